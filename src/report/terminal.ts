import { styleText } from 'node:util';
import { interpreterText } from '../model/interpreter.ts';
import type { BenchmarkReport, BenchmarkVerdict, Report } from '../model/report.ts';
import { acceptanceFile, acceptanceToml } from './acceptance.ts';
import { notReachedSentences, ranOnBoth, visibleList, visibleText } from './doubts.ts';
import { terminalLine, terminalText } from './escape.ts';
import { type Names, namesOf } from './names.ts';
import {
  acceptedCount,
  bySeverity,
  causeSentences,
  changedMetrics,
  changeText,
  countOf,
  figure,
  isAccepted,
  metricRemarks,
  regressionSentences,
  stateSentence,
} from './sentences.ts';
import { shorten, shortenFront, wrap } from './shorten.ts';
import { hotspotRows } from './terminal-blame.ts';

export interface TerminalOptions {
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
  /** Also the unchanged ones, each. */
  readonly all: boolean;
}

/** Columns that a row needs beside its id. */
const FIGURES = 76;
const LEAST_ID = 20;
/** Before what is said of a benchmark under its row. */
const INDENT = ' '.repeat(16);

const ORDER: readonly BenchmarkVerdict[] = [
  'regressed',
  'failed',
  'improved',
  'inconclusive',
  'new',
  'removed',
  'unchanged',
];

const COLOURS = {
  regressed: 'red',
  failed: 'red',
  improved: 'green',
  inconclusive: 'yellow',
  new: 'cyan',
  removed: 'cyan',
  unchanged: 'gray',
} as const;

/** What all rows of a report share. */
interface Table {
  readonly options: TerminalOptions;
  /** Columns of the ids. */
  readonly column: number;
  readonly named: Names;
  /** By what was said of lines already, the name of the benchmark whose they are. */
  readonly told: Map<string, string>;
}

/** A report as a person at a terminal reads it. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const cut = (text: string) => shorten(text, options.width);
  const lines: string[] = [cut(header(report)), ''];
  for (const one of report.loosened)
    lines.push(paint(`  loosened      ${terminalLine(one)}`, 'inconclusive', options));
  const { override } = report;
  if (override !== null) {
    const text = `${override.by} let these regressions pass by the label "${override.label}"`;
    lines.push(paint(`  overridden    ${terminalLine(text)}`, 'inconclusive', options));
  }
  const named = namesOf(report.benchmarks);
  const table: Table = { options, column: idColumn(report, options), named, told: new Map() };
  for (const verdict of ORDER) {
    const those = report.benchmarks.filter((one) => one.verdict === verdict).sort(bySeverity);
    if (verdict === 'unchanged' && !options.all) {
      const accepted = those.filter(isAccepted);
      for (const one of accepted) lines.push(...rows(one, table).map(cut));
      const rest = those.length - accepted.length;
      if (rest > 0) {
        const others = rest === report.benchmarks.length ? '' : plural(rest, ' other');
        lines.push(
          paint(cut(`  unchanged     ${rest}${others}  (--all shows them)`), 'unchanged', options),
        );
      }
      continue;
    }
    for (const one of those) {
      const [first, ...rest] = rows(one, table);
      lines.push(paint(cut(first!), verdict, options), ...rest.map(cut));
    }
  }
  const sentences = report.benchmarks
    .filter((one) => one.verdict === 'regressed')
    .sort(bySeverity)
    .flatMap((one) => regressionSentences(one, named));
  if (sentences.length > 0) lines.push('', ...sentences.map(terminalLine));
  lines.push(...acceptLines(report));
  const notes = [...notReachedSentences(report), ...report.notes].map(
    (note) => `note: ${terminalLine(note)}`,
  );
  if (notes.length > 0) lines.push('', ...notes);
  lines.push('', counts(report));
  return `${lines.join('\n')}\n`;
}

/** How to accept what regressed, where that is short: the comment has it for more. */
function acceptLines(report: Report): string[] {
  const regressed = report.benchmarks.flatMap(({ id, metrics }) =>
    metrics.filter(({ verdict }) => verdict === 'regressed').map((metric) => ({ id, metric })),
  );
  const [first] = regressed;
  if (first === undefined) return [];
  if (regressed.length > 1)
    return ['', 'To accept some of it: --markdown FILE writes the lines for each.'];
  const toml = acceptanceToml(first.id, first.metric, report).split('\n');
  const file = terminalLine(acceptanceFile(report));
  return ['', `To accept it, with your reason in ${file}:`, ...toml.map((line) => `  ${line}`)];
}

function header(report: Report): string {
  const { base, head } = report;
  const name = (label: { name: string }) => terminalLine(label.name);
  return `highwater  base ${name(base.tree)}  head ${name(head.tree)}  ${terminalLine(interpreterText(head.fingerprint))}`;
}

