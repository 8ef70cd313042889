import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median, sum } from 'simple-statistics';
import { writeDocument } from '../src/report/documents.ts';
import { type Bench, figure, rounds, type Surroundings, timed } from './figure.ts';
import { succeed } from './project.ts';
import type { Stages } from './suite-stages.ts';
import { BENCHMARKS, makeSuite } from './synthetic.ts';

const ROUNDS = 5;
const GOAL_S = 2;
const GOAL_MB = 500;

export const suite: Bench = {
  name: 'suite',
  about: `${BENCHMARKS} synthetic benchmarks: compare, and every report`,
  async measure(around) {
    const runs = await rounds(ROUNDS, () => stages(around.root, around.temporary));
    const { base, head } = makeSuite();
    await writeDocument(join(around.temporary, 'base.json'), base);
    await writeDocument(join(around.temporary, 'head.json'), head);
    const command = await rounds(ROUNDS, () => timed(() => compareCommand(around)));
    const names = Object.keys(runs[0]!.milliseconds);
    const of = (pick: (run: Stages) => number) => runs.map(pick);
    const whole = (run: Stages) => sum(names.map((name) => run.milliseconds[name]!));
    const json = { what: 'its JSON alone', median: median(of((run) => run.bareJson)) / 1000 };
    return [
      ...names.map((name) =>
        figure(
          `  ${name}`,
          of((run) => run.milliseconds[name]!),
          'ms',
        ),
      ),
      figure(
        'all of them',
        of((run) => whole(run) / 1000),
        's',
        GOAL_S,
        json,
      ),
      figure(
        'memory of that process',
        of((run) => run.peakBytes / 1e6),
        'MB',
        GOAL_MB,
      ),
      figure(
        'highwater compare, on files',
        command.map((ms) => ms / 1000),
        's',
        GOAL_S,
        json,
      ),
    ];
  },
};

async function stages(root: string, folder: string): Promise<Stages> {
  const script = join(root, 'build/bench/suite-stages.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder]);
  return JSON.parse(stdout) as Stages;
}

/** Under the starting limits, where some of the suite regress: status 1. */
function compareCommand({ root, temporary }: Surroundings): void {
  const words = [
    'compare',
    'base.json',
    'head.json',
    '--all',
    '--json',
    'r.json',
    '--markdown',
    'r.md',
  ];
  const cli = join(root, 'build/dist/cli.js');
  succeed(process.execPath, [cli, ...words], { folder: temporary, env: process.env }, 1);
}
