import { expect, test } from 'vitest';
import { LAB_SCHEMA, type Lab, type Share } from '../../src/model/lab.ts';
import { renderLabMarkdown, renderLabTerminal } from '../../src/report/lab.ts';
import { makeFingerprint } from '../factory.ts';

function makeShare(count: number, of: number): Share {
  return { count, of, low: count === of ? 0.9985 : 0, high: count === 0 ? 2.99528e-4 : 0.0123 };
}

function makeLab(overrides: Partial<Lab> = {}): Lab {
  const none = makeShare(0, 10_000);
  const parse = 'benchmarks/bench_parse.py::bench_parse[a|b]';
  const threads = 'benchmarks/bench_threads.py::bench_threads';
  return {
    schema: LAB_SCHEMA,
    seed: 1,
    tree: { name: 'working tree', commit: null },
    fingerprint: makeFingerprint(),
    pool: { rounds: 6, cost: { seconds: 171.4, starts: 372, samples: 24_912 } },
    benchmarks: [
      {
        id: parse,
        kind: 'exact',
        mode: 'forked',
        unsteady: [],
        regressed: none,
        improved: none,
        inconclusive: none,
        starts: 2,
        samples: 2.25,
      },
      {
        id: threads,
        kind: 'varying',
        mode: 'fresh',
        unsteady: ['peak', 'rss-peak'],
        regressed: makeShare(2, 10_000),
        improved: makeShare(1, 10_000),
        inconclusive: makeShare(4821, 10_000),
        starts: 9.71,
        samples: 40.44,
      },
    ],
    gates: [
      { what: 'the whole suite', benchmarks: 2, regressed: makeShare(2, 10_000) },
      { what: 'those that do not vary', benchmarks: 50, regressed: makeShare(0, 200) },
    ],
    power: [
      {
        metric: 'peak',
        kind: 'exact',
        size: '20 %',
        beyond: true,
        benchmarks: 1,
        regressed: makeShare(300, 300),
      },
      {
        metric: 'rss-peak',
        kind: 'exact',
        size: '20 %',
        beyond: true,
        benchmarks: 1,
        regressed: makeShare(299, 300),
      },
      {
        metric: 'peak',
        kind: 'exact',
        size: 'exactly the limit',
        beyond: false,
        benchmarks: 1,
        regressed: makeShare(0, 300),
      },
      {
        metric: 'peak',
        kind: 'varying',
        size: '20 %',
        beyond: true,
        benchmarks: 1,
        regressed: makeShare(31, 300),
      },
    ],
    itself: {
      runs: 20,
      cost: { seconds: 80, starts: 780, samples: 5000 },
      regressed: makeShare(0, 20),
      benchmarks: [parse, threads].map((id) => ({
        id,
        regressed: makeShare(0, 20),
        improved: makeShare(0, 20),
        inconclusive: makeShare(0, 20),
        metrics: [],
      })),
    },
    planted: {
      runs: 10,
      cost: { seconds: 62, starts: 500, samples: 3000 },
      regressed: makeShare(10, 10),
      benchmarks: [
        {
          id: parse,
          regressed: makeShare(10, 10),
          improved: makeShare(0, 10),
          inconclusive: makeShare(0, 10),
          metrics: [{ metric: 'peak', regressed: makeShare(10, 10) }],
        },
        {
          id: threads,
          regressed: makeShare(0, 10),
          improved: makeShare(0, 10),
          inconclusive: makeShare(2, 10),
          metrics: [],
        },
      ],
    },
    left: [
      { id: 'benchmarks/bench_numpy.py::*', why: 'skipped: numpy is not installed\nTraceback' },
    ],
    seconds: 401.2,
    ...overrides,
  };
}

test('everything that the lab found, at a terminal and in a document', async () => {
  await expect(renderLabTerminal(makeLab())).toMatchFileSnapshot('../../fixtures/reports/lab.txt');
  await expect(renderLabMarkdown(makeLab())).toMatchFileSnapshot('../../fixtures/reports/lab.md');
});

test('a table without a row is left out', () => {
  const text = renderLabTerminal(makeLab({ planted: null, left: [], power: [] }));
  expect(text.match(/^[A-Z].*$/gm)?.filter((line) => !line.includes('.'))).toEqual([
    'False alarms of a gate run that compares a tree with itself',
    'Each benchmark against itself',
  ]);
});