/** Columns for ids: the longest shown, as far as the figures behind them still fit. */
function idColumn(report: Report, { all, width }: TerminalOptions): number {
  const longest = report.benchmarks
    .filter((one) => all || one.verdict !== 'unchanged' || isAccepted(one))
    .reduce((most, one) => Math.max(most, terminalLine(one.id).length), 0);
  return Math.min(longest, Math.max(LEAST_ID, width - FIGURES));
}

/** One row a changed metric; the id and how it ended where there is none. */
function rows(benchmark: BenchmarkReport, shared: Table): string[] {
  const { column, options } = shared;
  const { width } = options;
  const id = shortenFront(terminalLine(benchmark.id), column).padEnd(column);
  const passes = benchmark.verdict === 'unchanged' && isAccepted(benchmark);
  const verdict = (passes ? 'accepted' : benchmark.verdict).padEnd(12);
  const shown = changedMetrics(benchmark);
  const table = shown.flatMap((metric, index) => {
    const from = figure(metric, metric.base);
    const to = figure(metric, metric.head);
    const ended = metric.acceptance === null ? metric.verdict : 'accepted';
    const what = metric.verdict === benchmark.verdict ? '' : `  ${ended}`;
    const figures = `  ${index === 0 ? verdict : ' '.repeat(12)}  ${index === 0 ? id : ' '.repeat(column)}   ${metric.metric.padEnd(10)}  ${from.padStart(10)} → ${to.padEnd(12)}`;
    const change = `${changeText(metric)}${what}`;
    const row = `${figures} ${change}`;
    return row.length <= width ? [row] : [figures.trimEnd(), change.padStart(width)];
  });
  const why = shown
    .filter((metric) => metricRemarks(metric).length > 0)
    .map((metric) => {
      const seen = metric.verdict === 'inconclusive' ? [visibleText(metric)] : [];
      return `${metric.metric}: ${[...metricRemarks(metric), ...seen].join('; ')}`;
    });
  if (table.length === 0) table.push(...besideId(`  ${verdict}  ${id}   `, benchmark, width));
  else if (why.length === 0 && benchmark.undecided !== null) why.push(benchmark.undecided);
  const detail = benchmark.verdict === 'failed' ? benchmark.state.why.split('\n').slice(1) : [];
  return [
    ...table,
    ...why
      .flatMap((one) => wrap(terminalLine(one), width - INDENT.length))
      .map((one) => INDENT + one),
    ...blameRows(benchmark, shared).map((row) => INDENT + row),
    ...detail.map((line) => `${INDENT}| ${terminalText(line)}`),
    ...benchmark.notes
      .flatMap((note) => wrap(terminalLine(note), width - INDENT.length))
      .map((line) => INDENT + line),
  ];
}

/** What is behind a benchmark's regressions; where an earlier one had the same to say, whose it was. */
function blameRows(benchmark: BenchmarkReport, { options, named, told }: Table): string[] {
  const { id, hotspots, holders } = benchmark;
  const width = options.width - INDENT.length;
  const lines = [
    ...hotspotRows(hotspots, options.all, width),
    ...holders.map((holder) => `held by ${terminalLine(holder)}`),
    ...causeSentences(benchmark).flatMap((one) => wrap(terminalLine(one), width)),
  ];
  if (lines.length < 2) return lines;
  const text = lines.join('\n');
  const before = told.get(text);
  if (before !== undefined) return [`the same lines as of ${terminalLine(before)}`];
  told.set(text, named(id));
  return lines;
}

/** What is said of a benchmark without a changed metric, on as many lines as it takes. */
function besideId(start: string, benchmark: BenchmarkReport, width: number): string[] {
  const [first = '', ...rest] = wrap(terminalLine(saidAlone(benchmark)), width - start.length);
  return [`${start}${first}`.trimEnd(), ...rest.map((line) => ' '.repeat(start.length) + line)];
}

function saidAlone(benchmark: BenchmarkReport): string {
  if (!ranOnBoth(benchmark)) return stateSentence(benchmark);
  return benchmark.undecided ?? visibleList(benchmark);
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}

function counts(report: Report): string {
  const parts = ORDER.map((verdict) => [countOf(report, verdict), verdict] as const)
    .filter(([count]) => count > 0)
    .map(([count, verdict]) => `${count} ${verdict}`);
  const accepted = acceptedCount(report).map((one) => ` (${one})`);
  return `${parts.join(', ')}${accepted.join('')} in ${report.cost.seconds.toFixed(1)} s`;
}

function paint(text: string, verdict: BenchmarkVerdict, options: TerminalOptions): string {
  return options.color ? styleText(COLOURS[verdict], text, { validateStream: false }) : text;
}
