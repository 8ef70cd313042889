import { describe, expect, test } from 'vitest';
import { hotspotsOf } from '../../src/blame/hotspots.ts';
import type { HeldLine, Replay } from '../../src/model/replay.ts';
import { makeHeldLine, makeReplay } from '../factory.ts';
import { type Files, makeTrees, source } from './trees.ts';

const MB = 1_000_000;

/** A held line of a text, found by what stands on it. */
function held(
  files: Files,
  file: string,
  text: string,
  name: string,
  bytes: number,
  count = 10,
): HeldLine {
  const line = files[file]!.split('\n').findIndex((one) => one.trim() === text) + 1;
  expect(line, text).toBeGreaterThan(0);
  return makeHeldLine({ file, line, text, function: name, bytes, count });
}

type Holding = (files: Files) => HeldLine[];

/** Lines of one file that hold so many megabytes each. */
const holding =
  (file: string, name: string, lines: Readonly<Record<string, number>>): Holding =>
  (files) =>
    Object.entries(lines).map(([text, megabytes]) => held(files, file, text, name, megabytes * MB));

interface Case {
  readonly base: Files;
  readonly head: Files;
  readonly before: Holding;
  readonly after: Holding;
}

/** What is listed: place, bytes of base and head, whether changed. */
function listed({ base, head, before, after }: Case): string[] {
  const replays: [Replay, Replay] = [makeReplay(before(base)), makeReplay(after(head))];
  const change = Math.max(MB, replays[1].known - replays[0].known);
  return hotspotsOf(
    { metric: 'peak', change, benchmarkFile: 'bench.py', base: replays[0], head: replays[1] },
    makeTrees(base, head),
  ).map(
    ({ file, line, base: was, head: is, changed }) =>
      `${file}:${line} ${was / MB} -> ${is / MB}${changed ? ' changed' : ''}`,
  );
}

const LINE = 'rows = [decode(line) for line in open(path)]';

const READ = source(`
  def read(path):
      rows = [decode(line) for line in open(path)]
      return rows
`);

describe('code that holds the same memory is not listed', () => {
  test.each<[string, Case]>([
    [
      'moved down its file',
      {
        base: { 'a.py': READ },
        head: { 'a.py': `"""Doc."""\nimport re\n\n\n${READ}` },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: holding('a.py', 'read', { [LINE]: 5 }),
      },
    ],
    [
      'in a renamed file',
      {
        base: { 'old/a.py': READ },
        head: { 'new/a.py': READ },
        before: holding('old/a.py', 'read', { [LINE]: 5 }),
        after: holding('new/a.py', 'read', { [LINE]: 5 }),
      },
    ],
    [
      'in a function that moved to another file',
      {
        base: { 'a.py': `${READ}\n\nKEPT = 1\n`, 'b.py': 'import a\n' },
        head: { 'a.py': 'KEPT = 1\n', 'b.py': `import a\n\n\n${READ}` },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: holding('b.py', 'read', { [LINE]: 5 }),
      },
    ],
    [
      'in a renamed function of another file that has little else in common',
      {
        base: { 'a.py': READ },
        head: { 'b.py': `import os\n\nKEPT = os.sep\n\n\n${READ.replace('read(', 'load(')}` },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: holding('b.py', 'load', { [LINE]: 5 }),
      },
    ],
    [
      'in a renamed function',
      {
        base: { 'a.py': READ },
        head: { 'a.py': READ.replace('read(', 'load(') },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: holding('a.py', 'load', { [LINE]: 5 }),
      },
    ],
    [
      'with a renamed variable',
      {
        base: { 'a.py': READ },
        head: { 'a.py': READ.replaceAll('rows', 'records') },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: holding('a.py', 'read', { 'records = [decode(line) for line in open(path)]': 5 }),
      },
    ],
    [
      'drawn out into a helper',
      {
        base: { 'a.py': READ },
        head: {
          'a.py': source(`
            def _decoded(path):
                rows = [decode(line) for line in open(path)]
                return rows


            def read(path):
                return _decoded(path)
          `),
        },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: holding('a.py', '_decoded', { [LINE]: 5 }),
      },
    ],
    [
      'split over two lines',
      {
        base: { 'a.py': READ },
        head: {
          'a.py': source(`
            def read(path):
                lines = list(open(path))
                rows = [decode(line) for line in lines]
                return rows
          `),
        },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: (files) => [
          held(files, 'a.py', 'lines = list(open(path))', 'read', 2 * MB),
          held(files, 'a.py', 'rows = [decode(line) for line in lines]', 'read', 3 * MB),
        ],
      },
    ],
    [
      'drawn together from two lines',
      {
        base: {
          'a.py': source(`
            def read(path):
                lines = list(open(path))
                rows = [decode(line) for line in lines]
                return rows
          `),
        },
        head: { 'a.py': READ },
        before: (files) => [
          held(files, 'a.py', 'lines = list(open(path))', 'read', 2 * MB),
          held(files, 'a.py', 'rows = [decode(line) for line in lines]', 'read', 3 * MB),
        ],
        after: holding('a.py', 'read', { [LINE]: 5 }),
      },
    ],
  ])('%s', (_, one) => {
    const culprit = makeHeldLine({
      file: 'c.py',
      line: 1,
      text: 'BIG = bytes(10 ** 6)',
      function: '<module>',
      bytes: MB,
    });
    expect(
      listed({
        ...one,
        head: { ...one.head, 'c.py': 'BIG = bytes(10 ** 6)\n' },
        after: (files) => [...one.after(files), culprit],
      }),
    ).toEqual(['c.py:1 0 -> 1 changed']);
  });
});

