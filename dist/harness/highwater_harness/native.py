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

from .apart import RunFailed, RunTooLong, apart, said
from .budget import Budget
from .finding import Finding
from .held import Held, charged, key
from .levels import settle
from .measure import Calls, Unsupported, sample
from .native_stack import NativeStacks
from .places import Places

_OLDEST = (1, 10)
_WARM_CALLS = 3  # as the metric's own samples, compare/screen.ts
_FRAMES = 24  # of Python, for each allocation: blame/wants.ts
_NOT_REPRODUCED = 0.02  # of the known peak
_UNWOUND = 2  # plain traced calls that one takes whose native stacks are kept, about the most
_RECORDS_RESOLVED = 400  # the largest ones: to look up a function's name may take milliseconds
_CHAINS_KEPT = 3  # of a line
_UNKNOWN = "the C functions below these lines are not known: %s"


def native(call, spec, forks):
    """Warms up spec["warm"] times, then spec["forks"] processes make one call each under memray.

    Raises Unsupported where memray is absent, too old, or fails.
    """
    memray = _load()
    calls = Calls(call)
    for _ in range(spec["warm"]):
        calls.once()
    places = Places([])  # the sum is the same, whosever the lines are

    def one():
        with _held_at_peak(memray, calls) as (records, _):
            return sample(nativePeak=_by_line(records, places).bytes)

    return forks.run(one)


def find_native_peak(call, spec, places):
    """Lines of the allocations at the high-water mark of a warm call, then the C functions below them.

    Each has a fork to itself that is ended when the time is up: where it does for the first one alone,
    the lines stand without the functions.
    """
    memray = _load()
    budget = Budget(spec["seconds"])
    calls = Calls(call)
    while calls.done == 0 or (calls.done < _WARM_CALLS and budget.left() > 0):
        calls.once()
    left = budget.left()
    try:
        held = _apart(lambda: _lines(memray, calls, places), budget)
    except RunTooLong:
        why = "time ran out: under memray one call takes longer than the %.3g s that were left" % left
        return Finding(0, {}, frames=_FRAMES, problem=why)
    native, missing = _below(memray, calls, places, budget, left - budget.left())
    rows = {key(place, callers): (size, count) for place, callers, size, count in held["rows"]}
    finding = Finding(held["bytes"], rows, frames=_FRAMES)
    finding.native = {key(place, callers): chains for place, callers, chains in native}
    finding.problem = missing
    if abs(held["bytes"] - spec["known"]) > _NOT_REPRODUCED * spec["known"]:
        finding.problem = "the peak did not come again: %d B, not %d B" % (held["bytes"], spec["known"])
    return finding


def _apart(work, budget):
    return apart(lambda leave: work(), budget.clock(), budget.left())


def _lines(memray, calls, places):
    """Bytes in all, and the rows of what is held."""
    with _held_at_peak(memray, calls) as (records, _):
        held = _by_line(records, places)
    return {"bytes": held.bytes, "rows": held.told()}


def _below(memray, calls, places, budget, took):
    """([place, callers, chains] of lines below which C functions allocated, why there are none)."""
    if _UNWOUND * took > budget.left():
        return [], "time did not suffice to look for the C functions below these lines"
    try:
        return _apart(lambda: _chains(memray, calls, places), budget), None
    except RunTooLong:
        return [], "time ran out while the C functions below these lines were looked for"
    except RunFailed as error:
        return [], _UNKNOWN % error
    except Exception as error:  # not in a fork: the lines are worth more
        return [], _UNKNOWN % said(error)


def _chains(memray, calls, places):
    os.environ.pop("DEBUGINFOD_URLS", None)  # memray would ask these servers for the libraries' symbols
    with _held_at_peak(memray, calls, native_traces=True) as (records, path):
        stacks = NativeStacks(path, places)
        rows = {}
        for record in sorted(records, key=lambda record: -record.size)[:_RECORDS_RESOLVED]:
            row, chain = _charged(record, places)[1], stacks.chain(record)
            if row is not None and chain is not None:
                chains = rows.setdefault(row, {})
                chains[chain] = chains.get(chain, 0) + record.size
    return [[*row, _written(chains)] for row, chains in rows.items()]


def _written(chains):
    most = sorted(chains.items(), key=lambda one: -one[1])[:_CHAINS_KEPT]
    return [{"library": library, "functions": list(functions), "bytes": size} for (library, functions), size in most]


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


@contextlib.contextmanager
def _held_at_peak(memray, calls, **options):
    """What one call allocated and held at its high-water mark: memray's records, and the file they are in."""
    settle()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "allocations.bin")
        with _reporting():
            tracker = memray.Tracker(
                destination=memray.FileDestination(path, overwrite=True, compress_on_exit=False),
                trace_python_allocators=True,
                file_format=memray.FileFormat.AGGREGATED_ALLOCATIONS,  # else each event is written to it
                **options,
            )
        with tracker:
            calls.once()
        with _reporting(), memray.FileReader(path) as reader:
            yield reader.get_high_watermark_allocation_records(merge_threads=True), path


@contextlib.contextmanager
def _reporting():
    try:
        yield
    except Unsupported:
        raise
    except Exception as error:
        raise Unsupported("memray failed: " + said(error)) from error


def _by_line(records, places):
    rows, total = {}, 0
    for record in records:
        ours, charge = _charged(record, places)
        if ours:
            continue
        total += record.size
        if charge is not None:
            row = rows.setdefault(charge, [0, 0])
            row[0] += record.size
            row[1] += record.n_allocations
    return Held(rows, total)


def _charged(record, places):
    return charged([(file, line) for _, file, line in record.stack_trace(max_stacks=_FRAMES)], places)
