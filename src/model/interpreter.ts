import type { Fingerprint } from './record.ts';

/** "CPython 3.13.1", and what is unusual: "CPython 3.13.1, free-threaded, mimalloc". */
export function interpreterText(
  one: Pick<Fingerprint, 'implementation' | 'python' | 'variant' | 'allocator' | 'flags'>,
): string {
  const usual = ['release', 'pymalloc', 'none'];
  const unusual = [one.variant, one.allocator, one.flags].filter((word) => !usual.includes(word));
  return [`${one.implementation} ${one.python}`, ...unusual].join(', ');
}
