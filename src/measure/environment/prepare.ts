import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { inOneLine, type Problem, UsageError } from '../../model/errors.ts';
import { interpreterText } from '../../model/interpreter.ts';
import type { MeasurePlan } from '../../model/plan.ts';
import type { Progress } from '../../model/progress.ts';
import type { Environment, Environments, Side, Tree, Trees } from '../../model/tree.ts';
import { SEED } from '../variables.ts';
import type { Recipe } from './build.ts';
import { EnvironmentCache, type KeptEnvironment } from './cache.ts';
import type { Installed, InstalledQuestion } from './installed.ts';
import { activated, type Interpreter, type Question } from './interpreter.ts';
import type { Interpreters } from './interpreters.ts';
import { keyOf } from './key.ts';
import { environmentsFor } from './pair.ts';
import { type Way, wayText } from './way.ts';
import { findWays, requirementsOf, whyNotAsItIs } from './ways.ts';

export interface Prepared {
  readonly environments: Environments;
  readonly found: Readonly<Record<Side, Interpreter>>;
  /** Asked where it is wanted: mostly for records alone. */
  readonly installed: Readonly<Record<Side, () => Promise<Installed>>>;
  /** Why base alone has no environment: head's stands in its place. Null where it has one. */
  readonly baseProblem: Problem | null;
}

interface Request {
  readonly trees: Trees;
  readonly plan: MeasurePlan;
  readonly workingDirectory: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly interpreters: Interpreters;
}

/** Asks what `prepareEnvironments` will most likely ask of head's interpreter, while base is still looked for. */
export async function foresee(
  head: Tree,
  plan: MeasurePlan,
  workingDirectory: string,
  interpreters: Interpreters,
): Promise<void> {
  const folder = join(head.path, workingDirectory);
  const found = await interpreters.what(headQuestion(plan, folder));
  if (plan.install.kind === 'command') return;
  const hasUv = onPath('uv', interpreters.env);
  const requirements = requirementsOf(
    await findWays({ base: head, head }, workingDirectory, hasUv),
  );
  if (requirements.length > 0)
    interpreters.installed(asItIsQuestion(found, plan, folder, requirements));
}

function headQuestion(plan: MeasurePlan, folder: string): Question {
  return { command: plan.headPython, folder, variables: variablesOf(plan) };
}

function asItIsQuestion(
  { executable, options, variables }: Interpreter,
  plan: MeasurePlan,
  folder: string,
  requirements: readonly string[],
): InstalledQuestion {
  return {
    python: [executable, ...options],
    folder,
    variables: { ...variables, ...variablesOf(plan) },
    requirements,
  };
}

/**
 * The interpreter that each tree is measured with: as it is where it has what both trees declare,
 * else in an environment that is built, or kept from an earlier run.
 *
 * @throws UsageError where there is no fit interpreter, the two trees' minors differ, or what head
 * declares cannot be understood; TargetError where head's install fails; the signal's reason.
 */
export async function prepareEnvironments(request: Request): Promise<Prepared> {
  const prepared = await prepare(request);
  const { baseProblem } = prepared;
  if (baseProblem !== null) request.progress({ kind: 'note', text: notMeasured(baseProblem) });
  return prepared;
}

/** That base has no figures, for the reader. */
export function notMeasured(baseProblem: Problem): string {
  return `base is not measured: ${inOneLine(baseProblem)}`;
}

