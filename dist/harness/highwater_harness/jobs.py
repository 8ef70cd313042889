"""Forks a process for each request, watches it, and answers when it has ended."""
import _signal
import os
import select
import sys
import time
from _functools import partial

from . import counters
from .channel import Result, decode, send
from .measure import RESIDENT
from .outcome import how_it_ended, outcome_of_exception
from .processes import descendants_of, end_orphans, fork, high_water_of, kill_group

_OUTPUT_KEPT = 4096  # bytes of a benchmark's output that are kept: the last ones
_POLL_SECONDS = 0.004


class Job:
    def __init__(self, request, pid, output, result):
        self.number, self.pid, self.output, self.result = request["job"], pid, output, result
        self.subject = _subject(request)
        self.deadline = time.monotonic() + request["timeout"]
        self.tail = b""
        self.polled = 0
        self.late = False


def _subject(request):
    return request["benchmark"], request["do"].get("metric")


class Server:
    """Forks a process for each request, watches it, and answers when it has ended."""

    def __init__(self, requests, answers, work):
        """`requests` and `answers` are descriptors. work(request) gives the answer; it runs in the fork."""
        self._requests, self._answers, self._work = requests, answers, work
        self._jobs = {}
        self._phases = {}  # by subject, of its next resident peak
        self._rises = {}  # by subject, what a replay leaves for the next one
        self._buffer = b""
        self._open = True
        self._wake, self._wake_in = os.pipe()
        os.set_blocking(self._wake, False)
        os.set_blocking(self._wake_in, False)

    def serve(self):
        """None once there are no more requests. In a fork: at once what it is to do, for the frames of a server below
        a benchmark's own would be followed at each of its traced allocations."""
        _signal.signal(_signal.SIGCHLD, lambda *_: None)
        _signal.set_wakeup_fd(self._wake_in, warn_on_full_buffer=False)
        while self._open or self._jobs:
            outputs = {job.output: job for job in self._jobs.values() if job.output >= 0}
            ready, _, _ = select.select(
                [self._wake] + list(outputs) + ([self._requests] if self._open else []), [], [], self._patience()
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
                sample = self._receive()
                if sample is not None:
                    return sample
        end_orphans(SPARED)
        return None

    def _patience(self):
        if not self._jobs:
            return None
        return max(0.0, min([_POLL_SECONDS] + [job.deadline - time.monotonic() for job in self._jobs.values()]))

    def _receive(self):
        data = os.read(self._requests, 65536)
        if not data:
            for job in self._jobs.values():
                kill_group(job.pid)
            self._open = False
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            sample = self._start(decode(line.decode("ascii")))
            if sample is not None:
                return sample
        return None

    def _start(self, request):
        try:
            os.makedirs(os.environ["TMPDIR"], exist_ok=True)  # an earlier benchmark may have removed it
        except (KeyError, OSError):
            pass
        request["do"]["earlier"] = self._rises.get(_subject(request))
        result = Result()
        output, output_in = os.pipe()
        if request["do"]["kind"] in RESIDENT:
            request["do"]["phase"] = self._phase(request)
            counters.stay()
        pid = fork()
        if pid == 0:
            return partial(self._child, request, result, output_in)
        counters.roam()
        os.close(output_in)
        os.set_blocking(output, False)
        self._jobs[pid] = Job(request, pid, output, result)
        return None

    def _phase(self, request):
        """Each in turn."""
        subject = _subject(request)
        phase = self._phases.get(subject, 0)
        self._phases[subject] = (phase + 1) % counters.PHASES
        return phase

    def _child(self, request, result, output):
        try:
            _signal.set_wakeup_fd(-1)
            _signal.signal(_signal.SIGCHLD, _signal.SIG_DFL)
            os.setsid()
            for descriptor in [self._requests, self._answers, self._wake, self._wake_in]:
                os.close(descriptor)
            for job in self._jobs.values():
                if job.output >= 0:
                    os.close(job.output)
            os.dup2(output, 1)
            os.dup2(output, 2)
            os.close(output)
            try:
                value = self._work(request)
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
            job.tail = (job.tail + data)[-_OUTPUT_KEPT:]

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
        rise = answer.pop("rise", None)
        if rise is not None:
            self._rises[job.subject] = rise
        answer["job"] = job.number
        answer["output"] = job.tail.decode("utf-8", "replace")
        send(self._answers, answer)
        if not self._jobs:
            end_orphans(SPARED)

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


SPARED = set()  # the untraced server, a child of the traced one
