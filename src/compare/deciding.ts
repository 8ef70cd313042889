import { mean, median } from 'simple-statistics';
import { allowance, type Limit } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Pair } from './assessment.ts';
import { draws } from './at-random.ts';
import {
  flat,
  freshStarts,
  type LevelMetric,
  type Observations,
  observed,
  observedOf,
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

/** The figures of a metric that decide. Of what draws at random, the screen's start looked at several calls. */
export function deciding(record: BenchmarkRecord, metric: LevelMetric): Observations {
  if (!needsFreshStarts(metric) && !draws(record)) return observed(record, metric);
  return observedOf(freshStarts(record), metric);
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
 * Both trees' figures of a metric that reads off by what a processor keeps of the kernel's counters, up to a
 * batch of pages either way: the four looks of a start begin with quarters of one, so that their mean is low by
 * less than a quarter (harness/highwater_harness/counters.py). It stands for all of them.
 *
 * Only where looks of every start differ by at most half of what the limit allows: a benchmark that itself varies
 * by more keeps all its figures.
 */
export function settledForks(
  base: Observations,
  head: Observations,
  limit: Limit,
): readonly [Observations, Observations] {
  if (base.length === 0 || head.length === 0) return [base, head];
  const noise = allowance(limit, median(flat(base))) / 2;
  const isNoise = [...base, ...head].every(({ values }) => spread(values) <= noise);
  return isNoise ? [base.map(evened), head.map(evened)] : [base, head];
}

function evened({ seed, values }: StartObservations): StartObservations {
  const middle = Math.round(mean([...values]));
  return { seed, values: [middle, ...values.slice(1).map(() => middle)] };
}
