import { describe, expect, test } from 'vitest';
import { acceptanceNotes, overrideNotes } from '../../src/compare/acceptances.ts';
import { compareRecords } from '../../src/compare/compare.ts';
import type { Acceptance } from '../../src/model/policy.ts';
import type { BenchmarkReport } from '../../src/model/report.ts';
import { makeBenchmark, makeMetric, makePeakRecord, makePolicy, makeRecord } from '../factory.ts';

const TODAY = '2026-11-24';
const ID = 'benchmarks/bench_a.py::bench_a';
const MiB = 1024 * 1024;

function makeAcceptance(overrides: Partial<Acceptance> = {}): Acceptance {
  return { id: ID, metric: 'peak', upTo: 101 * MiB, until: null, reason: 'needed', ...overrides };
}

/** A benchmark whose peak is 100 MiB on head, covered by an acceptance or unchanged. */
function benchmark(id: string, acceptance: Acceptance | null, head = 100 * MiB): BenchmarkReport {
  const base = acceptance === null ? head : 50 * MiB;
  const metrics = [makeMetric({ base, head, verdict: 'unchanged', acceptance })];
  return makeBenchmark({ id, verdict: 'unchanged', metrics });
}

function notesOf(one: Acceptance, benchmarks: readonly BenchmarkReport[], isPart = false) {
  return acceptanceNotes([one], benchmarks, TODAY, isPart).map((note) =>
    note.replace(`the acceptance of peak for ${one.id} `, ''),
  );
}

test('one that ended does not count and says so; its last day counts', () => {
  const ended = makeAcceptance({ until: '2026-11-23' });
  expect(notesOf(ended, [benchmark(ID, null)])).toEqual(['ended on 2026-11-23']);
  const last = makeAcceptance({ until: TODAY });
  expect(notesOf(last, [benchmark(ID, last)])).toEqual([]);
});

describe('one that is used by nothing', () => {
  const one = makeAcceptance();
  test('can go where its benchmark passes without it', () => {
    expect(notesOf(one, [benchmark(ID, null)])).toEqual(['covers nothing: it can go']);
  });

  test('is kept where its metric regressed beyond it, is not decided, or was not looked at', () => {
    const other = (overrides: Parameters<typeof makeMetric>[0]) =>
      makeBenchmark({ id: ID, metrics: [makeMetric(overrides)] });
    expect(notesOf(one, [other({ verdict: 'regressed' })])).toEqual([]);
    expect(notesOf(one, [other({ verdict: 'inconclusive' })])).toEqual([]);
    expect(notesOf(one, [other({ metric: 'growth', verdict: 'unchanged' })])).toEqual([]);
  });

  test('names the nearest id where it matches none, unless only a part was to run', () => {
    const misspelt = makeAcceptance({ id: 'benchmarks/bench_a.py::bench_aa' });
    expect(notesOf(misspelt, [benchmark(ID, null)])).toEqual([
      `matches no benchmark: ${ID} is the nearest`,
    ]);
    expect(notesOf(misspelt, [benchmark(ID, null)], true)).toEqual([]);
  });
});

test('an override that matches no benchmark says so once, unless only a part was to run', () => {
  const override = (idGlob: string, metric: 'peak' | 'import') => ({
    idGlob,
    metric,
    limit: { max: 1 },
  });
  const overrides = [
    override('benchmarks/bench_a.py::bench_aa', 'peak'),
    override('benchmarks/bench_a.py::bench_aa', 'import'),
    override('*::bench_a', 'peak'),
  ];
  expect(overrideNotes(overrides, [benchmark(ID, null)], false)).toEqual([
    `the override for benchmarks/bench_a.py::bench_aa matches no benchmark: ${ID} is the nearest`,
  ]);
  expect(overrideNotes(overrides, [benchmark(ID, null)], true)).toEqual([]);
});

describe('one in which a regression would hide', () => {
  test('room for more than the limit is too wide, up to it is not', () => {
    const fits = makeAcceptance({ upTo: 101 * MiB });
    expect(notesOf(fits, [benchmark(ID, fits)])).toEqual([]);
    const wide = makeAcceptance({ upTo: 101 * MiB + 1 });
    expect(notesOf(wide, [benchmark(ID, wide)])).toEqual([
      'is too wide, a rise of 1.0 MiB more would hide in it: up-to = "101 MiB" is enough',
    ]);
  });

  test('a glob is too wide for what it matches and nobody agreed on', () => {
    const glob = makeAcceptance({ id: '*::bench_*', upTo: 101 * MiB });
    const ids = ['a', 'b', 'c', 'd', 'e'].map((name) => `benchmarks/bench_a.py::bench_${name}`);
    const [first = '', ...others] = ids;
    const benchmarks = [benchmark(first, glob), ...others.map((id) => benchmark(id, null, MiB))];
    expect(notesOf(glob, benchmarks)).toEqual([
      `is too wide, regressions of ${others.slice(0, 3).join(', ')} and 1 more would hide in it: it needs an id and an up-to for each benchmark that it is meant for`,
    ]);
  });

  test('a glob over benchmarks of one height is none', () => {
    const glob = makeAcceptance({ id: '*::bench_*' });
    const ids = ['a', 'b'].map((name) => `benchmarks/bench_a.py::bench_${name}`);
    expect(
      notesOf(
        glob,
        ids.map((id) => benchmark(id, glob)),
      ),
    ).toEqual([]);
  });
});

describe('which acceptance covers', () => {
  const accepted = (id: string, ...acceptances: readonly Acceptance[]) => {
    const [base, head] = [1_000_000, 2_000_000].map((peak) =>
      makeRecord([{ ...makePeakRecord(peak), id }]),
    );
    const { benchmarks } = compareRecords(base!, head!, makePolicy({ acceptances }), TODAY);
    const { verdict, metrics } = benchmarks[0]!;
    const { acceptance, note } = metrics.find(({ metric }) => metric === 'peak')!;
    return [verdict, acceptance?.reason ?? note];
  };

  test('of several the one that is enough, wherever it stands', () => {
    const small = makeAcceptance({ upTo: 1_999_999, reason: 'small' });
    const enough = makeAcceptance({ upTo: 2_000_000, reason: 'enough' });
    expect(accepted(ID, small, enough)).toEqual(['unchanged', 'enough']);
    expect(accepted(ID, small)).toEqual([
      'regressed',
      'above the 1999999 B that its acceptance allows',
    ]);
  });

  test('an id matches itself, whatever its parameters hold', () => {
    const id = 'benchmarks/bench_a.py::bench_a[{1,2}(x)*!]';
    expect(accepted(id, makeAcceptance({ id }))).toEqual(['unchanged', 'needed']);
  });
});
