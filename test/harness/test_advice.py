"""The rules of advice: what they say and, more often, what they do not say. Standard library only."""
import ast
import collections
import gc
import heapq
import os
import re
import sys
import textwrap
import tracemalloc
import unittest
import weakref

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path[:0] = [os.path.join(ROOT, "src", "harness"), os.path.dirname(os.path.abspath(__file__))]

from highwater_harness import advice  # noqa: E402
from advice_cases import CASES  # noqa: E402

METRICS = ("peak", "steady", "growth", "rss-peak", "rss-growth", "import", "native-peak")


def marked(source):
    return [number for number, line in enumerate(source.splitlines(), 1) if line.endswith("# <-")]


def rules_by_line(source, metric):
    """Line to rule, of the marked lines; raises where advise would hide a fault of a rule."""
    tree = ast.parse(source)
    return {line: advice.find(tree, line, metric) for line in marked(source)}


class Rules(unittest.TestCase):
    def test_each_rule_fires_where_it_is_broken(self):
        for (rule, metric), (fires, _) in CASES.items():
            for source in fires:
                with self.subTest(rule=rule, source=source):
                    self.assertEqual(rules_by_line(source, metric), dict.fromkeys(marked(source), rule))

    def test_each_rule_is_silent_where_it_is_not_proved(self):
        for (rule, metric), (_, silent) in CASES.items():
            for source in silent:
                with self.subTest(rule=rule, source=source):
                    self.assertEqual(rules_by_line(source, metric), dict.fromkeys(marked(source)))

    def test_every_case_asks_of_a_line(self):
        for fires, silent in CASES.values():
            for source in fires + silent:
                self.assertTrue(marked(source), source)

    def test_every_rule_has_cases_of_both_kinds(self):
        self.assertEqual({rule for rule, _, _ in advice.RULES}, {rule for rule, _ in CASES})
        for (rule, _), (fires, silent) in CASES.items():
            self.assertGreaterEqual((len(fires), len(silent)), (2, 4), rule)

    def test_a_rule_speaks_of_its_metrics_alone(self):
        peaks, kept = {"peak", "rss-peak", "native-peak"}, {"steady", "growth", "rss-growth"}
        also = dict.fromkeys(["csv-read-whole", "json-read-whole", "float64-asked-for"], {"import"})
        for (rule, metric), (fires, _) in CASES.items():
            expected = kept if metric in kept else peaks | also.get(rule, set())
            for source in fires:
                tree = ast.parse(source)
                for line in marked(source):
                    found = {one for one in METRICS if advice.find(tree, line, one) == rule}
                    self.assertEqual(found, expected, source)

    def test_an_unknown_metric_has_no_advice(self):
        self.assertIsNone(advice.advise(ast.parse("def f(x):\n    return sum([i for i in x])"), 2, "seconds"))


class Lines(unittest.TestCase):
    def test_only_the_lines_of_the_list_itself_are_advised(self):
        tree = ast.parse("def f(rows):\n  return sum(\n    [\n      row.size\n      for row in rows\n    ]\n  )\n")
        found = [line for line in range(9) if advice.find(tree, line, "peak")]
        self.assertEqual(found, [3, 4, 5, 6])

    def test_a_statement_in_a_one_line_loop_is_found(self):
        tree = ast.parse("def f(parts):\n    out = b''\n    for part in parts: out += part\n    return out\n")
        self.assertEqual(advice.find(tree, 3, "peak"), "bytes-copied-in-loop")

    def test_the_inner_statement_comes_before_the_outer(self):
        tree = ast.parse("def f(rows):\n    for row in [r.x for r in rows]: print(sorted(row)[0])\n")
        self.assertEqual(advice.find(tree, 2, "peak"), "sorted-for-one")

    def test_code_in_every_kind_of_block_is_found(self):
        blocks = [
            "if rows:\n  {}",
            "if rows:\n  pass\nelse:\n  {}",
            "while rows:\n  {}",
            "for row in rows:\n  {}",
            "for row in rows:\n  pass\nelse:\n  {}",
            "with rows:\n  {}",
            "try:\n  {}\nfinally:\n  pass",
            "try:\n  pass\nexcept OSError:\n  {}",
            "try:\n  pass\nfinally:\n  {}",
        ]
        if sys.version_info >= (3, 10):
            blocks.append("match rows:\n  case []:\n    {}")
        for block in blocks:
            source = "def f(rows):\n" + textwrap.indent(block.format("return sum([row.size for row in rows])"), "  ")
            line = next(number for number, text in enumerate(source.splitlines(), 1) if "sum" in text)
            self.assertEqual(advice.find(ast.parse(source), line, "peak"), "list-only-iterated", source)


