import { type Metric, unitOf } from '../model/metric.ts';
import type { TreeRecord } from '../model/record.ts';
import type { BenchmarkReport, Hotspot, MetricReport, Report } from '../model/report.ts';
import type { Side } from '../model/tree.ts';
import { grouped } from './grouped.ts';
import { hotspotsOf, isLine } from './hotspots.ts';
import { keeper, lostSomewhere } from './keeper.ts';
import { likelyCauses } from './likely-causes.ts';
import {
  grownTypes,
  nativeNote,
  notLookedFor,
  problemNotes,
  restNote,
  withoutBase,
} from './notes.ts';
import { Packages } from './packages.ts';
import { explainedShare } from './rank.ts';
import {
  leavesUnseen,
  NEXT_TO_NOTHING,
  type RecordPair,
  type ReplayPair,
  replaysOf,
} from './replays.ts';
import { type SourcePair, Texts } from './texts.ts';
import { Trees } from './trees.ts';

/** What blaming adds to a benchmark's report. */
type Blame = Pick<BenchmarkReport, 'hotspots' | 'holders' | 'notes'>;

/** What grows without end comes first; the import, which every benchmark of a module shares, last. */
const ORDER: readonly Metric[] = [
  'growth',
  'rss-growth',
  'peak',
  'rss-peak',
  'native-peak',
  'steady',
  'import',
];

/** Fills in, for every benchmark that regressed, the lines behind it and what holds on to them. */
export function blame(
  report: Report,
  records: Readonly<Record<Side, TreeRecord>>,
  sources: SourcePair,
): Report {
  const trees = new Trees(
    new Texts(sources),
    new Packages(report.base.fingerprint.distributions, report.head.fingerprint.distributions),
  );
  const byId = (side: Side) => new Map(records[side].benchmarks.map((one) => [one.id, one]));
  const [before, after] = [byId('base'), byId('head')];
  const benchmarks = report.benchmarks.map((benchmark) => {
    const base = before.get(benchmark.id);
    const head = after.get(benchmark.id);
    if (base === undefined || head === undefined) return benchmark;
    const { hotspots, holders, notes } = blameBenchmark(benchmark, { base, head }, trees);
    const blamed = { ...benchmark, hotspots, holders, notes: [...benchmark.notes, ...notes] };
    return { ...blamed, likelyCauses: likelyCauses(blamed, report.dependencies) };
  });
  return { ...report, benchmarks };
}

function blameBenchmark(benchmark: BenchmarkReport, pair: RecordPair, trees: Trees): Blame {
  const regressed = benchmark.metrics
    .filter(({ verdict, change }) => verdict === 'regressed' && change.absolute > 0)
    .sort((a, b) => ORDER.indexOf(a.metric) - ORDER.indexOf(b.metric));
  const found = regressed.map((metric) => blameMetric(metric, benchmark, pair, trees));
  return {
    hotspots: inTurn(found.map(({ hotspots }) => hotspots)),
    holders: byName(found.flatMap(({ holders }) => holders)),
    notes: [...new Set(found.flatMap(({ notes }) => notes))],
  };
}

function blameMetric(
  metric: MetricReport,
  benchmark: BenchmarkReport,
  pair: RecordPair,
  trees: Trees,
): Blame {
  const { metric: name, change } = metric;
  const replays = replaysOf(pair, metric);
  const problems = problemNotes(name, pair);
  const isUnseen = name === 'growth' && leavesUnseen(replays);
  const resident = isUnseen ? residentReplays(metric.base, benchmark, pair) : null;
  const native = nativeNote(metric, benchmark.metrics, replays, resident, pair);
  const levelLines = residentLines(benchmark.id, resident, trees);
  if (replays.head === null) {
    const why = native.length > 0 ? native : problems;
    return { hotspots: levelLines, holders: [], notes: [...why, ...notLookedFor(pair)] };
  }
  if (replays.base === null && metric.base > NEXT_TO_NOTHING * metric.head)
    return {
      hotspots: [],
      holders: replays.head.holders,
      notes: [withoutBase(name), ...problems],
    };
  const hotspots = linesOf(name, change.absolute, benchmark.id, replays, trees);
  const isFirst = name === 'growth' || !isRegressed('growth', benchmark);
  const grown = unitOf(name) === 'B/call' && isFirst ? grownTypes(replays) : null;
  const explained = explainedShare(hotspots, change.absolute);
  const isTold = isUnseen && native.length > 0;
  const holders = replays.head.holders.filter((one) => !replays.base?.holders.includes(one));
  return {
    hotspots: kept([...levelLines, ...hotspots], holders, trees),
    holders,
    notes: [
      ...(grown === null ? [] : [grown]),
      ...(isTold ? [] : restNote(name, change.absolute, explained)),
      ...native,
      ...(isTold ? [] : problems),
      ...(isUnseen ? problemNotes('rss-growth', pair) : []),
    ],
  };
}

/**
 * What the change did to the holder says more of the first line than what else bears on it: what allocates is often
 * as before, or only written otherwise.
 */
function kept(hotspots: readonly Hotspot[], holders: readonly string[], trees: Trees): Hotspot[] {
  const [first, ...rest] = hotspots;
  if (first === undefined || first.basis === 'level') return [...hotspots];
  const files = hotspots.flatMap(({ file, origin }) => (origin === 'project' ? file : []));
  const isOpen = !first.changed && first.behind === null && unitOf(first.metric) === 'B/call';
  const found =
    keeper(holders, files, trees.texts) ?? (isOpen ? lostSomewhere(files, trees.texts) : null);
  const behind = found === null || isLine(found, first) ? first.behind : found;
  return [{ ...first, behind }, ...rest];
}

function linesOf(
  metric: Metric,
  change: number,
  id: string,
  { base, head }: ReplayPair,
  trees: Trees,
): Hotspot[] {
  const benchmarkFile = id.split('::')[0]!;
  return head === null ? [] : hotspotsOf({ metric, change, benchmarkFile, base, head }, trees);
}

/** Of levels, where they stand in for growth which tracing does not see; null where rss-growth has its own. */
function residentReplays(
  base: number,
  { metrics }: BenchmarkReport,
  pair: RecordPair,
): ReplayPair | null {
  const own = isRegressed('rss-growth', { metrics });
  return own ? null : replaysOf(pair, { metric: 'rss-growth', base });
}

/** Lines during which the process grew. */
function residentLines(id: string, replays: ReplayPair | null, trees: Trees): Hotspot[] {
  if (replays === null || replays.base === null || replays.head === null) return [];
  const change = replays.head.known - replays.base.known;
  return linesOf('rss-growth', change, id, replays, trees);
}

function isRegressed(metric: Metric, { metrics }: Pick<BenchmarkReport, 'metrics'>): boolean {
  return metrics.some((one) => one.metric === metric && one.verdict === 'regressed');
}

/** Each holder once: growth and resident growth are looked at apart, and their figures may differ. */
function byName(holders: readonly string[]): string[] {
  return [...grouped(holders, (one) => one.replace(/ \([^()]*\)$/, '')).values()].map(
    ([first]) => first!,
  );
}

/** The first of each list, then the second of each. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const most = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: most }, (_, index) => index).flatMap((index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  );
}
