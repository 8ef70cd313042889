import { countedOf } from '../model/counted.ts';
import { cutList } from '../model/cut-list.ts';
import { AGREE_WITHIN } from '../model/metric.ts';
import { allowance } from '../model/policy.ts';
import type { BenchmarkReport, MetricReport, Report } from '../model/report.ts';
import { namesOf } from './names.ts';
import { figure } from './sentences.ts';

/** Benchmarks and figures named where there may be many. */
const MOST_NAMED = 3;

/** Benchmarks that are inconclusive for one reason, which is theirs alone to mend. */
export interface Doubt {
  readonly benchmarks: readonly BenchmarkReport[];
  /** Why, and what would settle it. */
  readonly sentence: string;
}

/** What ran on both trees and is inconclusive all the same; the budget's end has a sentence of its own. */
export function doubtsOf(report: Report): Doubt[] {
  const groups = new Map<string, BenchmarkReport[]>();
  const notReached = new Set(report.notReached);
  for (const one of report.benchmarks) {
    if (one.undecided === null || !ranOnBoth(one) || notReached.has(one.id)) continue;
    groups.set(one.undecided, [...(groups.get(one.undecided) ?? []), one]);
  }
  return [...groups].map(([sentence, benchmarks]) => ({ benchmarks, sentence }));
}

export function ranOnBoth({ state }: BenchmarkReport): boolean {
  return state.base === 'measured' && state.head === 'measured';
}

/** What the budget ended before, how many and which; none where it did for all. */
export function notReachedSentences({ benchmarks, notReached }: Report): string[] {
  if (notReached.length === 0) return [];
  const ids = new Set(notReached);
  const unseen = benchmarks.filter((one) => ids.has(one.id) && !ranOnBoth(one)).length;
  const [were, them] = notReached.length === 1 ? ['was', 'it'] : ['were', 'them'];
  const named = namesOf(benchmarks);
  const some = countedOf(notReached.length, benchmarks.length, 'benchmark');
  const not = unseen === 0 ? '' : `, ${unseen} of them not even looked at`;
  return [
    `The budget ended before ${some} ${were} settled${not}: ${cutList(notReached.map(named), MOST_NAMED)}. A larger budget, or fewer benchmarks a run, would settle ${them}.`,
  ];
}

/** "a rise of 1.2 MiB could have been called", of what is inconclusive. */
export function visibleText(metric: MetricReport): string {
  const { visible } = metric;
  const rise = visible === null ? 'no rise' : `a rise of ${figure(metric, visible)}`;
  return `${rise} could have been called`;
}

/** "a rise is called from: peak 16.0 KiB, growth one object in 10 calls or 257 B/call", of what did not change. */
export function visibleList({ metrics }: BenchmarkReport): string {
  const known = metrics.flatMap((one) => {
    const { metric, visible, visibleObjects } = one;
    if (visible === null) return [];
    const objects =
      visibleObjects === null ? '' : `one object in ${Math.round(1 / visibleObjects)} calls or `;
    return [`${metric} ${objects}${figure(one, visible)}`];
  });
  return known.length === 0 ? '' : `a rise is called from: ${known.join(', ')}`;
}

/** Whether all rises beyond their limits could have been called, and which could not; none without figures. */
export function visibleSentences({ benchmarks, notReached }: Report): string[] {
  const missed = new Set(notReached);
  const all = benchmarks
    .filter(({ id }) => !missed.has(id))
    .flatMap((one) => one.metrics.map((metric) => ({ id: one.id, metric })))
    .filter(({ metric }) => !wasNotSought(metric));
  if (all.length === 0) return [];
  const every = `${missed.size === 0 ? 'Every' : 'Of what was settled every'} rise beyond its limit could have been called`;
  const wide = all.filter(({ metric }) => isWide(metric));
  if (wide.length === 0) return [`${every}.`];
  const named = namesOf(benchmarks);
  const exceptions = wide.map(({ id, metric }) =>
    metric.visible === null
      ? `none of ${named(id)} ${metric.metric}`
      : `${named(id)} ${metric.metric} from ${figure(metric, metric.visible)}`,
  );
  return [
    `${every} in ${all.length - wide.length} of ${all.length} figures; ${cutList(exceptions, MOST_NAMED)}.`,
  ];
}

/** Growth where nothing that runs differs: a note says that nobody looked for it. */
function wasNotSought({ metric, verdict, visible }: MetricReport): boolean {
  return (
    (metric === 'growth' || metric === 'rss-growth') && verdict === 'unchanged' && visible === null
  );
}

/** Whether samples varied so much that a rise had to be larger than its limit; not those that agree. */
function isWide({ visible, limit, base }: MetricReport): boolean {
  return visible === null || visible > Math.floor(allowance(limit, base)) + 1 + AGREE_WITHIN;
}
