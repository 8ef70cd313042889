"""What further calls add to this process and what holds on to it: a few calls between three censuses."""
import gc

from .apart import told_apart
from .census import MANY, Census
from .holders import growth
from .levels import now, settle
from .measure import COLLECT_EVERY, Calls

_WINDOW = 10  # calls between two censuses at most: each holds one leak of every tenth call
_CALLS_SHARE = 0.5  # of the time; the search takes the rest


def what_grows(call, seconds):
    """`types`, `holders` and `problem` as a Replay has them (src/model/replay.ts). `call` as Benchmark.prepare gives
    it, whose arguments may hold what grows. Tracing must be off.

    Raises RunFailed.
    """
    start = now()
    calls = Calls(told_apart(call))
    calls.once()
    if gc.get_freeze_count() <= MANY < len(gc.get_objects()):  # nobody froze what the import left
        gc.freeze()
    points = []  # before the first census: it is nothing that grew after it
    points.append(Census(calls.done))
    for _ in range(2):
        _call(calls, now() + _CALLS_SHARE * seconds / 2)  # a census takes longer than many a call: not its time
        points.append(Census(calls.done, points[-1]))
    return growth(points, call, max(1.0, start + seconds - now()))


def _call(calls, deadline):
    first = calls.done
    while calls.done == first or (calls.done < first + _WINDOW and now() < deadline):
        calls.once()
        if calls.done % COLLECT_EVERY == 0:
            settle()
