import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPlan, type RunFlags } from '../../src/config/plan.ts';
import { gate, recordTree } from '../../src/gate.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import type { Stored } from '../../src/model/stored.ts';
import { git } from '../baseline/repository.ts';

let folder: string;
let work: string;
let store: string;
let log: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-gate-')));
  [work, store, log] = ['work', 'store', 'log'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(work, 'benchmarks'), { recursive: true });
  for (const name of ['large', 'small']) {
    module(name, 'main', 100_000);
    write(
      `benchmarks/bench_${name}.py`,
      `import ${name}\n\ndef bench_${name}():\n    return bytes(${name}.SIZE)\n`,
    );
  }
  git(work, 'init', '-qb', 'main');
  write('.gitignore', '__pycache__/\n');
  commit('base');
  git(work, 'checkout', '-qb', 'topic');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(work, path), text);
}

/** A module of the product that notes which tree of it was imported. */
function module(name: string, tree: string, size: number): void {
  const note = `with open(${JSON.stringify(log)}, 'a') as file:\n    file.write('${tree}/${name}\\n')\n`;
  write(`${name}.py`, `SIZE = ${size}\n${note}`);
}

function commit(message: string): string {
  git(work, 'add', '-A');
  git(work, 'commit', '-qm', message);
  return git(work, 'rev-parse', 'HEAD');
}

async function plan(flags: RunFlags = {}): Promise<Plan> {
  return loadPlan({ store: `folder:${store}`, ...flags }, work, process.env);
}

function around() {
  const { signal } = new AbortController();
  return { env: process.env, progress: () => undefined, signal };
}

/** Stores main's record, as `highwater record main` does. */
async function recordMain(flags: RunFlags = {}): Promise<void> {
  const made = await plan({ ...flags, head: 'main' });
  await recordTree({ ...made, store: { ...made.store!, writes: true } }, around(), null);
  rmSync(log);
}

/** Writes another record where the store has one. */
function alter(change: (stored: Stored) => void): void {
  const [file] = readdirSync(store);
  const path = join(store, file!);
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Stored;
  change(stored);
  writeFileSync(path, JSON.stringify(stored));
}

async function run(flags: RunFlags = {}): Promise<Report> {
  return gate(await plan(flags), around());
}

function verdicts(report: Report): Record<string, string> {
  return Object.fromEntries(report.benchmarks.map((one) => [one.id.split('::')[1], one.verdict]));
}

/** Which modules of which tree were imported, each once. */
function imported(): string[] {
  return [...new Set(readFileSync(log, 'utf8').trim().split('\n'))].sort();
}

describe('where the record of base fits', () => {
  test('an unchanged head is decided without base', async () => {
    await recordMain();
    for (const name of ['large', 'small']) module(name, 'head', 100_000);
    const tip = git(work, 'rev-parse', '--short=7', 'main');
    const report = await run();
    expect(verdicts(report)).toEqual({ bench_large: 'unchanged', bench_small: 'unchanged' });
    expect(imported()).toEqual(['head/large', 'head/small']);
    expect(report.base.tree.name).toBe(`${tip} (main), its stored record`);
    expect(report.notes).toEqual([]);
    const metrics = report.benchmarks[0]!.metrics.map(({ metric }) => metric);
    expect(metrics).toEqual(['peak', 'growth', 'rss-peak', 'rss-growth', 'import']);
  });

  test('what changed against it is measured on both trees, and only that', async () => {
    await recordMain();
    module('large', 'head', 300_000);
    module('small', 'head', 100_000);
    const report = await run();
    expect(verdicts(report)).toEqual({ bench_large: 'regressed', bench_small: 'unchanged' });
    expect(imported()).toEqual(['head/large', 'head/small', 'main/large']);
    const [large] = report.benchmarks;
    expect(large!.metrics.find(({ metric }) => metric === 'peak')).toMatchObject({
      verdict: 'regressed',
      confirmed: true,
    });
    expect(large!.hotspots.length).toBeGreaterThan(0);
    expect(report.base.tree.name).toMatch(
      /, its stored record; regressions confirmed against a measured base$/,
    );
  });

  test('a record that is wrong blocks nothing: base as measured decides', async () => {
    await recordMain();
    alter((stored) => {
      for (const { starts } of stored.record.benchmarks)
        for (const sample of [...starts[0]!.untraced, ...starts[0]!.traced])
          if (sample.peak !== null) sample.peak /= 2;
    });
    for (const name of ['large', 'small']) module(name, 'head', 100_000);
    expect(verdicts(await run())).toEqual({ bench_large: 'unchanged', bench_small: 'unchanged' });
    expect(imported()).toEqual(['head/large', 'head/small', 'main/large', 'main/small']);
  });

  test('an ancestor stands in for a base that has none, and the report says which', async () => {
    await recordMain();
    const recorded = git(work, 'rev-parse', '--short=7', 'main');
    git(work, 'checkout', '-q', 'main');
    write('README.md', 'one more commit');
    commit('more');
    git(work, 'checkout', '-q', 'topic');
    git(work, 'merge', '-q', 'main');
    const report = await run();
    expect(report.base.tree.name).toContain(`, stored record of ${recorded}, 1 commit before`);
    expect(report.base.tree.commit).toBe(git(work, 'rev-parse', 'main'));
  });

  test('a module that head can no longer import fails, by the names that base knows', async () => {
    await recordMain();
    write('large.py', 'import no_such_module\n');
    module('small', 'head', 100_000);
    expect(verdicts(await run())).toEqual({ bench_large: 'failed', bench_small: 'unchanged' });
    write('small.py', 'import no_such_module\n');
    const { notes, ...report } = await run();
    expect(verdicts({ notes, ...report })).toEqual({
      bench_large: 'failed',
      bench_small: 'failed',
    });
    expect(notes[0]).toContain('base was measured here: nothing could be measured');
  });
});

