import { chmod, mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../model/errors.ts';

/**
 * What `fill` makes in a temporary folder of its own; the folder goes with disposal, and where
 * `fill` fails.
 *
 * @throws UsageError where the system's temporary folder is missing or may not be written.
 */
export async function inTemporaryFolder<T extends object>(
  name: string,
  fill: (folder: string) => Promise<T>,
): Promise<T & AsyncDisposable> {
  const folder = await make(name);
  const dispose = () => removeFolder(folder);
  try {
    return { ...(await fill(folder)), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

const UNUSABLE: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is no folder',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'its file system is read-only',
};

async function make(name: string): Promise<string> {
  try {
    return await realpath(await mkdtemp(join(tmpdir(), `${name}-`)));
  } catch (error) {
    const why = UNUSABLE[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    throw new UsageError({
      what: `no temporary folder can be made in ${tmpdir()}: ${why}`,
      try: ['set TMPDIR to a folder that can be written'],
    });
  }
}

/** Removes a folder, also one that holds read-only ones; nothing where it is missing. */
export async function removeFolder(folder: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 3 };
  try {
    await rm(folder, options);
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // What was copied from a read-only checkout is read-only too; nothing goes out of such a folder.
    await makeWritable(folder);
    await rm(folder, options);
  }
}

/** Node's `rm` fails at the first folder that it may not empty, and goes on with its siblings behind us. */
async function makeWritable(folder: string): Promise<void> {
  try {
    await chmod(folder, 0o700);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** A folder with its parents, as `mkdir -p` makes them. Node's own way tells a full disk as ENOENT. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch((again: NodeJS.ErrnoException) => {
      if (again.code !== 'EEXIST') throw again; // another one made it meanwhile
    });
  }
}
