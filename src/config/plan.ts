import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { FlagError, type Problem, UsageError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import type { Asked, MeasurePlan, Plan, TreeSource } from '../model/plan.ts';
import { FAIL_ON, type FailOn } from '../model/policy.ts';
import type { StorePlan } from '../model/stored.ts';
import { governedBy } from './governed.ts';
import { locate, refuseMissing, repositoryRoot } from './location.ts';
import { type Configuration, NAME, parseDuration, parseStore, STORE_KINDS } from './schema.ts';

/** Flags as typed, or the Action's inputs; what was not given is absent. */
export interface RunFlags {
  readonly base?: string;
  readonly head?: string;
  readonly benchmarks?: readonly string[];
  readonly select?: string;
  readonly shard?: string;
  readonly install?: string;
  readonly python?: string;
  readonly basePython?: string;
  readonly headPython?: string;
  readonly budget?: string;
  readonly timeout?: string;
  readonly processes?: string;
  readonly fresh?: boolean;
  readonly native?: boolean;
  readonly config?: string;
  readonly workingDirectory?: string;
  readonly name?: string;
  readonly json?: string;
  readonly markdown?: string;
  readonly failOn?: readonly string[];
  readonly explain?: string;
  readonly store?: string;
}

const DEFAULT_BUDGET_SECONDS = 600;
const DEFAULT_TIMEOUT_SECONDS = 60;

/**
 * Flags, then configuration, then defaults, as one checked plan.
 *
 * @throws UsageError for whatever is wrong in either.
 */
export async function loadPlan(
  flags: RunFlags,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Plan> {
  refuseEmpty(flags);
  const headFolder = folderOf(flags.head, cwd);
  const besideBase = flags.head === undefined && folderOf(flags.base, cwd) !== null;
  const root = headFolder ?? (besideBase ? null : repositoryRoot(cwd)) ?? realpathSync(cwd);
  const { config, workingDirectory, configured } = await locate({
    root,
    from: headFolder ?? cwd,
    workingDirectory: flags.workingDirectory ?? null,
    file: flags.config === undefined ? null : resolve(cwd, flags.config),
  });
  const given = flags.base ?? config.base;
  // The default is a branch even where a folder of that name lies about.
  const base: TreeSource =
    given === undefined ? { kind: 'ref', ref: 'main' } : sourceOf(given, cwd);
  const head: TreeSource =
    headFolder !== null
      ? { kind: 'folder', path: headFolder }
      : flags.head !== undefined
        ? sourceOf(flags.head, cwd)
        : base.kind === 'folder'
          ? { kind: 'folder', path: root }
          : { kind: 'working-tree' };
  // A reference is not here yet: what it lacks shows when it is.
  if (head.kind !== 'ref') refuseMissing(root, workingDirectory);
  if (base.kind === 'folder') refuseMissing(base.path, workingDirectory);
  const asked = askedOf(flags);
  const { policy, benchmarks, select } = governedBy(config, asked);
  return {
    root: head.kind === 'folder' ? cwd : root,
    workingDirectory,
    name: nameOf(flags.name) ?? config.name ?? null,
    base,
    head,
    measure: {
      ...measurePlan(flags, config, env),
      ...interpretersOf(flags, cwd, config, resolve(root, workingDirectory)),
      benchmarks,
      select,
    },
    store: storeOf(flags.store, cwd, config, root),
    policy,
    policyFrom: config.policy ?? 'head',
    asked,
    explain: flags.explain === 'all' ? '**' : (flags.explain ?? null),
    configuration: flags.config === undefined ? null : resolve(cwd, flags.config),
    configured,
    outputs: {
      json: flags.json === undefined ? null : resolve(cwd, flags.json),
      markdown: flags.markdown === undefined ? null : resolve(cwd, flags.markdown),
    },
  };
}

/** An unset variable in a script makes an empty flag: that is no wish for the default. */
function refuseEmpty(flags: RunFlags): void {
  for (const [key, value] of Object.entries(flags)) {
    if (value !== '' && !(Array.isArray(value) && value.includes(''))) continue;
    const flag = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new FlagError(flag, (name) => ({
      what: `${name} is empty`,
      try: ['leave it out for the default'],
    }));
  }
}

function askedOf({ benchmarks, workingDirectory, select, failOn, native }: RunFlags): Asked {
  const words = failOn?.flatMap((one) => one.split(/[\s,]+/)).filter((word) => word !== '');
  return {
    benchmarks: benchmarks?.length ? benchmarks : null,
    workingDirectory: workingDirectory ?? null,
    select: select ?? null,
    failOn: words?.length ? failOnOf(words) : null,
    native: native ?? null,
  };
}

function nameOf(name: string | undefined): string | undefined {
  if (name === undefined || NAME.test(name)) return name;
  throw wrongFlag('name', name, 'letters, digits, ".", "_" and "-"');
}

/** A flag's path starts where the command does, the configuration's at the repository's root. */
function storeOf(
  flag: string | undefined,
  cwd: string,
  { store }: Configuration,
  root: string,
): StorePlan | null {
  const given = flag === undefined ? store : parseStore(flag);
  if (flag !== undefined && given === undefined)
    throw wrongFlag('store', flag, 'branch:NAME or folder:PATH', storeNear(flag));
  if (given === undefined) return null;
  const from = flag === undefined ? root : cwd;
  const place = given.kind === 'folder' ? { ...given, path: resolve(from, given.path) } : given;
  return { place, writes: false, gitVariables: {} };
}

/** A plain word is most likely a branch, and a path a folder. */
function storeNear(flag: string): string | undefined {
  const [, kind = '', where] = /^(\w+):(.*)$/s.exec(flag) ?? [];
  const plain = /^[./~]/.test(flag) ? `folder:${flag}` : `branch:${flag}`;
  const near = where === undefined ? plain : `${nearest(kind, STORE_KINDS) ?? 'branch'}:${where}`;
  return STORE_KINDS.some((one) => one === flag) ? undefined : [near].find(parseStore);
}

function failOnOf(words: readonly string[]): FailOn[] {
  return words.map((word) => {
    const known = FAIL_ON.find((one) => one === word);
    if (known !== undefined) return known;
    throw wrongFlag('fail-on', word, FAIL_ON.join(', '), nearest(word, FAIL_ON));
  });
}

function measurePlan(
  flags: RunFlags,
  config: Configuration,
  env: NodeJS.ProcessEnv,
): Omit<MeasurePlan, 'benchmarks' | 'select' | 'basePython' | 'headPython'> {
  const install = flags.install ?? config.install;
  return {
    ids: null,
    shard: flags.shard === undefined ? null : shardOf(flags.shard),
    install: install === undefined ? { kind: 'found' } : { kind: 'command', command: install },
    budgetSeconds: duration('budget', flags.budget) ?? config.budget ?? DEFAULT_BUDGET_SECONDS,
    timeoutSeconds: duration('timeout', flags.timeout) ?? config.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    processes: count('processes', flags.processes) ?? config.processes ?? null,
    fresh: flags.fresh ?? config.fresh ?? false,
    env: config.env ?? {},
    passEnv: Object.fromEntries(
      (config['pass-env'] ?? []).flatMap((name) =>
        env[name] === undefined ? [] : [[name, env[name]]],
      ),
    ),
  };
}

/** A flag's path starts where the command does, the configuration's where work starts. */
function interpretersOf(
  flags: RunFlags,
  cwd: string,
  config: Configuration,
  folder: string,
): Pick<MeasurePlan, 'basePython' | 'headPython'> {
  const of = (flag: string | undefined, key: 'python' | 'base-python' | 'head-python') => {
    const given = flag ?? config[key];
    if (given === undefined) return undefined;
    const found = interpreterOf(given, flag === undefined ? folder : cwd);
    if (found !== null) return found;
    const wanted = "an interpreter's command";
    throw flag === undefined
      ? new UsageError(wrong(key, given, wanted))
      : wrongFlag(key, flag, wanted);
  };
  const python = of(flags.python, 'python') ?? [];
  return {
    basePython: of(flags.basePython, 'base-python') ?? python,
    headPython: of(flags.headPython, 'head-python') ?? python,
  };
}

/** A command as words: a path, whatever is in it, or what a shell would split; null where there is none. */
function interpreterOf(command: string, from: string): string[] | null {
  if (command.includes('/') && existsSync(resolve(from, command))) return [resolve(from, command)];
  const [program, ...rest] = words(command);
  if (!program) return null;
  return [program.includes('/') ? resolve(from, program) : program, ...rest];
}

function sourceOf(text: string, cwd: string): TreeSource {
  const folder = folderOf(text, cwd);
  if (folder !== null) return { kind: 'folder', path: folder };
  // No reference begins so, git-check-ref-format(1).
  if (/^[./~]/.test(text))
    throw new UsageError({ what: `the folder ${text} does not exist`, where: [['from', cwd]] });
  return { kind: 'ref', ref: text };
}

function folderOf(text: string | undefined, cwd: string): string | null {
  if (text === undefined) return null;
  const path = resolve(cwd, text);
  return existsSync(path) && statSync(path).isDirectory() ? realpathSync(path) : null;
}

/** A command as a shell splits it: quotes group, backslashes escape. */
function words(command: string): string[] {
  const found = command.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
  return found.map((word) =>
    word.replace(
      /\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/g,
      (_, escaped, double, single) =>
        escaped ?? (double !== undefined ? double.replace(/\\(.)/g, '$1') : single),
    ),
  );
}

function shardOf(text: string): { index: number; count: number } {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [index, total] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index < 1 || index > total)
    throw wrongFlag('shard', text, 'I/N, such as 2/4');
  return { index, count: total };
}

function duration(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = parseDuration(text);
  if (seconds === undefined || seconds <= 0)
    throw wrongFlag(flag, text, 'a duration above 0 such as 90s, 10m or 1h30m');
  return seconds;
}

function count(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw wrongFlag(flag, text, 'a whole number from 1');
  return Number(text);
}

function wrongFlag(flag: string, given: string, wanted: string, near?: string): FlagError {
  return new FlagError(flag, (name) => wrong(name, given, wanted, near));
}

function wrong(name: string, given: string, wanted: string, near?: string): Problem {
  return {
    what: `${name} ${JSON.stringify(given)} is wrong`,
    where: [['wanted', wanted]],
    try: near === undefined ? [] : [`${name} ${near}`],
  };
}
