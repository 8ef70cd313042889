import { mean } from 'simple-statistics';
import { expect, test } from 'vitest';
import { seeded, takeOne } from '../../src/lab/random.ts';

const draws = (seed: number, count: number) => {
  const random = seeded(seed);
  return Array.from({ length: count }, random);
};

test('the same seed draws the same, another seed something else', () => {
  expect(draws(7, 5)).toEqual(draws(7, 5));
  expect(draws(8, 5)).not.toEqual(draws(7, 5));
});

test('draws are spread evenly over the unit interval', () => {
  const all = draws(1, 20_000);
  expect(mean(all)).toBeCloseTo(0.5, 1);
  const tenths = all.reduce<number[]>((counts, one) => {
    counts[Math.floor(one * 10)]! += 1;
    return counts;
  }, Array<number>(10).fill(0));
  expect(Math.min(...tenths)).toBeGreaterThan(1800);
  expect(Math.max(...tenths)).toBeLessThan(2200);
});

test('what is taken at random is each of a list once, until there is none', () => {
  const list = [1, 2, 3, 4, 5];
  const random = seeded(1);
  const taken = Array.from({ length: 6 }, () => takeOne(list, random));
  expect(taken.slice(0, 5).sort()).toEqual([1, 2, 3, 4, 5]);
  expect(taken[5]).toBeUndefined();
});
