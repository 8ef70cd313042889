import type { Sample, Start } from '../model/record.ts';
import type { Pool, PooledStart } from './pool.ts';
import { type Random, takeOne } from './random.ts';

/** A pool's starts, dealt at random; one that runs out is shuffled anew. */
export class Deck {
  readonly #left = new Map<string, PooledStart[]>();

  constructor(
    readonly pool: Pool,
    readonly random: Random,
  ) {}

  /** A start of a seed. The first of a tree compiles what later ones load, and is of its own kind. */
  deal(round: Start['round'], seed: number): PooledStart {
    const key = `${round} ${seed}`;
    const left = this.#left.get(key) ?? [];
    if (left.length === 0)
      left.push(...this.pool.starts.filter((one) => one.round === round && one.seed === seed));
    this.#left.set(key, left);
    const dealt = takeOne(left, this.random);
    if (dealt === undefined)
      throw new Error(`${this.pool.id}: no ${round} start of seed ${seed} was measured`);
    return dealt;
  }

  /** What another start of the same kind answered to a look. */
  standIn(like: PooledStart, look: string): readonly Sample[] {
    const others = this.pool.starts.filter(
      (one) =>
        one.round === like.round &&
        one.seed === like.seed &&
        (one.looks.get(look)?.length ?? 0) > 0,
    );
    const chosen = takeOne(others, this.random)?.looks.get(look);
    if (chosen === undefined) throw new Error(`${this.pool.id}: nothing was measured by ${look}`);
    return chosen;
  }
}
