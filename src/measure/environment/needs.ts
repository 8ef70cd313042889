import { normalised } from '../../model/distribution.ts';
import { UsageError } from '../../model/errors.ts';
import { poetryNeeds } from './poetry.ts';
import type { Pyproject } from './pyproject.ts';
import { headOf, markerOf, type Requirement, under } from './requirement.ts';

/** Groups and extras that a benchmark may need. */
export const PURPOSES = ['bench', 'benchmark', 'benchmarks', 'test', 'tests', 'dev'];

/** What a pyproject.toml asks for. */
export interface ProjectNeeds {
  /** The project's own distribution, normalised. */
  readonly name: string | null;
  /** The dependencies, and those of the groups and extras below, each once. */
  readonly requirements: readonly Requirement[];
  readonly groups: readonly string[];
  readonly extras: readonly string[];
  /** Extras of the project itself that are asked for but not in the file: its build may know them. */
  readonly hiddenExtras: readonly string[];
}

/**
 * @param asked extras of the project itself that requirement files ask for.
 * @throws UsageError for a group that is missing or includes itself.
 */
export function needsOf(pyproject: Pyproject | null, asked: readonly string[]): ProjectNeeds {
  const { project, tool } = pyproject ?? {};
  const poetry = tool?.poetry === undefined ? null : poetryNeeds(tool.poetry);
  const given = project?.name ?? poetry?.name ?? null;
  const name = given === null ? null : normalised(given);
  const optional = { ...poetry?.extras, ...project?.['optional-dependencies'] };
  const extras = Object.keys(optional).filter((one) => PURPOSES.includes(normalised(one)));
  const all = groupsOf(pyproject);
  const groups = PURPOSES.filter((one) => all.has(one));
  const isStatic = project !== undefined && !project.dynamic?.includes('dependencies');
  const hidden = new Set<string>();
  const own = { name, optional, hidden };
  const expanded = (wanted: readonly Requirement[]) => withOwnExtras(wanted, own, []);
  const requirements = [
    ...expanded((isStatic ? project.dependencies : poetry?.dependencies) ?? []),
    ...[...extras, ...asked].flatMap((one) => ofExtra(one, own, [])),
    ...groups.flatMap((one) => expanded(groupOf(all, one, []))),
    ...PURPOSES.flatMap((one) => poetry?.groups[one] ?? []),
  ];
  return {
    name,
    requirements: [...new Set(requirements)],
    groups,
    extras,
    hiddenExtras: [...hidden],
  };
}

/** The groups of a pyproject.toml by normalised name; uv's older form of `dev` among them. */
function groupsOf(pyproject: Pyproject | null): Map<string, readonly GroupEntry[]> {
  const groups = new Map<string, readonly GroupEntry[]>();
  for (const [name, entries] of Object.entries(pyproject?.['dependency-groups'] ?? {}))
    groups.set(normalised(name), entries);
  const older = pyproject?.tool.uv?.['dev-dependencies'];
  if (older !== undefined) groups.set('dev', [...(groups.get('dev') ?? []), ...older]);
  return groups;
}

type GroupEntry = NonNullable<Pyproject['dependency-groups']>[string][number];

/** A dependency group with what it includes, PEP 735. */
function groupOf(
  groups: ReadonlyMap<string, readonly GroupEntry[]>,
  name: string,
  within: readonly string[],
): Requirement[] {
  const key = normalised(name);
  const entries = groups.get(key);
  if (entries === undefined || within.includes(key)) {
    throw new UsageError({
      what: `the dependency group "${within.at(-1) ?? name}" includes "${name}", ${
        entries === undefined ? 'which does not exist' : 'which includes it in turn'
      }`,
      where: [['in', '[dependency-groups] of pyproject.toml']],
    });
  }
  return entries.flatMap((entry) =>
    typeof entry === 'string' ? [entry] : groupOf(groups, entry['include-group'], [...within, key]),
  );
}

interface Own {
  readonly name: string | null;
  readonly optional: Readonly<Record<string, readonly Requirement[]>>;
  readonly hidden: Set<string>;
}

/** The requirements, with `project[extra]` replaced by what the project's own extra asks for. */
function withOwnExtras(
  wanted: readonly Requirement[],
  own: Own,
  within: readonly string[],
): Requirement[] {
  return wanted.flatMap((requirement) => {
    const head = headOf(requirement);
    if (head === null || head.name !== own.name) return [requirement];
    const inside = head.extras.flatMap((extra) => ofExtra(extra, own, within));
    return inside.map((one) => under(markerOf(requirement), one));
  });
}

function ofExtra(extra: string, own: Own, within: readonly string[]): Requirement[] {
  const name = normalised(extra);
  if (within.includes(name)) return [];
  const wanted = Object.entries(own.optional).find(([key]) => normalised(key) === name)?.[1];
  if (wanted === undefined) own.hidden.add(name);
  return withOwnExtras(wanted ?? [], own, [...within, name]);
}
