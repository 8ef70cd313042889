import {
  type Bytes,
  formatBytes,
  formatBytesChange,
  formatShareChange,
  writtenSize,
} from '../model/bytes.ts';
import { counted, countedOf } from '../model/counted.ts';
import { cutList } from '../model/cut-list.ts';
import { type ChangedDistribution, labelOf, versionsText } from '../model/distribution.ts';
import { varies } from '../model/metric.ts';
import { type Acceptance, isOver, OVER } from '../model/policy.ts';
import {
  type BenchmarkReport,
  type BenchmarkVerdict,
  type Change,
  type Creep,
  type MetricReport,
  packagesOf,
  type Report,
} from '../model/report.ts';
import type { Names } from './names.ts';

/** "84.2 MiB" or "1.1 KiB/call". */
export function figure({ unit }: MetricReport, bytes: Bytes): string {
  return perCall(unit, formatBytes(bytes));
}

/** One that stands in the configuration: "512 MiB", "2.87 KiB/call". */
function writtenFigure({ unit }: MetricReport, bytes: Bytes): string {
  return perCall(unit, writtenSize(bytes));
}

function perCall(unit: MetricReport['unit'], text: string): string {
  return unit === 'B/call' && text !== '0' ? `${text}/call` : text;
}

/** "+47.2 MiB (+56 %)", "+47.2 MiB (+56 %, +45.8 to +48.1 MiB)". */
export function changeText(metric: MetricReport): string {
  const { absolute } = metric.change;
  const bytes =
    formatBytesChange(absolute) +
    (metric.unit === 'B/call' && Math.abs(absolute) >= 0.5 ? '/call' : '');
  const known = changeRemarks(metric.change);
  return known.length === 0 ? bytes : `${bytes} (${known.join(', ')})`;
}

/** A change as a share, where base is not 0; and where it lies, where samples do not agree on it. */
function changeRemarks({ relative, absoluteLow, absoluteHigh }: Change): string[] {
  return [
    ...(relative === null ? [] : [formatShareChange(relative)]),
    ...(varies(absoluteLow, absoluteHigh) ? rangeTexts(absoluteLow, absoluteHigh) : []),
  ];
}

/** "+45.8 to +48.1 MiB", "-512 B to +1.0 KiB"; none where both read alike. */
function rangeTexts(low: Bytes, high: Bytes): string[] {
  const [from, to] = [formatBytesChange(low), formatBytesChange(high)];
  const [size, unit] = from.split(' ');
  return from === to ? [] : [`${to.endsWith(` ${unit}`) ? size : from} to ${to}`];
}

/**
 * One sentence on a changed metric, name left to the caller: "now peaks at 131.4 MiB, was 84.2 MiB (+47.2 MiB, +56 %)".
 *
 * @param shown Escapes the name of a reference, which comes from the repository, for where it is shown.
 */
export function metricSentence(metric: MetricReport, shown = (text: string) => text): string {
  const rule = beyondText(metric);
  return `${changeSentence(metric)}${rule === null ? '' : `; ${shown(rule)}`}`;
}

/** What a regression is beyond, where it is not the limit of one change; null where it is. */
function beyondText(metric: MetricReport): string | null {
  const { creep, head, limit } = metric;
  if (creep !== null) return creepText(metric, creep);
  return limit.max !== null && isOver(limit, head)
    ? `above its ceiling of ${writtenFigure(metric, limit.max)}`
    : null;
}

/** What there is to say of a metric that regressed, was accepted or is not decided, beyond its figures. */
export function metricRemarks(metric: MetricReport): string[] {
  const { verdict, note, acceptance } = metric;
  if (verdict === 'inconclusive') return present(note);
  if (verdict !== 'regressed' && acceptance === null) return [];
  const accepted = acceptance === null ? [] : [acceptedText(metric, acceptance)];
  return [...present(beyondText(metric)), ...accepted, ...present(note === OVER ? null : note)];
}

function present(text: string | null): string[] {
  return text === null ? [] : [text];
}

/** "+12 % since v1.4, of 10 % allowed". */
function creepText(metric: MetricReport, { since, base, change, limit }: Creep): string {
  const isShare = limit.relative * base >= limit.absolute && change.relative !== null;
  const [rise, allowed] = isShare
    ? [formatShareChange(change.relative!), shareText(limit.relative)]
    : [formatBytesChange(change.absolute), figure(metric, limit.absolute)];
  return `${rise} since ${since}, of ${allowed} allowed`;
}

