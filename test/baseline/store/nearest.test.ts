import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Git } from '../../../src/baseline/git.ts';
import { FolderStore } from '../../../src/baseline/store/folder.ts';
import { type Nearest, nearestRecord } from '../../../src/baseline/store/nearest.ts';
import { commit, git, never, newRepository } from '../repository.ts';
import { makeEntry, makeKey, makeStored } from './records.ts';

let folder: string;
let work: string;
let store: FolderStore;
let said: string[];
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'highwater-nearest-')));
  work = newRepository(join(folder, 'work'));
  store = new FolderStore(join(folder, 'store'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Commits on main, oldest first, after the repository's first. */
function commits(count: number): string[] {
  return Array.from({ length: count }, (_, index) => commit(work, `commit ${index}`));
}

function keep(hash: string, digest = '0'.repeat(16)): Promise<void> {
  const text = JSON.stringify(makeStored(hash, { options: { digest } }));
  return store.write(makeKey({ commit: hash, digest }), text);
}

/** Only records whose option says so stand for base. */
function find(base: string, fitting = '0'.repeat(16), path = work): Promise<Nearest> {
  return nearestRecord({
    store,
    git: new Git(path, never),
    name: 'default',
    base,
    unlike: async ({ conditions }) =>
      conditions.options['digest'] === fitting ? null : 'Python 3.12.1 there, 3.13.0 here',
    progress: (event) => event.kind === 'note' && said.push(event.text),
  });
}

const place = async (base: string, ...rest: [string?, string?]) => {
  const found = await find(base, ...rest);
  return found.kind === 'stored' ? [found.commit, found.back] : found.why;
};

describe('the nearest record', () => {
  test("is base's own where there is one", async () => {
    const [a, b] = commits(2);
    await keep(a!);
    await keep(b!);
    expect(await place(b!)).toEqual([b, 0]);
  });

  test('else that of the nearest commit before it, whichever was stored last', async () => {
    const [a, b, , base] = commits(4);
    await keep(b!);
    await keep(a!);
    expect(await place(base!)).toEqual([b, 2]);
  });

  test('never that of a commit that is no ancestor', async () => {
    const [a, base, later] = commits(3);
    git(work, 'checkout', '-qb', 'topic', a!);
    const beside = commit(work, 'beside');
    await keep(later!);
    await keep(beside);
    expect(await place(base!)).toBe(
      `no record of ${base!.slice(0, 7)} or of a commit shortly before it is in the folder ${store.path}`,
    );
  });

  test('goes along first parents: what was merged into main was never its tip', async () => {
    const [a] = commits(1);
    git(work, 'checkout', '-qb', 'topic');
    const merged = commit(work, 'topic');
    git(work, 'checkout', '-q', 'main');
    git(work, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
    await keep(merged);
    await keep(a!);
    expect(await place(git(work, 'rev-parse', 'HEAD'))).toEqual([a, 1]);
  });

  test('is told by the commits alone, where every clock is wrong', async () => {
    const dated = (year: number): string => {
      const date = `${year}-01-01T00:00:00Z`;
      const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
      execFileSync('git', [...identity, 'commit', '-q', '--allow-empty', '-m', String(year)], {
        cwd: work,
        env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      });
      return git(work, 'rev-parse', 'HEAD');
    };
    const [old, near, base] = [dated(2090), dated(1990), dated(2001)] as const;
    await keep(near);
    await keep(old);
    expect(await place(base)).toEqual([near, 1]);
  });

  test('is not looked for further back than 50 commits', async () => {
    const [a, ...others] = commits(51);
    await keep(a!);
    expect(await place(others.at(-1)!)).toContain('no record of');
    expect(await place(others.at(-2)!)).toEqual([a, 49]);
  });

  test("another gate's records are not its own", async () => {
    const [a] = commits(1);
    const text = JSON.stringify(makeStored(a!));
    await store.write(makeKey({ name: 'api', commit: a! }), text);
    expect(await place(a!)).toBe(`the folder ${store.path} has no record yet`);
  });
});

describe('records that do not fit', () => {
  test('one of another architecture or Python is passed by one further back that fits', async () => {
    const [a, base] = commits(2);
    await keep(a!);
    await keep(base!, '1'.repeat(16));
    expect(await place(base!)).toEqual([a, 1]);
  });

  test('of several of one commit the one that fits is taken', async () => {
    const [base] = commits(1);
    for (const digit of ['1', '0', '2']) await keep(base!, digit.repeat(16));
    expect(await place(base!)).toEqual([base, 0]);
  });

  test('where none fits, the reason of the nearest is told', async () => {
    const [a, base] = commits(2);
    await keep(a!, '1'.repeat(16));
    expect(await place(base!)).toBe(
      `the record of ${a!.slice(0, 7)} does not fit: Python 3.12.1 there, 3.13.0 here`,
    );
  });

  describe.each([
    ['cut off', (text: string) => text.slice(0, 100), 'is damaged'],
    ['empty', () => '', 'is damaged'],
    ['no document of ours', () => '[1, 2]', 'is damaged'],
    ['without a part', (text: string) => text.replace('"starts"', '"ends"'), 'is damaged'],
    [
      'of a newer schema',
      (text: string) => text.replace('stored/1', 'stored/2'),
      'is of schema "highwater/stored/2", and this Highwater reads highwater/stored/1',
    ],
    [
      'of a record of a newer schema',
      (text: string) => text.replace('record/1', 'record/2'),
      'is of schema "highwater/record/2", and this Highwater reads highwater/record/1',
    ],
    [
      'of another commit than its name says',
      () => JSON.stringify(makeStored('d'.repeat(40))),
      'tells of another commit than its name',
    ],
  ])('a file that is %s', (_, damage, why) => {
    const damaged = async (commit: string, order: number) => {
      await keep(commit);
      const { file } = makeEntry({ order, commit });
      writeFileSync(join(store.path, file), damage(JSON.stringify(makeStored(commit))));
      return file;
    };

    test('is ignored where another fits, and said', async () => {
      const [a, base] = commits(2);
      await keep(a!);
      const file = await damaged(base!, 2);
      expect(await place(base!)).toEqual([a, 1]);
      expect(said).toEqual([`${file} in the folder ${store.path} ${why}: ignored`]);
    });

    test('is the reason where none fits', async () => {
      const [a, base] = commits(2);
      await keep(a!, '1'.repeat(16));
      await damaged(base!, 2);
      expect(await place(base!)).toBe(`the record of ${base!.slice(0, 7)} ${why}`);
    });
  });

  test('a store that cannot be read is a reason, no failure', async () => {
    const [base] = commits(1);
    writeFileSync(store.path, '');
    expect(await place(base!)).toContain(`the folder ${store.path} cannot be read`);
  });
});

describe('a shallow clone', () => {
  const shallow = (origin: string): string => {
    const clone = join(folder, 'clone');
    git(folder, 'clone', '-q', '--depth=2', `file://${origin}`, clone);
    return clone;
  };

  test('gets more commits where a recorded one may be among them', async () => {
    const [a, , , base] = commits(4);
    await keep(a!);
    expect(await place(base!, undefined, shallow(work))).toEqual([a, 3]);
    expect(said).toEqual(['shallow clone: fetching more commits to find a recorded one']);
  });

  test("fetches nothing where base's own record is there", async () => {
    const [, base] = commits(2);
    await keep(base!);
    const clone = shallow(work);
    expect(await place(base!, undefined, clone)).toEqual([base, 0]);
    expect(git(clone, 'rev-list', '--count', 'HEAD')).toBe('2');
  });

  test('that cannot get more says so, and base is measured', async () => {
    const [a, , , base] = commits(4);
    await keep(a!);
    const clone = shallow(work);
    git(clone, 'remote', 'set-url', 'origin', join(folder, 'gone.git'));
    expect(await place(base!, undefined, clone)).toContain('no record of');
    expect(said[1]).toContain('no more commits came: fatal: ');
  });
});
