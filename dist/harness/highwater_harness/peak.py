"""Where the memory is at the traced peak of a call: a few looks at it, each from the same state.

First looks for the part of the call in which the memory rises to its peak, mostly one line, then takes
the moment at either end of it that holds more. A short call is followed line by line from its
beginning, a long one only where a clock saw its level near the known peak.
"""
from time import process_time

from .apart import RunFailed, apart
from .budget import Budget
from .events import line_events
from .finding import Finding
from .held import key
from .look import PeakLook, PlaceLook
from .measure import Calls

_WARM_CALLS = 3  # as the screen's, compare/screen.ts
_NOT_REPRODUCED = 0.02  # of the known peak
_SLACK = 4096  # bytes that following lines may add to any peak
_FRAMES_OF_TRACING = 4096  # bytes of frame objects that following all lines adds, and following some does not
_TICKED = 50  # a level that a clock saw is met again within this part of it
_ALMOST = 0.9  # of a level: where time runs out there, its lines are worth showing
_RISE_LOOKS = 3
_FIRST_SHARE = 0.5  # of the time that is left
_TRACED = 8  # plain calls that a traced one takes, about the most
_FOLLOWED = 140  # plain calls that a traced one takes while every line is followed, about the most
_LEAD = 0.25  # of a call, at least: its speed varies
_TICKS = 1000  # of the clock in a traced call
_SHORTEST_TICK = 0.0003  # seconds
_LONGEST_TICK = 0.02


def find_peak(call, spec, places):
    """Warms up as the screen does, then looks until a moment explains the peak, or time is up. Where spec
    has what an `earlier` replay found, only for what is held then."""
    looks = _Looks(call, spec, places)
    rise = spec.get("earlier") or _find_rise(looks, spec["known"], by_line=spec["frames"] == 1)
    if rise is None:
        return Finding(0, {}, problem=looks.problem)
    moment = _find_moment(looks, rise, spec["frames"])
    if moment is None and spec["frames"] > 1:
        why = "no moment of the peak can be looked at with %d frames: the lines are those of a look with one"
        return Finding(0, {}, problem=looks.problem or why % spec["frames"])
    nearest = moment or rise
    rows = {key(place, callers): (size, count) for place, callers, size, count in nearest["rows"] or ()}
    short_of = rise["peak"] - (nearest["held"] or 0)
    in_progress = None
    sure = _is_one_line(rise) and rise["place"] and not rise["lost"] and nearest["how"] == "reached"
    if sure and short_of > _near(rise["peak"]):
        in_progress = key(rise["place"], rise["callers"]), short_of
    problem = looks.problem or _doubt(rise, nearest, spec["known"])
    finding = Finding(rise["peak"], rows, in_progress, problem=problem)
    if rise["how"] == "reached" and _is_one_line(rise):
        finding.rise = dict(rise, rows=None)
    return finding


class _Looks:
    """Warms up once and makes any number of looks from there, while there is time."""

    def __init__(self, call, spec, places):
        self.call, self.places = call, places
        self.problem = None
        self._budget = Budget(spec["seconds"])
        self._plain = _warm_up(call, self._budget)
        short = _is_short(self._plain, self.left())
        #: Seconds of a call after which lines are followed, None: when the level is near.
        self.lines_from = 0 if short else None
        self._tick = min(_LONGEST_TICK, max(_SHORTEST_TICK, self._plain * _TRACED / _TICKS))

    def left(self):
        """Seconds."""
        return self._budget.left()

    def run(self, look, share=1):
        """The look's outcome after at most this share of the time; None, with a problem, where time is up or
        the benchmark failed."""
        left = self.left() * share
        if left < self._plain:
            self.problem = "time ran out before the moment of the peak was found"
            return None
        tick = _LONGEST_TICK if look.follows_at_once() else self._tick
        try:
            return apart(lambda leave: look.run(left, tick, leave), self._budget.clock() + 1)
        except RunFailed as error:
            self.problem = str(error)
            return None

    def shortly_before(self, when):
        """Seconds of the call from which on lines can be followed: as early as time allows."""
        lead = max(0.0, self.left() - when) * _TRACED / _FOLLOWED
        return max(0.0, when - max(lead, _LEAD * when))


