"""Takes up what pymalloc has free among the import's objects.

A call that is served from there touches pages that are resident already, and its resident peak shows too
small: by up to 1 MiB beside a few modules, by another size after each import that left its objects
otherwise. The sizes stand in Objects/obmalloc.c and Include/internal/pycore_obmalloc.h.
"""
import os
import sys

from . import levels

_STEP = 16  # bytes between the sizes that blocks come in
_LARGEST = 512  # bytes of a block
_HEADER = 33  # bytes of an empty bytes object
_AT_ONCE = 65  # blocks: a list that is itself too long for one
_MOST = 256 << 20  # bytes


def take_up():
    """Allocate small objects of each size until they come from an arena that is new, whose pages are not
    resident. About 2 ms beside numpy. Nothing where another allocator serves Python, or where the kernel
    does not tell what is mapped."""
    if not _is_plain_pymalloc():
        return
    try:
        before = _Mapped()
    except OSError:
        return
    _fill(before)


def _is_plain_pymalloc():
    """Without debug hooks, which make each block larger, and not mimalloc, which a free-threaded build has."""
    chosen = os.environ.get("PYTHONMALLOC", "") in ("", "default", "pymalloc")
    return chosen and not sys.flags.dev_mode and not set(getattr(sys, "abiflags", "")) & set("dt")


def _fill(before):
    for size in range(_LARGEST, 0, -_STEP):  # the first size takes the pools that could serve any
        while levels.taken < _MOST:
            blocks = _blocks(size)
            levels.kept.append(blocks)
            levels.taken += size * _AT_ONCE
            if not before.has(id(blocks[-1])):
                break


def _blocks(size):
    """Objects that take a block of `size` bytes each."""
    if size == 16:
        return [object() for _ in range(_AT_ONCE)]
    if size == 32:
        return [float(number) for number in range(_AT_ONCE)]
    return [bytes(size - _HEADER) for _ in range(_AT_ONCE)]


class _Mapped:
    """What was mapped to be written when this was made, arenas among it: an address elsewhere lies in a new one."""

    def __init__(self):
        with open("/proc/self/maps", "rb") as maps:
            spans = [line.split(None, 1)[0].split(b"-") for line in maps if b" rw-p " in line]
        # First addresses and ends in turns, in what malloc serves: what pymalloc got back would be free.
        self._bounds = memoryview(bytearray(16 * max(_AT_ONCE, len(spans)))).cast("q")[: 2 * len(spans)]
        for index, (first, end) in enumerate(spans):
            self._bounds[2 * index], self._bounds[2 * index + 1] = int(first, 16), int(end, 16)

    def has(self, address):
        low, high = 0, len(self._bounds)
        while low < high:
            middle = (low + high) // 2
            if self._bounds[middle] <= address:
                low = middle + 1
            else:
                high = middle
        return low % 2 == 1
