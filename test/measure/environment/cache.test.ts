import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { EnvironmentCache, type Label } from '../../../src/measure/environment/cache.ts';
import { folder, keptEnvironments, surroundings } from './projects.ts';

const HOUR = 3600 * 1000;
const KEY = 'a'.repeat(32);

let cache: EnvironmentCache;
beforeEach(async () => {
  cache = await EnvironmentCache.open(surroundings());
});

/** An environment as a build leaves it, used last so many hours ago. */
async function lay(key: string, hoursAgo: number, label: Partial<Label> = {}): Promise<string> {
  const prefix = begin(key, hoursAgo);
  await cache.keep(prefix, { builtAt: 1, holdsTree: false, boundTo: null, ...label });
  setUsed(join(prefix, 'highwater.json'), hoursAgo);
  return prefix;
}

function begin(key: string, hoursAgo: number): string {
  const prefix = cache.newPrefix(key);
  mkdirSync(join(prefix, 'bin'), { recursive: true });
  writeFileSync(join(prefix, 'bin', 'python'), '');
  setUsed(prefix, hoursAgo);
  return prefix;
}

function setUsed(path: string, hoursAgo: number): void {
  const at = new Date(Date.now() - hoursAgo * HOUR);
  utimesSync(path, at, at);
}

test('an environment is found by its key once it is complete, with what it holds', async () => {
  begin(KEY, 0);
  expect(await cache.find(KEY, '/tree')).toBe(null);
  const prefix = await lay(KEY, 0, { holdsTree: true });
  expect(await cache.find(KEY, '/tree')).toEqual({
    prefix,
    builtAt: 1,
    holdsTree: true,
    boundTo: null,
  });
  expect(await cache.find('b'.repeat(32), '/tree')).toBe(null);
});

test('of two of one key the newer serves, and none that is bound to another folder', async () => {
  await lay(KEY, 0, { builtAt: 1 });
  const newer = await lay(KEY, 0, { builtAt: 2 });
  await lay(KEY, 0, { builtAt: 3, boundTo: '/other' });
  expect((await cache.find(KEY, '/tree'))?.prefix).toBe(newer);
});

describe('forgetting', () => {
  test('takes the ones unused for longest beyond twenty, and what was never completed', async () => {
    const used = await Promise.all(
      Array.from({ length: 22 }, (_, index) => lay(String(index), 10 + index)),
    );
    // Built first of all, and used again just now.
    expect((await cache.find('21', '/tree'))?.prefix).toBe(used[21]);
    const begun = [begin('begun long ago', 3), begin('begun', 1)];
    await cache.forgetOldest();
    const left = new Set(keptEnvironments());
    const gone = [...used, ...begun].map((path) => basename(path)).filter((one) => !left.has(one));
    expect(gone).toEqual([used[19], used[20], begun[0]].map((path) => basename(path!)));
  });

  test('never takes one that was used in the last two hours', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, index) => lay(String(index), 1.9)));
    await cache.forgetOldest();
    expect(keptEnvironments()).toHaveLength(25);
  });

  test('and finding at once leave every run with an environment that stays', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => lay(String(index), 0)));
    const old = await Promise.all(Array.from({ length: 20 }, (_, index) => lay(`old${index}`, 9)));
    const finding = old.map((_, index) => cache.find(`old${index}`, '/tree'));
    const other = await EnvironmentCache.open(surroundings());
    const [found] = await Promise.all([
      Promise.all(finding),
      cache.forgetOldest(),
      other.forgetOldest(),
    ]);
    for (const one of found)
      if (one !== null) expect(existsSync(join(one.prefix, 'bin'))).toBe(true);
  });
});

test('a folder that cannot be made is an error that says what to do', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(EnvironmentCache.open(surroundings({ XDG_CACHE_HOME: file }))).rejects.toMatchObject(
    {
      name: 'UsageError',
      problem: {
        what: `environments cannot be kept in ${join(file, 'highwater', 'environments')}`,
        try: ['XDG_CACHE_HOME=FOLDER   names another place'],
      },
    },
  );
});
