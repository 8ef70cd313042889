import { grouped } from './grouped.ts';

/** Git's rule of thumb: a file that has at least half of its lines from another was renamed from it. */
const LEAST_ALIKE = 0.5;
/** Files compared with one, at most: those that lie nearest. */
const MOST_COMPARED = 50;
/** With more files gone than this only those of the same name are compared: git's diff.renameLimit. */
const MOST_GONE = 1000;

interface Gone {
  readonly file: string;
  readonly parts: readonly string[];
}

/** Files that only the older tree has, in wait of new files that they were renamed to. */
export class Renames {
  readonly #read: (file: string) => readonly string[] | null;
  readonly #gone: readonly Gone[];
  readonly #byName: ReadonlyMap<string, readonly Gone[]>;

  constructor(gone: readonly string[], read: (file: string) => readonly string[] | null) {
    this.#read = read;
    this.#gone = gone.map((file) => ({ file, parts: file.split('/') }));
    this.#byName = grouped(this.#gone, ({ parts }) => parts.at(-1) ?? null);
  }

  /** The file that a new file was renamed from; null where none that is gone is like it. */
  from(file: string, lines: readonly string[]): string | null {
    const parts = file.split('/');
    const named = this.#byName.get(parts.at(-1)!) ?? [];
    return (
      this.#mostAlike(lines, nearest(parts, named)) ??
      (this.#gone.length > MOST_GONE
        ? null
        : this.#mostAlike(lines, nearest(parts, this.#gone.filter(sameKind(file)))))
    );
  }

  #mostAlike(lines: readonly string[], candidates: readonly string[]): string | null {
    let best: { file: string; alike: number } | null = null;
    for (const file of candidates) {
      const older = this.#read(file);
      const alike = older === null ? 0 : likeness(older, lines);
      if (alike >= LEAST_ALIKE && alike > (best?.alike ?? 0)) best = { file, alike };
      if (alike === 1) break;
    }
    return best?.file ?? null;
  }
}

function nearest(parts: readonly string[], gone: readonly Gone[]): string[] {
  return gone
    .map((one) => ({ file: one.file, apart: apart(parts, one.parts) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST_COMPARED)
    .map(({ file }) => file);
}

function sameKind(file: string): (gone: Gone) => boolean {
  const extension = /\.\w+$/.exec(file)?.[0] ?? '';
  return (gone) => gone.file.endsWith(extension);
}

/** Parts of two paths that differ. */
function apart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let front = 0;
  while (front < most && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < most - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back += 1;
  return a.length + b.length - 2 * (front + back);
}

/** Lines that both have, blank ones aside, as a share of the longer text's. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  let [inA, inB, shared] = [0, 0, 0];
  for (const line of a) {
    const text = line.trim();
    if (text === '') continue;
    inA += 1;
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  for (const line of b) {
    const text = line.trim();
    if (text === '') continue;
    inB += 1;
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(text, count - 1);
  }
  return shared / Math.max(inA, inB, 1);
}
