import * as v from 'valibot';
import { METRICS } from './metric.ts';
import { MetricReportSchema, ReportSchema } from './report.ts';

export const BISECTION_SCHEMA = 'highwater/bisection/1';

export const CommitSchema = v.object({
  /** The full hash. */
  hash: v.string(),
  /** "Ada Lovelace <ada@example.org>". */
  author: v.string(),
  /** When it was written, ISO 8601 with its own zone. */
  date: v.string(),
  subject: v.string(),
});

export type Commit = v.InferOutput<typeof CommitSchema>;

/** A commit that was compared with good, by the metrics that are followed. */
export const StepSchema = v.variant('verdict', [
  v.object({
    commit: CommitSchema,
    verdict: v.picklist(['good', 'bad']),
    metrics: v.array(MetricReportSchema),
    /** What a reader must know of the comparison. */
    notes: v.array(v.string()),
  }),
  /** It could not be measured, or not be decided. */
  v.object({ commit: CommitSchema, verdict: v.literal('skipped'), why: v.string() }),
]);

export type Step = v.InferOutput<typeof StepSchema>;

export const OutcomeSchema = v.variant('kind', [
  v.object({ kind: v.literal('found'), commit: CommitSchema }),
  /** The commits between the last good and the first bad one could not be measured; oldest first. */
  v.object({ kind: v.literal('one-of'), commits: v.array(CommitSchema) }),
]);

/** Which commit brought a regression, and how that was found. */
export const BisectionSchema = v.object({
  schema: v.literal(BISECTION_SCHEMA),
  /** The benchmark. */
  id: v.string(),
  /** What regressed on bad: a commit is bad where any of them regressed against good. */
  metrics: v.array(v.picklist(METRICS)),
  good: CommitSchema,
  bad: CommitSchema,
  /** In the order in which they were taken; the first is bad itself. */
  steps: v.array(StepSchema),
  outcome: OutcomeSchema,
  /** The comparison that shows it: with the commit before, or with good. */
  report: ReportSchema,
  /** Shows it again, in a shell. */
  command: v.string(),
  notes: v.array(v.string()),
});

export type Bisection = v.InferOutput<typeof BisectionSchema>;
