import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import { readConfiguration, readConfigurationFile } from './configuration.ts';
import type { Configuration } from './schema.ts';

/** A tree's configuration, and where discovery and install start in the tree; "" for its root. */
export interface Located {
  readonly config: Configuration;
  readonly workingDirectory: string;
}

/** What flags say of the place. */
export interface Place {
  /** The tree's root, absolute. */
  readonly root: string;
  /** The folder that the command was started in, absolute. */
  readonly from: string;
  /** A working directory that was asked for, relative to the root; null where none was. */
  readonly workingDirectory: string | null;
  /** A configuration file that was asked for, absolute; null where none was. */
  readonly file: string | null;
}

/** The root of the repository that a folder is in: where .git is; null outside of one. */
export function repositoryRoot(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

/**
 * Finds the configuration: the file asked for, else the nearest one from where work starts up to
 * the root. One at the root may send on by its key working-directory.
 *
 * @throws UsageError where a working directory lies outside or has two configurations.
 */
export async function locate(place: Place): Promise<Located> {
  const { root, file } = place;
  const asked =
    place.workingDirectory === null
      ? null
      : insideOrRefused(root, place.workingDirectory, '--working-directory');
  if (file !== null) {
    const config = await readConfigurationFile(file);
    return { config, workingDirectory: asked ?? sentTo(root, config) ?? '' };
  }
  const found = await nearestConfiguration(root, asked ?? inside(root, place.from) ?? '');
  if (asked !== null) return { config: found?.config ?? {}, workingDirectory: asked };
  if (found === null) return { config: {}, workingDirectory: '' };
  const next = sentTo(root, found.config);
  if (next === null) return { config: found.config, workingDirectory: found.folder };
  if (found.folder !== '') {
    throw new UsageError({
      what: `working-directory is a key for the repository's root, not for ${found.folder}`,
      try: ['leave it out: work starts where the configuration is'],
    });
  }
  const own = next === '' ? null : await readConfiguration(join(root, next), `${next}/`);
  if (own === null) return { config: found.config, workingDirectory: next };
  if (Object.keys(found.config).length > 1) {
    throw new UsageError({
      what: `two configurations: the root's sends to ${next} and sets more, and ${next} has one`,
      try: ['keep one of them; the root may hold working-directory alone'],
    });
  }
  return { config: own, workingDirectory: next };
}

/** The nearest configuration from a folder up to the root; null where there is none. */
export async function nearestConfiguration(
  root: string,
  start: string,
  shown = '',
): Promise<{ readonly folder: string; readonly config: Configuration } | null> {
  for (let folder = start; ; folder = folder.split('/').slice(0, -1).join('/')) {
    const config = await readConfiguration(
      join(root, folder),
      `${shown}${folder === '' ? '' : `${folder}/`}`,
    );
    if (config !== null) return { folder, config };
    if (folder === '') return null;
  }
}

/** A path below `root`, relative and with forward slashes, "" for the root; null where it lies outside. */
export function inside(root: string, path: string): string | null {
  const found = relative(root, resolve(root, path)).replaceAll(sep, '/');
  return found === '..' || found.startsWith('../') || isAbsolute(found) ? null : found;
}

function sentTo(root: string, config: Configuration): string | null {
  const key = config['working-directory'];
  return key === undefined ? null : insideOrRefused(root, key, 'working-directory');
}

function insideOrRefused(root: string, given: string, name: string): string {
  const path = inside(root, given);
  if (path !== null) return path;
  throw new UsageError({
    what: `${name} ${JSON.stringify(given)} is wrong`,
    where: [['wanted', `a folder inside ${root}`]],
  });
}

/** @throws UsageError where a working directory is no folder of the tree, with the nearest one. */
export function refuseMissing(root: string, workingDirectory: string): void {
  const folder = join(root, workingDirectory);
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const near = nearest(basename(folder), foldersIn(dirname(folder)));
  throw new UsageError({
    what: `the working directory ${JSON.stringify(workingDirectory)} is no folder of ${root}`,
    try: near === undefined ? [] : [`${join(dirname(workingDirectory), near)}   is the nearest`],
  });
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
