"""What one process measures of one benchmark: three procedures, each a sequence of calls and readings."""
import _tracemalloc
import gc
import os
import sys
from _weakref import ref
from time import process_time

from . import chance, counters
from .levels import Levels, Reader, now, put_thresholds_back, settle, trim

COLLECT_EVERY = 8  # calls; collecting at doublings alone invents growth of resident memory
_HASH_BITS = (1 << 64) - 1
_LEAST_DOUBLING = 4  # calls: three windows that a rise is judged by need readings at 1, 2 and 4 of them

#: Bytes that kept lines take (addresses.py): only of what the import brought, not of what a call does.
lines = 0
#: Bytes traced when this interpreter was ready to serve, but for these. A sample's fork inherits it.
ready = 0


class Unsupported(Exception):
    """This cannot be measured here; the message says why."""


class TargetTampered(Unsupported):
    """The benchmark undid what the measurement rests on; the message says what."""


class _Garbage:
    """Waits for a collection, in a cycle of its own. What outlives one was hidden by gc.freeze."""

    __slots__ = ("itself", "__weakref__")

    def __init__(self):
        self.itself = self


class Calls:
    """Calls the benchmark and puts back, after each call, what it may have changed."""

    def __init__(self, call):
        self._call = call
        self._home = os.getcwd()
        self._collecting = gc.isenabled()
        self._garbage = _Garbage()
        self.done = 0
        self.seconds = 0.0

    def once(self):
        tracing = _tracemalloc.is_tracing()
        start = now()
        self._call()
        self.seconds += now() - start
        self.done += 1
        sys.settrace(None)
        sys.setprofile(None)
        if self._collecting and not gc.isenabled():
            gc.enable()
        try:
            os.chdir(self._home)
        except OSError:
            pass  # it removed the folder: the next call runs where it stands
        if tracing and not _tracemalloc.is_tracing():
            raise TargetTampered("it stopped tracemalloc, which measures it")
        if not tracing and _tracemalloc.is_tracing():
            _tracemalloc.stop()

    def settle(self):
        """Collect, also what the benchmark hid by gc.freeze. (gc.get_freeze_count would tell that too,
        but walks all that is frozen: 0.7 ms beside numpy.)"""
        garbage = ref(self._garbage)
        self._garbage = None
        settle()
        if garbage() is not None:
            gc.unfreeze()
            settle()
            gc.freeze()
        self._garbage = _Garbage()

    def traced(self):
        """One call: the most that it held at once above the level before it, bytes."""
        self.settle()
        _tracemalloc.reset_peak()
        before = _tracemalloc.get_traced_memory()[0]
        self.once()
        peak = _tracemalloc.get_traced_memory()[1]
        self.settle()
        return max(0, peak - before)


def _resident_first_call(calls, reader, descendants, phase, keep_before=False):
    """The first call's resident peak: own, the file pages in it, and what descendants add; before, where that is
    kept: the anonymous pages that there were when it began."""
    calls.settle()
    trim()
    if not reader.resident:
        calls.once()
        return None
    counters.fold_here()
    before = reader.now()
    lead = counters.lead(phase)
    resets = reader.reset_high_water()
    calls.once()
    counters.release(lead)
    if not resets:
        return None
    high_water, file, end = reader.high_water()
    # What is there at the end is counted exactly: beyond that a lead may have counted for what it is itself.
    peak = high_water if high_water - end > counters.quarters(phase) else end
    rise = max(0, peak - before[0])
    own = high_water + 2 * counters.quarters(phase)  # a process that it forked had the lead too, but for the file's
    children = 0 if descendants is None else max(0, descendants() - own)
    found = {
        "own": rise,
        "file": min(rise, max(0, file - before[1])),
        "descendants": children,
        "highWater": own,  # for whoever polls the descendants from outside; not part of a record
    }
    if keep_before:
        found["before"] = before[0] - before[1]
    return found


def is_ready():
    """Take note of what is traced now: what a server keeps of its jobs is none of the target's."""
    global ready
    settle()
    ready = _tracemalloc.get_traced_memory()[0] - lines


def since_ready():
    """Bytes traced beyond that."""
    return _tracemalloc.get_traced_memory()[0] - ready


def sample(**figures):
    return dict({"peak": None, "steady": None, "residentPeak": None, "levels": None, "callSeconds": None}, **figures)


