"""What the harness holds in the target's process as tracemalloc counts it, in bytes: what is there
before the target's import, then what the harness loads of the standard library after it.

Argument: the harness's folder.
"""
import _tracemalloc
import gc
import sys

sys.path.insert(0, sys.argv[1])
try:
    import highwater_no_such_module  # noqa: F401  lists every folder on the path: the target's first import does
except ImportError:
    pass  # as meant


def held():
    gc.collect()
    return _tracemalloc.get_traced_memory()[0]


_tracemalloc.start(1)
start = held()
from highwater_harness import server  # noqa: E402  what server.py starts

own = held()
server.levels.bind_libc()
import resource  # noqa: E402, F401

print(own - start, held() - own)
