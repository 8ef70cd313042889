import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPlan, type RunFlags } from '../src/config/plan.ts';
import { gate } from '../src/gate.ts';
import { git } from './baseline/repository.ts';

let folder: string;
let work: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-creep-')));
  work = join(folder, 'work');
  mkdirSync(work);
  git(work, 'init', '-qb', 'main');
});
afterEach(() => rmSync(folder, { recursive: true }));

const BENCHMARKS = `import shop

def bench_grows():
    return shop.items()

def bench_stays():
    return [0] * 10_000
`;
const CREEP = '[limits]\npeak = "3 %"\n[creep]\nsince = "last-release"\npeak = "5 %"\n';

function commit(message: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
  git(work, 'add', '-A');
  git(work, 'commit', '-qm', message);
}

/** A module that holds so many bytes in one line. */
function shop(bytes: number): Record<string, string> {
  return { 'shop.py': `def items():\n    return bytes(${bytes})\n` };
}

/** A release, two steps of 2 % on main, and another of 2 % on a branch. */
function creeping(configuration = CREEP): void {
  commit('release', { ...shop(1_000_000), 'benchmarks/bench_shop.py': BENCHMARKS });
  git(work, 'tag', 'v1.4.0');
  commit('first step', { ...shop(1_020_000), 'highwater.toml': configuration });
  commit('second step', shop(1_040_000));
  git(work, 'checkout', '-qb', 'topic');
  commit('third step', shop(1_060_000));
}

async function judged(flags: RunFlags = {}, cwd = work) {
  const plan = await loadPlan({ head: 'topic', base: 'main', ...flags }, cwd, process.env);
  const report = await gate(plan, {
    env: process.env,
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  const verdicts = report.benchmarks.map(({ id, verdict }) => [id.split('::')[1], verdict]);
  return { report, verdicts: Object.fromEntries(verdicts) };
}

test('steps that each pass are blocked where together they exceed the budget since the release', async () => {
  creeping();
  const { report, verdicts } = await judged();
  expect(verdicts).toEqual({ bench_grows: 'regressed', bench_stays: 'unchanged' });
  const release = git(work, 'rev-parse', 'v1.4.0');
  expect([report.verdict, report.creep]).toEqual([
    'regressed',
    { name: 'v1.4.0', commit: release, judged: 2 },
  ]);
  const [grows] = report.benchmarks;
  const peak = grows!.metrics.find(({ metric }) => metric === 'peak')!;
  const { creep } = peak;
  expect([peak.change.absolute, creep?.since, creep?.change.absolute]).toEqual([
    20_000,
    'v1.4.0',
    60_000,
  ]);
  expect(grows!.hotspots.map(({ file, line, changed }) => [file, line, changed])).toEqual([
    ['shop.py', 2, false],
  ]);
  expect(report.notes).toEqual([]);
});

test('an acceptance of a step covers it in the sum, too, and is not called unused', async () => {
  const id = 'benchmarks/bench_shop.py::bench_grows';
  const acceptance = `[[acceptances]]\nid = "${id}"\nmetric = "peak"\nup-to = "1041 KiB"\nreason = "agreed"\n`;
  creeping(`${CREEP}${acceptance}`);
  const { report, verdicts } = await judged();
  expect(verdicts['bench_grows']).toBe('unchanged');
  const { metrics } = report.benchmarks[0]!;
  expect(metrics.map(({ acceptance }) => acceptance?.reason).filter(Boolean)).toEqual(['agreed']);
  expect(report.notes).toEqual([]);
});

test('in a shallow clone without tags the release is fetched', async () => {
  creeping();
  const clone = join(folder, 'clone');
  const words = ['clone', '-q', '--depth=2', '--no-tags', '--no-single-branch'];
  git(folder, ...words, '--branch', 'topic', pathToFileURL(work).href, clone);
  const { report, verdicts } = await judged({ head: 'HEAD' }, clone);
  expect([verdicts['bench_grows'], report.creep?.name]).toEqual(['regressed', 'v1.4.0']);
  expect(git(clone, 'tag')).toBe('');
});

test('a benchmark that the release cannot run is named, and the others are judged', async () => {
  const files = {
    'benchmarks/bench_shop.py': `${BENCHMARKS}\ndef bench_newer():\n    shop.newer()\n`,
  };
  commit('release', {
    ...shop(1_000_000),
    'benchmarks/bench_shop.py': files['benchmarks/bench_shop.py'],
  });
  git(work, 'tag', 'v1.4.0');
  const newer = { 'shop.py': `${shop(1_040_000)['shop.py']}\ndef newer():\n    pass\n` };
  commit('step', { ...newer, 'highwater.toml': CREEP });
  git(work, 'checkout', '-qb', 'topic');
  commit('next', { 'shop.py': newer['shop.py'].replace('1040000', '1060000') });
  const { report, verdicts } = await judged();
  expect(verdicts).toEqual({
    bench_grows: 'regressed',
    bench_newer: 'unchanged',
    bench_stays: 'unchanged',
  });
  expect(report.notes).toEqual([
    expect.stringMatching(
      /^creep since v1\.4\.0 is not known of benchmarks\/bench_shop\.py::bench_newer: raised AttributeError/,
    ),
  ]);
});

test('without a release the change itself is judged, and the rest is said', async () => {
  creeping();
  git(work, 'tag', '-d', 'v1.4.0');
  const { report, verdicts } = await judged();
  expect(verdicts['bench_grows']).toBe('unchanged');
  const why = 'there is no release here, and there is no origin that answers';
  expect([report.creep, report.notes]).toEqual([null, [`creep is not judged: ${why}`]]);
});

test('a base that is a folder has no history to count from', async () => {
  creeping();
  const { report, verdicts } = await judged({ base: work, head: work });
  expect(verdicts['bench_grows']).toBe('unchanged');
  const why = 'base is a folder, and only a commit has a history';
  expect(report.creep).toBeNull();
  expect(report.notes).toContain(`creep is not judged: ${why}`);
});
