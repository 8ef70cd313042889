import { join } from 'node:path';
import type { MeasurePlan } from '../model/plan.ts';
import type { Environment } from '../model/tree.ts';

const THREAD_COUNTS = [
  'OMP_NUM_THREADS',
  'OPENBLAS_NUM_THREADS',
  'MKL_NUM_THREADS',
  'NUMEXPR_NUM_THREADS',
  'VECLIB_MAXIMUM_THREADS',
  'POLARS_MAX_THREADS',
  'RAYON_NUM_THREADS',
] as const;

/** Variables of ours that an interpreter may need to start at all, or to read text as people expect. */
const HANDED_ON = [
  'PATH',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'SYSTEMROOT',
  'TZ',
  'OPENBLAS_CORETYPE',
  'OPENBLAS_L2_SIZE',
  'PYTHONNOUSERSITE',
] as const;

/** What an interpreter reads, or the loader that starts it; harness/interpreter.py has the same. */
const INTERPRETERS = /^(PYTHON|LD_|DYLD_)/;

/** Set for each start: it must not be set otherwise. */
export const SEED = 'PYTHONHASHSEED';

/**
 * What an interpreter is asked with about itself: ours, but its own as measured processes get them.
 *
 * @param set The variables that the user sets for both trees.
 */
export function askingVariables(
  ours: NodeJS.ProcessEnv,
  set: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const handedOn: readonly string[] = [...HANDED_ON, 'PYTHONUSERBASE'];
  const kept = ([name]: [string, unknown]) => !INTERPRETERS.test(name) || handedOn.includes(name);
  const read = ([name]: [string, unknown]) => INTERPRETERS.test(name) && name !== SEED;
  return Object.fromEntries([
    ...Object.entries(ours).filter(kept),
    ...Object.entries(set).filter(read),
  ]);
}

export function threadVariables(plan: MeasurePlan): Record<string, string> {
  return Object.fromEntries(THREAD_COUNTS.map((name) => [name, plan.env[name] ?? '1']));
}

/**
 * The whole environment of a measured process: built up, never inherited, so that no token and no
 * input of ours is in it. Design section 5.
 */
export function processVariables(
  environment: Environment,
  plan: MeasurePlan,
  home: string,
  seed: number,
  ours: NodeJS.ProcessEnv,
): Record<string, string> {
  const handedOn = Object.fromEntries(
    HANDED_ON.flatMap((name) => (ours[name] === undefined ? [] : [[name, ours[name]]])),
  );
  return {
    ...handedOn,
    LANG: 'C.UTF-8',
    ...environment.variables,
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    PYTHONUSERBASE: ours['PYTHONUSERBASE'] ?? join(ours['HOME'] ?? home, '.local'),
    NUMPY_MADVISE_HUGEPAGE: '0',
    ...threadVariables(plan),
    ...plan.passEnv,
    ...plan.env,
    [SEED]: String(seed),
  };
}
