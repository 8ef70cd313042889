// npm run bench [-- NAME... --python CMD]: figures of Highwater itself beside their goals.
// A missed goal is printed and no more: a shared machine is no judge.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { deciding } from './deciding.ts';
import { type Bench, type Figure, outcome, table } from './figure.ts';
import { footprint } from './footprint.ts';
import { holders } from './holders.ts';
import { matching } from './matching.ts';
import { records } from './records.ts';
import { replay } from './replay.ts';
import { sample } from './sample.ts';
import { start } from './start.ts';
import { suite } from './suite.ts';
import { tracing } from './tracing.ts';
import { unchanged } from './unchanged.ts';

const BENCHES: readonly Bench[] = [
  sample,
  start,
  bundle,
  suite,
  records,
  deciding,
  unchanged,
  footprint,
  holders,
  matching,
  replay,
  tracing,
];
/** This runs as build/bench/main.js. */
const ROOT = resolve(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { python: { type: 'string', default: 'python3' } },
});
const unknown = positionals.find((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown !== undefined) {
  console.error(`no benchmark ${unknown}: there are ${BENCHES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const python = interpreter(values.python);
console.log(
  `Node ${process.versions.node}, Python ${python.version}, ${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(1)}`,
);
const all: Figure[] = [];
for (const bench of BENCHES) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  console.log(`\n${bench.name}: ${bench.about}`);
  const figures = await measure(bench);
  console.log(table(figures));
  all.push(...figures);
}
const judged = all.filter(({ goal }) => goal !== null);
const missed = judged.filter((figure) => outcome(figure) === 'MISSED');
console.log(`\n${judged.length - missed.length} of ${judged.length} goals hold`);

async function measure(bench: Bench): Promise<Figure[]> {
  const temporary = await mkdtemp(join(tmpdir(), 'highwater-bench-'));
  try {
    return await bench.measure({ root: ROOT, python: python.executable, temporary });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The interpreter itself, not a wrapper that finds it: those take longer than its start. */
function interpreter(command: string): { executable: string; version: string } {
  const program = 'import platform, sys; print(sys.executable); print(platform.python_version())';
  const { stdout, status, error } = spawnSync(command, ['-c', program], { encoding: 'utf8' });
  if (status !== 0) {
    console.error(`${command} cannot be run: ${error?.message ?? `status ${status}`}`);
    process.exit(2);
  }
  const [executable, version] = stdout.trim().split('\n');
  return { executable: executable!, version: version! };
}
