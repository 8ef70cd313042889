import { formatBytes, formatBytesChange } from '../model/bytes.ts';
import type { Arenas, Explanation, Garbage, LineTable } from '../model/explanation.ts';
import type { HeldLine, Replay } from '../model/replay.ts';
import type { BenchmarkReport, Report } from '../model/report.ts';
import { terminalLine, terminalText } from './escape.ts';

const LINES_SHOWN = 12;
/** Of what Python holds: less that is free, or that the calls left free, is no finding. */
const FRAGMENTED = 0.25;

/** What was explained, tree by tree, as a person at a terminal reads it; empty where nothing was. */
export function renderExplanations(report: Report): string {
  return report.benchmarks.flatMap((one) => explained(one, report)).join('\n');
}

function explained({ id, explanation }: BenchmarkReport, report: Report): string[] {
  if (explanation === null) return [];
  return (['base', 'head'] as const).flatMap((side) => {
    const one = explanation[side];
    const { name } = report[side].tree;
    return one === null
      ? []
      : [`${terminalLine(id)}  on ${side} (${terminalLine(name)})`, ...body(one), ''];
  });
}

function body(one: Explanation): string[] {
  return [
    '',
    ...(one.peak === null ? [] : peak(one.peak)),
    ...(one.table === null ? [] : ['', ...table(one.table)]),
    '',
    ...(one.garbage === null ? [] : garbage(one.garbage)),
    ...grown(one),
    ...(one.arenas === null
      ? ['  pymalloc   does not serve this interpreter']
      : arenas(one.arenas.before, one.arenas.after, one.arenas.calls)),
    ...one.problems.map((problem) => `  note       ${terminalLine(problem)}`),
  ];
}

function peak({ known, seen, lines, inProgress, problem }: Replay): string[] {
  const all = inProgress === null ? lines : [inProgress, ...lines];
  const shown = [...all].sort((a, b) => b.bytes - a.bytes).slice(0, LINES_SHOWN);
  const width = Math.max(0, ...shown.map((line) => placeOf(line).length));
  return [
    `  at its peak of ${formatBytes(known)}${formatBytes(seen) === formatBytes(known) ? '' : `, seen again at ${formatBytes(seen)}`}`,
    ...shown.map((line) => {
      const how = line === inProgress ? '  (only while this line ran)' : '';
      return `    ${formatBytes(line.bytes).padStart(10)}  ${placeOf(line).padEnd(width)}  ${terminalLine(line.text)}${how}`;
    }),
    ...(all.length > shown.length ? [`    ${all.length - shown.length} more lines`] : []),
    ...(problem === null ? [] : [`    ${terminalLine(problem)}`]),
  ];
}

function placeOf({ file, line, function: name }: HeldLine): string {
  return terminalLine(`${file}:${line}  ${name}`);
}

function table({ file, function: name, lines, cut }: LineTable): string[] {
  const bytes = (value: number | null, format: (value: number) => string) =>
    (value === null ? '' : format(value)).padStart(11);
  return [
    `  line by line through ${terminalLine(name)}, ${terminalLine(file)}`,
    '      line     hits      memory   increment  source',
    ...lines.map(({ line, hits, memory, increment, text }) =>
      `    ${String(line).padStart(6)} ${(hits === 0 ? '' : String(hits)).padStart(8)} ${bytes(memory, formatBytes)} ${bytes(increment, formatBytesChange)}  ${terminalText(text)}`.trimEnd(),
    ),
    ...(cut ? ['    and further lines'] : []),
  ];
}

function garbage({ peak: most, waitingBytes, waitingObjects, collections }: Garbage): string[] {
  const often = collections.map((one) => Number(one.toPrecision(2))).join(', ');
  const waits =
    waitingObjects === 0
      ? 'a call leaves nothing in cycles'
      : `${formatBytes(waitingBytes)} in ${waitingObjects} objects wait in cycles after a call, ${share(waitingBytes, most)} of its peak of ${formatBytes(most)}`;
  return [`  garbage    ${waits}; collections a call by generation: ${often}`];
}

function grown({ types, holders }: Explanation): string[] {
  if (types.length === 0 && holders.length === 0)
    return ['  growth     nothing that Python counts grows with further calls'];
  const all = types.map(
    ({ type, count, bytes }) =>
      `+${Number(count.toPrecision(2))} ${terminalLine(type)} (${formatBytes(bytes)})`,
  );
  return [
    ...(all.length === 0 ? [] : [`  growth     ${all.join(', ')} a call`]),
    ...holders.map((holder) => `  held by    ${terminalLine(holder)}`),
  ];
}

function arenas(before: Arenas, after: Arenas, calls: number): string[] {
  const {
    arenas: count,
    pools,
    blocks,
    arenaBytes,
    usedBytes,
    freeBlocksBytes,
    freePoolsBytes,
  } = after;
  const free = freeIn(after);
  const isMuch = (bytes: number) => bytes > FRAGMENTED * arenaBytes;
  const cannotReturn = `${share(free, arenaBytes)} of it is free but cannot go back to the system: each arena still holds a block in use (fragmentation)`;
  return [
    `  pymalloc   ${before.arenas} arenas (${formatBytes(before.arenaBytes)}), ${before.pools} pools, ${before.blocks} blocks before the first call; ${count} (${formatBytes(arenaBytes)}), ${pools}, ${blocks} after ${calls}`,
    `             in use ${formatBytes(usedBytes)}; free ${formatBytes(freeBlocksBytes)} beside blocks in use, ${formatBytes(freePoolsBytes)} in empty pools`,
    isMuch(free - freeIn(before))
      ? `             ${cannotReturn}`
      : isMuch(free)
        ? `             ${cannotReturn}; ${formatBytes(freeIn(before))} were before the first call`
        : '             no sign of fragmentation: the calls left no arena that is mostly free',
  ];
}

function freeIn({ freeBlocksBytes, freePoolsBytes }: Arenas): number {
  return freeBlocksBytes + freePoolsBytes;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`;
}
