import { type Bytes, writtenSize } from '../model/bytes.ts';
import { METRICS, type Metric, unitOf } from '../model/metric.ts';
import type { Acceptance, Limit, Policy } from '../model/policy.ts';
import type { BenchmarkRecord, TreeRecord } from '../model/record.ts';
import {
  type BenchmarkReport,
  type BenchmarkVerdict,
  type MetricReport,
  REPORT_SCHEMA,
  type Report,
  type Verdict,
} from '../model/report.ts';
import type { State } from '../model/state.ts';
import { assess } from './assess.ts';
import type { Finding, Pair } from './assessment.ts';
import { type Filled, filled, filledNotes } from './filled.ts';
import { changedDistributions, incomparable } from './fingerprints.ts';
import { rulesOf } from './rules.ts';
import { visibleObjects, visibleRise } from './visible.ts';

/**
 * Decides on two records. `today` is an ISO date; acceptances that ended before it do not count.
 *
 * @throws UsageError where the records cannot be compared (another Python minor, another machine).
 */
export function compareRecords(
  base: TreeRecord,
  head: TreeRecord,
  policy: Policy,
  today: string,
): Report {
  const notes = incomparable(base.fingerprint, head.fingerprint);
  const before = new Map(base.benchmarks.map((one) => [one.id, one]));
  const after = new Map(head.benchmarks.map((one) => [one.id, one]));
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const everywhere = unsupportedEverywhere([...base.benchmarks, ...head.benchmarks]);
  const benchmarks = ids.map((id) =>
    withoutNotes(compareBenchmark(id, before.get(id), after.get(id), policy, today), everywhere),
  );
  return {
    schema: REPORT_SCHEMA,
    verdict: overall(benchmarks),
    base: { tree: base.tree, fingerprint: base.fingerprint },
    head: { tree: head.tree, fingerprint: head.fingerprint },
    policy: {
      limits: policy.limits,
      failOn: [...policy.failOn],
      overrideLabel: policy.overrideLabel,
    },
    benchmarks,
    cost: {
      seconds: Math.max(base.cost.seconds, head.cost.seconds),
      starts: base.cost.starts + head.cost.starts,
      samples: base.cost.samples + head.cost.samples,
    },
    loosened: [],
    date: today,
    configured: null,
    pinned: false,
    flags: [],
    creep: null,
    override: null,
    notReached: benchmarks.filter(isNotReached).map(({ id }) => id),
    dependencies: changedDistributions(base.fingerprint, head.fingerprint),
    notes: [
      ...notes,
      ...everywhere,
      ...(benchmarks.length > 0 && benchmarks.every(isOnOneTree) ? [NOTHING_COMPARED] : []),
      ...filledNotes(whatFilled(benchmarks, before, after, policy)),
    ],
  };
}

const NOTHING_COMPARED =
  'nothing was compared: no benchmark is on both trees, where one that was renamed or whose file was moved is a new one';

function isOnOneTree({ state }: BenchmarkReport): boolean {
  return state.base === 'missing' || state.head === 'missing';
}

/** Of benchmarks whose growth is settled as unchanged. */
function whatFilled(
  benchmarks: readonly BenchmarkReport[],
  before: ReadonlyMap<string, BenchmarkRecord>,
  after: ReadonlyMap<string, BenchmarkRecord>,
  policy: Policy,
): Filled[] {
  const rules = rulesOf(policy);
  return benchmarks
    .filter(({ metrics }) =>
      metrics.some(({ metric, verdict }) => metric === 'growth' && verdict === 'unchanged'),
    )
    .flatMap(({ id }) => {
      const pair = { base: before.get(id)!, head: after.get(id)! };
      return filled(pair, rules.limitsOf(id)) ?? [];
    });
}

const MISSING: State = { state: 'missing', why: 'this tree has no such benchmark' };

function compareBenchmark(
  id: string,
  base: BenchmarkRecord | undefined,
  head: BenchmarkRecord | undefined,
  policy: Policy,
  today: string,
): BenchmarkReport {
  const baseState = base?.state ?? MISSING;
  const headState = head?.state ?? MISSING;
  const notes = [base, head].flatMap((one) => (one === undefined ? [] : unsupportedNotes(one)));
  if (base?.sharedCode === false && baseState.state === 'measured' && head !== undefined) {
    notes.push("the benchmark itself changed: base could not run head's file, so its own ran");
  }
  const report = (
    verdict: BenchmarkVerdict,
    metrics: MetricReport[],
    undecided: string | null,
  ): BenchmarkReport => ({
    id,
    verdict,
    state: { base: baseState.state, head: headState.state, why: whyOf(baseState, headState) },
    metrics,
    hotspots: [],
    holders: [],
    likelyCauses: [],
    undecided: verdict === 'inconclusive' ? undecided : null,
    notes: [...new Set(notes)],
    explanation: explanationOf(base, head),
  });
  if (
    base === undefined ||
    head === undefined ||
    baseState.state !== 'measured' ||
    headState.state !== 'measured'
  ) {
    return report(verdictOfStates(baseState, headState), [], unmeasured(baseState, headState));
  }
  const { metrics, isSettled } = decide({ base, head }, policy, today);
  const settled = verdictOfMetrics(metrics);
  if (isSettled || settled === 'regressed') return report(settled, metrics, firstDoubt(metrics));
  const isCutShort = base.cutShort || head.cutShort;
  // What was never settled could not have been called, however large.
  const unseen = metrics.map((metric) => ({ ...metric, visible: null, visibleObjects: null }));
  return report('inconclusive', unseen, isCutShort ? CUT_SHORT : LACKING);
}

