"""Which lines raise levels that tracemalloc does not see: native memory, and pages that are touched.

Between two lines the levels are read, and a change is put to the line that was in progress: of the
project, so that what libraries do below counts for the project's line that called them, or, where more
than one frame is asked for, of libraries too.
"""
from .budget import Budget
from .children import Children
from .events import line_events
from .finding import Finding
from .gauges import GAUGES, TOUCHED, Meter
from .held import key as key_of
from .levels import put_thresholds_back, trim
from .makeup import Makeup
from .measure import COLLECT_EVERY, Calls

_HEAP_SHARE = 0.1  # of the time, for readings of malloc's counter
_MAKEUP_SHARE = 0.2  # of the time, for readings of what the memory is made of
_WARM_SHARE = 0.2  # of the time
_TURNS = 16  # of a loop on one line, whose rises are its own whenever they are read
_CALLS = 50  # in each half, at most
_ROOM = 1 << 28  # bytes that all calls may add
_EXPLAINS = 1.25  # a gauge explains a figure that it agrees with within this factor
_NOISE = 1 << 12  # bytes a call: a page
_APART = 1 << 18  # bytes from which descendants, and what one line held in passing, are told apart
_ALIKE = 2  # a figure came again within this factor


def find_resident_peak(call, spec, places):
    """The first call, as in the metric's own sample: what is left of every rise at the highest level."""
    put_thresholds_back()
    watch = _Watch(call, places, spec["seconds"], spec["frames"] > 1, tops=True)
    watch.children = Children(watch.meter.start)
    calls = Calls(watch)
    calls.settle()
    trim()
    watch.start()
    if not watch.meter.gauges:
        return _nothing_to_read()
    calls.once()
    below = _below(watch, spec["known"])
    peaks = watch.peaks()
    finding = _at_peak(_explaining(peaks, spec["known"] - below["rise"]), below)
    if finding.gauge != TOUCHED:
        finding.touched = _at_peak(peaks[TOUCHED], below)
    finding.makeup = watch.makeup.risen(descendants=below["rise"])
    finding.problem = _doubt(watch, finding.seen, spec, _APART)
    return finding


def _at_peak(own, below):
    parts = [own, below]
    rows = {}
    for row in (row for part in parts for row in part["rows"]):
        rows[_key(row)] = rows.get(_key(row), (0,))[0] + _bytes(row), None
    passing = max((part["passing"] for part in parts if part["passing"]), key=_bytes, default=None)
    in_progress = (_key(passing), _bytes(passing)) if passing and _bytes(passing) >= _APART else None
    finding = Finding(sum(part["rise"] for part in parts), rows, in_progress, method="levels")
    finding.gauge = own["gauge"]
    return finding


def _below(watch, known):
    """What descendants add: a gauge's `rise`, `rows` and `passing`."""
    children, told = watch.children, watch.children.told()
    size = max(0, children.high_water - watch.meter.high_water()) if children.owner is not None else 0
    if size < _APART and told is not None:  # not waited for: as much as the process itself does not explain
        size = min(told["rise"], max(0, known - watch.peaks()[TOUCHED]["rise"]))
    if size < _APART:
        return {"rise": 0, "rows": [], "passing": None}
    if told is not None and _ALIKE * told["rise"] >= size:
        return _explaining(told["gauges"], size)
    row = None if children.owner is None else watch.row(children.owner, size)
    return {"rise": size, "rows": [row] if row else [], "passing": None}


def find_resident_growth(call, spec, places):
    """Lines that raise a level in both halves of many calls, after some that warm up."""
    put_thresholds_back()
    budget = Budget(spec["seconds"])
    warm = Calls(call)
    while warm.done == 0 or (warm.done < COLLECT_EVERY and budget.left() > (1 - _WARM_SHARE) * spec["seconds"]):
        warm.once()
    watch = _Watch(call, places, budget.left(), spec["frames"] > 1, tops=False)
    calls = Calls(watch)
    watch.start()
    if not watch.meter.gauges:
        return _nothing_to_read()
    calls.once()
    room = _ROOM / (2 * max(1, spec["known"]))
    length = max(1, int(min(_CALLS, room, budget.left() / (3 * calls.seconds))))
    calls.settle()
    watch.start()
    for watch.half in (0, 1):
        for _ in range(length):
            if watch.late:
                break
            calls.once()
            if calls.done % COLLECT_EVERY == 0:
                calls.settle()
    calls.settle()
    watch.meter.read(watch.half)
    watch.note_makeup()
    count = max(1, calls.done - 1)
    levels = watch.growth(count)
    finding = _growing(_explaining(levels, spec["known"]))
    if finding.gauge != TOUCHED:
        finding.touched = _growing(levels[TOUCHED])
    finding.makeup = watch.makeup.risen(calls=count)
    finding.problem = _doubt(watch, finding.seen, spec, _NOISE)
    return finding


