import { existsSync, readdirSync } from 'node:fs';
import { PINNED_FILES } from './pinned.ts';

const INSTEAD =
  "install = 'CMD' in the configuration (or --install) says how to install what benchmarks need";

/**
 * Files of a folder that declare dependencies and are not read, in sentences for the reader.
 *
 * @param deciding what is read instead, by name; none where nothing is declared.
 */
export function passedOver(folder: string, deciding: readonly string[]): string[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const why = whyNot(name, names, deciding);
    return why === null || deciding.includes(name) ? [] : [`${name} is passed over: ${why}`];
  });
}

function whyNot(
  name: string,
  names: readonly string[],
  deciding: readonly string[],
): string | null {
  if (/^(environment\.ya?ml|(.+\.)?conda-lock\.yml)$/.test(name))
    return `conda's environments are not supported; ${INSTEAD}`;
  if (PINNED_FILES.includes(name)) return `${deciding.join(', ')} decides`;
  if (/^pylock\.[^.]+\.toml$/.test(name)) return `pylock.toml alone is looked for; ${INSTEAD}`;
  if (name === 'Pipfile' && !names.includes('Pipfile.lock'))
    return 'there is no Pipfile.lock, which "pipenv lock" writes';
  return null;
}
