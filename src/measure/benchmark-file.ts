import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePython } from '../blame/python-encoding.ts';
import { BenchmarkSide } from './benchmark.ts';
import {
  benchmarksIn,
  benchmarksOf,
  type Hellos,
  sideState,
  unsupportedBy,
  withoutEnvironment,
} from './hellos.ts';
import { ModuleSide, type SideContext } from './module.ts';
import { BenchmarkPair, type PairSide } from './pair.ts';
import type { Hello } from './protocol.ts';
import type { View, Views } from './views.ts';

/** What modules of head, of base and of base's own benchmark files are started with. */
export interface Contexts {
  readonly base: SideContext;
  readonly baseOwn: SideContext;
  readonly head: SideContext;
}

/** One benchmark file on both trees, and the interpreters that have imported it. */
export class BenchmarkFile {
  readonly #head: ModuleSide;
  readonly #base: ModuleSide;
  readonly #own: ModuleSide;
  /** Whether base has benchmark files of its own, other than head's. */
  readonly #differs: boolean;

  constructor(
    readonly path: string,
    readonly views: Views,
    contexts: Contexts,
    /** Whether each sample is to be an interpreter of its own. */
    readonly fresh: boolean,
  ) {
    this.#head = new ModuleSide(contexts.head, path);
    this.#base = new ModuleSide(contexts.base, path);
    this.#own = new ModuleSide(contexts.baseOwn, path);
    this.#differs = views.baseOwn.root !== views.base.root;
  }

  get modules(): readonly ModuleSide[] {
    return [this.#head, this.#base, this.#own];
  }

  /** Imports it on both trees at once, where they have it. */
  async import(): Promise<Hellos> {
    const has = (view: View) => view.files.includes(this.path);
    // What base has no file of is new there, and nothing of it runs on base.
    const onBoth = has(this.views.head) && has(this.views.baseOwn);
    const [onHead, shared] = await Promise.all([
      has(this.views.head) ? greet(this.#head) : null,
      onBoth ? greet(this.#base) : null,
    ]);
    const own = has(this.views.baseOwn) ? await this.#greetOwn(shared) : null;
    return { onHead, shared, own, written: await this.#written(onHead, own) };
  }

  /** Of head's file where that is broken, of base's where there is no other. */
  async #written(onHead: Hello | null, own: Hello | null): Promise<string[]> {
    const { head, baseOwn } = this.views;
    if ((onHead ?? own)?.hello !== false) return [];
    const text = await readFile(join((onHead === null ? baseOwn : head).root, this.path));
    return benchmarksIn(decodePython(text));
  }

  async #greetOwn(shared: Hello | null): Promise<Hello> {
    if (!this.#differs && shared !== null) return shared;
    if (shared?.hello) {
      const read = (view: View) => readFile(join(view.root, this.path)).catch(() => null);
      const [a, b] = await Promise.all([read(this.views.base), read(this.views.baseOwn)]);
      if (a !== null && b !== null && a.equals(b)) return shared;
    }
    return greet(this.#own);
  }

  /** The ids of its benchmarks. */
  idsOf(hellos: Hellos): string[] {
    return benchmarksOf(hellos).map((name) => `${this.path}::${name}`);
  }

  /** One of its benchmarks on both trees. */
  pairOf(id: string, { onHead, shared, own }: Hellos): BenchmarkPair {
    const name = id.slice(this.path.length + '::'.length);
    const cannotFork = [onHead, shared].some((one) => one?.hello && !one.forks);
    const mode = this.fresh || cannotFork ? 'fresh' : 'forked';
    const side = (module: ModuleSide, hello: Hello | null, sharedCode: boolean): PairSide =>
      sideState(hello, name) ??
      new BenchmarkSide(id, name, module, mode, sharedCode, unsupportedBy(hello));
    const inOwn = sideState(own, name);
    const base = inOwn?.state === 'missing' ? inOwn : side(this.#base, shared, true);
    const fallBack = this.#differs && inOwn === null ? () => side(this.#own, own, false) : null;
    return new BenchmarkPair(id, base, side(this.#head, onHead, true), fallBack);
  }

  /** Ends its interpreters; others are started where it is measured again. */
  async rest(): Promise<void> {
    await Promise.all(this.modules.map((module) => module.rest()));
  }
}

async function greet(module: ModuleSide): Promise<Hello> {
  const { problem } = module.context;
  return problem === null ? (await module.start(0, 0)).hello : withoutEnvironment(problem);
}
