import { describe, expect, test } from 'vitest';
import { mapLines } from '../../src/blame/line-map.ts';

const BASE = `LIMIT = 3

def parts(graph, seen):
    """As in [len(c) for c in parts(graph)]."""
    for v in graph:
        c = walk(graph, v)  # all of it
        seen.update(c)
        yield c

def count(graph):
    c = 0
    return c
`;

/** Lines of head, from 1, that base does not have. */
function changedLines(base: string, head: string): number[] {
  const lines = head.split('\n');
  const map = mapLines(base.split('\n'), lines);
  return lines.flatMap((_, index) => (map.other('head', index + 1) === null ? [index + 1] : []));
}

/** The same, where head is base with some text replaced. */
function changed(...replacements: readonly (readonly [RegExp, string])[]): number[] {
  return changedLines(
    BASE,
    replacements.reduce((text, [from, to]) => text.replace(from, to), BASE),
  );
}

/** The name c of the first function alone. */
const RENAMED = [
  [/\bc = walk/, 'part = walk'],
  [/update\(c\)/, 'update(part)'],
  [/yield c/, 'yield part'],
] as const;

describe('a line is the same', () => {
  test.each([
    ['where a local name is another', RENAMED],
    [
      'also beside a line that is new',
      [...RENAMED, [/ {8}yield/, '        log(part)\n        yield']],
    ],
    [
      'where a loop names its items otherwise',
      [
        [/for v in/, 'for node in'],
        [/, v\)/, ', node)'],
      ],
    ],
    [
      'where a parameter has another name',
      [
        [/graph, seen\)/, 'graph, known)'],
        [/seen\.update/, 'known.update'],
      ],
    ],
  ] as const)('%s', (_, replacements) => {
    const isNew = replacements.some(([, to]) => to.includes('log('));
    expect(changed(...replacements)).toEqual(isNew ? [8] : []);
  });
});

describe('a line has changed', () => {
  test.each([
    ['that uses another function', [[/walk\(graph/, 'fold(graph']], [6]],
    ['that uses another name which the function has', [[/yield c/, 'yield v']], [8]],
    ['where the old name stands there still', [[/\bc = walk/, 'part = walk']], [6]],
    ['whose attribute is another', [[/seen\.update/, 'seen.extend']], [7]],
    ["whose name is the module's own", [[/LIMIT/, 'MOST']], [1]],
    [
      'that differs by more than the name',
      [
        [/c = walk\(graph, v\)/, 'part = walk(graph, v, 1)'],
        [/update\(c\)/, 'update(part)'],
        [/yield c/, 'yield part'],
      ],
      [6],
    ],
    ['by a string', [[/return c/, 'return "c"']], [12]],
  ] as const)('%s', (_, replacements, lines) => expect(changed(...replacements)).toEqual(lines));
});

describe('a default is no name of the function', () => {
  test.each([
    ['a truth', 'def define(cls, slots=True):\n    return cls', 'True', 'False'],
    ['on a line of its own', 'def define(\n    slots=True,\n):\n    return 1', 'True', 'False'],
    ['a constant', 'def read(path, size=SMALL):\n    return path', 'SMALL', 'LARGE'],
    [
      'a condition in a loop',
      'def go(a):\n    for x in a if A in a else a:\n        x()',
      'A',
      'B',
    ],
  ])('%s', (_, text, was, is) => {
    const changedLine = text.split('\n').findIndex((line) => line.includes(was)) + 1;
    expect(changedLines(text, text.replace(was, is))).toEqual([changedLine]);
  });

  test('a parameter with one is', () => {
    const text = 'def read(path, *, size=1, **more):\n    return size, more';
    expect(changedLines(text, text.replaceAll('size', 'width').replaceAll('more', 'rest'))).toEqual(
      [],
    );
  });
});
