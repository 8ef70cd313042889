import { join } from 'node:path';
import type { Bytes } from '../model/bytes.ts';
import { type Problem, UsageError } from '../model/errors.ts';
import type { Environment, Side } from '../model/tree.ts';
import type { Procedure } from '../model/want.ts';
import { type Budget, OutOfTime } from './budget.ts';
import type { Answer, Hello, ServerConfig } from './protocol.ts';
import { type Launch, Server } from './server.ts';
import type { Sizes } from './sizes.ts';
import type { Need, Place, Slots } from './slots.ts';
import type { View } from './views.ts';

/** What every module of one tree is started with. */
export interface SideContext {
  readonly side: Side;
  readonly view: View;
  /** The other tree's roots: nothing may be loaded from there. */
  readonly forbidden: readonly string[];
  readonly environment: Environment;
  /** Why nothing runs in this tree; null where it has an environment. */
  readonly problem: Problem | null;
  readonly workingDirectory: string;
  readonly bytecode: string;
  readonly script: string;
  readonly slots: Slots;
  readonly budget: Budget;
  /** Aborted when the run is over, however it ended: no interpreter is started any more. */
  readonly ended: AbortSignal;
  readonly sizes: Sizes;
  launch(seed: number): Launch;
}

interface Started {
  readonly server: Server;
  readonly hello: Hello;
}

/** Places in the queue: what the end of the run waits for goes first. */
export const URGENCY = { confirm: 1, start: 2, screen: 3, growth: 4 } as const;

/** An import with many frames has so long; it only tells which of the lines above to name. */
const DEEP_SECONDS = 30;

/** Enough to see past the import system, which takes six, who imports. */
const FEWER_FRAMES = 8;

/** Interpreters of later starts are many and seldom: each serves one job instead of staying. */
const STAYING_STARTS = 5;

/** One benchmark file on one tree, and the interpreters started for it. */
export class ModuleSide {
  readonly #starts = new Map<string, Promise<Started>>();
  readonly #open = new Set<Server>();
  #jobs = 0;
  #importReplay: Promise<[Answer, Hello]> | null = null;
  startCount = 0;

  constructor(
    readonly context: SideContext,
    readonly file: string,
  ) {}

  /**
   * Starts an interpreter that traces its import, or gives the one already started.
   *
   * @param urgency Of what waits for it.
   */
  start(
    index: number,
    seed: number,
    urgency: number = URGENCY.start,
    frames = 1,
  ): Promise<Started> {
    const how = { traced: true, frames, fresh: false };
    return this.#startOnce(`${index}/${frames}`, index, how, seed, urgency);
  }

