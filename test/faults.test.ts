import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { git } from './baseline/repository.ts';

const DIST = resolve('dist');
const DEMO = resolve('fixtures/demo');
const VERDICTS = ['improved', 'regressed', 'regressed', 'unchanged'];

let folder: string;
let temporary: string;
let repository: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-faults-')));
  chmodSync(folder, 0o755);
  [temporary, repository] = [join(folder, 'tmp'), join(folder, 'repository')];
  mkdirSync(temporary);
  chmodSync(temporary, 0o1777);
  // The demo's project; the working tree has head's changes.
  cpSync(join(DEMO, 'base'), repository, { recursive: true });
  git(repository, 'init', '-qb', 'main');
  git(repository, 'add', '-A');
  git(repository, 'commit', '-qm', 'base');
  cpSync(join(DEMO, 'head'), repository, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

interface How {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly dist?: string;
  readonly uid?: number;
}

function start(words: readonly string[], how: How = {}): ChildProcess {
  const { VIRTUAL_ENV: _active, ...rest } = process.env;
  return spawn(process.execPath, [join(how.dist ?? DIST, 'cli.js'), ...words], {
    cwd: how.cwd ?? repository,
    env: { ...rest, TMPDIR: temporary, ...how.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.uid }),
  });
}

async function endOf(child: ChildProcess) {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (text += data.toString()));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, text };
}

function verdictsIn(file: string): string[] {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return report.benchmarks.map((one) => one.verdict).sort();
}

/** A small file system, its options those of tmpfs(5). */
function smallFileSystem(options: string): Disposable & { readonly path: string } {
  const path = join(folder, 'small');
  mkdirSync(path);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `${options},mode=1777`, 'tmpfs', path]);
  return { path, [Symbol.dispose]: () => void execFileSync('umount', [path]) };
}

const mayMount =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
if (!mayMount)
  console.warn('SKIPPED: this user may not mount a small file system, a full disk was not tested');

describe.runIf(mayMount)('a full disk', () => {
  // git, then our own folders, links, copies and homes run out of room.
  test.each([
    'size=4k',
    'nr_inodes=2',
    'nr_inodes=5',
    'nr_inodes=12',
    'nr_inodes=18',
    'nr_inodes=22',
  ])('%s: said with the folder, status 70, nothing left', async (options) => {
    using small = smallFileSystem(options);
    const { status, text } = await endOf(start(['run'], { env: { TMPDIR: small.path } }));
    expect(text).toMatch(
      /^error: the disk is full\n {2}said .*(no space left on device|unable to write file).*\n/im,
    );
    expect(text).toContain(`TMPDIR   ${small.path}\n`);
    expect(status).toBe(70);
    expect(readdirSync(small.path)).toEqual([]);
  });

  test('no room for byte code: the verdicts are right without', async () => {
    using small = smallFileSystem('size=24k');
    const json = join(folder, 'r.json');
    const ended = await endOf(start(['run', '--json', json], { env: { TMPDIR: small.path } }));
    expect(ended.status).toBe(1);
    expect(verdictsIn(json)).toEqual(VERDICTS);
  });

  test('no room for the report: it is shown all the same, no part of it lies about', async () => {
    using small = smallFileSystem('size=4k');
    const { status, text } = await endOf(start(['run', '--json', join(small.path, 'r.json')]));
    expect(text).toContain('2 regressed, 1 improved, 1 unchanged');
    expect(text).toContain(`error: cannot write ${small.path}/r.json: the disk is full\n`);
    expect(status).toBe(2);
    expect([readdirSync(small.path), readdirSync(temporary)]).toEqual([[], []]);
  });
});

test.runIf(process.platform === 'linux')('standard output that takes nothing is no pass', () => {
  const done = spawnSync(
    'sh',
    ['-c', '"$0" "$@" >/dev/full', process.execPath, `${DIST}/cli.js`, '--help'],
    {
      encoding: 'utf8',
    },
  );
  expect(done.stderr).toBe('error: cannot write standard output: the disk is full\n');
  expect(done.status).toBe(2);
});

/** Somebody whom permissions bind: root itself writes where nobody may. */
const OTHER = process.getuid?.() === 0 ? 65_534 : undefined;
const PLAIN_PATH = { PATH: '/usr/local/bin:/usr/bin:/bin' };
const otherMayRun = ['python3', process.execPath].every(
  (program) =>
    spawnSync(program, ['--version'], {
      env: PLAIN_PATH,
      ...(OTHER === undefined ? {} : { uid: OTHER, gid: OTHER }),
    }).status === 0,
);
if (!otherMayRun)
  console.warn(
    'SKIPPED: a user without rights cannot run Node and Python here, a read-only checkout was not tested',
  );

test.runIf(otherMayRun)(
  'a read-only checkout is measured, and nothing is written there',
  async () => {
    const dist = join(folder, 'dist');
    cpSync(DIST, dist, { recursive: true });
    // Head's benchmarks differ: they are copied, their modes too.
    writeFileSync(join(repository, 'benchmarks/bench_orders.py'), '\n', { flag: 'a' });
    execFileSync('chmod', ['-R', 'a-w', repository]);
    if (OTHER !== undefined) execFileSync('chown', ['-R', `${OTHER}:${OTHER}`, repository]);
    const listing = () =>
      execFileSync('find', [repository, '-printf', '%p %T@ %s %m\n']).toString();
    const before = listing();
    const json = join(temporary, 'r.json');
    const { status, text } = await endOf(
      start(['run', '--json', json], {
        dist,
        env: { ...PLAIN_PATH, HOME: temporary },
        ...(OTHER === undefined ? {} : { uid: OTHER }),
      }),
    );
    const after = listing();
    execFileSync('chmod', ['-R', 'u+w', repository]);
    expect(after).toBe(before);
    expect(status, text).toBe(1);
    expect(verdictsIn(json)).toEqual(VERDICTS);
    expect(readdirSync(temporary)).toEqual(['r.json']);
  },
);

