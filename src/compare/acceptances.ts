import { formatBytes } from '../model/bytes.ts';
import { cutList } from '../model/cut-list.ts';
import { nearest } from '../model/nearest.ts';
import {
  type Acceptance,
  allowance,
  counts,
  type LimitOverride,
  upToFor,
} from '../model/policy.ts';
import type { BenchmarkReport, MetricReport } from '../model/report.ts';
import { matchesId } from './rules.ts';

const MOST_NAMES = 3;

/**
 * What a reviewer should know of the configuration's acceptances: which have ended, which cover
 * nothing, and which are so wide that a regression would hide in them.
 *
 * @param isPart Whether benchmarks were left out on purpose: an acceptance may be of one of those.
 */
export function acceptanceNotes(
  acceptances: readonly Acceptance[],
  benchmarks: readonly BenchmarkReport[],
  today: string,
  isPart: boolean,
): string[] {
  return acceptances.flatMap((one) => {
    const said = remark(one, benchmarks, today, isPart);
    return said === null ? [] : [`the acceptance of ${one.metric} for ${one.id} ${said}`];
  });
}

/** The overrides whose glob matches no benchmark; `isPart` as for acceptances. */
export function overrideNotes(
  overrides: readonly LimitOverride[],
  benchmarks: readonly BenchmarkReport[],
  isPart: boolean,
): string[] {
  const globs = [...new Set(overrides.map(({ idGlob }) => idGlob))];
  return isPart ? [] : globs.flatMap((glob) => unmatched('the override for', glob, benchmarks));
}

/** That a glob matches none of the benchmarks; nothing where it does. */
export function unmatched(
  what: string,
  glob: string,
  benchmarks: readonly BenchmarkReport[],
): string[] {
  const ids = benchmarks.map(({ id }) => id);
  return ids.some(matchesId(glob)) ? [] : [`${what} ${glob} ${matchesNone(glob, ids)}`];
}

interface Place {
  readonly id: string;
  readonly metric: MetricReport;
}

function remark(
  one: Acceptance,
  benchmarks: readonly BenchmarkReport[],
  today: string,
  isPart: boolean,
): string | null {
  if (!counts(one, today)) return `ended on ${one.until}`;
  const matches = matchesId(one.id);
  const matched = benchmarks.filter(({ id }) => matches(id));
  if (matched.length === 0) {
    const ids = benchmarks.map(({ id }) => id);
    return isPart ? null : matchesNone(one.id, ids);
  }
  const places = matched.flatMap(({ id, metrics }): Place[] =>
    metrics.filter(({ metric }) => metric === one.metric).map((metric) => ({ id, metric })),
  );
  if (places.some(({ metric }) => metric.acceptance === one)) return tooWide(one, places);
  // What could not be decided, or regressed beyond it, may need it yet.
  const isSettled =
    places.length === matched.length &&
    places.every(({ metric: { verdict } }) => verdict === 'unchanged' || verdict === 'improved');
  return isSettled ? 'covers nothing: it can go' : null;
}

function matchesNone(id: string, ids: readonly string[]): string {
  const near = nearest(id, ids);
  return `matches no benchmark${near === undefined ? '' : `: ${near} is the nearest`}`;
}

/** More room above a figure than its limit allows: a further rise that the limit would block passes. */
function tooWide(one: Acceptance, places: readonly Place[]): string | null {
  const wide = places.filter(
    ({ metric: { limit, head } }) => one.upTo > head + allowance(limit, head),
  );
  const [first] = wide;
  if (first === undefined) return null;
  if (places.length === 1) {
    const { head, limit } = first.metric;
    const room = formatBytes(one.upTo - head);
    return `is too wide, a rise of ${room} more would hide in it: up-to = "${upToFor(limit, head)}" is enough`;
  }
  const names = cutList(
    wide.map(({ id }) => id),
    MOST_NAMES,
  );
  return `is too wide, regressions of ${names} would hide in it: it needs an id and an up-to for each benchmark that it is meant for`;
}
