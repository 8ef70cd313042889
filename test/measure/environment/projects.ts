import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { Interpreters } from '../../../src/measure/environment/interpreters.ts';
import { prepareEnvironments } from '../../../src/measure/environment/prepare.ts';
import type { Environment, Side, Tree } from '../../../src/model/tree.ts';

const TEMPORARY = tmpdir();

/** A folder for one test, with all that makes paths hard; real, so that comparisons hold. */
export let folder: string;
/** Where environments are kept: a path that a script's first line can hold, as pip's has to. */
export let cache: string;
beforeEach(() => {
  cache = realpathSync(mkdtempSync(join(TEMPORARY, 'highwater cache ü-')));
  folder = realpathSync(mkdtempSync(join(TEMPORARY, 'highwater \'env" ü-')));
  mkdirSync(join(folder, 'tmp'));
  vi.stubEnv('TMPDIR', join(folder, 'tmp'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  rmSync(cache, { recursive: true });
});

// Real installs, several in a test: minutes on a busy machine.
vi.setConfig({ testTimeout: 400_000 });

const interpreters = new Map<string, string>();
afterAll(() => {
  for (const made of interpreters.values()) rmSync(made, { recursive: true });
});

function interpreter(kind: string, make: readonly string[]): string {
  const made =
    interpreters.get(kind) ?? realpathSync(mkdtempSync(join(TEMPORARY, 'highwater-py-')));
  if (!interpreters.has(kind)) execFileSync('python3', [...make, made]);
  interpreters.set(kind, made);
  return join(made, 'bin', 'python');
}

/** Words for an interpreter that makes an environment with pip; its folder is to follow. */
export const MAKE_ENVIRONMENT = ['-I', resolve('src/harness/environment.py')] as const;

/** An interpreter for which nothing is installed. */
export const cleanPython = () => interpreter('clean', ['-m', 'venv', '--without-pip']);
/** One that has pip. */
export const pythonWithPip = () => interpreter('with pip', MAKE_ENVIRONMENT);

export type Files = Readonly<Record<string, string>>;

/** Writes files into a new tree; as a checkout does, its path is another for each side and run. */
export function layTree(side: Side, files: Files, name: string = side): Tree {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return { side, path, label: { name: side, commit: null } };
}

const WHEEL = `
import sys, zipfile
folder, name, version, *requires = sys.argv[1:]
info = "%s-%s.dist-info" % (name, version)
metadata = "Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n" % (name, version)
with zipfile.ZipFile("%s/%s-%s-py3-none-any.whl" % (folder, name, version), "w") as wheel:
    wheel.writestr(name + ".py", "VERSION = %r\\n" % version)
    wheel.writestr(info + "/METADATA", metadata + "".join("Requires-Dist: %s\\n" % one for one in requires))
    wheel.writestr(info + "/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(info + "/RECORD", "")
`;

/** Lays a wheel into the index of the test: a folder that pip and uv take everything from. */
export function layWheel(name: string, version: string, ...requires: string[]): string {
  const index = join(folder, 'index');
  mkdirSync(index, { recursive: true });
  execFileSync('python3', ['-c', WHEEL, index, name, version, ...requires]);
  return join(index, `${name}-${version}-py3-none-any.whl`);
}

/** What an install runs with: the test's own index and cache, and no uv unless asked for. */
export function surroundings(overrides: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(PIP|UV|PYTHON|XDG|RUNNER)_?|^(VIRTUAL_ENV|CONDA_PREFIX)$/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    XDG_CACHE_HOME: cache,
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: pathToFileURL(join(folder, 'index')).href,
    ...overrides,
  };
}

/** The variables that make pip and uv ask the real index. */
export const PYPI = {
  PIP_NO_INDEX: undefined,
  PIP_FIND_LINKS: process.env['PIP_FIND_LINKS'],
  PIP_CERT: process.env['PIP_CERT'],
};

export interface Asked {
  readonly base: Tree;
  readonly head: Tree;
  readonly install?: string;
  readonly python?: string;
  /** Of base alone; python serves both otherwise. */
  readonly basePython?: string;
  /** What the user sets for both trees. */
  readonly set?: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/** Both environments, and what the reader was told. */
export async function prepare(asked: Asked) {
  const { base, head, install, env = {}, workingDirectory = '' } = asked;
  const python = [asked.python ?? cleanPython()];
  const notes: string[] = [];
  const signal = asked.signal ?? new AbortController().signal;
  await using interpreters = new Interpreters(surroundings(env), signal);
  const { environments, found, installed, baseProblem } = await prepareEnvironments({
    trees: { base, head },
    plan: {
      benchmarks: [],
      select: null,
      ids: null,
      shard: null,
      install: install === undefined ? { kind: 'found' } : { kind: 'command', command: install },
      basePython: asked.basePython === undefined ? python : [asked.basePython],
      headPython: python,
      budgetSeconds: 60,
      timeoutSeconds: 60,
      processes: null,
      fresh: false,
      env: asked.set ?? {},
      passEnv: {},
    },
    workingDirectory,
    progress: (event) => event.kind === 'note' && notes.push(event.text),
    signal,
    interpreters,
  });
  const has = { base: await installed.base(), head: await installed.head() };
  return { ...environments, found, installed: has, baseProblem, notes };
}

/** What an expression gives in an environment, run away from every tree. */
export function evaluate({ python }: Environment, expression: string): string {
  const [program, ...words] = python;
  const code = `import importlib, sys; print(${expression})`;
  return execFileSync(program, [...words, '-c', code], { cwd: TEMPORARY, encoding: 'utf8' }).trim();
}

export function versionOf(environment: Environment, name: string): string {
  return evaluate(environment, `importlib.import_module(${JSON.stringify(name)}).VERSION`);
}

/** Folders of environments that are kept, or were left half-built. */
export function keptEnvironments(): string[] {
  return readdirSync(join(cache, 'highwater', 'environments'));
}
