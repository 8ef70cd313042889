import type { Bytes } from '../model/bytes.ts';
import { varies } from '../model/metric.ts';
import { allowance, type Limit } from '../model/policy.ts';
import { blocksCount, leastRise } from './assess-growth.ts';
import type { Finding, Limits, Pair } from './assessment.ts';
import { OBJECTS_SURE } from './growth.ts';
import { keeps } from './growth-runs.ts';
import { liftOf } from './level.ts';
import { screenSample } from './observations.ts';
import { wasBrief } from './screen.ts';

/**
 * The smallest rise above base of which this run's samples would have made a regression, in the
 * metric's unit; null where they are too few for any.
 *
 * A change that adds k bytes to every call lifts all of head's samples by k. Their spread stays, and so
 * does the rule that decides (level.ts), while both bounds of the interval move by k. A regression
 * needs low + k > least; in whole bytes the smallest such k is floor(least - low) + 1, and the rise is
 * then head - base + k.
 * - Without variance low is the change itself, less the few bytes that agreeing figures differ by.
 * - By complete separation low lies below the change by as much as head's least sample lies below its
 *   median and base's greatest above its own: that much more than what the limit allows. Where head
 *   lies below base, that may be luck of the samples, and the rise is what would have to be added: k.
 * - A ceiling is passed by head's median, whatever the limit allows.
 */
export function visibleRise(pair: Pair, finding: Finding, limits: Limits): Bytes | null {
  const { metric, confirmed, verdict, base } = finding;
  const limit = limits[metric];
  switch (metric) {
    case 'growth':
    case 'rss-growth': {
      if (verdict === 'inconclusive' || wasBrief(pair.head)) return null;
      const allowed = leastRise(metric, pair, limits, base);
      return underCeiling(Math.floor(allowed) + 1, base, limit);
    }
    case 'peak':
    case 'rss-peak':
    case 'native-peak':
    case 'steady':
    case 'import': {
      const change = finding.head - base;
      const exact = { low: change, high: change, least: allowance(limit, base) };
      const lift = confirmed ? finding.lift : liftOf(exact);
      if (lift === null) return null;
      const rise = varies(finding.low, finding.high)
        ? Math.max(lift, change + lift)
        : change + lift;
      return underCeiling(rise, base, limit);
    }
  }
}

/**
 * As few objects that a call keeps beyond base's, of any size, as are sure to be called, in a call; null
 * where objects do not count: for every other metric, and where base keeps some too, with which a leak of
 * every tenth call may drift.
 */
export function visibleObjects(pair: Pair, finding: Finding, limits: Limits): number | null {
  const isCounted =
    finding.metric === 'growth' &&
    finding.verdict !== 'inconclusive' &&
    !wasBrief(pair.head) &&
    blocksCount(limits) &&
    screenSample(pair.head)?.levels?.blocks != null &&
    !keeps(pair.base);
  return isCounted ? OBJECTS_SURE : null;
}

function underCeiling(rise: Bytes, base: Bytes, { max }: Limit): Bytes {
  return max === null ? rise : Math.min(rise, Math.max(0, Math.floor(max - base) + 1));
}
