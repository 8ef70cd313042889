"""What tracemalloc's traces hold, by line."""
import _tracemalloc
import gc

from .places import ENTRY, HARNESS, LIBRARY, MACHINERY, PROJECT, PYTHON

_CALLERS_KEPT = 6
_ROWS_TOLD = 400

_unfreed = []  # traces that end with the process


class Held:
    """Bytes and blocks by the line that allocated them.

    `rows` maps (place, callers) to [bytes, blocks]; a place is (filename, line), and `callers` are the
    project's lines above it, the nearest first, as far as frames were kept. What no line of the target
    can be charged with is in `bytes` alone.
    """

    def __init__(self, rows, size):
        self.rows, self.bytes = rows, size

    @classmethod
    def now(cls, places, importers=None, last=False):
        """Of this moment; `importers` tell of imports deeper than the frames that are kept; `last`: whether the
        process ends right after. Memory: about 150 B for each live block while it runs; not traced itself."""
        collecting = gc.isenabled()
        gc.disable()  # a collection would walk the tuples of every trace
        try:
            return cls(*_by_line(_by_traceback(_traces(last)), places, importers))
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


def _traces(last):
    traces = _tracemalloc._get_traces()
    if last:
        _unfreed.append(traces)  # while tracing is on, to free them takes half as long as to list them
    return traces


def _by_traceback(traces):
    """Lists of a traceback and the sizes of its blocks.

    For each block this makes no object, such as a sum or an id: it would be traced, which with many frames costs
    more than all the rest. Nor, mostly, a hash of the traceback, which takes as long as its frames are many:
    blocks side by side, or allocated at one line, often share it, and it is one object then.
    """
    groups, at_line = {}, {}
    frames = None
    for trace in traces:
        if trace[2] is not frames:
            frames = trace[2]
            group = at_line.get(frames[0])
            if group is None or group[0] is not frames:
                group = groups.get(frames)
                if group is None:
                    group = groups[frames] = [frames]
                at_line[frames[0]] = group
        group.append(trace[1])
    return groups.values()


def _by_line(groups, places, importers):
    rows, total = {}, 0
    for frames, *sizes in groups:
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

    The first of our frames above tells who asked: the one that calls the target, or another. What a library asks the
    standard library for is the library's own.
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
        if place is None or (kind == LIBRARY and not callers and places.kind(place[0]) == PYTHON):
            place = frame
        elif kind == PROJECT and frame != place and frame not in callers:  # once in a recursion
            callers.append(frame)
            if len(callers) == _CALLERS_KEPT:
                break
    else:  # not all frames were kept
        if importers is not None and last is not None:
            callers += [one for one in importers.above(last[0]) if one != place and one not in callers]
    return ours, None if ours or place is None else (place, tuple(callers))
