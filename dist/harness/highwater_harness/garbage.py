"""What waits in cycles until the collector comes, and how often it comes by itself."""
import _tracemalloc
import gc

from .levels import now, settle
from .measure import Calls

_CALLS = 100  # at most: the youngest generation is collected every 700 objects or more
_SECONDS = 1.0


def waiting(call):
    """One traced call's `peak`, and how much of what it left only a collection took away: bytes above
    the level before the call. Tracing must be on."""
    calls = Calls(call)
    settle()
    _tracemalloc.reset_peak()
    level = _tracemalloc.get_traced_memory()[0]
    calls.once()
    left, peak = _tracemalloc.get_traced_memory()
    objects = gc.collect()
    settle()
    return {
        "peak": max(0, peak - level),
        "waitingBytes": max(0, left - _tracemalloc.get_traced_memory()[0]),
        "waitingObjects": objects,
    }


def collections_per_call(call):
    """Collections that the interpreter begins by itself, by generation, a call."""
    calls = Calls(call)
    deadline = now() + _SECONDS
    before = [generation["collections"] for generation in gc.get_stats()]
    while calls.done == 0 or (calls.done < _CALLS and now() < deadline):
        calls.once()
    after = [generation["collections"] for generation in gc.get_stats()]
    return [(new - old) / calls.done for old, new in zip(before, after)]
