import { assess } from '../../src/compare/assess.ts';
import { everyWant } from '../../src/compare/every-want.ts';
import { flat, observed } from '../../src/compare/observations.ts';
import { everRises } from '../../src/compare/screen.ts';
import type { Deciding } from '../../src/lab/deciding.ts';
import { lookOf, type Pool, type PooledStart } from '../../src/lab/pool.ts';
import { AGREE_WITHIN } from '../../src/model/metric.ts';
import { allowance, STARTING_LIMITS } from '../../src/model/policy.ts';
import type { BenchmarkRecord, Sample } from '../../src/model/record.ts';
import type { Want } from '../../src/model/want.ts';
import {
  BRIEF_CALLS,
  makeBenchmarkRecord,
  makeLevels,
  makeSample,
  makeScreen,
  makeStart,
  RUN_CALLS,
  SCREEN_CALLS,
} from '../factory.ts';

/** The real core under the starting limits. */
export function makeDeciding(overrides: Partial<Deciding> = {}): Deciding {
  return {
    assess: (pair) => assess(pair, STARTING_LIMITS, false),
    everyWant: (record, side, start) => everyWant(record, side, start, false),
    figures: (record, metric) => flat(observed(record, metric)),
    rises: everRises,
    allowance: (_, metric, base) => allowance(STARTING_LIMITS[metric], base),
    agreeWithin: AGREE_WITHIN,
    ...overrides,
  };
}

const RESIDENT = { own: 32 << 20, file: 0, descendants: 0 };

/** A benchmark's traced peak: of a start and one of its forks. */
type PeakOf = (start: number, fork: number) => number;

/** Starts of seeds 0, 1, 2, 0, 0, so many times over, of a benchmark that differs in its peak alone. */
export function makePool(peakOf: PeakOf, rounds = 6): Pool {
  const known = makeBenchmarkRecord([makeStart({ untraced: [makeScreen(0)] })]);
  const starts = Array.from({ length: rounds * 5 }, (_, at) => makePooledStart(known, at, peakOf));
  return { id: known.id, mode: 'forked', drewRandom: false, unsupported: {}, starts };
}

function makePooledStart(known: BenchmarkRecord, at: number, peakOf: PeakOf): PooledStart {
  const index = at % 5;
  const looks = new Map<string, Sample[]>();
  for (const want of everyWant(known, 'head', index, false)) {
    const look = lookOf(want);
    looks.set(look, [...(looks.get(look) ?? []), ...answers(want, (fork) => peakOf(at, fork))]);
  }
  const round = index === 0 ? 'screen' : 'confirm';
  return { seed: [0, 1, 2, 0, 0][index]!, round, importBytes: 4_000_000, looks };
}

function answers({ procedure }: Want, peak: (fork: number) => number): Sample[] {
  const flatLevels = (calls: readonly number[]) => makeLevels(calls, () => 0);
  switch (procedure.kind) {
    case 'screen': {
      const levels = flatLevels(procedure.calls === 4 ? BRIEF_CALLS : SCREEN_CALLS);
      return [{ ...makeScreen(peak(0), levels), residentPeak: RESIDENT }];
    }
    case 'growth': {
      const farthest = procedure.further.at(-1)?.calls ?? procedure.enough;
      const levels = flatLevels(RUN_CALLS.filter((calls) => calls <= farthest));
      return [makeSample({ levels: { ...levels, traced: levels.calls.map(() => 0) } })];
    }
    case 'trace':
      return [0, 1, 2, 3].map((fork) => makeSample({ peak: peak(fork), steady: 2_000_000 }));
    case 'peak':
      return [0, 1, 2, 3].map((fork) => makeSample({ peak: peak(fork) }));
    default: {
      const isTogether = procedure.kind === 'resident' && procedure.withImport;
      const residentPeak = isTogether ? { ...RESIDENT, before: 9 << 20 } : RESIDENT;
      return [makeSample({ residentPeak })];
    }
  }
}
