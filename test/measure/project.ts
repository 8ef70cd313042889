import { join, resolve } from 'node:path';
import { withoutAslr } from '../../src/measure/context.ts';
import { Interpreters } from '../../src/measure/environment/interpreters.ts';
import { prepareEnvironments } from '../../src/measure/environment/prepare.ts';
import { type Measured, measure } from '../../src/measure/measure.ts';
import { MachineMemory, type Memory } from '../../src/measure/memory.ts';
import type { Judge, Records } from '../../src/measure/pair.ts';
import { layViews } from '../../src/measure/views.ts';
import type { MeasurePlan } from '../../src/model/plan.ts';
import type { Environment, Tree } from '../../src/model/tree.ts';
import { makeMeasurePlan } from '../factory.ts';

export const PROJECTS = resolve('fixtures/projects');

interface Circumstances {
  readonly judge: Judge;
  readonly promise?: (pair: Records) => number;
  readonly memory?: Memory;
  readonly plan?: Partial<MeasurePlan>;
  /** Words before the interpreter. */
  readonly prefix?: readonly [string, ...string[]];
  readonly signal?: AbortSignal;
}

/** Measures a folder against itself with real interpreters. */
export async function measureProject(folder: string, how: Circumstances): Promise<Measured> {
  const label = { name: 'the same', commit: null };
  const tree = (side: 'base' | 'head'): Tree => ({ side, path: folder, label });
  const trees = { base: tree('base'), head: tree('head') };
  const plan = makeMeasurePlan(how.plan);
  const progress = () => undefined;
  const { signal = new AbortController().signal } = how;
  const env = process.env;
  await using interpreters = new Interpreters(env, signal);
  await using views = await layViews(trees, [], '');
  const { environments, baseProblem } = await prepareEnvironments({
    trees,
    plan,
    workingDirectory: '',
    progress,
    signal,
    interpreters,
  });
  const prefixed = (one: Environment): Environment =>
    how.prefix === undefined ? one : { ...one, python: [...how.prefix, ...one.python] };
  return await measure({
    views,
    environments: { base: prefixed(environments.base), head: prefixed(environments.head) },
    baseProblem,
    plan,
    workingDirectory: '',
    judge: how.judge,
    promise: how.promise ?? (() => 0),
    progress,
    signal,
    launcher: await withoutAslr(),
    script: join(resolve('src/harness'), 'server.py'),
    memory: how.memory ?? new MachineMemory(),
    ours: env,
  });
}
