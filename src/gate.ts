import { join } from 'node:path';
import { checkoutTrees } from './baseline/checkout.ts';
import { isAltered } from './blame/altered.ts';
import { blame } from './blame/blame.ts';
import { explainWants } from './blame/explain.ts';
import { editedNotes } from './blame/notes.ts';
import { Texts } from './blame/texts.ts';
import { blameWants } from './blame/wants.ts';
import { acceptanceNotes } from './compare/acceptances.ts';
import { compareRecords, regressionsOf } from './compare/compare.ts';
import { promiseOf } from './compare/promise.ts';
import { matchesId } from './compare/rules.ts';
import { wantsAlone, wantsOf } from './compare/wants.ts';
import { underPolicy } from './config/governed.ts';
import { type Comparison, judgeCreep } from './gate/creep.ts';
import { withoutAslr } from './measure/context.ts';
import { notMeasured, type Prepared, prepareEnvironments } from './measure/environment/prepare.ts';
import { fingerprintOf } from './measure/fingerprint.ts';
import { measure } from './measure/measure.ts';
import { MachineMemory } from './measure/memory.ts';
import type { Judge } from './measure/pair.ts';
import { sourcesOf } from './measure/sources.ts';
import { layViews, type Views } from './measure/views.ts';
import type { Plan } from './model/plan.ts';
import type { Progress } from './model/progress.ts';
import { RECORD_SCHEMA, type TreeRecord } from './model/record.ts';
import type { SourceLine } from './model/replay.ts';
import type { Report } from './model/report.ts';
import type { Side, Trees } from './model/tree.ts';
import { bundled } from './paths.ts';

/** What the doors hand to the story besides the plan. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Measures base and head, decides, finds the lines to blame, and reports: the whole gate but for publishing. */
export async function gate(asked: Plan, around: Surroundings): Promise<Report> {
  await using trees = await checkoutTrees(asked, around.progress, around.signal);
  const { plan, loosened, notes } = await underPolicy(asked, trees.base.path);
  const compare: Comparison = (those, under, chosen) => compareTrees(those, under, around, chosen);
  const decided = await compare(trees, plan, () => true);
  const report = await judgeCreep(decided, plan, trees.base, around, compare);
  const { select, shard } = plan.measure;
  const { acceptances } = plan.policy;
  const isPart = select !== null || shard !== null;
  return {
    ...report,
    loosened: [...loosened],
    configured: plan.configured,
    notes: [
      ...trees.notes,
      ...notes,
      ...report.notes,
      ...acceptanceNotes(acceptances, report.benchmarks, today(), isPart),
    ],
  };
}

/** Measures two trees, decides, and finds the lines to blame. */
async function compareTrees(
  trees: Trees,
  plan: Plan,
  around: Surroundings,
  chosen: (id: string) => boolean,
): Promise<Report> {
  await using ground = await prepare(trees, plan, around);
  const isExplained = plan.explain === null ? () => false : matchesId(plan.explain);
  const sources = sourcesOf(ground.views, ground.laidAt);
  const texts = new Texts(sources);
  const isChanged = (line: SourceLine) => isAltered('head', line, texts);
  const judge: Judge = (pair) => {
    if (!chosen(pair.head.id)) return [];
    const wants = wantsOf(pair, plan.policy);
    if (wants.length > 0) return wants;
    const replays = blameWants(pair, regressionsOf(pair, plan.policy, today()), isChanged);
    return [...replays, ...(isExplained(pair.head.id) ? explainWants(pair) : [])];
  };
  const records = await recordTrees(ground, plan, around, judge);
  // Where nothing ran on base there is no environment to tell apart from head's.
  const { fingerprint } = plan.base.kind === 'nothing' ? records.head : records.base;
  const base = { ...records.base, fingerprint };
  const decided = compareRecords(base, records.head, plan.policy, today());
  const report = blame(decided, { base, head: records.head }, sources);
  const { baseProblem } = ground;
  const unmeasured = baseProblem === null ? [] : [notMeasured(baseProblem)];
  return { ...report, notes: [...unmeasured, ...report.notes, ...editedNotes(sources.edited)] };
}

