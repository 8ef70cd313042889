import { formatBytes, formatBytesChange } from '../model/bytes.ts';
import { type Metric, unitOf } from '../model/metric.ts';
import type { BenchmarkReport, Hotspot } from '../model/report.ts';

const MOST_FUNCTIONS = 3;

/** Which line it is, for people: where it stands in the tree, or in the folder it is imported from. */
export function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}

/** "holds 45.3 MiB at the peak, was 0": what a source line has to do with the change. */
export function hotspotText({ metric, basis, base, head }: Hotspot): string {
  const call = unitOf(metric) === 'B/call' ? ' a call' : '';
  const was = `was ${formatBytes(base)}`;
  switch (basis) {
    case 'level':
      return `ran while the process grew by ${formatBytes(head)}${call}, ${was}`;
    case 'in-progress':
      return `took ${formatBytes(head)}${call} while it ran, ${was}`;
    case 'held':
      return `${heldText(metric, formatBytes(head))}, ${was}`;
  }
}

function heldText(metric: Metric, bytes: string): string {
  switch (metric) {
    case 'growth':
    case 'rss-growth':
      return `adds ${bytes} with every call`;
    case 'peak':
    case 'rss-peak':
    case 'native-peak':
      return `holds ${bytes} at the peak`;
    case 'steady':
      return `holds ${bytes} after warm calls`;
    case 'import':
      return `holds ${bytes} after the import`;
  }
}

/** "45.3 MiB", "1.1 KiB/call", "0": what a line holds on one tree. */
export function bytesText({ metric }: Hotspot, bytes: number): string {
  return perCall(metric, formatBytes(bytes));
}

/** "+45.3 MiB", "+1.1 KiB/call". */
export function riseText({ metric, base, head }: Hotspot): string {
  return perCall(metric, formatBytesChange(head - base));
}

function perCall(metric: Metric, text: string): string {
  return unitOf(metric) === 'B/call' && text !== '0' ? `${text}/call` : text;
}

/** What there is to know of a line besides its figures: "changed here", "numpy 2.4.0". */
export function remarks({ file, was, changed, origin, basis, package: name }: Hotspot): string[] {
  return [
    ...(was === null || was.file === file ? [] : [`was ${placeOf(was)}`]),
    ...(changed && origin === 'project' ? ['changed here'] : []),
    ...(name === null ? [] : [name]),
    ...(basis === 'level' ? ['grew while it ran'] : []),
    ...(basis === 'in-progress' ? ['while it ran'] : []),
  ];
}

/** "numpy 2.4.0" or nothing, after the place of the line below. */
export function insidePackage({ package: name }: NonNullable<Hotspot['inside']>): string {
  return name === null ? '' : ` of ${name}`;
}

/** "load_rows < py_load (pkg/_fast.so)": C functions, the innermost first; as many as a reader follows. */
export function nativeText({ library, functions }: NonNullable<Hotspot['native']>): string {
  if (functions.length === 0) return `${library}, which has no symbols`;
  return `${functions.slice(0, MOST_FUNCTIONS).join(' < ')} (${library})`;
}

/** How a changed line bears on an unchanged one; place and code come as they are to be shown. */
export function behindText(
  { bearing }: NonNullable<Hotspot['behind']>,
  place: string,
  code: string,
): string {
  switch (bearing) {
    case 'removed':
      return `This change removed: ${code}`;
    case 'beside':
      return `This change altered its function: ${place} ${code}`;
    case 'names':
      return `This change altered what it uses: ${place} ${code}`;
    case 'calls':
      return `This change calls it: ${place} ${code}`;
    case 'holds':
      return `This change altered what holds it: ${place} ${code}`;
  }
}

/** Hotspots without those whose line another metric's list has named before. */
export function distinct(hotspots: readonly Hotspot[]): Hotspot[] {
  const seen = new Set<string>();
  return hotspots.filter((hotspot) => {
    const place = placeOf(hotspot);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** A line that explains so much of the change is named alone. */
const MOSTLY = 0.5;

/**
 * How much of the change its lines explain, before the first of them is shown: "96 % of it is held by
 * one line of this pull request". Null where no line is known.
 */
export function blameSentence({ metrics, hotspots }: BenchmarkReport): string | null {
  const [first] = hotspots;
  if (first === undefined) return null;
  const mine = hotspots.filter(({ metric }) => metric === first.metric);
  const metric = metrics.find((one) => one.metric === first.metric);
  const change = (metric?.creep ?? metric)?.change.absolute ?? null;
  const shareOf = (lines: readonly Hotspot[]) =>
    change === null
      ? null
      : lines.reduce((sum, { base, head }) => sum + Math.max(0, head - base), 0) / change;
  const firstShare = shareOf([first]);
  const alone = mine.length === 1 || firstShare === null || firstShare >= MOSTLY;
  const lines = alone ? [first] : mine;
  // Lines that grew since a reference are no claim about this pull request.
  const isCreep = metric?.creep != null;
  const who = isCreep
    ? `${alone ? 'one line' : `${mine.length} lines`}`
    : alone
      ? oneLine(first)
      : severalLines(mine);
  const next = alone ? '' : ', first';
  if (first.basis === 'level') return `The process grew while ${who} ran${next}`;
  const regressed = metrics.filter(({ verdict }) => verdict === 'regressed');
  const share = `${shareText(shareOf(lines) ?? 1)} of ${regressed.length > 1 ? whatOf(first.metric) : 'it'}`;
  if (first.basis === 'in-progress') return `${share} came while ${who} ran${next}`;
  const how = unitOf(first.metric) === 'B/call' ? 'comes from' : 'is held by';
  return `${share} ${how} ${who}${next}`;
}

function shareText(share: number): string {
  return share >= 0.995 ? 'All' : `${Math.max(1, Math.round(share * 100))} %`;
}

function whatOf(metric: Metric): string {
  switch (metric) {
    case 'peak':
      return 'the rise of its peak';
    case 'rss-peak':
    case 'native-peak':
      return 'the rise of that peak';
    case 'growth':
    case 'rss-growth':
      return 'its growth';
    case 'steady':
      return 'what it keeps';
    case 'import':
      return 'the rise of its import';
  }
}

function oneLine({ origin, changed, text, package: name }: Hotspot): string {
  switch (origin) {
    case 'project':
      if (text === '') return 'one line whose source is missing';
      return changed
        ? 'one line of this pull request'
        : 'one line that this pull request did not change';
    case 'library':
      return `one line of ${name ?? 'a package'}`;
    case 'python':
      return "one line of Python's own library";
    case 'generated':
      return 'one line of generated code';
  }
}

function severalLines(lines: readonly Hotspot[]): string {
  const ours = lines.filter(({ changed, origin }) => changed && origin === 'project').length;
  const [name] = new Set(lines.map((line) => line.package));
  if (ours === lines.length) return `${ours} lines of this pull request`;
  if (ours > 0) return `${lines.length} lines, ${ours} of them of this pull request`;
  if (name != null && lines.every((line) => line.package === name))
    return `${lines.length} lines of ${name}`;
  return `${lines.length} lines`;
}
