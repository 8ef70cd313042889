"""What pymalloc has from the system and what of it is in use, by sys._debugmallocstats().

That function prints to the C library's stderr; the lines read here stand in Objects/obmalloc.c,
_PyObject_DebugMallocStats.
"""
import os
import re
import sys

from . import levels

_FIGURES = {
    "arenas": re.compile(rb"^# arenas allocated current\s+=\s+([\d,]+)", re.M),
    "arenaBytes": re.compile(rb"^\d+ arenas \* \d+ bytes/arena\s+=\s+([\d,]+)", re.M),
    "usedBytes": re.compile(rb"^# bytes in allocated blocks\s+=\s+([\d,]+)", re.M),
    "freeBlocksBytes": re.compile(rb"^# bytes in available blocks\s+=\s+([\d,]+)", re.M),
    "freePoolsBytes": re.compile(rb"^\d+ unused pools \* \d+ bytes\s+=\s+([\d,]+)", re.M),
}
_POOLS = re.compile(rb"^\s*\d+\s+\d+\s+(\d+)\s+\d+\s+\d+\s*$", re.M)  # a size class: its pools


def arenas():
    """The figures of model/explanation.ts, Arenas; None where another allocator serves Python, or
    tracemalloc stands before it. What the harness has taken up counts as free, as the target left it."""
    text = _printed()
    found = {name: pattern.search(text) for name, pattern in _FIGURES.items()}
    if None in found.values():
        return None
    figures = {name: int(match.group(1).replace(b",", b"")) for name, match in found.items()}
    figures["usedBytes"] -= levels.taken
    figures["freeBlocksBytes"] += levels.taken
    figures["pools"] = sum(map(int, _POOLS.findall(text)))
    figures["blocks"] = sys.getallocatedblocks() - sum(map(len, levels.kept))
    return figures


def _printed():
    """What it prints: some 10 KB, which fit into a pipe that nobody reads meanwhile (pipe(7): 64 KiB)."""
    reading, writing = os.pipe()
    kept = os.dup(2)
    try:
        os.dup2(writing, 2)
        os.close(writing)
        sys._debugmallocstats()
    finally:
        os.dup2(kept, 2)
        os.close(kept)
    with open(reading, "rb") as printed:
        return printed.read()
