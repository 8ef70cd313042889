import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import { judgeLevel, startsMayDecide } from '../../src/compare/level.ts';
import type { Observations } from '../../src/compare/observations.ts';
import { wantsOf } from '../../src/compare/wants.ts';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import type { Start } from '../../src/model/record.ts';
import type { Side } from '../../src/model/tree.ts';
import type { Want } from '../../src/model/want.ts';
import {
  makeBenchmarkRecord,
  makeLevels,
  makePolicy,
  makeRecord,
  makeSample,
  makeScreen,
  makeStart,
  SCREEN_CALLS,
} from '../factory.ts';

const LIMIT = STARTING_LIMITS.peak; // 1 %, 16 KiB
const TODAY = '2026-11-24';

/** One figure a start of seed 0: each start repeats itself, starts differ. */
function ofSeed0(...figures: readonly number[]): Observations {
  return figures.map((figure) => ({ seed: 0, values: [figure, figure] as const }));
}

const evenly = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, index) => from + index * step);

describe('starts of one seed that differ, while their forks agree', () => {
  test('twelve a side that are apart by more than the limit regress, however wide they spread', () => {
    const base = ofSeed0(...evenly(12, 1_000_000, 10_000));
    const head = ofSeed0(...evenly(12, 1_140_000, 10_000));
    expect(judgeLevel(base, head, LIMIT)).toEqual({
      verdict: 'regressed',
      base: 1_055_000,
      head: 1_195_000,
      low: 30_000,
      high: 250_000,
      why: null,
      lift: 16_384 + 1 - 30_000,
    });
    expect(judgeLevel(head, base, LIMIT).verdict).toBe('improved');
  });

  test('twelve a side of which one lies among the others are inconclusive', () => {
    const base = ofSeed0(...evenly(11, 1_000_000, 10_000), 1_145_000);
    const head = ofSeed0(...evenly(12, 1_140_000, 10_000));
    expect(judgeLevel(base, head, LIMIT).verdict).toBe('inconclusive');
  });

  test('eleven are too few, and so are forty-eight forks of them', () => {
    const base = ofSeed0(...evenly(11, 1_000_000, 10_000));
    const head = ofSeed0(...evenly(11, 1_140_000, 10_000));
    const forked = (starts: Observations): Observations =>
      starts.map(({ seed, values: [one] }) => ({ seed, values: [one, one, one, one] as const }));
    expect(judgeLevel(base, head, LIMIT).verdict).toBe('inconclusive');
    expect(judgeLevel(forked(base), forked(head), LIMIT).verdict).toBe('inconclusive');
    expect(startsMayDecide(base, head, LIMIT)).toBe(true);
  });

  test('twelve of several seeds are not twelve of one', () => {
    const seeds = (starts: Observations): Observations =>
      starts.map((start, index) => ({ ...start, seed: index % 2 }));
    const base = seeds(ofSeed0(...evenly(12, 1_000_000, 10_000)));
    const head = seeds(ofSeed0(...evenly(12, 1_140_000, 10_000)));
    expect(judgeLevel(base, head, LIMIT).verdict).toBe('inconclusive');
  });

  test('three of four forks each suffice where the gap is four times what starts differ by', () => {
    const starts = (...figures: readonly number[]): Observations =>
      figures.map((one, seed) => ({ seed, values: [one, one, one, one] as const }));
    const base = starts(1_000_000, 1_005_000, 1_010_000);
    expect(judgeLevel(base, starts(1_050_000, 1_055_000, 1_060_000), LIMIT).verdict).toBe(
      'regressed',
    );
    expect(judgeLevel(base, starts(1_049_000, 1_055_000, 1_059_000), LIMIT).verdict).toBe(
      'inconclusive',
    );
  });

  test.each([
    ['figures that overlap already', ofSeed0(1_000_000, 1_300_000), ofSeed0(1_300_000, 1_300_000)],
    ['a gap below the limit', ofSeed0(1_000_000, 1_010_000), ofSeed0(1_020_000, 1_030_000)],
    ['forks that differ', [{ seed: 0, values: [1, 9000] as const }], ofSeed0(90_000, 95_000)],
    ['starts that repeat themselves', ofSeed0(1_000_000, 1_000_000), ofSeed0(2_000_000, 2_000_000)],
    ['no seed in common', ofSeed0(1_000_000), [{ seed: 1, values: [2_000_000] as const }]],
  ])('no more are wanted for %s', (_, base, head) => {
    expect(startsMayDecide(base, head, LIMIT)).toBe(false);
  });
});

