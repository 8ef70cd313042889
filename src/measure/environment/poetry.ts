import * as v from 'valibot';
import { type Requirement, under, withExtras } from './requirement.ts';

const TableSchema = v.object({
  version: v.optional(v.string()),
  extras: v.optional(v.array(v.string()), []),
  markers: v.optional(v.string()),
  python: v.optional(v.string()),
  platform: v.optional(v.string()),
  optional: v.optional(v.boolean()),
  git: v.optional(v.string()),
  branch: v.optional(v.string()),
  tag: v.optional(v.string()),
  rev: v.optional(v.string()),
  url: v.optional(v.string()),
  path: v.optional(v.string()),
});
type Table = v.InferOutput<typeof TableSchema>;

const DependenciesSchema = v.record(
  v.string(),
  v.union([v.string(), v.array(TableSchema), TableSchema]),
);
type Dependencies = v.InferOutput<typeof DependenciesSchema>;

/** Loose: other tables of Poetry's say how a project is built. */
export const PoetrySchema = v.looseObject({
  name: v.optional(v.string()),
  dependencies: v.optional(DependenciesSchema, {}),
  'dev-dependencies': v.optional(DependenciesSchema),
  group: v.optional(
    v.record(v.string(), v.object({ dependencies: v.optional(DependenciesSchema, {}) })),
    {},
  ),
  extras: v.optional(v.record(v.string(), v.array(v.string())), {}),
  packages: v.optional(v.array(v.looseObject({ from: v.optional(v.string()) })), []),
});

/** What [tool.poetry] declares, in the form that [project] and [dependency-groups] have. */
export interface PoetryNeeds {
  readonly name: string | null;
  readonly dependencies: readonly Requirement[];
  readonly extras: Readonly<Record<string, readonly Requirement[]>>;
  readonly groups: Readonly<Record<string, readonly Requirement[]>>;
}

export function poetryNeeds(poetry: v.InferOutput<typeof PoetrySchema>): PoetryNeeds {
  const { 'dev-dependencies': dev = {}, dependencies, group } = poetry;
  const optional = (name: string) =>
    tablesOf(dependencies[name] ?? []).some((one) => one.optional === true);
  const needed = Object.keys(dependencies).filter((name) => !optional(name));
  const groups: Record<string, Requirement[]> = { dev: requirementsOf(dev) };
  for (const [name, { dependencies: inside }] of Object.entries(group))
    groups[name] = [...(groups[name] ?? []), ...requirementsOf(inside)];
  return {
    name: poetry.name ?? null,
    dependencies: requirementsOf(dependencies, needed),
    extras: Object.fromEntries(
      Object.entries(poetry.extras).map(([extra, names]) => [
        extra,
        requirementsOf(dependencies, names),
      ]),
    ),
    groups,
  };
}

function requirementsOf(
  dependencies: Dependencies,
  names: readonly string[] = Object.keys(dependencies),
): Requirement[] {
  return names
    .filter((name) => name !== 'python' && dependencies[name] !== undefined)
    .flatMap((name) => tablesOf(dependencies[name]!).map((table) => requirementOf(name, table)));
}

function tablesOf(value: Dependencies[string]): Table[] {
  if (typeof value === 'string') return [{ version: value, extras: [] }];
  return Array.isArray(value) ? value : [value];
}

function requirementOf(name: string, table: Table): Requirement {
  const at = addressOf(table);
  const version = at === null ? specifierOf(table.version ?? '*') : ` @ ${at}`;
  const requirement = `${withExtras(name, table.extras)}${version}`;
  const markers = [
    ...(table.markers === undefined ? [] : [table.markers]),
    ...(table.python === undefined ? [] : pythonMarkers(table.python)),
    ...(table.platform === undefined ? [] : [`sys_platform == "${table.platform}"`]),
  ];
  if (markers.length === 0) return requirement;
  return under(markers.map((one) => `(${one})`).join(' and '), requirement);
}

function addressOf({ git, branch, tag, rev, url, path }: Table): string | null {
  if (git !== undefined) {
    const at = rev ?? tag ?? branch;
    // SSH's short form, git@host:path, is no address to pip.
    const address = git.replace(/^([\w.-]+@[^:/]+):(?!\/)/, 'ssh://$1/');
    return `git+${address}${at === undefined ? '' : `@${at}`}`;
  }
  if (path !== undefined) return /^\.{0,2}\//.test(path) ? path : `./${path}`;
  return url ?? null;
}

function pythonMarkers(constraint: string): string[] {
  return specifierOf(constraint)
    .split(',')
    .filter((one) => one !== '')
    .map((one) => one.replace(/^([<>=!~]+)(.+)$/, 'python_full_version $1 "$2"'));
}

/**
 * Poetry's version constraint as a PEP 440 specifier; "" where any version will do. Rules: Poetry's
 * "Dependency specification". PEP 440 knows no "or": of alternatives the last, newest one counts.
 */
export function specifierOf(constraint: string): string {
  const alternative = constraint.split('|').at(-1)!;
  const clauses = alternative.replace(/([<>=!~^])\s+/g, '$1').split(/[\s,]+/);
  return clauses
    .filter((one) => one !== '' && one !== '*')
    .flatMap(clausesOf)
    .join(',');
}

function clausesOf(clause: string): string[] {
  const [, operator = '', version = ''] = /^(\^|~=|~|[<>=!]*)(.*)$/.exec(clause) ?? [];
  const release = /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1]?.split('.').map(Number);
  if (release === undefined) return [clause];
  if (operator === '^') {
    const significant = release.findIndex((part) => part > 0);
    return below(version, release, significant === -1 ? release.length - 1 : significant);
  }
  if (operator === '~') return below(version, release, Math.min(1, release.length - 1));
  return [`${operator === '' || operator === '=' ? '==' : operator}${version}`];
}

/** From the version up to, but not including, the next one at a position of its release. */
function below(version: string, release: readonly number[], position: number): string[] {
  const next = [...release.slice(0, position), release[position]! + 1];
  return [`>=${version}`, `<${next.join('.')}`];
}
