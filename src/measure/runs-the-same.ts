import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sum } from 'simple-statistics';
import { decodePython } from '../blame/python-encoding.ts';
import type { Bytes } from '../model/bytes.ts';
import { isNoSource } from './files.ts';

/** Folders of what says what a project does, or tries it; where benchmarks are there, both trees have head's. */
const ABOUT: ReadonlySet<string> = new Set(['doc', 'docs', 'test', 'tests']);
const PROSE =
  /\.(?:md|rst|adoc)$|^(?:readme|licen[cs]e|copying|notice|authors|changelog|changes|history|news)(?:\.txt)?$/i;

/** Beyond them nobody looks: it would take longer than what is saved. */
const MOST_FILES = 2000;
const MOST_BYTES: Bytes = 32 * 1024 * 1024;

/** One file of both trees. */
interface Twin {
  readonly path: string;
  readonly sizes: readonly [Bytes, Bytes];
}

/**
 * Whether two folders differ in nothing that runs: not in any file but for prose and tests, and in Python source by
 * comments and blank lines alone. False also where there is more than can be told soon.
 *
 * Without a promise for each file, which would take ten times as long.
 */
export function runsTheSame(a: string, b: string): boolean {
  try {
    const twins: Twin[] = [];
    return collect(a, b, '', twins) && areAlike(a, b, twins);
  } catch {
    return false; // what cannot be read, or goes meanwhile, may differ
  }
}

/** Adds the files of both folders, which links lead to as well; false where one has what the other lacks. */
function collect(a: string, b: string, folder: string, twins: Twin[]): boolean {
  const [left, right] = [namesIn(join(a, folder)), namesIn(join(b, folder))];
  if (left.join('\0') !== right.join('\0')) return false;
  return left.every((name) => {
    const path = join(folder, name);
    const [x, y] = [statSync(join(a, path)), statSync(join(b, path))];
    if (x.isDirectory() && y.isDirectory()) return collect(a, b, path, twins);
    return x.isFile() && y.isFile() && twins.push({ path, sizes: [x.size, y.size] }) <= MOST_FILES;
  });
}

/** What counts in a folder, sorted; nothing of an environment, which is none of the tree's own. */
function namesIn(folder: string): string[] {
  const names = readdirSync(folder);
  return names.includes('pyvenv.cfg') ? [] : names.filter((name) => !isBeside(name)).sort();
}

function isBeside(name: string): boolean {
  return isNoSource(name) || name.endsWith('.egg-info') || ABOUT.has(name) || PROSE.test(name);
}

function areAlike(a: string, b: string, twins: readonly Twin[]): boolean {
  const isEven = ({ sizes: [x, y] }: Twin) => x === y;
  // Most changes alter a file's size: that tells without a look into all the others.
  const uneven = twins.filter((twin) => !isEven(twin));
  const even = twins.filter(isEven);
  return (
    uneven.every(({ path }) => isPython(path)) &&
    sum(even.map(({ sizes }) => sizes[0])) <= MOST_BYTES &&
    [...uneven, ...even].every(({ path }) => {
      const [x, y] = [readFileSync(join(a, path)), readFileSync(join(b, path))];
      return x.equals(y) || (isPython(path) && withoutComments(x) === withoutComments(y));
    })
  );
}

function isPython(path: string): boolean {
  return path.endsWith('.py');
}

/** Python source without its comments, what ends a line and blank lines. */
function withoutComments(source: Buffer): string {
  return decodePython(source)
    .replace(
      /("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*\1|(["'])(?:\\[\s\S]|(?!\2)[^\\\n])*\2|#.*/g,
      (found) => (found.startsWith('#') ? '' : found),
    )
    .replace(/[ \t\r]+$/gm, '')
    .replace(/\n+/g, '\n');
}
