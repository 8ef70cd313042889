import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { git } from '../baseline/repository.ts';

const DEMO = resolve('fixtures/demo');

/** A repository of the demo's project, with the commits that an event names. */
export interface Checkout {
  readonly work: string;
  readonly base: string;
  readonly tip: string;
  readonly merge: string;
}

/** A repository's first commit. */
export function firstCheckout(
  work: string,
  files: Readonly<Record<string, string>> = {},
): Checkout {
  cpSync(join(DEMO, 'base'), work, { recursive: true });
  write(work, files);
  git(work, 'init', '-qb', 'main');
  git(work, 'add', '-A');
  git(work, 'commit', '-qm', 'base');
  const only = git(work, 'rev-parse', 'HEAD');
  return { work, base: '0'.repeat(40), tip: only, merge: only };
}

function write(work: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(work, path), text);
}

/** A merge commit as actions/checkout leaves it: its first parent is the base branch. */
export function mergeCheckout(
  work: string,
  head: string,
  files: Readonly<Record<string, string>> = {},
  baseFiles: Readonly<Record<string, string>> = {},
): Checkout {
  const { tip: base } = firstCheckout(work, baseFiles);
  git(work, 'checkout', '-qb', 'topic');
  cpSync(join(DEMO, head), work, { recursive: true });
  write(work, files);
  git(work, 'add', '-A');
  git(work, 'commit', '-qm', 'head', '--allow-empty');
  const tip = git(work, 'rev-parse', 'HEAD');
  git(work, 'checkout', '-q', 'main');
  git(work, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  return { work, base, tip, merge: git(work, 'rev-parse', 'HEAD') };
}
