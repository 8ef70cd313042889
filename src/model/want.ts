import type { Metric } from './metric.ts';
import type { Side } from './tree.ts';

/** A look at one benchmark that costs time: what the harness does in one process (harness/highwater_harness/measure.py). */
export type Procedure =
  | {
      readonly kind: 'screen';
      /** Untraced calls before the traced one. */
      readonly before: number;
      /** Calls in all, at most. */
      readonly calls: number;
      /** Calls in all, at least. */
      readonly least: number;
      /** Time for the calls after the traced one, seconds; there are none where calls is before + 1. */
      readonly seconds: number;
    }
  /** With what the import took: in an interpreter that never traced. */
  | { readonly kind: 'resident'; readonly withImport: boolean }
  | {
      readonly kind: 'growth';
      /** Calls after which time may end the run. */
      readonly enough: number;
      /**
       * How much further it goes: to a doubling of up to so many calls where its work ends within so many seconds. In
       * order; beyond the last there is none.
       */
      readonly further: readonly { readonly calls: number; readonly seconds: number }[];
      /** Time at which the run ends wherever it is, seconds. */
      readonly limit: number;
      /** Rise of any level at which the run ends at its next doubling, bytes. */
      readonly rise: number;
      /** Calls after the last doubling, at least; 0 for none. */
      readonly after: number;
    }
  | { readonly kind: 'trace'; readonly warm: number; readonly forks: number }
  /** Traced after untraced warm-up: cheap, but charges a container from before with all that it holds. */
  | { readonly kind: 'peak'; readonly warm: number; readonly forks: number }
  /** Under memray, which traces every allocator. */
  | { readonly kind: 'native'; readonly warm: number; readonly forks: number }
  | {
      readonly kind: 'replay';
      readonly metric: Metric;
      /** What the metric's own sample said of this tree, in the metric's unit. */
      readonly known: number;
      /** Frames kept of each allocation. */
      readonly frames: number;
      /** Time after which it says what it has, seconds. */
      readonly seconds: number;
    }
  | {
      readonly kind: 'explain';
      /** The traced peak that a sample showed, bytes. */
      readonly known: number;
      /** Time for each of its parts, seconds. */
      readonly seconds: number;
    };

/** One process's work that a comparison still needs. */
export interface Want {
  readonly side: Side;
  /** Which interpreter start it comes from: 0 is the screen's, others are fresh for confirmation. */
  readonly start: number;
  /** PYTHONHASHSEED of that start. */
  readonly seed: number;
  /** Under tracing from before the import, or not. */
  readonly traced: boolean;
  readonly procedure: Procedure;
}
