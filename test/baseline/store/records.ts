import type { Entry, Key, Store } from '../../../src/baseline/store/store.ts';
import { type Conditions, STORED_SCHEMA, type Stored } from '../../../src/model/stored.ts';
import { makePeakRecord, makeRecord } from '../../factory.ts';

export function makeKey(overrides: Partial<Key> = {}): Key {
  return { name: 'default', commit: 'a'.repeat(40), digest: '0'.repeat(16), ...overrides };
}

export function makeEntry(overrides: Partial<Entry> = {}): Entry {
  const { name, commit, digest, order } = { order: 1, ...makeKey(), ...overrides };
  const file = `${String(order).padStart(6, '0')}.${name}.${commit}.${digest}.json`;
  return { file, order, name, commit, digest, bytes: 100, ...overrides };
}

export function makeConditions(overrides: Partial<Conditions> = {}): Conditions {
  return {
    benchmarkCode: 'c'.repeat(64),
    options: { timeout: '60' },
    ownDistributions: [],
    ...overrides,
  };
}

export function makeStored(commit: string, overrides: Partial<Conditions> = {}): Stored {
  const record = makeRecord([makePeakRecord(1000)], { tree: { name: 'main', commit } });
  return { schema: STORED_SCHEMA, conditions: makeConditions(overrides), record };
}

/** What a store holds by commit, oldest first. */
export async function commitsIn(store: Store): Promise<string[]> {
  const entries = [...(await store.entries())].sort((a, b) => a.order - b.order);
  return entries.map(({ commit }) => commit);
}
