"""Takes up what pymalloc has free among the import's objects.

A call that is served from there touches pages that are resident already, and its resident peak shows too
small: by up to 1 MiB beside a few modules, by another size after each import that left its objects
otherwise. The sizes stand in Objects/obmalloc.c and Include/internal/pycore_obmalloc.h.
"""
import os
import sys

_STEP = 16  # bytes between the sizes that blocks come in
_LARGEST = 512  # bytes of a block
_HEADER = 33  # bytes of an empty bytes object
_POOL = 16 << 10 if sys.version_info >= (3, 10) else 4 << 10
_ARENA = 1 << 20 if sys.version_info >= (3, 10) else 256 << 10
_AT_ONCE = 65  # blocks: a list that is itself too long for one
_MOST = 256 << 20  # bytes

taken = 0  # bytes
_kept = []  # for good: what is given back would be free again


def take_up():
    """Allocate small objects of each size until they come from an arena that is new, whose pages are not
    resident. About 2 ms beside numpy. Nothing where another allocator serves Python, or where the kernel
    does not tell what is mapped."""
    if not _is_plain_pymalloc():
        return
    try:
        statm = os.open("/proc/self/statm", os.O_RDONLY)
    except OSError:
        return
    try:
        _fill(_Arenas(statm))
    finally:
        os.close(statm)


def _is_plain_pymalloc():
    """Without debug hooks, which make each block larger, and not mimalloc, which a free-threaded build has."""
    chosen = os.environ.get("PYTHONMALLOC", "") in ("", "default", "pymalloc")
    return chosen and not sys.flags.dev_mode and not set(getattr(sys, "abiflags", "")) & set("dt")


def taken_blocks():
    """How many blocks were taken up."""
    return sum(map(len, _kept))


def _fill(arenas):
    global taken
    for size in range(_LARGEST, 0, -_STEP):  # the first size takes the pools that could serve any
        while taken < _MOST:
            blocks = _blocks(size)
            _kept.append(blocks)
            taken += size * _AT_ONCE
            if arenas.came_for(blocks, size):
                break


def _blocks(size):
    """Objects that take a block of `size` bytes each."""
    if size == 16:
        return [object() for _ in range(_AT_ONCE)]
    if size == 32:
        return [float(number) for number in range(_AT_ONCE)]
    return [bytes(size - _HEADER) for _ in range(_AT_ONCE)]


class _Arenas:
    """Those that were mapped since this was made, as far as it was asked about what lies in them."""

    def __init__(self, statm):
        """`statm`: a descriptor of /proc/self/statm, see proc_pid_statm(5)."""
        self._statm, self._page = statm, os.sysconf("SC_PAGE_SIZE")
        self._mapped = self._now()
        self._new = []  # (first address, end)

    def _now(self):
        return int(os.pread(self._statm, 64, 0).split()[0]) * self._page

    def came_for(self, blocks, size):
        """Whether the last of these blocks, just made, lies in a new arena."""
        before, self._mapped = self._mapped, self._now()
        last = id(blocks[-1])
        if any(first <= last < end for first, end in self._new):
            return True
        if self._mapped - before < _ARENA:
            return False
        # Pools are carved from an arena's start, and what is in it of these lies just below the last one.
        lowest = min(key for key in map(id, blocks) if last - size * _AT_ONCE - _POOL < key <= last)
        first = lowest - lowest % _POOL
        self._new.append((first, first + _ARENA - _POOL))
        return True
