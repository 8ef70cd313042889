import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Git } from '../../src/baseline/git.ts';
import { creepReference } from '../../src/baseline/reference.ts';
import { commit, git, never, newRepository, quiet } from './repository.ts';

let folder: string;
let work: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-reference-')));
  work = newRepository(join(folder, 'work'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function found(since: string, base = git(work, 'rev-parse', 'HEAD'), at = work) {
  return creepReference(new Git(at, never), since, base, quiet);
}

/** A clone of so many commits, without a tag. */
function shallow(depth: number): string {
  const clone = join(folder, 'clone');
  const url = pathToFileURL(work).href;
  git(folder, 'clone', '-q', `--depth=${depth}`, '--no-tags', url, clone);
  return clone;
}

describe('the last release', () => {
  test("is the nearest in base's history: no candidate, no other tag, none of a later commit", async () => {
    git(work, 'tag', 'v1.3.0');
    const release = commit(work, 'two');
    git(work, 'tag', '-a', '-m', 'annotated', 'v1.4.0');
    git(work, 'tag', 'v1.4.0rc2');
    commit(work, 'three');
    for (const tag of ['v1.5.0rc1', '1.5.0.dev2', 'v2-beta', 'nightly']) git(work, 'tag', tag);
    const base = commit(work, 'four');
    commit(work, 'five');
    git(work, 'tag', 'v9.0.0');
    expect(await found('last-release', base)).toEqual({
      kind: 'found',
      name: 'v1.4.0',
      commit: release,
    });
  });

  test('of a branch that was merged counts', async () => {
    git(work, 'checkout', '-qb', 'release');
    const release = commit(work, 'release');
    git(work, 'tag', '2026.1');
    git(work, 'checkout', '-q', 'main');
    git(work, 'merge', '-q', '--no-ff', '-m', 'merge', 'release');
    expect(await found('last-release')).toEqual({ kind: 'found', name: '2026.1', commit: release });
  });

  test('where there is none it is said, and so is a remote that does not answer', async () => {
    git(work, 'tag', 'nightly');
    expect(await found('last-release')).toEqual({
      kind: 'none',
      why: 'there is no release here, and there is no origin that answers',
    });
  });

  test('a tag that base does not descend from is none', async () => {
    git(work, 'checkout', '-qb', 'side');
    commit(work, 'side');
    git(work, 'tag', 'v1.0');
    expect(await found('last-release', git(work, 'rev-parse', 'main'))).toEqual({
      kind: 'none',
      why: "no release is in base's history",
    });
  });
});

test('a glob chooses other tags', async () => {
  const first = git(work, 'rev-parse', 'HEAD');
  git(work, 'tag', 'api/v1.0');
  commit(work, 'two');
  git(work, 'tag', 'v3.0');
  expect(await found('api/*')).toEqual({ kind: 'found', name: 'api/v1.0', commit: first });
  expect(await found('w*')).toMatchObject({ why: expect.stringContaining('there is no tag w*') });
});

describe('a shallow clone without tags', () => {
  test('fetches as much history as it takes, and keeps no tag', async () => {
    const release = git(work, 'rev-parse', 'HEAD');
    git(work, 'tag', '-a', '-m', 'annotated', 'v1.0');
    for (let index = 0; index < 60; index += 1) commit(work, `${index}`);
    const clone = shallow(2);
    const base = git(clone, 'rev-parse', 'HEAD^1');
    expect(await found('last-release', base, clone)).toEqual({
      kind: 'found',
      name: 'v1.0',
      commit: release,
    });
    expect(git(clone, 'tag')).toBe('');
  });

  test('says why where origin hands nothing out', async () => {
    git(work, 'tag', 'v1.0');
    for (let index = 0; index < 3; index += 1) commit(work, `${index}`);
    const clone = shallow(1);
    const base = git(clone, 'rev-parse', 'HEAD');
    rmSync(work, { recursive: true });
    expect(await found('last-release', base, clone)).toEqual({
      kind: 'none',
      why: 'there is no release here, and there is no origin that answers',
    });
    expect(await found('2000-01-01', base, clone)).toEqual({
      kind: 'none',
      why: expect.stringMatching(
        /^base has no commit before 2000-01-01 \(origin: .*; in a workflow: fetch-depth: 0\)$/,
      ),
    });
  });
});

describe('a day', () => {
  test('is the last commit before it on the first parents', async () => {
    process.env['GIT_COMMITTER_DATE'] = '2026-05-01T00:00:00Z';
    try {
      const early = commit(work, 'early');
      process.env['GIT_COMMITTER_DATE'] = '2026-06-01T00:00:00Z';
      commit(work, 'on the day');
      expect(await found('2026-06-01')).toEqual({
        kind: 'found',
        name: '2026-06-01',
        commit: early,
      });
    } finally {
      delete process.env['GIT_COMMITTER_DATE'];
    }
  });

  test('before all history is said', async () => {
    expect(await found('2001-01-01')).toEqual({
      kind: 'none',
      why: 'base has no commit before 2001-01-01',
    });
  });
});