def screen(call, spec, descendants):
    """A first look, untraced but for one call: resident peak, levels, traced peak.

    Both trees trace the same call (spec["before"] + 1), so a warm-up means the same on both. spec["random"] is
    what chance.state() said before the benchmark's setup.
    Calls after the traced one are for growth; tracemalloc's tables are gone by then and the heap is
    trimmed, yet resident levels are only compared on one side of it.
    """
    reader = Reader()
    calls, levels = Calls(call), Levels(reader)
    levels.read(calls)
    resident = _resident_first_call(calls, reader, descendants, spec.get("phase", 0))
    levels.read(calls)
    while calls.done < spec["before"]:
        calls.once()
    levels.read(calls)
    plain = calls.seconds / calls.done
    drawn = chance.state()
    _tracemalloc.start(1)
    try:
        peak = calls.traced()
    finally:
        _tracemalloc.stop()
    if calls.done < spec["calls"]:
        _further_calls(calls, levels, spec)
    found = sample(peak=peak, residentPeak=resident, levels=levels.columns(), callSeconds=plain)
    if drawn not in (None, spec["random"]):
        found["randomState"] = "%x" % (drawn & _HASH_BITS)
    return [found]


def _further_calls(calls, levels, spec):
    """Up to spec["calls"] in all, fewer past spec["least"] once they took spec["seconds"]."""
    trim()
    calls.seconds = 0.0
    calls.once()  # fills what was trimmed
    levels.read(calls)
    while calls.done < spec["calls"]:
        if calls.done >= spec["least"] and calls.seconds > spec["seconds"]:
            break
        calls.once()
        if calls.done == COLLECT_EVERY:
            levels.read(calls)
        elif calls.done % COLLECT_EVERY == 0:
            calls.settle()
    levels.read(calls)


def resident(call, spec, descendants):
    """The resident peak of a first call, and nothing else in that process. Where spec["withImport"] asks it says what
    was there before, too: in an interpreter that never traced, that is the import."""
    put_thresholds_back()
    reader = Reader()
    calls = Calls(call)
    first = _resident_first_call(calls, reader, descendants, spec.get("phase", 0), spec.get("withImport", False))
    return [sample(residentPeak=first, callSeconds=calls.seconds)]


def growth(call, spec, descendants):
    """Levels at doublings, and after spec["after"] calls more (0: none; at most as many again), or further where
    no block was kept: a container that is extended grows by steps of an eighth of its size.

    The last doubling is spec["enough"] calls, or a later one that spec["further"] has time for; or an earlier one, once
    a level rose by spec["rise"] bytes. Past spec["limit"] seconds it ends at any reading. Work is processor
    time: how far a cache is followed must not depend on what else runs. Who sleeps works a quarter.
    """
    del descendants
    put_thresholds_back()
    reader = Reader()
    calls, levels = Calls(call), Levels(reader)
    further = spec["further"]
    start, worked = now(), process_time()
    levels.read(calls)
    doubling = 1
    while True:
        if calls.done == doubling:
            levels.read(calls)
            spent = now() - start
            large = doubling >= _LEAST_DOUBLING and levels.risen() >= spec["rise"]
            work = max(process_time() - worked, spent / 4)
            while further and further[0]["calls"] < 2 * doubling:
                further = further[1:]
            ends = doubling >= spec["enough"] and (not further or 2 * work > further[0]["seconds"])
            if ends or large or spent > spec["limit"]:
                break
            doubling *= 2
        elif now() - start > spec["limit"]:
            break
        elif calls.done % COLLECT_EVERY == 0:
            calls.settle()
        calls.once()
    if spec["after"]:
        more = calls.done // 16 if levels.kept_blocks() else calls.done * 3 // 8
        for _ in range(max(min(spec["after"], calls.done), more)):
            calls.once()
            late = now() - start > spec["limit"]
            if late:
                break
            if calls.done % COLLECT_EVERY == 0:
                calls.settle()
        levels.read(calls)
    return [sample(levels=levels.columns(), callSeconds=calls.seconds / calls.done)]


def trace(call, spec, forks):
    """Traced from before the import: warm up once, then spec["forks"] processes trace one call each.

    `total` is what import, setup and calls keep together, and what the harness took in between: bytes traced since the
    import, but for spec["since"], what there was besides when this process began.
    """
    calls = Calls(call)
    calls.settle()
    start = _tracemalloc.get_traced_memory()[0]
    for _ in range(spec["warm"]):
        calls.once()

    def one():
        peak = calls.traced()
        kept = _tracemalloc.get_traced_memory()[0]
        return sample(peak=peak, steady=kept - start, total=kept - spec.get("since", 0))

    return forks.run(one)


def peak(call, spec, forks):
    """Warm up untraced, then spec["forks"] processes trace one call each."""
    calls = Calls(call)
    for _ in range(spec["warm"]):
        calls.once()

    def one():
        _tracemalloc.start(1)
        return sample(peak=calls.traced())

    return forks.run(one)


PROCEDURES = {"screen": screen, "resident": resident, "growth": growth, "trace": trace, "peak": peak}
#: Those that read the resident peak of a first call.
RESIDENT = ("screen", "resident")
