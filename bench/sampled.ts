import type { BenchmarkRecord, Sample, Start, TreeRecord } from '../src/model/record.ts';
import {
  makeBenchmarkRecord,
  makeLevels,
  makeRecord,
  makeSample,
  makeStart,
  RUN_CALLS,
  SCREEN_CALLS,
} from '../test/factory.ts';
import { mulberry32 } from './synthetic.ts';

const SEED = 2;
/** Interpreter starts a side, and forks in each: 20 samples of a metric. */
const STARTS = [0, 1, 2, 0, 0];
const FORKS = 4;
/** Blocks of 64 B that head keeps a call. */
const LEAK = 5;

/** Two records in which every benchmark is suspected of all six metrics, each sampled 20 times a side. */
export function makeSampled(benchmarks: number): { base: TreeRecord; head: TreeRecord } {
  const random = mulberry32(SEED);
  const ids = Array.from(
    { length: benchmarks },
    (_, index) => `bench_${index % 250}.py::bench_${index}`,
  );
  return {
    base: makeRecord(ids.map((id) => sampled(id, 0, 0, random))),
    head: makeRecord(ids.map((id) => sampled(id, 200_000, LEAK, random))),
  };
}

/** `more`: bytes that every figure but the peak has above base's; forks differ by up to 2,000 B. */
function sampled(id: string, more: number, leak: number, random: () => number): BenchmarkRecord {
  const near = (bytes: number) => bytes + Math.round(2000 * random());
  const peak = 1_000_000 + suspicion(more);
  const traced = () => makeSample({ peak: near(peak), steady: 50_000 + more });
  const resident = () =>
    makeSample({ residentPeak: { own: near(4_000_000 + 10 * more), file: 0, descendants: 0 } });
  const times = (make: () => Sample) => Array.from({ length: FORKS }, make);
  const starts = STARTS.map((seed, index): Start => {
    const run = index === 0 ? [screen(more, leak), grown(leak, false)] : [];
    return makeStart({
      seed,
      round: index === 0 ? 'screen' : 'confirm',
      importBytes: 3_000_000 + 10_000 * seed + more,
      traced: [...times(traced), ...(index === 1 ? [grown(leak, true)] : [])],
      untraced: [...run, ...times(resident)],
    });
  });
  return makeBenchmarkRecord(starts, { id });
}

/** A peak that rose by less than its limit: one that changed would answer for rss-peak too. */
function suspicion(more: number): number {
  return Math.min(more, 12_000);
}

function screen(more: number, leak: number): Sample {
  const residentPeak = { own: 4_000_000 + 11 * more, file: 0, descendants: 0 };
  const kept = (calls: number) => leak * calls + (calls > 0 ? more / 128 : 0);
  return makeSample({
    peak: 1_000_000 + more,
    levels: makeLevels(SCREEN_CALLS, kept),
    residentPeak,
  });
}

function grown(leak: number, isTraced: boolean): Sample {
  const traced = isTraced ? RUN_CALLS.map((calls) => 64 * leak * calls) : null;
  return makeSample({ levels: makeLevels(RUN_CALLS, (calls) => leak * calls, { traced }) });
}
