import { describe, expect, test } from 'vitest';
import { loosened as loosenedOn } from '../../src/config/loosened.ts';
import type { Governed } from '../../src/model/plan.ts';
import { type Limit, STARTING_LIMITS } from '../../src/model/policy.ts';
import { makePolicy } from '../factory.ts';

function makeGoverned(overrides: Partial<Governed> = {}): Governed {
  return { policy: makePolicy(), benchmarks: [], select: null, ...overrides };
}

const BASE = makeGoverned();
const TODAY = '2026-11-25';

const loosened = (base: Governed, head: Governed) => loosenedOn(base, head, TODAY);

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
    'head loosens the limit of peak: 1 % and 16 KiB → 50 % and 16 KiB',
  ]);
});

test('a ceiling that head takes away is listed', () => {
  const ceiling = { ...STARTING_LIMITS, peak: { ...STARTING_LIMITS.peak, max: 1024 } };
  expect(loosened(makeGoverned({ policy: makePolicy({ limits: ceiling }) }), BASE)).toEqual([
    'head loosens the limit of peak: 1 % and 16 KiB, at most 1 KiB → 1 % and 16 KiB',
  ]);
});

test('a metric that head no longer measures is listed, one that it measures besides is not', () => {
  const native = makeGoverned({ policy: makePolicy({ native: true }) });
  expect(loosened(native, BASE)).toEqual(['head no longer measures native-peak']);
  expect(loosened(BASE, native)).toEqual([]);
});

test('acceptances are listed with how far and how long they hold', () => {
  const one = { id: 'x', metric: 'peak', upTo: 1024, until: '2027-06-30', reason: 'r' } as const;
  const endless = { ...one, until: null };
  const of = (acceptance: typeof one | typeof endless) =>
    makeGoverned({ policy: makePolicy({ acceptances: [acceptance] }) });
  expect(loosened(BASE, of(one))).toEqual([
    'head accepts peak of x up to 1 KiB until 2027-06-30: r',
  ]);
  expect(loosened(of(one), of(endless))).toEqual([
    'head accepts peak of x up to 1 KiB without an end: r',
  ]);
  expect(loosened(of(one), BASE)).toEqual([]);
});

test('an acceptance that has ended allows nothing', () => {
  const one = { id: 'x', metric: 'peak', upTo: 1024, until: '2026-11-24', reason: 'r' } as const;
  expect(loosened(BASE, makeGoverned({ policy: makePolicy({ acceptances: [one] }) }))).toEqual([]);
});

describe('an override', () => {
  const under = (...limits: readonly (readonly [glob: string, limit: Partial<Limit>])[]) =>
    makeGoverned({
      policy: makePolicy({
        overrides: limits.map(([idGlob, limit]) => ({ idGlob, metric: 'peak', limit })),
      }),
    });
  const adds = (limit: string) => `head adds or changes a limit: peak of x, ${limit}`;
  const orders = 'head orders the limits of peak otherwise: the last that matches counts';
  const removes = "head removes or changes base's limit: peak of x";
  test.each([
    ['that adds a ceiling', BASE, under(['x', { max: 1024 }]), []],
    ['with less than the limit of all', BASE, under(['x', { relative: 0, absolute: 1 }]), []],
    [
      'with more of one part',
      BASE,
      under(['x', { relative: 0, absolute: 16_385 }]),
      [adds('16385 B')],
    ],
    [
      'above a ceiling of all that match too',
      under(['*', { max: 9 }]),
      under(['*', { max: 9 }], ['x', { max: 10 }]),
      [adds('at most 10 B')],
    ],
    ['that allowed more, taken away', under(['x', { relative: 0.5 }]), BASE, []],
    [
      'that a later one took back, now behind it',
      under(['*', { relative: 0.5 }], ['x', { relative: 0.1 }]),
      under(['x', { relative: 0.1 }], ['*', { relative: 0.5 }]),
      [orders],
    ],
    [
      'that a later one took back, there again',
      under(['*', { relative: 0.5 }], ['x', { relative: 0.1 }]),
      under(['*', { relative: 0.5 }], ['x', { relative: 0.1 }], ['*', { relative: 0.5 }]),
      [orders],
    ],
    [
      'that is lowered, and put before one that is not',
      under(['*', { max: 10 }], ['x', { max: 9 }]),
      under(['x', { max: 8 }], ['*', { max: 10 }]),
      [orders],
    ],
    ['whose ceiling is lowered', under(['x', { max: 10 }]), under(['x', { max: 9 }]), []],
    [
      'whose ceiling is raised',
      under(['x', { max: 9 }]),
      under(['x', { max: 10 }]),
      [adds('at most 10 B'), removes],
    ],
    [
      'whose ceiling is taken away',
      under(['x', { max: 9, absolute: 1 }]),
      under(['x', { absolute: 1 }]),
      [removes],
    ],
  ])('%s', (_, base, head, said) => expect(loosened(base, head)).toEqual(said));
});

describe('a creep budget', () => {
  const creep = (since: string, relative?: number) => {
    const limits = relative === undefined ? {} : { peak: { relative, absolute: 0, max: null } };
    return makeGoverned({ policy: makePolicy({ creep: { since, limits } }) });
  };
  test.each([
    ['taken away', creep('v*'), BASE, ['head no longer judges creep']],
    ['added', BASE, creep('v*'), []],
    [
      'counted from elsewhere',
      creep('v*'),
      creep('2026-01-01'),
      ['head counts creep from elsewhere: v* → 2026-01-01'],
    ],
    [
      'raised',
      creep('v*', 0.1),
      creep('v*', 0.2),
      ['head loosens the creep budget of peak: 10 % and 16 KiB → 20 % and 16 KiB'],
    ],
    [
      'set above five times the limit',
      creep('v*'),
      creep('v*', 0.2),
      ['head loosens the creep budget of peak: 5 % and 80 KiB → 20 % and 16 KiB'],
    ],
    ['lowered', creep('v*', 0.2), creep('v*', 0.1), []],
  ])('%s', (_, before, after, said) => expect(loosened(before, after)).toEqual(said));
});

test('an override label that head sets is listed, one that it takes away is not', () => {
  const labelled = makeGoverned({ policy: makePolicy({ overrideLabel: 'ok' }) });
  expect(loosened(BASE, labelled)).toEqual([
    'head lets the label "ok" override regressions, once it is merged',
  ]);
  expect(loosened(labelled, BASE)).toEqual([]);
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
