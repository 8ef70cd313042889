import { expect, test } from 'vitest';
import { keeper, lostSomewhere } from '../../src/blame/keeper.ts';
import { type Files, makeTrees } from './trees.ts';

const WEAK = 'import weakref\n_LIVE = weakref.WeakValueDictionary()\n_OTHER = {}\n';
const STRONG = 'import weakref\n_LIVE: dict = {}\n_OTHER = {}\n';
const BARE = 'class Doc:\n    pass\ndef parse(text):\n    return Doc()\n';
const CACHED =
  'class Doc:\n    pass\n@lru_cache(maxsize=None)\n@timed\ndef parse(text):\n    return Doc()\n';

const found = (base: Files, head: Files, holder: string, files: string[] = []) => {
  const line = keeper([holder], files, makeTrees(base, head).texts);
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

const POOL = [
  'class Pool:',
  '    def __init__(self):',
  '        self.tasks = set()',
  '    def start(self, task):',
  '        self.tasks.add(task)',
  '    def done(self, task):',
  '        self.finished += 1',
  '        self.tasks.discard(task)',
  '',
].join('\n');
const HOLDER = 'bench_pool.POOL.tasks (set, +10 entries a call)';
const without = (text: string) => POOL.replace(text, '');
const CALLER = 'from pool import Pool\ndef run():\n    return Pool()\n';

test.each<[string, string, string, string | null]>([
  [
    'what the change removed took out of it',
    POOL,
    without('        self.tasks.discard(task)\n'),
    'removed pool.py:8 self.tasks.discard(task)',
  ],
  [
    'also where something else came instead',
    POOL,
    POOL.replace(
      '        self.finished += 1\n        self.tasks.discard(task)\n',
      '        self.finished = 1\n',
    ),
    'removed pool.py:8 self.tasks.discard(task)',
  ],
  [
    'also what was only handed on',
    POOL.replace('self.tasks.discard(task)', 'task.add_done_callback(self.tasks.discard)'),
    POOL.replace('self.tasks.discard(task)', 'task.add_done_callback(log)'),
    'removed pool.py:8 task.add_done_callback(self.tasks.discard)',
  ],
  [
    'what takes it out now, where that was altered',
    POOL.replace(
      '        self.finished += 1\n        self.tasks',
      '        try:\n            run()\n        finally:\n            self.tasks',
    ),
    POOL.replace('        self.finished += 1\n', '        run()\n'),
    'holds pool.py:8 self.tasks.discard(task)',
  ],
  [
    'no variable of a function',
    POOL.replace('self.finished += 1', 'tasks = self.tasks'),
    POOL.replace('self.finished += 1', 'tasks = list(self.tasks)'),
    null,
  ],
  [
    'a name that a class binds',
    'class Pool:\n    tasks = WeakSet()\n',
    'class Pool:\n    tasks = set()\n',
    'holds pool.py:2 tasks = set()',
  ],
  [
    'an attribute that is bound anew',
    POOL.replace('set()', 'WeakSet()'),
    POOL,
    'holds pool.py:3 self.tasks = set()',
  ],
  [
    'where it is new what puts into it, and not what made it',
    POOL.replaceAll('tasks', 'last').replace('.add(task)', ' = task'),
    without('        self.tasks.discard(task)\n'),
    'holds pool.py:5 self.tasks.add(task)',
  ],
  [
    'a line that puts into it too',
    POOL,
    `${POOL}    def again(self, task):\n        self.tasks.add(task)\n`,
    'holds pool.py:10 self.tasks.add(task)',
  ],
  [
    'a condition on which it hangs',
    POOL.replace(
      '        self.tasks.discard(task)',
      '        if task:\n            self.tasks.discard(task)',
    ),
    POOL.replace(
      '        self.tasks.discard(task)',
      '        if task.ended:\n            self.tasks.discard(task)',
    ),
    'holds pool.py:8 if task.ended:',
  ],
  ['nothing where only others changed', POOL, POOL.replace('finished', 'ended'), null],
])('of an attribute further down, in what the lines import: %s', (_, base, head, expected) => {
  const both = (text: string) => ({ 'pool.py': text, 'run.py': CALLER });
  expect(found(both(base), both(head), HOLDER, ['run.py'])).toBe(expected);
});

test('the size of a cache that another module says is what holds it', () => {
  const geo = 'from conf import SIZE\n@lru_cache(maxsize=SIZE)\ndef country(a):\n    return [a]\n';
  const holder = 'geo.country (lru_cache, 4250 entries, +50 entries a call)';
  const trees = (size: string) => ({ 'geo.py': geo, 'conf.py': `SIZE = ${size}\n` });
  expect(found(trees('128'), trees('None'), holder)).toBe('names conf.py:1 SIZE = None');
});

test('a decorator of a method is found by the name that the cache is told by', () => {
  const file = (decorator: string) =>
    `class Poly:\n${decorator}    def length(self):\n        return 1\n`;
  const holder = 'poly.Poly.length (lru_cache, 85 entries, +1 entry a call)';
  const [base, head] = [
    { 'poly.py': file('') },
    { 'poly.py': file('    @lru_cache(maxsize=None)\n') },
  ];
  expect(found(base, head, holder)).toBe('holds poly.py:2 @lru_cache(maxsize=None)');
});

test('without a holder, what the files of the lines no longer do for its own sake', () => {
  const lines = POOL.replace('self.finished += 1', 'self.pickler.clear_memo()');
  const lost = (base: string, head: string) => {
    const trees = makeTrees(
      { 'pool.py': base, 'run.py': CALLER },
      { 'pool.py': head, 'run.py': CALLER },
    );
    return lostSomewhere(['run.py'], trees.texts)?.text ?? null;
  };
  expect(lost(lines, lines.replace('        self.pickler.clear_memo()\n', ''))).toBe(
    'self.pickler.clear_memo()',
  );
  expect(lost(lines, lines.replace('clear_memo()', 'clear_memo(True)'))).toBeNull();
  expect(lost(POOL, POOL.replace('        self.finished += 1\n', ''))).toBeNull();
});
