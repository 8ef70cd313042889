import type { Policy } from '../model/policy.ts';
import type { Want } from '../model/want.ts';
import { assess, type Pair } from './assess.ts';
import { limitsFor } from './compare.ts';

/** What two trees' samples of one benchmark still lack before every metric is decided. */
export function wantsOf(pair: Pair, policy: Policy): readonly Want[] {
  return assess(pair, limitsFor(policy, pair.head.id)).wants;
}
