"""Whose code a file holds, and what the file is called in a report."""
import os
import sys

PROJECT, LIBRARY, PYTHON, GENERATED = "project", "library", "python", "generated"
MACHINERY = "machinery"  # importlib, frozen modules and our own loader: never shown
HARNESS = "harness"  # this code: never shown
ENTRY = "entry"  # the part of it that calls and imports the target
_OURS = {"target.py": ENTRY, "loader.py": MACHINERY}

_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
_STDLIB = os.path.dirname(os.path.abspath(os.__file__))
_INSTALLED = ("site-packages", "dist-packages")
_COMPARED = 1 << 20  # bytes of an installed file and of the tree's: a project that is installed is a copy
_NAME_KEPT = 200  # characters of a name that exec'd code gave itself


class Places:
    """Names code files as Python's frames give them (co_filename)."""

    def __init__(self, own):
        """`own`: roots of the tree, as absolute paths; a file below several counts from the longest."""
        self._own = sorted(own, key=len, reverse=True)
        self._kinds = {}

    def kind(self, filename):
        """Whose code: an origin of the report's, or one of the three that are never shown."""
        kind = self._kinds.get(filename)
        if kind is None:
            kind = self._kinds[filename] = self._named(filename)[1]
        return kind

    def is_installed(self, filename):
        return self.kind(filename) == LIBRARY

    def is_project(self, filename):
        return self.kind(filename) == PROJECT

    def name(self, filename):
        """What the report calls it: relative, with forward slashes."""
        return self._named(filename)[0].replace(os.sep, "/")

    def path(self, filename):
        """Where its source is, if anywhere."""
        return os.path.abspath(filename)

    def _named(self, filename):
        if filename.startswith("<frozen ") or filename == "<unknown>":  # tracemalloc: no Python frame
            return filename, MACHINERY
        path = os.path.abspath(filename)
        if filename[:1] in ("", "<") or not (os.path.isabs(filename) or os.path.exists(path)):
            return filename[:_NAME_KEPT], GENERATED
        if path.startswith(_HERE):
            base = os.path.basename(path)
            return base, _OURS.get(base, HARNESS)
        if path.startswith(_STDLIB + os.sep) and not _installed(path):
            inside = path[len(_STDLIB) + 1 :]
            return inside, MACHINERY if inside.startswith("importlib" + os.sep) else PYTHON
        for real in (os.path.realpath(path), path):  # a package that is a link is the folder it leads to
            for root in self._own:
                inside = real[len(root) + 1 :]
                if real.startswith(root + os.sep) and not _installed(inside):
                    return inside, PROJECT
        inside = _installed(path) or _below_an_entry(path)
        own = self._installed_from(inside, path)
        return (own, PROJECT) if own else (inside, LIBRARY)

    def _installed_from(self, inside, path):
        """The tree's own file that an installed one is a copy of, or None."""
        for root in self._own:
            for name in (inside, os.path.join("src", inside)):
                source = os.path.join(root, name)
                if os.path.isfile(source) and _contents(source) == _contents(path):
                    return name
        return None


def _installed(path):
    """A path's end below a folder that installed packages lie in, or None."""
    parts = path.split(os.sep)
    for folder in _INSTALLED:
        if folder in parts:
            return os.sep.join(parts[len(parts) - parts[::-1].index(folder) :])
    return None


def _below_an_entry(path):
    """A path's end below the entry of sys.path that it comes from; the whole path where there is none."""
    entries = [os.path.abspath(entry) for entry in sys.path if isinstance(entry, str)]
    above = [entry for entry in entries if path.startswith(entry + os.sep)]
    return path[len(max(above, key=len)) + 1 :] if above else path


def _contents(path):
    try:
        with open(path, "rb") as source:
            return source.read(_COMPARED)
    except OSError:
        return None
