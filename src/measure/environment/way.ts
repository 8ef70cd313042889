import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import { shown, type Words } from './command.ts';
import type { Declared } from './declared.ts';
import { readLock } from './locked.ts';
import { headOf, isFolder, pipWord, withExtras } from './requirement.ts';
import type { RequirementLine } from './requirements-file.ts';
import type { BuildReason } from './sources.ts';

/** How an environment is filled: by the user's shell command, or by what the tree declares. */
export type Way = { readonly kind: 'command'; readonly command: string } | FoundWay;

export interface FoundWay {
  /** Who installs: uv what its lock file says, or pip what is declared. */
  readonly kind: 'uv' | 'pip';
  readonly declared: Declared;
  /** Why the tree itself is built and installed as well; null where it is not. */
  readonly build: BuildReason | null;
  /** Versions that pip keeps to, from a lock file. */
  readonly constraints: readonly string[];
  /** Whether folders or archives of the tree are installed besides the tree itself. */
  readonly hasFolders: boolean;
}

/**
 * The way to install what is declared in `folder`.
 *
 * @param build why the tree must be built, for this tree's or the other's sake.
 * @throws UsageError where only uv could install it, and there is none.
 */
export async function findWay(
  declared: Declared,
  folder: string,
  build: BuildReason | null,
  hasUv: boolean,
): Promise<FoundWay> {
  const lock = declared.lock === null ? null : await readLock(join(folder, declared.lock));
  if (hasUv && declared.lock?.endsWith('uv.lock') === true) {
    const hasFolders = lock?.folders.some((name) => name !== declared.name) === true;
    return { kind: 'uv', declared, build, constraints: [], hasFolders };
  }
  refuseUvSources(declared);
  const lines = Object.values(declared.files).flat();
  return {
    kind: 'pip',
    declared,
    build,
    constraints: lock?.constraints ?? [],
    hasFolders: declared.requirements.some(isFolder) || lines.some((line) => line.kind === 'path'),
  };
}

/** An index may hold something else under the name of a workspace's member. */
function refuseUvSources({ uvSources, requirements, lock }: Declared): void {
  const names = requirements.map((one) => headOf(one)?.name);
  const alone = uvSources.find((name) => names.includes(name));
  if (alone === undefined) return;
  const hasLock = lock?.endsWith('uv.lock') === true;
  throw new UsageError({
    what: `only uv can install ${alone}: [tool.uv.sources] says where it comes from`,
    where: [['missing', hasLock ? 'uv, on PATH' : 'uv.lock']],
    try: [
      hasLock ? 'pip install uv' : 'uv lock   and commit uv.lock',
      "install = 'CMD'   in the configuration, to install it some other way",
    ],
  });
}

/** The words that uv is started with. */
export function uvWords({ declared }: FoundWay, python: string): Words {
  return [
    'uv',
    'sync',
    ...['--quiet', '--frozen', '--no-default-groups', '--no-install-project', '--no-editable'],
    // pip, which may have to install the tree's wheel, is not in the lock file.
    ...['--inexact', '--python', python],
    ...declared.groups.flatMap((name) => ['--group', name]),
    ...declared.extras.flatMap((name) => ['--extra', name]),
  ];
}

/**
 * The words behind each `pip install`, in order.
 *
 * @param wheel the tree's own, built; null where it is not.
 * @param pins a requirements file of what `declared.pinned` holds.
 */
export function pipInstalls(
  { kind, declared }: FoundWay,
  wheel: string | null,
  pins: string,
): string[][] {
  if (kind === 'uv') return wheel === null ? [] : [['--no-deps', wheel]];
  const files = Object.entries(declared.files);
  const isHashed = (lines: readonly RequirementLine[]) => lines.some((one) => one.kind === 'hash');
  const together = [
    ...(wheel === null ? [] : [withExtras(wheel, declared.hiddenExtras)]),
    ...files.flatMap(([name, lines]) => (isHashed(lines) ? [] : ['-r', name])),
    ...declared.requirements.map(pipWord),
  ];
  return [
    ...(declared.pinned === null ? [] : [['--no-deps', '-r', pins]]),
    // With one hash pip wants one for all that is installed together.
    ...files.flatMap(([name, lines]) => (isHashed(lines) ? [['-r', name]] : [])),
    ...(together.length === 0 ? [] : [together]),
  ];
}

/** The way in the words of a shell, for the reader. */
export function wayText(way: Way): string {
  if (way.kind === 'command') return way.command;
  const { groups, extras, files, requirements, pinned } = way.declared;
  if (way.kind === 'uv') {
    const options = [
      ...groups.flatMap((name) => ['--group', name]),
      ...extras.flatMap((name) => ['--extra', name]),
    ];
    return shown([
      'uv',
      'sync',
      '--frozen',
      ...options,
      way.build === null ? '--no-install-project' : '--no-editable',
    ]);
  }
  const words = [
    ...(way.build === null ? [] : ['.']),
    ...(pinned === null ? [] : ['-r', pinned.file]),
    ...Object.keys(files).flatMap((name) => ['-r', name]),
    ...requirements.map(pipWord),
  ];
  return words.length === 0 ? 'nothing to install' : shown(['pip', 'install', ...words]);
}
