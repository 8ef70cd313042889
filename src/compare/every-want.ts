import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Procedure, Want } from '../model/want.ts';
import { isNativeSupported } from './assess.ts';
import { SIZE_STARTS } from './assess-growth.ts';
import { NATIVE, RESIDENT, withImportLooks } from './assess-untraced.ts';
import { draws } from './at-random.ts';
import { confirmingRun, longRun } from './growth-runs.ts';
import { FORKS } from './level.ts';
import { screenSample } from './observations.ts';
import { closerLook, everRises, SCREENS, STEADY_CALLS } from './screen.ts';
import { want } from './starts.ts';
import { everyLook, lateTraceOf, traceOf } from './traces.ts';

/** Above it a growth run of hundreds of calls is only worth its time where a level rose. */
const QUICK_SECONDS = 0.001;

/**
 * All that deciding could ever ask of one start, in the order in which it would: comparisons can be
 * drawn from starts that answered it.
 *
 * @param record What is known of the benchmark: growth runs of a slow one wait for a level that rose.
 */
export function everyWant(
  record: BenchmarkRecord,
  side: Side,
  start: number,
  native: boolean,
): readonly Want[] {
  const screens = start === 0 ? [SCREENS.head, SCREENS.base, ...closer(record)] : [];
  const traces = Object.values(STEADY_CALLS).flatMap((calls) => [
    want(side, start, true, traceOf(FORKS, calls)),
    ...(start === 0 && draws(record) ? everyLook(side, calls) : []),
    ...(start === 0 ? [] : [want(side, start, false, lateTraceOf(FORKS, calls))]),
  ]);
  const looks = [
    ...RESIDENT.looks(side, start, FORKS),
    ...(RESIDENT.starts.includes(start) ? withImportLooks(side, start) : []),
    ...(native && isNativeSupported(record) ? NATIVE.looks(side, start, FORKS) : []),
  ];
  return [
    ...screens.map((one) => want(side, 0, false, one)),
    ...traces,
    ...looks,
    ...growthRuns(record, side, start),
  ];
}

/** As base it would be looked at again over as many calls as head. */
function closer(record: BenchmarkRecord): Procedure[] {
  return screenSample(record) === undefined ? [] : [closerLook(record)];
}

function growthRuns(record: BenchmarkRecord, side: Side, start: number): Want[] {
  const screen = screenSample(record);
  if (screen === undefined) return [];
  const isQuick = screen.callSeconds !== null && screen.callSeconds <= QUICK_SECONDS;
  if (!isQuick && !everRises(record)) return [];
  if (start === 0) return [longRun(side)];
  if (start === 1) return [true, false].map((traced) => confirmingRun(side, record, traced));
  return SIZE_STARTS.includes(start) && everRises(record)
    ? [confirmingRun(side, record, true, start)]
    : [];
}
