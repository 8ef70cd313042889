import { type Bytes, formatBytes } from '../model/bytes.ts';
import { cutList } from '../model/cut-list.ts';
import type { Levels } from '../model/record.ts';
import type { Limits, Pair } from './assessment.ts';
import { BLOCKS_LIMIT } from './growth.ts';
import { run } from './growth-runs.ts';
import { STEADY_CALLS } from './screen.ts';

/** What calls kept that is in no figure: more with each at first, then no more. */
export interface Filled {
  readonly id: string;
  /** In use by malloc. */
  readonly bytes: Bytes;
  /** Of any size. */
  readonly objects: number;
  readonly calls: number;
}

/** An object that pymalloc serves, in rough bytes: of those no counter tells the size. */
const OBJECT: Bytes = 64;

const MOST_NAMED = 3;

/**
 * What head keeps beyond base after a run of many calls, and `steady` did not see; null where that is no more than
 * `steady` may rise by, or where it still rises: then `growth` tells.
 */
export function filled({ base, head }: Pair, limits: Limits): Filled | null {
  const levels = run(head, 0, false);
  if (levels === null || !hasStopped(levels, limits)) return null;
  const [before, after] = [keptSince(run(base, 0, false)), keptSince(levels)];
  const bytes = Math.max(0, after.bytes - before.bytes);
  const objects = Math.max(0, after.objects - before.objects);
  if (Math.max(bytes, OBJECT * objects) <= limits.steady.absolute) return null;
  return { id: head.id, bytes, objects, calls: levels.calls.at(-2)! };
}

/** What the calls after those that `steady` may be read after added; nothing where there was no run: it was flat. */
function keptSince(levels: Levels | null) {
  const from = levels?.calls.findIndex((calls) => calls >= STEADY_CALLS.later) ?? -1;
  const rise = (column: readonly number[] | null | undefined) =>
    column == null || from < 0 ? 0 : column.at(-1)! - column[from]!;
  return { bytes: rise(levels?.heap), objects: rise(levels?.blocks) };
}

/** Whether the last calls added nothing. */
function hasStopped({ calls, heap, blocks }: Levels, limits: Limits): boolean {
  const slope = (column: readonly number[] | null) =>
    column === null ? 0 : (column.at(-1)! - column.at(-2)!) / (calls.at(-1)! - calls.at(-2)!);
  return slope(blocks) <= BLOCKS_LIMIT && slope(heap) <= limits.growth.absolute;
}

/** For the reader of the report: one sentence; none where nothing filled. */
export function filledNotes(all: readonly Filled[]): string[] {
  if (all.length === 0) return [];
  const one = ({ id, bytes, objects, calls }: Filled) =>
    `${bytes > OBJECT * objects ? formatBytes(bytes) : `${objects} objects`} (${id}, calls ${STEADY_CALLS.later + 1} to ${calls})`;
  const kept = cutList([...all].sort((a, b) => b.bytes - a.bytes).map(one), MOST_NAMED);
  return [
    `calls that go on keep more than on base, and then no more: ${kept}. A cache that fills is no growth, and steady counts the first calls alone`,
  ];
}
