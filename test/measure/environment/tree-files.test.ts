import { readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyTree, treeFiles } from '../../../src/measure/environment/tree-files.ts';
import { folder, layTree } from './projects.ts';

test('a copy holds the sources, and neither environments nor what builds left', async () => {
  const { path } = layTree('head', {
    'setup.py': '',
    'shop/__init__.py': '',
    'shop/naïve data.txt': '',
    'build/scripts/make.py': '',
    'build/lib/stale.py': '',
    'build/temp.linux/stale.o': '',
    'shop.egg-info/SOURCES.txt': '',
    'shop/__pycache__/a.pyc': '',
    'my env/pyvenv.cfg': '',
    'my env/lib/a.py': '',
    '.git/HEAD': '',
  });
  symlinkSync('shop', join(path, 'link'));
  const files = [
    { path: 'build/scripts/make.py', isLink: false },
    { path: 'link', isLink: true },
    { path: 'setup.py', isLink: false },
    { path: 'shop/__init__.py', isLink: false },
    { path: 'shop/naïve data.txt', isLink: false },
  ];
  expect(await treeFiles(path)).toEqual(files);
  const copy = join(folder, 'copy');
  await copyTree(path, copy);
  expect(await treeFiles(copy)).toEqual(files);
  expect(readlinkSync(join(copy, 'link'))).toBe('shop');
  expect(readdirSync(copy).sort()).toEqual(['build', 'link', 'setup.py', 'shop']);
});
