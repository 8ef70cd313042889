import type { Side } from '../model/tree.ts';
import { type LineMap, linesOf, mapLines } from './line-map.ts';
import { Renames } from './renames.ts';

/**
 * The trees' files as they were measured (head's benchmark files stand in base's tree too), by the
 * paths that a replay gives. Asked only for what is needed: a tree may have many files.
 */
export interface SourcePair {
  /** A file's text; null where the tree has no such file, or it cannot be read. */
  readonly read: (side: Side, file: string) => string | null;
  /** The tree's Python files. */
  readonly list: (side: Side) => readonly string[];
}

/** Both trees' texts with what has been found out about them; each file is read and compared once. */
export class Texts {
  readonly #sources: SourcePair;
  readonly #lines = { base: new Map<string, Lines>(), head: new Map<string, Lines>() };
  readonly #maps = new Map<string, LineMap | null>();
  readonly #counterparts = new Map<string, string | null>();
  /** Base's files by name, with the one of head's files asked about that was renamed from it. */
  readonly #renamed = new Map<string, string>();
  #renames: Renames | null = null;
  #gone: readonly string[] | null = null;

  constructor(sources: SourcePair) {
    this.#sources = sources;
  }

  /** A file's lines as they are; null where the tree has no such file. */
  lines(side: Side, file: string): Lines {
    let known = this.#lines[side].get(file);
    if (known === undefined) {
      const text = this.#sources.read(side, file);
      known = text === null ? null : linesOf(text);
      this.#lines[side].set(file, known);
    }
    return known;
  }

  /** The file of base that head's file was: the same path, else the one it was renamed from; null for a new file. */
  counterpart(headFile: string): string | null {
    let known = this.#counterparts.get(headFile);
    if (known === undefined) {
      known = this.#findCounterpart(headFile);
      this.#counterparts.set(headFile, known);
    }
    return known;
  }

  /** The lines of head's file against those of its counterpart; null where either is no file of a tree. */
  map(headFile: string): LineMap | null {
    let known = this.#maps.get(headFile);
    if (known === undefined) {
      const baseFile = this.counterpart(headFile);
      const base = baseFile === null ? null : this.lines('base', baseFile);
      const head = this.lines('head', headFile);
      known = base === null || head === null ? null : mapLines(base, head);
      this.#maps.set(headFile, known);
    }
    return known;
  }

  /** The number that a line of base's file has on head, also where the file was renamed; null where it went. */
  headLine(baseFile: string, line: number): number | null {
    const headFile = this.successor(baseFile);
    return headFile === null ? null : (this.map(headFile)?.other('base', line) ?? null);
  }

  /** The hunk that a line stands in which its tree alone has; null where both have it or a file is missing. */
  hunk(side: Side, file: string, line: number): number | null {
    const headFile = side === 'head' ? file : this.successor(file);
    return headFile === null ? null : (this.map(headFile)?.hunkOf(side, line) ?? null);
  }

  /** The file of head that base's file became, as far as head's new files were asked about; null for one that went. */
  successor(baseFile: string): string | null {
    if (this.lines('head', baseFile) !== null) return baseFile;
    return this.#renamed.get(baseFile) ?? null;
  }

  /** Base's files that head has none of by that name. */
  gone(): readonly string[] {
    if (this.#gone === null) {
      const head = new Set(this.#sources.list('head'));
      this.#gone = this.#sources.list('base').filter((file) => !head.has(file));
    }
    return this.#gone;
  }

  #findCounterpart(headFile: string): string | null {
    const head = this.lines('head', headFile);
    if (this.lines('base', headFile) !== null) return headFile;
    if (head === null) return null;
    this.#renames ??= new Renames(this.gone(), (file) => this.lines('base', file));
    const older = this.#renames.from(headFile, head);
    if (older !== null) this.#renamed.set(older, headFile);
    return older;
  }
}

type Lines = readonly string[] | null;
