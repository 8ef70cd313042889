import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import type { Levels } from '../../src/model/record.ts';
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

/** A benchmark whose calls each keep one object of so many bytes, until it has so many of them. */
function filling(most: number, bytes: number) {
  const count = (calls: number) => Math.min(calls, most);
  const levels = (calls: readonly number[]): Levels =>
    makeLevels(calls, count, { heap: calls.map((one) => 3_000_000 + bytes * count(one)) });
  return makeBenchmarkRecord([
    makeStart({
      untraced: [makeScreen(1000, levels(SCREEN_CALLS)), makeSample({ levels: levels(RUN_CALLS) })],
    }),
  ]);
}

const FLAT = makeBenchmarkRecord([
  makeStart({
    untraced: [
      makeScreen(
        1000,
        makeLevels(SCREEN_CALLS, () => 0),
      ),
    ],
  }),
]);

function reported(base = FLAT, head = FLAT) {
  const { benchmarks, notes } = compareRecords(
    makeRecord([base]),
    makeRecord([head]),
    makePolicy(),
    '2026-01-01',
  );
  const growth = benchmarks[0]!.metrics.find(({ metric }) => metric === 'growth');
  return { verdict: growth?.verdict, notes };
}

describe('a cache that fills while calls go on', () => {
  test('is no growth, and stands in a note with what it holds', () => {
    const { verdict, notes } = reported(FLAT, filling(200, 1500));
    expect(verdict).toBe('unchanged');
    expect(notes).toEqual([
      `calls that go on keep more than on base, and then no more: 281.3 KiB (${FLAT.id}, calls 9 to 512). A cache that fills is no growth, and steady counts the first calls alone`,
    ]);
  });

  test('is told by its objects where no counter tells their size', () =>
    expect(reported(FLAT, filling(300, 0)).notes.join()).toContain(': 292 objects ('));

  test.each([
    ['one that base has too', filling(200, 1500), filling(200, 1500)],
    ['one of less than steady may rise by', FLAT, filling(18, 1500)],
    ['one that head has no more', filling(200, 1500), FLAT],
    ['one that steady saw whole', FLAT, filling(8, 1_000_000)],
    ['none', FLAT, FLAT],
  ])('is not worth a note: %s', (_, base, head) => expect(reported(base, head).notes).toEqual([]));

  test('a leak that goes on is none', () =>
    expect(reported(FLAT, filling(Number.POSITIVE_INFINITY, 1500)).notes).toEqual([]));
});
