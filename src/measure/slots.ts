import type { Bytes } from '../model/bytes.ts';
import type { Memory } from './memory.ts';

/** What a job asks for. */
export interface Need {
  /** Higher is let in first, then the longest waiting. */
  readonly urgency: number;
  /** The most it is expected to take; asked when it is let in, since others teach meanwhile. */
  readonly expected: () => Bytes;
}

/** Where a job runs. */
export interface Place {
  /** Whether the out-of-memory killer has ended a process of ours since the job was let in. */
  ranOut(): boolean;
}

interface Taken extends Place {
  readonly bytes: Bytes;
  /** Whether nothing may run beside it. */
  readonly alone: boolean;
  /** Whether something did. */
  shared: boolean;
}

interface Waiting {
  readonly need: Need;
  readonly alone: boolean;
  readonly enter: (place: Taken) => void;
}

/**
 * Places for processes side by side: at most `count`, and no more than memory has room for. A job
 * that does not fit is passed by others that do; one always runs.
 */
export class Slots {
  readonly #taken = new Set<Taken>();
  readonly #waiting: Waiting[] = [];

  constructor(
    readonly count: number,
    readonly memory: Memory,
  ) {}

  /**
   * Runs work when there is room for it. What failed beside others while memory ran out is run once
   * more with nothing beside it: what its neighbours took is no fault of the benchmark.
   */
  async use<T>(
    need: Need,
    work: (place: Place) => Promise<T>,
    failed: (result: T) => boolean,
  ): Promise<T> {
    const { result, crowdedOut } = await this.#hold(need, false, async (place) => {
      const result = await work(place);
      return { result, crowdedOut: failed(result) && place.shared && place.ranOut() };
    });
    return crowdedOut ? this.#hold(need, true, work) : result;
  }

  async #hold<T>(need: Need, alone: boolean, work: (place: Taken) => Promise<T>): Promise<T> {
    const place = await this.#enter(need, alone);
    try {
      return await work(place);
    } finally {
      this.#taken.delete(place);
      this.#admit();
    }
  }

  #enter(need: Need, alone: boolean): Promise<Taken> {
    return new Promise((enter) => {
      const at = this.#waiting.findIndex((one) => one.need.urgency < need.urgency);
      this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, { need, alone, enter });
      this.#admit();
    });
  }

  #admit(): void {
    for (let at = 0; at < this.#waiting.length && this.#taken.size < this.count; ) {
      const { need, alone, enter } = this.#waiting[at]!;
      const bytes = need.expected();
      if (this.#fits(bytes, alone)) {
        this.#waiting.splice(at, 1);
        enter(this.#take(bytes, alone));
      } else {
        at += 1;
      }
    }
  }

  #fits(bytes: Bytes, alone: boolean): boolean {
    const running = [...this.#taken];
    if (running.length === 0) return true;
    if (alone || running.some((one) => one.alone)) return false;
    // What a running job took already is missing from the reading too, and so counts twice: the room
    // is never overrated, and at worst a job waits that would just have fitted.
    const promised = running.reduce((all, one) => all + one.bytes, 0);
    return promised + bytes <= this.memory.free();
  }

  #take(bytes: Bytes, alone: boolean): Taken {
    const before = this.memory.kills();
    const ranOut = () => this.memory.kills() > before;
    const place = { bytes, alone, shared: this.#taken.size > 0, ranOut };
    for (const other of this.#taken) other.shared = true;
    this.#taken.add(place);
    return place;
  }
}
