import type { BenchmarkReport, Report } from '../model/report.ts';
import { markdownBlock, markdownCode, markdownText } from './escape.ts';
import {
  bySeverity,
  changeText,
  figure,
  headline,
  metricSentence,
  shortName,
  stateSentence,
} from './sentences.ts';

/** Where a reader can go from the comment. */
export interface Links {
  /** The repository's page. */
  readonly repository: string;
  readonly headCommit: string;
  readonly baseCommit: string;
  readonly runUrl: string | null;
}

/** GitHub refuses a comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;
const MOST_FAILURES = 10;

/** The hidden first line by which the comment is found again. */
export function marker(name: string | null): string {
  return `<!-- highwater:${(name ?? 'default').replace(/[^\w.-]/g, '-')} -->`;
}

/** The pull request's comment, and the job's summary. */
export function renderMarkdown(
  report: Report,
  links: Links | null,
  name: string | null = null,
): string {
  const changed = report.benchmarks
    .filter(
      (one) =>
        one.verdict !== 'unchanged' || one.metrics.some((metric) => metric.acceptance !== null),
    )
    .sort(bySeverity);
  const parts = [marker(name)];
  if (changed.length === 0 && report.notes.length === 0) {
    parts.push(`Memory: ${headline(report)}`);
  } else {
    parts.push(
      `### Memory: ${headline(report)}`,
      ...lead(changed),
      table(changed, links),
      ...failures(changed),
    );
    parts.push(...report.notes.map((note) => `> ${markdownText(note)}`));
  }
  parts.push(all(report), how(report, links), ...advice(changed, report));
  return clip(parts.filter((part) => part !== '').join('\n\n'));
}

function lead(changed: readonly BenchmarkReport[]): string[] {
  return changed
    .filter((one) => one.verdict === 'regressed')
    .slice(0, 3)
    .map((one) => {
      const metrics = one.metrics.filter((metric) => metric.verdict === 'regressed');
      return `**${markdownCode(shortName(one.id))} ${metrics.map(metricSentence).join(', and ')}.**`;
    });
}

function table(changed: readonly BenchmarkReport[], links: Links | null): string {
  const commit = (hash: string | undefined) =>
    hash === undefined ? '' : ` ${markdownCode(hash.slice(0, 7))}`;
  const lines = [
    `| Benchmark | Metric | base${commit(links?.baseCommit)} | here${commit(links?.headCommit)} | Change | |`,
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...changed.slice(0, MOST_ROWS).flatMap(tableRows),
  ];
  if (changed.length > MOST_ROWS) lines.push(`| ${changed.length - MOST_ROWS} more | | | | | |`);
  return lines.join('\n');
}

function tableRows(benchmark: BenchmarkReport): string[] {
  const id = markdownCode(benchmark.id);
  const shown = benchmark.metrics.filter(
    (metric) => metric.verdict !== 'unchanged' || metric.acceptance !== null,
  );
  if (shown.length === 0) {
    const said = stateSentence(benchmark);
    return [
      `| ${id} | | | | | ${benchmark.verdict}${said === '' ? '' : `: ${markdownText(said)}`} |`,
    ];
  }
  return shown.map((metric) => {
    const verdict =
      metric.acceptance === null
        ? metric.verdict
        : `accepted: ${markdownText(metric.acceptance.reason)}`;
    const cells = [
      id,
      metric.metric,
      figure(metric, metric.base),
      figure(metric, metric.head),
      changeText(metric),
      verdict,
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

function failures(changed: readonly BenchmarkReport[]): string[] {
  return changed
    .filter((one) => one.verdict === 'failed')
    .slice(0, MOST_FAILURES)
    .map(
      (one) =>
        `**${markdownCode(shortName(one.id))} ${one.state.head} on head; nothing was decided for it.**\n\n${markdownBlock(one.state.why)}`,
    );
}

function all(report: Report): string {
  const rows = report.benchmarks.map((one) => {
    const peak = one.metrics.find((metric) => metric.metric === 'peak');
    return `| ${markdownCode(one.id)} | ${peak === undefined ? '' : figure(peak, peak.head)} | ${one.verdict} |`;
  });
  const kept: string[] = [];
  let length = 0;
  for (const row of rows) {
    length += row.length;
    if (length > MOST_CHARACTERS / 2) break;
    kept.push(row);
  }
  if (kept.length < rows.length) kept.push(`| ${rows.length - kept.length} more | | |`);
  return details(
    `All ${rows.length} benchmarks`,
    ['| Benchmark | peak | |', '| --- | ---: | --- |', ...kept].join('\n'),
  );
}

function how(report: Report, links: Links | null): string {
  const { fingerprint } = report.head;
  const run = links?.runUrl == null ? '' : ` [The run](${links.runUrl}).`;
  const text = `${fingerprint.implementation} ${fingerprint.python}, ${fingerprint.cpus} processors, address-space randomisation ${fingerprint.aslr}; ${report.cost.starts} interpreter starts and ${report.cost.samples} samples in ${report.cost.seconds.toFixed(1)} s. Base: ${markdownText(report.base.tree.name)}; head: ${markdownText(report.head.tree.name)}.${run}`;
  return details('How this was measured', text);
}

function advice(changed: readonly BenchmarkReport[], report: Report): string[] {
  const first = changed.find((one) => one.verdict === 'regressed');
  const metric = first?.metrics.find((one) => one.verdict === 'regressed');
  if (first === undefined || metric === undefined) return [];
  const quoted = `'${first.id.replaceAll("'", "'\\''")}'`;
  const base = report.base.tree.commit ?? report.base.tree.name;
  const accept = [
    '[[tool.highwater.acceptances]]',
    `id = ${JSON.stringify(first.id)}`,
    `metric = ${JSON.stringify(metric.metric)}`,
    `up-to = ${JSON.stringify(`${Math.ceil(metric.head * 1.01)} B`)}`,
    'reason = "why this is worth it"',
  ].join('\n');
  return [
    details(
      'What to do',
      `Run it:\n\n${markdownBlock(`highwater run --base ${base} --select ${quoted}`)}\n\nAccept it, in pyproject.toml:\n\n${markdownBlock(accept)}`,
    ),
  ];
}

function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function clip(text: string): string {
  return text.length <= MOST_CHARACTERS
    ? `${text}\n`
    : `${text.slice(0, MOST_CHARACTERS)}\n\n… cut: the whole report is in the run's files.\n`;
}
