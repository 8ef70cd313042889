import { describe, expect, test } from 'vitest';
import { openAgainst, screenWants } from '../../src/compare/against-stored.ts';
import type { BenchmarkRecord, Levels, TreeRecord } from '../../src/model/record.ts';
import type { State } from '../../src/model/state.ts';
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

const policy = makePolicy();
const MiB = 1024 * 1024;

/** A benchmark as a store keeps it: the first start alone. */
function screened(
  peak: number,
  overrides: Partial<BenchmarkRecord> = {},
  levels?: Levels,
): BenchmarkRecord {
  return makeBenchmarkRecord([makeStart({ untraced: [makeScreen(peak, levels)] })], overrides);
}

function leaking(withRun: boolean): BenchmarkRecord {
  const rise = (calls: number) => calls * 3;
  const screen = makeScreen(MiB, makeLevels(SCREEN_CALLS, rise));
  const run = makeSample({ levels: makeLevels(RUN_CALLS, rise) });
  return makeBenchmarkRecord([makeStart({ untraced: withRun ? [screen, run] : [screen] })]);
}

const open = (stored: readonly BenchmarkRecord[], head: readonly BenchmarkRecord[]) => [
  ...openAgainst(makeRecord(stored), makeRecord(head) satisfies TreeRecord, policy, '2026-11-25'),
];
const ID = screened(MiB).id;
const broken = (state: 'crashed' | 'skipped'): Partial<BenchmarkRecord> => ({
  state: { state, why: 'so' } satisfies State,
  starts: [],
});

describe('a stored record settles what did not change, and nothing else', () => {
  test('the same figures', () => expect(open([screened(MiB)], [screened(MiB)])).toEqual([]));

  test('within half of the limit', () =>
    expect(open([screened(MiB)], [screened(MiB + 8 * 1024)])).toEqual([]));

  test.each([
    ['more', 2 * MiB],
    ['less', MiB / 2],
  ])('%s: open', (_, peak) => expect(open([screened(MiB)], [screened(peak)])).toEqual([ID]));

  test('a benchmark that leaks on both alike: open, for a screen does not tell how large what it keeps is', () =>
    expect(open([leaking(true)], [leaking(true)])).toEqual([ID]));

  test('a leak that only head has: open', () =>
    expect(open([screened(MiB)], [leaking(true)])).toEqual([ID]));

  test('a new benchmark, which base may have all the same: open', () =>
    expect(open([], [screened(MiB)])).toEqual([ID]));

  test('a benchmark that went away: open', () => expect(open([screened(MiB)], [])).toEqual([ID]));

  test('one that failed on head: open', () =>
    expect(open([screened(MiB)], [screened(MiB, broken('crashed'))])).toEqual([ID]));

  test('one that failed when it was recorded: open', () =>
    expect(open([screened(MiB, broken('crashed'))], [screened(MiB)])).toEqual([ID]));

  test('one that is skipped on both', () =>
    expect(open([screened(MiB, broken('skipped'))], [screened(MiB, broken('skipped'))])).toEqual(
      [],
    ));

  test('one that was sampled the other way: open, since the two ways do not mix', () =>
    expect(open([screened(MiB, { mode: 'fresh' })], [screened(MiB)])).toEqual([ID]));
});

describe('what head alone is asked for', () => {
  const nothing = makeBenchmarkRecord([], { state: { state: 'missing', why: 'not measured' } });
  const asked = (stored: BenchmarkRecord | undefined, head: BenchmarkRecord) =>
    screenWants(stored, { base: nothing, head }, policy).map(({ side, start, procedure }) => [
      side,
      start,
      procedure.kind,
    ]);

  test('a screen at first, also of a benchmark that was never recorded', () => {
    const before = makeBenchmarkRecord([]);
    expect(asked(screened(MiB), before)).toEqual([['head', 0, 'screen']]);
    expect(asked(undefined, before)).toEqual([['head', 0, 'screen']]);
  });

  test('nothing more where nothing changed', () =>
    expect(asked(screened(MiB), screened(MiB))).toEqual([]));

  test('of a rise that goes on, the run that the next record needs', () =>
    expect(asked(screened(MiB), leaking(false))).toEqual([['head', 0, 'growth']]));

  test('of a suspect its first start, and no confirmation', () => {
    expect(asked(screened(MiB), screened(2 * MiB))).toEqual([['head', 0, 'trace']]);
    const traced = makeBenchmarkRecord([
      makeStart({
        untraced: [makeScreen(2 * MiB)],
        traced: Array.from({ length: 4 }, () => makeSample({ peak: 2 * MiB, steady: 0 })),
      }),
    ]);
    expect(asked(screened(MiB), traced)).toEqual([]);
  });
});
