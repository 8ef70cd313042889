import { checkoutTrees } from './baseline/checkout.ts';
import { isAltered } from './blame/altered.ts';
import { blame } from './blame/blame.ts';
import { explainWants } from './blame/explain.ts';
import { editedNotes } from './blame/notes.ts';
import { Texts } from './blame/texts.ts';
import { blameWants } from './blame/wants.ts';
import { acceptanceNotes, overrideNotes, unmatched } from './compare/acceptances.ts';
import { compareRecords, regressionsOf } from './compare/compare.ts';
import { matchesId } from './compare/rules.ts';
import { wantsAlone, wantsOf } from './compare/wants.ts';
import { underPolicy } from './config/governed.ts';
import {
  circumstancesOf,
  confirmedHere,
  type NotScreened,
  notesOf,
  planOfOpen,
  type Screened,
  screenHead,
  together,
} from './gate/against-store.ts';
import { type Comparison, judgeCreep } from './gate/creep.ts';
import { enter, prepare, recordTrees, type Setting, type Surroundings } from './gate/ground.ts';
import { keep, openShelf, type Recorded, readyToStore } from './gate/shelf.ts';
import { notMeasured } from './measure/environment/prepare.ts';
import type { Judge } from './measure/pair.ts';
import { sourcesOf } from './measure/sources.ts';
import type { Asked, Plan } from './model/plan.ts';
import type { TreeRecord } from './model/record.ts';
import type { SourceLine } from './model/replay.ts';
import type { Report } from './model/report.ts';
import type { Side, Trees } from './model/tree.ts';

export type { Surroundings } from './gate/ground.ts';

/** Measures base and head, decides, finds the lines to blame, and reports: the whole gate but for publishing. */
export async function gate(asked: Plan, surroundings: Surroundings): Promise<Report> {
  await using around = enter(asked, surroundings);
  await using trees = await checkoutTrees(asked, around.progress, around.signal);
  const { plan, loosened, notes } = await underPolicy(asked, trees.base.path, today());
  const shelf = openShelf(plan, around);
  const screen = await screenHead(trees, plan, shelf, today(), around);
  const decided =
    screen.kind === 'screened' && screen.open.size === 0
      ? decideByRecord(screen, plan)
      : await compareTrees(trees, plan, screen, around);
  const kept = await keep(plan, shelf, trees.headCommit, decided.head, around);
  const compare: Comparison = async (those, under) =>
    (await compareTrees(those, { ...under, store: null }, UNSCREENED, around)).report;
  const report = await judgeCreep(decided.report, plan, trees.base, around, compare);
  const { select, shard } = plan.measure;
  const { acceptances, overrides } = plan.policy;
  const isPart = select !== null || shard !== null;
  return {
    ...report,
    loosened: [...loosened],
    configured: plan.configured,
    pinned: trees.isPinned,
    flags: flagsOf(plan.asked),
    notes: [
      ...trees.notes,
      ...notes,
      ...notesOf(screen),
      ...kept,
      ...report.notes,
      ...acceptanceNotes(acceptances, report.benchmarks, today(), isPart),
      ...overrideNotes(overrides, report.benchmarks, isPart),
      ...(plan.explain === null ? [] : unmatched('--explain', plan.explain, report.benchmarks)),
    ],
  };
}

const SAME =
  'nothing that runs differs between base and head: growth was not looked for beyond four calls';
const UNSCREENED: NotScreened = { kind: 'not-screened', why: null };

interface Decided {
  readonly report: Report;
  /** Head's record, as a store takes it; null where there is none. */
  readonly head: Recorded | null;
}

/** Where the stored record shows that nothing changed: base is not measured, and there is nothing to blame. */
function decideByRecord({ base, head }: Screened, { policy }: Plan): Decided {
  return { report: compareRecords(base, head.record, policy, today()), head };
}