def _warm_up(call, budget):
    """Calls as often as the screen; the CPU seconds of the fastest plain call. A short call is followed by
    line once, so that what the interpreter allocates for that is there before anything is traced."""
    calls = Calls(call)
    plain = float("inf")
    while calls.done < _WARM_CALLS - 1 and (calls.done == 0 or budget.left() > 0):
        before = process_time()  # a busy machine makes no call a long one
        calls.once()
        plain = min(plain, process_time() - before)
    if _is_short(plain, budget.left()):
        events = line_events(lambda code, line: None)
        events.start()
        try:
            calls.once()
        finally:
            events.stop()
    elif budget.left() > 0:
        calls.once()
    return plain


def _is_short(plain, seconds):
    return 2 * plain * _FOLLOWED < seconds


def _near(peak):
    """How near a moment must come to explain a peak, bytes: following lines itself adds some 0.1 %."""
    return min(max(1024, peak // 1000), peak // 4)


def _find_rise(looks, known, by_line):
    """The outcome of the PeakLook that says most, None where there was none. With its rows where they
    are wanted `by_line`: not where a look that keeps more frames comes next."""
    found, lines_from, height = None, looks.lines_from, known - _near(known)
    for _ in range(_RISE_LOOKS):
        outcome = looks.run(PeakLook(looks.call, looks.places, lines_from, height, by_line))
        if outcome is None or (found is not None and outcome["how"] == "late"):
            break
        found = outcome
        enough = found["peak"] - _near(found["peak"])
        if found["how"] == "over":  # less than was known: go for what there is
            height = enough
        elif found["how"] == "late" or _is_one_line(found) or found["held"] >= enough:
            break
        else:
            lines_from = looks.shortly_before(found["when"])
    return found


def _is_one_line(rise):
    """Whether one line was in progress all the time: every line was followed, or a C function of one
    was at work between two ticks."""
    return rise["followed"] or (rise["began"] is not None and rise["began"] == rise["ended"])


def _find_moment(looks, rise, frames):
    """The outcome of a PlaceLook at the better end of a rise; None where there is none better than the
    rise's own, or the benchmark lets no line be followed."""
    if rise["how"] != "reached" or rise["lost"]:
        return None
    earlier = _is_one_line(rise) and rise["before"] > rise["after"] + _near(rise["peak"])
    if frames == 1 and not earlier:
        return None
    came, place, level = rise["came"], rise["began"], rise["before"]
    if not earlier:
        came, place, level = rise["began"], rise["ended"], rise["after"]
    if place is None:
        return None
    level -= min(level // 2, _FRAMES_OF_TRACING + 2 * _near(level)) if rise["followed"] else level // _TICKED
    # Under many frames lines cost most, and a function such as copy.deepcopy has many: then a clock looks
    # until the level is near.
    for lines_from in dict.fromkeys((looks.lines_from, None)):
        look = PlaceLook(looks.call, looks.places, frames, lines_from, place, came, level)
        outcome = looks.run(look, 1 if lines_from is None else _FIRST_SHARE)
        if outcome is not None and (outcome["held"] or 0) >= _ALMOST * level:
            return outcome
        if outcome is None or outcome["how"] != "late":
            break
    in_midst = frames == 1 and rise["came"] == rise["began"]  # a tick saw the level within the line that is charged
    if outcome is not None and not in_midst:
        missed = "time ran out" if outcome["how"] == "late" else "the moment of the peak did not come again"
        looks.problem = (
            "%s: the lines stand without their callers" % missed
            if frames > 1
            else "%s: the lines are those of a moment after it" % missed
        )
    return None


def _doubt(rise, nearest, known):
    peak = rise["peak"]
    if nearest["how"] == "late":
        return "time ran out: the lines are those of a moment at %d %% of the peak" % (100 * nearest["held"] / max(1, known))
    if abs(peak - known) > max(_NOT_REPRODUCED * known, _SLACK):
        return "the peak did not come again: %d B, not %d B" % (peak, known)
    if rise["lost"]:
        return "the benchmark sets a trace function of its own: no line was followed after that"
    return None
