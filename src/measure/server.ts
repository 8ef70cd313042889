import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';
import { endGroup } from '../system/group.ts';
import {
  type Answer,
  AnswerSchema,
  encodeRequest,
  type Hello,
  HelloSchema,
  pythonLiteral,
  type Request,
  type ServerConfig,
} from './protocol.ts';

/** How a server's interpreter is started. */
export interface Launch {
  readonly command: readonly [string, ...string[]];
  readonly variables: Readonly<Record<string, string>>;
  /** Seconds that the import may take. */
  readonly importSeconds: number;
}

const OUTPUT_KEPT = 4096;

/** Time for servers to end what their samples left running, milliseconds. */
const SWEEP_MS = 3000;

/** How an interpreter ended, in words after its name. */
interface Exit {
  readonly how: string;
  readonly signal: NodeJS.Signals | null;
}

/** A running harness process; disposed of, its whole process group is gone. */
export class Server implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, (answer: Answer) => void>();
  #output = '';
  #isGone = false;
  #closing: Promise<void> | null = null;
  /** Whether it forks, so that it has samples to end and sweeps up after them. */
  #sweeps = false;
  readonly #exit: Promise<Exit>;
  /** What it says after its import. One that failed is a Hello that says so. */
  readonly hello: Promise<Hello>;

  /** Starts an interpreter. */
  constructor(launch: Launch, script: string, config: ServerConfig) {
    const [program, ...words] = launch.command;
    this.#child = spawn(program, [...words, script, pythonLiteral(config)], {
      cwd: config.folder,
      env: launch.variables,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (data: Buffer) => {
        this.#output = (this.#output + data.toString('utf8')).slice(-OUTPUT_KEPT);
      });
    }
    // A broken pipe is told by the exit; an unheard error event would end this process.
    for (const stream of this.#child.stdio) stream?.on('error', () => undefined);
    this.#exit = new Promise((resolve) => {
      this.#child.once('error', (error) =>
        resolve({ how: `could not be started: ${error.message}`, signal: null }),
      );
      this.#child.once('exit', (code, signal) => {
        const how = signal === null ? `exited with status ${code}` : `was killed by ${signal}`;
        resolve({ how, signal });
      });
    });
    void this.#exit.then((exit) => this.#lose(exit));
    this.hello = this.#greeting(launch.importSeconds, config.traced);
  }

  #greeting(seconds: number, traced: boolean): Promise<Hello> {
    return new Promise((resolve) => {
      const failed = (state: 'crashed' | 'timed-out', why: string, signal: Exit['signal']): void =>
        resolve({ hello: false, state, why, detail: this.#output, signal, foreign: [] });
      const timer = setTimeout(() => {
        this.#kill();
        const how = traced ? ', traced from its beginning,' : '';
        failed('timed-out', `the import${how} did not end within ${seconds} s`, null);
      }, seconds * 1000);
      let greeted = false;
      this.#lines(4, (line) => {
        if (greeted) return this.#answer(line);
        greeted = true;
        clearTimeout(timer);
        const hello = v.parse(HelloSchema, JSON.parse(line));
        this.#sweeps = hello.hello && hello.forks;
        if (this.#sweeps) this.#watchUntraced();
        resolve(hello);
      });
      this.#lines(6, (line) => this.#answer(line));
      void this.#exit.then(({ how, signal }) => {
        clearTimeout(timer);
        failed('crashed', `the interpreter ${how} while it imported the benchmark's file`, signal);
      });
    });
  }

  /** Whether it takes no more jobs. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Where the untraced server ends before it is told to, its jobs are lost; the other one is not worth keeping. */
  #watchUntraced(): void {
    (this.#pipe(6) as Readable).once('end', () => {
      if (this.#isGone) return;
      this.#lose({ how: 'ended before it was measured (a signal to its parent?)', signal: null });
      void this[Symbol.asyncDispose]();
    });
  }

  #lines(descriptor: 4 | 6, take: (line: string) => void): void {
    const input = this.#pipe(descriptor) as Readable;
    createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', take);
  }

  /** Node's types know five descriptors; there are as many as spawn was told. */
  #pipe(descriptor: 3 | 4 | 5 | 6): Readable | Writable | undefined {
    const all: readonly (Readable | Writable | null | undefined)[] = this.#child.stdio;
    return all[descriptor] ?? undefined;
  }

  #answer(line: string): void {
    const answer = v.parse(AnswerSchema, JSON.parse(line));
    this.#pending.get(answer.job)?.(answer);
    this.#pending.delete(answer.job);
  }

  /** Runs one job; resolves always, with a state. */
  run(request: Request, traced: boolean): Promise<Answer> {
    return new Promise((resolve) => {
      const lost = (why: string): Answer => ({
        job: request.job,
        state: 'crashed',
        why,
        detail: '',
        signal: null,
        output: this.#output,
      });
      if (this.#isGone) return resolve(lost('the interpreter had ended'));
      // The server keeps the limit; this one is for a server that no longer does.
      const timer = setTimeout(
        () => {
          this.#kill();
          resolve({
            job: request.job,
            state: 'timed-out',
            why: 'passed its time limit',
            detail: '',
            signal: null,
            output: this.#output,
          });
        },
        (request.timeout + 5) * 1000,
      );
      this.#pending.set(request.job, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      (this.#pipe(traced ? 3 : 5) as Writable).write(encodeRequest(request));
    });
  }

  #lose({ how, signal }: Exit): void {
    this.#isGone = true;
    for (const [job, resolve] of this.#pending) {
      resolve({
        job,
        state: 'crashed',
        why: `the interpreter ${how}`,
        detail: '',
        signal,
        output: this.#output,
      });
    }
    this.#pending.clear();
  }

  #kill(): void {
    this.#isGone = true;
    endGroup(this.#child.pid, 'SIGKILL');
  }

  /** Closes the requests: the servers end their samples, sweep up, and leave. Killed where they do not, or fork none. */
  [Symbol.asyncDispose](): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#isGone = true;
    if (!this.#sweeps) this.#kill(); // it does not look whether requests are closed
    for (const descriptor of [3, 5] as const) this.#pipe(descriptor)?.destroy();
    const timer = setTimeout(() => this.#kill(), SWEEP_MS);
    await this.#exit;
    clearTimeout(timer);
    this.#kill();
    for (const stream of this.#child.stdio) stream?.destroy();
  }
}
