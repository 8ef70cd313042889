import type { Progress } from '../../model/progress.ts';
import type { Stored } from '../../model/stored.ts';
import { isShallow } from '../commits.ts';
import type { Git } from '../git.ts';
import { type Read, readStored } from './documents.ts';
import { type Entry, type Store, StoreUnavailable } from './store.ts';

/** Commits looked at, base among them: a record from further back says little of base. */
const MOST_COMMITS = 50;
/** Records read before it is taken that none fits. */
const MOST_READ = 20;

/** The record that may stand for base, or why there is none. */
export type Nearest =
  | {
      readonly kind: 'stored';
      readonly stored: Stored;
      readonly commit: string;
      readonly back: number;
    }
  | { readonly kind: 'none'; readonly why: string };

export interface Search {
  readonly store: Store;
  readonly git: Git;
  /** The gate's name. */
  readonly name: string;
  /** The base commit's hash. */
  readonly base: string;
  /** Why a record cannot stand for base in this run; null where it can. */
  readonly unlike: (stored: Stored) => Promise<string | null>;
  readonly progress: Progress;
}

/**
 * The record of the base commit or of the nearest of its first parents that fits. What is nearest is
 * told by the commits alone: a clock may be wrong.
 */
export async function nearestRecord(search: Search): Promise<Nearest> {
  try {
    return await find(search);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { kind: 'none', why: error.message };
  }
}

async function find(search: Search): Promise<Nearest> {
  const { store, name, base } = search;
  const ours = (await store.entries()).filter((one) => one.name === name);
  if (ours.length === 0) return { kind: 'none', why: `${store.description} has no record yet` };
  let firstReason: string | null = null;
  let left = MOST_READ;
  for await (const { commit, back } of firstParents(search, ours)) {
    const recorded = ours.filter((one) => one.commit === commit).sort((a, b) => b.order - a.order);
    for (const entry of recorded.slice(0, left)) {
      left -= 1;
      const read = await look(search, entry);
      if (read?.kind === 'stored') return { kind: 'stored', stored: read.stored, commit, back };
      if (read !== null) firstReason ??= `the record of ${commit.slice(0, 7)} ${read.why}`;
    }
  }
  const why =
    firstReason ??
    `no record of ${base.slice(0, 7)} or of a commit shortly before it is in ${store.description}`;
  return { kind: 'none', why };
}

/** A record that may stand for base, or why it may not; null where another writer has just taken it away. */
async function look({ store, unlike, progress }: Search, entry: Entry): Promise<Read | null> {
  const text = await store.read(entry);
  if (text === null) return null;
  const read = ofCommit(readStored(text), entry.commit);
  if (read.kind === 'unfit') {
    const said = `${entry.file} in ${store.description} ${read.why}: ignored`;
    progress({ kind: 'note', text: said });
    return read;
  }
  const why = await unlike(read.stored);
  return why === null ? read : { kind: 'unfit', why: `does not fit: ${why}` };
}

function ofCommit(read: Read, commit: string): Read {
  if (read.kind === 'unfit' || read.stored.record.tree.commit === commit) return read;
  return { kind: 'unfit', why: 'tells of another commit than its name' };
}

interface Ancestor {
  readonly commit: string;
  /** Commits between it and base, 0 for base itself. */
  readonly back: number;
}

/** Base, then its first parents; a shallow clone gets more of them where they may be recorded. */
async function* firstParents(
  { git, base, progress }: Search,
  entries: readonly Entry[],
): AsyncGenerator<Ancestor> {
  let seen = 0;
  // Asked before the look: another run may complete the history in between.
  const shallow = await isShallow(git);
  const here = await chain(git, base);
  for (const commit of here) yield { commit, back: seen++ };
  const isCut = here.length < MOST_COMMITS && shallow;
  if (!isCut || entries.every(({ commit }) => here.includes(commit))) return;
  progress({ kind: 'note', text: 'shallow clone: fetching more commits to find a recorded one' });
  const why = await git.fetch([`--deepen=${MOST_COMMITS}`, 'origin', base]);
  if (why !== null) progress({ kind: 'note', text: `no more commits came: ${why}` });
  for (const commit of (await chain(git, base)).slice(seen)) yield { commit, back: seen++ };
}

async function chain(git: Git, base: string): Promise<string[]> {
  const words = ['rev-list', '--first-parent', `--max-count=${MOST_COMMITS}`, base, '--'];
  return ((await git.line(words)) ?? base).split('\n');
}
