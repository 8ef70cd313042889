import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { BenchmarkRecord, Fingerprint, TreeRecord } from '../../model/record.ts';
import { type Conditions, STORED_SCHEMA, type Stored, StoredSchema } from '../../model/stored.ts';

/** Null for a text that is damaged, foreign, or of another version. */
export function parseStored(text: string): Stored | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // cut off, or never ours
  }
  const result = v.safeParse(StoredSchema, value);
  return result.success ? result.output : null;
}

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
