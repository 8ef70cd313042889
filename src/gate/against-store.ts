import { join } from 'node:path';
import type { CheckedOut } from '../baseline/checkout.ts';
import { nearestRecord } from '../baseline/store/nearest.ts';
import { openAgainst, screenWants } from '../compare/against-stored.ts';
import { whatIsApart } from '../compare/fingerprints.ts';
import { type Circumstances, whyUnlike } from '../compare/stands.ts';
import { conditionsOf } from '../measure/conditions.ts';
import { fingerprintOf } from '../measure/fingerprint.ts';
import type { Judge } from '../measure/pair.ts';
import { counted, countedOf } from '../model/counted.ts';
import { TargetError } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import { oneAfterTheOther, type TreeRecord } from '../model/record.ts';
import type { Report } from '../model/report.ts';
import type { Side, Tree } from '../model/tree.ts';
import { inTemporaryFolder, makeFolder } from '../system/temporary.ts';
import { type Ground, prepare, recordTrees, type Setting } from './ground.ts';
import type { Recorded, Shelf } from './shelf.ts';

/** Head measured alone and held against a stored record, which stands for base. */
export interface Screened {
  readonly kind: 'screened';
  /** The stored one, named as base's. */
  readonly base: TreeRecord;
  readonly head: Recorded;
  /** The benchmarks that are to be measured on both trees all the same. */
  readonly open: ReadonlySet<string>;
}

export interface NotScreened {
  readonly kind: 'not-screened';
  /** For the reader; null where no record could be meant to serve. */
  readonly why: string | null;
}

/**
 * A screen at half the cost: base is not measured where a record of it, or of a commit shortly before
 * it, was stored under the same circumstances. What the record does not show to be unchanged stays
 * open; nothing is decided against head here.
 */
export async function screenHead(
  trees: CheckedOut,
  plan: Plan,
  shelf: Shelf | null,
  today: string,
  around: Setting,
): Promise<Screened | NotScreened> {
  const { label } = trees.base;
  if (shelf === null || label.commit === null) return { kind: 'not-screened', why: null };
  if (plan.explain !== null)
    return { kind: 'not-screened', why: 'what is explained is explained of both trees' };
  await using nothing = await emptyTree(label, plan.workingDirectory);
  await using ground = lazily(() =>
    prepare({ base: nothing.tree, head: trees.head }, plan, around),
  );
  let circumstances: Promise<Circumstances> | undefined;
  const here = (): Promise<Circumstances> => {
    circumstances ??= ground.get().then((one) => circumstancesOf(one, plan));
    return circumstances;
  };
  const { progress } = around;
  const found = await nearestRecord({
    ...shelf,
    base: label.commit,
    unlike: async ({ record: { fingerprint }, conditions }) =>
      whyUnlike({ fingerprint, conditions }, await here()),
    progress,
  });
  if (found.kind === 'none') return { kind: 'not-screened', why: found.why };
  const { stored, commit, back } = found;
  const name = `${label.name}, ${recordText(commit, back)}`;
  progress({ kind: 'note', text: `base ${name}: head is measured alone at first` });
  const known = new Map(stored.record.benchmarks.map((one) => [one.id, one]));
  const judge: Judge = (pair) => screenWants(known.get(pair.head.id), pair, plan.policy);
  try {
    const { head } = await recordTrees(await ground.get(), plan, around, judge);
    // The harness tells its version when it has run: a record may name another than its files' hash does.
    const apart = whatIsApart(stored.record.fingerprint, head.fingerprint);
    if (apart !== null) {
      const why = `${apart.what} ${apart.base} there, ${apart.head} here`;
      return {
        kind: 'not-screened',
        why: `the record of ${commit.slice(0, 7)} does not fit: ${why}`,
      };
    }
    const cost = { seconds: head.cost.seconds, starts: 0, samples: 0 };
    const tree = { name, commit: label.commit };
    const base: TreeRecord = { ...stored.record, tree, cost };
    const open = openAgainst(base, head, plan.policy, today);
    if (open.size > 0) {
      const some = countedOf(open.size, head.benchmarks.length, 'benchmark');
      const text = `${some} ${open.size === 1 ? 'is' : 'are'} measured on both trees`;
      progress({ kind: 'note', text });
    }
    const { conditions } = await here();
    return { kind: 'screened', base, head: { record: head, conditions }, open };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    // Of head alone nobody knows which benchmarks failed: base tells their names.
    return { kind: 'not-screened', why: error.problem.what };
  }
}

