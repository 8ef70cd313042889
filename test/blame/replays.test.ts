import { expect, test } from 'vitest';
import { leavesUnseen, replaysOf } from '../../src/blame/replays.ts';
import type { Replay } from '../../src/model/replay.ts';
import { makeBenchmarkRecord, makeHeldLine, makeReplay } from '../factory.ts';

function level(gauge: Replay['gauge'], bytes: number, touched: number | null): Replay {
  const lines = [makeHeldLine({ bytes, text: `by ${gauge}` })];
  const other = makeHeldLine({ bytes: touched ?? 0, text: 'by touched' });
  return makeReplay(lines, {
    metric: 'rss-peak',
    method: 'levels',
    gauge,
    touched: touched === null ? null : { seen: touched, lines: [other], rest: 0, inProgress: null },
  });
}

const LATE = { problem: 'time ran out' };

test.each<[string, Replay, Replay, [string, number][]]>([
  [
    'one gauge',
    level('reserved', 4, 3),
    level('reserved', 24, 23),
    [
      ['by reserved', 4],
      ['by reserved', 24],
    ],
  ],
  [
    'two gauges: by the pages touched',
    level('touched', 3, null),
    level('reserved', 24, 23),
    [
      ['by touched', 3],
      ['by touched', 23],
    ],
  ],
])('levels of two trees are compared by %s', (_, base, head, expected) => {
  const record = (replay: Replay) => makeBenchmarkRecord([], { replays: [replay] });
  const pair = replaysOf(
    { base: record(base), head: record(head) },
    { metric: 'rss-peak', base: 3 },
  );
  const told = [pair.base, pair.head].map((one) => [one?.lines[0]?.text, one?.seen]);
  expect(told).toEqual(expected);
});

test.each<[string, Partial<Replay>, Replay['method'], string]>([
  ['the deeper one', {}, 'levels', 'deep'],
  ['the first one, where the deeper of levels ran out of time', LATE, 'levels', 'first'],
  ['the deeper one, where tracing ran out of time', LATE, 'traced', 'deep'],
])('of two looks with an answer: %s', (_, deeper, method, expected) => {
  const look = (text: string, overrides: Partial<Replay>) =>
    makeReplay([makeHeldLine({ text })], { metric: 'rss-growth', method, ...overrides });
  const head = [look('first', { frames: 1 }), look('deep', { frames: 24, ...deeper })];
  const known = { metric: 'rss-growth', base: 0 } as const;
  const record = (replays: Replay[]) => makeBenchmarkRecord([], { replays });
  const pair = replaysOf({ base: record([]), head: record(head) }, known);
  expect([pair.head?.lines[0]?.text, pair.base?.seen]).toEqual([expected, 0]);
});

test('a base that was not replayed since the metric is 0 there touched nothing', () => {
  const record = (replays: Replay[]) => makeBenchmarkRecord([], { replays });
  const head = level('heap', 24, 20);
  const pair = replaysOf(
    { base: record([]), head: record([head]) },
    { metric: 'rss-peak', base: 0 },
  );
  expect([pair.base?.seen, pair.base?.touched, pair.head]).toEqual([0, null, head]);
});

test.each([
  [-50, 'deep'],
  [99, 'deep'],
  [100, 'first'],
])('what is known against a base of %d, where head holds 1000', (base, expected) => {
  const look = (frames: number, known: number, problem: string | null) =>
    makeReplay([makeHeldLine({ text: frames === 1 ? 'first' : 'deep' })], {
      metric: 'rss-growth',
      method: 'levels',
      frames,
      known,
      problem,
    });
  const record = (replays: Replay[]) => makeBenchmarkRecord([], { replays });
  const pair = replaysOf(
    {
      base: record([look(1, base, null), look(24, base, LATE.problem)]),
      head: record([look(1, 1000, null), look(24, 1000, null)]),
    },
    { metric: 'rss-growth', base },
  );
  expect(pair.head?.lines[0]?.text).toBe(expected);
});

test.each([
  [99, 0],
  [101, null],
])('a base of %d whose replay failed, where head holds 1000', (known, seen) => {
  const record = (replays: Replay[]) => makeBenchmarkRecord([], { replays });
  const failed = makeReplay([], { metric: 'peak', known, ...LATE });
  const head = makeReplay([makeHeldLine({})], { metric: 'peak', known: 1000 });
  const pair = replaysOf(
    { base: record([failed]), head: record([head]) },
    { metric: 'peak', base: known },
  );
  expect([pair.base?.seen ?? null, pair.head]).toEqual([seen, head]);
});

test.each([
  [99, 'library', 'deep'],
  [101, 'library', 'first'],
  [101, 'project', 'deep'],
] as const)(
  "a base of %d %s's B that has no deeper look, where head holds 1000",
  (known, origin, expected) => {
    const look = (frames: number, text: string, bytes: number) =>
      makeReplay([makeHeldLine({ text, bytes, origin })], { metric: 'peak', frames, known: bytes });
    const failed = makeReplay([], { metric: 'peak', frames: 24, known, ...LATE });
    const base = [look(1, 'first', known), failed];
    const head = [look(1, 'first', 1000), look(24, 'deep', 1000)];
    const pair = replaysOf(
      {
        base: makeBenchmarkRecord([], { replays: base }),
        head: makeBenchmarkRecord([], { replays: head }),
      },
      { metric: 'peak', base: known },
    );
    expect(pair.head?.lines[0]?.text).toBe(expected);
  },
);

test.each([
  [50, [], true],
  [60, [], false],
  [50, ['shop.SEEN (set, +1 entry a call)'], false],
  [50, ['shop.SEEN (set, +1 entry in 2 calls)'], false],
  [50, ['shop.SEEN (set, +1 entry in 3 calls)'], true],
  [50, ['shop.text (str, +2 characters a call)'], true],
])(
  '%i traced of 111 B a call, held by %j, leaves memory that Python does not see: %s',
  (seen, holders, expected) => {
    const replay = (figure: number) =>
      makeReplay([], { metric: 'growth', known: figure && 111, seen: figure, holders });
    expect(leavesUnseen({ base: replay(0), head: replay(seen) })).toBe(expected);
  },
);
