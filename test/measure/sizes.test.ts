import { expect, test } from 'vitest';
import { Sizes, sizeOf } from '../../src/measure/sizes.ts';
import { makeSample } from '../factory.ts';

const MiB = 1024 * 1024;

test('before its first sample a process is expected to be modest', () => {
  expect(new Sizes().expect('a', true)).toBe(64 * MiB);
});

test('afterwards the largest sample counts, three times where it is traced, over what a process is', () => {
  const sizes = new Sizes();
  sizes.learn('a', 200 * MiB);
  sizes.learn('a', 100 * MiB);
  expect(sizes.expect('a', false)).toBe(216 * MiB);
  expect(sizes.expect('a', true)).toBe(616 * MiB);
  expect(sizes.expect('b', false)).toBe(64 * MiB);
});

test.each([
  ['traced', makeSample({ peak: 7 }), 7],
  ['resident', makeSample({ residentPeak: { own: 5, file: 2, descendants: 4 } }), 9],
  ['both', makeSample({ peak: 7, residentPeak: { own: 5, file: 0, descendants: 0 } }), 7],
  ['growth', makeSample(), 0],
])('the size of a sample: %s', (_, sample, bytes) => {
  expect(sizeOf(sample)).toBe(bytes);
});
