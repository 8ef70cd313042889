import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { DiskFull, UsageError } from '../model/errors.ts';
import type { Progress } from '../model/progress.ts';
import { makeFolder } from '../system/temporary.ts';
import { type Git, said } from './git.ts';
import { openSubmodule, submodulesOf } from './submodules.ts';

/** A submodule that a commit records but that has no files in the tree written from it. */
export interface EmptySubmodule {
  /** Relative to the tree. */
  readonly path: string;
  readonly why: string;
}

/**
 * Writes the files of a commit to `folder`, its submodules' too, through an index of its own:
 * nothing is written to the repository, so two runs at once and a kill in the middle leave it as it
 * was.
 *
 * @returns the submodules that stayed empty.
 */
export function writeOut(
  git: Git,
  commit: string,
  folder: string,
  progress: Progress,
): Promise<EmptySubmodule[]> {
  return write(git, commit, { root: folder, path: '', index: `${folder}.index` }, progress);
}

interface Destination {
  readonly root: string;
  /** Where a submodule stands below the root; "" for the tree itself. */
  readonly path: string;
  readonly index: string;
}

async function write(
  git: Git,
  commit: string,
  to: Destination,
  progress: Progress,
): Promise<EmptySubmodule[]> {
  const folder = join(to.root, to.path);
  await writeFiles(git, commit, folder, to.index);
  if (!existsSync(join(folder, '.gitmodules'))) return [];
  const empty: EmptySubmodule[] = [];
  for (const submodule of await submodulesOf(git, commit)) {
    const path = join(to.path, submodule.path);
    const opened = await openSubmodule(git, submodule, progress);
    if (opened.kind === 'open') {
      empty.push(...(await write(opened.git, submodule.hash, { ...to, path }, progress)));
    } else {
      progress({ kind: 'note', text: `the submodule ${path} stays empty: ${opened.why}` });
      empty.push({ path, why: opened.why });
    }
  }
  return empty;
}

async function writeFiles(git: Git, commit: string, folder: string, index: string): Promise<void> {
  await makeFolder(folder);
  const apart = git.with({ GIT_INDEX_FILE: index, GIT_WORK_TREE: folder });
  for (const words of [
    ['read-tree', commit],
    ['checkout-index', '--all', '--force'],
  ]) {
    const result = await apart.run(words);
    if (result.status === 0) continue;
    if (await isFull(folder)) throw new DiskFull(said(result));
    throw new UsageError({
      what: `the files of commit ${commit.slice(0, 12)} could not be written out`,
      where: [['git said', said(result)]],
    });
  }
}

/** Less than this is none, bytes: git has written what fitted of the file that did not. */
const NO_ROOM = 64 * 1024;

/** Whether no room is left: git says only which file it could not write. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize, files, ffree } = await statfs(folder);
  return bavail * bsize < NO_ROOM || (files > 0 && ffree === 0);
}
