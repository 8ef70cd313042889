import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bench, type Figure, figure, rounds, timed } from './figure.ts';
import { makeProject, succeed } from './project.ts';

const ROUNDS = 11;
const HELP_GOAL_MS = 150;
const START_GOAL_MS = 250;

export const start: Bench = {
  name: 'start',
  about: "from the command's start to the first call of an empty benchmark",
  async measure(around) {
    const project = await makeProject(around);
    const cli = join(around.root, 'build/dist/cli.js');
    const highwater = (words: readonly string[]) =>
      succeed(process.execPath, [cli, ...words], project);
    const target = ['-c', 'import benchmarks.bench_empty'];
    const alone = () => timed(() => succeed(around.python, target, project));
    const toFirstCall = async (words: readonly string[]) => {
      await rm(project.stamp, { force: true });
      const started = Date.now();
      highwater(['run', ...words, '--python', around.python]);
      return Number(await readFile(project.stamp, 'utf8')) * 1000 - started;
    };
    const help = () => timed(() => highwater(['--help']));
    const python = figure("Python's start, target's import", await rounds(ROUNDS, alone), 'ms');
    const beyond = async (words: readonly string[]): Promise<Figure> =>
      figure(
        `run ${words.join(' ')}, beyond that`,
        await rounds(ROUNDS, async () => (await toFirstCall(words)) - (await alone())),
        'ms',
        START_GOAL_MS,
        { what: 'that', median: python.median },
      );
    return [
      figure('highwater --help', await rounds(ROUNDS, help), 'ms', HELP_GOAL_MS),
      python,
      await beyond(['--base', 'main']),
      await beyond(['--base', '.', '--head', '.']),
    ];
  },
};
