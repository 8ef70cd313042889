import { createHash } from 'node:crypto';
import * as v from 'valibot';
import {
  type BenchmarkRecord,
  type Fingerprint,
  RECORD_SCHEMA,
  type TreeRecord,
} from '../../model/record.ts';
import { type Conditions, STORED_SCHEMA, type Stored, StoredSchema } from '../../model/stored.ts';

/** A record that can be used, or why not: "is damaged". */
export type Read =
  | { readonly kind: 'stored'; readonly stored: Stored }
  | { readonly kind: 'unfit'; readonly why: string };

export function readStored(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return DAMAGED; // cut off, or never ours
  }
  const named = v.safeParse(NamedSchema, value);
  if (!named.success) return DAMAGED;
  const { schema, record } = named.output;
  // Each has had one version so far: there is none to migrate.
  const foreign = [
    [schema, STORED_SCHEMA],
    [record.schema, RECORD_SCHEMA],
  ].find(([theirs, ours]) => theirs !== ours);
  if (foreign !== undefined) {
    const why = `is of schema ${JSON.stringify(foreign[0])}, and this Highwater reads ${foreign[1]}`;
    return { kind: 'unfit', why };
  }
  const result = v.safeParse(StoredSchema, value);
  return result.success ? { kind: 'stored', stored: result.output } : DAMAGED;
}

const DAMAGED: Read = { kind: 'unfit', why: 'is damaged' };

const NamedSchema = v.object({ schema: v.string(), record: v.object({ schema: v.string() }) });

/** A record with what a screen reads of it: later starts, replays and explanations are left out. */
export function storedOf(record: TreeRecord, conditions: Conditions): Stored {
  const benchmarks = record.benchmarks.map(
    (one): BenchmarkRecord => ({
      ...one,
      starts: one.starts.slice(0, 1),
      replays: [],
      explanation: null,
    }),
  );
  return { schema: STORED_SCHEMA, conditions, record: { ...record, benchmarks } };
}

/** Equal for records of the same conditions: sixteen hexadecimal digits. */
export function digestOf(fingerprint: Fingerprint, conditions: Conditions): string {
  const sorted = (table: Readonly<Record<string, string>>) => Object.entries(table).sort();
  const { threads, distributions, ...plain } = fingerprint;
  const { benchmarkCode, options } = conditions;
  const text = JSON.stringify([
    Object.entries(plain).sort(),
    sorted(threads),
    sorted(distributions),
    benchmarkCode,
    sorted(options),
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
