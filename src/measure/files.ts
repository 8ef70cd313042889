import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import type { MeasurePlan } from '../model/plan.ts';

/** Where benchmarks live unless the configuration says otherwise; relative to the tree's root. */
export const USUAL_PLACES = [
  'bench_*.py',
  '*_bench.py',
  '{benchmarks,benchmark,bench,tests,test}/**/bench_*.py',
  '{benchmarks,benchmark,bench,tests,test}/**/*_bench.py',
] as const;

/** Folders that hold no source of the project's own. */
const SKIPPED: ReadonlySet<string> = new Set([
  'node_modules',
  '__pycache__',
  'build',
  'dist',
  'site-packages',
]);

/** Whether a folder of that name is none of the project's source: a tool's, or hidden. */
export function isNoSource(name: string): boolean {
  return SKIPPED.has(name) || name.startsWith('.');
}

/** Benchmark files below `root`, sorted, with forward slashes. Links to folders are not followed. */
export async function benchmarkFiles(root: string, globs: readonly string[]): Promise<string[]> {
  const matches = picomatch(globs.length > 0 ? [...globs] : [...USUAL_PLACES]);
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    if (folder !== '' && entries.some((entry) => entry.name === 'pyvenv.cfg')) return;
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!isNoSource(entry.name)) await walk(path);
      } else if (entry.name.endsWith('.py') && matches(path)) {
        found.push(path);
      }
    }
  };
  await walk('');
  return found.sort();
}

/** The refusal to pass a run that measured nothing. */
export function noBenchmark(globs: readonly string[], seen: string): UsageError {
  return new UsageError({
    what: 'no benchmark found',
    where: [
      [
        'looked in',
        globs.length > 0
          ? globs.join(', ')
          : 'bench_*.py and *_bench.py, here and below benchmarks/, benchmark/, bench/, tests/, test/',
      ],
      ['found', seen],
    ],
    try: [
      'write benchmarks/bench_first.py with a function bench_first() that calls what must stay small',
      "highwater run --benchmarks 'perf/**/bench_*.py'",
    ],
  });
}

const SUGGESTED = 5;

/** The refusal where benchmarks exist, and the selection or the shard takes none of them. */
export function noneChosen(
  { select, shard }: Pick<MeasurePlan, 'select' | 'shard'>,
  ids: readonly string[],
): UsageError {
  if (select === null)
    return new UsageError({
      what: `no benchmark falls to shard ${shard?.index}/${shard?.count}`,
      where: [['found', `${ids.length} in all: fewer shards serve as well`]],
    });
  const name = (id: string) => id.split('::').at(-1)!;
  const near = new Set(nearestFirst(name(select), ids.map(name)));
  const first = [...near].flatMap((one) => ids.filter((id) => name(id) === one));
  return new UsageError({
    what: `no benchmark is selected by ${JSON.stringify(select)}`,
    where: [['there are', [...new Set([...first, ...ids])].slice(0, SUGGESTED).join('\n')]],
    try: [`'*${name(first[0] ?? ids[0]!)}'   a glob has to match the whole id`],
  });
}
