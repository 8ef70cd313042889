import { describe, expect, test } from 'vitest';
import { behind } from '../../src/blame/behind.ts';
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
