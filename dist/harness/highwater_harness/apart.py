"""Work in a fork of this process, so that it can be done again from the same state."""
import _signal
import os
import time

from .channel import Result, decode
from .processes import foreign_threads, fork

_POLL_SECONDS = 0.002
_SIGKILL = 9


def said(error):
    """An exception in one line."""
    try:
        text = str(error).strip()
    except BaseException:  # its own __str__ raises
        text = ""
    return type(error).__name__ + (": " + text[:500] if text else "")


class RunFailed(Exception):
    """The benchmark did not come to its end when it was called once more; the message says how."""


class RunTooLong(RunFailed):
    """It was ended because its time was up."""


def told_apart(call):
    """The call, with whatever it raises as RunFailed: what else is raised is the harness's own fault."""

    def guarded():
        try:
            call()
        except BaseException as error:  # SystemExit too
            raise RunFailed("called once more, the benchmark raised " + said(error)) from error

    return guarded


def apart(work, seconds, cpu_seconds=None):
    """What work(leave) returns, or hands to `leave`, in a fork that is killed after `seconds`, or when it
    used `cpu_seconds` itself.

    leave(value) ends the fork at once. Without fork, or beside threads that would not survive one,
    the work is done here; `leave` is None then.

    Raises RunFailed where the work failed, died, or was killed: RunTooLong where its time was up.
    """
    if not hasattr(os, "fork") or foreign_threads():
        return work(None)
    result = Result()
    pid = fork()
    if pid == 0:
        if cpu_seconds is not None:
            _signal.signal(_signal.SIGPROF, _signal.SIG_DFL)
            _signal.setitimer(_signal.ITIMER_PROF, max(cpu_seconds, _POLL_SECONDS))
        _in_fork(work, result)
    status = _wait(pid, time.monotonic() + seconds)
    text = result.read()
    result.close()
    if text is not None:
        answer = decode(text)
        if "value" in answer:
            return answer["value"]
        raise RunFailed(answer["why"])
    if status is None:
        raise RunTooLong("called once more, the benchmark did not end within %.3g s" % seconds)
    if cpu_seconds is not None and os.WIFSIGNALED(status) and os.WTERMSIG(status) == _signal.SIGPROF:
        raise RunTooLong("called once more, the benchmark did not end within %.3g s of CPU time" % cpu_seconds)
    how = "was killed by signal %d" % os.WTERMSIG(status) if os.WIFSIGNALED(status) else "left by os._exit"
    raise RunFailed("called once more, the benchmark " + how)


def _in_fork(work, result):
    def leave(value):
        result.write({"value": value})
        os._exit(0)

    try:
        leave(work(leave))
    except RunFailed as error:
        result.write({"why": str(error)})
    except BaseException as error:
        result.write({"why": "the replay failed: " + said(error)})
    finally:
        os._exit(0)


def _wait(pid, deadline):
    """Its wait status; None where it had to be killed."""
    try:
        while time.monotonic() < deadline:
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                return status
            time.sleep(_POLL_SECONDS)
        os.kill(pid, _SIGKILL)
        os.waitpid(pid, 0)
    except ChildProcessError:
        return 0  # the benchmark has SIGCHLD ignored: its result alone tells
    return None
