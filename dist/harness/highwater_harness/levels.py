"""Readings of the current process's memory: pure counters, no judgement.

Kernel interfaces: proc_pid_status(5) for VmHWM, VmRSS, RssAnon, RssFile and RssShmem (kB),
proc_pid_clear_refs(5) for the reset of VmHWM (write 5), proc_pid_smaps(5) for smaps_rollup;
mallinfo(3) for glibc's counters, mallopt(3) for its thresholds.
"""
import _tracemalloc
import gc
import os
import sys
import time

_BATCHING_KERNELS = ((6, 2), (6, 17))  # RSS counters kept per CPU: readings between calls are late
_FIELDS = (b"VmHWM:", b"VmRSS:", b"RssAnon:", b"RssFile:", b"RssShmem:")

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # malloc.h
_THRESHOLD = 128 << 10  # bytes: where both begin
_HBLKHD, _UORDBLKS, _FORDBLKS, _KEEPCOST = 4, 7, 8, 9  # fields of struct mallinfo2, counted from 0

_LOOKED_FOR = 32 << 10  # bytes: more than pymalloc serves

_mallinfo2 = None  # what libc.py gives by this name
_counts_python = False  # whether malloc serves what Python allocates
_trim = None
_mallopt = None
#: Bytes that pools.py took up, and the objects in which, in lists. For good: given back, they would be free.
taken, kept = 0, []
_clear_caches = getattr(sys, "_clear_internal_caches", None) or getattr(sys, "_clear_type_cache", None)


def bind(mallinfo2, trim, mallopt):
    """Read and set malloc by these functions: libc.py."""
    global _mallinfo2, _counts_python, _trim, _mallopt
    _mallinfo2, _trim = mallinfo2, trim
    if mallinfo2 is not None:
        _mallopt = mallopt
        before = heap()
        looked_for = bytearray(_LOOKED_FOR)
        # Half: a few bytes that something else gave back meanwhile must not hide it.
        _counts_python = heap() - before >= len(looked_for) // 2


def prefer_death():
    """Let the kernel's out-of-memory killer take this process before the gate."""
    try:
        with open("/proc/self/oom_score_adj", "w") as out:
            out.write("1000")
    except OSError:
        pass  # not Linux, or a container that forbids it: nothing depends on it


def trim():
    """Give the heap's free pages back, so that they cannot hide a later rise."""
    if _trim is not None:
        _trim(0)


def put_thresholds_back():
    """Let malloc map and trim from the sizes that a process begins with, for good.

    A mapped chunk that is freed raises them to its own size, and tracemalloc's tables take megabytes: the
    target's buffers would then come from the heap, leave holes in it and peak higher than they do where
    nothing was traced. Only where resident memory decides: a buffer that is mapped anew has its pages
    touched anew (50 calls of numpy with 1.6 MB each: 6 ms, and 50 so).
    """
    if _mallopt is not None:
        for threshold in (_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD):
            _mallopt(threshold, _THRESHOLD)


def settle():
    """Collect, empty the type attribute cache (it keeps short-lived strings), collect again."""
    gc.collect()
    if _clear_caches is not None:
        _clear_caches()
        gc.collect()


def _kernel():
    try:
        major, minor = os.uname().release.split(".")[:2]
        return int(major), int("".join(c for c in minor if c.isdigit()) or 0)
    except (AttributeError, ValueError):
        return (0, 0)


_late = _BATCHING_KERNELS[0] <= _kernel() < _BATCHING_KERNELS[1]


