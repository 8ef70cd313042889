"""Which lines hold what every further call adds."""
import _tracemalloc

from .finding import Finding
from .held import Held
from .levels import now
from .measure import COLLECT_EVERY, Calls

_WARM_CALLS = COLLECT_EVERY
_WARM_SHARE = 0.2  # of the time, which ends the warm-up sooner
_WINDOW = 20  # calls at most
_TENTH = 10  # a window of a multiple of ten calls holds every tenth call's leak as often as the other
_ALIKE = 2  # rises of two windows agree within this factor
_NOISE = 256  # bytes a call


class _Window:
    """Calls in a row, and what their lines held before and after."""

    def __init__(self, before, calls, after):
        self.calls = calls
        self.grown = after.since(before)

    def rise(self, key):
        """Bytes a call."""
        return self.grown.rows.get(key, (0, 0))[0] / self.calls


def find_growth(call, spec, places):
    """Two windows of equally many calls, traced from before the first one. A line grows where it rises
    alike in both."""
    deadline = now() + spec["seconds"]
    if not _tracemalloc.is_tracing():
        _tracemalloc.start(spec["frames"])
    calls = Calls(call)
    per_call = _warm_up(calls, now() + _WARM_SHARE * spec["seconds"])
    levels = [Held.now(places)]
    most = _WINDOW if spec["known"] > _NOISE else _TENTH
    length = _length(per_call, deadline - now(), most)
    windows = []
    while len(windows) < 2 and (not windows or now() < deadline):
        done = _call(calls, length, deadline)
        levels.append(Held.now(places))
        windows.append(_Window(levels[-2], done, levels[-1]))
    count = sum(window.calls for window in windows)
    grown = levels[-1].since(levels[0])
    seen = grown.bytes / count
    return Finding(seen, _steadily(grown, windows, spec["known"]), problem=_doubt(seen, spec["known"], windows, length))


def _warm_up(calls, deadline):
    """Seconds that one further call takes, its share of a collection included."""
    calls.once()
    start = now()
    while calls.done < 2 or (calls.done < _WARM_CALLS and now() < deadline):
        calls.once()
    calls.settle()
    return (now() - start) / (calls.done - 1)


def _length(per_call, seconds, most):
    """Calls of a window, so that two of them fit into the time."""
    fit = int(min(most, seconds / (2 * per_call)))
    return fit - fit % _TENTH if fit > _TENTH else max(1, fit)


def _call(calls, count, deadline):
    """Calls in a row, fewer where time is up; their number."""
    first = calls.done
    while calls.done == first or (calls.done < first + count and now() < deadline):
        calls.once()
        if calls.done % COLLECT_EVERY == 0:
            calls.settle()
    calls.settle()
    return calls.done - first


def _steadily(grown, windows, known):
    """Rows that rise alike in every window, in bytes and blocks a call.

    A container that is enlarged now and then rises in one window alone. Such lines are kept as far
    as they explain what the others leave of the known growth, the largest first.
    """
    calls = sum(window.calls for window in windows)
    rows, uneven = {}, []
    for key, (size, count) in grown.rows.items():
        rises = [window.rise(key) for window in windows]
        if min(rises) > 0 and max(rises) <= _ALIKE * min(rises):
            rows[key] = size / calls, count / calls
        elif size > 0:
            uneven.append((size / calls, count / calls, key))
    left = known - sum(size for size, _ in rows.values())
    for size, count, key in sorted(uneven, key=lambda row: -row[0]):
        if size <= _ALIKE * left:
            rows[key] = size, count
            left -= size
    return rows


def _doubt(seen, known, windows, length):
    count = sum(window.calls for window in windows)
    if count < 2 * max(length, _TENTH):
        return "time sufficed for %d calls after warm-up: what grows less often is not seen" % count
    if abs(seen - known) > _NOISE and not known / _ALIKE <= seen <= _ALIKE * known:
        return "%d further calls added %d B each, not %d B" % (count, seen, known)
    return None
