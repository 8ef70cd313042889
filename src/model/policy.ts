import * as v from 'valibot';
import { type Bytes, sizeBetween } from './bytes.ts';
import { METRICS, type Metric } from './metric.ts';

/**
 * How much a metric may rise: by more than `relative` of base and by more than `absolute`, both at
 * once, is a regression; so the allowance is the larger of the two. Above `max`, where it is set,
 * any head figure regresses.
 */
export const LimitSchema = v.object({
  relative: v.number(),
  absolute: v.number(),
  max: v.nullable(v.number()),
});

export type Limit = v.InferOutput<typeof LimitSchema>;

const KiB = 1024;
const MiB = 1024 * KiB;

/** Starting limits, design section 6. Growth is absolute: base is 0 as a rule. */
export const STARTING_LIMITS: Readonly<Record<Metric, Limit>> = {
  peak: { relative: 0.01, absolute: 16 * KiB, max: null },
  steady: { relative: 0.01, absolute: 16 * KiB, max: null },
  growth: { relative: 0, absolute: 256, max: null },
  'rss-peak': { relative: 0.03, absolute: MiB, max: null },
  'rss-growth': { relative: 0, absolute: 16 * KiB, max: null },
  import: { relative: 0.02, absolute: 64 * KiB, max: null },
  'native-peak': { relative: 0.01, absolute: 64 * KiB, max: null },
};

/** An agreed rise: it stays visible but no longer blocks. */
export const AcceptanceSchema = v.object({
  id: v.string(),
  metric: v.picklist(METRICS),
  /** Bytes (or bytes a call) that head may stand at, at most. */
  upTo: v.number(),
  /** ISO date; the acceptance counts up to and including this day, UTC. */
  until: v.nullable(v.string()),
  reason: v.string(),
});

export type Acceptance = v.InferOutput<typeof AcceptanceSchema>;

/** True up to and including the day on which an acceptance ends. */
export function counts(acceptance: Acceptance, today: string): boolean {
  return acceptance.until === null || acceptance.until >= today;
}

/** A limit for benchmarks whose id matches a glob; later ones win. */
export interface LimitOverride {
  readonly idGlob: string;
  readonly metric: Metric;
  readonly limit: Partial<Limit>;
}

/** How far a metric may rise over many changes: since the last release, a tag's glob, or a day. */
export interface CreepBudget {
  /** "last-release", a glob such as "v*", or an ISO date. */
  readonly since: string;
  /** Budgets of its own; CREEP_TIMES the limit where there is none. */
  readonly limits: Readonly<Partial<Record<Metric, Limit>>>;
}

/**
 * What a creep budget counts. Not growth: what every call adds is called at the first object kept, so
 * no small steps of it pass.
 */
export const CREEP_METRICS = ['peak', 'steady', 'rss-peak', 'import', 'native-peak'] as const;

/** A creep budget that nobody set: this many times the limit of one change. */
export const CREEP_TIMES = 5;

export interface Policy {
  /** Whether native-peak is judged, which needs memray in the target's environment. */
  readonly native: boolean;
  readonly limits: Readonly<Record<Metric, Limit>>;
  readonly overrides: readonly LimitOverride[];
  readonly acceptances: readonly Acceptance[];
  /** What blocks: the exit status follows from it. */
  readonly failOn: readonly FailOn[];
  /** null: many small steps are not added up. */
  readonly creep: CreepBudget | null;
  /** The label that lets a pull request's regressions pass; null: there is none. */
  readonly overrideLabel: string | null;
}

export const FAIL_ON = ['regressed', 'failed', 'inconclusive', 'removed'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What head may rise by over a base figure before it is a regression, in the metric's unit. */
export function allowance(limit: Limit, base: Bytes): Bytes {
  return Math.max(limit.relative * Math.abs(base), limit.absolute);
}

/** Why a figure regresses that its limit's `max` forbids, whatever base's is. */
export const OVER = 'above the ceiling (max) of its limit';

export function isOver({ max }: Limit, head: Bytes): boolean {
  return max !== null && head > max;
}

/** The creep budget of a metric; never less than what one change may add. */
export function creepBound(bound: number, own: number | undefined): number {
  return own === undefined ? bound * CREEP_TIMES : Math.max(bound, own);
}

/** A short size for `up-to`: above head's figure by no more than its limit allows, so that no regression hides in it. */
export function upToFor(limit: Limit, head: Bytes): string {
  const allowed = allowance(limit, head);
  return sizeBetween(head + allowed / 2, head + allowed);
}
