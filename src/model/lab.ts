import * as v from 'valibot';
import { METRICS } from './metric.ts';
import { CostSchema, FingerprintSchema, TreeLabelSchema } from './record.ts';

export const LAB_SCHEMA = 'highwater/lab/1';

/** How often something came about, with one-sided 95 % bounds of the true share. */
export const ShareSchema = v.object({
  count: v.number(),
  of: v.number(),
  low: v.number(),
  high: v.number(),
});

export type Share = v.InferOutput<typeof ShareSchema>;

/** Of comparisons: how many ended in each verdict, and what one of them took. */
const verdicts = {
  regressed: ShareSchema,
  improved: ShareSchema,
  inconclusive: ShareSchema,
  /** Interpreter starts and samples of both trees together, on average. */
  starts: v.number(),
  samples: v.number(),
};

/**
 * `exact`: no two samples of a traced metric ever differed, and no level rose. `growing`: a level did,
 * by a leak or a cache that fills. `varying`: samples differed.
 */
export const KINDS = ['exact', 'growing', 'varying'] as const;
export type Kind = (typeof KINDS)[number];

/** A benchmark of a tree that was compared with itself, by samples drawn from its real ones. */
export const BenchmarkErrorsSchema = v.object({
  ...verdicts,
  id: v.string(),
  kind: v.picklist(KINDS),
  mode: v.picklist(['forked', 'fresh']),
  /** Metrics whose samples differ by more than their limit allows. */
  unsteady: v.array(v.picklist(METRICS)),
});

export type BenchmarkErrors = v.InferOutput<typeof BenchmarkErrorsSchema>;

/** Gate runs made of drawn comparisons; `regressed` counts runs with at least one false alarm. */
export const GateErrorsSchema = v.object({
  what: v.picklist(['the whole suite', 'those that do not vary']),
  benchmarks: v.number(),
  regressed: ShareSchema,
});

export type GateErrors = v.InferOutput<typeof GateErrorsSchema>;

/** Changes of one size put on top of head's drawn samples, of one metric and kind of benchmark. */
export const PowerSchema = v.object({
  metric: v.picklist(METRICS),
  kind: v.picklist(KINDS),
  /** "1 % + 16 KiB", "exactly the limit", "one 64 B object a call". */
  size: v.string(),
  /** Whether the change is more than the limit allows: then it is to be called, else not. */
  beyond: v.boolean(),
  benchmarks: v.number(),
  regressed: ShareSchema,
});

export type Power = v.InferOutput<typeof PowerSchema>;

export const RealBenchmarkSchema = v.object({
  id: v.string(),
  regressed: ShareSchema,
  improved: ShareSchema,
  inconclusive: ShareSchema,
  /** How often each metric was called regressed; those that never were are left out. */
  metrics: v.array(v.object({ metric: v.picklist(METRICS), regressed: ShareSchema })),
});

export type RealBenchmark = v.InferOutput<typeof RealBenchmarkSchema>;

/** Whole gate runs in real processes. */
export const RealRunsSchema = v.object({
  runs: v.number(),
  cost: CostSchema,
  /** Runs with at least one regressed benchmark. */
  regressed: ShareSchema,
  benchmarks: v.array(RealBenchmarkSchema),
});

export type RealRuns = v.InferOutput<typeof RealRunsSchema>;

/** What the lab found of one tree's benchmarks. */
export const LabSchema = v.object({
  schema: v.literal(LAB_SCHEMA),
  /** Of the drawing: the same samples and seed give the same figures. */
  seed: v.number(),
  tree: TreeLabelSchema,
  fingerprint: FingerprintSchema,
  /** The real samples that comparisons are drawn from. */
  pool: v.object({ rounds: v.number(), cost: CostSchema }),
  benchmarks: v.array(BenchmarkErrorsSchema),
  gates: v.array(GateErrorsSchema),
  power: v.array(PowerSchema),
  /** The tree against itself, for real. */
  itself: RealRunsSchema,
  /** Against a head that holds planted changes, for real; null where none was given. */
  planted: v.nullable(RealRunsSchema),
  /** Benchmarks that could not be measured, with the reason. */
  left: v.array(v.object({ id: v.string(), why: v.string() })),
  seconds: v.number(),
});

export type Lab = v.InferOutput<typeof LabSchema>;
