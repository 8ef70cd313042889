import * as v from 'valibot';
import { RecordSchema } from './record.ts';

export const STORED_SCHEMA = 'highwater/stored/1';

/** What figures depend on beside the fingerprint, all known before anything is measured. */
export const ConditionsSchema = v.object({
  /** SHA-256 of the benchmark files and of all that lies beside them. */
  benchmarkCode: v.string(),
  /** Options that change figures or the choice of benchmarks; free text as a hash. */
  options: v.record(v.string(), v.string()),
  /** Distributions that were installed from the tree: their versions move with every commit. */
  ownDistributions: v.array(v.string()),
});

export type Conditions = v.InferOutput<typeof ConditionsSchema>;

/** A record as a store keeps it: the first start of each benchmark, which is what a screen reads. */
export const StoredSchema = v.object({
  schema: v.literal(STORED_SCHEMA),
  conditions: ConditionsSchema,
  record: RecordSchema,
});

export type Stored = v.InferOutput<typeof StoredSchema>;

/** Where records are kept from run to run. */
export type StorePlace =
  | { readonly kind: 'branch'; readonly branch: string }
  /** Absolute. */
  | { readonly kind: 'folder'; readonly path: string };

export interface StorePlan {
  readonly place: StorePlace;
  /** Whether this run adds head's record; a pull request's never does. */
  readonly writes: boolean;
  /** Variables for git where it talks to the store; they may hold a token. */
  readonly gitVariables: Readonly<Record<string, string>>;
}
