import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFromFork, isOnDefaultBranch, workflowRun } from '../../src/github/event.ts';
import { UsageError } from '../../src/model/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'highwater-event-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function environment(payload: unknown, overrides: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'octo/demo',
    GITHUB_RUN_ID: '12',
    ...overrides,
  };
}

function pull(repo: { full_name: string } | null) {
  return { pull_request: { number: 7, base: { sha: 'a' }, head: { sha: 'b', repo } } };
}

test.each([
  [{ full_name: 'octo/demo' }, false],
  [{ full_name: 'mallory/demo' }, true],
  [null, true],
])('a head repository of %j is a fork: %s', (repo, fork) => {
  expect(isFromFork(workflowRun(environment(pull(repo))))).toBe(fork);
});

describe('the default branch is told by event and reference', () => {
  const isOn = (event: string, ref: string, payload: object = {}) =>
    isOnDefaultBranch(
      workflowRun(
        environment(
          { repository: { default_branch: 'trunk' }, ...payload },
          { GITHUB_EVENT_NAME: event, GITHUB_REF: ref },
        ),
      ),
    );

  test.each(['push', 'schedule', 'workflow_dispatch'])('%s of it', (event) => {
    expect(isOn(event, 'refs/heads/trunk')).toBe(true);
  });

  test.each([
    ['pull_request', 'refs/pull/7/merge'],
    // A runner says what it likes of a pull request: the event decides.
    ['pull_request', 'refs/heads/trunk'],
    ['merge_group', 'refs/heads/gh-readonly-queue/trunk/pr-7'],
    ['merge_group', 'refs/heads/trunk'],
    ['push', 'refs/heads/topic'],
    ['push', 'refs/tags/trunk'],
    ['release', 'refs/tags/v1'],
    ['issue_comment', 'refs/heads/trunk'],
  ])('not %s of %s', (event, ref) => expect(isOn(event, ref)).toBe(false));

  test('not where the event names no default branch', () => {
    expect(isOn('push', 'refs/heads/trunk', { repository: undefined })).toBe(false);
  });
});

test('the run is linked', () => {
  expect(workflowRun(environment({})).runUrl).toBe('https://github.com/octo/demo/actions/runs/12');
});

test.each(['pull_request_target', 'workflow_run'])('%s is refused, with the guide', (event) => {
  const run = () => workflowRun(environment({}, { GITHUB_EVENT_NAME: event }));
  expect(run).toThrow(UsageError);
  expect(run).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({
        where: expect.arrayContaining([['guide', expect.stringContaining('docs/forks.md')]]),
      }),
    }),
  );
});

test('outside a workflow the command is named', () => {
  expect(() => workflowRun({})).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({ try: [expect.stringContaining('highwater run')] }),
    }),
  );
});
