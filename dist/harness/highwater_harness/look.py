"""One traced call, watched until a given moment, and what is held then."""
import _signal
import _tracemalloc
import os
import sys

from . import budget
from .budget import Budget
from .events import line_events
from .held import NOTHING, Held, charged
from .levels import now, settle
from .measure import Calls

_NEAR = 0.98  # of a height that is looked for: from here on lines are followed
_SLOW = 0.1  # seconds
_NEVER = 1 << 62  # a height that nothing reaches


class Clock:
    """Calls tick(signum, frame) again and again, between two instructions of the main thread. Idle
    where the target handles SIGALRM itself, or there is no such signal."""

    def __init__(self, tick):
        self._tick = tick
        self._on = False

    def start(self, seconds):
        free = (_signal.SIG_DFL, _signal.SIG_IGN)
        self._on = hasattr(_signal, "setitimer") and _signal.getsignal(_signal.SIGALRM) in free
        if self._on:
            _signal.signal(_signal.SIGALRM, self._tick)
            _signal.siginterrupt(_signal.SIGALRM, False)
            _signal.setitimer(_signal.ITIMER_REAL, seconds, seconds)

    def slow(self):
        """From now on only to see that time is up: every tick is a call in the midst of what is followed."""
        if self._on:
            _signal.setitimer(_signal.ITIMER_REAL, _SLOW, _SLOW)

    def stop(self):
        """No more ticks; in any thread."""
        if self._on:
            _signal.setitimer(_signal.ITIMER_REAL, 0)

    def close(self):
        """Leave the signal to others; in the main thread."""
        self.stop()
        if self._on:
            self._on = False
            _signal.signal(_signal.SIGALRM, _signal.SIG_IGN)


class Look:
    """A traced call and a moment in it. Heights are bytes above the level before the call.

    A kind of look gives note(code, line), which is called before a line begins or goes on and ends
    the look at its moment, and begin(level), called right before the benchmark: no moment comes
    before it.
    """

    _by_line = True  # whether what is held is looked at by line, which takes as long as some plain calls

    def __init__(self, call, places, frames, lines_from, height, begin, note, wanted=None):
        """`frames` to keep of each allocation; `lines_from`: seconds of the call after which lines are
        followed, None: when the level is near the `height` that the moment is about. Only lines of
        code that is `wanted`. Until then a clock looks."""
        self._call, self._places, self._frames = call, places, frames
        self._lines_from, self._height = lines_from, height
        self._begin, self._note = begin, note
        self._events = line_events(note, wanted)
        self._clock = Clock(self._on_tick)
        self._earlier = NOTHING
        self._level, self._start = 0, now()
        self._following = self._lost = self._ended = False

    def follows_at_once(self):
        """Whether lines are followed from the call's beginning."""
        return self._lines_from is not None and self._lines_from <= 0

    def run(self, seconds, tick, leave):
        """Calls once; leave(outcome), where given, is called at the moment itself.

        `seconds`: time after which any moment will do; `tick`: how often the clock looks, seconds.

        The outcome travels as JSON: `how` it ended (reached, late, or over: the call ended first), what
        was `held` then and its `rows` (None where the call was over, or nobody wants them), whether the
        target took the trace function away (`lost`), and what a kind of look adds.
        """
        self._budget, self._leave, self._process = Budget(seconds), leave, os.getpid()
        if _tracemalloc.is_tracing():
            self._earlier = Held.now(self._places)
        else:
            _tracemalloc.start(self._frames)
        calls = Calls(self._watched)
        self._clock.start(tick)
        if self.follows_at_once():
            self._follow(None)
        settle()
        self._start = now()
        _tracemalloc.reset_peak()
        self._level = _tracemalloc.get_traced_memory()[0]
        self._begin(self._level)
        try:
            calls.once()
        finally:
            self._stop()
            self._clock.close()
        self._end("over")
        return self._outcome

    def _watched(self):
        self._call()
        self._lost = self._following and self._events.lost()
        self._note(None, 0)

    def _on_tick(self, signum, frame):
        late = self._budget.left() < 0
        if not self._following:
            self._note(frame.f_code, frame.f_lineno or 0)
        if late:
            self._end("late")
        elif not self._following and not self._ended and self._due(now() - self._start):
            self._follow(frame)  # last: from here on every call is told

    def _due(self, spent):
        if self._lines_from is not None:
            return spent >= self._lines_from
        return _tracemalloc.get_traced_memory()[0] - self._level >= _NEAR * self._height

    def _follow(self, frame):
        if self._following:  # a tick came while one before it asked whether to
            return
        self._following = True
        self._clock.slow()
        self._events.start(frame)

    def _stop(self):
        self._clock.stop()
        if self._following:
            self._following = False
            self._events.stop()

    def _end(self, how):
        if self._ended or os.getpid() != self._process:  # a child of the benchmark's own runs this too
            return
        self._ended = True
        outcome = dict(self._told(), how=how, lost=self._lost, held=None, rows=None)
        self._stop()
        if how != "over":
            outcome["held"] = _tracemalloc.get_traced_memory()[0] - self._level
            if self._by_line:
                held = Held.now(self._places, last=self._leave is not None).since(self._earlier)
                outcome["held"], outcome["rows"] = held.bytes, held.told()
        self._outcome = outcome
        if self._leave is not None:
            self._leave(outcome)


