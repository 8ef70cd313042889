import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { normalised } from '../../model/distribution.ts';
import { UsageError } from '../../model/errors.ts';
import { parseToml } from '../../toml/parse.ts';
import { PURPOSES } from './needs.ts';
import { type Requirement, under, withExtras } from './requirement.ts';

/** One distribution of a lock file that names all there are, with the hashes it may have: "sha256:…". */
export interface Pin {
  readonly requirement: Requirement;
  readonly hashes: readonly string[];
}

/** A lock file that is installed by itself, whatever else the tree declares. */
export interface Pinned {
  /** Relative to the folder. */
  readonly file: string;
  readonly pins: readonly Pin[];
  /** What it takes from folders and archives of the tree, which have no hash. */
  readonly folders: readonly Requirement[];
}

type Reader = (text: string, path: string) => Promise<readonly Pin[]>;

const READERS: Readonly<Record<string, Reader>> = {
  'pylock.toml': readPylock,
  'Pipfile.lock': readPipfileLock,
};

/** Lock files that say all there is to install, by precedence. */
export const PINNED_FILES = Object.keys(READERS);

/**
 * The first such lock file of a folder; null where it has none.
 *
 * @throws UsageError where it cannot be understood.
 */
export async function readPinned(folder: string): Promise<Pinned | null> {
  const file = PINNED_FILES.find((name) => existsSync(join(folder, name)));
  if (file === undefined) return null;
  const path = join(folder, file);
  const all = await READERS[file]!(await readFile(path, 'utf8'), path);
  const isLocal = ({ requirement }: Pin) => LOCAL.test(requirement);
  return {
    file,
    pins: all.filter((one) => !isLocal(one)),
    folders: all.filter((one) => isLocal(one) && !ITSELF.test(one.requirement)).map(toRequirement),
  };
}

/** The lines of a requirements file. With one hash pip wants one for each. */
export function pinLines(pins: readonly Pin[]): string[] {
  const isHashed = pins.every(({ hashes }) => hashes.length > 0);
  return pins.map(({ requirement, hashes }) =>
    isHashed ? [requirement, ...hashes.map((hash) => `--hash=${hash}`)].join(' ') : requirement,
  );
}

const LOCAL = / @ \.{0,2}\//;
const ITSELF = / @ \.\/\.?\/?( ;|$)/;

function toRequirement({ requirement }: Pin): Requirement {
  return requirement;
}

const Hashes = v.optional(v.record(v.string(), v.string()), {});
const File = v.object({ hashes: Hashes });

/** PEP 751; of what it may hold, what pip must be told. */
const PylockSchema = v.object({
  'lock-version': v.pipe(v.string(), v.regex(/^1\./, 'a lock-version 1.x is wanted')),
  'default-groups': v.optional(v.array(v.string()), []),
  packages: v.array(
    v.object({
      name: v.string(),
      version: v.optional(v.string()),
      marker: v.optional(v.string()),
      vcs: v.optional(
        v.object({
          type: v.string(),
          url: v.string(),
          'commit-id': v.string(),
          subdirectory: v.optional(v.string()),
        }),
      ),
      directory: v.optional(v.object({ path: v.string() })),
      archive: v.optional(
        v.object({ url: v.optional(v.string()), path: v.optional(v.string()), hashes: Hashes }),
      ),
      sdist: v.optional(File),
      wheels: v.optional(v.array(File), []),
    }),
  ),
});
type Package = v.InferOutput<typeof PylockSchema>['packages'][number];

async function readPylock(text: string, path: string): Promise<Pin[]> {
  const lock = understood(PylockSchema, await parseToml(text, path), path);
  const groups = [...PURPOSES, ...lock['default-groups'].map(normalised)];
  return lock.packages.map((one) => {
    const marker = one.marker === undefined ? null : chosen(one.marker, groups);
    return { requirement: under(marker, sourceOf(one)), hashes: hashesOf(one) };
  });
}

function sourceOf({ name, version, vcs, directory, archive }: Package): Requirement {
  if (directory !== undefined) return `${name} @ ${localPath(directory.path)}`;
  if (archive?.path !== undefined) return `${name} @ ${localPath(archive.path)}`;
  if (archive?.url !== undefined) return `${name} @ ${archive.url}`;
  if (vcs !== undefined)
    return `${name} @ ${address(vcs.type, vcs.url, vcs['commit-id'], vcs.subdirectory)}`;
  return version === undefined ? name : `${name}==${version}`;
}

function hashesOf({ sdist, wheels, archive }: Package): string[] {
  const files = [archive, sdist, ...wheels].filter((one) => one !== undefined);
  const all = files.flatMap(({ hashes }) => Object.entries(hashes));
  // What pip takes: hashlib.algorithms it calls strong.
  return all
    .filter(([algorithm]) => /^sha(256|384|512)$/.test(algorithm))
    .map(([algorithm, value]) => `${algorithm}:${value}`);
}

/**
 * A marker that pip understands: whether a group or an extra is asked for is known here, so a marker that
 * always or never holds stands in its place.
 */
function chosen(marker: string, groups: readonly string[]): string {
  return marker.replace(
    /(["'])([^"']+)\1\s+(not\s+)?in\s+(?:extras|dependency_groups)/g,
    (_, _quote, name: string, not: string | undefined) =>
      groups.includes(normalised(name)) === (not === undefined)
        ? 'python_version >= "3"'
        : 'python_version < "3"',
  );
}

const PipfileEntry = v.object({
  version: v.optional(v.string()),
  extras: v.optional(v.array(v.string()), []),
  markers: v.optional(v.string()),
  hashes: v.optional(v.array(v.string()), []),
  git: v.optional(v.string()),
  ref: v.optional(v.string()),
  subdirectory: v.optional(v.string()),
  path: v.optional(v.string()),
  file: v.optional(v.string()),
});

/** Pipenv's own, pipfile-spec 6. */
const PipfileLockSchema = v.object({
  default: v.optional(v.record(v.string(), PipfileEntry), {}),
  develop: v.optional(v.record(v.string(), PipfileEntry), {}),
});

async function readPipfileLock(text: string, path: string): Promise<Pin[]> {
  const lock = understood(PipfileLockSchema, parseJson(text, path), path);
  return Object.entries({ ...lock.develop, ...lock.default }).map(([name, one]) => {
    const whole = withExtras(name, one.extras);
    const at =
      one.git !== undefined
        ? address('git', one.git, one.ref, one.subdirectory)
        : one.path !== undefined
          ? localPath(one.path)
          : one.file;
    const version = one.version === undefined || one.version === '*' ? '' : one.version;
    const source = at === undefined ? `${whole}${version}` : `${whole} @ ${at}`;
    return { requirement: under(one.markers ?? null, source), hashes: one.hashes };
  });
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError({
      what: `${path} is not JSON`,
      where: [['problem', (error as SyntaxError).message]],
    });
  }
}

function understood<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  path: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UsageError({
    what: `${path} is no lock file of a known form`,
    where: [
      ['at', v.getDotPath(issue) ?? 'the top'],
      ['problem', issue.message],
    ],
  });
}

function address(kind: string, url: string, ref?: string, subdirectory?: string): string {
  const at = ref === undefined ? '' : `@${ref}`;
  const within = subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`;
  return `${kind}+${url}${at}${within}`;
}

function localPath(path: string): string {
  return /^\.{0,2}\//.test(path) ? path : `./${path}`;
}
