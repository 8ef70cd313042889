"""Imports one benchmark module and measures its benchmarks, each sample in a process of its own.

Started by Highwater as `python server.py CONFIG` with four descriptors beside the standard ones:
3 and 4 carry requests and answers of the traced server, 5 and 6 those of the untraced one. Both
come from this one interpreter start: after the import, the process that traced it forks the other,
which stops tracing. Messages are one JSON value a line. Standard library only, CPython 3.9 to 3.14.

Until the target's module is imported nothing is loaded here that is not built in, so that the
figure of the import is the target's own.
"""
import _signal
import _tracemalloc
import gc
import os
import select
import sys
import time

sys.path.pop(0)
_HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, _HERE)
import _levels  # noqa: E402
import _measure  # noqa: E402
import _target  # noqa: E402
from _apart import foreign_threads  # noqa: E402
from _channel import Result, decode, encode  # noqa: E402
from _late import late  # noqa: E402

sys.path.remove(_HERE)

HARNESS = "1"
OUTPUT_KEPT = 4096  # bytes of a benchmark's output that are kept: the last ones
POLL_SECONDS = 0.004
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER, prctl(2)


def describe(error):
    """An exception as text: its type, what it says, and the last frames of its traceback."""
    import traceback

    try:
        lines = traceback.format_exception(type(error), error, error.__traceback__)
        text = "".join(line for line in lines if _HERE not in line)
    except BaseException as second:  # the exception's own __str__ raises
        text = "%s (its text could not be made: %s)" % (type(error).__name__, type(second).__name__)
    return text[-OUTPUT_KEPT:]


class SampleFailed(Exception):
    """A forked sample's outcome, on its way to the one that its process reports."""

    def __init__(self, outcome):
        super().__init__(outcome["why"])
        self.outcome = outcome


def outcome_of_exception(error):
    if isinstance(error, SampleFailed):
        return error.outcome
    kinds = {c.__module__.split(".")[0] + "." + c.__name__ for c in type(error).__mro__}
    if kinds & {"unittest.SkipTest", "_pytest.Skipped", "builtins.Skipped"}:
        return {"state": "skipped", "why": str(error) or "skipped without a reason"}
    if isinstance(error, _measure.Unsupported):
        return {"state": "unsupported", "why": str(error)}
    name = type(error).__name__
    try:
        text = str(error).strip()
    except BaseException:
        text = ""
    return {"state": "crashed", "why": "raised " + name + (": " + text[:500] if text else ""), "detail": describe(error)}


