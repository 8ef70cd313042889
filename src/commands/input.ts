import { readFile } from 'node:fs/promises';
import { UsageError } from '../model/errors.ts';

/** @throws UsageError where the file cannot be read. */
export async function readInput(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError({
      what: `cannot read ${path}: ${code === 'ENOENT' ? 'it does not exist' : message}`,
    });
  }
}
