import { numbers } from './altered.ts';
import { type Behind, filesOf, firstNew, shown } from './behind.ts';
import { boundName } from './python-text.ts';
import type { Texts } from './texts.ts';
import { SOURCE_ROOTS } from './trees.ts';

/**
 * The line of this change that made a holder what it is: a module's name that it bound anew, or what it put around a
 * function. So `_LIVE = {}` in place of a WeakValueDictionary is told, though every line that allocates is as before.
 *
 * @param holders As a replay names them: "shop.registry._LIVE (dict, +15 entries a call)".
 */
export function keeper(holders: readonly string[], texts: Texts): Behind | null {
  for (const holder of holders) {
    const segments = /^[\p{L}\p{N}_.]+/u.exec(holder)?.[0].split('.') ?? [];
    for (let count = segments.length - 1; count > 0; count -= 1) {
      const file = moduleFile(segments.slice(0, count), texts);
      const found = file === null ? null : madeAnew(file, segments[count]!, texts);
      if (found !== null) return found;
      if (file !== null) break;
    }
  }
  return null;
}

function moduleFile(segments: readonly string[], texts: Texts): string | null {
  const path = segments.join('/');
  const files = SOURCE_ROOTS.flatMap((root) => [`${root}${path}.py`, `${root}${path}/__init__.py`]);
  return files.find((file) => texts.lines('head', file) !== null) ?? null;
}

function madeAnew(file: string, name: string, texts: Texts): Behind | null {
  const bound = firstNew(file, texts, (line) => boundName(line) === name, 'holds');
  if (bound !== null) return bound;
  const files = filesOf(file, texts);
  const isDecorator = (line: number) => {
    const isOne = (text: string | undefined) => text?.startsWith('@') === true;
    if (files === null || !isOne(files.head[line - 1])) return false;
    let at = line;
    while (isOne(files.head[at])) at += 1;
    return new RegExp(`^(?:async\\s+)?def\\s+${name}\\b`, 'u').test(files.head[at] ?? '');
  };
  const line = files?.map.hunks.flatMap(({ head }) => numbers(head)).find(isDecorator);
  return !files || line === undefined
    ? null
    : { ...shown(file, line, files.head), bearing: 'holds' };
}
