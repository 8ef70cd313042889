import { afterEach, beforeEach, expect, test } from 'vitest';
import { githubLabels } from '../../src/github/labels.ts';
import { BOT, CommentServer, labelEvent, PERSON } from './server.ts';

const TOKEN = 'ghs_not-a-real-token';
const LABEL = 'highwater: accepted';

let github: CommentServer;
beforeEach(async () => {
  github = await CommentServer.listening();
});
afterEach(() => github[Symbol.asyncDispose]());

function labels() {
  const of = { token: TOKEN, api: github.url, repository: 'octo/demo', pullRequest: 7, pauseMs: 1 };
  return githubLabels(of);
}

test('the pull request as it is now', async () => {
  github.pull = { headCommit: 'abc', author: 'mallory', labels: [LABEL, 'bug'] };
  expect(await (await labels()).pullRequest()).toEqual(github.pull);
  expect(github.requests).toEqual(['GET /repos/octo/demo/pulls/7']);
  expect([...github.authorizations]).toEqual([`token ${TOKEN}`]);
});

test('who set a label last is found beyond the first hundred events, whatever its case', async () => {
  github.events = [
    labelEvent('labeled', LABEL, BOT, '2026-11-25T10:00:00Z'),
    labelEvent('unlabeled', LABEL, BOT, '2026-11-25T10:01:00Z'),
    ...Array.from({ length: 150 }, () => labelEvent('labeled', 'bug', BOT, '2026-11-25T10:02:00Z')),
    { event: 'closed', created_at: '2026-11-25T10:02:00Z' },
    labelEvent('labeled', 'Highwater: Accepted', PERSON, '2026-11-25T10:03:00Z'),
  ];
  expect(await (await labels()).lastSet(LABEL)).toEqual({
    by: 'mallory',
    isPerson: true,
    at: '2026-11-25T10:03:00Z',
  });
  expect(github.requests).toHaveLength(2);
});

test('a label that was taken off again, or never set, was set by nobody', async () => {
  github.events = [
    labelEvent('labeled', LABEL, PERSON, '2026-11-25T10:00:00Z'),
    labelEvent('unlabeled', LABEL, BOT, '2026-11-25T10:01:00Z'),
  ];
  expect(await (await labels()).lastSet(LABEL)).toBeNull();
  github.events = [];
  expect(await (await labels()).lastSet(LABEL)).toBeNull();
});

test.each([
  ['admin', true],
  ['write', true],
  ['read', false],
  ['none', false],
] as const)('who has %s may write: %s', async (permission, mayWrite) => {
  github.permissions.set('octocat', permission);
  expect(await (await labels()).mayWrite('octocat')).toBe(mayWrite);
});

test('who is unknown is an error with a meaning, after more tries where GitHub was away', async () => {
  github.faults = [{ status: 502 }];
  const asked = await labels();
  const error = await asked.mayWrite('nobody').then(
    () => expect.fail('it did not fail'),
    (reason: unknown) => reason,
  );
  expect(asked.refusal(error)).toMatchObject({ kind: 'forbidden', status: 404 });
  expect(github.requests).toHaveLength(2);
});
