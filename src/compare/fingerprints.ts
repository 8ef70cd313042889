import { cutList } from '../model/cut-list.ts';
import { byNormalisedName, type ChangedDistribution, versionsText } from '../model/distribution.ts';
import { UsageError } from '../model/errors.ts';
import type { Fingerprint } from '../model/record.ts';

/** Changed versions that the note names; the report has them all. */
const MOST_NAMED = 5;

/** What is not the same of two environments, so that figures mean different things there. */
export interface Apart {
  readonly what: string;
  readonly base: string;
  readonly head: string;
}

/** Null where figures can be compared: not across another Python, allocator, machine or harness. */
export function whatIsApart(base: Fingerprint, head: Fingerprint): Apart | null {
  const facts: readonly (readonly [string, string, string])[] = [
    ['implementation', base.implementation, head.implementation],
    ['Python', minor(base.python), minor(head.python)],
    ['build of Python', base.variant, head.variant],
    ['flags of Python', base.flags, head.flags],
    ['allocator', base.allocator, head.allocator],
    ['architecture', base.architecture, head.architecture],
    ['system', base.system, head.system],
    ['harness', base.harness, head.harness],
  ];
  const apart = facts.find(([, b, h]) => b !== h);
  return apart === undefined ? null : { what: apart[0], base: apart[1], head: apart[2] };
}

/**
 * Notes on what differs between two environments whose figures are compared all the same.
 *
 * @throws UsageError where they cannot be compared.
 */
export function incomparable(base: Fingerprint, head: Fingerprint): string[] {
  const apart = whatIsApart(base, head);
  if (apart !== null) {
    throw new UsageError({
      what: `base and head cannot be compared: ${apart.what} ${apart.base} on base, ${apart.head} on head`,
      where: [['why', 'the same code takes other memory there, by more than any limit']],
      try: ['measure both with the same interpreter on the same kind of machine'],
    });
  }
  const changed = changedDistributions(base, head).map(versionsText);
  return [
    ...(base.python === head.python
      ? []
      : [`Python ${base.python} on base, ${head.python} on head`]),
    ...(base.aslr === head.aslr
      ? []
      : [`address-space randomisation ${base.aslr} on base, ${head.aslr} on head`]),
    ...(changed.length === 0 ? [] : [`other versions on head: ${cutList(changed, MOST_NAMED)}`]),
  ];
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** Distributions of another version on head, by name; one that only spells its name anew is the same. */
export function changedDistributions(base: Fingerprint, head: Fingerprint): ChangedDistribution[] {
  const [before, after] = [base, head].map(({ distributions }) => byNormalisedName(distributions));
  const names = [...new Set([...before!.keys(), ...after!.keys()])].sort();
  return names
    .map((name) => ({ name, base: before!.get(name) ?? null, head: after!.get(name) ?? null }))
    .filter((one) => one.base !== one.head);
}
