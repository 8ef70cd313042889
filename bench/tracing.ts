import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Bench, type Figure, figure } from './figure.ts';

export const tracing: Bench = {
  name: 'tracing',
  about: 'a traced call, CPU time in plain calls, before and after the lines of code are kept',
  async measure({ root, python }) {
    const words = [join(root, 'bench/tracing.py'), join(root, 'src/harness')];
    const printed = execFileSync(python, words, { encoding: 'utf8' }).trim();
    return printed.split('\n').flatMap((line): Figure[] => {
      const [kind, ...seconds] = line.split('\t');
      const [plain, before, after] = seconds.map(Number) as [number, number, number];
      return [
        figure(`${kind}: a plain call`, plain, 's'),
        figure('  a traced one', before / plain, 'x'),
        figure('  with lines kept', after / plain, 'x'),
      ];
    });
  },
};
