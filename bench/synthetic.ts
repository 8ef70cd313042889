import { METRICS } from '../src/model/metric.ts';
import type { Acceptance, LimitOverride, Policy } from '../src/model/policy.ts';
import type { BenchmarkRecord, Start, TreeRecord } from '../src/model/record.ts';
import type { State } from '../src/model/state.ts';
import {
  makeBenchmarkRecord,
  makeLevels,
  makePolicy,
  makeRecord,
  makeSample,
  makeStart,
  RUN_CALLS,
  SCREEN_CALLS,
} from '../test/factory.ts';

/** Two records of a large suite, and a policy with as many overrides and acceptances as one gathers. */
export interface Suite {
  readonly base: TreeRecord;
  readonly head: TreeRecord;
  readonly policy: Policy;
}

export const BENCHMARKS = 10_000;
const SEED = 1;
const FILES = 250;
const OVERRIDES = 40;
const ACCEPTANCES = 60;

/** What becomes of a benchmark from base to head, and of how many in a thousand. */
const FATES = {
  'peak regressed': 25,
  'peak improved': 10,
  'steady regressed': 5,
  leaks: 10,
  'resident regressed': 10,
  crashed: 5,
  'timed out': 2,
  skipped: 5,
  'broken on base': 3,
  new: 5,
  removed: 5,
  unchanged: 915,
} as const;
type Fate = keyof typeof FATES;

/** The same suite at every call, whatever the machine. */
export function makeSuite(benchmarks = BENCHMARKS): Suite {
  const random = mulberry32(SEED);
  const pairs = Array.from({ length: benchmarks }, (_, index) =>
    makePair(idOf(index), fateOf(random()), random),
  );
  return {
    base: makeRecord(pairs.flatMap((pair) => pair.base ?? [])),
    head: makeRecord(pairs.flatMap((pair) => pair.head ?? [])),
    policy: makePolicy({ overrides: overrides(random), acceptances: acceptances(random) }),
  };
}

function idOf(index: number): string {
  const file = index % FILES;
  return `benchmarks/area_${file % 16}/bench_module_${file}.py::bench_case_${Math.floor(index / FILES)}[rows-${10 ** (index % 6)}]`;
}

function fateOf(share: number): Fate {
  let left = share * 1000;
  for (const [fate, part] of Object.entries(FATES) as [Fate, number][]) {
    left -= part;
    if (left < 0) return fate;
  }
  return 'unchanged';
}

interface RecordPair {
  readonly base: BenchmarkRecord | null;
  readonly head: BenchmarkRecord | null;
}

function makePair(id: string, fate: Fate, random: () => number): RecordPair {
  const peak = Math.round(10 ** (3 + 5 * random()));
  const quiet = () => makeBenchmarkRecord([screened(peak)], { id });
  const both = (base: Start[], head: Start[]): RecordPair => ({
    base: makeBenchmarkRecord(base, { id }),
    head: makeBenchmarkRecord(head, { id }),
  });
  const ended = (state: State) => makeBenchmarkRecord([], { id, state });
  const raised = 64 * 1024 + Math.round(peak * (1.1 + random()));
  switch (fate) {
    case 'unchanged':
      return { base: quiet(), head: quiet() };
    case 'peak regressed':
      return both(confirmed(peak, 0), confirmed(raised, 0));
    case 'peak improved':
      return both(confirmed(raised, 0), confirmed(peak, 0));
    case 'steady regressed':
      return both(confirmed(peak, 0), confirmed(peak, raised));
    case 'leaks':
      return both(grown(peak, 0), grown(peak, 1 + Math.round(40 * random())));
    case 'resident regressed':
      return both(resident(peak, 0), resident(peak, 4 << 20));
    case 'crashed':
      return { base: quiet(), head: ended({ state: 'crashed', why: traceback(id) }) };
    case 'timed out':
      return { base: quiet(), head: ended({ state: 'timed-out', why: 'passed its time limit' }) };
    case 'skipped': {
      const skipped = ended({ state: 'skipped', why: 'needs a network' });
      return { base: skipped, head: skipped };
    }
    case 'broken on base':
      return { base: ended({ state: 'crashed', why: traceback(id) }), head: quiet() };
    case 'new':
      return { base: null, head: quiet() };
    case 'removed':
      return { base: quiet(), head: null };
  }
}

function screened(peak: number, own = 0, levels = makeLevels(SCREEN_CALLS, () => 0)): Start {
  const residentPeak = { own: peak + own, file: 0, descendants: 0 };
  return makeStart({ untraced: [makeSample({ peak, levels, residentPeak })] });
}

/** Screened and traced, then traced in three fresh starts of four forks. What stays shows in the screen's blocks too. */
function confirmed(peak: number, steady: number): Start[] {
  const traced = Array.from({ length: 4 }, () => makeSample({ peak, steady }));
  const levels = makeLevels(SCREEN_CALLS, (calls) => (calls > 0 ? Math.ceil(steady / 128) : 0));
  return [
    { ...screened(peak, 0, levels), traced },
    ...[1, 2, 0].map((seed) => makeStart({ seed, round: 'confirm', traced })),
  ];
}

/** Screened, run through doublings, and seen again in a fresh start; `blocks` stay with every call. */
function grown(peak: number, blocks: number): Start[] {
  const course = (calls: readonly number[], traced: number | null) =>
    makeLevels(calls, (done) => blocks * done, {
      traced: traced === null ? null : calls.map((done) => traced * done),
    });
  const run = makeSample({ levels: course(RUN_CALLS, null) });
  const again = makeSample({ levels: course(RUN_CALLS.slice(0, 9), 512 * blocks) });
  const screen = screened(peak, 0, course(SCREEN_CALLS, null));
  if (blocks === 0) return [screen];
  return [
    { ...screen, untraced: [...screen.untraced, run] },
    makeStart({ seed: 1, round: 'confirm', traced: [again] }),
  ];
}

/** Screened, then four first calls in each of three starts. */
function resident(peak: number, own: number): Start[] {
  const look = makeSample({ residentPeak: { own: peak + own, file: 0, descendants: 0 } });
  const looks = [look, look, look];
  const screen = screened(peak, own);
  return [
    { ...screen, untraced: [...screen.untraced, ...looks] },
    ...[1, 2].map((seed) =>
      makeStart({ seed, round: 'confirm', importBytes: null, untraced: [look, ...looks] }),
    ),
  ];
}

function traceback(id: string): string {
  const frames = Array.from(
    { length: 12 },
    (_, depth) => `  File "pkg/layer_${depth}.py", line ${17 * depth + 3}, in step_${depth}`,
  );
  return [`raised KeyError: '${id}'`, 'Traceback (most recent call last):', ...frames].join('\n');
}

function overrides(random: () => number): LimitOverride[] {
  return Array.from({ length: OVERRIDES }, (_, index) => ({
    idGlob: `benchmarks/area_*/bench_module_${index * 5}.py::*`,
    metric: METRICS[index % METRICS.length]!,
    limit: { relative: 0.01 + random() / 10 },
  }));
}

function acceptances(random: () => number): Acceptance[] {
  return Array.from({ length: ACCEPTANCES }, (_, index) => ({
    id: `benchmarks/**/bench_module_${index * 4}.py::bench_case_*`,
    metric: index % 3 === 0 ? 'growth' : 'peak',
    upTo: Math.round(10 ** (5 + 4 * random())),
    until: index % 5 === 0 ? '2020-01-01' : null,
    reason: 'worth it: the index is kept in memory',
  }));
}

/** Uniform numbers from 0 to 1; Tommy Ettinger's mulberry32, public domain. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
