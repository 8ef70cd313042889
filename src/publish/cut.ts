const NOTE = "\n… cut: the whole report is in the run's files.\n";

/** GitHub refuses a comment that is longer. */
export const COMMENT_CHARACTERS = 65_536;
/** GitHub refuses a step's summary that is larger. */
export const SUMMARY_BYTES = 1024 * 1024;

/** The lines from the top that fit into `most` characters, with a note where some did not. */
export function cutToCharacters(text: string, most: number): string {
  return cut(text, most, (part) => part.length);
}

/** The lines from the top that fit into `most` bytes of UTF-8, with a note where some did not. */
export function cutToBytes(text: string, most: number): string {
  return cut(text, most, (part) => Buffer.byteLength(part));
}

function cut(text: string, most: number, size: (part: string) => number): string {
  if (size(text) <= most) return text;
  let room = most - size(NOTE);
  const kept: string[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    room -= size(line);
    if (room < 0) break;
    kept.push(line);
  }
  return `${kept.join('')}${NOTE}`;
}
