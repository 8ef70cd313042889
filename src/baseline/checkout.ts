import { readdir, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Plan, TreeSource } from '../model/plan.ts';
import type { Progress } from '../model/progress.ts';
import type { Side, Tree, Trees } from '../model/tree.ts';
import { inTemporaryFolder, makeFolder } from '../system/temporary.ts';
import { mergeBase, resolveCommit } from './commits.ts';
import { Git } from './git.ts';
import { type EmptySubmodule, writeOut } from './written.ts';

/** Both trees, and what a reader must know of how they came to be. */
export interface CheckedOut extends Trees, AsyncDisposable {
  readonly notes: readonly string[];
}

/**
 * Both trees of a plan as folders. A commit is written out to a temporary folder that goes with
 * disposal; the working tree and folders are used as they are and never written to.
 *
 * @throws UsageError where a reference, a repository or a common history is missing.
 */
export function checkoutTrees(
  plan: Plan,
  progress: Progress,
  signal: AbortSignal,
): Promise<CheckedOut> {
  return inTemporaryFolder('highwater-trees', async (temporary) => {
    const work: Work = { plan, temporary, progress, signal };
    const head = await checkout('head', plan.head, work, null);
    const base = await checkout('base', plan.base, work, head.tree);
    const notes = plan.base.kind === 'nothing' ? [ALONE] : await submoduleNotes(base, head.tree);
    return { base: base.tree, head: head.tree, notes };
  });
}

const ALONE = 'there is nothing to compare with: every benchmark is new';

interface Work {
  readonly plan: Plan;
  readonly temporary: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

interface TreeWithGaps {
  readonly tree: Tree;
  readonly empty: readonly EmptySubmodule[];
}

async function checkout(
  side: Side,
  source: TreeSource,
  work: Work,
  head: Tree | null,
): Promise<TreeWithGaps> {
  const { plan, temporary, progress, signal } = work;
  const folder = join(temporary, side);
  if (source.kind === 'nothing') {
    await makeFolder(join(folder, plan.workingDirectory));
    return complete({ side, path: folder, label: { name: 'nothing', commit: null } });
  }
  if (source.kind === 'folder') {
    const shown = relative(plan.root, source.path) || '.';
    const name = shown.startsWith('../..') ? source.path : shown;
    return complete({ side, path: source.path, label: { name, commit: null } });
  }
  const git = await openRepository(new Git(plan.root, signal), source);
  if (source.kind === 'working-tree') {
    const commit = await git.line(['rev-parse', '--verify', '--quiet', 'HEAD']);
    const changed = await git.line(['status', '--porcelain', '--untracked-files=no']);
    const name = commit === null || changed ? 'working tree' : commit.slice(0, 7);
    return complete({ side, path: git.folder, label: { name, commit } });
  }
  const tip = await resolveCommit(git, source.ref, progress);
  const against =
    plan.head.kind === 'working-tree' && side === 'base' ? (head?.label.commit ?? null) : null;
  const commit = against === null ? tip : await mergeBase(git, tip, against, progress);
  const name =
    against === null || /^[0-9a-f]{40}$/.test(source.ref)
      ? commit.slice(0, 7)
      : `${commit.slice(0, 7)} (merge base with ${source.ref})`;
  const empty = await writeOut(git, commit, folder, progress);
  // A commit from before the working directory came to be has no benchmark, and is none to stumble over.
  await makeFolder(join(folder, plan.workingDirectory));
  return { tree: { side, path: folder, label: { name, commit } }, empty };
}

function complete(tree: Tree): TreeWithGaps {
  return { tree, empty: [] };
}

/** git at the root of the repository that a folder is in; a bare one serves for references. */
async function openRepository(git: Git, source: TreeSource): Promise<Git> {
  const top = await git.line(['rev-parse', '--show-toplevel']);
  if (top !== null && top !== '') return new Git(await realpath(top), git.signal);
  const bare = (await git.line(['rev-parse', '--is-bare-repository'])) === 'true';
  if (bare && source.kind === 'ref') return git;
  if (bare) {
    throw new UsageError({
      what: `${git.folder} is a bare repository: it has no working tree to judge`,
      try: ['highwater run --base REF --head REF   compares two commits of it'],
    });
  }
  throw new UsageError({
    what: `${git.folder} is not inside a git repository's working tree`,
    try: ['highwater run --base FOLDER --head FOLDER   compares two folders without git'],
  });
}

/** Submodules that only head has files of: what base cannot import there is no change of head's. */
async function submoduleNotes(base: TreeWithGaps, head: Tree): Promise<string[]> {
  const notes: string[] = [];
  for (const { path, why } of base.empty) {
    if (await hasEntries(join(head.path, path)))
      notes.push(`the submodule ${path} is empty on base: ${why}`);
  }
  return notes;
}

async function hasEntries(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch {
    return false; // head has no such folder
  }
}
