import type { BenchmarkRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import { BenchmarkSide } from './benchmark.ts';

/** One tree's part: samples that come in, or why there are none. */
export type PairSide = BenchmarkSide | State;

/** One benchmark's records so far, on both trees. */
export type Records = Readonly<Record<Side, BenchmarkRecord>>;

/** What a comparison still needs to know of one benchmark: pure, handed in by the gate. */
export type Judge = (pair: Records) => readonly Want[];

/** One benchmark on both trees while samples come in. */
export class BenchmarkPair {
  #base: PairSide;
  #fallBack: (() => PairSide) | null;

  /** `fallBack`: base's own file, for where base cannot run head's; null where it is no other. */
  constructor(
    readonly id: string,
    base: PairSide,
    readonly head: PairSide,
    fallBack: (() => PairSide) | null,
  ) {
    this.#base = base;
    this.#fallBack = fallBack;
    if (!(base instanceof BenchmarkSide)) this.#useOwn();
  }

  get base(): PairSide {
    return this.#base;
  }

  /** Takes base's own file where base broke on head's; whether it did. */
  mend(): boolean {
    const base = this.#base;
    return base instanceof BenchmarkSide && base.state.state === 'crashed' && this.#useOwn();
  }

  #useOwn(): boolean {
    if (this.#fallBack === null) return false;
    this.#base = this.#fallBack();
    this.#fallBack = null;
    return true;
  }

  /** What the judge wants of the trees that can be measured. */
  due(judge: Judge): Want[] {
    return judge(this.records()).filter((want) => this.#side(want.side) !== null);
  }

  async take(wants: readonly Want[], timeoutSeconds: number): Promise<void> {
    await Promise.all(wants.map((want) => this.#side(want.side)?.carryOut(want, timeoutSeconds)));
  }

  /** Takes note that the budget ended before the judge had all that it wanted. */
  cutShort(): void {
    for (const side of this.#measurable()) side.cutShort();
  }

  records(): Records {
    return { base: this.#record(this.#base), head: this.#record(this.head) };
  }

  #side(side: Side): BenchmarkSide | null {
    const one = this[side];
    return one instanceof BenchmarkSide && one.state.state === 'measured' ? one : null;
  }

  #measurable(): BenchmarkSide[] {
    return [this.#side('base') ?? [], this.#side('head') ?? []].flat();
  }

  #record(side: PairSide): BenchmarkRecord {
    if (side instanceof BenchmarkSide) return side.record();
    return {
      id: this.id,
      state: side,
      sharedCode: true,
      mode: 'forked',
      drewRandom: false,
      starts: [],
      unsupported: {},
      cutShort: false,
      replays: [],
      explanation: null,
    };
  }
}
