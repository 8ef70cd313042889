import { Git } from '../baseline/git.ts';
import { digestOf, storedOf } from '../baseline/store/documents.ts';
import { openStore } from '../baseline/store/open.ts';
import { type Store, StoreUnavailable, UNNAMED } from '../baseline/store/store.ts';
import { UsageError } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import type { TreeRecord } from '../model/record.ts';
import type { Conditions } from '../model/stored.ts';
import type { Tree } from '../model/tree.ts';
import type { Surroundings } from './ground.ts';

/** The records of one gate in a store, and the repository whose commits they are filed under. */
export interface Shelf {
  readonly store: Store;
  readonly git: Git;
  /** The gate's name. */
  readonly name: string;
}

/** Null where the plan names no store. */
export function openShelf(plan: Plan, { signal }: Surroundings): Shelf | null {
  if (plan.store === null) return null;
  const git = new Git(plan.root, signal);
  const store = openStore(plan.store.place, git.with(plan.store.gitVariables));
  return { store, git, name: plan.name ?? UNNAMED };
}

/** A tree's record, and what it depends on. */
export interface Recorded {
  readonly record: TreeRecord;
  readonly conditions: Conditions;
}

async function putOn(
  { store, name }: Shelf,
  commit: string,
  { record, conditions }: Recorded,
): Promise<void> {
  const stored = storedOf({ ...record, tree: { ...record.tree, commit } }, conditions);
  const digest = digestOf(record.fingerprint, conditions);
  await store.write({ name, commit, digest }, `${JSON.stringify(stored)}\n`);
}

/**
 * Adds head's record where the plan says so. A store that takes none fails no gate.
 *
 * @returns what a reader must know of it.
 */
export async function keep(
  plan: Plan,
  shelf: Shelf | null,
  headCommit: string | null,
  recorded: Recorded | null,
  { progress }: Surroundings,
): Promise<string[]> {
  if (shelf === null || recorded === null || plan.store?.writes !== true) return [];
  const lost = (why: string) => [`the record of head was not stored: ${why}`];
  if (headCommit === null) return lost('its files are not those of a commit, some were changed');
  try {
    await putOn(shelf, headCommit, recorded);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return lost(error.message);
  }
  const text = `the record of ${headCommit.slice(0, 7)} is now in ${shelf.store.description}`;
  progress({ kind: 'note', text });
  return [];
}

/**
 * What stores head's record, where that was asked for; looked at before anything is measured for it.
 *
 * @throws UsageError where head's files are not a commit's, or the store does not answer, then or now.
 */
export async function readyToStore(
  shelf: Shelf,
  { headCommit, head }: { readonly headCommit: string | null; readonly head: Tree },
): Promise<(recorded: Recorded) => Promise<void>> {
  if (headCommit === null) {
    throw new UsageError({
      what: `the record of ${head.label.name} cannot be stored: its files are not those of a commit`,
      try: ['highwater record HEAD', '--output FILE   writes a record of any tree'],
    });
  }
  await orRefused(shelf.store.entries());
  return (recorded) => orRefused(putOn(shelf, headCommit, recorded));
}

/** What a gate only notes is an error where storing is all that was asked for. */
async function orRefused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    throw new UsageError({
      what: error.message,
      try: ['--output FILE   writes the record to a file'],
    });
  }
}
