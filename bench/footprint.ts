import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { max } from 'simple-statistics';
import { type Bench, type Figure, figure, type Surroundings } from './figure.ts';
import { canImport, carryOut, startHarness } from './harness.ts';

/** Of what tracemalloc sees in the target. All that the harness holds, most of it from before tracing, has none. */
const TRACED_GOAL_KB = 100;
/** A sixteenth of the smallest limit, 16 KiB: the call itself takes a frame. */
const IN_FIGURES_GOAL_KB = 1;
const PATIENCE_MS = 60_000;

/** Lists every folder on the path, as the first import of any target does. */
const LISTED = 'try:\n    import highwater_no_such_module\nexcept ImportError:\n    pass\n';

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
      figures.push(...(await held(`Python ${version}`, python, 'bench_empty', '', around)));
      const traced = await mostTraced({ ...around, python }, version);
      figures.push(figure('  traced, in a sample', traced / 1000, 'KB', TRACED_GOAL_KB));
      const inFigures = await mostInFigures({ ...around, python }, version);
      figures.push(
        figure('  in a figure of an empty benchmark', inFigures / 1000, 'KB', IN_FIGURES_GOAL_KB),
      );
    }
    if (canImport(around.python, 'numpy'))
      figures.push(
        ...(await held('Beside numpy', around.python, 'bench_numpy', 'import numpy\n', around)),
      );
    return figures;
  },
};

function byMinor(a: string, b: string): number {
  const minor = (line: string) => Number(/^3\.(\d+)/.exec(line)?.[1]);
  return minor(a) - minor(b);
}

/** What bench/footprint.py prints of a target that begins with those lines. */
async function held(
  label: string,
  python: string,
  name: string,
  lines: string,
  { root, temporary }: Surroundings,
): Promise<Figure[]> {
  const file = join(temporary, `${name}.py`);
  await writeFile(file, `${LISTED}${lines}\n\ndef bench_empty():\n    pass\n`);
  const words = [join(root, 'bench/footprint.py'), join(root, 'src/harness'), file];
  // No variable of ours, which may keep byte code from being written: the harness gets none either.
  const env = { PATH: process.env['PATH'], OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
  const run = () => execFileSync(python, words, { encoding: 'utf8', env, timeout: PATIENCE_MS });
  run(); // writes the byte code of its modules: compiling leaves more behind
  const [own, kept] = run().split(' ').map(Number);
  return [
    figure(`${label}: the harness`, own! / 1000, 'KB'),
    figure('  lines of code kept for tracing', kept! / 1000, 'KB'),
  ];
}

/** Bytes that tracemalloc has of the harness's lines in a call of a traced sample, the most in any. */
async function mostTraced(around: Surroundings, version: string): Promise<number> {
  const folder = join(around.temporary, `traced-${version}`);
  await mkdir(folder);
  const told = join(folder, 'told');
  const package_ = join(around.root, 'src/harness/highwater_harness');
  const own = `statistic.size for statistic in seen if statistic.traceback[0].filename.startswith(${JSON.stringify(package_)})`;
  const body = [
    'if not tracemalloc.is_tracing(): return',
    "seen = tracemalloc.take_snapshot().statistics('filename')",
    `with open(${JSON.stringify(told)}, 'a') as out: out.write(str(sum(${own})) + '\\n')`,
  ].join('\n    ');
  const harness = await startHarness(folder, ['tracemalloc'], around, body);
  await using _ = harness.server;
  await carryOut(harness, { kind: 'trace', warm: 2, forks: 4 }, true);
  return max((await readFile(told, 'utf8')).trim().split('\n').map(Number));
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
