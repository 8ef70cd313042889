import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { type Command, findAct, runWorkflow } from './github/act.ts';
import { type Checkout, mergeCheckout } from './github/checkout.ts';
import { BOT, CommentServer } from './github/server.ts';

// What act cannot show, since it is not GitHub's runner: an event's filters, permissions, a shallow clone.
const act = findAct();
const DIST = resolve(process.env['HIGHWATER_DIST'] ?? 'dist');
const TOKEN = 'ghs_not-a-real-token';
const COMMENTS = '/repos/octo/demo/issues/7/comments';

const missing = [
  ...(act === null ? ['nektos/act is neither in .tools/bin nor on PATH: .ci/act .tools/bin'] : []),
  ...(existsSync(join(DIST, 'main.js')) ? [] : [`${DIST} is not built: npm run build`]),
  ...(Number.parseInt(process.versions.node, 10) >= 24
    ? []
    : [`the Action runs on Node 24, this is ${process.versions.node}`]),
];
if (missing.length > 0)
  console.warn(`SKIPPED: the Action was not run on a runner: ${missing.join('; ')}`);

let folder: string;
let github: CommentServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-runner-'));
  github = await CommentServer.listening();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** The README's events and two that need no pull request: docs/action.md says what they compare. */
const EVENTS =
  '{ pull_request: , push: , merge_group: , workflow_dispatch: , schedule: [{ cron: "7 3 * * 1" }] }';

/** The README's workflow, with a step after the gate that tells what it sees of it. */
function workflowOfReadme(): string {
  const block = /^```yaml\n(name: memory\n[\s\S]*?)^```$/m.exec(readFileSync('README.md', 'utf8'));
  const uses = '      - uses: highwater/highwater@v0\n';
  const workflow = block?.[1] ?? '';
  expect(workflow).toContain(uses);
  const later = `      - id: later
        if: always()
        env:
          GATE: \${{ toJSON(steps.gate) }}
          REPORT: \${{ steps.gate.outputs.report }}
          MARKDOWN: \${{ steps.gate.outputs.markdown }}
        run: printf '%s' "$GATE" >"$SEEN/gate.json" && cp "$REPORT" "$MARKDOWN" "$SEEN"
`;
  return workflow
    .replace('[pull_request, push, merge_group]', EVENTS)
    .replace(uses, `${uses}        id: gate\n${later}`);
}

/** A composite action in setup-python's place: the Python that the tests have goes on PATH. */
function setupPython(): string {
  const where = 'import os, sys; print(os.path.dirname(sys.executable))';
  const bin = execFileSync('python3', ['-c', where], { encoding: 'utf8' }).trim();
  return `name: setup-python
description: A stand-in
runs:
  using: composite
  steps:
    - shell: bash
      run: echo '${bin}' >>"$GITHUB_PATH"
`;
}

/** What the later step saw of the gate. */
interface Gate {
  readonly outcome: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the README's workflow on a checkout, for an event that GitHub would send with this payload. */
async function runReadme(checkout: Checkout, event: string, payload: object) {
  const at = (name: string) => join(folder, name);
  const [action, python, seen] = [at('action'), at('setup-python'), at('seen')];
  for (const made of [action, python, seen]) mkdirSync(made, { recursive: true });
  cpSync('action.yml', join(action, 'action.yml'));
  cpSync(DIST, join(action, 'dist'), { recursive: true });
  writeFileSync(join(python, 'action.yml'), setupPython());
  writeFileSync(at('memory.yml'), workflowOfReadme());
  const repository = { full_name: 'octo/demo', default_branch: 'main' };
  writeFileSync(at('event.json'), JSON.stringify({ repository, ...payload }));
  const run = await runWorkflow(act!, {
    event,
    eventPath: at('event.json'),
    work: checkout.work,
    workflowPath: at('memory.yml'),
    folder: at('act'),
    token: TOKEN,
    env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/demo', SEEN: seen },
    actions: { 'highwater/highwater@v0': action, 'actions/setup-python@v6': python },
  });
  // A label that nothing serves is a warning of act's and no failure: the job would not have run.
  expect(run.steps, run.raw).toMatchObject({ later: 'success' });
  const text = (name: string) => readFileSync(join(seen, name), 'utf8');
  return {
    ...run,
    gate: JSON.parse(text('gate.json')) as Gate,
    report: JSON.parse(text('highwater.json')) as Report,
    markdown: text('highwater.md'),
  };
}

function pullRequest({ base, tip }: Checkout, repository = 'octo/demo') {
  const head = { ref: 'topic', sha: tip, repo: { full_name: repository } };
  return {
    action: 'synchronize',
    number: 7,
    pull_request: { number: 7, base: { ref: 'main', sha: base }, head },
  };
}

function annotations(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ command }) => ['error', 'warning', 'notice'].includes(command));
}

