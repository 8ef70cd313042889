import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { decodePython } from '../blame/python-encoding.ts';
import type { Side } from '../model/tree.ts';
import { SKIPPED } from './files.ts';
import type { Views } from './views.ts';

/** A longer file is not read for its lines. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The texts of both trees as they were measured: head's benchmark files stand in base's view too. */
export function sourcesOf(views: Views) {
  return {
    /** A file's text by its path in the tree; null where there is none that can be read. */
    read: (side: Side, file: string): string | null =>
      isAbsolute(file) || file.split('/').includes('..')
        ? null
        : readText(join(views[side].root, file)),
    /** The tree's Python files. */
    list: (side: Side): readonly string[] => pythonFiles(views[side].root),
  };
}

function readText(path: string): string | null {
  try {
    return statSync(path).size > MOST_BYTES ? null : decodePython(readFileSync(path));
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
        (depth === 0 && entry.isSymbolicLink() && statSync(join(root, path)).isDirectory());
      if (!isFolder) return entry.name.endsWith('.py') ? [path] : [];
      return SKIPPED.has(entry.name) || entry.name.startsWith('.') ? [] : walk(path, depth + 1);
    });
  return walk('', 0);
}
