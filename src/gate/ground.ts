import { join } from 'node:path';
import { promiseOf } from '../compare/promise.ts';
import { withoutAslr } from '../measure/context.ts';
import { Interpreters } from '../measure/environment/interpreters.ts';
import { foresee, type Prepared, prepareEnvironments } from '../measure/environment/prepare.ts';
import { fingerprintOf } from '../measure/fingerprint.ts';
import { measure } from '../measure/measure.ts';
import { MachineMemory } from '../measure/memory.ts';
import type { Judge } from '../measure/pair.ts';
import { runsTheSame } from '../measure/runs-the-same.ts';
import { layViews, type Views } from '../measure/views.ts';
import { interpreterText } from '../model/interpreter.ts';
import type { Plan } from '../model/plan.ts';
import type { Progress } from '../model/progress.ts';
import { RECORD_SCHEMA, type TreeRecord } from '../model/record.ts';
import type { Environments, Side, Tree, Trees } from '../model/tree.ts';
import { bundled } from '../paths.ts';

/** What the doors hand to the story besides the plan. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** The surroundings of one run, and the interpreters that it asks what they are. */
export interface Setting extends Surroundings, AsyncDisposable {
  readonly interpreters: Interpreters;
}

/** Has head's interpreter asked at once where head's folder is known, beside the search for base. */
export function enter(plan: Plan, around: Surroundings): Setting {
  const { head, root, measure, workingDirectory } = plan;
  const interpreters = new Interpreters(around.env, around.signal);
  const path = head.kind === 'working-tree' ? root : head.kind === 'folder' ? head.path : null;
  if (path !== null) {
    const tree: Tree = { side: 'head', path, label: { name: 'head', commit: null } };
    const asked = foresee(tree, measure, workingDirectory, interpreters);
    asked.catch(() => undefined); // what is wrong is said where it is needed
  }
  const dispose = () => interpreters[Symbol.asyncDispose]();
  return { ...around, interpreters, [Symbol.asyncDispose]: dispose };
}

/** Two trees laid out, with the interpreters that measure them. */
export interface Ground extends Prepared, AsyncDisposable {
  readonly trees: Trees;
  readonly views: Views;
  /**
   * Whether nothing that runs differs between the trees, their environments included. Not asked where there is a store:
   * head's record is then kept for trees that are not the same.
   */
  readonly isSame: boolean;
  /** The words before an interpreter. */
  readonly launcher: readonly string[];
  /** When laying out began, by performance.now(). */
  readonly begun: number;
  /** When all of it was ready, by Date.now(). */
  readonly laidAt: number;
}

/** Lays out two trees and finds, or builds, what measures them. */
export async function prepare(trees: Trees, plan: Plan, around: Setting): Promise<Ground> {
  const begun = performance.now();
  const { workingDirectory } = plan;
  const { progress, interpreters } = around;
  const failed = new AbortController();
  const lay = async () => {
    // Without a benchmark nothing need be installed: that is known in milliseconds.
    const laid = await layViews(trees, plan.measure.benchmarks, workingDirectory).catch((error) => {
      failed.abort(error);
      throw error;
    });
    const { base, baseOwn, head } = laid;
    // Benchmarks that changed may run as base has them.
    const areSame =
      plan.store === null && base.root === baseOwn.root && runsTheSame(base.root, head.root);
    return { laid, areSame };
  };
  // All end before any is looked at: what one holds must go also where another fails.
  const [views, prepared, launcher] = await Promise.allSettled([
    lay(),
    prepareEnvironments({
      trees,
      plan: plan.measure,
      workingDirectory,
      progress,
      signal: AbortSignal.any([around.signal, failed.signal]),
      interpreters,
    }),
    withoutAslr(),
  ]);
  if (prepared.status === 'rejected' && views.status === 'fulfilled')
    await views.value.laid[Symbol.asyncDispose]();
  const { laid, areSame } = outcome(views);
  const { environments, found, installed, baseProblem } = outcome(prepared);
  progress({
    kind: 'started',
    base: trees.base.label.name,
    head: trees.head.label.name,
    python: interpreterText({ ...found.head, python: found.head.version }),
  });
  const dispose = () => laid[Symbol.asyncDispose]();
  return {
    trees,
    views: laid,
    isSame: areSame && areAlike(environments),
    launcher: outcome(launcher),
    environments,
    found,
    installed,
    baseProblem,
    begun,
    laidAt: Date.now(),
    [Symbol.asyncDispose]: dispose,
  };
}

function areAlike({ base, head }: Environments): boolean {
  return base.python.join('\0') === head.python.join('\0') && base.importFrom === head.importFrom;
}

/** Measures two trees into their records, with as many samples as the judge asks for. */
export async function recordTrees(
  { trees, views, launcher, environments, found, installed, baseProblem, begun }: Ground,
  plan: Plan,
  around: Surroundings,
  judge: Judge,
): Promise<Record<Side, TreeRecord>> {
  const untold = new AbortController();
  // Nothing waits for it, and it takes as long as an interpreter's start: not while measuring begins.
  const ask = () => Promise.all([installed.base(), installed.head()]);
  const measured = await measure({
    views,
    environments,
    baseProblem,
    plan: plan.measure,
    workingDirectory: plan.workingDirectory,
    judge,
    promise: (pair) => promiseOf(pair, plan.policy),
    progress: (event) => {
      if (event.kind === 'discovered') ask().catch((error: unknown) => untold.abort(error));
      around.progress(event);
    },
    signal: AbortSignal.any([around.signal, untold.signal]),
    launcher,
    script: join(bundled('harness'), 'server.py'),
    memory: new MachineMemory(),
    ours: around.env,
  });
  const seconds = (performance.now() - begun) / 1000;
  const [onBase, onHead] = await ask();
  const has = { base: onBase, head: onHead };
  const record = async (side: Side): Promise<TreeRecord> => ({
    schema: RECORD_SCHEMA,
    tree: trees[side].label,
    fingerprint: await fingerprintOf(found[side], has[side], measured, plan.measure),
    benchmarks: [...measured[side]],
    cost: { seconds, starts: measured.starts[side], samples: measured.samples[side] },
  });
  return { base: await record('base'), head: await record('head') };
}

function outcome<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
