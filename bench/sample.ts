import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from 'simple-statistics';
import { SCREENS } from '../src/compare/screen.ts';
import type { Procedure } from '../src/model/want.ts';
import { type Bench, type Figure, figure, rounds, type Surroundings, timed } from './figure.ts';
import { canImport, carryOut, type Harness, startHarness } from './harness.ts';

const GOAL_MS = 15;
const HARNESS_GOAL_MS = 5;
const FEW = 5;
const MANY = 25;
const ROUNDS = 9;

/** What is forked: the standard library alone, and a process with numpy loaded. */
const TARGETS = [
  { label: 'standard library', imports: [] },
  { label: 'with numpy', imports: ['numpy'] },
] as const;

/** A way to take samples, as jobs of the harness. */
interface Kind {
  readonly name: string;
  readonly traced: boolean;
  jobs(samples: number): Procedure[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'resident peak',
    traced: false,
    jobs: (samples) => many({ kind: 'resident', withImport: false }, samples),
  },
  { name: "base's screen", traced: false, jobs: (samples) => many(SCREENS.base, samples) },
  {
    name: 'traced call',
    traced: true,
    jobs: (samples) => [{ kind: 'trace', warm: 2, forks: samples }],
  },
];

function many(procedure: Procedure, times: number): Procedure[] {
  return Array.from({ length: times }, () => procedure);
}

export const sample: Bench = {
  name: 'sample',
  about: `one more forked sample of an empty benchmark: the slope from ${FEW} to ${MANY} of them`,
  async measure(around) {
    const figures: Figure[] = [];
    for (const { label, imports } of TARGETS) {
      if (!imports.every((name) => canImport(around.python, name))) {
        console.log(`  ${label}: not measured, this Python has no ${imports.join(', ')}`);
        continue;
      }
      const folder = join(around.temporary, label.replaceAll(' ', '-'));
      await mkdir(folder);
      const harness = await startHarness(folder, imports, around);
      await using _ = harness.server;
      for (const kind of KINDS) figures.push(...(await oneMore(label, kind, harness, around)));
    }
    return figures;
  },
};

/** Wall time of one more sample, and that less the bare fork of an equal process. */
async function oneMore(
  label: string,
  { name, traced, jobs }: Kind,
  harness: Harness,
  around: Surroundings,
): Promise<Figure[]> {
  const take = (samples: number) =>
    timed(async () => {
      for (const procedure of jobs(samples)) await carryOut(harness, procedure, traced);
    });
  const measured = await rounds(ROUNDS, async () => {
    const [few, more] = [await take(FEW), await take(MANY)];
    return { one: (more - few) / (MANY - FEW), fork: bareFork(harness, traced, around) };
  });
  const ones = measured.map(({ one }) => one);
  const own = measured.map(({ one, fork }) => one - fork);
  const bare = { what: 'a bare fork', median: median(measured.map(({ fork }) => fork)) };
  return [
    figure(`${label}: ${name}`, ones, 'ms', GOAL_MS, bare),
    figure('  less a bare fork', own, 'ms', HARNESS_GOAL_MS),
  ];
}

/** Milliseconds. */
function bareFork({ file }: Harness, traced: boolean, { root, python }: Surroundings): number {
  const script = join(root, 'bench/fork.py');
  const words = [script, `${MANY}`, join(root, 'src/harness'), file, traced ? 'traced' : 'plain'];
  return Number(execFileSync(python, words, { encoding: 'utf8' }));
}
