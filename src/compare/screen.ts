import type { Limit } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Procedure } from '../model/want.ts';
import type { Pair } from './assessment.ts';
import {
  hintsAtGrowth,
  type ScreenedGrowth,
  screenedSlope,
  screenedSteady,
  screenGrowth,
  unsizedBlocks,
} from './growth.ts';
import { screenSample } from './observations.ts';

/** Untraced calls before the traced one, the same on both trees. */
export const WARM_CALLS = 3;
const BRIEF = { calls: WARM_CALLS + 1, least: WARM_CALLS + 1, seconds: 0 } as const;
/**
 * Levels count from the fifth call: at least ten are left, so that one of them is the tenth of a leak on every
 * tenth. A call of up to 13 ms gets the 24 that show one which begins after twenty.
 */
const FULL = { calls: 32, least: 15, seconds: 0.25 } as const;

/** What head gets; base a brief look, and a closer one where either tree's levels rose. */
export const SCREENS: Readonly<Record<Side, Procedure>> = {
  head: { kind: 'screen', before: WARM_CALLS, ...FULL },
  base: { kind: 'screen', before: WARM_CALLS, ...BRIEF },
};

/** Base over as many calls as head: what begins on both trees after twenty of them is no change. */
export function closerLook(head: BenchmarkRecord): Procedure {
  const calls = callsOf(head);
  return { kind: 'screen', before: WARM_CALLS, calls, least: calls, seconds: 0 };
}

/** Whether a record's screen had no calls for growth. */
export function wasBrief(record: BenchmarkRecord): boolean {
  return callsOf(record) <= BRIEF.calls;
}

/** Calls of a record's screen. */
function callsOf(record: BenchmarkRecord): number {
  return screenSample(record)?.levels?.calls.at(-1) ?? 0;
}

/**
 * After how many calls `steady` may be read: soon, or where a rise needs longer to show, after
 * eight. Never a matter of time: what stays grows with the calls, and a verdict must not depend on
 * how busy the machine is.
 */
export const STEADY_CALLS = { soon: WARM_CALLS, later: 8 } as const;

const NONE: ScreenedGrowth = { python: false, resident: false };

/** Which levels rose in the screen's calls after the traced one. */
export function rises(record: BenchmarkRecord): ScreenedGrowth {
  const levels = screenSample(record)?.levels;
  return levels == null ? NONE : screenGrowth(levels, WARM_CALLS + 2);
}

/** Whether any level rose in any of a record's screens, however few its calls. */
export function everRises(record: BenchmarkRecord): boolean {
  const screens = (record.starts[0]?.untraced ?? []).filter(({ peak }) => peak !== null);
  return screens.some(({ levels }) => {
    const rose = levels === null ? NONE : screenGrowth(levels, WARM_CALLS + 2);
    return rose.python || rose.resident;
  });
}

/**
 * Whether resident memory rose alike on both trees over the same calls, up to half of what the limit
 * allows: over so few an arena of pymalloc that stays looks like a leak, on both. Never under a ceiling.
 */
export function residentRisesAlike({ base, head }: Pair, limit: Limit): boolean {
  const [before, after] = [base, head].map((record) => screenSample(record)?.levels);
  if (before?.resident == null || after?.resident == null || limit.max !== null) return false;
  const apart = screenedSlope(after, 'resident') - screenedSlope(before, 'resident');
  return callsOf(base) === callsOf(head) && Math.abs(apart) <= limit.absolute / 2;
}

/** Base had a briefer look: it needs more calls where it hints at a leak, or head has one to compare. */
export function lacksCloserLook({ base, head }: Pair): boolean {
  const levels = screenSample(base)?.levels;
  if (levels == null || callsOf(base) >= callsOf(head)) return false;
  const onHead = rises(head);
  return onHead.python || onHead.resident || hintsAtGrowth(levels, 1, WARM_CALLS);
}

/** Whether, after so many calls, head's screen kept more than base's by half of the limit, or may have. */
export function keepsMore({ base, head }: Pair, calls: number, limit: Limit): boolean {
  const [before, after] = [base, head].map((record) => screenSample(record)?.levels);
  if (!before?.calls.includes(calls) || !after?.calls.includes(calls)) return false;
  const apart = screenedSteady(after, calls) - screenedSteady(before, calls);
  const [were, are] = [unsizedBlocks(before, calls), unsizedBlocks(after, calls)];
  return Math.abs(apart) > limit.absolute / 2 || were === null || are !== were;
}
