import type { Side } from '../model/tree.ts';
import type { Place } from './places.ts';
import type { Trees } from './trees.ts';

/** One way to know a place of head again on base: both have the same key. */
export interface MatchRule {
  /** Whether the places are the same line; else one stands where the other stood. */
  readonly same: boolean;
  /** Whether lines that both trees have are left out. */
  readonly onlyInOne: boolean;
  /** Null where the rule says nothing of the place. */
  readonly key: (place: Place, side: Side) => string | null;
}

/** The surest first; the first two read a text only where one function has equal lines. */
export function matchRules(trees: Trees): readonly [MatchRule, ...MatchRule[]] {
  const inFile = (place: Place, side: Side, rest: string | number) => {
    const file = baseFile(place, side, trees);
    return file === null ? null : `${file}\0${rest}`;
  };
  const sameLine = { same: true, onlyInOne: false };
  const moved = { same: true, onlyInOne: true };
  const replaced = { same: false, onlyInOne: true };
  return [
    { ...sameLine, key: (place) => `${place.file}\0${lineIn(place)}` },
    // Altered or moved within its function: the same blocks of the same size.
    { same: false, onlyInOne: false, key: (place) => figures(place, place.file, place.function) },
    // In a renamed file.
    { ...sameLine, key: (place, side) => inFile(place, side, lineIn(place)) },
    // In a renamed function.
    {
      ...sameLine,
      key: (place, side) => {
        const line = side === 'base' ? place.line : trees.baseLine(place.file, place.line);
        return line === null ? null : inFile(place, side, line);
      },
    },
    // With its function in another file, or by itself in another function.
    { ...moved, key: (place) => (place.text === '' ? null : lineIn(place)) },
    {
      ...moved,
      key: (place, side) => (place.text === '' ? null : inFile(place, side, place.text)),
    },
    // By itself in another function of another file.
    { ...moved, key: ({ text }) => (text === '' ? null : text) },
    // Altered: in the hunk, then in the whole function.
    {
      ...replaced,
      key: (place, side) => {
        const hunk = trees.texts.hunk(side, place.file, place.line);
        return hunk === null ? null : inFile(place, side, `${hunk}\0${place.function}`);
      },
    },
    { ...replaced, key: (place, side) => replacedIn(place, side, trees) },
    // Altered and moved within its file.
    {
      ...replaced,
      key: (place, side) => figures(place, baseFile(place, side, trees)),
    },
  ];
}

/**
 * The code within which lines replace each other: a function. A module's own lines have too little to
 * do with each other.
 */
export function replacedIn(place: Place, side: Side, trees: Trees): string | null {
  const file = baseFile(place, side, trees);
  return file === null || place.function === '<module>' ? null : `${file}\0${place.function}`;
}

/** The name that the place's file has on base; null where this change brought the file. */
function baseFile({ file, origin }: Place, side: Side, { texts }: Trees): string | null {
  return side === 'base' || origin !== 'project' ? file : texts.counterpart(file);
}

/** Without source text a line is known by its number. */
function lineIn({ function: name, text, line }: Place): string {
  return `${name}\0${text === '' ? line : text}`;
}

/** The same blocks of the same size; null where none are known, since a level says too little. */
function figures({ bytes, count }: Place, ...within: readonly (string | null)[]): string | null {
  return count === null || within.includes(null) ? null : [...within, count, bytes].join('\0');
}
