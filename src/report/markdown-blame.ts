import type { BenchmarkReport, Hotspot } from '../model/report.ts';
import { markdownCellCode, markdownCode, markdownText } from './escape.ts';
import {
  behindText,
  blameSentence,
  bytesText,
  hotspotText,
  insidePackage,
  nativeText,
  placeOf,
  remarks,
} from './hotspots.ts';
import { type Links, linkedPlace } from './links.ts';
import type { Names } from './names.ts';
import { causeSentences, metricSentence } from './sentences.ts';
import { shorten } from './shorten.ts';

/** Groups of benchmarks that the comment begins with. */
const MOST_LEADS = 3;
const MOST_NAMES = 3;
/** Of a line's text, where it stands in a sentence and in a table. */
const LEAD_CHARACTERS = 120;
const CELL_CHARACTERS = 80;

/** What regressed and the line behind it, worst first; benchmarks with the same line share a paragraph. */
export function leads(
  regressed: readonly BenchmarkReport[],
  links: Links | null,
  named: Names,
): string[] {
  return byFirstLine(regressed)
    .slice(0, MOST_LEADS)
    .flatMap(([first, ...others]) => lead(first, others, links, named));
}

type Group = readonly [BenchmarkReport, ...BenchmarkReport[]];

function byFirstLine(regressed: readonly BenchmarkReport[]): Group[] {
  const groups = new Map<string, [BenchmarkReport, ...BenchmarkReport[]]>();
  for (const one of regressed) {
    const [hotspot] = one.hotspots;
    const key = hotspot === undefined ? one.id : placeOf(hotspot);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function lead(
  benchmark: BenchmarkReport,
  others: readonly BenchmarkReport[],
  links: Links | null,
  named: Names,
): string[] {
  const metrics = benchmark.metrics.filter((metric) => metric.verdict === 'regressed');
  const claim = `**${markdownCode(named(benchmark.id))} ${metrics.map((one) => metricSentence(one, markdownText)).join(', and ')}.**`;
  const [hotspot] = benchmark.hotspots;
  const held =
    benchmark.holders.length === 0
      ? []
      : [`Held by ${benchmark.holders.slice(0, MOST_NAMES).map(markdownCode).join(', ')}.`];
  const causes = causeSentences(benchmark).map(markdownText);
  const said = blameSentence(benchmark);
  if (hotspot === undefined || said === null) return [[claim, ...held, ...causes].join(' ')];
  const also = others.length === 0 ? [] : [`The same line is behind ${names(others, named)}.`];
  return [
    `${claim} ${markdownText(said)}:`,
    [...hotspotSentences(hotspot, links), ...held, ...causes, ...also].join(' '),
  ];
}

export function names(benchmarks: readonly BenchmarkReport[], named: Names): string {
  const shown = benchmarks.slice(0, MOST_NAMES).map(({ id }) => markdownCode(named(id)));
  const more = benchmarks.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  const last = all.pop()!;
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}

function hotspotSentences(hotspot: Hotspot, links: Links | null): string[] {
  const { inside, native, behind, advice } = hotspot;
  const code = hotspot.text || hotspot.function;
  const line = [placeText(hotspot, links), ...(code === '' ? [] : [codeOf(code)])].join(' ');
  return [
    `${line} ${hotspotText(hotspot)}.`,
    ...(inside === null
      ? []
      : [`Allocated in ${markdownCode(placeOf(inside))}${markdownText(insidePackage(inside))}.`]),
    ...(native === null ? [] : [`In native code: ${markdownCode(nativeText(native))}.`]),
    ...(behind === null
      ? []
      : [`${behindText(behind, linkedPlace(behind, links), codeOf(behind.text))}.`]),
    ...(advice === null ? [] : [markdownText(advice)]),
  ];
}

/** Only the project's own lines have a page in its repository. */
function placeText(hotspot: Hotspot, links: Links | null, code = markdownCode): string {
  return linkedPlace(hotspot, hotspot.origin === 'project' ? links : null, code);
}

function codeOf(text: string): string {
  return markdownCode(shorten(text, LEAD_CHARACTERS));
}

/** Every line and note of what regressed beyond what the leads say; benchmarks with the same ones share a table. */
export function lineTables(
  regressed: readonly BenchmarkReport[],
  links: Links | null,
  named: Names,
): string[] {
  const led = new Set(byFirstLine(regressed).slice(0, MOST_LEADS).flat());
  const tables = new Map<string, BenchmarkReport[]>();
  for (const one of regressed) {
    if (one.notes.length === 0 && one.hotspots.length <= (led.has(one) ? 1 : 0)) continue;
    const text = [
      ...(one.hotspots.length === 0 ? [] : [lineTable(one.hotspots, links)]),
      ...(one.notes.length === 0
        ? []
        : [one.notes.map((note) => `- ${markdownText(note)}`).join('\n')]),
    ].join('\n\n');
    tables.set(text, [...(tables.get(text) ?? []), one]);
  }
  return [...tables].map(([text, benchmarks]) => `${names(benchmarks, named)}\n\n${text}`);
}

function lineTable(hotspots: readonly Hotspot[], links: Links | null): string {
  const rows = hotspots.map((hotspot) => {
    const cells = [
      placeText(hotspot, links, markdownCellCode),
      hotspot.text === '' ? '' : markdownCellCode(shorten(hotspot.text, CELL_CHARACTERS)),
      hotspot.metric,
      bytesText(hotspot, hotspot.base),
      bytesText(hotspot, hotspot.head),
      markdownText(remarks(hotspot).join(', ')),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| Line | | Metric | base | here | |',
    '| --- | --- | --- | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}
