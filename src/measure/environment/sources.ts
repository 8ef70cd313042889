import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normalised } from '../../model/distribution.ts';
import { valueAt } from '../../toml/parse.ts';
import type { Pyproject } from './pyproject.ts';

/** Why a tree's own package must be built and installed, its dependencies not being enough. */
export interface BuildReason {
  /**
   * `sources`: those on the path do not run. `metadata`: they run where the project is installed,
   * from whichever tree. `needs`: only the build tells what it depends on.
   */
  readonly kind: 'sources' | 'metadata' | 'needs';
  readonly why: string;
}

interface Sources {
  readonly folder: string;
  readonly pyproject: Pyproject | null;
  /** setup.py and setup.cfg; "" where there is none. */
  readonly setup: string;
}

/** Backends that copy Python files and compile nothing unless told to. */
const COPYING = [
  'setuptools.build_meta',
  'setuptools.build_meta:__legacy__',
  'hatchling.build',
  'flit_core.buildapi',
  'flit.buildapi',
  'poetry.core.masonry.api',
  'poetry.masonry.api',
  'poetry_dynamic_versioning.backend',
  'pdm.backend',
  'pdm.pep517.api',
  'uv_build',
];

/** Folders and modules beside a product that are none. */
const NOT_PRODUCT =
  /^(tests?|docs?|bench(mark)?s?|examples?|scripts|tools|ci|build|dist|bench_.*|conftest|setup|versioneer|noxfile|tasks|node_modules)$/;

/** Tables of pyproject.toml that ask for a compiler or for code to run at build time. */
const BUILD_STEPS = [
  ['setuptools', 'ext-modules'],
  ['setuptools-rust'],
  ['cibuildwheel'],
  ['poetry', 'build'],
  ['pdm', 'build', 'run-setuptools'],
  ['pdm', 'build', 'custom-hook'],
  ...['custom', 'cython', 'mypyc', 'build-scripts'].flatMap((hook) => [
    ['hatch', 'build', 'hooks', hook],
    ['hatch', 'build', 'targets', 'wheel', 'hooks', hook],
  ]),
];

/** Tables of pyproject.toml that name a file which the build writes, mostly a version. */
const WRITTEN = [
  ['setuptools_scm', 'version_file'],
  ['setuptools_scm', 'write_to'],
  ['hatch', 'build', 'hooks', 'vcs', 'version-file'],
  ['hatch', 'build', 'targets', 'wheel', 'hooks', 'vcs', 'version-file'],
  ['pdm', 'version', 'write_to'],
  ['versioningit', 'write', 'file'],
];

/** Tables of pyproject.toml that say where packages lie. */
const PLACES = [
  ['setuptools', 'package-dir', ''],
  ['setuptools', 'packages', 'find', 'where'],
  ['hatch', 'build', 'targets', 'wheel', 'sources'],
  ['pdm', 'build', 'package-dir'],
  ['uv', 'build-backend', 'module-root'],
];

/**
 * Why the tree in `folder` must be built; null where its dependencies alone serve.
 *
 * @param isLocked whether a lock file holds what the build would tell.
 */
export function buildReason(
  folder: string,
  pyproject: Pyproject | null,
  isLocked: boolean,
): BuildReason | null {
  const sources = { folder, pyproject, setup: setupText(folder) };
  if (!isProject(folder, pyproject)) return null;
  const unfit = compiled(sources) ?? written(sources) ?? elsewhere(sources);
  if (unfit !== null) return { kind: 'sources', why: unfit };
  const hidden = isLocked ? null : hiddenNeeds(folder, pyproject);
  if (hidden !== null) return { kind: 'needs', why: hidden };
  const asking = asksForItself(sources);
  return asking === null ? null : { kind: 'metadata', why: asking };
}

/** Whether a tree can be built and installed: it says by what, or has a setup.py. */
export function isProject(folder: string, pyproject: Pyproject | null): boolean {
  return pyproject?.['build-system'] !== undefined || existsSync(join(folder, 'setup.py'));
}

