import { posix } from 'node:path';
import type { SourceLine } from '../model/replay.ts';
import type { Hotspot } from '../model/report.ts';
import type { Side } from '../model/tree.ts';
import { codeOf, numbers } from './altered.ts';
import { filesOfCalled, importedFiles } from './imported.ts';
import type { Hunk, LineMap } from './line-map.ts';
import {
  attributesOf,
  basesOf,
  boundName,
  calledBy,
  calledName,
  callsIn,
  codeLines,
  definitionsAround,
  type FunctionRange,
  functionRange,
  indentOf,
  mentions,
  namesIn,
  word,
} from './python-text.ts';
import type { Texts } from './texts.ts';

export type Behind = NonNullable<Hotspot['behind']>;

/** A line that puts something where it outlives the call: an attribute, an item, a container. */
const KEEPS =
  /(?:\.\w+|\])\s*\+?=(?!=)|\.(?:append|appendleft|add|extend|insert|put|setdefault|register|update|write)\(/;

/** What methods call the object that they are of. */
const OWN = '(?:self|cls)';

/** A line that only goes with others, or stands where none is left. */
const SAYS_NOTHING =
  /^\s*(?:(?:global|nonlocal)\s|(?:else|try|finally)\s*:\s*$|(?:pass|return|return None)\s*$)/;

/** A call for its own sake, and what it is about: `drain()` drain, `self.history.clear()` history, `self.close()` close. */
const OWN_SAKE =
  /^\s*(?:await\s+)?(?:self\.|cls\.)?(?:[\p{L}\p{N}_]+\.)*?([\p{L}_][\p{L}\p{N}_]*)(?:\.[\p{L}\p{N}_]+)?\(.*\)\s*$/u;

/** What a line deletes: of `del self.rows[0]` rows. */
const DELETES = /^\s*del\s+(?:[\p{L}\p{N}_]+\.)*([\p{L}_][\p{L}\p{N}_]*)/u;

/** Of a line's text; as much as a replay gives. */
const MOST_CHARACTERS = 200;

/**
 * The line of this change that bears on an unchanged line: what the change removed from its function
 * or altered there, a name or an attribute that it uses, a new call of its function, code that it calls, or
 * what the change removed from its class.
 * Null where there is none in sight. It is a hint for the reader: the bytes decide what is listed.
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
    namesUsed(place, place.text, texts) ??
    attributesUsed(place, texts) ??
    calls(place, changed) ??
    namesUsed(place, functionText(place, texts), texts) ??
    importedNames(place, functionText(place, texts), texts) ??
    newCalls(place, files, texts) ??
    calledCode(place, texts) ??
    lostByClass(place, texts)
  );
}

/** Head's file beside what it was on base. */
interface Files {
  readonly base: readonly string[];
  readonly head: readonly string[];
  readonly baseFile: string;
  readonly map: LineMap;
}

export function filesOf(file: string, texts: Texts): Files | null {
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
  const hunks = hunksIn(range, files);
  const lost = lostInFunction(range, files, code);
  const removed = removedLine(files, lost.sort(tellingFirst(files.base))[0]);
  if (removed !== null) return removed;
  const [added] = hunks
    .flatMap((hunk) => saying(files, hunk, code.head))
    .filter((one) => one >= range.from && one < range.to)
    .sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
  return added === undefined ? null : { ...shown(file, added, files.head), bearing: 'beside' };
}

/**
 * What a function no longer does for its own sake, beside a line of it that the change altered: to empty, to close or to
 * delete something.
 */
export function lostCall({ file, line, function: name }: SourceLine, texts: Texts): Behind | null {
  const files = filesOf(file, texts);
  const range = files && functionRange(files.head, line, name);
  if (!files || !range) return null;
  const code = { base: codeLines(files.base), head: codeLines(files.head) };
  const [lost] = lostInFunction(range, files, code)
    .sort(tellingFirst(files.base))
    .filter((one) => isOwnSake(files.base[one - 1]!));
  return removedLine(files, lost);
}

function hunksIn(range: FunctionRange, files: Files): Hunk[] {
  return files.map.hunks.filter(({ head }) => head.to > range.from && head.from <= range.to);
}

/** Lines that a function of head has lost. */
function lostInFunction(
  range: FunctionRange,
  files: Files,
  code: Record<Side, boolean[]>,
): number[] {
  return lostIn(hunksIn(range, files), files, code)
    .filter((lines) => lines.every((one) => indentOf(files.base[one - 1]!) > range.indent))
    .flat();
}

/** What is only said, to a log or to somebody. */
const SAYS = /^\s*(?:self\.)?_?(?:log|logger|logging|print|warnings?)\b/i;

/** Whether a line does something for its own sake, and does not only tell of it. */
function isOwnSake(line: string): boolean {
  return subjectOf(line) !== null && !SAYS.test(line);
}

function subjectOf(line: string): string | null {
  return (OWN_SAKE.exec(line) ?? DELETES.exec(line))?.[1] ?? null;
}

/** The lines that a hunk has on head and that do something. */
function saying({ head }: Files, hunk: Hunk, isCode: readonly boolean[]): number[] {
  return numbers(hunk.head).filter((one) => isCode[one - 1] && !SAYS_NOTHING.test(head[one - 1]!));
}

/**
 * By hunk, the lines of code that base has and head put nothing in place of. A call for its own sake is lost where
 * what stands there now does not name what it is about.
 */
function lostIn(hunks: readonly Hunk[], files: Files, code: Record<Side, boolean[]>): number[][] {
  return hunks.map((hunk) => {
    const lines = numbers(hunk.base).filter((one) => code.base[one - 1]);
    const now = saying(files, hunk, code.head).map((one) => files.head[one - 1]!);
    if (now.length === 0) return lines;
    return lines.filter((one) => {
      const subject = subjectOf(files.base[one - 1]!);
      return subject !== null && !now.some((line) => mentions(line, subject));
    });
  });
}

/** What other methods of its class no longer do, which may have been what let go of what it made. */
function lostByClass({ file, line }: SourceLine, texts: Texts): Behind | null {
  const files = filesOf(file, texts);
  const own = files && classAround(files.head, line);
  if (!files || own === null) return null;
  const code = { base: codeLines(files.base), head: codeLines(files.head) };
  const lost = lostIn(files.map.hunks, files, code)
    .flat()
    .filter((one) => classAround(files.base, one) === own);
  return removedLine(files, lost.sort(tellingFirst(files.base))[0]);
}

function classAround(lines: readonly string[], line: number): string | null {
  return definitionsAround(lines, line).findLast(({ isClass }) => isClass)?.name ?? null;
}

/**
 * The name that a line uses and the change bound to something else: the cause may lie there where the change altered
 * the line itself, which may say the same in other words.
 */
export function boundAnew(place: Pick<SourceLine, 'file' | 'text'>, texts: Texts): Behind | null {
  const look = (file: string, used: ReadonlySet<string>) => {
    const before = new Set((filesOf(file, texts)?.base ?? []).map(boundName));
    const both = new Set([...used].filter((name) => before.has(name)));
    return firstNew(file, texts, binding(both), 'names');
  };
  return look(place.file, namesIn(place.text)) ?? importedNames(place, place.text, texts, look);
}

/** A module's own name that the code uses and the change bound anew. */
function namesUsed({ file }: SourceLine, code: string, texts: Texts): Behind | null {
  return firstNew(file, texts, binding(namesIn(code)), 'names');
}

/** The same of another module's name: `from .limits import WIDTH`, or `limits.WIDTH`. */
function importedNames(
  { file }: Pick<SourceLine, 'file'>,
  code: string,
  texts: Texts,
  look = (one: string, used: ReadonlySet<string>) => firstNew(one, texts, binding(used), 'names'),
): Behind | null {
  const imports = (texts.lines('head', file) ?? []).filter((line) =>
    /^\s*(?:from|import)\s/.test(line),
  );
  const imported = namesIn(imports.join('\n'));
  const plain = [...namesIn(code)].filter((name) => imported.has(name));
  if (plain.length === 0) return null;
  for (const one of importedFiles(file, texts)) {
    const used = new Set([...plain, ...attributesOf(posix.basename(one, '.py'), code)]);
    const found = look(one, used);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a line at a module's top binds one of these names. */
function binding(names: ReadonlySet<string>): (line: string) => boolean {
  return (line) => {
    const bound = boundName(line);
    return bound !== null && names.has(bound);
  };
}

function functionText({ file, line, function: name }: SourceLine, texts: Texts): string {
  const lines = texts.lines('head', file);
  const range = lines && functionRange(lines, line, name);
  return lines && range ? codeOf(lines, range, codeLines(lines)) : '';
}

/**
 * What other methods do with an attribute that the line uses: it is bound anew, or a line about it went,
 * which may have been what emptied it.
 */
function attributesUsed({ file, text }: SourceLine, texts: Texts): Behind | null {
  const used = attributesOf(OWN, text);
  const files = used.size === 0 ? null : filesOf(file, texts);
  if (files === null) return null;
  const isBound = (line: string) => {
    const bound = /^\s*(?:self|cls)\.([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]+)?=(?!=)/u.exec(line);
    return bound !== null && used.has(bound[1]!);
  };
  const rebound = firstNew(file, texts, isBound, 'names');
  if (rebound !== null) return rebound;
  const isAbout = (line: string) => [...attributesOf(OWN, line)].some((name) => used.has(name));
  const code = codeLines(files.base);
  const [gone] = files.map.hunks
    .filter(({ head }) => !numbers(head).some((one) => isAbout(files.head[one - 1]!)))
    .flatMap(({ base }) => numbers(base).filter((one) => code[one - 1]))
    .filter((one) => isAbout(files.base[one - 1]!));
  return removedLine(files, gone);
}

/** The change's line in what the line calls, in its own file or in one that it imports from. */
function calledCode({ file, text }: SourceLine, texts: Texts): Behind | null {
  const callees = callsIn(text);
  if (callees.size === 0) return null;
  const all = [file, ...importedFiles(file, texts)];
  const own = [...callees].map((callee) => ({
    name: callee.split('.').at(-1)!,
    files: filesOfCalled(callee, file, all, texts),
  }));
  const called = [...own, ...own.flatMap((one) => inherited(one, texts))];
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
          calledBy(definitionsAround(files[side], line)).some((name) => names.includes(name)),
        );
    };
    const added = inCalled('head');
    const kept = added.find((line) => KEEPS.test(files.head[line - 1]!)) ?? added[0];
    if (kept !== undefined) return { ...shown(one, kept, files.head), bearing: 'names' };
    const gone = removedLine(files, inCalled('base').sort(tellingFirst(files.base))[0]);
    if (gone !== null) return gone;
  }
  return null;
}

