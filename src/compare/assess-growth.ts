import { max, min, sum } from 'simple-statistics';
import { formatBytes } from '../model/bytes.ts';
import { allowance, isOver, type Limit, OVER, STARTING_LIMITS } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import { type Assessment, type Finding, type Limits, type Pair, unchanged } from './assessment.ts';
import { BLOCKS_LIMIT, type Column, type Course, ENOUGH_CALLS } from './growth.ts';
import {
  confirmations,
  courseOf,
  few,
  keeps,
  longRun,
  overall,
  type Rising,
  run,
} from './growth-runs.ts';
import { RESIDENT_PER_TRACED, screenSample } from './observations.ts';
import { closerLook, lacksCloserLook, residentRisesAlike, rises } from './screen.ts';
import { want } from './starts.ts';

/** A leak that both trees have may drift: head must pass base by this share of base's slope too. */
const DRIFT = 0.1;

/**
 * But not where an allocator's counter shows head beyond base by so many times what the windows of both runs
 * differ by: then neither drifts, and one object a call is told from the thousand beside it.
 */
const BEYOND_DRIFT = 4;

/** Counters of allocators: exact, so that little growth shows. Python's own takes from malloc too. */
const COUNTED: readonly Column[] = ['blocks', 'heap'];

/** Growth and resident growth: screened by a few calls, then by doublings, then again in a fresh start. */
export function assessGrowth(pair: Pair, limits: Limits): Assessment {
  const closer = lacksCloserLook(pair) ? [want('base', 0, false, closerLook(pair.head))] : [];
  // A run takes hundreds of calls: whether base rises alike is asked first where resident memory alone rose.
  const isResidentOpen = closer.length === 0 && !residentRisesAlike(pair, limits['rss-growth']);
  const sides = (['head', 'base'] as const).filter((side) => {
    const rose = rises(pair[side]);
    return rose.python || (rose.resident && isResidentOpen);
  });
  const flat = [
    unchanged('growth', 0, 0),
    ...(hasResident(pair) ? [unchanged('rss-growth', 0, 0)] : []),
  ];
  const runs = sides.filter((side) => run(pair[side], 0, false) === null).map(longRun);
  if (closer.length + runs.length > 0) return { findings: [], wants: [...closer, ...runs] };
  if (sides.length === 0) return { findings: flat, wants: [] };
  const rising: Rising = sides.map((side) => [side, pair[side]]);
  const counted = judgeRun(pair, COUNTED, limits);
  let growth = [unchanged('growth', 0, 0)];
  if (isChange(counted) || mayBeOver(pair.head, COUNTED, limits.growth)) {
    const traced = confirmations(rising, true);
    if (traced.length > 0) return { findings: [], wants: traced };
    let confirmed = confirmTraced(pair, counted.verdict, limits);
    const malloced = judgeRun(pair, ['heap'], limits);
    if (confirmed.verdict === 'unchanged' && isChange(malloced)) {
      // What Python does not own is in malloc's counter alone, where tracing's own tables would be too.
      const untraced = confirmations(rising, false);
      if (untraced.length > 0) return { findings: [], wants: untraced };
      confirmed = confirmUntraced(pair, 'growth', 'heap', malloced, limits);
    }
    if (confirmed.verdict !== 'unchanged') return withResident(confirmed, pair, rising, limits);
    growth = [confirmed];
  } else if (keepAsMany(pair)) {
    const sizes = compareSizes(pair, rising, limits);
    if ('wants' in sizes) return { findings: [], wants: sizes.wants };
    if (sizes.verdict !== 'unchanged') return withResident(sizes, pair, rising, limits);
    growth = [sizes];
  }
  if (counted.verdict === 'inconclusive') growth = [tooFew('growth', pair)];
  const resident = judgeRun(pair, ['resident'], limits);
  if (resident.verdict === 'inconclusive')
    return { findings: [...growth, tooFew('rss-growth', pair)], wants: [] };
  if (
    resident.verdict === 'unchanged' &&
    !mayBeOver(pair.head, ['resident'], limits['rss-growth'])
  ) {
    return {
      findings: [...growth, ...(hasResident(pair) ? [unchanged('rss-growth', 0, 0)] : [])],
      wants: [],
    };
  }
  const wants = confirmations(rising, false);
  if (wants.length > 0) return { findings: growth, wants };
  const confirmed = confirmUntraced(pair, 'rss-growth', 'resident', resident, limits);
  return { findings: [...growth, confirmed], wants: [] };
}

