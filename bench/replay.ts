import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Bench, type Figure, figure } from './figure.ts';

const GOAL_ONE_FRAME = 10;
const GOAL_DEEP = 30;

export const replay: Bench = {
  name: 'replay',
  about: 'a replay of the peak of a million objects made 20 calls deep, CPU time in plain calls',
  async measure({ root, python, temporary }) {
    const words = [join(root, 'bench/replay.py'), join(root, 'src/harness'), temporary];
    const printed = execFileSync(python, words, { encoding: 'utf8' }).trim();
    return printed.split('\n').flatMap((line): Figure[] => {
      const [kind, plain, shallow, deep, complete] = line.split('\t');
      const ratio = (seconds: string | undefined) => Number(seconds) / Number(plain);
      const end = complete === 'True' ? '' : ' (one ended before its moment)';
      return [
        figure(`${kind}: a plain call${end}`, Number(plain), 's'),
        figure('  a replay with one frame', ratio(shallow), 'x', GOAL_ONE_FRAME),
        figure('  with 24', ratio(deep), 'x', GOAL_DEEP),
      ];
    });
  },
};
