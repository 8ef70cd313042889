import { interpreterText } from '../model/interpreter.ts';
import {
  type GateErrors,
  KINDS,
  type Kind,
  type Lab,
  type Power,
  type RealRuns,
  type Share,
} from '../model/lab.ts';
import { METRICS } from '../model/metric.ts';
import { markdownText, terminalLine } from './escape.ts';
import { type Names, namesOf } from './names.ts';
import { wrap } from './shorten.ts';

/** One table with the sentences above it. */
interface Table {
  readonly title: string;
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PROSE_WIDTH = 100;

/** What the lab found, as a person at a terminal reads it. */
export function renderLabTerminal(lab: Lab): string {
  return tables(lab, terminalLine)
    .map(({ title, about, head, rows }) => {
      const all = [head, ...rows];
      const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
      const lines = all.map((row) =>
        `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd(),
      );
      return `${[title, ...wrap(about, PROSE_WIDTH), '', ...lines].join('\n')}\n`;
    })
    .join('\n');
}

/** The same for a document. */
export function renderLabMarkdown(lab: Lab): string {
  return tables(lab, markdownText)
    .map(({ title, about, head, rows }) => {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      const rule = `|${' --- |'.repeat(head.length)}`;
      const prose = wrap(about, PROSE_WIDTH).join('\n');
      return `### ${title}\n\n${prose}\n\n${[row(head), rule, ...rows.map(row)].join('\n')}\n`;
    })
    .join('\n');
}

/** Makes text from a repository harmless for the target language. */
type Escape = (text: string) => string;

function tables(lab: Lab, harmless: Escape): Table[] {
  const { benchmarks: all, left, planted: runs } = lab;
  const names = namesOf([...all, ...left, ...(runs?.benchmarks ?? [])]);
  const named: Names = (id) => harmless(names(id));
  const found = [
    gates(lab, harmless),
    benchmarks(lab, named),
    ...KINDS.flatMap((kind) => [power(lab, kind, true), power(lab, kind, false)]),
    ...(runs === null ? [] : [planted(runs, named)]),
    leftOut(lab, named, harmless),
  ];
  return found.filter(({ rows }) => rows.length > 0);
}

function gates(
  { gates: drawn, itself, pool, fingerprint, seed, tree, seconds }: Lab,
  harmless: Escape,
): Table {
  const { cost, rounds } = pool;
  const each = itself.cost.seconds / itself.runs;
  return {
    title: 'False alarms of a gate run that compares a tree with itself',
    about:
      `${harmless(tree.name)}, ${harmless(interpreterText(fingerprint))} on ` +
      `${harmless(fingerprint.architecture)}. ` +
      `Drawn: from ${cost.samples} real samples of ${cost.starts} interpreter starts in ${rounds} rounds ` +
      `(${cost.seconds.toFixed(0)} s), seed ${seed}. Real: whole runs, ${each.toFixed(1)} s each. ` +
      `Bounds are exact, one-sided, 95 %. The lab took ${seconds.toFixed(0)} s.`,
    head: ['gate run of', 'benchmarks', 'how', 'runs', 'with a false alarm', 'at most'],
    rows: [
      ...drawn.map(({ what, benchmarks: count, regressed }: GateErrors) => [
        what,
        String(count),
        'drawn',
        ...alarmCells(regressed),
      ]),
      [
        'the whole suite',
        String(itself.benchmarks.length),
        'real',
        ...alarmCells(itself.regressed),
      ],
    ],
  };
}

function alarmCells({ of, count, high }: Share): string[] {
  return [String(of), String(count), percent(high)];
}

function benchmarks({ benchmarks: all, itself }: Lab, named: Names): Table {
  const rows = all.map((one) => {
    const real = itself.benchmarks.find(({ id }) => id === one.id);
    return [
      named(one.id),
      one.mode === 'fresh' ? `${one.kind}, never forked` : one.kind,
      `${one.regressed.count} of ${one.regressed.of}`,
      percent(one.regressed.high),
      percent(one.improved.count / one.improved.of),
      percent(one.inconclusive.count / one.inconclusive.of),
      one.starts.toFixed(1),
      one.samples.toFixed(1),
      real === undefined ? '' : `${real.regressed.count} of ${real.regressed.of}`,
      one.unsteady.join(', '),
    ];
  });
  return {
    title: 'Each benchmark against itself',
    about:
      'Exact: no two samples of its traced metrics ever differed. Growing: the same, but a level rose, ' +
      'by a leak or a cache that fills. Starts and samples are those of both trees together in one ' +
      'comparison, on average. Unsteady: metrics of which two samples of one tree differ by more than ' +
      'the limit allows.',
    head: [
      'benchmark',
      'kind',
      'false alarms',
      'at most',
      'improved',
      'inconclusive',
      'starts',
      'samples',
      'real alarms',
      'unsteady',
    ],
    rows,
  };
}

function power({ power: all }: Lab, kind: Kind, beyond: boolean): Table {
  const cells = all.filter((one) => one.kind === kind && one.beyond === beyond);
  const sizes = [...new Set(all.map(({ size }) => size))];
  const metrics = METRICS.filter((metric) => cells.some((one) => one.metric === metric));
  const rows = sizes.flatMap((size) => {
    const row = metrics.map((metric) => {
      const cell = cells.find((one) => one.size === size && one.metric === metric);
      return cell === undefined ? '' : powerCell(cell);
    });
    return row.every((cell) => cell === '') ? [] : [[size, ...row]];
  });
  return {
    title: beyond
      ? `Changes beyond the limit that are called: ${kind} benchmarks`
      : `Changes within the limit that are called, wrongly: ${kind} benchmarks`,
    about:
      'Planted on drawn real samples of head. Each cell: the share called, its ' +
      `${beyond ? 'lower' : 'upper'} bound, and how many benchmarks of how many comparisons.`,
    head: ['change', ...metrics],
    rows,
  };
}

function powerCell({ regressed, beyond, benchmarks: count }: Power): string {
  const bound = beyond ? `≥ ${percent(regressed.low)}` : `≤ ${percent(regressed.high)}`;
  return `${percent(regressed.count / regressed.of)} (${bound}; ${count}, ${regressed.of})`;
}

function planted({ benchmarks: all, runs, cost }: RealRuns, named: Names): Table {
  const called = all.filter(({ regressed }) => regressed.count > 0);
  const never = all.filter(({ regressed }) => regressed.count === 0).map(({ id }) => named(id));
  return {
    title: 'Changes planted in the head tree, in real gate runs',
    about: `${runs} ${runs === 1 ? 'run' : 'runs'} of ${(cost.seconds / runs).toFixed(1)} s each, and the metrics that were called. Never called: ${never.join(', ') || 'none'}.`,
    head: ['benchmark', 'regressed', 'at least', 'by metric'],
    rows: called.map(({ id, regressed, metrics }) => [
      named(id),
      `${regressed.count} of ${regressed.of}`,
      percent(regressed.low),
      metrics.map((one) => `${one.metric} ${one.regressed.count}`).join(', '),
    ]),
  };
}

function leftOut({ left }: Lab, named: Names, harmless: Escape): Table {
  return {
    title: 'Not measured',
    about: 'They are in no figure above.',
    head: ['benchmark', 'why'],
    rows: left.map(({ id, why }) => [named(id), harmless(why.split('\n')[0]!)]),
  };
}

/** "0.012 %": two significant digits, but of what is nearly all as many as tell it from all. */
function percent(share: number): string {
  const points = share * 100;
  if (points === 0 || points === 100) return `${points} %`;
  if (points < 10) return `${Number(points.toPrecision(2))} %`;
  if (points < 90) return `${points.toFixed(0)} %`;
  const missing = Number((100 - points).toPrecision(2));
  return `${Number((100 - missing).toFixed(6))} %`;
}
