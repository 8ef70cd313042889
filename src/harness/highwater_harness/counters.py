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

_allowed = None  # processors, while it has to stay on one
_file = None  # one of two batches, in the page cache


def find_file():
    """Look for a file to fold the counter of file pages by: one that is mapped."""
    global _file
    try:
        with open("/proc/self/maps", encoding="utf-8", errors="surrogateescape") as lines:
            for line in lines:
                path = line[line.find("/") :].rstrip("\n")
                if os.path.isfile(path) and os.path.getsize(path) >= 2 * _BATCH:
                    _file = path
                    return
    except OSError:
        pass  # not Linux: nothing to fold


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
    release(_touch(2 * _BATCH))


def lead(phase):
    """Pages that are counted by a processor alone: so many quarters of a batch. To be released.

    A peak reads low by what its processor has of a batch then, and high by what it had before; with a lead of 0,
    1, 2 and 3 quarters the mean is low by less than one.
    """
    return _touch(quarters(phase)) if phase else []


def quarters(phase):
    """Bytes of so many."""
    return phase * _BATCH // PHASES


def release(pages):
    for one in pages:
        one.close()


def _touch(size):
    """Memory of its own, shared memory and a file's, which are counted apart; none where the target's limits
    forbid it."""
    try:
        made = [mmap.mmap(-1, size, kind | mmap.MAP_ANONYMOUS) for kind in (mmap.MAP_PRIVATE, mmap.MAP_SHARED)]
        for pages in made:
            for at in range(0, size, mmap.PAGESIZE):
                pages[at] = 1
        if _file is not None:
            with open(_file, "rb") as file:
                made.append(mmap.mmap(file.fileno(), size, mmap.MAP_PRIVATE, mmap.PROT_READ))
            for at in range(0, size, mmap.PAGESIZE):
                made[-1][at]
    except OSError:
        return []
    return made
