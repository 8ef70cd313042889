import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Side, Tree, Trees } from '../model/tree.ts';
import { inTemporaryFolder } from '../system/temporary.ts';
import { copy, same } from './entries.ts';
import { benchmarkFiles, noBenchmark } from './files.ts';

const ASV = 'no such file, but asv.conf.json: the suites of asv are not read';

/**
 * A tree as its interpreter sees it: a real folder whose entries link to the tree's. Both trees'
 * views have paths of equal length, so that no figure depends on where a checkout lies; what a
 * benchmark writes beside the top-level files goes here and not into the checkout.
 */
export interface View {
  readonly root: string;
  /** The tree's own root, links resolved: what the other side must not load from. */
  readonly tree: string;
  /** Benchmark files, relative to the root. */
  readonly files: readonly string[];
}

export interface Views extends AsyncDisposable {
  /** Temporary folder of the whole run. */
  readonly folder: string;
  readonly base: View;
  readonly head: View;
  /** Base with its own benchmark files, where head's are laid over base's; else the same as base. */
  readonly baseOwn: View;
}

/**
 * Lays out both views. Head's benchmark folders replace base's where they differ.
 *
 * @throws UsageError where neither tree has a benchmark file.
 */
export function layViews(
  trees: Trees,
  globs: readonly string[],
  workingDirectory: string,
): Promise<Views> {
  return inTemporaryFolder('highwater', async (folder) => {
    const files = {
      base: await filesOf(trees.base.path, globs, workingDirectory),
      head: await filesOf(trees.head.path, globs, workingDirectory),
    };
    if (files.base.length + files.head.length === 0) {
      const asv = join(trees.head.path, workingDirectory, 'asv.conf.json');
      throw noBenchmark(globs, existsSync(asv) ? ASV : 'no such file');
    }
    const code = codeOf(files.head);
    const differ = await anyDiffers(trees, code, files);
    const lay = (side: Side, name: string, over: readonly string[]) =>
      layView(trees[side], join(folder, name), over, trees.head.path);
    const baseOwnRoot = await lay('base', differ ? 'bown' : 'base', []);
    const baseRoot = differ ? await lay('base', 'base', code) : baseOwnRoot;
    const baseOwn = { root: baseOwnRoot, tree: trees.base.path, files: files.base };
    return {
      folder,
      head: { root: await lay('head', 'head', []), tree: trees.head.path, files: files.head },
      base: differ ? { root: baseRoot, tree: trees.base.path, files: files.head } : baseOwn,
      baseOwn,
    };
  });
}

/** What of the tree in `root` is benchmark code: folders and files, relative to it. */
export async function benchmarkCode(
  root: string,
  globs: readonly string[],
  workingDirectory: string,
): Promise<string[]> {
  return codeOf(await filesOf(root, globs, workingDirectory));
}

/**
 * Puts the benchmark code of the tree `from` into the tree `to`, which is written to.
 *
 * @returns false where `to` had the same.
 */
export async function layCode(from: string, to: string, code: readonly string[]): Promise<boolean> {
  let isNew = false;
  for (const path of code) {
    const [source, target] = [join(from, path), join(to, path)];
    if (existsSync(target) && (await same(source, target))) continue;
    isNew = true;
    await rm(target, { recursive: true, force: true });
    await mkdir(dirname(target), { recursive: true });
    await copy(source, target);
  }
  return isNew;
}

async function filesOf(
  root: string,
  globs: readonly string[],
  workingDirectory: string,
): Promise<string[]> {
  const found = await benchmarkFiles(join(root, workingDirectory), globs).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return workingDirectory === '' ? found : found.map((file) => `${workingDirectory}/${file}`);
}

/** The folders that hold benchmark files, outermost ones only; files at the root stand alone. */
export function codeOf(files: readonly string[]): string[] {
  const all = [...new Set(files.map((file) => dirname(file)))]
    .filter((path) => path !== '.')
    .sort();
  const folders = all.filter(
    (path) => !all.some((other) => other !== path && path.startsWith(`${other}/`)),
  );
  return [...folders, ...files.filter((file) => !file.includes('/'))];
}

async function anyDiffers(
  trees: Trees,
  code: readonly string[],
  files: Readonly<Record<Side, readonly string[]>>,
): Promise<boolean> {
  if (files.base.join('\n') !== files.head.join('\n')) return true;
  for (const path of code) {
    if (!(await same(join(trees.base.path, path), join(trees.head.path, path)))) return true;
  }
  return false;
}

/** Links every entry of the tree, but copies `over` from head, with real folders on the way there. */
async function layView(
  tree: Tree,
  root: string,
  over: readonly string[],
  head: string,
): Promise<string> {
  await linkEntries(tree.path, root);
  for (const path of over) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const at = parts.slice(0, depth).join('/');
      const entry = await lstat(join(root, at)).catch(() => null);
      if (entry?.isSymbolicLink()) {
        await rm(join(root, at));
        await linkEntries(join(tree.path, at), join(root, at));
      } else if (entry === null) {
        await mkdir(join(root, at));
      }
    }
    await rm(join(root, path), { recursive: true, force: true });
    await copy(join(head, path), join(root, path));
  }
  return root;
}

async function linkEntries(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) await symlink(join(from, name), join(to, name));
}
