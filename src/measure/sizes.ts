import type { Bytes } from '../model/bytes.ts';
import type { Sample } from '../model/record.ts';

const MiB = 1024 * 1024;

/** What a process is expected to take before anything like it was measured. */
const UNKNOWN: Bytes = 64 * MiB;

/** A process's own: the interpreter's pages that it writes to, shared ones of a fork included. */
const PROCESS: Bytes = 16 * MiB;

/** tracemalloc keeps 0.8 to 2.2 times what it traces, beside it. */
const TRACED = 3;

/** What is measured, by size: interpreter starts by their file, samples by their benchmark. */
export class Sizes {
  readonly #known = new Map<string, Bytes>();

  /** Takes note of what a process took; the most of all, on either tree. */
  learn(name: string, bytes: Bytes): void {
    this.#known.set(name, Math.max(bytes, this.#known.get(name) ?? 0));
  }

  /** The most that the next process of that name is expected to take. */
  expect(name: string, traced: boolean): Bytes {
    const known = this.#known.get(name);
    return known === undefined ? UNKNOWN : PROCESS + (traced ? TRACED : 1) * known;
  }
}

/** The most that a sample shows its process to have taken, descendants included; 0 where it shows none. */
export function sizeOf(sample: Sample): Bytes {
  const { peak, residentPeak } = sample;
  return Math.max(
    peak ?? 0,
    residentPeak === null ? 0 : residentPeak.own + residentPeak.descendants,
  );
}
