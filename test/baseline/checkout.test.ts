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
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkoutTrees } from '../../src/baseline/checkout.ts';
import type { UsageError } from '../../src/model/errors.ts';
import type { TreeSource } from '../../src/model/plan.ts';
import { cloned, commit, git, makePlan, never, newRepository, quiet } from './repository.ts';

const MAIN: TreeSource = { kind: 'ref', ref: 'main' };

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater \'git" ü\n-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('base is where head left the reference, written out and gone afterwards', async () => {
  const { clone, fork } = cloned(folder);
  let path: string;
  {
    await using trees = await checkoutTrees(makePlan(clone, MAIN), quiet, never);
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

test('a base that head did not leave behind is named by its reference alone', async () => {
  const { clone } = cloned(folder);
  const tip = git(clone, 'rev-parse', 'HEAD').trim().slice(0, 7);
  const nameOf = async (ref: string) => {
    await using trees = await checkoutTrees(makePlan(clone, { kind: 'ref', ref }), quiet, never);
    return trees.base.label.name;
  };
  expect(await nameOf('HEAD')).toBe(`${tip} (HEAD)`);
  expect(await nameOf(tip)).toBe(tip);
});

test('a shallow clone is deepened until the histories meet', async () => {
  const { clone, fork } = cloned(folder, '--depth=1');
  const notes: string[] = [];
  await using trees = await checkoutTrees(
    makePlan(clone, MAIN),
    (event) => event.kind === 'note' && notes.push(event.text),
    never,
  );
  expect(trees.base.label.commit).toBe(fork);
  expect(notes.join('\n')).toContain('shallow clone');
});

test('two runs at once in one repository do not meet', async () => {
  const { clone } = cloned(folder);
  const both = await Promise.all(
    [0, 1].map(() => checkoutTrees(makePlan(clone, MAIN), quiet, never)),
  );
  expect(both[0]!.base.path).not.toBe(both[1]!.base.path);
  await Promise.all(both.map((one) => one[Symbol.asyncDispose]()));
});

test('two references are taken as they are', async () => {
  const { clone, main } = cloned(folder);
  await using trees = await checkoutTrees(
    makePlan(clone, MAIN, { kind: 'ref', ref: 'topic' }),
    quiet,
    never,
  );
  expect(trees.base.label.commit).toBe(main);
  expect(readFileSync(join(trees.head.path, 'a.txt'), 'utf8')).toBe('topic 4');
});

test.each<[string, TreeSource, TreeSource, boolean]>([
  ['a merge base', MAIN, { kind: 'working-tree' }, false],
  [
    'a commit that head holds',
    { kind: 'commit', commit: 'HEAD~2' },
    { kind: 'working-tree' },
    false,
  ],
  ['a branch that was left', MAIN, { kind: 'ref', ref: 'topic' }, true],
  [
    'a commit that a push reset',
    { kind: 'commit', commit: 'main' },
    { kind: 'working-tree' },
    true,
  ],
])('%s: whether both commits have to be named is known', async (_, base, head, isPinned) => {
  const { clone } = cloned(folder);
  await using trees = await checkoutTrees(makePlan(clone, base, head), quiet, never);
  expect(trees.isPinned).toBe(isPinned);
});

test('the working tree that was changed has no name of its own', async () => {
  const { clone } = cloned(folder);
  writeFileSync(join(clone, 'a.txt'), 'edited');
  const plan = makePlan(clone, { kind: 'commit', commit: 'main' });
  await using trees = await checkoutTrees(plan, quiet, never);
  expect(trees.isPinned).toBe(false);
});

test.each([
  ['new.py', null],
  ['notes.txt', 'the commit'],
  ['env/lib/one.py', 'the commit'],
  ['.tools/one.py', 'the commit'],
])(
  'a file that git does not know leaves head its commit unless it may run: %s',
  async (path, of) => {
    const { clone } = cloned(folder);
    mkdirSync(join(clone, path, '..'), { recursive: true });
    if (path.startsWith('env/')) writeFileSync(join(clone, 'env/pyvenv.cfg'), '');
    writeFileSync(join(clone, path), '');
    await using trees = await checkoutTrees(makePlan(clone, MAIN), quiet, never);
    expect(trees.headCommit === null ? null : 'the commit').toBe(of);
  },
);

test('a folder without a repository says what works there', async () => {
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  await expect(checkoutTrees(makePlan(bare, MAIN), quiet, never)).rejects.toThrow(
    /not inside a git repository/,
  );
});

test('unrelated histories have no merge base', async () => {
  const { clone } = cloned(folder);
  git(clone, 'checkout', '-q', '--orphan', 'alone');
  commit(clone, 'alone');
  await expect(checkoutTrees(makePlan(clone, MAIN), quiet, never)).rejects.toThrow(
    /no common history/,
  );
});

test('nor after all of a shallow clone was fetched: that is not advised then', async () => {
  const { clone } = cloned(folder, '--depth=1');
  const work = join(folder, 'work');
  git(work, 'checkout', '-q', '--orphan', 'alone');
  commit(work, 'alone');
  git(work, 'push', '-q', join(folder, '-origin.git'), 'alone');
  const source: TreeSource = { kind: 'ref', ref: 'alone' };
  const error = await checkoutTrees(makePlan(clone, source), quiet, never).catch((one) => one);
  expect((error as UsageError).problem.try).toEqual([
    '--base COMMIT --head COMMIT   where both are meant as they are',
  ]);
});

test('a bare repository serves for two references, not for a working tree', async () => {
  cloned(folder);
  const bare = join(folder, '-origin.git');
  await using trees = await checkoutTrees(
    makePlan(bare, MAIN, { kind: 'ref', ref: 'topic' }),
    quiet,
    never,
  );
  expect(readFileSync(join(trees.head.path, 'a.txt'), 'utf8')).toBe('topic 4');
  await expect(checkoutTrees(makePlan(bare, MAIN), quiet, never)).rejects.toThrow(
    /is a bare repository: it has no working tree/,
  );
});

test('a detached head is compared as any other', async () => {
  const { clone, fork } = cloned(folder);
  git(clone, 'checkout', '-q', '--detach', 'HEAD~1');
  await using trees = await checkoutTrees(makePlan(clone, MAIN), quiet, never);
  expect(trees.base.label.commit).toBe(fork);
});

test('nothing is an empty tree, and it is said', async () => {
  const root = newRepository(join(folder, 'first'));
  const plan = { ...makePlan(root, { kind: 'nothing' }), workingDirectory: 'packages/a' };
  await using trees = await checkoutTrees(plan, quiet, never);
  expect(existsSync(join(trees.base.path, 'packages/a'))).toBe(true);
  expect(trees.base.label).toEqual({ name: 'none', commit: null });
  expect(trees.notes).toEqual(['there is nothing to compare with: every benchmark is new']);
});

test("a hook's variables do not lead into another repository", async () => {
  const { clone, fork } = cloned(folder);
  const other = newRepository(join(folder, 'other'));
  vi.stubEnv('GIT_DIR', join(other, '.git'));
  vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
  await using trees = await checkoutTrees(makePlan(clone, MAIN), quiet, never);
  vi.unstubAllEnvs();
  expect(trees.base.label.commit).toBe(fork);
  expect(git(other, 'status', '--porcelain')).toBe('');
});
