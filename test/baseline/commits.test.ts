import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mergeBase, resolveCommit } from '../../src/baseline/commits.ts';
import { Git, type GitResult } from '../../src/baseline/git.ts';
import { UsageError } from '../../src/model/errors.ts';
import { problemText } from '../../src/problems.ts';
import { cloned, commit, git, never, newRepository, quiet } from './repository.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-commits-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function resolve(root: string, ref: string): Promise<string> {
  return resolveCommit(new Git(root, never), ref, quiet);
}

async function complaint(root: string, ref: string): Promise<string> {
  const error = await resolve(root, ref).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return problemText((error as UsageError).problem);
}

describe('a reference that does not exist', () => {
  test('is told with the nearest, then the newest', async () => {
    const root = newRepository(join(folder, 'a'));
    for (const name of ['mane', 'release-1', 'release-2']) git(root, 'branch', name);
    git(root, 'checkout', '-qb', 'mine');
    expect(await complaint(root, 'mian')).toBe(
      `error: there is no reference "mian" here, and none came from origin
  nearest     main, mane
  there are   release-1, release-2
  origin      this repository has no remote of that name
`,
    );
  });

  test('and is the default: how to name another one', async () => {
    const root = newRepository(join(folder, 'a'));
    git(root, 'branch', '-m', 'trunk');
    git(root, 'checkout', '-qb', 'mine');
    expect(await complaint(root, 'main')).toContain(
      'try         --base trunk (as the Action the input base), or base = "trunk" in highwater.toml\n',
    );
  });

  test.each(['topic', '--detach'])('is never told to be what is checked out: %s', async (head) => {
    const { clone } = cloned(folder, '--depth=1', '--single-branch');
    git(clone, 'checkout', '-q', head);
    git(join(folder, '-origin.git'), 'branch', '-m', 'main', 'trunk');
    expect(await complaint(clone, 'main')).toBe(
      `error: there is no reference "main" here, and none came from origin
  origin   it has no such branch or tag
  try      --base BRANCH (as the Action the input base), or base = "BRANCH" in highwater.toml
`,
    );
  });

  test('but whose name does: no other name, and how to get its history', async () => {
    const { clone } = cloned(folder, '--depth=1');
    git(clone, 'branch', 'heal', 'origin/topic');
    git(clone, 'remote', 'set-url', 'origin', join(folder, 'gone'));
    expect(await complaint(clone, 'HEAD^1')).toMatch(
      /^error: .*\n {2}origin {3}fatal: .*\n {2}try {6}in a workflow: actions\/checkout with fetch-depth: 0\n$/,
    );
  });

  test("says origin's own words", async () => {
    const root = newRepository(join(folder, 'a'));
    git(root, 'remote', 'add', 'origin', join(folder, 'gone'));
    expect(await complaint(root, 'f'.repeat(40))).toMatch(
      /origin {3}fatal: '.*\/gone' does not appear to be a git repository\n/,
    );
  });

  test('in a repository without a commit: there is nothing to compare', async () => {
    const root = join(folder, 'a');
    mkdirSync(root);
    git(root, 'init', '-q');
    expect(await complaint(root, 'main')).toContain(`the repository ${root} has no commit yet`);
  });
});

test('a branch that only origin has is fetched, FETCH_HEAD is left alone', async () => {
  const { clone } = cloned(folder);
  const work = join(folder, 'work');
  git(work, 'checkout', '-q', '-b', 'later');
  const later = commit(work, 'later');
  git(work, 'push', '-q', join(folder, '-origin.git'), 'later');
  writeFileSync(join(clone, '.git/FETCH_HEAD'), 'of another run');
  expect(await resolve(clone, 'later')).toBe(later);
  expect(git(clone, 'status', '--porcelain')).toBe('');
  expect(spawnSync('cat', [join(clone, '.git/FETCH_HEAD')], { encoding: 'utf8' }).stdout).toBe(
    'of another run',
  );
});

test.each(['origin/main', 'remotes/origin/main', 'refs/remotes/origin/main'])(
  'a branch by its name here is fetched where the clone has one branch: %s',
  async (ref) => {
    const { clone, main } = cloned(folder, '--depth=1');
    expect(await resolve(clone, ref)).toBe(main);
  },
);

test("another run's lock is waited for", async () => {
  const { clone, main } = cloned(folder, '--depth=1', '--single-branch');
  const lock = join(clone, '.git/shallow.lock');
  writeFileSync(lock, '');
  const resolving = resolve(clone, 'main');
  await setTimeout(800);
  rmSync(lock);
  expect(await resolving).toBe(main);
});

/** A git beside which another run completes the history right after the first failure of a command. */
class Overtaken extends Git {
  #isPast = false;

  constructor(
    folder: string,
    readonly command: string,
  ) {
    super(folder, never);
  }

  override async run(words: readonly string[]): Promise<GitResult> {
    const result = await super.run(words);
    if (words[0] === this.command && result.status !== 0 && !this.#isPast) {
      this.#isPast = true;
      git(this.folder, 'fetch', '-q', '--unshallow', 'origin');
    }
    return result;
  }
}

test('a history that another run completes between two looks is seen', async () => {
  const { clone, fork, main } = cloned(folder, '--depth=1', '--no-single-branch');
  const head = git(clone, 'rev-parse', 'HEAD');
  expect(await mergeBase(new Overtaken(clone, 'merge-base'), main, head, quiet)).toBe(fork);
});

test("as is a commit's parent, which is not origin's", async () => {
  const { clone } = cloned(folder, '--depth=1', '--no-single-branch');
  const parent = git(join(folder, '-origin.git'), 'rev-parse', 'topic~1');
  expect(await resolveCommit(new Overtaken(clone, 'rev-parse'), 'HEAD~1', quiet)).toBe(parent);
});

test('an interruption ends a fetch that hangs, and what it started', async () => {
  const root = newRepository(join(folder, 'a'));
  const helper = `sleep 601.${process.pid}`;
  const helpers = () => spawnSync('pgrep', ['-f', helper], { encoding: 'utf8' }).stdout;
  git(root, 'config', 'protocol.ext.allow', 'always');
  git(root, 'remote', 'add', 'origin', `ext::${helper}`);
  const interruption = new AbortController();
  const resolving = resolveCommit(new Git(root, interruption.signal), 'nowhere', quiet);
  for (let waited = 0; waited < 200 && helpers() === ''; waited += 1) await setTimeout(20);
  expect(helpers()).not.toBe('');
  interruption.abort(new Error('interrupted'));
  await expect(resolving).rejects.toThrow('interrupted');
  expect(helpers()).toBe('');
});
