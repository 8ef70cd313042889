import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import { judgeLevel } from '../../src/compare/level.ts';
import type { Observations } from '../../src/compare/observations.ts';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import type { BenchmarkRecord } from '../../src/model/record.ts';
import type { State } from '../../src/model/state.ts';
import { makeBenchmarkRecord, makePeakRecord, makePolicy, makeRecord } from '../factory.ts';

type Start = readonly [seed: number, values: readonly [number, ...number[]]];
const starts = (...all: readonly Start[]): Observations =>
  all.map(([seed, values]) => ({ seed, values }));
const four = (at: number) => [at, at, at, at] as const;
const wide = (at: number) => [at, at + 300_000, at + 50_000, at] as const;

const BY_SEED = starts(
  [0, four(1_000_000)],
  [1, four(1_200_000)],
  [2, four(1_400_000)],
  [0, four(1_000_000)],
);

describe('a metric is inconclusive, says why, and what would settle it', () => {
  test.each<[string, Observations, Observations, string]>([
    [
      'forks that differ',
      starts([0, wide(1_000_000)], [1, wide(1_000_000)], [2, wide(1_000_000)]),
      starts([0, wide(1_100_000)], [1, wide(1_100_000)], [2, wide(1_100_000)]),
      'samples of one interpreter differ by 293.0 KiB, its limit allows 16.0 KiB: a seed for what is random, or fewer threads, would settle it',
    ],
    [
      'too few of them',
      starts([0, [1_000_000, 1_001_000]]),
      starts([0, [2_000_000, 2_001_000]]),
      'too few samples were taken of a metric that varies: more of them would settle it',
    ],
    [
      'differences that depend on the hash seed',
      BY_SEED,
      starts(
        [0, four(1_000_000)],
        [1, four(1_230_000)],
        [2, four(1_400_000)],
        [0, four(1_000_000)],
      ),
      'its change depends on the hash seed, 0 to +29.3 KiB, its limit allows 16.0 KiB: an order that does not depend on hashes would settle it',
    ],
    [
      'seeds that agree on a change of just the limit',
      BY_SEED,
      starts(
        [0, four(1_015_000)],
        [1, four(1_217_000)],
        [2, four(1_415_000)],
        [0, four(1_015_000)],
      ),
      'its change, +14.6 KiB to +16.6 KiB, lies about its limit (16.0 KiB): a limit that is not just the change would settle it',
    ],
    [
      'starts that differ, each of another seed',
      starts([0, four(1_000_000)], [1, four(1_200_000)], [2, four(1_100_000)]),
      starts([0, four(1_100_000)], [1, four(1_300_000)], [2, four(1_200_000)]),
      'interpreters differ by 195.3 KiB, its limit allows 16.0 KiB: more of them would tell whether the hash seed does that, or chance',
    ],
    [
      'starts of one seed that differ',
      starts(
        [0, four(1_000_000)],
        [1, four(1_200_000)],
        [2, four(1_100_000)],
        [0, four(1_200_000)],
      ),
      starts(
        [0, four(1_100_000)],
        [1, four(1_300_000)],
        [2, four(1_200_000)],
        [0, four(1_000_000)],
      ),
      'interpreters differ by 293.0 KiB at equal hash seed too, its limit allows 16.0 KiB: a seed for what the import draws at random would settle it',
    ],
  ])('%s', (_, base, head, why) => {
    expect(judgeLevel(base, head, STARTING_LIMITS.peak)).toMatchObject({
      verdict: 'inconclusive',
      why,
    });
  });
});

describe('a benchmark is undecided', () => {
  const screened = (peak: number, overrides: Partial<BenchmarkRecord> = {}) =>
    makeBenchmarkRecord([{ ...makePeakRecord(peak).starts[0]!, traced: [] }], overrides);
  const ended = (state: State) => makeBenchmarkRecord([], { state });
  const notReached = ended({ state: 'not-reached', why: 'the budget ended before it' });
  const CUT = 'the budget ended before it was settled: a larger budget would settle it';
  const ID = 'benchmarks/bench_a.py::bench_a';

  test.each<[string, BenchmarkRecord, BenchmarkRecord, string | null, string[]]>([
    [
      'where the budget ended before a suspect was confirmed',
      screened(1_000_000),
      screened(2_000_000, { cutShort: true }),
      CUT,
      [ID],
    ],
    ['where the budget ended before it', notReached, notReached, CUT, [ID]],
    [
      'where records of two runs lack what would decide',
      screened(1_000_000),
      screened(2_000_000),
      'its records lack the samples that would decide: measuring both trees in one run would settle it',
      [],
    ],
    [
      'where base is broken',
      ended({ state: 'crashed', why: 'raised ValueError' }),
      screened(1000),
      'there are figures of one tree at most: it would have to run on both',
      [],
    ],
    [
      'not where it was settled, though the budget ended',
      screened(1000),
      screened(1000, { cutShort: true }),
      null,
      [],
    ],
  ])('%s', (_, base, head, undecided, named) => {
    const report = compareRecords(
      makeRecord([base]),
      makeRecord([head]),
      makePolicy(),
      '2026-11-24',
    );
    expect([report.benchmarks[0]!.undecided, report.notReached]).toEqual([undecided, named]);
  });
});