const CUT_SHORT = 'the budget ended before it was settled: a larger budget would settle it';
const LACKING =
  'its records lack the samples that would decide: measuring both trees in one run would settle it';

/** Why what could not be measured on both trees is undecided. */
function unmeasured(base: State, head: State): string {
  if ([base, head].some(({ state }) => state === 'not-reached')) return CUT_SHORT;
  return 'there are figures of one tree at most: it would have to run on both';
}

function firstDoubt(metrics: readonly MetricReport[]): string | null {
  const unsure = metrics.find(({ verdict }) => verdict === 'inconclusive');
  return unsure?.note == null ? null : `${unsure.metric}: ${unsure.note}`;
}

/** Whether the budget ended before a verdict that it could have changed. */
function isNotReached({ verdict, undecided }: BenchmarkReport): boolean {
  return verdict === 'inconclusive' && undecided === CUT_SHORT;
}

function unsupportedNotes(record: BenchmarkRecord): string[] {
  return Object.entries(record.unsupported).map(([metric, why]) => `${metric} unsupported: ${why}`);
}

/** What no measured benchmark of several could give, for one reason: said once, of the whole run. */
function unsupportedEverywhere(records: readonly BenchmarkRecord[]): string[] {
  const measured = records.filter(({ state }) => state.state === 'measured');
  const [first, ...others] = measured.map(unsupportedNotes);
  const isSeveral = new Set(measured.map(({ id }) => id)).size > 1;
  if (first === undefined || !isSeveral) return [];
  return first.filter((note) => others.every((notes) => notes.includes(note)));
}

function withoutNotes(report: BenchmarkReport, said: readonly string[]): BenchmarkReport {
  return { ...report, notes: report.notes.filter((note) => !said.includes(note)) };
}

function explanationOf(base: BenchmarkRecord | undefined, head: BenchmarkRecord | undefined) {
  const both = { base: base?.explanation ?? null, head: head?.explanation ?? null };
  return both.base === null && both.head === null ? null : both;
}

function decide(pair: Pair, policy: Policy, today: string) {
  const rules = rulesOf(policy);
  const { id } = pair.head;
  const limits = rules.limitsOf(id);
  const { findings, wants } = assess(pair, limits, policy.native);
  const accept = (metric: Metric, head: Bytes) => rules.acceptanceOf(id, metric, head, today);
  const metrics = findings
    .map((finding) => {
      const visible = {
        visible: visibleRise(pair, finding, limits),
        visibleObjects: visibleObjects(pair, finding, limits),
      };
      return metricReport(finding, visible, limits[finding.metric], accept);
    })
    .sort((a, b) => METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric));
  return { metrics, isSettled: wants.length === 0 };
}

/** The metrics of a benchmark that regressed, by the samples so far. */
export function regressionsOf(pair: Pair, policy: Policy, today: string): MetricReport[] {
  return decide(pair, policy, today).metrics.filter(({ verdict }) => verdict === 'regressed');
}

function whyOf(base: State, head: State): string {
  if (head.state !== 'measured' && head.state !== 'missing') return head.why;
  return base.state !== 'measured' && base.state !== 'missing' ? `on base: ${base.why}` : '';
}

function verdictOfStates(base: State, head: State): BenchmarkVerdict {
  if (head.state === 'missing') return 'removed';
  if (base.state === 'missing')
    return head.state === 'crashed' || head.state === 'timed-out' ? 'failed' : 'new';
  if (base.state === 'skipped' && head.state === 'skipped') return 'unchanged';
  const broken = head.state === 'crashed' || head.state === 'timed-out';
  return broken && base.state === 'measured' ? 'failed' : 'inconclusive';
}

function verdictOfMetrics(metrics: readonly MetricReport[]): BenchmarkVerdict {
  for (const verdict of ['regressed', 'inconclusive', 'improved'] as const) {
    if (metrics.some((metric) => metric.verdict === verdict)) return verdict;
  }
  return 'unchanged';
}

/** What decides the headline: a regression wins over a failure, an improvement over what is unsure. */
export function overall(benchmarks: readonly BenchmarkReport[]): Verdict {
  for (const verdict of ['regressed', 'failed', 'improved', 'inconclusive'] as const) {
    if (benchmarks.some((one) => one.verdict === verdict)) return verdict;
  }
  return 'unchanged';
}

function metricReport(
  finding: Finding,
  visible: Pick<MetricReport, 'visible' | 'visibleObjects'>,
  limit: Limit,
  accept: (metric: Metric, head: Bytes) => Acceptance | null,
): MetricReport {
  const share = (bytes: number) => (finding.base <= 0 ? null : bytes / finding.base);
  const absolute = finding.head - finding.base;
  const acceptance = finding.verdict === 'regressed' ? accept(finding.metric, finding.head) : null;
  const accepted = acceptance !== null && finding.head <= acceptance.upTo;
  return {
    metric: finding.metric,
    unit: unitOf(finding.metric),
    base: finding.base,
    head: finding.head,
    verdict: accepted ? 'unchanged' : finding.verdict,
    confirmed: finding.confirmed,
    change: {
      absolute,
      absoluteLow: finding.low,
      absoluteHigh: finding.high,
      relative: share(absolute),
      relativeLow: share(finding.low),
      relativeHigh: share(finding.high),
    },
    ...visible,
    limit,
    acceptance: accepted ? acceptance : null,
    note:
      acceptance !== null && !accepted
        ? `above the ${writtenSize(acceptance.upTo)} that its acceptance allows`
        : finding.why,
    creep: null,
  };
}
