import type { Problem } from '../model/errors.ts';
import type { MeasurePlan } from '../model/plan.ts';
import type { Progress } from '../model/progress.ts';
import type { Environments } from '../model/tree.ts';
import type { Memory } from './memory.ts';
import type { Judge, Records } from './pair.ts';
import type { Views } from './views.ts';

/** Everything that a measurement of two laid-out trees needs. */
export interface Work {
  readonly views: Views;
  readonly environments: Environments;
  /** Why nothing runs on base; null where it has an environment. */
  readonly baseProblem: Problem | null;
  readonly plan: MeasurePlan;
  readonly workingDirectory: string;
  readonly judge: Judge;
  /** How likely an undecided benchmark is worth its time; more first. */
  readonly promise: (pair: Records) => number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** The words before an interpreter's command. */
  readonly launcher: readonly string[];
  readonly script: string;
  readonly memory: Memory;
  readonly ours: NodeJS.ProcessEnv;
}
