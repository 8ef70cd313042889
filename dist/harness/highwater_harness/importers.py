"""What an import holds, and which line imported a module first: an import within imports is deeper than the
frames that are kept.

Loads nothing that is not built in, for what it loads would be missing from the import.
"""
import sys

from .held import Held
from .objects import Module, is_a, namespace_of
from .places import Places

imported = None  # Held of the target's import, where importing() was told of it


def importing(own):
    """Right before the target's import under tracing. Returns what to call right after it, before the server
    loads what it needs itself: it remembers what is held."""
    places = Places(own)
    importers = Importers(places)
    importers.start()

    def keep():
        global imported
        importers.stop()
        imported = Held.now(places, importers)

    return keep


class Importers:
    """Listens to the import system as a finder that finds nothing, between start() and stop()."""

    def __init__(self, places):
        self._places = places
        self._lines = {}  # module's name to (filename, line, name of the module that imports)
        self._known = {}  # filename to what above() said
        self._names = {}  # filename to module's name

    def start(self):
        sys.meta_path.insert(0, self)

    def stop(self):
        """In case the target copied or replaced sys.meta_path, it is asked on, and still finds nothing."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        for name, module in list(sys.modules.items()):
            if is_a(type(module), Module):
                self._names.setdefault(namespace_of(module).get("__file__"), name)

    def find_spec(self, name, path=None, target=None):
        frame = sys._getframe(1)
        while frame is not None and _is_import_system(frame):
            frame = frame.f_back
        if frame is not None and name not in self._lines:
            self._lines[name] = frame.f_code.co_filename, frame.f_lineno or 0, frame.f_globals.get("__name__")
        return None

    def above(self, filename):
        """The project's lines, the nearest first, by which the module in this file came to be imported."""
        found = self._known.get(filename)
        if found is None:
            found, seen = [], set()
            name = self._names.get(filename)
            while name in self._lines and name not in seen:
                seen.add(name)
                file, line, name = self._lines[name]
                if self._places.is_project(file):
                    found.append((file, line))
            self._known[filename] = found
        return found


def _is_import_system(frame):
    return frame.f_code.co_filename.startswith("<frozen importlib") or frame.f_globals.get("__name__") == "importlib"
