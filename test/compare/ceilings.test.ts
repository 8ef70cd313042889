import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import { wantsOf } from '../../src/compare/wants.ts';
import type { Metric } from '../../src/model/metric.ts';
import { type Limit, type Policy, STARTING_LIMITS } from '../../src/model/policy.ts';
import type { BenchmarkRecord } from '../../src/model/record.ts';
import {
  makeBenchmarkRecord,
  makeLevels,
  makePolicy,
  makeRecord,
  makeSample,
  makeScreen,
  makeStart,
  RUN_CALLS,
  SCREEN_CALLS,
} from '../factory.ts';

const OVER = 'above the ceiling (max) of its limit';

function limited(metric: Metric, limit: Partial<Limit>): Policy {
  const limits = { ...STARTING_LIMITS, [metric]: { ...STARTING_LIMITS[metric], ...limit } };
  return makePolicy({ limits });
}

function judged(base: BenchmarkRecord, head: BenchmarkRecord, policy: Policy, metric: Metric) {
  expect(wantsOf({ base, head }, policy)).toEqual([]);
  const { benchmarks } = compareRecords(makeRecord([base]), makeRecord([head]), policy, '');
  const found = benchmarks[0]!.metrics.find((one) => one.metric === metric);
  return found === undefined ? null : [found.verdict, found.base, found.head, found.note];
}

interface Levels {
  readonly peak?: number;
  readonly steady?: number;
  readonly import?: number;
  readonly resident?: number;
}

/** Everything measured and confirmed, all figures of a metric equal. */
function measured(levels: Levels): BenchmarkRecord {
  const { peak = 1000, steady = 0, import: importBytes = 500_000, resident = 0 } = levels;
  const residentPeak = { own: resident, file: 0, descendants: 0 };
  const traced = Array.from({ length: 4 }, () => makeSample({ peak, steady }));
  const untraced = Array.from({ length: 4 }, () => makeSample({ residentPeak }));
  const screen = { ...makeScreen(peak), residentPeak };
  return makeBenchmarkRecord(
    [0, 1, 2, 0, 0].map((seed, index) =>
      makeStart({
        seed,
        round: index === 0 ? 'screen' : 'confirm',
        importBytes,
        traced,
        untraced: index === 0 ? [screen, ...untraced.slice(1)] : untraced,
      }),
    ),
  );
}

/** A screen that rises, a long run, and its confirmations; bytes a call as tracemalloc has them. */
function growing(bytesPerCall: number, blocksPerCall = 1, residentPerCall = 0): BenchmarkRecord {
  const rise = (calls: readonly number[]) =>
    makeLevels(calls, (one) => blocksPerCall * one, {
      traced: calls.map((one) => bytesPerCall * one),
      resident: calls.map((one) => 10_000_000 + residentPerCall * one),
    });
  const run = makeSample({ levels: rise(RUN_CALLS) });
  return makeBenchmarkRecord([
    makeStart({ untraced: [makeScreen(1000, rise(SCREEN_CALLS)), run] }),
    makeStart({ seed: 1, round: 'confirm', traced: [run], untraced: [run] }),
  ]);
}

describe('a ceiling regresses whatever base has', () => {
  test.each([
    ['peak', { peak: 5001 }, 5000],
    ['steady', { steady: 5001 }, 5000],
    ['import', { import: 500_001 }, 500_000],
    ['rss-peak', { resident: 3_000_001 }, 3_000_000],
  ] as const)('%s', (metric, levels, max) => {
    const record = measured(levels);
    const head = max + 1;
    expect(judged(record, record, limited(metric, { max }), metric)).toEqual([
      'regressed',
      head,
      head,
      OVER,
    ]);
    const enough = judged(record, record, limited(metric, { max: head }), metric);
    expect(enough?.slice(0, 3)).toEqual(['unchanged', head, head]);
  });

  test('growth and rss-growth, by their confirmed figures', () => {
    const leak = growing(600);
    expect(judged(leak, leak, limited('growth', { max: 599 }), 'growth')).toEqual([
      'regressed',
      600,
      600,
      OVER,
    ]);
    expect(judged(leak, leak, limited('growth', { max: 600 }), 'growth')).toEqual([
      'unchanged',
      600,
      600,
      null,
    ]);
    const resident = growing(0, 0, 40_000);
    expect(
      judged(resident, resident, limited('rss-growth', { max: 39_999 }), 'rss-growth'),
    ).toEqual(['regressed', 40_000, 40_000, OVER]);
  });

  test('an improvement that stays above it, too', () => {
    const [base, head] = [measured({ peak: 90_000 }), measured({ peak: 60_000 })];
    expect(judged(base, head, limited('peak', { max: 50_000 }), 'peak')?.[0]).toBe('regressed');
  });
});

test('the ceiling of steady is not that of import and steady together', () => {
  const [base, head] = [
    measured({ steady: 40_000, import: 500_000 }),
    measured({ steady: 80_000, import: 460_000 }),
  ];
  const policy = limited('steady', { max: 100_000 });
  expect(judged(base, head, policy, 'steady')).toEqual([
    'unchanged',
    40_000,
    80_000,
    'import, setup and steady memory together did not rise',
  ]);
});

test('a ceiling of rss-peak is judged also where the traced peak explains its rise', () => {
  const [base, head] = [
    measured({ peak: 1_000_000, resident: 8_000_000 }),
    measured({ peak: 2_000_000, resident: 9_500_000 }),
  ];
  expect(judged(base, head, makePolicy(), 'rss-peak')).toBeNull();
  const policy = limited('rss-peak', { max: 9_000_000 });
  expect(judged(base, head, policy, 'rss-peak')?.[0]).toBe('regressed');
});

describe('a limit of growth', () => {
  const flat = measured({});
  test.each([
    ['one object a call is beyond the starting limit, however small', {}, 24, 'regressed'],
    ['and beyond one that was tightened', { absolute: 10 }, 24, 'regressed'],
    ['who allows bytes allows objects', { absolute: 1024 }, 24, 'unchanged'],
    ['up to those bytes', { absolute: 1024 }, 1025, 'regressed'],
  ])('%s', (_, limit, bytes, verdict) => {
    expect(judged(flat, growing(bytes), limited('growth', limit), 'growth')?.[0]).toBe(verdict);
  });

  test('a share counts of what base leaks', () => {
    const [base, head] = [growing(4000, 10), growing(5500, 14)];
    const verdict = (relative: number) =>
      judged(base, head, limited('growth', { relative, absolute: 300 }), 'growth')?.[0];
    expect([verdict(0.3), verdict(0.5)]).toEqual(['regressed', 'unchanged']);
  });
});