class OddTrees(unittest.TestCase):
    def test_what_no_parser_made_has_no_advice(self):
        bare = ast.Module(body=[ast.Expr(value=ast.Name(id="x", ctx=ast.Load()))], type_ignores=[])
        for tree in (ast.Module(), bare, ast.parse("x", mode="eval"), ast.Pass(), None, 1, "x = 1"):
            for metric in METRICS:
                self.assertIsNone(advice.advise(tree, 1, metric))

    def test_lines_that_are_not_there_have_no_advice(self):
        tree = ast.parse("def f(x):\n    return sum([i for i in x])\n")
        for line in (-1, 0, 3, 10**9, None, "2"):
            self.assertIsNone(advice.advise(tree, line, "peak"))
        self.assertIsNone(advice.advise(ast.parse(""), 1, "peak"))

    def test_deep_trees_are_walked(self):
        place = {"lineno": 2, "end_lineno": 2, "col_offset": 8, "end_col_offset": 9}
        text = ast.Constant("x", **place)
        for _ in range(3000):
            text = ast.BinOp(text, ast.Add(), ast.Name("y", ast.Load(), **place), **place)
        tree = ast.parse("def f(rows, y):\n    z = 1\n    return sum([row.size for row in rows])\n")
        tree.body[0].body[0].value = text
        self.assertEqual([advice.find(tree, line, "peak") for line in (2, 3)], [None, "list-only-iterated"])
        nested = "".join("%sif x%d:\n" % ("  " * level, level) for level in range(1, 90))
        tree = ast.parse("def f(rows):\n" + nested + "  " * 90 + "sum([row.size for row in rows])\n")
        self.assertEqual(advice.find(tree, 91, "peak"), "list-only-iterated")

    def test_every_line_of_real_code_gets_an_answer(self):
        for module in (ast, re, tracemalloc, unittest.case, textwrap):
            with open(module.__file__, encoding="utf-8") as handle:
                text = handle.read()
            tree = ast.parse(text)
            for line in range(1, text.count("\n") + 1):
                for metric in ("peak", "growth", "import"):
                    self.assertIn(advice.find(tree, line, metric), {None} | {rule for rule, _, _ in advice.RULES})


class Index(unittest.TestCase):
    def test_a_large_file_is_indexed_once(self):
        source = "def f%d(rows):\n    return sum([row.size for row in rows])\n\n\n" * 25000
        tree = ast.parse(source % tuple(range(25000)))
        made = []

        class Counted(advice.Facts):
            def __init__(self, body):
                made.append(len(body))
                super().__init__(body)

        whole, advice.Facts = advice.Facts, Counted
        try:
            found = [advice.find(tree, line, "peak") for line in (2, 50002, 99998)]
        finally:
            advice.Facts = whole
        self.assertEqual((found, made), (["list-only-iterated"] * 3, [25000]))

    def test_the_index_goes_with_its_tree(self):
        tree = ast.parse("def f(rows):\n    return sum([row.size for row in rows])\n")
        advice.find(tree, 2, "peak")
        gone = weakref.ref(tree)
        del tree
        gc.collect()
        self.assertIsNone(gone())

    def test_the_tree_stays_as_it_was(self):
        source = CASES["only-grows", "growth"][0][0]
        tree = ast.parse(source)
        before = ast.dump(tree, include_attributes=True)
        for metric in METRICS:
            rules_by_line(source, metric)
            for line in marked(source):
                advice.find(tree, line, metric)
        self.assertEqual(ast.dump(tree, include_attributes=True), before)


