import { join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Environment, Side } from '../model/tree.ts';
import type { Procedure } from '../model/want.ts';
import type { Answer, Hello, ServerConfig } from './protocol.ts';
import { type Launch, Server } from './server.ts';
import type { Slots } from './slots.ts';
import type { View } from './views.ts';

/** What every module of one tree is started with. */
export interface SideContext {
  readonly side: Side;
  readonly view: View;
  /** The other tree's roots: nothing may be loaded from there. */
  readonly forbidden: readonly string[];
  readonly environment: Environment;
  readonly workingDirectory: string;
  readonly bytecode: string;
  readonly script: string;
  readonly slots: Slots;
  launch(seed: number): Launch;
}

interface Started {
  readonly server: Server;
  readonly hello: Hello;
}

/** Places in the queue: what the end of the run waits for goes first. */
export const URGENCY = { confirm: 1, start: 2, screen: 3, growth: 4 } as const;

/** One benchmark file on one tree, and the interpreters started for it. */
export class ModuleSide implements AsyncDisposable {
  readonly #starts = new Map<number, Promise<Started>>();
  readonly #open = new Set<Server>();
  #jobs = 0;
  startCount = 0;

  constructor(
    readonly context: SideContext,
    readonly file: string,
  ) {}

  /** Starts an interpreter that traces its import, or gives the one already started. */
  start(index: number, seed: number): Promise<Started> {
    const known = this.#starts.get(index);
    if (known !== undefined) return known;
    const urgency = index === 0 ? URGENCY.start : URGENCY.confirm;
    const started = this.context.slots.use(urgency, () =>
      this.#launch(seed, { traced: true, fresh: false }),
    );
    this.#starts.set(index, started);
    return started;
  }

  /** Runs a job in a process forked from a start. */
  async forked(index: number, seed: number, job: Job): Promise<[Answer, Hello]> {
    const { server, hello } = await this.start(index, seed);
    if (!hello.hello) return [failed(hello), hello];
    const answer = await this.context.slots.use(job.urgency, () =>
      this.#run(server, job, job.traced),
    );
    return [answer, hello];
  }

  /** Runs a job in an interpreter of its own. */
  fresh(seed: number, job: Job): Promise<[Answer, Hello]> {
    return this.context.slots.use(job.urgency, async () => {
      const { server, hello } = await this.#launch(seed, { traced: job.traced, fresh: true });
      if (!hello.hello) return [failed(hello), hello];
      const answer = await this.#run(server, job, true);
      await this.#close(server);
      return [answer, hello];
    });
  }

  /** Ends the traced and untraced servers of a start that only told what the module holds. */
  async #close(server: Server): Promise<void> {
    this.#open.delete(server);
    await server[Symbol.asyncDispose]();
  }

  async #launch(seed: number, how: { traced: boolean; fresh: boolean }): Promise<Started> {
    this.startCount += 1;
    const { context } = this;
    const [server, hello] = await Server.start(
      context.launch(seed),
      context.script,
      this.#config(how),
    );
    this.#open.add(server);
    this.#refuseForeign(hello.foreign);
    return { server, hello };
  }

  #config(how: { traced: boolean; fresh: boolean }): ServerConfig {
    const { view, environment, forbidden, bytecode, workingDirectory } = this.context;
    const folder = join(view.root, workingDirectory);
    return {
      file: join(view.root, this.file),
      root: folder,
      folder,
      path: [folder, join(folder, 'src')],
      importFrom: environment.importFrom,
      own: [view.root, view.tree],
      forbidden,
      bytecode,
      ...how,
      descriptors: [3, 4, 5, 6],
    };
  }

  async #run(server: Server, job: Job, traced: boolean): Promise<Answer> {
    this.#jobs += 1;
    const { benchmark, timeout } = job;
    const answer = await server.run(
      { job: this.#jobs, benchmark, timeout, do: job.procedure },
      traced,
    );
    if (answer.state === 'measured') this.#refuseForeign(answer.foreign);
    return answer;
  }

  #refuseForeign(foreign: readonly (readonly [string, string])[]): void {
    const [first] = foreign;
    if (first === undefined) return;
    const other = this.context.side === 'base' ? 'head' : 'base';
    throw new UsageError({
      what: `the ${this.context.side} run loaded a module of ${other}'s tree: ${first[0]}`,
      where: [
        ['from', first[1]],
        ['why', 'an editable install, or a path set in the environment, points into that tree'],
      ],
      try: [
        "--install 'pip install .'   gives each tree an environment of its own",
        'pip uninstall the editable install; sources on the path are found without it',
      ],
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#open].map((server) => server[Symbol.asyncDispose]()));
  }
}

export interface Job {
  readonly benchmark: string;
  readonly procedure: Procedure;
  readonly traced: boolean;
  /** Seconds. */
  readonly timeout: number;
  readonly urgency: number;
}

function failed(hello: Hello & { hello: false }): Answer {
  const { state, why, detail, signal } = hello;
  return { job: 0, state, why, detail, signal, output: '' };
}
