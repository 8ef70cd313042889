import { expect, test } from 'vitest';
import { readDeclared } from '../../../src/measure/environment/declared.ts';
import { type Files, layTree } from './projects.ts';

const SETUPTOOLS =
  '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n';
const HATCH = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';
const backend = (name: string) => `[build-system]\nrequires = []\nbuild-backend = "${name}"\n`;
const FLAT = { 'shop/__init__.py': '' };

test.each<[string, Files, unknown]>([
  ['sources at the top', { 'pyproject.toml': SETUPTOOLS, ...FLAT }, null],
  ['sources in src', { 'pyproject.toml': HATCH, 'src/shop/__init__.py': '' }, null],
  ['a module at the top', { 'pyproject.toml': HATCH, 'shop.py': '' }, null],
  ['a namespace in src', { 'pyproject.toml': HATCH, 'src/firm/shop.py': '' }, null],
  ['no build system', { 'pyproject.toml': '[project]\nname = "shop"\n' }, null],
  ['a setup.py of no needs', { 'setup.py': 'setup(name="shop")', ...FLAT }, null],
  [
    'a guarded look for its own version',
    {
      'pyproject.toml': HATCH,
      'shop/__init__.py':
        'from importlib.metadata import version, PackageNotFoundError\ntry: v = version("shop")\nexcept PackageNotFoundError: pass',
    },
    null,
  ],
  [
    'a look for its own version that nobody takes while it is imported, and one of pytest',
    {
      'pyproject.toml': HATCH,
      'shop/__init__.py':
        'PRICE = 1\ndef __getattr__(name):\n    from importlib.metadata import version\n\n    return version("shop")\n\nTAX = 2\n',
      'shop/proxy.py':
        'def make():\n    def __getattr__(name):\n        if name:\n            from importlib.metadata import version\n        return version("shop")\n    return __getattr__\n',
      'shop/conftest.py': 'from importlib.metadata import entry_points\n',
    },
    null,
  ],
  ...['maturin', 'scikit_build_core.build', 'mesonpy'].map((name): [string, Files, unknown] => [
    name,
    { 'pyproject.toml': backend(name), ...FLAT },
    { kind: 'sources', why: `${name} builds it` },
  ]),
  [
    'extensions in setup.py',
    { 'setup.py': 'setup(ext_modules=cythonize("a.pyx"))', ...FLAT },
    { kind: 'sources', why: 'setup.py names ext_modules' },
  ],
  [
    'extensions in pyproject.toml',
    { 'pyproject.toml': `${SETUPTOOLS}[[tool.setuptools.ext-modules]]\nname = "a"\n`, ...FLAT },
    { kind: 'sources', why: '[tool.setuptools.ext-modules] builds it' },
  ],
  [
    "a hook of hatch's",
    { 'pyproject.toml': `${HATCH}[tool.hatch.build.hooks.custom]\n`, ...FLAT },
    { kind: 'sources', why: '[tool.hatch.build.hooks.custom] builds it' },
  ],
  [
    "a build script of Poetry's",
    {
      'pyproject.toml': `${backend('poetry.core.masonry.api')}[tool.poetry]\nbuild = "build.py"\n`,
      ...FLAT,
    },
    { kind: 'sources', why: '[tool.poetry.build] builds it' },
  ],
  [
    'a backend of its own',
    { 'pyproject.toml': `${SETUPTOOLS}backend-path = ["."]\n`, ...FLAT },
    { kind: 'sources', why: 'its build backend is its own' },
  ],
  [
    'a version file that is not there',
    {
      'pyproject.toml': `${HATCH}[tool.hatch.build.hooks.vcs]\nversion-file = "shop/_v.py"`,
      ...FLAT,
    },
    { kind: 'sources', why: 'its build writes shop/_v.py' },
  ],
  [
    'packages in a folder of another name',
    {
      'pyproject.toml': `${SETUPTOOLS}[tool.setuptools.packages.find]\nwhere = ["lib"]\n`,
      ...FLAT,
    },
    { kind: 'sources', why: 'its packages lie in lib' },
  ],
  [
    'packages in a folder of another name, for hatch',
    {
      'pyproject.toml': `${HATCH}[tool.hatch.build.targets.wheel]\npackages = ["lib/shop"]\n`,
      'release.py': '',
    },
    { kind: 'sources', why: 'its packages lie in lib' },
  ],
  [
    'packages in a folder of another name, in setup.py',
    { 'setup.py': `setup(package_dir={"": "lib"})`, ...FLAT },
    { kind: 'sources', why: 'its packages lie in lib' },
  ],
  [
    'no package where the path leads',
    { 'pyproject.toml': HATCH, 'python/shop/__init__.py': '', 'tests/__init__.py': '' },
    { kind: 'sources', why: 'no package of its own is at its top or in src' },
  ],
  [
    'dynamic dependencies',
    {
      'pyproject.toml': `${SETUPTOOLS}[project]\nname = "shop"\ndynamic = ["dependencies"]\n`,
      ...FLAT,
    },
    { kind: 'needs', why: 'its dependencies are dynamic' },
  ],
  [
    'dependencies in setup.cfg',
    { 'setup.py': '', 'setup.cfg': '[options]\ninstall_requires =\n  apple\n', ...FLAT },
    { kind: 'needs', why: 'its setup.py or setup.cfg says what it needs' },
  ],
  [
    'a look for its own version',
    {
      'pyproject.toml': HATCH,
      'src/shop/_v.py':
        'def __getattr__(name):\n    pass\nimport importlib.metadata as m\nv = m.version("shop")',
    },
    { kind: 'metadata', why: 'src/shop/_v.py asks for installed metadata' },
  ],
])('%s', async (_, files, build) => {
  expect((await readDeclared(layTree('head', files), '', false)).build).toEqual(build);
});