class Documents(unittest.TestCase):
    """docs/advice.md: a heading for each rule, below it code that breaks it and code that does not."""

    def sections(self):
        with open(os.path.join(ROOT, "docs", "advice.md"), encoding="utf-8") as handle:
            parts = re.split(r"^### `([a-z0-9-]+)`$", handle.read(), flags=re.M)[1:]
        return dict(zip(parts[::2], parts[1::2]))

    def test_every_rule_is_described_in_its_order(self):
        self.assertEqual(list(self.sections()), list(dict.fromkeys(rule for rule, _, _ in advice.RULES)))

    def test_the_first_example_breaks_the_rule_and_the_second_does_not(self):
        for rule, text in self.sections().items():
            examples = re.findall(r"^```python\n(.*?)^```", text, flags=re.M | re.S)
            self.assertEqual(len(examples), 2, rule)
            found = []
            for example in examples:
                tree = ast.parse(example)
                lines = range(1, example.count("\n") + 1)
                found.append({advice.find(tree, line, metric) for line in lines for metric in METRICS} - {None})
            self.assertEqual(found, [{rule}, set()], rule)


def _peak(call):
    call()
    tracemalloc.start()
    try:
        call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


class Worth(unittest.TestCase):
    """What advice says to write instead holds less: traced peaks, which repeat to the byte."""

    def test_what_is_advised_peaks_lower(self):
        numbers = list(range(20000))
        text = " ".join(map(str, numbers))
        part = b"x" * 100

        def grown(empty):
            for _ in range(2000):
                empty += part
            return empty

        def formatted(value):
            for _ in range(2000):
                value = f"{value}part"

        def extended(value):
            for _ in range(2000):
                value += "part"

        for before, after in [
            (lambda: grown(b""), lambda: grown(bytearray())),
            (lambda: formatted(""), lambda: extended("")),
            (lambda: sorted(numbers)[0], lambda: min(numbers)),
            (lambda: sorted(numbers)[:10], lambda: heapq.nsmallest(10, numbers)),
            (lambda: len(re.findall(r"\w+", text)), lambda: sum(1 for _ in re.finditer(r"\w+", text))),
        ]:
            self.assertLess(_peak(after), _peak(before))

    def test_a_generator_peaks_lower_in_whatever_is_told_to_take_one(self):
        numbers = range(20000)
        for consume in (all, any, frozenset, max, min, set, sorted, sum, collections.Counter, collections.deque):
            listed = _peak(lambda: consume([number % 7 + 1 for number in numbers]))
            self.assertLess(_peak(lambda: consume(number % 7 + 1 for number in numbers)), listed, consume)
        self.assertLess(
            _peak(lambda: heapq.nlargest(9, (number * 3 for number in numbers))),
            _peak(lambda: heapq.nlargest(9, [number * 3 for number in numbers])),
        )

    def test_a_join_peaks_no_lower_with_a_generator(self):
        numbers = range(20000)
        listed = _peak(lambda: "".join([str(number) for number in numbers]))
        self.assertGreater(_peak(lambda: "".join(str(number) for number in numbers)), 0.99 * listed)

    def test_a_local_text_is_extended_in_place(self):
        def extended():
            text = ""
            for number in range(20000):
                text += str(number)
            return text

        joined = _peak(lambda: "".join([str(number) for number in range(20000)]))
        self.assertLess(_peak(extended), 0.5 * joined)


if __name__ == "__main__":
    unittest.main()