function isChange({ verdict }: RunVerdict): boolean {
  return verdict === 'regressed' || verdict === 'improved';
}

/** Growth that a counter tells, with resident growth beside it where that is by far more: other memory leaks as well. */
function withResident(growth: Finding, pair: Pair, rising: Rising, limits: Limits): Assessment {
  const resident = judgeRun(pair, ['resident'], limits);
  const accounted = RESIDENT_PER_TRACED * Math.max(0, growth.head - growth.base);
  const beyond = resident.head - resident.base - accounted;
  if (resident.verdict !== 'regressed' || beyond <= limits['rss-growth'].absolute)
    return { findings: [growth], wants: [] };
  const wants = confirmations(rising, false);
  if (wants.length > 0) return { findings: [growth], wants };
  const confirmed = confirmUntraced(pair, 'rss-growth', 'resident', resident, limits);
  return { findings: [growth, confirmed], wants: [] };
}

/** The growth runs that a record of one tree needs, where its levels rose. */
export function growthWants(record: BenchmarkRecord, side: Side): Want[] {
  const rose = rises(record);
  if (!rose.python && !rose.resident) return [];
  if (run(record, 0, false) === null) return [longRun(side)];
  const again = [true, false].flatMap((traced) => confirmations([[side, record]], traced));
  return [...again, ...(keeps(record) ? confirmations([[side, record]], true, 2) : [])];
}

function hasResident(pair: Pair): boolean {
  return [pair.base, pair.head].every((record) => screenSample(record)?.levels?.resident != null);
}

interface RunVerdict {
  readonly verdict: 'regressed' | 'improved' | 'unchanged' | 'inconclusive';
  readonly base: number;
  readonly head: number;
}

/** What a column must rise by beyond base, units a call, to count. */
function limitOf(column: Column, limits: Limits, base: number): number {
  switch (column) {
    case 'blocks':
      return BLOCKS_LIMIT;
    case 'heap':
    case 'traced':
      return allowance(limits.growth, base);
    case 'resident':
      return allowance(limits['rss-growth'], base);
  }
}

/** Whether a tree rises for long enough that its confirmed figure may lie above the ceiling, whatever base does. */
function mayBeOver(record: BenchmarkRecord, columns: readonly Column[], { max }: Limit): boolean {
  if (max === null) return false;
  return columns.some((column) => {
    const one = courseOf(record, column);
    return one?.steady === true && !few(one);
  });
}

function judgeRun(pair: Pair, columns: readonly Column[], limits: Limits): RunVerdict {
  const verdicts = columns.map((column): RunVerdict => {
    const base = courseOf(pair.base, column);
    const head = courseOf(pair.head, column);
    const figures = { base: base?.mean ?? 0, head: head?.mean ?? 0 };
    const limit = limitOf(column, limits, figures.base);
    if (passes(column, base, head, limit))
      return { verdict: few(head) ? 'inconclusive' : 'regressed', ...figures };
    // An improvement blocks nothing: where base had too few calls to show its leak, none is claimed.
    if (passes(column, head, base, limit) && !few(base)) return { verdict: 'improved', ...figures };
    return { verdict: 'unchanged', ...figures };
  });
  return (
    verdicts.find((one) => one.verdict === 'regressed') ??
    verdicts.find((one) => one.verdict === 'improved') ??
    verdicts.find((one) => one.verdict === 'inconclusive') ??
    verdicts[0]!
  );
}

