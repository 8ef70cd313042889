import type { SourceLine } from '../model/replay.ts';
import { numbers } from './altered.ts';
import { type Behind, filesOf, firstNew, removedLine } from './change.ts';
import { attributesOf, codeLines } from './python-text.ts';
import type { Texts } from './texts.ts';

/** What methods call the object that they are of. */
const OWN = '(?:self|cls)';

/**
 * What other methods do with an attribute that the line uses: it is bound anew, or a line about it went,
 * which may have been what emptied it.
 */
export function attributesUsed(
  { file, text }: Pick<SourceLine, 'file' | 'text'>,
  texts: Texts,
): Behind | null {
  const used = attributesOf(OWN, text);
  const files = used.size === 0 ? null : filesOf(file, texts);
  if (files === null) return null;
  const isBound = (line: string) => {
    const bound = /^\s*(?:self|cls)\.([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]+)?=(?!=)/u.exec(line);
    return bound !== null && used.has(bound[1]!);
  };
  const rebound = firstNew(file, texts, isBound, 'names');
  if (rebound !== null) return rebound;
  const isAbout = (line: string) => [...attributesOf(OWN, line)].some((name) => used.has(name));
  const code = codeLines(files.base);
  const [gone] = files.map.hunks
    .filter(({ head }) => !numbers(head).some((one) => isAbout(files.head[one - 1]!)))
    .flatMap(({ base }) => numbers(base).filter((one) => code[one - 1]))
    .filter((one) => isAbout(files.base[one - 1]!));
  return removedLine(files, gone);
}
