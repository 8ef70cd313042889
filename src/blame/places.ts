import { sum } from 'simple-statistics';
import type { HeldLine, Replay, SourceLine } from '../model/replay.ts';
import type { Hotspot } from '../model/report.ts';
import { grouped } from './grouped.ts';

/** A source line and all the memory that it stands for in one tree. */
export interface Place extends SourceLine {
  /** In the metric's unit. */
  readonly bytes: number;
  /** Blocks; null where none is known. */
  readonly count: number | null;
  readonly basis: Hotspot['basis'];
  /** The rule that the line breaks. */
  readonly advice: string | null;
  /** The lines of packages and of Python below it that allocated for it. */
  readonly inside: readonly HeldLine[];
  /** The C functions that allocated for it. */
  readonly native: HeldLine['native'];
}

/** The line that stands for a held one, and whether that is its caller; null for what is never shown. */
export type StandIn = (line: HeldLine) => StandingIn | null;

export interface StandingIn {
  readonly place: SourceLine;
  readonly isCaller: boolean;
  /** The rule that the place breaks. */
  readonly advice: string | null;
}

/** Everything that a replay saw held, by the line that stands for it, most first. */
export function placesOf(replay: Replay, standIn: StandIn): Place[] {
  const charge = (line: HeldLine, basis: Hotspot['basis']): Charge[] => {
    const standing = standIn(line);
    return standing === null ? [] : [{ line, basis, ...standing }];
  };
  const basis = replay.method === 'levels' ? 'level' : 'held';
  const charges = [
    ...replay.lines.flatMap((line) => charge(line, basis)),
    ...(replay.inProgress === null ? [] : charge(replay.inProgress, 'in-progress')),
  ];
  const byPlace = grouped(charges, ({ place }) => keyOf(place));
  return [...byPlace.values()].map(together).sort((a, b) => b.bytes - a.bytes);
}

interface Charge extends StandingIn {
  readonly line: HeldLine;
  readonly basis: Hotspot['basis'];
}

function keyOf({ file, line, function: name }: SourceLine): string {
  return `${file}\0${line}\0${name}`;
}

function together(charges: readonly Charge[]): Place {
  const [most, ...rest] = [...charges].sort((a, b) => b.line.bytes - a.line.bytes);
  const { file, line, function: name, text, origin } = most!.place;
  const counts = charges.flatMap((one) => one.line.count ?? []);
  return {
    file,
    line,
    function: name,
    text,
    origin,
    bytes: sum(charges.map((one) => one.line.bytes)),
    count: counts.length === 0 ? null : sum(counts),
    basis: most!.basis,
    advice: [most!, ...rest].find((one) => one.advice !== null)?.advice ?? null,
    inside: charges.flatMap((one) => (one.isCaller ? [one.line] : [])),
    native: charges.flatMap((one) => one.line.native),
  };
}

/** The import system's own frames tell nothing of what was imported. */
export function isHidden({ file, origin }: SourceLine): boolean {
  return file.startsWith('<frozen ') || (origin === 'python' && file.startsWith('importlib/'));
}
