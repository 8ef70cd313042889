import type { MeasurePlan } from '../src/model/plan.ts';
import type { Policy } from '../src/model/policy.ts';
import { allowance, STARTING_LIMITS } from '../src/model/policy.ts';
import type {
  BenchmarkRecord,
  Fingerprint,
  Levels,
  Sample,
  Start,
  TreeRecord,
} from '../src/model/record.ts';
import { RECORD_SCHEMA } from '../src/model/record.ts';
import type { HeldLine, Makeup, Replay } from '../src/model/replay.ts';
import type { BenchmarkReport, Hotspot, MetricReport, Report } from '../src/model/report.ts';
import type { Pages } from '../src/report/links.ts';

export function makePolicy(overrides: Partial<Policy> = {}): Policy {
  return {
    limits: STARTING_LIMITS,
    overrides: [],
    acceptances: [],
    failOn: ['regressed', 'failed'],
    native: false,
    creep: null,
    overrideLabel: null,
    ...overrides,
  };
}

export function makeFingerprint(overrides: Partial<Fingerprint> = {}): Fingerprint {
  return {
    implementation: 'CPython',
    python: '3.13.1',
    build: 'main',
    variant: 'release',
    flags: 'none',
    libc: 'glibc 2.36',
    system: 'Linux',
    architecture: 'x86_64',
    pageSizeBytes: 4096,
    transparentHugePages: 'madvise',
    allocator: 'pymalloc',
    aslr: 'off',
    cpus: 2,
    threads: { OMP_NUM_THREADS: '1' },
    distributions: {},
    harness: '1',
    ...overrides,
  };
}

export function makeSample(overrides: Partial<Sample> = {}): Sample {
  return {
    peak: null,
    steady: null,
    residentPeak: null,
    nativePeak: null,
    randomState: null,
    levels: null,
    callSeconds: 0.001,
    ...overrides,
  };
}

export function makeLevels(
  calls: readonly number[],
  blocks: (calls: number) => number,
  overrides: Partial<Levels> = {},
): Levels {
  return {
    calls: [...calls],
    blocks: calls.map((one) => 40_000 + blocks(one)),
    heap: calls.map(() => 3_000_000),
    resident: calls.map(() => 10_000_000),
    traced: null,
    ...overrides,
  };
}

export const BRIEF_CALLS = [0, 1, 3];
export const SCREEN_CALLS = [0, 1, 3, 5, 8, 32];
export const RUN_CALLS = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 544];

export function makeScreen(
  peak: number,
  levels: Levels = makeLevels(SCREEN_CALLS, () => 0),
): Sample {
  return makeSample({ peak, levels, residentPeak: { own: 0, file: 0, descendants: 0 } });
}

export function makeStart(overrides: Partial<Start> = {}): Start {
  return { seed: 0, round: 'screen', importBytes: 500_000, traced: [], untraced: [], ...overrides };
}

export function makeBenchmarkRecord(
  starts: readonly Start[],
  overrides: Partial<BenchmarkRecord> = {},
): BenchmarkRecord {
  return {
    id: 'benchmarks/bench_a.py::bench_a',
    state: { state: 'measured' },
    sharedCode: true,
    mode: 'forked',
    drewRandom: false,
    starts: [...starts],
    unsupported: {},
    cutShort: false,
    replays: [],
    explanation: null,
    ...overrides,
  };
}

/** A record whose peak was screened and confirmed by five starts of four forks, all equal. */
export function makePeakRecord(peak: number): BenchmarkRecord {
  const traced = Array.from({ length: 4 }, () => makeSample({ peak, steady: 0 }));
  return makeBenchmarkRecord([
    makeStart({ untraced: [makeScreen(peak)], traced }),
    makeStart({ seed: 1, round: 'confirm', traced }),
    makeStart({ seed: 2, round: 'confirm', traced }),
    makeStart({ round: 'confirm', traced }),
    makeStart({ round: 'confirm', traced }),
  ]);
}

export function makeRecord(
  benchmarks: readonly BenchmarkRecord[],
  overrides: Partial<TreeRecord> = {},
): TreeRecord {
  return {
    schema: RECORD_SCHEMA,
    tree: { name: 'a1b2c3d', commit: null },
    fingerprint: makeFingerprint(),
    benchmarks: [...benchmarks],
    cost: { seconds: 1, starts: 2, samples: 9 },
    ...overrides,
  };
}

