"""What the kernel tells of processes below this one, and how to end them."""
import _signal
import os
import sys


def descendants_of(pid):
    """Process ids below `pid`, itself left out."""
    found, queue = [], [pid]
    while queue:
        children = children_of(queue.pop())
        found += children
        queue += children
    return found


def children_of(pid):
    """Process ids of its main thread's children, proc_pid_task(5); none where the kernel does not tell."""
    try:
        with open("/proc/%d/task/%d/children" % (pid, pid)) as handle:
            return [int(word) for word in handle.read().split()]
    except OSError:
        return []


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


def largest_child():
    """RUSAGE_CHILDREN's ru_maxrss, bytes (Linux counts it in KiB, macOS in bytes)."""
    import resource

    size = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return size if sys.platform == "darwin" else size * 1024
