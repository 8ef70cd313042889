"""Replays: the lines that hold the memory, from real servers and real forks. Standard library only."""
import os
import re
import sys
import tempfile
import textwrap
import unittest

from started import HARNESS, LINUX, WithServer

sys.path.insert(0, HARNESS)
from highwater_harness import growth, held, look, peak  # noqa: E402
from highwater_harness import source as reading  # noqa: E402
from highwater_harness.places import Places  # noqa: E402

sys.path.remove(HARNESS)

PLACE = ["file", "line", "function", "text", "origin"]
KEYS = ["metric", "method", "frames", "seen", "known", "lines", "rest", "inProgress", "gauge", "touched", "makeup", "types", "holders", "problem"]
OURS = "^(<frozen.*|importlib/.*|%s)$" % "|".join(map(re.escape, os.listdir(HARNESS)))
SLACK = 5000  # bytes: what following lines, and tracing from another moment, may add to a figure
MONITORED = sys.version_info >= (3, 12)


class WithReplay(WithServer):
    def replay(self, server, benchmark, metric, known, frames=1, seconds=10, traced=False):
        """A replay's answer, after a look at what must hold for every one."""
        answer = server.ask(
            benchmark, "replay", traced=traced, metric=metric, known=known, frames=frames, seconds=seconds
        )
        self.assertEqual((answer["state"], answer["samples"]), ("measured", []), answer)
        found = answer["replay"]
        self.assertEqual(sorted(found), sorted(KEYS))
        self.assertEqual((found["metric"], found["known"]), (metric, known))
        rows = found["lines"] + ([found["inProgress"]] if found["inProgress"] else [])
        for row in rows:
            self.assertEqual(sorted(row), sorted(PLACE + ["caller", "callers", "bytes", "count", "advice", "native"]))
            for place in [row] + ([row["caller"]] if row["caller"] else []):
                self.assertNotRegex(place["file"], OURS)
        self.assertAlmostEqual(found["seen"], sum(row["bytes"] for row in rows) + found["rest"], delta=len(rows) + 1)
        sizes = [row["bytes"] for row in found["lines"]]
        self.assertEqual(sizes, sorted(sizes, reverse=True))
        return found

    def peak(self, source, benchmark="bench_a", frames=1, seconds=10, **config):
        """(replay, known peak) of a module's benchmark."""
        server = self.start(source, **config)
        known = server.screen(benchmark)["samples"][0]["peak"]
        return self.replay(server, benchmark, "peak", known, frames, seconds), known

    def assertPlace(self, row, text, function):
        self.assertEqual((row["text"], row["function"]), (text, function))


