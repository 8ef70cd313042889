import { median } from 'simple-statistics';
import type { Bytes } from '../model/bytes.ts';
import { AGREE_WITHIN } from '../model/metric.ts';
import { allowance, isOver, type Limit, OVER } from '../model/policy.ts';
import { doubtOf } from './doubt.ts';
import { flat, forksAgree, type Observations, seedsRepeat, spread } from './observations.ts';
import type { Interval, Judgement, Ruling } from './ruling.ts';

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
 *
 * @param atRandom Whether the calls are known to draw at random: a doubt names that.
 */
export function judgeLevel(
  base: Observations,
  head: Observations,
  limit: Limit,
  atRandom = false,
): Judgement {
  const all = { base: flat(base), head: flat(head) };
  const [baseMedian, headMedian] = [median(all.base), median(all.head)];
  const allowed = allowance(limit, baseMedian);
  const over = isOver(limit, headMedian);
  const ruling = rulingOf(base, head, all, headMedian - baseMedian, allowed);
  const { low, high, least } = ruling;
  const { verdict, why } = decide(ruling, allowed, over);
  const isCalled = least !== null && (over || Math.max(low, -high) > least);
  const isDecided = verdict === 'unchanged' || isCalled;
  return {
    base: baseMedian,
    head: headMedian,
    low,
    high,
    verdict: isDecided ? verdict : 'inconclusive',
    why: isDecided ? why : doubtOf(base, head, limit, ruling, atRandom),
    lift: liftOf(ruling),
  };
}

/** What head's samples would have to be higher by, bytes, for a regression; null where they are too few for any. */
export function liftOf({ low, least }: Ruling): Bytes | null {
  return least === null ? null : Math.floor(least - low) + 1;
}

function rulingOf(
  base: Observations,
  head: Observations,
  all: Figures,
  change: Bytes,
  allowed: Bytes,
): Ruling {
  // The few bytes that figures which agree differ by are no part of a change.
  const apart = Math.max(spread(all.base), spread(all.head));
  if (apart <= AGREE_WITHIN) return { low: change - apart, high: change + apart, least: allowed };
  const startsDiffer = forksAgree(base) && forksAgree(head);
  if (startsDiffer && seedsRepeat(base) && seedsRepeat(head)) {
    const interval = pairedBySeed(base, head);
    if (interval !== null) return { ...interval, least: allowed };
  }
  const ones = startsDiffer ? ofOneSeed(base, head) : null;
  if (ones !== null && enough(ones, STARTS_OF_ONE_SEED))
    return { ...separation(ones), least: allowed };
  const interval = separation(all);
  if (!enough(all, STARTS * FORKS)) return { ...interval, least: null };
  return { ...interval, least: startsDiffer ? Math.max(allowed, clearGap(all)) : allowed };
}

/**
 * Whether a change was called from so few starts, each of which repeats itself, that luck of a start
 * could have made it: one that takes one of two figures would show one in all of base's three and the
 * other in all of head's once in 64 times, with five once in 1,024, with twelve once in 16 million.
 *
 * An improvement blocks nothing: it may be luck where something is known to draw.
 *
 * @param against Starts a side that rule luck out.
 */
export function mayBeLuck(
  { verdict, head: figure }: Judgement,
  base: Observations,
  head: Observations,
  limit: Limit,
  { enough, isKnown }: { readonly enough: number; readonly isKnown: boolean },
): boolean {
  return (
    ((verdict === 'regressed' && !isOver(limit, figure)) || (verdict === 'improved' && isKnown)) &&
    Math.min(base.length, head.length) < enough &&
    forksAgree(base) &&
    forksAgree(head)
  );
}

/** What may be luck, until the starts are there that rule it out: a run may end before. */
export function notYetCalled<J extends Judgement>(judgement: J): J {
  const why = 'too few interpreters were started to rule luck out: more of them would settle it';
  return { ...judgement, verdict: 'inconclusive', why };
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
  return {
    low: Math.min(...head) - Math.max(...base),
    high: Math.max(...head) - Math.min(...base),
  };
}

/** What whole bytes must pass to be CLEAR_GAP times apart. */
function clearGap({ base, head }: Figures): Bytes {
  return CLEAR_GAP * Math.max(spread(base), spread(head)) - 1;
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

/** Where it is inconclusive, why is left open: the samples tell. */
function decide(
  interval: Interval,
  allowed: Bytes,
  over: boolean,
): Pick<Judgement, 'verdict' | 'why'> {
  if (over) return { verdict: 'regressed', why: OVER };
  if (interval.low > allowed) return { verdict: 'regressed', why: null };
  if (interval.high < -allowed) return { verdict: 'improved', why: null };
  if (interval.low >= -allowed && interval.high <= allowed)
    return { verdict: 'unchanged', why: null };
  return { verdict: 'inconclusive', why: null };
}

function pairedBySeed(base: Observations, head: Observations): Interval | null {
  const differences: Bytes[] = [];
  const seeds = new Set<number>();
  for (const b of base) {
    seeds.add(b.seed);
    const h = head.find((start) => start.seed === b.seed);
    if (h !== undefined) differences.push(median([...h.values]) - median([...b.values]));
  }
  if (seeds.size < STARTS || differences.length < STARTS) return null;
  return { low: Math.min(...differences), high: Math.max(...differences) };
}
