import { expect, test } from 'vitest';
import { blame } from '../../src/blame/blame.ts';
import type { Replay } from '../../src/model/replay.ts';
import type { BenchmarkReport } from '../../src/model/report.ts';
import {
  makeBenchmark,
  makeBenchmarkRecord,
  makeHeldLine,
  makeHotspot,
  makeMetric,
  makeRecord,
  makeReplay,
  makeReport,
} from '../factory.ts';
import { type Files, makeSources } from './trees.ts';

const ID = 'benchmarks/bench_parse.py::bench_parse_large';
const FILES: Files = { 'pkg/cache.py': 'def put(key):\n    _SEEN[key] = 1\n    return key\n' };

interface Given {
  readonly metrics: BenchmarkReport['metrics'];
  readonly base?: readonly Replay[];
  readonly head?: readonly Replay[];
  readonly cutShort?: boolean;
}

/** What blaming makes of one benchmark. */
function blamed({ metrics, base = [], head = [], cutShort = false }: Given): BenchmarkReport {
  const record = (replays: readonly Replay[]) =>
    makeRecord([makeBenchmarkRecord([], { id: ID, replays: [...replays], cutShort })]);
  const report = makeReport([makeBenchmark({ metrics, notes: ['as before'] })]);
  const { benchmarks } = blame(
    report,
    { base: record(base), head: record(head) },
    makeSources(FILES, FILES),
  );
  return benchmarks[0]!;
}

const line = (number: number, text: string, bytes: number) =>
  makeHeldLine({ file: 'pkg/cache.py', line: number, function: 'put', text, bytes });
const PUT = line(2, '_SEEN[key] = 1', 900);
const put = makeHotspot({
  file: 'pkg/cache.py',
  line: 2,
  function: 'put',
  text: '_SEEN[key] = 1',
  head: 900,
  changed: false,
});

const growth = makeMetric({ metric: 'growth', unit: 'B/call', base: 0, head: 1000 });
const peak = makeMetric({ metric: 'peak', base: 0, head: 1000 });

test('a benchmark that regressed gets its lines, holders and notes', () => {
  const holders = ['pkg.cache._SEEN (dict, +1 entry a call)'];
  const types = [{ type: 'str', count: 1, bytes: 50 }];
  expect(
    blamed({
      metrics: [growth],
      base: [makeReplay([], { metric: 'growth', holders: ['pkg._OLD (dict, +1 entry a call)'] })],
      head: [
        makeReplay([PUT], {
          metric: 'growth',
          known: 1000,
          holders: ['pkg._OLD (dict, +1 entry a call)', ...holders],
          types,
          problem: 'sampled',
        }),
      ],
    }),
  ).toEqual(
    makeBenchmark({
      metrics: [growth],
      hotspots: [{ ...put, metric: 'growth' }],
      holders,
      notes: ['as before', '+1 str a call', 'replay of growth on head: sampled'],
    }),
  );
});

test('growth and resident growth name what both see once, as growth sees it', () => {
  const seen = (metric: 'growth' | 'rss-growth', entries: string) =>
    makeReplay([PUT], {
      metric,
      known: 1000,
      holders: [`pkg.cache._SEEN (dict, ${entries} entries a call)`],
      types: [{ type: 'str', count: Number(entries), bytes: 50 }],
    });
  const { holders, notes } = blamed({
    metrics: [growth, { ...growth, metric: 'rss-growth' }],
    head: [seen('growth', '+4'), seen('rss-growth', '+3.7')],
  });
  expect(holders).toEqual(['pkg.cache._SEEN (dict, +4 entries a call)']);
  expect(notes.filter((note) => note.includes('str'))).toEqual(['+4 str a call']);
});

test('one that did not regress stays as it was', () => {
  const metrics = [{ ...peak, verdict: 'improved' as const }];
  expect(blamed({ metrics, base: [makeReplay([])], head: [makeReplay([PUT])] })).toEqual(
    makeBenchmark({ metrics, notes: ['as before'] }),
  );
});

test('one without a replay stays as it was', () => {
  expect(blamed({ metrics: [peak] })).toEqual(
    makeBenchmark({ metrics: [peak], notes: ['as before'] }),
  );
});

test('one whose replay the budget ended before says so', () => {
  expect(blamed({ metrics: [peak], cutShort: true }).notes).toEqual([
    'as before',
    'the budget ended before the lines behind it were looked for',
  ]);
});

