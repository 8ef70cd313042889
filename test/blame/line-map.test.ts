import { describe, expect, test } from 'vitest';
import { linesOf, mapLines } from '../../src/blame/line-map.ts';

const map = (base: string, head: string) => mapLines(linesOf(base), linesOf(head));

test.each([
  ['a\nb', ['a', 'b']],
  ['a\r\nb\rc', ['a', 'b', 'c']],
  // A form feed and a vertical tab end no line of Python.
  ['a\fb\u000bc', ['a\fb\u000bc']],
])('%j is read as the lines that Python counts', (text, lines) =>
  expect(linesOf(text)).toEqual(lines),
);

describe('two texts', () => {
  const { other, hunks, hunkOf } = map(
    'import re\nold = 1\nkeep\nlast',
    'import re\nnew = 1\n\n  keep\nlast',
  );

  test('know the lines that both have by number, re-indented ones too', () => {
    expect([1, 2, 3, 4, 5, 6].map((line) => other('head', line))).toEqual([
      1,
      null,
      null,
      3,
      4,
      null,
    ]);
    expect([1, 2, 3, 4, 5].map((line) => other('base', line))).toEqual([1, null, 4, 5, null]);
  });

  test('know the lines that one alone has by their hunk', () => {
    expect(hunks).toEqual([{ base: { from: 2, to: 3 }, head: { from: 2, to: 4 } }]);
    expect([1, 2, 3, 4].map((line) => hunkOf('head', line))).toEqual([null, 0, 0, null]);
    expect([1, 2, 3].map((line) => hunkOf('base', line))).toEqual([null, 0, null]);
  });
});

test('lines added at the end, and removed, are hunks of their own', () => {
  expect(map('a\nb', 'a\nb\nc').hunks).toEqual([
    { base: { from: 3, to: 3 }, head: { from: 3, to: 4 } },
  ]);
  expect(map('a\nb', 'b').hunks).toEqual([{ base: { from: 1, to: 2 }, head: { from: 1, to: 1 } }]);
});

test('equal texts have no hunk', () => {
  expect(map('a\nb', 'a\nb').hunks).toEqual([]);
});

test('of texts too different for a diff, lines that stand once in each are the same ones', () => {
  const text = (tag: string) =>
    Array.from({ length: 2000 }, (_, line) =>
      line % 100 === 0 ? `def f${line}():` : `${tag} ${line % 7}`,
    ).join('\n');
  const { other } = map(text('old'), text('new'));
  expect(other('head', 101)).toBe(101);
  expect(other('head', 102)).toBeNull();
});
