import * as v from 'valibot';
import { GrownTypeSchema, ReplaySchema } from './replay.ts';

/** What pymalloc has from the system, and what of it is in use; bytes. */
export const ArenasSchema = v.object({
  arenas: v.number(),
  pools: v.number(),
  /** Allocated blocks of all size classes, as sys.getallocatedblocks() counts them. */
  blocks: v.number(),
  arenaBytes: v.number(),
  usedBytes: v.number(),
  /** Free blocks in pools that other blocks keep. */
  freeBlocksBytes: v.number(),
  /** Pools of arenas that hold no block at all. */
  freePoolsBytes: v.number(),
});

export type Arenas = v.InferOutput<typeof ArenasSchema>;

/** A line of a function as one traced call went through it; bytes above the level before the call. */
export const TableLineSchema = v.object({
  line: v.number(),
  hits: v.number(),
  /** The highest level while the line was in progress; null where it did not run. */
  memory: v.nullable(v.number()),
  /** What its runs added in all, what they called included. */
  increment: v.nullable(v.number()),
  text: v.string(),
});

export const LineTableSchema = v.object({
  file: v.string(),
  function: v.string(),
  lines: v.array(TableLineSchema),
  /** True where the function has more lines than are shown. */
  cut: v.boolean(),
});

export type LineTable = v.InferOutput<typeof LineTableSchema>;

export const GarbageSchema = v.object({
  /** The traced peak of a call that began right after a collection, bytes. */
  peak: v.number(),
  /** What the call left that only a collection took away, bytes. */
  waitingBytes: v.number(),
  waitingObjects: v.number(),
  /** Collections that the interpreter began by itself, a call, by generation. */
  collections: v.array(v.number()),
});

export type Garbage = v.InferOutput<typeof GarbageSchema>;

/** Everything there is to say of one benchmark's memory on one tree. A part that failed is null. */
export const ExplanationSchema = v.object({
  peak: v.nullable(ReplaySchema),
  /** The function that holds most at the peak, line by line. */
  table: v.nullable(LineTableSchema),
  garbage: v.nullable(GarbageSchema),
  types: v.array(GrownTypeSchema),
  holders: v.array(v.string()),
  /** Before the first call, and after some. */
  arenas: v.nullable(v.object({ before: ArenasSchema, after: ArenasSchema, calls: v.number() })),
  problems: v.array(v.string()),
});

export type Explanation = v.InferOutput<typeof ExplanationSchema>;
