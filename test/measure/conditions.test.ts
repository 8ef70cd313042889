import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConditionsSource, conditionsOf } from '../../src/measure/conditions.ts';
import type { Installed } from '../../src/measure/environment/installed.ts';
import type { MeasurePlan } from '../../src/model/plan.ts';
import { makePlan } from '../baseline/repository.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-conditions-'));
  write('benchmarks/bench_a.py', 'def bench_a(): pass\n');
  write('benchmarks/data/rows.csv', '1,2\n');
  write('bench_b.py', 'def bench_b(): pass\n');
  write('product.py', '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const INSTALLED: Installed = { distributions: {}, local: [], lacking: [] };

function conditions(plan: Partial<MeasurePlan> = {}, overrides: Partial<ConditionsSource> = {}) {
  const files = ['bench_b.py', 'benchmarks/bench_a.py'];
  const { measure } = makePlan(folder, { kind: 'nothing' });
  return conditionsOf({
    view: { root: folder, tree: folder, files },
    installed: INSTALLED,
    plan: { ...measure, ...plan },
    native: false,
    workingDirectory: '',
    launcher: [],
    ...overrides,
  });
}

describe('the benchmark code', () => {
  const code = async () => (await conditions()).benchmarkCode;

  test.each([
    ['a benchmark', 'benchmarks/bench_a.py'],
    ['a helper beside it', 'benchmarks/helpers.py'],
    ['data below it', 'benchmarks/data/rows.csv'],
    ['a benchmark at the root', 'bench_b.py'],
  ])('changes with %s', async (_, path) => {
    const before = await code();
    write(path, 'other');
    expect(await code()).not.toBe(before);
  });

  test('changes with where a link beside it points', async () => {
    symlinkSync('rows.csv', join(folder, 'benchmarks/data/link'));
    const before = await code();
    rmSync(join(folder, 'benchmarks/data/link'));
    symlinkSync('others.csv', join(folder, 'benchmarks/data/link'));
    expect(await code()).not.toBe(before);
  });

  test.each([
    ['the product', 'product.py'],
    ['byte code', 'benchmarks/__pycache__/bench_a.cpython-313.pyc'],
  ])('does not change with %s', async (_, path) => {
    const before = await code();
    write(path, 'other');
    expect(await code()).toBe(before);
  });
});

describe('the options', () => {
  const differing = async (plan: Partial<MeasurePlan>, overrides?: Partial<ConditionsSource>) => {
    const [before, after] = [await conditions(), await conditions(plan, overrides)];
    return Object.keys(after.options).filter(
      (name) => after.options[name] !== before.options[name],
    );
  };

  test.each<[Partial<MeasurePlan>, string]>([
    [{ benchmarks: ['perf/*.py'] }, 'benchmarks'],
    [{ select: '*bench_a' }, 'select'],
    [{ shard: { index: 1, count: 2 } }, 'shard'],
    [{ install: { kind: 'command', command: 'pip install .' } }, 'install'],
    [{ env: { A: '1' } }, 'env'],
    [{ passEnv: { A: '1' } }, 'pass-env'],
    [{ timeoutSeconds: 30 }, 'timeout'],
    [{ fresh: true }, 'fresh'],
  ])('%j', async (plan, name) => expect(await differing(plan)).toEqual([name]));

  test('what is no part of the plan', async () => {
    expect(await differing({}, { native: true })).toEqual(['native']);
    expect(await differing({}, { workingDirectory: 'api' })).toEqual(['working-directory']);
    expect(await differing({}, { launcher: ['setarch', '-R'] })).toEqual([
      'address-space randomisation',
    ]);
  });

  test('how long a run may take and how much runs at once is no difference', async () => {
    expect(await differing({ budgetSeconds: 1, processes: 1, ids: new Set(['a']) })).toEqual([]);
  });

  test('no command and no value of a variable stands in a record', async () => {
    const secret = 'https://user:hunter2@example.org';
    const made = await conditions({
      install: { kind: 'command', command: `pip install -i ${secret} .` },
      env: { INDEX: secret },
      passEnv: { INDEX: secret },
    });
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });
});

test("distributions installed from this machine are the tree's own", async () => {
  const local = [{ name: 'shop', path: folder, isEditable: false }];
  const { ownDistributions } = await conditions({}, { installed: { ...INSTALLED, local } });
  expect(ownDistributions).toEqual(['shop']);
});
