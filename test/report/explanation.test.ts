import { describe, expect, test } from 'vitest';
import type { Arenas, Explanation } from '../../src/model/explanation.ts';
import { renderExplanations } from '../../src/report/explanation.ts';
import { makeBenchmark, makeHeldLine, makeReplay, makeReport } from '../factory.ts';

const ARENAS: Arenas = {
  arenas: 4,
  pools: 200,
  blocks: 40_000,
  arenaBytes: 4_194_304,
  usedBytes: 3_512_048,
  freeBlocksBytes: 326_752,
  freePoolsBytes: 278_528,
};

function makeExplanation(overrides: Partial<Explanation> = {}): Explanation {
  return {
    peak: makeReplay([
      makeHeldLine({ bytes: 1_000_000 }),
      makeHeldLine({ line: 90, text: 'return rows', bytes: 2000 }),
    ]),
    table: {
      file: 'pkg/parser.py',
      function: 'decode',
      lines: [
        { line: 87, hits: 0, memory: null, increment: null, text: 'def decode(handle):' },
        {
          line: 88,
          hits: 1,
          memory: 1_002_000,
          increment: 1_000_000,
          text: '    rows = list(handle)',
        },
        { line: 89, hits: 3, memory: 1_002_000, increment: -500_000, text: '    del rows' },
      ],
      cut: true,
    },
    garbage: {
      peak: 1_002_000,
      waitingBytes: 60_000,
      waitingObjects: 50,
      collections: [0.1, 0.01, 0],
    },
    types: [{ type: 'pkg.Node', count: 2, bytes: 112 }],
    holders: ['pkg.cache._SEEN (dict, +2 entries a call)'],
    arenas: { before: ARENAS, after: ARENAS, calls: 16 },
    problems: [],
    ...overrides,
  };
}

const rendered = (head: Explanation | null, base: Explanation | null = null) =>
  renderExplanations(makeReport([makeBenchmark({ explanation: { base, head } })]));

test('an explanation reads as one page', async () => {
  await expect(rendered(makeExplanation())).toMatchFileSnapshot(
    '../../fixtures/reports/explanation.txt',
  );
});

test('base stands before head', () => {
  const one = makeExplanation();
  expect(rendered(one, one).match(/on (base|head) \(/g)).toEqual(['on base (', 'on head (']);
});

test('nothing is said of what was not explained', () => {
  expect(renderExplanations(makeReport([makeBenchmark()]))).toBe('');
});

describe('a part', () => {
  test.each<[string, Partial<Explanation>, string]>([
    [
      'without garbage says so',
      { garbage: { peak: 10, waitingBytes: 0, waitingObjects: 0, collections: [0, 0, 0] } },
      'garbage    a call leaves nothing in cycles; collections a call by generation: 0, 0, 0',
    ],
    [
      'without growth says so',
      { types: [], holders: [] },
      'growth     nothing that Python counts grows with further calls',
    ],
    ['without pymalloc says so', { arenas: null }, 'pymalloc   does not serve this interpreter'],
    [
      'with arenas that are mostly free calls it fragmentation',
      {
        arenas: {
          before: ARENAS,
          after: { ...ARENAS, arenas: 64, arenaBytes: 67_108_864, freePoolsBytes: 62_000_000 },
          calls: 16,
        },
      },
      '93 % of it is free but cannot go back to the system: each arena still holds a block in use (fragmentation)',
    ],
    [
      'with arenas that were as free before the calls says so',
      {
        arenas: {
          before: { ...ARENAS, freePoolsBytes: 1_800_000 },
          after: { ...ARENAS, arenas: 5, arenaBytes: 5_242_880, freePoolsBytes: 1_900_000 },
          calls: 16,
        },
      },
      '42 % of it is free but cannot go back to the system: each arena still holds a block in use (fragmentation); 2.0 MiB were before the first call',
    ],
    [
      'that rose inside one call says so',
      {
        peak: makeReplay([], {
          known: 500_000,
          seen: 500_000,
          inProgress: makeHeldLine({ bytes: 499_000 }),
        }),
      },
      '487.3 KiB  pkg/parser.py:88  decode  rows = [decode(line) for line in handle]  (only while this line ran)',
    ],
    [
      'that failed says why, without control characters',
      { table: null, problems: ['line by line: raised \u001b[31mValueError'] },
      'note       line by line: raised \ufffd[31mValueError',
    ],
  ])('%s', (_, overrides, line) => {
    expect(rendered(makeExplanation(overrides))).toContain(line);
  });
});
