import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Tree } from '../../../src/model/tree.ts';
import { evaluate, type Files, folder, layTree, layWheel, PYPI, prepare } from './projects.ts';

/** A build backend in the tree: real to pip, and it needs nothing from an index. */
const BACKEND = `
import zipfile
def build_wheel(folder, config_settings=None, metadata_directory=None):
    open("left-by-the-build", "w").close()
    info = "shop-1.dist-info/"
    with zipfile.ZipFile(folder + "/shop-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("shop/__init__.py", open("shop/__init__.py").read() + "BUILT = True\\n")
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: shop\\nVersion: 1\\nRequires-Dist: apple\\nProvides-Extra: bench\\nRequires-Dist: pear; extra == 'bench'\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return "shop-1-py3-none-any.whl"
`;

const SHOP: Files = {
  'pyproject.toml': `
    [project]
    name = "shop"
    version = "1"
    dynamic = ["dependencies", "optional-dependencies"]
    [build-system]
    requires = []
    build-backend = "backend"
    backend-path = ["."]`,
  'backend.py': BACKEND,
  'shop/__init__.py': 'PRICE = 1\n',
  'requirements-dev.txt': '-e .[bench]\n-e ./libs/fig\n',
  'libs/fig/pyproject.toml':
    '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]',
  'libs/fig/backend.py': BACKEND.replaceAll('shop', 'fig').replaceAll(
    /Requires-Dist[^\\]*\\n/g,
    '',
  ),
  'libs/fig/fig/__init__.py': '',
};

function layFruit(): void {
  layWheel('apple', '1.0');
  layWheel('pear', '1.0');
}

test('a tree that must be built is installed from a copy, with what its build says it needs', async () => {
  layFruit();
  const base = layTree('base', SHOP);
  const head = layTree('head', { ...SHOP, 'shop/__init__.py': 'PRICE = 2\n' });
  const before = readdirSync(head.path, { recursive: true });
  const first = await prepare({ base, head });
  expect(first.notes).toEqual([
    "building base's environment (the tree must be built: its build backend is its own): pip install . -r requirements-dev.txt",
    "building head's environment (the tree must be built: its build backend is its own): pip install . -r requirements-dev.txt",
  ]);
  const shop = 'importlib.import_module("shop")';
  const seen = `${shop}.PRICE, ${shop}.BUILT, "site-packages" in ${shop}.__file__`;
  expect(evaluate(first.base, seen)).toBe('1 True True');
  expect(evaluate(first.head, seen)).toBe('2 True True');
  expect([first.base.importFrom, first.head.importFrom]).toEqual(['end', 'end']);
  expect(Object.keys(first.installed.head.distributions).sort()).toEqual(
    expect.arrayContaining(['apple', 'fig', 'pear', 'shop']),
  );
  expect(first.installed.head.local.filter(({ isEditable }) => isEditable)).toEqual([]);
  expect(readdirSync(head.path, { recursive: true })).toEqual(before);
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);

  // The next run writes base out elsewhere, and head has changed.
  const again = await prepare({
    base: layTree('base', SHOP, 'base of another run'),
    head: layTree('head', { ...SHOP, 'shop/__init__.py': 'PRICE = 3\n' }),
  });
  expect(again.base).toEqual(first.base);
  expect(evaluate(again.head, seen)).toBe('3 True True');
});

test('an extension module of C is compiled for each tree', async () => {
  const files = (price: number): Files => ({
    'setup.py':
      'from setuptools import Extension, setup\nsetup(name="shop", version="1", ext_modules=[Extension("till", ["till.c"])])\n',
    'till.c': `
      #include <Python.h>
      static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "till", NULL, 0, NULL};
      PyMODINIT_FUNC PyInit_till(void) {
        PyObject *made = PyModule_Create(&module);
        PyModule_AddIntConstant(made, "PRICE", ${price});
        return made;
      }`,
    'shop.py': 'import till\n',
  });
  const { base, head } = await prepare({
    base: layTree('base', files(1)),
    head: layTree('head', files(2)),
    env: PYPI,
  });
  const price = 'importlib.import_module("till").PRICE';
  expect([evaluate(base, price), evaluate(head, price)]).toEqual(['1', '2']);
  expect([base.importFrom, head.importFrom]).toEqual(['end', 'end']);
});

test('a tree whose version comes from its history is built without one', async () => {
  const files: Files = {
    'pyproject.toml': `
      [project]
      name = "shop"
      dynamic = ["version"]
      dependencies = ["iniconfig==2.0.0"]
      [build-system]
      requires = ["hatchling==1.27.0", "hatch-vcs==0.5.0"]
      build-backend = "hatchling.build"
      [tool.hatch.version]
      source = "vcs"
      [tool.hatch.build.hooks.vcs]
      version-file = "shop/_version.py"`,
    'shop/__init__.py': 'from ._version import version\n',
  };
  const { base, head, installed, notes } = await prepare({
    base: layTree('base', files),
    head: layTree('head', files),
    env: PYPI,
  });
  expect(notes).toEqual([
    'building one environment for both trees (the tree must be built: its build writes shop/_version.py): pip install . iniconfig==2.0.0',
  ]);
  expect(base.python).toEqual(head.python);
  expect(evaluate(head, 'importlib.import_module("shop").version')).toBe('9999');
  expect(installed.head.distributions).toMatchObject({ iniconfig: '2.0.0', shop: '9999' });
});

test('dynamic dependencies are taken from the build; an interpreter that has them serves as it is', async () => {
  const files: Files = {
    'pyproject.toml': `
      [project]
      name = "shop"
      version = "1"
      dynamic = ["dependencies"]
      [build-system]
      requires = ["setuptools>=61"]
      build-backend = "setuptools.build_meta"
      [tool.setuptools]
      packages = ["shop"]
      [tool.setuptools.dynamic]
      dependencies = { file = ["needs.in"] }`,
    'needs.in': 'iniconfig==2.0.0\n',
    'shop/__init__.py': '',
  };
  const trees = (): { base: Tree; head: Tree } => ({
    base: layTree('base', files),
    head: layTree('head', files),
  });
  const built = await prepare({ ...trees(), env: PYPI });
  expect(built.head.importFrom).toBe('end');
  expect(built.installed.head.distributions).toMatchObject({ iniconfig: '2.0.0', shop: '1' });
  const asItIs = await prepare({ ...trees(), python: built.head.python[0] });
  expect(asItIs.notes).toEqual([`${built.head.python[0]} serves as it is`]);
  expect(asItIs.head.importFrom).toBe('front');
});
