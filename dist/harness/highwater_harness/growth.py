"""Which lines hold what every further call adds."""
import _tracemalloc

from .finding import Finding
from .held import Held
from .levels import now
from .measure import COLLECT_EVERY, Calls

_WARM_CALLS = 3 * COLLECT_EVERY  # a leak may begin after twenty
_WARM_SHARE = 0.2  # of the time, which ends the warm-up sooner
_WINDOW = 20  # calls at most
_SHORT = 1  # call: enough where every call adds the same
_NEARLY = 0.03  # of the known growth: a list that gets longer is enlarged now and then
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


class _Rise:
    """What windows after one another show, bytes a call: `seen` in all, and by the lines that rise alike in each."""

    def __init__(self, windows, grown, known):
        self.calls = sum(window.calls for window in windows)
        self.seen = grown.bytes / self.calls
        self.even, self._uneven = _by_evenness(grown, windows)
        self._known = known

    def explains(self):
        """Whether the lines that rise alike are all of the known growth, and no other line rises. What is on no line
        is what the interpreter keeps for itself; more calls would tell no more of it."""
        even, uneven = (sum(size for size, _ in rows.values()) for rows in (self.even, self._uneven))
        return max(abs(even - self._known), uneven) <= _NEARLY * self._known

    def rows(self):
        """Lines to (bytes, blocks) a call. A container that is enlarged now and then rises in one window
        alone: such lines are kept as far as they explain what the others leave of the known growth, the
        largest first."""
        rows = dict(self.even)
        left = self._known - sum(size for size, _ in rows.values())
        for key, (size, count) in sorted(self._uneven.items(), key=lambda row: -row[1][0]):
            if size <= _ALIKE * left:
                rows[key] = size, count
                left -= size
        return rows


def find_growth(call, spec, places):
    """Two windows of equally many calls, traced from before the call that comes before them. A line grows where it
    rises alike in both. Short windows do where such lines are all that is known; else longer ones follow."""
    known, deadline = spec["known"], now() + spec["seconds"]
    calls = Calls(call)
    calls.once()  # fills caches; a traced one takes some 14 of these
    if not _tracemalloc.is_tracing():
        _tracemalloc.start(spec["frames"])
    per_call = _warm_up(calls, calls.done + 1, deadline)
    length = _SHORT
    rise = _look(calls, length, deadline, places, known)
    if rise.explains():
        return Finding(rise.seen, rise.rows())
    if now() < deadline:
        _warm_up(calls, _WARM_CALLS, now() + _WARM_SHARE * (deadline - now()))
        length = _length(per_call, deadline - now(), _WINDOW if known > _NOISE else _TENTH)
        rise = _look(calls, length, deadline, places, known)
    return Finding(rise.seen, rise.rows(), problem=_doubt(rise, known, length))


def _look(calls, length, deadline, places, known):
    levels, windows = [Held.now(places)], []
    while len(windows) < 2 and (not windows or now() < deadline):
        done = _call(calls, length, deadline)
        levels.append(Held.now(places))
        windows.append(_Window(levels[-2], done, levels[-1]))
    return _Rise(windows, levels[-1].since(levels[0]), known)


def _warm_up(calls, until, deadline):
    """Until so many calls are done, at least one more. Seconds that one takes, its share of a collection included."""
    start, before = now(), calls.done
    while calls.done == before or (calls.done < until and now() < deadline):
        calls.once()
    calls.settle()
    return (now() - start) / (calls.done - before)


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


def _by_evenness(grown, windows):
    """Rows of bytes and blocks a call: those that rise alike in every window, and the others that rose."""
    calls = sum(window.calls for window in windows)
    even, uneven = {}, {}
    for key, (size, count) in grown.rows.items():
        rises = [window.rise(key) for window in windows]
        if min(rises) > 0 and max(rises) <= _ALIKE * min(rises):
            even[key] = size / calls, count / calls
        elif size > 0:
            uneven[key] = size / calls, count / calls
    return even, uneven


def _doubt(rise, known, length):
    if rise.calls < 2 * max(length, _TENTH):
        return "time sufficed for %d further call%s: what does not grow with each is not seen" % (
            rise.calls,
            "s" * (rise.calls != 1),
        )
    if rise.seen > max(_ALIKE * known, known + _NOISE):  # less is what tracing does not see
        return "%d further calls added %d B each, not %d B" % (rise.calls, rise.seen, known)
    return None
