import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate, type Files, folder, layTree, layWheel, prepare, versionOf } from './projects.ts';

/** A build backend in the tree, also for editable installs. */
const BACKEND = `
import os, zipfile
def wheel(folder, name, text):
    info = "shop-1.dist-info/"
    with zipfile.ZipFile(folder + "/shop-1-py3-none-any.whl", "w") as file:
        file.writestr(name, text)
        file.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: shop\\nVersion: 1\\n")
        file.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        file.writestr(info + "RECORD", "")
    return "shop-1-py3-none-any.whl"
def build_wheel(folder, config_settings=None, metadata_directory=None):
    return wheel(folder, "shop.py", open("shop.py").read())
def build_editable(folder, config_settings=None, metadata_directory=None):
    return wheel(folder, "shop.pth", os.getcwd())
`;
const SHOP: Files = {
  'pyproject.toml':
    '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
  'backend.py': BACKEND,
  'shop.py': 'VERSION = "1"\n',
};

describe("the user's own command", () => {
  test('that reads requirement files is kept by what they hold', async () => {
    layWheel('apple', '1.0');
    layWheel('apple', '2.0');
    const tree = (name: string, version: string, code: string) =>
      layTree('head', { 'requirements.txt': `apple==${version}\n`, 'shop.py': code }, name);
    const install = 'pip install -q -r requirements.txt';
    const first = await prepare({
      base: tree('a', '1.0', '1'),
      head: tree('b', '2.0', '2'),
      install,
    });
    expect(first.notes).toEqual([
      `building base's environment (install is set): ${install}`,
      `building head's environment (install is set): ${install}`,
    ]);
    expect(versionOf(first.base, 'apple')).toBe('1.0');
    expect(versionOf(first.head, 'apple')).toBe('2.0');
    // The same needs with the sides changed and other code.
    const again = await prepare({
      base: tree('c', '2.0', '3'),
      head: tree('d', '1.0', '4'),
      install,
    });
    expect([again.base, again.head]).toEqual([first.head, first.base]);
  });

  test('leaves byte code where what is measured looks for it, whatever our environment says', async () => {
    layWheel('apple', '1.0');
    const tree = layTree('head', { 'requirements.txt': 'apple\n' });
    const env = {
      PYTHONPYCACHEPREFIX: join(folder, 'elsewhere'),
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONOPTIMIZE: '2',
    };
    const install = 'pip install -q -r requirements.txt';
    const { head } = await prepare({ base: tree, head: tree, install, env });
    const cached = '__import__("importlib.util").util.find_spec("apple").cached';
    expect(existsSync(evaluate(head, cached))).toBe(true);
  });

  test('that builds the tree is known to hold it, also when found again elsewhere', async () => {
    const lay = (name: string) => layTree('head', SHOP, name);
    const install = 'pip install .';
    const first = await prepare({ base: lay('a'), head: lay('b'), install });
    expect(first.head.importFrom).toBe('end');
    const again = await prepare({ base: lay('c'), head: lay('d'), install });
    expect(again.head).toEqual(first.head);
    expect(again.notes).toEqual([`one environment for both trees, built before: ${install}`]);
  });

  test('that installs the tree editable serves that folder alone', async () => {
    const lay = (name: string) => layTree('head', SHOP, name);
    const install = 'pip install -e .';
    const a = lay('a');
    const first = await prepare({ base: lay('b'), head: a, install });
    const file = 'importlib.import_module("shop").__file__';
    expect(evaluate(first.head, file)).toBe(join(folder, 'a', 'shop.py'));
    expect(evaluate(first.base, file)).toBe(join(folder, 'b', 'shop.py'));
    expect(first.head.importFrom).toBe('front');
    const again = await prepare({ base: lay('c'), head: a, install });
    expect(again.head).toEqual(first.head);
    expect(evaluate(again.base, file)).toBe(join(folder, 'c', 'shop.py'));
  });
});