#: Ids of the code that a tick of the clock runs: no line of the target's begins there.
_TICKING = frozenset(id(one.__code__) for one in (Look._on_tick, Look._due, Budget.left, budget.cpu))


class PeakLook(Look):
    """Ends as soon as the traced peak is known to have reached a height.

    Tells of the part of the call in which the peak rose last: the `peak`, the level `before` and
    `after`, where it `began` and `ended` ([filename, line, its code's first line]), the line before, from
    which it `came`, the `place` in
    progress and its `callers` in the project, the seconds until its end (`when`), and whether it was one
    line or a tick of the clock (`followed`).
    """

    def __init__(self, call, places, lines_from, peak, by_line):
        begin, note, self._rise = self._readings(peak)
        self._by_line = by_line
        super().__init__(call, places, 1, lines_from, peak, begin, note)

    def _readings(self, height):
        """(begin, note, rise); rise() tells of the last reading that found a greater peak."""
        traced_memory = _tracemalloc.get_traced_memory
        goal, greatest, before, after, last = _NEVER, 0, 0, 0, 0
        code = came = began = ended = came_from = None
        line = came_line = began_line = ended_line = came_from_line = 0
        when, broken = 0.0, False

        def begin(level):
            nonlocal goal, greatest, before, after, last
            greatest = before = after = last = level
            goal = level + height

        def note(next_code, next_line):
            nonlocal greatest, before, after, last, when
            nonlocal code, line, began, began_line, ended, ended_line, broken
            nonlocal came, came_line, came_from, came_from_line
            if id(next_code) in _TICKING:
                broken = True
                return
            if broken:  # the line that a tick broke into goes on
                broken = False
                return
            current, peak = traced_memory()
            if peak > greatest:
                greatest, before, after, when = peak, last, current, now()
                began, began_line, ended, ended_line = code, line, next_code, next_line
                came_from, came_from_line = came, came_line
                if peak >= goal:
                    self._end("reached")
            last, came, came_line, code, line = current, code, line, next_code, next_line

        def rise():
            return greatest, before, after, when, began, began_line, ended, ended_line, came_from, came_from_line

        return begin, note, rise

    def _told(self):
        greatest, before, after, when, began, began_line, ended, ended_line, came, came_line = self._rise()
        place, callers = _in_progress(began, began_line, self._places)
        return {
            "peak": greatest - self._level,
            "before": before - self._level,
            "after": after - self._level,
            "came": came and [came.co_filename, came_line, came.co_firstlineno],
            "began": began and [began.co_filename, began_line, began.co_firstlineno],
            "ended": ended and [ended.co_filename, ended_line, ended.co_firstlineno],
            "place": place,
            "callers": callers,
            "when": when - self._start,
            "followed": self._following,
        }


class PlaceLook(Look):
    """Ends as soon as a line (filename, line, its code's first line) begins, or goes on, while a level
    is held. Of other code only that of `before` is followed, another such line: to tell when it returns."""

    def __init__(self, call, places, frames, lines_from, place, before, level):
        filename, line, first_line = place
        followed = {(one[0], one[2]) for one in (place, before) if one is not None}
        traced_memory = _tracemalloc.get_traced_memory
        goal = _NEVER

        def begin(level_now):
            nonlocal goal
            goal = level_now + level

        def holds(code):
            return code.co_firstlineno == first_line and code.co_filename == filename

        def note(code, next_line):
            if next_line == line and holds(code) and traced_memory()[0] >= goal:
                self._end("reached")

        def wanted(code):
            return (code.co_filename, code.co_firstlineno) in followed

        super().__init__(call, places, frames, lines_from, level, begin, note, wanted)

    def _told(self):
        return {}


def _in_progress(code, line, places):
    """(place, callers) to charge with what a line in progress holds; the line is looked for on the
    stack of this thread."""
    if code is None:
        return None, ()
    frame = sys._getframe(1)
    while frame is not None and frame.f_code is not code:
        frame = frame.f_back
    stack = [(code.co_filename, line)]
    while frame is not None and frame.f_back is not None:
        frame = frame.f_back
        stack.append((frame.f_code.co_filename, frame.f_lineno or 0))
    _, key = charged(stack, places)
    return key or (None, ())
