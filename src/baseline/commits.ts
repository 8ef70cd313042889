import { UsageError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import type { Progress } from '../model/progress.ts';
import type { Git } from './git.ts';

/** Commits to fetch beyond the tip, then again, until two histories meet. */
export const DEEPENINGS = [50, 200, 1000, 10_000] as const;
const MOST_NEAREST = 3;
const MOST_NEWEST = 8;

const FULL_HASH = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The full hash of a reference: here, else as origin's branch, else fetched from origin.
 *
 * @throws UsageError where it does not exist, with the names nearest to it.
 */
export async function resolveCommit(git: Git, ref: string, progress: Progress): Promise<string> {
  const here = await known(git, ref);
  if (here !== null) return here;
  const fetched = await fetchCommit(git, ref, progress);
  if ('commit' in fetched) return fetched.commit;
  throw await unknownReference(git, ref, fetched.why);
}

async function known(git: Git, ref: string): Promise<string | null> {
  for (const name of [ref, `origin/${ref}`]) {
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

type Fetched = { readonly commit: string } | { readonly why: string };

async function fetchCommit(git: Git, ref: string, progress: Progress): Promise<Fetched> {
  if ((await git.line(['remote', 'get-url', 'origin'])) === null)
    return { why: 'this repository has no remote of that name' };
  const shallow = await isShallow(git);
  if (/[~^]/.test(ref)) {
    if (!shallow) return { why: 'not asked: its history is complete here' };
    progress({ kind: 'note', text: `shallow clone: fetching one commit more for ${ref}` });
    const why = await git.fetch(['--deepen=1', 'origin']);
    return found(await known(git, ref), why);
  }
  if (!/^[\w./@{}+-]+$/.test(ref) || ref.startsWith('-'))
    return { why: 'not asked: that is no name for a branch, a tag or a commit' };
  progress({ kind: 'note', text: `${ref} is not here: fetching it from origin` });
  const hash = FULL_HASH.test(ref) ? ref : await hashAtOrigin(git, ref);
  if (hash === null) return { why: 'it has no such branch or tag, or does not answer' };
  // A depth would cut a full clone's history: only a shallow one gets it.
  const why = await git.fetch([...(shallow ? ['--depth=1'] : []), 'origin', hash]);
  return found(await known(git, hash), why);
}

function found(commit: string | null, why: string | null): Fetched {
  return commit === null ? { why: why ?? 'it does not hand it out' } : { commit };
}

/** What origin has by that name; of several, the one that git itself would take, gitrevisions(7). */
async function hashAtOrigin(git: Git, ref: string): Promise<string | null> {
  const listed = (await git.line(['ls-remote', '--quiet', 'origin', ref])) ?? '';
  const hashes = new Map(
    listed.split('\n').map((line): [string, string] => {
      const [hash = '', name = ''] = line.split('\t');
      return [name, hash];
    }),
  );
  const names = [ref, `refs/${ref}`, `refs/tags/${ref}`, `refs/heads/${ref}`];
  return names.map((name) => hashes.get(name)).find((hash) => hash !== undefined) ?? null;
}

async function unknownReference(git: Git, ref: string, why: string): Promise<UsageError> {
  const listed = await git.line([
    'for-each-ref',
    '--format=%(if)%(symref)%(then)%(else)%(refname:short)%(end)',
    '--sort=-committerdate',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  const names = [...new Set((listed ?? '').split('\n').map((one) => one.replace(/^origin\//, '')))];
  const there = names.filter((one) => one !== '');
  if (there.length === 0 && (await git.line(['rev-parse', '--verify', 'HEAD'])) === null) {
    return new UsageError({
      what: `the repository ${git.folder} has no commit yet: there is nothing to compare with`,
      try: ['git add -A && git commit'],
    });
  }
  const near = nearestFirst(ref.replace(/[~^].*$/, ''), there).slice(0, MOST_NEAREST);
  const newest = there.filter((one) => !near.includes(one)).slice(0, MOST_NEWEST);
  const instead = near[0] ?? newest[0] ?? 'BRANCH';
  return new UsageError({
    what: `there is no reference ${JSON.stringify(ref)} here, and none came from origin`,
    where: [
      ...(near.length === 0 ? [] : [['nearest', near.join(', ')] as const]),
      ...(newest.length === 0 ? [] : [['there are', newest.join(', ')] as const]),
      ['origin', why],
    ],
    try: [
      ...(ref === 'main' ? [`--base ${instead}, or base = "${instead}" in highwater.toml`] : []),
      'in a workflow: actions/checkout with fetch-depth: 0',
    ],
  });
}

export async function isShallow(git: Git): Promise<boolean> {
  return (await git.line(['rev-parse', '--is-shallow-repository'])) === 'true';
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
  const here = await find();
  if (here !== null) return here;
  let why: string | null = null;
  const shallow = await isShallow(git);
  for (const depth of shallow ? DEEPENINGS : []) {
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
    try: shallow
      ? ['in a workflow: actions/checkout with fetch-depth: 0', 'git fetch --unshallow']
      : ['--base COMMIT --head COMMIT   where both are meant as they are'],
  });
}
