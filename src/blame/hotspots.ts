import type { Metric } from '../model/metric.ts';
import type { HeldLine, Replay } from '../model/replay.ts';
import type { Hotspot } from '../model/report.ts';
import { adviceSentence } from './advice.ts';
import { behind } from './behind.ts';
import { type Match, matchPlaces, rise } from './match.ts';
import { nativeOf } from './native.ts';
import { isHidden, type Place, placesOf } from './places.ts';
import { LEAST_CHANGED, rank, type Suspect } from './rank.ts';
import type { Trees } from './trees.ts';

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
    .map((match): Suspect => ({ ...match, changed: isChanged(match, trees) }))
    .sort((a, b) => rise(b) - rise(a));
  const changed = suspects.filter((one) => one.changed).map((one) => one.head);
  const files = [
    ...new Set(
      suspects.flatMap(({ head: { origin, file } }) => (origin === 'project' ? file : [])),
    ),
  ];
  return rank(suspects, change).map((suspect) => ({
    ...hotspot(suspect, metric, trees),
    behind:
      suspect.changed || suspect.head.origin !== 'project'
        ? null
        : behind(suspect.head, changed, files, trees.texts),
  }));
}

/** A line that base has by the same text in the same function is no change, wherever it stands now. */
function isChanged({ head, base, same }: Match, trees: Trees): boolean {
  const isOld = same && base?.text === head.text && base.function === head.function;
  return !isOld && trees.isChanged(head);
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
        : null;
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
