/**
 * The 1-based line of a TOML text that sets a key, or of what encloses it most closely; null where
 * no part of the path is in the text. Array indices are decimal strings: ["overrides", "1", "peak"].
 */
export function lineOf(text: string, path: readonly string[]): number | null {
  const lines = text.split('\n');
  const items = new Map<string, number>();
  let table: string[] = [];
  let best: { readonly index: number; readonly depth: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const header = /^\s*(\[\[?)([^[\]]+)\]\]?\s*(?:#.*)?$/.exec(line);
    const key = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=/.exec(
      line,
    );
    if (header === null && key === null) continue;
    if (header !== null) table = tablePath(parts(header[2]!), header[1] === '[[', items);
    const here = header === null ? [...table, ...parts(key![1]!)] : table;
    const depth = here.every((part, at) => at >= path.length || path[at] === part)
      ? Math.min(here.length, path.length)
      : 0;
    if (depth > (best?.depth ?? 0)) best = { index, depth };
  }
  return best === null ? null : best.index + 1;
}

function parts(dotted: string): string[] {
  return [...dotted.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare!,
  );
}

/** A header's path with the index of each array of tables that it goes through. */
function tablePath(keys: readonly string[], isItem: boolean, items: Map<string, number>): string[] {
  const path: string[] = [];
  for (const [at, key] of keys.entries()) {
    path.push(key);
    const array = JSON.stringify(path);
    if (isItem && at === keys.length - 1) items.set(array, (items.get(array) ?? -1) + 1);
    const item = items.get(array);
    if (item !== undefined) path.push(String(item));
  }
  return path;
}
