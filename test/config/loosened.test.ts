import { describe, expect, test } from 'vitest';
import { loosened } from '../../src/config/loosened.ts';
import type { Governed } from '../../src/model/plan.ts';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import { makePolicy } from '../factory.ts';

function makeGoverned(overrides: Partial<Governed> = {}): Governed {
  return { policy: makePolicy(), benchmarks: [], select: null, ...overrides };
}

const BASE = makeGoverned();

test('nothing is listed where nothing changed', () => {
  expect(loosened(BASE, makeGoverned())).toEqual([]);
});

test('what head loosens against base is listed, what it tightens is not', () => {
  const limits = {
    ...STARTING_LIMITS,
    peak: { ...STARTING_LIMITS.peak, relative: 0.5 },
    import: { ...STARTING_LIMITS.import, absolute: 1 },
  };
  expect(loosened(BASE, makeGoverned({ policy: makePolicy({ limits }) }))).toEqual([
    'head loosens the limit of peak: 1 % or 16.0 KiB → 50 % or 16.0 KiB',
  ]);
});

test('a ceiling that head takes away is listed', () => {
  const ceiling = { ...STARTING_LIMITS, peak: { ...STARTING_LIMITS.peak, max: 1024 } };
  expect(loosened(makeGoverned({ policy: makePolicy({ limits: ceiling }) }), BASE)).toEqual([
    'head loosens the limit of peak: 1 % or 16.0 KiB, at most 1.0 KiB → 1 % or 16.0 KiB',
  ]);
});

test('a metric that head no longer measures is listed, one that it measures besides is not', () => {
  const native = makeGoverned({ policy: makePolicy({ native: true }) });
  expect(loosened(native, BASE)).toEqual(['head no longer measures native-peak']);
  expect(loosened(BASE, native)).toEqual([]);
});

test('an override that head removes is listed', () => {
  const limit = { relative: 0, absolute: 1 };
  const overrides = [{ idGlob: 'x', metric: 'peak' as const, limit }];
  expect(loosened(makeGoverned({ policy: makePolicy({ overrides }) }), BASE)).toEqual([
    "head removes or changes base's limit: peak of x",
  ]);
});

describe('benchmarks that head may leave out', () => {
  test.each([
    ['other globs', ['a/*.py'], ['b/*.py'], ['a/*.py → b/*.py']],
    ['globs instead of the usual places', [], ['b/*.py'], ['the usual places → b/*.py']],
    ['a glob less', ['a/*.py', 'b/*.py'], ['b/*.py'], ['a/*.py, b/*.py → b/*.py']],
    ['a glob more', ['a/*.py'], ['b/*.py', 'a/*.py'], []],
  ])('%s', (_, before, after, said) => {
    const found = loosened(
      makeGoverned({ benchmarks: before }),
      makeGoverned({ benchmarks: after }),
    );
    expect(found).toEqual(said.map((text) => `head looks for benchmarks elsewhere: ${text}`));
  });

  test.each([
    [null, '*::bench_a', ['all → *::bench_a']],
    ['*::bench_a', '*::bench_b', ['*::bench_a → *::bench_b']],
    ['*::bench_a', null, []],
  ])('a selection from %j to %j', (before, after, said) => {
    const found = loosened(makeGoverned({ select: before }), makeGoverned({ select: after }));
    expect(found).toEqual(said.map((text) => `head selects other benchmarks: ${text}`));
  });
});