def how_it_ended(status):
    """A wait status as an outcome. What sent a SIGKILL is for Highwater to find out."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        import signal

        try:
            name = signal.Signals(number).name
        except ValueError:
            name = "signal %d" % number
        return {"state": "crashed", "why": "killed by " + name, "signal": name}
    return {"state": "crashed", "why": "exited with status %d before it was measured (os._exit?)" % os.WEXITSTATUS(status)}


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


def measure(benchmark, spec, guard):
    """All samples of one job, in this process (and in forks of it where it is traced)."""
    _levels.prefer_death()
    if spec["kind"] == "replay":
        found = late("_replay").replay(benchmark.prepare(), spec, guard[1])
        return {"state": "measured", "samples": [], "replay": found, "foreign": _target.foreign_modules(*guard)}
    if spec["kind"] == "explain":
        found = late("_explain").explain(benchmark.prepare(), spec, guard[1])
        return {"state": "measured", "samples": [], "explanation": found, "foreign": _target.foreign_modules(*guard)}
    helper = Forks(spec["forks"]) if "forks" in spec else largest_child
    procedure = late("_native").native if spec["kind"] == "native" else _measure.PROCEDURES[spec["kind"]]
    samples = procedure(benchmark.prepare(), spec, helper)
    return {"state": "measured", "samples": samples, "foreign": _target.foreign_modules(*guard)}


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


class Job:
    def __init__(self, number, pid, output, result, deadline):
        self.number, self.pid, self.output, self.result, self.deadline = number, pid, output, result, deadline
        self.tail = b""
        self.polled = 0
        self.late = False


class Server:
    """Forks a process for each request, watches it, and answers when it has ended."""

    def __init__(self, requests, answers, benchmarks, guard, other):
        self._requests, self._answers = requests, answers
        self._benchmarks, self._guard, self._other = benchmarks, guard, other
        self._jobs = {}
        self._buffer = b""
        self._wake, self._wake_in = os.pipe()
        os.set_blocking(self._wake, False)
        os.set_blocking(self._wake_in, False)

    def serve(self):
        _signal.signal(_signal.SIGCHLD, lambda *_: None)
        _signal.set_wakeup_fd(self._wake_in, warn_on_full_buffer=False)
        open_ = True
        while open_ or self._jobs:
            outputs = {job.output: job for job in self._jobs.values() if job.output >= 0}
            ready, _, _ = select.select(
                [self._wake] + list(outputs) + ([self._requests] if open_ else []), [], [], self._patience()
            )
            for descriptor in ready:
                if descriptor in outputs:
                    self._drain(outputs[descriptor])
            if self._wake in ready:
                try:
                    os.read(self._wake, 4096)
                except BlockingIOError:
                    pass
            self._reap()
            self._watch()
            if self._requests in ready:
                open_ = self._receive()
        self._sweep()

    def _patience(self):
        if not self._jobs:
            return None
        return max(0.0, min([POLL_SECONDS] + [job.deadline - time.monotonic() for job in self._jobs.values()]))

    def _receive(self):
        data = os.read(self._requests, 65536)
        if not data:
            for job in self._jobs.values():
                kill_group(job.pid)
            return False
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            self._start(decode(line.decode("ascii")))
        return True

    def _start(self, request):
        try:
            os.makedirs(os.environ["TMPDIR"], exist_ok=True)  # an earlier benchmark may have removed it
        except (KeyError, OSError):
            pass
        result = Result()
        output, output_in = os.pipe()
        pid = os.fork()
        if pid == 0:
            self._child(request, result, output_in)
        os.close(output_in)
        os.set_blocking(output, False)
        self._jobs[pid] = Job(request["job"], pid, output, result, time.monotonic() + request["timeout"])

    def _child(self, request, result, output):
        try:
            _signal.set_wakeup_fd(-1)
            _signal.signal(_signal.SIGCHLD, _signal.SIG_DFL)
            os.setsid()
            for descriptor in [self._requests, self._answers, self._wake, self._wake_in] + self._other:
                os.close(descriptor)
            for job in self._jobs.values():
                if job.output >= 0:
                    os.close(job.output)
            os.dup2(output, 1)
            os.dup2(output, 2)
            os.close(output)
            try:
                value = measure(self._benchmarks[request["benchmark"]], request["do"], self._guard)
            except BaseException as error:
                value = outcome_of_exception(error)
            result.write(value)
            for stream in (sys.stdout, sys.stderr):
                try:
                    stream.flush()
                except (AttributeError, OSError, ValueError):
                    pass  # the benchmark closed or replaced it
        finally:
            os._exit(0)

    def _drain(self, job):
        while True:
            try:
                data = os.read(job.output, 65536)
            except BlockingIOError:
                return
            except OSError:
                data = b""
            if not data:
                os.close(job.output)
                job.output = -1
                return
            job.tail = (job.tail + data)[-OUTPUT_KEPT:]

    def _reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            job = self._jobs.pop(pid, None)
            if job is not None:
                self._finish(job, status)

    def _finish(self, job, status):
        kill_group(job.pid)
        if job.output >= 0:
            self._drain(job)
        if job.output >= 0:
            os.close(job.output)
        text = job.result.read()
        job.result.close()
        if job.late:
            answer = {"state": "timed-out", "why": "passed its time limit"}
        elif text is None:
            answer = how_it_ended(status)
        else:
            answer = decode(text)
        for sample in answer.get("samples", ()):
            resident = sample["residentPeak"]
            if resident is not None:
                high_water = resident.pop("highWater")
                resident["descendants"] = max(resident["descendants"], job.polled - high_water, 0)
        answer["job"] = job.number
        answer["output"] = job.tail.decode("utf-8", "replace")
        send(self._answers, answer)
        if not self._jobs:
            self._sweep()

    def _watch(self):
        """Time limits, and the resident memory of each sample's descendants."""
        for job in self._jobs.values():
            if time.monotonic() >= job.deadline and not job.late:
                job.late = True
                for pid in descendants_of(job.pid):
                    try:
                        os.kill(pid, _signal.SIGKILL)
                    except OSError:
                        pass  # it ended by itself
                kill_group(job.pid)
            below = descendants_of(job.pid)
            if below:
                job.polled = max(job.polled, sum(map(high_water_of, below)))

    def _sweep(self):
        """End what earlier samples left behind: as their subreaper we inherit what left its group."""
        for orphan in children_of(os.getpid()):
            if orphan in self._jobs or orphan in SPARED:
                continue
            for pid in [orphan] + descendants_of(orphan):
                try:
                    os.kill(pid, _signal.SIGKILL)
                except OSError:
                    pass  # it ended by itself


