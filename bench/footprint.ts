import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { max } from 'simple-statistics';
import { type Bench, type Figure, figure, type Surroundings } from './figure.ts';
import { carryOut, startHarness } from './harness.ts';

const GOAL_KB = 100;
/** A sixteenth of the smallest limit, 16 KiB: the call itself takes a frame. */
const IN_FIGURES_GOAL_KB = 1;

export const footprint: Bench = {
  name: 'footprint',
  about: "the harness's memory inside the target, on each Python here",
  async measure(around) {
    const script = join(around.root, 'scripts/pythons.mjs');
    const listed = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    const pythons = listed.trim().split('\n').sort(byMinor);
    const figures: Figure[] = [];
    for (const line of pythons) {
      const [version, python] = line.split(/ (.*)/) as [string, string];
      const [own, later] = traced(python, around);
      const inFigures = await mostInFigures({ ...around, python }, version);
      figures.push(
        figure(`Python ${version}: the harness`, own / 1000, 'KB', GOAL_KB),
        figure('  what it loads after the target', later / 1000, 'KB'),
        figure('  in a figure of an empty benchmark', inFigures / 1000, 'KB', IN_FIGURES_GOAL_KB),
      );
    }
    return figures;
  },
};

function byMinor(a: string, b: string): number {
  const minor = (line: string) => Number(/^3\.(\d+)/.exec(line)?.[1]);
  return minor(a) - minor(b);
}

/** Bytes before the target's import, and after it: what bench/footprint.py prints. */
function traced(python: string, { root }: Surroundings): [number, number] {
  const words = [join(root, 'bench/footprint.py'), join(root, 'src/harness')];
  // No variable of ours, which may keep byte code from being written: the harness gets none either.
  const env = { PATH: process.env['PATH'] };
  const run = () => execFileSync(python, words, { encoding: 'utf8', env });
  run(); // writes the byte code of its modules: compiling leaves more behind
  const [own, later] = run().split(' ').map(Number);
  return [own!, later!];
}

/** Bytes of the largest traced figure of a benchmark that does nothing. */
async function mostInFigures(around: Surroundings, version: string): Promise<number> {
  const folder = join(around.temporary, version);
  await mkdir(folder);
  const harness = await startHarness(folder, [], around);
  await using _ = harness.server;
  const samples = await carryOut(harness, { kind: 'trace', warm: 2, forks: 4 }, true);
  return max(samples.flatMap(({ peak, steady }) => [peak ?? 0, steady ?? 0]));
}