test('two runs at once in one shallow clone, each of which must fetch: both are right', async () => {
  git(repository, 'checkout', '-qb', 'topic');
  git(repository, 'commit', '-qam', 'head');
  const clone = join(folder, 'clone');
  git(folder, 'clone', '-q', '--depth=1', '--branch=topic', `file://${repository}`, clone);
  const runs = ['1.json', '2.json'].map((name) => {
    const json = join(folder, name);
    return { json, ended: endOf(start(['run', '--json', json], { cwd: clone })) };
  });
  for (const { json, ended } of runs) {
    expect((await ended).status).toBe(1);
    expect(verdictsIn(json)).toEqual(VERDICTS);
  }
  expect(git(clone, 'status', '--porcelain')).toBe('');
  expect(readdirSync(temporary)).toEqual([]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s in the middle of a fetch ends it: status %i, nothing left',
  async (signal, code) => {
    const helper = `sleep 602.${process.pid}`;
    const helpers = () => spawnSync('pgrep', ['-f', helper], { encoding: 'utf8' }).stdout;
    git(repository, 'config', 'protocol.ext.allow', 'always');
    git(repository, 'remote', 'add', 'origin', `ext::${helper}`);
    const child = start(['run', '--base', 'nowhere']);
    const ended = endOf(child);
    for (let waited = 0; waited < 400 && helpers() === ''; waited += 1) await setTimeout(25);
    expect(helpers()).not.toBe('');
    child.kill(signal);
    expect((await ended).status).toBe(code);
    expect(helpers()).toBe('');
    expect(readdirSync(temporary)).toEqual([]);
  },
);

test('an interpreter that is not there leaves nothing behind', async () => {
  const { status } = await endOf(start(['run', '--python', 'no-such-python']));
  expect(status).toBe(2);
  expect(readdirSync(temporary)).toEqual([]);
});

test("base's policy governs where it says so, whatever head writes, from a subfolder too", async () => {
  writeFileSync(join(repository, 'highwater.toml'), 'policy = "base"\n');
  git(repository, 'add', 'highwater.toml');
  git(repository, 'commit', '-qm', 'policy', 'highwater.toml');
  writeFileSync(join(repository, 'highwater.toml'), 'fail-on = []\nselect = "*parse_one"\n');
  const { status, text } = await endOf(start(['run'], { cwd: join(repository, 'shop') }));
  expect(text).toContain(
    "note: without effect, since base's configuration governs: head no longer fails on regressed\n",
  );
  expect(text).toContain('2 regressed, 1 improved, 1 unchanged');
  expect(status).toBe(1);
});

test('what head loosens stands above the figures', async () => {
  writeFileSync(join(repository, 'highwater.toml'), 'fail-on = []\n');
  const { status, text } = await endOf(start(['run']));
  expect(text).toContain('\n  loosened      head no longer fails on regressed\n');
  expect(status).toBe(0);
});

test('an import that takes longer than its time limit is called that, and no package is missed', async () => {
  const slow = 'import time\n\ntime.sleep(60)\n\n\ndef bench_a():\n    pass\n';
  mkdirSync(join(folder, 'slow'));
  writeFileSync(join(folder, 'slow', 'bench_slow.py'), slow);
  const { status, text } = await endOf(
    start(['run', '--base', 'slow', '--head', 'slow', '--timeout', '1s'], { cwd: folder }),
  );
  expect(text).toContain(
    'bench_slow.py   the import, traced from its beginning, did not end within 1 s\n',
  );
  expect(text).toContain('--timeout 5m   where an import takes long');
  expect(text).not.toContain('pip install');
  expect(status).toBe(3);
});

test.each([
  ['forked', []],
  ['fresh', ['--fresh']],
])(
  '%s: an import that takes too long with many frames is told by its lines alone',
  async (_, way) => {
    const lay = (side: string, count: number) => {
      mkdirSync(join(folder, side));
      writeFileSync(join(folder, side, 'table.py'), `TABLE = list(map(str, range(${count})))\n`);
      const wait = 'time.sleep(60 if tracemalloc.get_traceback_limit() > 1 else 0)';
      const text = `import time, tracemalloc\n\nimport table\n\n${wait}\n\n\ndef bench_a():\n    pass\n`;
      writeFileSync(join(folder, side, 'bench_slow.py'), text);
    };
    lay('base', 10);
    lay('head', 5000);
    const json = join(folder, 'r.json');
    const trees = ['--base', 'base', '--head', 'head', '--timeout', '4s', '--json', json];
    const { status } = await endOf(start(['run', ...trees, ...way], { cwd: folder }));
    expect(status).toBe(1);
    const [benchmark] = (JSON.parse(readFileSync(json, 'utf8')) as Report).benchmarks;
    expect(benchmark!.hotspots[0]).toMatchObject({ file: 'table.py', line: 1, changed: true });
  },
);
