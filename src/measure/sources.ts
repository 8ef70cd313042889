import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { decodePython } from '../blame/python-encoding.ts';
import type { Side } from '../model/tree.ts';
import { isNoSource } from './files.ts';
import type { View } from './views.ts';

/** A longer file is not read for its lines. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The texts of both trees as they were measured: head's benchmark files stand in base's view too.
 *
 * @param laidAt When the trees were ready, by Date.now(): a file edited later was measured with another text.
 */
export function sourcesOf(views: Readonly<Record<Side, Pick<View, 'root'>>>, laidAt: number) {
  const edited = new Set<string>();
  return {
    /** Files asked for that were edited since; nothing is known of their lines. */
    edited: edited as ReadonlySet<string>,
    /** A file's text by its path in the tree; null where there is none that can be read. */
    read: (side: Side, file: string): string | null => {
      if (isAbsolute(file) || file.split('/').includes('..')) return null;
      const source = readSource(join(views[side].root, file));
      if (source === null || source.changedAt <= laidAt) return source?.text ?? null;
      edited.add(file);
      return null;
    },
    /** The tree's Python files. */
    list: (side: Side): readonly string[] => pythonFiles(views[side].root),
  };
}

function readSource(path: string): { text: string; changedAt: number } | null {
  try {
    const { size, mtimeMs } = statSync(path);
    if (size > MOST_BYTES) return null;
    return { text: decodePython(readFileSync(path)), changedAt: mtimeMs };
  } catch {
    return null; // gone since it ran, a folder, or not ours to read: its lines cannot be told apart
  }
}

/** The view's own entries are links, which are followed; links below them are not. */
function pythonFiles(root: string): string[] {
  const walk = (folder: string, depth: number): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isFolder =
        entry.isDirectory() ||
        (depth === 0 && entry.isSymbolicLink() && isFolderAt(join(root, path)));
      if (!isFolder) return entry.name.endsWith('.py') ? [path] : [];
      return isNoSource(entry.name) ? [] : walk(path, depth + 1);
    });
  return walk('', 0);
}

function isFolderAt(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // the tree's own link leads nowhere
  }
}
