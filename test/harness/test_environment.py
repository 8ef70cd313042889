"""src/harness/environment.py: environments with a pip that was copied."""
import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "src/harness/environment.py"
HAS_PIP = bool(importlib.util.find_spec("pip"))


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


@unittest.skipUnless(HAS_PIP, "this interpreter has no pip to copy")
class Environment(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="highwater 'ü\" ")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def make(self, python=sys.executable):
        prefix = self.folder / "environment"
        run(python, "-I", str(SCRIPT), str(prefix))
        return prefix

    def byte_code(self, prefix):
        return {path: path.stat().st_mtime_ns for path in prefix.rglob("*.pyc")}

    def test_pip_is_there_by_all_its_names_and_installs_into_it(self):
        prefix = self.make()
        wheel = self.folder / "apple-1-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as made:
            made.writestr("apple.py", "KIND = 'red'\n")
            made.writestr("apple-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: apple\nVersion: 1\n")
            made.writestr("apple-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            made.writestr("apple-1.dist-info/RECORD", "")
        for name in ("pip", "pip3", "pip%d.%d" % sys.version_info[:2]):
            self.assertIn(str(prefix), run(str(prefix / "bin" / name), "--version"))
        run(str(prefix / "bin/pip"), "install", "--quiet", "--no-index", str(wheel))
        self.assertEqual("red\n", run(str(prefix / "bin/python"), "-c", "import apple; print(apple.KIND)"))

    def test_its_byte_code_holds(self):
        prefix = self.make()
        before = self.byte_code(prefix)
        run(str(prefix / "bin/pip"), "list", "--no-index")
        self.assertEqual(before, self.byte_code(prefix))
        self.assertGreater(len(before), 100)

    def test_nothing_else_that_the_interpreter_has_comes_with_it(self):
        names = run(str(self.make() / "bin/pip"), "list", "--format=freeze", "--no-index").split()
        expected = {"pip"} if sys.version_info >= (3, 12) else {"pip", "setuptools"}
        self.assertEqual(expected, {name.split("==")[0] for name in names})

    def test_an_environment_without_pip_gives_the_one_below_it(self):
        bare = self.folder / "bare"
        run(sys.executable, "-m", "venv", "--without-pip", str(bare))
        prefix = self.make(str(bare / "bin/python"))
        self.assertIn(str(prefix), run(str(prefix / "bin/pip"), "--version"))


if __name__ == "__main__":
    unittest.main()
