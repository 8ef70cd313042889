import { readFile } from 'node:fs/promises';
import { UsageError } from '../model/errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** @throws UsageError where the file cannot be read. */
export async function readInput(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError({ what: `cannot read ${path}: ${REASONS[code ?? ''] ?? message}` });
  }
}
