import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcesOf } from '../../src/measure/sources.ts';
import { inTemporaryFolder } from '../../src/system/temporary.ts';

test('a file that was edited after the trees were ready has no known text', async () => {
  await using trees = await inTemporaryFolder('highwater-test', async (folder) => {
    const root = { base: join(folder, 'base'), head: join(folder, 'head') };
    for (const path of Object.values(root)) {
      await mkdir(path);
      await writeFile(join(path, 'it.py'), 'x = 1\n');
      await utimes(join(path, 'it.py'), 1000, 1000);
    }
    await utimes(join(root.head, 'it.py'), 2001, 2001);
    return { folder, base: { root: root.base }, head: { root: root.head } };
  });
  const sources = sourcesOf(trees, 2_000_000);
  const read = (['base', 'head'] as const).map((side) => sources.read(side, 'it.py'));
  expect([read, [...sources.edited]]).toEqual([['x = 1\n', null], ['it.py']]);
  expect([sources.read('head', 'absent.py'), [...sources.edited]]).toEqual([null, ['it.py']]);
});

test('a link that leads nowhere is no folder of files', async () => {
  await using trees = await inTemporaryFolder('highwater-test', async (folder) => {
    await writeFile(join(folder, 'it.py'), 'x = 1\n');
    await symlink('gone', join(folder, 'away'));
    await symlink('itself', join(folder, 'itself'));
    return { folder };
  });
  const view = { root: trees.folder };
  expect(sourcesOf({ base: view, head: view }, 0).list('head')).toEqual(['it.py']);
});
