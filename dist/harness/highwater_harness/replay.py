"""Runs a regressed benchmark once more to see which lines hold the memory. It never decides."""
import _tracemalloc

from . import importers
from .apart import RunFailed, said, told_apart
from .finding import Finding
from .growth import find_growth
from .held import NOTHING, Held
from .levels import now
from .measure import Calls
from .peak import find_peak
from .places import Places
from .rises import find_resident_growth, find_resident_peak

_STEADY_CALLS = (3, 8)  # compare/screen.ts
_EXPLAINED = 0.9  # of the known figure
_SLACK = 4096  # bytes that a process traced from before its import holds beyond one that was not

_GROWING = ("growth", "rss-growth")


def replay(call, spec, own):
    """What a process forked after the module's import, or a fresh one, finds out about spec["metric"].

    `call` is the benchmark, `own` the absolute roots of its tree. spec: `known`, what the metric's own
    sample said (bytes, or bytes a call); `frames` to keep of each allocation; `seconds` after which it
    says what it has; perhaps the rise that an `earlier` replay found. Returns the Replay of model/replay.ts, of
    which `problem` is what went wrong, and the rise for a later one, or None.
    """
    places = Places(own)
    try:
        finding = _PROCEDURES[spec["metric"]](told_apart(call), spec, places)
    except RunFailed as error:
        finding = Finding(0, {}, problem=str(error))
    except Exception as error:  # never worth more than the verdict that it is about
        finding = Finding(0, {}, problem="the replay failed: " + said(error))
    _tracemalloc.stop()  # what follows allocates much, and with many frames that costs
    if spec["metric"] in _GROWING and finding.rows:
        _add_what_grows(finding, call, spec["seconds"] / 2)
    return finding.written(spec, places), finding.rise


def _add_what_grows(finding, call, seconds):
    from .grown import what_grows

    try:
        grown = what_grows(call, seconds)
    except RunFailed as error:
        grown = {"problem": str(error)}
    except Exception as error:  # the lines are worth more
        grown = {"problem": "what grows was not found: " + said(error)}
    finding.types, finding.holders = grown.get("types", []), grown.get("holders", [])
    finding.problem = finding.problem or grown["problem"]


def _steady(call, spec, places):
    """What stays after as few calls as explain the known figure, or as many as it may be read after;
    traced from before the first."""
    deadline = now() + spec["seconds"]
    earlier = NOTHING
    if _tracemalloc.is_tracing():
        earlier = Held.now(places)
    else:
        _tracemalloc.start(spec["frames"])
    start = _tracemalloc.get_traced_memory()[0]
    calls = Calls(call)
    while calls.done < _STEADY_CALLS[1]:
        calls.once()
        if calls.done >= _STEADY_CALLS[0]:
            calls.settle()
            if _tracemalloc.get_traced_memory()[0] - start >= _EXPLAINED * spec["known"]:
                break
        if now() > deadline:
            break
    calls.settle()
    held = Held.now(places).since(earlier)
    problem = None
    if held.bytes < _EXPLAINED * spec["known"] - _SLACK:
        problem = "after %d calls %d B stayed, not %d B" % (calls.done, held.bytes, spec["known"])
    return Finding(held.bytes, held.rows, problem=problem)


def _import(call, spec, places):
    """What the import holds. A start that was not made for this has not kept it: then what is held by
    now, with what the server loaded since, some hundred kB and mostly on no line."""
    del call, spec
    if not _tracemalloc.is_tracing():
        return Finding(0, {}, problem="this interpreter did not trace its import")
    held = importers.imported or Held.now(places)
    return Finding(held.bytes, held.rows, frames=_tracemalloc.get_traceback_limit())


def _native_peak(call, spec, places):
    from .native import find_native_peak

    return find_native_peak(call, spec, places)


_PROCEDURES = {
    "peak": find_peak,
    "steady": _steady,
    "growth": find_growth,
    "import": _import,
    "rss-peak": find_resident_peak,
    "rss-growth": find_resident_growth,
    "native-peak": _native_peak,
}
