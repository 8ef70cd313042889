"""What the target's source files say of a line. Nothing here raises: a file may be gone, edited,
huge, undecodable, or no file at all; then there is less to say."""
import os

from . import target

_READ_AT_MOST = 16 << 20  # bytes of a file
_PARSED_AT_MOST = 2 << 20  # bytes of a file: some 50,000 lines, which take 0.5 s
_PARSED_IN_ALL = 8 << 20
_TEXT_KEPT = 200  # characters of a line
_NAME_KEPT = 200  # characters of a function's qualified name


class Sources:
    """Reads source files, one at a time: asked in the order of files, each is read and parsed once."""

    def __init__(self, called):
        """`called`: whether lines ran in calls after their module's import, and not in the import."""
        self._called = called
        self._left = _PARSED_IN_ALL
        self._file = None

    def text(self, path, line):
        """The line without its indentation, cut at 200 characters; "" where there is none."""
        lines = self._open(path).lines()
        return lines[line - 1].strip()[:_TEXT_KEPT] if 0 < line <= len(lines) else ""

    def lines(self, path):
        """All lines as they are, without their ends."""
        return self._open(path).lines()

    def function(self, path, line):
        """Qualified name of the code that the line belongs to, as co_qualname gives it, but for
        comprehensions and lambdas, which count as their function. "" where the file cannot be parsed.

        What runs at the line of a `def` is either the code around, which makes the function, or the
        function's own beginning (cells, generators). In a call it is taken for the latter where the
        code around is a module or class.
        """
        tree = self.tree(path)
        return "" if tree is None else _qualified(tree, line, self._called)[:_NAME_KEPT]

    def tree(self, path):
        """The parsed file (an ast.Module), or None."""
        file = self._open(path)
        if not file.parsed:
            self._left -= file.parse(min(self._left, _PARSED_AT_MOST))
        return file.tree

    def _open(self, path):
        if self._file is None or self._file.path != path:
            self._file = _File(path)
        return self._file


class _File:
    def __init__(self, path):
        self.path = path
        self.parsed = False
        self.tree = None
        self._data = _read(path)
        self._lines = None

    def lines(self):
        if self._lines is None:
            text = _decode(self._data).replace("\r\n", "\n").replace("\r", "\n")
            self._lines = text.split("\n")  # not splitlines: a form feed ends no line of Python
        return self._lines

    def parse(self, limit):
        """Parses it where it has at most `limit` bytes; the bytes parsed."""
        import ast
        import warnings

        self.parsed = True
        if not self._data or len(self._data) > limit:
            return 0
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.tree = ast.parse(self._data)
        except (SyntaxError, ValueError, RecursionError, MemoryError, LookupError):
            pass  # changed since it was imported, not Python, or nested too deep
        return len(self._data)


def _read(path):
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > _READ_AT_MOST:
            return b""
        if os.path.getmtime(path) > target.loaded_at:
            return b""  # edited since: these are not the lines that run
        with open(path, "rb") as source:
            return source.read(_READ_AT_MOST)
    except (OSError, ValueError):
        return b""


def _decode(data):
    import io
    import tokenize

    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding, "replace")
    except Exception:  # an unknown or broken codec, which may be the target's own
        return data.decode("latin-1")


def _qualified(tree, line, called):
    import ast

    names, body = "", tree.body
    while True:
        own_head = called and not names.endswith(".<locals>.")
        for node in _definitions(body, line):
            is_class = isinstance(node, ast.ClassDef)
            if _first_line(node.body[0]) <= line or (own_head and not is_class):
                names += node.name + ("." if is_class else ".<locals>.")
                body = node.body
                break
        else:
            return names[: names.rindex(".<locals>") if names.endswith(".<locals>.") else -1] or "<module>"


def _definitions(body, line):
    """Functions and classes among these statements, whatever blocks they are in, whose lines hold `line`."""
    import ast

    left = list(body)
    while left:
        node = left.pop()
        if isinstance(node, ast.stmt) and not _first_line(node) <= line <= node.end_lineno:
            continue
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node
            continue
        for block in ("body", "orelse", "finalbody", "handlers", "cases"):
            left += getattr(node, block, ())


def _first_line(statement):
    return min([statement.lineno] + [one.lineno for one in getattr(statement, "decorator_list", ())])
