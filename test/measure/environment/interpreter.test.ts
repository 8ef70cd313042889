import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { type InterpreterProbe, probe } from '../../../src/measure/environment/probe.ts';
import {
  folder,
  keptEnvironments,
  layTree,
  layWheel,
  prepare,
  pythonWithPip,
  surroundings,
} from './projects.ts';

const ask = (
  cwd: string,
  env: NodeJS.ProcessEnv = {},
  requirements: string[] = [],
): Promise<InterpreterProbe> =>
  probe({
    command: [pythonWithPip()],
    folder: cwd,
    env: surroundings(env),
    signal: new AbortController().signal,
    requirements,
  });

test("a tree's platform.py and json.py do not stand before the standard library", async () => {
  const shadow = 'raise SystemExit("the tree was imported")';
  const files = { 'platform.py': shadow, 'json.py': shadow, 'venv/__init__.py': shadow };
  const { path } = layTree('head', files);
  const asked = await ask(path, { PYTHONPATH: path, PYTHONHOME: '/nowhere' });
  expect(asked).toEqual(await ask(folder));
  layWheel('apple', '1.0');
  const withNeeds = layTree('head', { ...files, 'requirements.txt': 'apple' });
  const { probes } = await prepare({ base: withNeeds, head: withNeeds });
  expect(probes.head.distributions['apple']).toBe('1.0');
});

test("the user's own site-packages count, as they do for what is measured", async () => {
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).trim();
  const base = join(folder, 'user');
  const site = execFileSync(python, ['-m', 'site', '--user-site'], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUSERBASE: base },
  }).trim();
  mkdirSync(site, { recursive: true });
  execFileSync(python, ['-m', 'zipfile', '-e', layWheel('apple', '1.0'), site]);
  const { distributions } = await probe({
    command: [python],
    folder,
    env: surroundings({ PYTHONUSERBASE: base }),
    signal: new AbortController().signal,
  });
  expect(distributions['apple']).toBe('1.0');
});

test('what an interpreter lacks is judged by version, marker and extra', async () => {
  const { lacking } = await ask(folder, {}, [
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
    const { version } = await probe({
      command: [python],
      folder,
      env: surroundings(),
      signal: new AbortController().signal,
    });
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
