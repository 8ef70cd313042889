import { numbers } from './altered.ts';
import { type Behind, filesOf, firstNew, shown } from './behind.ts';
import { firstOfHead, placesOf } from './imported.ts';
import { boundName, definitionsAround } from './python-text.ts';
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
      const file = firstOfHead(placesOf(segments.slice(0, count), SOURCE_ROOTS), texts);
      const found = file === null ? null : madeAnew(file, segments[count]!, texts);
      if (found !== null) return found;
      if (file !== null) break;
    }
  }
  return null;
}

function madeAnew(file: string, name: string, texts: Texts): Behind | null {
  const bound = firstNew(file, texts, (line) => boundName(line) === name, 'holds');
  if (bound !== null) return bound;
  const files = filesOf(file, texts);
  if (files === null) return null;
  const isDecorator = (line: number) => {
    const [own] = definitionsAround(files.head, line);
    return files.head[line - 1]!.startsWith('@') && own?.name === name && !own.isClass;
  };
  const line = files.map.hunks.flatMap(({ head }) => numbers(head)).find(isDecorator);
  return line === undefined ? null : { ...shown(file, line, files.head), bearing: 'holds' };
}
