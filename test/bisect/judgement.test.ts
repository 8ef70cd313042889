import { describe, expect, test } from 'vitest';
import { followed } from '../../src/bisect/followed.ts';
import { judge } from '../../src/bisect/judgement.ts';
import type { MetricReport } from '../../src/model/report.ts';
import { makeBenchmark, makeMetric } from '../factory.ts';

const quiet = (metric: MetricReport['metric']) =>
  makeMetric({ metric, base: 1000, head: 1000, verdict: 'unchanged', confirmed: false });
const unsure = makeMetric({ metric: 'growth', verdict: 'inconclusive', note: 'too few calls' });

describe('a commit', () => {
  test('is bad where any metric that is followed regressed', () => {
    const peak = makeMetric();
    const benchmark = makeBenchmark({ metrics: [peak, quiet('growth'), quiet('import')] });
    expect(judge(benchmark, ['peak', 'growth'])).toEqual({
      verdict: 'bad',
      metrics: [peak, quiet('growth')],
    });
  });

  test('is good where another metric regressed', () => {
    const benchmark = makeBenchmark({ metrics: [makeMetric(), quiet('growth')] });
    expect(judge(benchmark, ['growth'])).toEqual({ verdict: 'good', metrics: [quiet('growth')] });
  });

  test('is bad where the rise was accepted', () => {
    const acceptance = {
      id: '*',
      metric: 'peak',
      upTo: 1e9,
      until: null,
      reason: 'agreed',
    } as const;
    const accepted = makeMetric({ verdict: 'unchanged', acceptance });
    expect(judge(makeBenchmark({ metrics: [accepted] }), ['peak']).verdict).toBe('bad');
  });

  test('is good without a figure of steady, which the screen then saw unchanged', () => {
    const benchmark = makeBenchmark({ verdict: 'unchanged', metrics: [quiet('peak')] });
    expect(judge(benchmark, ['peak', 'steady']).verdict).toBe('good');
  });

  test.each([
    [
      'crashed there',
      makeBenchmark({ state: { base: 'measured', head: 'crashed', why: 'raised ValueError: no' } }),
      'raised ValueError: no',
    ],
    [
      'that lacks it',
      makeBenchmark({ state: { base: 'measured', head: 'missing', why: '' } }),
      'the benchmark is missing there',
    ],
    [
      'undecided in what is followed',
      makeBenchmark({ metrics: [unsure, quiet('peak')] }),
      'growth is inconclusive: too few calls',
    ],
    [
      'without the figure that is followed',
      makeBenchmark({ metrics: [quiet('peak')] }),
      'growth was not measured there',
    ],
    [
      'out of budget',
      makeBenchmark({ verdict: 'inconclusive', metrics: [quiet('growth')] }),
      'the budget ended before it was settled',
    ],
  ])('%s is skipped', (_, benchmark, why) => {
    expect(judge(benchmark, ['growth'])).toEqual({ verdict: 'skipped', why });
  });
});

describe('what is followed', () => {
  test('is all that regressed from good to bad', () => {
    const growth = makeMetric({ metric: 'growth' });
    const benchmark = makeBenchmark({ metrics: [makeMetric(), growth, quiet('import')] });
    expect(followed(benchmark, null)).toEqual(['peak', 'growth']);
    expect(followed(benchmark, 'growth')).toEqual(['growth']);
  });

  test('is nothing where bad did not regress, which is the fault of whoever asked', () => {
    const benchmark = makeBenchmark({ metrics: [makeMetric(), quiet('growth')] });
    expect(() => followed(benchmark, 'growth')).toThrowError(
      expect.objectContaining({
        name: 'UsageError',
        problem: {
          what: 'benchmarks/bench_parse.py::bench_parse_large did not regress from good to bad by growth',
          where: [['growth', '1000 B → 1000 B, 0 (0 %), unchanged']],
          try: ['--metric peak   regressed'],
        },
      }),
    );
  });

  test.each([
    [
      'bad is broken',
      makeBenchmark({ state: { base: 'measured', head: 'timed-out', why: 'ran for 60 s' } }),
      'cannot be measured on bad: timed-out',
    ],
    [
      'good is broken',
      makeBenchmark({ state: { base: 'missing', head: 'measured', why: '' } }),
      'cannot be measured on good: missing',
    ],
    [
      'it is inconclusive',
      makeBenchmark({ verdict: 'inconclusive', metrics: [unsure] }),
      'it cannot be told whether',
    ],
  ])('cannot be told where %s, which is the fault of the target', (_, benchmark, what) => {
    expect(() => followed(benchmark, null)).toThrowError(
      expect.objectContaining({ name: 'TargetError', message: expect.stringContaining(what) }),
    );
  });
});
