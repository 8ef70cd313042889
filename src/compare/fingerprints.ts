import { UsageError } from '../model/errors.ts';
import type { Fingerprint } from '../model/record.ts';

/**
 * Notes on what differs between two environments whose figures are compared all the same.
 *
 * @throws UsageError where figures mean different things: another Python minor, machine or harness.
 */
export function incomparable(base: Fingerprint, head: Fingerprint): string[] {
  const facts: readonly (readonly [string, string, string])[] = [
    ['implementation', base.implementation, head.implementation],
    ['Python', minor(base.python), minor(head.python)],
    ['architecture', base.architecture, head.architecture],
    ['system', base.system, head.system],
    ['harness', base.harness, head.harness],
  ];
  const apart = facts.find(([, b, h]) => b !== h);
  if (apart !== undefined) {
    const [what, b, h] = apart;
    throw new UsageError({
      what: `base and head cannot be compared: ${what} ${b} on base, ${h} on head`,
      where: [['why', 'the same code takes other memory there, by more than any limit']],
      try: ['measure both with the same interpreter on the same kind of machine'],
    });
  }
  const changed = changedDistributions(base.distributions, head.distributions);
  return [
    ...(base.python === head.python
      ? []
      : [`Python ${base.python} on base, ${head.python} on head`]),
    ...(base.aslr === head.aslr
      ? []
      : [`address-space randomisation ${base.aslr} on base, ${head.aslr} on head`]),
    ...(changed.length === 0 ? [] : [`other versions on head: ${changed.join(', ')}`]),
  ];
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

export function changedDistributions(
  base: Record<string, string>,
  head: Record<string, string>,
): string[] {
  const names = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort();
  return names
    .filter((name) => base[name] !== head[name])
    .map((name) => `${name} ${base[name] ?? 'absent'} → ${head[name] ?? 'absent'}`);
}
