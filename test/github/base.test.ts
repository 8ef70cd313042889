import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resolveCommit } from '../../src/baseline/commits.ts';
import { Git } from '../../src/baseline/git.ts';
import { baseOf } from '../../src/github/base.ts';
import type { WorkflowRun } from '../../src/github/event.ts';
import { historyOf } from '../../src/github/history.ts';

let folder: string;
let work: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-base-')));
  work = join(folder, 'work');
  mkdirSync(work);
  git(work, 'init', '-qb', 'main');
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(cwd: string, ...words: string[]): string {
  return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

function commit(name: string): string {
  writeFileSync(join(work, name), name);
  git(work, 'add', '-A');
  git(work, 'commit', '-qm', name);
  return git(work, 'rev-parse', 'HEAD');
}

/** main and topic, parted, and GitHub's merge of the two checked out. */
function testMerge(subject: string): { main: string; topic: string; merge: string } {
  commit('first');
  git(work, 'checkout', '-qb', 'topic');
  const topic = commit('topic');
  git(work, 'checkout', '-q', 'main');
  const main = commit('main');
  git(work, 'checkout', '-q', '--detach');
  git(work, 'merge', '-q', '--no-ff', '-m', subject, 'topic');
  return { main, topic, merge: git(work, 'rev-parse', 'HEAD') };
}

const ABSENT = 'f'.repeat(40);

function pull(base: string, head: string): WorkflowRun['payload'] {
  return {
    pull_request: {
      number: 7,
      base: { sha: base },
      head: { sha: head, repo: { full_name: 'octo/demo' } },
    },
  };
}

function makeRun(overrides: Partial<WorkflowRun>): WorkflowRun {
  return {
    event: 'pull_request',
    payload: {},
    repository: 'octo/demo',
    commit: ABSENT,
    ref: 'refs/pull/7/merge',
    server: 'https://github.com',
    api: 'https://api.github.com',
    runUrl: null,
    workspace: work,
    temporary: folder,
    ...overrides,
  };
}

function chosen(overrides: Partial<WorkflowRun>, workspace = work) {
  const git = new Git(workspace, new AbortController().signal);
  const history = historyOf({
    git: (words) => git.line(words),
    resolve: (reference) => resolveCommit(git, reference, () => {}),
  });
  return baseOf(makeRun(overrides), history);
}

describe('pull_request', () => {
  test("on the merge commit it is the first parent, not the event's older base", async () => {
    const { topic } = testMerge('merge');
    const { ref, why } = await chosen({ payload: pull(ABSENT, topic) });
    expect([ref, why]).toEqual(['HEAD^1', expect.stringContaining('first parent')]);
  });

  test('a merge commit newer than the event is known by its title', async () => {
    testMerge(`Merge ${'1'.repeat(40)} into ${'2'.repeat(40)}`);
    expect((await chosen({ payload: pull(ABSENT, ABSENT) })).ref).toBe('HEAD^1');
  });

  test('a clone of depth 1 knows the merge commit too', async () => {
    const { topic } = testMerge('merge');
    git(work, 'branch', 'merged');
    const clone = join(folder, 'clone');
    git(folder, 'clone', '-q', '--depth=1', '-b', 'merged', pathToFileURL(work).href, clone);
    expect((await chosen({ payload: pull(ABSENT, topic) }, clone)).ref).toBe('HEAD^1');
  });

  test("on the branch's own tip it is the event's base", async () => {
    const { main, topic } = testMerge('merge');
    git(work, 'checkout', '-q', 'topic');
    const { ref, why } = await chosen({ payload: pull(main, topic) });
    expect([ref, why]).toEqual([main, expect.stringContaining('not the merge commit')]);
  });

  test('a tip that merged main into the branch is not taken for the merge commit', async () => {
    const { main } = testMerge('merge');
    git(work, 'checkout', '-q', 'topic');
    git(work, 'merge', '-q', '--no-ff', '-m', "Merge branch 'main'", 'main');
    const tip = git(work, 'rev-parse', 'HEAD');
    expect((await chosen({ payload: pull(main, tip), commit: ABSENT })).ref).toBe(main);
    expect((await chosen({ payload: pull(main, ABSENT) })).ref).toBe(main);
  });
});

test("merge_group: the event's base", async () => {
  const base = commit('first');
  const run = { event: 'merge_group', payload: { merge_group: { base_sha: base } } };
  expect((await chosen(run)).ref).toBe(base);
});

describe('push', () => {
  test('the branch before it', async () => {
    const before = commit('first');
    commit('second');
    expect((await chosen({ event: 'push', payload: { before } })).ref).toBe(before);
  });

  test('a branch that the push made: the commit before, said', async () => {
    commit('first');
    commit('second');
    const { ref, why } = await chosen({ event: 'push', payload: { before: '0'.repeat(40) } });
    expect([ref, why]).toEqual(['HEAD^1', 'the commit before: the push made the branch']);
  });

  test('a branch whose former commit is gone: the commit before, said', async () => {
    commit('first');
    commit('second');
    const { ref, why } = await chosen({ event: 'push', payload: { before: ABSENT } });
    expect([ref, why]).toEqual(['HEAD^1', expect.stringContaining('fffffff')]);
    expect(why).toContain('is gone');
  });

  test("a repository's first commit has nothing before it", async () => {
    commit('first');
    expect(await chosen({ event: 'push', payload: { before: '0'.repeat(40) } })).toEqual({
      ref: null,
      why: 'this is the first commit, there is nothing before it: the push made the branch',
    });
  });

  test('a clone of depth 1 is not taken for a first commit', async () => {
    commit('first');
    commit('second');
    const clone = join(folder, 'clone');
    git(folder, 'clone', '-q', '--depth=1', pathToFileURL(work).href, clone);
    const { ref } = await chosen({ event: 'push', payload: { before: '0'.repeat(40) } }, clone);
    expect(ref).toBe('HEAD^1');
  });
});

describe.each(['push', 'release', 'workflow_dispatch'])('%s of a tag', (event) => {
  const run = { event, ref: 'refs/tags/v2', payload: { before: '0'.repeat(40) } };

  test('the tag before it, other commits between them or not', async () => {
    commit('first');
    git(work, 'tag', 'v1');
    commit('second');
    commit('third');
    git(work, 'tag', '-am', 'two', 'v2');
    expect(await chosen(run)).toEqual({ ref: 'refs/tags/v1', why: 'the tag before v2' });
  });

  test('two tags of one commit are one release', async () => {
    commit('first');
    git(work, 'tag', 'v1');
    commit('second');
    git(work, 'tag', 'v2-rc');
    git(work, 'tag', 'v2');
    expect((await chosen(run)).ref).toBe('refs/tags/v1');
  });

  test('the first tag, or one whose history a shallow clone hides: the commit before, said', async () => {
    commit('first');
    git(work, 'tag', 'v1');
    commit('second');
    git(work, 'tag', 'v2');
    const clone = join(folder, 'clone');
    git(folder, 'clone', '-q', '--depth=1', '-b', 'v2', pathToFileURL(work).href, clone);
    expect(await chosen(run, clone)).toEqual({
      ref: 'HEAD^1',
      why: 'the commit before: no earlier tag is to be found',
    });
    git(work, 'tag', '-d', 'v1');
    expect((await chosen(run)).ref).toBe('HEAD^1');
  });

  test("a tag of a repository's first commit has nothing before it", async () => {
    commit('first');
    git(work, 'tag', 'v2');
    expect((await chosen(run)).ref).toBeNull();
  });
});

describe.each(['schedule', 'workflow_dispatch'])('%s', (event) => {
  const payload = { repository: { default_branch: 'trunk' } };

  test('on the default branch: the commit before', async () => {
    commit('first');
    commit('second');
    const { ref } = await chosen({ event, payload, ref: 'refs/heads/trunk' });
    expect(ref).toBe('HEAD^1');
  });

  test('on the first commit: nothing', async () => {
    commit('first');
    const { ref } = await chosen({ event, payload, ref: 'refs/heads/trunk' });
    expect(ref).toBeNull();
  });

  test('on another branch: the default branch', async () => {
    expect((await chosen({ event, payload, ref: 'refs/heads/topic' })).ref).toBe('trunk');
  });
});
