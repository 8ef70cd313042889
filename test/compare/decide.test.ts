import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import { callsToShow, course, screenGrowth } from '../../src/compare/growth.ts';
import { judgeLevel } from '../../src/compare/level.ts';
import type { Observations } from '../../src/compare/observations.ts';
import { wantsOf } from '../../src/compare/wants.ts';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import type { BenchmarkRecord, Levels, Start } from '../../src/model/record.ts';
import type { Want } from '../../src/model/want.ts';
import {
  BRIEF_CALLS,
  makeBenchmarkRecord,
  makeLevels,
  makePeakRecord,
  makePolicy,
  makeRecord,
  makeSample,
  makeScreen,
  makeStart,
  RUN_CALLS,
  SCREEN_CALLS,
} from '../factory.ts';

const LIMIT = STARTING_LIMITS.peak;

function starts(...values: readonly (readonly [number, readonly number[]])[]): Observations {
  return values.map(([seed, list]) => ({ seed, values: list as [number, ...number[]] }));
}

describe('a metric that varies', () => {
  const spread = (at: number) => [at, at + 10_000, at + 20_000, at + 5000];
  test('complete separation by more than the limit regresses', () => {
    const base = starts([0, spread(1_000_000)], [1, spread(1_003_000)], [2, spread(999_000)]);
    const head = starts([0, spread(1_100_000)], [1, spread(1_101_000)], [2, spread(1_090_000)]);
    expect(judgeLevel(base, head, LIMIT).verdict).toBe('regressed');
  });

  test('overlap is inconclusive, never a false alarm', () => {
    const base = starts(
      [0, [1_000_000, 1_300_000, 1_000_000, 1_300_000]],
      [1, spread(1_300_000)],
      [2, spread(1_000_000)],
    );
    const head = starts(
      [0, [1_300_000, 1_300_000, 1_300_000, 1_300_000]],
      [1, spread(1_300_000)],
      [2, spread(1_300_000)],
    );
    expect(judgeLevel(base, head, LIMIT).verdict).toBe('inconclusive');
  });

  test('too few samples are inconclusive even where they are apart', () => {
    const judgement = judgeLevel(
      starts([0, [1_000_000, 1_001_000]]),
      starts([0, [2_000_000, 2_001_000]]),
      LIMIT,
    );
    expect(judgement.verdict).toBe('inconclusive');
  });

  test('hash seeds that each repeat themselves are compared seed by seed', () => {
    const base = starts([0, [100_000]], [1, [200_000]], [2, [300_000]], [0, [100_000]]);
    const head = starts([0, [150_000]], [1, [250_000]], [2, [350_000]], [0, [150_000]]);
    expect(judgeLevel(base, head, LIMIT)).toMatchObject({
      verdict: 'regressed',
      low: 50_000,
      high: 50_000,
    });
  });

  test('samples within 64 B of each other are one figure', () => {
    const base = starts([0, [1000, 1053]], [1, [1000]], [2, [1000]]);
    expect(judgeLevel(base, base, LIMIT).verdict).toBe('unchanged');
  });
});

describe('growth in a run of doublings', () => {
  test('a leak on every call is steady', () => {
    expect(
      course(
        makeLevels(RUN_CALLS, (calls) => 3 * calls),
        'blocks',
      ),
    ).toMatchObject({ mean: 3, steady: true });
  });

  test('a leak on every tenth call is steady', () => {
    expect(
      course(
        makeLevels(RUN_CALLS, (calls) => Math.floor(calls / 10)),
        'blocks',
      )?.steady,
    ).toBe(true);
  });

  test.each([60, 130, 200, 256])('a cache that fills in %d calls is none', (size) => {
    expect(
      course(
        makeLevels(RUN_CALLS, (calls) => Math.min(calls, size)),
        'blocks',
      )?.steady,
    ).toBe(false);
  });
});

describe('a leak is shown again', () => {
  const calls = (blocks: (calls: number) => number) =>
    callsToShow(makeLevels(RUN_CALLS, blocks), 'blocks');

  test('by eight calls where every call leaks', () => {
    expect(calls((done) => 3 * done)).toBe(8);
  });

  test('by as many calls as hold several leaks where every tenth does', () => {
    expect(calls((done) => Math.floor(done / 10))).toBe(64);
  });

  test('by more calls where the first ones keep more than the later', () => {
    expect(calls((done) => (done < 4 ? 100 * done : 400 + 3 * done))).toBe(32);
  });
});

