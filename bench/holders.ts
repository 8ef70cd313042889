import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Bench, type Figure, figure } from './figure.ts';

const MILLION = 1_000_000;
const GOAL_SECONDS = 3;
const GOAL_MB = 200;

export const holders: Bench = {
  name: 'holders',
  about: 'finding what holds a leak, CPU time and resident memory by number of live objects',
  async measure({ root, python }) {
    return [MILLION, 5 * MILLION].flatMap((objects): Figure[] => {
      const words = [join(root, 'bench/holders.py'), join(root, 'src/harness'), String(objects)];
      const printed = execFileSync(python, words, { encoding: 'utf8' });
      const [alive, censusSeconds, censusMegabytes, seconds, megabytes] = printed
        .split(' ')
        .map(Number) as [number, number, number, number, number];
      const judged = objects === MILLION;
      return [
        figure(`${alive} objects: the search`, seconds, 's', judged ? GOAL_SECONDS : null),
        figure('  its memory', megabytes, 'MB', judged ? GOAL_MB : null),
        figure('  a census, of which there are three', censusSeconds, 's'),
        figure('  its memory', censusMegabytes, 'MB'),
      ];
    });
  },
};
