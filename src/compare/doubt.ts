import { median } from 'simple-statistics';
import { type Bytes, formatBytes, formatBytesChange } from '../model/bytes.ts';
import { allowance, type Limit } from '../model/policy.ts';
import {
  agrees,
  flat,
  forksAgree,
  type Observations,
  seedsRepeat,
  spread,
} from './observations.ts';
import type { Ruling } from './ruling.ts';

const SEED =
  'it draws at random, and random.seed(1) or numpy.random.seed(1) in its setup, or fewer threads, would settle it';

/** Starts whose changes differ by less than this share of what is allowed agree on where it lies. */
const NEAR = 0.25;

/** Why the samples of a metric that varies decide nothing, and what would settle it: one sentence. */
export function doubtOf(
  base: Observations,
  head: Observations,
  limit: Limit,
  { low, high, least }: Ruling,
  atRandom: boolean,
): string {
  const sides = [base, head];
  const allowedBytes = allowance(limit, median(flat(base)));
  const bytes = formatBytes(allowedBytes);
  const allowed = `its limit allows ${bytes}`;
  const most = (spreads: readonly number[]) => formatBytes(Math.max(...spreads));
  if (sides.every(agrees)) {
    const apart = most(sides.map((side) => spread(flat(side))));
    return `its change lies within ${apart} of its limit (${bytes}), and samples of one tree differ by as much: a limit that is not just the change would settle it`;
  }
  if (!sides.every(forksAgree)) {
    if (least === null)
      return 'too few samples were taken of a metric that varies: more of them would settle it';
    const apart = most(sides.flatMap((side) => side.map(({ values }) => spread(values))));
    const settles = atRandom
      ? SEED
      : 'a seed for what is random, or fewer threads, would settle it';
    return `samples of one interpreter differ by ${apart}, ${allowed}: ${settles}`;
  }
  if (high - low <= NEAR * allowedBytes && Math.max(-low, high) >= allowedBytes)
    return `its change, ${formatBytesChange(low)} to ${formatBytesChange(high)}, lies about its limit (${bytes}): a limit that is not just the change would settle it`;
  if (sides.every(seedsRepeat))
    return `its change depends on the hash seed, ${formatBytesChange(low)} to ${formatBytesChange(high)}, ${allowed}: an order that does not depend on hashes would settle it`;
  const apart = most(sides.map((side) => spread(flat(side))));
  if (atRandom) return `interpreters differ by ${apart}, ${allowed}: ${SEED}`;
  if (sides.every(isOfOneRound))
    return `interpreters differ by ${apart}, ${allowed}: more of them would tell whether the hash seed does that, or chance`;
  return `interpreters differ by ${apart} at equal hash seed too, ${allowed}: a seed for what the import draws at random would settle it`;
}

/** Of calls that draw at random and differ, where what is compared happens to agree. */
export function doubtOfLuck(apart: Bytes, allowed: Bytes): string {
  return `its calls differ by ${formatBytes(apart)}, its limit allows ${formatBytes(allowed)}: ${SEED}`;
}

/** True where no hash seed was started twice. */
function isOfOneRound(observations: Observations): boolean {
  return new Set(observations.map(({ seed }) => seed)).size === observations.length;
}
