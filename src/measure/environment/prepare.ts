import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import type { MeasurePlan } from '../../model/plan.ts';
import type { Progress } from '../../model/progress.ts';
import type { Environment, Environments, Side, Trees } from '../../model/tree.ts';
import { buildEnvironment } from './build.ts';
import { DECLARING_FILES, type Declared, declared, namesOf, normalised } from './declared.ts';
import { activated, type InterpreterProbe, probe } from './probe.ts';

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
 * The interpreter that each tree is measured with.
 *
 * @throws UsageError where there is no fit interpreter, or the two trees' minors differ.
 * @throws TargetError where an install fails.
 */
export async function prepareEnvironments(request: Request): Promise<Prepared> {
  const { trees, plan, env } = request;
  const folder = (side: Side) => join(trees[side].path, request.workingDirectory);
  const same = plan.basePython.join('\0') === plan.headPython.join('\0');
  const head = probe(plan.headPython, env, folder('head'));
  const interpreters = {
    head: await head,
    base: await (same ? head : probe(plan.basePython, env, folder('base'))),
  };
  refuseOtherMinor(interpreters.base, interpreters.head);
  const commands = await installCommands(request, folder, interpreters.head);
  if (commands === null) {
    const asItIs = (side: Side): Environment => ({
      python: [interpreters[side].executable],
      variables: existsSync(join(interpreters[side].prefix, 'pyvenv.cfg'))
        ? activated(interpreters[side].prefix, env)
        : {},
      importFrom: 'front',
      description: `${interpreters[side].executable} as it is`,
    });
    return { environments: { base: asItIs('base'), head: asItIs('head') }, probes: interpreters };
  }
  const built = async (side: Side) => {
    const command = commands[side];
    const recipe = { command, folder: folder(side), interpreter: interpreters[side] };
    const prefix = await buildEnvironment(recipe, env, request.signal);
    const python = join(prefix, 'bin', 'python');
    const found = await probe([python], env, folder(side));
    const environment: Environment = {
      python: [python],
      variables: activated(prefix, env),
      importFrom: holdsBuildOf(prefix, found, folder(side)) ? 'end' : 'front',
      description: command,
    };
    return { environment, found };
  };
  const [base, onHead] = await Promise.all([built('base'), built('head')]);
  return {
    environments: { base: base.environment, head: onHead.environment },
    probes: { base: base.found, head: onHead.found },
  };
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

/** What each tree installs, from its own declarations; null where the interpreter serves both as it is. */
async function installCommands(
  request: Request,
  folder: (side: Side) => string,
  interpreter: InterpreterProbe,
): Promise<Readonly<Record<Side, string>> | null> {
  const { plan, progress } = request;
  if (plan.install.kind === 'command') {
    return { base: plan.install.command, head: plan.install.command };
  }
  const wanted = { base: await declared(folder('base')), head: await declared(folder('head')) };
  if (isEmpty(wanted.base) && isEmpty(wanted.head)) return null;
  const installed = new Set(Object.keys(interpreter.distributions).map(normalised));
  const lacking = namesOf(folder('head'), wanted.head).filter((name) => !installed.has(name));
  if (sameDeclarations(folder) && lacking.length === 0) return null;
  const commands = { base: commandFor(wanted.base), head: commandFor(wanted.head) };
  const why =
    lacking.length > 0
      ? `${lacking.slice(0, 3).join(', ')} not installed`
      : 'base and head declare different needs';
  progress({
    kind: 'note',
    text: `building an environment for each tree (${why}): ${commands.head}`,
  });
  return commands;
}

function isEmpty({ requirements, files }: Declared): boolean {
  return requirements.length === 0 && files.length === 0;
}

function sameDeclarations(folder: (side: Side) => string): boolean {
  const read = (side: Side, name: string) => {
    const path = join(folder(side), name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  return DECLARING_FILES.every((name) => read('base', name) === read('head', name));
}

function commandFor({ requirements, files }: Declared): string {
  if (requirements.length === 0 && files.length === 0) return 'true';
  const quoted = requirements.map((one) => `'${one.replaceAll("'", "'\\''")}'`);
  return ['python -m pip install --quiet', ...files.map((name) => `-r ${name}`), ...quoted].join(
    ' ',
  );
}

/** True where the environment holds a build of the tree, not editable: its sources must not shadow it. */
function holdsBuildOf(prefix: string, found: InterpreterProbe, folder: string): boolean {
  const version = found.version.split('.').slice(0, 2).join('.');
  const packages = join(prefix, 'lib', `python${version}`, 'site-packages');
  return Object.entries(found.distributions).some(([name, release]) => {
    const direct = join(
      packages,
      `${name.replace(/[-.]+/g, '_')}-${release}.dist-info`,
      'direct_url.json',
    );
    if (!existsSync(direct)) return false;
    const { url, dir_info } = JSON.parse(readFileSync(direct, 'utf8')) as {
      url: string;
      dir_info?: { editable?: boolean };
    };
    return (
      dir_info !== undefined &&
      dir_info.editable !== true &&
      decodeURIComponent(url) === `file://${folder}`
    );
  });
}