class Reader:
    """Reads levels of the process that made it; a forked child makes its own."""

    def __init__(self):
        self._status = -1
        self.resident = self._fields() is not None

    def _fields(self):
        if not hasattr(os, "pread"):  # Windows, which has no /proc either
            return None
        try:
            text = os.pread(self._status, 4096, 0)
        except OSError:  # first use, or the target closed descriptors that it did not open
            try:
                self._status = os.open("/proc/self/status", os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
                text = os.pread(self._status, 4096, 0)
            except OSError:
                return None
        values = []
        for name in _FIELDS:
            at = text.find(name)
            if at < 0:
                return None
            values.append(int(text[at + len(name) : text.index(b"kB", at)]) * 1024)
        return values

    def reset_high_water(self):
        """Set VmHWM to VmRSS; whether the kernel can."""
        try:
            with open("/proc/self/clear_refs", "wb", buffering=0) as out:
                out.write(b"5")
        except OSError:
            return False
        return True

    def now(self):
        """(VmRSS, RssFile) in bytes."""
        fields = self._fields()
        return fields and (fields[1], fields[3])

    def high_water(self):
        """(VmHWM, RssFile, VmRSS) in bytes."""
        fields = self._fields()
        return fields and (fields[0], fields[3], fields[1])

    def anonymous(self):
        """RssAnon + RssShmem in bytes; exact also on kernels whose counters lag."""
        fields = self._fields()
        if fields is None:
            return None
        if _late:
            try:
                with open("/proc/self/smaps_rollup", "rb") as lines:
                    for line in lines:
                        if line.startswith(b"Anonymous:"):
                            return int(line.split()[1]) * 1024 + fields[4]
            except OSError:
                pass  # the lagging counters are then all there is
        return fields[2] + fields[4]


def blocks():
    """Blocks that Python has allocated, whichever allocator serves it; None where nobody counts them.

    sys.getallocatedblocks() is 0 where malloc serves Python, and under tracing where mimalloc does. Traces
    are exact as far as they go back: mind that they count nothing from before tracing.
    """
    counted = sys.getallocatedblocks()
    if counted:
        return counted
    return len(_tracemalloc._get_traces()) if _tracemalloc.is_tracing() else None


def _sizes():
    """struct mallinfo2's fields in their order; None where the libc cannot tell."""
    if _mallinfo2 is None:
        return None
    function, longs = _mallinfo2
    if longs is None:
        return function().longs
    function(longs)
    return longs


def heap():
    """Bytes in use by malloc, mapped chunks included; None where the libc cannot tell."""
    sizes = _sizes()
    return sizes and sizes[_UORDBLKS] + sizes[_HBLKHD]


def python_heap():
    """heap() where Python's own allocations are in it, at least those that pymalloc leaves to malloc. Not
    so with mimalloc, or an allocator that was preloaded: glibc's counter stands still then."""
    return heap() if _counts_python else None


def heap_free():
    """Bytes that malloc has from the system and that are free; None where the libc cannot tell."""
    sizes = _sizes()
    return sizes and sizes[_FORDBLKS]


def heap_top():
    """Bytes of what is free at the heap's end, in no chunk of its own; None where the libc cannot tell."""
    sizes = _sizes()
    return sizes and sizes[_KEEPCOST]


class Levels:
    """A table of readings, taken between calls. Preallocated: a reading leaves no block behind."""

    _NAMES = ("calls", "blocks", "heap", "resident", "traced")
    _ABSENT = -1

    def __init__(self, reader, capacity=64):
        self._reader = reader
        # Not array.array: that module brings collections with it, 270 KB in the target.
        self._columns = [memoryview(bytearray(8 * capacity)).cast("q") for _ in self._NAMES]
        self._count = 0

    def read(self, calls):
        """After so many measure.Calls, collected."""
        calls.settle()
        self._set(0, calls.done)
        self._set(1, blocks())
        self._set(2, python_heap())
        self._set(3, self._reader.anonymous())
        self._set(4, _tracemalloc.get_traced_memory()[0] if _tracemalloc.is_tracing() else None)
        self._count += 1

    def _set(self, column, value):
        self._columns[column][self._count] = self._ABSENT if value is None else value

    def risen(self):
        """Bytes that the resident, malloc or traced level rose since the first reading, the most of them."""
        return max(column[self._count - 1] - column[0] for column in self._columns[2:])

    def kept_blocks(self):
        """Whether the calls between the last two readings kept at least one block in ten calls."""
        calls, blocks = ([column[self._count - back] for back in (2, 1)] for column in self._columns[:2])
        return 10 * (blocks[1] - blocks[0]) >= calls[1] - calls[0]

    def columns(self):
        """Name to list; a column that a platform cannot give is None. A level that only some readings
        gave (tracing was on for one call) is None too."""
        table = {}
        for name, column in zip(self._NAMES, self._columns):
            values = list(column[: self._count])
            table[name] = None if self._ABSENT in values else values
        return table


now = time.perf_counter
