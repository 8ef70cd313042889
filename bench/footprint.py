"""What the harness holds in the target's process as tracemalloc counts it, in bytes: what is there
before the target's import, then what the harness loads of the standard library after it.

Argument: the harness's folder.
"""
import _tracemalloc
import gc
import os
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
server = type(sys)("server")
server.__file__ = os.path.join(sys.argv[1], "server.py")
with open(server.__file__, encoding="utf-8") as script:
    # Compiled at every start: it is a script there too, of which no byte code is kept.
    exec(compile(script.read(), server.__file__, "exec"), server.__dict__)

own = held()
server._levels.bind_libc()
import resource  # noqa: E402, F401

print(own - start, held() - own)
