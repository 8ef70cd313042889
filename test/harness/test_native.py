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


TRACKER = """
import sys, time

__version__ = "1.20.0"

class FileFormat:
    AGGREGATED_ALLOCATIONS = 2

class FileDestination:
    def __init__(self, path, **options):
        pass

class Tracker:
    def __init__(self, native_traces=False, **options):
        self.seconds = %s

    def __enter__(self):
        end = time.process_time() + self.seconds
        while time.process_time() < end:
            pass

    def __exit__(self, *error):
        pass

class Record:
    size, n_allocations = 100_000, 1

    def stack_trace(self, max_stacks):
        return [("bench_a", sys.modules["bench_it"].__file__, 2)]

class FileReader:
    def __init__(self, path):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def get_high_watermark_allocation_records(self, merge_threads):
        return [Record()]
"""


class Bounded(WithServer):
    """By a tracker that takes as long as a test wants, with native stacks or without."""

    def replay(self, tracker_seconds, known=100_000, seconds=1):
        server = self.start(CALL, files={"site-packages/memray/__init__.py": TRACKER % tracker_seconds})
        return server.ask("bench_a", "replay", metric="native-peak", known=known, frames=1, seconds=seconds)["replay"]

    def assertLineStandsAlone(self, found):
        (line,) = found["lines"]
        self.assertEqual((line["text"], line["bytes"], line["native"]), ("return bytes(100_000)", 100_000, []))

    def test_a_call_under_memray_that_takes_too_long_is_ended(self):
        found = self.replay("1000")
        self.assertEqual(found["lines"], [])
        self.assertRegex(found["problem"], r"^time ran out: under memray one call takes longer than the \d.* s that were left$")

    def test_lines_stand_without_c_functions_that_take_too_long(self):
        found = self.replay("1000 if native_traces else 0")
        self.assertLineStandsAlone(found)
        self.assertEqual(found["problem"], "time ran out while the C functions below these lines were looked for")

    def test_c_functions_are_not_looked_for_where_time_will_not_suffice(self):
        found = self.replay("0.5")
        self.assertLineStandsAlone(found)
        self.assertEqual(found["problem"], "time did not suffice to look for the C functions below these lines")

    def test_lines_stand_where_memray_does_not_tell_the_c_functions(self):
        found = self.replay("0", seconds=10)
        self.assertLineStandsAlone(found)
        self.assertEqual(
            found["problem"],
            "the C functions below these lines are not known: the replay failed: Unsupported: memray parse exits with status 1",
        )

    def test_a_peak_that_did_not_come_again_says_so(self):
        found = self.replay("0", known=200_000)
        self.assertEqual(found["problem"], "the peak did not come again: 100000 B, not 200000 B")


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
