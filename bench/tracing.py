"""What a traced call takes, one kind of code a line: its name, CPU seconds of a plain call, of a traced one, and
of a traced one whose lines CPython keeps (highwater_harness.addresses).

Argument: the harness's folder.
"""
import collections
import json
import sys
from time import process_time

sys.path.insert(0, sys.argv[1])
import _tracemalloc  # noqa: E402

from highwater_harness import addresses  # noqa: E402

ROUNDS = 5
MODULE = compile("def function(): pass\n" * 10_000, "generated.py", "exec")


def strings():
    return len(["row-%06d" % number for number in range(20_000)])


def tuples():
    return len({(number, number + 1) for number in range(12_000)})


def deque():
    kept = collections.deque(maxlen=5_000)
    for number in range(300_000):
        kept.append(number)
    return len(kept)


def documents():
    rows = [{"id": number, "name": "n%d" % number, "at": [number, number + 1]} for number in range(2_000)]
    return len(json.loads(json.dumps(rows)))


def counter():
    return collections.Counter("abracadabra" * 20_000).most_common(1)


def module():
    exec(MODULE, {})


def seconds(call):
    before = process_time()
    call()
    return process_time() - before


def traced(call):
    _tracemalloc.start(1)
    took = seconds(call)
    _tracemalloc.stop()
    return took


calls = (strings, tuples, deque, documents, counter, module)
plain = [min(seconds(call) for _ in range(ROUNDS)) for call in calls]
before = [min(traced(call) for _ in range(ROUNDS)) for call in calls]
addresses.keep_lines()
MODULE = addresses.easily_traced(MODULE)
after = [min(traced(call) for _ in range(ROUNDS)) for call in calls]
for call, *figures in zip(calls, plain, before, after):
    print(call.__name__, *figures, sep="\t")
