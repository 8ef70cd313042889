import type { TreeLabel } from './record.ts';

export type Side = 'base' | 'head';

/** A checked-out version of the repository. */
export interface Tree {
  readonly side: Side;
  /** Absolute path of the tree's root; symbolic links resolved. */
  readonly path: string;
  readonly label: TreeLabel;
}

export interface Trees {
  readonly base: Tree;
  readonly head: Tree;
}

/** The interpreter that measures a tree, and what it runs with. */
export interface Environment {
  /** The interpreter's command, absolute path first. */
  readonly python: readonly [string, ...string[]];
  /** Variables beyond the measuring rules' own: PATH and VIRTUAL_ENV of the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /**
   * Where the tree's root goes on sys.path: `front`, or `end` where the environment holds a build
   * of the tree itself, which must not be shadowed by its sources.
   */
  readonly importFrom: 'front' | 'end';
  /** How it came to be, for the reader: "python3 on PATH", "pip install -r requirements.txt". */
  readonly description: string;
}

export interface Environments {
  readonly base: Environment;
  readonly head: Environment;
}
