import { availableParallelism } from 'node:os';
import picomatch from 'picomatch';
import { sum } from 'simple-statistics';
import { TargetError } from '../model/errors.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import { endStrays } from '../system/strays.ts';
import { BenchmarkSide } from './benchmark.ts';
import { BenchmarkFile, type Contexts } from './benchmark-file.ts';
import { Budget } from './budget.ts';
import { contextsOf } from './context.ts';
import { noBenchmark, noneChosen } from './files.ts';
import type { Hellos } from './hellos.ts';
import type { BenchmarkPair, PairSide } from './pair.ts';
import { Slots } from './slots.ts';
import { Waiting } from './waiting.ts';
import type { Work } from './work.ts';

export interface Measured {
  readonly base: readonly BenchmarkRecord[];
  readonly head: readonly BenchmarkRecord[];
  readonly aslr: 'off' | 'on' | 'unknown';
  readonly harness: string;
  readonly starts: Readonly<Record<Side, number>>;
  readonly samples: Readonly<Record<Side, number>>;
}

/**
 * Measures both trees until the judge wants no more or the budget ends. All benchmarks get a first
 * round. One that is undecided then goes on at once as long as the budget is ample; else it waits until
 * all have been looked at, and the most promising goes first: docs/decisions/0017.
 *
 * @throws UsageError where there is no benchmark, or a tree loads the other one's modules.
 * @throws TargetError where not one benchmark file could be imported on head.
 */
export async function measure(work: Work): Promise<Measured> {
  const { views, plan, progress, signal } = work;
  const every = [...new Set([...views.head.files, ...views.baseOwn.files])].sort();
  const files = plan.ids === null ? every : holding(every, plan.ids);
  const slots = new Slots(plan.processes ?? availableParallelism(), work.memory);
  const budget = new Budget(plan.budgetSeconds);
  const done = new AbortController();
  const contexts = await contextsOf(work, slots, budget, done.signal);
  const run = new Run(work, contexts, budget, files.length);
  const queue = [...files];
  // A lab or a bisection measures many times under one signal: what listens to it goes with each.
  const abort = new Promise<never>((_, reject) => {
    signal.throwIfAborted();
    const end = () => reject(signal.reason);
    signal.addEventListener('abort', end, { once: true, signal: done.signal });
  });
  const workers = Array.from({ length: Math.min(slots.count, files.length) }, async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) await run.file(file);
  });
  const all = Promise.all(workers).then(() => run.settleWaiting(slots.count));
  try {
    await Promise.race([all, abort]);
  } finally {
    done.abort();
    queue.length = 0;
    await run.stop();
    await Promise.allSettled([...workers, all]);
    await run.stop(); // what was starting meanwhile
    await endStrays(views.folder);
  }
  if (plan.ids === null) refuseNothing(run, files);
  progress({ kind: 'settled', done: run.found, total: run.found });
  return run.result();
}

/** Benchmarks that were asked for by id are known to exist on one tree, or did once. */
function refuseNothing(run: Run, files: readonly string[]): void {
  const { plan } = run.work;
  if (run.imported === 0 && run.broken.length > 0) throw nothingImported(run.broken);
  if (run.found === 0) {
    if (run.leftOut.length > 0) throw noneChosen(plan, run.leftOut);
    throw noBenchmark(plan.benchmarks, `${files.join(', ')}: without a bench_* function`);
  }
  if (run.broken.length === 0 && run.foundOnHead === 0) {
    throw noBenchmark(plan.benchmarks, `none on head; base has ${run.found}`);
  }
}

/** The files that benchmarks of some ids are in. */
function holding(files: readonly string[], ids: ReadonlySet<string>): string[] {
  const wanted = new Set([...ids].map((id) => id.slice(0, id.indexOf('::'))));
  return files.filter((file) => wanted.has(file));
}

/** A benchmark file that could not be imported. */
interface Broken {
  readonly file: string;
  readonly why: string;
  readonly isLate: boolean;
}

function nothingImported(broken: readonly Broken[]): TargetError {
  const install = "--install 'pip install -r requirements.txt'   where a package is missing";
  const time =
    '--timeout 5m   where an import takes long, as one file of tens of thousands of functions does when traced';
  return new TargetError({
    what: 'nothing could be measured: no benchmark file could be imported',
    where: broken.slice(0, 5).map(({ file, why }) => [file, why] as const),
    try: [
      ...(broken.some(({ why }) => lacksPackage(why)) ? [install] : []),
      ...(broken.some(({ isLate }) => isLate) ? [time] : []),
    ],
  });
}

/** A file of that name that comes first is no missing package, nor is what does not compile. */
function lacksPackage(why: string): boolean {
  return /ImportError|ModuleNotFoundError/.test(why) && !why.includes('comes first');
}

class Run {
  readonly #pairs: BenchmarkPair[] = [];
  readonly #files: BenchmarkFile[] = [];
  readonly #waiting = new Waiting();
  readonly broken: Broken[] = [];
  /** Ids that neither the selection nor the shard takes. */
  readonly leftOut: string[] = [];
  foundOnHead = 0;
  /** Files that one tree at least could import. */
  imported = 0;
  /** Files whose benchmarks are known. */
  #discovered = 0;
  #lookedAt = 0;
  readonly #settled = new Set<BenchmarkPair>();
  readonly #selects: (id: string) => boolean;
  #aslr: Measured['aslr'] = 'unknown';
  #harness = '';

