import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { FlagError, type Problem, UsageError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import type { Configured } from '../model/report.ts';
import { readConfiguration, readConfigurationFile, type Written } from './configuration.ts';
import type { Configuration } from './schema.ts';

/** The flag's name, and the configuration's. */
const KEY = 'working-directory';

/** A tree's configuration, and where discovery and install start in the tree; "" for its root. */
export interface Located {
  readonly config: Configuration;
  readonly workingDirectory: string;
  readonly configured: Configured;
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
      : insideOrRefused(root, place.workingDirectory, (told) => new FlagError(KEY, told));
  if (file !== null) {
    const written = await readConfigurationFile(file);
    const { config } = written;
    const configured = { ...configuredIn('', written), file: inside(root, file) ?? file };
    return { config, workingDirectory: asked ?? sentTo(root, config) ?? '', configured };
  }
  const found = await nearestConfiguration(root, asked ?? inside(root, place.from) ?? '');
  if (found === null) {
    const configured = configuredIn(asked ?? '', NONE);
    return { config: {}, workingDirectory: asked ?? '', configured };
  }
  const { config, folder } = found;
  const here = { config, configured: configuredIn(folder, found) };
  if (asked !== null) return { ...here, workingDirectory: asked };
  const next = sentTo(root, config);
  if (next === null) return { ...here, workingDirectory: folder };
  if (folder !== '') {
    throw new UsageError({
      what: `working-directory is a key for the repository's root, not for ${folder}`,
      try: ['leave it out: work starts where the configuration is'],
    });
  }
  const own = next === '' ? null : await readConfiguration(join(root, next), `${next}/`);
  if (own === null) return { ...here, workingDirectory: next };
  if (Object.keys(config).length > 1) {
    throw new UsageError({
      what: `two configurations: the root's sends to ${next} and sets more, and ${next} has one`,
      try: ['keep one of them; the root may hold working-directory alone'],
    });
  }
  return { config: own.config, workingDirectory: next, configured: configuredIn(next, own) };
}

/** Where a first configuration would go. */
const NONE: Omit<Written, 'config'> = { file: 'highwater.toml', acceptances: 'tables' };

function configuredIn(folder: string, { file, acceptances }: Omit<Written, 'config'>): Configured {
  const header = file === 'pyproject.toml' ? 'tool.highwater.acceptances' : 'acceptances';
  return {
    file: folder === '' ? file : `${folder}/${file}`,
    acceptances: acceptances === 'list' ? null : header,
  };
}

/** The nearest configuration from a folder up to the root; null where there is none. */
export async function nearestConfiguration(
  root: string,
  start: string,
  shown = '',
): Promise<(Written & { readonly folder: string }) | null> {
  for (let folder = start; ; folder = folder.split('/').slice(0, -1).join('/')) {
    const written = await readConfiguration(
      join(root, folder),
      `${shown}${folder === '' ? '' : `${folder}/`}`,
    );
    if (written !== null) return { ...written, folder };
    if (folder === '') return null;
  }
}

/** A path below `root`, relative and with forward slashes, "" for the root; null where it lies outside. */
export function inside(root: string, path: string): string | null {
  const found = relative(root, resolve(root, path)).replaceAll(sep, '/');
  return found === '..' || found.startsWith('../') || isAbsolute(found) ? null : found;
}

function sentTo(root: string, config: Configuration): string | null {
  const key = config[KEY];
  return key === undefined ? null : insideOrRefused(root, key, (told) => new UsageError(told(KEY)));
}

function insideOrRefused(
  root: string,
  given: string,
  refusal: (told: (name: string) => Problem) => UsageError,
): string {
  const path = inside(root, given);
  if (path !== null) return path;
  throw refusal((name) => ({
    what: `${name} ${JSON.stringify(given)} is wrong`,
    where: [['wanted', `a folder inside ${root}`]],
  }));
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
