import { describe, expect, test } from 'vitest';
import { readDeclared } from '../../../src/measure/environment/declared.ts';
import type { Problem } from '../../../src/model/errors.ts';
import { type Files, layTree } from './projects.ts';

const read = (files: Files, workingDirectory = '', hasUv = false) =>
  readDeclared(layTree('head', files), workingDirectory, hasUv);

async function problemOf(text: string): Promise<Problem> {
  const error: unknown = await read({ 'pyproject.toml': text }).catch((error_: unknown) => error_);
  return (error as { problem: Problem }).problem;
}

describe('pyproject.toml', () => {
  test('groups include groups, and extras of the project itself become their requirements', async () => {
    const declared = await read({
      'pyproject.toml': `
        [project]
        name = "My.Shop"
        dependencies = ["apple>1"]
        [project.optional-dependencies]
        Test = ["pear", "plum; python_version > '3'"]
        all = ["my-shop[test, docs]", "my_shop[all]"]
        docs = ["quince"]
        [dependency-groups]
        bench = [{ include-group = "Helpers" }, "my-shop[all] ; os_name == 'posix'", "fig"]
        helpers = ["cherry"]
        lint = ["lemon"]`,
    });
    expect(declared).toEqual({
      name: 'my-shop',
      requirements: [
        'apple>1',
        'pear',
        "plum; python_version > '3'",
        'cherry',
        "pear ; os_name == 'posix'",
        "plum ; (python_version > '3') and (os_name == 'posix')",
        "quince ; os_name == 'posix'",
        'fig',
      ],
      groups: ['bench'],
      extras: ['Test'],
      hiddenExtras: [],
      files: {},
      lock: null,
      pinned: null,
      passedOver: [],
      build: null,
      isProject: false,
      uvSources: [],
    });
  });

  test("Poetry's tables say the same in their own words", async () => {
    const { name, requirements, extras, build } = await read({
      'pyproject.toml': `
        [tool.poetry]
        name = "shop"
        [tool.poetry.dependencies]
        python = "^3.9"
        apple = "^1.2"
        pear = [
          { version = "~1.0", python = "<3.10" },
          { version = "*", markers = "sys_platform == 'linux'", python = ">=3.10" },
        ]
        plum = { version = "1.5", extras = ["seeds"], optional = true }
        quince = { version = "*", optional = true }
        fig = { git = "git@example.org:fruit/fig.git", tag = "v1" }
        cherry = { path = "libs/cherry", develop = true }
        [tool.poetry.extras]
        test = ["plum"]
        [tool.poetry.dev-dependencies]
        lime = "*"
        [tool.poetry.group.bench.dependencies]
        lemon = ">=2"
        [build-system]
        requires = ["poetry-core"]
        build-backend = "poetry.core.masonry.api"`,
      'shop/__init__.py': '',
    });
    expect({ name, requirements, extras, build }).toEqual({
      name: 'shop',
      requirements: [
        'apple>=1.2,<2',
        'pear>=1.0,<1.1 ; (python_full_version < "3.10")',
        `pear ; (sys_platform == 'linux') and (python_full_version >= "3.10")`,
        'fig @ git+ssh://git@example.org/fruit/fig.git@v1',
        'cherry @ ./libs/cherry',
        'plum[seeds]==1.5',
        'lemon>=2',
        'lime',
      ],
      extras: ['test'],
      build: null,
    });
  });

  test('one that is not TOML is refused with side, line and problem', async () => {
    expect(await problemOf('[project]\nname = "shop\n')).toEqual({
      what: "head's pyproject.toml is not valid TOML",
      where: [
        ['at', 'line 2, column 13'],
        ['problem', expect.stringMatching(/newline|string/)],
      ],
    });
  });

  test('a value of the wrong type is refused with its key and line', async () => {
    expect(await problemOf('[project]\nname = "shop"\ndependencies = "apple"\n')).toEqual({
      what: `"project.dependencies" in head's pyproject.toml has a wrong value`,
      where: [
        ['at', 'line 3'],
        ['problem', 'Invalid type: Expected Array but received "apple"'],
      ],
    });
  });

  test.each([
    ['a = [{ include-group = "test" }]\ntest = [{ include-group = "a" }]', /which includes it/],
    ['test = [{ include-group = "tset" }]', /includes "tset", which does not exist/],
  ])('groups that cannot be resolved are refused: %s', async (groups, text) => {
    expect((await problemOf(`[dependency-groups]\n${groups}\n`)).what).toMatch(text);
  });
});

describe('a lock file', () => {
  const files = {
    'uv.lock': '',
    'requirements.txt': 'apple',
    'member/pyproject.toml': '[project]\nname = "member"\n',
    'member/poetry.lock': '',
  };

  test('takes the place of requirement files', async () => {
    const { lock, files: read_ } = await read({ ...files, 'pyproject.toml': '' });
    expect({ lock, read: read_ }).toEqual({ lock: 'uv.lock', read: {} });
  });

  test('is the nearest one', async () => {
    expect((await read(files, 'member')).lock).toBe('poetry.lock');
    const { 'member/poetry.lock': _, ...without } = files;
    const head = layTree('head', without, 'workspace');
    expect((await readDeclared(head, 'member', true)).lock).toBe('../uv.lock');
  });

  test('is none without a pyproject.toml beside it', async () => {
    expect((await read(files)).lock).toBe(null);
  });
});
