import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { underPolicy } from '../../src/config/governed.ts';
import { loadPlan, type RunFlags } from '../../src/config/plan.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-governed-')));
  for (const side of ['base', 'head']) mkdirSync(join(folder, side));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Sides {
  readonly base: string | null;
  readonly head: string | null;
  readonly flags?: RunFlags;
  readonly file?: string;
}

async function judged({ base, head, flags = {}, file = 'highwater.toml' }: Sides) {
  for (const [side, toml] of [
    ['base', base],
    ['head', head],
  ] as const)
    if (toml !== null) writeFileSync(join(folder, side, file), toml);
  const cwd = join(folder, 'head');
  const plan = await loadPlan({ ...flags, base: '../base' }, cwd, {});
  const under = await underPolicy(plan, join(folder, 'base'), '2026-11-25');
  return {
    peak: under.plan.policy.limits.peak.absolute,
    select: under.plan.measure.select,
    loosened: under.loosened,
    notes: under.notes,
  };
}

const LOOSER = 'head loosens the limit of peak: 1 KiB → 2 KiB';

test("head's configuration governs, and what it loosened is listed", async () => {
  expect(
    await judged({
      base: 'limits.peak = "1 KiB"',
      head: 'limits.peak = "2 KiB"\nselect = "*a"',
    }),
  ).toEqual({
    peak: 2048,
    select: '*a',
    loosened: [LOOSER, 'head selects other benchmarks: all → *a'],
    notes: [],
  });
});

test.each([
  ['base', 'policy = "base"\n', ''],
  ['head', '', 'policy = "base"\n'],
])('policy = "base" in %s: base\'s governs', async (_, onBase, onHead) => {
  expect(
    await judged({
      base: `${onBase}limits.peak = "1 KiB"`,
      head: `${onHead}limits.peak = "2 KiB"`,
    }),
  ).toEqual({
    peak: 1024,
    select: null,
    loosened: [],
    notes: [`without effect, since base's configuration governs: ${LOOSER}`],
  });
});

test.each([
  ['', 'policy = "head"\n'],
  ['', 'policy = "base"\n'],
  ['override-label = "base\'s"\n', 'override-label = "head\'s"\n'],
])("the override label is base's, whoever governs: %j, %j", async (base, head) => {
  for (const [side, toml] of [
    ['base', base],
    ['head', head],
  ] as const)
    writeFileSync(join(folder, side, 'highwater.toml'), toml);
  const plan = await loadPlan({ base: '../base' }, join(folder, 'head'), {});
  const under = await underPolicy(plan, join(folder, 'base'), '2026-11-25');
  expect(under.plan.policy.overrideLabel).toBe(base === '' ? null : "base's");
});

test("an override label is none where base's configuration cannot be read", async () => {
  writeFileSync(join(folder, 'base/highwater.toml'), 'limits = ');
  writeFileSync(join(folder, 'head/highwater.toml'), 'override-label = "x"');
  const plan = await loadPlan({ base: '../base' }, join(folder, 'head'), {});
  const under = await underPolicy(plan, join(folder, 'base'), '2026-11-25');
  expect(under.plan.policy.overrideLabel).toBeNull();
});

test('a flag holds whatever a configuration says', async () => {
  const flags = { select: '*b' };
  expect(
    await judged({ base: 'policy = "base"\nselect = "*a"', head: 'select = "*c"', flags }),
  ).toEqual({ peak: 16_384, select: '*b', loosened: [], notes: [] });
});

test('a first configuration is held against the starting limits', async () => {
  const { loosened } = await judged({ base: null, head: 'limits.peak = "50 %"' });
  expect(loosened).toEqual(['head loosens the limit of peak: 1 % and 16 KiB → 50 %']);
});

test("a configuration file of another name is held against base's", async () => {
  const sides = { base: 'limits.peak = "1 KiB"', head: 'limits.peak = "2 KiB"', file: 'hw.toml' };
  const { loosened } = await judged({ ...sides, flags: { config: 'hw.toml' } });
  expect(loosened).toEqual([LOOSER]);
});

test("base's configuration that cannot be read is said", async () => {
  const { loosened } = await judged({ base: 'limits = ', head: null });
  expect(loosened).toEqual([
    "base's configuration cannot be read: what head loosened is not known",
  ]);
});

test('and is an error where it governs', async () => {
  await expect(judged({ base: 'limits = ', head: 'policy = "base"' })).rejects.toThrow(
    'base:highwater.toml is not valid TOML',
  );
});
