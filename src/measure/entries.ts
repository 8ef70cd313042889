import {
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
} from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What lies at a path of a tree. A link to a file counts as the file; one to a folder, or to nothing, as
 * itself: what it leads to is the tree's own.
 */
type Entry = { readonly kind: 'file' | 'folder' } | { readonly kind: 'link'; readonly to: string };

async function entryAt(path: string): Promise<Entry> {
  const found = await lstat(path);
  if (found.isDirectory()) return { kind: 'folder' };
  const isFile = (await stat(path).catch(() => null))?.isFile() === true;
  if (isFile || !found.isSymbolicLink()) return { kind: 'file' };
  return { kind: 'link', to: await readlink(path) };
}

/** Whether two files are the same, or two folders with all below them; byte code aside. */
export async function same(a: string, b: string): Promise<boolean> {
  const [x, y] = await Promise.all([entryAt(a), entryAt(b)]);
  if (x.kind === 'link') return y.kind === 'link' && x.to === y.to;
  if (x.kind !== y.kind) return false;
  if (x.kind === 'file') return sameFile(a, b);
  const [left, right] = await Promise.all([namesIn(a), namesIn(b)]);
  if (left.join('\0') !== right.join('\0')) return false;
  for (const name of left) if (!(await same(join(a, name), join(b, name)))) return false;
  return true;
}

async function sameFile(a: string, b: string): Promise<boolean> {
  const [x, y] = await Promise.all([stat(a), stat(b)]);
  return x.size === y.size && (await readFile(a)).equals(await readFile(b));
}

async function namesIn(path: string): Promise<string[]> {
  return (await readdir(path)).filter((name) => name !== '__pycache__').sort();
}

/** Copies a file, or a folder with all below it, to a path where nothing is. */
export async function copy(from: string, to: string): Promise<void> {
  const entry = await entryAt(from);
  switch (entry.kind) {
    case 'file':
      return copyFile(from, to);
    case 'link':
      return symlink(entry.to, to);
    case 'folder':
      await mkdir(to);
      for (const name of await readdir(from)) await copy(join(from, name), join(to, name));
  }
}
