/** Share of the time within which the run must promise to end for nothing to have to wait. */
const AMPLE = 1 / 2;

/** The time that a run has, from its making on. */
export class Budget {
  readonly #begun = Date.now();

  constructor(readonly seconds: number) {}

  get isOver(): boolean {
    return this.#elapsed() > this.seconds;
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