  /** One that need not trace its import, where there is none yet that does. */
  #untracedStart(index: number, seed: number, urgency: number): Promise<Started> {
    return this.#starts.get(`${index}/1`) ?? this.#neverTracing(index, seed, urgency);
  }

  #neverTracing(index: number, seed: number, urgency: number): Promise<Started> {
    const how = { traced: false, frames: 1, fresh: false };
    return this.#startOnce(`${index}/untraced`, index, how, seed, urgency);
  }

  #startOnce(
    key: string,
    index: number,
    how: Kind,
    seed: number,
    urgency: number,
  ): Promise<Started> {
    const known = this.#starts.get(key);
    if (known !== undefined) return known;
    const { slots, budget } = this.context;
    const started = slots.use(
      { urgency, expected: () => this.#expectedStart(how.traced) },
      async (place) => {
        // The first is wanted past the end too: it tells which benchmarks there are.
        if (index > 0) budget.timeFor(0);
        return await this.#launch(seed, how, place);
      },
      ({ hello }) => !hello.hello,
    );
    this.#starts.set(key, started);
    return started;
  }

  /**
   * Runs a job in a process forked from a start. An import is replayed once: it is every benchmark's.
   *
   * @throws OutOfTime
   */
  forked(index: number, seed: number, job: Job): Promise<[Answer, Hello]> {
    const run = (one: Job) => this.#forked(index, seed, one);
    if (!replaysImport(job)) return run(job);
    this.#importReplay ??= withFewerFrames(job, run);
    return this.#importReplay;
  }

  async #forked(index: number, seed: number, job: Job): Promise<[Answer, Hello]> {
    const frames = importFrames(job);
    const { procedure } = job;
    const tracesLate = procedure.kind === 'peak';
    const neverTraces = procedure.kind === 'resident' && procedure.withImport;
    const how = { traced: !tracesLate && !neverTraces, frames, fresh: false };
    if (index >= STAYING_STARTS) return this.#once(seed, job, how);
    const starting = neverTraces
      ? this.#neverTracing(index, seed, job.urgency)
      : tracesLate
        ? this.#untracedStart(index, seed, job.urgency)
        : this.start(index, seed, job.urgency, frames);
    const { server, hello } = await starting;
    if (!hello.hello) return [failed(hello), hello];
    const answer = await this.context.slots.use(
      job,
      (place) => this.#run(server, job, job.traced, place),
      ({ state }) => state !== 'measured',
    );
    if (answer.state === 'measured' || !server.isGone) return [answer, hello];
    // Any of the jobs beside it may have ended the interpreter, by a signal to its parent; alone each tells.
    this.#forget(starting);
    await this.#close(server);
    return this.#once(seed, job, how);
  }

  /** What the target says, its files named as they are in the tree and not in our temporary view of it. */
  inTree(text: string): string {
    return text.replaceAll(`${this.context.view.root}/`, '');
  }

  /** Whoever wants this start next starts it anew. */
  #forget(starting: Promise<Started>): void {
    for (const [key, one] of this.#starts) if (one === starting) this.#starts.delete(key);
  }

  /**
   * Runs a job in an interpreter of its own.
   *
   * @throws OutOfTime
   */
  fresh(seed: number, job: Job): Promise<[Answer, Hello]> {
    const run = (one: Job) =>
      this.#once(seed, one, { traced: one.traced, frames: importFrames(one), fresh: true });
    return replaysImport(job) ? withFewerFrames(job, run) : run(job);
  }

  #once(seed: number, job: Job, how: Kind): Promise<[Answer, Hello]> {
    const { urgency } = job;
    const expected = () => this.#expectedStart(how.traced) + job.expected();
    return this.context.slots.use<[Answer, Hello]>(
      { urgency, expected },
      async (place) => {
        this.context.budget.timeFor(0);
        const { server, hello } = await this.#launch(seed, how, place);
        if (!hello.hello) return [failed(hello), hello];
        try {
          return [await this.#run(server, job, how.fresh || job.traced, place), hello];
        } finally {
          await this.#close(server);
        }
      },
      ([{ state }]) => state !== 'measured',
    );
  }

  #expectedStart(traced: boolean): Bytes {
    return this.context.sizes.expect(this.file, traced);
  }

  async #close(server: Server): Promise<void> {
    this.#open.delete(server);
    await server[Symbol.asyncDispose]();
  }

  async #launch(seed: number, how: Kind, place: Place): Promise<Started> {
    const { context } = this;
    context.ended.throwIfAborted();
    this.startCount += 1;
    const launch = context.launch(seed);
    const importSeconds = how.frames > 1 ? DEEP_SECONDS : Number.POSITIVE_INFINITY;
    const limited = { ...launch, importSeconds: Math.min(launch.importSeconds, importSeconds) };
    const server = new Server(limited, context.script, this.#config(how));
    this.#open.add(server);
    const hello = await server.hello;
    this.#refuseForeign(hello.foreign);
    if (!hello.hello) {
      const detail = this.inTree(hello.detail).trimEnd();
      return { server, hello: { ...hello, why: causeOf(hello, place), detail } };
    }
    if (hello.importBytes !== null) context.sizes.learn(this.file, hello.importBytes);
    return { server, hello };
  }

  #config(how: Kind): ServerConfig {
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

  async #run(server: Server, job: Job, traced: boolean, place: Place): Promise<Answer> {
    const { benchmark } = job;
    const timeout = this.context.budget.timeFor(job.timeout);
    this.#jobs += 1;
    const answer = await server.run(
      { job: this.#jobs, benchmark, timeout, do: job.procedure },
      traced,
    );
    if (answer.state === 'timed-out') {
      if (timeout < job.timeout) throw new OutOfTime();
      return { ...answer, why: `${answer.why} of ${Number(timeout.toPrecision(3))} s (timeout)` };
    }
    if (answer.state !== 'measured') return { ...answer, why: causeOf(answer, place) };
    this.#refuseForeign(answer.foreign);
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

  /** Ends its interpreters; others are started where it is measured again. */
  async rest(): Promise<void> {
    const servers = [...this.#open];
    this.#open.clear();
    this.#starts.clear();
    await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
  }
}

export interface Job extends Need {
  readonly benchmark: string;
  readonly procedure: Procedure;
  readonly traced: boolean;
  /** Seconds. */
  readonly timeout: number;
}

type ImportReplay = Job & { readonly procedure: Procedure & { kind: 'replay' } };

/** Which interpreter: traced from before its import, and for one job or for forks. */
interface Kind {
  readonly traced: boolean;
  /** Frames kept of each allocation, where it is traced. */
  readonly frames: number;
  readonly fresh: boolean;
}

/** Frames that the interpreter itself must keep: of an import that is replayed. */
function importFrames(job: Job): number {
  return replaysImport(job) ? job.procedure.frames : 1;
}

function replaysImport(job: Job): job is ImportReplay {
  return job.procedure.kind === 'replay' && job.traced;
}

/** With each frame that is kept tracing takes longer: where that is too long, fewer tell more than none. */
async function withFewerFrames(
  job: ImportReplay,
  run: (job: Job) => Promise<[Answer, Hello]>,
): Promise<[Answer, Hello]> {
  const [answer, hello] = await run(job);
  const { procedure } = job;
  const isLate = !hello.hello && hello.state === 'timed-out';
  if (!isLate || procedure.frames === 1) return [answer, hello];
  const frames = procedure.frames > FEWER_FRAMES ? FEWER_FRAMES : 1;
  return withFewerFrames({ ...job, procedure: { ...procedure, frames } }, run);
}

function failed(hello: Hello & { hello: false }): Answer {
  const { state, why, detail, signal } = hello;
  return { job: 0, state, why, detail, signal, output: '' };
}

/** SIGKILL comes from many; only the kernel's counter tells that memory ran out. */
function causeOf(failure: { why: string; signal: string | null }, place: Place): string {
  const { why, signal } = failure;
  return signal === 'SIGKILL' && place.ranOut() ? `out of memory: ${why}` : why;
}
