import { interpreterText } from '../model/interpreter.ts';
import type { BenchmarkReport, MetricReport, Report } from '../model/report.ts';
import { acceptanceFile, acceptanceToml } from './acceptance.ts';
import { doubtsOf, notReachedSentences, visibleSentences } from './doubts.ts';
import { markdownBlock, markdownCellCode, markdownCode, markdownText } from './escape.ts';
import type { Links } from './links.ts';
import { leads, lineTables, names } from './markdown-blame.ts';
import { type Names, namesOf } from './names.ts';
import {
  bySeverity,
  changedMetrics,
  changeText,
  figure,
  headline,
  isAccepted,
  metricRemarks,
  stateSentence,
} from './sentences.ts';

/** GitHub refuses a comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;
const TABLE_CHARACTERS = 15_000;
const LINES_CHARACTERS = 12_000;
const MOST_FAILURES = 10;
const MOST_ACCEPTANCES = 5;
const MOST_DOUBTS = 5;
/** Of a failure's text: how it ended stands first, the cause in the last lines. */
const LAST_LINES = 12;
const LINE_CHARACTERS = 200;
const LEFT_OUT = "… too long for a comment: the whole report is in the run's files.";

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
    .filter((one) => one.verdict !== 'unchanged' || isAccepted(one))
    .sort(bySeverity);
  const regressed = changed.filter((one) => one.verdict === 'regressed');
  const named = namesOf(report.benchmarks);
  const parts = [marker(name)];
  if (changed.length + report.notes.length + report.loosened.length === 0) {
    parts.push(`Memory: ${markdownText(headline(report))}`);
  } else {
    parts.push(
      `### Memory: ${markdownText(headline(report))}`,
      ...report.loosened.map((one) => `> ${markdownText(one)}`),
      ...leads(regressed, links, named),
      ...(changed.length === 0 ? [] : [table(changed, links)]),
      ...failures(changed, named),
      ...doubts(report, named),
    );
    const notes = [...notReachedSentences(report), ...report.notes];
    parts.push(...notes.map((note) => `> ${markdownText(note)}`));
    parts.push(...where(regressed, links, named));
  }
  const last = [how(report, links), ...advice(changed, report)];
  const room = MOST_CHARACTERS - [...parts, ...last].join('\n\n').length;
  return joined([...parts, all(report, Math.min(room, MOST_CHARACTERS / 2)), ...last]);
}

function table(changed: readonly BenchmarkReport[], links: Links | null): string {
  const commit = (hash: string | undefined) =>
    hash === undefined ? '' : ` ${markdownCode(hash.slice(0, 7))}`;
  const rows = changed.slice(0, MOST_ROWS).map((one) => tableRows(one).join('\n'));
  const kept = within(rows, TABLE_CHARACTERS);
  const lines = [
    `| Benchmark | Metric | base${commit(links?.baseCommit)} | here${commit(links?.headCommit)} | Change | |`,
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...kept,
  ];
  if (changed.length > kept.length)
    lines.push(`| ${changed.length - kept.length} more | | | | | |`);
  return lines.join('\n');
}