class Peak(WithReplay):
    def test_the_line_that_holds_most_comes_first_with_all_that_is_known_of_it(self):
        found, known = self.peak(
            """
            class Parser:
                def rows(self):
                    kept = bytearray(1_000_000)
                    more = bytes(200_000)
                    return len(kept) + len(more)
            def bench_a():
                return Parser().rows()
            """
        )
        first, second = found["lines"][:2]
        place = {"file": "bench_it.py", "line": 4, "function": "Parser.rows", "text": "kept = bytearray(1_000_000)"}
        whole = dict(place, origin="project", caller=None, callers=[], bytes=first["bytes"], count=first["count"], advice=None, native=[])
        self.assertEqual(first, whole)
        self.assertLess(abs(first["bytes"] - 1_000_057), SLACK)
        self.assertLess(abs(second["bytes"] - 200_033), SLACK)
        self.assertEqual((found["method"], found["frames"], found["problem"]), ("traced", 1, None))
        self.assertLess(abs(found["seen"] - known), SLACK)

    def test_what_was_freed_before_the_peak_is_not_listed(self):
        found, _ = self.peak(
            "def bench_a():\n    a = bytearray(500_000)\n    del a\n    b = bytearray(900_000)\n    del b\n    c = bytearray(400_000)\n"
        )
        self.assertEqual([row["line"] for row in found["lines"] if row["bytes"] > 10_000], [4])

    def test_a_peak_inside_one_call_of_C_is_charged_to_the_line_in_progress(self):
        found, known = self.peak("def bench_a():\n    return len(bytes(900_000).upper().strip())\n")
        self.assertPlace(found["inProgress"], "return len(bytes(900_000).upper().strip())", "bench_a")
        self.assertLess(abs(found["inProgress"]["bytes"] - known), SLACK)
        self.assertEqual(([row for row in found["lines"] if row["bytes"] > 2048], found["problem"]), ([], None))

    def test_what_a_library_has_the_standard_library_allocate_is_charged_to_the_library(self):
        library = "import copy\n\nROW = [[n] for n in range(4000)]\n\ndef load():\n    return copy.deepcopy(ROW)\n"
        found, known = self.peak(
            "import lib\n\ndef bench_a():\n    return len(lib.load())\n",
            frames=24,
            files={"site-packages/lib.py": library},
        )
        first = found["lines"][0]
        self.assertPlace(first, "return copy.deepcopy(ROW)", "load")
        self.assertPlace(first["caller"], "return len(lib.load())", "bench_a")
        self.assertGreater(first["bytes"], 0.9 * known)

    def test_a_tick_of_our_clock_in_the_midst_of_a_line_does_not_end_it(self):
        found, known = self.peak(
            """
            import _signal
            def bench_a():
                tick = callable(_signal.getsignal(_signal.SIGALRM))
                return len((bytes(900_000), tick and _signal.raise_signal(_signal.SIGALRM))[0].upper())
            """
        )
        self.assertEqual(found["inProgress"]["line"], 5)
        self.assertLess(abs(found["inProgress"]["bytes"] - known), SLACK)
        self.assertIsNone(found["problem"])

    def test_a_tick_while_another_asks_whether_to_follow_lines_follows_them_once(self):
        class Nested(look.PeakLook):
            asked = 0

            def _due(self, spent):
                self.asked += 1
                if self.asked == 1:
                    self._on_tick(0, sys._getframe())
                return True

        def ticks():
            nested._on_tick(0, sys._getframe())

        nested = Nested(ticks, Places([]), None, 1 << 40, by_line=False)
        outcome = nested.run(10, 5, None)
        self.assertEqual((nested.asked, outcome["how"]), (2, "over"))

    def test_a_level_that_a_clock_saw_in_the_midst_of_a_line_needs_no_line_to_begin_there(self):
        class Looks:
            problem = lines_from = call = places = None

            def run(self, _look, _share):
                return {"how": "missed", "held": 0}

        rise = dict.fromkeys(("began", "ended"), ("bench_a.py", 2, 1))
        rise.update(how="reached", lost=False, followed=False, before=900_000, after=0, peak=900_000)
        problems = {}
        for came in (("bench_a.py", 2, 1), ("bench_a.py", 1, 1)):
            looks = Looks()
            self.assertIsNone(peak._find_moment(looks, dict(rise, came=came), 1))
            problems[came[1]] = looks.problem
        self.assertIsNone(problems[2])
        self.assertIn(": the lines are those of a moment after it", problems[1])

    def test_what_the_line_in_progress_frees_is_listed_from_before_it(self):
        found, _ = self.peak("def bench_a():\n    x = bytearray(700_000)\n    x = len(bytes(x))\n    return x\n")
        self.assertPlace(found["lines"][0], "x = bytearray(700_000)", "bench_a")
        self.assertLess(abs(found["lines"][0]["bytes"] - 700_057), SLACK)
        self.assertPlace(found["inProgress"], "x = len(bytes(x))", "bench_a")
        self.assertLess(abs(found["inProgress"]["bytes"] - 700_033), SLACK)

    def test_it_is_found_wherever_the_code_runs(self):
        server = self.start(
            """
            import asyncio, contextlib, functools, threading
            def in_a_generator():
                kept = bytearray(500_000)
                yield len(kept)
            def bench_generator():
                return sum(in_a_generator())
            async def in_a_task():
                await asyncio.sleep(0)
                kept = bytearray(500_000)
                await asyncio.sleep(0)
                return len(kept)
            async def bench_async():
                return await asyncio.gather(in_a_task())
            def in_a_thread():
                kept = bytearray(500_000)
                return len(kept)
            def bench_thread():
                thread = threading.Thread(target=in_a_thread)
                thread.start()
                thread.join()
            def decorated(function):
                @functools.wraps(function)
                def inner(*args):
                    return function(*args)
                return inner
            @decorated
            def under_a_decorator(size=500_000):
                kept = bytearray(size)
                return len(kept)
            def bench_decorator():
                return under_a_decorator()
            def in_depth(depth):
                kept = bytearray(25_000)
                return len(kept) + (in_depth(depth - 1) if depth else 0)
            def bench_recursion():
                return in_depth(19)
            def bench_comprehension():
                return len([bytes(500) for _ in range(1000)])
            @contextlib.contextmanager
            def held():
                kept = bytearray(500_000)
                yield kept
            def bench_with():
                with held() as kept:
                    return len(kept)
            """
        )
        kept = "kept = bytearray(500_000)"
        for name, text, function in [
            ("generator", kept, "in_a_generator"),
            ("async", kept, "in_a_task"),
            ("thread", kept, "in_a_thread"),
            ("decorator", "kept = bytearray(size)", "under_a_decorator"),
            ("recursion", "kept = bytearray(25_000)", "in_depth"),
            ("comprehension", "return len([bytes(500) for _ in range(1000)])", "bench_comprehension"),
            ("with", kept, "held"),
        ]:
            with self.subTest(name):
                known = server.screen("bench_" + name)["samples"][0]["peak"]
                found = self.replay(server, "bench_" + name, "peak", known)
                self.assertPlace(found["lines"][0], text, function)
                self.assertGreater(found["lines"][0]["bytes"], 490_000)

    def test_a_package_that_is_a_link_is_named_by_the_folder_that_it_leads_to(self):
        files = {"real/pkg/__init__.py": "def take():\n    return bytes(300_000)\n"}
        source = "import os\nif not os.path.lexists('linked'):\n    os.symlink('real/pkg', 'linked')\nimport linked\ndef bench_a():\n    x = linked.take()\n"
        found, _ = self.peak(source.replace("'linked'", "os.path.dirname(__file__) + '/linked'"), files=files)
        self.assertEqual((found["lines"][0]["file"], found["lines"][0]["origin"]), ("real/pkg/__init__.py", "project"))
        self.assertPlace(found["lines"][0], "return bytes(300_000)", "take")

    def test_a_file_that_was_edited_since_it_was_imported_gives_no_text(self):
        server = self.start("import helper\ndef bench_a():\n    x = helper.take()\n", files={"helper.py": "def take():\n    return bytes(300_000)\n"})
        known = server.screen("bench_a")["samples"][0]["peak"]
        with open(os.path.join(server.folder, "helper.py"), "w") as out:
            out.write("# another\n# text\n")
        first = self.replay(server, "bench_a", "peak", known)["lines"][0]
        self.assertEqual((first["file"], first["line"], first["text"], first["function"]), ("helper.py", 2, "", ""))

    def test_a_module_of_byte_code_alone_is_the_projects_wherever_it_was_compiled(self):
        take = "def take():\n    return bytes(300_000)\n"
        for made_at in ("taking.py", "/elsewhere/taking.py"):
            with self.subTest(made_at):
                found, _ = self.peak(
                    """
                    import importlib.util, marshal, os
                    HERE = os.path.dirname(__file__)
                    with open(HERE + "/it.pyc", "wb") as out:
                        code = compile(%r, %r, "exec")
                        out.write(importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(code))
                    importlib.invalidate_caches()
                    import it
                    def bench_a():
                        return len(it.take())
                    """
                    % (take, made_at)
                )
                first = found["lines"][0]
                place = {"file": "it.py", "line": 2, "function": "", "text": "", "origin": "project"}
                self.assertEqual({key: first[key] for key in place}, place)

    def test_generated_code_keeps_its_pseudo_name(self):
        found, _ = self.peak("def bench_a():\n    exec('\\n\\nkept = bytearray(300_000)\\nlen(kept)', {})\n")
        first = found["lines"][0]
        self.assertEqual((first["file"], first["line"], first["text"], first["origin"]), ("<string>", 3, "", "generated"))

    def test_a_line_of_python_or_a_library_names_its_caller_where_frames_are_kept(self):
        source = """
            import json
            import shelf
            TEXT = json.dumps(list(range(20_000, 60_000)))
            def bench_python():
                return len(json.loads(TEXT))
            def bench_library():
                return shelf.fill(400_000)
            """
        server = self.start(source, files={"site-packages/shelf.py": "def fill(size):\n    kept = bytearray(size)\n    return len(kept)\n"})
        expected = [
            ("bench_python", "json/decoder.py", "python", "return len(json.loads(TEXT))"),
            ("bench_library", "shelf.py", "library", "return shelf.fill(400_000)"),
        ]
        for name, file, origin, above in expected:
            known = server.screen(name)["samples"][0]["peak"]
            one = self.replay(server, name, "peak", known, frames=1)["lines"][0]
            self.assertEqual((one["file"], one["origin"], one["caller"]), (file, origin, None))
            deep = self.replay(server, name, "peak", known, frames=24)
            self.assertEqual((deep["frames"], deep["problem"]), (24, None))
            first = deep["lines"][0]
            self.assertEqual((first["file"], first["origin"]), (file, origin))
            self.assertPlace(first["caller"], above, name)
            self.assertEqual(sorted(first["caller"]), sorted(PLACE))

    def test_the_moment_at_which_a_function_returns_is_found_again_with_frames(self):
        source = "def build():\n    rows = [bytes(500) for _ in range(1000)]\n    return b''.join(rows)\ndef bench_a():\n    return len(build())\n"
        server = self.start(source)
        known = server.screen("bench_a")["samples"][0]["peak"]
        found = self.replay(server, "bench_a", "peak", known, frames=24)
        self.assertEqual((found["frames"], found["problem"]), (24, None))
        self.assertPlace(found["lines"][0], "rows = [bytes(500) for _ in range(1000)]", "build")
        self.assertEqual([(one["text"], one["function"]) for one in found["lines"][0]["callers"]], [("return len(build())", "bench_a")])

    def test_a_replay_with_frames_goes_to_the_moment_that_an_earlier_one_found(self):
        source = """
            import os
            CALLS = os.open("calls", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
            def build():
                return bytes(500_000)
            def bench_a():
                os.write(CALLS, b"x")
                return len(build())
            """
        server = self.start(source)
        known = server.screen("bench_a")["samples"][0]["peak"]
        made = lambda: os.path.getsize(os.path.join(server.folder, "calls"))  # noqa: E731
        self.replay(server, "bench_a", "peak", known, frames=1)
        before = made()
        found = self.replay(server, "bench_a", "peak", known, frames=24)
        self.assertEqual(made() - before, 4)  # three warm up
        self.assertEqual((found["frames"], found["problem"]), (24, None))
        self.assertEqual([(one["text"], one["function"]) for one in found["lines"][0]["callers"]], [("return len(build())", "bench_a")])

    def test_the_moment_before_a_generator_expression_of_the_same_line_is_found_again_with_frames(self):
        source = """
            def bench_a():
                return sum(1 for _ in iter([0] * 20_000))
            """
        server = self.start(source)
        known = server.screen("bench_a")["samples"][0]["peak"]
        for frames in (1, 24):
            found = self.replay(server, "bench_a", "peak", known, frames=frames)
            self.assertEqual((found["frames"], found["problem"]), (frames, None))
            self.assertGreater(found["lines"][0]["bytes"], 160_000)

    def test_the_moment_within_a_call_that_runs_a_generator_is_found_again_with_frames(self):
        source = """
            def take(number):
                return bytes(500) + bytes([number % 256])
            def bench_a():
                rows = (take(number) for number in range(1000))
                return len(sorted(rows)[:5])
            """
        found, _ = self.peak(source, frames=24)
        self.assertEqual((found["frames"], found["problem"]), (24, None))
        first = found["lines"][0]
        self.assertPlace(first, "return bytes(500) + bytes([number % 256])", "take")
        above = ["rows = (take(number) for number in range(1000))", "return len(sorted(rows)[:5])"]
        self.assertEqual([one["text"] for one in first["callers"]], above)

    def test_the_lines_above_tell_a_helpers_callers_apart(self):
        source = """
            def take(size):
                return bytes(size)
            def first():
                return take(300_000)
            def second():
                return take(500_000)
            def bench_a():
                a, b = first(), second()
                return len(a) + len(b)
            """
        found, _ = self.peak(source, frames=24)
        told = [(row["bytes"] // 1000, [one["text"] for one in row["callers"]]) for row in found["lines"] if row["bytes"] > 4096]
        above = "a, b = first(), second()"
        self.assertEqual(told, [(500, ["return take(500_000)", above]), (300, ["return take(300_000)", above])])
        self.assertEqual({row["text"] for row in found["lines"] if row["bytes"] > 4096}, {"return bytes(size)"})

    def test_a_process_that_the_call_forks_has_a_peak_of_its_own(self):
        found, _ = self.peak(
            """
            import os
            def bench_a():
                pid = os.fork()
                if pid == 0:
                    more = bytearray(5_000_000)
                    os._exit(len(more) > 0)
                os.waitpid(pid, 0)
                kept = bytearray(400_000)
                return len(kept)
            """
        )
        self.assertPlace(found["lines"][0], "kept = bytearray(400_000)", "bench_a")
        self.assertIsNone(found["problem"])

    def test_a_benchmark_may_use_the_signal_of_our_clock(self):
        found, _ = self.peak(
            """
            import signal, time
            def bench_a():
                rung = []
                before = signal.signal(signal.SIGALRM, lambda *_: rung.append(bytearray(300_000)))
                signal.setitimer(signal.ITIMER_REAL, 0.01)
                while not rung:
                    time.sleep(0.001)
                signal.signal(signal.SIGALRM, before)
                return len(rung)
            """
        )
        self.assertEqual((found["lines"][0]["line"], found["problem"]), (5, None))

    def test_an_installed_copy_of_the_trees_own_file_is_the_projects(self):
        text = "def fill(size):\n    kept = bytearray(size)\n    return len(kept)\n"
        server = self.start(
            "import sys\nsys.path.insert(0, sys.path[0] + '/site-packages')\nimport pkg.shelf\ndef bench_a():\n    return pkg.shelf.fill(400_000)\n",
            files={"src/pkg/shelf.py": text, "site-packages/pkg/shelf.py": text},
        )
        first = self.replay(server, "bench_a", "peak", 400_057)["lines"][0]
        self.assertEqual((first["file"], first["line"], first["origin"]), ("src/pkg/shelf.py", 2, "project"))

    def test_a_benchmark_that_ends_line_tracing_is_told(self):
        found, _ = self.peak(
            """
            import sys
            def work():
                kept = bytearray(400_000)
                return len(kept)
            def bench_a():
                sys.settrace(None)
                return work()
            """
        )
        said = "the benchmark sets a trace function of its own: no line was followed after that"
        self.assertEqual(found["problem"], None if MONITORED else said)
        self.assertEqual([row["line"] for row in found["lines"] if row["bytes"] > 10_000], [4] if MONITORED else [])
        self.assertIsNone(found["inProgress"])

    def test_a_long_call_is_followed_by_the_clock_until_its_level_is_near(self):
        source = """
            def bench_a():
                start = bytes(300_000)
                kept = []
                for number in range(60_000):
                    kept.append(str(number))
                return len(kept)
            """
        found, known = self.peak(source, seconds=1.5)
        self.assertPlace(found["lines"][0], "kept.append(str(number))", "bench_a")
        held = sum(row["bytes"] for row in found["lines"])
        self.assertGreater(held, 0.97 * known)

    def test_a_failure_of_the_further_call_is_its_problem_and_no_outcome_of_the_benchmark(self):
        count = "CALLS = []\ndef bench_a():\n    CALLS.append(1)\n    if len(CALLS) > 4:\n        %s\n    return bytearray(100_000)\n"
        for last, said in [
            ("raise ValueError('again')", "called once more, the benchmark raised ValueError: again"),
            ("import os; os._exit(3)", "called once more, the benchmark left by os._exit"),
            ("import os; os.kill(os.getpid(), 11)", "called once more, the benchmark was killed by signal 11"),
        ]:
            with self.subTest(last):
                server = self.start("for _ in range(1):\n    pass\n" + count % last)
                self.assertEqual(server.screen("bench_a")["state"], "crashed")
                server.ask("bench_a", "replay", metric="peak", known=100_057, frames=1, seconds=5)
                source = count.replace("> 4", "> 3") % last
                found = self.replay(self.start(source), "bench_a", "peak", 100_057)
                self.assertEqual((found["lines"], found["seen"], found["problem"]), ([], 0, said))

    def test_a_peak_that_does_not_come_again_is_told_with_both_figures(self):
        server = self.start("def bench_a():\n    return len(bytearray(100_000))\n")
        found = self.replay(server, "bench_a", "peak", 500_000)
        self.assertRegex(found["problem"], r"^the peak did not come again: 1\d\d\d\d\d B, not 500000 B$")
        self.assertPlace(found["inProgress"], "return len(bytearray(100_000))", "bench_a")

    def test_without_time_it_says_so(self):
        server = self.start("def bench_a():\n    return len(bytearray(100_000))\n")
        found = self.replay(server, "bench_a", "peak", 100_057, seconds=0)
        self.assertEqual(found["problem"], "time ran out before the moment of the peak was found")

    def test_the_same_without_fork(self):
        source = "def bench_a():\n    x = bytearray(300_000)\n    y = x[:] + x\n    return len(y)\n"
        forked, known = self.peak(source)
        fresh = self.start(source, fresh=True, traced=False)
        found = self.replay(fresh, "bench_a", "peak", known, traced=True)
        self.assertEqual([row["line"] for row in found["lines"][:2]], [row["line"] for row in forked["lines"][:2]])
        self.assertLess(abs(found["seen"] - known), SLACK)

    def test_threads_that_stay_are_no_hindrance(self):
        found, _ = self.peak(
            """
            from concurrent.futures import ThreadPoolExecutor
            POOL = ThreadPoolExecutor(2)
            def work(size):
                kept = bytearray(size)
                return len(kept)
            def bench_a():
                kept = bytearray(400_000)
                return len(kept) + POOL.submit(work, 100).result()
            """
        )
        self.assertPlace(found["lines"][0], "kept = bytearray(400_000)", "bench_a")


class Moment(unittest.TestCase):
    """The look at a known moment, with what it comes to given."""

    RISE = {
        "how": "reached", "lost": False, "followed": True, "peak": 90_000, "before": 10_000, "after": 80_000,
        "came": None, "began": ["it.py", 1, 1], "ended": ["it.py", 2, 1],
    }  # fmt: skip

    def look(self, *outcomes):
        """(what is found, its problem, for each look whether it follows all lines and its share of the time)."""
        class Looks:
            call = places = problem = None
            lines_from, asked, left = 0, [], list(outcomes)

            def run(self, look, share):
                self.asked.append((look.follows_at_once(), share))
                return self.left.pop(0)

        looks = Looks()
        return peak._find_moment(looks, self.RISE, 24), looks.problem, looks.asked

    def test_is_found_line_by_line(self):
        found = {"how": "reached", "held": 80_000}
        self.assertEqual(self.look(found), (found, None, [(True, 0.5)]))

    def test_is_found_by_the_clock_where_a_function_has_too_many_lines_to_follow(self):
        found = {"how": "reached", "held": 79_000}
        asked = [(True, 0.5), (False, 1)]
        self.assertEqual(self.look({"how": "late", "held": 900}, found), (found, None, asked))

    def test_is_not_looked_for_again_where_it_did_not_come(self):
        problem = "the moment of the peak did not come again: the lines stand without their callers"
        self.assertEqual(self.look({"how": "over", "held": None}), (None, problem, [(True, 0.5)]))

    def test_is_not_found_in_the_time_that_there_is(self):
        late = {"how": "late", "held": 900}
        found, problem, _ = self.look(late, late)
        self.assertEqual((found, problem), (None, "time ran out: the lines stand without their callers"))


class Traces(unittest.TestCase):
    def grouped(self, *traces):
        """What _by_traceback makes of (traceback, size), as tracemalloc gives them: equal tracebacks are one object."""
        return sorted(held._by_traceback([(0, size, frames, len(frames)) for frames, size in traces]))

    def test_blocks_of_a_traceback_count_together_wherever_they_lie(self):
        one = (("a.py", 1), ("b.py", 1))
        from_elsewhere = (("a.py", 1), ("b.py", 2))
        other = (("a.py", 2), ("b.py", 1))
        self.assertEqual(
            self.grouped((one, 1), (one, 2), (other, 3), (from_elsewhere, 4), (one, 5), (from_elsewhere, 6), (other, 7)),
            [[one, 1, 2, 5], [from_elsewhere, 4, 6], [other, 3, 7]],
        )

    def test_equal_tracebacks_are_one(self):
        first, second = ((("a.py", line),) for line in (1, 1))
        self.assertEqual(self.grouped((first, 1), (second, 2)), [[first, 1, 2]])


class Steady(WithReplay):
    def test_the_line_whose_objects_stay_comes_first(self):
        server = self.start(
            "KEPT = {}\ndef bench_a():\n    x = bytearray(900_000)\n    KEPT.setdefault('x', bytes(300_000))\n    return len(x)\n"
        )
        found = self.replay(server, "bench_a", "steady", 300_033)
        self.assertPlace(found["lines"][0], "KEPT.setdefault('x', bytes(300_000))", "bench_a")
        self.assertLess(abs(found["seen"] - 300_033), SLACK)
        self.assertEqual(found["problem"], None)


class Growth(WithReplay):
    def grown(self, source, known, **options):
        return self.replay(self.start(source), "bench_a", "growth", known, **options)

    def test_a_leak_is_its_line_with_bytes_and_blocks_a_call(self):
        found = self.grown("KEPT = []\ndef bench_a():\n    x = [0] * 100\n    KEPT.append(bytes(967))\n    return x\n", 1008)
        self.assertPlace(found["lines"][0], "KEPT.append(bytes(967))", "bench_a")
        self.assertLess(abs(found["lines"][0]["bytes"] - 1008), 16)
        self.assertEqual(round(found["lines"][0]["count"]), 1)
        self.assertEqual([row["line"] for row in found["lines"]], [4])
        self.assertLess(abs(found["seen"] - 1008), 64)  # 3.9 allocates 2.5 KB of its own once in these 100 calls
        self.assertIsNone(found["problem"])

    def test_what_the_benchmarks_argument_holds_is_named_by_it(self):
        source = "class Kept:\n    def __init__(self):\n        self.rows = {}\ndef setup_a():\n    return Kept()\n"
        found = self.grown(source + "def bench_a(kept):\n    kept.rows[len(kept.rows)] = bytearray(1000)\n", 1100)
        self.assertEqual(found["holders"], ["the benchmark's argument 1.rows (dict, +1 entry a call)"])

    def test_a_leak_of_every_tenth_call_is_seen(self):
        found = self.grown(
            "KEPT = []\nCALLS = []\ndef bench_a():\n    CALLS.append(0)\n    if len(CALLS) % 10 == 0:\n        KEPT.append(bytes(9967))\n", 1000
        )
        self.assertPlace(found["lines"][0], "KEPT.append(bytes(9967))", "bench_a")
        self.assertLess(abs(found["lines"][0]["bytes"] - 1000), 20)

    def test_a_leak_of_every_tenth_call_is_seen_beside_one_of_every_call(self):
        found = self.grown(
            "KEPT = []\nCALLS = []\ndef bench_a():\n    CALLS.append(bytes(967))\n    if len(CALLS) % 10 == 0:\n        KEPT.append(bytes(9967))\n", 2016
        )
        self.assertEqual([row["line"] for row in found["lines"] if row["bytes"] > 500], [4, 6])

    def test_a_cache_that_is_full_does_not_grow(self):
        found = self.grown(
            "KEPT = {}\nCALLS = []\ndef bench_a():\n    CALLS.append(0)\n    KEPT[len(CALLS) % 20] = bytes(5000)\n", 0
        )
        self.assertEqual([row for row in found["lines"] if row["bytes"] > 64], [])

    def test_a_dict_that_is_enlarged_now_and_then_counts_as_far_as_the_known_growth_needs_it(self):
        source = "KEPT = {}\ndef bench_a():\n    for _ in range(100):\n        KEPT[len(KEPT) %% 7 + %s] = None\n"
        grows, stays = source % "7 * len(KEPT)", source % "0"
        for body, known, lines in ((grows, 6000, [4]), (stays, 0, [])):
            found = self.grown(body, known)
            self.assertEqual([row["line"] for row in found["lines"] if row["bytes"] > 3200], lines)

    def test_two_calls_are_enough_where_a_line_grows_by_all_of_it_and_no_other_does(self):
        kept, other = (("a.py", 1), ()), (("a.py", 2), ())
        for said, rows, beside, expected in [
            ("all of it", {kept: [2000, 2]}, 0, True),
            ("and something on no line", {kept: [2000, 2]}, 500, True),
            ("less", {kept: [1800, 2]}, 0, False),
            ("and another line in one call alone", {kept: [2000, 2], other: [500, 1]}, 0, False),
        ]:
            halves = [{key: [size // 2, count // 2] for key, (size, count) in rows.items() if count > 1}, rows]
            levels = [held.Held(one, sum(size for size, _ in one.values()) + beside) for one in halves]
            windows = [growth._Window(held.NOTHING, 1, levels[0]), growth._Window(levels[0], 1, levels[1])]
            with self.subTest(said):
                self.assertIs(growth._Rise(windows, levels[1], 1000).explains(), expected)

    def test_without_time_for_two_windows_it_says_so(self):
        found = self.grown(
            "import time\nKEPT = []\nCALLS = []\ndef bench_a():\n    time.sleep(0.05)\n    CALLS.append(0)\n"
            "    if len(CALLS) % 10 == 0:\n        KEPT.append(bytes(9967))\n",
            1000,
            seconds=0.2,
        )
        self.assertRegex(found["problem"], r"^time sufficed for \d further calls?: what does not grow with each is not seen$")


class Import(WithReplay):
    SOURCE = "import helper\nTABLE = {n: str(n) for n in range(5000)}\ndef bench_a():\n    pass\n"
    FILES = {"helper.py": "class Table:\n    ROWS = bytearray(400_000)\n"}

    def test_what_the_import_holds_is_the_lines_that_made_it(self):
        server = self.start(self.SOURCE, files=self.FILES, frames=24)
        known = server.hello["importBytes"]
        found = self.replay(server, "bench_a", "import", known, frames=24, traced=True)
        first, second = sorted(found["lines"][:2], key=lambda row: row["file"])
        self.assertPlace(first, "TABLE = {n: str(n) for n in range(5000)}", "<module>")
        self.assertPlace(second, "ROWS = bytearray(400_000)", "Table")
        self.assertEqual((second["file"], second["line"]), ("helper.py", 2))
        self.assertLess(abs(found["seen"] - known), 2000)
        self.assertEqual((found["frames"], found["problem"]), (24, None))

    def test_what_the_harness_uses_later_is_not_missing_from_the_import(self):
        server = self.start("import re\nimport enum\ndef bench_a():\n    pass\n", frames=24)
        known = self.start("import re\nimport enum\ndef bench_a():\n    pass\n").hello["importBytes"]
        found = self.replay(server, "bench_a", "import", known, frames=24, traced=True)
        # Where a .pth file had re imported before, little is left, and interned names are a tenth of that.
        self.assertGreater(found["seen"], 0.97 * known - 512)

    def test_an_import_within_imports_deeper_than_the_frames_is_charged_to_the_projects_line(self):
        chain = {"site-packages/deep%d.py" % n: "import deep%d\n" % (n + 1) for n in range(9)}
        chain["site-packages/deep9.py"] = "ROWS = bytearray(400_000)\n"
        source = "import middle\ndef bench_a():\n    pass\n"
        server = self.start(source, files={**chain, "middle.py": "import importlib\nDEEP = importlib.import_module('deep0')\n"}, frames=24)
        found = self.replay(server, "bench_a", "import", server.hello["importBytes"], frames=24, traced=True)
        first = found["lines"][0]
        self.assertPlace(first, "ROWS = bytearray(400_000)", "<module>")
        self.assertPlace(first["caller"], "DEEP = importlib.import_module('deep0')", "<module>")
        self.assertEqual([one["text"] for one in first["callers"]], ["import middle"])

    def test_many_small_lines_of_what_it_imports_count_together_for_the_projects_line(self):
        many = "".join("ROW%d = bytearray(1000)\n" % n for n in range(400))
        source = "import many\ndef bench_a():\n    pass\n"
        server = self.start(source, files={"site-packages/many.py": many}, frames=24)
        found = self.replay(server, "bench_a", "import", server.hello["importBytes"], frames=24, traced=True)
        ours = [one for one in found["lines"] if "import many" in (one["text"], (one["caller"] or {}).get("text"))]
        self.assertGreater(sum(one["bytes"] for one in ours), 400 * 1000)
        self.assertPlace(ours[0], "import many", "<module>")

    def test_a_start_that_was_not_made_for_it_tells_what_is_held_by_now(self):
        server = self.start(self.SOURCE, files=self.FILES)
        known = server.hello["importBytes"]
        found = self.replay(server, "bench_a", "import", known, frames=24, traced=True)
        texts = [row["text"] for row in found["lines"][:3]]
        self.assertIn("TABLE = {n: str(n) for n in range(5000)}", texts)
        self.assertIn("ROWS = bytearray(400_000)", texts)
        self.assertEqual((found["frames"], found["problem"]), (1, None))

    def test_an_interpreter_that_did_not_trace_its_import_says_so(self):
        found = self.replay(self.start(self.SOURCE, files=self.FILES), "bench_a", "import", 1000)
        self.assertEqual((found["lines"], found["problem"]), ([], "this interpreter did not trace its import"))


@unittest.skipUnless(LINUX, "levels come from /proc")
class Levels(WithReplay):
    def known_peak(self, server, benchmark="bench_a"):
        sample = server.ask(benchmark, "resident")["samples"][0]["residentPeak"]
        return sample["own"] - sample["file"] + sample["descendants"]

    def resident(self, source, **options):
        server = self.start(source)
        known = self.known_peak(server)
        return self.replay(server, "bench_a", "rss-peak", known, **options), known

    NATIVE = """
        import ctypes
        libc = ctypes.CDLL(None)
        libc.malloc.restype = ctypes.c_void_p
        libc.malloc.argtypes = [ctypes.c_size_t]
        libc.free.argtypes = [ctypes.c_void_p]
        libc.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
        def take(size):
            address = libc.malloc(size)
            libc.memset(address, 1, size)
            return address
        """

    def test_a_native_leak_is_the_line_that_asked_for_memory(self):
        source = textwrap.dedent(self.NATIVE) + "def bench_a():\n    libc.free(take(300_000))\n    take(200_000)\n"
        found = self.replay(self.start(source), "bench_a", "rss-growth", 201_000)
        self.assertEqual((found["method"], found["problem"]), ("levels", None))
        self.assertPlace(found["lines"][0], "address = libc.malloc(size)", "take")
        self.assertLess(abs(found["lines"][0]["bytes"] - 202_000), 4000)
        self.assertIsNone(found["lines"][0]["count"])
        self.assertLess(abs(found["seen"] - 202_000), 8000)

    def test_levels_are_read_at_a_librarys_lines_too_where_more_frames_are_asked_for(self):
        library = textwrap.dedent(self.NATIVE) + "def fill(size):\n    return take(size)\n"
        source = """
            import sys
            sys.path.insert(0, sys.path[0] + "/site-packages")
            import shelf
            def bench_a():
                shelf.fill(200_000)
            """
        server = self.start(source, files={"site-packages/shelf.py": library})
        for metric, known in (("rss-growth", 201_000), ("rss-peak", self.known_peak(server))):
            near, deep = (self.replay(server, "bench_a", metric, known, frames=frames) for frames in (1, 24))
            with self.subTest(metric):
                self.assertPlace(near["lines"][0], "shelf.fill(200_000)", "bench_a")
                self.assertEqual([deep["lines"][0][key] for key in ("function", "origin")], ["take", "library"])
                self.assertPlace(deep["lines"][0]["caller"], "shelf.fill(200_000)", "bench_a")

    def test_no_leak_is_no_line(self):
        source = textwrap.dedent(self.NATIVE) + "def bench_a():\n    libc.free(take(300_000))\n"
        found = self.replay(self.start(source), "bench_a", "rss-growth", 0)
        self.assertEqual([row for row in found["lines"] if row["bytes"] > 4096], [])

    def test_a_native_peak_is_the_line_that_asked_for_memory_that_was_touched_later(self):
        found, known = self.resident(
            """
            import mmap
            def scan(size):
                area = mmap.mmap(-1, size)
                for at in range(0, size, 4096):
                    area[at] = 1
                area.close()
            def bench_a():
                scan(20 << 20)
            """
        )
        self.assertPlace(found["lines"][0], "area = mmap.mmap(-1, size)", "scan")
        self.assertLess(abs(found["lines"][0]["bytes"] - (20 << 20)), 1 << 19)
        self.assertEqual((found["gauge"], sorted(found["touched"])), ("reserved", ["inProgress", "lines", "rest", "seen"]))
        self.assertPlace(found["touched"]["lines"][0], "area[at] = 1", "scan")
        self.assertLess(abs(found["seen"] - known), known // 8)

    def test_memory_that_a_line_takes_and_gives_back_is_in_progress(self):
        found, _ = self.resident("def bench_a():\n    return len(b'x' * (30 << 20) * 1)\n")
        self.assertPlace(found["inProgress"], "return len(b'x' * (30 << 20) * 1)", "bench_a")
        self.assertGreater(found["inProgress"]["bytes"], 29 << 20)

    def test_what_a_peak_is_made_of_tells_its_kinds_apart(self):
        server = self.start(
            """
            import ctypes, mmap
            SIZE = 16 << 20
            libc = ctypes.CDLL(None)
            libc.malloc.restype = ctypes.c_void_p
            libc.malloc.argtypes = [ctypes.c_size_t]
            def bench_native():
                area = libc.malloc(SIZE)
                ctypes.memset(area, 1, SIZE)
                return area
            def bench_mapped():
                area = mmap.mmap(-1, SIZE)
                for at in range(0, SIZE, 4096):
                    area[at] = 1
                return len(area)
            def bench_untouched():
                area = mmap.mmap(-1, SIZE)
                return len(area)
            def bench_fragmented():
                rows = [bytes(128) for _ in range(100_000)]
                kept = rows[::50]
                del rows
                more = b"x" * SIZE
                return len(kept), len(more)
            """
        )
        size = 16 << 20
        # A block of 128 + 33 bytes, and 24 more in a debug build.
        arenas = 100_000 * (192 if hasattr(sys, "gettotalrefcount") else 176)
        for name, figures in [
            ("native", {"resident": size, "mallocUsed": size, "mallocFree": 0, "arenas": 0, "arenasUsed": 0, "mapped": 0}),
            ("mapped", {"resident": size, "mallocUsed": 0, "mallocFree": 0, "arenas": 0, "arenasUsed": 0, "mapped": size}),
            ("fragmented", {"resident": size + arenas, "mallocUsed": size, "arenas": arenas, "arenasUsed": arenas // 50, "mapped": 0}),
        ]:
            with self.subTest(name):
                known = self.known_peak(server, "bench_" + name)
                makeup = self.replay(server, "bench_" + name, "rss-peak", known)["makeup"]
                self.assertEqual(makeup["descendants"], 0)
                for figure, expected in figures.items():
                    self.assertLess(abs(makeup[figure] - expected), 2 << 20, (figure, makeup))
        untouched = self.replay(server, "bench_untouched", "rss-peak", 4096)["makeup"]
        self.assertLess(untouched["resident"], 1 << 20)

    def test_what_grows_is_made_of_so_much_a_call(self):
        server = self.start(
            """
            import ctypes
            libc = ctypes.CDLL(None)
            libc.malloc.restype = ctypes.c_void_p
            libc.malloc.argtypes = [ctypes.c_size_t]
            def bench_native():
                ctypes.memset(libc.malloc(100_000), 1, 100_000)
            """
        )
        makeup = self.replay(server, "bench_native", "rss-growth", 100_000)["makeup"]
        self.assertLess(abs(makeup["mallocUsed"] - 100_000), 8192)
        self.assertLess(abs(makeup["resident"] - 100_000), 16384)
        self.assertLess(abs(makeup["mapped"]) + abs(makeup["arenas"]), 16384)

    def test_a_forked_process_is_followed(self):
        found, known = self.resident(
            """
            import os
            def below():
                kept = b'x' * (40 << 20)
                return len(kept)
            def bench_a():
                pid = os.fork()
                if pid == 0:
                    below()
                    os._exit(0)
                os.waitpid(pid, 0)
            """
        )
        self.assertPlace(found["lines"][0], "kept = b'x' * (40 << 20)", "below")
        self.assertLess(abs(found["lines"][0]["bytes"] - (40 << 20)), 4 << 20)
        self.assertLess(abs(found["seen"] - known), known // 5)

    def test_a_program_that_is_started_counts_for_the_line_that_waits_for_it(self):
        found, _ = self.resident(
            """
            import subprocess, sys
            def bench_a():
                process = subprocess.Popen([sys.executable, '-c', "x = b'x' * (90 << 20)"])
                process.wait()
            """
        )
        self.assertPlace(found["lines"][0], "process.wait()", "bench_a")
        self.assertGreater(found["lines"][0]["bytes"], 60 << 20)

    def test_without_time_it_says_so(self):
        found, _ = self.resident("def bench_a():\n    x = 0\n    for n in range(300_000):\n        x += n\n    return x\n", seconds=0.05)
        self.assertEqual(found["problem"], "time ran out: lines after 0.05 s were not followed")


class Source(unittest.TestCase):
    def file(self, data):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "it.py")
        with open(path, "wb") as out:
            out.write(data if isinstance(data, bytes) else textwrap.dedent(data).encode())
        return path

    def test_functions_are_named_as_co_qualname_names_them(self):
        path = self.file(
            """
            @decorator
            def plain(
                default=1,
            ):
                def inner():
                    return [x for x in y]
                if inner:
                    class Local:
                        attribute = 1
                        async def method(self):
                            pass
                return lambda: 0
            def short(): return 1
            class Outer:
                class Inner:
                    attribute = 2
                    @property
                    def value(self):
                        return 1
            try:
                pass
            except ValueError:
                def rescued():
                    pass
            """
        )
        imported = reading.Sources(called=False)
        names = [imported.function(path, line) for line in range(1, 26)]
        plain, inner = "plain", "plain.<locals>.inner"
        local, method = "plain.<locals>.Local", "plain.<locals>.Local.method"
        self.assertEqual(
            names,
            ["<module>"] * 5 + [plain, inner, plain, plain, local, local, method, plain, "short"]
            + ["<module>", "Outer", "Outer.Inner", "Outer.Inner", "Outer.Inner", "Outer.Inner.value"]
            + ["<module>"] * 4 + ["rescued"],
        )
        called = reading.Sources(called=True)
        own_heads = {2: plain, 3: plain, 5: plain, 6: plain, 14: "short", 15: "<module>", 18: "Outer.Inner.value", 24: "rescued"}
        self.assertEqual({line: called.function(path, line) for line in own_heads}, own_heads)

    def test_odd_files_have_less_to_say_and_never_raise(self):
        long = "x = [%s]\ny = 1\n" % ("1, " * 300_000)
        many = "def f():\n    pass\n" * 50_000
        for name, path, line, expected in [
            ("absent", "/no/such/file.py", 1, ("", "")),
            ("a folder", tempfile.gettempdir(), 1, ("", "")),
            ("a null byte in its name", "a\0b.py", 1, ("", "")),
            ("generated", "<string>", 1, ("", "")),
            ("a line beyond its end", self.file("x = 1\n"), 99, ("", "<module>")),
            ("line 0", self.file("x = 1\n"), 0, ("", "<module>")),
            ("no Python", self.file("this is no python\n"), 1, ("this is no python", "")),
            ("latin-1 as it says", self.file("# coding: latin-1\nx = 'é'\n".encode("latin-1")), 2, ("x = 'é'", "<module>")),
            ("latin-1 as it does not say", self.file("x = 'é'\n".encode("latin-1")), 1, ("x = 'é'", "")),
            ("an unknown coding", self.file(b"# coding: none-such\nx = 1\n"), 2, ("x = 1", "")),
            ("a form feed and Windows line ends", self.file(b"x = 1\r\n\x0c\r\ndef f():\r\n    y = 2\r\n"), 4, ("y = 2", "f")),
            ("nested too deep", self.file("x = %s1%s\n" % ("(" * 5000, ")" * 5000)), 1, ("x = " + "(" * 196, "")),
            ("a line of 1 MB", self.file(long), 1, (long[:200], "<module>")),
            ("100,000 lines", self.file(many), 100_000, ("pass", "f")),
            ("more than is parsed", self.file(many * 3), 300_000, ("pass", "")),
        ]:
            with self.subTest(name):
                sources = reading.Sources(called=True)
                self.assertEqual((sources.text(path, line), sources.function(path, line)), expected)

    def test_a_tree_is_a_parsed_module_or_none(self):
        sources = reading.Sources(called=True)
        self.assertEqual(type(sources.tree(self.file("x = 1\n"))).__name__, "Module")
        self.assertIsNone(sources.tree("/no/such/file.py"))


if __name__ == "__main__":
    unittest.main()
