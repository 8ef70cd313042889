import { expect, test } from 'vitest';
import { makeSuite } from '../../bench/synthetic.ts';
import { compareRecords } from '../../src/compare/compare.ts';
import { BENCHMARK_VERDICTS } from '../../src/model/report.ts';

test('the suite is the same at every call and ends in every verdict, accepted ones among them', () => {
  const suite = makeSuite(2000);
  expect(makeSuite(2000)).toEqual(suite);
  const { benchmarks } = compareRecords(suite.base, suite.head, suite.policy, '2026-11-24');
  expect(benchmarks.length).toBe(2000);
  expect(new Set(benchmarks.map((one) => one.verdict))).toEqual(new Set(BENCHMARK_VERDICTS));
  const metrics = benchmarks.flatMap((one) => one.metrics);
  expect(new Set(metrics.map(({ metric }) => metric))).toEqual(
    new Set(['peak', 'steady', 'growth', 'rss-peak', 'rss-growth', 'import']),
  );
  expect(metrics.some(({ acceptance }) => acceptance !== null)).toBe(true);
});
