import type { Side } from '../model/tree.ts';
import type { Procedure, Want } from '../model/want.ts';
import type { Pair } from './assessment.ts';
import { drawsAtRandom } from './at-random.ts';
import { FORKS, REPEATING, STARTS_OF_ONE_SEED } from './level.ts';

/** PYTHONHASHSEED of every interpreter start: the screen's, two others, and twelve of seed 0 again. */
export const SEEDS: readonly number[] = [0, 1, 2, ...Array<number>(STARTS_OF_ONE_SEED).fill(0)];

/** The rest is taken this many a side at a time: as soon as two overlap no more are worth it. */
const AT_ONCE = 4;

/**
 * What an undecided metric still lacks: all forks of the starts that show whether one seed repeats
 * itself; then, while starts may decide, one figure of each that is left.
 *
 * @param missing What is wanted for so many forks in each of some starts, both trees in turn.
 */
export function furtherStarts(
  missing: (starts: readonly number[], forks: number) => readonly Want[],
  mayDecide: boolean,
): readonly Want[] {
  const repeating = missing(REPEATING, FORKS);
  if (repeating.length > 0 || !mayDecide) return repeating;
  return fewAtOnce(missing([...SEEDS.keys()], 1));
}

/** Those of the first few starts: what they show may make the rest needless. */
export function fewAtOnce(wants: readonly Want[]): readonly Want[] {
  const first = [...new Set(wants.map(({ start }) => start))].slice(0, AT_ONCE);
  return wants.filter(({ start }) => first.includes(start));
}

/** What rules luck out where the starts so far agree, each with itself and with the others of its tree. */
export interface AgainstLuck {
  /** Starts a side. */
  readonly enough: number;
  /** Whether something is known to draw at random. */
  readonly isKnown: boolean;
  readonly starts: readonly number[];
}

/**
 * An import that drew at random asks for as many starts as one whose starts were seen to differ; so do calls, as
 * forks of one start inherit numpy's generator.
 */
export function againstLuck(pair: Pair): AgainstLuck {
  return pair.base.drewRandom || pair.head.drewRandom || drawsAtRandom(pair)
    ? { enough: STARTS_OF_ONE_SEED, isKnown: true, starts: [...SEEDS.keys()] }
    : { enough: REPEATING.length, isKnown: false, starts: REPEATING };
}

export function want(side: Side, start: number, traced: boolean, procedure: Procedure): Want {
  return { side, start, seed: SEEDS[start]!, traced, procedure };
}
