import { expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import { wantsAlone, wantsOf } from '../../src/compare/wants.ts';
import type { BenchmarkRecord } from '../../src/model/record.ts';
import {
  makeBenchmarkRecord,
  makePolicy,
  makeRecord,
  makeSample,
  makeScreen,
  makeStart,
} from '../factory.ts';

const MiB = 1024 * 1024;
const ASKED = makePolicy({ native: true });
const NOT_ASKED = makePolicy();

/** Of equal peaks; each list is the native figures of one start, the screen's first. */
function makeNative(
  figures: readonly (readonly number[])[],
  overrides: Partial<BenchmarkRecord> = {},
): BenchmarkRecord {
  const starts = figures.map((values, index) =>
    makeStart({
      seed: index,
      round: index === 0 ? 'screen' : 'confirm',
      untraced: [
        ...(index === 0 ? [makeScreen(1000)] : []),
        ...values.map((nativePeak) => makeSample({ nativePeak, callSeconds: null })),
      ],
    }),
  );
  return makeBenchmarkRecord(starts, overrides);
}

const four = (value: number) => [value, value, value, value];
const confirmed = (value: number) => makeNative([four(value), four(value), four(value)]);

/** "head 1 2 forks": side, start, forks. */
function wanted(base: BenchmarkRecord, head: BenchmarkRecord, policy = ASKED): string[] {
  return wantsOf({ base, head }, policy).map(({ side, start, traced, procedure }) => {
    if (procedure.kind !== 'native') return procedure.kind;
    return `${side} ${start}${traced ? ' traced' : ''} ${procedure.forks} forks, ${procedure.warm} warm`;
  });
}

function judged(base: BenchmarkRecord, head: BenchmarkRecord, policy = ASKED) {
  const { verdict, benchmarks } = compareRecords(
    makeRecord([base]),
    makeRecord([head]),
    policy,
    '2026-11-24',
  );
  const metric = benchmarks[0]!.metrics.find((one) => one.metric === 'native-peak');
  const { notes } = benchmarks[0]!;
  return {
    verdict,
    notes,
    metric: metric && [metric.base, metric.head, metric.verdict, metric.confirmed],
  };
}

test.each<[string, BenchmarkRecord, BenchmarkRecord, string[]]>([
  [
    'one figure a side first',
    makeNative([[]]),
    makeNative([[]]),
    ['base 0 1 forks, 3 warm', 'head 0 1 forks, 3 warm'],
  ],
  ['no more where they agree', makeNative([[MiB]]), makeNative([[MiB]]), []],
  [
    'all forks of the start where they do not',
    makeNative([[MiB]]),
    makeNative([[2 * MiB]]),
    ['base 0 3 forks, 3 warm', 'head 0 3 forks, 3 warm'],
  ],
  [
    'fresh starts where the difference stands',
    makeNative([four(MiB)]),
    makeNative([four(2 * MiB)]),
    [
      'base 1 4 forks, 3 warm',
      'head 1 4 forks, 3 warm',
      'base 2 4 forks, 3 warm',
      'head 2 4 forks, 3 warm',
    ],
  ],
  ['nothing once it is confirmed', confirmed(MiB), confirmed(2 * MiB), []],
  [
    'nothing where memray failed on one tree',
    makeNative([[]], { unsupported: { 'native-peak': 'memray is not there' } }),
    makeNative([[]]),
    [],
  ],
])('asked for, native-peak wants %s', (_, base, head, wants) => {
  expect(wanted(base, head)).toEqual(wants);
});

test('not asked for, it wants nothing', () => {
  expect(wanted(makeNative([[]]), makeNative([[]]), NOT_ASKED)).toEqual([]);
});

test.each([
  [MiB, 2 * MiB, 'regressed'],
  [2 * MiB, MiB, 'improved'],
  [MiB, MiB + 64 * 1024, 'unchanged'],
  [MiB, MiB + 64 * 1024 + 1, 'regressed'],
])('from %d B to %d B it is %s', (base, head, verdict) => {
  expect(judged(confirmed(base), confirmed(head))).toEqual({
    verdict,
    notes: [],
    metric: [base, head, verdict, true],
  });
});

test('two records that have it are judged by it, whether or not it was asked for', () => {
  expect(judged(confirmed(MiB), confirmed(2 * MiB), NOT_ASKED).verdict).toBe('regressed');
});

test('it is left out where one record has none and it was not asked for', () => {
  expect(judged(makeNative([[]]), confirmed(MiB), NOT_ASKED)).toEqual({
    verdict: 'unchanged',
    notes: [],
    metric: undefined,
  });
});

test('one record that lacks what was asked for settles nothing', () => {
  expect(judged(makeNative([[]]), confirmed(MiB)).verdict).toBe('inconclusive');
});

test('where memray failed there is a reason instead of a figure, and the verdict stands without it', () => {
  const failed = makeNative([[]], { unsupported: { 'native-peak': 'memray is not there' } });
  expect(judged(failed, failed)).toEqual({
    verdict: 'unchanged',
    notes: ['native-peak unsupported: memray is not there'],
    metric: undefined,
  });
});

test('a record of one tree takes every confirmation, where it was asked for', () => {
  const kinds = (record: BenchmarkRecord, native: boolean) =>
    wantsAlone(record, makePolicy({ native })).flatMap(({ start, procedure }) =>
      procedure.kind === 'native' ? [`${start}: ${procedure.forks}`] : [],
    );
  expect(kinds(makeNative([[MiB]]), true)).toEqual(['0: 3', '1: 4', '2: 4']);
  expect(kinds(makeNative([[MiB]]), false)).toEqual([]);
});
