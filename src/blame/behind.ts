import { posix } from 'node:path';
import type { SourceLine } from '../model/replay.ts';
import { attributesUsed } from './attributes.ts';
import { calledCode, madeClass } from './called.ts';
import {
  type Behind,
  filesOf,
  firstNew,
  isOwnSake,
  lostIn,
  removedLine,
  saying,
  shown,
  tellingFirst,
} from './change.ts';
import { importedFiles } from './imported.ts';
import {
  attributesOf,
  boundName,
  calledName,
  codeLines,
  codeOf,
  definitionsAround,
  functionRange,
  indentOf,
  namesIn,
  word,
} from './python-text.ts';
import type { Texts } from './texts.ts';

/**
 * The line of this change that bears on an unchanged line: what the change removed from its function
 * or altered there, a name or an attribute that it uses, a new call of its function, code that it calls,
 * what the change removed from its class or did to one that it makes, or a name that calls of it use.
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
  const made = madeClass(place, texts);
  const lost = lostOfClass(place, texts);
  return (
    lost.find(isSlots) ??
    (made !== null && isSlots(made) ? made : null) ??
    inFunction(place, texts) ??
    namesUsed(place, place.text, texts) ??
    attributesUsed(place, texts) ??
    calls(place, changed) ??
    namesUsed(place, functionText(place, texts), texts) ??
    importedNames(place, functionText(place, texts), texts) ??
    newCalls(place, files, texts) ??
    calledCode(place, texts) ??
    lost[0] ??
    made ??
    namesOfCallers(place, texts)
  );
}

function inFunction(place: SourceLine, texts: Texts): Behind | null {
  const own = changesIn(place, texts);
  if (own === null) return null;
  const { files, range, hunks, isCode, lost } = own;
  const { file, line } = place;
  const removed = removedLine(files, lost[0]);
  if (removed !== null) return removed;
  const [added] = hunks
    .flatMap((hunk) => saying(files, hunk, isCode))
    .filter((one) => one >= range.from && one < range.to)
    .sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
  return added === undefined ? null : { ...shown(file, added, files.head), bearing: 'beside' };
}

/**
 * What a function no longer does for its own sake, beside a line of it that the change altered: to empty, to close or to
 * delete something.
 */
export function lostCall(place: SourceLine, texts: Texts): Behind | null {
  const own = changesIn(place, texts);
  if (own === null) return null;
  const { files, lost } = own;
  return removedLine(
    files,
    lost.find((one) => isOwnSake(files.base[one - 1]!)),
  );
}

/** The function around a line of head, and what the change did to it; null where base has no such file. */
function changesIn({ file, line, function: name }: SourceLine, texts: Texts) {
  const files = filesOf(file, texts);
  const range = files && functionRange(files.head, line, name);
  if (!files || !range) return null;
  const code = { base: codeLines(files.base), head: codeLines(files.head) };
  const hunks = files.map.hunks.filter(({ head }) => head.to > range.from && head.from <= range.to);
  /** Lines of base, the most telling first. */
  const lost = lostIn(hunks, files, code)
    .filter((lines) => lines.every((one) => indentOf(files.base[one - 1]!) > range.indent))
    .flat()
    .sort(tellingFirst(files.base));
  return { files, range, hunks, isCode: code.head, lost };
}

/** Without its slots every instance of a class takes a dict. */
function isSlots({ text }: Behind): boolean {
  return text.trimStart().startsWith('__slots__');
}

/**
 * What its class no longer has or does in other methods, which may have been what let go of what it made; the most
 * telling first.
 */
function lostOfClass({ file, line }: SourceLine, texts: Texts): Behind[] {
  const files = filesOf(file, texts);
  const own = files && classAround(files.head, line);
  if (!files || own === null) return [];
  const code = { base: codeLines(files.base), head: codeLines(files.head) };
  return lostIn(files.map.hunks, files, code)
    .flat()
    .filter((one) => classAround(files.base, one) === own)
    .sort(tellingFirst(files.base))
    .flatMap((one) => removedLine(files, one) ?? []);
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
  return lines && range ? codeOf(lines, range) : '';
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

/** A name that a call of the function uses and the change bound anew: `source.read(settings.BUFFER)`. */
function namesOfCallers(place: SourceLine, texts: Texts): Behind | null {
  const isCall = mentionOf(place, '\\s*\\(');
  for (const file of [place.file, ...importedFiles(place.file, texts)])
    for (const text of texts.lines('head', file)?.filter(isCall) ?? []) {
      const found = boundAnew({ file, text }, texts);
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
