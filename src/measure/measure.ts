import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { inOneLine, type Problem, TargetError } from '../model/errors.ts';
import type { MeasurePlan } from '../model/plan.ts';
import type { Progress } from '../model/progress.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import type { Environments, Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import { BenchmarkSide } from './benchmark.ts';
import { contextsOf } from './context.ts';
import { noBenchmark, noneChosen } from './files.ts';
import type { Memory } from './memory.ts';
import { ModuleSide, type SideContext } from './module.ts';
import type { Hello } from './protocol.ts';
import { Slots } from './slots.ts';
import type { View, Views } from './views.ts';

/** What a comparison still needs to know of one benchmark: pure, handed in by the gate. */
export type Judge = (pair: Readonly<Record<Side, BenchmarkRecord>>) => readonly Want[];

export interface Measured {
  readonly base: readonly BenchmarkRecord[];
  readonly head: readonly BenchmarkRecord[];
  readonly aslr: 'off' | 'on' | 'unknown';
  readonly harness: string;
  readonly starts: Readonly<Record<Side, number>>;
  readonly samples: Readonly<Record<Side, number>>;
}

/** Everything that a measurement of two laid-out trees needs. */
export interface Work {
  readonly views: Views;
  readonly environments: Environments;
  /** Why nothing runs on base; null where it has an environment. */
  readonly baseProblem: Problem | null;
  readonly plan: MeasurePlan;
  readonly workingDirectory: string;
  readonly judge: Judge;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** The words before an interpreter's command. */
  readonly launcher: readonly string[];
  readonly script: string;
  readonly memory: Memory;
  readonly ours: NodeJS.ProcessEnv;
}

/**
 * Measures both trees, benchmark by benchmark, until the judge wants no more or the budget ends.
 *
 * @throws UsageError where there is no benchmark, or a tree loads the other one's modules.
 * @throws TargetError where not one benchmark file could be imported on head.
 */
export async function measure(work: Work): Promise<Measured> {
  const { views, plan, progress, signal } = work;
  const files = [...new Set([...views.head.files, ...views.baseOwn.files])].sort();
  if (files.length === 0) throw noBenchmark(plan.benchmarks, 'no such file');
  const slots = new Slots(plan.processes ?? availableParallelism(), work.memory);
  const contexts = await contextsOf(work, slots);
  const run = new Run(work, contexts);
  const queue = [...files];
  const abort = new Promise<never>((_, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const workers = Array.from({ length: Math.min(slots.count, files.length) }, async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) await run.file(file);
  });
  const disposal = async () => {
    queue.length = 0;
    await run[Symbol.asyncDispose]();
  };
  try {
    await Promise.race([Promise.all(workers), abort]);
  } finally {
    await disposal();
    await Promise.allSettled(workers);
  }
  if (run.found === 0) {
    if (run.broken.length > 0) throw nothingImported(run.broken);
    if (run.leftOut.length > 0) throw noneChosen(plan, run.leftOut);
    throw noBenchmark(plan.benchmarks, `${files.join(', ')}: without a bench_* function`);
  }
  if (run.broken.length === 0 && run.foundOnHead === 0) {
    throw noBenchmark(plan.benchmarks, `none on head; base has ${run.found}`);
  }
  progress({ kind: 'settled', done: run.found, total: run.found });
  return run.result();
}

function nothingImported(broken: readonly (readonly [string, string])[]): TargetError {
  return new TargetError({
    what: 'nothing could be measured: no benchmark file could be imported',
    where: broken.slice(0, 5).map(([file, why]) => [file, why] as const),
    try: ["--install 'pip install -r requirements.txt'   where a package is missing"],
  });
}

class Run implements AsyncDisposable {
  readonly #sides: { base: BenchmarkSide | State; head: BenchmarkSide | State; id: string }[] = [];
  readonly #modules: ModuleSide[] = [];
  readonly #deadline: number;
  readonly broken: (readonly [string, string])[] = [];
  /** Ids that neither the selection nor the shard takes. */
  readonly leftOut: string[] = [];
  found = 0;
  foundOnHead = 0;
  #done = 0;
  readonly #selects: (id: string) => boolean;
  #aslr: Measured['aslr'] = 'unknown';
  #harness = '';

  constructor(
    readonly work: Work,
    readonly contexts: {
      readonly base: SideContext;
      readonly baseOwn: SideContext;
      readonly head: SideContext;
    },
  ) {
    this.#selects = picomatch(work.plan.select ?? '**', { nobracket: true, bash: true, dot: true });
    this.#deadline = Date.now() + work.plan.budgetSeconds * 1000;
  }

