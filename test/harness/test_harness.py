"""The harness as its server sees it: real interpreters, real forks, no TypeScript. Standard library only."""
import json
import gc
import importlib.util
import mmap
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tracemalloc
import unittest
from unittest import mock

from started import HARNESS, LINUX, WithServer

sys.path.insert(0, HARNESS)
from highwater_harness import addresses, channel, counters, levels, libc, loader, processes, target  # noqa: E402

sys.path.remove(HARNESS)

libc.bind()
GLIBC = levels.heap() is not None


class Metrics(WithServer):
    def test_peak_is_what_one_call_holds_at_once(self):
        server = self.start("def bench_a():\n    x = bytearray(1_000_000)\n    del x\n    bytearray(500_000)\n")
        peak = server.screen("bench_a")["samples"][0]["peak"]
        self.assertLess(abs(peak - 1_000_057), 300)

    def test_forked_and_traced_from_import_agree_on_the_peak(self):
        server = self.start("def bench_a():\n    return len([str(i) for i in range(5000)])\n")
        forked = server.screen("bench_a")["samples"][0]["peak"]
        traced = [s["peak"] for s in server.ask("bench_a", "trace", traced=True, warm=2, forks=3)["samples"]]
        self.assertEqual(len(traced), 3)
        for peak in traced:
            self.assertLessEqual(abs(peak - forked), 128)

    def test_a_start_that_did_not_trace_its_import_shows_the_same_peak(self):
        source = "def bench_a():\n    return len([str(i) for i in range(5000)])\n"
        early = self.start(source).ask("bench_a", "trace", traced=True, warm=2, forks=1)["samples"][0]["peak"]
        server = self.start(source, traced=False)
        self.assertEqual([server.hello["importBytes"], server.hello["forks"]], [None, True])
        late = [sample["peak"] for sample in server.ask("bench_a", "peak", warm=2, forks=2)["samples"]]
        self.assertEqual(len(late), 2)
        for peak in late:
            self.assertLessEqual(abs(peak - early), 64)

    def test_an_append_to_a_container_from_before_is_not_the_whole_container(self):
        server = self.start("KEPT = list(range(1_000_000))\ndef bench_a():\n    KEPT.append(1)\n")
        sample = server.ask("bench_a", "trace", traced=True, warm=2, forks=1)["samples"][0]
        self.assertLess(sample["steady"], 1_200_000)

    def test_steady_is_what_stays(self):
        server = self.start("KEPT = {}\ndef bench_a():\n    KEPT.setdefault('x', bytearray(300_000))\n")
        sample = server.ask("bench_a", "trace", traced=True, warm=2, forks=1)["samples"][0]
        self.assertLess(abs(sample["steady"] - 300_057), 6000)

    def test_import_is_what_the_module_takes(self):
        small = self.start("def bench_a():\n    pass\n").hello["importBytes"]
        large = self.start("TABLE = bytearray(3_000_000)\ndef bench_a():\n    pass\n").hello["importBytes"]
        self.assertLess(abs(large - small - 3_000_057), 1000)

    def test_an_import_that_draws_from_a_global_generator_says_so(self):
        for source, drew in (
            ("import random\nSIZE = random.random()", True),
            ("import random\nSIZE = random.Random(1).random()", False),
            ("import random, types\nrandom._inst = types.SimpleNamespace()", True),
            ("import tempfile", False),
        ):
            with self.subTest(source):
                self.assertIs(self.start(source + "\ndef bench_a(): pass\n").hello["drewRandom"], drew)

    def test_what_setup_or_calls_draw_from_a_global_generator_shows_in_its_state(self):
        numpy = "" if importlib.util.find_spec("numpy") is None else "import numpy.random\n"
        for body, drew in (
            ("def bench_a(): pass", False),
            ("def bench_a(): random.Random().random()", False),
            ("def bench_a(): random.random()", True),
            ("def bench_a(): random.getrandbits(32 * 208)  # all words of the generator in three calls", True),
            ("def setup_a(): return random.random()\ndef bench_a(given): pass", True),
            *([("def bench_a(): numpy.random.rand()", True)] if numpy else []),
        ):
            with self.subTest(body):
                variables = {"OPENBLAS_NUM_THREADS": "1"}  # with threads there would be no forks
                server = self.start("import random\n" + numpy + body + "\n", variables=variables)
                state = server.screen("bench_a")["samples"][0].get("randomState")
                self.assertIs(state is not None, drew)

    def test_the_state_of_a_generator_is_the_same_in_processes_that_seed_it_alone(self):
        for body, seeded in (
            ("def bench_a(): random.random()", False),
            ("def setup_a(): random.seed(1)\ndef bench_a(): random.random()", True),
            ("def bench_a(): random.seed(1); random.random()", True),
        ):
            with self.subTest(body):
                server = self.start("import random\n" + body + "\n")
                first, second = (server.screen("bench_a")["samples"][0]["randomState"] for _ in range(2))
                self.assertIs(first == second, seeded)

    def test_growth_ends_with_the_call_that_passes_its_limit(self):
        server = self.start("import time\ndef bench_slow():\n    time.sleep(0.1)\n")
        run = {"enough": 128, "further": [{"calls": 512, "seconds": 3}], "limit": 0.05, "rise": 1 << 27, "after": 16}
        levels = server.ask("bench_slow", "growth", **run)["samples"][0]["levels"]
        self.assertEqual(levels["calls"], [0, 1, 2])

    def test_growth_goes_as_far_as_the_first_step_that_has_room_gives_time_for(self):
        server = self.start("def bench_a():\n    sum(range(1000))\n")
        run = {"enough": 4, "limit": 30, "rise": 1 << 27, "after": 0}
        last = {
            str(further): server.ask("bench_a", "growth", further=further, **run)["samples"][0]["levels"]["calls"][-1]
            for further in (
                [],
                [{"calls": 16, "seconds": 30}],
                [{"calls": 16, "seconds": 30}, {"calls": 32, "seconds": 0}],
                [{"calls": 4, "seconds": 0}, {"calls": 32, "seconds": 30}],
            )
        }
        self.assertEqual(list(last.values()), [4, 16, 16, 32])

    def test_growth_ends_with_the_readings_that_judge_it_once_a_level_rose_enough(self):
        server = self.start("KEPT = []\ndef bench_a():\n    KEPT.append(bytearray(3 << 20))\n")
        run = {"enough": 128, "further": [{"calls": 512, "seconds": 30}], "limit": 30, "after": 16}
        calls = {
            rise: server.ask("bench_a", "growth", rise=rise << 20, **run)["samples"][0]["levels"]["calls"]
            for rise in (1, 40)
        }
        self.assertEqual(calls, {1: [0, 1, 2, 4, 8], 40: [0, 1, 2, 4, 8, 16, 32]})

    def test_blocks_stay_level_without_a_leak_and_count_one_exactly(self):
        server = self.start(
            """
            KEPT = []
            def bench_flat():
                return [object() for _ in range(100)]
            def bench_leak():
                KEPT.append(object())
            """
        )
        run = {"enough": 128, "further": [{"calls": 256, "seconds": 30}], "limit": 30, "rise": 1 << 27, "after": 24}
        flat = server.ask("bench_flat", "growth", **run)["samples"][0]["levels"]
        leak = server.ask("bench_leak", "growth", **run)["samples"][0]["levels"]
        at = {calls: index for index, calls in enumerate(flat["calls"])}
        self.assertEqual(flat["blocks"][at[256]] - flat["blocks"][at[64]], 0)
        self.assertEqual(leak["blocks"][at[256]] - leak["blocks"][at[64]], 192)

    def test_what_a_benchmark_hides_from_the_collector_is_no_growth(self):
        server = self.start("import gc\ndef bench_a():\n    cycle = []\n    cycle.append(cycle)\n    gc.freeze()\n")
        levels = server.screen("bench_a")["samples"][0]["levels"]
        self.assertEqual(levels["blocks"][levels["calls"].index(8)], levels["blocks"][-1])

    @unittest.skipUnless(LINUX, "resident sizes come from /proc")
    def test_resident_peak_sees_native_memory(self):
        server = self.start(
            "import mmap\ndef bench_a():\n    m = mmap.mmap(-1, 20 << 20)\n    m.write(b'x' * (20 << 20))\n    m.close()\n"
        )
        resident = server.ask("bench_a", "resident")["samples"][0]["residentPeak"]
        self.assertGreater(resident["own"] - resident["file"], 20 << 20)

    @unittest.skipUnless(LINUX, "resident sizes come from /proc")
    def test_buffers_of_native_code_are_mapped_whatever_tracing_took_before(self):
        server = self.start(
            """
            import ctypes
            libc = ctypes.CDLL(None)
            for function in (libc.malloc, libc.realloc):
                function.restype = ctypes.c_void_p
            libc.malloc.argtypes, libc.realloc.argtypes = [ctypes.c_size_t], [ctypes.c_void_p, ctypes.c_size_t]
            TABLE = [[number] for number in range(100_000)]  # 4 MB of tracemalloc's
            def bench_a():
                buffers = [libc.malloc(1 << 20) for _ in range(2)]
                for buffer in buffers:
                    ctypes.memset(buffer, 1, 1 << 20)
                for buffer in buffers:
                    libc.realloc(buffer, 64)  # and forgotten
            """
        )
        run = {"enough": 32, "further": [], "limit": 30, "rise": 1 << 27, "after": 0}
        levels = server.ask("bench_a", "growth", **run)["samples"][0]["levels"]
        self.assertLess(levels["resident"][-1] - levels["resident"][-2], 16 * (64 << 10))

    def test_resident_peak_is_not_hidden_by_what_the_import_freed(self):
        server = self.start(
            """
            POOLS = [bytes(300) for _ in range(20_000)][::2000]
            BLOCKS = [bytes(400) for _ in range(20_000)][::50]
            def bench_pools(): return [bytes(200) for _ in range(4000)]
            def bench_blocks(): return [bytes(400) for _ in range(4000)]
            """
        )
        for name, size in (("bench_pools", 4000 * 233), ("bench_blocks", 4000 * 433)):
            with self.subTest(name):
                resident = server.ask(name, "resident")["samples"][0]["residentPeak"]
                # A lower bound: VmHWM lacks what a processor has yet to add up.
                self.assertGreater(resident["own"] - resident["file"], size * 3 // 4)

    @unittest.skipUnless(LINUX, "resident sizes come from /proc")
    def test_import_and_first_call_together_take_the_same_wherever_a_table_is_made(self):
        make = "[bytes(1000) for _ in range(8000)]"
        sources = ("TABLE = %s\ndef bench_a(): len(TABLE)\n" % make, "def bench_a(): len(%s)\n" % make)
        both = []
        for source in sources:
            resident = self.start(source, traced=False).ask("bench_a", "resident", withImport=True)["samples"][0]["residentPeak"]
            both.append((resident["own"] - resident["file"], resident["before"]))
        (early, imported), (late, bare) = both
        self.assertLess(early, 1 << 20)
        self.assertGreater(late, 7 << 20)
        self.assertGreater(imported - bare, 7 << 20)
        self.assertLess(abs(imported + early - bare - late), 1 << 20)

    def test_all_that_is_kept_is_the_same_wherever_a_table_is_made(self):
        make = "[bytes(1000) for _ in range(800)]"
        sources = {
            "import": "TABLE = %s\ndef bench_a(): len(TABLE)\n" % make,
            "setup": "TABLE = []\ndef setup_a(): TABLE.extend(%s)\ndef bench_a(): len(TABLE)\n" % make,
            "call": "TABLE = []\ndef bench_a(): TABLE or TABLE.extend(%s)\n" % make,
            "a module that the harness loads too": "import ctypes, mmap, select\nTABLE = %s\ndef bench_a(): len(TABLE)\n" % make,
            "that in a call": "TABLE = %s\ndef bench_a():\n    import ctypes, mmap, select\n    len(TABLE)\n" % make,
        }
        totals = {}
        self.start("def bench_a(): pass\n")  # leaves byte code: to compile enlarges the table of interned strings early
        for name, source in sources.items():
            server = self.start(source)
            for _ in range(2):  # what a server keeps of its jobs counts for nothing
                (found,) = server.ask("bench_a", "trace", traced=True, warm=3, forks=1)["samples"]
            totals[name] = found["total"]
        for left, right in (("import", "setup"), ("import", "call"), ("a module that the harness loads too", "that in a call")):
            self.assertLess(abs(totals[left] - totals[right]), 12288, (left, right, totals))

    def test_what_all_keep_together_is_the_same_from_job_to_job(self):
        server = self.start(
            """
            import json, decimal, logging
            class Node:
                pass
            for i in range(2000):  # names for the type cache, which a server empties and fills
                setattr(Node, "name_%d" % i, i)
            def bench_a():
                return json.loads("[1, 2]")
            def bench_b():
                return [getattr(Node(), "name_%d" % i) for i in range(2000)]
            """
        )
        totals = []
        for _ in range(4):
            totals += [one["total"] for one in server.ask("bench_a", "trace", traced=True, warm=3, forks=2)["samples"]]
            server.ask("bench_b", "trace", traced=True, warm=1, forks=1)
        self.assertLess(max(totals) - min(totals), 256, totals)

    @unittest.skipUnless(LINUX, "resident sizes come from /proc")
    def test_descendants_count(self):
        server = self.start(
            "import os\ndef bench_a():\n    pid = os.fork()\n    if pid == 0:\n        x = b'x' * (50 << 20)\n        os._exit(0)\n    os.waitpid(pid, 0)\n"
        )
        resident = server.ask("bench_a", "resident")["samples"][0]["residentPeak"]
        self.assertGreater(resident["descendants"], 45 << 20)

    def test_async_setup_and_parameters(self):
        server = self.start(
            """
            async def bench_async():
                return 1
            params_sized = {"one": 1, "two": 2}
            def setup_sized(size):
                return [0] * size
            def bench_sized(data):
                assert len(data) in (1, 2)
            """
        )
        names = [one["name"] for one in server.hello["benchmarks"]]
        self.assertEqual(names, ["bench_async", "bench_sized[one]", "bench_sized[two]"])
        for name in names:
            self.assertEqual(server.screen(name)["state"], "measured")

    def test_what_cannot_be_called_says_why(self):
        server = self.start(
            """
            params_none = []
            def bench_none(data): pass
            params_one = 5
            def bench_one(data): pass
            params_text = "abc"
            def bench_text(data): pass
            def bench_lazy():
                yield [0] * 1000
            async def bench_lazy_too():
                yield 1
            def bench_takes(data): pass
            params_fine = (size for size in (1, 2))
            def bench_fine(data): pass
            """
        )
        problems = {one["name"]: one["problem"] for one in server.hello["benchmarks"]}
        for name in "none", "one", "text":
            self.assertEqual(
                problems.pop("bench_" + name),
                "params_%s holds no parameter: a list or a dict of them is wanted" % name,
            )
        for name in "bench_lazy", "bench_lazy_too":
            self.assertRegex(problems.pop(name), "^is a generator: a call of it runs nothing")
        self.assertRegex(problems.pop("bench_takes"), "^takes 1 argument: ")
        self.assertEqual(problems, {"bench_fine[1]": None, "bench_fine[2]": None})

    def test_the_same_from_a_fresh_interpreter(self):
        source = "def bench_a():\n    return len([str(i) for i in range(5000)])\n"
        forked = self.start(source).screen("bench_a")["samples"][0]["peak"]
        fresh = self.start(source, fresh=True, traced=False)
        self.assertFalse(fresh.hello["forks"])
        peak = fresh.ask("bench_a", "screen", traced=True, before=3, calls=12, least=12, seconds=5)["samples"][0]["peak"]
        self.assertLessEqual(abs(peak - forked), 128)


class States(WithServer):
    def outcome(self, body, **options):
        answer = self.start("import os, sys, time, unittest\ndef bench_a():\n    %s\n" % body).screen("bench_a", **options)
        return answer["state"], answer.get("why", "")

    def test_an_exception_is_named(self):
        self.assertEqual(self.outcome("raise ValueError('no')"), ("crashed", "raised ValueError: no"))

    def test_an_exception_is_named_where_nothing_can_be_imported_any_more(self):
        body = "sys.path.clear(); sys.meta_path.clear(); sys.path_hooks.clear(); raise ValueError('no')"
        self.assertEqual(self.outcome(body), ("crashed", "raised ValueError: no"))

    def test_an_exit_is_named(self):
        self.assertEqual(self.outcome("os._exit(7)")[1], "exited with status 7 before it was measured (os._exit?)")

    def test_a_signal_is_named(self):
        self.assertEqual(self.outcome("os.kill(os.getpid(), 11)")[1], "killed by SIGSEGV")

    def test_a_kill_tells_its_signal_also_from_a_traced_fork(self):
        server = self.start("import os\ndef bench_a():\n    os.kill(os.getpid(), 9)\n")
        untraced = server.ask("bench_a", "resident")
        traced = server.ask("bench_a", "trace", traced=True, warm=0, forks=2)
        for answer in (untraced, traced):
            told = {key: answer[key] for key in ("state", "why", "signal")}
            self.assertEqual(told, {"state": "crashed", "why": "killed by SIGKILL", "signal": "SIGKILL"})

    def test_a_hang_ends_at_its_limit(self):
        self.assertEqual(self.outcome("time.sleep(100)", timeout=0.5)[0], "timed-out")

    def test_a_skip_is_one(self):
        self.assertEqual(self.outcome("raise unittest.SkipTest('not here')"), ("skipped", "not here"))

    def test_a_result_printed_to_stdout_is_no_result(self):
        self.assertEqual(self.outcome("print('{\"state\": \"measured\"}', flush=True); os._exit(0)")[0], "crashed")

    def test_closing_every_descriptor_does_not_lose_the_result(self):
        self.assertEqual(self.outcome("os.closerange(0, 4096)")[0], "measured")

    def test_one_broken_benchmark_costs_no_other(self):
        server = self.start("import os\ndef bench_a():\n    os._exit(1)\ndef bench_b():\n    pass\n")
        self.assertEqual(server.screen("bench_a")["state"], "crashed")
        self.assertEqual(server.screen("bench_b")["state"], "measured")

    def test_modules_of_an_archive_in_the_tree_are_imported(self):
        server = self.start(
            """
            import os, sys, zipfile
            archive = os.path.join(os.path.dirname(__file__), "packed.zip")
            with zipfile.ZipFile(archive, "w") as out:
                out.writestr("inside.py", "SIZE = 7")
            sys.path.insert(0, archive)
            import inside
            def bench_a():
                return inside.SIZE
            """
        )
        self.assertTrue(server.hello["hello"], server.hello)

    def test_an_import_error_is_told(self):
        server = self.start("import no_such_module\n")
        self.assertFalse(server.hello["hello"])
        self.assertIn("no_such_module", server.hello["why"])

    def test_a_syntax_error_is_told(self):
        self.assertIn("SyntaxError", self.start("def bench_a(:\n").hello["why"])

    @unittest.skipUnless(LINUX, "orphans are inherited on Linux")
    def test_what_a_benchmark_leaves_running_is_ended(self):
        server = self.start(
            "import subprocess, sys\ndef bench_a():\n    global p\n    p = subprocess.Popen(['sleep', '600'], start_new_session=True)\n    print(p.pid)\n"
        )
        answer = server.ask("bench_a", "resident")
        self.assert_ended(int(answer["output"].split()[0]))

    def assert_ended(self, pid):
        with self.assertRaises(ProcessLookupError):
            for _ in range(200):
                os.kill(pid, 0)
                time.sleep(0.01)

    @unittest.skipUnless(LINUX, "what the kernel tells of children")
    def test_what_a_thread_of_a_benchmark_leaves_running_is_ended_without_a_fork_too(self):
        source = """
            import subprocess, threading, time
            PIDS = []
            def start():
                PIDS.append(subprocess.Popen(["sleep", "600"], start_new_session=True).pid)
                time.sleep(600)
            def bench_a():
                threading.Thread(target=start, daemon=True).start()
                while not PIDS:
                    time.sleep(0.01)
                raise ValueError(PIDS[0])
            """
        answer = self.start(source, fresh=True, traced=False).ask("bench_a", "resident", traced=True)
        self.assert_ended(int(answer["why"].split()[-1]))

    def test_a_target_may_name_its_modules_as_the_harness_does(self):
        names = ["levels", "measure", "server", "channel", "native", "_levels"]
        body = "".join("import %s\n" % name for name in names)
        body += "def bench_a():\n    assert [%s] == [7] * %d\n" % (", ".join(name + ".OURS" for name in names), len(names))
        server = self.start(body, files={name + ".py": "OURS = 7\n" for name in names})
        self.assertEqual(server.screen("bench_a")["state"], "measured")


class Interpreter(WithServer):
    def test_leaves_byte_code_of_all_that_a_server_loads(self):
        with tempfile.TemporaryDirectory() as folder:
            harness = os.path.join(folder, "harness")
            shutil.copytree(HARNESS, harness, ignore=shutil.ignore_patterns("__pycache__"))
            subprocess.run(
                [sys.executable, os.path.join(harness, "interpreter.py")],
                check=True, stdout=subprocess.DEVNULL, env={"PATH": os.environ["PATH"]},
            )
            kept = os.path.join(harness, "highwater_harness", "__pycache__")
            compiled = set(os.listdir(kept))
            server = self.start("def bench_a():\n    pass\n", script=os.path.join(harness, "server.py"))
            self.assertEqual(server.screen("bench_a")["state"], "measured")
            self.assertEqual(server.ask("bench_a", "trace", traced=True, warm=1, forks=1)["state"], "measured")
            self.assertIn("server", {name.split(".")[0] for name in compiled})
            self.assertEqual(set(os.listdir(kept)) - compiled, set())


class Footprint(WithServer):
    def loaded(self, names, traced):
        """Those of these modules that a process has that is about to call a benchmark."""
        source = "import sys\ndef bench_a():\n    raise Exception(*[name for name in %r if name in sys.modules])\n" % (names,)
        answer = self.start(source).ask("bench_a", "trace" if traced else "resident", traced=traced, warm=1, forks=1)
        return answer["why"]

    def test_what_served_its_turn_is_unloaded(self):
        names = ["highwater_harness." + name for name in ("start", "discovery", "addresses", "libc")]
        self.assertEqual(self.loaded(names, traced=True), "raised Exception")
        self.assertEqual(self.loaded(names[:-1], traced=False), "raised Exception")

    @unittest.skipUnless(GLIBC and os.uname().machine == "x86_64", "elsewhere the package ctypes may be needed")
    def test_nothing_of_the_standard_library_is_loaded_in_vain(self):
        bare = subprocess.run(
            [sys.executable, "-c", "import sys; print(*sys.modules)"],
            check=True, stdout=subprocess.PIPE, universal_newlines=True,
        )  # a .pth file may have imported some
        names = sorted({"ctypes", "struct", "resource", "fcntl"} - set(bare.stdout.split()))
        for traced in (True, False):
            self.assertEqual(self.loaded(names, traced), "raised Exception")

    def test_an_empty_benchmark_holds_less_than_a_kilobyte_of_the_harness(self):
        samples = self.start("def bench_a():\n    pass\n").ask("bench_a", "trace", traced=True, warm=2, forks=4)["samples"]
        for sample in samples:
            self.assertLess(max(sample["peak"], sample["steady"]), 1024)


class Loaded(unittest.TestCase):
    """Which modules are looked at for being the other tree's."""

    def test_all_at_first_then_what_is_new_or_was_loaded_again(self):
        target._looked = False
        loaded = type(sys)("loaded")
        loaded.__file__ = os.path.join(HARNESS, "loaded.py")

        def foreign():
            return sorted(name for name, _ in target.foreign_modules([HARNESS], []) if name.startswith("hw_"))

        for name in ("hw_one", "hw_two"):
            self.addCleanup(sys.modules.pop, name, None)
        ours = sys.modules.pop(target.__name__)
        sys.modules["hw_one"] = loaded  # from before this one of ours
        sys.modules[target.__name__] = ours
        self.assertEqual(foreign(), ["hw_one"])
        self.assertEqual(foreign(), [])
        sys.modules["hw_two"] = loaded
        self.assertEqual(foreign(), ["hw_two"])
        del sys.modules["hw_one"]
        sys.modules["hw_one"] = loaded
        self.assertEqual(foreign(), ["hw_one"])
        del sys.modules[target.__name__]  # by a target that clears what it does not know
        self.assertEqual(foreign(), ["hw_one", "hw_two"])
        sys.modules[target.__name__] = ours


@unittest.skipUnless(GLIBC, "elsewhere libc.py finds no functions")
class Libc(unittest.TestCase):
    def test_a_counter_reads_the_same_by_a_hidden_argument_and_as_a_structure(self):
        libc.bind()
        self.addCleanup(libc.bind)
        uname = os.uname()
        heaps = []
        for machine in ("x86_64", "aarch64"):
            with mock.patch("os.uname", lambda machine=machine: mock.Mock(machine=machine, release=uname.release)):
                libc.bind()
            kept = bytearray(1 << 20)
            before = levels.heap()
            more = bytearray(8 << 20)
            heaps.append(levels.heap() - before)
            del kept, more
        for heap in heaps:
            self.assertLess(abs(heap - (8 << 20)), 64 << 10)

    def test_the_largest_child_is_as_large_as_the_module_resource_says(self):
        import resource

        libc.bind()
        subprocess.run([sys.executable, "-c", "bytes(50_000_000)"], check=True)
        self.assertEqual(processes.largest_child(), 1024 * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


class Platforms(WithServer):
    """What a platform lacks is unsupported; the traced figures are the same as here."""

    SOURCE = "def bench_a():\n    return len(bytearray(1_000_000))\n"

    def test_macos_gives_traced_figures_and_no_resident_ones(self):
        server = self.start(self.SOURCE, platform="macos")
        self.assertEqual((server.hello["forks"], server.hello["resident"], server.hello["aslrOff"]), (True, False, None))
        answer = server.screen("bench_a")
        self.assertEqual(answer["state"], "measured", answer)
        sample = answer["samples"][0]
        self.assertLess(abs(sample["peak"] - 1_000_057), 300)
        self.assertEqual((sample["residentPeak"], sample["levels"]["resident"], sample["levels"]["heap"]), (None, None, None))
        traced = server.ask("bench_a", "trace", traced=True, warm=2, forks=2)
        self.assertEqual([abs(one["peak"] - 1_000_057) < 300 for one in traced["samples"]], [True, True])

    def test_windows_measures_in_an_interpreter_a_sample(self):
        answers = []
        for kind, options in (
            ("screen", {"before": 3, "calls": 32, "least": 12, "seconds": 5}),
            ("trace", {"warm": 2, "forks": 2}),
            ("growth", {"enough": 32, "further": [], "limit": 5, "rise": 1 << 27, "after": 0}),
        ):
            server = self.start(self.SOURCE, platform="windows")
            self.assertEqual((server.hello["forks"], server.hello["resident"]), (False, False))
            answers.append(server.ask("bench_a", kind, traced=True, **options))
        self.assertEqual([answer["state"] for answer in answers], ["measured"] * 3, answers)
        self.assertLess(abs(answers[1]["samples"][0]["peak"] - 1_000_057), 300)
        self.assertIsNone(answers[0]["samples"][0]["residentPeak"])
        self.assertIsNone(answers[2]["samples"][0]["levels"]["resident"])


    @unittest.skipIf(sys.version_info < (3, 13), "mimalloc serves Python from 3.13 on")
    def test_a_free_threaded_build_gives_what_an_ordinary_one_gives(self):
        source = """
            KEPT = []
            def bench_a():
                return len(bytearray(1_000_000))
            def bench_leak():
                KEPT.append(object())
            """
        server = self.start(source, platform="free-threaded", variables={"PYTHONMALLOC": "mimalloc"})
        sample = server.screen("bench_a")["samples"][0]
        self.assertLess(abs(sample["peak"] - 1_000_057), 300)
        self.assertIsNone(sample["levels"]["heap"])
        found = server.ask("bench_leak", "replay", traced=True, metric="growth", known=16, frames=1, seconds=5)["replay"]
        self.assertEqual(found["types"], [{"type": "object", "count": 1, "bytes": 16}])
        self.assertEqual(found["holders"], ["bench_it.KEPT (list, +1 entry a call)"])
        explained = server.ask("bench_a", "explain", known=1_000_057, seconds=5)["explanation"]
        self.assertEqual((explained["arenas"], explained["problems"]), (None, []))


class Variables(WithServer):
    """What users set for both trees."""

    SOURCE = """
        KEPT = []
        BYTES = bytearray()
        def bench_flat():
            return [object() for _ in range(100)]
        def bench_leak():
            KEPT.append(object())
        def bench_extend():
            BYTES.extend(bytes(16384))
        """
    RUN = {"enough": 64, "further": [], "limit": 30, "rise": 1 << 27, "after": 0}
    ALLOCATORS = ["pymalloc", "malloc", "debug", "malloc_debug"] + ["mimalloc"] * (sys.version_info >= (3, 13))

    def levels(self, server, benchmark, traced):
        return server.ask(benchmark, "growth", traced=traced, **self.RUN)["samples"][0]["levels"]

    def test_blocks_are_counted_exactly_or_not_at_all(self):
        for allocator in self.ALLOCATORS:
            server = self.start(self.SOURCE, variables={"PYTHONMALLOC": allocator})
            for traced in (False, True):
                with self.subTest(allocator, traced=traced):
                    flat = self.levels(server, "bench_flat", traced)["blocks"]
                    leak = self.levels(server, "bench_leak", traced)["blocks"]
                    if allocator.startswith("malloc") and not traced:
                        self.assertEqual((flat, leak), (None, None))
                    else:
                        self.assertEqual((flat[-1] - flat[-3], leak[-1] - leak[-3]), (0, 48))

    @unittest.skipUnless(LINUX, "glibc's counter")
    def test_malloc_s_counter_is_a_level_only_where_python_s_memory_is_in_it(self):
        for allocator in self.ALLOCATORS:
            with self.subTest(allocator):
                server = self.start(self.SOURCE, variables={"PYTHONMALLOC": allocator})
                heap = self.levels(server, "bench_extend", False)["heap"]
                if allocator == "mimalloc":
                    self.assertIsNone(heap)
                else:
                    self.assertGreaterEqual(heap[-1] - heap[-3], 48 * 16384 * 7 // 8)

    def test_an_allocator_moves_no_traced_figure(self):
        self.start(self.SOURCE)  # byte code of the standard library may be lacking until now
        found = []
        for allocator in self.ALLOCATORS:
            server = self.start(self.SOURCE, variables={"PYTHONMALLOC": allocator})
            found.append((server.hello["importBytes"], server.screen("bench_flat")["samples"][0]["peak"]))
        for size, peak in found[1:]:
            self.assertLess(abs(size - found[0][0]), 64)
            self.assertLess(abs(peak - found[0][1]), 64)

    def test_tracing_that_the_interpreter_began_is_none_of_ours(self):
        source = "import tracemalloc\ndef bench_a():\n    print(tracemalloc.is_tracing())\n    return len(bytearray(1_000_000))\n"
        plain = self.start(source).hello["importBytes"]
        for options in ({}, {"traced": False}):
            server = self.start(source, variables={"PYTHONTRACEMALLOC": "25"}, **options)
            if server.hello["importBytes"] is not None:
                self.assertLess(abs(server.hello["importBytes"] - plain), 1000)
            self.assertEqual(server.ask("bench_a", "resident")["output"].split(), ["False"])

    def test_safe_path_and_the_like_are_the_target_s(self):
        source = "import sys\ndef bench_a():\n    print(sys.flags.optimize, *sys.path[:3], sep='\\n')\n"
        for variables in ({}, {"PYTHONSAFEPATH": "1", "PYTHONOPTIMIZE": "2"}, {"PYTHONDEVMODE": "1"}, {"PYTHONWARNINGS": "error"}):
            with self.subTest(variables):
                server = self.start(source, variables=variables)
                self.assertTrue(server.hello["hello"], server.hello)
                optimize, *path = server.ask("bench_a", "resident")["output"].split("\n")
                self.assertEqual(optimize, variables.get("PYTHONOPTIMIZE", "0"))
                self.assertEqual(path[0], server.folder)
                self.assertNotIn(os.path.realpath(HARNESS), path)


@unittest.skipUnless(LINUX, "the kernel's counters are Linux's")
class Phases(WithServer):
    SIZES = range(300, 332, 7)  # pages
    SOURCE = (
        "import mmap\n"
        "def touch(pages):\n"
        "    with mmap.mmap(-1, pages * mmap.PAGESIZE) as area:\n"
        "        for at in range(0, len(area), mmap.PAGESIZE):\n"
        "            area[at] = 1\n"
        + "".join("def bench_%d(): touch(%d)\n" % (pages, pages) for pages in SIZES)
    )

    def means(self):
        server = self.start(self.SOURCE)
        for pages in self.SIZES:
            looks = [server.ask("bench_%d" % pages, "resident")["samples"][0]["residentPeak"] for _ in range(4)]
            yield sum(one["own"] - one["file"] for one in looks) / mmap.PAGESIZE / 4 - pages

    def test_the_mean_of_four_looks_is_off_by_a_quarter_of_a_batch_of_each_kind_at_most(self):
        allowed = os.sched_getaffinity(0)
        self.addCleanup(os.sched_setaffinity, 0, allowed)
        os.sched_setaffinity(0, {min(allowed)})  # a look that is moved in its midst lacks more
        quarter = max(32, 2 * os.cpu_count()) // 4
        for _ in range(3):
            for off in self.means():
                self.assertTrue(-3 * quarter <= off <= quarter, off)


@unittest.skipUnless(LINUX, "the kernel's counters are Linux's")
class Counters(unittest.TestCase):
    def setUp(self):
        self.allowed = os.sched_getaffinity(0)
        self.addCleanup(os.sched_setaffinity, 0, self.allowed)
        counters.open_windows(libc.address)

    def in_fork(self, work):
        result = channel.Result()
        counters.stay()
        pid = os.fork()
        if pid == 0:
            try:
                result.write(work())
            finally:
                os._exit(0)
        counters.roam()
        os.waitpid(pid, 0)
        return channel.decode(result.read())

    def test_a_fork_stays_where_its_parent_was_until_its_counters_are_folded(self):
        def processors():
            before = len(os.sched_getaffinity(0))
            counters.fold()
            return [before, sorted(os.sched_getaffinity(0))]

        self.assertEqual(self.in_fork(processors), [1, sorted(self.allowed)])
        self.assertEqual(os.sched_getaffinity(0), self.allowed)

    def test_what_is_folded_lies_where_no_page_table_ends(self):
        table, folded = counters._TABLE, counters._FOLDED
        for place in range(0, table, 16 * mmap.PAGESIZE):
            counters.open_windows(lambda mapping: 3 * table + place)
            self.assertGreaterEqual(len(counters._windows), 2)
            for mapping, start, _ in counters._windows:
                first, last = place + start, place + start + folded - 1
                self.assertEqual(first // table, last // table, place)
                self.assertLessEqual(start + folded, len(mapping))

    def test_a_peak_lacks_at_most_what_one_processor_has_of_a_batch(self):
        size, batch = 320 * mmap.PAGESIZE, max(32, 2 * os.cpu_count())

        def rise():
            stayed = os.sched_getaffinity(0)
            counters.fold()
            os.sched_setaffinity(0, {min(self.allowed - stayed or stayed)})
            reader = levels.Reader()
            before = reader.now()[0]
            reader.reset_high_water()
            with mmap.mmap(-1, size, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as pages:
                for at in range(0, size, mmap.PAGESIZE):
                    pages[at] = 1
            return (reader.high_water()[0] - before) // mmap.PAGESIZE

        kept, rises = [], []
        for _ in range(16):  # what a fork leaves of a batch depends on how many pages there are to copy
            rises.append(self.in_fork(rise))
            kept.append(mmap.mmap(-1, 5 * mmap.PAGESIZE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS))
            kept[-1].write(bytes(1) * len(kept[-1]))
        self.assertGreaterEqual(min(rises), 320 - batch, rises)


class Addresses(unittest.TestCase):
    LONG = "\n".join("    ran.append(%d)" % number for number in range(300))
    SOURCES = {
        "a function": "def one(a, /, b, *c, d, **e):\n%s",
        "a method": "class One:\n  def one(self):\n%s\none = One.one",
        "a generator": "def one(a):\n%s\n    yield a",
        "a closure": "def made(a):\n  def one(b=a):\n%s\n    return a\n  return one\none = made(1)",
    }

    def kept(self, source):
        """Bytes that keep_lines() keeps for a function, and what the function did."""
        made = {"ran": []}
        exec(source % self.LONG, made)
        gc.collect()
        tracemalloc.start()
        self.addCleanup(tracemalloc.stop)
        before = tracemalloc.get_traced_memory()[0]
        addresses.keep_lines()
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - before, made["ran"]

    def test_lines_are_kept_with_all_functions_and_none_is_run(self):
        for name, source in self.SOURCES.items():
            with self.subTest(name):
                addresses.keep_lines()
                bytes_, ran = self.kept(source)
                if sys.version_info[:2] == (3, 11) or sys.version_info >= (3, 14):
                    self.assertGreater(bytes_, 1500)
                else:
                    self.assertLess(bytes_, 200)
                self.assertEqual([ran, sys.getprofile()], [[], None])

    def test_lines_of_a_long_module_are_kept_as_long_as_its_code(self):
        functions = 4000
        for count, arrays in ((functions, addresses.LEAVES_NOTHING), (10, False)):
            code = compile("def f(): pass\n" * count, "long.py", "exec")
            tracemalloc.start()
            self.addCleanup(tracemalloc.stop)
            before = tracemalloc.get_traced_memory()[0]
            addresses.easily_traced(code)
            kept = tracemalloc.get_traced_memory()[0] - before
            del code
            left = tracemalloc.get_traced_memory()[0] - before
            tracemalloc.stop()
            self.assertEqual((kept > functions, left < 1000), (arrays, True))

    def test_a_table_of_a_module_that_tracing_would_take_minutes_for_is_none_where_lines_cannot_be_kept(self):
        table = "co_lnotab" if sys.version_info < (3, 10) else "co_linetable"
        text = "".join("    %d: [%d],\n" % (one, one) for one in range(20000))
        code = compile("TABLE = {\n%s}\ndef f():\n    return 1 / 0\n" % text, "table.py", "exec")
        runs = addresses.easily_traced(code)
        self.assertEqual(addresses.LEAVES_NOTHING, len(getattr(runs, table)) > 0)
        names = {}
        exec(runs, names)
        self.assertEqual((20000, [7]), (len(names["TABLE"]), names["TABLE"][7]))
        try:
            names["f"]()
        except ZeroDivisionError as error:
            self.assertEqual(20004, error.__traceback__.tb_next.tb_lineno)
        else:
            self.fail("it does not run")

    def test_code_of_every_module_is_looked_at_while_that_is_asked_for(self):
        seen = []

        def look(code):
            seen.append(os.path.basename(code.co_filename))
            return code

        with tempfile.TemporaryDirectory() as folder:
            for name in ("looked_at", "not_looked_at"):
                with open(os.path.join(folder, name + ".py"), "w") as file:
                    file.write("X = 1\n")
            sys.path.insert(0, folder)
            self.addCleanup(sys.path.remove, folder)
            loader.notice(look)
            self.addCleanup(loader.notice, None)
            importlib.import_module("looked_at")
            loader.notice(None)
            importlib.import_module("not_looked_at")
        self.assertEqual(["looked_at.py"], seen)

    @unittest.skipIf(sys.version_info < (3, 12), "sys.monitoring is of 3.12")
    def test_no_tool_is_left_behind(self):
        before = [sys.monitoring.get_tool(tool) for tool in range(6)]
        addresses.keep_lines()
        self.assertEqual([sys.monitoring.get_tool(tool) for tool in range(6)], before)

    def test_a_target_that_follows_its_own_code_is_left_alone(self):
        self.addCleanup(sys.setprofile, None)
        calls = []
        sys.setprofile(lambda frame, event, value: calls.append(frame.f_code.co_name))
        addresses.keep_lines()
        self.assertNotIn("_codes", calls)
        self.assertIsNotNone(sys.getprofile())


class Codec(unittest.TestCase):
    def test_it_is_json_both_ways(self):
        value = {"a": [1, 2.5, None, True, False], "ü\n\"\\": "\x1b", "n": {}}
        self.assertEqual(channel.decode(channel.encode(value)), value)
        value["\U0001f600"] = 1
        self.assertEqual(json.loads(channel.encode(value)), value)


if __name__ == "__main__":
    unittest.main()
