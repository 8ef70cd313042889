import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files whose contents decide what an install brings. */
export const DECLARING_FILES = [
  'requirements.txt',
  'requirements-dev.txt',
  'requirements-test.txt',
  'requirements-bench.txt',
  'requirements/bench.txt',
  'requirements/test.txt',
  'requirements/dev.txt',
  'constraints.txt',
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'uv.lock',
  'poetry.lock',
  'pdm.lock',
  'Pipfile.lock',
] as const;

const GROUPS = ['bench', 'benchmark', 'test', 'dev'] as const;

/** What a tree declares to need, as PEP 508 requirements and requirement files. */
export interface Declared {
  readonly requirements: readonly string[];
  readonly files: readonly string[];
}

/** Reads a tree's declarations; both lists empty where it needs nothing. */
export async function declared(folder: string): Promise<Declared> {
  const files = DECLARING_FILES.filter(
    (name) => /^requirements/.test(name) && existsSync(join(folder, name)),
  );
  const project = join(folder, 'pyproject.toml');
  if (!existsSync(project)) return { requirements: [], files };
  const { parse } = await import('smol-toml');
  const document = parse(readFileSync(project, 'utf8')) as Pyproject;
  const optional = document.project?.['optional-dependencies'] ?? {};
  const groups = document['dependency-groups'] ?? {};
  const requirements = [
    ...(document.project?.dependencies ?? []),
    ...GROUPS.flatMap((name) => [...(optional[name] ?? []), ...(groups[name] ?? [])]),
  ].filter((one): one is string => typeof one === 'string');
  return { requirements: [...new Set(requirements)], files };
}

interface Pyproject {
  readonly project?: {
    readonly dependencies?: readonly string[];
    readonly 'optional-dependencies'?: Readonly<Record<string, readonly string[]>>;
  };
  readonly 'dependency-groups'?: Readonly<Record<string, readonly unknown[]>>;
}

/** The names that a tree's declarations hold, normalised as PEP 503 says. */
export function namesOf(folder: string, { requirements, files }: Declared): string[] {
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return [...requirements, ...lines]
    .map((line) => /^\s*([A-Za-z0-9][\w.-]*)/.exec(line)?.[1])
    .filter((name) => name !== undefined)
    .map(normalised);
}

export function normalised(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