SPARED = set()  # the untraced server, a child of the traced one


def send(descriptor, value):
    data = encode(value).encode("ascii") + b"\n"
    while data:
        data = data[os.write(descriptor, data) :]


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
    if not config["traced"]:
        module = _target.load(config["file"], config["root"])
        _levels.settle()
        return module, None
    replay = late("_replay") if config["frames"] > 1 else None
    _levels.settle()
    _tracemalloc.start(config["frames"])
    before = _tracemalloc.get_traced_memory()[0]
    module = _target.load(config["file"], config["root"])
    _levels.settle()
    size = _tracemalloc.get_traced_memory()[0] - before
    if replay is not None:
        replay.keep_import(config["own"])
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
    _target.install_finder(config["own"], config["bytecode"])
    guard = (config["forbidden"], config["own"])
    try:
        module, size = import_target(config)
        benchmarks = _target.discover(module)
    except BaseException as error:
        outcome = outcome_of_exception(error)
        outcome["foreign"] = _target.foreign_modules(*guard)
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
        "resident": _levels.Reader().resident,
        "foreign": _target.foreign_modules(*guard),
        "benchmarks": [{"name": name, "problem": one.problem()} for name, one in benchmarks.items()],
    }
    if any(one.is_async for one in benchmarks.values()):
        import asyncio  # noqa: F401  a benchmark's first call should not pay for it
    _levels.bind_libc()
    for standard in (0, 1, 2):
        _keep_open(standard)
    if not forks:
        send(lines[1], hello)
        serve_once(lines, benchmarks, guard)
        return 0
    import array  # noqa: F401  what samples would load one by one
    import resource  # noqa: F401
    import traceback  # noqa: F401

    adopt_orphans()
    gc.collect()
    gc.freeze()
    _levels.tidy_heap()
    send(lines[1], hello)
    pid = os.fork()
    if pid == 0:
        os.close(lines[0])
        os.close(lines[1])
        _tracemalloc.stop()
        adopt_orphans()
        gc.collect()
        gc.freeze()
        _levels.tidy_heap()
        Server(lines[2], lines[3], benchmarks, guard, []).serve()
    else:
        SPARED.add(pid)
        os.close(lines[2])
        os.close(lines[3])
        Server(lines[0], lines[1], benchmarks, guard, []).serve()
    return 0


def _keep_open(descriptor):
    try:
        os.fstat(descriptor)
    except OSError:
        while os.open(os.devnull, os.O_RDWR) < descriptor:
            pass


def serve_once(lines, benchmarks, guard):
    """Without fork: this very process measures one request and ends."""
    data = b""
    while not data.endswith(b"\n"):
        more = os.read(lines[0], 65536)
        if not more:
            return
        data += more
    request = decode(data.decode("ascii"))
    try:
        answer = measure(benchmarks[request["benchmark"]], request["do"], guard)
    except BaseException as error:
        answer = outcome_of_exception(error)
    for sample in answer.get("samples", ()):
        if sample["residentPeak"] is not None:
            del sample["residentPeak"]["highWater"]
    answer["job"] = request["job"]
    answer["output"] = ""
    send(lines[1], answer)


if __name__ == "__main__":
    status = main()
    # Threads and atexit handlers of the target must not keep a server alive.
    os._exit(status)
