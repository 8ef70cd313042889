import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReport } from '../src/report/documents.ts';
import { type Bench, figure } from './figure.ts';
import { succeed } from './project.ts';

const FILES = 5;
const IN_EACH = 10;
const GOAL_SAMPLES = 3;

/** What such a benchmark does: each takes the same memory at every call. */
const BODIES: readonly string[] = [
  'bytearray(100_000)',
  '[str(n) for n in range(2_000)]',
  '{n: (n, n) for n in range(1_000)}',
  'sorted(range(3_000), reverse=True)',
  '" ".join(map(str, range(2_000)))',
];

export const unchanged: Bench = {
  name: 'unchanged',
  about: `a gate over ${FILES * IN_EACH} deterministic benchmarks that did not change`,
  async measure({ root, python, temporary }) {
    const folder = join(temporary, 'tree');
    await mkdir(folder);
    for (let file = 0; file < FILES; file += 1)
      await writeFile(join(folder, `bench_${file}.py`), benchmarks());
    const words = ['run', '--base', folder, '--head', folder, '--python', python];
    const path = join(temporary, 'report.json');
    const cli = join(root, 'build/dist/cli.js');
    const around = { folder: temporary, env: process.env };
    succeed(process.execPath, [cli, ...words, '--json', path], around);
    const report = parseReport(await readFile(path, 'utf8'), path);
    const count = FILES * IN_EACH;
    if (report.benchmarks.length !== count || report.verdict !== 'unchanged')
      throw new Error(`${report.benchmarks.length} benchmarks, ${report.verdict}`);
    const sides = 2 * count;
    return [
      // One sample serves several metrics, so no metric has more than these.
      figure('samples a benchmark and side', report.cost.samples / sides, 'samples', GOAL_SAMPLES),
      figure('interpreter starts', report.cost.starts, 'starts', 2 * FILES),
    ];
  },
};

function benchmarks(): string {
  const all = Array.from(
    { length: IN_EACH },
    (_, index) => `def bench_${index}():\n    ${BODIES[index % BODIES.length]}\n`,
  );
  return all.join('\n\n');
}
