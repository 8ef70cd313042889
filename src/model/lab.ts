import type { Metric } from './metric.ts';
import type { Cost, Fingerprint, TreeLabel } from './record.ts';

export const LAB_SCHEMA = 'highwater/lab/1';

/** How often something came about, with one-sided 95 % bounds of the true share. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** Of comparisons: how many ended in each verdict, and what one of them took. */
export interface Verdicts {
  readonly regressed: Share;
  readonly improved: Share;
  readonly inconclusive: Share;
  /** Interpreter starts and samples of both trees together, on average. */
  readonly starts: number;
  readonly samples: number;
}

/**
 * `exact`: no two samples of a traced metric ever differed, and no level rose. `growing`: a level did,
 * by a leak or a cache that fills. `varying`: samples differed.
 */
export const KINDS = ['exact', 'growing', 'varying'] as const;
export type Kind = (typeof KINDS)[number];

/** A benchmark of a tree that was compared with itself, by samples drawn from its real ones. */
export interface BenchmarkErrors extends Verdicts {
  readonly id: string;
  readonly kind: Kind;
  readonly mode: 'forked' | 'fresh';
  /** Metrics whose samples differ by more than their limit allows. */
  readonly unsteady: readonly Metric[];
}

/** Gate runs made of drawn comparisons; `regressed` counts runs with at least one false alarm. */
export interface GateErrors {
  readonly what: 'the whole suite' | 'those that do not vary';
  readonly benchmarks: number;
  readonly regressed: Share;
}

/** Changes of one size put on top of head's drawn samples, of one metric and kind of benchmark. */
export interface Power {
  readonly metric: Metric;
  readonly kind: Kind;
  /** "1 % + 16 KiB", "exactly the limit", "one 64 B object a call". */
  readonly size: string;
  /** Whether the change is more than the limit allows: then it is to be called, else not. */
  readonly beyond: boolean;
  readonly benchmarks: number;
  readonly regressed: Share;
}

/** Whole gate runs in real processes. */
export interface RealRuns {
  readonly runs: number;
  readonly cost: Cost;
  /** Runs with at least one regressed benchmark. */
  readonly regressed: Share;
  readonly benchmarks: readonly RealBenchmark[];
}

export interface RealBenchmark {
  readonly id: string;
  readonly regressed: Share;
  readonly improved: Share;
  readonly inconclusive: Share;
  /** How often each metric was called regressed; those that never were are left out. */
  readonly metrics: readonly { readonly metric: Metric; readonly regressed: Share }[];
}

/** What the lab found of one tree's benchmarks. */
export interface Lab {
  readonly schema: typeof LAB_SCHEMA;
  /** Of the drawing: the same samples and seed give the same figures. */
  readonly seed: number;
  readonly tree: TreeLabel;
  readonly fingerprint: Fingerprint;
  /** The real samples that comparisons are drawn from. */
  readonly pool: { readonly rounds: number; readonly cost: Cost };
  readonly benchmarks: readonly BenchmarkErrors[];
  readonly gates: readonly GateErrors[];
  readonly power: readonly Power[];
  /** The tree against itself, for real. */
  readonly itself: RealRuns;
  /** Against a head that holds planted changes, for real; null where none was given. */
  readonly planted: RealRuns | null;
  /** Benchmarks that could not be measured, with the reason. */
  readonly left: readonly { readonly id: string; readonly why: string }[];
  readonly seconds: number;
}
