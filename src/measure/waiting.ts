import type { BenchmarkFile } from './benchmark-file.ts';
import type { BenchmarkPair } from './pair.ts';

/** An undecided benchmark that waits until all have been looked at. */
export interface Waiter {
  readonly pair: BenchmarkPair;
  readonly file: BenchmarkFile;
  /** How likely it is worth its time: more first. */
  readonly promise: number;
}

/** Files that keep their interpreters while they wait, two or more a tree: hundreds would not fit. */
const KEPT = 8;

/** The undecided benchmarks, the most promising first. */
export class Waiting {
  readonly #waiters: Waiter[] = [];
  /** Files of which a benchmark is being measured, and of how many. */
  readonly #busy = new Map<BenchmarkFile, number>();

  add(waiters: readonly Waiter[]): Promise<void> {
    this.#waiters.push(...waiters);
    this.#waiters.sort((a, b) => b.promise - a.promise);
    return this.#trim();
  }

  /** Measures all that wait, so many at a time, in their order. */
  async settle(count: number, work: (waiter: Waiter) => Promise<void>): Promise<void> {
    const worker = async () => {
      for (let next = this.#waiters.shift(); next !== undefined; next = this.#waiters.shift()) {
        const { file } = next;
        this.#busy.set(file, (this.#busy.get(file) ?? 0) + 1);
        await work(next);
        this.#busy.set(file, this.#busy.get(file)! - 1);
        if (!this.#waiters.some((one) => one.file === file)) await this.#rest(file);
        await this.#trim();
      }
    };
    await Promise.all(Array.from({ length: count }, worker));
  }

  clear(): void {
    this.#waiters.length = 0;
  }

  /** Ends the interpreters of the files whose turn comes last, where more than a few wait. */
  async #trim(): Promise<void> {
    const files = [...new Set(this.#waiters.map(({ file }) => file))];
    await Promise.all(files.slice(KEPT).map((file) => this.#rest(file)));
  }

  async #rest(file: BenchmarkFile): Promise<void> {
    if ((this.#busy.get(file) ?? 0) === 0) await file.rest();
  }
}