type Figure = (side: Side, start: number, fork: number) => number;

/** Carries out what is wanted until nothing is, each fork of a start showing its peak; `states`: of random generators. */
function settle(
  peak: Figure,
  drewRandom = false,
  states: Readonly<Record<Side, string | null>> = { base: null, head: null },
  resident: Figure = () => 0,
  callSeconds = 0.001,
) {
  const rounds: Want[][] = [];
  const starts: Record<Side, Start[]> = { base: [], head: [] };
  const pair = () => ({
    base: makeBenchmarkRecord(starts.base, { drewRandom }),
    head: makeBenchmarkRecord(starts.head, { drewRandom }),
  });
  for (;;) {
    const wants = [...wantsOf(pair(), makePolicy())];
    if (wants.length === 0) break;
    rounds.push(wants);
    for (const { side, start, seed, procedure } of wants) {
      starts[side][start] ??= makeStart({ seed, round: start === 0 ? 'screen' : 'confirm' });
      const at = starts[side][start];
      if (procedure.kind === 'screen')
        at.untraced.push({
          ...makeScreen(peak(side, start, 0)),
          randomState: states[side],
          callSeconds,
        });
      if (procedure.kind === 'trace')
        for (let fork = 0; fork < procedure.forks; fork += 1)
          at.traced.push(makeSample({ peak: peak(side, start, at.traced.length), steady: 0 }));
      if (procedure.kind === 'resident') {
        const own = resident(side, start, at.untraced.length);
        const before = procedure.withImport ? { before: 9_000_000 } : {};
        at.untraced.push(makeSample({ residentPeak: { own, file: 0, descendants: 0, ...before } }));
      }
      if (procedure.kind === 'peak')
        for (let fork = 0; fork < procedure.forks; fork += 1)
          at.untraced.push(makeSample({ peak: peak(side, start, fork) }));
    }
  }
  const { base, head } = pair();
  const report = compareRecords(makeRecord([base]), makeRecord([head]), makePolicy(), TODAY);
  const { verdict, undecided } = report.benchmarks[0]!;
  return { rounds, starts, verdict, undecided };
}

test('what agreeing figures differ by does not carry a change of exactly the limit over it', () => {
  const starts = (...figures: readonly number[]): Observations =>
    [0, 1, 2].map((seed) => ({ seed, values: figures as [number, ...number[]] }));
  const allowed = 16 * 1024;
  expect(judgeLevel(starts(100, 148), starts(100 + 24 + allowed, 148 + allowed), LIMIT)).toEqual({
    verdict: 'inconclusive',
    base: 124,
    head: 136 + allowed,
    low: 12 - 48 + allowed,
    high: 12 + 48 + allowed,
    why: 'its change lies within 48 B of its limit (16.0 KiB), and samples of one tree differ by as much: a limit that is not just the change would settle it',
    lift: 48 - 12 + 1,
  });
  expect(judgeLevel(starts(100, 100), starts(101 + allowed, 101 + allowed), LIMIT).verdict).toBe(
    'regressed',
  );
});

