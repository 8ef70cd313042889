import { describe, expect, test } from 'vitest';
import {
  grownTypes,
  nativeNote,
  problemNotes,
  restNote,
  withoutBase,
} from '../../src/blame/notes.ts';
import type { ReplayPair } from '../../src/blame/replays.ts';
import type { GrownType, Replay } from '../../src/model/replay.ts';
import {
  makeBenchmarkRecord,
  makeMakeup,
  makeMetric,
  makeReplay,
  makeSample,
  makeStart,
} from '../factory.ts';

const pair = (base: Partial<Replay>, head: Partial<Replay>): ReplayPair => ({
  base: makeReplay([], base),
  head: makeReplay([], head),
});

test.each<[string, (string | null)[], (string | null)[], string[]]>([
  ['none', [null], [null], []],
  ['on one tree', [null], ['time ran out'], ['replay of peak on head: time ran out']],
  [
    'the same on both, twice',
    ['time ran out'],
    ['time ran out', 'time ran out'],
    ['replay of peak on base and head: time ran out'],
  ],
  [
    'another on each',
    [null, 'sampled'],
    ['time ran out'],
    ['replay of peak on base: sampled', 'replay of peak on head: time ran out'],
  ],
])('a problem of a replay is told: %s', (_, base, head, notes) => {
  const record = (problems: (string | null)[]) =>
    makeBenchmarkRecord([], {
      replays: [
        ...problems.map((problem) => makeReplay([], { problem })),
        makeReplay([], { metric: 'import', problem: 'of another metric' }),
      ],
    });
  expect(problemNotes('peak', { base: record(base), head: record(head) })).toEqual(notes);
});

test('a problem with what base holds is not told where that is next to nothing', () => {
  const record = (known: number) =>
    makeBenchmarkRecord([], { replays: [makeReplay([], { known, problem: 'time ran out' })] });
  expect(problemNotes('peak', { base: record(99), head: record(1000) })).toEqual([
    'replay of peak on head: time ran out',
  ]);
});

test('a base that was not replayed is told', () => {
  expect(withoutBase('steady')).toBe(
    'which lines hold more than before is not known: base was not replayed for steady',
  );
});

test.each<[number, string[]]>([
  [1, []],
  [0.9, []],
  [0.82, ['18 % of the rise of peak (1.8 MiB) is on none of these lines']],
  [0, ['no line explains the rise of peak']],
])('where the lines explain %d of it', (explained, notes) =>
  expect(restNote('peak', 10 * 1024 ** 2, explained)).toEqual(notes),
);

const sampled = (descendants: number) => {
  const residentPeak = { own: 500_000, file: 0, descendants };
  return makeBenchmarkRecord([makeStart({ untraced: [makeSample({ residentPeak })] })]);
};
const ALONE = { base: sampled(0), head: sampled(0) };

test.each([
  [0, 'native memory, or pages touched that were not before'],
  [2_000_000, '1.9 MiB is in processes that it starts (their own high-water mark)'],
])('a resident peak of which descendants hold %i more', (descendants, known) => {
  const rose = makeMetric({ metric: 'rss-peak', base: 5_000_000, head: 7_000_000 });
  const still = makeMetric({ metric: 'peak', verdict: 'unchanged' });
  const records = { base: sampled(3_000_000), head: sampled(3_000_000 + descendants) };
  expect(nativeNote(rose, [rose, still], pair({}, {}), null, records)).toEqual([
    `resident memory peaks higher though what Python allocates does not: ${known}`,
  ]);
});

