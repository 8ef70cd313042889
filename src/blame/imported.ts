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
    for (const modules of importedPaths(one, texts)) {
      const module = firstOfHead(modules, texts);
      if (module !== null && found.size < MOST) found.add(module);
    }
  }
  found.delete(file);
  return [...found];
}

/** What a name is bound to that a file imports. */
interface Binding {
  /** "ns" of `from pkg import one as ns`, "pkg.one" of `import pkg.one`. */
  readonly name: string;
  /** Head's module that it is; null where it is something in one, or none of head's. */
  readonly module: string | null;
  /** Head's module that it comes from; null where none of head's does. */
  readonly from: string | null;
}

/**
 * Head's files of `files` in which code that a file calls by this name may lie: all of them where the
 * name says nothing of that.
 *
 * @param called As the file writes it: "ns.rows", "np.linalg.norm", "rows".
 */
export function filesOfCalled(
  called: string,
  file: string,
  files: readonly string[],
  texts: Texts,
): readonly string[] {
  const [binding] = bindings(file, texts)
    .filter(({ name }) => called === name || called.startsWith(`${name}.`))
    .sort((a, b) => b.name.length - a.name.length);
  if (binding === undefined) return files;
  const { name, module, from } = binding;
  if (from === null) return [];
  if (module === null || called.slice(name.length + 1).includes('.')) return files;
  const inside = new Set([module, ...importedByPackage(module, texts)]);
  return files.filter((one) => inside.has(one));
}

function importedByPackage(module: string, texts: Texts): readonly string[] {
  return posix.basename(module) === '__init__.py' ? importedFiles(module, texts) : [];
}

function bindings(file: string, texts: Texts): Binding[] {
  return imports(file, texts).flatMap(({ module, names }) => {
    const from = firstOfHead(module, texts);
    return names.map(({ name, paths }) => {
      const own = firstOfHead(paths, texts);
      return { name, module: own, from: own ?? from };
    });
  });
}

/** The first of these files that head has. */
export function firstOfHead(paths: readonly string[], texts: Texts): string | null {
  return paths.find((path) => texts.lines('head', path) !== null) ?? null;
}

/** For each module that a file's lines may import, where it may lie. */
function importedPaths(file: string, texts: Texts): (readonly string[])[] {
  return imports(file, texts).flatMap(({ module, names }) => [
    module,
    ...names.map(({ paths }) => paths),
  ]);
}

interface Import {
  /** Where the module of a `from` may lie; empty for others. */
  readonly module: readonly string[];
  /** What is bound, and where that may lie if it is a module. */
  readonly names: readonly { readonly name: string; readonly paths: string[] }[];
}

function imports(file: string, texts: Texts): Import[] {
  const roots = foldersAbove(file).flatMap((folder) =>
    SOURCE_ROOTS.map((root) => posix.join(folder, root)),
  );
  return (texts.lines('head', file) ?? []).flatMap((line) => {
    const from = /^\s*from\s+(\.*)([\w.]*)\s+import\s+(.*)/.exec(line);
    const listed = from === null ? /^\s*import\s+(.*)/.exec(line)?.[1] : from[3];
    if (listed === undefined) return [];
    const module = from === null || from[2] === '' ? [] : from[2]!.split('.');
    const folders =
      from === null || from[1] === '' ? roots : [posix.join(file, '../'.repeat(from[1]!.length))];
    const names = listed
      .replace(/#.*/, '')
      .split(/[,()]/)
      .flatMap((one) => {
        const [name = '', , alias] = one.trim().split(/\s+/);
        if (name === '') return [];
        return [{ name: alias ?? name, paths: placesOf([...module, ...name.split('.')], folders) }];
      });
    return [{ module: from === null ? [] : placesOf(module, folders), names }];
  });
}

/** Where a module may lie below these folders. */
export function placesOf(module: readonly string[], folders: readonly string[]): string[] {
  return folders
    .map((folder) => posix.join(folder, ...module))
    .flatMap((path) => [`${path}.py`, `${path}/__init__.py`]);
}

/** The folders that a file lies in, the tree's root last: benchmarks import from one of them. */
function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.keys(), parts.length].reverse().map((count) => parts.slice(0, count).join('/'));
}
