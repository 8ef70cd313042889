import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import { exitStatus } from '../../src/compare/exit.ts';
import { UsageError } from '../../src/model/errors.ts';
import { type LimitOverride, STARTING_LIMITS } from '../../src/model/policy.ts';
import type { BenchmarkRecord, Fingerprint } from '../../src/model/record.ts';
import {
  makeBenchmarkRecord,
  makeFingerprint,
  makePeakRecord,
  makePolicy,
  makeRecord,
} from '../factory.ts';

const TODAY = '2026-11-24';

function verdictOf(
  base: BenchmarkRecord | null,
  head: BenchmarkRecord | null,
  policy = makePolicy(),
) {
  const list = (one: BenchmarkRecord | null) => (one === null ? [] : [one]);
  const report = compareRecords(makeRecord(list(base)), makeRecord(list(head)), policy, TODAY);
  return { report, one: report.benchmarks[0]!, status: exitStatus(report) };
}

describe('a deterministic peak', () => {
  test.each([
    ['beyond the larger of share and bytes', 10_000_000, 10_100_001, 'regressed', 1],
    ['at exactly the limit', 10_000_000, 10_100_000, 'unchanged', 0],
    ['below the bytes of the limit', 1000, 17_000, 'unchanged', 0],
    ['down by more than the limit', 10_000_000, 9_000_000, 'improved', 0],
  ])('%s', (_, base, head, verdict, status) => {
    const result = verdictOf(makePeakRecord(base), makePeakRecord(head));
    expect(result.one.verdict).toBe(verdict);
    expect(result.status).toBe(status);
  });

  test('above a ceiling it regresses however small the change', () => {
    const policy = makePolicy();
    const limits = { ...policy.limits, peak: { ...policy.limits.peak, max: 5000 } };
    expect(
      verdictOf(makePeakRecord(5001), makePeakRecord(5001), { ...policy, limits }).one.verdict,
    ).toBe('regressed');
  });

  test('only the screen is no ground to block: without confirmation it is inconclusive', () => {
    const screenOnly = (peak: number) =>
      makeBenchmarkRecord([{ ...makePeakRecord(peak).starts[0]!, traced: [] }]);
    const { one, status } = verdictOf(screenOnly(1_000_000), screenOnly(2_000_000));
    expect(one.verdict).toBe('inconclusive');
    expect(one.undecided).toBe(
      'its records lack the samples that would decide: measuring both trees in one run would settle it',
    );
    expect(status).toBe(0);
  });
});

describe('acceptances', () => {
  const accept = (until: string | null, upTo = 2_000_000) =>
    makePolicy({
      acceptances: [{ id: 'benchmarks/*::bench_a', metric: 'peak', upTo, until, reason: 'needed' }],
    });

  test('one that covers the figure turns the verdict and is named', () => {
    const { one, status } = verdictOf(
      makePeakRecord(1_000_000),
      makePeakRecord(2_000_000),
      accept(null),
    );
    expect(one.verdict).toBe('unchanged');
    expect(one.metrics.find((metric) => metric.metric === 'peak')?.acceptance?.reason).toBe(
      'needed',
    );
    expect(status).toBe(0);
  });

  test('one that is too small does not count and says so', () => {
    const { one } = verdictOf(
      makePeakRecord(1_000_000),
      makePeakRecord(2_000_000),
      accept(null, 1_999_999),
    );
    expect(one.metrics.find((metric) => metric.metric === 'peak')?.note).toBe(
      'above the 1999999 B that its acceptance allows',
    );
  });
});

describe('overrides', () => {
  const peakLimit = (...overrides: LimitOverride[]) => {
    const policy = makePolicy({ overrides });
    return verdictOf(makePeakRecord(1000), makePeakRecord(1000), policy).one.metrics[0]?.limit;
  };

  test('hold for the ids that match, brackets taken as they are, and later ones win', () => {
    const own = { metric: 'peak', limit: { absolute: 1 } } as const;
    expect(peakLimit({ idGlob: '*::bench_[ab]', ...own })).toEqual(STARTING_LIMITS.peak);
    expect(
      peakLimit(
        { idGlob: '**::bench_a', metric: 'peak', limit: { relative: 0.5, absolute: 2 } },
        { idGlob: 'benchmarks/**', ...own },
        { idGlob: 'benchmarks/**', metric: 'growth', limit: { absolute: 3 } },
      ),
    ).toEqual({ relative: 0.5, absolute: 1, max: null });
  });
});

