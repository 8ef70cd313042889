import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Recipe } from '../../../src/measure/environment/build.ts';
import { EnvironmentCache } from '../../../src/measure/environment/cache.ts';
import { Interpreters } from '../../../src/measure/environment/interpreters.ts';
import { environmentsFor } from '../../../src/measure/environment/pair.ts';
import { findWays } from '../../../src/measure/environment/ways.ts';
import type { Side } from '../../../src/model/tree.ts';
import { cleanPython, folder, layTree, surroundings } from './projects.ts';

const HATCH = `
  [project]
  name = "shop"
  version = "1"
  [build-system]
  requires = ["hatchling"]
  build-backend = "hatchling.build"`;

test('both trees are built where one must be, and can be', async () => {
  const pure = layTree('base', { 'pyproject.toml': HATCH, 'shop.py': '' });
  const compiled = layTree('head', {
    'pyproject.toml': `${HATCH}\n[tool.hatch.build.hooks.custom]`,
    'shop.py': '',
  });
  const bare = layTree('base', { 'shop.py': '' }, 'bare');
  const reason = { kind: 'sources', why: '[tool.hatch.build.hooks.custom] builds it' };
  const reasons = async (base: typeof pure, head: typeof pure) => {
    const ways = await findWays({ base, head }, '', false);
    return [ways.base.build, ways.head.build];
  };
  expect(await reasons(pure, compiled)).toEqual([reason, reason]);
  expect(await reasons(compiled, pure)).toEqual([reason, reason]);
  expect(await reasons(bare, compiled)).toEqual([null, reason]);
  expect(await reasons(pure, pure)).toEqual([null, null]);
});

test('an environment built more than a day before the other is built anew', async () => {
  const signal = new AbortController().signal;
  const env = surroundings();
  const cache = await EnvironmentCache.open(env);
  await using interpreters = new Interpreters(env, signal);
  const interpreter = await interpreters.what({ command: [cleanPython()], folder, variables: {} });
  const recipe = (side: Side): Recipe => ({
    key: side,
    way: { kind: 'command', command: 'true' },
    root: layTree(side, {}).path,
    workingDirectory: '',
    interpreter,
    hasUv: false,
    env,
    signal,
  });
  const kept = async (side: Side, hoursAgo: number) => {
    const prefix = cache.newPrefix(side);
    mkdirSync(join(prefix, 'bin'), { recursive: true });
    writeFileSync(join(prefix, 'bin', 'python'), '');
    const builtAt = Date.now() - hoursAgo * 3_600_000;
    return cache.keep(prefix, { builtAt, holdsTree: false, boundTo: null });
  };
  const environments = async () => {
    const notes: string[] = [];
    const recipes = { base: recipe('base'), head: recipe('head') };
    const found = await environmentsFor(recipes, cache, 'why', (event) => {
      if (event.kind === 'note') notes.push(event.text);
    });
    return { ...found, notes };
  };
  const base = await kept('base', 30);
  const head = await kept('head', 7);
  expect(await environments()).toEqual({
    base,
    head,
    baseProblem: null,
    notes: ["base's environment, built before: true", "head's environment, built before: true"],
  });
  const newer = await kept('head', 5);
  const { notes, ...after } = await environments();
  expect(notes).toEqual([
    "building base's environment (why): true",
    "head's environment, built before: true",
  ]);
  expect(after.head).toEqual(newer);
  expect(after.base.builtAt).toBeGreaterThan(newer.builtAt);
});