interface Called {
  readonly name: string;
  /** Head's files that it may lie in. */
  readonly files: readonly string[];
}

/** The classes that a called class inherits from: what they lost it has lost too. */
function inherited({ name, files }: Called, texts: Texts): Called[] {
  return files.flatMap((file) => {
    const bases = basesOf(texts.lines('head', file) ?? [], name);
    if (bases.length === 0) return [];
    const all = [file, ...importedFiles(file, texts)];
    return bases.map((base) => ({ name: base, files: filesOfCalled(base, file, all, texts) }));
  });
}

/** A changed line that mentions the function, to call it or to hand it on: `map(parse_line, lines)`. */
function calls(place: SourceLine, changed: readonly SourceLine[]): Behind | null {
  const mentions = mentionOf(place, '');
  const caller = changed.find((one) => one.origin === 'project' && mentions(one.text));
  if (caller === undefined) return null;
  return { file: caller.file, line: caller.line, text: caller.text, bearing: 'calls' };
}

/** A new line that calls the function, or else hands it on: `Thread(target=parse_line)`. */
function newCalls(place: SourceLine, files: readonly string[], texts: Texts): Behind | null {
  const isCall = mentionOf(place, '\\s*\\(');
  const handsOn = mentionOf(place, '\\s*[,)]', '[(,=]\\s*');
  for (const isMention of [isCall, handsOn])
    for (const file of files) {
      const found = firstNew(file, texts, isMention, 'calls');
      if (found !== null) return found;
    }
  return null;
}

/** Whether a line has the function's name as a word, between these patterns, but does not define it. */
function mentionOf(called: SourceLine, after: string, before = ''): (line: string) => boolean {
  const name = calledName(called.function);
  if (name === null) return () => false;
  const mention = new RegExp(`(?<=${before})${word(name)}${after}`, 'u');
  return (line) => mention.test(line) && !/^\s*(?:async\s+)?(?:def|class)\s/.test(line);
}

/** The first line of code that only head's file has and that `is` what is looked for. */
export function firstNew(
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

/** A call for its own sake says most, then the longest line; `finally:` says nothing. */
function tellingFirst(lines: readonly string[]): (a: number, b: number) => number {
  const weight = (line: number) =>
    lines[line - 1]!.length + (isOwnSake(lines[line - 1]!) ? MOST_CHARACTERS : 0);
  return (a, b) => weight(b) - weight(a);
}

export function removedLine({ baseFile, base }: Files, line: number | undefined): Behind | null {
  return line === undefined ? null : { ...shown(baseFile, line, base), bearing: 'removed' };
}

export function shown(file: string, line: number, lines: readonly string[]) {
  return { file, line, text: lines[line - 1]!.trim().slice(0, MOST_CHARACTERS) };
}
