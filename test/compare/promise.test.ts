import { expect, test } from 'vitest';
import { promiseOf } from '../../src/compare/promise.ts';
import type { BenchmarkRecord } from '../../src/model/record.ts';
import {
  BRIEF_CALLS,
  makeBenchmarkRecord,
  makeLevels,
  makePeakRecord,
  makePolicy,
  makeScreen,
  makeStart,
  SCREEN_CALLS,
} from '../factory.ts';

const screened = (levels = makeLevels(SCREEN_CALLS, () => 0), importBytes = 500_000) =>
  makeBenchmarkRecord([makeStart({ importBytes, untraced: [makeScreen(1000, levels)] })]);
const brief = makeLevels(BRIEF_CALLS, () => 0);

test.each<[string, BenchmarkRecord, BenchmarkRecord, number]>([
  ['nothing where nothing changed', screened(brief), screened(), 0],
  ['1 at what the limit allows', makePeakRecord(10_000_000), makePeakRecord(10_100_000), 1],
  ['5 at five times that', makePeakRecord(10_000_000), makePeakRecord(10_500_000), 5],
  [
    'that of the metric that rose most',
    screened(brief),
    screened(
      makeLevels(SCREEN_CALLS, () => 0),
      500_000 + 3 * 65_536,
    ),
    3,
  ],
  [
    'twenty for one block a call',
    screened(brief),
    screened(makeLevels(SCREEN_CALLS, (calls) => calls)),
    20,
  ],
  [
    'nothing for an improvement, as other metrics did not change',
    makePeakRecord(10_500_000),
    makePeakRecord(10_000_000),
    0,
  ],
  ['nothing where a tree was not measured', makeBenchmarkRecord([]), makePeakRecord(1000), 0],
])('a benchmark promises %s', (_, base, head, promise) => {
  expect(promiseOf({ base, head }, makePolicy())).toBeCloseTo(promise, 9);
});
