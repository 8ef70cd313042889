import { askInstalled, type Installed, type InstalledQuestion } from './installed.ts';
import { askInterpreter, type Interpreter, type Question } from './interpreter.ts';

/** What interpreters were asked in one run, each question once. */
export class Interpreters implements AsyncDisposable {
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #over = new AbortController();
  readonly #signal: AbortSignal;

  constructor(
    readonly env: NodeJS.ProcessEnv,
    signal: AbortSignal,
  ) {
    this.#signal = AbortSignal.any([signal, this.#over.signal]);
  }

  /** @throws as askInterpreter does. */
  what(question: Question): Promise<Interpreter> {
    return this.#once(['what', question], () => askInterpreter(question, this.env, this.#signal));
  }

  /** @throws as askInstalled does. */
  installed(question: InstalledQuestion): Promise<Installed> {
    return this.#once(['installed', question], () =>
      askInstalled(question, this.env, this.#signal),
    );
  }

  #once<T>(question: readonly unknown[], ask: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(question);
    const known = this.#answers.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = ask();
    answer.catch(() => undefined); // whoever needs it is told; that may be nobody
    this.#answers.set(key, answer);
    return answer;
  }

  /** Ends those that nobody waits for any more. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort();
    await Promise.allSettled(this.#answers.values());
  }
}
