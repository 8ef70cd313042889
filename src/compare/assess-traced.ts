import { median } from 'simple-statistics';
import { allowance, type Limit } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import {
  type Assessment,
  anySuspicious,
  type Finding,
  type Limits,
  type Pair,
  SIDES,
  suspicious,
  unchanged,
} from './assessment.ts';
import { draws, drawsAtRandom } from './at-random.ts';
import { decidingBoth, needsFreshStarts } from './deciding.ts';
import { doubtOfLuck } from './doubt.ts';
import { FORKS, judgeLevel, mayBeLuck, notYetCalled, startsMayDecide } from './level.ts';
import {
  flat,
  freshStarts,
  type LevelMetric,
  type Observations,
  observed,
  observing,
  screened,
  screenSample,
} from './observations.ts';
import { keepsMore, STEADY_CALLS } from './screen.ts';
import { againstLuck, fewAtOnce, furtherStarts } from './starts.ts';
import { besideImport, togetherLimit } from './together.ts';
import { confirming, firstLook, looksApart, missingTraces, nextLook } from './traces.ts';

/** A call that takes longer untraced gets two forks a start at first; FORKS where any two differ. */
const COSTLY_SECONDS = 0.001;
const COSTLY_FORKS = 2;

const TRACED: readonly LevelMetric[] = ['peak', 'steady', 'import'];

/** What tracemalloc tells: peak, steady and import. */
export function assessTraced(pair: Pair, limits: Limits, growth: Assessment): Assessment {
  // What is drawn at random may look alike in one call of each tree by luck: several are looked at.
  const byLuck: readonly LevelMetric[] = drawsAtRandom(pair) ? ['peak', 'steady'] : [];
  const others = TRACED.filter(
    (metric) => byLuck.includes(metric) || suspectTraced(pair, metric, limits[metric]),
  );
  const keeps = steadyCalls(pair, limits.steady, others.length > 0, growth);
  const calls = keeps ?? STEADY_CALLS.soon;
  const suspects = TRACED.filter(
    (metric) => others.includes(metric) || (metric === 'steady' && keeps !== null),
  );
  const quiet = TRACED.filter((metric) => !suspects.includes(metric)).flatMap((metric) =>
    fromScreen(pair, metric),
  );
  if (suspects.length === 0 && !lacksImport(pair)) return { findings: quiet, wants: [] };
  const forks = callSeconds(pair) > COSTLY_SECONDS ? COSTLY_FORKS : FORKS;
  const looks = SIDES.flatMap((side) =>
    drawsAtRandom(pair)
      ? nextLook(pair[side], side, calls)
      : firstLook(pair[side], side, 0, forks, calls),
  );
  if (looks.length > 0) return { findings: quiet, wants: looks };
  const standing = suspects.filter((metric) => stillSuspect(pair, metric, limits[metric]));
  const dismissed = suspects
    .filter((metric) => !standing.includes(metric))
    .map((metric) => unconfirmed(pair, metric));
  const isFresh = standing.some(needsFreshStarts) || SIDES.some((side) => draws(pair[side]));
  const starts = isFresh ? [1, 2, 3] : [1, 2];
  const wants = standing.length === 0 ? [] : confirming(pair, standing, starts, forks, calls);
  if (wants.length > 0) return { findings: [...quiet, ...dismissed], wants };
  const findings = standing.map((metric) => confirmTraced(pair, metric, limits));
  const settled = [...quiet, ...dismissed, ...findings];
  const against = againstLuck(pair);
  const lucky = findings.filter((finding, index) => {
    const metric = standing[index]!;
    const limit = limits[metric];
    return mayBeLuck(finding, ...decidingBoth(pair, metric, limit), limit, against);
  });
  const again = lucky.length === 0 ? [] : confirming(pair, standing, against.starts, 1, calls);
  if (again.length > 0) {
    const soFar = settled.map((one) => (lucky.includes(one) ? notYetCalled(one) : one));
    return { findings: soFar, wants: fewAtOnce(again) };
  }
  const undecided = standing.filter((_, index) => findings[index]!.verdict === 'inconclusive');
  if (undecided.length === 0) return { findings: settled, wants: [] };
  const open = undecided.some((metric) => {
    const limit = limits[metric];
    return startsMayDecide(...decidingBoth(pair, metric, limit), limit);
  });
  return {
    findings: settled,
    wants: furtherStarts((starts, most) => missingTraces(pair, starts, most, calls), open),
  };
}

