import * as v from 'valibot';
import { ExplanationSchema } from './explanation.ts';
import { ReplaySchema } from './replay.ts';
import { StateSchema } from './state.ts';

export const RECORD_SCHEMA = 'highwater/record/1';

/** Readings of a process's levels at given numbers of finished calls; all columns are equally long. */
export const LevelsSchema = v.object({
  /** Calls finished before each reading; the first entry is 0. */
  calls: v.array(v.number()),
  /** Blocks that Python has allocated; null where its allocator counts none. */
  blocks: v.nullable(v.array(v.number())),
  /**
   * Bytes in use by malloc (glibc `mallinfo2`: uordblks + hblkhd); null where the libc cannot tell, or
   * Python's own are not in it.
   */
  heap: v.nullable(v.array(v.number())),
  /** RssAnon + RssShmem, bytes; null where the kernel cannot tell. */
  resident: v.nullable(v.array(v.number())),
  /** tracemalloc's current size, bytes; null where the process was not traced. */
  traced: v.nullable(v.array(v.number())),
});

export type Levels = v.InferOutput<typeof LevelsSchema>;

/** Resident memory of a benchmark's first call above the level before it, bytes. */
export const ResidentPeakSchema = v.object({
  /** VmHWM over the resident size before the first call. */
  own: v.number(),
  /** The part of `own` that file pages (RssFile) account for. */
  file: v.number(),
  /** What descendants add above the process's own VmHWM; a lower bound. */
  descendants: v.number(),
  /** Anonymous pages before the call, in an interpreter that never traced; absent where that was not asked for. */
  before: v.optional(v.number()),
});

export type ResidentPeak = v.InferOutput<typeof ResidentPeakSchema>;

/** What one forked (or fresh) process measured of one benchmark. Absent figures are null. */
export const SampleSchema = v.object({
  /** Most that one warm call held at once above the level before it, bytes. */
  peak: v.nullable(v.number()),
  /** What stayed after the warm calls above the level before the first, bytes. */
  steady: v.nullable(v.number()),
  /**
   * What import, setup and warm calls keep together, bytes, and what the harness took in between, which is the same on
   * both trees but for what the target had loaded already; absent where tracing did not begin before the import.
   */
  total: v.optional(v.number()),
  residentPeak: v.nullable(ResidentPeakSchema),
  levels: v.nullable(LevelsSchema),
  /** Most that one warm call allocated at once by any allocator, seen by memray, bytes. */
  nativePeak: v.optional(v.nullable(v.number()), null),
  /**
   * The state of the global random generators after the untraced calls, hashed, where setup or calls drew from
   * them; null where neither did. Processes that were seeded alike and drew alike have the same.
   */
  randomState: v.optional(v.nullable(v.string()), null),
  /** Wall time of one untraced call, seconds; null where none ran. */
  callSeconds: v.nullable(v.number()),
});

export type Sample = v.InferOutput<typeof SampleSchema>;

/**
 * One interpreter start and what was sampled from it: the unit that statistics resample, since
 * samples forked from one start share its luck.
 */
export const StartSchema = v.object({
  /** PYTHONHASHSEED. */
  seed: v.number(),
  /** `screen`: the cheap first look. `confirm`: data that only the verdict uses. */
  round: v.picklist(['screen', 'confirm']),
  /** What importing the benchmark's module takes, bytes; null where the start was not traced. */
  importBytes: v.nullable(v.number()),
  /** Samples under an interpreter that traced from before the import. */
  traced: v.array(SampleSchema),
  /** Samples under one that did not; a traced call in them began tracing just before it. */
  untraced: v.array(SampleSchema),
});

export type Start = v.InferOutput<typeof StartSchema>;

export const BenchmarkRecordSchema = v.object({
  id: v.string(),
  state: StateSchema,
  /** False where this tree's own benchmark file ran because the other tree's could not. */
  sharedCode: v.boolean(),
  /** How samples were taken; the two are never mixed within one comparison. */
  mode: v.picklist(['forked', 'fresh']),
  /** Whether its file's import drew from a global random generator: each start may then be of its own luck. */
  drewRandom: v.optional(v.boolean(), false),
  starts: v.array(StartSchema),
  /** Metrics that this platform cannot give, each with the reason. */
  unsupported: v.record(v.string(), v.string()),
  /** True where the budget ended before all was measured that a comparison asked for. */
  cutShort: v.optional(v.boolean(), false),
  /** Second runs that ask where the memory is; only of what regressed, or on demand. */
  replays: v.optional(v.array(ReplaySchema), []),
  /** Only on demand. */
  explanation: v.optional(v.nullable(ExplanationSchema), null),
});

export type BenchmarkRecord = v.InferOutput<typeof BenchmarkRecordSchema>;

/** What figures depend on: two records may only be compared where these agree (or are explained). */
export const FingerprintSchema = v.object({
  implementation: v.string(),
  /** "3.11.7". */
  python: v.string(),
  build: v.string(),
  /** Builds whose objects have sizes of their own: "release", "debug", "free-threaded", … */
  variant: v.optional(v.string(), 'release'),
  /** How the interpreter runs: "-OO", "-X dev", "none". */
  flags: v.optional(v.string(), 'none'),
  libc: v.string(),
  system: v.string(),
  architecture: v.string(),
  pageSizeBytes: v.number(),
  transparentHugePages: v.string(),
  /** What serves Python's objects: "pymalloc", "malloc", "pymalloc_debug", "mimalloc", … */
  allocator: v.string(),
  /** Whether address-space randomisation was really off in the measured processes. */
  aslr: v.picklist(['off', 'on', 'unknown']),
  cpus: v.number(),
  threads: v.record(v.string(), v.string()),
  /** Installed distributions, name to version. */
  distributions: v.record(v.string(), v.string()),
  harness: v.string(),
});

export type Fingerprint = v.InferOutput<typeof FingerprintSchema>;

export const TreeLabelSchema = v.object({
  /** What the user called it: a ref, a folder, "working tree". */
  name: v.string(),
  commit: v.nullable(v.string()),
});

export type TreeLabel = v.InferOutput<typeof TreeLabelSchema>;

export const CostSchema = v.object({
  seconds: v.number(),
  starts: v.number(),
  samples: v.number(),
});

export type Cost = v.InferOutput<typeof CostSchema>;

/** What two measurements cost of which the second began when the first had ended. */
export function oneAfterTheOther(first: Cost, then: Cost): Cost {
  return {
    seconds: first.seconds + then.seconds,
    starts: first.starts + then.starts,
    samples: first.samples + then.samples,
  };
}

/** All samples of one tree, with the fingerprint of its environment. */
export const RecordSchema = v.object({
  schema: v.literal(RECORD_SCHEMA),
  tree: TreeLabelSchema,
  fingerprint: FingerprintSchema,
  benchmarks: v.array(BenchmarkRecordSchema),
  cost: CostSchema,
});

export type TreeRecord = v.InferOutput<typeof RecordSchema>;
