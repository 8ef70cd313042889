import { describe, expect, test } from 'vitest';
import { share } from '../../src/lab/share.ts';

describe('bounds of a share', () => {
  // By bisection over the binomial sum with Python's lgamma and fsum.
  test.each([
    [0, 10_000, 0, 0.000299528359776612],
    [10_000, 10_000, 0.9997004716402234, 1],
    [1, 20, 0.0025613787765302876, 0.2161061642068473],
    [3, 1000, 0.000818175398221932, 0.0077352447184787995],
    [150, 300, 0.45100875470879465, 0.5489912452912054],
  ])('of %i of %i are those of Clopper and Pearson', (count, of, low, high) => {
    const found = share(count, of);
    expect(found).toMatchObject({ count, of });
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  test('say nothing where nothing was tried', () => {
    expect(share(0, 0)).toEqual({ count: 0, of: 0, low: 0, high: 1 });
  });
});
