import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Plan, TreeSource } from '../model/plan.ts';
import type { Progress } from '../model/progress.ts';
import type { Side, Tree, Trees } from '../model/tree.ts';
import { mergeBase, resolveCommit } from './commits.ts';
import { git, gitLine } from './git.ts';

export type CheckedOut = Trees & AsyncDisposable;

/**
 * Both trees of a plan as folders. A commit is written out to a temporary folder that goes with
 * disposal; the working tree and folders are used as they are and never written to.
 *
 * @throws UsageError where a reference, a repository or a common history is missing.
 */
export async function checkoutTrees(
  plan: Plan,
  progress: Progress,
  signal: AbortSignal,
): Promise<CheckedOut> {
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'highwater-trees-')));
  const dispose = () => rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  try {
    const head = await checkout('head', plan.head, plan, temporary, progress, null);
    signal.throwIfAborted();
    const base = await checkout('base', plan.base, plan, temporary, progress, head);
    signal.throwIfAborted();
    return { base, head, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** One tree of a plan by itself. */
export async function checkoutTree(
  plan: Plan,
  source: TreeSource,
  progress: Progress,
): Promise<Tree & AsyncDisposable> {
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'highwater-trees-')));
  const dispose = () => rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  try {
    return {
      ...(await checkout('head', source, plan, temporary, progress, null)),
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function checkout(
  side: Side,
  source: TreeSource,
  plan: Plan,
  temporary: string,
  progress: Progress,
  head: Tree | null,
): Promise<Tree> {
  if (source.kind === 'folder') {
    const shown = relative(plan.root, source.path) || '.';
    return {
      side,
      path: source.path,
      label: { name: shown.startsWith('../..') ? source.path : shown, commit: null },
    };
  }
  const repository = await repositoryOf(plan.root);
  if (source.kind === 'working-tree') {
    const commit = await gitLine(repository, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    const changed = await gitLine(repository, ['status', '--porcelain', '--untracked-files=no']);
    const name = commit === null || changed ? 'working tree' : commit.slice(0, 7);
    return { side, path: repository, label: { name, commit } };
  }
  const tip = await resolveCommit(repository, source.ref, progress);
  const against =
    plan.head.kind === 'working-tree' && side === 'base' ? (head?.label.commit ?? null) : null;
  const commit = against === null ? tip : await mergeBase(repository, tip, against, progress);
  const name =
    against === null || /^[0-9a-f]{40}$/.test(source.ref)
      ? commit.slice(0, 7)
      : `${commit.slice(0, 7)} (merge base with ${source.ref})`;
  return {
    side,
    path: await writeOut(repository, commit, join(temporary, side)),
    label: { name, commit },
  };
}

async function repositoryOf(folder: string): Promise<string> {
  const top = await gitLine(folder, ['rev-parse', '--show-toplevel']);
  if (top !== null && top !== '') return realpath(top);
  throw new UsageError({
    what: `${folder} is not inside a git repository`,
    try: ['highwater run --base FOLDER --head FOLDER   compares two folders without git'],
  });
}

/**
 * The files of a commit in `folder`, through an index of its own: nothing is written to the
 * repository, so two runs at once and a kill in the middle leave it as it was.
 */
async function writeOut(repository: string, commit: string, folder: string): Promise<string> {
  const env = { GIT_INDEX_FILE: `${folder}.index` };
  for (const words of [
    ['read-tree', commit],
    ['checkout-index', '--all', '--force', `--prefix=${folder}/`],
  ]) {
    const { status, stderr } = await git(repository, words, env);
    if (status !== 0) {
      throw new UsageError({
        what: `the files of commit ${commit.slice(0, 12)} could not be written out`,
        where: [['git said', stderr.trim().split('\n').slice(-3).join(' | ')]],
      });
    }
  }
  return folder;
}

/** A tree without a file: what a record of one tree is measured beside. */
export async function emptyTree(): Promise<Tree & AsyncDisposable> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'highwater-none-')));
  return {
    side: 'base',
    path,
    label: { name: 'nothing', commit: null },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
