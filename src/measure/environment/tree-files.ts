import { constants } from 'node:fs';
import { copyFile, readdir, readlink, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../system/temporary.ts';

/** Folders that belong to tools, wherever they lie. */
const NOT_SOURCES = new Set([
  '.git',
  '.hg',
  '__pycache__',
  'node_modules',
  '.tox',
  '.nox',
  '.venv',
]);
/** What earlier builds left: setuptools would put a stale build/lib into the new wheel. */
const LEFT_BY_BUILDS = /^build\/(lib|temp|bdist)[^/]*$|\.egg-info$/;

export interface TreeFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly isLink: boolean;
}

/** The files of a tree that a build may read, sorted. Environments and what builds left are none. */
export async function treeFiles(root: string, below = ''): Promise<TreeFile[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  if (below !== '' && entries.some(({ name }) => name === 'pyvenv.cfg')) return [];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: TreeFile[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (NOT_SOURCES.has(entry.name) || LEFT_BY_BUILDS.test(path)) continue;
    if (entry.isDirectory()) found.push(...(await treeFiles(root, path)));
    else if (entry.isFile() || entry.isSymbolicLink())
      found.push({ path, isLink: entry.isSymbolicLink() });
  }
  return found;
}

/** Copies a tree's sources: a build writes beside them, and a checkout is never written to. */
export async function copyTree(root: string, to: string): Promise<void> {
  for (const { path, isLink } of await treeFiles(root)) {
    const target = join(to, path);
    await makeFolder(dirname(target));
    if (isLink) await symlink(await readlink(join(root, path)), target);
    // A clone where the file system shares blocks.
    else await copyFile(join(root, path), target, constants.COPYFILE_FICLONE);
  }
}
