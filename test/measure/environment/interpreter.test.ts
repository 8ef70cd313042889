import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Installed } from '../../../src/measure/environment/installed.ts';
import type { Interpreter } from '../../../src/measure/environment/interpreter.ts';
import { Interpreters } from '../../../src/measure/environment/interpreters.ts';
import {
  folder,
  keptEnvironments,
  layTree,
  layWheel,
  MAKE_ENVIRONMENT,
  prepare,
  pythonWithPip,
  surroundings,
  versionOf,
} from './projects.ts';

/** What an interpreter says of itself, and of what is installed for it. */
async function ask(
  cwd: string,
  env: NodeJS.ProcessEnv = {},
  requirements: string[] = [],
  python = pythonWithPip(),
): Promise<[Interpreter, Installed]> {
  await using interpreters = new Interpreters(surroundings(env), new AbortController().signal);
  const place = { folder: cwd, variables: {} };
  return [
    await interpreters.what({ ...place, command: [python] }),
    await interpreters.installed({ ...place, python: [python], requirements }),
  ];
}

test("a tree's platform.py and json.py do not stand before the standard library", async () => {
  const shadow = 'raise SystemExit("the tree was imported")';
  const files = { 'platform.py': shadow, 'json.py': shadow, 'venv/__init__.py': shadow };
  const { path } = layTree('head', files);
  const asked = await ask(path, { PYTHONPATH: path, PYTHONHOME: '/nowhere' });
  expect(asked).toEqual(await ask(folder));
  layWheel('apple', '1.0');
  const withNeeds = layTree('head', { ...files, 'requirements.txt': 'apple' });
  const { installed } = await prepare({ base: withNeeds, head: withNeeds });
  expect(installed.head.distributions['apple']).toBe('1.0');
});

test("the user's own site-packages count, as they do for what is measured", async () => {
  const python = real();
  const base = join(folder, 'user');
  const site = execFileSync(python, ['-m', 'site', '--user-site'], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUSERBASE: base },
  }).trim();
  mkdirSync(site, { recursive: true });
  execFileSync(python, ['-m', 'zipfile', '-e', layWheel('apple', '1.0'), site]);
  const [, { distributions }] = await ask(folder, { PYTHONUSERBASE: base }, [], python);
  expect(distributions['apple']).toBe('1.0');
});

test('what an interpreter lacks is judged by version, marker and extra', async () => {
  const [, { lacking }] = await ask(folder, {}, [
    'pip',
    'PIP >= 1',
    'pip < 1',
    'apple',
    'apple ; python_version < "3"',
    'pip[nothing]',
    './libs/fig',
    'git+https://example.org/fig',
  ]);
  expect(lacking).toEqual(['pip < 1', 'apple', './libs/fig', 'git+https://example.org/fig']);
});

let found: string | undefined;
/** A real interpreter's own path. */
function real(): string {
  const words = ['-c', 'import sys; print(sys.executable)'];
  found ??= execFileSync('python3', words, { encoding: 'utf8' }).trim();
  return found;
}

