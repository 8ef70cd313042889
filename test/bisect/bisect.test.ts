import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bisect, type Question } from '../../src/bisect/bisect.ts';
import { type Bisection, BisectionSchema } from '../../src/model/bisection.ts';
import type { Plan } from '../../src/model/plan.ts';
import { makePlan, never } from '../baseline/repository.ts';
import { History, LEAKING, PROJECT, shopHistory } from './repository.ts';

const ID = 'benchmarks/bench_prices.py::bench_price';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-bisect-test-')));
  mkdirSync(join(folder, 'tmp'));
  vi.stubEnv('TMPDIR', join(folder, 'tmp'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

// Real interpreters, several comparisons in a test: minutes on a busy machine.
vi.setConfig({ testTimeout: 400_000 });

interface Asked extends Partial<Question> {
  readonly plan?: Partial<Plan>;
  readonly onNote?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** The answer, and what was told on the way. */
async function ask(history: History, { plan, onNote, signal = never, ...question }: Asked) {
  const notes: string[] = [];
  const found = await bisect(
    { id: ID, good: 'v1', bad: 'main', metric: null, options: [], ...question },
    { ...makePlan(history.path, { kind: 'working-tree' }), ...plan },
    {
      env: process.env,
      signal,
      progress: (event) => {
        if (event.kind !== 'note') return;
        notes.push(event.text);
        onNote?.(event.text);
      },
    },
  );
  return { found, notes };
}

const subjects = ({ steps }: Bisection) =>
  steps.map(({ commit, verdict }) => `${commit.subject}: ${verdict}`);

describe('a leak on a merged branch', () => {
  test('is found through the merge, past a broken import, without touching the repository', async () => {
    const { history, leak } = shopHistory(join(folder, 'shop'));
    history.git('checkout', '-q', 'side~2');
    const before = [history.git('for-each-ref'), history.git('rev-parse', 'HEAD')];
    const { found, notes } = await ask(history, {});
    expect(found.outcome).toEqual({
      kind: 'found',
      commit: {
        hash: leak,
        author: 'a <a@example.org>',
        date: history.git('show', '-s', '--format=%aI', leak),
        subject: 'Count the calls',
      },
    });
    expect(found.metrics).toContain('growth');
    expect(subjects(found)).toContain('Five: skipped');
    const [benchmark] = found.report.benchmarks;
    expect(benchmark!.metrics.find(({ metric }) => metric === 'growth')).toMatchObject({
      base: 0,
      verdict: 'regressed',
    });
    expect(benchmark!.hotspots[0]).toMatchObject({
      file: 'shop/prices.py',
      line: 5,
      changed: true,
    });
    expect(benchmark!.holders).toEqual(['shop.prices._CALLS (list, +1 entry a call)']);
    // With its parent, not with good: the lines are its own.
    const parent = history.git('rev-parse', `${leak}~1`);
    expect(found.report.base.tree.commit).toBe(parent);
    expect(found.command).toBe(
      `highwater run --base ${parent.slice(0, 10)} --head ${leak.slice(0, 10)} --select ${ID}`,
    );
    expect(notes.filter((text) => /^about/.test(text))).toEqual([
      `about 3 steps over 12 commits, by ${found.metrics.join(', ')}`,
    ]);
    expect(v.parse(BisectionSchema, JSON.parse(JSON.stringify(found)))).toEqual(found);
    expect([history.git('for-each-ref'), history.git('rev-parse', 'HEAD')]).toEqual(before);
    expect(history.git('status', '--porcelain')).toBe('');
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  test('leaves nothing behind where it is interrupted', async () => {
    const { history } = shopHistory(join(folder, 'shop'));
    const interruption = new AbortController();
    const interrupt = (text: string) => /^good/.test(text) && interruption.abort(new Error('^C'));
    const asking = ask(history, { onNote: interrupt, signal: interruption.signal });
    await expect(asking).rejects.toThrow('^C');
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
    expect(history.git('status', '--porcelain')).toBe('');
  });
});

test('where the commits in question cannot be measured, the answer is one of them', async () => {
  const history = new History(join(folder, 'shop'));
  history.commit('First', PROJECT);
  history.git('tag', 'v1');
  history.commit('One');
  const broken = history.commit('Break', { 'shop/__init__.py': 'import no_such_module\n' });
  const leak = history.commit('Count the calls', { 'shop/prices.py': LEAKING });
  const mended = history.commit('Mend', { 'shop/__init__.py': '' });
  history.commit('Two');
  const { found } = await ask(history, {});
  expect(found.outcome).toMatchObject({
    kind: 'one-of',
    commits: [{ hash: broken }, { hash: leak }, { hash: mended }],
  });
  expect(found.steps.filter(({ verdict }) => verdict === 'skipped')).toHaveLength(2);
  expect(found.report.head.tree.commit).toBe(mended);
});

test('an install that fails skips its commit, and one environment serves the others', async () => {
  vi.stubEnv('RUNNER_TOOL_CACHE', undefined);
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  const history = new History(join(folder, 'shop'));
  history.commit('First', { ...PROJECT, 'requirements.txt': '' });
  history.git('tag', 'v1');
  history.commit('Ask for what is not there', { 'requirements.txt': './missing\n' });
  history.commit('Count the calls', { 'requirements.txt': '', 'shop/prices.py': LEAKING });
  const plan = makePlan(history.path, { kind: 'working-tree' });
  const install = { kind: 'command', command: 'pip install -q -r requirements.txt' } as const;
  const { found } = await ask(history, { plan: { measure: { ...plan.measure, install } } });
  expect(found.outcome.kind).toBe('one-of');
  expect(found.steps[1]).toMatchObject({
    commit: { subject: 'Ask for what is not there' },
    why: expect.stringMatching(/^the install failed: pip install -q -r requirements.txt \(ERROR: /),
  });
  expect(readdirSync(join(folder, 'cache/highwater/environments'))).toHaveLength(1);
});

test('a benchmark that was written today runs on all commits, and on those that cannot, their own', async () => {
  const history = new History(join(folder, 'shop'));
  const { 'benchmarks/bench_prices.py': benchmark, ...product } = PROJECT;
  history.commit('First', { ...product, 'benchmarks/bench_prices.py': benchmark! });
  history.git('tag', 'v1');
  const leak = history.commit('Count the calls', { 'shop/prices.py': LEAKING });
  history.git('rm', '-qr', 'benchmarks');
  history.commit('Drop the benchmarks', { 'notes/a.txt': '' });
  history.commit('Rename', { 'shop/costs.py': LEAKING, 'shop/prices.py': '' });
  history.commit('Benchmark again', {
    'benchmarks/bench_prices.py': benchmark!.replaceAll('prices', 'costs'),
  });
  const { found, notes } = await ask(history, {});
  expect(found.outcome).toMatchObject({ kind: 'found', commit: { hash: leak } });
  expect(subjects(found)).toEqual([
    'Benchmark again: bad',
    'Drop the benchmarks: skipped',
    'Rename: bad',
    'Count the calls: bad',
  ]);
  const first = history.git('rev-parse', 'v1').slice(0, 10);
  expect(notes).toContainEqual(
    expect.stringContaining(`${first} cannot run bad's benchmark: its own was measured there`),
  );
  // Its own benchmark is another one than bad's: only good and bad are sure to show it again.
  expect(found.command).toContain(
    `--base ${first} --head ${history.git('rev-parse', 'main').slice(0, 10)}`,
  );
});

test('a rise in small steps is found where it passes the limit, and called one', async () => {
  const history = new History(join(folder, 'shop'));
  const keeping = (size: number) => ({
    ...PROJECT,
    'shop/prices.py': `def price(item):\n    return len(bytearray(${size}))\n`,
  });
  history.commit('First', keeping(1_000_000));
  history.git('tag', 'v1');
  history.commit('One', keeping(1_008_000));
  const passing = history.commit('Two', keeping(1_020_000));
  history.commit('Three', keeping(1_028_000));
  const { found } = await ask(history, {});
  expect(found.outcome).toMatchObject({ kind: 'found', commit: { hash: passing } });
  expect(found.report.base.tree.commit).toBe(history.git('rev-parse', 'v1'));
  expect(found.notes).toEqual([
    `beside its parent ${history.git('rev-parse', `${passing}~1`).slice(0, 10)} alone ${passing.slice(0, 10)} does not regress: the rise came in several steps, or good holds a saving that its branch lacks`,
  ]);
});

test('where good is no ancestor of bad, where they parted stands for it', async () => {
  const history = new History(join(folder, 'shop'));
  const first = history.commit('First', PROJECT);
  history.git('checkout', '-qb', 'release');
  history.commit('Release');
  history.git('checkout', '-q', 'main');
  const leak = history.commit('Count the calls', { 'shop/prices.py': LEAKING });
  const { found } = await ask(history, { good: 'release' });
  expect(found.outcome).toMatchObject({ kind: 'found', commit: { hash: leak } });
  expect(found.good.hash).toBe(first);
  expect(found.notes).toEqual([
    `good (release) is no ancestor of bad (main): ${first.slice(0, 10)}, where their histories part, stands for it`,
  ]);
});

describe('what cannot be searched is refused', () => {
  let history: History;
  beforeEach(() => {
    history = new History(join(folder, 'shop'));
    history.commit('First', PROJECT);
    history.git('tag', 'v1');
    history.commit('Count the calls', { 'shop/prices.py': LEAKING });
  });

  test.each([
    ['a glob that matches several', { id: '*' }, /"\*" matches 2 benchmarks of bad/],
    ['one that matches none', { id: '*prize' }, /no benchmark is selected by "\*prize"/],
    ['no regression', { id: '*idle' }, /bench_idle did not regress from good to bad/],
    ['none of this metric', { metric: 'import' }, /did not regress from good to bad by import/],
    ['ends in the wrong order', { good: 'main', bad: 'v1' }, /bad \(v1\) is an ancestor of good/],
    ['one commit for both', { good: 'main' }, /the same commit/],
    ['a reference that is not there', { good: 'v2' }, /no reference "v2"/],
  ] as const)('%s', async (_, asked, what) => {
    await expect(ask(history, asked)).rejects.toThrowError(
      expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(what) }),
    );
  });

  test('a bad commit that is broken is the fault of the target', async () => {
    history.commit('Break', { 'shop/__init__.py': 'import no_such_module\n' });
    await expect(ask(history, {})).rejects.toThrowError(
      expect.objectContaining({ name: 'TargetError' }),
    );
  });
});
