import type { Policy } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import { assess, recordingWants } from './assess.ts';
import { growthWants } from './assess-growth.ts';
import type { Limits, Pair } from './assessment.ts';
import { rulesOf } from './rules.ts';
import { SCREENS } from './screen.ts';

/**
 * What two trees' samples of one benchmark still lack before every metric is decided. A benchmark
 * that only one tree can run has nothing to be compared with: one look shows its state.
 *
 * @param isSame Whether nothing that runs differs between the trees: head then gets base's brief look.
 */
export function wantsOf(pair: Pair, policy: Policy, isSame = false): readonly Want[] {
  const limits = rulesOf(policy).limitsOf(pair.head.id);
  const { wants: all } = assess(pair, limits, policy.native);
  const wants = isSame ? all.map((want) => briefly(want, limits)) : all;
  const isMeasured = (side: Side) => pair[side].state.state === 'measured';
  const both = isMeasured('base') && isMeasured('head');
  return both
    ? wants
    : wants.filter(({ side, procedure }) => procedure.kind === 'screen' && isMeasured(side));
}

/** What head leaks base leaks too, where both run the same; a ceiling on growth is head's alone. */
function briefly(want: Want, limits: Limits): Want {
  const isBounded = limits.growth.max !== null || limits['rss-growth'].max !== null;
  if (want.procedure !== SCREENS.head || isBounded) return want;
  return { ...want, procedure: SCREENS.base };
}

/** What a record of one tree lacks before it can be compared with any other: everything that a suspect would ask for. */
export function wantsAlone(record: BenchmarkRecord, policy: Policy): readonly Want[] {
  const wants = recordingWants(record, policy.native);
  return wants.length > 0 ? wants : growthWants(record, 'head');
}
