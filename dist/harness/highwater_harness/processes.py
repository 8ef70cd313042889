"""What the kernel tells of this process's threads and of processes below it, and how to end those."""
import _signal
import os
import sys

SURVIVES_FORK = {"jemalloc_bg_thd"}
_CHILDREN = -1  # RUSAGE_CHILDREN
_MAXRSS = 4  # longs before it in struct rusage, getrusage(2): two struct timeval
_PDEATHSIG = 1  # PR_SET_PDEATHSIG, prctl(2)

_getrusage = _usage = _prctl = None


def foreign_threads():
    """Names of threads, beside the main one, that would not survive a fork."""
    try:
        tasks = os.listdir("/proc/self/task")
        names = []
        for task in tasks:
            if task != str(os.getpid()):
                with open("/proc/self/task/%s/comm" % task) as handle:
                    names.append(handle.read().strip())
    except OSError:
        threading = sys.modules.get("threading")
        names = [t.name for t in threading.enumerate()[1:]] if threading else []
    return [name for name in names if name not in SURVIVES_FORK]


def descendants_of(pid):
    """Process ids below `pid`, itself left out."""
    found, queue = [], [pid]
    while queue:
        children = children_of(queue.pop())
        found += children
        queue += children
    return found


def children_of(pid):
    """Process ids of its threads' children, proc_pid_task(5); none where the kernel does not tell."""
    try:
        tasks = os.listdir("/proc/%d/task" % pid)
    except OSError:
        return []
    found = []
    for task in tasks:
        try:
            with open("/proc/%d/task/%s/children" % (pid, task)) as handle:
                found += map(int, handle.read().split())
        except OSError:
            pass  # that thread ended
    return found


def end_orphans(spared):
    """End what samples left behind and this process inherited as their subreaper: all below it but `spared`."""
    for orphan in children_of(os.getpid()):
        if orphan in spared:
            continue
        for pid in [orphan] + descendants_of(orphan):
            try:
                os.kill(pid, _signal.SIGKILL)
            except OSError:
                pass  # it ended by itself


def high_water_of(pid):
    try:
        with open("/proc/%d/status" % pid, "rb") as handle:
            text = handle.read()
        at = text.index(b"VmHWM:") + 6
        return int(text[at : text.index(b"kB", at)]) * 1024
    except (OSError, ValueError):
        return 0


def kill_group(pid):
    try:
        os.killpg(pid, _signal.SIGKILL)
    except OSError:
        pass  # nobody is left in it


def bind_prctl(prctl):
    """By this function of the C library, or None, a fork is bound to its parent's life."""
    global _prctl
    _prctl = prctl


def fork():
    """os.fork(), but the kernel ends the child with this process, however that ends: nobody else would."""
    parent = os.getpid()
    pid = os.fork()
    if pid == 0 and _prctl is not None:
        _prctl(_PDEATHSIG, _signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # it had ended already
            os._exit(1)
    return pid


def bind(getrusage, longs):
    """Have this function of the C library say what is asked of the module resource, which takes 10 KB. `longs`: what it
    fills."""
    global _getrusage, _usage
    _getrusage, _usage = getrusage, longs


def largest_child():
    """RUSAGE_CHILDREN's ru_maxrss, bytes (Linux counts it in KiB, macOS in bytes)."""
    if _getrusage is not None:
        _getrusage(_CHILDREN, _usage)
        return _usage[_MAXRSS] * 1024
    import resource

    size = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return size if sys.platform == "darwin" else size * 1024
