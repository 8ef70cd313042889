"""How a sample ended, as an answer tells it: a state, why, and the last frames of an exception."""
import os

from .measure import Unsupported

_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_DETAIL_KEPT = 4096  # characters of a traceback: the last ones


def describe(error):
    """An exception as text: its type, what it says, and the last frames of its traceback."""
    import traceback

    try:
        lines = traceback.format_exception(type(error), error, error.__traceback__)
        text = "".join(line for line in lines if _HERE not in line)
    except BaseException as second:  # the exception's own __str__ raises
        text = "%s (its text could not be made: %s)" % (type(error).__name__, type(second).__name__)
    return text[-_DETAIL_KEPT:]


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
    if isinstance(error, Unsupported):
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
