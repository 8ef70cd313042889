"""The kernel's counters of this process's pages, a part of which each processor keeps for itself.

VmHWM leaves that part out. A fork leaves what its last batch lacked on the processor that the parent ran on,
where nothing is added to it unless the child runs there too: the same call peaked 35 pages apart. See
percpu_counter_add_batch and compute_batch_value in lib/percpu_counter.c of the kernel, from 6.2 on.
"""
import mmap
import os

_PROCESSOR = 36  # where proc_pid_stat(5) has the processor last run on, after the command's name
_BATCH = max(32, 2 * (os.cpu_count() or 1)) * mmap.PAGESIZE
PHASES = 4

_FOLDED = 2 * _BATCH
_AROUND = 16 * mmap.PAGESIZE  # what a fault of a file's page maps besides, at most (fault_around_bytes)
_WINDOW = 2 * (_FOLDED + _AROUND)  # there is room before or after the end of a page table
_TABLE = mmap.PAGESIZE // 8 * mmap.PAGESIZE  # bytes that one page table maps, of 8-byte entries

_allowed = None  # processors, while it has to stay on one
_file = None  # one of a window, in the page cache
_windows = []  # (mapping, where in it to fold, whether by writing)


def open_windows(address):
    """Map what the counters are folded by, for this process and those that it forks: no page of it stays.

    Each part of a range that a page table maps is given back by itself, and a small one is kept by the processor: no
    table may end in what is folded. `address(mapping)`: where it begins; None where that is not known.
    """
    global _file
    _file = _mapped_file()
    _windows.clear()
    made = _map(_WINDOW)
    if made and hasattr(mmap, "MADV_NOHUGEPAGE"):
        made[0][0].madvise(mmap.MADV_NOHUGEPAGE)
    for mapping, writes in made:
        begins = address(mapping)
        ends = _WINDOW if begins is None else -begins % _TABLE
        _windows.append((mapping, 0 if ends >= _FOLDED + _AROUND else ends + _AROUND, writes))


def _mapped_file():
    try:
        with open("/proc/self/maps", encoding="utf-8", errors="surrogateescape") as lines:
            for line in lines:
                path = line[line.find("/") :].rstrip("\n")
                if os.path.isfile(path) and os.path.getsize(path) >= _WINDOW:
                    return path
    except OSError:
        pass
    return None


def _map(size):
    """(mapping, whether it is touched by writing) of memory of its own, shared memory and a file's, which are counted
    apart. None where this is not Linux, or the target's limits forbid it."""
    try:
        made = [(mmap.mmap(-1, size, kind | mmap.MAP_ANONYMOUS), True) for kind in (mmap.MAP_PRIVATE, mmap.MAP_SHARED)]
        if _file is not None:
            with open(_file, "rb") as file:
                made.append((mmap.mmap(file.fileno(), size, mmap.MAP_PRIVATE), False))
    except (AttributeError, OSError, ValueError):
        return []
    return made


def _touch(mapping, start, size, writes):
    for at in range(start, start + size, mmap.PAGESIZE):
        if writes:
            mapping[at] = 1
        else:
            mapping[at]


def stay():
    """Keep this process, and what it forks next, on the processor that it runs on now, until it roams again.

    Nothing where a process cannot choose its processor.
    """
    global _allowed
    try:
        allowed = os.sched_getaffinity(0)
        with open("/proc/self/stat", "rb") as stat:
            here = int(stat.read().rpartition(b") ")[2].split()[_PROCESSOR])
        os.sched_setaffinity(0, {here})
        _allowed = allowed
    except (AttributeError, OSError):
        pass


def roam():
    """Let this process run where it might before it had to stay."""
    global _allowed
    if _allowed is not None:
        os.sched_setaffinity(0, _allowed)
        _allowed = None


def fold():
    """Have each processor's part added to what all can see: pages that go at once take it with them.

    What was forked while its parent had to stay has one on that processor alone, and roams from here on.
    """
    try:
        processors = os.sched_getaffinity(0)
    except (AttributeError, OSError):
        return
    try:
        for processor in processors:
            if len(processors) > 1:
                os.sched_setaffinity(0, {processor})
            fold_here()
    except OSError:
        pass  # no choice: its figure is off by what the processors keep
    finally:
        os.sched_setaffinity(0, _allowed or processors)


def fold_here():
    """The same for the processor that this process runs on."""
    for mapping, start, writes in _windows:
        _touch(mapping, start, _FOLDED, writes)
        mapping.madvise(mmap.MADV_DONTNEED)


def lead(phase):
    """Pages that are counted by a processor alone: so many quarters of a batch of each kind. To be released.

    A peak reads low by what its processor has of a batch then, and high by what it had before; with a lead of 0,
    1, 2 and 3 quarters the mean is low by less than one.
    """
    size = quarters(phase)
    made = _map(size) if size else []
    for mapping, writes in made:
        _touch(mapping, 0, size, writes)
    return [mapping for mapping, _ in made]


def quarters(phase):
    """Bytes of so many."""
    return phase * _BATCH // PHASES


def release(pages):
    for one in pages:
        one.close()
