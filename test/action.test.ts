import { spawn } from 'node:child_process';
import {
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
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { git } from './baseline/repository.ts';
import { type Checkout, firstCheckout, mergeCheckout } from './github/checkout.ts';
import { BOT, CommentServer, labelEvent, PERSON } from './github/server.ts';

/** HIGHWATER_DIST: another folder that `node scripts/build.mjs FOLDER` wrote. */
const MAIN = resolve(process.env['HIGHWATER_DIST'] ?? 'dist', 'main.js');
const TOKEN = 'ghs_not-a-real-token';
const MARKER = '<!-- highwater:default -->';

const built = existsSync(MAIN);
if (!built) console.warn(`SKIPPED: ${MAIN} is not built, the Action was not tested: npm run build`);

let folder: string;
let github: CommentServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-action-'));
  github = await CommentServer.listening();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

interface Acted {
  /** The demo's tree that head is; null: there is only the first commit. */
  readonly head?: string | null;
  /** Files that head adds, by path. */
  readonly files?: Record<string, string>;
  /** Files that base has already. */
  readonly baseFiles?: Record<string, string>;
  /** Labels that the pull request had when the event was made. */
  readonly labels?: readonly string[];
  readonly event?: string;
  readonly fork?: boolean;
  readonly env?: Record<string, string>;
  /** Benchmarks by id glob; one that regresses unless said otherwise. */
  readonly select?: string;
  /** What else happened to the repository before the event: what it names and what is checked out then. */
  readonly arrange?: (checkout: Checkout) => Checkout;
}

async function act(acted: Acted = {}) {
  const { head = 'head', files = {}, baseFiles, labels = [], event = 'pull_request' } = acted;
  const { fork, env, select = '*::bench_price_lookup', arrange = (same) => same } = acted;
  const work = join(folder, 'work');
  const checkout = arrange(
    head === null ? firstCheckout(work) : mergeCheckout(work, head, files, baseFiles),
  );
  github.pull.headCommit = checkout.tip;
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const [eventPath, output, summary] = ['event.json', 'output', 'summary'].map((name) => {
    writeFileSync(join(folder, name), '');
    return join(folder, name);
  }) as [string, string, string];
  const pull = {
    number: 7,
    updated_at: '2026-11-25T10:00:00Z',
    labels: labels.map((name) => ({ name })),
    base: { sha: checkout.base },
    head: { sha: checkout.tip, repo: { full_name: fork ? 'mallory/demo' : 'octo/demo' } },
  };
  const payload = {
    repository: { default_branch: 'main' },
    ...(event === 'push' ? { before: checkout.base } : { pull_request: pull }),
  };
  writeFileSync(eventPath, JSON.stringify(payload));
  const child = spawn(process.execPath, [MAIN], {
    cwd: checkout.work,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: temporary,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_REPOSITORY: 'octo/demo',
      GITHUB_SHA: checkout.merge,
      GITHUB_WORKSPACE: checkout.work,
      GITHUB_API_URL: github.url,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_TOKEN: TOKEN,
      RUNNER_TEMP: temporary,
      INPUT_TOKEN: TOKEN,
      INPUT_COMMENT: 'auto',
      INPUT_SELECT: select,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (log += data.toString()));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  const outputs = Object.fromEntries(
    [...readFileSync(output, 'utf8').matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map((match) => [
      match[1],
      match[3],
    ]),
  );
  return { status, log, outputs, summary: readFileSync(summary, 'utf8'), temporary, ...checkout };
}

describe.runIf(built)('on a pull request', () => {
  test('a regression blocks: annotations, summary, outputs and one comment', async () => {
    const { status, log, outputs, summary, temporary } = await act({ select: '*' });
    expect(status).toBe(1);
    expect(outputs).toEqual({
      verdict: 'regressed',
      regressed: '2',
      improved: '1',
      unchanged: '1',
      inconclusive: '0',
      failed: '0',
      report: join(temporary, 'highwater.json'),
      markdown: join(temporary, 'highwater.md'),
    });
    expect(log).toContain("base: HEAD^1 (the merge commit's first parent");
    expect(log.match(/^::error( |::)/gm)).toHaveLength(3); // one each, and the failed step's own
    expect(log).toMatch(
      /^::error title=Memory regressed%3A bench_daily_total,file=shop\/orders.py,line=12::/m,
    );
    expect(summary).toContain('2 of 4 benchmarks regressed');
    expect(github.comments).toEqual([{ id: 1, body: expect.any(String), user: BOT }]);
    expect(github.comments[0]!.body.startsWith(`${MARKER}\n`)).toBe(true);
    expect(github.comments[0]!.body).toContain('2 of 4 benchmarks regressed');
    expect(log.replace(/^::add-mask::.*$/gm, '')).not.toContain(TOKEN);
    expect(readdirSync(temporary).sort()).toEqual(['highwater.json', 'highwater.md']);
  });

  test("a line has the number that the pull request's commit has, not the merge's", async () => {
    const { log, summary, tip } = await act({
      select: '*::bench_daily_total',
      arrange: ({ work, ...commits }) => {
        const path = join(work, 'shop/orders.py');
        git(work, 'reset', '-q', '--hard', commits.base);
        writeFileSync(path, `# one more line of main\n${readFileSync(path, 'utf8')}`);
        git(work, 'commit', '-qam', 'main went on');
        const base = git(work, 'rev-parse', 'HEAD');
        git(work, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
        return { work, ...commits, base, merge: git(work, 'rev-parse', 'HEAD') };
      },
    });
    expect(summary).toContain(
      `[\`shop/orders.py:13\`](https://github.com/octo/demo/blob/${tip}/shop/orders.py#L12)`,
    );
    expect(log).toMatch(/^::error title=[^:]*bench_daily_total,file=shop\/orders.py,line=12::/m);
  });

  test("the comment that stands is updated, also beyond the first page; a person's with our marker is not", async () => {
    github.comments = Array.from({ length: 120 }, (_, index) => ({
      id: index + 1,
      body: `comment ${index}`,
      user: PERSON,
    }));
    github.comments[3]!.body = `${MARKER}\nmine`;
    github.comments[110] = { id: 111, body: `${MARKER}\nold`, user: BOT };
    await act({ select: '*' });
    expect(github.comments).toHaveLength(120);
    expect(github.comments[3]!.body).toBe(`${MARKER}\nmine`);
    expect(github.comments[110]!.body).toContain('2 of 4 benchmarks regressed');
  });

  test('where nothing changed no comment is begun, and the step passes', async () => {
    const { status, outputs } = await act({ head: 'base' });
    expect([status, outputs['verdict']]).toEqual([0, 'unchanged']);
    expect(github.requests.filter((one) => !one.startsWith('GET'))).toEqual([]);
  });

  test("a fork's token may not write: a notice, and the gate still decides", async () => {
    github.faults = [{ status: 403 }];
    const { status, log } = await act({ fork: true });
    expect(log).toMatch(/^::notice::no comment: .*\(HTTP 403.*comes from a fork/m);
    expect(status).toBe(1);
  });

  test('GitHub that cannot be reached is another, which names no status', async () => {
    const gone = await CommentServer.listening();
    const { url } = gone;
    await gone[Symbol.asyncDispose]();
    const { log } = await act({ env: { GITHUB_API_URL: url } });
    expect(log).toMatch(/^::warning::no comment: GitHub could not be reached \(.*ECONNREFUSED/m);
  });

  test('GitHub that stays away is a warning, and the gate still decides', async () => {
    github.faults = Array.from({ length: 3 }, () => ({ status: 503 }));
    const { status, log } = await act();
    expect(log).toMatch(/^::warning::no comment: GitHub answered HTTP 503/m);
    expect(status).toBe(1);
  });

  test('what is measured finds no token and no input in its environment', async () => {
    const seen = join(folder, 'seen.json');
    const spy = `import json, os\n\ndef bench_spy():\n    with open(${JSON.stringify(seen)}, 'w') as file:\n        json.dump(dict(os.environ), file)\n`;
    const { outputs } = await act({
      head: 'base',
      files: { 'benchmarks/bench_spy.py': spy },
      select: '*bench_spy',
      env: { ACTIONS_RUNTIME_TOKEN: TOKEN },
    });
    expect(outputs['failed']).toBe('0');
    const environment = JSON.parse(readFileSync(seen, 'utf8')) as Record<string, string>;
    expect(environment['PYTHONHASHSEED']).toBeDefined();
    expect(
      Object.keys(environment).filter((name) => /^(INPUT|ACTIONS|GITHUB)_/.test(name)),
    ).toEqual([]);
    expect(JSON.stringify(environment)).not.toContain(TOKEN);
  });
});

describe.runIf(built)('an override label', () => {
  const LABEL = 'memory: ok';
  const NAMED = { 'highwater.toml': `override-label = "${LABEL}"\n` };
  const OCTOCAT = { type: 'User', login: 'octocat' };

  /** The label stands on the pull request, set by somebody with a permission. */
  function labelled(by: { type: string; login: string }, permission: 'write' | 'read'): void {
    github.pull = { ...github.pull, labels: [LABEL] };
    github.events = [labelEvent('labeled', LABEL, by, '2026-11-25T11:00:00Z')];
    github.permissions.set(by.login, permission);
  }

  test('lets regressions pass, and the headline says who did, everywhere', async () => {
    labelled(OCTOCAT, 'write');
    const { status, log, outputs, summary } = await act({ baseFiles: NAMED, select: '*' });
    const said = `octocat overrode 2 regressions by the label "${LABEL}": 2 of 4 benchmarks regressed`;
    expect(status).toBe(0);
    expect(summary).toContain(`### Memory: ${said}`);
    expect(github.comments[0]!.body).toContain(`### Memory: ${said}`);
    expect(log).toContain(`Memory: ${said}`);
    expect(log).toContain('overridden    octocat let these regressions pass by the label');
    expect(log.match(/^::(error|warning)/gm)).toEqual(['::warning', '::warning']);
    expect(outputs).toMatchObject({ verdict: 'regressed', regressed: '2' });
    expect(JSON.parse(readFileSync(outputs['report']!, 'utf8'))).toMatchObject({
      override: { label: LABEL, by: 'octocat', at: '2026-11-25T11:00:00Z' },
    });
  });

  test("lets nothing pass where only head's configuration names it", async () => {
    labelled(OCTOCAT, 'write');
    const { status, summary } = await act({ files: NAMED });
    expect(status).toBe(1);
    expect(summary).toContain('head lets the label "memory: ok" override regressions, once it is');
    expect(github.requests.filter((one) => one.includes('/pulls/'))).toEqual([]);
  });

  test.each([
    ['who may not write set it', OCTOCAT, 'read', {}, 'octocat, who set it, may not write here'],
    ["a fork's author set it", PERSON, 'write', { fork: true }, 'the author of this pull request'],
    ['it was there before the push', OCTOCAT, 'write', { labels: [LABEL] }, null],
  ] as const)('lets nothing pass where %s', async (_, by, permission, acted, why) => {
    labelled(by, permission);
    if (why === null) github.events[0]!.created_at = '2026-11-25T09:00:00Z';
    const { status, summary } = await act({ baseFiles: NAMED, ...acted });
    expect(status).toBe(1);
    expect(summary).toContain('the label "memory: ok" lets nothing pass: ');
    expect(summary).toContain(why ?? 'octocat set it before this commit was pushed');
  });

  test('that cannot be read lets nothing pass', async () => {
    labelled(OCTOCAT, 'write');
    github.faults = [{ status: 403 }];
    const { status, summary } = await act({ baseFiles: NAMED });
    expect(status).toBe(1);
    expect(summary).toContain('it cannot be read who set it \\(HTTP 403: a planned fault');
  });

  test('is not asked for where nothing regressed', async () => {
    labelled(OCTOCAT, 'write');
    const { status } = await act({ head: 'base', baseFiles: NAMED });
    expect(status).toBe(0);
    expect(github.requests.filter((one) => one.includes('/pulls/'))).toEqual([]);
  });
});

test.runIf(built)(
  'on a push it compares with the branch before, and comments nowhere',
  async () => {
    const { status, log, base } = await act({ event: 'push' });
    expect(log).toContain(`base: ${base} (the branch before this push)`);
    expect(status).toBe(1);
    expect(github.requests).toEqual([]);
  },
);

test.runIf(built)('on a push that reset the branch, base is what it was before', async () => {
  const { log, merge, base, outputs } = await act({
    event: 'push',
    select: '*',
    arrange: ({ work, base, merge }) => {
      git(work, 'reset', '-q', '--hard', base);
      return { work, base: merge, tip: base, merge: base };
    },
  });
  expect(log).toContain(`base: ${base} (the branch before this push)`);
  expect(log).toContain(`base ${base.slice(0, 7)}, head ${merge.slice(0, 7)}, `);
  expect(outputs).toMatchObject({ verdict: 'regressed', regressed: '1', improved: '2' });
});

test.runIf(built)("a fork's own checkout gets base from where the event is", async () => {
  const { log, base, outputs } = await act({
    fork: true,
    select: '*',
    env: { GITHUB_SERVER_URL: pathToFileURL(folder).href },
    arrange: (checkout) => {
      const [theirs, clone] = [join(folder, 'mallory.git'), join(folder, 'clone')];
      const { work } = checkout;
      git(folder, 'clone', '-q', '--bare', '--single-branch', '-b', 'topic', work, theirs);
      git(work, 'checkout', '-qB', 'main', checkout.base);
      git(work, 'commit', '-qm', 'main moved on', '--allow-empty');
      git(folder, 'clone', '-q', '--bare', work, join(folder, 'octo/demo'));
      git(folder, 'clone', '-q', '--depth=1', pathToFileURL(theirs).href, clone);
      return { ...checkout, work: clone, base: git(work, 'rev-parse', 'HEAD') };
    },
  });
  expect(log).toContain(`origin does not have ${base}: fetching it from octo/demo`);
  expect(log).toContain("(the event's base: the checkout is not the merge commit");
  expect(outputs['regressed']).toBe('2');
});

test.runIf(built).each([
  ['push', {}],
  ['schedule', { GITHUB_REF: 'refs/heads/main' }],
  ['workflow_dispatch', { GITHUB_REF: 'refs/heads/main' }],
] as const)('%s on the first commit: measured alone, every benchmark new', async (event, env) => {
  const { status, log, outputs, summary } = await act({ head: null, event, env, select: '*' });
  expect(log).toContain('base: none (this is the first commit, there is nothing before it: ');
  expect(outputs).toMatchObject({ verdict: 'unchanged', regressed: '0', failed: '0' });
  expect(summary).toContain('### Memory: 4 benchmarks new\n');
  expect(summary).toContain('> there is nothing to compare with: every benchmark is new\n');
  expect(JSON.parse(readFileSync(outputs['report']!, 'utf8'))).toMatchObject({
    base: { tree: { name: 'none', commit: null } },
    benchmarks: Array.from({ length: 4 }, () => ({ verdict: 'new' })),
  });
  expect(status).toBe(0);
});

describe.runIf(built)('stored baselines', () => {
  const store = () => join(folder, 'store');
  const stored = (): string[] => (existsSync(store()) ? readdirSync(store()) : []);
  const env = () => ({ INPUT_STORE: `folder:${store()}`, GITHUB_REF: 'refs/heads/main' });

  test("a push to the default branch writes its commit's record", async () => {
    const { log, merge } = await act({ head: 'base', event: 'push', env: env(), select: '*' });
    expect(stored()).toEqual([expect.stringContaining(merge)]);
    expect(log).toContain(`the record of ${merge.slice(0, 7)} is now in the folder ${store()}`);
    expect(log).toContain('base was measured here: the folder');
  });

  test('a pull request never writes', async () => {
    const { outputs } = await act({ head: 'base', env: env(), select: '*' });
    expect(outputs['verdict']).toBe('unchanged');
    expect(stored()).toEqual([]);
  });
});

test.runIf(built)('comment: off asks GitHub nothing', async () => {
  const { status } = await act({ env: { INPUT_COMMENT: 'off' } });
  expect(status).toBe(1);
  expect(github.requests).toEqual([]);
});

describe.runIf(built)('refused before anything is measured', () => {
  test.each(['pull_request_target', 'workflow_run'])('%s', async (event) => {
    const { status, log, outputs } = await act({ event });
    expect(log).toMatch(
      new RegExp(`^::error::Highwater does not measure under ${event}.*docs/forks.md`, 'm'),
    );
    expect([status, outputs]).toEqual([1, {}]);
  });

  test('a comment input that is neither auto nor off', async () => {
    const { status, log } = await act({ env: { INPUT_COMMENT: 'of' } });
    expect(log).toMatch(/^::error::comment: "of" is wrong.*auto or off/m);
    expect(status).toBe(1);
  });

  test.each([
    ['fail-on', 'regresed', /^::error::fail-on "regresed" is wrong.* fail-on regressed$/m],
    ['budget', '10', /^::error::budget "10" is wrong/m],
    ['working-directory', '..', /^::error::working-directory ".." is wrong/m],
  ])('%s: %s, by the name of the input', async (input, given, said) => {
    const { status, log } = await act({ env: { [`INPUT_${input.toUpperCase()}`]: given } });
    expect(log).toMatch(said);
    expect(status).toBe(1);
  });

  test('a base that does not exist', async () => {
    const { status, log } = await act({ env: { INPUT_BASE: 'no-such-branch' } });
    expect(log).toMatch(/^::error::.*no-such-branch/m);
    expect(status).toBe(1);
  });
});
