import { expect, test } from 'vitest';
import { learned, nextOf, type Search } from '../../src/bisect/search.ts';

const START: Search = { bad: 'bad', good: ['good'], skipped: [] };

test('what halves the suspects best is tested next', () => {
  expect(nextOf(START, ['middle', 'before', 'after', 'bad'])).toBe('middle');
});

test('nothing is left to test where bad alone is suspected, or all others were skipped', () => {
  expect(nextOf(START, ['bad'])).toBeNull();
  expect(nextOf({ ...START, skipped: ['a', 'b'] }, ['a', 'b', 'bad'])).toBeNull();
});

test('the next one is taken further away with every commit that was skipped', () => {
  const suspects = Array.from({ length: 20 }, (_, index) => `c${index}`);
  const skipped: string[] = [];
  for (let count = 0; count < 5; count += 1)
    skipped.push(nextOf({ ...START, skipped }, [...suspects, 'bad'])!);
  // The second, fourth and eighth of those left, then the one in their middle.
  expect(skipped).toEqual(['c0', 'c2', 'c5', 'c10', 'c12']);
});

test('skipped commits that are no suspects any more push nothing away', () => {
  expect(nextOf({ ...START, skipped: ['gone'] }, ['middle', 'before', 'bad'])).toBe('middle');
});

test('each verdict narrows the search in its own way', () => {
  expect(learned(START, 'a', 'good')).toEqual({ ...START, good: ['good', 'a'] });
  expect(learned(START, 'a', 'bad')).toEqual({ ...START, bad: 'a' });
  expect(learned(START, 'a', 'skipped')).toEqual({ ...START, skipped: ['a'] });
});

test('a line of 41 commits is searched in 6 steps at most, wherever the first bad one is', () => {
  const line = Array.from({ length: 41 }, (_, index) => `c${index}`);
  for (const first of line.keys()) {
    let search: Search = { bad: 'c40', good: [], skipped: [] };
    let steps = 0;
    for (;;) {
      const suspects = ranked(line, search);
      const next = nextOf(search, suspects);
      if (next === null) {
        expect(suspects).toEqual([`c${first}`]);
        break;
      }
      steps += 1;
      search = learned(search, next, line.indexOf(next) >= first ? 'bad' : 'good');
    }
    expect(steps).toBeLessThanOrEqual(6);
  }
});

/** As git ranks a history without branches: by how evenly a commit halves it. */
function ranked(line: readonly string[], { bad, good }: Search): string[] {
  const after = Math.max(-1, ...good.map((one) => line.indexOf(one))) + 1;
  const suspects = line.slice(after, line.indexOf(bad) + 1);
  const distance = (one: string) =>
    Math.min(suspects.indexOf(one) + 1, suspects.length - suspects.indexOf(one) - 1);
  return [...suspects].sort((a, b) => distance(b) - distance(a));
}
