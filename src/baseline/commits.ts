import { UsageError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import type { Progress } from '../model/progress.ts';
import { type Git, said } from './git.ts';

/** Commits to fetch beyond the tip, then again, until two histories meet. */
export const DEEPENINGS = [50, 200, 1000, 10_000] as const;
const MOST_NEAREST = 3;
const MOST_NEWEST = 8;

const DEEPER = 'in a workflow: actions/checkout with fetch-depth: 0';

const FULL_HASH = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The full hash of a reference: here, else as origin's branch, else fetched from origin.
 *
 * @throws UsageError where it does not exist, with the names nearest to it.
 */
export async function resolveCommit(git: Git, ref: string, progress: Progress): Promise<string> {
  const sought = await seek(git, ref, progress);
  if (sought.kind === 'found') return sought.commit;
  throw await unknownReference(git, ref, sought);
}

/** What is checked out, or a commit before it: origin's HEAD is another. */
const OF_HEAD = /^(HEAD|@)([~^@]|$)/;

async function known(git: Git, ref: string): Promise<string | null> {
  for (const name of OF_HEAD.test(ref) ? [ref] : [ref, `origin/${ref}`]) {
    const commit = await git.line([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ]);
    if (commit !== null) return commit;
  }
  return null;
}

/** `none`: origin was asked and has no such name. `unknown`: it may have the commit. */
type Sought =
  | { readonly kind: 'found'; readonly commit: string }
  | { readonly kind: 'none' | 'unknown'; readonly why: string };

async function seek(git: Git, ref: string, progress: Progress): Promise<Sought> {
  const { found: here, isCut } = await look(git, () => known(git, ref));
  return here === null ? fetchCommit(git, ref, isCut, progress) : { kind: 'found', commit: here };
}

async function fetchCommit(
  git: Git,
  ref: string,
  shallow: boolean,
  progress: Progress,
): Promise<Sought> {
  if ((await git.line(['remote', 'get-url', 'origin'])) === null)
    return { kind: 'none', why: 'this repository has no remote of that name' };
  if (/[~^]/.test(ref)) {
    if (!shallow) return { kind: 'none', why: 'not asked: its history is complete here' };
    progress({ kind: 'note', text: `shallow clone: fetching one commit more for ${ref}` });
    const why = await git.fetch(['--deepen=1', 'origin']);
    return found(await known(git, ref), why);
  }
  if (!/^[\w./@{}+-]+$/.test(ref) || ref.startsWith('-'))
    return { kind: 'none', why: 'not asked: that is no name for a branch, a tag or a commit' };
  progress({ kind: 'note', text: `${ref} is not here: fetching it from origin` });
  const named = await hashAtOrigin(git, ref);
  if (named.kind !== 'found') return named;
  // A depth would cut a full clone's history: only a shallow one gets it.
  const why = await git.fetch([...(shallow ? ['--depth=1'] : []), 'origin', named.commit]);
  return found(await known(git, named.commit), why);
}

function found(commit: string | null, why: string | null): Sought {
  return commit === null
    ? { kind: 'unknown', why: why ?? 'it does not hand it out' }
    : { kind: 'found', commit };
}

/** What origin has by that name; of several, the one that git itself would take, gitrevisions(7). */
async function hashAtOrigin(git: Git, ref: string): Promise<Sought> {
  if (FULL_HASH.test(ref)) return { kind: 'found', commit: ref };
  // Here "origin/main" is what is main there.
  const branch = ref.replace(/^((refs\/)?remotes\/)?origin\//, '');
  const listed = await git.run(['ls-remote', '--quiet', 'origin', ref, branch]);
  if (listed.status !== 0) return { kind: 'unknown', why: said(listed) };
  const hashes = new Map(
    listed.stdout.split('\n').map((line): [string, string] => {
      const [hash = '', name = ''] = line.split('\t');
      return [name, hash];
    }),
  );
  const names = [
    ref,
    `refs/${ref}`,
    `refs/tags/${ref}`,
    `refs/heads/${ref}`,
    `refs/heads/${branch}`,
  ];
  const commit = names.map((name) => hashes.get(name)).find((hash) => hash !== undefined);
  return commit === undefined
    ? { kind: 'none', why: 'it has no such branch or tag' }
    : { kind: 'found', commit };
}

/** Another repository that may hand out what origin does not: where origin is a fork of it. */
export interface Upstream {
  /** For the reader: "owner/name". */
  readonly name: string;
  readonly url: string;
  /** Variables for git where it talks to it; they may hold a token. */
  readonly gitVariables: Readonly<Record<string, string>>;
}

/** Who did not hand out a commit, and why. */
export type Refusals = readonly (readonly [repository: string, why: string])[];

/** What is needed of a commit: its files, or also where other commits left its history. */
export type Needed = 'files' | 'history';

/**
 * Has a commit here: from origin, else from another repository. From there all of its history comes
 * at once where that is needed, since a clone is deepened from its origin alone.
 *
 * @returns no refusal where it is here then.
 */
export async function obtain(
  git: Git,
  commit: string,
  needed: Needed,
  upstream: Upstream,
  progress: Progress,
): Promise<Refusals> {
  const sought = await seek(git, commit, progress);
  if (sought.kind === 'found') return [];
  const { name, url, gitVariables } = upstream;
  progress({ kind: 'note', text: `origin does not have ${commit}: fetching it from ${name}` });
  const isEnough = needed === 'files' && (await isShallow(git));
  const depth = isEnough ? ['--depth=1'] : [];
  const why = await git.with(gitVariables).fetch([...depth, url, commit]);
  const fetched = found(await known(git, commit), why);
  return fetched.kind === 'found'
    ? []
    : [
        ['origin', sought.why],
        [name, fetched.why],
      ];
}

async function unknownReference(
  git: Git,
  ref: string,
  { kind, why }: Exclude<Sought, { kind: 'found' }>,
): Promise<UsageError> {
  const there = await otherNames(git);
  if (there.length === 0 && (await known(git, 'HEAD')) === null) {
    return new UsageError({
      what: `the repository ${git.folder} has no commit yet: there is nothing to compare with`,
      try: ['git add -A && git commit'],
    });
  }
  const name = ref.replace(/([~^]|@\{).*$/s, '');
  // Where the name is known, it is the commit before it that is missing: no other name is meant.
  const isBefore = name !== ref && (await known(git, name)) !== null;
  const near = isBefore ? [] : nearestFirst(name, there).slice(0, MOST_NEAREST);
  const others = there.filter((one) => !near.includes(one));
  const newest = isBefore ? [] : others.slice(0, MOST_NEWEST);
  const instead = near[0] ?? newest[0] ?? 'BRANCH';
  return new UsageError({
    what: `there is no reference ${JSON.stringify(ref)} here, and none came from origin`,
    where: [
      ...(near.length === 0 ? [] : [['nearest', near.join(', ')] as const]),
      ...(newest.length === 0 ? [] : [['there are', newest.join(', ')] as const]),
      ['origin', why],
    ],
    try: [
      ...(ref === 'main'
        ? [
            `--base ${instead} (as the Action the input base), or base = "${instead}" in highwater.toml`,
          ]
        : []),
      ...(kind === 'unknown' && (await isShallow(git)) ? [DEEPER] : []),
    ],
  });
}

/** Branches and tags, the newest first; not what is checked out, which would be compared with itself. */
async function otherNames(git: Git): Promise<string[]> {
  const branch = await git.line(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const head = branch === null ? await known(git, 'HEAD') : null;
  const listed = await git.line([
    'for-each-ref',
    '--format=%(if)%(symref)%(then)%(else)%(objectname) %(refname:short)%(end)',
    '--sort=-committerdate',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  const names = [...(listed ?? '').matchAll(/^(\S+) (?:origin\/)?(.+)$/gm)]
    .filter(([, hash, name]) => name !== branch && hash !== head)
    .map(([, , name = '']) => name);
  return [...new Set(names)];
}

export async function isShallow(git: Git): Promise<boolean> {
  return (await git.line(['rev-parse', '--is-shallow-repository'])) === 'true';
}

/**
 * Looks in the history that is here, and says whether it is cut where nothing was found. Another run may complete it
 * between the two questions: then it is looked at again.
 */
export async function look<T>(
  git: Git,
  find: () => Promise<T | null>,
): Promise<{ readonly found: T | null; readonly isCut: boolean }> {
  const found = await find();
  if (found !== null) return { found, isCut: false };
  const isCut = await isShallow(git);
  return { found: isCut ? null : await find(), isCut };
}

/**
 * Where head left base's history. A shallow clone is deepened until the two meet.
 *
 * @throws UsageError where they never do.
 */
export async function mergeBase(
  git: Git,
  base: string,
  head: string,
  progress: Progress,
): Promise<string> {
  const find = () => git.line(['merge-base', base, head]);
  const { found: here, isCut } = await look(git, find);
  if (here !== null) return here;
  let why: string | null = null;
  for (const depth of isCut ? DEEPENINGS : []) {
    progress({
      kind: 'note',
      text: `shallow clone: fetching ${depth} more commits to find the merge base`,
    });
    why = await git.fetch([`--deepen=${depth}`, 'origin']);
    why = (await git.fetch([`--deepen=${depth}`, 'origin', base])) ?? why;
    const meeting = await find();
    if (meeting !== null) return meeting;
  }
  throw new UsageError({
    what: 'base and head have no common history here',
    where: [['base', base], ['head', head], ...(why === null ? [] : [['origin', why] as const])],
    // Asked again: what could be fetched has been.
    try: (await isShallow(git))
      ? [DEEPER, 'git fetch --unshallow']
      : ['--base COMMIT --head COMMIT   where both are meant as they are'],
  });
}
