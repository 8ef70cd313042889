"""What a call allocates by any allocator (C, C++, Rust, mmap, Python's own), as memray sees it.

memray (https://bloomberg.github.io/memray/api.html) is the target's own package, never ours: where it
is not there, or fails, this cannot be measured. It sees calls of the allocation functions that libraries
make through their linkage table; a function that a program looked up by its address (ctypes'
CDLL(None).malloc) passes it by. Processes that the call forks or starts are not in the figure.

Python's allocators are traced as what they hand out. Else each arena of pymalloc would count as 1 MiB
mapped at once, by chance and beyond the metric's limit.
"""
import contextlib
import os
import re
import tempfile

from .apart import said
from .finding import Finding
from .held import Held, charged
from .levels import settle
from .measure import Calls, Unsupported, sample
from .places import Places

_OLDEST = (1, 10)
_WARM_CALLS = 3  # as the metric's own samples, compare/screen.ts
_FRAMES = 24  # of Python, for each allocation: blame/wants.ts
_NOT_REPRODUCED = 0.02  # of the known peak


def native(call, spec, forks):
    """Warms up spec["warm"] times, then spec["forks"] processes make one call each under memray.

    Raises Unsupported where memray is absent, too old, or fails.
    """
    memray = _load()
    calls = Calls(call)
    for _ in range(spec["warm"]):
        calls.once()
    places = Places([])  # the sum is the same, whosever the lines are
    return forks.run(lambda: sample(nativePeak=_held_at_peak(memray, calls, places).bytes))


def find_native_peak(call, spec, places):
    """Lines of the allocations at the high-water mark of a warm call."""
    memray = _load()
    calls = Calls(call)
    for _ in range(_WARM_CALLS):
        calls.once()
    held = _held_at_peak(memray, calls, places)
    doubt = None
    if abs(held.bytes - spec["known"]) > _NOT_REPRODUCED * spec["known"]:
        doubt = "the peak did not come again: %d B, not %d B" % (held.bytes, spec["known"])
    return Finding(held.bytes, held.rows, frames=_FRAMES, problem=doubt)


def _load():
    try:
        import memray
    except Exception as error:  # whatever its own import raises
        raise Unsupported("memray cannot be imported (%s)" % said(error)) from error
    version = getattr(memray, "__version__", "")
    found = tuple(map(int, re.findall(r"\d+", version)[:2]))
    if found < _OLDEST:
        raise Unsupported("memray %s is too old: %d.%d or newer is wanted" % (version or "without a version", *_OLDEST))
    return memray


def _held_at_peak(memray, calls, places):
    """What one call allocated and held at its high-water mark, as a Held."""
    settle()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "allocations.bin")
        with _reporting():
            tracker = memray.Tracker(
                destination=memray.FileDestination(path, overwrite=True, compress_on_exit=False),
                trace_python_allocators=True,
                file_format=memray.FileFormat.AGGREGATED_ALLOCATIONS,  # else each event is written to it
            )
        with tracker:
            calls.once()
        with _reporting(), memray.FileReader(path) as reader:
            return _by_line(reader.get_high_watermark_allocation_records(merge_threads=True), places)


@contextlib.contextmanager
def _reporting():
    try:
        yield
    except Exception as error:
        raise Unsupported("memray failed: " + said(error)) from error


def _by_line(records, places):
    rows, total = {}, 0
    for record in records:
        frames = [(file, line) for _, file, line in record.stack_trace(max_stacks=_FRAMES)]
        ours, key = charged(frames, places)
        if ours:
            continue
        total += record.size
        if key is not None:
            row = rows.setdefault(key, [0, 0])
            row[0] += record.size
            row[1] += record.n_allocations
    return Held(rows, total)
