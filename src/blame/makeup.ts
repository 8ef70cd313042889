import { median, sum } from 'simple-statistics';
import { type Bytes, formatBytes } from '../model/bytes.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Makeup, Replay } from '../model/replay.ts';
import type { RecordPair, ReplayPair } from './replays.ts';

/** A part of a rise that is not what Python allocates, and how that is known. */
export interface Part {
  readonly bytes: number;
  readonly what: string;
  readonly known: string;
}

/** Of a rise; a smaller part is not told. */
const LEAST = 0.1;
/** Of a rise; where less of it is beside what Python allocates, there is nothing to tell. */
const MUCH = 0.5;

/** What a replay's makeup and the samples say alike of descendants. */
const STARTED = {
  what: 'in processes that it starts',
  known: 'their own high-water mark',
} as const;

/** "native allocation (malloc has so much more in use)". */
export function kindOf({ what, known }: Part): string {
  return `${what} (${known})`;
}

/** "24.0 MiB is native allocation (malloc has so much more in use)". */
export function partText(part: Part): string {
  return `${formatBytes(part.bytes)} is ${kindOf(part)}`;
}

/**
 * Which memory it is that rose beside what Python allocates, the most first. Null where that is little of
 * the rise; empty where nobody counted it.
 *
 * @param traced What Python's own allocations rose by, in the metric's unit.
 */
export function unseenMemory(traced: number, { base, head }: ReplayPair): readonly Part[] | null {
  const makeup = head?.makeup ?? null;
  if (head === null || makeup === null) return [];
  const rise = touchedBy(head) - (base === null ? 0 : touchedBy(base));
  if (rise <= 0) return [];
  const passing = passingOf(head) - (base === null ? 0 : passingOf(base));
  // A peak of next to nothing is not replayed on base, which may have had it too and never touched it.
  const isKnown = base !== null || head.metric !== 'rss-peak';
  const parts = partsOf({ rise, traced, passing }, base?.makeup ?? null, makeup, isKnown);
  if (parts === null) return [];
  if (sum(parts.map(({ bytes }) => bytes)) < MUCH * rise) return null;
  return parts.filter(({ bytes }) => bytes >= LEAST * rise).sort((a, b) => b.bytes - a.bytes);
}

/**
 * The part of a resident peak's rise that the samples saw in descendants, where that is much of it: a replay knows of
 * a program that was started only where that grew larger than the process that started it.
 */
export function startedMemory(rise: Bytes, { base, head }: RecordPair): Part | null {
  const bytes = descendantsOf(head) - descendantsOf(base);
  return bytes < MUCH * rise ? null : { bytes, ...STARTED };
}

function descendantsOf({ starts }: BenchmarkRecord): Bytes {
  const peaks = starts.flatMap(({ untraced }) => untraced.map(({ residentPeak }) => residentPeak));
  const below = peaks.flatMap((peak) => peak?.descendants ?? []);
  return below.length === 0 ? 0 : median(below);
}

/** What was there within one line alone, so that no reading found it. */
function passingOf(replay: Replay): number {
  const { makeup } = replay;
  return makeup === null
    ? 0
    : Math.max(0, touchedBy(replay) - makeup.resident - makeup.descendants);
}

/** The rise of resident memory itself, whichever gauge the lines are told by. */
function touchedBy({ seen, touched }: Replay): number {
  return touched?.seen ?? seen;
}

/**
 * Each allocator accounts for as much as its figure rose beyond base's; of what is in use, Python's own
 * for as much as its traced memory rose, be it in pymalloc's blocks or, above 512 B, in malloc's. What
 * is left although nobody handed out more are pages that base had as well, and never wrote to.
 */
function partsOf(
  { rise, traced, passing }: Readonly<Record<'rise' | 'traced' | 'passing', number>>,
  base: Makeup | null,
  head: Makeup,
  isBaseKnown: boolean,
): Part[] | null {
  const beyond = (name: keyof Makeup) => (head[name] ?? 0) - (base?.[name] ?? 0);
  if (head.mallocUsed === null || head.arenas === null) return null;
  let left = Math.max(0, rise - traced);
  const part = (bytes: number, what: string, known: string): Part => {
    const taken = Math.min(left, Math.max(0, bytes));
    left -= taken;
    return { bytes: taken, what, known };
  };
  const much = isBaseKnown ? 'so much more' : 'so much';
  return [
    part(beyond('descendants'), STARTED.what, STARTED.known),
    part(
      beyond('arenas') - beyond('arenasUsed'),
      'fragmentation of Python objects',
      "pymalloc's arenas take so much more than the blocks in use in them",
    ),
    part(
      beyond('mallocUsed') + beyond('arenasUsed') - traced,
      'native allocation',
      `malloc has ${much} in use; --native asks memray about it`,
    ),
    part(
      beyond('mallocFree'),
      'freed memory that malloc keeps',
      `${much} of its heap is free: by fragmentation, or since one line took it and gave it back`,
    ),
    part(
      beyond('mapped'),
      'native memory mapped past malloc',
      `the process has ${much} mapped; --native asks memray about it`,
    ),
    part(passing, 'of a kind that is not known', 'it came and went within one line'),
    part(
      left,
      'pages touched that base had too and did not touch',
      'no more is allocated or mapped than on base',
    ),
  ];
}
