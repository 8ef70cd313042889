import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../system/temporary.ts';
import { changeFor, type Entry, entryOf, type Key, type Store, StoreUnavailable } from './store.ts';

/** A file that a killed writer left behind. */
const PART = '.part';
/** Nobody writes on one that is so old, milliseconds. */
const ABANDONED_MS = 24 * 3600 * 1000;

/** Records as files of one folder. */
export class FolderStore implements Store {
  readonly description: string;

  /** `path` is absolute; the folder is made with the first record. */
  constructor(readonly path: string) {
    this.description = `the folder ${path}`;
  }

  async entries(): Promise<Entry[]> {
    return (await this.#files()).flatMap(({ file, bytes }) => entryOf(file, bytes) ?? []);
  }

  async read({ file }: Entry): Promise<string | null> {
    try {
      return await readFile(join(this.path, file), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw this.#unavailable('read', error);
    }
  }

  async write(key: Key, text: string): Promise<void> {
    try {
      await makeFolder(this.path);
      const { file, dropped } = changeFor(key, Buffer.byteLength(text), await this.entries());
      const part = join(this.path, `${file}.${randomBytes(6).toString('hex')}${PART}`);
      await writeFile(part, text, { flag: 'wx', flush: true });
      await rename(part, join(this.path, file));
      for (const one of dropped) await rm(join(this.path, one.file), { force: true });
      await this.#sweep();
    } catch (error) {
      throw error instanceof StoreUnavailable ? error : this.#unavailable('written', error);
    }
  }

  async #sweep(): Promise<void> {
    for (const { file, changedAt } of await this.#files()) {
      const isAbandoned = file.endsWith(PART) && changedAt < Date.now() - ABANDONED_MS;
      if (isAbandoned) await rm(join(this.path, file), { force: true });
    }
  }

  async #files(): Promise<{ file: string; bytes: number; changedAt: number }[]> {
    try {
      const entries = await readdir(this.path, { withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      const all = await Promise.all(files.map(({ name }) => this.#look(name)));
      return all.filter((one) => one !== null);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw this.#unavailable('read', error);
    }
  }

  async #look(file: string) {
    try {
      const { size, mtimeMs } = await stat(join(this.path, file));
      return { file, bytes: size, changedAt: mtimeMs };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // another writer dropped it
      throw error;
    }
  }

  #unavailable(verb: string, error: unknown): StoreUnavailable {
    const { message } = error as Error;
    return new StoreUnavailable(`${this.description} cannot be ${verb}: ${message}`);
  }
}
