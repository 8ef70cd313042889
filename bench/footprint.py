"""What the harness holds in the target's process as tracemalloc counts it, in bytes, where the server that
traced the import begins to serve: all but what the import itself took. Then what it has CPython keep of the
lines of code (highwater_harness.addresses), which is not in the first.

What the target loads for itself (numpy: ctypes) is the target's. The other server goes on to fill
what the import left free, which is not counted here: it is not the harness's own.

Arguments: the harness's folder, the benchmark's file.
"""
import _tracemalloc
import gc
import os
import sys

harness, path = sys.argv[1:]
sys.path.insert(0, harness)
try:
    import highwater_no_such_module  # noqa: F401  lists every folder on the path: the target's first import does
except ImportError:
    pass  # as meant


def held():
    gc.collect()
    return _tracemalloc.get_traced_memory()[0]


def keep_lines():
    global lines
    before = held()
    followed()
    lines = held() - before


def tell(server):
    hello = channel.decode(os.read(answers[0], 1 << 16).decode("ascii"))
    os.write(1, b"%d %d\n" % (held() - start - hello["importBytes"] - lines, lines))
    os._exit(0)


requests, answers = os.pipe(), os.pipe()
folder = os.path.dirname(path)
config = {
    "file": path, "root": folder, "folder": folder, "path": [folder], "importFrom": "front", "own": [folder],
    "forbidden": [], "bytecode": folder, "traced": True, "frames": 1, "fresh": False,
    "descriptors": [requests[0], answers[1], os.open(os.devnull, os.O_RDONLY), os.open(os.devnull, os.O_WRONLY)],
}
# Room in the interpreter's table of names: whoever comes at the wrong moment would enlarge it, by 200 or 400 KB.
room = [sys.intern("name %d" % number) for number in range(50_000)]
os.fork = lambda: 1
_tracemalloc.start(1)
_tracemalloc.start = _tracemalloc.stop = lambda *_: None  # what was there before the import counts too
start = held()
from highwater_harness import addresses, channel, jobs, server  # noqa: E402

followed, addresses.keep_lines = addresses.keep_lines, keep_lines
sys.argv[1:] = [channel.encode(config)]
jobs.Server.serve = tell
server.main()
