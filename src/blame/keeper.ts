import { numbers } from './altered.ts';
import { boundAnew } from './behind.ts';
import {
  type Behind,
  filesOf,
  firstNew,
  isOwnSake,
  lostIn,
  removedLine,
  shown,
  tellingFirst,
} from './change.ts';
import { firstOfHead, importedFiles, placesOf } from './imported.ts';
import {
  boundName,
  codeLines,
  definitionsAround,
  headings,
  indentOf,
  mentions,
  PUTTING,
  word,
} from './python-text.ts';
import type { Texts } from './texts.ts';
import { SOURCE_ROOTS } from './trees.ts';

/** What a way writes between names: of `shop.TRAIL.get()` and `shop.BUS.live['tick']` what is no name of the target's. */
const NO_NAME = /(?:\.get)?\(\)|\[[^\]]*\]/g;
const NAMES = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/**
 * The line of this change that bears on what holds growth: one that it removed and that let go of what is held, one
 * that made the holder what it is (`_LIVE = {}` in place of a WeakValueDictionary, what it put around a function),
 * or one that puts into it. All by the holder's own name: what allocates may be as before, or only be written
 * otherwise.
 *
 * @param holders As a replay names them: "shop.registry._LIVE (dict, +15 entries a call)".
 * @param files Files of head that hold more.
 */
export function keeper(
  holders: readonly string[],
  files: readonly string[],
  texts: Texts,
): Behind | null {
  for (const holder of holders) {
    const segments = segmentsOf(holder);
    const own = moduleOf(segments, texts);
    const name = segments.at(-1);
    if (name === undefined || (own === null && files.length === 0)) continue;
    const all = around(own === null ? files : [own.file, ...files], texts);
    const found =
      firstOf(all, (file) => lettingGo(file, name, texts)) ??
      firstOf(all, (file) => condition(file, name, texts)) ??
      firstOf(all, (file) => (isNew(file, name, texts) ? puttingInto(file, name, texts) : null)) ??
      (own && madeAnew(own.file, own.name, texts)) ??
      firstOf(all, (file) => madeAnew(file, name, texts)) ??
      firstOf(all, (file) => puttingInto(file, name, texts));
    if (found !== null) return found;
  }
  return null;
}

/** The names of a way; none where it is told in words: "a reference cycle that the collector does not free". */
function segmentsOf(holder: string): string[] {
  const way = holder.split(' (')[0]!.replace(NO_NAME, '');
  return NAMES.test(way) ? way.split('.') : [];
}

/** The module that a way begins at, and the name in it. */
function moduleOf(segments: readonly string[], texts: Texts) {
  for (let count = segments.length - 1; count > 0; count -= 1) {
    const file = firstOfHead(placesOf(segments.slice(0, count), SOURCE_ROOTS), texts);
    if (file !== null) return { file, name: segments[count]! };
  }
  return null;
}

/** These files, then those that they import from. */
function around(files: readonly string[], texts: Texts): Set<string> {
  return new Set([...files, ...files.flatMap((file) => importedFiles(file, texts))]);
}

function firstOf(files: Iterable<string>, find: (file: string) => Behind | null): Behind | null {
  for (const file of files) {
    const found = find(file);
    if (found !== null) return found;
  }
  return null;
}

/** What takes something out of what has this name. */
function lets(name: string): RegExp {
  const takesOut =
    '\\.(?:pop|popitem|popleft|remove|discard|clear|difference_update|reset|task_done|cancel)\\b';
  return new RegExp(`\\bdel\\s[^#]*${word(name)}|${word(name)}\\s*${takesOut}`, 'u');
}

/** What puts something into it. */
function puts(name: string): RegExp {
  const into = `\\[.*\\]\\s*=(?!=)|\\+=|\\.(?:${PUTTING})\\(`;
  return new RegExp(`${word(name)}\\s*(?:${into})`, 'u');
}

/**
 * What the change removed that took something out of what has this name; where it put something like it in its place
 * that, which may no longer stand below a `finally:`.
 */
function lettingGo(file: string, name: string, texts: Texts): Behind | null {
  const files = filesOf(file, texts);
  if (files === null) return null;
  const takesOut = lets(name);
  const code = codeLines(files.base);
  const all = files.map.hunks.map(({ base, head }) => ({
    gone: numbers(base).find((one) => code[one - 1] && takesOut.test(files.base[one - 1]!)),
    now: numbers(head).find((one) => takesOut.test(files.head[one - 1]!)),
  }));
  const lost = all.find(({ gone, now }) => gone !== undefined && now === undefined);
  if (lost !== undefined) return removedLine(files, lost.gone);
  const altered = all.find(({ gone, now }) => gone !== undefined && now !== undefined);
  const isMoved = (text: string, index: number) => {
    const before = takesOut.test(text) ? files.map.other('head', index + 1) : null;
    return before !== null && indentOf(files.base[before - 1]!) !== indentOf(text);
  };
  const moved = files.head.findIndex(isMoved) + 1;
  const now = altered?.now ?? (moved || null);
  return now === null ? null : { ...shown(file, now, files.head), bearing: 'holds' };
}

