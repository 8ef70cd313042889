import { formatBytes, formatBytesChange, formatShareChange } from '../model/bytes.ts';
import { cutList } from '../model/cut-list.ts';
import { versionsText } from '../model/distribution.ts';
import type { BenchmarkReport, BenchmarkVerdict, MetricReport, Report } from '../model/report.ts';

/** The last part of an id: what people call the benchmark. */
export function shortName(id: string): string {
  return id.split('::').slice(1).join('::') || id;
}

/** "84.2 MiB" or "1.1 KiB/call". */
export function figure(metric: MetricReport, bytes: number): string {
  const text = formatBytes(bytes);
  return metric.unit === 'B/call' && text !== '0' ? `${text}/call` : text;
}

/** "+47.2 MiB (+56 %)"; the share is left out where base is 0. */
export function changeText(metric: MetricReport): string {
  const { absolute, relative } = metric.change;
  const bytes =
    formatBytesChange(absolute) +
    (metric.unit === 'B/call' && Math.abs(absolute) >= 0.5 ? '/call' : '');
  return relative === null ? bytes : `${bytes} (${formatShareChange(relative)})`;
}

/** One sentence on a changed metric, name left to the caller: "now peaks at 131.4 MiB, was 84.2 MiB (+47.2 MiB, +56 %)". */
export function metricSentence(metric: MetricReport): string {
  const base = formatBytes(metric.base);
  const head = formatBytes(metric.head);
  const { absolute, relative } = metric.change;
  const change = [
    formatBytesChange(absolute),
    ...(relative === null ? [] : [formatShareChange(relative)]),
  ].join(', ');
  const rest = `${head}, was ${base} (${change})`;
  switch (metric.metric) {
    case 'peak':
      return `now peaks at ${rest}`;
    case 'steady':
      return `now keeps ${rest} after warm calls`;
    case 'growth':
      return `now grows by ${head} with every call, was ${base}`;
    case 'rss-peak':
      return `now takes ${rest} of resident memory at its peak`;
    case 'rss-growth':
      return `now grows by ${head} of resident memory with every call, was ${base}`;
    case 'import':
      return `now takes ${rest} to import`;
    case 'native-peak':
      return `now allocates ${rest} at its peak, native memory included`;
  }
}

/** Everything that regressed of one benchmark, as sentences that begin with its name. */
export function regressionSentences(
  benchmark: BenchmarkReport,
  name = shortName(benchmark.id),
): string[] {
  return benchmark.metrics
    .filter((metric) => metric.verdict === 'regressed')
    .map((metric) => `${name} ${metricSentence(metric)}.`);
}

/** Distributions named as likely causes. */
const MOST_CAUSES = 3;

/** "No line of this change bears on it; likely cause: numpy 2.3.5 → 2.4.0", of what has likely causes. */
export function causeSentences({ likelyCauses }: BenchmarkReport): string[] {
  if (likelyCauses.length === 0) return [];
  const one = likelyCauses.length === 1 ? '' : 'one of ';
  const named = cutList(likelyCauses.map(versionsText), MOST_CAUSES);
  return [`No line of this change bears on it; likely cause: ${one}${named}.`];
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
      .map(
        ({ change, limit, base }) =>
          change.absolute / Math.max(limit.absolute, limit.relative * base, 1),
      ),
  );
}

/** "2 of 48 benchmarks regressed", the first thing a reader sees; that head loosened the policy is part of it. */
export function headline(report: Report): string {
  const under = report.loosened.length === 0 ? '' : ', under a policy that head loosened';
  return `${outcome(report)}${under}`;
}

function outcome(report: Report): string {
  const all = report.benchmarks.length;
  const regressed = countOf(report, 'regressed');
  const failed = countOf(report, 'failed');
  const improved = countOf(report, 'improved');
  const unsure = countOf(report, 'inconclusive');
  const parts = [
    ...(regressed > 0 ? [`${regressed} of ${all} benchmarks regressed`] : []),
    ...(failed > 0 ? [`${failed}${regressed > 0 ? '' : ` of ${all} benchmarks`} failed`] : []),
    ...(improved > 0
      ? [`${improved}${regressed + failed > 0 ? '' : ` of ${all} benchmarks`} improved`]
      : []),
    ...(unsure > 0 ? [`${unsure} inconclusive`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  const [first = '0 benchmarks unchanged', ...rest] = (['unchanged', 'new', 'removed'] as const)
    .map((verdict) => [countOf(report, verdict), verdict] as const)
    .filter(([count]) => count > 0)
    .map(([count, verdict], index) =>
      index > 0 ? `${count} ${verdict}` : `${count} benchmark${count === 1 ? '' : 's'} ${verdict}`,
    );
  return [first, ...rest].join(', ');
}