describe('how many starts are asked for', () => {
  const MODES = [1_000_000, 1_300_000] as const;
  const count = ({ starts }: ReturnType<typeof settle>) => [starts.base.length, starts.head.length];

  test('five where all agree on a rise, three on a fall, which blocks nothing unless the import drew', () => {
    const rise = settle((side) => (side === 'base' ? 1_000_000 : 1_100_000));
    expect([rise.verdict, ...count(rise)]).toEqual(['regressed', 5, 5]);
    const fall = settle((side) => (side === 'base' ? 1_100_000 : 1_000_000));
    expect([fall.verdict, ...count(fall)]).toEqual(['improved', 3, 3]);
    const drawn = settle((side) => (side === 'base' ? 1_100_000 : 1_000_000), true);
    expect([drawn.verdict, ...count(drawn)]).toEqual(['improved', 15, 15]);
  });

  test('slow calls of one of two sizes by luck are not called: two forks of a start differ, or starts do', () => {
    let seed = 1;
    const coin = () => {
      seed = (seed * 16807) % 2147483647;
      return seed & 1024 ? 1 : 0;
    };
    const verdicts: Record<string, number> = {};
    for (let run = 0; run < 8000; run += 1) {
      const { verdict } = settle(() => MODES[coin()]!, false, undefined, undefined, 0.01);
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    }
    expect(verdicts['regressed']).toBeUndefined();
    expect(verdicts['improved']).toBeLessThanOrEqual(2);
    expect(verdicts['inconclusive']).toBeGreaterThan(3000);
  });

  test('a bimodal benchmark whose first three starts agreed by luck is inconclusive', () => {
    const luck: Readonly<Record<Side, readonly (0 | 1)[]>> = {
      base: [0, 0, 0, 1, 0],
      head: [1, 1, 1, 0, 1],
    };
    const done = settle((side, start) => MODES[luck[side][start]!]);
    expect([done.verdict, ...count(done)]).toEqual(['inconclusive', 5, 5]);
  });

  test('twelve that agree where the import drew at random', () => {
    const done = settle((side) => (side === 'base' ? 1_000_000 : 1_100_000), true);
    expect([done.verdict, ...count(done)]).toEqual(['regressed', 15, 15]);
    const asked = done.rounds.map((wants) => [...new Set(wants.map(({ start }) => start))]);
    expect(asked.slice(-3)).toEqual([evenly(4, 3, 1), evenly(4, 7, 1), evenly(4, 11, 1)]);
  });

  test('no more once the import drew something else', () => {
    const done = settle((side, start) => MODES[side === 'head' && start !== 8 ? 1 : 0], true);
    expect([done.verdict, ...count(done)]).toEqual(['inconclusive', 11, 11]);
  });

  test('five where seeds differ and repeat themselves', () => {
    const bySeed = [1_000_000, 1_200_000, 1_400_000, 1_000_000, 1_000_000];
    const done = settle((side, start) => bySeed[start]! + (side === 'base' ? 0 : 60_000));
    expect([done.verdict, ...count(done)]).toEqual(['regressed', 5, 5]);
  });

  test('twelve more of seed 0, a few at a time and on both trees alike, where they stay apart', () => {
    const done = settle(
      (side, start) => (side === 'base' ? 1_000_000 : 1_070_000) + ((start * 7) % 5) * 10_000,
    );
    expect(done.verdict).toBe('regressed');
    const late = done.rounds
      .slice(-3)
      .map((wants) =>
        wants.map(({ side, start, seed, traced, procedure }) => [
          side,
          start,
          seed,
          traced,
          procedure,
        ]),
      );
    const trace = { kind: 'trace', warm: 2, forks: 1 };
    const both = (from: number, to: number) =>
      evenly(to - from + 1, from, 1).flatMap((start) =>
        (['base', 'head'] as const).map((side) => [side, start, 0, true, trace]),
      );
    expect(late).toEqual([both(5, 8), both(9, 12), both(13, 14)]);
  });

  test('no more once two overlap: then it is inconclusive', () => {
    const done = settle((side, start) => {
      const figure = (side === 'base' ? 1_000_000 : 1_070_000) + ((start * 7) % 5) * 10_000;
      return side === 'head' && start === 6 ? 1_000_000 : figure;
    });
    expect([done.verdict, ...count(done)]).toEqual(['inconclusive', 9, 9]);
  });

  test('a bimodal benchmark whose first starts fell apart by luck is inconclusive', () => {
    const luck: Readonly<Record<Side, readonly (0 | 1)[]>> = {
      base: [0, 0, 1, 0, 0],
      head: [1, 1, 1, 1, 0],
    };
    const done = settle((side, start) => MODES[luck[side][start]!]);
    expect([done.verdict, ...count(done)]).toEqual(['inconclusive', 5, 5]);
  });

  test('a bimodal benchmark that drifts too is asked for more, and the other mode ends it', () => {
    const done = settle((side, start) => {
      const mode = side === 'head' && start !== 7 ? MODES[1] : MODES[0];
      return mode + ((start * 7) % 5) * 40_000;
    });
    expect([done.verdict, ...count(done)]).toEqual(['inconclusive', 9, 9]);
  });
});

