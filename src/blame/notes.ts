import { formatBytes } from '../model/bytes.ts';
import type { Metric } from '../model/metric.ts';
import type { MetricReport } from '../model/report.ts';
import type { Side } from '../model/tree.ts';
import { kindOf, type Part, partText, startedMemory, unseenMemory } from './makeup.ts';
import { leavesUnseen, NEXT_TO_NOTHING, type RecordPair, type ReplayPair } from './replays.ts';

/** So much of a change may stand on no line without a word. */
const UNEXPLAINED = 0.1;
const MOST_TYPES = 3;

export function withoutBase(metric: Metric): string {
  return `which lines hold more than before is not known: base was not replayed for ${metric}`;
}

/** That files were edited after their code was loaded, so that their lines now say something else. */
export function editedNotes(files: Iterable<string>): string[] {
  return [...files].map(
    (file) => `${file} was edited while it was measured: the text of its lines is not shown`,
  );
}

/** That the budget ended before a replay; nothing where it did not. */
export function notLookedFor({ base, head }: RecordPair): string[] {
  return base.cutShort || head.cutShort
    ? ['the budget ended before the lines behind it were looked for']
    : [];
}

/** Why replays say less than they should, and on which tree; of a tree that holds next to nothing they need not. */
export function problemNotes(metric: Metric, pair: RecordPair): string[] {
  const sides = new Map<string, Set<Side>>();
  const of = (side: Side) => pair[side].replays.filter((one) => one.metric === metric);
  const most = Math.max(0, ...[...of('base'), ...of('head')].map(({ known }) => known));
  for (const side of ['base', 'head'] as const) {
    const replays = of(side).filter(({ known }) => known >= NEXT_TO_NOTHING * most);
    // A look at libraries' lines too that had no time: the one before it counts.
    if (replays.some(({ method, problem }) => method === 'levels' && problem === null)) continue;
    for (const { problem } of replays) {
      if (problem === null) continue;
      sides.set(problem, (sides.get(problem) ?? new Set()).add(side));
    }
  }
  return [...sides].map(
    ([problem, where]) => `replay of ${metric} on ${[...where].join(' and ')}: ${problem}`,
  );
}

/** What no listed line accounts for, where that is much. */
export function restNote(metric: Metric, change: number, explained: number): string[] {
  if (1 - explained <= UNEXPLAINED) return [];
  if (explained === 0) return [`no line explains the rise of ${metric}`];
  const share = Math.round((1 - explained) * 100);
  return [
    `${share} % of the rise of ${metric} (${formatBytes((1 - explained) * change)}) is on none of these lines`,
  ];
}

/** That memory outside Python grew, and how that is known; empty where Python's own did. */
export function nativeNote(
  { metric, change }: MetricReport,
  metrics: readonly MetricReport[],
  replays: ReplayPair,
  resident: ReplayPair | null,
  pair: RecordPair,
): string[] {
  switch (metric) {
    case 'growth': {
      if (!leavesUnseen(replays)) return [];
      const seen = Math.max(0, (replays.head?.seen ?? 0) - (replays.base?.seen ?? 0));
      const counted = resident === null ? [] : (unseenMemory(seen, resident) ?? []);
      const isSure = replays.base?.problem === null && replays.head?.problem === null;
      if (!isSure && counted.length === 0) return [];
      const [kind, ...others] = counted;
      const known = kind === undefined ? 'native memory' : kindOf(kind);
      const all = others.length > 0 ? counted.map(partText).join('; ') : null;
      if (seen < 1)
        return [`nothing in Python holds what every call adds: ${all ?? `it is ${known}`}`];
      const rest = `the rest is ${known}, held by nothing in Python`;
      return [
        `Python's own allocations are ${formatBytes(seen)} of the ${formatBytes(change.absolute)} that every call adds: ${all ?? rest}`,
      ];
    }
    case 'rss-growth':
      return residentNote('growth', metrics, replays, null);
    case 'rss-peak':
      return residentNote('peak', metrics, replays, startedMemory(change.absolute, pair));
    default:
      return [];
  }
}

const RESIDENT = {
  growth: {
    still: 'resident memory grows though what Python allocates does not',
    less: 'resident memory grows by more than what Python allocates',
    unknown: 'native memory, or pages that a fragmented heap keeps',
  },
  peak: {
    still: 'resident memory peaks higher though what Python allocates does not',
    less: 'resident memory peaks higher by more than what Python allocates',
    unknown: 'native memory, or pages touched that were not before',
  },
} as const;

/** Which memory rose where what Python allocates did not, or not so much, and how that is known. */
function residentNote(
  name: keyof typeof RESIDENT,
  metrics: readonly MetricReport[],
  replays: ReplayPair,
  started: Part | null,
): string[] {
  const { still, less, unknown } = RESIDENT[name];
  // What only a first call allocates, and keeps, is in no later call's peak.
  const traced = metrics.filter(
    ({ metric }) => metric === name || (name === 'peak' && metric === 'steady'),
  );
  const rose = traced.filter(({ verdict }) => verdict !== 'unchanged' && verdict !== 'improved');
  const isStill = traced.length > 0 && rose.length === 0;
  const most = Math.max(0, ...rose.map(({ change }) => change.absolute));
  const known = unseenMemory(most, replays);
  if (known === null) return [];
  if (known.length === 0)
    return isStill ? [`${still}: ${started === null ? unknown : partText(started)}`] : [];
  return [`${isStill ? still : less}: ${known.map(partText).join('; ')}`];
}

/** "+2 pkg.Node and +1 dict a call": what head's calls add beyond base's; null where no type grows. */
export function grownTypes({ base, head }: ReplayPair): string | null {
  const before = new Map((base?.types ?? []).map((one) => [one.type, one]));
  const grown = (head?.types ?? [])
    .map(({ type, count, bytes }) => ({
      type,
      count: Number((count - (before.get(type)?.count ?? 0)).toFixed(2)),
      bytes: bytes - (before.get(type)?.bytes ?? 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, MOST_TYPES)
    // "+1 bytes" would be a size.
    .map(({ type, count }) => `+${count} ${type === 'bytes' ? 'bytes object' : type}`);
  if (grown.length === 0) return null;
  const last = grown.pop()!;
  return `${[...(grown.length === 0 ? [] : [grown.join(', ')]), last].join(' and ')} a call`;
}