export function makeMetric(overrides: Partial<MetricReport> = {}): MetricReport {
  const { base = 88_289_280, head = 137_782_886, limit = STARTING_LIMITS.peak } = overrides;
  const absolute = head - base;
  const relative = base === 0 ? null : absolute / base;
  return {
    metric: 'peak',
    unit: 'B',
    base,
    head,
    verdict: 'regressed',
    confirmed: true,
    change: {
      absolute,
      absoluteLow: absolute,
      absoluteHigh: absolute,
      relative,
      relativeLow: relative,
      relativeHigh: relative,
    },
    visible: Math.floor(allowance(limit, base)) + 1,
    visibleObjects: null,
    limit,
    acceptance: null,
    note: null,
    creep: null,
    ...overrides,
  };
}

export function makeBenchmark(overrides: Partial<BenchmarkReport> = {}): BenchmarkReport {
  return {
    id: 'benchmarks/bench_parse.py::bench_parse_large',
    verdict: 'regressed',
    state: { base: 'measured', head: 'measured', why: '' },
    metrics: [makeMetric()],
    hotspots: [],
    holders: [],
    likelyCauses: [],
    undecided: null,
    notes: [],
    explanation: null,
    ...overrides,
  };
}

export function makeReport(
  benchmarks: readonly BenchmarkReport[],
  overrides: Partial<Report> = {},
): Report {
  return {
    schema: 'highwater/report/1',
    verdict: 'regressed',
    base: {
      tree: { name: 'a1b2c3d (merge base with main)', commit: 'a1b2c3d4'.repeat(5) },
      fingerprint: makeFingerprint(),
    },
    head: { tree: { name: 'working tree', commit: null }, fingerprint: makeFingerprint() },
    policy: { limits: STARTING_LIMITS, failOn: ['regressed', 'failed'], overrideLabel: null },
    benchmarks: [...benchmarks],
    cost: { seconds: 12.4, starts: 4, samples: 96 },
    loosened: [],
    date: '2026-11-25',
    pinned: false,
    flags: [],
    configured: { file: 'pyproject.toml', acceptances: 'tool.highwater.acceptances' },
    creep: null,
    override: null,
    notReached: [],
    dependencies: [],
    notes: [],
    ...overrides,
  };
}

export function makeHotspot(overrides: Partial<Hotspot> = {}): Hotspot {
  return {
    file: 'pkg/parser.py',
    line: 88,
    function: 'decode',
    metric: 'peak',
    base: 0,
    head: 1_000_000,
    changed: true,
    advice: null,
    text: 'rows = [decode(line) for line in handle]',
    was: null,
    origin: 'project',
    package: null,
    behind: null,
    inside: null,
    native: null,
    basis: 'held',
    ...overrides,
  };
}

export function makeHeldLine(overrides: Partial<HeldLine> = {}): HeldLine {
  return {
    file: 'pkg/parser.py',
    line: 88,
    function: 'decode',
    text: 'rows = [decode(line) for line in handle]',
    origin: 'project',
    caller: null,
    callers: [],
    bytes: 1_000_000,
    count: 1000,
    advice: null,
    native: [],
    ...overrides,
  };
}

export function makeReplay(lines: readonly HeldLine[], overrides: Partial<Replay> = {}): Replay {
  const seen = lines.reduce((sum, line) => sum + line.bytes, 0);
  return {
    metric: 'peak',
    method: 'traced',
    frames: 1,
    seen,
    known: seen,
    lines: [...lines],
    rest: 0,
    inProgress: null,
    gauge: null,
    touched: null,
    makeup: null,
    types: [],
    holders: [],
    problem: null,
    ...overrides,
  };
}

export function makeMakeup(overrides: Partial<Makeup> = {}): Makeup {
  return {
    resident: 0,
    descendants: 0,
    mallocUsed: 0,
    mallocFree: 0,
    arenas: 0,
    arenasUsed: 0,
    mapped: 0,
    ...overrides,
  };
}

export function makeMeasurePlan(overrides: Partial<MeasurePlan> = {}): MeasurePlan {
  return {
    benchmarks: [],
    select: null,
    ids: null,
    shard: null,
    install: { kind: 'found' },
    basePython: [],
    headPython: [],
    budgetSeconds: 600,
    timeoutSeconds: 60,
    processes: null,
    fresh: false,
    env: {},
    passEnv: {},
    ...overrides,
  };
}

/** Pages of a commit that has every line as it was measured. */
export function makePages(commit = 'd4e5f6a'): Pages {
  return { commit, lineOf: ({ line }) => line };
}
