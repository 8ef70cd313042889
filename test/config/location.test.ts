import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPlan, type RunFlags } from '../../src/config/plan.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-location-')));
  mkdirSync(join(root, '.git'));
  mkdirSync(join(root, 'packages/api/src'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function configure(path: string, toml: string): void {
  writeFileSync(join(root, path), toml);
}

/** What a plan says of where it starts and whose configuration it read. */
async function started(from = '', flags: RunFlags = {}) {
  const { root: at, workingDirectory, name } = await loadPlan(flags, join(root, from), {});
  return { root: at, workingDirectory, name };
}

test('a command in a subfolder works as in the root', async () => {
  configure('highwater.toml', 'name = "root"');
  expect(await started('packages/api')).toEqual({ root, workingDirectory: '', name: 'root' });
});

test('a command below a configuration of its own starts there', async () => {
  configure('highwater.toml', 'name = "root"');
  configure('packages/api/highwater.toml', 'name = "api"');
  const start = { root, workingDirectory: 'packages/api', name: 'api' };
  expect(await started('packages/api/src')).toEqual(start);
  expect(await started('', { workingDirectory: 'packages/api' })).toEqual(start);
});

test("a working directory without a configuration takes the root's", async () => {
  configure('highwater.toml', 'name = "root"');
  expect(await started('', { workingDirectory: 'packages/api' })).toEqual({
    root,
    workingDirectory: 'packages/api',
    name: 'root',
  });
});

describe('working-directory as a key of the root', () => {
  test("starts there, under the root's other keys", async () => {
    configure(
      'pyproject.toml',
      '[tool.highwater]\nworking-directory = "packages/api"\nname = "root"',
    );
    expect(await started()).toEqual({ root, workingDirectory: 'packages/api', name: 'root' });
  });

  test('alone sends on to the configuration there', async () => {
    configure('highwater.toml', 'working-directory = "packages/api"');
    configure('packages/api/pyproject.toml', '[tool.highwater]\nname = "api"');
    expect(await started()).toEqual({ root, workingDirectory: 'packages/api', name: 'api' });
  });

  test('loses against the flag', async () => {
    configure('highwater.toml', 'working-directory = "packages/api"');
    expect(await started('', { workingDirectory: '.' })).toMatchObject({ workingDirectory: '' });
  });

  test.each([
    ['working-directory = "packages/apii"', 'is no folder of'],
    ['working-directory = "../x"', 'working-directory "../x" is wrong'],
  ])('%j is refused', async (toml, message) => {
    configure('highwater.toml', toml);
    await expect(started()).rejects.toThrow(message);
  });

  test('beside other keys and a configuration there: one too many', async () => {
    configure('highwater.toml', 'working-directory = "packages/api"\nname = "root"');
    configure('packages/api/highwater.toml', 'name = "api"');
    await expect(started()).rejects.toThrow("two configurations: the root's sends to packages/api");
  });

  test('is none for a folder below', async () => {
    configure('packages/api/highwater.toml', 'working-directory = "src"');
    await expect(started('packages/api')).rejects.toThrow(
      "working-directory is a key for the repository's root, not for packages/api",
    );
  });
});

test.each([
  ['nowhere', null, '', { file: 'highwater.toml', acceptances: 'acceptances' }],
  [
    'highwater.toml',
    'highwater.toml',
    'name = "x"',
    { file: 'highwater.toml', acceptances: 'acceptances' },
  ],
  ['a list', 'highwater.toml', 'acceptances = []', { file: 'highwater.toml', acceptances: null }],
  [
    'pyproject.toml of a project',
    'packages/api/pyproject.toml',
    '[tool.highwater]\nname = "x"',
    { file: 'packages/api/pyproject.toml', acceptances: 'tool.highwater.acceptances' },
  ],
])('acceptances go where the configuration is: %s', async (_, path, toml, configured) => {
  if (path !== null) configure(path, toml);
  const from = path === null ? root : join(root, path, '..');
  expect((await loadPlan({}, from, {})).configured).toEqual(configured);
});

test('a misspelt folder is told with the nearest', async () => {
  await expect(started('', { workingDirectory: 'packages/apii' })).rejects.toMatchObject({
    problem: { try: ['packages/api   is the nearest'] },
  });
});
