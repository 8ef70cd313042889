/** Text from a repository, made harmless for each target language. One function a target. */

/**
 * Control characters but tab and line feed, format characters (they hide or turn text), line
 * separators, and halves of surrogate pairs.
 */
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** GitHub looks for mentions and references in the rendered text, where an entity for "@" is "@" again. */
const BREAK = '&#8203;';

/** For a terminal: control characters and those that turn the reading direction become "�". */
export function terminalText(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}

/** One line for a terminal. */
export function terminalLine(text: string): string {
  return terminalText(text.replace(/\s*[\r\n]+\s*/g, ' | ')).replace(/\t/g, ' ');
}

/** Running text in Markdown: nothing in it is markup, a mention, a reference or HTML. */
export function markdownText(text: string): string {
  return terminalLine(text)
    .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] as string)
    .replace(/[\\`*_{}[\]()|~!$]/g, '\\$&')
    .replace(/^(\s*)([-+=#])/, '$1\\$2')
    .replace(/^(\s*\d+)\./, '$1\\.')
    .replace(/(@|#(?=\d)|\bgh-(?=\d))/gi, `$1${BREAK}`)
    .replace(/\bwww\./gi, `www${BREAK}.`)
    .replace(/:\/\//g, `:${BREAK}//`);
}

/** A code span on one line; not for a table's cell, where "|" would end it. */
export function markdownCode(text: string): string {
  const line = terminalLine(text) || ' ';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A code span for a table's cell. */
export function markdownCellCode(text: string): string {
  return markdownCode(text).replace(/\|/g, '\\|');
}

/** A file's path as a part of an address that stands in a link's parentheses. */
export function markdownAddress(path: string): string {
  return encodeURI(terminalLine(path)).replace(
    /[()?#]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A fenced block of several lines. */
export function markdownBlock(text: string): string {
  const body = terminalText(text);
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${body}\n${fence}`;
}

/**
 * Text from a repository on its way to the job's log. The runner obeys a line that begins with "::"
 * (after blanks of any kind) and "##[" anywhere in one: both are broken up by a space.
 * Source: actions/runner, ActionCommand.TryParseV2 and TryParse.
 */
export function logText(text: string): string {
  return text.replace(/^([\s\p{C}]*):(?=:)/gmu, '$1: ').replace(/##(?=\[)/g, '# #');
}
