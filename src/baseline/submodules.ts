import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Progress } from '../model/progress.ts';
import { resolveCommit } from './commits.ts';
import { Git } from './git.ts';

/** A submodule as a commit of its superproject records it. */
export interface Submodule {
  readonly name: string;
  /** Relative to the superproject. */
  readonly path: string;
  readonly hash: string;
}

/** The submodules that a commit records, gitmodules(5); those of submodules left out. */
export async function submodulesOf(git: Git, commit: string): Promise<Submodule[]> {
  const listed = await git.line([
    'config',
    '--blob',
    `${commit}:.gitmodules`,
    '--null',
    '--get-regexp',
    '^submodule\\..*\\.path$',
  ]);
  if (listed === null) return []; // it has no .gitmodules
  const names = new Map(
    entries(listed).map((entry): [string, string] => {
      const [key = '', ...path] = entry.split('\n');
      return [path.join('\n'), key.replace(/^submodule\./, '').replace(/\.path$/, '')];
    }),
  );
  const tree = await git.line(['ls-tree', '-z', '--full-tree', commit, '--', ...names.keys()]);
  return entries(tree ?? '').flatMap((entry): Submodule[] => {
    const [, hash, path] = /^160000 commit ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    const name = path === undefined ? undefined : names.get(path);
    return hash === undefined || path === undefined || name === undefined
      ? []
      : [{ name, path, hash }];
  });
}

function entries(text: string): string[] {
  return text.split('\0').filter((entry) => entry !== '');
}

/** A submodule's own repository with the recorded commit in it, or why there is none. */
export type OpenedSubmodule =
  | { readonly kind: 'open'; readonly git: Git }
  | { readonly kind: 'empty'; readonly why: string };

/** Looks where git keeps the repositories of submodules that are checked out here. */
export async function openSubmodule(
  superproject: Git,
  { name, path, hash }: Submodule,
  progress: Progress,
): Promise<OpenedSubmodule> {
  const place = (await placesOf(superproject, name, path)).find((one) =>
    existsSync(join(one, 'HEAD')),
  );
  if (place === undefined) return { kind: 'empty', why: 'it is not checked out here' };
  // Its own setting names a working tree that head may have removed: git would refuse to start.
  const git = new Git(place, superproject.signal, { GIT_DIR: place, GIT_WORK_TREE: place });
  try {
    await resolveCommit(git, hash, progress);
    return { kind: 'open', git };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const why = `its commit ${hash.slice(0, 7)} is not here and did not come from its origin`;
    return { kind: 'empty', why };
  }
}

async function placesOf(superproject: Git, name: string, path: string): Promise<string[]> {
  // A name that leads out of the folder is refused by git too.
  const safe = !name.split(/[/\\]/).includes('..');
  const kept = safe
    ? await superproject.line(['rev-parse', '--git-path', `modules/${name}`])
    : null;
  return [
    ...(kept === null ? [] : [resolve(superproject.folder, kept)]),
    join(superproject.folder, path, '.git'),
  ];
}
