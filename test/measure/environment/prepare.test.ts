import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cleanPython,
  folder,
  keptEnvironments,
  layTree,
  layWheel,
  prepare,
  pythonWithPip,
  versionOf,
} from './projects.ts';

const project = (dependencies: readonly string[]) =>
  `[project]\nname = "shop"\nversion = "1"\ndependencies = ${JSON.stringify(dependencies)}\n`;

describe('the interpreter serves as it is', () => {
  test('where nothing is declared', async () => {
    const { base, head, notes } = await prepare({
      base: layTree('base', { 'shop/__init__.py': '' }),
      head: layTree('head', { 'shop/__init__.py': '' }),
    });
    expect(head.importFrom).toBe('front');
    expect(base.python).toEqual(head.python);
    expect(notes).toEqual([`${cleanPython()} serves as it is`]);
    expect(readdirSync(folder).sort()).toEqual(['base', 'head', 'tmp']);
  });

  test('where it has what both declare, by marker and version', async () => {
    const files = {
      'pyproject.toml': project(['pip>=1', 'nothing ; python_version < "3"']),
      'requirements-test.txt': '# for tests\npip  # itself\n',
    };
    const [base, head] = [layTree('base', files), layTree('head', files)];
    const { notes } = await prepare({ base, head, python: pythonWithPip() });
    expect(notes).toEqual([`${pythonWithPip()} serves as it is`]);
  });
});

test('two trees of equal needs share one environment, found again from other folders', async () => {
  layWheel('apple', '1.0', 'pear');
  layWheel('pear', '2.0');
  layWheel('plum', '1.0');
  layWheel('plum', '3.0');
  const files = {
    'requirements.txt': '-r "more needs/all.txt"\n-c limits.txt\n',
    'more needs/all.txt': 'apple \\\n  ==1.0\nplum\n',
    'limits.txt': 'plum<2\n',
  };
  const first = await prepare({ base: layTree('base', files), head: layTree('head', files) });
  expect(first.notes).toEqual([
    'building one environment for both trees (apple ==1.0, plum not installed): pip install -r requirements.txt',
  ]);
  expect(first.base.python).toEqual(first.head.python);
  expect(first.head.importFrom).toBe('front');
  expect(['apple', 'pear', 'plum'].map((name) => versionOf(first.head, name))).toEqual([
    '1.0',
    '2.0',
    '1.0',
  ]);
  const again = await prepare({
    base: layTree('base', files, 'other base'),
    head: layTree('head', { ...files, 'limits.txt': 'plum>2\n' }, 'other head'),
  });
  expect(again.notes).toEqual([
    "base's environment, built before: pip install -r requirements.txt",
    "building head's environment (apple ==1.0, plum not installed): pip install -r requirements.txt",
  ]);
  expect(again.base.python).toEqual(first.head.python);
  expect(versionOf(again.head, 'plum')).toBe('3.0');
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test('the versions of a lock file hold, also where it alone changed', async () => {
  for (const version of ['1.0', '1.5', '2.0']) layWheel('apple', version);
  const files = (version: string) => ({
    'pyproject.toml': `
      [tool.poetry]
      name = "shop"
      [tool.poetry.dependencies]
      python = "^3.9"
      apple = "^1.0"
      [build-system]
      requires = ["poetry-core"]
      build-backend = "poetry.core.masonry.api"`,
    'shop.py': '',
    'poetry.lock': `
      [[package]]
      name = "apple"
      version = "${version}"
      [[package]]
      name = "pear"
      version = "1"
      [package.source]
      type = "git"`,
  });
  const { base, head, notes } = await prepare({
    base: layTree('base', files('1.0')),
    head: layTree('head', files('1.5')),
  });
  expect([versionOf(base, 'apple'), versionOf(head, 'apple')]).toEqual(['1.0', '1.5']);
  expect(head.importFrom).toBe('front');
  expect(notes).toEqual([
    "building base's environment (apple>=1.0,<2 not installed): pip install 'apple>=1.0,<2'",
    "building head's environment (apple>=1.0,<2 not installed): pip install 'apple>=1.0,<2'",
  ]);
});

test('a requirements file of hashes is installed by itself, before what has none', async () => {
  const hash = createHash('sha256')
    .update(readFileSync(layWheel('apple', '1.0')))
    .digest('hex');
  layWheel('pear', '1.0', 'apple');
  const tree = layTree('head', {
    'requirements.txt': `apple==1.0 \\\n    --hash=sha256:${hash}\n`,
    'requirements-dev.txt': 'pear\n',
  });
  const { head } = await prepare({ base: tree, head: tree });
  expect([versionOf(head, 'apple'), versionOf(head, 'pear')]).toEqual(['1.0', '1.0']);
});

test('a record of one tree builds no environment for its empty other side', async () => {
  layWheel('apple', '1.0');
  const { base, head, notes } = await prepare({
    base: layTree('base', {}),
    head: layTree('head', { 'requirements.txt': 'apple' }),
  });
  expect(base.python).toEqual(head.python);
  expect(notes).toHaveLength(1);
});

test('an install that fails says where and why, ends the other, and leaves nothing', async () => {
  const slow = { 'requirements.txt': '', 'slow.sh': 'sleep 60 & sleep 60' };
  const failing = { 'slow.sh': 'echo out of apples >&2; exit 3' };
  const head = layTree('head', failing);
  await expect(
    prepare({ base: layTree('base', slow), head, install: 'sh slow.sh' }),
  ).rejects.toMatchObject({
    name: 'TargetError',
    problem: {
      what: 'the install failed: sh slow.sh',
      where: [
        ['in', head.path],
        ['ended', 'with status 3'],
        ['its last lines', '\nout of apples'],
      ],
    },
  });
  expect(keptEnvironments()).toEqual([]);
});

describe('what is broken on base alone ends no run', () => {
  test('an install', async () => {
    const base = layTree('base', { 'install.sh': 'echo out of apples >&2; exit 3' });
    const head = layTree('head', { 'install.sh': 'exit 0' });
    const made = await prepare({ base, head, install: 'sh install.sh' });
    expect(made.base).toEqual(made.head);
    expect(made.baseProblem).toEqual({
      what: 'the install failed: sh install.sh',
      where: [
        ['in', base.path],
        ['ended', 'with status 3'],
        ['its last lines', '\nout of apples'],
      ],
    });
    expect(made.notes.at(-1)).toBe(
      'base is not measured: the install failed: sh install.sh (out of apples)',
    );
    expect(keptEnvironments()).toHaveLength(1);
  });

  test('a pyproject.toml', async () => {
    const made = await prepare({
      base: layTree('base', { 'pyproject.toml': '[project\n' }),
      head: layTree('head', { 'pyproject.toml': project([]) }),
    });
    expect(made.base).toEqual(made.head);
    expect(made.baseProblem?.what).toBe("base's pyproject.toml is not valid TOML");
    expect(made.notes).toEqual([
      `${cleanPython()} serves as it is`,
      expect.stringMatching(/^base is not measured: base's pyproject.toml is not valid TOML \(/),
    ]);
  });

  test('but head alone, or both, do', async () => {
    const broken = { 'pyproject.toml': '[project\n' };
    const whole = { 'pyproject.toml': project([]) };
    for (const base of [whole, broken]) {
      const trees = { base: layTree('base', base), head: layTree('head', broken) };
      await expect(prepare(trees)).rejects.toThrow("head's pyproject.toml is not valid TOML");
    }
  });
});
