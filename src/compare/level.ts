import { max, median, min } from 'simple-statistics';
import type { Bytes } from '../model/bytes.ts';
import { allowance, type Limit } from '../model/policy.ts';
import { agrees, flat, forksAgree, type Observations } from './observations.ts';

/** What the samples so far say of one metric. `low` and `high` bound head minus base, bytes. */
export interface Judgement {
  readonly verdict: 'regressed' | 'improved' | 'unchanged' | 'inconclusive';
  readonly base: Bytes;
  readonly head: Bytes;
  readonly low: Bytes;
  readonly high: Bytes;
  readonly why: string | null;
}

/** Starts a side, and forks in each, before a metric with variance may be decided. */
export const STARTS = 3;
export const FORKS = 4;

/**
 * Decides a metric from fresh data. Without variance exactly; where each start repeats itself and
 * two starts of one seed do too, by the differences at equal seeds; otherwise by complete separation
 * of 3 starts x 4 forks by more than the allowance (chance 1/C(24,12) = 4e-7 under no change).
 */
export function judgeLevel(base: Observations, head: Observations, limit: Limit): Judgement {
  const b = flat(base);
  const h = flat(head);
  const figures = { base: median(b), head: median(h) };
  const allowed = allowance(limit, figures.base);
  const over = limit.max !== null && figures.head > limit.max;
  if (agrees(base) && agrees(head)) {
    const change = figures.head - figures.base;
    const interval = { low: change, high: change };
    return { ...figures, ...interval, ...decide(interval, allowed, over) };
  }
  if (forksAgree(base) && forksAgree(head) && seedsRepeat(base) && seedsRepeat(head)) {
    const interval = pairedBySeed(base, head);
    if (interval !== null) return { ...figures, ...interval, ...decide(interval, allowed, over) };
  }
  const interval = { low: min(h) - max(b), high: max(h) - min(b) };
  const enough = b.length >= STARTS * FORKS && h.length >= STARTS * FORKS;
  const decided = decide(interval, allowed, over);
  if (!enough && decided.verdict !== 'unchanged') {
    return {
      ...figures,
      ...interval,
      verdict: 'inconclusive',
      why: 'too few samples for a metric that varies',
    };
  }
  return { ...figures, ...interval, ...decided };
}

function decide(
  interval: { low: Bytes; high: Bytes },
  allowed: Bytes,
  over: boolean,
): Pick<Judgement, 'verdict' | 'why'> {
  if (over) return { verdict: 'regressed', why: 'above the ceiling (max) of its limit' };
  if (interval.low > allowed) return { verdict: 'regressed', why: null };
  if (interval.high < -allowed) return { verdict: 'improved', why: null };
  if (interval.low >= -allowed && interval.high <= allowed)
    return { verdict: 'unchanged', why: null };
  return {
    verdict: 'inconclusive',
    why: 'samples of one tree differ by more than the limit allows: a seed, or fewer threads, would settle it',
  };
}

/** True where at least one seed was started twice, and every such pair agrees. */
function seedsRepeat(observations: Observations): boolean {
  const seeds = observations.map((start) => start.seed);
  const repeated = [...new Set(seeds)].filter(
    (seed) => seeds.indexOf(seed) !== seeds.lastIndexOf(seed),
  );
  return (
    repeated.length > 0 &&
    repeated.every((seed) => agrees(observations.filter((start) => start.seed === seed)))
  );
}

function pairedBySeed(base: Observations, head: Observations): { low: Bytes; high: Bytes } | null {
  const differences = base.flatMap((b) => {
    const h = head.find((start) => start.seed === b.seed);
    return h === undefined ? [] : [median([...h.values]) - median([...b.values])];
  });
  if (new Set(base.map((start) => start.seed)).size < STARTS || differences.length < STARTS)
    return null;
  return { low: min(differences), high: max(differences) };
}
