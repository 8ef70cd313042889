/** What can be told of Python source without parsing it; enough to choose a line worth showing. */

/** A function's lines, from its `def` to after its last line; 1-based, `to` exclusive. */
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
  return { from, to, indent };
}

/** The name that a line at a module's top binds by assignment; null for any other line. */
export function boundName(line: string): string | null {
  return /^([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]+)?=(?!=)/u.exec(line)?.[1] ?? null;
}

/** Names in a piece of code, attributes aside. */
export function namesIn(code: string): ReadonlySet<string> {
  return new Set([...code.matchAll(/(?<![.\w])[\p{L}_][\p{L}\p{N}_]*/gu)].map(([name]) => name));
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