/** Measures two trees, or what a screen left open of them, decides, and finds the lines to blame. */
async function compareTrees(
  trees: Trees,
  whole: Plan,
  screen: Screened | NotScreened,
  around: Setting,
): Promise<Decided> {
  const plan = screen.kind === 'screened' ? planOfOpen(whole, screen) : whole;
  await using ground = await prepare(trees, plan, around);
  const isExplained = plan.explain === null ? () => false : matchesId(plan.explain);
  const sources = sourcesOf(ground.views, ground.laidAt);
  const texts = new Texts(sources);
  const isChanged = (line: SourceLine) => isAltered('head', line, texts);
  const judge: Judge = (pair) => {
    const wants = wantsOf(pair, plan.policy, ground.isSame);
    if (wants.length > 0) return wants;
    const replays = blameWants(pair, regressionsOf(pair, plan.policy, today()), isChanged);
    return [...replays, ...(isExplained(pair.head.id) ? explainWants(pair) : [])];
  };
  const circumstances = plan.store === null ? null : await circumstancesOf(ground, plan);
  const measured = await recordTrees(ground, plan, around, judge);
  const records = screen.kind === 'screened' ? together(screen, measured) : measured;
  // Where nothing ran on base there is no environment to tell apart from head's.
  const { fingerprint } = plan.base.kind === 'nothing' ? records.head : records.base;
  const base = { ...records.base, fingerprint };
  const decided = compareRecords(base, records.head, plan.policy, today());
  const blamed = blame(decided, { base, head: records.head }, sources);
  const { baseProblem } = ground;
  const unmeasured = baseProblem === null ? [] : [notMeasured(baseProblem)];
  const notes = [
    ...(ground.isSame ? [SAME] : []),
    ...unmeasured,
    ...blamed.notes,
    ...editedNotes(sources.edited),
  ];
  const report = { ...blamed, notes };
  if (screen.kind === 'screened') return { report: confirmedHere(report), head: screen.head };
  return { report, head: circumstances && { record: records.head, ...circumstances } };
}

/**
 * Measures one tree into a record that can be compared with any other of its kind, and stores it where
 * the plan says so.
 *
 * @param write Gets the record before the store does, which may refuse it; null where nobody but the
 *   store gets it, which keeps the first start alone.
 */
export function recordTree(
  asked: Plan,
  around: Surroundings,
  write: Write | null,
): Promise<TreeRecord> {
  const judge: Judge = (pair) =>
    wantsAlone(pair.head, asked.policy).filter(({ start }) => write !== null || start === 0);
  return recordAlone(asked, around, judge, write);
}

type Write = (record: TreeRecord) => Promise<void>;

/** The ids of the benchmarks that a plan selects on head: found, and none of them measured. */
export async function listBenchmarks(asked: Plan, around: Surroundings): Promise<string[]> {
  const { benchmarks } = await recordAlone(asked, around, () => [], null);
  return benchmarks.map(({ id }) => id);
}

async function recordAlone(
  asked: Plan,
  surroundings: Surroundings,
  judge: Judge,
  write: Write | null,
): Promise<TreeRecord> {
  const plan: Plan = { ...asked, base: { kind: 'nothing' } };
  await using around = enter(plan, surroundings);
  await using trees = await checkoutTrees(plan, around.progress, around.signal);
  const shelf = plan.store?.writes === true ? openShelf(plan, around) : null;
  const put = shelf === null ? null : await readyToStore(shelf, trees);
  await using ground = await prepare(trees, plan, around);
  const circumstances = put === null ? null : await circumstancesOf(ground, plan);
  const { head } = await recordTrees(ground, plan, around, judge);
  await write?.(head);
  if (circumstances !== null) await put?.({ record: head, ...circumstances });
  return head;
}

/** Measures both trees of a plan with whatever a judge asks for; it decides and stores nothing. */
export async function recordBoth(
  plan: Plan,
  surroundings: Surroundings,
  judge: Judge,
): Promise<Record<Side, TreeRecord>> {
  await using around = enter(plan, surroundings);
  await using trees = await checkoutTrees(plan, around.progress, around.signal);
  await using ground = await prepare(trees, plan, around);
  return await recordTrees(ground, plan, around, judge);
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** What a command needs besides the trees to find the same benchmarks. */
function flagsOf({ benchmarks, workingDirectory }: Asked): string[] {
  const place = workingDirectory === null ? [] : ['--working-directory', workingDirectory];
  return [...place, ...(benchmarks ?? []).flatMap((glob) => ['--benchmarks', glob])];
}