/** An altered line on which it hangs whether something is put in or taken out, where that itself is as before. */
function condition(file: string, name: string, texts: Texts): Behind | null {
  const files = filesOf(file, texts);
  if (files === null) return null;
  const altered = new Set(files.map.hunks.flatMap(({ head }) => numbers(head)));
  const [takesOut, into] = [lets(name), puts(name)];
  for (const [index, line] of files.head.entries()) {
    if (altered.has(index + 1) || !(takesOut.test(line) || into.test(line))) continue;
    const above = conditionsAround(files.head, index + 1).find((one) => altered.has(one));
    if (above !== undefined) return { ...shown(file, above, files.head), bearing: 'holds' };
  }
  return null;
}

/** Lines of the conditions and loops around a line of a function, the nearest first. */
function conditionsAround(lines: readonly string[], line: number): number[] {
  const above = headings(lines, line).slice(1);
  const own = above.findIndex((one) => /^\s*(?:async\s+)?(?:def|class)\s/.test(lines[one - 1]!));
  return above
    .slice(0, own < 0 ? above.length : own)
    .filter((one) => /^\s*(?:if|elif|while|for|with)\b/.test(lines[one - 1]!));
}

/** What any of these files, or of those that they import from, no longer does for its own sake. */
export function lostSomewhere(files: readonly string[], texts: Texts): Behind | null {
  return firstOf(around(files, texts), (file) => {
    const both = filesOf(file, texts);
    if (both === null) return null;
    const code = { base: codeLines(both.base), head: codeLines(both.head) };
    const [lost] = lostIn(both.map.hunks, both, code)
      .flat()
      .filter((one) => isOwnSake(both.base[one - 1]!))
      .sort(tellingFirst(both.base));
    return removedLine(both, lost);
  });
}

/** A name that was bound anew, of the module or of an object, or what was put around a function of that name. */
function madeAnew(file: string, name: string, texts: Texts): Behind | null {
  const binds = new RegExp(
    `(?:^|=)\\s*(?:[\\p{L}\\p{N}_]+\\.)+${word(name)}\\s*(?::[^=]+)?=(?!=)`,
    'u',
  );
  const isBound = (line: string) => boundName(line) === name || binds.test(line);
  return (
    firstNew(file, texts, isBound, 'holds') ??
    boundInClass(file, name, texts) ??
    decorated(file, name, texts)
  );
}

/** A name that a class's body binds anew; in a function's it is a variable, which holds nothing for long. */
function boundInClass(file: string, name: string, texts: Texts): Behind | null {
  const lines = texts.lines('head', file) ?? [];
  const isBound = (line: string, at: number) =>
    boundName(line.trimStart()) === name && definitionsAround(lines, at).at(-1)?.isClass === true;
  return firstNew(file, texts, isBound, 'holds');
}

/** A decorator of the function that this change put there, or a name in one that it bound anew. */
function decorated(file: string, name: string, texts: Texts): Behind | null {
  const lines = filesOf(file, texts)?.head ?? [];
  const isDecorator = (line: string, at: number) => {
    const own = line.trimStart().startsWith('@') ? definitionsAround(lines, at).at(-1) : undefined;
    return own?.name === name && !own.isClass;
  };
  const text = lines.find((line, index) => isDecorator(line, index + 1))?.trim();
  return (
    firstNew(file, texts, isDecorator, 'holds') ??
    (text === undefined ? null : boundAnew({ file, text }, texts))
  );
}

/** Whether head's file has that name and base's did not: what made it is less than what puts into it. */
function isNew(file: string, name: string, texts: Texts): boolean {
  const files = filesOf(file, texts);
  const has = (line: string) => mentions(line, name);
  return files?.head.some(has) === true && !files.base.some(has);
}

/** A line that only head has and that puts something into what has this name. */
function puttingInto(file: string, name: string, texts: Texts): Behind | null {
  const into = puts(name);
  const files = filesOf(file, texts);
  const before = files?.map.hunks.flatMap(({ base }) => numbers(base)) ?? [];
  if (before.some((one) => into.test(files!.base[one - 1]!))) return null;
  return firstNew(file, texts, (line) => into.test(line), 'holds');
}
