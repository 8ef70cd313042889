import { median } from 'simple-statistics';
import { allowance, type Limit } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Pair } from './assessment.ts';
import {
  flat,
  type LevelMetric,
  type Observations,
  observed,
  type StartObservations,
  spread,
} from './observations.ts';

/**
 * Whether a metric counts from fresh starts alone: the screen's start compiled what later ones load. That
 * shows in the import, in resident memory, and in what calls still add to what the interpreter keeps for
 * itself: its table of interned strings may have been enlarged by then, or not yet.
 */
export function needsFreshStarts(metric: LevelMetric): boolean {
  return metric === 'import' || metric === 'steady' || metric === 'rss-peak';
}

/** The figures of a metric that decide. */
export function deciding(record: BenchmarkRecord, metric: LevelMetric): Observations {
  if (!needsFreshStarts(metric)) return observed(record, metric);
  return observed(
    { ...record, starts: record.starts.filter((start) => start.round === 'confirm') },
    metric,
  );
}

/** Those of both trees, base's first, as they are held against a limit. */
export function decidingBoth(
  pair: Pair,
  metric: LevelMetric,
  limit: Limit,
): readonly [Observations, Observations] {
  const [base, head] = [deciding(pair.base, metric), deciding(pair.head, metric)];
  return metric === 'rss-peak' ? settledForks(base, head, limit) : [base, head];
}

/**
 * Both trees' figures of a metric that can read off by what a processor keeps of the kernel's counters: low
 * where a sample was moved to another in the midst of its call (1 in 60 short ones, 1 in 6 long ones), high
 * where it freed pages there (1 in 240; percpu_counter, lib/percpu_counter.c). The second largest of a
 * start's forks stands for all of them.
 *
 * Only where forks of every start differ by at most half of what the limit allows: starts that then lie
 * apart by more than it had every fork of one tree above every fork of the other. A benchmark that itself
 * varies by more keeps all its figures.
 */
export function settledForks(
  base: Observations,
  head: Observations,
  limit: Limit,
): readonly [Observations, Observations] {
  if (base.length === 0 || head.length === 0) return [base, head];
  const noise = allowance(limit, median(flat(base))) / 2;
  const isNoise = [...base, ...head].every(({ values }) => spread(values) <= noise);
  return isNoise ? [base.map(secondLargest), head.map(secondLargest)] : [base, head];
}

function secondLargest({ seed, values }: StartObservations): StartObservations {
  const [largest = 0, second = largest] = [...values].sort((a, b) => b - a);
  return { seed, values: [second, ...values.slice(1).map(() => second)] };
}
