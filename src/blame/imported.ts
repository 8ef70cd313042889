import { posix } from 'node:path';
import type { Texts } from './texts.ts';
import { SOURCE_ROOTS } from './trees.ts';

/** Files looked into, at most: each is a text to read and to compare. */
const MOST = 64;

/** Head's files that a file imports from, and those that the `__init__.py` among them import from. */
export function importedFiles(file: string, texts: Texts): string[] {
  const found = new Set([file]);
  for (const one of found) {
    if (one !== file && posix.basename(one) !== '__init__.py') continue;
    for (const modules of importedPaths(one, texts.lines('head', one) ?? [])) {
      const module = modules.find((path) => texts.lines('head', path) !== null);
      if (module !== undefined && found.size < MOST) found.add(module);
    }
  }
  found.delete(file);
  return [...found];
}

/** For each module that a file's lines may import, where it may lie. */
function importedPaths(file: string, lines: readonly string[]): string[][] {
  const roots = foldersAbove(file).flatMap((folder) =>
    SOURCE_ROOTS.map((root) => posix.join(folder, root)),
  );
  return lines.flatMap((line) => {
    const from = /^\s*from\s+(\.*)([\w.]*)\s+import\s+(.*)/.exec(line);
    const modules = from === null ? /^\s*import\s+(.*)/.exec(line)?.[1] : from[3];
    const names = (modules ?? '').split(/[,()]/).map((one) => one.trim().split(/\s/)[0]!);
    const inside = names.filter((name) => name !== '').map((name) => name.split('.'));
    if (from === null) return inside.map((path) => placesOf(path, roots));
    const module = from[2] === '' ? [] : from[2]!.split('.');
    const folders = from[1] === '' ? roots : [posix.join(file, '../'.repeat(from[1]!.length))];
    return [module, ...inside.map((path) => [...module, ...path])].map((path) =>
      placesOf(path, folders),
    );
  });
}

function placesOf(module: readonly string[], folders: readonly string[]): string[] {
  return folders
    .map((folder) => posix.join(folder, ...module))
    .flatMap((path) => [`${path}.py`, `${path}/__init__.py`]);
}

/** The folders that a file lies in, the tree's root last: benchmarks import from one of them. */
function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.keys(), parts.length].reverse().map((count) => parts.slice(0, count).join('/'));
}
