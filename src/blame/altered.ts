import type { SourceLine } from '../model/replay.ts';
import type { Side } from '../model/tree.ts';
import type { Hunk } from './line-map.ts';
import {
  boundName,
  calledBy,
  codeLines,
  codeOf,
  definitionsAround,
  functionRange,
  indentOf,
  namesIn,
} from './python-text.ts';
import type { Texts } from './texts.ts';

/**
 * Whether the two trees differ in a line of the project, in the code of its function, or in a name of the module
 * or the making of a class that the function uses; at a module's top, in the line itself. A file that one tree
 * lacks is altered as a whole.
 */
export function isAltered(side: Side, line: SourceLine, texts: Texts): boolean {
  if (line.origin !== 'project') return false;
  const own = texts.lines(side, line.file);
  if (own === null) return false;
  const headFile = side === 'head' ? line.file : texts.successor(line.file);
  const map = headFile === null ? null : texts.map(headFile);
  if (map === null || map.other(side, line.line) === null) return true;
  const other = side === 'head' ? 'base' : 'head';
  const otherFile = side === 'head' ? texts.counterpart(line.file) : headFile;
  const theirs = otherFile === null ? null : texts.lines(other, otherFile);
  const range = functionRange(own, line.line, line.function);
  if (range === null || theirs === null) return false;
  const code = { own: codeLines(own), theirs: codeLines(theirs) };
  const used = namesIn(codeOf(own, range, code.own));
  return map.hunks.some((hunk) => {
    const rebound = numbers(hunk[side]).map((one) => boundName(own[one - 1]!));
    const names = [...rebound, ...classesMadeOf(own, hunk[side].from - 1)];
    if (names.some((name) => name !== null && used.has(name))) return true;
    const lines = numbers(hunk[side]).filter((one) => code.own[one - 1]);
    if (lines.length > 0) return lines.some((one) => one >= range.from && one < range.to);
    const gone = numbers(hunk[other]).filter((one) => code.theirs[one - 1]);
    return (
      hunk[side].to > range.from &&
      hunk[side].from <= range.to &&
      gone.length > 0 &&
      gone.every((one) => indentOf(theirs[one - 1]!) > range.indent)
    );
  });
}

/** The classes that are no longer made as before where code after a line differs: of a plain method none. */
function classesMadeOf(lines: readonly string[], line: number): string[] {
  const around = line === 0 ? [] : definitionsAround(lines, Math.min(line, lines.length));
  const called = new Set(calledBy(around));
  return around.flatMap(({ name, isClass }) => (isClass && called.has(name) ? [name] : []));
}

/** The lines of one side of a hunk. */
export function numbers({ from, to }: Hunk[Side]): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
