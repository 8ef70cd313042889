import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import type { Metric } from '../../src/model/metric.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { BenchmarkRecord } from '../../src/model/record.ts';
import type { MetricReport } from '../../src/model/report.ts';
import {
  BRIEF_CALLS,
  makeBenchmarkRecord,
  makeLevels,
  makePeakRecord,
  makePolicy,
  makeRecord,
  makeSample,
  makeScreen,
  makeStart,
  RUN_CALLS,
  SCREEN_CALLS,
} from '../factory.ts';

function metricOf(
  base: BenchmarkRecord,
  head: BenchmarkRecord,
  metric: Metric = 'peak',
  policy: Policy = makePolicy(),
): MetricReport {
  const report = compareRecords(makeRecord([base]), makeRecord([head]), policy, '2026-11-24');
  return report.benchmarks[0]!.metrics.find((one) => one.metric === metric)!;
}

/** Each interpreter start: its hash seed, and the peaks of its forks. */
type Starts = readonly (readonly [seed: number, peaks: readonly number[]])[];

/** `screen`: what the screen saw, enough to be suspected beside another. */
function peaks(starts: Starts, screen: number, lift = 0): BenchmarkRecord {
  return makeBenchmarkRecord(
    starts.map(([seed, figures], index) =>
      makeStart({
        seed,
        round: index === 0 ? 'screen' : 'confirm',
        untraced: index === 0 ? [makeScreen(screen)] : [],
        traced: figures.map((peak) => makeSample({ peak: peak + lift, steady: 0 })),
      }),
    ),
  );
}

const four = (peak: number) => [peak, peak, peak, peak];
const wide = (at: number) => [at, at + 10_000, at + 20_000, at + 5000];
const SEEDS = [0, 1, 2, ...Array<number>(12).fill(0)];
const ofSeed0 = (from: number): Starts =>
  SEEDS.map((seed, index) => [seed, four(from + ((index * 7) % 5) * 10_000)]);

describe('a rise of the smallest visible change is called, and of one byte less is not', () => {
  test.each<[string, Starts, Starts, number]>([
    [
      'without variance it is the allowance and one byte',
      [0, 1, 2, 0, 0].map((seed) => [seed, four(10_000_000)]),
      [0, 1, 2, 0, 0].map((seed) => [seed, four(10_060_000)]),
      100_001,
    ],
    [
      'at equal hash seeds one difference lies 10,000 B below the change',
      [0, 1, 2, 0, 0].map((seed) => [seed, four(1_000_000 + 200_000 * seed)]),
      [0, 1, 2, 0, 0].map((seed) => [seed, four(1_030_000 + 195_000 * seed)]),
      16_384 + 1 + 10_000,
    ],
    [
      'where forks differ the nearest two lie 20,000 B nearer than the medians',
      [0, 1, 2].map((seed) => [seed, wide(1_000_000)]),
      [0, 1, 2].map((seed) => [seed, wide(1_040_000)]),
      16_384 + 1 + 20_000,
    ],
    [
      'where starts of one seed differ all twelve must lie apart',
      ofSeed0(1_000_000),
      ofSeed0(1_070_000),
      16_384 + 1 + 40_000,
    ],
    [
      'where five starts differ the gap must be four times their spread',
      [0, 1, 2, 0, 0].map((seed, index) => [seed, four(1_000_000 + 2500 * index)]),
      [0, 1, 2, 0, 0].map((seed, index) => [seed, four(1_100_000 + 2500 * index)]),
      4 * 10_000 + 10_000,
    ],
  ])('%s', (_, base, head, visible) => {
    const before = peaks(base, 1_000_000);
    const first = metricOf(before, peaks(head, 2_000_000));
    expect(first.visible).toBe(visible);
    const lifted = (rise: number) =>
      metricOf(before, peaks(head, 2_000_000, rise - first.change.absolute));
    expect(lifted(visible)).toMatchObject({ verdict: 'regressed', visible });
    expect(lifted(visible - 1).verdict).not.toBe('regressed');
  });

  test('steady memory must rise together with the import', () => {
    const record = (steady: number, importBytes: number) =>
      makeBenchmarkRecord(
        [0, 1, 2, 0, 0].map((seed, index) =>
          makeStart({
            seed,
            round: index === 0 ? 'screen' : 'confirm',
            importBytes,
            untraced:
              index === 0
                ? [
                    makeScreen(
                      1000,
                      makeLevels(SCREEN_CALLS, (calls) => (calls > 0 ? 400 : 0)),
                    ),
                  ]
                : [],
            traced: four(1000).map((peak) => makeSample({ peak, steady })),
          }),
        ),
      );
    const flat = makeLevels(SCREEN_CALLS, () => 0);
    const [start, ...others] = record(0, 500_000).starts;
    const base = makeBenchmarkRecord([
      { ...start!, untraced: [makeScreen(1000, flat)] },
      ...others,
    ]);
    const visible = metricOf(base, record(20_000, 490_000), 'steady').visible!;
    expect(visible).toBe(16_384 + 1 + 10_000);
    expect(metricOf(base, record(visible, 490_000), 'steady').verdict).toBe('regressed');
    expect(metricOf(base, record(visible - 1, 490_000), 'steady').verdict).toBe('unchanged');
  });

  test('a ceiling is passed by less than what the limit allows', () => {
    const { limits, ...policy } = makePolicy();
    const max = 10_050_000;
    const ceiling = { ...policy, limits: { ...limits, peak: { ...limits.peak, max } } };
    const of = (peak: number) =>
      metricOf(makePeakRecord(10_000_000), makePeakRecord(peak), 'peak', ceiling);
    expect(of(10_000_000).visible).toBe(50_001);
    expect([of(10_050_001).verdict, of(10_050_000).verdict]).toEqual(['regressed', 'unchanged']);
  });

  /** Nothing after 128 calls and after 512, a hundred more a call at 256. */
  const drifting = (calls: number) => (calls === 256 ? 12_800 : 0);
  test.each([
    ['without a leak on base', 0, () => 0, 257, 257],
    ['beside a leak on base that adds the same with every call', 8000, () => 0, 257, 257],
    ['beside one that drifts: by a tenth head may too', 8000, drifting, 801, 951],
  ])('growth %s', (_, leak, drift, visible, called) => {
    const grown = (bytes: number) => {
      const heap = (calls: readonly number[]) =>
        calls.map((one) => 3_000_000 + bytes * one + drift(one));
      const run = (calls: readonly number[], traced: boolean) =>
        makeLevels(calls, () => 0, {
          heap: heap(calls),
          traced: traced ? heap(calls) : null,
        });
      return makeBenchmarkRecord([
        makeStart({
          untraced: [
            makeScreen(1000, run(SCREEN_CALLS, false)),
            makeSample({ levels: run(RUN_CALLS, false) }),
          ],
        }),
        makeStart({
          seed: 1,
          round: 'confirm',
          traced: [makeSample({ levels: run(RUN_CALLS, true) })],
        }),
      ]);
    };
    const of = (rise: number) => metricOf(grown(leak), grown(leak + rise), 'growth');
    expect(of(called)).toMatchObject({ verdict: 'regressed', visible });
    expect(of(called - 1).verdict).toBe('unchanged');
  });
});

