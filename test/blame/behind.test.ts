import { describe, expect, test } from 'vitest';
import { behind, lostCall } from '../../src/blame/behind.ts';
import { type Files, makePlace, makeTrees, source } from './trees.ts';

interface Case {
  readonly base: Files;
  readonly head: Files;
  /** Of head's a.py: the unchanged line, and its function. */
  readonly line: number;
  readonly function: string;
}

const PARSE = source(`
  def parse_line(line):
      return Record(line)
`);

const SEND = 'def send(line):\n    return Record(line)\n';

const CACHE = source(`
  LIMIT = 64


  class Lookup:
      def body(self, ident):
          """The body of one document."""
          row = self.db.execute(QUERY)
          self.recent[ident] = row
          while len(self.recent) > LIMIT:
              self.recent.popitem(last=False)
          return row

      def other(self):
          return 1
`);

const HISTORY = source(`
  class Lookup:
      def __init__(self):
          self.history = deque(maxlen=32)

      def note(self, ident):
          self.history.append(ident)

      def flush(self):
          self.history.clear()
`);

const BENCH = 'from pkg import run\nbench_run = lambda: run(bytes(9000))\n';

const IMPORTING = source(`
  import limits
  from limits import WIDTH
  def pad(text):
      return text.ljust(WIDTH)
  def deepen(text):
      return [text] * limits.DEPTH
`);

const MAKER = source(`
  class run:
      def other(self):
          return 0


      def __init__(self, data):
          def size():
              return 9
          self.size = size
`);

const WIDGET = source(`
  class Widget:
      def __init__(self):
          self.state = bytes(700)
          BUS.on(self)
      def close(self):
          BUS.off(self)
  class Log:
      def flush(self):
          LOG.clear()
`);

const RUN = source(`
  def other():
      return 1
  def run(data):
      text = 1
      try:
          return int(data)
      except ValueError as error:
          last = LAST.error = str(error)
      finally:
          LAST.text = None
`);

function found(one: Case): string | null {
  const text = one.head['a.py']!.split('\n')[one.line - 1]!.trim();
  const place = makePlace({ file: 'a.py', line: one.line, function: one.function, text });
  const changed = [
    makePlace({ file: 'b.py', line: 2, text: 'records = [parse_line(line) for line in lines]' }),
  ];
  const bearing = behind(
    place,
    changed,
    Object.keys(one.head),
    makeTrees(one.base, one.head).texts,
  );
  return bearing && `${bearing.bearing} ${bearing.file}:${bearing.line} ${bearing.text}`;
}

const SERIES = `class Series:
    def __init__(self):
        self.times = []
    def add(self, time):
        self.times.append(time)
    def extend(self, times):
        for time in times:
            self.add(time)
def sample(count, series):
    series.extend(i for i in range(count))
`;