test('steady memory beside an import that differs by seed is asked for again, not called unchanged', () => {
  const record = (steady: number, seeds: readonly number[]) =>
    makeBenchmarkRecord(
      seeds.map((seed, start) =>
        makeStart({
          seed,
          round: start === 0 ? 'screen' : 'confirm',
          importBytes: 500_000 + 300 * seed,
          untraced:
            start === 0
              ? [
                  makeScreen(
                    1000,
                    makeLevels(SCREEN_CALLS, (calls) => (calls && steady) / 128),
                  ),
                ]
              : [],
          traced: [1, 2, 3, 4].map(() => makeSample({ peak: 1000, steady })),
        }),
      ),
    );
  const verdictOf = (seeds: readonly number[]) => {
    const records = [record(0, seeds), record(400_000, seeds)] as const;
    const [base, head] = records.map((one) => makeRecord([one])) as [
      ReturnType<typeof makeRecord>,
      ReturnType<typeof makeRecord>,
    ];
    return compareRecords(base, head, makePolicy(), TODAY).benchmarks[0]!.verdict;
  };
  expect(verdictOf([0, 1, 2])).toBe('inconclusive');
  expect(verdictOf([0, 1, 2, 0, 0])).toBe('regressed');
});

test('a large import hides no rise of steady memory beyond its own limit', () => {
  const record = (steady: number, importBytes = 4_000_000) =>
    makeBenchmarkRecord(
      [0, 1, 2, 0, 0].map((seed, start) =>
        makeStart({
          seed,
          round: start === 0 ? 'screen' : 'confirm',
          importBytes,
          untraced:
            start === 0
              ? [
                  makeScreen(
                    1000,
                    makeLevels(SCREEN_CALLS, (calls) => (calls && steady) / 128),
                  ),
                ]
              : [],
          traced: [1, 2, 3, 4].map(() => makeSample({ peak: 1000, steady })),
        }),
      ),
    );
  const verdictOf = (head: ReturnType<typeof record>) =>
    compareRecords(makeRecord([record(2_000_000)]), makeRecord([head]), makePolicy(), TODAY)
      .benchmarks[0]!.verdict;
  expect(verdictOf(record(2_040_000))).toBe('regressed');
  // It moved from the import into the first call.
  expect(verdictOf(record(2_040_000, 3_960_000))).toBe('unchanged');
});

test('a rise that only three starts show is inconclusive until more rule luck out, as where the budget ends', () => {
  const { starts } = settle((side) => (side === 'base' ? 1_000_000 : 1_100_000));
  const report = (count: number, cutShort: boolean) => {
    const record = (side: Side) =>
      makeRecord([makeBenchmarkRecord(starts[side].slice(0, count), { cutShort })]);
    const { benchmarks } = compareRecords(record('base'), record('head'), makePolicy(), TODAY);
    return benchmarks[0]!;
  };
  const early = report(3, true);
  expect([early.verdict, early.undecided]).toEqual([
    'inconclusive',
    'the budget ended before it was settled: a larger budget would settle it',
  ]);
  expect(early.metrics[0]!.note).toBe(
    'too few interpreters were started to rule luck out: more of them would settle it',
  );
  expect(report(5, true).verdict).toBe('regressed');
});

