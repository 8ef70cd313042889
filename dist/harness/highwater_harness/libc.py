"""The C library, called before samples are forked and bound for them. Nothing of this is needed after that.

By _ctypes alone: the package ctypes takes 130 to 560 KB more in the target. Where there is no _ctypes, or no
dlsym in it (Windows), no function is found.
"""
import os
import sys

try:
    from _ctypes import FUNCFLAG_CDECL, RTLD_LOCAL, Array, CFuncPtr, Structure, _SimpleCData, addressof, dlopen, dlsym
except ImportError:
    dlsym = None

from . import levels, processes

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER, prctl(2)
_LONGS = 18  # in struct rusage, getrusage(2); struct mallinfo2 has ten of that size, mallinfo(3)

_LARGEST_FILLED = 64 << 10  # bytes: half of what malloc maps at first
_SMALL_SIZES = range(24, 1033, 16)  # bytes that small chunks serve, each size in lists of its own
_CACHED = 7  # free chunks of a size that malloc keeps for a thread, and counts as in use (TCACHE_FILL_COUNT)


class _Types:
    """One for all integers and addresses: each takes 2 to 5 KB."""

    def __init__(self):
        self.long = type("Long", (_SimpleCData,), {"_type_": "l"})
        self.longs = type("Longs", (Array,), {"_type_": self.long, "_length_": _LONGS})
        self.function = type("Function", (CFuncPtr,), {"_flags_": FUNCFLAG_CDECL, "_restype_": self.long})


_types = None if dlsym is None else _Types()


def _function(name):
    """The function of that name, of long integers; None where there is none."""
    try:
        return _types and _types.function(dlsym(dlopen(None, RTLD_LOCAL), name))
    except OSError:
        return None


def address(mapping):
    """Where memory that may be written begins; None where that cannot be told."""
    return _types and addressof(_types.longs.from_buffer(mapping))


def bind():
    """Give those modules their functions that need them. After the target's import, which else lacks _ctypes."""
    processes.bind_prctl(_function("prctl"))
    levels.bind(_mallinfo2(), _function("malloc_trim"), _function("mallopt"))
    if levels.heap() is not None:  # glibc's struct rusage is known
        processes.bind(_function("getrusage"), _types.longs())


def _mallinfo2():
    """(function, argument): called with it, the function fills it; with None what it returns has `longs`.

    For a structure as a result 3.14 imports all of ctypes. The ABI of x86-64 returns one of this size where a
    hidden first argument says (System V ABI, 3.2.3).
    """
    function = _function("mallinfo2")
    if function is None:
        return None
    if os.uname().machine == "x86_64" and sys.maxsize > 1 << 32:
        return function, _types.longs()
    function.restype = type("Mallinfo2", (Structure,), {"_fields_": [("longs", _types.longs)]})
    return function, None


def adopt_orphans():
    """Inherit, as their subreaper, what samples leave behind. Where that is not Linux process groups must do."""
    prctl = _function("prctl")
    if prctl is not None:
        prctl(_SUBREAPER, 1, 0, 0, 0)


def tidy_heap():
    """Trim, then take up for good what is free between the import's objects: thousands of chunks, after a
    traced one, in megabytes of pages that are resident already.

    What a call takes from them shows in no resident level. Its first larger request would sort them
    all, and copy every page that holds one (7 ms beside numpy), and each reading of malloc's counter
    would walk them (2 ms).
    """
    levels.trim()
    if levels.heap() is not None:
        _take_up_free_chunks()


def _take_up_free_chunks():
    """Allocate what lies below the heap's top, the largest first, and keep it. Then fill malloc's cache
    for this thread, which would else take in chunks during the first calls and seem to grow."""
    malloc, free, sbrk = map(_function, ("malloc", "free", "sbrk"))
    for function in (malloc, free, sbrk):
        function.argtypes = [_types.long]
    top = sbrk(0) - levels.heap_top()
    size = _LARGEST_FILLED
    while size >= _SMALL_SIZES[0]:
        chunk = malloc(size)
        if chunk == 0:
            return
        if chunk >= top:  # nothing below is as large
            free(chunk)
            size = size * 3 // 4 if size > _SMALL_SIZES[-1] else size - _SMALL_SIZES.step
    for chunk in [malloc(size) for size in _SMALL_SIZES for _ in range(_CACHED)]:
        free(chunk)
