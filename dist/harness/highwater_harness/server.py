"""Imports one benchmark module and measures its benchmarks, each sample in a process of its own.

Started by Highwater as `python server.py CONFIG` with four descriptors beside the standard ones:
3 and 4 carry requests and answers of the traced server, 5 and 6 those of the untraced one. Both
come from this one interpreter start: after the import, the process that traced it forks the other,
which stops tracing. Messages are one JSON value a line. Standard library only, CPython 3.9 to 3.14.

What is here is part of every process that is forked. What is needed once (start.py), or by few jobs, is not.
"""
import _tracemalloc
import gc
import os
import sys

from . import chance
from . import counters
from . import levels
from . import target
from .channel import Result, decode, send
from .jobs import SPARED, Server
from .measure import PROCEDURES, RESIDENT, is_ready, since_ready, trace
from .outcome import SampleFailed, how_it_ended, outcome_of_exception
from .processes import end_orphans, foreign_threads, fork, largest_child


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
    if spec["kind"] == "screen":
        spec["random"] = chance.state()
    if spec["kind"] == "trace":
        levels.settle()  # what the server left to be collected differs from job to job
        spec["since"] = since_ready()
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
            pid = fork()
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


def rehearse():
    """Go through what a traced sample does. What functions leave behind at their first call (until 3.10 a frame
    each) would be in each `steady`: up to 2.2 KB."""
    following = sys.gettrace(), sys.getprofile()
    try:
        trace(target.Benchmark(lambda: None, "", None, (), None).prepare(), {"warm": 1}, Forks(0))
    except OSError:
        pass  # the import removed the working directory: each job will say so
    sys.settrace(following[0])
    sys.setprofile(following[1])


def main():
    from . import start

    begun = start.begin(decode(sys.argv[1]))
    _unload("start", "discovery", "addresses")
    del start
    if begun is None:
        return 1
    sample = serve(*begun)
    if sample is not None:
        sample()
    return 0


def _unload(*names):
    """Give back what modules take that have done their work. Nothing of them may run any more, or be referred to."""
    package = sys.modules[__package__]
    for name in names:
        module = sys.modules.pop("%s.%s" % (__package__, name), None)
        if module is not None:
            delattr(package, name)
            vars(module).clear()


def serve(lines, benchmarks, guard, hello):
    """`lines`: descriptors; `hello`: what is said once requests can come. Returns in a server when it is over, and in
    each process that is forked from one with what is to be done there."""
    from . import libc

    libc.bind()
    counters.open_windows(libc.address)

    def work(request):
        return measure(benchmarks[request["benchmark"]], request["do"], guard)

    libc.adopt_orphans()
    if not hello["forks"]:
        send(lines[1], hello)
        is_ready()
        serve_once(lines, work)
        return None
    gc.collect()
    gc.freeze()
    rehearse()
    libc.tidy_heap()
    send(lines[1], hello)
    pid = fork()
    if pid == 0:
        os.close(lines[0])
        os.close(lines[1])
        _tracemalloc.stop()
        libc.adopt_orphans()
        gc.collect()
        from . import pools

        pools.take_up()
        gc.freeze()
        libc.tidy_heap()  # what it takes itself is not given back: a call would be served from there
        return Server(lines[2], lines[3], work).serve()
    _unload("libc")
    SPARED.add(pid)
    os.close(lines[2])
    os.close(lines[3])
    server = Server(lines[0], lines[1], work)
    is_ready()
    sample = server.serve()
    if sample is None:
        try:
            os.waitpid(pid, 0)  # it sweeps too: with us goes the whole process group
        except ChildProcessError:
            pass  # it had ended before
    return sample


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
    end_orphans(())
    for sample in answer.get("samples", ()):
        if sample["residentPeak"] is not None:
            del sample["residentPeak"]["highWater"]
    answer.pop("rise", None)
    answer["job"] = request["job"]
    answer["output"] = ""
    send(lines[1], answer)