describe('calls that draw at random and looked alike in the screen', () => {
  const STATES = { base: 'a1', head: 'b2' };
  const look = (warm: number) => ({ kind: 'trace', warm, forks: 1 });
  const kinds = ({ rounds }: ReturnType<typeof settle>) =>
    rounds.map((wants) => wants.map(({ procedure }) => procedure));

  test('are looked at over four calls of each tree, and unchanged where all have one size', () => {
    const same = settle(() => 1_000_000, false, STATES);
    expect(same.verdict).toBe('unchanged');
    const each = [2, 3, 4, 5].map((warm) => [look(warm), look(warm)]);
    const traces = kinds(same).map((round) => round.filter(({ kind }) => kind === 'trace'));
    expect(traces.filter((round) => round.length > 0)).toEqual(each);
  });

  test.each([
    ['neither tree draws', { base: null, head: null }],
    ['both were seeded alike', { base: 'a1', head: 'a1' }],
  ])('but not where %s', (_, states) => {
    expect(settle(() => 1_000_000, false, states).rounds).toHaveLength(1);
  });

  test('are inconclusive where the further look shows that their size varies, and say what would settle it', () => {
    const varies = settle((_, __, fork) => 1_000_000 + 100_000 * (fork % 2), false, STATES);
    expect(varies.verdict).toBe('inconclusive');
    expect(varies.undecided).toBe(
      'peak: samples of one interpreter differ by 97.7 KiB, its limit allows 16.0 KiB: it draws at random, and random.seed(1) or numpy.random.seed(1) in its setup, or fewer threads, would settle it',
    );
  });

  test('improve by no fewer than twelve starts', () => {
    const figure: Figure = (side, start) => (side === 'base' && start < 4 ? 1_300_000 : 1_000_000);
    expect(settle(figure, false, STATES).verdict).toBe('inconclusive');
  });

  test('are inconclusive where their resident peak varies, though the screens read alike', () => {
    const varies: Figure = (_, __, look) => 4_000_000 * (1 + (look % 2));
    expect(settle(() => 1_000_000, false, STATES, varies).verdict).toBe('inconclusive');
    expect(settle(() => 1_000_000, false, undefined, varies).verdict).toBe('unchanged');
  });

  test('are inconclusive where one look alone shows it, and all fresh starts agree', () => {
    const once = settle(
      (side, start, fork) => (side === 'head' && start === 0 && fork === 1 ? 1_300_000 : 1_000_000),
      false,
      STATES,
    );
    expect(once.verdict).toBe('inconclusive');
    expect(once.undecided).toBe(
      'peak: its calls differ by 293.0 KiB, its limit allows 16.0 KiB: it draws at random, and random.seed(1) or numpy.random.seed(1) in its setup, or fewer threads, would settle it',
    );
  });

  test('regress where all of head is larger, whatever else varies', () => {
    const grew = settle(
      (side, _, fork) => (side === 'base' ? 1_000_000 : 1_200_000) + 100_000 * (fork % 2),
      false,
      STATES,
    );
    expect(grew.verdict).toBe('regressed');
    // The further look shows several calls, which are not the ones that other starts show.
    expect(grew.starts.head.slice(1).map(({ traced }) => traced.length)).toEqual([4, 4, 4]);
  });

  test('regress by twelve starts alone where forks of one start share its luck', () => {
    const lucky = settle(
      (side, start) => (start > 7 || side === 'head' ? 1_300_000 : 1_000_000),
      false,
      STATES,
    );
    expect(lucky.verdict).toBe('inconclusive');
    expect(lucky.undecided).toContain('interpreters differ by 293.0 KiB');
    expect(lucky.undecided).toContain('random.seed(1)');
  });
});
