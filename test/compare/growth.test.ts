import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/compare/compare.ts';
import { wantsOf } from '../../src/compare/wants.ts';
import type { Metric } from '../../src/model/metric.ts';
import type { BenchmarkRecord, Levels } from '../../src/model/record.ts';
import {
  makeBenchmarkRecord,
  makeLevels,
  makePolicy,
  makeRecord,
  makeSample,
  makeScreen,
  makeStart,
  RUN_CALLS,
  SCREEN_CALLS,
} from '../factory.ts';

const MiB = 1024 ** 2;
const ALIKE = 'rises alike through 544 calls: a leak, or a cache that takes more of them to fill';
const CONFIRM_CALLS = [0, 1, 2, 4, 8, 16, 32, 64];

/** What every call adds: blocks, and bytes of malloc's, of resident and of traced memory. */
interface Leak {
  readonly blocks?: number;
  readonly heap?: number;
  readonly resident?: number;
  readonly traced?: number;
}

function leaking(calls: readonly number[], leak: Leak): Levels {
  const by = (bytes = 0) => calls.map((done) => 30 * MiB + bytes * done);
  const { blocks = 0, heap, resident, traced } = leak;
  const columns = { heap: by(heap), resident: by(resident), traced: by(traced) };
  return makeLevels(calls, (done) => blocks * done, columns);
}

/** A record with a screen, a run of so many calls, and its confirmations traced and untraced. */
function recorded(
  leak: Leak,
  calls: readonly number[] = RUN_CALLS,
  again: Leak = leak,
): BenchmarkRecord {
  const untraced = (levels: Levels) => makeSample({ levels: { ...levels, traced: null } });
  const of = (peak: number) => Array.from({ length: 4 }, () => makeSample({ peak, steady: 0 }));
  return makeBenchmarkRecord([
    makeStart({
      untraced: [
        { ...makeScreen(1000), levels: leaking(SCREEN_CALLS, leak) },
        untraced(leaking(calls, leak)),
      ],
      traced: of(1000),
    }),
    makeStart({
      round: 'confirm',
      traced: [makeSample({ levels: leaking(CONFIRM_CALLS, again) }), ...of(1000)],
      untraced: [untraced(leaking(CONFIRM_CALLS, again))],
    }),
    makeStart({ seed: 1, round: 'confirm', traced: of(1000) }),
  ]);
}

function judged(base: BenchmarkRecord, head: BenchmarkRecord) {
  const [report] = compareRecords(
    makeRecord([base]),
    makeRecord([head]),
    makePolicy(),
    '',
  ).benchmarks;
  const told = (metric: Metric) => {
    const found = report!.metrics.find((one) => one.metric === metric);
    return found && [found.verdict, Math.round(found.head), found.note];
  };
  return { growth: told('growth'), 'rss-growth': told('rss-growth') };
}

describe('a large leak, of which few calls fit into the rise that ends a run', () => {
  test('of native memory is called, and how far it was followed is said', () => {
    const head = recorded({ resident: 9 * MiB }, [0, 1, 2, 4, 8, 16, 32]);
    expect(wantsOf({ base: recorded({}), head }, makePolicy())).toEqual([]);
    expect(judged(recorded({}), head)['rss-growth']).toEqual([
      'regressed',
      9 * MiB,
      'the process grew by 288.0 MiB within 32 calls: only a cache that is larger than that would look the same',
    ]);
  });

  test('of so many bytes that few readings fit is called', () => {
    const head = recorded({ resident: 60 * MiB }, [0, 1, 2, 4, 8]);
    expect(judged(recorded({}), head)['rss-growth']?.slice(0, 2)).toEqual(['regressed', 60 * MiB]);
  });

  test("of Python's own is called", () => {
    const leak = { blocks: 1, heap: 2 * MiB, resident: 2 * MiB, traced: 2 * MiB };
    expect(judged(recorded({}), recorded(leak, [0, 1, 2, 4, 8, 16, 32, 64, 80])).growth).toEqual([
      'regressed',
      2 * MiB,
      'the process grew by 160.0 MiB within 80 calls: only a cache that is larger than that would look the same',
    ]);
  });

  test('is none where base grows alike', () => {
    const both = recorded({ resident: 9 * MiB }, [0, 1, 2, 4, 8, 16, 32]);
    expect(judged(both, both)['rss-growth']?.[0]).toBe('unchanged');
  });
});

