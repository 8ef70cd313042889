import { Packages } from '../../src/blame/packages.ts';
import type { Place } from '../../src/blame/places.ts';
import { type SourcePair, Texts } from '../../src/blame/texts.ts';
import { Trees } from '../../src/blame/trees.ts';

export type Files = Readonly<Record<string, string>>;
type Distributions = Readonly<Record<string, string>>;

export function makeSources(base: Files, head: Files): SourcePair {
  const files = { base, head };
  return {
    read: (side, file) => files[side][file] ?? null,
    list: (side) => Object.keys(files[side]),
  };
}

export function makeTrees(
  base: Files,
  head: Files,
  installed: { readonly base?: Distributions; readonly head?: Distributions } = {},
): Trees {
  return new Trees(
    new Texts(makeSources(base, head)),
    new Packages(installed.base ?? {}, installed.head ?? {}),
  );
}

/** The text of a file without its first, empty line and the indentation of the others. */
export function source(text: string): string {
  const lines = text.split('\n').slice(1);
  const indent = /^ */.exec(lines[0] ?? '')![0].length;
  return lines.map((line) => line.slice(indent)).join('\n');
}

export function makePlace(overrides: Partial<Place> = {}): Place {
  return {
    file: 'pkg/parser.py',
    line: 88,
    function: 'decode',
    text: 'rows = [decode(line) for line in handle]',
    origin: 'project',
    bytes: 1_000_000,
    count: 1000,
    basis: 'held',
    advice: null,
    inside: [],
    native: [],
    ...overrides,
  };
}