  constructor(
    readonly work: Work,
    readonly contexts: Contexts,
    readonly budget: Budget,
    /** Benchmark files in all. */
    readonly fileCount: number,
  ) {
    this.#selects = picomatch(work.plan.select ?? '**', { nobracket: true, bash: true, dot: true });
  }

  get found(): number {
    return this.#pairs.length;
  }

  /** The first round of one benchmark file, and what need not wait for the other files'. */
  async file(path: string): Promise<void> {
    const { work } = this;
    const file = new BenchmarkFile(path, work.views, this.contexts, work.plan.fresh);
    this.#files.push(file);
    const pairs = await this.#discover(file);
    await Promise.all(pairs.map((pair) => this.#firstRound(pair)));
    // Only now, early in the run, is its pace known: what waited for that need wait no longer.
    if (this.#isAmple()) await Promise.all(pairs.map((pair) => this.#settle(pair)));
    const undecided = pairs.filter((pair) => !this.#settled.has(pair));
    if (undecided.length === 0) return file.rest();
    await this.#waiting.add(
      undecided.map((pair) => ({ pair, file, promise: work.promise(pair.records()) })),
    );
  }

  /** The rest of what had to wait, so many benchmarks at a time. */
  settleWaiting(count: number): Promise<void> {
    return this.#waiting.settle(count, ({ pair }) => this.#settle(pair));
  }

  async #discover(file: BenchmarkFile): Promise<BenchmarkPair[]> {
    const hellos = await file.import();
    this.#discovered += 1;
    if ([hellos.onHead, hellos.own].some((one) => one?.hello)) this.imported += 1;
    this.#learn(file, hellos);
    const all = file.idsOf(hellos);
    const ids = all.filter((id) => this.#chosen(id));
    this.leftOut.push(...all.filter((id) => !ids.includes(id)));
    const pairs = ids.map((id) => file.pairOf(id, hellos));
    this.#pairs.push(...pairs);
    this.foundOnHead += pairs.filter(({ head }) => !isMissing(head)).length;
    if (pairs.length > 0)
      this.work.progress({ kind: 'discovered', benchmarks: this.found, files: 1 });
    return pairs;
  }

  /** What a first start of head tells goes into the fingerprint. */
  #learn({ path }: BenchmarkFile, { onHead }: Hellos): void {
    if (onHead === null) return;
    if (onHead.hello) {
      this.#harness = onHead.harness;
      this.#aslr = onHead.aslrOff === null ? 'unknown' : onHead.aslrOff ? 'off' : 'on';
    } else {
      const { why, state } = onHead;
      this.broken.push({ file: path, why: firstLine(why), isLate: state === 'timed-out' });
    }
  }

  #chosen(id: string): boolean {
    const { select, shard, ids } = this.work.plan;
    if (ids !== null && !ids.has(id)) return false;
    if (select !== null && id !== select && !this.#selects(id)) return false;
    return shard === null || hash(id) % shard.count === shard.index - 1;
  }

  async #firstRound(pair: BenchmarkPair): Promise<void> {
    await this.#proceed(pair, 'looked at');
    this.#lookedAt += 1;
    if (this.#isAmple() || pair.due(this.work.judge).length === 0) await this.#settle(pair);
  }

  #isAmple(): boolean {
    const expected = (this.found / this.#discovered) * this.fileCount;
    return this.budget.isAmple(this.#lookedAt, expected);
  }

  async #settle(pair: BenchmarkPair): Promise<void> {
    if (this.#settled.has(pair)) return;
    await this.#proceed(pair, 'settled');
    this.#settled.add(pair);
    this.work.progress({ kind: 'settled', done: this.#settled.size, total: this.found });
  }

  /** Takes what the judge wants, once or to the end; where base turns to its own file, once more. */
  async #proceed(pair: BenchmarkPair, until: 'looked at' | 'settled'): Promise<void> {
    const { judge, plan, signal } = this.work;
    while (!signal.aborted) {
      const due = pair.due(judge);
      if (due.length > 0 && this.budget.isOver) return pair.cutShort();
      await pair.take(due, plan.timeoutSeconds);
      const isEnough = until === 'looked at' || due.length === 0;
      if (!pair.mend() && isEnough) return;
    }
  }

  result(): Measured {
    const sorted = [...this.#pairs].sort((a, b) => (a.id < b.id ? -1 : 1));
    const measured = (side: Side) =>
      sorted.map((pair) => pair.records()[side]).filter(({ state }) => state.state !== 'missing');
    const modules = this.#files.flatMap((file) => file.modules);
    const starts = (side: Side) =>
      sum(modules.filter(({ context }) => context.side === side).map((one) => one.startCount));
    const samples = (side: Side) =>
      sum(sorted.map((pair) => (pair[side] instanceof BenchmarkSide ? pair[side].samples : 0)));
    return {
      base: measured('base'),
      head: measured('head'),
      aslr: this.#aslr,
      harness: this.#harness,
      starts: { base: starts('base'), head: starts('head') },
      samples: { base: samples('base'), head: samples('head') },
    };
  }

  /** Measures nothing more, and ends all interpreters. */
  async stop(): Promise<void> {
    this.#waiting.clear();
    await Promise.all(this.#files.map((file) => file.rest()));
  }
}

function isMissing(side: PairSide): boolean {
  return !(side instanceof BenchmarkSide) && side.state === 'missing';
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
