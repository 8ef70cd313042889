import type { Bytes } from '../model/bytes.ts';
import type { Levels, Sample } from '../model/record.ts';

/** What head would have shown with a change in it. */
export interface Plant {
  readonly sample: (sample: Sample) => Sample;
  readonly importBytes: Bytes;
}

const KiB = 1024;
/** Resident memory comes in pages. */
export const PAGE: Bytes = 4096;

const none: Plant = { sample: (sample) => sample, importBytes: 0 };

/** So many bytes more held at once during each call. */
export function plantPeak(bytes: Bytes): Plant {
  return {
    ...none,
    sample: (one) => ({ ...one, peak: one.peak === null ? null : one.peak + bytes }),
  };
}

/** So many bytes kept since the first call, in one piece that malloc gave. */
export function plantSteady(bytes: Bytes): Plant {
  const kept = (calls: number) => (calls > 0 ? bytes : 0);
  return {
    ...none,
    sample: (one) => ({
      ...one,
      steady: one.steady === null ? null : one.steady + bytes,
      ...(one.total === undefined ? {} : { total: one.total + bytes }),
      levels: risen(one.levels, {
        blocks: (calls) => (calls > 0 ? 1 : 0),
        heap: kept,
        traced: kept,
        resident: () => 0,
      }),
    }),
  };
}

/** So many bytes more resident during the first call. */
export function plantResident(bytes: Bytes): Plant {
  return {
    ...none,
    sample: (one) => ({
      ...one,
      residentPeak: one.residentPeak && { ...one.residentPeak, own: one.residentPeak.own + bytes },
    }),
  };
}

export function plantImport(bytes: Bytes): Plant {
  return {
    importBytes: bytes,
    sample: (one) => (one.total === undefined ? one : { ...one, total: one.total + bytes }),
  };
}

/** A leak of small objects: an object on every n-th call, once the first few are over. */
export interface Leak {
  readonly size: string;
  readonly objectBytes: Bytes;
  readonly every: number;
  readonly after: number;
}

export const LEAKS: readonly Leak[] = [
  { size: 'one 64 B object a call', objectBytes: 64, every: 1, after: 0 },
  { size: 'one 64 B object every other call', objectBytes: 64, every: 2, after: 0 },
  { size: 'one 64 B object every tenth call', objectBytes: 64, every: 10, after: 0 },
  { size: 'one 64 B object a call, after 20 calls', objectBytes: 64, every: 1, after: 20 },
];

/** pymalloc serves small objects from arenas it has: malloc and the kernel see none of one by one. */
export function plantLeak({ objectBytes, every, after }: Leak): Plant {
  const objects = (calls: number) => Math.floor(Math.max(0, calls - after) / every);
  const bytes = (calls: number) => objects(calls) * objectBytes;
  return {
    ...none,
    sample: (one) => ({
      ...one,
      levels: risen(one.levels, {
        blocks: objects,
        heap: () => 0,
        traced: bytes,
        resident: () => 0,
      }),
    }),
  };
}

/** Pages that each call keeps and that no allocator of Python knows of: a mapping, a native library's. */
export function plantResidentLeak(bytesPerCall: Bytes): Plant {
  const zero = () => 0;
  return {
    ...none,
    sample: (one) => ({
      ...one,
      levels: risen(one.levels, {
        blocks: zero,
        heap: zero,
        traced: zero,
        resident: (calls) => calls * bytesPerCall,
      }),
    }),
  };
}

export const RESIDENT_LEAKS: readonly Bytes[] = [16 * KiB, 64 * KiB, 256 * KiB];

type Rise = (calls: number) => number;

function risen(
  levels: Levels | null,
  by: Readonly<Record<'blocks' | 'heap' | 'resident' | 'traced', Rise>>,
): Levels | null {
  if (levels === null) return null;
  const column = (values: readonly number[], rise: Rise) =>
    values.map((value, at) => value + rise(levels.calls[at]!));
  return {
    calls: levels.calls,
    blocks: levels.blocks && column(levels.blocks, by.blocks),
    heap: levels.heap && column(levels.heap, by.heap),
    resident: levels.resident && column(levels.resident, by.resident),
    traced: levels.traced && column(levels.traced, by.traced),
  };
}
