import { sum } from 'simple-statistics';
import type { Metric } from '../model/metric.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Replay } from '../model/replay.ts';
import type { Side } from '../model/tree.ts';

/** One benchmark as both trees' records have it. */
export type RecordPair = Readonly<Record<Side, BenchmarkRecord>>;

/** A metric's replays that can be held against each other; null where a tree was not replayed. */
export type ReplayPair = Readonly<Record<Side, Replay | null>>;

/** What was measured: a metric, and what it is on base. */
interface Known {
  readonly metric: Metric;
  readonly base: number;
}

/**
 * The deepest that both trees have: with other frames, other lines stand for the same memory, but for base's own.
 * Of levels, the deepest that nothing is known against: libraries' lines are many, and time may run out. Base is
 * not replayed where the metric does not rise there, and may fail to answer where that is next to nothing.
 */
export function replaysOf(pair: RecordPair, { metric, base: known }: Known): ReplayPair {
  const of = (side: Side) =>
    pair[side].replays
      .filter((replay) => replay.metric === metric && !hasFailed(replay))
      .sort((a, b) => b.frames - a.frames);
  const [base, head] = [of('base'), of('head')];
  const pairs = head.flatMap((one) => {
    const most = Math.max(known, ...base.map(({ seen }) => seen));
    const isNothing = most <= NEXT_TO_NOTHING * one.known;
    const equal =
      base.find(({ frames }) => frames === one.frames) ??
      (isNothing ? nothingLike(one) : base.find(isOurs));
    return equal === undefined ? [] : [{ base: equal, head: one }];
  });
  const [deepest] = pairs;
  const sound = pairs.find((one) => one.head.problem === null && !isSpoilt(one.base, one.head));
  const chosen = deepest?.head.method === 'levels' ? (sound ?? deepest) : deepest;
  if (chosen !== undefined) return byOneGauge(chosen.base, chosen.head);
  return { base: base[0] ?? null, head: head[0] ?? null };
}

/** A tree that holds less than this share of the other's figure holds nothing that lines could be matched with. */
export const NEXT_TO_NOTHING = 0.1;

/** Whether the project's own lines hold all but next to nothing: frames have nothing to add. */
function isOurs({ lines, known }: Replay): boolean {
  const others = lines.filter(({ origin }) => origin !== 'project');
  return sum(others.map(({ bytes }) => bytes)) <= NEXT_TO_NOTHING * known;
}

/** Whether what is known against base's replay leaves head's lines without what they are compared with. */
function isSpoilt(base: Replay, head: Replay): boolean {
  return base.problem !== null && base.known >= NEXT_TO_NOTHING * head.known;
}

/** Address space is no measure of pages that were touched: both by these where the gauges differ. */
function byOneGauge(base: Replay, head: Replay): ReplayPair {
  if (base.gauge === head.gauge) return { base, head };
  return { base: { ...base, ...base.touched }, head: { ...head, ...head.touched } };
}

function nothingLike(replay: Replay): Replay {
  const none = { seen: 0, known: 0, rest: 0, lines: [], types: [], holders: [] };
  return { ...replay, ...none, touched: null, inProgress: null, makeup: null, problem: null };
}

/** One that saw no line and says why is no answer: base would seem to have held nothing. */
function hasFailed({ lines, inProgress, problem }: Replay): boolean {
  return problem !== null && lines.length === 0 && inProgress === null;
}

/**
 * What a table takes for each entry, bytes, at most: one of a set 16, and a seventh of its places are filled where it
 * was enlarged (Objects/setobject.c); a dict takes less. The few calls of a replay mostly see none of it.
 */
const TABLE_ENTRY = 128;

/**
 * Whether what was traced is less than half of what head grows by more than base, or nothing was, and it is not
 * what the containers that are known to hold it take for their entries.
 */
export function leavesUnseen({ base, head }: ReplayPair): boolean {
  if (base === null || head === null) return true;
  const [rise, seen] = [head.known - base.known, head.seen - base.seen];
  return seen < rise / 2 && rise - seen > TABLE_ENTRY * entriesOf(head.holders);
}

/** Entries a call that holders take, as they say it: "+10 entries a call", "+1 entry in 7 calls". */
function entriesOf(holders: readonly string[]): number {
  const rates = holders.map((one) => {
    const [, count, calls = '1'] =
      /\+([\d.]+) entr(?:y|ies) (?:a call|in (\d+) calls)/.exec(one) ?? [];
    return count === undefined ? 0 : Number(count) / Number(calls);
  });
  return sum(rates);
}