  #module(context: SideContext, file: string): ModuleSide {
    const module = new ModuleSide(context, file);
    this.#modules.push(module);
    return module;
  }

  /** Measures one benchmark file on both trees. */
  async file(file: string): Promise<void> {
    const { views } = this.work;
    const has = (view: View) => view.files.includes(file);
    await using head = this.#module(this.contexts.head, file);
    await using base = this.#module(this.contexts.base, file);
    await using own = this.#module(this.contexts.baseOwn, file);
    const onHead = has(views.head) ? await this.#greet(head, base) : null;
    const shared = has(views.head) ? await this.#hello(base) : null;
    const ownHello = has(views.baseOwn) ? await this.#ownNames(file, own, shared) : null;
    if (onHead !== null && !onHead.hello) this.broken.push([file, firstLine(onHead.why)]);
    const fresh = this.work.plan.fresh || [onHead, shared].some((one) => one?.hello && !one.forks);
    const all = benchmarksOf(onHead, ownHello ?? shared);
    const names = all.filter((name) => this.#chosen(`${file}::${name}`));
    this.leftOut.push(
      ...all.filter((name) => !names.includes(name)).map((name) => `${file}::${name}`),
    );
    if (names.length === 0) return;
    this.found += names.length;
    this.foundOnHead += names.filter((name) => sideState(onHead, name)?.state !== 'missing').length;
    this.work.progress({ kind: 'discovered', benchmarks: this.found, files: 1 });
    await Promise.all(
      names.map((name) =>
        this.#benchmark(file, name, { onHead, shared, ownHello }, { head, base, own }, fresh),
      ),
    );
  }

  /** Both imports at once; what the first head start tells goes into the fingerprint. */
  async #greet(head: ModuleSide, base: ModuleSide): Promise<Hello> {
    const [hello] = await Promise.all([this.#hello(head), this.#hello(base)]);
    if (hello.hello) {
      this.#harness = hello.harness;
      this.#aslr = hello.aslrOff === null ? 'unknown' : hello.aslrOff ? 'off' : 'on';
    }
    return hello;
  }

  /** What base's own file holds: the same as the shared one, unless its text differs. */
  async #ownNames(file: string, own: ModuleSide, shared: Hello | null): Promise<Hello> {
    const { views } = this.work;
    if (views.baseOwn.root === views.base.root && shared !== null) return shared;
    if (shared?.hello) {
      const read = (view: View) => readFile(join(view.root, file)).catch(() => null);
      const [a, b] = await Promise.all([read(views.base), read(views.baseOwn)]);
      if (a !== null && b !== null && a.equals(b)) return shared;
    }
    return this.#hello(own);
  }

  async #hello(module: ModuleSide): Promise<Hello> {
    const { baseProblem } = this.work;
    return module.context.side === 'base' && baseProblem !== null
      ? withoutEnvironment(baseProblem)
      : (await module.start(0, 0)).hello;
  }

  #chosen(id: string): boolean {
    const { select, shard } = this.work.plan;
    if (select !== null && id !== select && !this.#selects(id)) return false;
    return shard === null || hash(id) % shard.count === shard.index - 1;
  }

  async #benchmark(
    file: string,
    name: string,
    hellos: { onHead: Hello | null; shared: Hello | null; ownHello: Hello | null },
    modules: { head: ModuleSide; base: ModuleSide; own: ModuleSide },
    fresh: boolean,
  ): Promise<void> {
    const id = `${file}::${name}`;
    const mode = fresh ? 'fresh' : 'forked';
    const side = (
      module: ModuleSide,
      hello: Hello | null,
      shared: boolean,
    ): BenchmarkSide | State =>
      sideState(hello, name) ??
      new BenchmarkSide(id, name, module, mode, shared, unsupportedBy(hello));
    const head = side(modules.head, hellos.onHead, true);
    const inOwn = sideState(hellos.ownHello, name);
    let base: BenchmarkSide | State =
      inOwn?.state === 'missing' ? inOwn : side(modules.base, hellos.shared, true);
    // Where base cannot run head's file, its own runs.
    const fallBack = () => side(modules.own, hellos.ownHello, false);
    const differs = this.work.views.baseOwn.root !== this.work.views.base.root;
    if (differs && inOwn === null && !(base instanceof BenchmarkSide)) base = fallBack();
    const pair = { id, base, head };
    this.#sides.push(pair);
    await this.#settle(pair);
    if (
      differs &&
      inOwn === null &&
      pair.base instanceof BenchmarkSide &&
      pair.base.sharedCode &&
      pair.base.state.state === 'crashed'
    ) {
      pair.base = fallBack();
      await this.#settle(pair);
    }
    this.#done += 1;
    this.work.progress({ kind: 'settled', done: this.#done, total: this.found });
  }

  async #settle(pair: {
    base: BenchmarkSide | State;
    head: BenchmarkSide | State;
    id: string;
  }): Promise<void> {
    const { plan, judge, signal } = this.work;
    const sides = { base: pair.base, head: pair.head };
    while (!signal.aborted) {
      const due = judge(recordsOf(pair)).filter((want) => measurable(sides[want.side]));
      if (due.length === 0) return;
      if (Date.now() > this.#deadline) return notReached(sides);
      await Promise.all(
        due.map(async (want) => {
          const side = sides[want.side];
          if (side instanceof BenchmarkSide && side.state.state === 'measured')
            await side.carryOut(want, plan.timeoutSeconds);
        }),
      );
    }
  }

  result(): Measured {
    const sum = (side: Side, pick: (module: ModuleSide) => number) =>
      this.#modules
        .filter((module) => module.context.side === side)
        .reduce((all, module) => all + pick(module), 0);
    const samples = (side: Side) =>
      this.#sides.reduce(
        (all, pair) => all + (pair[side] instanceof BenchmarkSide ? pair[side].samples : 0),
        0,
      );
    const sorted = [...this.#sides].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      base: sorted.flatMap((pair) => present(recordsOf(pair).base)),
      head: sorted.flatMap((pair) => present(recordsOf(pair).head)),
      aslr: this.#aslr,
      harness: this.#harness,
      starts: { base: sum('base', (m) => m.startCount), head: sum('head', (m) => m.startCount) },
      samples: { base: samples('base'), head: samples('head') },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#modules.map((module) => module[Symbol.asyncDispose]()));
  }
}

