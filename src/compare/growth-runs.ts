// Which runs of many calls growth is judged by, and what one of them shows.
import type { BenchmarkRecord, Levels } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Procedure, Want } from '../model/want.ts';
import {
  AGAIN,
  BLOCKS_LIMIT,
  type Column,
  type Course,
  callsToShow,
  course,
  ENOUGH_CALLS,
  FULL_CALLS,
  RISE_ENOUGH,
  tellsLeak,
} from './growth.ts';
import { want } from './starts.ts';

/** A cache of 200 is told from a leak by twice ENOUGH_CALLS, up to 31 ms each; a larger one only where it costs little. */
const FURTHER = [
  { calls: 2 * ENOUGH_CALLS, seconds: 8 },
  { calls: FULL_CALLS, seconds: 3 },
] as const;
/** Before them it may take this long; a leak of a slow benchmark is worth it. */
const RUN_LIMIT_SECONDS = 50;
/** A confirmation in another start shows the slope again; it need not outlast a cache. */
const CONFIRM = {
  kind: 'growth',
  limit: RUN_LIMIT_SECONDS / 2,
  rise: RISE_ENOUGH,
  after: 0,
} as const;
/** Resident memory rises by whole arenas: it takes calls to tell how fast. */
const CONFIRM_RESIDENT = {
  ...CONFIRM,
  enough: AGAIN[0],
  further: [{ calls: AGAIN.at(-1)!, seconds: 1.5 }],
} as const;
/** A traced call takes some 14 untraced ones. */
const TRACED_SECONDS = 0.5;

export function longRun(side: Side): Want {
  return want(side, 0, false, {
    kind: 'growth',
    enough: ENOUGH_CALLS,
    further: FURTHER,
    limit: RUN_LIMIT_SECONDS,
    rise: RISE_ENOUGH,
    after: 16,
  });
}

/** The growth run of a start; null where there is none. */
export function run(record: BenchmarkRecord, start: number, traced: boolean): Levels | null {
  const samples = record.starts[start]?.[traced ? 'traced' : 'untraced'] ?? [];
  return samples.find((sample) => sample.levels !== null && sample.peak === null)?.levels ?? null;
}

export function courseOf(record: BenchmarkRecord, column: Column): Course | null {
  const levels = run(record, 0, false);
  return levels === null ? null : course(levels, column);
}

/** Whether calls were too few to tell a leak from a cache that fills. */
export function few(one: Course | null): boolean {
  return one === null || !tellsLeak(one);
}

/** Whether a tree keeps blocks with every call, for long enough that it is no cache that fills. */
export function keeps(record: BenchmarkRecord): boolean {
  const blocks = courseOf(record, 'blocks');
  return blocks?.steady === true && blocks.mean > BLOCKS_LIMIT && !few(blocks);
}

/** The trees of which a level rose. */
export type Rising = readonly (readonly [Side, BenchmarkRecord])[];

/** A fresh start's run of each tree that rises, where it is lacking. */
export function confirmations(rising: Rising, traced: boolean, start = 1) {
  return rising
    .filter(([, record]) => run(record, start, traced) === null)
    .map(([side, record]) => confirmingRun(side, record, traced, start));
}

/** The run of a fresh start that is to show again what the record's first run shows. */
export function confirmingRun(
  side: Side,
  record: BenchmarkRecord,
  traced: boolean,
  start = 1,
): Want {
  return want(side, start, traced, traced ? tracedAgain(record) : CONFIRM_RESIDENT);
}

/**
 * As many traced calls as the first run needed to show it. Blocks tell from the first call on; malloc's
 * counter settles during the calls that would tell a leak of every call from one of every tenth.
 */
function tracedAgain(record: BenchmarkRecord): Procedure {
  const first = run(record, 0, false);
  const blocks = first === null || first.blocks === null ? null : course(first, 'blocks');
  const isInBlocks = blocks?.steady && blocks.mean > BLOCKS_LIMIT;
  const enough = first && isInBlocks ? callsToShow(first, 'blocks') : AGAIN.at(-1)!;
  return { ...CONFIRM, enough, further: [{ calls: AGAIN.at(-1)!, seconds: TRACED_SECONDS }] };
}

/** The slope after the first eight calls (four where there are few), in which levels settle. */
export function overall(levels: Levels, column: Column): number {
  const values = levels[column];
  if (values === null) return 0;
  const last = levels.calls.length - 1;
  const settled = levels.calls.findIndex((calls) => calls >= (levels.calls[last]! >= 24 ? 8 : 2));
  return (values[last]! - values[settled]!) / (levels.calls[last]! - levels.calls[settled]!);
}
