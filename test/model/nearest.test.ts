import { expect, test } from 'vitest';
import { nearest, nearestFirst } from '../../src/model/nearest.ts';

test.each([
  ['bugdet', 'budget'],
  ['rel', 'relative'],
  ['PEAK', 'peak'],
  ['nothing-like-it', undefined],
])('%j means %j', (word, meant) => {
  expect(nearest(word, ['budget', 'relative', 'peak'])).toBe(meant);
});

test('the nearest comes first, what is far is left out', () => {
  expect(nearestFirst('mian', ['topic', 'man', 'maia', 'main'])).toEqual(['man', 'maia', 'main']);
});