def _growing(level):
    rows = {_key(row): (_bytes(row), None) for row in level["rows"]}
    finding = Finding(level["rise"], rows, method="levels")
    finding.gauge = level["gauge"]
    return finding


def _explaining(gauges, known):
    """The first gauge that rose as the known figure: malloc's and the address space tell where memory
    was asked for, pages only where it was touched first, which always holds."""
    for name in GAUGES:
        gauge = gauges.get(name)
        if gauge is not None and known / _EXPLAINS <= gauge["rise"] <= known * _EXPLAINS:
            return gauge
    return gauges[TOUCHED]


def _doubt(watch, seen, spec, noise):
    known = spec["known"]
    if watch.late:
        return "time ran out: lines after %.3g s were not followed" % spec["seconds"]
    if abs(seen - known) > noise and not known / _ALIKE <= seen <= known * _ALIKE:
        return "the rise did not come again: %d B, not %d B" % (seen, known)
    return None


def _nothing_to_read():
    return Finding(0, {}, method="levels", problem="this system does not tell the levels of a process")


def _key(row):
    return key_of(*row[:2])


def _bytes(row):
    return row[2]


class _Watch:
    """The benchmark as a call that puts changes of the levels to the project's lines, or to libraries' too.

    Owners of changes are numbers: a (place, callers), and which half of the calls it rose in.
    """

    def __init__(self, call, places, seconds, libraries, tops):
        self._call = call
        self._budget = Budget(seconds)
        self.meter = Meter(_HEAP_SHARE * seconds, tops)
        self.makeup, self._makeup_seconds = None, _MAKEUP_SHARE * seconds
        self.children = None
        self.half = 0
        self.late = False
        self._keys, self._numbers = [None], {}
        self._owner = self._turns = 0
        self._is_project, self._nearest = places.is_project, ()  # the project's line in progress, if any

        def wanted(code):
            return places.is_project(code.co_filename) or (libraries and places.is_installed(code.co_filename))

        self._events = line_events(self._note, wanted)

    def start(self):
        """Every level now is where it starts."""
        self.meter.start()
        if self.meter.gauges:
            self.makeup = Makeup(self.meter.gauges[TOUCHED].level, self._makeup_seconds)

    def note_makeup(self):
        self.makeup.note(self.meter.gauges[TOUCHED].level)

    def __call__(self):
        self.meter.read(self.half)
        self._owner = self.half
        self._events.start()
        try:
            self._call()
        finally:
            self._note(None, 0)
            self._events.stop()

    def _note(self, code, line):
        if self.late:
            return
        owner = self._owner_of(code, line)
        self._turns = self._turns + 1 if owner == self._owner else 0
        if self._turns % _TURNS:
            return
        noted = self.meter.read(self._owner)
        if self.children is not None:
            self.children.look(self._owner)
            if noted and self.children.is_one():
                self.children.tell(self.peaks())
            elif TOUCHED in noted:
                self.note_makeup()
        self._owner = owner
        self.late = self._budget.left() < 0

    def _owner_of(self, code, line):
        if code is None:
            self._nearest = ()
            return self.half
        place = code.co_filename, line
        if self._is_project(code.co_filename):
            key, self._nearest = (place, ()), (place,)
        else:
            key = place, self._nearest
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._keys)
            self._keys.append(key)
        return 2 * number + self.half

    def row(self, owner, size):
        """[place, callers, bytes]; None where nobody was in progress."""
        key = None if owner is None else self._keys[owner // 2]
        return key and [*key, size]

    def peaks(self):
        """Gauge to itself, its `rise`, the `rows` of its peak, and the row of what was held only in `passing`."""
        return {
            name: {
                "gauge": name,
                "rise": gauge.peak - gauge.start,
                "rows": [row for row in (self.row(*owned) for owned in gauge.at_peak.items()) if row],
                "passing": self.row(gauge.in_progress, gauge.above),
            }
            for name, gauge in self.meter.gauges.items()
        }

    def growth(self, count):
        """Gauge to itself, its `rise` and `rows` a call: lines that rose in both halves."""
        return {
            name: {
                "gauge": name,
                "rise": (gauge.level - gauge.start) / count,
                "rows": self._in_both(gauge.rises(), count),
            }
            for name, gauge in self.meter.gauges.items()
        }

    def _in_both(self, rises, count):
        return [
            [*key, (rises[2 * number] + rises[2 * number + 1]) / count]
            for number, key in enumerate(self._keys)
            if key is not None and rises.get(2 * number, 0) > 0 and rises.get(2 * number + 1, 0) > 0
        ]
