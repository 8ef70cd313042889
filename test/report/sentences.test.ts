import { expect, test } from 'vitest';
import { regressionSentences } from '../../src/report/sentences.ts';
import { makeBenchmark, makeMetric } from '../factory.ts';

const KiB = 1024;
const small = { absolute: 72, absoluteLow: 72, absoluteHigh: 72 };
const share = { relative: 0.009, relativeLow: 0.009, relativeHigh: 0.009 };
const none = { relative: null, relativeLow: null, relativeHigh: null };

test.each([
  [
    'growth',
    8 * KiB,
    { ...small, ...share },
    'by 8.1 KiB with every call, was 8.0 KiB (+72 B, +0.90 %)',
  ],
  ['growth', 0, { ...small, ...none }, 'by 72 B with every call, was 0'],
  [
    'rss-growth',
    8 * KiB,
    { ...small, ...share },
    'by 8.1 KiB of resident memory with every call, was 8.0 KiB (+72 B, +0.90 %)',
  ],
] as const)('%s beside %d that was there', (metric, base, change, text) => {
  const grown = makeMetric({ metric, unit: 'B/call', base, head: base + 72, change });
  expect(regressionSentences(makeBenchmark({ metrics: [grown] }), 'bench_a')).toEqual([
    `bench_a now grows ${text}.`,
  ]);
});
