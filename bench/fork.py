"""What os.fork() and os.waitpid() alone take in a process as large as the harness's server.

Prints milliseconds a fork. Arguments: how many, the harness's folder, the benchmark's file, and
"traced" where the target is imported under tracemalloc.
"""
import os
import sys
import tracemalloc
from time import perf_counter

count, harness, path, tracing = sys.argv[1:]
sys.path.insert(0, harness)
from highwater_harness import server  # noqa: E402, F401

if tracing == "traced":
    tracemalloc.start(1)
folder, name = os.path.split(path)
sys.path.insert(0, folder)
__import__(name[: -len(".py")])

import _ctypes  # noqa: E402, F401  what a server loads after the target
import gc  # noqa: E402

gc.collect()
gc.freeze()


def fork(times):
    start = perf_counter()
    for _ in range(times):
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        os.waitpid(pid, 0)
    return (perf_counter() - start) / times


fork(5)
print(1000 * fork(int(count)))
