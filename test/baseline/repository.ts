import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan, TreeSource } from '../../src/model/plan.ts';
import { makeMeasurePlan, makePolicy } from '../factory.ts';

export function git(cwd: string, ...words: string[]): string {
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

export function commit(cwd: string, text: string): string {
  writeFileSync(join(cwd, 'a.txt'), text);
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', text);
  return git(cwd, 'rev-parse', 'HEAD');
}

/** A repository with one commit on main. */
export function newRepository(path: string): string {
  mkdirSync(path);
  git(path, 'init', '-qb', 'main');
  commit(path, 'one');
  return path;
}

/** A bare origin with main at two commits and a branch beside them, and a clone of it. */
export function cloned(
  folder: string,
  ...cloneOptions: string[]
): { clone: string; fork: string; main: string } {
  const work = newRepository(join(folder, 'work'));
  const fork = git(work, 'rev-parse', 'HEAD');
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

export function makePlan(
  root: string,
  base: TreeSource,
  head: TreeSource = { kind: 'working-tree' },
): Plan {
  return {
    root,
    base,
    head,
    workingDirectory: '',
    name: null,
    measure: makeMeasurePlan(),
    store: null,
    policy: makePolicy(),
    policyFrom: 'head',
    asked: { benchmarks: null, workingDirectory: null, select: null, failOn: null, native: null },
    explain: null,
    configuration: null,
    configured: { file: 'highwater.toml', acceptances: 'acceptances' },
    outputs: { json: null, markdown: null },
  };
}

export const quiet = () => undefined;
export const never = new AbortController().signal;
