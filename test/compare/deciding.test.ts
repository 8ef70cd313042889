import { describe, expect, test } from 'vitest';
import { deciding, settledForks } from '../../src/compare/deciding.ts';
import { judgeLevel } from '../../src/compare/level.ts';
import type { Observations } from '../../src/compare/observations.ts';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import { makeBenchmarkRecord, makeSample, makeStart } from '../factory.ts';

const LIMIT = STARTING_LIMITS['rss-peak'];
const MiB = 1 << 20;
const PAGE = 4096;

/** Three starts of four forks: each takes `bytes`, and is off by what `off` says of its number. */
function starts(bytes: number, off: (fork: number) => number): Observations {
  return [0, 1, 2].map((seed) => {
    const [first, ...rest] = [0, 1, 2, 3].map((fork) => bytes + off(4 * seed + fork));
    return { seed, values: [first!, ...rest] as const };
  });
}

/** Two forks in twelve lack 32 pages that another processor has counted. */
const sometimes = (fork: number) => (fork % 6 === 4 ? -32 * PAGE : 0);
/** One has 63 that were freed there. */
const once = (fork: number) => (fork === 4 ? 63 * PAGE : 0);

function judged(base: Observations, head: Observations) {
  const {
    verdict,
    base: before,
    head: after,
  } = judgeLevel(...settledForks(base, head, LIMIT), LIMIT);
  return [verdict, before, after];
}

describe("the screen's start, which compiled what later ones load, decides nothing", () => {
  test('of resident memory', () => {
    const start = (round: 'screen' | 'confirm', own: number) =>
      makeStart({
        round,
        untraced: [makeSample({ residentPeak: { own, file: 0, descendants: 0 } })],
      });
    const record = makeBenchmarkRecord([start('screen', 9 * PAGE), start('confirm', 174 * PAGE)]);
    expect(deciding(record, 'rss-peak')).toEqual([{ seed: 0, values: [174 * PAGE] }]);
  });

  test('of what stays: a table of the interpreter was enlarged before the calls, and in them later', () => {
    const start = (round: 'screen' | 'confirm', importBytes: number, steady: number) =>
      makeStart({ round, importBytes, traced: [makeSample({ peak: 1000, steady })] });
    const record = makeBenchmarkRecord([
      start('screen', 717_469, 1000),
      start('confirm', 500_000, 218_469),
    ]);
    expect(deciding(record, 'steady')).toEqual([{ seed: 0, values: [218_469] }]);
  });
});

describe('figures that can read off', () => {
  test('a rise just beyond the limit is called although some forks read low', () => {
    const [base, head] = [starts(2 * MiB, sometimes), starts(3 * MiB + 1, sometimes)];
    expect(judged(base, head)).toEqual(['regressed', 2 * MiB, 3 * MiB + 1]);
    expect(judgeLevel(base, head, LIMIT).verdict).toBe('inconclusive');
  });

  test('a rise just beyond the limit is called although one of base reads high', () => {
    const [base, head] = [starts(2 * MiB, once), starts(3 * MiB + 1, sometimes)];
    expect(judged(base, head)).toEqual(['regressed', 2 * MiB, 3 * MiB + 1]);
  });

  test('a rise of the limit is none', () => {
    const both = [starts(2 * MiB, sometimes), starts(3 * MiB, sometimes)] as const;
    expect(judged(...both)[0]).toBe('unchanged');
  });

  test('one that varies by more than half of the limit keeps all its figures', () => {
    const varying = (fork: number) => (fork % 2) * (MiB / 2 + PAGE);
    const base = starts(4 * MiB, varying);
    const head = starts(5 * MiB + PAGE, varying);
    expect(settledForks(base, head, LIMIT)).toEqual([base, head]);
    expect(judged(base, head)[0]).toBe('inconclusive');
  });

  test('nothing measured stays nothing', () => {
    expect(
      settledForks(
        [],
        starts(MiB, () => 0),
        LIMIT,
      )[0],
    ).toEqual([]);
  });
});
