import { describe, expect, test } from 'vitest';
import { creepPolicy, passing, withCreep } from '../../src/compare/creep.ts';
import { rulesOf } from '../../src/compare/rules.ts';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import type { BenchmarkReport, MetricReport, Report } from '../../src/model/report.ts';
import { makeBenchmark, makeHotspot, makeMetric, makePolicy, makeReport } from '../factory.ts';

const ID = 'benchmarks/bench_a.py::bench_a';
const REFERENCE = { name: 'v1.4.0', commit: 'c'.repeat(40) };
const BUDGET = { relative: 0.05, absolute: 80 * 1024, max: null };

function peak(base: number, head: number, overrides: Partial<MetricReport> = {}): BenchmarkReport {
  const verdict = overrides.verdict ?? 'unchanged';
  return makeBenchmark({
    id: ID,
    verdict: verdict === 'regressed' ? 'regressed' : 'unchanged',
    metrics: [makeMetric({ base, head, verdict, confirmed: false, ...overrides })],
  });
}

function since(base: number, head: number, overrides: Partial<BenchmarkReport> = {}): Report {
  const verdict = head > base * 1.05 ? 'regressed' : 'unchanged';
  const metrics = [makeMetric({ base, head, verdict, limit: BUDGET })];
  return makeReport([makeBenchmark({ id: ID, verdict, metrics, ...overrides })]);
}

function judged(own: BenchmarkReport, other: Report) {
  const report = makeReport([own], { verdict: 'unchanged' });
  const done = withCreep(report, other, REFERENCE);
  return { done, one: done.benchmarks[0]! };
}

describe('budgets', () => {
  test('are five times the limit of one change, by id too, without its ceiling', () => {
    const policy = makePolicy({
      creep: { since: 'last-release', limits: {} },
      limits: { ...STARTING_LIMITS, peak: { relative: 0.01, absolute: 16_384, max: 9 } },
      overrides: [{ idGlob: ID, metric: 'peak', limit: { relative: 0.04, max: 5 } }],
    });
    const { limitsOf } = rulesOf(creepPolicy(policy));
    expect(limitsOf('other').peak).toEqual({ relative: 0.05, absolute: 81_920, max: null });
    expect(limitsOf(ID).peak).toEqual({ relative: 0.2, absolute: 81_920, max: null });
    expect(limitsOf(ID).growth.absolute).toBe(Infinity);
  });

  test('of their own count instead, and are never less than what one change may add', () => {
    const own = { relative: 0.1, absolute: 0, max: null };
    const policy = makePolicy({
      creep: { since: 'v*', limits: { peak: own } },
      overrides: [{ idGlob: ID, metric: 'peak', limit: { relative: 0.2, absolute: 5 } }],
    });
    const { limitsOf } = rulesOf(creepPolicy(policy));
    expect(limitsOf('other').peak).toEqual({ relative: 0.1, absolute: 16_384, max: null });
    expect(limitsOf(ID).peak).toEqual({ relative: 0.2, absolute: 5, max: null });
  });
});

test('only what passes against base is held against the reference', () => {
  const of = (id: string, overrides: Partial<BenchmarkReport>) =>
    makeBenchmark({ id, ...overrides });
  const report = makeReport([
    of('regressed', { verdict: 'regressed' }),
    of('unchanged', { verdict: 'unchanged' }),
    of('improved', { verdict: 'improved' }),
    of('new', { verdict: 'new', state: { base: 'missing', head: 'measured', why: '' } }),
    of('failed', { verdict: 'failed', state: { base: 'measured', head: 'crashed', why: 'x' } }),
  ]);
  expect([...passing(report)]).toEqual(['unchanged', 'improved']);
});

describe('many small steps', () => {
  test('regress with the step that crosses the budget, with the figures of both comparisons', () => {
    const { done, one } = judged(peak(10_490_000, 10_580_000), since(10_000_000, 10_580_000));
    const { limit, change } = since(10_000_000, 10_580_000).benchmarks[0]!.metrics[0]!;
    expect(one).toEqual({
      ...peak(10_490_000, 10_580_000),
      verdict: 'regressed',
      metrics: [
        makeMetric({
          base: 10_490_000,
          head: 10_580_000,
          verdict: 'regressed',
          creep: { since: 'v1.4.0', base: 10_000_000, head: 10_580_000, change, limit },
        }),
      ],
    });
    expect([done.verdict, done.creep]).toEqual(['regressed', { ...REFERENCE, judged: 1 }]);
    expect(done.cost).toEqual({ seconds: 24.8, starts: 8, samples: 192 });
  });

  test('within the budget nothing is added', () => {
    const own = peak(10_200_000, 10_300_000);
    const { done, one } = judged(own, since(10_000_000, 10_300_000));
    expect([one, done.verdict, done.notes]).toEqual([own, 'unchanged', []]);
  });

  test('whoever adds to a budget that is used up is blocked; who finds it so is not, and it is said', () => {
    expect(judged(peak(10_800_000, 10_840_000), since(10_000_000, 10_840_000)).one.verdict).toBe(
      'regressed',
    );
    const { done, one } = judged(peak(10_800_000, 10_810_000), since(10_000_000, 10_810_000));
    expect(one.verdict).toBe('unchanged');
    expect(done.notes).toEqual([
      `base is beyond its creep budget since v1.4.0 already, and this change adds nothing: ${ID}`,
    ]);
  });

  test('an acceptance covers them, and shows', () => {
    const acceptance = { id: ID, metric: 'peak', upTo: 2e7, until: null, reason: 'r' } as const;
    const metrics = [makeMetric({ base: 1e7, head: 1.1e7, verdict: 'unchanged', acceptance })];
    const other = makeReport([makeBenchmark({ id: ID, verdict: 'unchanged', metrics })]);
    const { one } = judged(peak(10_900_000, 11_000_000), other);
    expect([one.verdict, one.metrics[0]!.acceptance, one.metrics[0]!.creep?.since]).toEqual([
      'unchanged',
      acceptance,
      'v1.4.0',
    ]);
  });

  test('their lines are those that grew since, and claimed of no change', () => {
    const hotspots = [makeHotspot(), makeHotspot({ metric: 'import' })];
    const other = since(10_000_000, 10_580_000, { hotspots });
    const { one } = judged(peak(10_490_000, 10_580_000), other);
    expect(one.hotspots).toEqual([makeHotspot({ changed: false })]);
    expect(one.notes).toEqual(['lines that hold more than in v1.4.0']);
  });
});

test('what could not be measured at the reference is named, what is newer than it is not', () => {
  const named = (id: string, overrides: Partial<BenchmarkReport>) =>
    makeBenchmark({ id, verdict: 'unchanged', metrics: [], ...overrides });
  const report = makeReport(['a', 'b', 'c'].map((id) => named(id, {})));
  const other = makeReport([
    named('a', {
      verdict: 'inconclusive',
      state: { base: 'crashed', head: 'measured', why: 'on base: raised X\ntrace' },
    }),
    named('b', { verdict: 'new', state: { base: 'missing', head: 'measured', why: '' } }),
    named('c', {}),
  ]);
  const { notes, creep } = withCreep(report, other, REFERENCE);
  expect([notes, creep?.judged]).toEqual([['creep since v1.4.0 is not known of a: raised X'], 1]);
});
