import * as v from 'valibot';
import { ChangedDistributionSchema } from './distribution.ts';
import { ExplanationSchema } from './explanation.ts';
import { METRICS } from './metric.ts';
import { AcceptanceSchema, FAIL_ON, LimitSchema } from './policy.ts';
import { CostSchema, FingerprintSchema, TreeLabelSchema } from './record.ts';
import { NativeStackSchema, ORIGINS } from './replay.ts';
import { STATES } from './state.ts';

export const REPORT_SCHEMA = 'highwater/report/1';

/**
 * Head minus base, and the interval it lies in (equal bounds where the metric showed no variance).
 * The relative figures are null where base is 0, or below: what warm calls give back.
 */
export const ChangeSchema = v.object({
  absolute: v.number(),
  absoluteLow: v.number(),
  absoluteHigh: v.number(),
  relative: v.nullable(v.number()),
  relativeLow: v.nullable(v.number()),
  relativeHigh: v.nullable(v.number()),
});

export type Change = v.InferOutput<typeof ChangeSchema>;

/** A rise that passed against base, step by step, and is beyond the creep budget since a reference. */
export const CreepSchema = v.object({
  /** The reference as people know it: "v1.4.0", or the day of its commit. */
  since: v.string(),
  base: v.number(),
  head: v.number(),
  change: ChangeSchema,
  /** The creep budget. */
  limit: LimitSchema,
});

export type Creep = v.InferOutput<typeof CreepSchema>;

export const METRIC_VERDICTS = ['regressed', 'improved', 'unchanged', 'inconclusive'] as const;
export type MetricVerdict = (typeof METRIC_VERDICTS)[number];

export const MetricReportSchema = v.object({
  metric: v.picklist(METRICS),
  unit: v.picklist(['B', 'B/call']),
  base: v.number(),
  head: v.number(),
  verdict: v.picklist(METRIC_VERDICTS),
  /** True where fresh processes stood behind the verdict, not the screen alone. */
  confirmed: v.boolean(),
  change: ChangeSchema,
  /**
   * The smallest rise above base that this run could have called, in the unit of the metric; as far as
   * it does not vary, where it is not confirmed. Null where its samples were too few for any.
   */
  visible: v.optional(v.nullable(v.number()), null),
  /** Of growth: as few objects a call as are called however small, so that fewer bytes are; null where they are not. */
  visibleObjects: v.optional(v.nullable(v.number()), null),
  limit: LimitSchema,
  acceptance: v.nullable(AcceptanceSchema),
  /** Why it is inconclusive, or what a reader must know of the figure; null otherwise. */
  note: v.nullable(v.string()),
  /** Where it decided: base, head and change beside it are against base as ever. */
  creep: v.optional(v.nullable(CreepSchema), null),
});

export type MetricReport = v.InferOutput<typeof MetricReportSchema>;

/** Whether it rose beyond its limit; one that was accepted did so too. */
export function isRise({ verdict, acceptance }: MetricReport): boolean {
  return verdict === 'regressed' || acceptance !== null;
}

/**
 * How a changed line bears on one that did not change: it was `removed` from its function or from what
 * it uses, stands `beside` it, is bound to one of the `names` it uses or stands in what they call, or
 * `calls` its function, or bound or decorated what `holds` what it makes.
 */
export const BEARINGS = ['removed', 'beside', 'names', 'calls', 'holds'] as const;

/** A source line with the bytes it holds on both trees, in the metric's unit. */
export const HotspotSchema = v.object({
  file: v.string(),
  line: v.number(),
  function: v.string(),
  metric: v.picklist(METRICS),
  base: v.number(),
  head: v.number(),
  /** True where head's line is not in base: this change added or altered it. */
  changed: v.boolean(),
  advice: v.nullable(v.string()),
  /** The line's own text on head. */
  text: v.optional(v.string(), ''),
  /** Where base has the line, when not at the same place. */
  was: v.optional(v.nullable(v.object({ file: v.string(), line: v.number() })), null),
  /** Whose file it is; "library" where no line of the project stands for the memory. */
  origin: v.optional(v.picklist(ORIGINS), 'project'),
  /** "numpy 2.4.0", where the file is a package's. */
  package: v.optional(v.nullable(v.string()), null),
  /** Where the line itself is unchanged: a line of this change that bears on it; on base if removed. */
  behind: v.optional(
    v.nullable(
      v.object({
        file: v.string(),
        line: v.number(),
        text: v.string(),
        bearing: v.picklist(BEARINGS),
      }),
    ),
    null,
  ),
  /** The line of a package or of Python below, where the project's line called into it. */
  inside: v.optional(
    v.nullable(
      v.object({
        file: v.string(),
        line: v.number(),
        function: v.string(),
        /** "numpy 2.4.0"; null where it is Python's own. */
        package: v.nullable(v.string()),
      }),
    ),
    null,
  ),
  /** The C functions that allocated most of it, of native-peak alone. */
  native: v.optional(v.nullable(NativeStackSchema), null),
  /** How it is known: `held` at a snapshot, `in-progress` during one call, `level` of the process rose. */
  basis: v.optional(v.picklist(['held', 'in-progress', 'level']), 'held'),
});