describe('states', () => {
  const broken = makeBenchmarkRecord([], { state: { state: 'crashed', why: 'raised ValueError' } });
  const late = makeBenchmarkRecord([], {
    state: { state: 'timed-out', why: 'passed its time limit' },
  });
  const skipped = makeBenchmarkRecord([], { state: { state: 'skipped', why: 'not here' } });
  const fine = makePeakRecord(1000);
  test.each([
    ['failed on head alone', fine, broken, 'failed', 3],
    ['late on head alone', fine, late, 'failed', 3],
    ['failed on both', broken, broken, 'inconclusive', 0],
    ['failed on base alone', broken, fine, 'inconclusive', 0],
    ['skipped on both', skipped, skipped, 'unchanged', 0],
    ['skipped on head alone', fine, skipped, 'inconclusive', 0],
    ['only on head', null, fine, 'new', 0],
    ['only on base', fine, null, 'removed', 0],
  ])('%s', (_, base, head, verdict, status) => {
    const result = verdictOf(base, head);
    expect([result.one.verdict, result.status]).toEqual([verdict, status]);
  });

  test.each([
    ['nothing is on both trees', [fine], [{ ...fine, id: 'benchmarks/bench_b.py::bench_b' }], true],
    ['one is', [fine], [fine, { ...fine, id: 'benchmarks/bench_b.py::bench_b' }], false],
    ['there is none', [], [], false],
  ])('that nothing was compared is said where %s', (_, base, head, isSaid) => {
    const { notes } = compareRecords(makeRecord(base), makeRecord(head), makePolicy(), TODAY);
    expect(notes.some((note) => note.startsWith('nothing was compared'))).toBe(isSaid);
  });

  test.each([
    ['base ran its own file', fine, true],
    ['base could run neither', broken, false],
  ])('that the benchmark changed is said where %s', (_, base, isSaid) => {
    const { one } = verdictOf({ ...base, sharedCode: false }, fine);
    expect(one.notes.some((note) => note.startsWith('the benchmark itself changed'))).toBe(isSaid);
  });

  test('a regression wins over a failure', () => {
    const other = { ...fine, id: 'benchmarks/bench_b.py::bench_b' };
    const report = compareRecords(
      makeRecord([makePeakRecord(1_000_000), other]),
      makeRecord([makePeakRecord(2_000_000), { ...broken, id: other.id }]),
      makePolicy(),
      TODAY,
    );
    expect([report.verdict, exitStatus(report)]).toEqual(['regressed', 1]);
  });
});

describe('what a platform cannot give', () => {
  const unsupported = { 'rss-peak': 'there is no /proc' };
  const one = (id: string, lacks: Record<string, string>): BenchmarkRecord => ({
    ...makePeakRecord(1000),
    id,
    unsupported: lacks,
  });
  const notesOf = (...records: BenchmarkRecord[]) => {
    const report = compareRecords(makeRecord(records), makeRecord(records), makePolicy(), TODAY);
    return [report.notes, ...report.benchmarks.map(({ notes }) => notes)];
  };
  const NOTE = 'rss-peak unsupported: there is no /proc';

  test('is said once where no benchmark has it', () => {
    expect(notesOf(one('a', unsupported), one('b', unsupported))).toEqual([[NOTE], [], []]);
  });

  test('is said of a benchmark where another has it, and of one that is alone', () => {
    expect(notesOf(one('a', unsupported), one('b', {}))).toEqual([[], [NOTE], []]);
    expect(notesOf(one('a', unsupported))).toEqual([[], [NOTE]]);
  });
});

describe('records that may not be compared', () => {
  test('another Python minor is refused with the reason', () => {
    const base = makeRecord([], { fingerprint: makeFingerprint({ python: '3.12.9' }) });
    expect(() => compareRecords(base, makeRecord([]), makePolicy(), TODAY)).toThrow(UsageError);
    expect(() => compareRecords(base, makeRecord([]), makePolicy(), TODAY)).toThrow(
      /Python 3.12 on base, 3.13 on head/,
    );
  });

  test.each<[Partial<Fingerprint>, RegExp]>([
    [{ variant: 'free-threaded' }, /build of Python free-threaded on base, release on head/],
    [{ variant: 'debug' }, /build of Python debug on base, release on head/],
    [{ allocator: 'malloc' }, /allocator malloc on base, pymalloc on head/],
    [{ flags: '-OO' }, /flags of Python -OO on base, none on head/],
    [{ architecture: 'aarch64' }, /architecture aarch64 on base, x86_64 on head/],
  ])('%j is refused', (fingerprint, why) => {
    const base = makeRecord([], { fingerprint: makeFingerprint(fingerprint) });
    expect(() => compareRecords(base, makeRecord([]), makePolicy(), TODAY)).toThrow(why);
  });

  const installed = (distributions: Record<string, string>) =>
    makeRecord([], { fingerprint: makeFingerprint({ distributions }) });

  test('other distributions are compared and named, one that only spells its name anew is not', () => {
    const base = installed({ numpy: '2.3.5', typing_extensions: '4.1', six: '1.16' });
    const head = installed({ numpy: '2.4.0', 'typing-extensions': '4.1', attrs: '25.1' });
    const report = compareRecords(base, head, makePolicy(), TODAY);
    expect(report.notes).toEqual([
      'other versions on head: attrs absent → 25.1, numpy 2.3.5 → 2.4.0, six 1.16 → absent',
    ]);
    expect(report.dependencies).toEqual([
      { name: 'attrs', base: null, head: '25.1' },
      { name: 'numpy', base: '2.3.5', head: '2.4.0' },
      { name: 'six', base: '1.16', head: null },
    ]);
  });

  test('of many other versions the note names the first and counts the rest, the report has all', () => {
    const versions = (version: string) =>
      installed(Object.fromEntries([...'abcdefgh'].map((name) => [name, version])));
    const report = compareRecords(versions('1'), versions('2'), makePolicy(), TODAY);
    expect(report.notes).toEqual([
      'other versions on head: a 1 → 2, b 1 → 2, c 1 → 2, d 1 → 2, e 1 → 2 and 3 more',
    ]);
    expect(report.dependencies).toHaveLength(8);
  });
});