/**
 * After how many calls `steady` is to be read; null where head does not keep more than base. The later
 * reading is for a rise that ended (one that goes on is growth, and costs less to confirm as that),
 * and for a benchmark that nothing else has traced after fewer calls.
 */
function steadyCalls(
  pair: Pair,
  limit: Limit,
  tracedSoon: boolean,
  growth: Assessment,
): number | null {
  const { soon, later } = STEADY_CALLS;
  if (limit.max !== null || keepsMore(pair, soon, limit)) return soon;
  const ended =
    growth.wants.length === 0 && growth.findings.every((one) => one.verdict === 'unchanged');
  return ended && !tracedSoon && keepsMore(pair, later, limit) ? later : null;
}

/** Where each sample is an interpreter of its own, the screen's is not traced: nobody saw the import. */
function lacksImport(pair: Pair): boolean {
  return SIDES.some(
    (side) => pair[side].mode === 'fresh' && screened(pair[side], 'import') === null,
  );
}

function suspectTraced(pair: Pair, metric: LevelMetric, limit: Limit): boolean {
  const base = screened(pair.base, metric);
  const head = screened(pair.head, metric);
  return base !== null && head !== null && suspicious(base, head, limit);
}

/** A second look, traced from before the import: what an old container was charged with falls away. */
function stillSuspect(pair: Pair, metric: LevelMetric, limit: Limit): boolean {
  if (metric === 'import') return true;
  return anySuspicious(flat(observed(pair.base, metric)), flat(observed(pair.head, metric)), limit);
}

function confirmTraced(pair: Pair, metric: LevelMetric, limits: Limits): Finding {
  const limit = limits[metric];
  const atRandom = drawsAtRandom(pair);
  const judgement = judgeLevel(...decidingBoth(pair, metric, limit), limit, atRandom);
  const found: Finding = { ...judgement, metric, confirmed: true };
  const own = metric === 'import' ? found : asLooked(pair, metric, found, limit);
  if (metric === 'peak') return own;
  // What moved from the import or the setup into the first call, or the other way round, changes neither.
  const sums = [keptInAll(pair.base), keptInAll(pair.head)] as const;
  if (sums.some(({ length }) => length === 0)) return { ...own, lift: null };
  const together = judgeLevel(...sums, togetherLimit(limit, judgement), atRandom);
  return besideImport(own, together, limit, 'steady');
}

/** What fresh starts show alike is not unchanged where several calls of start 0 differed by more than the limit. */
function asLooked(pair: Pair, metric: LevelMetric, finding: Finding, limit: Limit): Finding {
  if (finding.verdict !== 'unchanged' || !drawsAtRandom(pair)) return finding;
  const differences = looksApart(pair, metric);
  const low = Math.min(finding.low, ...differences);
  const high = Math.max(finding.high, ...differences);
  const allowed = allowance(limit, finding.base);
  if (Math.max(-low, high) <= allowed) return finding;
  return {
    ...finding,
    verdict: 'inconclusive',
    low,
    high,
    why: doubtOfLuck(Math.max(-low, high), allowed),
  };
}

/** What each fork keeps of import, setup and calls; of an older record what import and calls take. */
function keptInAll(record: BenchmarkRecord): Observations {
  return observing(freshStarts(record), ({ importBytes, traced }) =>
    traced.flatMap(({ steady, total }) =>
      importBytes === null || steady === null ? [] : (total ?? importBytes + steady),
    ),
  );
}

export function callSeconds(pair: Pair): number {
  return Math.max(...SIDES.map((side) => screenSample(pair[side])?.callSeconds ?? 0));
}

function fromScreen(pair: Pair, metric: LevelMetric): Finding[] {
  const base = screened(pair.base, metric);
  const head = screened(pair.head, metric);
  return base === null || head === null ? [] : [unchanged(metric, base, head)];
}

function unconfirmed(pair: Pair, metric: LevelMetric): Finding {
  return unchanged(
    metric,
    median(flat(observed(pair.base, metric))),
    median(flat(observed(pair.head, metric))),
  );
}
