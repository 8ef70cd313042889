import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { normalised } from '../../model/distribution.ts';
import { UsageError } from '../../model/errors.ts';
import { parseToml } from '../../toml/parse.ts';

/** Lock files by precedence. uv reads its own; pip takes the versions that the others hold. */
export const LOCK_FILES = ['uv.lock', 'poetry.lock', 'pdm.lock'] as const;

const LockedSchema = v.looseObject({
  name: v.string(),
  version: v.optional(v.string()),
  /** uv: a table of one key. Poetry: `type` and `url`. */
  source: v.optional(v.record(v.string(), v.unknown()), {}),
  /** Poetry's; by group where groups differ. */
  markers: v.optional(v.union([v.string(), v.record(v.string(), v.string())])),
  /** PDM's. */
  marker: v.optional(v.string()),
  /** uv's; any of them. */
  'resolution-markers': v.optional(v.array(v.string())),
});
type Locked = v.InferOutput<typeof LockedSchema>;

const LockSchema = v.object({ package: v.optional(v.array(LockedSchema), []) });

export interface Lock {
  /** What pip takes as constraints: `name==version`, with a marker where a name has several. */
  readonly constraints: readonly string[];
  /** Names of packages that are built from folders of this machine, normalised. */
  readonly folders: readonly string[];
}

/** @throws UsageError where the file is not TOML, or no lock file. */
export async function readLock(path: string): Promise<Lock> {
  const result = v.safeParse(LockSchema, await parseToml(await readFile(path, 'utf8'), path));
  if (!result.success) {
    throw new UsageError({
      what: `${path} is no lock file of a known form`,
      where: [['problem', result.issues[0].message]],
    });
  }
  const packages = result.output.package;
  const versions = new Map<string, Locked[]>();
  for (const one of packages.filter(isFromIndex))
    versions.set(one.name, [...(versions.get(one.name) ?? []), one]);
  return {
    constraints: [...versions.values()].flatMap((all) =>
      all.length === 1 ? [pin(all[0]!)] : all.flatMap(pinWhere),
    ),
    folders: packages.filter(isFolder).map(({ name }) => normalised(name)),
  };
}

function isFromIndex(one: Locked): boolean {
  const { source } = one;
  const elsewhere = ['git', 'url', 'path', 'directory', 'editable', 'virtual'];
  return (
    one.version !== undefined &&
    (source['type'] === undefined || source['type'] === 'legacy') &&
    // uv writes the kind into `source`, PDM into the package itself.
    !elsewhere.some((key) => (source['type'] === undefined && key in source) || key in one)
  );
}

function isFolder({ source, path }: Locked): boolean {
  return (
    source['type'] === 'directory' ||
    ['directory', 'editable', 'virtual'].some((key) => key in source) ||
    typeof path === 'string'
  );
}

function pin({ name, version }: Locked): string {
  return `${name}==${version}`;
}

/** A version that holds under its marker alone; none where the marker says more than pip can judge. */
function pinWhere(one: Locked): string[] {
  const marker =
    one['resolution-markers']?.map((each) => `(${each})`).join(' or ') ?? one.marker ?? one.markers;
  return typeof marker === 'string' && !/\bextra\b/.test(marker) ? [`${pin(one)} ; ${marker}`] : [];
}
