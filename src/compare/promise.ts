import { allowance, type Policy } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Pair } from './assessment.ts';
import { BLOCKS_LIMIT, type Column, screenedSlope, screenedSteady } from './growth.ts';
import { type LevelMetric, screened, screenSample } from './observations.ts';
import { rulesOf } from './rules.ts';
import { STEADY_CALLS } from './screen.ts';

const LEVELS: readonly LevelMetric[] = ['peak', 'rss-peak', 'import', 'native-peak'];

/**
 * How far the screen saw head above base, the most of all metrics, as a multiple of what its limit
 * allows; below 0 where all of head is less. Nothing is decided by it: what is undecided is measured
 * in its order.
 */
export function promiseOf({ base, head }: Pair, policy: Policy): number {
  const limits = rulesOf(policy).limitsOf(head.id);
  const excess = (rise: number, allowed: number) => rise / Math.max(allowed, 1);
  const levels = LEVELS.flatMap((metric) => {
    const [before, after] = [screened(base, metric), screened(head, metric)];
    if (before === null || after === null) return [];
    return excess(after - before, allowance(limits[metric], before));
  });
  const slope = (column: Column) => slopeOf(head, column) - slopeOf(base, column);
  return Math.max(
    ...levels,
    excess(kept(head) - kept(base), limits.steady.absolute),
    slope('blocks') / BLOCKS_LIMIT,
    excess(slope('heap'), limits.growth.absolute),
    excess(slope('resident'), limits['rss-growth'].absolute),
  );
}

function kept(record: BenchmarkRecord): number {
  const levels = screenSample(record)?.levels;
  return levels == null ? 0 : screenedSteady(levels, STEADY_CALLS.soon);
}

function slopeOf(record: BenchmarkRecord, column: Column): number {
  const levels = screenSample(record)?.levels;
  return levels == null ? 0 : screenedSlope(levels, column);
}
