import { cutList } from '../model/cut-list.ts';
import { METRICS, type Metric } from '../model/metric.ts';
import {
  allowance,
  CREEP_METRICS,
  CREEP_TIMES,
  creepBound,
  type Limit,
  type Policy,
} from '../model/policy.ts';
import { oneAfterTheOther } from '../model/record.ts';
import {
  type BenchmarkReport,
  type Creep,
  isRise,
  type MetricReport,
  type Report,
} from '../model/report.ts';
import { overall } from './compare.ts';

/** What no budget is held against: see docs/decisions/0015-creep-and-overrides.md. */
const UNBOUNDED: Limit = { relative: 0, absolute: Infinity, max: null };

/** The policy of a comparison with the reference: budgets instead of limits, no ceilings, the same acceptances. */
export function creepPolicy(policy: Policy): Policy {
  const own = policy.creep?.limits ?? {};
  const limits = METRICS.map((metric): [Metric, Limit] => {
    if (!isCounted(metric)) return [metric, UNBOUNDED];
    return [metric, { ...budget(policy.limits[metric], own[metric]), max: null }];
  });
  const overrides = policy.overrides.flatMap(({ metric, limit, ...one }) => {
    const { max: _, ...bounds } = limit;
    return isCounted(metric) ? [{ ...one, metric, limit: budget(bounds, own[metric]) }] : [];
  });
  return {
    ...policy,
    creep: null,
    limits: Object.fromEntries(limits) as Record<Metric, Limit>,
    overrides,
  };
}

function isCounted(metric: Metric): boolean {
  return CREEP_METRICS.some((one) => one === metric);
}

function budget<L extends Partial<Limit>>(limit: L, own: Limit | undefined): L {
  const widened = { ...limit };
  for (const part of ['relative', 'absolute'] as const) {
    const bound = limit[part];
    if (bound !== undefined) widened[part] = creepBound(bound, own?.[part]);
  }
  return widened;
}

/** The benchmarks whose creep is worth a look: against base they pass. */
export function passing(report: Report): ReadonlySet<string> {
  const those = report.benchmarks.filter(
    ({ state, verdict }) =>
      state.base === 'measured' && state.head === 'measured' && verdict !== 'regressed',
  );
  return new Set(those.map(({ id }) => id));
}

/**
 * The report of the comparison with base, in which what crept beyond its budget since the reference
 * has regressed.
 *
 * @param since The comparison of the same head with the reference, under creepPolicy.
 */
export function withCreep(
  report: Report,
  since: Report,
  reference: { readonly name: string; readonly commit: string },
): Report {
  const { name } = reference;
  const found = new Map(since.benchmarks.map((one) => [one.id, one]));
  const candidates = passing(report);
  const crept = report.benchmarks.map((one) => {
    const other = candidates.has(one.id) ? found.get(one.id) : undefined;
    return other === undefined ? { benchmark: one, before: false } : creptSince(one, other, name);
  });
  const benchmarks = crept.map(({ benchmark }) => benchmark);
  const before = crept.filter((one) => one.before).map(({ benchmark }) => benchmark.id);
  const looked = [...candidates].flatMap((id) => found.get(id) ?? []);
  const unknown = looked.filter((one) => !isJudged(one) && one.state.base !== 'missing');
  return {
    ...report,
    benchmarks,
    verdict: overall(benchmarks),
    creep: { ...reference, judged: looked.filter(isJudged).length },
    cost: oneAfterTheOther(report.cost, since.cost),
    notes: [...report.notes, ...beforeNotes(before, name), ...unknownNotes(unknown, name)],
  };
}

function isJudged({ verdict }: BenchmarkReport): boolean {
  return verdict === 'regressed' || verdict === 'unchanged' || verdict === 'improved';
}

interface Crept {
  readonly benchmark: BenchmarkReport;
  /** Whether base was beyond the budget already and this change adds next to nothing. */
  readonly before: boolean;
}

function creptSince(one: BenchmarkReport, other: BenchmarkReport, name: string): Crept {
  const beyond = new Map(other.metrics.filter(isRise).map((metric) => [metric.metric, metric]));
  let before = false;
  const metrics = one.metrics.map((metric): MetricReport => {
    const since = beyond.get(metric.metric);
    if (since === undefined) return metric;
    const isAccepted = since.acceptance !== null;
    if (!isAccepted && !adds(metric, since)) {
      before = true;
      return metric;
    }
    const { base, head, change, limit } = since;
    const creep: Creep = { since: name, base, head, change, limit };
    const { verdict, confirmed, acceptance, note } = since;
    return { ...metric, verdict, confirmed, acceptance, note, creep };
  });
  const names = metrics.filter(({ verdict }) => verdict === 'regressed').map((m) => m.metric);
  if (names.length === 0) return { benchmark: { ...one, metrics }, before };
  // Against the reference a line is new that this change need not have touched.
  const hotspots = other.hotspots
    .filter(({ metric }) => names.includes(metric))
    .map((hotspot) => ({ ...hotspot, changed: false, behind: null, was: null }));
  const notes = hotspots.length === 0 ? [] : [`lines that hold more than in ${name}`];
  const benchmark: BenchmarkReport = {
    ...one,
    verdict: 'regressed',
    metrics,
    hotspots: [...one.hotspots, ...hotspots],
    notes: [...one.notes, ...notes],
  };
  return { benchmark, before };
}

/** Who crosses the budget is blocked, and beyond it whoever adds to it; not who finds it used up. */
function adds(metric: MetricReport, since: MetricReport): boolean {
  if (metric.base - since.base <= allowance(since.limit, since.base)) return true;
  return metric.head - metric.base > allowance(metric.limit, metric.base) / CREEP_TIMES;
}

const MOST_NAMES = 3;

function beforeNotes(ids: readonly string[], name: string): string[] {
  if (ids.length === 0) return [];
  return [
    `base is beyond its creep budget since ${name} already, and this change adds nothing: ${cutList(ids, MOST_NAMES)}`,
  ];
}

function unknownNotes(unknown: readonly BenchmarkReport[], name: string): string[] {
  const [first] = unknown;
  if (first === undefined) return [];
  const why = first.state.why.split('\n')[0]?.replace(/^on base: /, '') || 'too few samples';
  const ids = cutList(
    unknown.map(({ id }) => id),
    MOST_NAMES,
  );
  return [`creep since ${name} is not known of ${ids}: ${why}`];
}
