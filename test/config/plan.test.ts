import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loosened } from '../../src/config/loosened.ts';
import { loadPlan, type RunFlags } from '../../src/config/plan.ts';
import { UsageError } from '../../src/model/errors.ts';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import { problemText } from '../../src/problems.ts';
import { makePolicy } from '../factory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function plan(toml: string | null, flags: RunFlags = {}, env: NodeJS.ProcessEnv = {}) {
  if (toml !== null) writeFileSync(join(folder, 'highwater.toml'), toml);
  return loadPlan(flags, folder, env);
}

async function complaint(toml: string | null, flags: RunFlags = {}): Promise<string> {
  const error = await plan(toml, flags).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return problemText((error as UsageError).problem);
}

describe('a plan', () => {
  test('without any configuration compares the working tree with main', async () => {
    const made = await plan(null);
    expect([made.base, made.head]).toEqual([
      { kind: 'ref', ref: 'main' },
      { kind: 'working-tree' },
    ]);
    expect(made.policy.limits).toEqual(STARTING_LIMITS);
    expect(made.measure.budgetSeconds).toBe(600);
  });

  test('reads limits in every form', async () => {
    const made = await plan(
      '[limits]\npeak = "2 % + 32 KiB"\nimport = { absolute = "1 MiB" }\nsteady = { max = "512 MiB" }\n[[overrides]]\nid = "*::bench_big"\npeak = "5 %"\n',
    );
    expect(made.policy.limits.peak).toEqual({ relative: 0.02, absolute: 32_768, max: null });
    expect(made.policy.limits.import).toEqual({ relative: 0.02, absolute: 1_048_576, max: null });
    expect(made.policy.limits.steady.max).toBe(536_870_912);
    expect(made.policy.overrides).toEqual([
      { idGlob: '*::bench_big', metric: 'peak', limit: { relative: 0.05, absolute: 0 } },
    ]);
  });

  test('takes a flag before the configuration', async () => {
    const made = await plan('budget = "1h30m"\nselect = "a"', { select: 'b' });
    expect([made.measure.budgetSeconds, made.measure.select]).toEqual([5400, 'b']);
  });

  test('splits an interpreter command as a shell does', async () => {
    const made = await plan(null, { python: `uv run --with 'a b' "py thon"` });
    expect(made.measure.headPython).toEqual(['uv', 'run', '--with', 'a b', 'py thon']);
  });

  test('means the branch main by default, even beside a folder main', async () => {
    mkdirSync(join(folder, 'main'));
    expect((await plan(null)).base).toEqual({ kind: 'ref', ref: 'main' });
    expect((await plan(null, { base: 'main' })).base.kind).toBe('folder');
  });

  test.each([
    ['.', ''],
    ['./packages/a/', 'packages/a'],
    ['.hidden', '.hidden'],
  ])('takes the working directory %j as %j', async (workingDirectory, taken) =>
    expect((await plan(null, { workingDirectory })).workingDirectory).toBe(taken),
  );

  test('reads an inline table in pyproject.toml', async () => {
    writeFileSync(join(folder, 'pyproject.toml'), '[tool]\nhighwater = { base = "develop" }\n');
    expect((await plan(null)).base).toEqual({ kind: 'ref', ref: 'develop' });
  });

  test('reads pyproject.toml', async () => {
    writeFileSync(
      join(folder, 'pyproject.toml'),
      '[project]\nname = "x"\n[tool.highwater]\nbase = "develop"\n',
    );
    expect((await plan(null)).base).toEqual({ kind: 'ref', ref: 'develop' });
  });
});

describe('what is wrong is said with its place and the nearest right word', () => {
  test.each([
    [
      'a misspelt key',
      'bugdet = "10m"',
      'error: unknown key "bugdet" in the configuration\n  at    highwater.toml, line 1\n  try   budget   is the nearest key\n',
    ],
    [
      'a misspelt metric',
      '\n[limits]\npeek = "1 %"',
      'error: unknown key "limits.peek" in the configuration\n  at    highwater.toml, line 3\n  try   peak   is the nearest key\n',
    ],
    [
      'a wrong size',
      '[limits]\npeak = "1 parsec"',
      'error: "limits.peak" in the configuration has a wrong value\n  at        highwater.toml, line 2\n  problem   a limit such as "1 % + 16 KiB", "5 %" or "64 KiB" is wanted\n',
    ],
    [
      'a key of the second table of an array',
      '# peak = 1\n[limits]\npeak = "1 %"\n[[overrides]]\nid = "x"\npeak = "1 %"\n[[overrides]]\nid = "y"\npeak = { relative = "1 parsec" }',
      'error: "overrides.1.peak.relative" in the configuration has a wrong value\n  at        highwater.toml, line 9\n  problem   a share such as "1 %" is wanted\n',
    ],
    [
      'a missing key',
      '[[acceptances]]\nid = "x"\nmetric = "peak"\nup-to = "140 MiB"',
      'error: "acceptances.0.reason" is missing in the configuration\n  at   highwater.toml, line 1\n',
    ],
    [
      'a wrong duration',
      'budget = "soon"',
      'error: "budget" in the configuration has a wrong value\n  at        highwater.toml, line 1\n  problem   a duration such as "90s", "10m" or "1h30m" is wanted\n',
    ],
  ])('%s', async (_, toml, text) => expect(await complaint(toml)).toBe(text));

  test('a syntax error has line and column', async () => {
    expect(await complaint('base = \n')).toContain('line 1, column');
  });

  test('a name like a token is never handed on', async () => {
    expect(await complaint('pass-env = ["MY_TOKEN"]')).toContain('never handed to measured code');
  });

  test('two configurations are one too many', async () => {
    writeFileSync(join(folder, 'pyproject.toml'), '[tool.highwater]\nbase = "x"\n');
    expect(await complaint('base = "y"')).toContain('keep one of them');
  });

  test.each([
    [{ shard: '3/2' }, '--shard "3/2" is wrong'],
    [{ budget: '0s' }, '--budget "0s" is wrong'],
    [{ workingDirectory: '../x' }, '--working-directory "../x" is wrong'],
    [{ processes: '0' }, '--processes "0" is wrong'],
    [{ failOn: ['regresed'] }, 'try      --fail-on regressed'],
  ] satisfies [RunFlags, string][])('flag %j', async (flags, text) =>
    expect(await complaint(null, flags)).toContain(text),
  );
});

test('what head loosens against base is listed, what it tightens is not', () => {
  const base = makePolicy();
  const limits = {
    ...STARTING_LIMITS,
    peak: { ...STARTING_LIMITS.peak, relative: 0.5 },
    import: { ...STARTING_LIMITS.import, absolute: 1 },
  };
  expect(loosened(base, { ...base, limits })).toEqual([
    'head loosens the limit of peak: 1 % or 16.0 KiB → 50 % or 16.0 KiB',
  ]);
});

test('an override that head removes is listed', () => {
  const head = makePolicy();
  const limit = { relative: 0, absolute: 1 };
  const base = { ...head, overrides: [{ idGlob: 'x', metric: 'peak' as const, limit }] };
  expect(loosened(base, head)).toEqual(["head removes or changes base's limit: peak of x"]);
});