/** True where `risen` rises in every window, and beyond all that `other` does. A missing run was flat. */
function passes(
  column: Column,
  other: Course | null,
  risen: Course | null,
  limit: number,
): boolean {
  if (risen === null || !risen.steady || risen.mean <= limit) return false;
  if (other === null) return true;
  const beyond = risen.mean - other.mean;
  const drift = mayDrift(column, [other, risen], beyond) ? DRIFT * Math.abs(other.mean) : 0;
  return risen.least - other.greatest > Math.max(limit / 2, drift) && beyond > limit;
}

/** Whether what one tree keeps beyond the other may be no more than the drift of a leak that both have. */
function mayDrift(column: Column, courses: readonly (Course | null)[], beyond: number): boolean {
  const apart = courses.map((one) => (one === null ? 0 : one.greatest - one.least));
  return !COUNTED.includes(column) || beyond <= BEYOND_DRIFT * sum(apart);
}

/** What head must grow by beyond base, bytes a call, to be called. */
export function leastRise(
  metric: 'growth' | 'rss-growth',
  pair: Pair,
  limits: Limits,
  base: number,
): number {
  const columns: readonly Column[] = metric === 'growth' ? COUNTED : ['resident'];
  const isTold = columns.every((column) => {
    const courses = [pair.base, pair.head].map((record) => courseOf(record, column));
    return !mayDrift(column, courses, limitOf(column, limits, base));
  });
  const allowed = allowance(limits[metric], base);
  return isTold ? allowed : Math.max(allowed, DRIFT * Math.abs(base));
}

/** Whether both trees keep blocks; asked where neither keeps more of them. */
function keepAsMany({ base, head }: Pair): boolean {
  return keeps(base) && keeps(head);
}

/** Fresh starts in which a difference in size has to show. */
export const SIZE_STARTS: readonly number[] = [1, 2, 3];

/** By so much of the least of them the differences may differ; what some calls keep by chance differs by more. */
const SIZES_ALIKE = 0.25;

/**
 * Blocks tell how many objects every call keeps, not how large they are: where both trees keep as many,
 * traced bytes are compared, and a difference has to show in three fresh starts, alike in each.
 */
function compareSizes(
  pair: Pair,
  rising: Rising,
  limits: Limits,
): Finding | { readonly wants: readonly Want[] } {
  const changes: Record<'base' | 'head' | 'change', number>[] = [];
  for (const start of SIZE_STARTS) {
    const wants = confirmations(rising, true, start);
    if (wants.length > 0) return { wants };
    const figure = (record: BenchmarkRecord) => overall(run(record, start, true)!, 'traced');
    const [base, head] = [figure(pair.base), figure(pair.head)];
    const allowed = Math.max(allowance(limits.growth, base), DRIFT * Math.abs(base));
    // What fills and is emptied falls as often as it rises: of two that do not grow neither is better.
    const isFlat = Math.max(base, head) <= allowed;
    if (isFlat || Math.abs(head - base) <= allowed) return unchanged('growth', base, head);
    changes.push({ base, head, change: head - base });
    const all = changes.map(({ change }) => change);
    const [low, high] = [min(all), max(all)];
    const isAlike = high - low <= SIZES_ALIKE * Math.min(Math.abs(low), Math.abs(high));
    if (!isAlike) return { ...sized(changes[0]!, low, high), verdict: 'inconclusive', why: UNLIKE };
  }
  const all = changes.map(({ change }) => change);
  return sized(changes[0]!, min(all), max(all));
}

const UNLIKE =
  'what every call adds differs from start to start by as much as from base: calls that keep the same each time would settle it';

function sized(
  { base, head, change }: Record<'base' | 'head' | 'change', number>,
  low: number,
  high: number,
): Finding {
  const verdict = change > 0 ? 'regressed' : 'improved';
  const figures = { base, head, low, high, lift: null };
  return { metric: 'growth', confirmed: true, verdict, why: null, ...figures };
}

/** Whether objects are called however small: who allows more bytes than the starting limit means those of any size. */
export function blocksCount({ growth }: Limits): boolean {
  return growth.absolute <= STARTING_LIMITS.growth.absolute;
}