test('few calls of a slow benchmark decide nothing, and its own calls are counted', () => {
  const head = recorded({ resident: MiB }, [0, 1, 2, 4, 8, 16, 32]);
  expect(judged(recorded({}), head)['rss-growth']).toEqual([
    'inconclusive',
    0,
    'rises, but only 32 calls fitted into the time limit; 128 tell a leak from a cache that fills: a smaller input would settle it',
  ]);
});

describe("native memory that malloc counts, below what resident memory's limit allows", () => {
  const leak = { heap: 4800, resident: 4800 };

  test('is called by as much as malloc has more in use', () => {
    const head = recorded(leak);
    expect(wantsOf({ base: recorded({}), head }, makePolicy())).toEqual([]);
    expect(judged(recorded({}), head).growth).toEqual(['regressed', 4800, ALIKE]);
  });

  test("is not told by Python's objects that a fresh start keeps once", () => {
    const head = recorded(leak, RUN_CALLS, { ...leak, blocks: 0.4, traced: 44 });
    expect(judged(recorded({}), head).growth?.slice(0, 2)).toEqual(['regressed', 4800]);
  });

  test('is asked for again in a fresh start, untraced, where tracing does not see it', () => {
    const [screen, again, ...rest] = recorded(leak).starts;
    const head = makeBenchmarkRecord([screen!, { ...again!, untraced: [] }, ...rest]);
    const wants = wantsOf({ base: recorded({}), head }, makePolicy());
    expect(
      wants.map(({ side, start, traced, procedure }) => [side, start, traced, procedure.kind]),
    ).toEqual([['head', 1, false, 'growth']]);
  });

  test('is none that a fresh start does not show', () => {
    const head = recorded(leak, RUN_CALLS, {});
    expect(judged(recorded({}), head).growth).toEqual([
      'unchanged',
      4800,
      'a fresh start did not show it again',
    ]);
  });

  test('is an improvement where base has it', () => {
    expect(judged(recorded(leak), recorded({})).growth?.[0]).toBe('improved');
  });
});

test('a level that varies because every call adds to it is told by growth', () => {
  const varying = (record: BenchmarkRecord, steady: readonly number[]) => {
    const traced = steady.map((one) => makeSample({ peak: 1000, steady: one }));
    const [screen, again] = record.starts;
    return makeBenchmarkRecord([
      { ...screen!, traced },
      { ...again!, seed: 1, traced: [again!.traced[0]!, ...traced] },
      ...[2, ...Array<number>(12).fill(0)].map((seed) =>
        makeStart({ seed, round: 'confirm', traced }),
      ),
    ]);
  };
  const base = makeRecord([varying(recorded({}), [0, 0, 0, 0])]);
  const leak = { blocks: 1, heap: 10_000, traced: 10_000 };
  const head = makeRecord([varying(recorded(leak), [10_000, 90_000, 45_000, 12_000])]);
  const [report] = compareRecords(base, head, makePolicy(), '').benchmarks;
  expect(report!.metrics.map(({ metric, verdict, note }) => [metric, verdict, note])).toEqual([
    ['peak', 'unchanged', null],
    [
      'steady',
      'inconclusive',
      'every call adds to it, as growth tells: it is settled once that is mended',
    ],
    ['growth', 'regressed', ALIKE],
    ['rss-peak', 'unchanged', null],
    ['import', 'unchanged', null],
  ]);
});
