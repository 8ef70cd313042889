import { expect, test } from 'vitest';
import { keeper } from '../../src/blame/keeper.ts';
import { type Files, makeTrees } from './trees.ts';

const WEAK = 'import weakref\n_LIVE = weakref.WeakValueDictionary()\n_OTHER = {}\n';
const STRONG = 'import weakref\n_LIVE: dict = {}\n_OTHER = {}\n';
const BARE = 'class Doc:\n    pass\ndef parse(text):\n    return Doc()\n';
const CACHED =
  'class Doc:\n    pass\n@lru_cache(maxsize=None)\n@timed\ndef parse(text):\n    return Doc()\n';

const found = (base: Files, head: Files, ...holders: string[]) => {
  const line = keeper(holders, makeTrees(base, head).texts);
  return line && `${line.bearing} ${line.file}:${line.line} ${line.text}`;
};

test.each<[string, Files, Files, string, string | null]>([
  [
    'a name of the module that is bound anew',
    { 'shop/live.py': WEAK },
    { 'shop/live.py': STRONG },
    'shop.live._LIVE (dict, +15 entries a call)',
    'holds shop/live.py:2 _LIVE: dict = {}',
  ],
  [
    'in a package below src, further down its ways',
    { 'src/shop/__init__.py': WEAK },
    { 'src/shop/__init__.py': STRONG },
    "shop._LIVE['rows'].entries (list, +1 entry a call)",
    'holds src/shop/__init__.py:2 _LIVE: dict = {}',
  ],
  [
    'a decorator that is put around a function',
    { 'shop.py': BARE },
    { 'shop.py': CACHED },
    'shop.parse (lru_cache, 850 entries, +10 entries a call)',
    'holds shop.py:3 @lru_cache(maxsize=None)',
  ],
  [
    'but not another name',
    { 'shop/live.py': WEAK },
    { 'shop/live.py': STRONG },
    'shop.live._OTHER (dict, +15 entries a call)',
    null,
  ],
  [
    'nor a decorator of another function',
    { 'shop.py': BARE },
    { 'shop.py': CACHED },
    'shop.Doc (class, +1 attribute a call)',
    null,
  ],
  [
    'nor what is no module of the tree, or no name',
    { 'shop/live.py': WEAK },
    { 'shop/live.py': STRONG },
    'a reference cycle that the collector does not free (Node, +1 object a call)',
    null,
  ],
])('what holds the growth: %s', (_, base, head, holder, expected) =>
  expect(found(base, head, holder)).toBe(expected),
);
