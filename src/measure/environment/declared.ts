import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { normalised } from '../../model/distribution.ts';
import type { Tree } from '../../model/tree.ts';
import { valueAt } from '../../toml/parse.ts';
import { LOCK_FILES } from './locked.ts';
import { needsOf, type ProjectNeeds, PURPOSES } from './needs.ts';
import { passedOver } from './passed-over.ts';
import { type Pinned, readPinned } from './pinned.ts';
import { type Pyproject, readPyproject } from './pyproject.ts';
import { type RequirementLine, readRequirements, requirementFiles } from './requirements-file.ts';
import { type BuildReason, buildReason, hiddenNeeds, isProject, nameInSetup } from './sources.ts';

/** What a tree declares to need. */
export interface Declared extends ProjectNeeds {
  /** Requirement files by name, relative to the folder; none where a lock file says it all. */
  readonly files: Readonly<Record<string, readonly RequirementLine[]>>;
  /** The lock file, relative to the folder: uv's may lie above it, at the workspace's root. */
  readonly lock: string | null;
  /** A lock file that says all there is to install, where neither of the others is there. */
  readonly pinned: Pinned | null;
  /** Which files are not read, and why, in sentences. */
  readonly passedOver: readonly string[];
  readonly build: BuildReason | null;
  /** Whether the tree can be built and installed: it says how, or has a setup.py. */
  readonly isProject: boolean;
  /** Names of requirements that [tool.uv.sources] takes from elsewhere than an index. */
  readonly uvSources: readonly string[];
}

/**
 * Reads what a tree declares.
 *
 * @param workingDirectory where the install starts, relative to the tree's root.
 * @param hasUv whether uv can install what its lock file says.
 * @throws UsageError for a pyproject.toml or a lock file that cannot be understood.
 */
export async function readDeclared(
  { side, path }: Tree,
  workingDirectory: string,
  hasUv: boolean,
): Promise<Declared> {
  const folder = join(path, workingDirectory);
  const pyproject = await readPyproject(folder, side);
  const lock = pyproject === null ? null : lockOf(path, workingDirectory);
  const names = lock === null ? requirementFiles(folder) : [];
  const files = Object.fromEntries(names.map((name) => [name, readRequirements(folder, name)]));
  const asked = Object.values(files)
    .flat()
    .flatMap((line) => (line.kind === 'itself' ? line.extras : []));
  const pinned = lock === null && names.length === 0 ? await readPinned(folder) : null;
  const needs = needsOf(pyproject, asked);
  const isLockedByUv = hasUv && lock !== null && basename(lock) === 'uv.lock';
  const hidesNeeds = !isLockedByUv && hiddenNeeds(folder, pyproject) !== null;
  return {
    ...needs,
    requirements: [...needs.requirements, ...(pinned?.folders ?? [])],
    name: needs.name ?? nameInSetup(folder),
    hiddenExtras: hidesNeeds ? [...PURPOSES, ...needs.hiddenExtras] : needs.hiddenExtras,
    files,
    lock,
    pinned,
    passedOver: passedOver(folder, [lock ?? [], names, pinned?.file ?? []].flat()),
    build: buildReason(folder, pyproject, isLockedByUv),
    isProject: isProject(folder, pyproject),
    uvSources: uvSources(pyproject),
  };
}

function lockOf(root: string, workingDirectory: string): string | null {
  const folder = join(root, workingDirectory);
  const above = workingDirectory
    .split('/')
    .map((_, depth, all) => '../'.repeat(all.length - depth));
  const places = [
    ...LOCK_FILES,
    ...(workingDirectory === '' ? [] : above.reverse().map((up) => `${up}uv.lock`)),
  ];
  return places.find((name) => existsSync(join(folder, name))) ?? null;
}

/** Sources that an index does not hold under the same name, or holds as something else. */
function uvSources(pyproject: Pyproject | null): string[] {
  return Object.entries(pyproject?.tool.uv?.sources ?? {})
    .filter(([, source]) => [source].flat().some((one) => valueAt(one, ['index']) === undefined))
    .map(([name]) => normalised(name));
}
