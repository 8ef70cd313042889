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

/** Four looks at so many pages: each lacks what is left of the last batch of 32, but for the lead it had. */
function looks(pages: number): Observations {
  const left = pages % 32;
  const look = (fork: number) => pages - left + (left + 8 * (fork % 4) >= 32 ? 32 : 0);
  return starts(0, (fork) => look(fork) * PAGE);
}

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
  const anywhere = Array.from({ length: 32 }, (_, page) => 512 + page);

  test('a rise beyond the limit by a quarter of a batch is called wherever batches end', () => {
    const verdicts = anywhere.map((pages) => judged(looks(pages), looks(pages + 256 + 8))[0]);
    expect(new Set(verdicts)).toEqual(new Set(['regressed']));
    const single = anywhere.map((pages) => judgeLevel(looks(pages), looks(pages + 256 + 8), LIMIT));
    expect(single.every(({ verdict }) => verdict === 'inconclusive')).toBe(true);
  });

  test('one that is within it by as much is not', () => {
    const verdicts = anywhere.map((pages) => judged(looks(pages), looks(pages + 256 - 8))[0]);
    expect(new Set(verdicts)).toEqual(new Set(['unchanged']));
  });

  test('a look that reads far off on one side hides no more than its share', () => {
    const off = (pages: number) =>
      looks(pages).map(({ seed, values: [first, ...rest] }, start) => ({
        seed,
        values: [first + (start === 1 ? 63 * PAGE : 0), ...rest] as const,
      }));
    expect(judged(off(512), looks(512 + 256 + 24))[0]).toBe('regressed');
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
