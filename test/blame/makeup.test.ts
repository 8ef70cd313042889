import { expect, test } from 'vitest';
import { partText, unseenMemory } from '../../src/blame/makeup.ts';
import type { Makeup } from '../../src/model/replay.ts';
import { makeMakeup, makeReplay } from '../factory.ts';

const MIB = 1024 ** 2;

/** A tree's replay by what its memory is made of, and what only one line held in passing; MiB. */
function tree(mebibytes: Partial<Record<keyof Makeup, number>>, passing = 0) {
  const bytes = Object.entries(mebibytes).map(([name, size]) => [name, size * MIB]);
  const makeup = makeMakeup(Object.fromEntries(bytes));
  return makeReplay([], {
    seen: makeup.resident + makeup.descendants + passing * MIB,
    makeup,
  });
}

test.each<[string, ReturnType<typeof tree>, ReturnType<typeof tree>, string[]]>([
  [
    'malloc has more in use',
    tree({ resident: 4, mallocUsed: 4 }),
    tree({ resident: 24, mallocUsed: 24 }),
    [
      '20.0 MiB is native allocation (malloc has so much more in use; --native asks memray about it)',
    ],
  ],
  [
    'pages of the same mapping that base did not touch',
    tree({ resident: 4, mapped: 24 }),
    tree({ resident: 24, mapped: 24 }),
    [
      '20.0 MiB is pages touched that base had too and did not touch (no more is allocated or mapped than on base)',
    ],
  ],
  [
    'pages of the same allocation',
    tree({ resident: 4, mallocUsed: 24 }),
    tree({ resident: 24, mallocUsed: 24 }),
    [
      '20.0 MiB is pages touched that base had too and did not touch (no more is allocated or mapped than on base)',
    ],
  ],
  [
    'a new mapping, of which part is touched',
    tree({}),
    tree({ resident: 20, mapped: 64 }),
    [
      '20.0 MiB is native memory mapped past malloc (the process has so much more mapped; --native asks memray about it)',
    ],
  ],
  [
    "arenas that are kept while Python's own memory moves into malloc's",
    tree({ resident: 14, arenas: 14, arenasUsed: 14 }),
    tree({ resident: 24, arenas: 14, arenasUsed: 0.5, mallocUsed: 10 }),
    [
      "10.0 MiB is fragmentation of Python objects (pymalloc's arenas take so much more than the blocks in use in them)",
    ],
  ],
  [
    'free chunks',
    tree({ resident: 4, mallocUsed: 4 }),
    tree({ resident: 24, mallocUsed: 4, mallocFree: 20 }),
    [
      '20.0 MiB is freed memory that malloc keeps (so much more of its heap is free: by fragmentation, or since one line took it and gave it back)',
    ],
  ],
  [
    'several, the largest first, and what is little left out',
    tree({ resident: 1, mallocUsed: 1 }),
    tree({ resident: 101, mallocUsed: 31, mapped: 5 }),
    [
      '65.0 MiB is pages touched that base had too and did not touch (no more is allocated or mapped than on base)',
      '30.0 MiB is native allocation (malloc has so much more in use; --native asks memray about it)',
    ],
  ],
  [
    'processes below',
    tree({ resident: 1 }),
    tree({ resident: 1, descendants: 30 }),
    ['30.0 MiB is in processes that it starts (their own high-water mark)'],
  ],
  [
    'what one line took and gave back to the system',
    tree({ resident: 1 }, 2),
    tree({ resident: 1 }, 22),
    ['20.0 MiB is of a kind that is not known (it came and went within one line)'],
  ],
])('kinds of memory beside what Python allocates: %s', (_, base, head, told) =>
  expect(unseenMemory(0, { base, head })?.map(partText)).toEqual(told),
);

test("Python's own rise is none of it", () => {
  const head = tree({ resident: 24, mallocUsed: 24 });
  expect(unseenMemory(8 * MIB, { base: null, head })?.map(partText)).toEqual([
    '16.0 MiB is native allocation (malloc has so much more in use; --native asks memray about it)',
  ]);
  expect(unseenMemory(20 * MIB, { base: null, head })).toBeNull();
});

test('nothing is told where the rise did not come again', () => {
  const base = tree({ resident: 24, mallocUsed: 24 });
  expect(unseenMemory(0, { base, head: tree({ resident: 4, mallocUsed: 4 }) })).toEqual([]);
});

test.each([
  ['nobody read it', { makeup: null }],
  ['the libc does not count', { makeup: makeMakeup({ resident: MIB, mallocUsed: null }) }],
  [
    'another allocator serves Python',
    { makeup: makeMakeup({ resident: MIB, arenas: null, arenasUsed: null }) },
  ],
])('nothing is told where %s', (_, overrides) =>
  expect(
    unseenMemory(0, { base: null, head: makeReplay([], { seen: MIB, ...overrides }) }),
  ).toEqual([]),
);

test.each([
  ['rss-peak', 'malloc has so much in use'],
  ['rss-growth', 'malloc has so much more in use'],
] as const)(
  'of %s, where base was not replayed, no more is claimed than is known',
  (metric, known) => {
    const head = { ...tree({ resident: 20, mallocUsed: 20 }), metric };
    expect(unseenMemory(0, { base: null, head })?.map(partText)).toEqual([
      `20.0 MiB is native allocation (${known}; --native asks memray about it)`,
    ]);
  },
);

test('what is held against blocks in use is held against them whatever is known of base', () => {
  const head = {
    ...tree({ resident: 20, arenas: 24, arenasUsed: 4 }),
    metric: 'rss-peak' as const,
  };
  expect(unseenMemory(4 * MIB, { base: null, head })?.map(partText)).toEqual([
    "16.0 MiB is fragmentation of Python objects (pymalloc's arenas take so much more than the blocks in use in them)",
  ]);
});
