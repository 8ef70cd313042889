/** What can be told of Python source without parsing it; enough to choose a line worth showing. */

/** A function's lines, from its first decorator to after its last line; 1-based, `to` exclusive. */
export interface FunctionRange {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
}

const DOCSTRING = /^[rRbBuUfF]{0,2}("""|''')/;

/** For each line whether code stands on it: no blank line, comment, or text between triple quotes. */
export function codeLines(lines: readonly string[]): boolean[] {
  let open: string | null = null;
  return lines.map((line) => {
    const text = line.trim();
    const isCode = open === null && text !== '' && !text.startsWith('#') && !DOCSTRING.test(text);
    if (open !== null || !text.startsWith('#'))
      for (const [quotes] of text.matchAll(/"""|'''/g)) {
        if (open === null) open = quotes;
        else if (open === quotes) open = null;
      }
    return isCode;
  });
}

/**
 * The function around a line; null at a module's top.
 *
 * @param name Qualified: "Parser.rows".
 */
export function functionRange(
  lines: readonly string[],
  line: number,
  name: string,
): FunctionRange | null {
  const last = partsOf(name).at(-1);
  if (last === undefined) return null;
  const isDef = new RegExp(`^\\s*(?:async\\s+)?def\\s+${last}(?![\\p{L}\\p{N}_])`, 'u');
  let from = Math.min(line, lines.length);
  while (from > 0 && !isDef.test(lines[from - 1]!)) from -= 1;
  if (from === 0) return null;
  const indent = indentOf(lines[from - 1]!);
  let to = from + 1;
  for (let at = from + 1; at <= lines.length; at += 1) {
    const text = lines[at - 1]!;
    if (text.trim() === '') continue;
    // A signature of several lines ends with its bracket at the indentation of the `def`.
    if (indentOf(text) <= indent && !/^\s*[)\]]/.test(text)) break;
    to = at + 1;
  }
  return { from: firstDecorator(lines, from, indent), to, indent };
}

/** The text of a function's lines of code. */
export function codeOf(
  lines: readonly string[],
  { from, to }: FunctionRange,
  isCode: readonly boolean[] = codeLines(lines),
): string {
  return lines
    .slice(from - 1, to - 1)
    .filter((_, index) => isCode[from - 1 + index])
    .join('\n');
}

/** A function or a class. */
export interface Definition {
  readonly name: string;
  readonly isClass: boolean;
}

/** The definitions that a line stands in or begins, the outermost first; none at a module's top. */
export function definitionsAround(lines: readonly string[], line: number): Definition[] {
  let at = line;
  while (at < lines.length && lines[at - 1]!.trimStart().startsWith('@')) at += 1;
  const found = headings(lines, at).flatMap((one): Definition[] => {
    const [, kind, name] =
      /^\s*(?:async\s+)?(def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/u.exec(lines[one - 1]!) ?? [];
    return name === undefined ? [] : [{ name, isClass: kind === 'class' }];
  });
  return found.reverse();
}

/** A line, then those above that it is indented below, the nearest first. */
export function headings(lines: readonly string[], line: number): number[] {
  const found: number[] = [];
  let indent = Number.POSITIVE_INFINITY;
  for (let at = line; at > 0 && indent > 0; at -= 1) {
    const text = lines[at - 1]!;
    if (text.trim() === '' || indentOf(text) >= indent) continue;
    indent = indentOf(text);
    found.push(at);
  }
  return found;
}

/** The qualified name of the code that a line lies in, without what Python puts between functions. */
export function nameAround(lines: readonly string[], line: number): string {
  const names = definitionsAround(lines, line).map(({ name }) => name);
  return names.join('.') || '<module>';
}

/** What a call of which runs a line within these: its functions, and a class for its body and its making. */
export function calledBy(around: readonly Definition[]): string[] {
  return around.flatMap(({ name, isClass }, index) => {
    const inside = around[index + 1]?.name;
    return !isClass || inside === undefined || /^__\w+__$/.test(inside) ? [name] : [];
  });
}

/** The line that a function begins at with its decorators, some of several lines. */
function firstDecorator(lines: readonly string[], def: number, indent: number): number {
  let first = def;
  for (let at = def - 1; at > 0; at -= 1) {
    const line = lines[at - 1]!;
    if (indentOf(line) < indent) break;
    if (indentOf(line) > indent || /^\s*[)\]}]/.test(line)) continue;
    if (!line.trimStart().startsWith('@')) break;
    first = at;
  }
  return first;
}

/** The names of the classes that the class of a name inherits from, as it is written; none where it stands elsewhere. */
export function basesOf(lines: readonly string[], name: string): string[] {
  const heading = new RegExp(`^\\s*class\\s+${name}\\s*\\(([^)]*)`, 'u');
  const bases = lines.map((line) => heading.exec(line)?.[1]).find((one) => one !== undefined);
  return (bases ?? '')
    .split(',')
    .flatMap(
      (one) => /^(?:[\p{L}\p{N}_]+\.)*([\p{L}_][\p{L}\p{N}_]*)$/u.exec(one.trim())?.[1] ?? [],
    );
}

/** What decorates the function or class of a name, as it is written: "attrs.define"; none where it stands elsewhere. */
export function decoratorsOf(lines: readonly string[], name: string): string[] {
  const heading = new RegExp(`^\\s*(?:(?:async\\s+)?def|class)\\s+${word(name)}`, 'u');
  const at = lines.findIndex((line) => heading.test(line)) + 1;
  if (at === 0) return [];
  return lines
    .slice(firstDecorator(lines, at, indentOf(lines[at - 1]!)) - 1, at - 1)
    .flatMap((line) => /^\s*@([\p{L}_][\p{L}\p{N}_.]*)/u.exec(line)?.[1] ?? []);
}

/** Methods that put something into a container, as alternatives of a pattern. */
export const PUTTING = 'append|appendleft|add|extend|insert|put|setdefault|register|update';

/** The name that a line at a module's top binds by assignment; null for any other line. */
export function boundName(line: string): string | null {
  return /^([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]+)?=(?!=)/u.exec(line)?.[1] ?? null;
}

/** Names in a piece of code, attributes aside, and what strings and comments say. */
export function namesIn(code: string): ReadonlySet<string> {
  const names = spoken(code).matchAll(/(?<![.\w])[\p{L}_][\p{L}\p{N}_]*/gu);
  return new Set([...names].map(([name]) => name));
}

/** Whether a piece of code has a name as a word of its own. */
export function mentions(code: string, name: string): boolean {
  return new RegExp(word(name), 'u').test(code);
}

/** A pattern of a name as a word of its own. */
export function word(name: string): string {
  return `(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`;
}

/** Attributes of what has that name (a pattern) in a piece of code: of self in `self.recent[ident] = body` recent. */
export function attributesOf(owner: string, code: string): ReadonlySet<string> {
  const pattern = new RegExp(`(?<![.\\w])${owner}\\.([\\p{L}_][\\p{L}\\p{N}_]*)`, 'gu');
  return new Set([...spoken(code).matchAll(pattern)].map(([, name]) => name!));
}

/** What a piece of code calls, as it is written: of `sum(db.rows(q)[0].size())` sum, db.rows and .size. */
export function callsIn(code: string): ReadonlySet<string> {
  const calls = spoken(code).matchAll(
    /(?<!\w)(\.?(?:[\p{L}_][\p{L}\p{N}_]*\.)*[\p{L}_][\p{L}\p{N}_]*)\s*\(/gu,
  );
  return new Set([...calls].map(([, called]) => called!));
}

/** Code without comments and without its strings, of f-strings only what they format. */
export function spoken(code: string): string {
  return code.replace(
    /(\w*)(["'])((?:\\.|(?!\2)[^\\\n])*)\2|#.*/g,
    (_, prefix: string | undefined, _quote, text: string) =>
      prefix !== undefined && /f/i.test(prefix) ? (text.match(/\{[^}]*/g) ?? []).join(' ') : ' ',
  );
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** What a caller writes: the function's name, or its class's where it makes one. */
export function calledName(qualified: string): string | null {
  const parts = partsOf(qualified);
  const last = parts.at(-1);
  return (last === '__init__' || last === '__new__' ? parts.at(-2) : last) ?? null;
}

/** Of "Parser.rows.<locals>.<lambda>" the names: Parser, rows. */
function partsOf(qualified: string): string[] {
  return qualified.split('.').filter((part) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(part));
}