describe('memory outside Python is called so', () => {
  const growth = makeMetric({ metric: 'growth', unit: 'B/call', base: 0, head: 524_288 });
  test.each<[string, Partial<Replay>, string[]]>([
    ['traced growth is most of it', { seen: 300_000, known: 524_288 }, []],
    ['the replay had a problem', { seen: 0, known: 524_288, problem: 'sampled' }, []],
    [
      'traced growth is little of it',
      { seen: 12_288, known: 524_288 },
      [
        "Python's own allocations are 12.0 KiB of the 512.0 KiB that every call adds: the rest is native memory, held by nothing in Python",
      ],
    ],
    [
      'nothing traced grows',
      { seen: 0, known: 524_288 },
      ['nothing in Python holds what every call adds: it is native memory'],
    ],
  ])('%s', (_, head, notes) =>
    expect(nativeNote(growth, [growth], pair({ seen: 0, known: 0 }, head), null, ALONE)).toEqual(
      notes,
    ),
  );

  test.each<[string, Partial<Replay>, string[]]>([
    [
      'nothing traced grows',
      { seen: 0 },
      [
        'nothing in Python holds what every call adds: it is native allocation (malloc has so much more in use; --native asks memray about it)',
      ],
    ],
    [
      'little traced grows, and the traced calls were few',
      { seen: 12_288, problem: 'time sufficed for 3 calls' },
      [
        "Python's own allocations are 12.0 KiB of the 512.0 KiB that every call adds: the rest is native allocation (malloc has so much more in use; --native asks memray about it), held by nothing in Python",
      ],
    ],
  ])('by its kind where the levels show it, %s', (_, head, notes) => {
    const counted = makeMakeup({ resident: 524_288, mallocUsed: 524_288 });
    const levels = pair({ seen: 0, known: 0 }, { seen: 524_288, makeup: counted });
    const traced = pair({ seen: 0, known: 0 }, { known: 524_288, ...head });
    expect(nativeNote(growth, [growth], traced, levels, ALONE)).toEqual(notes);
  });

  test.each([
    [
      'rss-growth',
      'growth',
      'resident memory grows though what Python allocates does not: native memory, or pages that a fragmented heap keeps',
    ],
    [
      'rss-peak',
      'peak',
      'resident memory peaks higher though what Python allocates does not: native memory, or pages touched that were not before',
    ],
  ] as const)('%s rose and %s did not', (resident, traced, note) => {
    const rose = makeMetric({ metric: resident });
    const still = makeMetric({ metric: traced, verdict: 'unchanged' });
    expect(nativeNote(rose, [rose, still], pair({}, {}), null, ALONE)).toEqual([note]);
    expect(
      nativeNote(rose, [rose, { ...still, verdict: 'regressed' }], pair({}, {}), null, ALONE),
    ).toEqual([]);
  });

  test.each([
    [
      'unchanged',
      'resident memory grows though what Python allocates does not: 60.0 KiB is native',
    ],
    ['improved', 'resident memory grows though what Python allocates does not: 60.0 KiB is native'],
    ['regressed', 'resident memory grows by more than what Python allocates: 56.0 KiB is native'],
  ] as const)('by its kind where that was counted, growth %s', (verdict, note) => {
    const rose = makeMetric({ metric: 'rss-growth' });
    const traced = makeMetric({ metric: 'growth', verdict, base: 0, head: 4096 });
    const head = { seen: 61_440, makeup: makeMakeup({ resident: 61_440, mallocUsed: 61_440 }) };
    const [said, ...more] = nativeNote(rose, [rose, traced], pair({}, head), null, ALONE);
    expect([said?.slice(0, note.length), more]).toEqual([note, []]);
  });

  test('not where Python allocates most of what rose', () => {
    const rose = makeMetric({ metric: 'rss-growth' });
    const traced = makeMetric({ metric: 'growth', base: 0, head: 61_000 });
    const head = { seen: 61_440, makeup: makeMakeup({ resident: 61_440, mallocUsed: 61_440 }) };
    expect(nativeNote(rose, [rose, traced], pair({}, head), null, ALONE)).toEqual([]);
  });
});

test.each<[GrownType[], GrownType[], string | null]>([
  [[], [], null],
  [[], [{ type: 'dict', count: 1, bytes: 64 }], '+1 dict a call'],
  [
    [],
    [
      { type: 'dict', count: 1, bytes: 64 },
      { type: 'pkg.Node', count: 2, bytes: 96 },
    ],
    '+2 pkg.Node and +1 dict a call',
  ],
  [
    [{ type: 'dict', count: 3, bytes: 192 }],
    [
      { type: 'dict', count: 3, bytes: 192 },
      { type: 'str', count: 0.5, bytes: 30 },
    ],
    '+0.5 str a call',
  ],
  [
    [],
    ['a', 'b', 'c', 'd'].map((type, index) => ({ type, count: 1, bytes: 100 - index })),
    '+1 a, +1 b and +1 c a call',
  ],
])('types that grow beyond base: %j, %j', (base, head, text) =>
  expect(grownTypes(pair({ types: base }, { types: head }))).toBe(text),
);
