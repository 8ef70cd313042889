import { cutList } from '../model/cut-list.ts';
import { normalised, versionsText } from '../model/distribution.ts';
import type { Fingerprint, TreeRecord } from '../model/record.ts';
import type { Conditions } from '../model/stored.ts';
import { changedDistributions } from './fingerprints.ts';

/** A tree's circumstances: what must be equal before one record may stand for another. */
export interface Circumstances {
  readonly fingerprint: TreeRecord['fingerprint'];
  readonly conditions: Conditions;
}

const MOST_SHOWN = 3;

/** In the order in which a reader wants to hear of them; the threads and distributions apart. */
const FACTS: readonly (readonly [keyof Fingerprint, string])[] = [
  ['implementation', 'interpreter'],
  ['python', 'Python'],
  ['variant', 'build of Python'],
  ['build', 'build of Python'],
  ['flags', 'flags of Python'],
  ['system', 'system'],
  ['architecture', 'architecture'],
  ['libc', 'libc'],
  ['allocator', 'allocator'],
  ['pageSizeBytes', 'page size'],
  ['transparentHugePages', 'transparent huge pages'],
  ['cpus', 'processors'],
];

/**
 * Why a stored record cannot stand for base in this run, in some words; null where it can. Address
 * randomisation and the harness are among the conditions' options, which are known before measuring.
 */
export function whyUnlike(stored: Circumstances, here: Circumstances): string | null {
  for (const [fact, words] of FACTS) {
    const [there, now] = [stored.fingerprint[fact], here.fingerprint[fact]];
    if (there !== now) return `${words} ${there} there, ${now} here`;
  }
  const own = [stored, here].flatMap(({ conditions }) =>
    conditions.ownDistributions.map(normalised),
  );
  const changed = changedDistributions(stored.fingerprint, here.fingerprint)
    .filter(({ name }) => !own.includes(name))
    .map(versionsText);
  if (changed.length > 0) return `other versions here: ${cutList(changed, MOST_SHOWN)}`;
  const threads = differing(stored.fingerprint.threads, here.fingerprint.threads);
  if (threads.length > 0) return `other thread counts here: ${cutList(threads, MOST_SHOWN)}`;
  const options = differing(stored.conditions.options, here.conditions.options);
  if (options.length > 0) return `measured otherwise there: ${cutList(options, MOST_SHOWN)}`;
  return stored.conditions.benchmarkCode === here.conditions.benchmarkCode
    ? null
    : 'head has other benchmark files, or other files beside them';
}

function differing(
  there: Readonly<Record<string, string>>,
  here: Readonly<Record<string, string>>,
): string[] {
  const names = new Set([...Object.keys(there), ...Object.keys(here)]);
  return [...names].filter((name) => there[name] !== here[name]).sort();
}
