import type { Bytes } from '../model/bytes.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Procedure, Want } from '../model/want.ts';
import { type Pair, SIDES } from './assessment.ts';
import { FORKS } from './level.ts';
import { agrees, flat, type LevelMetric, observed, observedIn, screened } from './observations.ts';
import { want } from './starts.ts';

/**
 * Fresh starts of both trees. A peak that start 0 shows alike, whether tracing began before the import or
 * just before the call, is traced late in the others too: an untraced import and warm-up take a third
 * of the time. That decides only where all figures agree; else the starts trace early.
 */
export function confirming(
  pair: Pair,
  standing: readonly LevelMetric[],
  starts: readonly number[],
  forks: number,
  calls: number,
): Want[] {
  const isPeak = standing.every((metric) => metric === 'peak');
  const early = () => missingTraces(pair, starts, forks, calls);
  if (!isPeak || !SIDES.every((side) => isSeenLate(pair[side]))) return early();
  const late = starts.flatMap((start) =>
    SIDES.flatMap((side) => {
      const lacking = forks - flat(observedIn(pair[side], start, 'peak')).length;
      return lacking > 0 ? [want(side, start, false, lateTraceOf(lacking, calls))] : [];
    }),
  );
  if (late.length > 0) return late;
  return SIDES.every((side) => agrees(observed(pair[side], 'peak'))) ? [] : early();
}

/** Whether forks of start 0 agree, those that traced from before the import and the screen's, which began late. */
function isSeenLate(record: BenchmarkRecord): boolean {
  const late = screened(record, 'peak');
  const early = observedIn(record, 0, 'peak');
  return (
    record.mode === 'forked' && late !== null && agrees([...early, { seed: 0, values: [late] }])
  );
}

/** The last of `calls` is the traced one. */
export function traceOf(forks: number, calls: number): Procedure {
  return { kind: 'trace', warm: calls - 1, forks };
}

/** The same, but for when tracing begins: with the last call. */
export function lateTraceOf(forks: number, calls: number): Procedure {
  return { kind: 'peak', warm: calls - 1, forks };
}

export function missingTraces(
  pair: Pair,
  starts: readonly number[],
  forks: number,
  calls: number,
): Want[] {
  return starts.flatMap((start) =>
    SIDES.flatMap((side) => {
      const lacking = forks - tracedSamples(pair[side], start);
      return lacking > 0 ? [want(side, start, true, traceOf(lacking, calls))] : [];
    }),
  );
}

export function tracedSamples(record: BenchmarkRecord, start: number): number {
  return record.starts[start]?.traced.filter((sample) => sample.peak !== null).length ?? 0;
}

/** What traces a start from before its import, where nothing did yet. */
export function firstLook(
  record: BenchmarkRecord,
  side: Side,
  start: number,
  forks: number,
  calls: number,
): Want[] {
  return tracedSamples(record, start) > 0 ? [] : [want(side, start, true, traceOf(forks, calls))];
}

/**
 * The next of FORKS looks at start 0 of what draws at random: each in a process of its own, since random is seeded
 * anew there, and of one call later, since numpy is not. One after the other, so that both trees' are of one order.
 */
export function nextLook(record: BenchmarkRecord, side: Side, calls: number): Want[] {
  return everyLook(side, calls).slice(tracedSamples(record, 0)).slice(0, 1);
}

export function everyLook(side: Side, calls: number): Want[] {
  return Array.from({ length: FORKS }, (_, index) =>
    want(side, 0, true, traceOf(1, calls + index)),
  );
}

/** Head minus base of each look, bytes. */
export function looksApart(pair: Pair, metric: LevelMetric): Bytes[] {
  const base = flat(observedIn(pair.base, 0, metric));
  const head = flat(observedIn(pair.head, 0, metric));
  return head.slice(0, base.length).map((figure, index) => figure - base[index]!);
}
