import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tree } from '../../../src/model/tree.ts';
import {
  evaluate,
  type Files,
  folder,
  layTree,
  layWheel,
  MAKE_ENVIRONMENT,
  PYPI,
  prepare,
  versionOf,
} from './projects.ts';

let tools: string;
beforeAll(() => {
  tools = mkdtempSync(join(tmpdir(), 'highwater-uv-'));
  execFileSync('python3', [...MAKE_ENVIRONMENT, tools]);
  execFileSync(join(tools, 'bin', 'pip'), ['install', '--quiet', 'uv']);
});
afterAll(() => rmSync(tools, { recursive: true }));

/** uv's program alone is on PATH: its environment's python is not. */
function withUv(): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(tools, 'bin', 'uv'), join(bin, 'uv'));
  return { ...PYPI, PATH: [bin, process.env['PATH']].join(delimiter) };
}

function lock(tree: Tree, ...options: string[]): Tree {
  const python = ['--python', join(tools, 'bin', 'python')];
  execFileSync(join(tools, 'bin', 'uv'), ['lock', '--quiet', ...python, ...options], {
    cwd: tree.path,
  });
  return tree;
}

const BACKEND = (name: string) => `
import zipfile
def build_wheel(folder, config_settings=None, metadata_directory=None):
    info = "${name}-1.dist-info/"
    with zipfile.ZipFile(folder + "/${name}-1-py3-none-any.whl", "w") as wheel:
        wheel.write("${name}.py")
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return "${name}-1-py3-none-any.whl"
`;
const BUILDS_ITSELF =
  '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n';
const SHOP: Files = {
  'pyproject.toml': `
    [project]
    name = "shop"
    version = "1"
    requires-python = ">=3.9"
    dependencies = ["iniconfig"]
    [project.optional-dependencies]
    test = ["six"]
    [dependency-groups]
    bench = ["pluggy", { include-group = "more" }]
    more = ["shop[test]"]
    lint = ["toml"]`,
  // Which uv would rather take than the interpreter that it is given.
  '.python-version': '3.99\n',
  'shop.py': '',
};

test('uv installs what its lock file says for the groups that are found, and nothing more', async () => {
  const base = lock(layTree('base', SHOP), '--upgrade-package', 'pluggy==1.5.0');
  const head = lock(layTree('head', SHOP), '--upgrade-package', 'pluggy==1.6.0');
  const before = readdirSync(head.path);
  const { installed, notes, ...environments } = await prepare({ base, head, env: withUv() });
  expect(notes).toEqual([
    "building base's environment (iniconfig, six, pluggy not installed): uv sync --frozen --group bench --extra test --no-install-project",
    "building head's environment (iniconfig, six, pluggy not installed): uv sync --frozen --group bench --extra test --no-install-project",
  ]);
  expect(environments.head.importFrom).toBe('front');
  expect(installed.base.distributions['pluggy']).toBe('1.5.0');
  expect(installed.head.distributions['pluggy']).toBe('1.6.0');
  const names = Object.keys(installed.head.distributions);
  expect(names).toEqual(expect.arrayContaining(['iniconfig', 'pip', 'pluggy', 'six']));
  expect(names).not.toContain('toml');
  expect(names).not.toContain('shop');
  expect(readdirSync(head.path)).toEqual(before);
  // Written by the install: an import that had to write it would differ from the next one.
  const cached = 'importlib.import_module("importlib.util").find_spec("six").cached';
  expect(existsSync(evaluate(environments.head, cached))).toBe(true);
});

test("a workspace's members and a tree that must be built are installed as builds", async () => {
  const files: Files = {
    'pyproject.toml': `
      [project]
      name = "shop"
      version = "1"
      dependencies = ["fig"]
      [tool.uv.workspace]
      members = ["libs/*"]
      [tool.uv.sources]
      fig = { workspace = true }
      ${BUILDS_ITSELF}`,
    'backend.py': BACKEND('shop'),
    'shop.py': 'VERSION = "1"\n',
    'libs/fig/pyproject.toml': `[project]\nname = "fig"\nversion = "1"\n${BUILDS_ITSELF}`,
    'libs/fig/backend.py': BACKEND('fig'),
    'libs/fig/fig.py': 'VERSION = "1"\n',
  };
  const base = lock(layTree('base', files));
  const head = lock(layTree('head', { ...files, 'libs/fig/fig.py': 'VERSION = "2"\n' }));
  const made = await prepare({ base, head, env: withUv() });
  expect([versionOf(made.base, 'fig'), versionOf(made.head, 'fig')]).toEqual(['1', '2']);
  expect(versionOf(made.head, 'shop')).toBe('1');
  expect(made.head.importFrom).toBe('end');
  expect(made.installed.head.local.filter(({ isEditable }) => isEditable)).toEqual([]);
  await expect(prepare({ base, head, env: PYPI })).rejects.toMatchObject({
    name: 'UsageError',
    problem: {
      what: 'only uv can install fig: [tool.uv.sources] says where it comes from',
      where: [['missing', 'uv, on PATH']],
    },
  });
});

test('without uv, pip installs the versions that uv.lock pins, and says so', async () => {
  const tree = (side: 'base' | 'head') =>
    lock(layTree(side, SHOP), '--upgrade-package', 'pluggy==1.5.0');
  const { installed, notes } = await prepare({ base: tree('base'), head: tree('head'), env: PYPI });
  expect(notes).toEqual([
    'uv is not on PATH: pip installs what pyproject.toml declares, as uv.lock pins it',
    'building one environment for both trees (iniconfig, six, pluggy not installed): pip install iniconfig six pluggy',
  ]);
  expect(installed.head.distributions['pluggy']).toBe('1.5.0');
});

test('where uv reaches no index, venv makes the environment', async () => {
  layWheel('apple', '1.0');
  const tree = layTree('head', { 'requirements.txt': 'apple' });
  const { PATH } = withUv();
  const { head } = await prepare({
    base: tree,
    head: tree,
    env: { PATH, UV_OFFLINE: '1', UV_CACHE_DIR: join(folder, 'uv cache') },
  });
  expect(versionOf(head, 'apple')).toBe('1.0');
  const made = readFileSync(join(head.python[0], '..', '..', 'pyvenv.cfg'), 'utf8');
  expect(made).not.toMatch(/^uv =/m);
});
