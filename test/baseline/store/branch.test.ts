import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Git } from '../../../src/baseline/git.ts';
import { BranchStore } from '../../../src/baseline/store/branch.ts';
import { cloned, git, never } from '../repository.ts';
import { commitsIn, makeEntry, makeKey } from './records.ts';

let folder: string;
let clone: string;
let origin: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-branch-')));
  clone = cloned(folder).clone;
  origin = join(folder, '-origin.git');
});
afterEach(() => rmSync(folder, { recursive: true }));

const [A, B, C] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)];

/** A store as a new run opens it. */
function opened(path = clone, branch = 'data'): BranchStore {
  return new BranchStore(new Git(path, never), branch);
}

function write(commit: string, path = clone, text = 'text'): Promise<void> {
  return opened(path).write(makeKey({ commit }), text);
}

function secondClone(...options: string[]): string {
  const path = join(folder, 'second');
  git(folder, 'clone', '-q', ...options, `file://${origin}`, path);
  return path;
}

function hook(repository: string, name: string, script: string): void {
  const path = join(repository, 'hooks', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

const filesOf = (branch = 'data') =>
  git(origin, 'ls-tree', '--name-only', '-r', branch).split('\n');

test('a branch that is not there is an empty store, and is made by the first record', async () => {
  expect(await opened().entries()).toEqual([]);
  await write(A, clone, '{"a":\n1}\n');
  const [entry] = await opened().entries();
  expect(entry).toMatchObject({ name: 'default', commit: A, order: 1, bytes: 9 });
  expect(await opened().read(entry!)).toBe('{"a":\n1}');
  expect(git(origin, 'log', '--format=%an|%s|%P', 'data')).toBe(
    `Highwater|Record ${'a'.repeat(12)} of default|`,
  );
  // A branch of its own: nothing of the project is in it.
  expect(filesOf()).toEqual([entry!.file, 'highwater-store']);
});

test('two writers at the same moment: both records survive', async () => {
  const second = secondClone();
  await Promise.all([write(A), write(B, second), write(C)]);
  expect((await commitsIn(opened())).sort()).toEqual([A, B, C]);
});

test("the user's HEAD, index, working tree, branches and tags are not touched", async () => {
  writeFileSync(join(clone, 'a.txt'), 'changed');
  writeFileSync(join(clone, 'staged.txt'), 'staged');
  git(clone, 'add', 'staged.txt');
  const look = () => [
    git(clone, 'status', '--porcelain=v2', '--branch'),
    git(clone, 'diff', '--cached', '--stat'),
    git(clone, 'for-each-ref', 'refs/heads', 'refs/tags'),
    git(clone, 'stash', 'list'),
    git(clone, 'rev-parse', '--is-shallow-repository'),
  ];
  const before = look();
  await write(A);
  await commitsIn(opened());
  expect(look()).toEqual(before);
});

test("the user's own hook before a push is not for this", async () => {
  hook(join(clone, '.git'), 'pre-push', 'exit 1');
  await write(A);
  expect(await commitsIn(opened())).toEqual([A]);
});

test('foreign files and folders of the branch stay', async () => {
  await write(A);
  const work = secondClone('-b', 'data');
  writeFileSync(join(work, 'README.md'), 'ours');
  git(work, 'add', '-A');
  git(work, 'commit', '-qm', 'a word on this branch');
  git(work, 'push', '-q', 'origin', 'data');
  await write(B);
  expect(await commitsIn(opened())).toEqual([A, B]);
  expect(git(origin, 'show', 'data:README.md')).toBe('ours');
});

test.each(['topic', 'main'])(
  '%s holds something else: neither read nor written',
  async (branch) => {
    const before = git(origin, 'rev-parse', branch);
    const refusal = `the branch ${branch} of origin is no store of this version (its file highwater-store is missing`;
    await expect(opened(clone, branch).entries()).rejects.toThrow(refusal);
    await expect(opened(clone, branch).write(makeKey(), 'text')).rejects.toThrow(refusal);
    expect(git(origin, 'rev-parse', branch)).toBe(before);
  },
);

test('a store of a later version is left alone', async () => {
  await write(A);
  const work = secondClone('-b', 'data');
  writeFileSync(join(work, 'highwater-store'), 'highwater/store/2\n');
  git(work, 'commit', '-qam', 'later');
  git(work, 'push', '-q', 'origin', 'data');
  await expect(opened().entries()).rejects.toThrow('is no store of this version');
});

test('a deleted branch is an empty store again', async () => {
  await write(A);
  git(origin, 'branch', '-qD', 'data');
  expect(await opened().entries()).toEqual([]);
  await write(B);
  expect(await commitsIn(opened())).toEqual([B]);
});

test('a branch that was forced back is read as it stands, and goes on from there', async () => {
  await write(A);
  const before = git(origin, 'rev-parse', 'data');
  await write(B);
  git(origin, 'update-ref', 'refs/heads/data', before);
  expect(await commitsIn(opened())).toEqual([A]);
  await write(C);
  expect(await commitsIn(opened())).toEqual([A, C]);
});

/** The branch as it is after a record of that order, with one commit before it. */
async function reaching(order: number): Promise<void> {
  await write(A);
  const work = secondClone('-b', 'data');
  git(work, 'mv', (await opened().entries())[0]!.file, makeEntry({ order, commit: A }).file);
  git(work, 'commit', '-qm', 'many records later');
  git(work, 'push', '-q', 'origin', 'data');
}

describe('a push that is not taken', () => {
  const pushes = () => readFileSync(join(folder, 'pushes'), 'utf8').split('\n').length - 1;
  const counted = () => `echo x >> '${join(folder, 'pushes')}'`;

  test('refused for good, as by a protected branch: said at once, with what it takes', async () => {
    hook(origin, 'pre-receive', `${counted()}\nexit 1`);
    await expect(write(A)).rejects.toThrow(
      'the branch data of origin took no record: [remote rejected] ',
    );
    await expect(write(A)).rejects.toThrow('permissions: contents: write');
    expect(pushes()).toBe(2);
  });

  test('overtaken 20 times: a clear sentence, and nothing was lost of what the others wrote', async () => {
    await write(A);
    // Somebody else is always faster: the branch moves between our look and our push.
    const faster = [
      counted(),
      // Objects of a push are apart until it is taken; the other's are its own.
      'unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES',
      'export GIT_AUTHOR_NAME=b GIT_AUTHOR_EMAIL=b GIT_COMMITTER_NAME=b GIT_COMMITTER_EMAIL=b',
      'next=$(git commit-tree -p data -m faster data^{tree})',
      'git update-ref refs/heads/data "$next"',
    ].join('\n');
    hook(origin, 'pre-receive', faster);
    await expect(write(B)).rejects.toThrow(
      'the branch data of origin took no record in 20 pushes, the last one: ',
    );
    expect(pushes()).toBe(20);
    expect(git(origin, 'rev-list', '--count', 'data')).toBe('21');
    expect(await commitsIn(opened())).toEqual([A]);
  });
});

describe('the history of the branch is bounded', () => {
  const commits = () => Number(git(origin, 'rev-list', '--count', 'data'));

  test('with the 50th record it begins anew', async () => {
    await reaching(48);
    await write(B);
    expect(commits()).toBe(3);
    await write(C);
    expect(commits()).toBe(1);
    expect(await commitsIn(opened())).toEqual([A, B, C]);
  });

  test('a branch that takes no force keeps its history, and the record is in it', async () => {
    git(origin, 'config', 'receive.denyNonFastForwards', 'true');
    await reaching(49);
    await write(B);
    expect(commits()).toBe(3);
    expect(await commitsIn(opened())).toEqual([A, B]);
  });
});

describe('clones', () => {
  test.each([
    ['whole', []],
    ['shallow', ['--depth=1']],
  ] as const)('a %s one reads and writes, and stays as deep as it was', async (_, options) => {
    await write(A);
    await write(B);
    const second = secondClone(...options);
    const depth = () => [
      git(second, 'rev-parse', '--is-shallow-repository'),
      git(second, 'rev-list', '--count', 'HEAD'),
    ];
    const before = depth();
    const store = opened(second);
    const [, entry] = await store.entries();
    expect(await store.read(entry!)).toBe('text');
    await write(C, second);
    expect(await commitsIn(opened(second))).toEqual([A, B, C]);
    expect(depth()).toEqual(before);
  });

  test('without a remote, and with one that does not answer: a sentence', async () => {
    const alone = join(folder, 'work');
    await expect(opened(alone).entries()).rejects.toThrow(
      "the branch data of origin cannot be read: fatal: 'origin' does not appear to be a git repository",
    );
    git(alone, 'remote', 'add', 'origin', join(folder, 'gone.git'));
    await expect(opened(alone).write(makeKey(), 'text')).rejects.toThrow(
      'the branch data of origin cannot be read: fatal: ',
    );
  });
});
