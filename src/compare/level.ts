import { max, median, min } from 'simple-statistics';
import type { Bytes } from '../model/bytes.ts';
import { allowance, type Limit } from '../model/policy.ts';
import { agrees, flat, forksAgree, type Observations, spread } from './observations.ts';

/** What the samples so far say of one metric. `low` and `high` bound head minus base, bytes. */
export interface Judgement extends Interval {
  readonly verdict: 'regressed' | 'improved' | 'unchanged' | 'inconclusive';
  readonly base: Bytes;
  readonly head: Bytes;
  readonly why: string | null;
}

/** Starts a side, and forks in each, before a metric with variance may be decided. */
export const STARTS = 3;
export const FORKS = 4;

/** Starts that show whether those of one seed repeat themselves. */
export const REPEATING: readonly number[] = [0, 1, 2, 3, 4];

/** Starts of one seed a side, one figure each, where starts differ and their forks do not. */
export const STARTS_OF_ONE_SEED = 12;

/** A gap this many times what starts of one side differ by needs no more of them. */
const CLEAR_GAP = 4;

/**
 * Decides a metric from fresh data.
 *
 * - Without variance: exactly.
 * - Where each start repeats itself and two starts of one seed do too: by the differences at equal seeds.
 * - Where forks differ: by complete separation of 3 starts x 4 forks by more than the allowance.
 * - Where only starts differ, forks of one share its luck and count once: by complete separation of
 *   12 starts of one seed, or of fewer that are clearly apart.
 *
 * Complete separation of n figures from n others has a chance of 1/C(2n, n) in either direction where
 * nothing changed, whatever their distribution: every split of the 2n into two halves is equally
 * likely, and one of them puts all the large ones on head (the randomisation test, Fisher 1935, at the
 * extreme of Mann and Whitney's U, 1947). C(24, 12) = 2,704,156, so 4e-7; three starts alone, 1/20.
 */
export function judgeLevel(base: Observations, head: Observations, limit: Limit): Judgement {
  const b = flat(base);
  const h = flat(head);
  const figures = { base: median(b), head: median(h) };
  const allowed = allowance(limit, figures.base);
  const over = limit.max !== null && figures.head > limit.max;
  if (agrees(base) && agrees(head)) {
    const change = figures.head - figures.base;
    // The few bytes that figures which agree differ by are no part of a change.
    const apart = Math.max(spread(b), spread(h));
    const interval = { low: change - apart, high: change + apart };
    return { ...figures, ...interval, ...decide(interval, allowed, over) };
  }
  const startsDiffer = forksAgree(base) && forksAgree(head);
  if (startsDiffer && seedsRepeat(base) && seedsRepeat(head)) {
    const interval = pairedBySeed(base, head);
    if (interval !== null) return { ...figures, ...interval, ...decide(interval, allowed, over) };
  }
  const ones = startsDiffer ? ofOneSeed(base, head) : null;
  if (ones !== null && enough(ones, STARTS_OF_ONE_SEED)) {
    const interval = separation(ones);
    return { ...figures, ...interval, ...decide(interval, allowed, over) };
  }
  const all = { base: b, head: h };
  const interval = separation(all);
  const decided = decide(interval, allowed, over);
  if (decided.verdict === 'unchanged') return { ...figures, ...interval, ...decided };
  const few = !enough(all, STARTS * FORKS) || (startsDiffer && !over && !clear(all, interval));
  if (!few) return { ...figures, ...interval, ...decided };
  const why = 'too few samples for a metric that varies';
  return { ...figures, ...interval, verdict: 'inconclusive', why };
}

/**
 * Whether a change was called from so few starts, each of which repeats itself, that luck of a start
 * could have made it: one that takes one of two figures would show one in all of base's three and the
 * other in all of head's once in 64 times, and with five once in 1,024.
 */
export function mayBeLuck({ verdict }: Judgement, base: Observations, head: Observations): boolean {
  return (
    verdict === 'regressed' &&
    Math.min(base.length, head.length) < REPEATING.length &&
    forksAgree(base) &&
    forksAgree(head)
  );
}

/**
 * Whether more starts of one seed could still decide what is inconclusive: forks agree, starts of one
 * seed do not, there are fewer than twelve of them, and none speaks against a change yet.
 */
export function startsMayDecide(base: Observations, head: Observations, limit: Limit): boolean {
  if (!forksAgree(base) || !forksAgree(head) || (seedsRepeat(base) && seedsRepeat(head)))
    return false;
  const ones = ofOneSeed(base, head);
  if (!enough(ones, 1) || enough(ones, STARTS_OF_ONE_SEED)) return false;
  const { verdict } = decide(separation(ones), allowance(limit, median(flat(base))), false);
  return verdict === 'regressed' || verdict === 'improved';
}

interface Figures {
  readonly base: readonly Bytes[];
  readonly head: readonly Bytes[];
}

function enough(figures: Figures, count: number): boolean {
  return figures.base.length >= count && figures.head.length >= count;
}

/** Bounds of head minus base: what the nearest and the farthest two figures differ by. */
function separation({ base, head }: Figures): Interval {
  return { low: min([...head]) - max([...base]), high: max([...head]) - min([...base]) };
}

function clear({ base, head }: Figures, { low, high }: Interval): boolean {
  return Math.max(low, -high) >= CLEAR_GAP * Math.max(spread(base), spread(head));
}

/** One figure a start, of the seed that both trees started most often. */
function ofOneSeed(base: Observations, head: Observations): Figures {
  const of = (seed: number, starts: Observations) =>
    starts.filter((start) => start.seed === seed).map((start) => median([...start.values]));
  const perSeed = [...new Set(base.map((start) => start.seed))].map((seed) => ({
    base: of(seed, base),
    head: of(seed, head),
  }));
  const least = (figures: Figures) => Math.min(figures.base.length, figures.head.length);
  return perSeed.reduce((most, one) => (least(one) > least(most) ? one : most));
}

interface Interval {
  readonly low: Bytes;
  readonly high: Bytes;
}

function decide(
  interval: Interval,
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

function pairedBySeed(base: Observations, head: Observations): Interval | null {
  const differences = base.flatMap((b) => {
    const h = head.find((start) => start.seed === b.seed);
    return h === undefined ? [] : [median([...h.values]) - median([...b.values])];
  });
  if (new Set(base.map((start) => start.seed)).size < STARTS || differences.length < STARTS)
    return null;
  return { low: min(differences), high: max(differences) };
}