test('where samples differ no rise is less than what a change must add, wherever head came out', () => {
  const starts = (at: number): Starts => [0, 1, 2, 0, 0].map((seed) => [seed, wide(at)]);
  const base = peaks(starts(1_000_000), 1_000_000);
  const of = (at: number) => metricOf(base, peaks(starts(at), 2_000_000));
  expect(of(1_000_000).visible).toBe(16_384 + 1 + 20_000);
  expect(of(950_000).visible).toBe(16_384 + 1 + 20_000 + 50_000);
});

describe('objects that every tenth call keeps are called, however small', () => {
  /** From call `first` on every tenth call keeps one of 16 bytes. */
  const leaking = (first: number | null, kept = 0) => {
    const count = (calls: number) =>
      kept * calls + (first === null ? 0 : Math.floor((calls + 9 - first) / 10));
    const run = (calls: readonly number[], traced: boolean) => {
      const bytes = calls.map((one) => 3_000_000 + 16 * count(one));
      return makeLevels(calls, count, { heap: bytes, traced: traced ? bytes : null });
    };
    return makeBenchmarkRecord([
      makeStart({
        untraced: [
          makeScreen(1000, run(SCREEN_CALLS, false)),
          makeSample({ levels: run(RUN_CALLS, false) }),
        ],
      }),
      makeStart({
        seed: 1,
        round: 'confirm',
        traced: [makeSample({ levels: run([0, 1, 2, 4, 8, 16, 32, 64], true) })],
      }),
    ]);
  };

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('the first at call %d of ten', (first) =>
    expect(metricOf(leaking(null), leaking(first), 'growth')).toMatchObject({
      verdict: 'regressed',
      visible: 257,
      visibleObjects: 0.1,
    }),
  );

  test('not where the limit means objects of any size', () => {
    const { limits, ...policy } = makePolicy();
    const growth = { ...limits.growth, absolute: 1024 };
    const of = metricOf(leaking(null), leaking(0), 'growth', {
      ...policy,
      limits: { ...limits, growth },
    });
    expect(of).toMatchObject({ verdict: 'unchanged', visible: 1025, visibleObjects: null });
  });

  test('none are promised beside those that base keeps too', () =>
    expect(metricOf(leaking(null, 1), leaking(0, 1), 'growth').visibleObjects).toBeNull());

  test('nothing is promised of growth by a look as brief as base gets', () => {
    const levels = makeLevels(BRIEF_CALLS, () => 0);
    const record = makeBenchmarkRecord([makeStart({ untraced: [makeScreen(1000, levels)] })]);
    const growth = metricOf(record, record, 'growth');
    expect(growth).toMatchObject({ verdict: 'unchanged', visible: null, visibleObjects: null });
  });

  test('none are promised where nobody counts blocks', () => {
    const levels = { ...makeLevels(SCREEN_CALLS, () => 0), blocks: null };
    const record = makeBenchmarkRecord([makeStart({ untraced: [makeScreen(1000, levels)] })]);
    const growth = metricOf(record, record, 'growth');
    expect(growth).toMatchObject({ visible: 257, visibleObjects: null });
  });
});

test('with too few samples of a metric that varies no rise could have been called', () => {
  // A call of over 1 ms gets two forks a start at first.
  const slow = (at: number) => {
    const [first, ...others] = peaks(
      [0, 1, 2].map((seed) => [seed, [at, at + 1000]]),
      at,
    ).starts;
    const untraced = first!.untraced.map((sample) => ({ ...sample, callSeconds: 0.01 }));
    return makeBenchmarkRecord([{ ...first!, untraced }, ...others]);
  };
  expect(metricOf(slow(1_000_000), slow(2_000_000))).toMatchObject({
    verdict: 'inconclusive',
    visible: null,
  });
});
