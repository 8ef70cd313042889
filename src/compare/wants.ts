import type { Policy } from '../model/policy.ts';
import type { BenchmarkRecord } from '../model/record.ts';
import type { Side } from '../model/tree.ts';
import type { Want } from '../model/want.ts';
import { assess, recordingWants } from './assess.ts';
import { growthWants } from './assess-growth.ts';
import type { Pair } from './assessment.ts';
import { rulesOf } from './rules.ts';

/**
 * What two trees' samples of one benchmark still lack before every metric is decided. A benchmark
 * that only one tree can run has nothing to be compared with: one look shows its state.
 */
export function wantsOf(pair: Pair, policy: Policy): readonly Want[] {
  const { wants } = assess(pair, rulesOf(policy).limitsOf(pair.head.id), policy.native);
  const isMeasured = (side: Side) => pair[side].state.state === 'measured';
  const both = isMeasured('base') && isMeasured('head');
  return both
    ? wants
    : wants.filter(({ side, procedure }) => procedure.kind === 'screen' && isMeasured(side));
}

/** What a record of one tree lacks before it can be compared with any other: everything that a suspect would ask for. */
export function wantsAlone(record: BenchmarkRecord, policy: Policy): readonly Want[] {
  const wants = recordingWants(record, policy.native);
  return wants.length > 0 ? wants : growthWants(record, 'head');
}
