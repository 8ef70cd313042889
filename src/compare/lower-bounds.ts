import { median } from 'simple-statistics';
import { allowance, type Limit } from '../model/policy.ts';
import { flat, type Observations, type StartObservations, spread } from './observations.ts';

/**
 * Both trees' figures of a metric that can read low, never high: VmHWM lacks pages that the kernel has
 * counted on another processor and not added up yet (percpu_counter, lib/percpu_counter.c). The largest
 * of a start's forks is nearest to the truth and stands for all of them.
 *
 * Only where forks of every start differ by at most half of what the limit allows: starts that then lie
 * apart by more than it had every fork of one tree above every fork of the other, by half of it. A
 * benchmark that itself varies by more keeps all its figures.
 */
export function lowerBounds(
  base: Observations,
  head: Observations,
  limit: Limit,
): readonly [Observations, Observations] {
  if (base.length === 0 || head.length === 0) return [base, head];
  const noise = allowance(limit, median(flat(base))) / 2;
  const isNoise = [...base, ...head].every(({ values }) => spread(values) <= noise);
  return isNoise ? [base.map(largest), head.map(largest)] : [base, head];
}

function largest({ seed, values }: StartObservations): StartObservations {
  const most = Math.max(...values);
  return { seed, values: [most, ...values.slice(1).map(() => most)] };
}
