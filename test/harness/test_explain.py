"""Tests of what is explained on demand: the table of a function, garbage, arenas, what grows."""
import unittest

from started import WithServer

SOURCE = """
class Node:
    pass

def cycles():
    for number in range(50):
        node = Node()
        node.me = node
        node.load = bytearray(1000)

KEPT = []

def rows(count):
    texts = [str(number) for number in range(count)]
    long = []
    for text in texts[:3]:
        long.append(text * 1000)
    del texts
    return long

def bench_rows():
    return rows(20000)

class Box:
    @staticmethod
    @property
    def size():
        return len([str(number) for number in range(20000)])

def bench_decorated():
    return Box.__dict__["size"].__func__.fget()

def freed():
    return len(bytes(500_000).upper())

def bench_freed():
    return freed()

def small(depth):
    if depth:
        return small(depth - 1)
    kept = [None] * 700
    return len(kept)

def bench_small():
    return small(3)

def bench_tiny():
    return [1]

def bench_cycles():
    cycles()

def bench_keeps():
    KEPT.append([None] * 100)

def bench_raises():
    raise ValueError("not again")
"""


class Explain(WithServer):
    def explained(self, name):
        server = self.start(SOURCE)
        peak = server.screen(name)["samples"][0]["peak"]
        return server.ask(name, "explain", known=peak, seconds=5)["explanation"]

    def test_a_function_is_shown_line_by_line_as_its_call_went(self):
        table = self.explained("bench_rows")["table"]
        self.assertEqual((table["file"], table["function"], table["cut"]), ("bench_it.py", "rows", False))
        first = SOURCE.splitlines().index("def rows(count):") + 1
        self.assertEqual([line["line"] for line in table["lines"]], list(range(first, first + 7)))
        self.assertEqual([line["text"] for line in table["lines"]], SOURCE.splitlines()[first - 1 : first + 6])
        define, texts, long, loop, append, delete, leave = table["lines"]
        self.assertEqual((define["hits"], define["memory"], define["increment"]), (0, None, None))
        self.assertEqual([line["hits"] for line in (long, append, delete, leave)], [1, 3, 1, 1])
        self.assertGreater(texts["increment"], 1_000_000)
        self.assertAlmostEqual(append["increment"], 3000, delta=2000)
        self.assertAlmostEqual(delete["increment"], -texts["increment"], delta=10_000)
        self.assertGreater(loop["memory"], 1_000_000)

    def test_a_function_with_decorators_is_shown_from_the_first_of_them(self):
        table = self.explained("bench_decorated")["table"]
        self.assertEqual([line["text"].strip() for line in table["lines"][:3]], ["@staticmethod", "@property", "def size():"])
        self.assertEqual([line["hits"] > 0 for line in table["lines"]], [False, False, False, True])
        self.assertGreater(table["lines"][3]["memory"], 1_000_000)

    def test_a_line_shows_what_it_held_while_it_ran_though_it_frees_all_of_it(self):
        _, line = self.explained("bench_freed")["table"]["lines"]
        self.assertAlmostEqual(line["memory"], 1_000_000, delta=20_000)
        self.assertAlmostEqual(line["increment"], 0, delta=1000)

    def test_a_function_is_followed_by_whatever_link_its_module_was_loaded(self):
        source = """
            import os
            os.symlink("real", os.path.join(os.path.dirname(__file__), "linked"))
            import linked
            def bench_a():
                linked.take()
            """
        server = self.start(source, files={"real/__init__.py": "def take():\n    return len(bytes(300_000))\n"})
        table = server.ask("bench_a", "explain", known=300_000, seconds=5)["explanation"]["table"]
        self.assertEqual((table["file"], [line["hits"] for line in table["lines"]]), ("real/__init__.py", [0, 1]))
        self.assertAlmostEqual(table["lines"][1]["memory"], 300_000, delta=20_000)

    def test_lines_that_hold_no_more_than_following_them_adds_are_left_out(self):
        peak = self.explained("bench_small")["peak"]
        self.assertEqual([line["text"] for line in peak["lines"]], ["kept = [None] * 700"])
        self.assertEqual(peak["lines"][0]["bytes"] + peak["rest"], peak["seen"])
        tiny = self.explained("bench_tiny")["peak"]
        self.assertEqual((tiny["lines"], tiny["inProgress"], tiny["rest"]), ([], None, tiny["seen"]))
        self.assertRegex(tiny["problem"], "^a peak below [0-9]+ B cannot be told from what following its lines adds$")

    def test_what_waits_in_cycles_is_told_with_its_share_of_the_peak(self):
        garbage = self.explained("bench_cycles")["garbage"]
        self.assertGreaterEqual(garbage["waitingObjects"], 50)
        self.assertAlmostEqual(garbage["waitingBytes"], 60_000, delta=8000)
        self.assertGreaterEqual(garbage["peak"], garbage["waitingBytes"])
        self.assertEqual(len(garbage["collections"]), 3)

    def test_what_grows_and_its_holder_are_named(self):
        explained = self.explained("bench_keeps")
        self.assertEqual(explained["holders"], ["bench_it.KEPT (list, +1 entry a call)"])
        self.assertEqual([(one["type"], one["count"]) for one in explained["types"]], [("list", 1)])

    def test_arenas_add_up(self):
        arenas = self.explained("bench_rows")["arenas"]
        for figures in (arenas["before"], arenas["after"]):
            inside = figures["usedBytes"] + figures["freeBlocksBytes"] + figures["freePoolsBytes"]
            self.assertLessEqual(inside, figures["arenaBytes"])
            self.assertGreater(inside, 0.9 * figures["arenaBytes"])
            self.assertGreater(min(figures["arenas"], figures["pools"], figures["blocks"]), 0)

    def test_what_the_import_left_free_counts_as_free(self):
        server = self.start("KEPT = [bytes(400) for _ in range(20_000)][::50]\ndef bench_it(): pass")
        arenas = server.ask("bench_it", "explain", known=1000, seconds=5)["explanation"]["arenas"]
        self.assertGreater(arenas["before"]["freeBlocksBytes"] + arenas["before"]["freePoolsBytes"], 19_000 * 433)

    def test_a_benchmark_that_fails_is_no_fault_of_the_rest(self):
        server = self.start(SOURCE)
        explained = server.ask("bench_raises", "explain", known=1000, seconds=5)["explanation"]
        self.assertIsNone(explained["table"])
        self.assertIn("arenas: called once more, the benchmark raised ValueError: not again", explained["problems"])


if __name__ == "__main__":
    unittest.main()
