import type { BenchmarkRecord, Sample } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import type { Deciding } from './deciding.ts';
import { countOf, lookOf, type Pool, type PooledStart } from './pool.ts';

export type Records = Readonly<Record<Side, BenchmarkRecord>>;

const SIDES: readonly Side[] = ['base', 'head'];
const LISTS = ['traced', 'untraced'] as const;
/** The screen's, and those that stay for all of a file's benchmarks: seeds 0, 1, 2, and 0 twice more. */
const STARTS = [0, 1, 2, 3, 4];

/**
 * Has one round of real measuring answer all that deciding could ask. A record does not say which
 * look a sample came from, so each list of a start is asked for one look at a time.
 */
export class Collector {
  readonly #deciding: Pick<Deciding, 'everyWant'>;
  readonly #sides = new Map<string, Shelf[]>();

  constructor(deciding: Pick<Deciding, 'everyWant'>) {
    this.#deciding = deciding;
  }

  /** What is to be measured next; the harness's judge. */
  readonly judge = (records: Records): readonly Want[] =>
    SIDES.flatMap((side) => {
      const record = records[side];
      if (record.state.state !== 'measured') return [];
      const shelves = this.#shelves(record.id, side);
      return STARTS.flatMap((start) => {
        const wants = this.#deciding.everyWant(record, side, start);
        return LISTS.flatMap((list) =>
          shelves[start]![list].next(
            record.starts[start]?.[list] ?? [],
            wants.filter((want) => want.traced === (list === 'traced')),
          ),
        );
      });
    });

  /** The starts of a benchmark on one side; none where the budget ended before it had answered everything. */
  starts(record: BenchmarkRecord, side: Side): PooledStart[] {
    const shelves = this.#shelves(record.id, side);
    const isComplete = shelves.every(
      ({ traced, untraced }) => traced.isComplete && untraced.isComplete,
    );
    if (record.state.state !== 'measured' || !isComplete) return [];
    return shelves.map(({ traced, untraced }, index) => {
      const { seed, round, importBytes } = record.starts[index]!;
      return { seed, round, importBytes, looks: new Map([...traced.looks, ...untraced.looks]) };
    });
  }

  #shelves(id: string, side: Side): Shelf[] {
    const key = `${side} ${id}`;
    const known = this.#sides.get(key) ?? STARTS.map(() => new Shelf());
    this.#sides.set(key, known);
    return known;
  }
}

/** The two lists of samples of one start. */
class Shelf {
  readonly traced = new List();
  readonly untraced = new List();
}

class List {
  readonly looks = new Map<string, Sample[]>();
  isComplete = false;
  #taken = 0;
  #asked: string | null = null;

  /** Takes what came of the last look, and asks for the next. */
  next(samples: readonly Sample[], wants: readonly Want[]): readonly Want[] {
    this.#take(samples.slice(this.#taken));
    this.#taken = samples.length;
    const due = wants.find((want) => this.#lack(want, wants) > 0);
    this.isComplete = due === undefined;
    if (due === undefined) return [];
    this.#asked = lookOf(due);
    const alike = wants.filter((want) => lookOf(want) === this.#asked);
    return countOf(due) > 1 ? [due] : alike.slice(-this.#lack(due, wants));
  }

  #take(fresh: readonly Sample[]): void {
    // Asked once more before it was measured, it asks for the same.
    if (this.#asked === null || fresh.length === 0) return;
    this.looks.set(this.#asked, [...(this.looks.get(this.#asked) ?? []), ...fresh]);
    this.#asked = null;
  }

  #lack(want: Want, wants: readonly Want[]): number {
    const look = lookOf(want);
    const wanted = wants
      .filter((one) => lookOf(one) === look)
      .reduce((sum, one) => sum + countOf(one), 0);
    return wanted - (this.looks.get(look)?.length ?? 0);
  }
}

/** Puts rounds together: starts of either side are starts of the same tree. */
export function pooled(
  rounds: readonly { readonly collector: Collector; readonly records: readonly Records[] }[],
): Pool[] {
  const pools = new Map<string, Pool & { readonly starts: PooledStart[] }>();
  for (const { collector, records } of rounds) {
    for (const pair of records) {
      const { id, mode, drewRandom, unsupported } = pair.head;
      const pool = pools.get(id) ?? { id, mode, drewRandom, unsupported, starts: [] };
      for (const side of SIDES) pool.starts.push(...collector.starts(pair[side], side));
      if (pool.starts.length > 0) pools.set(id, pool);
    }
  }
  return [...pools.values()];
}