describe('where it does not, base is measured, and one note says why', () => {
  const oneNote = async (flags: RunFlags = {}): Promise<string> => {
    const { notes } = await run(flags);
    expect(notes).toHaveLength(1);
    expect(imported().filter((one) => one.startsWith('main/'))).not.toEqual([]);
    return notes[0]!;
  };

  test('no record yet', async () => {
    expect(await oneNote()).toBe(`base was measured here: the folder ${store} has no record yet`);
  });

  test('a record that is no longer of the harness whose hash it names', async () => {
    await recordMain();
    alter(({ record }) => {
      record.fingerprint.harness = '0';
    });
    const tip = git(work, 'rev-parse', '--short=7', 'main');
    expect(await oneNote()).toMatch(
      new RegExp(`the record of ${tip} does not fit: harness 0 there, \\d+ here$`),
    );
  });

  test('another option', async () => {
    await recordMain();
    const tip = git(work, 'rev-parse', '--short=7', 'main');
    expect(await oneNote({ timeout: '30s' })).toBe(
      `base was measured here: the record of ${tip} does not fit: measured otherwise there: timeout`,
    );
  });

  test('head has benchmarks that base had not: they are new, those that went removed', async () => {
    await recordMain();
    git(work, 'mv', 'benchmarks/bench_large.py', 'benchmarks/bench_larger.py');
    const report = await run();
    expect(report.notes[0]).toContain('head has other benchmark files');
    expect(report.benchmarks.map(({ id, verdict }) => [id.split('::')[0], verdict])).toEqual([
      ['benchmarks/bench_larger.py', 'new'],
      ['benchmarks/bench_small.py', 'unchanged'],
      ['benchmarks/bench_large.py', 'removed'],
    ]);
  });

  test('what is to be explained is explained of both trees', async () => {
    await recordMain();
    expect(await oneNote({ explain: '*bench_small' })).toContain('explained of both trees');
  });

  test('a store that cannot be read fails nothing', async () => {
    writeFileSync(store, '');
    expect(await oneNote()).toContain(`the folder ${store} cannot be read`);
  });
});

describe('what is written', () => {
  const writing = async (): Promise<Report> => {
    const made = await plan({ base: 'HEAD^1' });
    return gate({ ...made, store: { ...made.store!, writes: true } }, around());
  };

  test("head's record, by which the next head is decided; nothing where the plan only reads", async () => {
    write('README.md', 'a change');
    const first = commit('first');
    await run({ base: 'HEAD^1' });
    expect(existsSync(store)).toBe(false);
    await writing();
    expect(readdirSync(store)).toEqual([expect.stringContaining(first)]);
    write('README.md', 'another change');
    const second = commit('second');
    const report = await writing();
    expect(report.base.tree.name).toContain('its stored record');
    expect(readdirSync(store).sort()).toEqual([
      expect.stringContaining(first),
      expect.stringContaining(second),
    ]);
  });

  test('nothing of a working tree with changes, and the report says so', async () => {
    write('README.md', 'a change');
    commit('first');
    write('large.py', 'SIZE = 1\n');
    const { notes } = await writing();
    expect(notes).toContain(
      'the record of head was not stored: its files are not those of a commit, some were changed',
    );
    expect(existsSync(store)).toBe(false);
  });

  test('a store that takes nothing fails no gate', async () => {
    write('README.md', 'a change');
    commit('first');
    writeFileSync(store, '');
    const { verdict, notes } = await writing();
    expect(verdict).toBe('unchanged');
    expect(notes[1]).toContain(`the record of head was not stored: the folder ${store} cannot be`);
  });
});
