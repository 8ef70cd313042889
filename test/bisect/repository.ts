import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { git } from '../baseline/repository.ts';

type Files = Readonly<Record<string, string>>;

/** A repository that is written commit by commit, with the same hashes each time: git goes by them. */
export class History {
  #second = 0;

  constructor(readonly path: string) {
    mkdirSync(path);
    git(path, 'init', '-qb', 'main');
  }

  /** Commits files; without any, a line more in a file of notes. Returns the hash. */
  commit(subject: string, files: Files = { [`notes/${subject}.txt`]: subject }): string {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), text);
    }
    this.git('add', '-A');
    this.git('commit', '-qm', subject);
    return this.git('rev-parse', 'HEAD');
  }

  git(...words: string[]): string {
    this.#second += 1;
    const date = `@${1_767_225_600 + this.#second} +0000`;
    vi.stubEnv('GIT_AUTHOR_DATE', date);
    vi.stubEnv('GIT_COMMITTER_DATE', date);
    return git(this.path, ...words);
  }
}

const CLEAN = `def price(item):
    return sum(item.encode()) % 900 + 100
`;

export const LEAKING = `_CALLS = []


def price(item):
    _CALLS.append(bytearray(2000))
    return sum(item.encode()) % 900 + 100
`;

export const PROJECT: Files = {
  'shop/__init__.py': '',
  'shop/prices.py': CLEAN,
  'benchmarks/bench_prices.py': `from shop import prices


def bench_price():
    return prices.price("pear")


def bench_idle():
    return None
`,
};

/** Thirteen commits: a leak on a branch that was merged, and a broken import beside it. */
export function shopHistory(path: string): { history: History; leak: string } {
  const history = new History(path);
  history.commit('First', PROJECT);
  history.git('tag', 'v1');
  for (const subject of ['One', 'Two', 'Three']) history.commit(subject);
  history.git('checkout', '-qb', 'side');
  history.commit('Side one');
  const leak = history.commit('Count the calls', { 'shop/prices.py': LEAKING });
  history.commit('Side two');
  history.git('checkout', '-q', 'main');
  history.commit('Four');
  history.commit('Break the import', { 'shop/__init__.py': 'import no_such_module\n' });
  history.commit('Five');
  history.commit('Mend the import', { 'shop/__init__.py': '' });
  history.git('merge', '-q', '--no-ff', '-m', 'Merge side', 'side');
  history.commit('Six');
  return { history, leak };
}
