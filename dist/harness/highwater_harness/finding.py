"""What a replay found, and how that is written down."""
from .places import PROJECT
from .source import Sources

_LINES_KEPT = 150


class Finding:
    """Memory by line, in the metric's unit.

    `seen` is what all lines hold together. `rows` maps (place, callers), as in held.Held, to (bytes,
    blocks or None); `in_progress` is None or ((place, callers), bytes). `method`: traced or levels.
    `frames` that were kept, where not as many as asked for. Of resident memory: `makeup`, makeup.Makeup's;
    `gauge`, the level that the rows are of; where that is another than the pages touched, those as
    `touched`, a Finding. Of native memory: `native`, from keys of `rows` to HeldLine.native of the record.
    Of a peak: `rise`, look.PeakLook's outcome, where a later replay need not look for it again. `types` and `holders` are those
    of holders.Census; `problem` says why all this is less than it should be.
    """

    def __init__(self, seen, rows, in_progress=None, method="traced", frames=None, problem=None):
        self.seen, self.rows, self.in_progress, self.problem = seen, rows, in_progress, problem
        self.method, self.frames = method, frames
        self.gauge = self.touched = self.makeup = None
        self.native = {}
        self.rise = None
        self.types, self.holders = (), ()

    def written(self, spec, places):
        """The Replay of model/replay.ts."""
        lines = _Lines(places, spec["metric"], self.native)
        return {
            "metric": spec["metric"],
            "method": self.method,
            "frames": self.frames or spec["frames"],
            "known": spec["known"],
            **self._by_line(lines),
            "gauge": self.gauge,
            "touched": self.touched and self.touched._by_line(lines),
            "makeup": self.makeup,
            "types": list(self.types),
            "holders": list(self.holders),
            "problem": self.problem,
        }

    def _by_line(self, lines):
        rows = self._most(lines)
        progress = self.in_progress and (self.in_progress[0], (self.in_progress[1], None))
        lines.look_up([key for key, _ in rows] + ([progress[0]] if progress else []))
        left = self.seen - sum(size for _, (size, _) in rows) - (progress[1][0] if progress else 0)
        return {
            "seen": _rounded(self.seen),
            "lines": [lines.held(key, figures) for key, figures in rows],
            "rest": _rounded(left),
            "inProgress": progress and lines.held(*progress),
        }

    def _most(self, lines):
        """The rows that hold most. Many small ones outside the project, as an import has, count together for the
        project's line above them."""
        rows = [row for row in sorted(self.rows.items(), key=_most_first) if row[1][0] > 0]
        above = {}
        for (place, callers), figures in rows[_LINES_KEPT:]:
            if callers and not lines.is_project(place):
                sums = above.setdefault((callers[0], callers[1:]), [0, 0])
                sums[0] += figures[0]
                sums[1] += figures[1] or 0
        kept = dict(rows[:_LINES_KEPT])
        for key, (size, count) in above.items():
            known = kept.get(key, (0, 0))
            kept[key] = known[0] + size, (known[1] or 0) + count
        return sorted(kept.items(), key=_most_first)[:_LINES_KEPT]


def _most_first(row):
    ((file, line), _), (size, _) = row
    return -size, file, line


def _rounded(size):
    """Bytes to one decimal: a call's share of what many calls added."""
    return size if isinstance(size, int) else round(size, 1)


class _Lines:
    """Source lines by place."""

    def __init__(self, places, metric, native):
        from .advice import advise

        self._places, self._metric, self._advise, self._native = places, metric, advise, native
        self._known = {}

    def is_project(self, place):
        return self._places.is_project(place[0])

    def look_up(self, keys):
        """Read about these (place, callers), file by file; the files of the first ones first."""
        files = {}
        for place, callers in keys:
            for one in (place, *callers):
                files.setdefault(one[0], set()).add(one)
        sources = Sources(called=self._metric != "import")
        for places in files.values():
            for place in sorted(places):
                self._known[place] = self._read(place, sources)

    def _read(self, place, sources):
        """(SourceLine, advice) of a place."""
        filename, line = place
        path = self._places.path(filename)
        source = {
            "file": self._places.name(filename),
            "line": line,
            "function": sources.function(path, line),
            "text": sources.text(path, line),
            "origin": self._places.kind(filename),
        }
        tree = sources.tree(path)
        return source, None if tree is None else self._advise(tree, line, self._metric)

    def held(self, key, figures):
        """A HeldLine."""
        place, callers = key
        source, advice = self._known[place]
        is_own = source["origin"] == PROJECT
        above = [self._known[one] for one in callers]
        caller, advice_above = above.pop(0) if above and not is_own else (None, None)
        size, count = figures
        return dict(
            source,
            caller=caller,
            callers=[dict(one, advice=rule) for one, rule in above],
            bytes=_rounded(size),
            count=None if count is None else _rounded(count),
            native=self._native.get(key, []),
            advice=advice if is_own else advice_above,
        )
