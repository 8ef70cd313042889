/** Share of the time within which the run must promise to end for nothing to have to wait. */
const AMPLE = 1 / 2;

/** Share of the time by which a job that runs at its end may pass it. */
const GRACE = 1 / 10;

/** That the time for measuring ended before a job did, or before it could begin: it gives no sample. */
export class OutOfTime extends Error {}

/** The time that a run has, from its making on. */
export class Budget {
  readonly #begun = Date.now();

  constructor(readonly seconds: number) {}

  get isOver(): boolean {
    return this.#elapsed() >= this.seconds;
  }

  /**
   * Seconds that a job may take which begins now; at most `most`.
   *
   * @throws OutOfTime where none may begin any more.
   */
  timeFor(most: number): number {
    if (this.isOver) throw new OutOfTime();
    return Math.min(most, this.seconds * (1 + GRACE) - this.#elapsed());
  }

  /**
   * Whether the run, at its pace so far, would end within half of its time. What was settled on the
   * way is part of the pace; so at least half of the time is left for what waits, unless the first
   * round itself takes more.
   *
   * @param done Benchmarks that were looked at, of `total`.
   */
  isAmple(done: number, total: number): boolean {
    return this.#elapsed() * total <= AMPLE * this.seconds * done;
  }

  #elapsed(): number {
    return (Date.now() - this.#begun) / 1000;
  }
}