const FAILED = {
  command: 'error',
  arg: 'Memory: 2 of 4 benchmarks regressed, 1 improved',
  kvPairs: {},
};
const REGRESSIONS = [
  {
    command: 'error',
    arg: expect.stringMatching(/^bench_daily_total now peaks at 1\.7 MiB, was /),
    kvPairs: {
      title: 'Memory regressed: bench_daily_total',
      file: 'shop/orders.py',
      line: '12',
    },
  },
  {
    command: 'error',
    arg: expect.stringMatching(/^bench_price_lookup now grows by .* with every call, was 0\./),
    kvPairs: {
      title: 'Memory regressed: bench_price_lookup',
      file: 'shop/catalogue.py',
      line: '8',
    },
  },
];
const COUNTS = {
  verdict: 'regressed',
  regressed: '2',
  improved: '1',
  unchanged: '1',
  inconclusive: '0',
  failed: '0',
};
const NOTHING_CHANGED = {
  ...COUNTS,
  verdict: 'unchanged',
  regressed: '0',
  improved: '0',
  unchanged: '4',
};
const PATHS = {
  report: expect.stringMatching(/\/highwater\.json$/),
  markdown: expect.stringMatching(/\/highwater\.md$/),
};

describe.runIf(missing.length === 0)('the workflow of the README, on a runner', () => {
  test('a pull request that regresses: the job fails with annotations, summary, outputs and one comment, which the next run updates', async () => {
    const checkout = mergeCheckout(join(folder, 'work'), 'head');
    const first = await runReadme(checkout, 'pull_request', pullRequest(checkout));
    expect(first.status).toBe(1);
    expect(first.jobs).toEqual({ memory: 'failure' });
    expect(first.steps).toEqual({
      0: 'success',
      1: 'success',
      '1/0': 'success',
      gate: 'failure',
      later: 'success',
    });
    expect(first.gate).toMatchObject({ outcome: 'failure', outputs: { ...COUNTS, ...PATHS } });
    expect(annotations(first.commands)).toEqual([...REGRESSIONS, FAILED]);
    expect(first.log).toContain("base: HEAD^1 (the merge commit's first parent");
    expect([first.report.verdict, first.report.base.tree.commit]).toEqual([
      'regressed',
      checkout.base,
    ]);
    expect(first.summaries).toEqual([first.markdown]);
    expect(first.markdown).toContain('2 of 4 benchmarks regressed');
    expect(github.comments).toEqual([{ id: 1, body: first.markdown, user: BOT }]);
    expect(github.requests.splice(0)).toEqual([`GET ${COMMENTS}?per_page=100`, `POST ${COMMENTS}`]);

    const second = await runReadme(checkout, 'pull_request', pullRequest(checkout));
    expect(second.jobs).toEqual({ memory: 'failure' });
    expect(github.comments).toEqual([{ id: 1, body: second.markdown, user: BOT }]);
    expect(github.requests).toEqual([
      `GET ${COMMENTS}?per_page=100`,
      'PATCH /repos/octo/demo/issues/comments/1',
    ]);
    expect([...github.authorizations]).toEqual([`token ${TOKEN}`]);
    expect(first.log + second.log).not.toContain(TOKEN);
  });

  test("a fork's pull request: its token may not comment, which is a notice, and the gate still decides", async () => {
    github.faults = [{ status: 403 }];
    const checkout = mergeCheckout(join(folder, 'work'), 'head');
    const run = await runReadme(checkout, 'pull_request', pullRequest(checkout, 'mallory/demo'));
    expect(run.jobs).toEqual({ memory: 'failure' });
    expect(annotations(run.commands)).toEqual([
      ...REGRESSIONS,
      { command: 'notice', arg: expect.stringContaining('comes from a fork'), kvPairs: {} },
      FAILED,
    ]);
    expect(run.summaries).toEqual([run.markdown]);
    expect(github.comments).toEqual([]);
  });

  test('a push that changes nothing: the job passes, without annotations, and GitHub is asked nothing', async () => {
    const checkout = mergeCheckout(join(folder, 'work'), 'base');
    const run = await runReadme(checkout, 'push', {
      ref: 'refs/heads/main',
      before: checkout.base,
      after: checkout.merge,
    });
    expect(run.status).toBe(0);
    expect(run.jobs).toEqual({ memory: 'success' });
    expect(run.gate).toMatchObject({
      outcome: 'success',
      outputs: { ...NOTHING_CHANGED, ...PATHS },
    });
    expect(annotations(run.commands)).toEqual([]);
    expect(run.log).toContain(`base: ${checkout.base} (the branch before this push)\n`);
    expect(run.summaries).toEqual([run.markdown]);
    expect(github.requests).toEqual([]);
  });

  test.each([
    ['merge_group', 'what the merge queue builds on'],
    ['workflow_dispatch', 'the commit before: this is main itself'],
    ['schedule', 'the commit before: this is main itself'],
  ] as const)(
    '%s: compared with %s; a regression fails the job and is commented nowhere',
    async (event, why) => {
      const checkout = mergeCheckout(join(folder, 'work'), 'head');
      const payload =
        event === 'merge_group'
          ? { action: 'checks_requested', merge_group: { base_sha: checkout.base } }
          : { ref: 'refs/heads/main' };
      const run = await runReadme(checkout, event, payload);
      expect(run.jobs).toEqual({ memory: 'failure' });
      expect(run.log).toContain(`(${why})\n`);
      expect(run.report.base.tree.commit).toBe(checkout.base);
      expect(annotations(run.commands)).toEqual([...REGRESSIONS, FAILED]);
      expect(run.gate).toMatchObject({ outcome: 'failure', outputs: { ...COUNTS, ...PATHS } });
      expect(run.summaries).toEqual([run.markdown]);
      expect(github.requests).toEqual([]);
    },
  );
});
