import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDeclared } from '../../../src/measure/environment/declared.ts';
import { pinLines, readPinned } from '../../../src/measure/environment/pinned.ts';
import { type Files, layTree, layWheel, prepare, pythonWithPip, versionOf } from './projects.ts';

const read = (files: Files) => readPinned(layTree('head', files).path);

const PYLOCK = `
  lock-version = "1.0"
  created-by = "uv"
  [[packages]]
  name = "apple"
  version = "1.0"
  index = "https://example.org/simple"
  sdist = { url = "https://example.org/a.tar.gz", hashes = { sha256 = "aa" } }
  wheels = [{ url = "https://example.org/a.whl", hashes = { md5 = "no", sha512 = "bb" } }]
  [[packages]]
  name = "pear"
  version = "2.0"
  marker = "python_version >= '3.10' and ('bench' in dependency_groups or 'Docs' in extras)"
  [[packages]]
  name = "plum"
  version = "3.0"
  marker = "'default' not in dependency_groups"
  [[packages]]
  name = "fig"
  vcs = { type = "git", url = "https://example.org/fig", commit-id = "abc", subdirectory = "py" }
  [[packages]]
  name = "lime"
  archive = { url = "https://example.org/lime.zip", hashes = { sha256 = "cc" } }
  [[packages]]
  name = "lemon"
  directory = { path = "libs/lemon", editable = true }
  [[packages]]
  name = "shop"
  directory = { path = ".", editable = true }
  `;

describe('pylock.toml', () => {
  test('names each distribution with its hashes, for the groups that benchmarks need', async () => {
    expect(await read({ 'pylock.toml': PYLOCK })).toEqual({
      file: 'pylock.toml',
      pins: [
        { requirement: 'apple==1.0', hashes: ['sha256:aa', 'sha512:bb'] },
        {
          requirement: `pear==2.0 ; python_version >= '3.10' and (python_version >= "3" or python_version < "3")`,
          hashes: [],
        },
        { requirement: 'plum==3.0 ; python_version >= "3"', hashes: [] },
        { requirement: 'fig @ git+https://example.org/fig@abc#subdirectory=py', hashes: [] },
        { requirement: 'lime @ https://example.org/lime.zip', hashes: ['sha256:cc'] },
      ],
      folders: ['lemon @ ./libs/lemon'],
    });
  });

  test('of another version is refused', async () => {
    await expect(read({ 'pylock.toml': PYLOCK.replace('"1.0"', '"2.0"') })).rejects.toMatchObject({
      name: 'UsageError',
      problem: {
        where: [
          ['at', 'lock-version'],
          ['problem', 'a lock-version 1.x is wanted'],
        ],
      },
    });
  });
});

describe('Pipfile.lock', () => {
  test('names what is needed and what develops', async () => {
    const lock = {
      _meta: { 'pipfile-spec': 6 },
      default: {
        apple: { version: '==1.0', markers: "python_version >= '3.9'", hashes: ['sha256:aa'] },
        pear: { version: '*', extras: ['seeds'] },
        fig: { git: 'https://example.org/fig.git', ref: 'abc', editable: true },
        shop: { path: '.', editable: true },
      },
      develop: { apple: { version: '==1.0' }, plum: { version: '==3.0' } },
    };
    expect(await read({ 'Pipfile.lock': JSON.stringify(lock) })).toEqual({
      file: 'Pipfile.lock',
      pins: [
        { requirement: "apple==1.0 ; python_version >= '3.9'", hashes: ['sha256:aa'] },
        { requirement: 'plum==3.0', hashes: [] },
        { requirement: 'pear[seeds]', hashes: [] },
        { requirement: 'fig @ git+https://example.org/fig.git@abc', hashes: [] },
      ],
      folders: [],
    });
  });

  test.each([
    ['{', /is not JSON/],
    ['{"default": {"apple": "1.0"}}', /is no lock file of a known form/],
  ])('that cannot be understood is refused: %s', async (text, what) => {
    await expect(read({ 'Pipfile.lock': text })).rejects.toThrowError(
      expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(what) }),
    );
  });
});

test('hashes are asked for where each distribution has some', () => {
  const apple = { requirement: 'apple==1.0', hashes: ['sha256:aa', 'sha256:bb'] };
  const pear = { requirement: 'pear==2.0', hashes: [] };
  expect(pinLines([apple])).toEqual(['apple==1.0 --hash=sha256:aa --hash=sha256:bb']);
  expect(pinLines([apple, pear])).toEqual(['apple==1.0', 'pear==2.0']);
});

describe('files that are not read', () => {
  const over = async (files: Files) => {
    const tree = layTree('head', files, `with ${Object.keys(files).join(' and ')}`);
    return (await readDeclared(tree, '', false)).passedOver;
  };

  test('are named, with what decides instead or what to do', async () => {
    expect(await over({ 'Pipfile.lock': '', Pipfile: '', 'requirements.txt': 'apple' })).toEqual([
      'Pipfile.lock is passed over: requirements.txt decides',
    ]);
    expect(await over({ 'pylock.toml': PYLOCK, 'Pipfile.lock': '{}' })).toEqual([
      'Pipfile.lock is passed over: pylock.toml decides',
    ]);
    expect(await over({})).toEqual([]);
  });

  test.each([
    ['environment.yml', /conda's environments are not supported; install = 'CMD'/],
    ['conda-lock.yml', /conda's environments are not supported/],
    ['pylock.dev.toml', /pylock.toml alone is looked for; install = 'CMD'/],
    ['Pipfile', /there is no Pipfile.lock/],
  ])('%s', async (name, why) => {
    const [first, ...others] = await over({ [name]: '' });
    expect(first).toMatch(why);
    expect(first!.startsWith(`${name} is passed over: `)).toBe(true);
    expect(others).toEqual([]);
  });
});

test('what a lock file pins is installed, and nothing else; a conda file is named', async () => {
  const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const one = sha256(layWheel('apple', '1.0', 'pear'));
  const two = sha256(layWheel('apple', '2.0', 'pear'));
  layWheel('pear', '1.0');
  const pylock = `
    lock-version = "1.0"
    created-by = "hand"
    [[packages]]
    name = "apple"
    version = "1.0"
    wheels = [{ name = "apple.whl", hashes = { sha256 = "${one}" } }]`;
  const pipfile = { develop: { apple: { version: '==2.0', hashes: [`sha256:${two}`] } } };
  const made = await prepare({
    base: layTree('base', { 'pylock.toml': pylock }),
    head: layTree('head', { 'Pipfile.lock': JSON.stringify(pipfile), 'environment.yml': '' }),
    python: pythonWithPip(),
  });
  expect([versionOf(made.base, 'apple'), versionOf(made.head, 'apple')]).toEqual(['1.0', '2.0']);
  expect(Object.keys(made.installed.head.distributions)).not.toContain('pear');
  expect(made.notes).toEqual([
    expect.stringMatching(/^environment.yml is passed over: conda/),
    "building base's environment (apple==1.0, apple==2.0 not installed): pip install -r pylock.toml",
    "building head's environment (apple==1.0, apple==2.0 not installed): pip install -r Pipfile.lock",
  ]);
});
