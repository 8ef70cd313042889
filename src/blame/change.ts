import type { Hotspot } from '../model/report.ts';
import type { Side } from '../model/tree.ts';
import { numbers } from './altered.ts';
import type { Hunk, LineMap } from './line-map.ts';
import { codeLines, mentions } from './python-text.ts';
import type { Texts } from './texts.ts';

export type Behind = NonNullable<Hotspot['behind']>;

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

/** Head's file beside what it was on base. */
export interface Files {
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

/** What is only said, to a log or to somebody. */
const SAYS = /^\s*(?:self\.)?_?(?:log|logger|logging|print|warnings?)\b/i;

/** Whether a line does something for its own sake, and does not only tell of it. */
export function isOwnSake(line: string): boolean {
  return subjectOf(line) !== null && !SAYS.test(line);
}

function subjectOf(line: string): string | null {
  return (OWN_SAKE.exec(line) ?? DELETES.exec(line))?.[1] ?? null;
}

/** The lines that a hunk has on head and that do something. */
export function saying({ head }: Files, hunk: Hunk, isCode: readonly boolean[]): number[] {
  return numbers(hunk.head).filter((one) => isCode[one - 1] && !SAYS_NOTHING.test(head[one - 1]!));
}

/**
 * By hunk, the lines of code that base has and head put nothing in place of. A call for its own sake is lost where
 * what stands there now does not name what it is about.
 */
export function lostIn(
  hunks: readonly Hunk[],
  files: Files,
  code: Record<Side, boolean[]>,
): number[][] {
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

/** The first line of code that only head's file has and that `is` what is looked for. */
export function firstNew(
  file: string,
  texts: Texts,
  is: (line: string, at: number) => boolean,
  bearing: Behind['bearing'],
): Behind | null {
  const files = filesOf(file, texts);
  if (files === null) return null;
  const candidates = files.map.hunks
    .flatMap(({ head }) => numbers(head))
    .filter((one) => is(files.head[one - 1]!, one));
  if (candidates.length === 0) return null;
  const code = codeLines(files.head);
  const line = candidates.find((one) => code[one - 1]);
  return line === undefined ? null : { ...shown(file, line, files.head), bearing };
}

/** A call for its own sake says most, then the longest line; `finally:` says nothing. */
export function tellingFirst(lines: readonly string[]): (a: number, b: number) => number {
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
