import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkoutTrees } from '../../src/baseline/checkout.ts';
import { obtain } from '../../src/baseline/commits.ts';
import { Git } from '../../src/baseline/git.ts';
import { baseOf } from '../../src/github/base.ts';
import type { WorkflowRun } from '../../src/github/event.ts';
import { historyOf } from '../../src/github/history.ts';
import type { UsageError } from '../../src/model/errors.ts';
import { problemText } from '../../src/problems.ts';
import { makePlan } from '../baseline/repository.ts';

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
    server: pathToFileURL(folder).href,
    api: 'https://api.github.com',
    runUrl: null,
    workspace: work,
    temporary: folder,
    ...overrides,
  };
}

async function chosen(overrides: Partial<WorkflowRun>, workspace = work) {
  const run = makeRun(overrides);
  const git = new Git(workspace, new AbortController().signal);
  const upstream = {
    name: run.repository,
    url: `${run.server}/${run.repository}`,
    gitVariables: {},
  };
  const history = historyOf({
    git: (words) => git.line(words),
    obtain: (commit, needed) => obtain(git, commit, needed, upstream, () => {}),
  });
  const { base, why } = await baseOf(run, history);
  const ref = base.kind === 'nothing' ? null : base.kind === 'ref' ? base.ref : base.commit;
  return { base, ref, why };
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

describe("pull_request, the fork's own repository checked out", () => {
  /** main moved on where the event is; the fork has but an old main and its branch. */
  function forked(depth: readonly string[]): { base: string; fork: string; clone: string } {
    const fork = commit('first');
    git(work, 'checkout', '-qb', 'feat');
    for (const name of ['one', 'two']) commit(name);
    const theirs = join(folder, 'mallory.git');
    git(folder, 'clone', '-q', '--bare', '--single-branch', '-b', 'feat', work, theirs);
    git(work, 'checkout', '-q', 'main');
    const base = commit('main');
    git(folder, 'clone', '-q', '--bare', work, join(folder, 'octo/demo'));
    const clone = join(folder, 'clone');
    git(folder, 'clone', '-q', ...depth, '-b', 'feat', pathToFileURL(theirs).href, clone);
    return { base, fork, clone };
  }

  test.each([[[]], [['--depth=1']]])('base comes from where the event is (%j)', async (depth) => {
    const { base, fork, clone } = forked(depth);
    const tip = git(clone, 'rev-parse', 'HEAD');
    const { base: source } = await chosen({ payload: pull(base, tip) }, clone);
    expect(source).toEqual({ kind: 'ref', ref: base });
    const { signal } = new AbortController();
    await using trees = await checkoutTrees(makePlan(clone, source), () => {}, signal);
    expect(trees.base.label.commit).toBe(fork);
  });

  test('and where it does not: who refused, and to check out the merge commit', async () => {
    const { clone } = forked([]);
    const tip = git(clone, 'rev-parse', 'HEAD');
    const error = await chosen({ payload: pull(ABSENT, tip) }, clone).catch((one: unknown) => one);
    const text = problemText((error as UsageError).problem);
    expect(text).toMatch(
      /^error: the base of this pull request, fffffff, is not here and cannot be fetched\n {2}origin {6}fatal: .*\n {2}octo\/demo {3}fatal: .*\n {2}try {9}.*merge commit: actions\/checkout without repository and ref\n$/,
    );
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
    const { base, why } = await chosen({ event: 'push', payload: { before } });
    expect([base, why]).toEqual([
      { kind: 'commit', commit: before },
      'the branch before this push',
    ]);
  });

  test.each(['reset', 'rewritten'])(
    'a branch that was %s: what it was before, as it was',
    async (how) => {
      const first = commit('first');
      const before = commit('second');
      git(work, 'reset', '-q', '--hard', first);
      if (how === 'rewritten') commit('instead');
      const { base } = await chosen({ event: 'push', payload: { before } });
      await using trees = await checkoutTrees(
        makePlan(work, base),
        () => {},
        new AbortController().signal,
      );
      expect(trees.base.label).toEqual({ name: before.slice(0, 7), commit: before });
      expect(existsSync(join(trees.base.path, 'second'))).toBe(true);
    },
  );

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
    expect(why).toContain('cannot be fetched (origin: this repository has no remote');
  });

  test("a repository's first commit has nothing before it", async () => {
    commit('first');
    expect(await chosen({ event: 'push', payload: { before: '0'.repeat(40) } })).toMatchObject({
      base: { kind: 'nothing' },
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
    expect(await chosen(run)).toMatchObject({ ref: 'refs/tags/v1', why: 'the tag before v2' });
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
    expect(await chosen(run, clone)).toMatchObject({
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
