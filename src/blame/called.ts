import type { SourceLine } from '../model/replay.ts';
import type { Side } from '../model/tree.ts';
import { numbers } from './altered.ts';
import { attributesUsed } from './attributes.ts';
import { type Behind, filesOf, removedLine, shown, tellingFirst } from './change.ts';
import { filesOfCalled, importedFiles } from './imported.ts';
import {
  basesOf,
  calledBy,
  callsIn,
  codeLines,
  codeOf,
  type Definition,
  decoratorsOf,
  definitionsAround,
  functionRange,
  PUTTING,
} from './python-text.ts';
import type { Texts } from './texts.ts';

/** A line that puts something where it outlives the call: an attribute, an item, a container. */
const KEEPS = new RegExp(`(?:\\.\\w+|\\])\\s*\\+?=(?!=)|\\.(?:${PUTTING}|write)\\(`);

/**
 * The change's line in what the line calls, in its own file or in one that it imports from; or what it did to an attribute
 * that the called code uses.
 */
export function calledCode(place: SourceLine, texts: Texts): Behind | null {
  const called = calledFrom(place, texts);
  return changedIn(called, calledBy, texts) ?? attributesOfCalled(called, texts);
}

/** What the change did to a class that the line makes, in whichever method. */
export function madeClass(place: SourceLine, texts: Texts): Behind | null {
  const classes = (around: readonly Definition[]) =>
    around.flatMap(({ name, isClass }) => (isClass ? name : []));
  return changedIn(calledFrom(place, texts), classes, texts);
}

interface Called {
  readonly name: string;
  /** Head's files that it may lie in. */
  readonly files: readonly string[];
}

/** The classes that a called class inherits from, and what decorates it or a called function: what they lost it has lost. */
function madeBy({ name, files }: Called, texts: Texts): Called[] {
  return files.flatMap((file) => {
    const lines = texts.lines('head', file) ?? [];
    return calledAs([...basesOf(lines, name), ...decoratorsOf(lines, name)], file, texts);
  });
}

/** @param names As the file writes them: "ns.rows". */
function calledAs(names: Iterable<string>, file: string, texts: Texts): Called[] {
  const asked = [...names];
  if (asked.length === 0) return [];
  const all = [file, ...importedFiles(file, texts)];
  return asked.map((called) => ({
    name: called.split('.').at(-1)!,
    files: filesOfCalled(called, file, all, texts),
  }));
}

function calledFrom({ file, text }: Pick<SourceLine, 'file' | 'text'>, texts: Texts): Called[] {
  const own = calledAs(callsIn(text), file, texts);
  return [...own, ...own.flatMap((one) => madeBy(one, texts))];
}

/** @param namesOf The names by which code within these definitions is called. */
function changedIn(
  called: readonly Called[],
  namesOf: (around: readonly Definition[]) => readonly string[],
  texts: Texts,
): Behind | null {
  for (const one of new Set(called.flatMap(({ files }) => files))) {
    const files = filesOf(one, texts);
    const names = called.flatMap((callee) => (callee.files.includes(one) ? callee.name : []));
    if (files === null || names.length === 0) continue;
    const inCalled = (side: Side) => {
      const code = codeLines(files[side]);
      return files.map.hunks
        .flatMap((hunk) => numbers(hunk[side]))
        .filter((line) => code[line - 1])
        .filter((line) =>
          namesOf(definitionsAround(files[side], line)).some((name) => names.includes(name)),
        );
    };
    const unslotted = inCalled('base').find((line) =>
      /^\s*__slots__\b/.test(files.base[line - 1]!),
    );
    if (unslotted !== undefined) return removedLine(files, unslotted);
    const added = inCalled('head');
    const kept = added.find((line) => KEEPS.test(files.head[line - 1]!)) ?? added[0];
    if (kept !== undefined) return { ...shown(one, kept, files.head), bearing: 'names' };
    const gone = removedLine(files, inCalled('base').sort(tellingFirst(files.base))[0]);
    if (gone !== null) return gone;
  }
  return null;
}

/** @param depth Of calls that are followed: `extend` may only call `add`. */
function attributesOfCalled(called: readonly Called[], texts: Texts, depth = 2): Behind | null {
  if (depth === 0) return null;
  for (const { name, files } of called)
    for (const file of files) {
      const lines = texts.lines('head', file) ?? [];
      const defines = new RegExp(`^\\s*(?:async\\s+)?def\\s+${name}\\s*\\(`, 'u');
      const at = lines.findIndex((line) => defines.test(line));
      const range = at < 0 ? null : functionRange(lines, at + 1, name);
      if (range === null) continue;
      const text = codeOf(lines, range);
      const found =
        attributesUsed({ file, text }, texts) ??
        attributesOfCalled(calledFrom({ file, text }, texts), texts, depth - 1);
      if (found !== null) return found;
    }
  return null;
}