/** Measures one tree into a record that can be compared with any other of its kind. */
export function recordTree(asked: Plan, around: Surroundings): Promise<TreeRecord> {
  return recordAlone(asked, around, (pair) => wantsAlone(pair.head, asked.policy));
}

/** The ids of the benchmarks that a plan selects on head: found, and none of them measured. */
export async function listBenchmarks(asked: Plan, around: Surroundings): Promise<string[]> {
  const { benchmarks } = await recordAlone(asked, around, () => []);
  return benchmarks.map(({ id }) => id);
}

async function recordAlone(asked: Plan, around: Surroundings, judge: Judge): Promise<TreeRecord> {
  const plan: Plan = { ...asked, base: { kind: 'nothing' } };
  await using trees = await checkoutTrees(plan, around.progress, around.signal);
  await using ground = await prepare(trees, plan, around);
  const records = await recordTrees(ground, plan, around, judge);
  return records.head;
}

/** Two trees laid out, with the interpreters that measure them. */
interface Ground extends Prepared, AsyncDisposable {
  readonly trees: Trees;
  readonly views: Views;
  /** The words before an interpreter. */
  readonly launcher: readonly string[];
  /** When laying out began, by performance.now(). */
  readonly begun: number;
  /** When all of it was ready, by Date.now(). */
  readonly laidAt: number;
}

async function prepare(trees: Trees, plan: Plan, around: Surroundings): Promise<Ground> {
  const begun = performance.now();
  const { workingDirectory } = plan;
  const { progress, signal, env } = around;
  // All end before any is looked at: what one holds must go also where another fails.
  const [views, prepared, launcher] = await Promise.allSettled([
    layViews(trees, plan.measure.benchmarks, workingDirectory),
    prepareEnvironments({ trees, plan: plan.measure, workingDirectory, progress, signal, env }),
    withoutAslr(),
  ]);
  if (prepared.status === 'rejected' && views.status === 'fulfilled')
    await views.value[Symbol.asyncDispose]();
  const laid = outcome(views);
  const { environments, probes, baseProblem } = outcome(prepared);
  progress({
    kind: 'started',
    base: trees.base.label.name,
    head: trees.head.label.name,
    python: `${probes.head.implementation} ${probes.head.version}`,
  });
  const dispose = () => laid[Symbol.asyncDispose]();
  return {
    trees,
    views: laid,
    launcher: outcome(launcher),
    environments,
    probes,
    baseProblem,
    begun,
    laidAt: Date.now(),
    [Symbol.asyncDispose]: dispose,
  };
}

/** Measures two trees into their records, with as many samples as the judge asks for. */
async function recordTrees(
  { trees, views, launcher, environments, probes, baseProblem, begun }: Ground,
  plan: Plan,
  around: Surroundings,
  judge: Judge,
): Promise<Record<Side, TreeRecord>> {
  const measured = await measure({
    views,
    environments,
    baseProblem,
    plan: plan.measure,
    workingDirectory: plan.workingDirectory,
    judge,
    promise: (pair) => promiseOf(pair, plan.policy),
    progress: around.progress,
    signal: around.signal,
    launcher,
    script: join(bundled('harness'), 'server.py'),
    memory: new MachineMemory(),
    ours: around.env,
  });
  const seconds = (performance.now() - begun) / 1000;
  const record = async (side: Side): Promise<TreeRecord> => ({
    schema: RECORD_SCHEMA,
    tree: trees[side].label,
    fingerprint: await fingerprintOf(probes[side], measured, plan.measure),
    benchmarks: [...measured[side]],
    cost: { seconds, starts: measured.starts[side], samples: measured.samples[side] },
  });
  return { base: await record('base'), head: await record('head') };
}

function outcome<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