function measurable(side: BenchmarkSide | State): side is BenchmarkSide {
  return side instanceof BenchmarkSide && side.state.state === 'measured';
}

function notReached(sides: Readonly<Record<Side, BenchmarkSide | State>>): void {
  for (const side of [sides.base, sides.head]) {
    if (side instanceof BenchmarkSide && side.samples === 0) {
      side.fail({ state: 'not-reached', why: 'the budget ended before it' });
    }
  }
}

function present(record: BenchmarkRecord): BenchmarkRecord[] {
  return record.state.state === 'missing' ? [] : [record];
}

function recordsOf(pair: { base: BenchmarkSide | State; head: BenchmarkSide | State; id: string }) {
  const record = (side: BenchmarkSide | State): BenchmarkRecord =>
    side instanceof BenchmarkSide
      ? side.record()
      : {
          id: pair.id,
          state: side,
          sharedCode: true,
          mode: 'forked',
          starts: [],
          unsupported: {},
          replays: [],
          explanation: null,
        };
  return { base: record(pair.base), head: record(pair.head) };
}

/** What a module of base tells where base has no environment to import it in. */
function withoutEnvironment(problem: Problem): Hello {
  const detail = (problem.where ?? []).map(([label, text]) => `${label}: ${text}`).join('\n');
  const why = `there is no environment: ${inOneLine(problem)}`;
  return { hello: false, state: 'crashed', why, detail, signal: null, foreign: [] };
}

/** Why a benchmark cannot be measured, from what its module told; null where it can. */
function sideState(hello: Hello | null, name: string): State | null {
  if (hello === null) return { state: 'missing', why: 'its file is not in this tree' };
  if (!hello.hello) {
    return {
      state: hello.state,
      why: `its file could not be imported: ${hello.why}\n${hello.detail}`,
    };
  }
  const listed = hello.benchmarks.find((one) => one.name === name);
  if (listed === undefined) return { state: 'missing', why: 'its file does not define it' };
  return listed.problem === null ? null : { state: 'unsupported', why: listed.problem };
}

function unsupportedBy(hello: Hello | null): Record<string, string> {
  if (hello === null || !hello.hello || hello.resident) return {};
  const why = 'this kernel has no /proc/self/status with resident sizes';
  return { 'rss-peak': why, 'rss-growth': why };
}

/** Head's benchmarks in their order, then those that only base has. */
function benchmarksOf(onHead: Hello | null, onBase: Hello | null): string[] {
  const names = (hello: Hello | null) =>
    hello?.hello ? hello.benchmarks.map((one) => one.name) : [];
  return [...new Set([...names(onHead), ...names(onBase)])];
}

function firstLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? text;
}

/** A stable spread of ids over shards (FNV-1a, 32 bit). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
