import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inTemporaryFolder } from '../../system/temporary.ts';
import { isShallow } from '../commits.ts';
import { type Git, type GitResult, said } from '../git.ts';
import {
  type Change,
  changeFor,
  type Entry,
  entryOf,
  type Key,
  type Store,
  StoreUnavailable,
} from './store.ts';

/** What a branch must hold before anything is written to it: nobody's own branch is taken for a store. */
const MARKER = 'highwater-store';
const MARKED =
  'highwater/store/1\nMemory records that Highwater keeps; docs/baselines.md in its repository.\n';

/** Pushes before giving up, and the most to wait after the first of them, milliseconds; later ones wait longer. */
const TRIES = 20;
const PAUSE_MS = 100;
/** Every so many records the branch begins anew with one commit. */
const MOST_COMMITS = 50;

/** What a server says that will say the same next time, but for what another writer's push brings about. */
const REFUSED =
  /\[remote rejected\]|returned error: 40[13]|could not read Username|Permission denied/;
const PASSING = /cannot lock ref|failed to update ref|incorrect old value|internal/i;

const IDENTITY = { NAME: 'Highwater', EMAIL: 'highwater@example.invalid' };

interface Tip {
  readonly commit: string;
  readonly entries: readonly (Entry & { readonly blob: string })[];
}

/**
 * Records as files of a branch of origin, made by git's plumbing: objects are added to the repository,
 * and neither HEAD nor index, working tree or branches are touched. What git itself notes of a push is
 * origin's branch as it left it.
 */
export class BranchStore implements Store {
  readonly description: string;
  readonly #ref: string;

  constructor(
    readonly git: Git,
    readonly branch: string,
  ) {
    this.description = `the branch ${branch} of origin`;
    this.#ref = `refs/heads/${branch}`;
  }

  async entries(): Promise<readonly Entry[]> {
    return (await this.#tip())?.entries ?? [];
  }

  async read(entry: Entry): Promise<string | null> {
    const blob = (await this.#tip())?.entries.find(({ file }) => file === entry.file)?.blob;
    return blob === undefined ? null : this.git.line(['cat-file', 'blob', blob]);
  }

  async write(key: Key, text: string): Promise<void> {
    await using work = await inTemporaryFolder('highwater-store', async (folder) => ({ folder }));
    const record = await this.#blob(work.folder, 'record', text);
    const marker = await this.#blob(work.folder, 'marker', MARKED);
    const index = this.git.with({ GIT_INDEX_FILE: join(work.folder, 'index') });
    let last = '';
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const tip = await this.#lookUp();
      const change = changeFor(key, Buffer.byteLength(text), tip?.entries ?? []);
      const tree = await this.#tree(index, tip, change, { marker, record });
      const result = await this.#pushTree(tree, tip, change.order, key);
      if (result.status === 0) return;
      last = rejection(result);
      if (REFUSED.test(result.stderr) && !PASSING.test(result.stderr)) throw this.#refused(last);
      const pause = randomInt(PAUSE_MS / 2, PAUSE_MS * attempt);
      await setTimeout(pause, undefined, { signal: this.git.signal });
    }
    throw new StoreUnavailable(
      `${this.description} took no record in ${TRIES} pushes, the last one: ${last}`,
    );
  }

  /** The tip's files with the record, and without what it replaces. */
  async #tree(
    index: Git,
    tip: Tip | null,
    { file, dropped }: Change,
    blobs: { readonly marker: string; readonly record: string },
  ): Promise<string> {
    const add = (blob: string, path: string) => ['--add', '--cacheinfo', `100644,${blob},${path}`];
    await this.#do(index, ['read-tree', tip === null ? '--empty' : tip.commit]);
    for (const one of dropped) await this.#do(index, ['update-index', '--force-remove', one.file]);
    const both = [...add(blobs.marker, MARKER), ...add(blobs.record, file)];
    await this.#do(index, ['update-index', ...both]);
    return this.#do(index, ['write-tree']);
  }

