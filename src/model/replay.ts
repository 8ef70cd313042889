import * as v from 'valibot';
import { METRICS } from './metric.ts';

/** Where a frame's code comes from: the tree, an installed package, Python itself, or text that was exec'd. */
export const ORIGINS = ['project', 'library', 'python', 'generated'] as const;

const place = {
  /** Relative to the tree for the project's files, else to the folder it is imported from; forward slashes. */
  file: v.string(),
  /** 1-based. */
  line: v.number(),
  /** Qualified name without the module's: "Parser.rows", "<module>". */
  function: v.string(),
  /** The line's own text without its indentation, cut at 200 characters; empty where there is no source. */
  text: v.string(),
  origin: v.picklist(ORIGINS),
};

/** A source line as one tree has it. */
export const SourceLineSchema = v.object(place);

export type SourceLine = v.InferOutput<typeof SourceLineSchema>;

/** C functions (C++, Rust) that a line called down to an allocation. */
const nativeStack = {
  /** The file they are in: named as Python's files are, a system's library by its name alone. */
  library: v.string(),
  /** The innermost first; those that only allocate are left out. Empty where the library has no symbols. */
  functions: v.array(v.string()),
};

export const NativeStackSchema = v.object(nativeStack);

export type NativeStack = v.InferOutput<typeof NativeStackSchema>;

/** A source line and the memory that it allocated and that is still held. */
export const HeldLineSchema = v.object({
  ...place,
  /** The project's nearest line above, where this line is not the project's and frames were kept. */
  caller: v.nullable(SourceLineSchema),
  /**
   * The project's lines above it (above its caller, where there is one), the nearest first, as far as
   * frames were kept; each with the rule that it breaks.
   */
  callers: v.optional(v.array(v.object({ ...place, advice: v.nullable(v.string()) })), []),
  /** In the metric's unit: bytes, or bytes a call. */
  bytes: v.number(),
  /** Blocks, or blocks a call; null where bytes were read from a level and no block is known. */
  count: v.nullable(v.number()),
  /** The rule of harness/highwater_harness/advice/__init__.py that the line (or its caller) breaks. */
  advice: v.nullable(v.string()),
  /** Through which C functions it allocated, most first, where memray looked. */
  native: v.optional(v.array(v.object({ ...nativeStack, bytes: v.number() })), []),
});

export type HeldLine = v.InferOutput<typeof HeldLineSchema>;

/** Objects of one type that further calls add. */
export const GrownTypeSchema = v.object({
  /** "pkg.module.Class", "dict". */
  type: v.string(),
  /** Objects a call. */
  count: v.number(),
  /** Bytes a call, by sys.getsizeof's rules without calling it on the object's own class. */
  bytes: v.number(),
});

export type GrownType = v.InferOutput<typeof GrownTypeSchema>;

/**
 * What a rise of resident memory is made of, at the last moment that was read: by how much each figure
 * rose, in the metric's unit. Null where the allocator or the system does not tell.
 */
export const MakeupSchema = v.object({
  /** Pages of the process's own, no files. */
  resident: v.number(),
  /** What processes below add. */
  descendants: v.number(),
  /** In use by malloc, mapped chunks included, and what malloc holds free (mallinfo2). */
  mallocUsed: v.nullable(v.number()),
  mallocFree: v.nullable(v.number()),
  /** pymalloc's arenas, and the blocks in use in them (sys._debugmallocstats). */
  arenas: v.nullable(v.number()),
  arenasUsed: v.nullable(v.number()),
  /** Mapped from no file, touched or not, by others than these two (/proc/self/maps). */
  mapped: v.number(),
});

export type Makeup = v.InferOutput<typeof MakeupSchema>;

const byLine = {
  /** What all lines together hold, in the metric's unit. */
  seen: v.number(),
  /** Most first; what is left out is in `rest`. */
  lines: v.array(HeldLineSchema),
  rest: v.number(),
  /**
   * The line in progress while the metric rose inside one call that runs no Python, and how much of
   * the peak only that call held.
   */
  inProgress: v.nullable(HeldLineSchema),
};

/** A second run of a regressed benchmark that asks where the memory is. It never decides. */
export const ReplaySchema = v.object({
  metric: v.picklist(METRICS),
  /** `traced`: lines that allocated what is held. `levels`: lines during which a process's level rose. */
  method: v.picklist(['traced', 'levels']),
  /**
   * The level that the lines raised: malloc's bytes in use, the address space, or pages touched; null
   * where memory was traced, or no level could be read.
   */
  gauge: v.optional(v.nullable(v.picklist(['heap', 'reserved', 'touched'])), null),
  /** Frames kept of each allocation. */
  frames: v.number(),
  /** What the metric's own sample said, in its unit. */
  known: v.number(),
  ...byLine,
  /** The same by the pages touched, where `gauge` is another: what two trees can be compared by. */
  touched: v.optional(v.nullable(v.object(byLine)), null),
  /** Only of resident memory. */
  makeup: v.optional(v.nullable(MakeupSchema), null),
  types: v.array(GrownTypeSchema),
  /** What keeps the grown objects alive: "pkg.cache._SEEN (dict, +1 entry a call)". */
  holders: v.array(v.string()),
  /** Why it says less than it should: not reproduced, time ran out, sampled; null otherwise. */
  problem: v.nullable(v.string()),
});

export type Replay = v.InferOutput<typeof ReplaySchema>;
