import type { BenchmarkRecord } from '../model/record.ts';
import type { Pair } from './assessment.ts';
import { screenSample } from './observations.ts';

/** Whether its setup or its calls drew from a global random generator. */
export function draws(record: BenchmarkRecord): boolean {
  return randomState(record) !== null;
}

/**
 * Whether what was drawn was luck: nobody seeded the generator, since it ended in another state on each tree. So
 * it does where head draws more or less than base from equal seeds, and then a look too many is taken.
 */
export function drawsAtRandom({ base, head }: Pair): boolean {
  return randomState(base) !== randomState(head);
}

function randomState(record: BenchmarkRecord): string | null {
  return screenSample(record)?.randomState ?? null;
}
