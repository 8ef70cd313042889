import { join } from 'node:path';
import type { Git } from '../baseline/git.ts';
import { writeOut } from '../baseline/written.ts';
import { gate, listBenchmarks, type Surroundings } from '../gate.ts';
import { benchmarkCode, layCode } from '../measure/views.ts';
import { inOneLine, TargetError, UsageError } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import type { BenchmarkReport, Report } from '../model/report.ts';
import type { Side } from '../model/tree.ts';
import { short } from '../report/bisection.ts';
import { inTemporaryFolder, makeFolder, removeFolder } from '../system/temporary.ts';

/** A comparison of two commits, or why there is none. */
export type Trial =
  | {
      readonly kind: 'compared';
      readonly report: Report;
      /** The one benchmark's part of the report. */
      readonly benchmark: BenchmarkReport;
      /** What of it was not measured with bad's benchmark code. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'broken'; readonly why: string };

/** Whose benchmark code a tree has: bad's, which all have as far as they can run it, or its own. */
type Code = 'bad' | 'own';

const SIDES = ['base', 'head'] as const;
type Pair = Readonly<Record<Side, string>>;

interface Ground {
  readonly git: Git;
  readonly ends: Ends;
  readonly workingDirectory: string;
  readonly around: Surroundings;
  readonly folder: string;
  /** Bad's benchmark code, relative to the tree. */
  readonly code: readonly string[];
}

interface Ends {
  readonly good: string;
  readonly bad: string;
}

/**
 * Compares commits of one repository by the gate, each written out to a temporary folder; bad's
 * benchmark code is laid over them all.
 */
export class Trials implements AsyncDisposable {
  /** Folders that are written, with their commits. */
  readonly #written = new Map<string, string>();
  /** Commits whose benchmark code is other than bad's. */
  readonly #differing = new Set<string>();
  /** Those of them that cannot run bad's. */
  readonly #unfit = new Set<string>();

  private constructor(readonly ground: Ground & AsyncDisposable) {}

  static async open(
    git: Git,
    ends: Ends,
    { measure, workingDirectory }: Plan,
    around: Surroundings,
  ): Promise<Trials> {
    const ground = await inTemporaryFolder('highwater-bisect', async (folder) => {
      const tree = join(folder, treeName(ends.bad, 'own'));
      await writeOut(git, ends.bad, tree, around.progress);
      await makeFolder(join(tree, workingDirectory));
      const code = await benchmarkCode(tree, measure.benchmarks, workingDirectory);
      return { git, ends, workingDirectory, around, folder, code };
    });
    const trials = new Trials(ground);
    trials.#written.set(treeName(ends.bad, 'own'), ends.bad);
    return trials;
  }

  /**
   * The ids of bad's benchmarks that a plan selects.
   *
   * @throws UsageError where there is none; TargetError where bad cannot be imported or installed.
   */
  async list(plan: Plan): Promise<string[]> {
    const { ends, around } = this.ground;
    const head = { kind: 'folder', path: this.#path(ends.bad, 'own') } as const;
    try {
      return await listBenchmarks({ ...plan, head }, around);
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      const { where = [], ...problem } = error.problem;
      throw new TargetError({ ...problem, where: [['bad', short(ends.bad)], ...where] });
    }
  }

  /** Whether a commit that was compared has other benchmark code than bad. */
  differs(commit: string): boolean {
    return this.#differing.has(commit);
  }

  /**
   * Compares two commits by the one benchmark that a plan selects; what cannot run bad's benchmark code
   * is measured with its own.
   */
  async compare(pair: Pair, plan: Plan): Promise<Trial> {
    try {
      const first = await this.#run(pair, plan);
      const unfit = SIDES.filter((side) => !isMeasured(first, side))
        .map((side) => pair[side])
        .filter((commit) => this.#differing.has(commit) && !this.#unfit.has(commit));
      if (unfit.length === 0) return first;
      for (const commit of unfit) this.#unfit.add(commit);
      const second = await this.#run(pair, plan);
      if (SIDES.every((side) => isMeasured(second, side))) return second;
      for (const commit of unfit) this.#unfit.delete(commit);
      return first;
    } finally {
      await this.#clear();
    }
  }

  async #run(pair: Pair, plan: Plan): Promise<Trial> {
    const folder = async (side: Side) => ({
      kind: 'folder' as const,
      path: await this.#tree(pair[side]),
    });
    const compared = { ...plan, base: await folder('base'), head: await folder('head') };
    try {
      const found = await gate(compared, this.ground.around);
      const benchmark = found.benchmarks.find(({ id }) => id === plan.measure.select);
      if (benchmark === undefined) return { kind: 'broken', why: 'the benchmark is missing' };
      const report = { ...found, ...labelled(found, pair), benchmarks: [benchmark] };
      const own = Object.values(pair).filter((commit) => this.#unfit.has(commit));
      return { kind: 'compared', report, benchmark, notes: own.map(ownCode) };
    } catch (error) {
      if (error instanceof TargetError || error instanceof UsageError)
        return { kind: 'broken', why: inOneLine(error.problem) };
      throw error;
    }
  }

  #path(commit: string, code: Code): string {
    return join(this.ground.folder, treeName(commit, code));
  }

  /** The commit's files as a folder, with the benchmark code that it can run. */
  async #tree(commit: string): Promise<string> {
    const { git, ends, workingDirectory, around, code } = this.ground;
    const whose = commit === ends.bad || this.#unfit.has(commit) ? 'own' : 'bad';
    const path = this.#path(commit, whose);
    if (this.#written.has(treeName(commit, whose))) return path;
    await writeOut(git, commit, path, around.progress);
    await makeFolder(join(path, workingDirectory));
    if (whose === 'bad' && (await layCode(this.#path(ends.bad, 'own'), path, code)))
      this.#differing.add(commit);
    this.#written.set(treeName(commit, whose), commit);
    return path;
  }

  /** Good and bad serve again. */
  async #clear(): Promise<void> {
    const { good, bad } = this.ground.ends;
    for (const [name, commit] of this.#written) {
      if (commit === good || commit === bad) continue;
      this.#written.delete(name);
      await removeFolder(join(this.ground.folder, name));
    }
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    return this.ground[Symbol.asyncDispose]();
  }
}

/** Of equal length for all trees: paths can end up in figures. */
function treeName(commit: string, code: Code): string {
  return `${commit}-${code}`;
}

function ownCode(commit: string): string {
  return `${short(commit)} cannot run bad's benchmark: its own was measured there`;
}

function labelled({ base, head }: Report, pair: Pair): Pick<Report, Side> {
  const label = (commit: string) => ({ name: short(commit), commit });
  return {
    base: { ...base, tree: label(pair.base) },
    head: { ...head, tree: label(pair.head) },
  };
}

function isMeasured(trial: Trial, side: Side): boolean {
  return trial.kind === 'compared' && trial.benchmark.state[side] === 'measured';
}
