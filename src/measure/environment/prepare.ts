import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import type { MeasurePlan } from '../../model/plan.ts';
import type { Progress } from '../../model/progress.ts';
import type { Environment, Environments, Side, Tree, Trees } from '../../model/tree.ts';
import type { Recipe } from './build.ts';
import { EnvironmentCache, type KeptEnvironment } from './cache.ts';
import { keyOf } from './key.ts';
import { environmentsFor } from './pair.ts';
import { activated, type InterpreterProbe, probe } from './probe.ts';
import { wayText } from './way.ts';
import { findWays, requirementsOf, whyNotAsItIs } from './ways.ts';

export interface Prepared {
  readonly environments: Environments;
  readonly probes: Readonly<Record<Side, InterpreterProbe>>;
}

interface Request {
  readonly trees: Trees;
  readonly plan: MeasurePlan;
  readonly workingDirectory: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The interpreter that each tree is measured with: as it is where it has what both trees declare,
 * else in an environment that is built, or kept from an earlier run.
 *
 * @throws UsageError where there is no fit interpreter, the two trees' minors differ, or what a tree
 * declares cannot be understood; TargetError where an install fails; the signal's reason.
 */
export async function prepareEnvironments(request: Request): Promise<Prepared> {
  const { plan, env, signal, progress, workingDirectory } = request;
  const trees = await withoutEmpty(request.trees, workingDirectory);
  const folder = (side: Side) => join(trees[side].path, workingDirectory);
  const hasUv = onPath('uv', env);
  const { install } = plan;
  const ways =
    install.kind === 'command'
      ? { base: install, head: install }
      : await findWays(trees, workingDirectory, hasUv);
  const interpreters = await askInterpreters(request, folder, requirementsOf(ways));
  refuseOtherMinor(interpreters.base, interpreters.head);
  const why = await whyNotAsItIs(ways, folder, interpreters);
  if (why === null) {
    progress({ kind: 'note', text: `${interpreters.head.executable} serves as it is` });
    const { base, head } = interpreters;
    return {
      environments: { base: asItIs(base, env), head: asItIs(head, env) },
      probes: interpreters,
    };
  }
  if (ways.head.kind === 'pip' && ways.head.declared.lock?.endsWith('uv.lock') === true) {
    const text = 'uv is not on PATH: pip installs what pyproject.toml declares, as uv.lock pins it';
    progress({ kind: 'note', text });
  }
  const recipe = async (side: Side): Promise<Recipe> => {
    const [way, interpreter, root] = [ways[side], interpreters[side], trees[side].path];
    const key = await keyOf({ way, root, folder: folder(side), interpreter }, env);
    return { key, way, root, workingDirectory, interpreter, hasUv, env, signal };
  };
  const [base, head, cache] = await Promise.all([
    recipe('base'),
    recipe('head'),
    EnvironmentCache.open(env),
  ]);
  const kept = await environmentsFor({ base, head }, cache, why, progress);
  const described = async ({ prefix, holdsTree }: KeptEnvironment, { way }: Recipe) => {
    const python: [string] = [join(prefix, 'bin', 'python')];
    const environment: Environment = {
      python,
      variables: activated(prefix, env),
      importFrom: holdsTree ? 'end' : 'front',
      description: wayText(way),
    };
    return { environment, found: await probe({ command: python, folder: prefix, env, signal }) };
  };
  const [onBase, onHead] = await Promise.all([
    described(kept.base, base),
    described(kept.head, head),
  ]);
  return {
    environments: { base: onBase.environment, head: onHead.environment },
    probes: { base: onBase.found, head: onHead.found },
  };
}

/**
 * Head for both where base has nothing to install from: a record's other side, or a working directory
 * that head adds.
 */
async function withoutEmpty(trees: Trees, workingDirectory: string): Promise<Trees> {
  const isEmpty = async ({ path }: Tree) => {
    const folder = join(path, workingDirectory);
    return !existsSync(folder) || (await readdir(folder)).length === 0;
  };
  if (!existsSync(join(trees.head.path, workingDirectory))) {
    throw new UsageError({
      what: `the working directory ${JSON.stringify(workingDirectory)} is not in head's tree`,
      where: [['looked in', trees.head.path]],
    });
  }
  return (await isEmpty(trees.base)) ? { base: trees.head, head: trees.head } : trees;
}

async function askInterpreters(
  { plan, env, signal }: Request,
  folder: (side: Side) => string,
  requirements: readonly string[],
): Promise<Record<Side, InterpreterProbe>> {
  const ask = (side: Side, command: readonly string[]) =>
    probe({ command, folder: folder(side), env, signal, requirements });
  const same = plan.basePython.join('\0') === plan.headPython.join('\0');
  const asked = ask('head', plan.headPython);
  const [base, head] = await Promise.all([same ? asked : ask('base', plan.basePython), asked]);
  return { base, head };
}

function asItIs({ executable, prefix }: InterpreterProbe, env: NodeJS.ProcessEnv): Environment {
  return {
    python: [executable],
    variables: existsSync(join(prefix, 'pyvenv.cfg')) ? activated(prefix, env) : {},
    importFrom: 'front',
    description: `${executable} as it is`,
  };
}

function onPath(program: string, env: NodeJS.ProcessEnv): boolean {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

function refuseOtherMinor(base: InterpreterProbe, head: InterpreterProbe): void {
  const minor = (version: string) => version.split('.').slice(0, 2).join('.');
  if (minor(base.version) === minor(head.version)) return;
  throw new UsageError({
    what: `base would run on Python ${base.version} and head on ${head.version}: they cannot be compared`,
    where: [['why', 'objects have other sizes in another minor version, by more than any limit']],
    try: ['--python CMD   for both'],
  });
}