/** The distribution's name, normalised, where setup.py or setup.cfg writes it out. */
export function nameInSetup(folder: string): string | null {
  const name = /\bname\s*=\s*["']([\w.-]+)["']|^name\s*=\s*([\w.-]+)\s*$/m.exec(setupText(folder));
  return name === null ? null : normalised(name[1] ?? name[2]!);
}

/** What of a project's needs only its build tells, as a sentence; null where files tell all. */
export function hiddenNeeds(folder: string, pyproject: Pyproject | null): string | null {
  const { project, tool } = pyproject ?? {};
  if (tool?.poetry !== undefined) return null; // [tool.poetry] holds what is dynamic in [project]
  if (project === undefined) {
    const declares = /\b(install|extras|tests)_require/.test(setupText(folder));
    return declares ? 'its setup.py or setup.cfg says what it needs' : null;
  }
  const dynamic = ['dependencies', 'optional-dependencies'].find((key) =>
    project.dynamic?.includes(key),
  );
  return dynamic === undefined ? null : `its ${dynamic} are dynamic`;
}

function setupText(folder: string): string {
  return ['setup.py', 'setup.cfg']
    .map((name) => join(folder, name))
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
    .join('\n');
}

function compiled({ folder, pyproject, setup }: Sources): string | null {
  const word =
    /ext_modules|\bExtension\(|cythonize|RustExtension|rust_extensions|cffi_modules|mypycify/.exec(
      setup,
    );
  if (word !== null) return `setup.py names ${word[0].replace('(', '')}`;
  const { 'build-backend': backend, 'backend-path': own } = pyproject?.['build-system'] ?? {};
  if (own !== undefined) return 'its build backend is its own';
  if (backend !== undefined && !COPYING.includes(backend)) return `${backend} builds it`;
  if (backend === 'pdm.backend' && existsSync(join(folder, 'pdm_build.py')))
    return 'pdm_build.py builds it';
  const step = BUILD_STEPS.find((path) => valueAt(pyproject?.tool, path) !== undefined);
  return step === undefined ? null : `[tool.${step.join('.')}] builds it`;
}

function written({ folder, pyproject }: Sources): string | null {
  const missing = WRITTEN.map((path) => valueAt(pyproject?.tool, path)).find(
    (file) => typeof file === 'string' && !existsSync(join(folder, file)),
  );
  return missing === undefined ? null : `its build writes ${missing}`;
}

function elsewhere({ folder, pyproject, setup }: Sources): string | null {
  const named = [
    ...PLACES.map((path) => valueAt(pyproject?.tool, path)),
    ...[valueAt(pyproject?.tool, ['hatch', 'build', 'targets', 'wheel', 'packages'])]
      .flat()
      .map((path) => (typeof path === 'string' ? dirname(path) : null)),
    ...[pyproject?.tool?.poetry?.packages ?? []].flat().map(({ from }) => from),
    /package_dir\s*=\s*\{?\s*(?:["']{2})?\s*[:=]\s*["']?([\w./-]+)/.exec(setup)?.[1],
  ].flat();
  const other = named.find(
    (place) => typeof place === 'string' && !/^(\.\/)?(src|\.?)\/?$/.test(place),
  );
  if (other !== undefined) return `its packages lie in ${other}`;
  return productFiles(folder).length === 0 ? 'no package of its own is at its top or in src' : null;
}

/** Packages that look up their own version must be installed, or their import fails. */
function asksForItself({ folder }: Sources): string | null {
  const asking = productFiles(folder).find((path) => {
    const text = atImport(readFileSync(join(folder, path), 'utf8'));
    return (
      /\bimportlib[._]metadata\b|\bpkg_resources\b/.test(text) &&
      !/PackageNotFoundError|DistributionNotFound/.test(text)
    );
  });
  return asking === undefined ? null : `${asking} asks for installed metadata`;
}

/** A module's text without each __getattr__, which runs where somebody asks for `__version__`. */
function atImport(text: string): string {
  return text.replace(/^([ \t]*)def\s+__getattr__\b.*(?:\n(?:\1[ \t]+\S.*|[ \t]*$))*/gm, '');
}

/** Modules at the top and in src, and the files directly within their packages there. */
function productFiles(folder: string): string[] {
  return ['.', 'src'].flatMap((root) => {
    if (!existsSync(join(folder, root))) return [];
    const entries = readdirSync(join(folder, root), { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.') && !NOT_PRODUCT.test(name.replace(/\.py$/, '')),
    );
    return entries.flatMap((entry) => {
      const path = join(root, entry.name);
      if (entry.isFile()) return entry.name.endsWith('.py') ? [path] : [];
      if (!entry.isDirectory()) return [];
      const inside = readdirSync(join(folder, path)).filter(
        (name) => name.endsWith('.py') && name !== 'conftest.py',
      );
      // A folder in src needs no __init__.py: namespace packages have none.
      if (root === '.' && !inside.includes('__init__.py')) return [];
      return inside.map((name) => join(path, name));
    });
  });
}
