/** What a stored file's name says of the record in it. */
export interface Entry {
  readonly file: string;
  /** Higher is newer: counted, so that no clock decides what is dropped first. */
  readonly order: number;
  /** The gate's name. */
  readonly name: string;
  readonly commit: string;
  /** Of the fingerprint and the conditions. */
  readonly digest: string;
  readonly bytes: number;
}

/** What a record is filed under: one that has the same replaces it. */
export type Key = Pick<Entry, 'name' | 'commit' | 'digest'>;

/** Where records are kept. Files that are not ours are left alone. */
export interface Store {
  /** For the reader: "the branch highwater-data of origin". */
  readonly description: string;
  /** @throws StoreUnavailable where it cannot be reached or is not ours. */
  entries(): Promise<readonly Entry[]>;
  /** The text of an entry; null where another writer has just taken it away. */
  read(entry: Entry): Promise<string | null>;
  /**
   * Adds a text whole or not at all, and drops what it replaces and what is beyond the bounds.
   *
   * @throws StoreUnavailable where it cannot be written.
   */
  write(key: Key, text: string): Promise<void>;
}

/** A store that does not answer or takes nothing: base is measured then. The message is one sentence. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

const FILE = /^(\d{6,9})\.([\w.-]+)\.([0-9a-f]{40}|[0-9a-f]{64})\.([0-9a-f]{16})\.json$/;

/** The name of a gate that has none. */
export const UNNAMED = 'default';

/** Null for a file that no store of ours wrote. */
export function entryOf(file: string, bytes: number): Entry | null {
  const [, order, name, commit, digest] = FILE.exec(file) ?? [];
  if (name === undefined || commit === undefined || digest === undefined) return null;
  return { file, order: Number(order), name, commit, digest, bytes };
}

/** Records kept at most, and their size together; the newest one stays whatever it takes. */
const MOST_RECORDS = 200;
const MOST_BYTES = 64 * 1024 * 1024;

export interface Change {
  readonly order: number;
  readonly file: string;
  readonly dropped: readonly Entry[];
}

/** What adding a record of so many bytes means for the others. */
export function changeFor(key: Key, bytes: number, entries: readonly Entry[]): Change {
  const order = entries.reduce((most, one) => Math.max(most, one.order), 0) + 1;
  const file = `${String(order).padStart(6, '0')}.${key.name}.${key.commit}.${key.digest}.json`;
  const isReplaced = (one: Entry) =>
    one.name === key.name && one.commit === key.commit && one.digest === key.digest;
  let room = MOST_BYTES - bytes;
  let places = MOST_RECORDS - 1;
  const dropped = [...entries]
    .sort((a, b) => b.order - a.order)
    .filter((one) => {
      if (isReplaced(one)) return true;
      room -= one.bytes;
      places -= 1;
      return room < 0 || places < 0;
    });
  return { order, file, dropped };
}