/** "10 %", "2.5 %". */
function shareText(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

/** What an acceptance allows, and why: "accepted up to 140 MiB until 2027-06-30: the index is worth it". */
function acceptedText(metric: MetricReport, { upTo, until, reason }: Acceptance): string {
  const end = until === null ? '' : ` until ${until}`;
  return `accepted up to ${writtenFigure(metric, upTo)}${end}: ${reason}`;
}

function changeSentence(metric: MetricReport): string {
  const base = formatBytes(metric.base);
  const head = formatBytes(metric.head);
  const change = formatBytesChange(metric.change.absolute);
  // A ceiling or a budget of creep may be passed by what does not change here.
  const isSame = base === head && change === '0';
  const was = isSame
    ? ''
    : `, was ${base} (${[change, ...changeRemarks(metric.change)].join(', ')})`;
  const grew = metric.base === 0 && !isSame ? `, was ${base}` : was;
  const now = isSame ? 'still' : 'now';
  switch (metric.metric) {
    case 'peak':
      return `${now} peaks at ${head}${was}`;
    case 'steady':
      return `${now} keeps ${head}${was} after warm calls`;
    case 'growth':
      return `${now} grows by ${head} with every call${grew}`;
    case 'rss-peak':
      return `${now} takes ${head}${was} of resident memory at its peak`;
    case 'rss-growth':
      return `${now} grows by ${head} of resident memory with every call${grew}`;
    case 'import':
      return `${now} takes ${head}${was} to import`;
    case 'native-peak':
      return `${now} allocates ${head}${was} at its peak, native memory included`;
  }
}

/** Everything that regressed of one benchmark, as sentences that begin with its name. */
export function regressionSentences({ id, metrics }: BenchmarkReport, named: Names): string[] {
  return metrics
    .filter((metric) => metric.verdict === 'regressed')
    .map((metric) => `${named(id)} ${metricSentence(metric)}.`);
}

/** Distributions named as likely causes. */
const MOST_CAUSES = 3;

/** "No line of this change bears on it; likely cause: numpy 2.3.5 → 2.4.0", of what has likely causes. */
export function causeSentences({ likelyCauses, hotspots }: BenchmarkReport): string[] {
  if (likelyCauses.length === 0) return [];
  const lines =
    hotspots.length === 0
      ? 'No line is known to be behind it'
      : 'No line of this change bears on it';
  const labels = packagesOf(hotspots);
  const holds = ({ name, head }: ChangedDistribution) => labels.includes(labelOf(name, head));
  const holding = likelyCauses.filter(holds).map(versionsText);
  const others = likelyCauses.filter((one) => !holds(one)).map(versionsText);
  if (holding.length === 0) return [`${lines}; likely cause: ${oneOf(others)}.`];
  const called = others.length === 0 ? '' : `, or what it calls of ${cutList(others, MOST_CAUSES)}`;
  return [`${lines}; likely cause: ${oneOf(holding)}${called}.`];
}

function oneOf(texts: readonly string[]): string {
  return `${texts.length === 1 ? '' : 'one of '}${cutList(texts, MOST_CAUSES)}`;
}

/** What an incomplete benchmark's row says: how it ended on which side. */
export function stateSentence(benchmark: BenchmarkReport): string {
  const { base, head, why } = benchmark.state;
  const first = why.split('\n')[0] ?? '';
  if (head !== 'measured' && head !== 'missing')
    return `${head} on head${base === head ? ' and base' : ''}: ${first}`;
  if (base !== 'measured' && base !== 'missing')
    return `${base} on base: ${first.replace(/^on base: /, '')}`;
  return first;
}

export function countOf(report: Report, verdict: BenchmarkVerdict): number {
  return report.benchmarks.filter((one) => one.verdict === verdict).length;
}

/** Worst first: the largest rise over what its limit allows. */
export function bySeverity(a: BenchmarkReport, b: BenchmarkReport): number {
  return severity(b) - severity(a);
}

function severity(benchmark: BenchmarkReport): number {
  return Math.max(
    0,
    ...benchmark.metrics
      .filter((metric) => metric.verdict === 'regressed')
      .map((metric) => {
        const { change, limit, base } = metric.creep ?? metric;
        return change.absolute / Math.max(limit.absolute, limit.relative * base, 1);
      }),
  );
}

/**
 * "2 of 48 benchmarks regressed", the first thing a reader sees; that head loosened the policy is part
 * of it, and who let regressions pass. Names in it come from the repository: escape it.
 */
export function headline(report: Report): string {
  const { override, loosened } = report;
  const regressed = countOf(report, 'regressed');
  return [
    ...(override === null
      ? []
      : [
          `${override.by} overrode ${counted(regressed, 'regression')} by the label "${override.label}": `,
        ]),
    outcome(report),
    ...acceptedCount(report).map((text) => `, ${text}`),
    ...(loosened.length === 0 ? [] : [', under a policy that head loosened']),
  ].join('');
}

/** Whether a rise of it was accepted. */
export function isAccepted({ metrics }: BenchmarkReport): boolean {
  return metrics.some(({ acceptance }) => acceptance !== null);
}

/** The metrics that are told of each: what changed, what was accepted, what is not decided. */
export function changedMetrics({ metrics }: BenchmarkReport): MetricReport[] {
  return metrics.filter(
    ({ verdict, acceptance }) => verdict !== 'unchanged' || acceptance !== null,
  );
}

/** "1 rise accepted"; nothing where there is none. */
export function acceptedCount({ benchmarks }: Report): string[] {
  const accepted = benchmarks
    .flatMap(({ metrics }) => metrics)
    .filter(({ acceptance }) => acceptance !== null).length;
  return accepted === 0 ? [] : [`${counted(accepted, 'rise')} accepted`];
}

function outcome(report: Report): string {
  const ofAll = (count: number) => countedOf(count, report.benchmarks.length, 'benchmark');
  const regressed = countOf(report, 'regressed');
  const failed = countOf(report, 'failed');
  const improved = countOf(report, 'improved');
  const unsure = countOf(report, 'inconclusive');
  const parts = [
    ...(regressed > 0 ? [`${ofAll(regressed)} regressed`] : []),
    ...(failed > 0 ? [`${regressed > 0 ? failed : ofAll(failed)} failed`] : []),
    ...(improved > 0 ? [`${regressed + failed > 0 ? improved : ofAll(improved)} improved`] : []),
    ...(unsure > 0 ? [`${unsure} inconclusive`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  const [first = '0 benchmarks unchanged', ...rest] = (['unchanged', 'new', 'removed'] as const)
    .map((verdict) => [countOf(report, verdict), verdict] as const)
    .filter(([count]) => count > 0)
    .map(([count, verdict], index) =>
      index > 0 ? `${count} ${verdict}` : `${counted(count, 'benchmark')} ${verdict}`,
    );
  return [first, ...rest].join(', ');
}