describe('what grew is named, with what base held for it', () => {
  test.each<[string, Case, string[]]>([
    [
      'an altered line, of which base had a smaller one',
      {
        base: { 'a.py': READ },
        head: { 'a.py': READ.replace('open(path)', 'open(path).readlines()') },
        before: holding('a.py', 'read', { [LINE]: 4 }),
        after: holding('a.py', 'read', {
          'rows = [decode(line) for line in open(path).readlines()]': 9,
        }),
      },
      ['a.py:2 4 -> 9 changed'],
    ],
    [
      'a new line beside an old one whose variable was renamed',
      {
        base: { 'a.py': READ },
        head: {
          'a.py': source(`
            def read(path):
                records = [decode(line) for line in open(path)]
                backup = list(records)
                return records
          `),
        },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: holding('a.py', 'read', {
          'records = [decode(line) for line in open(path)]': 5,
          'backup = list(records)': 6,
        }),
      },
      ['a.py:3 0 -> 6 changed'],
    ],
    [
      'the second of two equal lines, when it is the new one',
      {
        base: { 'a.py': 'def f(n):\n    a = bytearray(n)\n    return a\n' },
        head: {
          'a.py':
            'def f(n):\n    a = bytearray(n)\n    for _ in a:\n        a = bytearray(n)\n    return a\n',
        },
        before: () => [
          makeHeldLine({
            file: 'a.py',
            line: 2,
            text: 'a = bytearray(n)',
            function: 'f',
            bytes: 2 * MB,
          }),
        ],
        after: () =>
          [2, 4].map((line) =>
            makeHeldLine({
              file: 'a.py',
              line,
              text: 'a = bytearray(n)',
              function: 'f',
              bytes: 2 * MB,
            }),
          ),
      },
      ['a.py:4 0 -> 2 changed'],
    ],
    [
      'an unchanged line that holds more',
      {
        base: { 'a.py': READ },
        head: { 'a.py': READ },
        before: holding('a.py', 'read', { [LINE]: 5 }),
        after: holding('a.py', 'read', { [LINE]: 9 }),
      },
      ['a.py:2 5 -> 9'],
    ],
    [
      'a line of a new file',
      {
        base: { 'a.py': READ },
        head: { 'a.py': READ, 'b.py': 'TABLE = {code: str(code) for code in range(10)}\n' },
        before: () => [],
        after: holding('b.py', '<module>', {
          'TABLE = {code: str(code) for code in range(10)}': 3,
        }),
      },
      ['b.py:1 0 -> 3 changed'],
    ],
    [
      'a new line of a renamed file, but no old one',
      {
        base: { 'old.py': `${READ}\n# one\n# two\n# three\n` },
        head: {
          'new.py': `${READ.replace('return', 'copy = list(rows)\n    return')}\n# one\n# two\n# three\n`,
        },
        before: holding('old.py', 'read', { [LINE]: 5 }),
        after: holding('new.py', 'read', { [LINE]: 6, 'copy = list(rows)': 4 }),
      },
      ['new.py:3 0 -> 4 changed', 'new.py:2 5 -> 6'],
    ],
  ])('%s', (_, one, lines) => expect(listed(one)).toEqual(lines));
});

test('where base has the line is told when that is elsewhere', () => {
  const base = { 'old.py': READ };
  const head = { 'new.py': `import re\n${READ}` };
  const [hotspot] = hotspotsOf(
    {
      metric: 'peak',
      change: MB,
      benchmarkFile: 'bench.py',
      base: makeReplay([held(base, 'old.py', LINE, 'read', MB)]),
      head: makeReplay([held(head, 'new.py', LINE, 'read', 2 * MB)]),
    },
    makeTrees(base, head),
  );
  expect(hotspot).toMatchObject({
    file: 'new.py',
    line: 3,
    was: { file: 'old.py', line: 2 },
    changed: false,
  });
});