/** A program of a shell's, in which $PYTHON is a real interpreter. */
function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nPYTHON='${real()}'\n${text}\n`, { mode: 0o755 });
  return path;
}

/** An interpreter that says other things of itself. */
function pretending(answers: Readonly<Partial<Interpreter>>): string {
  const edit =
    'import json, sys; print(json.dumps({**json.load(sys.stdin), **json.loads(sys.argv[1])}))';
  const name = `says ${Object.values(answers).join(' ')}`;
  return script(name, `"$PYTHON" "$@" | "$PYTHON" -c '${edit}' '${JSON.stringify(answers)}'`);
}

async function asked(
  command: string[],
  variables: Record<string, string> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<Interpreter> {
  await using interpreters = new Interpreters(surroundings(env), new AbortController().signal);
  return await interpreters.what({ command, folder, variables });
}

describe('what an interpreter is, is known', () => {
  const NAMED =
    'import ctypes; ask = ctypes.pythonapi._PyMem_GetCurrentAllocatorName; ask.restype = ctypes.c_char_p; print(ask().decode())';

  test.each<[string, Record<string, string>]>([
    ['nothing is set', {}],
    ...['malloc', 'debug', 'malloc_debug', 'pymalloc', 'pymalloc_debug', 'default', ''].map(
      (name): [string, Record<string, string>] => [
        `PYTHONMALLOC is "${name}"`,
        { PYTHONMALLOC: name },
      ],
    ),
    ['PYTHONDEVMODE is set', { PYTHONDEVMODE: '1' }],
    ['both are set', { PYTHONDEVMODE: '1', PYTHONMALLOC: 'malloc' }],
    ['both are set, one to the default', { PYTHONDEVMODE: '1', PYTHONMALLOC: 'default' }],
  ])('its allocator where %s', async (_, variables) => {
    const env = { ...surroundings(), ...variables };
    const named = execFileSync(real(), ['-c', NAMED], { encoding: 'utf8', env }).trim();
    expect((await asked([real()], variables)).allocator).toBe(named);
  });

  test('a library that was preloaded stands beside the allocator', async () => {
    const { allocator } = await asked([real()], { LD_PRELOAD: 'libm.so.6' });
    expect(allocator).toBe('pymalloc, libm.so.6 preloaded');
  });

  test('its build and its flags', async () => {
    expect(await asked([real()])).toMatchObject({ variant: 'release', flags: 'none', options: [] });
    expect(await asked([real()], { PYTHONOPTIMIZE: '2', PYTHONDEVMODE: '1' })).toMatchObject({
      flags: '-OO -X dev',
      options: [],
    });
  });

  test('a free-threaded build, as far as that can be had here', async () => {
    const elsewhere = [join('test', 'harness', 'elsewhere.py'), 'free-threaded'];
    const path = elsewhere.map((word) => (word.includes('/') ? join(process.cwd(), word) : word));
    expect(await asked([real(), ...path])).toMatchObject({
      variant: 'free-threaded',
      allocator: 'mimalloc',
    });
  });

  test.each<[string, NodeJS.ProcessEnv]>([
    ['an encoding', { PYTHONIOENCODING: 'utf-16' }],
    ['warnings as errors', { PYTHONWARNINGS: 'error' }],
    ['an allocator', { PYTHONMALLOC: 'nonsense' }],
    ['a home', { PYTHONHOME: '/nowhere' }],
    ['a hash seed', { PYTHONHASHSEED: 'nonsense' }],
  ])('whatever Python finds in our environment: %s', async (_, env) => {
    expect(await asked([real()], {}, env)).toMatchObject({ allocator: 'pymalloc', variables: {} });
  });

  test.each([[{ PYTHONIOENCODING: 'utf-16' }], [{ PYTHONWARNINGS: 'error' }]])(
    'also with %j for both trees',
    async (variables) => {
      expect((await asked([real()], variables)).executable).toBe(real());
    },
  );
});

test('an interpreter is asked once in a run, whoever wants to know', async () => {
  const counted = script('counted', 'echo asked >> "$0.log"; exec "$PYTHON" "$@"');
  await using interpreters = new Interpreters(surroundings(), new AbortController().signal);
  const question = { command: [counted], folder, variables: {} };
  const answers = await Promise.all([interpreters.what(question), interpreters.what(question)]);
  expect(answers[0]).toBe(answers[1]);
  await interpreters.what({ ...question, variables: { PYTHONMALLOC: 'malloc' } });
  expect(readFileSync(`${counted}.log`, 'utf8')).toBe('asked\nasked\n');
});

test('one that does not answer is ended where nobody waits for it any more', async () => {
  const sleeper = script('sleeper', 'echo $$ > "$0.pid"; exec sleep 60');
  const interpreters = new Interpreters(surroundings(), new AbortController().signal);
  const asked = interpreters.what({ command: [sleeper], folder, variables: {} });
  await vi.waitFor(() => expect(existsSync(`${sleeper}.pid`)).toBe(true));
  await interpreters[Symbol.asyncDispose]();
  await expect(asked).rejects.toThrow('aborted');
  await vi.waitFor(() =>
    expect(existsSync(`/proc/${Number(readFileSync(`${sleeper}.pid`, 'utf8'))}`)).toBe(false),
  );
});

test('one that cannot tell what it has is an error that says so', async () => {
  const python = script(
    'python without metadata',
    'case "$*" in *installed.py*) echo "no metadata" >&2; exit 1;; esac; exec "$PYTHON" "$@"',
  );
  await expect(ask(folder, {}, [], python)).rejects.toMatchObject({
    name: 'UsageError',
    problem: {
      what: `${python} could not tell what is installed for it`,
      where: [['why', 'no metadata']],
    },
  });
});

describe('how an interpreter is called, it is measured', () => {
  const tree = () => layTree('head', { 'bench_a.py': '' });

  test.runIf(
    execFileSync('python3', ['-c', 'import sys; print(sys.version_info >= (3, 10))'], {
      encoding: 'utf8',
    }).startsWith('True'),
  )('its own options stay', async () => {
    expect((await asked([real(), '-X', 'dev', '-O'])).options).toEqual(['-X', 'dev', '-O']);
  });

  test("a wrapper's words and program go, its variables for the interpreter stay", async () => {
    const wrapper = script('my wrapper', 'EDITOR=vi PYTHONMALLOC=malloc exec "$PYTHON" "$@"');
    const { head, found } = await prepare({ base: tree(), head: tree(), python: wrapper });
    expect(head.python).toEqual([real()]);
    expect(head.variables).toEqual({ PYTHONMALLOC: 'malloc' });
    expect(found.head.allocator).toBe('malloc');
  });

  test.each<[string, string, RegExp]>([
    ['a folder', '.', /it is no program that may be run/],
    ['no such file', './nothing', /there is no such program/],
    ['no such name', 'python9.9', /not found on PATH/],
  ])('%s is an error that says so', async (_, command, why) => {
    const program = command.startsWith('.') ? join(folder, command) : command;
    await expect(asked([program])).rejects.toMatchObject({
      problem: {
        what: 'no Python interpreter could be run',
        where: [[program, expect.stringMatching(why)]],
      },
    });
  });

  test('an interpreter that asks for more gets none', async () => {
    expect((await asked([real(), '-i'])).executable).toBe(real());
  });

  test.each(['true', 'echo'])('%s is an error: it is no interpreter', async (program) => {
    await expect(asked([program])).rejects.toMatchObject({
      problem: { where: [[program, 'it does not answer as a Python interpreter does']] },
    });
  });

  test.each([
    [
      'a launcher',
      'echo "pyenv: python3: no such version" >&2; echo "See the manual" >&2; exit 1',
      'pyenv: python3: no such version',
    ],
    ['Python', '"$PYTHON" -c "import nothing"', "ModuleNotFoundError: No module named 'nothing'"],
  ])('what %s says of why it fails is shown', async (_, text, why) => {
    const program = script('failing', text);
    await expect(asked([program])).rejects.toMatchObject({ problem: { where: [[program, why]] } });
  });

  test('what the interpreter itself says of a wrong variable is shown', async () => {
    await expect(asked([real()], { PYTHONMALLOC: 'nonsense' })).rejects.toMatchObject({
      problem: { where: [[real(), expect.stringMatching(/PYTHONMALLOC: unknown/)]] },
    });
  });

  test('a hash seed for both trees is not handed on, and that is said', async () => {
    const set = { PYTHONHASHSEED: '7' };
    const { notes } = await prepare({ base: tree(), head: tree(), python: real(), set });
    expect(notes).toContain('PYTHONHASHSEED is not handed on: it differs from start to start');
  });
});

describe('an interpreter that cannot be measured is refused with what can be', () => {
  test.each<[Partial<Interpreter>, string]>([
    [{ implementation: 'PyPy' }, 'PyPy is not supported: CPython 3.9 to 3.14 can be measured'],
    [{ version: '3.8.20' }, 'Python 3.8.20 is too old: CPython 3.9 to 3.14 can be measured'],
    [{ version: '2.7.18' }, 'Python 2.7.18 is too old: CPython 3.9 to 3.14 can be measured'],
    [{ version: '3.15.0' }, 'Python 3.15.0 is too new: CPython 3.9 to 3.14 can be measured'],
    [{ version: '4.0.0a1' }, 'Python 4.0.0a1 is too new: CPython 3.9 to 3.14 can be measured'],
    [{ executable: '' }, 'this Python does not know its own path (sys.executable)'],
  ])('%j', async (answers, what) => {
    await expect(asked([pretending(answers)])).rejects.toMatchObject({
      name: 'UsageError',
      problem: { what },
    });
  });

  test.each(['-I', '-E'])('%s, with which no hash seed counts', async (option) => {
    await expect(asked([real(), option])).rejects.toMatchObject({
      problem: {
        what: 'this Python ignores its environment, in which PYTHONHASHSEED is set for each start',
      },
    });
  });

  test.each<[Partial<Interpreter>, RegExp]>([
    [
      { variant: 'free-threaded', allocator: 'mimalloc' },
      /CPython [\d.]+, free-threaded, mimalloc and head/,
    ],
    [
      { variant: 'debug', allocator: 'pymalloc_debug' },
      /CPython [\d.]+, debug, pymalloc_debug and head/,
    ],
    [{ allocator: 'malloc' }, /CPython [\d.]+, malloc and head/],
    [{ flags: '-OO' }, /CPython [\d.]+, -OO and head/],
  ])('%j on base alone', async (answers, what) => {
    const tree = layTree('head', { 'bench_a.py': '' });
    const both = { base: tree, head: tree, python: real() };
    await expect(prepare({ ...both, basePython: pretending(answers) })).rejects.toMatchObject({
      name: 'UsageError',
      problem: { what: expect.stringMatching(what) },
    });
  });
});

/** A real interpreter whose standard library lacks one module, as Debian splits it off. */
function pythonWithout(module: string): string {
  const [library, program] = execFileSync(
    'python3',
    [
      '-c',
      'import os, sys; print(os.path.dirname(os.__file__)); print(os.path.realpath(sys.executable))',
    ],
    { encoding: 'utf8' },
  ).split('\n') as [string, string];
  const prefix = join(folder, `without ${module}`);
  mkdirSync(join(prefix, 'bin'), { recursive: true });
  mkdirSync(join(prefix, 'lib', basename(library)), { recursive: true });
  for (const name of readdirSync(library))
    if (name !== module && name !== 'site-packages')
      symlinkSync(join(library, name), join(prefix, 'lib', basename(library), name));
  copyFileSync(program, join(prefix, 'bin', 'python'));
  return join(prefix, 'bin', 'python');
}

test.each(['ensurepip', 'venv'])(
  'an interpreter without %s is refused with the package that brings it',
  async (module) => {
    const python = pythonWithout(module);
    const tree = layTree('head', { 'requirements.txt': 'apple' });
    const { version } = await asked([python]);
    await expect(prepare({ base: tree, head: tree, python })).rejects.toMatchObject({
      name: 'UsageError',
      problem: {
        what: `${python} cannot make environments: its module ${module} is missing`,
        try: [
          `apt-get install python3-venv   on Debian and Ubuntu (or python${version.replace(/\.\d+$/, '')}-venv for this one)`,
          'pip install uv   makes environments without that module',
        ],
      },
    });
    expect(keptEnvironments()).toEqual([]);
  },
);

test("where something else than pip put pip there, venv's own is installed", async () => {
  const own = join(folder, 'own');
  execFileSync('python3', [...MAKE_ENVIRONMENT, own]);
  const sites = join(own, 'lib', readdirSync(join(own, 'lib'))[0]!, 'site-packages');
  const information = readdirSync(sites).find((name) => /^pip-.*\.dist-info$/.test(name))!;
  writeFileSync(join(sites, information, 'INSTALLER'), 'conda\n');
  layWheel('apple', '1.0');
  const tree = layTree('head', { 'requirements.txt': 'apple' });
  const { head } = await prepare({ base: tree, head: tree, python: join(own, 'bin/python') });
  expect(versionOf(head, 'apple')).toBe('1.0');
  const script = readFileSync(join(head.python[0], '..', 'pip'), 'utf8');
  expect(script).toContain('from pip._internal');
});