describe('of an unchanged line that holds more', () => {
  test.each<[string, Case, string | null]>([
    [
      'what was removed from its function',
      {
        base: { 'a.py': CACHE },
        head: { 'a.py': CACHE.replace(/ +while.*\n.*\n/, '') },
        line: 7,
        function: 'Lookup.body',
      },
      'removed a.py:10 self.recent.popitem(last=False)',
    ],
    [
      'what was altered in its function, the nearest',
      {
        base: { 'a.py': CACHE },
        head: { 'a.py': CACHE.replace('len(', 'size(').replace('return row', 'return str(row)') },
        line: 7,
        function: 'Lookup.body',
      },
      'beside a.py:9 while size(self.recent) > LIMIT:',
    ],
    [
      'what was altered in its function, a line that says something',
      {
        base: { 'a.py': CACHE },
        head: { 'a.py': CACHE.replace('row =', 'global TURN\n        TURN += 1\n        row =') },
        line: 7,
        function: 'Lookup.body',
      },
      'beside a.py:8 TURN += 1',
    ],
    [
      'neither a docstring nor a comment nor another function',
      {
        base: { 'a.py': CACHE },
        head: {
          'a.py': CACHE.replace(
            '"""The body of one document."""',
            '"""The body.\n\n        Of one.\n        """',
          )
            .replace('        row =', '        # asks\n        row =')
            .replace('return 1', 'return 2'),
        },
        line: 11,
        function: 'Lookup.body',
      },
      null,
    ],
    [
      "a module's name that it uses",
      {
        base: {
          'a.py': 'DTYPE = float32\n\n\ndef ramp(n):\n    return linspace(n, dtype=DTYPE)\n',
        },
        head: {
          'a.py': 'DTYPE = float64\n\n\ndef ramp(n):\n    return linspace(n, dtype=DTYPE)\n',
        },
        line: 5,
        function: 'ramp',
      },
      'names a.py:1 DTYPE = float64',
    ],
    [
      'no name that is only an attribute in it',
      {
        base: {
          'a.py': 'DTYPE = float32\n\n\ndef ramp(n):\n    return linspace(n, dtype=n.DTYPE)\n',
        },
        head: {
          'a.py': 'DTYPE = float64\n\n\ndef ramp(n):\n    return linspace(n, dtype=n.DTYPE)\n',
        },
        line: 5,
        function: 'ramp',
      },
      null,
    ],
    [
      'a changed line that holds more and calls its function',
      { base: { 'a.py': PARSE }, head: { 'a.py': PARSE }, line: 2, function: 'parse_line' },
      'calls b.py:2 records = [parse_line(line) for line in lines]',
    ],
    [
      'a new call of its class, wherever it stands',
      {
        base: {
          'a.py': 'class Node:\n    def __init__(self):\n        self.data = bytearray(9)\n',
          'c.py': 'x = 1\n',
        },
        head: {
          'a.py': 'class Node:\n    def __init__(self):\n        self.data = bytearray(9)\n',
          'c.py': '# Node() is new\nx = 1\nnodes = [Node() for _ in range(9)]\n',
        },
        line: 3,
        function: 'Node.__init__',
      },
      'calls c.py:3 nodes = [Node() for _ in range(9)]',
    ],
    [
      'a bound among its decorators',
      {
        base: { 'a.py': '@lru_cache(maxsize=9)\ndef stem(word):\n    return word[:4]\n' },
        head: { 'a.py': '@lru_cache(maxsize=None)\ndef stem(word):\n    return word[:4]\n' },
        line: 3,
        function: 'stem',
      },
      'beside a.py:1 @lru_cache(maxsize=None)',
    ],
    [
      'a name that its function uses on another line',
      {
        base: { 'a.py': CACHE },
        head: { 'a.py': CACHE.replace('LIMIT = 64', 'LIMIT = 640') },
        line: 8,
        function: 'Lookup.body',
      },
      'names a.py:1 LIMIT = 640',
    ],
    [
      'an attribute that another method binds',
      {
        base: { 'a.py': HISTORY },
        head: { 'a.py': HISTORY.replace('maxlen=32', '') },
        line: 6,
        function: 'Lookup.note',
      },
      'names a.py:3 self.history = deque()',
    ],
    [
      'what another method no longer does with its attribute',
      {
        base: { 'a.py': HISTORY },
        head: { 'a.py': HISTORY.replace('self.history.clear()', 'return None') },
        line: 6,
        function: 'Lookup.note',
      },
      'removed a.py:9 self.history.clear()',
    ],
    [
      'nothing that another method only does in other words',
      {
        base: { 'a.py': HISTORY },
        head: { 'a.py': HISTORY.replace('self.history.clear()', 'del self.history[:]') },
        line: 6,
        function: 'Lookup.note',
      },
      null,
    ],
    [
      'what another method of its class no longer does',
      {
        base: { 'a.py': WIDGET },
        head: { 'a.py': WIDGET.replace('BUS.off(self)', 'pass') },
        line: 3,
        function: 'Widget.__init__',
      },
      'removed a.py:6 BUS.off(self)',
    ],
    [
      'nothing that another class no longer does',
      {
        base: { 'a.py': WIDGET },
        head: { 'a.py': WIDGET.replace('LOG.clear()', 'pass') },
        line: 3,
        function: 'Widget.__init__',
      },
      null,
    ],
    [
      'what it calls, in a module that it imports from: what keeps it first',
      {
        base: { 'a.py': BENCH, 'pkg/__init__.py': 'from .parse import run\n', 'pkg/parse.py': RUN },
        head: {
          'a.py': BENCH,
          'pkg/__init__.py': 'from .parse import run\n',
          'pkg/parse.py': RUN.replace('text = 1', 'text = 2').replace('str(error)', 'error'),
        },
        line: 2,
        function: 'bench_run',
      },
      'names pkg/parse.py:8 last = LAST.error = error',
    ],
    [
      "a function made in what it calls, and none of that class's others",
      {
        base: { 'a.py': BENCH, 'pkg.py': MAKER },
        head: {
          'a.py': BENCH,
          'pkg.py': MAKER.replace('return 0', 'return 1').replace('return 9', 'return len(data)'),
        },
        line: 2,
        function: 'bench_run',
      },
      'names pkg.py:8 return len(data)',
    ],
    [
      'what it calls no longer does',
      {
        base: { 'a.py': BENCH, 'src/pkg.py': RUN },
        head: { 'a.py': BENCH, 'src/pkg.py': RUN.replace(/ +finally:\n.*\n/, '') },
        line: 2,
        function: 'bench_run',
      },
      'removed src/pkg.py:10 LAST.text = None',
    ],
    [
      'nothing of what only its neighbours call',
      {
        base: { 'a.py': BENCH, 'pkg.py': RUN },
        head: { 'a.py': BENCH, 'pkg.py': RUN.replace('return 1', 'return 2') },
        line: 2,
        function: 'bench_run',
      },
      null,
    ],
    ...(
      [
        ['what it calls of a module', 'ns.go()', 'names pkg/one.py:2 return 2'],
        ["not a namesake in another module's", 'two.go()', null],
        ['not a namesake of what has no source', 'compiled.go()', null],
        ['not a namesake of what has no source, imported by itself', 'went()', null],
        ['what it calls of an object', 'two.find().go()', 'names pkg/one.py:2 return 2'],
      ] as const
    ).map(([what, call, expected]): [string, Case, string | null] => {
      const files = {
        'a.py': `import compiled\nfrom compiled import go as went\nfrom pkg import one as ns, two\ndef run():\n    return ${call}\n`,
        'pkg/two.py': 'def go():\n    return 1\n',
      };
      const one = 'def go():\n    return 1\ndef went():\n    return 1\n';
      const head = { ...files, 'pkg/one.py': one.replaceAll('return 1', 'return 2') };
      return [
        what,
        { base: { ...files, 'pkg/one.py': one }, head, line: 5, function: 'run' },
        expected,
      ];
    }),
    [
      'a new line that hands its function on',
      {
        base: { 'a.py': `${SEND}\ndef run():\n    return 0\n` },
        head: { 'a.py': `${SEND}\ndef run():\n    return Thread(target=send)\n` },
        line: 2,
        function: 'send',
      },
      'calls a.py:5 return Thread(target=send)',
    ],
    [
      'no new line in which its name is something else',
      {
        base: { 'a.py': `${SEND}\ndef run():\n    return 0\n` },
        head: { 'a.py': `${SEND}\ndef run():\n    return send.__name__\n` },
        line: 2,
        function: 'send',
      },
      null,
    ],
    [
      'a name that it imports',
      {
        base: { 'a.py': IMPORTING, 'limits.py': 'WIDTH = 9\nDEPTH = 1\n' },
        head: { 'a.py': IMPORTING, 'limits.py': 'WIDTH = 99\nDEPTH = 2\n' },
        line: 4,
        function: 'pad',
      },
      'names limits.py:1 WIDTH = 99',
    ],
    [
      'a name of a module that it imports',
      {
        base: { 'a.py': IMPORTING, 'limits.py': 'WIDTH = 9\nDEPTH = 1\n' },
        head: { 'a.py': IMPORTING, 'limits.py': 'WIDTH = 9\nDEPTH = 2\n' },
        line: 6,
        function: 'deepen',
      },
      'names limits.py:2 DEPTH = 2',
    ],
    [
      'no name of a module that it does not use',
      {
        base: { 'a.py': IMPORTING, 'limits.py': 'WIDTH = 9\nDEPTH = 1\n' },
        head: { 'a.py': IMPORTING, 'limits.py': 'WIDTH = 9\nDEPTH = 2\n' },
        line: 4,
        function: 'pad',
      },
      null,
    ],
    [
      'what a class lost that the class it makes inherits from, in another file',
      {
        base: {
          'a.py': 'from b import Point\ndef grid(n):\n    return [Point(i) for i in range(n)]\n',
          'b.py': 'from c import Shape\nclass Point(Shape):\n    pass\n',
          'c.py': 'class Shape:\n    __slots__ = ("tag",)\n    count = 0\n',
        },
        head: {
          'a.py': 'from b import Point\ndef grid(n):\n    return [Point(i) for i in range(n)]\n',
          'b.py': 'from c import Shape\nclass Point(Shape):\n    pass\n',
          'c.py': 'class Shape:\n    count = 0\n',
        },
        line: 3,
        function: 'grid',
      },
      'removed c.py:2 __slots__ = ("tag",)',
    ],
    [
      'what the change did to the decorator of the class that it makes, in a package that re-exports it',
      {
        base: {
          'a.py': 'from b import Point\ndef grid(n):\n    return [Point(i) for i in range(n)]\n',
          'b.py': 'import attr\n@attr.define\nclass Point:\n    x: int\n',
          'attr/__init__.py': 'from ._make import define\n',
          'attr/_make.py':
            'def define(\n    cls=None,\n    *,\n    slots=True,\n):\n    return wrap(cls, slots)\n',
        },
        head: {
          'a.py': 'from b import Point\ndef grid(n):\n    return [Point(i) for i in range(n)]\n',
          'b.py': 'import attr\n@attr.define\nclass Point:\n    x: int\n',
          'attr/__init__.py': 'from ._make import define\n',
          'attr/_make.py':
            'def define(\n    cls=None,\n    *,\n    slots=False,\n):\n    return wrap(cls, slots)\n',
        },
        line: 3,
        function: 'grid',
      },
      'names attr/_make.py:4 slots=False,',
    ],
    [
      'slots that its class lost, before a line of its function that was written otherwise',
      {
        base: {
          'a.py':
            'class Token(str):\n    __slots__ = ("at",)\n    def make(cls, value):\n        one = super(Token, cls).__new__(cls, value)\n        one.at = 0\n',
        },
        head: {
          'a.py':
            'class Token(str):\n    def make(cls, value):\n        one = super().__new__(cls, value)\n        one.at = 0\n',
        },
        line: 4,
        function: 'Token.make',
      },
      'removed a.py:2 __slots__ = ("at",)',
    ],
    [
      'an attribute that was bound anew, in what the called code calls',
      {
        base: { 'a.py': SERIES.replace('[]', 'array("q")') },
        head: { 'a.py': SERIES },
        line: 10,
        function: 'sample',
      },
      'names a.py:3 self.times = []',
    ],
    [
      'what the change did to a class that it makes, in another method',
      {
        base: {
          'a.py':
            'class Stream:\n    def close(self):\n        OPEN.pop(self)\ndef ping(name):\n    return Stream(name)\n',
        },
        head: {
          'a.py':
            'class Stream:\n    def close(self):\n        self.shut = True\ndef ping(name):\n    return Stream(name)\n',
        },
        line: 5,
        function: 'ping',
      },
      'names a.py:3 self.shut = True',
    ],
    [
      'a name that a call of it uses, in another file',
      {
        base: {
          'a.py':
            'from b import copy\nclass Zeros:\n    def read(self, n):\n        return bytes(n)\n',
          'b.py':
            'import conf\ndef copy(source):\n    while source.read(conf.SIZE):\n        pass\n',
          'conf.py': 'SIZE = 4096\n',
        },
        head: {
          'a.py':
            'from b import copy\nclass Zeros:\n    def read(self, n):\n        return bytes(n)\n',
          'b.py':
            'import conf\ndef copy(source):\n    while source.read(conf.SIZE):\n        pass\n',
          'conf.py': 'SIZE = 262144\n',
        },
        line: 4,
        function: 'Zeros.read',
      },
      'names conf.py:1 SIZE = 262144',
    ],
    [
      'a call for its own sake that went where another line came',
      {
        base: {
          'a.py':
            'def run(names):\n    for one in names:\n        send(one)\n    drain()\n    return 0\n',
        },
        head: {
          'a.py':
            'def run(names):\n    for one in names:\n        send(one)\n    return len(names)\n',
        },
        line: 3,
        function: 'run',
      },
      'removed a.py:4 drain()',
    ],
    [
      'no call for its own sake that is made in other words',
      {
        base: {
          'a.py':
            'def run(names):\n    for one in names:\n        send(one)\n    drain()\n    return 0\n',
        },
        head: {
          'a.py': 'def run(names):\n    for one in names:\n        send(one)\n    return drain()\n',
        },
        line: 3,
        function: 'run',
      },
      'beside a.py:4 return drain()',
    ],
    [
      'no call that was there before',
      {
        base: { 'a.py': 'def load():\n    return bytes(9)\n\n\ndata = load()\n' },
        head: { 'a.py': 'def load():\n    return bytes(9)\n\n\ndata = load()\n' },
        line: 2,
        function: 'load',
      },
      null,
    ],
  ])('%s', (_, one, expected) => expect(found(one)).toBe(expected));
});

test.each([
  ['emptied something', 'self.edges.clear()', 'removed a.py:4 self.edges.clear()'],
  ['deleted something', 'del self.edges', 'removed a.py:4 del self.edges'],
  ['only said something', 'logger.info("done")', null],
  ['counted', 'self.count += 1', null],
])('beside an altered line, what its function no longer does: it %s', (_, lost, expected) => {
  const file = (line: string, more: string) =>
    `class Graph:\n    def load(self):\n        self.rows = ${line}\n${more}        self.done = True\n`;
  const { texts } = makeTrees(
    { 'a.py': file('list(read())', `        ${lost}\n`) },
    { 'a.py': file('[*read()]', '') },
  );
  const place = makePlace({
    file: 'a.py',
    line: 3,
    function: 'Graph.load',
    text: 'self.rows = [*read()]',
  });
  const bearing = lostCall(place, texts);
  expect(bearing && `${bearing.bearing} ${bearing.file}:${bearing.line} ${bearing.text}`).toBe(
    expected,
  );
});