describe('the screen for growth', () => {
  test('one block a call is seen', () => {
    expect(
      screenGrowth(
        makeLevels(SCREEN_CALLS, (calls) => calls),
        5,
      ).python,
    ).toBe(true);
  });

  test('a leak on every tenth call is seen, whichever of the ten it is and wherever time ends the screen', () => {
    for (let last = 15; last <= 32; last += 1) {
      for (let first = 1; first <= 10; first += 1) {
        const kept = (calls: number) => Math.floor((calls + 10 - first) / 10);
        const levels = makeLevels([0, 1, 3, 5, 8, last], kept);
        expect([last, first, screenGrowth(levels, 5).python]).toEqual([last, first, true]);
      }
    }
  });

  test('a kept bytearray that is extended has no block, and is seen in malloc', () => {
    const levels = makeLevels(SCREEN_CALLS, () => 0, {
      heap: SCREEN_CALLS.map((calls) => 3_000_000 + 65_536 * calls),
    });
    expect(screenGrowth(levels, 5)).toEqual({ python: true, resident: false });
  });

  describe('where nobody counts blocks', () => {
    const heap = (bytesPerCall: number, least = 0) =>
      makeLevels(SCREEN_CALLS, () => 0, {
        blocks: null,
        heap: SCREEN_CALLS.map((calls) => 3_000_000 + Math.max(least, bytesPerCall * calls)),
      });

    test('one small chunk a call is seen in malloc', () => {
      expect(screenGrowth(heap(32), 5)).toEqual({ python: true, resident: false });
    });

    test('one of every tenth call too, but not one in all', () => {
      expect(screenGrowth(heap(3.2), 5).python).toBe(true);
      expect(screenGrowth(heap(1), 5).python).toBe(false);
    });

    test("malloc's own cache, full after eight calls, is none", () => {
      expect(screenGrowth(heap(0, 5888), 5).python).toBe(false);
    });

    test('malloc need not tell either', () => {
      const levels = makeLevels(SCREEN_CALLS, () => 0, { blocks: null, heap: null });
      expect(screenGrowth(levels, 5)).toEqual({ python: false, resident: false });
    });
  });

  test("malloc's own cache, full after eight calls, is none", () => {
    const levels = makeLevels(SCREEN_CALLS, () => 0, {
      heap: SCREEN_CALLS.map((calls) => 3_000_000 + 736 * Math.min(calls, 7)),
    });
    expect(screenGrowth(levels, 5)).toEqual({ python: false, resident: false });
  });
});

