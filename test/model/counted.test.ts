import { expect, test } from 'vitest';
import { countedOf } from '../../src/model/counted.ts';

test.each([
  [1, 1, '1 benchmark'],
  [1, 2, '1 of 2 benchmarks'],
  [0, 1, '0 of 1 benchmark'],
])('%d of %d', (count, all, text) => expect(countedOf(count, all, 'benchmark')).toBe(text));
