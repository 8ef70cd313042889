import { appendFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runsTheSame } from '../../src/measure/runs-the-same.ts';
import { inTemporaryFolder } from '../../src/system/temporary.ts';

const CODE = `"""What it is.  # no comment
"""
import json  # lazily it would cost more

LABEL = "a # b"


def load(text):
    # Twice, as the first may fail.
    return json.loads(text), '''
# kept
'''
`;

/** Two folders of one project; edit() changes the second. */
function twoTrees(edit: (head: string) => Promise<unknown> = async () => undefined) {
  return inTemporaryFolder('highwater-test', async (folder) => {
    const [base, head] = ['base', 'head'].map((name) => join(folder, name)) as [string, string];
    for (const tree of [base, head]) {
      const put = async (path: string, text: string) => {
        await mkdir(dirname(join(tree, path)), { recursive: true });
        await writeFile(join(tree, path), text);
      };
      await put('shop/core.py', CODE);
      await put('shop/rates.json', '{"a": 1}');
      await put('shop/tests/test_core.py', 'assert True\n');
      await put('benchmarks/bench_core.py', 'def bench_load(): pass\n');
      await put('README.md', 'Shop\n');
    }
    await edit(head);
    return { base, head };
  });
}

const replaced = (from: string, to: string) => (head: string) => {
  expect(CODE).toContain(from);
  return writeFile(join(head, 'shop/core.py'), CODE.replace(from, to));
};

describe('two trees run the same where they differ in', () => {
  test.each([
    ['nothing', async () => undefined],
    ['a comment behind code', replaced('  # lazily it would cost more', '')],
    [
      'a comment of its own line',
      replaced('# Twice, as the first may fail.', '# Twice.\n\n    # "Once."'),
    ],
    ['blank lines and what ends a line', replaced('\n\n\ndef', '   \n\n\n\n\ndef')],
    ['prose', (head: string) => writeFile(join(head, 'README.md'), 'Shop, and how to use it\n')],
    ['prose that is new', (head: string) => writeFile(join(head, 'CHANGELOG'), '1.0\n')],
    [
      'tests',
      (head: string) => writeFile(join(head, 'shop/tests/test_more.py'), 'assert 1 == 1\n'),
    ],
    [
      'an environment of their own',
      async (head: string) => {
        await mkdir(join(head, 'env'));
        await mkdir(join(head, '..', 'base', 'env'));
        await writeFile(join(head, '..', 'base', 'env', 'pyvenv.cfg'), '');
        await writeFile(join(head, 'env', 'pyvenv.cfg'), '');
        await writeFile(join(head, 'env', 'python.py'), 'x = 1');
      },
    ],
    ['what is hidden', (head: string) => writeFile(join(head, '.coverage'), 'data')],
    [
      'a link in the place of what it leads to',
      async (head: string) => {
        await rm(join(head, 'shop'), { recursive: true });
        await symlink(join(head, '..', 'base', 'shop'), join(head, 'shop'));
      },
    ],
  ])('%s', async (_, edit) => {
    await using trees = await twoTrees(edit);
    expect(runsTheSame(trees.base, trees.head)).toBe(true);
  });
});

describe('two trees do not run the same where they differ in', () => {
  test.each([
    ['a statement', replaced('json.loads(text)', 'json.loads(text[:])')],
    ['as many characters', replaced('"a # b"', '"a # c"')],
    ['a string that looks like a comment', replaced('# kept', '# lost')],
    ['a docstring', replaced('What it is', 'What it was')],
    ['indentation', replaced('    return', '     return')],
    ['data', (head: string) => writeFile(join(head, 'shop/rates.json'), '{"a": 2}')],
    ['a new module', (head: string) => writeFile(join(head, 'shop/more.py'), '')],
    ['a file that is gone', (head: string) => rm(join(head, 'shop/rates.json'))],
    [
      'a folder in the place of a file',
      async (head: string) => {
        await rm(join(head, 'shop/rates.json'));
        await mkdir(join(head, 'shop/rates.json'));
      },
    ],
    [
      'a link that leads to nothing',
      async (head: string) => {
        for (const tree of [head, join(head, '..', 'base')])
          await symlink('nowhere', join(tree, 'shop', 'gone'));
      },
    ],
    ['a benchmark', (head: string) => appendFile(join(head, 'benchmarks/bench_core.py'), 'x = 1')],
  ])('%s', async (_, edit) => {
    await using trees = await twoTrees(edit);
    expect(runsTheSame(trees.base, trees.head)).toBe(false);
  });

  test('more than is looked through, so that the answer comes soon', async () => {
    await using trees = await twoTrees();
    const names = Array.from({ length: 2001 }, (_, index) => `m${index}.py`);
    for (const tree of [trees.base, trees.head])
      await Promise.all(names.map((name) => writeFile(join(tree, name), '')));
    expect(runsTheSame(trees.base, trees.head)).toBe(false);
  });
});
