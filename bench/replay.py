"""What a replay of the peak of a million objects, made 20 calls deep, takes, one kind of object a line: its
name, CPU seconds of a plain call, then of a replay with one frame and of one with 24, and whether both
came to their end.

Arguments: the harness's folder, and one for the benchmark's file. Every figure comes from a process
forked for it, its own forks included.
"""
import json
import os
import sys
from time import process_time

sys.path.insert(0, sys.argv[1])
import _tracemalloc  # noqa: E402

from highwater_harness import addresses  # noqa: E402
from highwater_harness.budget import cpu  # noqa: E402
from highwater_harness.measure import Calls  # noqa: E402
from highwater_harness.replay import replay  # noqa: E402

KINDS = {
    "instances": "Point(number)",
    "lists of one": "[number]",
    "strings": "str(number)",
}
SOURCE = """
class Point:
    __slots__ = ("number", "label")

    def __init__(self, number):
        self.number = number
        self.label = None


def make(depth):
    if depth:
        return make(depth - 1)
    return [%s for number in range(1000)]


def bench():
    return [make(18) for _ in range(1000)]
"""
CALLS = 30  # blame/wants.ts


def forked(work):
    """(CPU seconds, result) of work() in a fork."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        before = cpu()
        result = work()
        os.write(writer, json.dumps([cpu() - before, result]).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        text = answer.read()
    os.wait()
    return json.loads(text)


def plain(bench):
    calls, least = Calls(bench), float("inf")
    while calls.done < 3:
        before = process_time()
        calls.once()
        least = min(least, process_time() - before)
    return least


def traced(bench):
    _tracemalloc.start(1)
    return Calls(bench).traced()


for name, made in KINDS.items():
    path = os.path.join(sys.argv[2], "bench_deep.py")
    with open(path, "w") as out:
        out.write(SOURCE % made)
    module = {}
    exec(compile(SOURCE % made, path, "exec"), module)
    bench = module["bench"]
    addresses.keep_lines()
    _, seconds = forked(lambda: plain(bench))
    _, known = forked(lambda: traced(bench))
    spec = {"metric": "peak", "known": known, "seconds": CALLS * seconds}
    shallow, (found, rise) = forked(lambda: replay(bench, dict(spec, frames=1), [sys.argv[2]]))
    deep, (deep_found, _) = forked(lambda: replay(bench, dict(spec, frames=24, earlier=rise), [sys.argv[2]]))
    print(name, seconds, shallow, deep, found["problem"] is None and deep_found["problem"] is None, sep="\t")