export type Hotspot = v.InferOutput<typeof HotspotSchema>;

/** The packages that lines lie in or were allocated in, as a hotspot calls them, each once. */
export function packagesOf(hotspots: readonly Hotspot[]): string[] {
  const labels = hotspots.flatMap(({ package: own, inside }) => [own, inside?.package ?? null]);
  return [...new Set(labels.filter((label) => label !== null))];
}

export const BENCHMARK_VERDICTS = [
  'regressed',
  'improved',
  'unchanged',
  'inconclusive',
  'new',
  'removed',
  'failed',
] as const;

export type BenchmarkVerdict = (typeof BENCHMARK_VERDICTS)[number];

/** What was explained of a benchmark, by tree; null where that tree was not measured. */
export const ExplanationsSchema = v.object({
  base: v.nullable(ExplanationSchema),
  head: v.nullable(ExplanationSchema),
});

export const BenchmarkReportSchema = v.object({
  id: v.string(),
  verdict: v.picklist(BENCHMARK_VERDICTS),
  state: v.object({
    base: v.picklist(STATES),
    head: v.picklist(STATES),
    /** One sentence on how it ended where it was not measured on both; empty otherwise. */
    why: v.string(),
  }),
  metrics: v.array(MetricReportSchema),
  hotspots: v.array(HotspotSchema),
  holders: v.array(v.string()),
  /** Distributions of other versions that likely made it regress, where no line of the project's change bears on it. */
  likelyCauses: v.optional(v.array(ChangedDistributionSchema), []),
  /** Why it is inconclusive and what would settle it, one sentence; null where it is not. */
  undecided: v.optional(v.nullable(v.string()), null),
  /** Remarks on this benchmark: that its own code changed, what was unsupported. */
  notes: v.array(v.string()),
  /** Only on demand. */
  explanation: v.optional(v.nullable(ExplanationsSchema), null),
});

export type BenchmarkReport = v.InferOutput<typeof BenchmarkReportSchema>;

export const VERDICTS = ['regressed', 'improved', 'unchanged', 'inconclusive', 'failed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the run was held against besides base, for its creep budget. */
export const ReferenceSchema = v.object({
  /** "v1.4.0", or the day of its commit. */
  name: v.string(),
  commit: v.string(),
  /** Benchmarks that could be held against it. */
  judged: v.number(),
});

/** Somebody who may write let this run's regressions pass. */
export const OverrideSchema = v.object({
  label: v.string(),
  /** The login of who set it. */
  by: v.string(),
  /** When, ISO 8601. */
  at: v.string(),
});

export type Override = v.InferOutput<typeof OverrideSchema>;

/** Where a regression can be accepted. */
export const ConfiguredSchema = v.object({
  /** Relative to head's root; absolute where it lies outside. */
  file: v.string(),
  /** The header above each acceptance, without its brackets; null where they stand in one list. */
  acceptances: v.nullable(v.string()),
});

export type Configured = v.InferOutput<typeof ConfiguredSchema>;

/** All changes, verdicts and hotspots of one comparison. */
export const ReportSchema = v.object({
  schema: v.literal(REPORT_SCHEMA),
  verdict: v.picklist(VERDICTS),
  base: v.object({ tree: TreeLabelSchema, fingerprint: FingerprintSchema }),
  head: v.object({ tree: TreeLabelSchema, fingerprint: FingerprintSchema }),
  policy: v.object({
    limits: v.record(v.string(), LimitSchema),
    failOn: v.array(v.picklist(FAIL_ON)),
    /** The label by which somebody who may write can let regressions pass. */
    overrideLabel: v.optional(v.nullable(v.string()), null),
  }),
  benchmarks: v.array(BenchmarkReportSchema),
  cost: CostSchema,
  /** Limits, acceptances, selections and benchmarks that head loosened or removed against base's. */
  loosened: v.optional(v.array(v.string()), []),
  /** The day on which it was decided, an ISO date, UTC: acceptances that ended before did not count. */
  date: v.optional(v.nullable(v.string()), null),
  configured: v.optional(v.nullable(ConfiguredSchema), null),
  /**
   * Whether only both commits name what was compared: head was asked for and may not be checked out, or base is not
   * known to be in its history, and a run that is given base alone may find another commit where head left it.
   */
  pinned: v.optional(v.boolean(), false),
  /** What was asked for besides the trees, and a command needs to find the benchmarks again: words of its line. */
  flags: v.optional(v.array(v.string()), []),
  creep: v.optional(v.nullable(ReferenceSchema), null),
  override: v.optional(v.nullable(OverrideSchema), null),
  /** Ids of benchmarks that the budget ended before: not looked at, or not settled. */
  notReached: v.optional(v.array(v.string()), []),
  /** Distributions that head's environment has in other versions than base's, by name. */
  dependencies: v.optional(v.array(ChangedDistributionSchema), []),
  /** Remarks on the whole run: an expired acceptance, an unequal environment. */
  notes: v.array(v.string()),
});

export type Report = v.InferOutput<typeof ReportSchema>;
