import { existsSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { METRICS, type Metric } from '../model/metric.ts';
import { nearest } from '../model/nearest.ts';
import type { MeasurePlan, Plan, TreeSource } from '../model/plan.ts';
import {
  FAIL_ON,
  type FailOn,
  type Limit,
  type LimitOverride,
  type Policy,
  STARTING_LIMITS,
} from '../model/policy.ts';
import { readConfiguration } from './configuration.ts';
import { type Configuration, parseDuration } from './schema.ts';

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
  readonly config?: string;
  readonly workingDirectory?: string;
  readonly name?: string;
  readonly json?: string;
  readonly markdown?: string;
  readonly failOn?: readonly string[];
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
  const headFolder = folderOf(flags.head, cwd);
  const folder = headFolder ?? cwd;
  const workingDirectory = inside(folder, flags.workingDirectory ?? '');
  const config = await readConfiguration(
    resolve(folder, workingDirectory),
    flags.config === undefined ? null : resolve(cwd, flags.config),
  );
  const given = flags.base ?? config.base;
  // The default is a branch even where a folder of that name lies about.
  const base: TreeSource =
    given === undefined ? { kind: 'ref', ref: 'main' } : sourceOf(given, cwd);
  const head: TreeSource =
    headFolder !== null
      ? { kind: 'folder', path: headFolder }
      : flags.head !== undefined
        ? { kind: 'ref', ref: flags.head }
        : base.kind === 'folder'
          ? { kind: 'folder', path: realpathSync(cwd) }
          : { kind: 'working-tree' };
  return {
    root: cwd,
    workingDirectory,
    name: flags.name ?? config.name ?? null,
    base,
    head,
    measure: measurePlan(flags, config, env),
    policy: policyOf(config, flags.failOn),
    outputs: {
      json: flags.json === undefined ? null : resolve(cwd, flags.json),
      markdown: flags.markdown === undefined ? null : resolve(cwd, flags.markdown),
    },
  };
}

/** The policy that a configuration sets. */
export function policyOf(config: Configuration, failOn?: readonly string[]): Policy {
  const limits = Object.fromEntries(
    METRICS.map((metric) => [metric, mergeLimit(STARTING_LIMITS[metric], config.limits?.[metric])]),
  ) as Record<Metric, Limit>;
  const overrides = (config.overrides ?? []).flatMap((table): LimitOverride[] =>
    METRICS.flatMap((metric) => {
      const limit = table[metric];
      return limit === undefined ? [] : [{ idGlob: table.id, metric, limit: defined(limit) }];
    }),
  );
  const acceptances = (config.acceptances ?? []).map(({ 'up-to': upTo, until, ...rest }) => ({
    ...rest,
    upTo,
    until: until ?? null,
  }));
  return {
    limits,
    overrides,
    acceptances,
    failOn: failOnOf(failOn ?? config['fail-on'] ?? ['regressed', 'failed']),
  };
}

function mergeLimit(
  start: Limit,
  given:
    | {
        relative?: number | undefined;
        absolute?: number | undefined;
        max?: number | null | undefined;
      }
    | undefined,
): Limit {
  return given === undefined ? start : { ...start, ...defined(given) };
}

function defined(limit: object): Partial<Limit> {
  return Object.fromEntries(Object.entries(limit).filter(([, value]) => value !== undefined));
}

function failOnOf(words: readonly string[]): FailOn[] {
  return words.map((word) => {
    const known = FAIL_ON.find((one) => one === word);
    if (known !== undefined) return known;
    throw wrongFlag('--fail-on', word, FAIL_ON.join(', '), nearest(word, FAIL_ON));
  });
}

function measurePlan(flags: RunFlags, config: Configuration, env: NodeJS.ProcessEnv): MeasurePlan {
  const python = flags.python ?? config.python;
  const install = flags.install ?? config.install;
  return {
    benchmarks: flags.benchmarks?.length ? flags.benchmarks : (config.benchmarks ?? []),
    select: flags.select ?? config.select ?? null,
    shard: flags.shard === undefined ? null : shardOf(flags.shard),
    install: install === undefined ? { kind: 'found' } : { kind: 'command', command: install },
    basePython: words(flags.basePython ?? config['base-python'] ?? python),
    headPython: words(flags.headPython ?? config['head-python'] ?? python),
    budgetSeconds: duration('--budget', flags.budget) ?? config.budget ?? DEFAULT_BUDGET_SECONDS,
    timeoutSeconds:
      duration('--timeout', flags.timeout) ?? config.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    processes: count('--processes', flags.processes) ?? config.processes ?? null,
    fresh: flags.fresh ?? config.fresh ?? false,
    env: config.env ?? {},
    passEnv: Object.fromEntries(
      (config['pass-env'] ?? []).flatMap((name) =>
        env[name] === undefined ? [] : [[name, env[name]]],
      ),
    ),
  };
}

/** A working directory as a path relative to `folder`, with forward slashes; "" for the folder itself. */
function inside(folder: string, given: string): string {
  const path = relative(folder, resolve(folder, given)).replaceAll(sep, '/');
  if (path === '..' || path.startsWith('../') || isAbsolute(path))
    throw wrongFlag('--working-directory', given, `a folder inside ${folder}`);
  return path;
}

function sourceOf(text: string, cwd: string): TreeSource {
  const folder = folderOf(text, cwd);
  return folder === null ? { kind: 'ref', ref: text } : { kind: 'folder', path: folder };
}

function folderOf(text: string | undefined, cwd: string): string | null {
  if (text === undefined) return null;
  const path = resolve(cwd, text);
  return existsSync(path) && statSync(path).isDirectory() ? realpathSync(path) : null;
}

/** A command as a shell splits it: quotes group, backslashes escape. */
function words(command: string | undefined): string[] {
  if (command === undefined) return [];
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
    throw wrongFlag('--shard', text, 'I/N, such as 2/4');
  return { index, count: total };
}

function duration(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = parseDuration(text);
  if (seconds === undefined || seconds <= 0)
    throw wrongFlag(flag, text, 'a duration such as 90s, 10m or 1h30m');
  return seconds;
}

function count(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw wrongFlag(flag, text, 'a whole number from 1');
  return Number(text);
}

function wrongFlag(flag: string, given: string, wanted: string, near?: string): UsageError {
  return new UsageError({
    what: `${flag} ${JSON.stringify(given)} is wrong`,
    where: [['wanted', wanted]],
    try: near === undefined ? [] : [`${flag} ${near}`],
  });
}
