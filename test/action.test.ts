import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const MAIN = resolve('dist/main.js');
const DEMO = resolve('fixtures/demo');
const TOKEN = 'ghs_not-a-real-token';

interface Comment {
  id: number;
  body: string;
  user: { type: string; login: string };
}

/** GitHub's comment endpoints on the loopback, with the faults that a test asks for. */
class FakeGitHub {
  comments: Comment[] = [];
  /** Statuses to answer with before anything works. */
  faults: number[] = [];
  requests: string[] = [];
  readonly #server: Server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown, headers = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    const url = new URL(request.url ?? '/', this.url);
    this.requests.push(`${request.method} ${url.pathname}`);
    const text = await textOf(request);
    const fault = this.faults.shift();
    if (fault !== undefined) return answer(fault, { message: 'fault' });
    if (request.method === 'GET') {
      const page = Number(url.searchParams.get('page') ?? 1);
      const next = new URL(url);
      next.searchParams.set('page', String(page + 1));
      const more = this.comments.length > page * 100;
      return answer(
        200,
        this.comments.slice((page - 1) * 100, page * 100),
        more ? { link: `<${next}>; rel="next"` } : {},
      );
    }
    const { body } = JSON.parse(text) as { body: string };
    if (request.method === 'POST') {
      this.comments.push({
        id: this.comments.length + 1,
        body,
        user: { type: 'Bot', login: 'github-actions[bot]' },
      });
      return answer(201, this.comments.at(-1));
    }
    const known = this.comments.find((one) => url.pathname.endsWith(`/comments/${one.id}`));
    if (known === undefined) return answer(404, {});
    known.body = body;
    return answer(200, known);
  });

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async listen(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    await new Promise((done) => this.#server.close(done));
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

let folder: string;
let github: FakeGitHub;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-action-'));
  github = new FakeGitHub();
  await github.listen();
});
afterEach(async () => {
  await github.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A merge commit as actions/checkout leaves it: its first parent is the base branch. */
function mergeCheckout(head: string): string {
  const work = join(folder, 'work');
  cpSync(join(DEMO, 'base'), work, { recursive: true });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
      cwd: work,
    });
  git('init', '-qb', 'main');
  git('add', '-A');
  git('commit', '-qm', 'base');
  git('checkout', '-qb', 'topic');
  cpSync(join(DEMO, head), work, { recursive: true });
  git('commit', '-qam', 'head', '--allow-empty');
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  return work;
}

async function act(head: string, overrides: Record<string, string> = {}) {
  const workspace = mergeCheckout(head);
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const files = {
    event: join(folder, 'event.json'),
    output: join(folder, 'output'),
    summary: join(folder, 'summary'),
  };
  writeFileSync(files.output, '');
  writeFileSync(files.summary, '');
  const pull = {
    number: 7,
    base: { sha: 'a'.repeat(40) },
    head: { sha: 'b'.repeat(40), repo: { full_name: 'octo/demo' } },
  };
  writeFileSync(
    files.event,
    JSON.stringify({ pull_request: pull, repository: { default_branch: 'main' } }),
  );
  const child = spawn(process.execPath, [MAIN], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: temporary,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: files.event,
      GITHUB_REPOSITORY: 'octo/demo',
      GITHUB_SHA: 'c'.repeat(40),
      GITHUB_WORKSPACE: workspace,
      GITHUB_API_URL: github.url,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      RUNNER_TEMP: temporary,
      INPUT_TOKEN: TOKEN,
      INPUT_COMMENT: 'true',
      ...overrides,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (log += data.toString()));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  const outputs = Object.fromEntries(
    [...readFileSync(files.output, 'utf8').matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(
      (match) => [match[1], match[3]],
    ),
  );
  return { status, log, outputs, summary: readFileSync(files.summary, 'utf8'), temporary };
}

describe('on a pull request', () => {
  test('a regression blocks: annotations, summary, outputs and one comment', async () => {
    const { status, log, outputs, summary, temporary } = await act('head');
    expect(status).toBe(1);
    expect(outputs).toMatchObject({
      verdict: 'regressed',
      regressed: '2',
      improved: '1',
      unchanged: '1',
      failed: '0',
    });
    expect(log.match(/^::error( |::)/gm)).toHaveLength(3); // one each, and the failed step's own
    expect(log).toContain('title=Memory regressed%3A bench_daily_total');
    expect(summary).toContain('2 of 4 benchmarks regressed');
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]!.body).toMatch(/^<!-- highwater:default -->/);
    expect(log.replace(/^::add-mask::.*$/gm, '')).not.toContain(TOKEN);
    expect(readdirSync(temporary).sort()).toEqual(['highwater.json', 'highwater.md']);
  });

  test("the comment that stands is updated, also beyond the first page; a person's with our marker is not", async () => {
    const person = { type: 'User', login: 'mallory' };
    github.comments = Array.from({ length: 120 }, (_, index) => ({
      id: index + 1,
      body: `comment ${index}`,
      user: person,
    }));
    github.comments[3]!.body = '<!-- highwater:default -->\nmine';
    github.comments[110] = {
      id: 111,
      body: '<!-- highwater:default -->\nold',
      user: { type: 'Bot', login: 'github-actions[bot]' },
    };
    await act('head');
    expect(github.comments).toHaveLength(120);
    expect(github.comments[3]!.body).toBe('<!-- highwater:default -->\nmine');
    expect(github.comments[110]!.body).toContain('2 of 4 benchmarks regressed');
  });

  test('where nothing changed no comment is begun, and the step passes', async () => {
    const { status, outputs } = await act('base');
    expect([status, outputs['verdict']]).toEqual([0, 'unchanged']);
    expect(github.comments).toEqual([]);
  });

  test('a token that may not write is a notice, and the gate still decides', async () => {
    github.faults = [403];
    const { status, log } = await act('head');
    expect(log).toMatch(
      /^::notice::no comment: the token may not write one \(HTTP 403\).*pull-requests: write/m,
    );
    expect(status).toBe(1);
  });

  test('a fault of the server is tried again', async () => {
    github.faults = [500, 502];
    await act('head');
    expect(github.comments).toHaveLength(1);
  });
});

test.each(['pull_request_target', 'workflow_run'])(
  'it does not measure under %s',
  async (event) => {
    const { status, log } = await act('head', { GITHUB_EVENT_NAME: event });
    expect(log).toContain(`Highwater does not measure under ${event}`);
    expect(status).toBe(1);
  },
);