function tableRows(benchmark: BenchmarkReport): string[] {
  const id = markdownCellCode(benchmark.id);
  const shown = changedMetrics(benchmark);
  if (shown.length === 0) {
    const said = stateSentence(benchmark);
    return [
      `| ${id} | | | | | ${benchmark.verdict}${said === '' ? '' : `: ${markdownText(said)}`} |`,
    ];
  }
  return shown.map((metric) => {
    const verdict = markdownText(verdictText(metric));
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

/** "regressed: above its ceiling of 512 MiB", "accepted up to 140 MiB: the index is worth it". */
function verdictText(metric: MetricReport): string {
  const said = metric.verdict === 'inconclusive' ? [] : metricRemarks(metric);
  const verdict = metric.acceptance === null ? `${metric.verdict}: ` : '';
  return said.length === 0 ? metric.verdict : `${verdict}${said.join('; ')}`;
}

function failures(changed: readonly BenchmarkReport[], named: Names): string[] {
  return changed
    .filter((one) => one.verdict === 'failed')
    .slice(0, MOST_FAILURES)
    .map(
      (one) =>
        `**${markdownCode(named(one.id))} ${one.state.head} on head; nothing was decided for it.**\n\n${markdownBlock(excerpt(one.state.why))}`,
    );
}

/** Why benchmarks are inconclusive, and what would settle them. */
function doubts(report: Report, named: Names): string[] {
  const all = doubtsOf(report);
  const left = all.length - MOST_DOUBTS;
  const shown = all.slice(0, MOST_DOUBTS).map(({ benchmarks, sentence }) => {
    const are = benchmarks.length === 1 ? 'is' : 'are';
    return `- ${names(benchmarks, named)} ${are} inconclusive. ${markdownText(sentence)}.`;
  });
  const more = left > 0 ? [`- ${left} more reasons are in the run's files.`] : [];
  return all.length === 0 ? [] : [[...shown, ...more].join('\n')];
}

function excerpt(why: string): string {
  const [first = '', ...rest] = why
    .trimEnd()
    .split('\n')
    .map((line) => (line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS)}…` : line));
  const left = rest.length > LAST_LINES ? ['…'] : [];
  return [first, ...left, ...rest.slice(-LAST_LINES)].join('\n');
}

function where(regressed: readonly BenchmarkReport[], links: Links | null, named: Names): string[] {
  const tables = within(lineTables(regressed, links, named), LINES_CHARACTERS);
  return tables.length === 0 ? [] : [details('Where the memory is', tables.join('\n\n'))];
}

function all(report: Report, characters: number): string {
  const rows = report.benchmarks.map((one) => {
    const peak = one.metrics.find((metric) => metric.metric === 'peak');
    const head = peak === undefined ? '' : figure(peak, peak.head);
    const from = peak?.visible == null ? '' : `+${figure(peak, peak.visible)}`;
    return `| ${markdownCellCode(one.id)} | ${head} | ${from} | ${one.verdict} |`;
  });
  const kept = within(rows, characters - 200);
  if (kept.length < rows.length) kept.push(`| ${rows.length - kept.length} more | | | |`);
  return details(
    `All ${rows.length} benchmarks`,
    ['| Benchmark | peak | rise called from | |', '| --- | ---: | ---: | --- |', ...kept].join(
      '\n',
    ),
  );
}

function how(report: Report, links: Links | null): string {
  const { fingerprint } = report.head;
  const run = links?.runUrl == null ? '' : ` [The run](${links.runUrl}).`;
  const text = `${markdownText(interpreterText(fingerprint))}, ${fingerprint.cpus} processors, address-space randomisation ${fingerprint.aslr}; ${report.cost.starts} interpreter starts and ${report.cost.samples} samples in ${report.cost.seconds.toFixed(1)} s. Base: ${markdownText(report.base.tree.name)}; head: ${markdownText(report.head.tree.name)}.${run}`;
  const visible = visibleSentences(report).map(markdownText);
  return details('How this was measured', [text, ...visible].join(' '));
}

function advice(changed: readonly BenchmarkReport[], report: Report): string[] {
  const first = changed.find((one) => one.verdict === 'regressed');
  const metric = first?.metrics.find((one) => one.verdict === 'regressed');
  if (first === undefined || metric === undefined) return [];
  const regressed = changed.flatMap(({ id, metrics }) =>
    metrics
      .filter(({ verdict }) => verdict === 'regressed')
      .map((one) => acceptanceToml(id, one, report)),
  );
  const kept = regressed.slice(0, MOST_ACCEPTANCES);
  const left = regressed.length - kept.length;
  const blank = report.configured?.acceptances === null ? '\n' : '\n\n';
  const { overrideLabel } = report.policy;
  const parts = [
    'Run it:',
    markdownBlock(`highwater run ${commandWords(first.id, report)}`),
    `Accept it, in ${markdownCode(acceptanceFile(report))}, with the reason in words (an empty one is refused)${left === 0 ? '' : `; ${left} more need their own`}:`,
    markdownBlock(kept.join(blank)),
    ...(overrideLabel === null || report.override !== null
      ? []
      : [
          `Or let all of it pass once: somebody who may write sets the label ${markdownCode(overrideLabel)}, then the job runs again.`,
        ]),
  ];
  return [details('What to do', parts.join('\n\n'))];
}

function commandWords(id: string, report: Report): string {
  const flags = report.flags.map((word) => (word.startsWith('--') ? word : shellWord(word)));
  return [treeFlags(report), ...flags, '--select', shellWord(id)].join(' ');
}

/**
 * Two folders are both named; of commits, head is the one that a reader has checked out. From base alone a run
 * would seek where head left it: where that is another commit both are named, and taken as they are.
 */
function treeFlags({ base, head, pinned }: Report): string {
  const { commit, name } = base.tree;
  if (pinned && commit !== null && head.tree.commit !== null)
    return `--base ${shellWord(commit)} --head ${shellWord(head.tree.commit)}`;
  if (commit !== null) return `--base ${shellWord(commit)}`;
  const isFolder = head.tree.commit === null;
  return `--base ${shellWord(name)}${isFolder ? ` --head ${shellWord(head.tree.name)}` : ''}`;
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** The first rows that fit, whole. */
function within(rows: readonly string[], characters: number): string[] {
  let length = 0;
  const end = rows.findIndex((row) => {
    length += row.length + 1;
    return length > characters;
  });
  return rows.slice(0, end === -1 ? rows.length : end);
}

/** Drops whole parts that do not fit: a cut inside a fence or a details would swallow the rest. */
function joined(parts: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    if (length + part.length > MOST_CHARACTERS) continue;
    kept.push(part);
    length += part.length + 2;
  }
  if (kept.length < parts.length) kept.push(LEFT_OUT);
  return `${kept.join('\n\n')}\n`;
}
