"""What a search for the holders of a leak takes among many live objects, in one line: objects alive, then
CPU seconds and MB of the largest of three censuses, then those of the search.

Arguments: the harness's folder, and how many objects to make. One leak has a name; another is held by
native code alone, so that the search goes through everything. MB is how far the resident high-water
mark rose (Linux).
"""
import ctypes
import gc
import sys
from time import process_time

sys.path.insert(0, sys.argv[1])
from highwater_harness.census import Census  # noqa: E402
from highwater_harness.holders import growth  # noqa: E402
from highwater_harness.levels import Reader  # noqa: E402


class Row:
    def __init__(self, number):
        self.number, self.name, self.parts = number, str(number), [number, (number, [])]


class Lost:
    pass


ROWS, KEPT = [], []


def leak(calls):
    while len(KEPT) < calls:
        KEPT.append(Row(len(KEPT)))
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(Lost()))


def measured(work):
    """(result, CPU seconds, MB) of one call."""
    READER.reset_high_water()
    before, _ = READER.now()
    start = process_time()
    result = work()
    return result, process_time() - start, (READER.high_water()[0] - before) / 1e6


READER = Reader()
wanted = int(sys.argv[2])
while len(gc.get_objects()) < 0.99 * wanted:
    ROWS.extend(map(Row, range(len(ROWS), len(ROWS) + wanted // 500)))
points, censuses = [], []
for calls in (8, 40, 72):
    leak(calls)
    point, *took = measured(lambda: Census(calls, points[-1] if points else None))
    points.append(point)
    censuses.append(took)
found, *search = measured(lambda: growth(points, seconds=60))
if found["holders"] != ["__main__.KEPT (list, +1 entry a call)"]:
    sys.exit("the search found %r" % found)
print(points[-1].total, *map(max, zip(*censuses)), *search)