async function prepare(request: Request): Promise<Prepared> {
  const { plan, signal, progress, workingDirectory, interpreters } = request;
  const { env } = interpreters;
  const hasUv = onPath('uv', env);
  const { trees, ways, unclear } = await understand(request, hasUv);
  const folder = (side: Side) => join(trees[side].path, workingDirectory);
  if (ways.head.kind !== 'command')
    for (const text of ways.head.declared.passedOver) progress({ kind: 'note', text });
  const found = await askBoth(plan, interpreters, folder);
  refuseUnlike(found.base, found.head);
  if (SEED in variablesOf(plan))
    progress({ kind: 'note', text: `${SEED} is not handed on: it differs from start to start` });
  const requirements = requirementsOf(ways);
  const isOne = found.base === found.head;
  const installed = onBoth((side) => {
    const question = asItIsQuestion(found[side], plan, folder(isOne ? 'head' : side), requirements);
    return () => interpreters.installed(question);
  });
  const why = await whyNotAsItIs(ways, folder, installed);
  if (why === null) {
    progress({ kind: 'note', text: `${found.head.executable} serves as it is` });
    return {
      environments: onBoth((side) => asItIs(found[side], env)),
      found,
      installed,
      baseProblem: unclear,
    };
  }
  if (ways.head.kind === 'pip' && ways.head.declared.lock?.endsWith('uv.lock') === true) {
    const text = 'uv is not on PATH: pip installs what pyproject.toml declares, as uv.lock pins it';
    progress({ kind: 'note', text });
  }
  const recipe = async (side: Side): Promise<Recipe> => {
    const [way, interpreter, root] = [ways[side], found[side], trees[side].path];
    const key = await keyOf({ way, root, folder: folder(side), interpreter }, env);
    return { key, way, root, workingDirectory, interpreter, hasUv, env, signal };
  };
  const [base, head, cache] = await Promise.all([
    recipe('base'),
    recipe('head'),
    EnvironmentCache.open(env),
  ]);
  const kept = await environmentsFor({ base, head }, cache, why, progress);
  const described = async ({ prefix, holdsTree }: KeptEnvironment, recipe: Recipe) => {
    const { way, interpreter } = recipe;
    const python: Environment['python'] = [join(prefix, 'bin', 'python'), ...interpreter.options];
    const environment: Environment = {
      python,
      variables: { ...interpreter.variables, ...activated(prefix, env) },
      importFrom: holdsTree ? 'end' : 'front',
      description: wayText(way),
    };
    const variables = { ...interpreter.variables, ...variablesOf(plan) };
    const question = { folder: prefix, variables };
    return {
      environment,
      found: await interpreters.what({ ...question, command: python }),
      installed: () => interpreters.installed({ ...question, python, requirements: [] }),
    };
  };
  const [onBase, onHead] = await Promise.all([
    described(kept.base, base),
    described(kept.head, head),
  ]);
  const built = { base: onBase, head: onHead };
  return {
    environments: onBoth((side) => built[side].environment),
    found: onBoth((side) => built[side].found),
    installed: onBoth((side) => built[side].installed),
    baseProblem: unclear ?? kept.baseProblem,
  };
}

function onBoth<T>(of: (side: Side) => T): Record<Side, T> {
  return { base: of('base'), head: of('head') };
}

interface Understood {
  readonly trees: Trees;
  readonly ways: Readonly<Record<Side, Way>>;
  /** What of base's declaration alone cannot be understood; head's is then taken for both. */
  readonly unclear: Problem | null;
}

/** How each tree's environment comes to be. */
async function understand(request: Request, hasUv: boolean): Promise<Understood> {
  const { plan, workingDirectory } = request;
  const { install } = plan;
  const trees = await withoutEmpty(request.trees, workingDirectory);
  if (install.kind === 'command')
    return { trees, ways: { base: install, head: install }, unclear: null };
  try {
    return { trees, ways: await findWays(trees, workingDirectory, hasUv), unclear: null };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const alone = { base: trees.head, head: trees.head };
    // Where head's cannot be understood either, this throws: that is not base's fault alone.
    const ways = await findWays(alone, workingDirectory, hasUv);
    return { trees: alone, ways, unclear: error.problem };
  }
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

async function askBoth(
  plan: MeasurePlan,
  interpreters: Interpreters,
  folder: (side: Side) => string,
): Promise<Record<Side, Interpreter>> {
  const question = headQuestion(plan, folder('head'));
  const asked = interpreters.what(question);
  const isOne = plan.basePython.join('\0') === plan.headPython.join('\0');
  const other = { ...question, command: plan.basePython, folder: folder('base') };
  const [base, head] = await Promise.all([isOne ? asked : interpreters.what(other), asked]);
  return { base, head };
}

/** What the user sets for both trees. */
function variablesOf({ passEnv, env }: MeasurePlan): Record<string, string> {
  return { ...passEnv, ...env };
}

function asItIs(found: Interpreter, env: NodeJS.ProcessEnv): Environment {
  const { executable, options, variables, prefix } = found;
  const isVirtual = existsSync(join(prefix, 'pyvenv.cfg'));
  return {
    python: [executable, ...options],
    variables: { ...variables, ...(isVirtual ? activated(prefix, env) : {}) },
    importFrom: 'front',
    description: `${executable} as it is`,
  };
}

function onPath(program: string, env: NodeJS.ProcessEnv): boolean {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** @throws UsageError where the same code takes other memory on base's interpreter than on head's. */
function refuseUnlike(base: Interpreter, head: Interpreter): void {
  const named = (one: Interpreter) => interpreterText({ ...one, python: one.version });
  const alike = ({ version, variant, allocator, flags }: Interpreter) =>
    [...version.split('.').slice(0, 2), variant, allocator, flags].join();
  if (alike(base) === alike(head)) return;
  throw new UsageError({
    what: `base would run on ${named(base)} and head on ${named(head)}: they cannot be compared`,
    where: [['why', 'the same objects take other memory there, by more than any limit']],
    try: ['--python CMD   for both'],
  });
}
