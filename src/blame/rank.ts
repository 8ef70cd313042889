import { sum } from 'simple-statistics';
import { type Match, rise } from './match.ts';

/** A match that holds more on head. */
export interface Suspect extends Match {
  /** Whether this change brought or altered its line. */
  readonly changed: boolean;
  /** Whether its line is the benchmark's own, and so the same in both trees. */
  readonly isBenchmarks: boolean;
}

/** Lines shown at most. */
const MOST = 10;
/** The list ends where so much of the rise stands in it. */
const ENOUGH = 0.9;
/** Lines that explain about the same: this share of the other's. */
const ABOUT = 0.9;
/** Of the change; less is no hotspot. */
const LEAST = 0.01;
/** Of the change; a changed line counts down to this where nothing else that is changed does. */
export const LEAST_CHANGED = 0.001;

/**
 * The lines that explain a change of so many bytes, most first. No line explains more than all of it:
 * where the peak moved to another moment, lines that were there before hold much and explain little.
 * So of lines that explain about the same the changed one goes first, and the list is only full when
 * most of all that rose is in it. What the benchmark hands over is the same in both trees: its own line
 * stands behind those that the change bears on, for they keep it.
 *
 * @param bears Whether the change altered a line or what it has to do with; asked of few.
 */
export function rank(
  suspects: readonly Suspect[],
  change: number,
  bears: (one: Suspect) => boolean,
): Suspect[] {
  const explained = (one: Suspect) => Math.min(rise(one), change);
  const left = suspects.filter((one) => rise(one) > 0).sort((a, b) => rise(b) - rise(a));
  const whole = Math.max(change, sum(left.map(rise)));
  const listed: Suspect[] = [];
  let rose = 0;
  while (left.length > 0 && listed.length < MOST && rose < ENOUGH * whole) {
    const most = explained(left[0]!);
    if (most < LEAST * change) break;
    const kept = left[0]!.isBenchmarks
      ? left.findIndex((one) => !one.isBenchmarks && explained(one) >= LEAST * change && bears(one))
      : -1;
    const next = left.findIndex((one) => one.changed && explained(one) >= ABOUT * most);
    const [one] = left.splice(Math.max(kept >= 0 ? kept : next, 0), 1);
    listed.push(one!);
    rose += rise(one!);
  }
  if (listed.some((one) => one.changed)) return listed;
  // A container that a new line fills is small beside what is in it, and yet says why.
  const altered = left.find((one) => one.changed && rise(one) >= LEAST_CHANGED * change);
  return altered === undefined ? listed : [...listed.slice(0, MOST - 1), altered];
}

/** The share of a change that these lines explain, 0 to 1. */
export function explainedShare(
  lines: readonly { readonly base: number; readonly head: number }[],
  change: number,
): number {
  const rose = sum(lines.map(({ base, head }) => Math.max(0, head - base)));
  return change <= 0 ? 0 : Math.min(1, rose / change);
}
