import type { SourceLine } from '../model/replay.ts';
import type { Hotspot } from '../model/report.ts';
import type { Side } from '../model/tree.ts';
import { numbers } from './altered.ts';
import type { Hunk, LineMap } from './line-map.ts';
import {
  boundName,
  calledName,
  codeLines,
  functionRange,
  indentOf,
  namesIn,
} from './python-text.ts';
import type { Texts } from './texts.ts';

type Behind = NonNullable<Hotspot['behind']>;

/** Of a line's text; as much as a replay gives. */
const MOST_CHARACTERS = 200;

/**
 * The line of this change that bears on an unchanged line: what the change removed from its function
 * or altered there, a module's name that it uses, or a new call of its function. Null where there is
 * none in sight. It is a hint for the reader: the bytes alone decide what is listed.
 *
 * @param changed Lines that this change brought or altered and that hold more, most first.
 * @param files Files of head to look for calls in.
 */
export function behind(
  place: SourceLine,
  changed: readonly SourceLine[],
  files: readonly string[],
  texts: Texts,
): Behind | null {
  return (
    inFunction(place, texts) ??
    namesUsed(place, texts) ??
    calls(place, changed) ??
    newCalls(place, files, texts)
  );
}

/** Head's file beside what it was on base. */
interface Files {
  readonly base: readonly string[];
  readonly head: readonly string[];
  readonly baseFile: string;
  readonly map: LineMap;
}

function filesOf(file: string, texts: Texts): Files | null {
  const map = texts.map(file);
  const baseFile = texts.counterpart(file);
  const base = baseFile === null ? null : texts.lines('base', baseFile);
  const head = texts.lines('head', file);
  if (map === null || baseFile === null || base === null || head === null) return null;
  return { base, head, baseFile, map };
}

function inFunction({ file, line, function: name }: SourceLine, texts: Texts): Behind | null {
  const files = filesOf(file, texts);
  const range = files && functionRange(files.head, line, name);
  if (!files || !range) return null;
  const code = { base: codeLines(files.base), head: codeLines(files.head) };
  const codeIn = (hunk: Hunk, side: Side) =>
    numbers(hunk[side]).filter((one) => code[side][one - 1]);
  const hunks = files.map.hunks.filter(({ head }) => head.to > range.from && head.from <= range.to);
  const [removed] = hunks
    .filter((hunk) => codeIn(hunk, 'head').length === 0)
    .map((hunk) => codeIn(hunk, 'base'))
    .filter((lines) => lines.every((one) => indentOf(files.base[one - 1]!) > range.indent))
    .flat()
    .sort((a, b) => files.base[b - 1]!.length - files.base[a - 1]!.length);
  if (removed !== undefined)
    return { ...shown(files.baseFile, removed, files.base), bearing: 'removed' };
  const [added] = hunks
    .flatMap((hunk) => codeIn(hunk, 'head'))
    .filter((one) => one >= range.from && one < range.to)
    .sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
  return added === undefined ? null : { ...shown(file, added, files.head), bearing: 'beside' };
}

/** A module's own name that the line uses and the change bound anew. */
function namesUsed({ file, text }: SourceLine, texts: Texts): Behind | null {
  const used = namesIn(text);
  const bindsUsed = (line: string) => {
    const bound = boundName(line);
    return bound !== null && used.has(bound);
  };
  return firstNew(file, texts, bindsUsed, 'names');
}

/** A changed line that mentions the function, to call it or to hand it on: `map(parse_line, lines)`. */
function calls(place: SourceLine, changed: readonly SourceLine[]): Behind | null {
  const mentions = mentionOf(place, '');
  const caller = changed.find((one) => one.origin === 'project' && mentions(one.text));
  if (caller === undefined) return null;
  return { file: caller.file, line: caller.line, text: caller.text, bearing: 'calls' };
}

function newCalls(place: SourceLine, files: readonly string[], texts: Texts): Behind | null {
  const isCall = mentionOf(place, '\\s*\\(');
  for (const file of files) {
    const found = firstNew(file, texts, isCall, 'calls');
    if (found !== null) return found;
  }
  return null;
}

/** Whether a line has the function's name as a word, but does not define it. */
function mentionOf(called: SourceLine, after: string): (line: string) => boolean {
  const name = calledName(called.function);
  if (name === null) return () => false;
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])${after}`, 'u');
  return (line) => word.test(line) && !/^\s*(?:async\s+)?(?:def|class)\s/.test(line);
}

/** The first line of code that only head's file has and that `is` what is looked for. */
function firstNew(
  file: string,
  texts: Texts,
  is: (line: string) => boolean,
  bearing: Behind['bearing'],
): Behind | null {
  const files = filesOf(file, texts);
  if (files === null) return null;
  const candidates = files.map.hunks
    .flatMap(({ head }) => numbers(head))
    .filter((one) => is(files.head[one - 1]!));
  if (candidates.length === 0) return null;
  const code = codeLines(files.head);
  const line = candidates.find((one) => code[one - 1]);
  return line === undefined ? null : { ...shown(file, line, files.head), bearing };
}

function shown(file: string, line: number, lines: readonly string[]) {
  return { file, line, text: lines[line - 1]!.trim().slice(0, MOST_CHARACTERS) };
}
