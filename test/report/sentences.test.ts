import { describe, expect, test } from 'vitest';
import { changeText, metricSentence, regressionSentences } from '../../src/report/sentences.ts';
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
  expect(regressionSentences(makeBenchmark({ metrics: [grown] }), () => 'bench_a')).toEqual([
    `bench_a now grows ${text}.`,
  ]);
});

describe('a change whose samples differ', () => {
  const varied = (low: number, high: number) =>
    makeMetric({
      base: 600_000,
      head: 1_200_000,
      change: {
        ...makeMetric({ base: 600_000, head: 1_200_000 }).change,
        absoluteLow: low,
        absoluteHigh: high,
      },
    });

  test.each([
    [400_000, 700_000, '+585.9 KiB (+100 %, +390.6 to +683.6 KiB)'],
    [-1000, 2_097_152, '+585.9 KiB (+100 %, -1000 B to +2.0 MiB)'],
    [599_936, 600_064, '+585.9 KiB (+100 %)'],
    [599_990, 600_200, '+585.9 KiB (+100 %, +585.9 to +586.1 KiB)'],
  ])('between %d and %d', (low, high, text) => expect(changeText(varied(low, high))).toBe(text));

  test('is a point where its bounds read as it does', () => {
    const { change } = makeMetric();
    const apart = { absoluteLow: change.absolute - 1000, absoluteHigh: change.absolute + 1000 };
    expect(changeText(makeMetric({ change: { ...change, ...apart } }))).toBe('+47.2 MiB (+56 %)');
  });

  test('has its interval in the sentence too', () => {
    expect(metricSentence(varied(400_000, 700_000))).toBe(
      'now peaks at 1.1 MiB, was 585.9 KiB (+585.9 KiB, +100 %, +390.6 to +683.6 KiB)',
    );
  });
});