/** Why base was measured although there is a store. */
export function notesOf(screen: Screened | NotScreened): string[] {
  if (screen.kind === 'screened' || screen.why === null) return [];
  return [`base was measured here: ${screen.why}`];
}

function recordText(commit: string, back: number): string {
  if (back === 0) return 'its stored record';
  return `stored record of ${commit.slice(0, 7)}, ${counted(back, 'commit')} before`;
}

/** The plan of what a screen left open: those benchmarks alone, in the time that is left. */
export function planOfOpen(plan: Plan, { open, head }: Screened): Plan {
  const budgetSeconds = Math.max(0, plan.measure.budgetSeconds - head.record.cost.seconds);
  return { ...plan, measure: { ...plan.measure, ids: open, budgetSeconds } };
}

/** Both trees' records with what was settled by the screen, and what was measured after it. */
export function together(
  { base, head, open }: Screened,
  measured: Readonly<Record<Side, TreeRecord>>,
): Record<Side, TreeRecord> {
  const screened = { base, head: head.record };
  const joined = (side: Side): TreeRecord => {
    const settled = screened[side].benchmarks.filter(({ id }) => !open.has(id));
    const all = [...settled, ...measured[side].benchmarks];
    return {
      ...measured[side],
      tree: screened[side].tree,
      benchmarks: all.sort((a, b) => (a.id < b.id ? -1 : 1)),
      cost: oneAfterTheOther(screened[side].cost, measured[side].cost),
    };
  };
  return { base: joined('base'), head: joined('head') };
}

/** The report that names a stored record as base, with what regressed against base as it was measured. */
export function confirmedHere(report: Report): Report {
  const { base } = report;
  if (!report.benchmarks.some(({ verdict }) => verdict === 'regressed')) return report;
  const name = `${base.tree.name}; regressions confirmed against a measured base`;
  return { ...report, base: { ...base, tree: { ...base.tree, name } } };
}

/** What head's figures will depend on, known before anything is measured. */
export async function circumstancesOf(ground: Ground, plan: Plan): Promise<Circumstances> {
  const { views, found, launcher } = ground;
  const { measure, policy, workingDirectory } = plan;
  const unknown = { aslr: 'unknown', harness: '' } as const;
  const installed = await ground.installed.head();
  return {
    fingerprint: await fingerprintOf(found.head, installed, unknown, measure),
    conditions: await conditionsOf({
      view: views.head,
      installed,
      plan: measure,
      native: policy.native,
      workingDirectory,
      launcher,
    }),
  };
}

/** A tree without files, where base's would stand. */
function emptyTree(label: Tree['label'], workingDirectory: string) {
  return inTemporaryFolder('highwater-nothing', async (folder) => {
    await makeFolder(join(folder, workingDirectory));
    const tree: Tree = { side: 'base', path: folder, label };
    return { tree };
  });
}

/** Made when it is asked for, and given back if it was. */
function lazily<T extends AsyncDisposable>(make: () => Promise<T>) {
  let made: Promise<T> | undefined;
  return {
    get: (): Promise<T> => {
      made ??= make();
      return made;
    },
    async [Symbol.asyncDispose](): Promise<void> {
      // What could not be made was told to whoever asked for it.
      await made?.then(
        (one) => one[Symbol.asyncDispose](),
        () => undefined,
      );
    },
  };
}
