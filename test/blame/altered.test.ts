import { describe, expect, test } from 'vitest';
import { isAltered } from '../../src/blame/altered.ts';
import { placesOf } from '../../src/blame/places.ts';
import { Texts } from '../../src/blame/texts.ts';
import type { SourceLine } from '../../src/model/replay.ts';
import type { Side } from '../../src/model/tree.ts';
import { makeHeldLine, makeReplay } from '../factory.ts';
import { makeSources, makeTrees, source } from './trees.ts';

const BASE = source(`
  import store
  LIMIT = 10
  def helper(n):
      # how many
      return [i for i in range(n)]
  def first(n):
      rows = helper(n)
      return rows[:LIMIT]
  def second(n):
      rows = helper(n)
      rows.clear()
      return rows
  def third(n):
      rows = helper(n)
      return rows
  def plain(n):
      return helper(n)
`);
const HEAD = source(`
  import store
  LIMIT = 99
  def helper(n):
      # so many

      return [i for i in range(n)]
  def first(n):
      rows = helper(n)
      return rows[:LIMIT]
  def second(n):
      rows = helper(n)
      return rows
  def third(n):
      rows = helper(n * 2)
      return rows
  def fourth(n):
      return n
  def plain(n):
      return helper(n)
`);

function line(at: number, name: string, overrides: Partial<SourceLine> = {}): SourceLine {
  return { file: 'it.py', line: at, function: name, text: '', origin: 'project', ...overrides };
}

describe('whether the trees differ in a line or in its function', () => {
  const texts = new Texts(makeSources({ 'it.py': BASE }, { 'it.py': HEAD, 'new.py': 'x = 1' }));
  test.each<[string, Side, SourceLine, boolean]>([
    ['comments and blank lines', 'base', line(5, 'helper'), false],
    ['comments and blank lines', 'head', line(6, 'helper'), false],
    ['a constant that it uses', 'base', line(7, 'first'), true],
    ['a constant that it uses', 'head', line(8, 'first'), true],
    ['a line that was removed from it', 'base', line(10, 'second'), true],
    ['a line that was removed from it', 'head', line(11, 'second'), true],
    ['the line itself', 'base', line(14, 'third'), true],
    ['the line itself', 'head', line(14, 'third'), true],
    ['another line of it', 'head', line(15, 'third'), true],
    ["a line at the module's top", 'head', line(2, '<module>'), true],
    ["another line at the module's top", 'head', line(1, '<module>'), false],
    ['nothing of it', 'head', line(19, 'plain'), false],
    ['a new function', 'head', line(17, 'fourth'), true],
    ['a new file', 'head', line(1, '<module>', { file: 'new.py' }), true],
    ['a file without source', 'head', line(1, 'f', { file: 'gone.py' }), false],
    ["a package's", 'head', line(14, 'third', { origin: 'library' }), false],
  ])('%s, %s: %j', (_, side, place, altered) =>
    expect(isAltered(side, place, texts)).toBe(altered),
  );
});

test('a class that it uses is altered by a line of its body', () => {
  const module = (slots: string) =>
    source(`
    class Row:${slots}
        def __init__(self):
            self.i = 1
    def rows(n):
        return [Row() for _ in range(n)]
    def others(n):
        return [n]
  `);
  const slotted = module("\n        __slots__ = ('i',)");
  const texts = new Texts(makeSources({ 'it.py': slotted }, { 'it.py': module('') }));
  const altered = (side: Side, at: number, name: string) => isAltered(side, line(at, name), texts);
  expect([altered('base', 6, 'rows'), altered('head', 5, 'rows')]).toEqual([true, true]);
  expect([altered('base', 8, 'others'), altered('head', 7, 'others')]).toEqual([false, false]);
});

test('a class that it uses is not altered by a line of a method, but by one of its making', () => {
  const module = (size: string, closing: string) =>
    source(`
    class Widget:
        def __init__(self):
            self.state = bytes(${size})
        def close(self):
            ${closing}
    def run():
        Widget().close()
  `);
  const altered = (head: string) =>
    isAltered('head', line(7, 'run'), new Texts(makeSources({ 'it.py': base }, { 'it.py': head })));
  const base = module('9', 'BUS.off(self)');
  expect([altered(module('9', 'pass')), altered(module('99', 'BUS.off(self)'))]).toEqual([
    false,
    true,
  ]);
});

test('a decorator is part of its function', () => {
  const cached = (size: string) =>
    source(`
    def plain(n):
        return n
    @lru_cache(
        maxsize=${size},
    )
    def cached(n):
        return n
  `);
  const texts = new Texts(makeSources({ 'it.py': cached('9') }, { 'it.py': cached('None') }));
  const altered = (at: number, name: string) => isAltered('head', line(at, name), texts);
  expect([altered(7, 'cached'), altered(2, 'plain')]).toEqual([true, false]);
});

test('a name in a docstring, a comment or a string is none that it uses', () => {
  const module = (value: string) =>
    source(`
    LIMIT = ${value}
    def first(rows):
        """At most LIMIT rows."""
        # LIMIT is enough
        return [row for row in rows if row != 'LIMIT']  # and not LIMIT
    def second(rows):
        return f'{rows[:LIMIT]}'
  `);
  const texts = new Texts(makeSources({ 'it.py': module('9') }, { 'it.py': module('99') }));
  const altered = (at: number, name: string) => isAltered('head', line(at, name), texts);
  expect([altered(5, 'first'), altered(7, 'second')]).toEqual([false, true]);
});

test('a function that is as before gives way to the nearest caller that is not', () => {
  const trees = makeTrees({ 'it.py': BASE }, { 'it.py': HEAD });
  const above = (at: number, name: string) => ({ ...line(at, name), advice: `rule of ${name}` });
  const held = (bytes: number, ...callers: ReturnType<typeof above>[]) =>
    makeHeldLine({ ...line(6, 'helper'), bytes, callers, advice: 'rule of helper' });
  const replay = makeReplay([
    held(1, above(19, 'plain')),
    held(2, above(19, 'plain'), above(14, 'third')),
    held(4, above(11, 'second'), above(14, 'third')),
    held(8),
    makeHeldLine({ ...line(14, 'third'), bytes: 16, callers: [above(11, 'second')] }),
  ]);
  const places = placesOf(replay, trees.standIn('head', 'bench.py'));
  expect(
    places.map((one) => [one.function, one.bytes, one.advice, one.inside.map((x) => x.bytes)]),
  ).toEqual([
    ['third', 18, 'rule of third', [2]],
    ['helper', 9, 'rule of helper', []],
    ['second', 4, 'rule of second', [4]],
  ]);
});