function confirmTraced(pair: Pair, expected: RunVerdict['verdict'], limits: Limits): Finding {
  const figure = (record: BenchmarkRecord) => {
    const levels = run(record, 1, true);
    // A cache that fills and empties has no growth, whatever its level did between two readings.
    const grows = COUNTED.some((column) => courseOf(record, column)?.steady);
    return levels === null || !grows
      ? { bytes: 0, blocks: 0 }
      : { bytes: overall(levels, 'traced'), blocks: overall(levels, 'blocks') };
  };
  const base = figure(pair.base);
  const head = figure(pair.head);
  const change = head.bytes - base.bytes;
  const figures = { base: base.bytes, head: head.bytes, low: change, high: change, lift: null };
  const finding = { metric: 'growth', confirmed: true, ...figures } as const;
  if (isOver(limits.growth, head.bytes)) return { ...finding, verdict: 'regressed', why: OVER };
  if (expected !== 'regressed' && expected !== 'improved')
    return { ...finding, verdict: 'unchanged', why: null };
  const sign = expected === 'regressed' ? 1 : -1;
  const first = judgeRun(pair, ['blocks'], limits);
  const again = (head.blocks - base.blocks) / (first.head - first.base);
  const shows =
    sign * (head.blocks - base.blocks) > BLOCKS_LIMIT &&
    first.verdict === expected &&
    again > 0.5 &&
    again < 2;
  if (sign * change > allowance(limits.growth, base.bytes) || (shows && blocksCount(limits))) {
    const why = expected === 'regressed' ? boundOf(pair, 'blocks') : null;
    return { ...finding, verdict: expected, why };
  }
  const why = shows ? null : 'a fresh start did not show it again';
  return { ...finding, verdict: 'unchanged', why };
}

/** A metric by an untraced run's column, where a fresh start shows the first run's slope again. */
function confirmUntraced(
  pair: Pair,
  metric: 'growth' | 'rss-growth',
  column: Column,
  first: RunVerdict,
  limits: Limits,
): Finding {
  const again = (record: BenchmarkRecord) => {
    const levels = run(record, 1, false);
    return levels === null ? 0 : overall(levels, column);
  };
  const change = again(pair.head) - again(pair.base);
  const expected = first.head - first.base;
  const ratio = change / expected;
  const limit = limits[metric];
  const isConfirmedOver = isOver(limit, again(pair.head)) && isOver(limit, first.head);
  const holds = ratio > 0.5 && ratio < 2 && Math.abs(change) > allowance(limit, first.base);
  const verdict = isConfirmedOver
    ? 'regressed'
    : holds
      ? (first.verdict as 'regressed' | 'improved')
      : 'unchanged';
  return {
    metric,
    confirmed: true,
    verdict,
    base: first.base,
    head: first.head,
    low: Math.min(change, expected),
    high: Math.max(change, expected),
    why: isConfirmedOver ? OVER : whyUntraced(verdict, column, first, pair),
    lift: null,
  };
}

function whyUntraced(
  verdict: RunVerdict['verdict'],
  column: Column,
  first: RunVerdict,
  pair: Pair,
): string | null {
  if (verdict === 'regressed') return boundOf(pair, column);
  const isGone = verdict === 'unchanged' && first.verdict !== 'unchanged';
  return isGone ? 'a fresh start did not show it again' : null;
}

/** How far a rise that is called was followed: a cache of a greater size is not ruled out. */
function boundOf({ head }: Pair, column: Column): string | null {
  const seen = courseOf(head, column);
  if (seen === null) return null;
  const calls = `${seen.calls} calls`;
  return seen.calls < ENOUGH_CALLS
    ? `the process grew by ${formatBytes(seen.risen)} within ${calls}: only a cache that is larger than that would look the same`
    : `rises alike through ${calls}: a leak, or a cache that takes more of them to fill`;
}

function tooFew(metric: 'growth' | 'rss-growth', { head }: Pair): Finding {
  const calls = run(head, 0, false)?.calls.at(-1) ?? 0;
  return {
    ...unchanged(metric, 0, 0),
    verdict: 'inconclusive',
    why: `rises, but only ${calls} calls fitted into the time limit; ${ENOUGH_CALLS} tell a leak from a cache that fills: a smaller input would settle it`,
  };
}
