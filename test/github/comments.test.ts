import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { githubComments } from '../../src/github/comments.ts';
import { BOT, CommentServer, PERSON } from './server.ts';

const MARKER = '<!-- highwater:default -->';
const TOKEN = 'ghs_not-a-real-token';

let github: CommentServer;
beforeEach(async () => {
  github = await CommentServer.listening();
});
afterEach(() => github[Symbol.asyncDispose]());

function store() {
  return githubComments({
    token: TOKEN,
    api: github.url,
    repository: 'octo/demo',
    pullRequest: 7,
    pauseMs: 1,
  });
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('it did not fail'),
    (error) => error,
  );
}

describe('finding our comment', () => {
  test('no comment is ours where none begins with the marker', async () => {
    github.comments = [
      { id: 1, body: 'hello', user: PERSON },
      { id: 2, body: `> ${MARKER}`, user: BOT },
    ];
    expect(await (await store()).find(MARKER)).toBeNull();
    expect(github.requests).toEqual(['GET /repos/octo/demo/issues/7/comments?per_page=100']);
  });

  test('it is found beyond the first hundred', async () => {
    github.comments = Array.from({ length: 250 }, (_, index) => ({
      id: index + 1,
      body: index === 230 ? `${MARKER}\nours` : `comment ${index}`,
      user: index === 230 ? BOT : PERSON,
    }));
    expect(await (await store()).find(MARKER)).toBe(231);
    expect(github.requests).toHaveLength(3);
  });

  test("a person's comment with our marker is not ours", async () => {
    github.comments = [{ id: 1, body: `${MARKER}\nforged`, user: PERSON }];
    expect(await (await store()).find(MARKER)).toBeNull();
  });

  test("with a person's token that person's comment is ours, another's is not", async () => {
    github.login = 'octocat';
    github.comments = [
      { id: 1, body: `${MARKER}\nforged`, user: PERSON },
      { id: 2, body: `${MARKER}\nours`, user: { type: 'User', login: 'octocat' } },
    ];
    expect(await (await store()).find(MARKER)).toBe(2);
  });

  test('a gate of another name does not find it', async () => {
    github.comments = [{ id: 1, body: `${MARKER}\nours`, user: BOT }];
    expect(await (await store()).find('<!-- highwater:api -->')).toBeNull();
  });
});

test('a comment is created on the pull request and updated by its id, with the token given', async () => {
  const comments = await store();
  await comments.create(`${MARKER}\none`);
  await comments.update(1, `${MARKER}\ntwo`);
  expect(github.comments).toEqual([{ id: 1, body: `${MARKER}\ntwo`, user: BOT }]);
  expect(github.requests).toEqual([
    'POST /repos/octo/demo/issues/7/comments',
    'PATCH /repos/octo/demo/issues/comments/1',
  ]);
  expect([...github.authorizations]).toEqual([`token ${TOKEN}`]);
});

describe('failures', () => {
  test.each([
    [{ status: 500 }],
    [{ status: 503 }],
    [{ status: 429 }],
    [{ status: 403, headers: { 'retry-after': '0' } }],
    [{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } }],
  ])('%j is tried again', async (fault) => {
    github.faults = [fault, fault];
    await (await store()).create('text');
    expect(github.comments).toHaveLength(1);
    expect(github.requests).toHaveLength(3);
  });

  test('three faults of the server are enough', async () => {
    github.faults = Array.from({ length: 5 }, () => ({ status: 502 }));
    const comments = await store();
    const error = await failureOf(comments.create('text'));
    expect(comments.refusal(error)).toMatchObject({ kind: 'unavailable', status: 502 });
    expect(github.requests).toHaveLength(3);
  });

  test.each([401, 403, 404])('%i is not tried again: the token may not', async (status) => {
    github.faults = [{ status }];
    const comments = await store();
    const error = await failureOf(comments.find(MARKER));
    expect(comments.refusal(error)).toMatchObject({ kind: 'forbidden', status });
    expect(comments.refusal(error).message).toContain('a planned fault');
    expect(comments.refusal(error).message).not.toContain(TOKEN);
    expect(github.requests).toHaveLength(1);
  });

  test('a limit that lasts an hour is not waited for, and is no missing permission', async () => {
    github.faults = [{ status: 403, headers: { 'retry-after': '3600' } }];
    const comments = await store();
    const error = await failureOf(comments.create('text'));
    expect(comments.refusal(error)).toMatchObject({ kind: 'unavailable', status: 403 });
    expect(github.requests).toHaveLength(1);
  });

  test('a server that is not there did not answer: no status', async () => {
    const api = github.url;
    await github[Symbol.asyncDispose]();
    const comments = await githubComments({
      token: TOKEN,
      api,
      repository: 'octo/demo',
      pullRequest: 7,
      pauseMs: 1,
    });
    const error = await failureOf(comments.create('text'));
    expect(comments.refusal(error)).toMatchObject({
      kind: 'unavailable',
      status: null,
      message: expect.stringContaining('ECONNREFUSED'),
    });
    github = await CommentServer.listening();
  });
});
