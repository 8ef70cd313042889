import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isNoSource } from '../measure/files.ts';
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
  /** The commit whose files head's are, none changed; null where there is no such commit. */
  readonly headCommit: string | null;
  /** Whether only both commits name what is compared: head was asked for, or base is not known to be in its history. */
  readonly isPinned: boolean;
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
    let opened: Promise<Repository> | undefined;
    const repository = () => {
      opened ??= openRepository(new Git(plan.root, signal));
      return opened;
    };
    const work: Work = { plan, temporary, progress, repository };
    const findingHead = checkout('head', plan.head, work, null);
    // A working tree is only looked at beside the search for base; two references may both need a fetch.
    if (plan.head.kind === 'ref') await findingHead;
    const findingBase = checkout('base', plan.base, work, findingHead);
    // Both end before either is looked at: none may write on where the folder is removed.
    await Promise.allSettled([findingHead, findingBase]);
    const [head, base] = [await findingHead, await findingBase];
    const notes = plan.base.kind === 'nothing' ? [ALONE] : await submoduleNotes(base, head.tree);
    const headCommit = head.isExact ? head.tree.label.commit : null;
    const isPinned = plan.head.kind === 'ref' || (await isApart(base, head, work));
    return { base: base.tree, head: head.tree, notes, headCommit, isPinned };
  });
}

/** Where two commits are compared of which one does not follow from the other, as far as is known here. */
async function isApart(base: TreeWithGaps, head: TreeWithGaps, work: Work): Promise<boolean> {
  const commits = [base, head].flatMap(({ tree, isExact }) => (isExact && tree.label.commit) || []);
  if (commits.length < 2) return false;
  const { git } = await work.repository();
  const { status } = await git.run(['merge-base', '--is-ancestor', ...commits]);
  return status !== 0;
}

const ALONE = 'there is nothing to compare with: every benchmark is new';

interface Work {
  readonly plan: Plan;
  readonly temporary: string;
  readonly progress: Progress;
  /** Opened once, where a tree is of it. */
  readonly repository: () => Promise<Repository>;
}

interface TreeWithGaps {
  readonly tree: Tree;
  readonly empty: readonly EmptySubmodule[];
  /** Whether the files are those of the label's commit. */
  readonly isExact: boolean;
}

async function checkout(
  side: Side,
  source: TreeSource,
  work: Work,
  head: Promise<TreeWithGaps> | null,
): Promise<TreeWithGaps> {
  const { plan, temporary, progress } = work;
  const folder = join(temporary, side);
  if (source.kind === 'nothing') {
    await makeFolder(join(folder, plan.workingDirectory));
    return complete({ side, path: folder, label: { name: 'none', commit: null } });
  }
  if (source.kind === 'folder') {
    const shown = relative(plan.root, source.path) || '.';
    const name = shown.startsWith('../..') ? source.path : shown;
    return complete({ side, path: source.path, label: { name, commit: null } });
  }
  const { git, isBare } = await work.repository();
  if (source.kind === 'working-tree') {
    if (isBare) throw noWorkingTree(git);
    const [commit, changed, others] = await Promise.all([
      git.line(['rev-parse', '--verify', '--quiet', 'HEAD']),
      git.line(['status', '--porcelain', '--untracked-files=no']),
      git.line(['ls-files', '--others', '--exclude-standard', '-z', '--', '*.py']),
    ]);
    const isExact = commit !== null && !changed && !anyRuns(others, git.folder);
    const name = isExact ? commit.slice(0, 7) : 'working tree';
    return complete({ side, path: git.folder, label: { name, commit } }, isExact);
  }
  const asked = source.kind === 'commit' ? source.commit : source.ref;
  const tip = await resolveCommit(git, asked, progress);
  const isLeft = source.kind === 'ref' && plan.head.kind === 'working-tree';
  const against = isLeft ? ((await head)?.tree.label.commit ?? null) : null;
  const commit = against === null ? tip : await mergeBase(git, tip, against, progress);
  const isHash = /^[0-9a-f]{40}$/.test(asked) || commit.startsWith(asked);
  const what = commit === tip ? asked : `merge base with ${asked}`;
  const short = commit.slice(0, 7);
  const name = against === null || isHash ? short : `${short} (${what})`;
  const empty = await writeOut(git, commit, folder, progress);
  // A commit from before the working directory came to be has no benchmark, and is none to stumble over.
  await makeFolder(join(folder, plan.workingDirectory));
  return { tree: { side, path: folder, label: { name, commit } }, empty, isExact: true };
}

/** Whether source that git does not know may run; an environment in the tree does not count. */
function anyRuns(listed: string | null, root: string): boolean {
  const paths = (listed ?? '').split('\0').filter((path) => path !== '');
  const entries = new Set(paths.map((path) => path.split('/')[0]!));
  return [...entries].some(
    (name) => !isNoSource(name) && !existsSync(join(root, name, 'pyvenv.cfg')),
  );
}

function complete(tree: Tree, isExact = false): TreeWithGaps {
  return { tree, empty: [], isExact };
}

export interface Repository {
  /** At the root of its working tree, where it has one. */
  readonly git: Git;
  readonly isBare: boolean;
}

/** The repository that a folder is in; a bare one serves for references. */
export async function openRepository(git: Git): Promise<Repository> {
  const top = await git.line(['rev-parse', '--show-toplevel']);
  if (top !== null && top !== '')
    return { git: new Git(await realpath(top), git.signal), isBare: false };
  if ((await git.line(['rev-parse', '--is-bare-repository'])) === 'true')
    return { git, isBare: true };
  throw new UsageError({
    what: `${git.folder} is not inside a git repository's working tree`,
    try: [
      'highwater run --base FOLDER --head FOLDER   compares two folders without git',
      'highwater explain ID --head FOLDER          looks at one',
    ],
  });
}

function noWorkingTree({ folder }: Git): UsageError {
  return new UsageError({
    what: `${folder} is a bare repository: it has no working tree to judge`,
    try: ['highwater run --base REF --head REF   compares two commits of it'],
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
