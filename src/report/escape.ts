/** Text from a repository, made harmless for each target language. One function a target. */

/** Control characters but tab and line feed, and format characters: those that hide or turn text. */
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;

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
    .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/#(?=\d)/g, '&#35;')
    .replace(/:\/\//g, '&#58;//');
}

/** A code span on one line, safe in a table cell too. */
export function markdownCode(text: string): string {
  const line = terminalLine(text).replace(/\|/g, '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A fenced block of several lines. */
export function markdownBlock(text: string): string {
  const body = terminalText(text);
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${body}\n${fence}`;
}