test('several metrics take turns, growth first', () => {
  const half = line(3, 'return key', 450);
  const { hotspots } = blamed({
    metrics: [peak, growth],
    base: [makeReplay([]), makeReplay([], { metric: 'growth' })],
    head: [
      makeReplay([
        { ...half, bytes: 500 },
        { ...PUT, bytes: 450 },
      ]),
      makeReplay([{ ...PUT, bytes: 500 }, half], { metric: 'growth' }),
    ],
  });
  expect(hotspots.map((one) => `${one.metric} ${one.line}`)).toEqual([
    'growth 2',
    'peak 3',
    'growth 3',
    'peak 2',
  ]);
});

test('with replays of several depths those that both trees have are compared', () => {
  const library = makeHeldLine({
    file: 'numpy/core.py',
    origin: 'library',
    function: 'ones',
    bytes: 900,
  });
  const deep = { ...library, caller: PUT };
  const { hotspots } = blamed({
    metrics: [peak],
    base: [makeReplay([library])],
    head: [makeReplay([{ ...library, bytes: 1900 }]), makeReplay([deep], { frames: 24 })],
  });
  expect(hotspots).toMatchObject([{ file: 'numpy/core.py', base: 900, head: 1900 }]);
});

test('without a replay of base no line is called new, unless base held next to nothing', () => {
  const large = makeMetric({ base: 5000, head: 6000 });
  const head = [makeReplay([PUT])];
  expect(blamed({ metrics: [large], head })).toMatchObject({
    hotspots: [],
    notes: [
      'as before',
      'which lines hold more than before is not known: base was not replayed for peak',
    ],
  });
  expect(blamed({ metrics: [makeMetric({ base: 50, head: 1000 })], head })).toMatchObject({
    hotspots: [put],
    notes: ['as before'],
  });
});

test('what the lines leave unexplained is told', () => {
  expect(
    blamed({
      metrics: [peak],
      base: [makeReplay([])],
      head: [makeReplay([{ ...PUT, bytes: 700 }])],
    }),
  ).toMatchObject({
    notes: ['as before', '30 % of the rise of peak (300 B) is on none of these lines'],
  });
});

const FAILED = makeReplay([], { problem: 'killed by SIGKILL', known: 5000 });

test.each<[string, Given, number[], string[]]>([
  [
    'on head: nothing but why',
    { metrics: [peak], base: [makeReplay([])], head: [FAILED] },
    [],
    ['replay of peak on head: killed by SIGKILL'],
  ],
  [
    'on base: no line of head is called new',
    {
      metrics: [makeMetric({ base: 5000, head: 6000 })],
      base: [FAILED],
      head: [makeReplay([PUT])],
    },
    [],
    [
      'which lines hold more than before is not known: base was not replayed for peak',
      'replay of peak on base: killed by SIGKILL',
    ],
  ],
  [
    'when it looked deeper: the first look counts',
    {
      metrics: [peak],
      base: [makeReplay([]), { ...FAILED, frames: 24 }],
      head: [makeReplay([PUT]), makeReplay([PUT], { frames: 24 })],
    },
    [2],
    ['replay of peak on base: killed by SIGKILL'],
  ],
  [
    'of growth: nothing is called native',
    {
      metrics: [growth],
      base: [makeReplay([], { metric: 'growth' })],
      head: [{ ...FAILED, metric: 'growth' }],
    },
    [],
    ['replay of growth on head: killed by SIGKILL'],
  ],
])('a replay that failed %s', (_, given, lines, notes) => {
  const found = blamed(given);
  expect(found.hotspots.map((one) => one.line)).toEqual(lines);
  expect(found.notes).toEqual(['as before', ...notes]);
});

test('a replay that saw nothing that holds more is told', () => {
  const { notes } = blamed({ metrics: [peak], base: [makeReplay([])], head: [makeReplay([])] });
  expect(notes).toEqual(['as before', 'no line explains the rise of peak']);
});

test('growth that tracing does not see is shown by the levels, and called native', () => {
  const { hotspots, notes } = blamed({
    metrics: [growth],
    base: [
      makeReplay([], { metric: 'growth' }),
      makeReplay([], { metric: 'rss-growth', method: 'levels' }),
    ],
    head: [
      makeReplay([{ ...PUT, bytes: 100 }], { metric: 'growth', known: 1000 }),
      makeReplay([line(3, 'return key', 4096)], { metric: 'rss-growth', method: 'levels' }),
    ],
  });
  expect(hotspots.map((one) => `${one.metric} ${one.line} ${one.basis}`)).toEqual([
    'rss-growth 3 level',
    'growth 2 held',
  ]);
  expect(notes).toEqual([
    'as before',
    "Python's own allocations are 100 B of the 1000 B that every call adds: the rest is native memory, held by nothing in Python",
  ]);
});
