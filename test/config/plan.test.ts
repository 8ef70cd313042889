import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPlan, type RunFlags } from '../../src/config/plan.ts';
import { UsageError } from '../../src/model/errors.ts';
import { STARTING_LIMITS } from '../../src/model/policy.ts';
import { problemText } from '../../src/problems.ts';

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

  describe("takes an interpreter's path", () => {
    const headPython = async (config: string | null, flags: RunFlags = {}) =>
      (await plan(config, flags)).measure.headPython;

    test('whatever is in it, where there is such a file', async () => {
      mkdirSync(join(folder, "my 'own' venv"));
      const path = join(folder, "my 'own' venv", 'python');
      writeFileSync(path, '');
      expect(await headPython(null, { python: path })).toEqual([path]);
      expect(await headPython(`python = "./my 'own' venv/python"`)).toEqual([path]);
    });

    test('from where the command starts, or work does', async () => {
      expect(await headPython(null, { python: '.venv/bin/python -X dev' })).toEqual([
        join(folder, '.venv/bin/python'),
        '-X',
        'dev',
      ]);
      mkdirSync(join(folder, 'api'));
      const config = 'python = "../.venv/bin/python"\nworking-directory = "api"';
      expect(await headPython(config)).toEqual([join(folder, '.venv/bin/python')]);
    });

    test('but not of a name on PATH', async () => {
      writeFileSync(join(folder, 'python3'), '');
      expect(await headPython(null, { python: 'python3' })).toEqual(['python3']);
    });
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
  ])('takes the working directory %j as %j', async (workingDirectory, taken) => {
    mkdirSync(join(folder, taken), { recursive: true });
    expect((await plan(null, { workingDirectory })).workingDirectory).toBe(taken);
  });

  test('takes several words of what blocks from one flag', async () => {
    const made = await plan(null, { failOn: ['regressed,failed', 'removed'] });
    expect(made.policy.failOn).toEqual(['regressed', 'failed', 'removed']);
  });

  test.each([
    ['branch:highwater-data', { kind: 'branch', branch: 'highwater-data' }],
    ['branch:data/memory.1', { kind: 'branch', branch: 'data/memory.1' }],
    ['folder:/var/baselines', { kind: 'folder', path: '/var/baselines' }],
  ] as const)('reads a store, and writes to none by itself: %s', async (text, place) => {
    const made = await plan(`store = "${text}"`);
    expect(made.store).toEqual({ place, writes: false, gitVariables: {} });
    expect((await plan('', { store: text })).store).toEqual(made.store);
  });

  test("a store's folder starts at the repository's root, a flag's where the command does", async () => {
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'highwater.toml'), 'store = "folder:kept"');
    const from = async (flags: RunFlags) =>
      (await loadPlan(flags, join(folder, 'sub'), {})).store?.place;
    expect(await from({})).toEqual({ kind: 'folder', path: join(folder, 'kept') });
    expect(await from({ store: 'folder:kept' })).toEqual({
      kind: 'folder',
      path: join(folder, 'sub', 'kept'),
    });
  });

  test('takes a day with and without quotes', async () => {
    const made = await plan(
      '[creep]\nsince = 2026-06-01\n[[acceptances]]\nid = "x"\nmetric = "peak"\nup-to = "1 KiB"\nreason = " y "\nuntil = 2027-06-30',
    );
    expect(made.policy.creep).toEqual({ since: '2026-06-01', limits: {} });
    expect(made.policy.acceptances).toEqual([
      { id: 'x', metric: 'peak', upTo: 1024, reason: 'y', until: '2027-06-30' },
    ]);
  });

  test('takes a creep budget and an override label', async () => {
    const made = await plan(
      'override-label = "memory: ok"\n[creep]\nsince = "last-release"\npeak = "10 %"\nimport = { absolute = "1 MiB" }',
    );
    expect(made.policy.overrideLabel).toBe('memory: ok');
    expect(made.policy.creep).toEqual({
      since: 'last-release',
      limits: {
        peak: { relative: 0.1, absolute: 0, max: null },
        import: { relative: 0, absolute: 1024 * 1024, max: null },
      },
    });
  });

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
      'a key of a limit by its beginning',
      '[limits]\npeak = { rel = "1 %" }',
      'error: unknown key "limits.peak.rel" in the configuration\n  at    highwater.toml, line 2\n  try   relative   is the nearest key\n',
    ],
    [
      'a misspelt key that is a missing one too',
      '[[acceptances]]\nid = "x"\nmetric = "peak"\nupto = "140 MiB"\nreason = "y"',
      'error: unknown key "acceptances.0.upto" in the configuration\n  at    highwater.toml, line 4\n  try   up-to   is the nearest key\n',
    ],
    [
      'a misspelt word',
      'fail-on = ["regresed"]',
      'error: "fail-on.0" in the configuration has a wrong value\n  at        highwater.toml, line 1\n  problem   one of regressed, failed, inconclusive, removed is wanted\n  try       "regressed"   is the nearest value\n',
    ],
    [
      'an empty text',
      'select = ""',
      'error: "select" in the configuration has a wrong value\n  at        highwater.toml, line 1\n  problem   it is empty: leave it out for the default\n',
    ],
    [
      'a missing key',
      '[[acceptances]]\nid = "x"\nmetric = "peak"\nup-to = "140 MiB"',
      'error: "acceptances.0.reason" is missing in the configuration\n  at   highwater.toml, line 1\n',
    ],
    [
      'an empty reason',
      '[[acceptances]]\nid = "x"\nmetric = "peak"\nup-to = "140 MiB"\nreason = " "',
      'error: "acceptances.0.reason" in the configuration has a wrong value\n  at        highwater.toml, line 5\n  problem   a reason in words is wanted: reviewers read it\n',
    ],
    [
      'a day that no month has',
      '[[acceptances]]\nid = "x"\nmetric = "peak"\nup-to = "1 MiB"\nreason = "y"\nuntil = "2027-02-30"',
      'error: "acceptances.0.until" in the configuration has a wrong value\n  at        highwater.toml, line 6\n  problem   an ISO date such as "2027-01-31" is wanted\n',
    ],
    [
      'a creep budget without a beginning',
      '[creep]\npeak = "10 %"',
      'error: "creep.since" is missing in the configuration\n  at   highwater.toml, line 1\n',
    ],
    [
      'a beginning of creep that no month has',
      '[creep]\nsince = "2026-13-01"',
      'error: "creep.since" in the configuration has a wrong value\n  at        highwater.toml, line 2\n  problem   an ISO date such as "2027-01-31" is wanted\n',
    ],
    [
      'a misspelt budget',
      '[creep]\nsince = "v*"\npeek = "10 %"',
      'error: unknown key "creep.peek" in the configuration\n  at    highwater.toml, line 3\n  try   peak   is the nearest key\n',
    ],
    [
      'a ceiling in a budget',
      '[creep]\nsince = "v*"\npeak = { max = "1 MiB" }',
      'error: unknown key "creep.peak.max" in the configuration\n  at   highwater.toml, line 3\n',
    ],
    [
      'a wrong duration',
      'budget = "soon"',
      'error: "budget" in the configuration has a wrong value\n  at        highwater.toml, line 1\n  problem   a duration above 0 such as "90s", "10m" or "1h30m" is wanted\n',
    ],
    [
      'a store of no kind',
      'store = "brnch:data"',
      'error: "store" in the configuration has a wrong value\n  at        highwater.toml, line 1\n  problem   "branch:NAME" or "folder:PATH" is wanted\n',
    ],
  ])('%s', async (_, toml, text) => expect(await complaint(toml)).toBe(text));

  test.each([
    ['data', 'branch:data'],
    ['brnch:data', 'branch:data'],
    ['fold:kept', 'folder:kept'],
    ['./kept', 'folder:./kept'],
    ['folder', null],
    ['branch:a..b', null],
    ['branch:-x', null],
    ['branch:HEAD', null],
    ['branch:a/.b', null],
    ['branch:a.lock', null],
    ['branch:', null],
  ])('--store %s', async (store, near) => {
    const mended = near === null ? '' : `  try      --store ${near}\n`;
    expect(await complaint(null, { store })).toBe(
      `error: --store ${JSON.stringify(store)} is wrong\n  wanted   branch:NAME or folder:PATH\n${mended}`,
    );
  });

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
    [{ name: 'a/b' }, '--name "a/b" is wrong'],
    [{ base: '' }, '--base is empty'],
    [{ basePython: '' }, '--base-python is empty'],
    [{ basePython: ' ' }, '--base-python " " is wrong'],
    [{ python: "''" }, '--python "\'\'" is wrong'],
    [{ benchmarks: ['a', ''] }, '--benchmarks is empty'],
    [{ base: './old' }, 'the folder ./old does not exist'],
    [{ failOn: ['regresed'] }, 'try      --fail-on regressed'],
  ] satisfies [RunFlags, string][])('flag %j', async (flags, text) =>
    expect(await complaint(null, flags)).toContain(text),
  );
});

test.each([
  ['limits.peak = 5', 'a limit such as "1 % + 16 KiB", "5 %" or "64 KiB" is wanted'],
  ['limits = 5', 'a table of keys is wanted'],
  ['budget = 10', 'a duration above 0 such as "90s", "10m" or "1h30m" is wanted'],
  ['processes = 0.5', 'a whole number from 1 is wanted'],
  ['fresh = "yes"', 'true or false is wanted'],
  ['fail-on = "regressed"', 'a list in brackets is wanted'],
  ['benchmarks = []', 'a list of globs such as ["perf/**/bench_*.py"] is wanted'],
  ['python = ["python3"]', 'a text in quotes is wanted'],
])('%j: a value of another kind is said in words', async (toml, wanted) => {
  expect(await complaint(toml)).toContain(`problem   ${wanted}\n`);
});
