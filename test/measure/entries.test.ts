import { mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copy, same } from '../../src/measure/entries.ts';
import { inTemporaryFolder } from '../../src/system/temporary.ts';

/** Two trees' bench folders, each with a file and links: to a folder, to a file, and to nothing. */
function twoTrees() {
  return inTemporaryFolder('highwater-test', async (folder) => {
    for (const tree of ['base', 'head'].map((name) => join(folder, name))) {
      await mkdir(join(tree, 'bench'), { recursive: true });
      await mkdir(join(tree, 'data'));
      await writeFile(join(tree, 'helper.py'), 'x = 1\n');
      await writeFile(join(tree, 'bench', 'one.py'), 'y = 1\n');
      await symlink('../data', join(tree, 'bench', 'data'));
      await symlink('../helper.py', join(tree, 'bench', 'helper.py'));
      await symlink('gone', join(tree, 'bench', 'nothing'));
    }
    const bench = (side: string) => join(folder, side, 'bench');
    return { folder, base: bench('base'), head: bench('head') };
  });
}

describe('folders with links in them', () => {
  test('are the same where their links lead to the same', async () => {
    await using trees = await twoTrees();
    expect(await same(trees.base, trees.head)).toBe(true);
  });

  test('differ where a file does that a link leads to', async () => {
    await using trees = await twoTrees();
    await writeFile(join(trees.folder, 'head', 'helper.py'), 'x = 2\n');
    expect(await same(trees.base, trees.head)).toBe(false);
  });

  test('differ where a link leads elsewhere', async () => {
    await using trees = await twoTrees();
    await symlink('../data', join(trees.base, 'more'));
    await symlink('..', join(trees.head, 'more'));
    expect(await same(trees.base, trees.head)).toBe(false);
  });

  test('are copied with the files that links lead to, and other links as they are', async () => {
    await using trees = await twoTrees();
    const to = join(trees.folder, 'base', 'copied');
    await copy(trees.head, to);
    await writeFile(join(trees.folder, 'base', 'helper.py'), 'x = 3\n');
    expect(await readFile(join(to, 'helper.py'), 'utf8')).toBe('x = 1\n');
    expect(await readlink(join(to, 'data'))).toBe('../data');
    expect(await readlink(join(to, 'nothing'))).toBe('gone');
  });
});
