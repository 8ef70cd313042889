import type { Hunk } from './line-map.ts';
import {
  codeLines,
  codeOf,
  definitionsAround,
  type FunctionRange,
  functionRange,
  spoken,
  word,
} from './python-text.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Names, strings, numbers, and every other character; comments and blanks are none. */
const TOKENS = /#.*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|[^\s]/gu;

/** The targets of a loop, up to the `in` that ends them. */
const BEFORE_IN = '(?:(?!\\sin\\s)[^:\\n])*?';

/** A function, and what of its own it calls otherwise than base did: head's name to base's. */
interface Renamed extends FunctionRange {
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Head's lines with the local names of its functions put back to base's, where a function binds a name that base's does
 * not have in the place of one that it has no more. A line that differs by such a name alone says the same.
 */
export function namedAsBefore(
  base: readonly string[],
  head: readonly string[],
  hunks: readonly Hunk[],
): readonly string[] {
  const renamed = renamedIn(base, head, hunks);
  if (renamed.length === 0) return head;
  return head.map((line, index) => {
    const around = renamed.filter(({ from, to }) => from <= index + 1 && index + 1 < to);
    return around.reduce((text, { names }) => putBack(text, names), line);
  });
}

function renamedIn(
  base: readonly string[],
  head: readonly string[],
  hunks: readonly Hunk[],
): Renamed[] {
  const candidates = new Map<
    string,
    { before: FunctionRange; after: FunctionRange; pairs: [string, string][] }
  >();
  for (const hunk of hunks) {
    const count = Math.min(hunk.base.to - hunk.base.from, hunk.head.to - hunk.head.from);
    for (let index = 0; index < count; index += 1) {
      const [b, h] = [hunk.base.from + index, hunk.head.from + index];
      const pairs = differingNames(base[b - 1]!, head[h - 1]!);
      if (pairs.length === 0) continue;
      const [before, after] = [functionAround(base, b), functionAround(head, h)];
      if (before === null || after === null) continue;
      const key = `${before.from} ${after.from}`;
      const known = candidates.get(key) ?? { before, after, pairs: [] };
      known.pairs.push(...pairs);
      candidates.set(key, known);
    }
  }
  if (candidates.size === 0) return [];
  const isCode = { base: codeLines(base), head: codeLines(head) };
  return [...candidates.values()].flatMap(({ before, after, pairs }): Renamed[] => {
    // Without comments and strings, the docstring among them.
    const were = spoken(codeOf(base, before, isCode.base));
    const are = spoken(codeOf(head, after, isCode.head));
    const names = new Map<string, string>();
    for (const [was, is] of pairs) {
      const isOne = pairs.every(([a, b]) => (a === was) === (b === is));
      const isGone = !has(are, was) && !has(were, is);
      if (isOne && isGone && binds(were, was) && binds(are, is)) names.set(is, was);
    }
    return names.size === 0 ? [] : [{ ...after, names }];
  });
}

/** Names that two lines differ by, base's first; none where they differ by anything else. */
function differingNames(base: string, head: string): [string, string][] {
  const [before, after] = [tokensOf(base), tokensOf(head)];
  if (before.length !== after.length) return [];
  const pairs: [string, string][] = [];
  for (const [index, was] of before.entries()) {
    const is = after[index]!;
    if (was === is) continue;
    if (!NAME.test(was) || !NAME.test(is) || before[index - 1] === '.') return [];
    pairs.push([was, is]);
  }
  return pairs;
}

function tokensOf(line: string): string[] {
  return [...line.matchAll(TOKENS)].map(([token]) => token).filter((one) => !one.startsWith('#'));
}

function functionAround(lines: readonly string[], line: number): FunctionRange | null {
  const inner = definitionsAround(lines, line).at(-1);
  return inner === undefined || inner.isClass ? null : functionRange(lines, line, inner.name);
}

function has(code: string, name: string): boolean {
  return new RegExp(`(?<!\\.)${word(name)}`, 'u').test(code);
}

/** Whether a function's code binds a name: by an assignment, a loop, `as`, or as a parameter. */
function binds(code: string, name: string): boolean {
  const target = word(name);
  return [
    `^\\s*(?:[\\w*]+\\s*,\\s*)*${target}\\s*(?:,\\s*[\\w*]+\\s*)*(?::[^=\\n]+)?(?:[-+*/%|&^@]|//|<<|>>|\\*\\*)?=(?!=)`,
    `\\bfor\\s${BEFORE_IN}${target}${BEFORE_IN}\\sin\\s`,
    `\\bas\\s+\\(?${target}`,
    `${target}\\s*:=`,
    // Not as a default, which is another's name.
    `\\bdef\\s+\\w+\\s*\\((?:[^)]*,)?\\s*\\**${target}\\s*[,:=)]`,
  ].some((pattern) => new RegExp(pattern, 'mu').test(code));
}

function putBack(line: string, names: ReadonlyMap<string, string>): string {
  let before = '';
  return line.replace(TOKENS, (token) => {
    const isAttribute = before === '.';
    before = token;
    return isAttribute ? token : (names.get(token) ?? token);
  });
}
