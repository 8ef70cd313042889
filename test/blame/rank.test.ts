import { expect, test } from 'vitest';
import { rank, type Suspect } from '../../src/blame/rank.ts';
import { makePlace } from './trees.ts';

type Line = readonly [name: string, rise: number, which?: 'changed' | 'bears' | "benchmark's"];

const suspect = ([name, bytes, which]: Line): Suspect => ({
  head: makePlace({ function: name, bytes }),
  base: null,
  same: false,
  baseBytes: 0,
  changed: which === 'changed',
  isBenchmarks: which === "benchmark's",
});

const UNCHANGED_BUT_SMALL: Line[] = Array.from({ length: 20 }, (_, index) => [`f${index}`, 5]);

test.each<[string, number, Line[], string[]]>([
  [
    'most first',
    100,
    [
      ['small', 30],
      ['large', 70],
    ],
    ['large', 'small'],
  ],
  [
    'of about equal ones the changed first',
    100,
    [
      ['old', 50],
      ['new', 46, 'changed'],
    ],
    ['new', 'old'],
  ],
  [
    'a changed one that explains clearly less second',
    100,
    [
      ['old', 60],
      ['new', 40, 'changed'],
    ],
    ['old', 'new'],
  ],
  [
    // The peak moved: what was there before now stands at it, and holds more than the whole change.
    'no line more than all of the change',
    50,
    [
      ['old', 90],
      ['new', 60, 'changed'],
    ],
    ['new', 'old'],
  ],
  [
    'the list ends where most is explained',
    100,
    [
      ['a', 60],
      ['b', 31],
      ['c', 9],
    ],
    ['a', 'b'],
  ],
  [
    'what shrank and what explains under 1 % is left out',
    100,
    [
      ['a', 50],
      ['b', -20],
      ['c', 0.9],
    ],
    ['a'],
  ],
  ['ten at most', 100, UNCHANGED_BUT_SMALL, UNCHANGED_BUT_SMALL.slice(0, 10).map(([name]) => name)],
  [
    'a changed line comes last where nothing above it changed',
    100,
    [
      ['a', 60],
      ['b', 37],
      ['filled', 3, 'changed'],
    ],
    ['a', 'b', 'filled'],
  ],
  [
    'even where the list is full',
    100,
    [...UNCHANGED_BUT_SMALL, ['filled', 0.2, 'changed']],
    [...UNCHANGED_BUT_SMALL.slice(0, 9).map(([name]) => name), 'filled'],
  ],
  [
    'but not for a trifle',
    100,
    [
      ['a', 99],
      ['filled', 0.05, 'changed'],
    ],
    ['a'],
  ],
  [
    "the benchmark's own line behind all that the change bears on",
    100,
    [
      ['bench', 70, "benchmark's"],
      ['old', 15],
      ['kept', 10, 'bears'],
      ['new', 5, 'changed'],
    ],
    ['kept', 'new', 'bench', 'old'],
  ],
  [
    "but not behind a trifle of less than a hundredth, nor behind another of the benchmark's",
    1000,
    [
      ['bench', 900, "benchmark's"],
      ['setup', 95, "benchmark's"],
      ['kept', 5, 'bears'],
    ],
    ['bench'],
  ],
])('%s', (_, change, lines, listed) => {
  const bearing = new Set(lines.flatMap(([name, , which]) => (which === undefined ? [] : name)));
  const bears = ({ head }: Suspect) => bearing.has(head.function);
  const found = rank(lines.map(suspect), change, bears);
  expect(found.map(({ head }) => head.function)).toEqual(listed);
});
