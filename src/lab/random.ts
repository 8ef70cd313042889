/** Draws from [0, 1), reproducible from its seed. */
export type Random = () => number;

/**
 * Chris Doty-Humphrey's sfc32 (PractRand): 128 bits of state, a period of 2^32 at least and of 2^127
 * on average; Math.random cannot be seeded.
 */
export function seeded(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Its author lets a new seed mix for so many rounds.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Takes one at random out of a list, which loses it; the order of the others is not kept. */
export function takeOne<T>(from: T[], random: Random): T | undefined {
  const at = Math.floor(random() * from.length);
  const taken = from[at];
  const last = from.pop();
  if (at < from.length && last !== undefined) from[at] = last;
  return taken;
}
