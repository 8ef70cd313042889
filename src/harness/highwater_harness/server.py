"""Imports one benchmark module and measures its benchmarks, each sample in a process of its own.

Started by Highwater as `python server.py CONFIG` with four descriptors beside the standard ones:
3 and 4 carry requests and answers of the traced server, 5 and 6 those of the untraced one. Both
come from this one interpreter start: after the import, the process that traced it forks the other,
which stops tracing. Messages are one JSON value a line. Standard library only, CPython 3.9 to 3.14.

Until the target's module is imported nothing is loaded here that is not built in, so that the
figure of the import is the target's own. What brings more with it (ast, weakref: else missing from the
target's import) is imported where it is used.
"""
import _tracemalloc
import gc
import os
import sys

from . import addresses
from . import counters
from . import levels
from . import target
from .apart import foreign_threads
from .channel import Result, decode, send
from .jobs import SPARED, Server
from .measure import PROCEDURES, RESIDENT
from .outcome import SampleFailed, how_it_ended, outcome_of_exception
from .processes import largest_child

HARNESS = "1"
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER, prctl(2)


def measure(benchmark, spec, guard):
    """All samples of one job, in this process (and in forks of it where it is traced)."""
    levels.prefer_death()
    if spec["kind"] in RESIDENT:
        counters.fold()
    if spec["kind"] == "replay":
        from .replay import replay

        found, rise = replay(benchmark.prepare(), spec, guard[1])
        foreign = target.foreign_modules(*guard)
        return {"state": "measured", "samples": [], "replay": found, "foreign": foreign, "rise": rise}
    if spec["kind"] == "explain":
        from .explain import explain

        found = explain(benchmark.prepare(), spec, guard[1])
        return {"state": "measured", "samples": [], "explanation": found, "foreign": target.foreign_modules(*guard)}
    helper = Forks(spec["forks"]) if "forks" in spec else largest_child
    if spec["kind"] == "native":
        from .native import native as procedure
    else:
        procedure = PROCEDURES[spec["kind"]]
    samples = procedure(benchmark.prepare(), spec, helper)
    return {"state": "measured", "samples": samples, "foreign": target.foreign_modules(*guard)}


class Forks:
    """Several samples that share one warm-up, each in a fork. Made before the first reading, so
    that what it allocates is in no figure."""

    def __init__(self, count):
        self._results = [Result() for _ in range(count)] if hasattr(os, "fork") else []

    def run(self, work):
        if not self._results or foreign_threads():
            return [work()]
        for result in self._results:
            pid = os.fork()
            if pid == 0:
                try:
                    result.write(work())
                except BaseException as error:
                    result.write({"error": outcome_of_exception(error)})
                os._exit(0)
            _, status = os.waitpid(pid, 0)
            if status:
                raise SampleFailed(how_it_ended(status))
        values = []
        for result in self._results:
            text = result.read()
            if text is None:
                raise RuntimeError("a forked sample ended before it was measured (os._exit?)")
            value = decode(text)
            if "error" in value:
                raise SampleFailed(value["error"])
            values.append(value)
        return values


def out_of_reach(descriptor):
    """The same open file at a number that no benchmark closes by a loop over the small ones."""
    if not hasattr(os, "fork"):
        return descriptor
    import fcntl

    high = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 900)
    os.close(descriptor)
    return high


def adopt_orphans():
    try:
        import ctypes

        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    except (ImportError, OSError, AttributeError, TypeError):
        pass  # not Linux: process groups alone must do


def without_aslr():
    """Whether address-space randomisation is off in this process; None where the kernel does not say."""
    try:
        with open("/proc/self/personality") as handle:
            return bool(int(handle.read(), 16) & 0x0040000)
    except (OSError, ValueError):
        return None


