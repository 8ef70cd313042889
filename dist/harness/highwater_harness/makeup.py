"""What resident memory is made of, as those count it who hand it out: malloc, pymalloc and the system.

Interfaces: mallinfo(3) of glibc, sys._debugmallocstats() (see arenas.py), proc_pid_maps(5).
"""
from .arenas import arenas
from .levels import heap, heap_free, now

_SHARED = (b"/dev/zero (deleted)", b"/dev/shm/", b"/memfd:", b"/SYSV")  # what counts as RssShmem


class Makeup:
    """By how much each figure of model/replay.ts, Makeup, rose from when this was made to when it was
    last noted."""

    def __init__(self, resident, seconds):
        """`resident`: pages of this process's own, bytes; `seconds` may go into readings: 0.4 ms each."""
        self._seconds = seconds
        self._start = self._last = _figures(resident)

    def note(self, resident):
        start = now()
        self._last = None if self._seconds < 0 else _figures(resident)
        self._seconds -= now() - start

    def risen(self, descendants=0, calls=1):
        """Bytes, or bytes a call; None where time did not suffice to note the last moment."""
        if self._last is None or self._start is None:
            return None
        rises = {name: _rise(level, self._last[name], calls) for name, level in self._start.items()}
        return dict(rises, descendants=descendants)


def _rise(before, after, calls):
    return None if before is None or after is None else round((after - before) / calls, 1)


def _figures(resident):
    mapped = _mapped()
    if mapped is None:
        return None
    used, free, python = heap(), heap_free(), arenas() or {}
    handed_out = (used or 0) + (free or 0) + python.get("arenaBytes", 0)
    return {
        "resident": resident,
        "mallocUsed": used,
        "mallocFree": free,
        "arenas": python.get("arenaBytes"),
        "arenasUsed": python.get("usedBytes"),
        "mapped": mapped - handed_out,
    }


def _mapped():
    """Bytes of the address space that no file stands behind and that may be read or written; None where
    there is no such file of the system."""
    try:
        with open("/proc/self/maps", "rb") as lines:
            return sum(map(_anonymous, lines))
    except OSError:
        return None


def _anonymous(line):
    span, permissions, _, _, inode, *name = line.split(None, 5)
    if permissions.startswith(b"---") or (inode != b"0" and not (name and name[0].startswith(_SHARED))):
        return 0
    start, end = span.split(b"-")
    return int(end, 16) - int(start, 16)
