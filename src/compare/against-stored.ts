import type { Policy } from '../model/policy.ts';
import type { BenchmarkRecord, TreeRecord } from '../model/record.ts';
import type { Want } from '../model/want.ts';
import type { Pair } from './assessment.ts';
import { compareRecords } from './compare.ts';
import { wantsOf } from './wants.ts';

/**
 * What head alone still lacks before it can be held against a stored record. Only the first start is
 * asked of it, as only that one is stored: the others confirm, and nothing is confirmed by a record.
 */
export function screenWants(
  stored: BenchmarkRecord | undefined,
  pair: Pair,
  policy: Policy,
): readonly Want[] {
  const wants = wantsOf({ base: stored ?? pair.base, head: pair.head }, policy);
  return wants.filter(({ side, start }) => side === 'head' && start === 0);
}

/**
 * The benchmarks that a stored record leaves open: all but those that are unchanged against it, with
 * nothing more to ask. Base must be measured for them.
 */
export function openAgainst(
  stored: TreeRecord,
  head: TreeRecord,
  policy: Policy,
  today: string,
): Set<string> {
  const modes = new Map(stored.benchmarks.map(({ id, mode }) => [id, mode]));
  const mixed = head.benchmarks.filter(({ id, mode }) => mode !== modes.get(id));
  const open = compareRecords(stored, head, policy, today).benchmarks.filter(
    ({ verdict }) => verdict !== 'unchanged',
  );
  return new Set([...mixed, ...open].map(({ id }) => id));
}
