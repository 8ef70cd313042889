"""A function line by line, as one traced call goes through it: hits, memory, increment."""
import _tracemalloc
import sys

from .measure import Calls


class _Line:
    """What was seen of one line, bytes above the level before the call."""

    __slots__ = ("hits", "memory", "increment")

    def __init__(self):
        self.hits = self.memory = self.increment = 0

    def figures(self):
        return {"hits": self.hits, "memory": self.memory, "increment": self.increment}


class LineTable:
    """Follows the code of one function: itself and what is defined in its lines (comprehensions,
    nested functions). Other code runs untouched, and what it allocates belongs to the calling line."""

    def __init__(self, places, file, lines):
        """`file`: as `places` names it, whatever links or copy its code was loaded by; `lines`: the function's, a
        range of 1-based numbers."""
        self._places, self._file, self._range = places, file, lines
        self._known = {}  # by filename: whether it is that file
        self._lines = {line: _Line() for line in lines}
        self._frames = {}  # by id: the line in progress, or None, and the level when it began
        self._level = 0

    def meet(self, call):
        """One call before tracing, in which the files are told apart: that allocates."""

        def enter(frame, event, argument):
            self._enter(frame, event, argument)

        Calls(lambda: self._watched(call, enter)).once()

    def run(self, call):
        """One call under tracing, which must be on. Returns line to figures, only lines that ran: `hits`,
        `memory` the highest level while the line was in progress, `increment` the sum of its rises."""
        calls = Calls(lambda: self._watched(call, self._enter))
        self._level = _tracemalloc.get_traced_memory()[0]
        _tracemalloc.reset_peak()
        calls.once()
        return {number: one.figures() for number, one in self._lines.items() if one.hits}

    def _watched(self, call, enter):
        sys.settrace(enter)
        try:
            call()
        finally:
            sys.settrace(None)

    def _enter(self, frame, event, argument):
        code = frame.f_code
        if code.co_firstlineno not in self._range or not self._is_its_file(code.co_filename):
            return None
        return self._follow

    def _is_its_file(self, filename):
        known = self._known.get(filename)
        if known is None:
            known = self._known[filename] = self._places.name(filename) == self._file
        return known

    def _follow(self, frame, event, argument):
        current, peak = _tracemalloc.get_traced_memory()
        for line, _ in self._frames.values():
            if line is not None:
                line.memory = max(line.memory, peak - self._level)
        progress = self._frames.get(id(frame))
        if progress is None:
            # What is noted is overwritten in place: a new object at each event would be in the figures.
            progress = self._frames[id(frame)] = [None, memoryview(bytearray(8)).cast("q")]
        ended, level = progress
        if ended is not None:
            ended.increment += current - level[0]
            progress[0] = None
        del current, peak  # else their freeing would count for the next line
        line = self._lines.get(frame.f_lineno) if event == "line" else None
        # A comprehension or a recursion inside a line that is still in progress is that line's.
        if line is not None and all(line is not other for other, _ in self._frames.values()):
            line.hits += 1
            progress[0] = line
            level[0] = _tracemalloc.get_traced_memory()[0]
        if event == "return":
            del self._frames[id(frame)]
        _tracemalloc.reset_peak()
        return self._follow


def extent(tree, line):
    """The lines, as a range, of the innermost function around a line of a parsed file (an ast.Module), its
    decorators' too, at which its code begins; None where the line is in none."""
    import ast

    found = None
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.lineno <= line <= node.end_lineno:
            found = node if found is None or node.lineno > found.lineno else found
    if found is None:
        return None
    return range(min([found.lineno] + [one.lineno for one in found.decorator_list]), found.end_lineno + 1)
