import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkoutTrees } from '../../src/baseline/checkout.ts';
import type { Progress } from '../../src/model/progress.ts';
import { commit, git, makePlan, never, newRepository, quiet } from './repository.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-submodules-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PATH = 'vendor/li "b"\n';

/** main with a submodule (and one in that) at its first commit, topic with it at its second. */
function superproject(): string {
  const inner = newRepository(join(folder, 'inner'));
  const library = newRepository(join(folder, 'library'));
  git(library, 'submodule', '--quiet', 'add', inner, 'inner');
  commit(library, 'library one');
  const root = newRepository(join(folder, 'root'));
  git(root, 'submodule', '--quiet', 'add', '--name', 'li b', library, PATH);
  git(root, 'submodule', '--quiet', 'update', '--init', '--recursive');
  commit(root, 'with a library');
  git(root, 'checkout', '-qb', 'topic');
  commit(library, 'library two');
  git(join(root, PATH), 'pull', '-q', 'origin', 'main');
  commit(root, 'with a newer library');
  return root;
}

function checkout(root: string, progress: Progress = quiet) {
  return checkoutTrees(makePlan(root, { kind: 'ref', ref: 'main' }), progress, never);
}

function text(...path: string[]): string {
  return readFileSync(join(...path, 'a.txt'), 'utf8');
}

test("base's submodules are at base's commits, those of submodules too", async () => {
  const root = superproject();
  await using trees = await checkout(root);
  expect(text(trees.head.path, PATH)).toBe('library two');
  expect(text(trees.base.path, PATH)).toBe('library one');
  expect(text(trees.base.path, PATH, 'inner')).toBe('one');
  expect(trees.notes).toEqual([]);
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect(git(join(root, PATH), 'status', '--porcelain')).toBe('');
});

test('a submodule that head has removed is filled on base', async () => {
  const root = superproject();
  git(root, 'rm', '-qf', PATH);
  commit(root, 'without a library');
  await using trees = await checkout(root);
  expect(text(trees.base.path, PATH)).toBe('library one');
});

test('a commit that a shallow submodule lacks is fetched', async () => {
  const root = superproject();
  const clone = join(folder, 'clone');
  git(folder, 'clone', '-q', '--branch', 'topic', `file://${root}`, clone);
  git(clone, 'config', 'protocol.file.allow', 'always');
  git(clone, 'submodule', '--quiet', 'init');
  git(clone, 'config', 'submodule.li b.url', `file://${folder}/library`);
  git(clone, 'submodule', '--quiet', 'update', '--depth=1');
  await using trees = await checkout(clone);
  expect(text(trees.base.path, PATH)).toBe('library one');
});

test('one that nobody has checked out stays empty on both, without a note in the report', async () => {
  const root = superproject();
  const clone = join(folder, 'clone');
  git(folder, 'clone', '-q', '--branch', 'topic', root, clone);
  const said: string[] = [];
  await using trees = await checkout(
    clone,
    (event) => event.kind === 'note' && said.push(event.text),
  );
  expect(said).toEqual([`the submodule ${PATH} stays empty: it is not checked out here`]);
  expect(trees.notes).toEqual([]);
});

test('one that only head has is named in the report', async () => {
  const root = superproject();
  const lost = git(root, 'rev-parse', `main:${PATH}`);
  const kept = join(root, '.git/modules/li b');
  git(kept, 'remote', 'set-url', 'origin', join(folder, 'gone'));
  rmSync(join(kept, 'objects', lost.slice(0, 2), lost.slice(2)));
  await using trees = await checkout(root);
  expect(trees.notes).toEqual([
    `the submodule ${PATH} is empty on base: its commit ${lost.slice(0, 7)} is not here and did not come from its origin`,
  ]);
});