describe('what is wanted next', () => {
  const screened = (peak: number, levels = makeLevels(SCREEN_CALLS, () => 0)) =>
    makeBenchmarkRecord([makeStart({ untraced: [makeScreen(peak, levels)] })]);

  test('first the screen, on both trees', () => {
    const empty = makeBenchmarkRecord([]);
    const wants = wantsOf({ base: empty, head: empty }, makePolicy());
    expect(wants.map((want) => [want.side, want.procedure.kind])).toEqual([
      ['base', 'screen'],
      ['head', 'screen'],
    ]);
  });

  test('as brief a one of head as of base where both run the same, unless a ceiling holds head to a figure', () => {
    const empty = makeBenchmarkRecord([]);
    const pair = { base: empty, head: empty };
    const calls = (wants: readonly Want[]) =>
      wants.map(({ side, procedure }) => [side, 'calls' in procedure && procedure.calls]);
    expect(calls(wantsOf(pair, makePolicy(), true))).toEqual([
      ['base', 4],
      ['head', 4],
    ]);
    for (const metric of ['growth', 'rss-growth'] as const) {
      const { limits } = makePolicy();
      const bounded = { ...limits, [metric]: { ...limits[metric], max: 0 } };
      expect(calls(wantsOf(pair, makePolicy({ limits: bounded }), true))).toContainEqual([
        'head',
        32,
      ]);
    }
    const brief = screened(
      1000,
      makeLevels(BRIEF_CALLS, () => 0),
    );
    expect(wantsOf({ base: brief, head: brief }, makePolicy(), true)).toEqual([]);
  });

  test('nothing more where the screen saw no change', () => {
    expect(wantsOf({ base: screened(1000), head: screened(1000) }, makePolicy())).toEqual([]);
  });

  test('a second look at half of the limit, then fresh starts with other hash seeds', () => {
    const pair = { base: screened(1_000_000), head: screened(1_009_000) };
    expect(wantsOf(pair, makePolicy()).every((want) => want.start === 0 && want.traced)).toBe(true);
    const looked = (peak: number) =>
      makeBenchmarkRecord([
        makeStart({
          untraced: [makeScreen(peak)],
          traced: [1, 2, 3, 4].map(() => makeSample({ peak, steady: 0 })),
        }),
      ]);
    const next = wantsOf({ base: looked(1_000_000), head: looked(1_009_000) }, makePolicy());
    expect([...new Set(next.map((want) => want.seed))]).toEqual([1, 2]);
  });

  describe('a peak is confirmed', () => {
    const start = (peak: number, late: number) =>
      makeStart({
        untraced: [makeScreen(late)],
        traced: [1, 2, 3, 4].map(() => makeSample({ peak, steady: 0 })),
      });
    const fresh = (seed: number, peak: number) =>
      makeStart({
        seed,
        round: 'confirm',
        importBytes: null,
        untraced: [1, 2, 3, 4].map(() => makeSample({ peak })),
      });
    const asked = (base: readonly Start[], head: readonly Start[]) =>
      wantsOf(
        { base: makeBenchmarkRecord(base), head: makeBenchmarkRecord(head) },
        makePolicy(),
      ).map((one) => [one.side, one.start, one.traced, one.procedure.kind]);
    const both = (kind: string, traced: boolean, starts = [1, 2]) =>
      starts.flatMap((index) => ['base', 'head'].map((side) => [side, index, traced, kind]));
    const base = [start(1_000_000, 1_000_000)];
    const head = [start(1_500_000, 1_500_053)];

    test('without tracing the import where tracing that began late shows it alike', () => {
      expect(asked(base, head)).toEqual(both('peak', false));
    });

    test('traced from before the import where an old container is charged whole', () => {
      expect(asked(base, [start(1_500_000, 9_500_000)])).toEqual(both('trace', true));
    });

    test('by two more starts of seed 0 where three agree, which luck could do', () => {
      const again = (peak: number) => [fresh(1, peak), fresh(2, peak)];
      const three = asked([...base, ...again(1_000_000)], [...head, ...again(1_500_000)]);
      expect(three).toEqual(both('peak', false, [3, 4]));
    });

    test('at once where five starts agree', () => {
      const again = (peak: number) => [1, 2, 0, 0].map((seed) => fresh(seed, peak));
      expect(asked([...base, ...again(1_000_000)], [...head, ...again(1_500_000)])).toEqual([]);
    });

    test('traced from before the import where starts differ', () => {
      const differ = [...head, fresh(1, 1_500_000), fresh(2, 1_600_000)];
      const same = [...base, fresh(1, 1_000_000), fresh(2, 1_000_000)];
      expect(asked(same, differ)).toEqual(both('trace', true));
    });
  });

  const brief = (levels = makeLevels(BRIEF_CALLS, () => 0)) => screened(1000, levels);
  const closer = [['base', 'screen', 32]];
  const calls = (wants: readonly Want[]) =>
    wants.map(({ side, procedure }) => [
      side,
      procedure.kind,
      procedure.kind === 'screen' ? procedure.calls : null,
    ]);

  test('the import is looked at where each sample is an interpreter of its own', () => {
    const start = (overrides = {}) =>
      makeStart({ importBytes: null, untraced: [makeScreen(1000)], ...overrides });
    const fresh = (overrides = {}) => makeBenchmarkRecord([start(overrides)], { mode: 'fresh' });
    const seen = { importBytes: 500_000, traced: [makeSample({ peak: 1000, steady: 0 })] };
    const wants = wantsOf({ base: fresh(seen), head: fresh() }, makePolicy());
    expect(wants).toMatchObject([{ side: 'head', start: 0, traced: true }]);
    expect(wantsOf({ base: fresh(seen), head: fresh(seen) }, makePolicy())).toEqual([]);
  });

  test('no more of base than its brief look where no level rose', () => {
    expect(wantsOf({ base: brief(), head: screened(1000) }, makePolicy())).toEqual([]);
  });

  test('a closer look at base where head rose, over as many calls, beside its doublings', () => {
    const head = screened(
      1000,
      makeLevels(SCREEN_CALLS, (done) => done),
    );
    expect(calls(wantsOf({ base: brief(), head }, makePolicy()))).toEqual([
      ...closer,
      ['head', 'growth', null],
    ]);
    const base = makeBenchmarkRecord([
      makeStart({
        untraced: [
          makeScreen(
            1000,
            makeLevels(BRIEF_CALLS, () => 0),
          ),
          makeScreen(
            1000,
            makeLevels(SCREEN_CALLS, () => 0),
          ),
        ],
      }),
    ]);
    expect(calls(wantsOf({ base, head }, makePolicy()))).toEqual([['head', 'growth', null]]);
  });

  test('a leak of both trees that begins after twenty calls is looked for on base too', () => {
    const late = makeLevels(SCREEN_CALLS, (done) => Math.max(0, done - 20));
    const base = makeBenchmarkRecord([makeStart({ untraced: [makeScreen(1000, late)] })]);
    expect(calls(wantsOf({ base, head: screened(1000, late) }, makePolicy()))).toEqual([
      ['head', 'growth', null],
      ['base', 'growth', null],
    ]);
  });

  describe('resident memory alone rose on head', () => {
    /** What an arena of pymalloc takes at once between the last two readings, and a leak beside it. */
    const rising = (bytesPerCall: number) =>
      screened(
        1000,
        makeLevels(SCREEN_CALLS, () => 0, {
          resident: SCREEN_CALLS.map(
            (done) => 2e7 + (done > 8 ? 1 << 20 : 0) + bytesPerCall * done,
          ),
        }),
      );
    const asked = (base: BenchmarkRecord, head: BenchmarkRecord, policy = makePolicy()) =>
      calls(wantsOf({ base, head }, policy));

    test('base is looked at over as many calls before any run', () => {
      expect(asked(brief(), rising(0))).toEqual(closer);
    });

    test('where base rose alike there is no run', () => {
      expect(asked(rising(0), rising(8000))).toEqual([]);
    });

    test('where head rose by more than half of its limit beyond base, both run', () => {
      const both = [
        ['head', 'growth', null],
        ['base', 'growth', null],
      ];
      expect(asked(rising(0), rising(9000))).toEqual(both);
      const max = { ...STARTING_LIMITS['rss-growth'], max: 1_000_000 };
      const policy = makePolicy({ limits: { ...STARTING_LIMITS, 'rss-growth': max } });
      expect(asked(rising(0), rising(0), policy)).toEqual(both);
    });
  });

  test('a closer look at base where its few calls hint at a leak that head no longer has', () => {
    const leaking = brief(makeLevels(BRIEF_CALLS, (done) => done));
    expect(calls(wantsOf({ base: leaking, head: screened(1000) }, makePolicy()))).toEqual(closer);
  });

  test('what is kept only until some call is traced after eight calls, once it is known not to go on', () => {
    const until = (most: number) => (done: number) => 20 * Math.min(done, most);
    const head = screened(1000, makeLevels(SCREEN_CALLS, until(20)));
    const base = screened(
      1000,
      makeLevels(SCREEN_CALLS, () => 0),
    );
    expect(calls(wantsOf({ base, head }, makePolicy()))).toEqual([['head', 'growth', null]]);
    const ran = makeBenchmarkRecord([
      makeStart({
        untraced: [
          makeScreen(1000, makeLevels(SCREEN_CALLS, until(20))),
          makeSample({ levels: makeLevels(RUN_CALLS, until(20)) }),
        ],
      }),
    ]);
    expect(wantsOf({ base, head: ran }, makePolicy()).map((want) => want.procedure)).toEqual([
      { kind: 'trace', warm: 7, forks: 4 },
      { kind: 'trace', warm: 7, forks: 4 },
    ]);
  });

  describe('what is kept is looked for by tracing, on both trees', () => {
    const kept = (blocks: number, overrides: Partial<Levels>) =>
      screened(
        1000,
        makeLevels(SCREEN_CALLS, (done) => (done > 0 ? blocks : 0), overrides),
      );
    const traces = (base: BenchmarkRecord, head: BenchmarkRecord) =>
      wantsOf({ base, head }, makePolicy()).map((want) => want.procedure);
    const both = Array.from({ length: 2 }, () => ({ kind: 'trace', warm: 2, forks: 4 }));

    test('where one block more may be of any size', () => {
      const blind = { heap: null };
      expect(traces(kept(0, blind), kept(1, blind))).toEqual(both);
      expect(traces(kept(1, blind), kept(1, blind))).toEqual([]);
      expect(traces(kept(0, {}), kept(1, {}))).toEqual([]);
    });

    test('where neither blocks nor malloc tell', () => {
      const blind = { heap: null, blocks: null };
      expect(traces(kept(0, blind), kept(0, blind))).toEqual(both);
    });
  });

  test("what malloc's own cache takes in first is no hint", () => {
    const heap = BRIEF_CALLS.map((done) => 3_000_000 + 736 * done);
    const base = brief(makeLevels(BRIEF_CALLS, () => 0, { heap }));
    expect(wantsOf({ base, head: screened(1000) }, makePolicy())).toEqual([]);
  });

  test('a rise on head alone runs doublings on head alone', () => {
    const rising = screened(
      1000,
      makeLevels(SCREEN_CALLS, (calls) => calls),
    );
    const wants = wantsOf({ base: screened(1000), head: rising }, makePolicy());
    expect(wants.map((want) => [want.side, want.procedure.kind])).toEqual([['head', 'growth']]);
  });

  describe('what Python allocates does not hide native memory beside it', () => {
    const MIB = 1024 ** 2;
    const resident = (mebibytes: number) => ({ own: mebibytes * MIB, file: 0, descendants: 0 });
    const peaking = (peak: number, mebibytes: number) => {
      const record = makePeakRecord(peak);
      const [screen, ...rest] = record.starts;
      const untraced = [makeSample({ ...screen!.untraced[0], residentPeak: resident(mebibytes) })];
      return { ...record, starts: [{ ...screen!, untraced }, ...rest] };
    };

    test.each([
      [0, []],
      [3, []],
      [40, ['resident', 'resident', 'resident', 'resident', 'resident', 'resident']],
    ])('a peak of 1 MiB more, with %d MiB of resident memory', (mebibytes, wanted) => {
      const pair = { base: peaking(MIB, 1), head: peaking(2 * MIB, 1 + mebibytes) };
      expect(wantsOf(pair, makePolicy()).map((want) => want.procedure.kind)).toEqual(wanted);
    });

    test.each([
      [2, []],
      [64, [['head', false]]],
    ])('a leak of 1 KiB a call, with %d KiB of resident memory', (kibibytes, wanted) => {
      const kept = (calls: readonly number[]) => ({
        heap: calls.map((done) => 3_000_000 + 1024 * done),
        resident: calls.map((done) => 10_000_000 + kibibytes * 1024 * done),
        traced: calls.map((done) => 1024 * done),
      });
      const leaking = (calls: readonly number[]) => makeLevels(calls, (done) => done, kept(calls));
      const head = makeBenchmarkRecord([
        makeStart({
          untraced: [
            makeScreen(1000, leaking(SCREEN_CALLS)),
            makeSample({ levels: leaking(RUN_CALLS) }),
          ],
        }),
        makeStart({ round: 'confirm', traced: [makeSample({ levels: leaking(RUN_CALLS) })] }),
      ]);
      const base = screened(
        1000,
        makeLevels(SCREEN_CALLS, () => 0),
      );
      const wants = wantsOf({ base, head }, makePolicy());
      const runs = wants.filter(({ procedure }) => procedure.kind === 'growth');
      expect(runs.map(({ side, traced }) => [side, traced])).toEqual(wanted);
    });
  });

  test.each([
    ['import', 500_000, 1_380_000, 'regressed'],
    ['steady', 500_000, 500_000, 'regressed'],
    ['steady', 500_000, 460_000, 'unchanged'],
  ] as const)(
    'forks whose steady memory differs leave %s decidable, import %d to %d B',
    (metric, before, after, verdict) => {
      const record = (importBytes: number, steady: number) =>
        makeBenchmarkRecord(
          [0, 1, 2, 0, 0].map((seed, index) =>
            makeStart({
              seed,
              round: index === 0 ? 'screen' : 'confirm',
              importBytes,
              untraced: index === 0 ? [makeScreen(1000, screenOf(steady))] : [],
              traced: [0, 700, 1900, 400].map((more) =>
                makeSample({ peak: 1000, steady: steady + more + 100 * index }),
              ),
            }),
          ),
        );
      const screenOf = (steady: number) =>
        makeLevels(SCREEN_CALLS, (calls) => (calls > 0 ? steady / 128 : 0));
      const [base, head] = [record(before, 1000), record(after, 41_000)];
      const found = compareRecords(
        makeRecord([base]),
        makeRecord([head]),
        makePolicy(),
        '2026-11-25',
      ).benchmarks[0]!.metrics.find((one) => one.metric === metric);
      expect(found?.verdict).toBe(verdict);
    },
  );

  describe('where both trees keep as many blocks with every call', () => {
    const kept = (bytes: number) => (calls: readonly number[]) =>
      makeLevels(calls, (done) => 3 * done, { traced: calls.map((done) => bytes * done) });
    const leaking = (first: number | null, second: number | null, third = second) => {
      const traced = (bytes: number | null) =>
        bytes === null ? [] : [makeSample({ levels: kept(bytes)(RUN_CALLS) })];
      return makeBenchmarkRecord([
        makeStart({
          untraced: [
            makeScreen(1000, kept(0)(SCREEN_CALLS)),
            makeSample({ levels: kept(0)(RUN_CALLS) }),
          ],
        }),
        makeStart({ round: 'confirm', traced: traced(first) }),
        makeStart({ round: 'confirm', seed: 2, traced: traced(second) }),
        makeStart({ round: 'confirm', traced: traced(third) }),
      ]);
    };
    const found = (base: BenchmarkRecord, head: BenchmarkRecord) =>
      compareRecords(
        makeRecord([base]),
        makeRecord([head]),
        makePolicy(),
        '2026-11-25',
      ).benchmarks[0]!.metrics.find(({ metric }) => metric === 'growth');

    test('a traced run of a fresh start asks how large they are', () => {
      const wants = wantsOf({ base: leaking(null, null), head: leaking(null, null) }, makePolicy());
      expect(wants.map(({ side, start, traced }) => [side, start, traced])).toEqual([
        ['head', 1, true],
        ['base', 1, true],
      ]);
    });

    test('the same size is settled by that', () => {
      const pair = { base: leaking(8000, null), head: leaking(8300, null) };
      expect(wantsOf(pair, makePolicy())).toEqual([]);
      expect(found(pair.base, pair.head)).toMatchObject({ verdict: 'unchanged', base: 8000 });
    });

    test('two that fall, one further than the other, are settled by that: what is filled was emptied', () => {
      const pair = { base: leaking(-34, null), head: leaking(-1035, null) };
      expect(wantsOf(pair, makePolicy())).toEqual([]);
      expect(found(pair.base, pair.head)).toMatchObject({ verdict: 'unchanged' });
    });

    test('another size is asked for again in a second fresh start', () => {
      const wants = wantsOf(
        { base: leaking(8000, null), head: leaking(13_000, null) },
        makePolicy(),
      );
      expect(wants.map(({ side, start }) => [side, start])).toEqual([
        ['head', 2],
        ['base', 2],
      ]);
    });

    test('and in a third where both showed it alike', () => {
      const pair = { base: leaking(8000, 8000, null), head: leaking(13_000, 12_900, null) };
      expect(wantsOf(pair, makePolicy()).map(({ side, start }) => [side, start])).toEqual([
        ['head', 3],
        ['base', 3],
      ]);
      const apart = { base: leaking(8000, 8000, null), head: leaking(13_000, 24_000, null) };
      expect(wantsOf(apart, makePolicy())).toEqual([]);
    });

    test.each([
      [13_000, 12_900, 'regressed'],
      [3000, 3000, 'improved'],
      [13_000, 8000, 'unchanged'],
      [13_000, 3000, 'inconclusive'],
      [13_000, 18_000, 'inconclusive'],
    ])('8,000 B a call on base, %d and %d B on head: %s', (first, second, verdict) => {
      expect(found(leaking(8000, 8000), leaking(first, second))).toMatchObject({
        verdict,
        confirmed: verdict !== 'unchanged',
      });
    });
  });

  test('confirmed figures want nothing', () => {
    expect(
      wantsOf({ base: makePeakRecord(1_000_000), head: makePeakRecord(2_000_000) }, makePolicy()),
    ).toEqual([]);
  });
});
