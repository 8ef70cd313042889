"""What tracemalloc's traces hold, by line."""
import _tracemalloc
import gc
from _collections import defaultdict

from .places import ENTRY, HARNESS, MACHINERY, PROJECT

_CALLERS_KEPT = 6
_ROWS_TOLD = 400


class Held:
    """Bytes and blocks by the line that allocated them.

    `rows` maps (place, callers) to [bytes, blocks]; a place is (filename, line), and `callers` are the
    project's lines above it, the nearest first, as far as frames were kept. What no line of the target
    can be charged with is in `bytes` alone.
    """

    def __init__(self, rows, size):
        self.rows, self.bytes = rows, size

    @classmethod
    def now(cls, places, importers=None):
        """Of this moment; `importers` tell of imports deeper than the frames that are kept. Memory: about 150 B for each live block while it runs; not traced itself."""
        collecting = gc.isenabled()
        gc.disable()  # a collection would walk the tuples of every trace
        try:
            return cls(*_by_line(_by_traceback(_tracemalloc._get_traces()), places, importers))
        finally:
            if collecting:
                gc.enable()

    def since(self, before):
        """What is held beyond an earlier moment."""
        rows = {key: list(figures) for key, figures in self.rows.items()}
        for key, (size, count) in before.rows.items():
            row = rows.setdefault(key, [0, 0])
            row[0] -= size
            row[1] -= count
        return Held(rows, self.bytes - before.bytes)

    def told(self):
        """[place, callers, bytes, blocks] of the rows that hold most, as they leave a fork; key() reads them."""
        rows = sorted(self.rows.items(), key=lambda row: -row[1][0])[:_ROWS_TOLD]
        return [[*key, size, count] for key, (size, count) in rows if size > 0]


NOTHING = Held({}, 0)


def key(place, callers):
    """The key of a row that came as JSON."""
    return tuple(place), tuple(map(tuple, callers))


def _by_traceback(traces):
    """Traceback to the sizes of its blocks. Kept as lists until the end: a sum would be a new traced
    object for every block, which with many frames costs more than all the rest."""
    sizes = defaultdict(list)
    for trace in traces:
        sizes[trace[2]].append(trace[1])
    return sizes


def _by_line(blocks, places, importers):
    rows, total = {}, 0
    for frames, sizes in blocks.items():
        ours, key = charged(frames, places, importers)
        if ours:
            continue
        size = sum(sizes)
        total += size
        if key is not None:
            row = rows.setdefault(key, [0, 0])
            row[0] += size
            row[1] += len(sizes)
    return rows, total


def charged(frames, places, importers=None):
    """(whether the harness itself asked for it, the (place, callers) to charge or None).

    The first of our frames above tells who asked: the one that calls the target, or another.
    """
    place, last, callers, ours = None, None, [], False
    for frame in frames:
        kind = places.kind(frame[0])
        if kind == HARNESS or kind == ENTRY:
            ours = kind == HARNESS and not callers and (place is None or not places.is_project(place[0]))
            break
        if kind == MACHINERY or frame[1] < 1:  # some instructions have no line
            continue
        last = frame
        if place is None:
            place = frame
        elif kind == PROJECT and frame != place and frame not in callers:  # once in a recursion
            callers.append(frame)
            if len(callers) == _CALLERS_KEPT:
                break
    else:  # not all frames were kept
        if importers is not None and last is not None:
            callers += [one for one in importers.above(last[0]) if one != place and one not in callers]
    return ours, None if ours or place is None else (place, tuple(callers))
