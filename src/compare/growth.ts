import { max, mean, min } from 'simple-statistics';
import type { Bytes } from '../model/bytes.ts';
import type { Levels } from '../model/record.ts';

export type Column = 'blocks' | 'heap' | 'resident' | 'traced';

/** Calls below which a rise may still be a cache that fills. */
export const ENOUGH_CALLS = 128;
/** Or so much: a run that rose by it ends, and a larger cache is as good as a leak. */
export const RISE_ENOUGH: Bytes = 128 * 1024 * 1024;
/** Calls of a full growth run. */
export const FULL_CALLS = 512;

/** Blocks a call below which nothing is kept: the floor is 0, a leak on every tenth call reads 0.1. */
export const BLOCKS_LIMIT = 0.05;

/**
 * Objects a call that every look at growth is sure to see, whichever of the calls keeps them. A leak of
 * fewer, above BLOCKS_LIMIT, depends on how many of them fall into the screen's calls.
 */
export const OBJECTS_SURE = 0.1;

/** The smallest chunk that malloc hands out, bytes (glibc on 64 bits). */
const LEAST_CHUNK: Bytes = 32;

/**
 * A column's readings; null where nobody counted. Where malloc serves Python nobody counts blocks: its
 * bytes in use then tell the most that there can be. Traces count them when that is confirmed.
 */
function readings(levels: Levels, column: Column): readonly number[] | null {
  if (column !== 'blocks' || levels.blocks !== null) return levels[column];
  return levels.heap?.map((bytes) => bytes / LEAST_CHUNK) ?? null;
}

/** The slope of one column over the window between two readings, units a call. */
function slope(levels: Levels, column: Column, from: number, to: number): number {
  const values = readings(levels, column);
  if (values === null) return 0;
  const calls = levels.calls[to]! - levels.calls[from]!;
  return calls <= 0 ? 0 : (values[to]! - values[from]!) / calls;
}

/** A column's course: its mean slope, and the least and greatest of the windows that judge it. */
export interface Course {
  readonly calls: number;
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
  /** Every window rises at between half and twice the mean. */
  readonly steady: boolean;
  /** The most that any level rose by since the first reading, bytes. */
  readonly risen: Bytes;
}

/** Whether the readings reach far enough to tell a leak from a cache that fills. */
export function tellsLeak({ calls, risen }: Course): boolean {
  return calls >= ENOUGH_CALLS || risen >= RISE_ENOUGH;
}

/**
 * The three windows before a reading, by default the last: of a whole growth run (readings 0, 1, 2, 4, …
 * and one more) its last two doublings and the calls after them.
 */
export function course(
  levels: Levels,
  column: Column,
  last = levels.calls.length - 1,
): Course | null {
  if (readings(levels, column) === null || last < 4) return null;
  const slopes = [last - 3, last - 2, last - 1].map((from) =>
    slope(levels, column, from, from + 1),
  );
  const average = mean(slopes);
  const least = min(slopes);
  const greatest = max(slopes);
  return {
    calls: levels.calls[last]!,
    mean: slope(levels, column, last - 3, last),
    least,
    greatest,
    steady: average > 0 && least >= average / 2 && greatest <= average * 2,
    risen: risen(levels, last),
  };
}

function risen({ heap, resident, traced }: Levels, last: number): Bytes {
  return max([0, ...[heap, resident, traced].map((one) => (one ? one[last]! - one[0]! : 0))]);
}

/** Calls of a further run that shows a slope again: fewest for a leak of every call, most for one of every tenth. */
export const AGAIN = [8, 16, 32, 64] as const;

/** The first doubling at which this run would have shown, by its windows, the slope that it shows at its end. */
export function callsToShow(levels: Levels, column: Column): number {
  const slope = course(levels, column)?.mean ?? 0;
  const shows = (calls: number) => {
    const until = course(levels, column, levels.calls.indexOf(calls));
    return until?.steady && until.mean >= slope / 2 && until.mean <= slope * 2;
  };
  return AGAIN.find(shows) ?? AGAIN.at(-1)!;
}

/** What the screen's few calls say: which columns rose after the traced call, enough to look closer. */
export interface ScreenedGrowth {
  readonly python: boolean;
  readonly resident: boolean;
}

const SCREEN = { bytesPerCall: 128, residentBytesPerCall: 8 * 1024 };

/** More than malloc's per-thread cache takes in while it fills (736 B a call). */
const HINT_BYTES_PER_CALL = 2048;

/** Calls that hold two of every ten, whichever of the ten it is: one block may be a table that was enlarged. */
const TWO_OF_TENTHS = 20;

/** Calls in which malloc's per-thread cache and the resident level settle. */
const SETTLED_CALLS = 8;

/** `after`: finished calls at the first reading that counts. */
export function screenGrowth(levels: Levels, after: number): ScreenedGrowth {
  const from = levels.calls.indexOf(after);
  const last = levels.calls.length - 1;
  if (from < 0 || last <= from) return { python: false, resident: false };
  const settled = levels.calls.findIndex((calls) => calls >= SETTLED_CALLS);
  // Chunks in malloc's cache count as in use; until it is full a call may add one.
  const first = levels.blocks === null ? settled : from;
  const calls = first < 0 ? 0 : levels.calls[last]! - levels.calls[first]!;
  const blocks = calls * slope(levels, 'blocks', first, last);
  return {
    python:
      (blocks >= (calls >= TWO_OF_TENTHS ? 2 : 1) && blocks / calls >= BLOCKS_LIMIT / 2) ||
      (settled >= 0 && slope(levels, 'heap', settled, last) >= SCREEN.bytesPerCall),
    resident:
      slope(levels, 'resident', settled >= 0 && settled < last ? settled : from, last) >=
      SCREEN.residentBytesPerCall,
  };
}

/** The slope of all of the screen's calls in which the level has settled, units a call. */
export function screenedSlope(levels: Levels, column: Column): number {
  const last = levels.calls.length - 1;
  const settled = levels.calls.findIndex((calls) => calls >= SETTLED_CALLS);
  return slope(levels, column, settled >= 0 && settled < last ? settled : 1, last);
}

/** Whether the first untraced calls, between readings after `from` and `to` of them, hint at a leak. */
export function hintsAtGrowth(levels: Levels, from: number, to: number): boolean {
  const [first, last] = [levels.calls.indexOf(from), levels.calls.indexOf(to)];
  return (
    slope(levels, 'blocks', first, last) >= 1 ||
    slope(levels, 'heap', first, last) >= HINT_BYTES_PER_CALL
  );
}

/** What stayed after the first untraced calls, in rough bytes: a malloc figure is exact, a block counts 128. */
export function screenedSteady(levels: Levels, calls: number): Bytes {
  const at = levels.calls.indexOf(calls);
  if (at < 0) return 0;
  const rise = (values: readonly number[] | null) =>
    values === null ? 0 : values[at]! - values[0]!;
  return rise(levels.heap ?? levels.resident) + 128 * rise(levels.blocks);
}

/** Blocks that stayed after so many calls, of any size where malloc's figure does not tell; null: not known. */
export function unsizedBlocks(levels: Levels, calls: number): number | null {
  if (levels.heap !== null) return 0;
  return levels.blocks && levels.blocks[levels.calls.indexOf(calls)]! - levels.blocks[0]!;
}
