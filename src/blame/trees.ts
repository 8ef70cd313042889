import type { HeldLine, SourceLine } from '../model/replay.ts';
import type { Hotspot } from '../model/report.ts';
import type { Side } from '../model/tree.ts';
import { isAltered } from './altered.ts';
import type { Packages } from './packages.ts';
import { isHidden, type StandIn } from './places.ts';
import { nameAround } from './python-text.ts';
import type { Texts } from './texts.ts';

/** Where a tree keeps the packages that it installs. */
export const SOURCE_ROOTS: readonly string[] = ['', 'src/'];

/** Files that are gone, in which code that moved is looked for, at most. */
const MOST_GONE = 256;

/** What both trees are made of: their own files and the packages beside them. */
export class Trees {
  readonly #altered = new Map<string, boolean>();

  constructor(
    readonly texts: Texts,
    readonly packages: Packages,
  ) {}

  /** Whether a line is known to be in both trees. */
  inBoth(side: Side, { file, line, origin }: SourceLine): boolean {
    if (origin === 'python') return true; // one interpreter measures both
    if (origin === 'library') return this.packages.same(file);
    if (origin === 'generated') return false;
    return side === 'head'
      ? this.baseLine(file, line) !== null
      : this.texts.headLine(file, line) !== null;
  }

  /** Whether this change brought or altered a line of head, or brought another version of its package. */
  isChanged({ file, line, origin }: SourceLine): boolean {
    if (origin === 'library') return !this.packages.same(file);
    if (origin !== 'project' || this.texts.lines('head', file) === null) return false;
    return this.baseLine(file, line) === null;
  }

  /** Where base has a line of head; null where it has not. */
  baseLine(file: string, line: number): number | null {
    return this.texts.map(file)?.other('head', line) ?? null;
  }

  /**
   * Where base has a line that came with its function into a file that head has new, from one that is gone: a file
   * that was split is no rename.
   */
  movedFrom({ file, line, function: name, origin }: SourceLine): Hotspot['was'] {
    if (origin !== 'project' || this.texts.counterpart(file) !== null) return null;
    const text = this.texts.lines('head', file)?.[line - 1]?.trim();
    if (!text) return null;
    const around = name.replaceAll('.<locals>', '');
    for (const gone of this.texts.gone().slice(0, MOST_GONE)) {
      const lines = this.texts.lines('base', gone) ?? [];
      const at = lines.findIndex(
        (one, index) => one.trim() === text && nameAround(lines, index + 1) === around,
      );
      if (at >= 0) return { file: gone, line: at + 1 };
    }
    return null;
  }

  /**
   * A project's line stands for itself and for what it calls outside. Where only the benchmark itself
   * calls, and as it did on base, its line says nothing: a library's line then stands for itself.
   *
   * Where callers are known, a line whose function is the same in both trees gives way to the nearest
   * one above whose function is not: of a helper with two callers, the one that changed.
   */
  standIn(side: Side, benchmarkFile: string): StandIn {
    return (held: HeldLine) => {
      const line = this.#own(side, held);
      const caller = held.caller && this.#own(side, held.caller);
      const isCaller =
        caller !== null &&
        line.origin !== 'project' &&
        !(line.origin === 'library' && this.#isAsBefore(side, caller, benchmarkFile));
      const place = isCaller ? caller : line;
      if (isHidden(place)) return null;
      const above = this.isAltered(side, place)
        ? undefined
        : held.callers.map((one) => this.#own(side, one)).find((one) => this.isAltered(side, one));
      return above === undefined || place.origin !== 'project'
        ? { place, isCaller, advice: held.advice }
        : { place: above, isCaller: true, advice: above.advice };
    };
  }

  /** Whether the trees differ in the line or in its function. */
  isAltered(side: Side, line: SourceLine): boolean {
    const key = [side, line.file, line.line, line.function].join('\0');
    let known = this.#altered.get(key);
    if (known === undefined) {
      known = isAltered(side, line, this.texts);
      this.#altered.set(key, known);
    }
    return known;
  }

  /** Whether a line is the benchmark's, and the same in both trees. */
  #isAsBefore(side: Side, line: SourceLine, benchmarkFile: string): boolean {
    if (line.file !== benchmarkFile) return false;
    return this.texts.lines(side, benchmarkFile) === null || this.inBoth(side, line);
  }

  /** Where the tree itself was installed, its files are among the packages: they count as the tree's own. */
  #own<T extends SourceLine>(side: Side, line: T): T {
    if (line.origin !== 'library' || line.text === '') return line;
    const file = SOURCE_ROOTS.map((root) => root + line.file).find((one) =>
      this.texts.lines(side, one)?.[line.line - 1]?.trim().startsWith(line.text),
    );
    return file === undefined ? line : { ...line, file, origin: 'project' };
  }
}
