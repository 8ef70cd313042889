/** Places for processes side by side. Higher urgency is let in first, then the longest waiting. */
export class Slots {
  #free: number;
  readonly #waiting: { readonly urgency: number; readonly enter: () => void }[] = [];

  constructor(readonly count: number) {
    this.#free = count;
  }

  async use<T>(urgency: number, work: () => Promise<T>): Promise<T> {
    await this.#enter(urgency);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #enter(urgency: number): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((enter) => {
      const at = this.#waiting.findIndex((one) => one.urgency < urgency);
      this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, { urgency, enter });
    });
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next.enter();
  }
}