  /** As a commit on the tip; every so often as one without a parent, where the branch may be forced. */
  async #pushTree(tree: string, tip: Tip | null, order: number, key: Key): Promise<GitResult> {
    const expected = tip?.commit ?? '';
    if (tip !== null && order % MOST_COMMITS === 0) {
      const forced = await this.#push(await this.#commit(tree, [], key), expected);
      if (forced.status === 0) return forced;
    }
    const parent = tip === null ? [] : ['-p', tip.commit];
    return this.#push(await this.#commit(tree, parent, key), expected);
  }

  #found: Promise<Tip | null> | null = null;

  /** The branch as it was at the first look: what is read belongs together. */
  #tip(): Promise<Tip | null> {
    this.#found ??= this.#lookUp();
    return this.#found;
  }

  /** The branch at origin as it is now; null where there is none. */
  async #lookUp(): Promise<Tip | null> {
    for (let before = ''; ; ) {
      const commit = await this.#commitAtOrigin();
      if (commit === null) return null;
      const why = await this.#obtain(commit);
      if (why === null) return { commit, entries: await this.#entriesOf(commit) };
      // A server may hand out a branch's own commit alone, and the branch may have moved on since.
      if (commit === before) throw this.#unreadable(why);
      before = commit;
    }
  }

  async #commitAtOrigin(): Promise<string | null> {
    const listed = await this.git.run(['ls-remote', '--quiet', 'origin', this.#ref]);
    if (listed.status !== 0) throw this.#unreadable(said(listed));
    const lines = listed.stdout.split('\n').map((line) => line.split('\t'));
    return lines.find(([, ref]) => ref === this.#ref)?.[0] ?? null;
  }

  /** Null, or why the commit did not come. */
  async #obtain(commit: string): Promise<string | null> {
    if ((await this.git.line(['cat-file', '-t', commit])) === 'commit') return null;
    // A depth would cut a full clone's history: only a shallow one gets it.
    const depth = (await isShallow(this.git)) ? ['--depth=1'] : [];
    return this.git.fetch([...depth, 'origin', commit]);
  }

  #unreadable(why: string): StoreUnavailable {
    return new StoreUnavailable(`${this.description} cannot be read: ${why}`);
  }

  async #entriesOf(commit: string): Promise<Tip['entries']> {
    const listed = await this.#do(this.git, ['ls-tree', '-z', '--long', '--full-tree', commit]);
    const files = listed.split('\0').flatMap((line) => {
      const [, blob, bytes, file] = /^100644 blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
      return blob === undefined || file === undefined ? [] : [{ blob, bytes: Number(bytes), file }];
    });
    const marker = files.find(({ file }) => file === MARKER);
    const text = marker && (await this.git.line(['cat-file', 'blob', marker.blob]));
    if (text?.split('\n')[0] !== MARKED.split('\n')[0]) {
      throw new StoreUnavailable(
        `${this.description} is no store of this version (its file ${MARKER} is missing or says otherwise): name another branch, which is made with the first record`,
      );
    }
    return files.flatMap(({ file, bytes, blob }) => {
      const entry = entryOf(file, bytes);
      return entry === null ? [] : [{ ...entry, blob }];
    });
  }

  async #blob(folder: string, name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return this.#do(this.git, ['hash-object', '-w', '--no-filters', path]);
  }

  #commit(tree: string, parent: readonly string[], { name, commit }: Key): Promise<string> {
    const variables = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(IDENTITY).map(([field, value]) => [`GIT_${role}_${field}`, value]),
    );
    const git = this.git.with(Object.fromEntries(variables));
    const message = `Record ${commit.slice(0, 12)} of ${name}`;
    return this.#do(git, ['commit-tree', tree, ...parent, '-m', message]);
  }

  /** Where the branch moved on meanwhile nothing is pushed. No hook and no setting of the user's is for this. */
  #push(commit: string, expected: string): Promise<GitResult> {
    const settings = ['push.gpgSign', 'push.followTags'].flatMap((key) => ['-c', `${key}=false`]);
    const lease = `--force-with-lease=${this.#ref}:${expected}`;
    const options = ['--quiet', '--no-verify', '--recurse-submodules=no', lease];
    return this.git.run([...settings, 'push', ...options, 'origin', `${commit}:${this.#ref}`]);
  }

  async #do(git: Git, words: readonly string[]): Promise<string> {
    const result = await git.run(words);
    if (result.status === 0) return result.stdout.trimEnd();
    throw new StoreUnavailable(`${this.description} cannot be written: ${said(result)}`);
  }

  #refused(why: string): StoreUnavailable {
    return new StoreUnavailable(
      `${this.description} took no record: ${why} (the job needs "permissions: contents: write", and the branch no rule against pushes)`,
    );
  }
}

/** The line in which the server says why it took nothing. */
function rejection(result: GitResult): string {
  const line = result.stderr.split('\n').find((one) => /^ ! /.test(one));
  return line === undefined ? said(result) : line.replace(/^ ! /, '').replace(/\s+/g, ' ');
}
