"""native-peak where memray is not as it should be. What it measures: test/native.test.ts."""
import unittest

from started import WithServer

CALL = "def bench_a():\n    return bytes(100_000)\n"
NO_TRACKER = """
__version__ = "1.20.0"

class FileFormat:
    AGGREGATED_ALLOCATIONS = 2

class FileDestination:
    def __init__(self, path, **options):
        pass

class Tracker:
    def __init__(self, **options):
        raise RuntimeError("this kernel forbids it")
"""


class Unsupported(WithServer):
    def assertUnsupported(self, why, memray=None):
        files = {} if memray is None else {"site-packages/memray/__init__.py": memray}
        server = self.start(CALL, files=files)
        answer = server.ask("bench_a", "native", warm=3, forks=2)
        self.assertEqual((answer["state"], answer["why"]), ("unsupported", why))
        replay = server.ask(
            "bench_a", "replay", metric="native-peak", known=100_000, frames=1, seconds=5
        )["replay"]
        self.assertEqual((replay["lines"], replay["problem"]), ([], "the replay failed: Unsupported: " + why))

    def test_memray_that_cannot_be_imported(self):
        self.assertUnsupported("memray cannot be imported (ImportError: no such thing)", "raise ImportError('no such thing')")

    def test_memray_that_breaks_while_it_is_imported(self):
        self.assertUnsupported("memray cannot be imported (OSError: another libc)", "raise OSError('another libc')")

    def test_memray_that_is_too_old(self):
        self.assertUnsupported("memray 1.9.1 is too old: 1.10 or newer is wanted", "__version__ = '1.9.1'")

    def test_memray_that_does_not_tell_its_version(self):
        self.assertUnsupported("memray without a version is too old: 1.10 or newer is wanted", "")

    def test_memray_that_cannot_trace(self):
        self.assertUnsupported("memray failed: RuntimeError: this kernel forbids it", NO_TRACKER)


if __name__ == "__main__":
    unittest.main()
