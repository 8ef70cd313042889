import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { makeRecord } from './factory.ts';

const CLI = resolve('dist/cli.js');
const FAULTS = resolve('fixtures/projects/faults');
const DEMO = resolve('fixtures/demo');
const BASE = join(DEMO, 'base');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-cli-'));
  mkdirSync(join(folder, 'tmp'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function environment(): NodeJS.ProcessEnv {
  const { VIRTUAL_ENV: _active, ...rest } = process.env;
  return { ...rest, TMPDIR: join(folder, 'tmp') };
}

function highwater(...words: string[]) {
  const done = spawnSync(process.execPath, [CLI, ...words], {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

function read(file: string): Report {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Report;
}

/** The demo's project as a repository whose working tree has head's changes. */
function demoRepository(): void {
  cpSync(join(DEMO, 'base'), folder, { recursive: true });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
    });
  git('init', '-qb', 'main');
  writeFileSync(join(folder, '.gitignore'), 'tmp/\n*.json\n*.md\n');
  git('add', '-A');
  git('commit', '-qm', 'base');
  cpSync(join(DEMO, 'head'), folder, { recursive: true });
}

test('the demo regresses twice, improves once, and exits 0', () => {
  const { status, stdout } = highwater('demo');
  expect(stdout).toContain('2 regressed, 1 improved, 1 unchanged');
  expect(stdout).toContain("This is the demo's expected end");
  expect(status).toBe(0);
});

describe('run', () => {
  test('compares the working tree with the merge base and leaves nothing behind', () => {
    demoRepository();
    const { status } = highwater('run', '--json', 'r.json', '--markdown', 'r.md');
    expect(status).toBe(1);
    const report = read('r.json');
    expect(
      Object.fromEntries(report.benchmarks.map((one) => [one.id.split('::')[1], one.verdict])),
    ).toEqual({
      bench_daily_total: 'regressed',
      bench_price_lookup: 'regressed',
      bench_largest_orders: 'improved',
      bench_parse_one: 'unchanged',
    });
    expect(readFileSync(join(folder, 'r.md'), 'utf8')).toContain('2 of 4 benchmarks regressed');
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
    expect(existsSync(join(folder, 'shop/__pycache__'))).toBe(false);
    // The same report again, from its file.
    expect(highwater('report', 'r.json').status).toBe(1);
  });

  test('looks as briefly at head as at base where a comment is all that changed, and says so', () => {
    for (const tree of ['base', 'head'])
      cpSync(join(DEMO, 'base'), join(folder, tree), { recursive: true });
    const growthSeen = () => {
      expect(highwater('run', '--base', 'base', '--head', 'head', '--json', 'r.json').status).toBe(
        0,
      );
      const { benchmarks, notes } = read('r.json');
      const growth = benchmarks.flatMap(({ metrics }) =>
        metrics.filter(({ metric }) => metric === 'growth').map(({ visible }) => visible),
      );
      return { growth, said: notes.some((note) => note.startsWith('nothing that runs differs')) };
    };
    const orders = join(folder, 'head/shop/orders.py');
    appendFileSync(orders, '# a comment\n');
    expect(growthSeen()).toEqual({ growth: [null, null, null, null], said: true });
    appendFileSync(orders, 'MORE = 1\n');
    expect(growthSeen()).toEqual({ growth: [257, 257, 257, 257], said: false });
  });

  test('every way to misbehave has its state, and costs no other benchmark', () => {
    const { status } = highwater(
      'run',
      '--base',
      join(FAULTS, 'base'),
      '--head',
      join(FAULTS, 'head'),
      '--timeout',
      '8s',
      '--json',
      'r.json',
    );
    const report = read('r.json');
    const states = Object.fromEntries(
      report.benchmarks.map((one) => [one.id.split('::bench_')[1], one.state.head]),
    );
    expect(states).toMatchObject({
      raises: 'crashed',
      os_exit: 'crashed',
      kills_itself: 'crashed',
      system_exit: 'crashed',
      keyboard_interrupt: 'crashed',
      hangs: 'timed-out',
      stops_tracemalloc: 'unsupported',
      wants_more: 'unsupported',
    });
    const measured = [
      'floods_stdout',
      'closes_descriptors',
      'changes_directory',
      'changes_environment',
      'removes_temporary_folder',
      'sets_trace',
      'starts_tracemalloc',
      'disables_gc',
      'freezes_gc',
      'huge_result',
      'prints_escapes',
      'async',
      'with_setup[small]',
      'with_setup[large]',
      'plain[1]',
      'plain[two words]',
      'plain[None]',
    ];
    expect(Object.fromEntries(measured.map((name) => [name, states[name]]))).toEqual(
      Object.fromEntries(measured.map((name) => [name, 'measured'])),
    );
    expect([1, 3]).toContain(status);
    expect(spawnSync('pgrep', ['-f', 'left-by-highwater-test']).stdout.toString()).toBe('');
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  test('a file that cannot be imported on head fails what base could measure: status 3', () => {
    for (const [side, text] of [
      ['base', ''],
      ['head', 'import no_such_module\n'],
    ] as const) {
      mkdirSync(join(folder, side, 'benchmarks'), { recursive: true });
      writeFileSync(join(folder, side, 'pkg.py'), text);
      writeFileSync(
        join(folder, side, 'benchmarks/bench_a.py'),
        'import pkg\n\ndef bench_a():\n    pass\n',
      );
      writeFileSync(join(folder, side, 'benchmarks/bench_b.py'), 'def bench_b():\n    pass\n');
    }
    const { status } = highwater('run', '--base', 'base', '--head', 'head', '--json', 'r.json');
    expect(status).toBe(3);
    const [a, b] = read('r.json').benchmarks;
    expect([a!.verdict, a!.state.head, b!.verdict]).toEqual(['failed', 'crashed', 'unchanged']);
    expect(a!.state.why).toContain('no_such_module');
  });

  test('a file that neither tree can import, or that head adds broken, is named by what its text defines', () => {
    for (const side of ['base', 'head']) {
      mkdirSync(join(folder, side, 'benchmarks'), { recursive: true });
      const put = (file: string, text: string) =>
        writeFileSync(join(folder, side, 'benchmarks', file), text);
      put('bench_a.py', 'def bench_a():\n    pass\n');
      put('bench_b.py', 'import no_such_module\n\nasync def bench_b():\n    pass\n');
      if (side === 'head') put('bench_c.py', 'def bench_c(:\n    pass\nbench_d = bench_c\n');
    }
    const { status } = highwater('run', '--base', 'base', '--head', 'head', '--json', 'r.json');
    expect(status).toBe(3);
    const { benchmarks } = read('r.json');
    expect(benchmarks.map(({ id, verdict }) => [id.slice('benchmarks/'.length), verdict])).toEqual([
      ['bench_a.py::bench_a', 'unchanged'],
      ['bench_b.py::bench_b', 'inconclusive'],
      ['bench_c.py::bench_c', 'failed'],
      ['bench_c.py::bench_d', 'failed'],
    ]);
    const [, b, c] = benchmarks;
    expect(b!.state.why).toContain('no_such_module');
    expect(c!.state.why).toContain('SyntaxError');
    expect(benchmarks.map(({ state }) => state.why).join()).not.toContain(tmpdir());
  });

  test('calls of milliseconds are watched until a leak that begins late, or comes seldom, shows', () => {
    const bench = `
import itertools, time, keep

def calls(seconds, begins, every, count=itertools.count(1)):
    time.sleep(seconds)
    now = next(count)
    if now > begins and now % every == every // 2:
        keep.keep()

def bench_after_twenty(): calls(0.009, 20, 1)
def bench_every_tenth(): calls(0.02, 0, 10)
`;
    const keep = { base: 'def keep(): pass', head: 'KEPT = []\ndef keep(): KEPT.append(object())' };
    for (const [side, text] of Object.entries(keep)) {
      mkdirSync(join(folder, side, 'benchmarks'), { recursive: true });
      writeFileSync(join(folder, side, 'benchmarks', 'bench_late.py'), bench);
      writeFileSync(join(folder, side, 'keep.py'), `${text}\n`);
    }
    const words = ['--base', 'base', '--head', 'head', '--json', 'r.json'];
    expect(highwater('run', ...words)).toMatchObject({ status: 1 });
    const verdicts = read('r.json').benchmarks.map(({ id, verdict }) => [id.slice(32), verdict]);
    expect(verdicts).toEqual([
      ['after_twenty', 'regressed'],
      ['every_tenth', 'regressed'],
    ]);
  });

  test('the forked and the fresh way give the same traced figures', () => {
    const figures = (file: string) =>
      read(file).benchmarks.map(
        (one) => one.metrics.find((metric) => metric.metric === 'peak')?.head ?? 0,
      );
    const words = ['run', '--base', join(DEMO, 'base'), '--head', join(DEMO, 'base'), '--json'];
    highwater(...words, 'forked.json');
    highwater(...words, 'alone.json', '--processes', '1');
    highwater(...words, 'fresh.json', '--fresh');
    const forked = figures('forked.json');
    expect(forked).toHaveLength(4);
    for (const other of [figures('alone.json'), figures('fresh.json')]) {
      const apart = forked.map((bytes, index) => Math.abs(bytes - other[index]!));
      expect(Math.max(...apart)).toBeLessThanOrEqual(128);
    }
  });
});

// The deeper replay may find no time on a busy machine; the lines of the first one stand alone then, with a note.
test('the lines to blame, what holds them and the advice stand in the report', { retry: 2 }, () => {
  const [base, head] = [join(DEMO, 'base'), join(DEMO, 'head')];
  highwater('run', '--base', base, '--head', head, '--json', 'report.json');
  const of = (name: string) => read('report.json').benchmarks.find(({ id }) => id.endsWith(name))!;
  const growth = of('bench_price_lookup');
  expect(growth.hotspots[0]).toMatchObject({
    file: 'shop/catalogue.py',
    line: 8,
    function: 'price',
    metric: 'growth',
    base: 0,
    text: '_SEEN[item] = sum(item.encode()) % 900 + 100',
    advice: expect.stringContaining('give it a bound'),
  });
  expect(growth.holders).toEqual(['shop.catalogue._SEEN (dict, +20 entries a call)']);
  expect(of('bench_daily_total').hotspots).toMatchObject([
    { line: 12, changed: true, inside: { file: 'shop/orders.py', line: 6, function: 'parse' } },
  ]);
});

describe('explain', () => {
  test('shows one benchmark of one tree, line by line', () => {
    const { status, stdout } = highwater('explain', '*daily_total', '--head', join(DEMO, 'head'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^benchmarks\/bench_orders\.py::bench_daily_total {2}on head \(/);
    expect(stdout).toMatch(/line by line through parse, shop\/orders\.py/);
    expect(stdout).toMatch(/^ {5,}6 +8000 +1\.\d MiB +\+1\.\d MiB {6}day, number, item, quantity/m);
    expect(stdout).toMatch(/garbage {4}a call leaves nothing in cycles/);
    expect(stdout).toMatch(/pymalloc {3}\d+ arenas/);
  });

  test('shows base beside head, and in the report where run was asked', () => {
    const trees = ['--base', join(DEMO, 'base'), '--head', join(DEMO, 'head')];
    const { stdout } = highwater('explain', '*price_lookup', ...trees);
    expect(stdout.match(/on (base|head) \(/g)).toEqual(['on base (', 'on head (']);
    highwater('run', ...trees, '--explain', '*price_lookup', '--json', 'report.json');
    const explained = read('report.json').benchmarks.map(({ id, explanation }) => [
      id.split('::')[1],
      explanation === null ? null : Object.values(explanation).map((one) => one !== null),
    ]);
    expect(Object.fromEntries(explained)).toEqual({
      bench_daily_total: null,
      bench_largest_orders: null,
      bench_parse_one: null,
      bench_price_lookup: [true, true],
    });
  });

  test('a misspelt name lists the nearest benchmarks', () => {
    const { status, stderr } = highwater(
      'explain',
      'bench_dayly_total',
      '--head',
      join(DEMO, 'head'),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('error: no benchmark is selected by "bench_dayly_total"');
    expect(stderr).toMatch(/there are {3}benchmarks\/bench_orders\.py::bench_daily_total\n/);
  });

  test('a benchmark that fails is told by how it ended: status 3', () => {
    const words = ['explain', '*bench_raises', '--head', join(FAULTS, 'head')];
    const { status, stdout } = highwater(...words);
    expect(status).toBe(3);
    expect(stdout).toContain('bench_raises  crashed on head');
  });
});

test('a tree without a benchmark has nothing installed for it', () => {
  writeFileSync(join(folder, 'asv.conf.json'), '{}');
  const install = ['--install', 'sleep 60'];
  const { status, stderr } = highwater('run', '--base', '.', '--head', '.', ...install);
  expect(stderr).toContain('no such file, but asv.conf.json: the suites of asv are not read\n');
  expect(status).toBe(2);
}, 20_000);

test('bisect names the commit, and the command that shows it again', () => {
  demoRepository();
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('commit', '-qam', 'remember prices');
  git('commit', '-q', '--allow-empty', '-m', 'later');
  const asked = ['*lookup', '--good', 'main~2', '--bad', 'main', '--timeout', '30s'];
  const { status, stdout } = highwater('bisect', ...asked, '--json', 'b.json');
  expect(status).toBe(0);
  const found = git('rev-parse', '--short=10', 'main~1');
  const good = git('rev-parse', '--short=10', 'main~2');
  const id = 'benchmarks/bench_orders.py::bench_price_lookup';
  expect(stdout).toContain(`${found} brought the regression of ${id}\n`);
  const command = `run --base ${good} --head ${found} --select ${id} --timeout 30s`;
  expect(stdout).toContain(`see it again: highwater ${command}\n`);
  expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8'))).toMatchObject({
    schema: 'highwater/bisection/1',
    outcome: { kind: 'found', commit: { subject: 'remember prices' } },
  });
  expect(highwater(...command.split(' ')).status).toBe(1);
});

test('record and compare decide as run does', () => {
  expect(highwater('record', join(DEMO, 'base'), '--output', 'b.json').status).toBe(0);
  expect(highwater('record', join(DEMO, 'head'), '--output', 'h.json').status).toBe(0);
  const { status } = highwater('compare', 'b.json', 'h.json', '--json', 'r.json');
  expect(
    read('r.json')
      .benchmarks.map((one) => one.verdict)
      .sort(),
  ).toEqual(['improved', 'regressed', 'regressed', 'unchanged']);
  expect(status).toBe(1);
});

describe('stored baselines', () => {
  const origin = () => join(folder, 'tmp', 'origin.git');
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });

  test('record puts main on a branch of origin, run reads it and writes nothing', () => {
    demoRepository();
    git('clone', '-q', '--bare', '.', origin());
    git('remote', 'add', 'origin', origin());
    writeFileSync(join(folder, 'highwater.toml'), 'store = "branch:memory"\n');
    const recorded = highwater('record', 'main');
    expect(recorded.stdout).toMatch(
      /^4 benchmarks of [0-9a-f]{7} recorded in the branch memory of origin\n$/,
    );
    const tip = git('rev-parse', 'main').slice(0, 7);
    const before = git('ls-remote', origin());
    const { status, stdout } = highwater('run', '--json', 'r.json');
    expect(stdout).toContain(
      `base ${tip} (main), its stored record; regressions confirmed against a measured base  `,
    );
    expect(stdout).toContain('2 regressed, 1 improved, 1 unchanged');
    expect(status).toBe(1);
    expect(read('r.json').notes).toEqual([]);
    expect(git('ls-remote', origin())).toBe(before);
  });

  test('a store that takes no record loses none that a file was asked for', () => {
    demoRepository();
    git('clone', '-q', '--bare', '.', origin());
    git('remote', 'add', 'origin', origin());
    writeFileSync(join(origin(), 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const place = ['--store', 'branch:memory', '--select', '*daily_total*'];
    const { status, stderr } = highwater('record', 'main', ...place, '--output', 'r.json');
    expect(stderr).toContain('error: the branch memory of origin took no record: ');
    expect(status).toBe(2);
    expect(read('r.json').benchmarks).toHaveLength(1);
  });

  test('record says where it could go, and what it cannot store', () => {
    demoRepository();
    const { status, stderr } = highwater('record');
    expect(stderr).toBe(
      'error: where should the record go?\n  try   --output FILE\n        --store branch:highwater-data   or store = "branch:highwater-data" in highwater.toml\n',
    );
    expect(status).toBe(2);
    const dirty = highwater('record', '--store', 'folder:kept');
    expect(dirty.stderr).toContain(
      'error: the record of working tree cannot be stored: its files are not those of a commit\n',
    );
    expect(dirty.status).toBe(2);
    const unreachable = highwater('record', 'main', '--store', 'branch:memory');
    expect(unreachable.stderr).toContain('error: the branch memory of origin cannot be read: ');
    expect(unreachable.status).toBe(2);
  });
});

describe('what is wrong ends with status 2 and a sentence', () => {
  test.each([
    [['run', '--bsae', 'x'], 'Did you mean --base?'],
    [['rnu'], 'Did you mean run?'],
    [['run', '--base', 'main'], 'is not inside a git repository'],
    [['run', '--base', '.', '--head', '.'], 'no benchmark found'],
    [['run', '--base', BASE, '--head', BASE, '--python', 'no-such-python'], 'not found on PATH'],
    [['compare', 'a.json', 'b.json'], 'it does not exist'],
    [['compare', 'tmp', 'tmp'], 'it is a folder'],
    [
      ['compare', 'none.json', 'none.json'],
      'there is no benchmark in none.json, and none in none.json',
    ],
    [['report', 'cut.json'], 'it seems to be cut off'],
  ])('%j', (words, text) => {
    writeFileSync(join(folder, 'cut.json'), '{"schema": "highwater/rep');
    writeFileSync(join(folder, 'none.json'), JSON.stringify(makeRecord([])));
    const { status, stderr } = highwater(...words);
    expect(stderr).toContain(text);
    expect(status).toBe(2);
  });
});

describe('a signal in the middle', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: children and folders are gone', async (signal, status) => {
    const child = spawn(
      process.execPath,
      [CLI, 'run', '--base', join(FAULTS, 'base'), '--head', join(FAULTS, 'head')],
      {
        cwd: folder,
        env: environment(),
        stdio: 'ignore',
      },
    );
    await serversAppear();
    const ended = exitOf(child);
    child.kill(signal);
    expect(await ended).toBe(status);
    expect(servers()).toBe('');
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  const servers = () =>
    spawnSync('pgrep', ['-f', `harness/server.py.*${folder}`]).stdout.toString();

  async function serversAppear(): Promise<void> {
    for (let waited = 0; waited < 200 && servers() === ''; waited += 1) await setTimeout(50);
    expect(servers()).not.toBe('');
  }

  function exitOf(child: ChildProcess): Promise<number | null> {
    return new Promise((done) => child.once('exit', done));
  }
});
