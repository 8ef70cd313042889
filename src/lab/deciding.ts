import type { Bytes } from '../model/bytes.ts';
import type { Metric } from '../model/metric.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';

export type Verdict = 'regressed' | 'improved' | 'unchanged' | 'inconclusive';

/** Metrics that one number a sample describes. */
export const LEVEL_METRICS = ['peak', 'steady', 'rss-peak', 'import'] as const;
export type LevelMetric = (typeof LEVEL_METRICS)[number];

/** The decision core under test: src/compare's functions, or a test's. */
export interface Deciding {
  /** What two records say of a benchmark, and what is still wanted. */
  assess(pair: Readonly<Record<Side, BenchmarkRecord>>): {
    readonly findings: readonly { readonly metric: Metric; readonly verdict: Verdict }[];
    readonly wants: readonly Want[];
  };
  /** All that could ever be asked of a start. */
  everyWant(record: BenchmarkRecord, side: Side, start: number): readonly Want[];
  /** The figures of a record that may decide a metric. */
  figures(record: BenchmarkRecord, metric: LevelMetric): readonly Bytes[];
  /** Whether a level rose in the screen of a record's first start. */
  rises(record: BenchmarkRecord): boolean;
  /** What head may rise by over a base figure. */
  allowance(id: string, metric: Metric, base: Bytes): Bytes;
  /** Figures no farther apart count as equal. */
  readonly agreeWithin: Bytes;
}
