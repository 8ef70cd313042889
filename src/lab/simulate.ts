import type { Metric } from '../model/metric.ts';
import type { BenchmarkRecord, Sample, Start } from '../model/record.ts';
import type { Want } from '../model/want.ts';
import type { Deciding, Verdict } from './deciding.ts';
import { Deck } from './deck.ts';
import type { Plant } from './plant.ts';
import { countOf, lookOf, type Pool, type PooledStart, recordOf } from './pool.ts';
import { type Random, takeOne } from './random.ts';

/** One drawn comparison: what it decided and what that took. */
export interface Outcome {
  readonly verdicts: ReadonlyMap<Metric, Verdict>;
  readonly starts: number;
  readonly samples: number;
}

/**
 * One comparison of a tree with itself as the gate would make it, each want answered by real samples.
 * Both trees' starts are dealt from one deck without putting back, so that what is dealt to head might
 * as well have been dealt to base; a change planted on head is put on top of its samples.
 *
 * @throws Error where the deck holds no answer to what is asked.
 */
export function drawComparison(
  deciding: Deciding,
  pool: Pool,
  random: Random,
  plant?: Plant,
): Outcome {
  const deck = new Deck(pool, random);
  const sides = {
    base: new DrawnSide(deck, pool, random),
    head: new DrawnSide(deck, pool, random, plant),
  };
  for (;;) {
    const pair = { base: sides.base.record(), head: sides.head.record() };
    const { findings, wants } = deciding.assess(pair);
    if (wants.length === 0) {
      return {
        verdicts: new Map(findings.map(({ metric, verdict }) => [metric, verdict])),
        starts: sides.base.starts + sides.head.starts,
        samples: sides.base.samples + sides.head.samples,
      };
    }
    for (const want of wants) sides[want.side].answer(want);
  }
}

/** The worst of a comparison's verdicts: what its benchmark is called. */
export function worst({ verdicts }: Outcome): Verdict {
  const all = [...verdicts.values()];
  const order = ['regressed', 'inconclusive', 'improved'] as const;
  return order.find((one) => all.includes(one)) ?? 'unchanged';
}

type Drawn = { -readonly [K in keyof Start]: Start[K] } & {
  readonly source: PooledStart;
  /** What is left of each look's samples. */
  readonly left: Map<string, Sample[]>;
};

/** One tree of a drawn comparison, while samples are drawn. */
class DrawnSide {
  readonly #drawn: Drawn[] = [];
  samples = 0;

  constructor(
    readonly deck: Deck,
    readonly pool: Pool,
    readonly random: Random,
    readonly plant?: Plant,
  ) {}

  get starts(): number {
    return this.#drawn.filter(({ traced, untraced }) => traced.length + untraced.length > 0).length;
  }

  record(): BenchmarkRecord {
    return recordOf(this.pool, this.#drawn);
  }

  answer(want: Want): void {
    const start = this.#start(want);
    const taken = this.#take(start, want);
    const planted = this.plant === undefined ? taken : taken.map(this.plant.sample);
    (want.traced ? start.traced : start.untraced).push(...planted);
    this.samples += planted.length;
    // A fresh interpreter tells its import only where it is traced; a server traces its own always.
    if (start.source.importBytes !== null && (want.traced || this.pool.mode === 'forked')) {
      start.importBytes = start.source.importBytes + (this.plant?.importBytes ?? 0);
    }
  }

  #take(start: Drawn, want: Want): Sample[] {
    const look = lookOf(want);
    const own = start.left.get(look) ?? [...(start.source.looks.get(look) ?? [])];
    // Few starts answered what only a level that rose asks for: another of the same seed stands in.
    const from = own.length > 0 ? own : [...this.deck.standIn(start.source, look)];
    start.left.set(look, from);
    const taken = Array.from({ length: Math.min(countOf(want), from.length) }, () =>
      takeOne(from, this.random),
    );
    return taken.filter((sample) => sample !== undefined);
  }

  #start(want: Want): Drawn {
    while (this.#drawn.length <= want.start) {
      const index = this.#drawn.length;
      const seed = index === want.start ? want.seed : null;
      this.#drawn.push(this.#blank(index, seed));
    }
    const known = this.#drawn[want.start]!;
    if (known.seed === want.seed && known.source !== NOTHING) return known;
    const drawn = this.#blank(want.start, want.seed);
    this.#drawn[want.start] = drawn;
    return drawn;
  }

  /** A start of a seed; one that nothing asked for yet holds nothing. */
  #blank(index: number, seed: number | null): Drawn {
    const round = index === 0 ? 'screen' : 'confirm';
    const source = seed === null ? NOTHING : this.deck.deal(round, seed);
    return {
      seed: seed ?? 0,
      round,
      importBytes: null,
      traced: [],
      untraced: [],
      source,
      left: new Map(),
    };
  }
}

const NOTHING: PooledStart = { seed: 0, round: 'confirm', importBytes: null, looks: new Map() };
