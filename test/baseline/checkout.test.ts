import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkoutTrees } from '../../src/baseline/checkout.ts';
import type { Plan, TreeSource } from '../../src/model/plan.ts';
import { makePolicy } from '../factory.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater \'git" ü\n-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(cwd: string, ...words: string[]): string {
  const identity = [
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.org',
    '-c',
    'protocol.file.allow=always',
  ];
  return execFileSync('git', [...identity, ...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

function commit(cwd: string, text: string): string {
  writeFileSync(join(cwd, 'a.txt'), text);
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', text);
  return git(cwd, 'rev-parse', 'HEAD');
}

/** A bare origin with main at two commits and a branch beside them, and a clone of it. */
function repository(...cloneOptions: string[]): { clone: string; fork: string; main: string } {
  const work = join(folder, 'work');
  mkdirSync(work);
  git(work, 'init', '-qb', 'main');
  const fork = commit(work, 'one');
  git(work, 'checkout', '-qb', 'topic');
  for (let index = 0; index < 5; index += 1) commit(work, `topic ${index}`);
  git(work, 'checkout', '-q', 'main');
  const main = commit(work, 'two');
  const origin = join(folder, '-origin.git');
  git(folder, 'clone', '-q', '--bare', '--', work, origin);
  const clone = join(folder, 'clone');
  git(
    folder,
    'clone',
    '-q',
    '--branch',
    'topic',
    ...cloneOptions,
    `file://${encodeURI(origin)}`,
    clone,
  );
  return { clone, fork, main };
}

function plan(root: string, base: TreeSource, head: TreeSource = { kind: 'working-tree' }): Plan {
  return {
    root,
    base,
    head,
    workingDirectory: '',
    name: null,
    policy: makePolicy(),
    outputs: { json: null, markdown: null },
  } as unknown as Plan;
}

const quiet = () => undefined;
const never = new AbortController().signal;

test('base is where head left the reference, written out and gone afterwards', async () => {
  const { clone, fork } = repository();
  let path: string;
  {
    await using trees = await checkoutTrees(
      plan(clone, { kind: 'ref', ref: 'main' }),
      quiet,
      never,
    );
    path = trees.base.path;
    expect(trees.base.label).toEqual({
      name: `${fork.slice(0, 7)} (merge base with main)`,
      commit: fork,
    });
    expect(readFileSync(join(path, 'a.txt'), 'utf8')).toBe('one');
    expect(trees.head.path).toBe(clone);
  }
  expect(existsSync(path)).toBe(false);
  expect(git(clone, 'status', '--porcelain')).toBe('');
  expect(existsSync(join(clone, '.git/worktrees'))).toBe(false);
});

test('a shallow clone is deepened until the histories meet', async () => {
  const { clone, fork } = repository('--depth=1');
  const notes: string[] = [];
  await using trees = await checkoutTrees(
    plan(clone, { kind: 'ref', ref: 'main' }),
    (event) => event.kind === 'note' && notes.push(event.text),
    never,
  );
  expect(trees.base.label.commit).toBe(fork);
  expect(notes.join('\n')).toContain('shallow clone');
});

test('two runs at once in one repository do not meet', async () => {
  const { clone } = repository();
  const both = await Promise.all(
    [0, 1].map(() => checkoutTrees(plan(clone, { kind: 'ref', ref: 'main' }), quiet, never)),
  );
  expect(both[0]!.base.path).not.toBe(both[1]!.base.path);
  await Promise.all(both.map((one) => one[Symbol.asyncDispose]()));
});

test('two references are taken as they are', async () => {
  const { clone, main } = repository();
  await using trees = await checkoutTrees(
    plan(clone, { kind: 'ref', ref: 'main' }, { kind: 'ref', ref: 'topic' }),
    quiet,
    never,
  );
  expect(trees.base.label.commit).toBe(main);
  expect(readFileSync(join(trees.head.path, 'a.txt'), 'utf8')).toBe('topic 4');
});

test('a reference that does not exist is named with those that do', async () => {
  const { clone } = repository();
  await expect(
    checkoutTrees(plan(clone, { kind: 'ref', ref: 'mian' }), quiet, never),
  ).rejects.toThrow(/"mian" does not exist/);
});

test('a folder without a repository says what works there', async () => {
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  await expect(
    checkoutTrees(plan(bare, { kind: 'ref', ref: 'main' }), quiet, never),
  ).rejects.toThrow(/not inside a git repository/);
});

test('unrelated histories have no merge base', async () => {
  const { clone } = repository();
  git(clone, 'checkout', '-q', '--orphan', 'alone');
  commit(clone, 'alone');
  await expect(
    checkoutTrees(plan(clone, { kind: 'ref', ref: 'main' }), quiet, never),
  ).rejects.toThrow(/no common history/);
});
