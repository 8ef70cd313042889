import type { FailOn, Policy } from './policy.ts';
import type { Configured } from './report.ts';
import type { StorePlan } from './stored.ts';
import type { Side } from './tree.ts';

/**
 * Where a tree comes from: a git reference (as base of a working tree, where that left it), a commit as
 * it is, the working tree, a folder outside git's care, or nowhere: a repository's first commit has
 * nothing to be compared with.
 */
export type TreeSource =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ref'; readonly ref: string }
  | { readonly kind: 'commit'; readonly commit: string }
  | { readonly kind: 'working-tree' }
  | { readonly kind: 'folder'; readonly path: string };

/** How a tree's environment comes to be. */
export type Install =
  /** Find the way: see measure/environment. */
  { readonly kind: 'found' } | { readonly kind: 'command'; readonly command: string };

/** Which benchmarks, measured how: what both trees have in common. */
export interface MeasurePlan {
  /** Globs of benchmark files, relative to the tree's root; empty: the usual places. */
  readonly benchmarks: readonly string[];
  /** Glob over ids; null: all. */
  readonly select: string | null;
  /** Only these of them, where others are settled already; null: all. */
  readonly ids: ReadonlySet<string> | null;
  /** 1-based share of the benchmarks, by id. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  readonly install: Install;
  /** The interpreter's command for each tree, split into words; empty: python3, then python. */
  readonly basePython: readonly string[];
  readonly headPython: readonly string[];
  /** Seconds for the whole run. */
  readonly budgetSeconds: number;
  /** Seconds that one benchmark may take on one tree, all calls of one process together. */
  readonly timeoutSeconds: number;
  /** Processes side by side; null: all cores. */
  readonly processes: number | null;
  /** Always a fresh interpreter for each sample. */
  readonly fresh: boolean;
  /** Variables set for both trees. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables handed on from our own environment, with their values. */
  readonly passEnv: Readonly<Record<string, string>>;
}

/** What decides on which benchmarks are judged, and how. */
export interface Governed {
  readonly policy: Policy;
  readonly benchmarks: MeasurePlan['benchmarks'];
  readonly select: MeasurePlan['select'];
}

/** What flags or inputs set of it: no configuration overrules them; null where they do not. */
export interface Asked {
  readonly benchmarks: readonly string[] | null;
  readonly workingDirectory: string | null;
  readonly select: string | null;
  readonly failOn: readonly FailOn[] | null;
  readonly native: boolean | null;
}

/** Files to write; null where not asked for. */
export interface Outputs {
  readonly json: string | null;
  readonly markdown: string | null;
}

/** Flags, inputs and TOML, checked and merged: everything that the verbs need to know. */
export interface Plan {
  /** The repository (or folder) that head is in; absolute. */
  readonly root: string;
  /** Configuration, discovery and install start here; relative to the tree's root, "" for the root. */
  readonly workingDirectory: string;
  /** Keys comment, artifact and record where one repository has several gates. */
  readonly name: string | null;
  readonly base: TreeSource;
  readonly head: TreeSource;
  readonly measure: MeasurePlan;
  /** Where base's figures may come from instead of measuring it; null: always measured. */
  readonly store: StorePlan | null;
  readonly policy: Policy;
  /** Whose configuration governs: head's, or base's, which a pull request cannot change. */
  readonly policyFrom: Side;
  readonly asked: Asked;
  /** Glob over the ids of benchmarks that are to be explained; null: none. */
  readonly explain: string | null;
  /** The configuration file that was asked for, absolute; null where it was to be found. */
  readonly configuration: string | null;
  /** Where the configuration that was found is written. */
  readonly configured: Configured;
  readonly outputs: Outputs;
}
