"""Everything there is to say of one benchmark's memory, on demand. It decides nothing."""
import _tracemalloc
import os

from .apart import RunFailed, apart, told_apart
from .arenas import arenas
from .events import ADDED
from .garbage import collections_per_call, waiting
from .grown import what_grows
from .levels import settle
from .measure import Calls
from .places import Places
from .replay import replay
from .source import Sources
from .table import LineTable, extent

_WARM_CALLS = 3  # as the screen's, compare/screen.ts
_ARENA_CALLS = 16
_LINES_KEPT = 400  # of a function
_TEXT_KEPT = 120  # characters of a line


def explain(prepared, spec, own):
    """The Explanation of model/explanation.ts. spec: `known`, the peak that a sample showed, bytes;
    `seconds` for each of its parts. `prepared` is the benchmark's call, `own` the absolute roots of its tree.

    Each part runs in a fork of its own, from the same state; one that fails says so in `problems`.
    """
    call = told_apart(prepared)
    problems = []

    def part(name, work):
        try:
            return apart(lambda leave: work(), 2 * spec["seconds"] + 5)
        except RunFailed as error:
            problems.append("%s: %s" % (name, error))
            return None

    asked = {"metric": "peak", "known": spec["known"], "frames": 1, "seconds": spec["seconds"]}
    peak = part("peak", lambda: replay(prepared, asked, own)[0])
    grown = part("growth", lambda: what_grows(prepared, spec["seconds"])) or {"types": [], "holders": [], "problem": None}
    if grown["problem"]:
        problems.append("growth: " + grown["problem"])
    return {
        "peak": peak and _without_ours(peak),
        "table": peak and part("line by line", lambda: _table(call, peak, own)),
        "garbage": part("garbage", lambda: _garbage(call)),
        "types": grown["types"],
        "holders": grown["holders"],
        "arenas": part("arenas", lambda: _arenas(call)),
        "problems": problems,
    }


def _without_ours(peak):
    """A replay without what following its lines may have added to them: at a tiny peak that is as much
    as the benchmark's own."""
    kept = [line for line in peak["lines"] if line["bytes"] >= ADDED]
    if peak["known"] < 2 * ADDED:
        problem = "a peak below %d B cannot be told from what following its lines adds" % (2 * ADDED)
        return dict(peak, lines=[], inProgress=None, rest=peak["seen"], problem=problem)
    progress = peak["inProgress"]
    # Frames of a deep stack add more than those of some calls; by how much, the two peaks differ.
    if progress and progress["bytes"] < max(ADDED, peak["seen"] - peak["known"]):
        progress = None
    shown = sum(line["bytes"] for line in kept) + (progress["bytes"] if progress else 0)
    return dict(peak, lines=kept, inProgress=progress, rest=round(peak["seen"] - shown, 1))


def _warm_up(call):
    calls = Calls(call)
    while calls.done < _WARM_CALLS:
        calls.once()


def _table(call, peak, own):
    """The function of the project that holds most at the peak, line by line; None where there is none."""
    held = sorted(filter(None, peak["lines"] + [peak["inProgress"]]), key=lambda line: -line["bytes"])
    spots = [line if line["origin"] == "project" else line["caller"] for line in held]
    spot = next(filter(None, spots), None)
    if spot is None:
        return None
    names = [os.path.join(root, spot["file"]) for root in own]
    sources = Sources(called=True)
    path = next(filter(os.path.exists, names), names[0])
    tree = sources.tree(path)
    lines = tree and extent(tree, spot["line"])
    if lines is None:
        return None
    _warm_up(call)
    table = LineTable(Places(own), spot["file"], lines)
    table.meet(call)
    _tracemalloc.start(1)
    settle()
    seen = table.run(call)
    _tracemalloc.stop()
    shown = lines[:_LINES_KEPT]
    texts = sources.lines(path)
    return {
        "file": spot["file"],
        "function": spot["function"],
        "lines": [dict(seen.get(line, _UNSEEN), line=line, text=texts[line - 1][:_TEXT_KEPT]) for line in shown],
        "cut": len(lines) > len(shown),
    }


_UNSEEN = {"hits": 0, "memory": None, "increment": None}


def _garbage(call):
    _warm_up(call)
    often = collections_per_call(call)
    _tracemalloc.start(1)
    return dict(waiting(call), collections=often)


def _arenas(call):
    """pymalloc before the first call and after some; None where it does not serve Python."""
    settle()
    before = arenas()
    calls = Calls(call)
    while before is not None and calls.done < _ARENA_CALLS:
        calls.once()
    settle()
    return before and {"before": before, "after": arenas(), "calls": calls.done}
