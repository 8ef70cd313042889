import { sum } from 'simple-statistics';
import type { Metric } from '../model/metric.ts';
import type { HeldLine, Replay, SourceLine } from '../model/replay.ts';
import type { Hotspot } from '../model/report.ts';
import { adviceSentence } from './advice.ts';
import { behind, boundAnew, lostCall } from './behind.ts';
import { grouped } from './grouped.ts';
import { type Match, matchPlaces, rise } from './match.ts';
import { nativeOf } from './native.ts';
import { isHidden, type Place, placesOf } from './places.ts';
import { nameAround } from './python-text.ts';
import { LEAST_CHANGED, rank, type Suspect } from './rank.ts';
import type { Trees } from './trees.ts';

/** Of the change: a library's line counts as changed by its version alone, and says little where it holds less. */
const LEAST_OF_LIBRARY = 0.1;

/** Which memory is to be explained. */
export interface Question {
  readonly metric: Metric;
  /** Head minus base, as the metric's own samples said, in its unit. */
  readonly change: number;
  /** The benchmark's file, relative to the tree. */
  readonly benchmarkFile: string;
  /** Null where base holds next to nothing of the metric. */
  readonly base: Replay | null;
  readonly head: Replay;
}

/** The lines that hold more on head than on base, those that explain most of the change first. */
export function hotspotsOf(
  { metric, change, benchmarkFile, base, head }: Question,
  trees: Trees,
): Hotspot[] {
  if (change <= 0) return [];
  const least = LEAST_CHANGED * change;
  const after = placesOf(head, trees.standIn('head', benchmarkFile));
  const before = base === null ? [] : placesOf(base, trees.standIn('base', benchmarkFile));
  const suspects = matchPlaces(before, after, trees, least)
    .filter((match) => rise(match) >= least)
    .map((match): Suspect => {
      const changed = isChanged(match, trees);
      return { ...match, changed, isBenchmarks: !changed && match.head.file === benchmarkFile };
    })
    .sort((a, b) => rise(b) - rise(a));
  const changed = suspects.filter((one) => one.changed).map((one) => one.head);
  const files = [
    ...new Set(
      suspects.flatMap(({ head: { origin, file } }) => (origin === 'project' ? file : [])),
    ),
  ];
  const known = new Map<Suspect, Hotspot['behind']>(); // texts are searched: once for each
  const bearing = (suspect: Suspect) => {
    let found = known.get(suspect);
    if (found === undefined) {
      found = suspect.head.origin === 'project' ? bears(suspect, changed, files, trees) : null;
      known.set(suspect, found);
    }
    return found;
  };
  const isBorne = (one: Suspect) =>
    bearing(one) !== null ||
    (one.changed && (one.head.origin !== 'library' || rise(one) >= LEAST_OF_LIBRARY * change));
  const listed = rank(suspects, change, isBorne).map((suspect) => ({
    suspect,
    hotspot: { ...hotspot(suspect, metric, trees), behind: bearing(suspect) },
  }));
  const isTold = listed.some(
    ({ suspect, hotspot: { changed, behind } }) =>
      changed || (behind !== null && !suspect.isBenchmarks),
  );
  if (isTold) return listed.map((one) => one.hotspot);
  return merged(
    listed.map((one) => (one.suspect.isBenchmarks ? keptBy(one.hotspot, trees) : one.hotspot)),
  );
}

function bears(
  { changed, head }: Suspect,
  others: readonly SourceLine[],
  files: readonly string[],
  { texts }: Trees,
): Hotspot['behind'] {
  const found = changed
    ? (boundAnew(head, texts) ?? lostCall(head, texts))
    : behind(head, others, files, texts);
  return found !== null && isLine(found, head) ? null : found;
}

/** Whether what bears on a line is that very line, as head has it. */
export function isLine(
  { bearing, ...found }: NonNullable<Hotspot['behind']>,
  { file, line }: Pick<SourceLine, 'file' | 'line'>,
): boolean {
  return bearing !== 'removed' && found.file === file && found.line === line;
}

/**
 * What the benchmark itself makes is the same in both trees, and so is its line: where nothing else is in
 * sight, the line of this change in what it calls is what keeps it.
 */
function keptBy(own: Hotspot, { texts }: Trees): Hotspot {
  if (own.behind?.bearing !== 'names') return own;
  const { file, line, text } = own.behind;
  return {
    ...own,
    file,
    line,
    text,
    function: nameAround(texts.lines('head', file) ?? [], line),
    changed: true,
    advice: null,
    was: null,
    behind: null,
    inside: { file: own.file, line: own.line, function: own.function, package: null },
  };
}

/** Hotspots of one place as one; the first says where they were allocated. */
function merged(hotspots: readonly Hotspot[]): Hotspot[] {
  return [...grouped(hotspots, ({ file, line }) => `${file}\0${line}`).values()].map((group) => ({
    ...group[0]!,
    base: sum(group.map((one) => one.base)),
    head: sum(group.map((one) => one.head)),
  }));
}

/** A line that base has by the same text in the same function is no change, wherever it stands now. */
function isChanged({ head, base, same }: Match, trees: Trees): boolean {
  const isOld = same && base?.text === head.text && base.function === head.function;
  return !isOld && trees.isChanged(head) && trees.movedFrom(head) === null;
}

function hotspot(suspect: Suspect, metric: Metric, trees: Trees): Omit<Hotspot, 'behind'> {
  const { head, baseBytes, changed } = suspect;
  const { file, line, function: name, text, origin, bytes, basis } = head;
  return {
    file,
    line,
    function: name,
    metric,
    base: baseBytes,
    head: bytes,
    changed,
    advice: head.advice === null ? null : adviceSentence(head.advice),
    text,
    was: wasAt(suspect, trees),
    origin,
    package: origin === 'library' ? trees.packages.label(file) : null,
    inside: insideOf(suspect, trees),
    native: nativeOf(suspect),
    basis,
  };
}

/** Where base has the line; null where it has it at the same place, or not at all. */
function wasAt({ head, base, same }: Suspect, trees: Trees): Hotspot['was'] {
  const line = head.origin === 'project' ? trees.baseLine(head.file, head.line) : null;
  const file = line === null ? null : trees.texts.counterpart(head.file);
  const was =
    file !== null && line !== null
      ? { file, line }
      : same && base !== null
        ? { file: base.file, line: base.line }
        : trees.movedFrom(head);
  return was === null || (was.file === head.file && was.line === head.line) ? null : was;
}

/** The line below that allocated most of what is new; null where it was the place's own line. */
function insideOf({ head, base, ...match }: Suspect, { packages }: Trees): Hotspot['inside'] {
  const before = base?.inside ?? [];
  const rises = head.inside
    .filter((line) => !isHidden(line))
    .map((line) => ({ line, rise: line.bytes - bytesBefore(line, before) }))
    .sort((a, b) => b.rise - a.rise);
  const [most] = rises;
  const below = rises.reduce((sum, one) => sum + one.rise, 0);
  if (most === undefined || below * 2 <= rise({ head, base, ...match })) return null;
  const { file, line, function: name, origin } = most.line;
  return {
    file,
    line,
    function: name,
    package: origin === 'library' ? packages.label(file) : null,
  };
}

function bytesBefore(line: HeldLine, before: Place['inside']): number {
  const same = before.find(
    (one) => one.file === line.file && one.function === line.function && one.text === line.text,
  );
  return same?.bytes ?? 0;
}