def import_target(config):
    """The module, and what importing it takes in bytes (None where untraced). More than one frame is
    kept of each allocation by a start that is there to replay its import."""
    _tracemalloc.stop()  # PYTHONTRACEMALLOC began it: it is in every resident figure, with frames of its own choice
    if not config["traced"]:
        module = target.load(config["file"], config["root"])
        levels.settle()
        return module, None
    keep_import = None
    if config["frames"] > 1:
        from .importers import importing

        keep_import = importing(config["own"])
    levels.settle()
    _tracemalloc.start(config["frames"])
    before = _tracemalloc.get_traced_memory()[0]
    module = target.load(config["file"], config["root"])
    levels.settle()
    size = _tracemalloc.get_traced_memory()[0] - before
    if keep_import is not None:
        keep_import()
    return module, size


def main():
    config = decode(sys.argv[1])
    del sys.argv[1:]
    sys.argv[0] = config["file"]
    lines = [out_of_reach(descriptor) for descriptor in config["descriptors"]]
    os.chdir(config["folder"])
    if config["importFrom"] == "front":
        sys.path[:0] = config["path"]
    else:
        sys.path += config["path"]
    target.install_finder(config["own"], config["bytecode"])
    guard = (config["forbidden"], config["own"])
    try:
        module, size = import_target(config)
        benchmarks = target.discover(module)
    except BaseException as error:
        outcome = outcome_of_exception(error)
        outcome["foreign"] = target.foreign_modules(*guard)
        send(lines[1], dict(outcome, hello=False))
        return 1
    threads = foreign_threads()
    forks = hasattr(os, "fork") and not threads and not config["fresh"]
    hello = {
        "hello": True,
        "harness": HARNESS,
        "importBytes": size,
        "forks": forks,
        "threads": threads,
        "aslrOff": without_aslr(),
        "resident": levels.Reader().resident,
        "drewRandom": target.drew_random(),
        "foreign": target.foreign_modules(*guard),
        "benchmarks": [{"name": name, "problem": one.problem()} for name, one in benchmarks.items()],
    }
    if any(one.is_async for one in benchmarks.values()):
        import asyncio  # noqa: F401  a benchmark's first call should not pay for it
    levels.bind_libc()
    counters.find_file()
    if config["traced"]:
        addresses.keep_lines()
    for standard in (0, 1, 2):
        _keep_open(standard)

    def work(request):
        return measure(benchmarks[request["benchmark"]], request["do"], guard)

    if not forks:
        send(lines[1], hello)
        serve_once(lines, work)
        return 0
    import resource  # noqa: F401  what samples would load one by one

    adopt_orphans()
    gc.collect()
    gc.freeze()
    levels.tidy_heap()
    send(lines[1], hello)
    pid = os.fork()
    if pid == 0:
        os.close(lines[0])
        os.close(lines[1])
        _tracemalloc.stop()
        adopt_orphans()
        gc.collect()
        from . import pools

        pools.take_up()
        gc.freeze()
        levels.tidy_heap()
        Server(lines[2], lines[3], work).serve()
    else:
        SPARED.add(pid)
        os.close(lines[2])
        os.close(lines[3])
        Server(lines[0], lines[1], work).serve()
        try:
            os.waitpid(pid, 0)  # it sweeps too: with us goes the whole process group
        except ChildProcessError:
            pass  # it had ended before
    return 0


def _keep_open(descriptor):
    try:
        os.fstat(descriptor)
    except OSError:
        while os.open(os.devnull, os.O_RDWR) < descriptor:
            pass


def serve_once(lines, work):
    """Without fork: this very process measures one request and ends."""
    data = b""
    while not data.endswith(b"\n"):
        more = os.read(lines[0], 65536)
        if not more:
            return
        data += more
    request = decode(data.decode("ascii"))
    try:
        answer = work(request)
    except BaseException as error:
        answer = outcome_of_exception(error)
    for sample in answer.get("samples", ()):
        if sample["residentPeak"] is not None:
            del sample["residentPeak"]["highWater"]
    answer.pop("rise", None)
    answer["job"] = request["job"]
    answer["output"] = ""
    send(lines[1], answer)

