import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkoutTrees } from './baseline/checkout.ts';
import { compareRecords } from './compare/compare.ts';
import { wantsAlone, wantsOf } from './compare/wants.ts';
import { underPolicy } from './config/governed.ts';
import { withoutAslr } from './measure/context.ts';
import { prepareEnvironments } from './measure/environment/prepare.ts';
import type { InterpreterProbe } from './measure/environment/probe.ts';
import { type Judge, type Measured, measure } from './measure/measure.ts';
import { MachineMemory } from './measure/memory.ts';
import { threadVariables } from './measure/variables.ts';
import { layViews } from './measure/views.ts';
import type { Plan } from './model/plan.ts';
import type { Progress } from './model/progress.ts';
import { type Fingerprint, RECORD_SCHEMA, type TreeRecord } from './model/record.ts';
import type { Report } from './model/report.ts';
import type { Side, Trees } from './model/tree.ts';
import { bundled } from './paths.ts';

/** What the doors hand to the story besides the plan. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Measures base and head, decides, and reports: the whole gate but for publishing. */
export async function gate(asked: Plan, around: Surroundings): Promise<Report> {
  await using trees = await checkoutTrees(asked, around.progress, around.signal);
  const { plan, loosened, notes } = await underPolicy(asked, trees.base.path);
  const { base, head } = await recordTrees(trees, plan, around);
  // Where nothing ran on base there is no environment to tell apart from head's.
  const { fingerprint } = plan.base.kind === 'nothing' ? head : base;
  const report = compareRecords({ ...base, fingerprint }, head, plan.policy, today());
  return { ...report, loosened: [...loosened], notes: [...trees.notes, ...notes, ...report.notes] };
}

/** Measures one tree into a record that can be compared with any other of its kind. */
export async function recordTree(plan: Plan, around: Surroundings): Promise<TreeRecord> {
  const alone: Plan = { ...plan, base: { kind: 'nothing' } };
  await using trees = await checkoutTrees(alone, around.progress, around.signal);
  const records = await recordTrees(trees, plan, around, (pair) => wantsAlone(pair.head));
  return records.head;
}

/** Measures two trees into their records, with as many samples as deciding between them takes. */
export async function recordTrees(
  trees: Trees,
  plan: Plan,
  around: Surroundings,
  judge: Judge = (pair) => wantsOf(pair, plan.policy),
): Promise<Record<Side, TreeRecord>> {
  const started = performance.now();
  const { workingDirectory } = plan;
  const { progress, signal, env } = around;
  // All end before any is looked at: what one holds must go also where another fails.
  const [views, prepared, launcher] = await Promise.allSettled([
    layViews(trees, plan.measure.benchmarks, workingDirectory),
    prepareEnvironments({ trees, plan: plan.measure, workingDirectory, progress, signal, env }),
    withoutAslr(),
  ]);
  await using laid = outcome(views);
  const { environments, probes } = outcome(prepared);
  progress({
    kind: 'started',
    base: trees.base.label.name,
    head: trees.head.label.name,
    python: `${probes.head.implementation} ${probes.head.version}`,
  });
  const measured = await measure({
    views: laid,
    environments,
    plan: plan.measure,
    workingDirectory,
    judge,
    progress,
    signal,
    launcher: outcome(launcher),
    script: join(bundled('harness'), 'server.py'),
    memory: new MachineMemory(),
    ours: env,
  });
  const seconds = (performance.now() - started) / 1000;
  const hugePages = await readHugePages();
  const record = (side: Side): TreeRecord => ({
    schema: RECORD_SCHEMA,
    tree: trees[side].label,
    fingerprint: fingerprintOf(probes[side], measured, plan, hugePages),
    benchmarks: [...measured[side]],
    cost: { seconds, starts: measured.starts[side], samples: measured.samples[side] },
  });
  return { base: record('base'), head: record('head') };
}

function fingerprintOf(
  probe: InterpreterProbe,
  measured: Measured,
  plan: Plan,
  hugePages: string,
): Fingerprint {
  return {
    implementation: probe.implementation,
    python: probe.version,
    build: probe.build,
    libc: probe.libc,
    system: probe.system,
    architecture: probe.machine,
    pageSizeBytes: probe.pageSizeBytes,
    transparentHugePages: hugePages,
    allocator: plan.measure.env['PYTHONMALLOC'] ?? 'pymalloc',
    aslr: measured.aslr,
    cpus: availableParallelism(),
    threads: threadVariables(plan.measure),
    distributions: probe.distributions,
    harness: measured.harness,
  };
}

/** The kernel's setting for transparent huge pages: "always", "madvise", "never"; "unknown" elsewhere. */
async function readHugePages(): Promise<string> {
  try {
    const text = await readFile('/sys/kernel/mm/transparent_hugepage/enabled', 'utf8');
    return /\[(\w+)\]/.exec(text)?.[1] ?? 'unknown';
  } catch {
    return 'unknown'; // not Linux, or not mounted here
  }
}

function outcome<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
