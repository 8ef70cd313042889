import { UsageError } from '../model/errors.ts';
import type { Progress } from '../model/progress.ts';
import { git, gitLine } from './git.ts';

/** Commits to fetch beyond the tip, then again, until two histories meet. */
const DEEPENINGS = [50, 200, 1000, 10_000] as const;

/**
 * The full hash of a reference: here, else as origin's branch, else fetched from origin.
 *
 * @throws UsageError where it does not exist, with the names nearest to it.
 */
export async function resolveCommit(
  repository: string,
  ref: string,
  progress: Progress,
): Promise<string> {
  const here = await known(repository, ref);
  if (here !== null) return here;
  const ancestor = /[~^]/.test(ref);
  if (ancestor && (await isShallow(repository))) {
    progress({ kind: 'note', text: `shallow clone: fetching one commit more for ${ref}` });
    await git(repository, ['fetch', '--quiet', '--no-tags', '--deepen=1', 'origin']);
    const deeper = await known(repository, ref);
    if (deeper !== null) return deeper;
  }
  if (!ancestor && /^[\w./@{}+-]+$/.test(ref) && !ref.startsWith('-')) {
    progress({ kind: 'note', text: `${ref} is not here: fetching it from origin` });
    // A depth would cut a full clone's history: only a shallow one gets it.
    const depth = (await isShallow(repository)) ? ['--depth=1'] : [];
    const fetched = await git(repository, [
      'fetch',
      '--quiet',
      '--no-tags',
      ...depth,
      'origin',
      ref,
    ]);
    if (fetched.status === 0) {
      const tip = await gitLine(repository, [
        'rev-parse',
        '--verify',
        '--quiet',
        'FETCH_HEAD^{commit}',
      ]);
      if (tip !== null) return tip;
    }
  }
  const listed = await gitLine(repository, [
    'for-each-ref',
    '--format=%(refname:short)',
    '--sort=-committerdate',
    '--count=8',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  throw new UsageError({
    what: `the reference ${JSON.stringify(ref)} does not exist here and could not be fetched from origin`,
    where: [['there are', listed?.split('\n').join(', ') || 'no branches']],
    try: ['git fetch origin BRANCH', 'in a workflow: actions/checkout with fetch-depth: 0'],
  });
}

async function known(repository: string, ref: string): Promise<string | null> {
  for (const name of [ref, `origin/${ref}`]) {
    const commit = await gitLine(repository, [
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

async function isShallow(repository: string): Promise<boolean> {
  return (await gitLine(repository, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

/**
 * Where head left base's history. A shallow clone is deepened until the two meet.
 *
 * @throws UsageError where they never do.
 */
export async function mergeBase(
  repository: string,
  base: string,
  head: string,
  progress: Progress,
): Promise<string> {
  const find = () => gitLine(repository, ['merge-base', base, head]);
  let found = await find();
  const shallow = await isShallow(repository);
  for (const depth of found === null && shallow ? DEEPENINGS : []) {
    progress({
      kind: 'note',
      text: `shallow clone: fetching ${depth} more commits to find the merge base`,
    });
    await git(repository, ['fetch', '--quiet', '--no-tags', `--deepen=${depth}`, 'origin']);
    await git(repository, ['fetch', '--quiet', '--no-tags', `--deepen=${depth}`, 'origin', base]);
    found = await find();
    if (found !== null) break;
  }
  if (found !== null) return found;
  throw new UsageError({
    what: 'base and head have no common history here',
    where: [
      ['base', base],
      ['head', head],
    ],
    try: shallow
      ? ['in a workflow: actions/checkout with fetch-depth: 0', 'git fetch --unshallow']
      : ['--base COMMIT --head COMMIT   where both are meant as they are'],
  });
}
