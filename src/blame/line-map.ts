import { diffArrays } from 'diff';
import type { Side } from '../model/tree.ts';
import { namedAsBefore } from './local-names.ts';

/** A run of lines that one text has in place of the other's; 1-based, `to` exclusive. */
export interface Hunk {
  readonly base: { readonly from: number; readonly to: number };
  readonly head: { readonly from: number; readonly to: number };
}

/** Which lines of two texts are the same ones, whitespace at their ends aside. */
export interface LineMap {
  readonly hunks: readonly Hunk[];
  /** The other text's number of a line that both have; null where only this side has it. */
  readonly other: (side: Side, line: number) => number | null;
  /** The index in `hunks` of a line that only this side has; null for one that both have. */
  readonly hunkOf: (side: Side, line: number) => number | null;
}

/** Lines removed and added, beyond which two texts are not worth an exact diff (it takes the square). */
const MOST_EDITS = 1000;

/** Lines as Python counts them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n]/);
}

/** The map of two texts; a line that calls a local name otherwise than before is the same. */
export function mapLines(base: readonly string[], head: readonly string[]): LineMap {
  const map = mapEqual(base, head);
  const before = namedAsBefore(base, head, map.hunks);
  return before === head ? map : mapEqual(base, before);
}

function mapEqual(baseText: readonly string[], headText: readonly string[]): LineMap {
  const base = baseText.map((line) => line.trim());
  const head = headText.map((line) => line.trim());
  const columns = {
    base: { other: new Int32Array(base.length + 1), hunk: new Int32Array(base.length + 1) },
    head: { other: new Int32Array(head.length + 1), hunk: new Int32Array(head.length + 1) },
  };
  const hunks: Hunk[] = [];
  const at = { base: 1, head: 1 };
  const close = (b: number, h: number) => {
    if (at.base === b && at.head === h) return;
    hunks.push({ base: { from: at.base, to: b }, head: { from: at.head, to: h } });
    columns.base.hunk.fill(hunks.length, at.base, b);
    columns.head.hunk.fill(hunks.length, at.head, h);
  };
  for (const run of commonRuns(base, head)) {
    close(run.base, run.head);
    for (let index = 0; index < run.count; index += 1) {
      columns.base.other[run.base + index] = run.head + index;
      columns.head.other[run.head + index] = run.base + index;
    }
    at.base = run.base + run.count;
    at.head = run.head + run.count;
  }
  close(base.length + 1, head.length + 1);
  return {
    hunks,
    other: (side, line) => columns[side].other[line] || null,
    hunkOf: (side, line) => {
      const hunk = columns[side].hunk[line] ?? 0;
      return hunk === 0 ? null : hunk - 1;
    },
  };
}

/** Lines that both texts have, in order; 1-based. */
interface CommonRun {
  readonly base: number;
  readonly head: number;
  readonly count: number;
}

function commonRuns(base: string[], head: string[]): CommonRun[] {
  const changes = diffArrays(base, head, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return uniqueLines(base, head);
  const runs: CommonRun[] = [];
  const at = { base: 1, head: 1 };
  for (const { added, removed, count } of changes) {
    if (!added && !removed) runs.push({ ...at, count });
    if (!added) at.base += count;
    if (!removed) at.head += count;
  }
  return runs;
}

/** Of texts with little in common: lines that stand once in each, as far as their order is the same. */
function uniqueLines(base: readonly string[], head: readonly string[]): CommonRun[] {
  const once = (lines: readonly string[]) => {
    const seen = new Map<string, number>();
    lines.forEach((line, index) => {
      seen.set(line, seen.has(line) ? 0 : index + 1);
    });
    return seen;
  };
  const [inBase, inHead] = [once(base), once(head)];
  const runs: CommonRun[] = [];
  let last = 0;
  head.forEach((line, index) => {
    const there = inBase.get(line) ?? 0;
    if (there <= last || inHead.get(line) !== index + 1) return;
    runs.push({ base: there, head: index + 1, count: 1 });
    last = there;
  });
  return runs;
}
