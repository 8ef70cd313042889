import { counted } from '../model/counted.ts';
import type { Hotspot } from '../model/report.ts';
import { terminalLine } from './escape.ts';
import {
  behindText,
  distinct,
  insidePackage,
  nativeText,
  placeOf,
  remarks,
  riseText,
} from './hotspots.ts';
import { shorten, shortenFront, wrap } from './shorten.ts';

/** Lines shown under a benchmark unless all are asked for. */
const MOST_LINES = 3;
const PLACE = 40;
const FUNCTION = 24;
/** Of a wide terminal's columns they may take so many: a path that is cut cannot be followed. */
const SHARE = { place: 0.45, function: 0.2 };
const LEAST_TEXT = 16;
const GAP = '  ';

/** Rows of the lines behind a regression: place, function, rise, source text, remarks; then what is known of each. */
export function hotspotRows(hotspots: readonly Hotspot[], all: boolean, width: number): string[] {
  const lines = distinct(hotspots);
  const shown = all ? lines : lines.slice(0, MOST_LINES);
  const isMixed = new Set(shown.map(({ metric }) => metric)).size > 1;
  const cells = shown.map((hotspot) => [
    shortenFront(terminalLine(placeOf(hotspot)), Math.max(PLACE, Math.floor(SHARE.place * width))),
    shorten(terminalLine(hotspot.function), Math.max(FUNCTION, Math.floor(SHARE.function * width))),
    isMixed ? `${riseText(hotspot)} ${hotspot.metric}` : riseText(hotspot),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  const told = new Set<string>();
  const isNews = (line: string) => !told.has(line) && told.add(line);
  const rows = shown.flatMap((hotspot, index) => {
    const start = cells[index]!.map((cell, column) => cell.padEnd(widths[column]!)).join(GAP);
    const remark = remarks(hotspot).join(', ');
    const end = remark === '' ? '' : `${GAP}(${terminalLine(remark)})`;
    const room = Math.max(LEAST_TEXT, width - start.length - GAP.length - end.length);
    const text = shorten(terminalLine(hotspot.text), room);
    return [
      `${start}${GAP}${text}${end}`.trimEnd(),
      ...details(hotspot)
        .filter(isNews)
        .flatMap((line) => wrap(line, width - GAP.length))
        .map((line) => GAP + line),
    ];
  });
  const left = lines.length - shown.length;
  return left > 0 ? [...rows, `${counted(left, 'more line')}  (--all shows them)`] : rows;
}

function details(hotspot: Hotspot): string[] {
  const { inside, native, behind, advice } = hotspot;
  return [
    ...(inside === null
      ? []
      : [
          `allocated in ${`${placeOf(inside)} ${inside.function}`.trimEnd()}${insidePackage(inside)}`,
        ]),
    ...(native === null ? [] : [`in native code: ${nativeText(native)}`]),
    ...(behind === null ? [] : [behindText(behind, placeOf(behind), behind.text)]),
    ...(advice === null ? [] : [advice]),
  ].map(terminalLine);
}
