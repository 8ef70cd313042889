"""Ways to objects: a shortest one from a module's globals, or from the few other places that keep
objects alive."""
import gc
import sys

from .census import MANY
from .links import Function, code_name, link, locals_of
from .objects import (
    Frame, Module, attributes, class_dict, context_values, is_a, is_ours, last_entries, namespace_of, short_name, variable_name,
)

NAMESPACE = ".__dict__"  # the last segment of a way to what holds attributes
_SEGMENTS = 8  # of a name; the middle of a longer one is left out
_LAST = 2000  # entries of a container that are followed where there are many objects
_STEP = 1000  # objects between two looks at the clock
_ATOMS = {id(kind) for kind in (str, bytes, int, float, complex, bool, type(None))}


class Paths:
    """Goes breadth first through all that is reachable, so that the first way found is a shortest one.

    `reach` goes on where it stopped. About 110 bytes for each object that was met.
    """

    def __init__(self, call, sampled, hidden):
        """`call`: the benchmark's call, whose arguments nothing else may hold; None without one.
        `sampled`: follow only the last entries of large containers. `hidden`: ids that lead nowhere."""
        self.stopped = False
        self._sampled = sampled
        self._values = {id(one): (one, value) for one, value in context_values()}
        kinds = {type(one) for one, _ in self._values.values()}
        self._special = {id(kind) for kind in (Frame, Module, *kinds, *((list, dict, tuple) if sampled else ()))}
        self._above = {}  # id to id of what refers to it; 0 where a way begins
        self._begins = {}  # id to (object, text before the name of what it holds)
        self._frontier = []
        self._awaited = None  # ids of those, once somebody asked
        self._own = set()  # ids of the harness's namespaces: what only they hold is no leak
        modules = _modules()
        for _, module, namespace in modules:
            if is_ours(namespace):
                self._own.add(id(namespace))
                self._above[id(module)] = self._above[id(namespace)] = 0
        for name, _, namespace in modules:
            self._begin(namespace, name)
        self._above.update(dict.fromkeys(hidden, 0))
        self._above[id(Held)] = 0
        for place, text in _elsewhere(call, self._own):
            self._begin(place, text)

    def _begin(self, root, text):
        if id(root) not in self._above:
            self._above[id(root)] = 0
            self._begins[id(root)] = (root, text)
            self._frontier.append(root)

    def reach(self, wanted, stop):
        """Goes on until all of `wanted` (ids) were met, nothing is left, or stop()."""
        self._awaited = None
        self._go_on(wanted, stop)
        if not self._frontier and not self.stopped:
            for variable, _ in self._values.values():  # one that no name leads to
                if id(variable) not in self._above:
                    self._begin(Held(variable), variable_name(variable))
            self._go_on(wanted, stop)

    def _go_on(self, wanted, stop):
        above, special, atoms, referents = self._above, self._special, _ATOMS, gc.get_referents  # a third of the time
        wanted = {key for key in wanted if key not in above}
        while self._frontier and wanted:
            level, self._frontier = self._frontier, []
            met = self._frontier.append
            for start in range(0, len(level), _STEP):
                if stop() or len(above) > 2 * MANY:
                    self.stopped, self._frontier = True, []
                    return
                for parent in level[start : start + _STEP]:
                    key_above = id(parent)
                    for child in self._below(parent) if id(type(parent)) in special else referents(parent):
                        key = id(child)
                        if id(type(child)) not in atoms and key not in above:
                            above[key] = key_above
                            met(child)
                            if key in wanted:
                                wanted.remove(key)

    def _below(self, parent):
        kind = type(parent)
        if self.is_own(parent):
            return []
        if kind is Module:
            return [namespace_of(parent)]  # None at worst; see objects.referents
        if id(parent) in self._values:
            return gc.get_referents(parent) + [self._values[id(parent)][1]]
        if self._sampled and (kind is list or kind is dict or kind is tuple) and len(parent) > _LAST:
            return last_entries(parent, _LAST)
        return gc.get_referents(parent)

    def refers_to(self, x):
        """Whether it keeps a reference to `x`, from which it would go on."""
        if self._awaited is None:
            self._awaited = set(map(id, self._frontier))
        return id(x) in self._awaited

    def is_own(self, x):
        """Whether `x` is a frame of the harness."""
        return type(x) is Frame and id(x.f_globals) in self._own

    def complete(self):
        """Whether what was not met cannot be reached."""
        return not (self.stopped or self._sampled)

    def nearest(self, keys):
        """Of these ids the one that was met first; None if none was."""
        return next((key for key in self._above if key in keys), None)

    def chain(self, key):
        """The objects from a beginning to the one with that id; empty where no way was found."""
        keys = []
        while key and key in self._above:
            keys.append(key)
            key = self._above[key]
        if not keys or keys[-1] not in self._begins:
            return []
        chain = [self._begins[keys.pop()][0]]
        for key in reversed(keys):
            found = [one for one in self._below(chain[-1]) if id(one) == key][:1]
            if not found:
                return []  # another thread changed it
            chain += found
        return chain

    def segments(self, chain):
        """A chain as a reader would write it: a beginning, then ".attribute", "['key']", "[3]"."""
        root, text = self._begins[id(chain[0])]
        segments = [text]
        inside = type(root) is dict
        for above, parent, child in zip([None] + chain, chain, chain[1:]):
            name = _own_name(parent)
            if name is not None:
                segments = [name]
            if type(parent) is Held:
                continue
            text, inside = link(above, parent, child, inside)
            if text:
                segments.append(text)
        return segments + [NAMESPACE] if inside else segments


class Held:
    """Stands for a place that refers to one object and is no object itself."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value


def written(segments):
    """Segments as one text: equal ones in a row once, the middle of a long way left out."""
    kept = segments[:1]
    for one in segments[1:]:
        if one != kept[-1].rstrip("…"):
            kept.append(one)
        elif kept[-1] == one:
            kept[-1] += "…"
    if len(kept) > _SEGMENTS:
        kept[_SEGMENTS // 2 : -(_SEGMENTS // 2)] = ["…"]
    return "".join(kept)


def _modules():
    """(name, module, its dict). Where two hold the same object, the first one names it: a submodule
    before the package that re-exports it, and the benchmark's own last."""
    found = []
    for name, module in list(dict.items(sys.modules)):
        namespace = namespace_of(module) if type(name) is str and is_a(type(module), Module) else None
        if namespace is not None:
            found.append((name, module, namespace))

    def order(one):
        name = one[0]
        last = name.rpartition(".")[2]
        return name != "sys", last.startswith(("bench", "test_", "__main__", "__mp_main__")), -name.count(".")

    found.reverse()  # of equals, what was imported later was mostly imported by the other
    return sorted(found, key=order)


def _elsewhere(call, own):
    """What is held outside of modules: (object that refers to it, text before the name of what it holds)."""
    for frame in sys._current_frames().values():
        while frame is not None:
            if id(frame.f_globals) not in own:
                yield locals_of(frame), "%s.<locals>" % _full_name(frame.f_globals, code_name(frame.f_code))
            frame = frame.f_back
    if type(call) is Function:
        given = dict(zip(call.__code__.co_freevars, call.__closure__ or ())).get("arguments")
        for number, value in enumerate(() if given is None else given.cell_contents, 1):
            yield Held(value), "the benchmark's argument %d" % number


def _full_name(namespace, name):
    module = namespace.get("__name__")
    return "%s.%s" % (module, name) if type(module) is str else name


def _own_name(x):
    """"pkg.mod.Class" or "pkg.mod.function" where that leads to `x`, "logging.Logger 'pkg'"; else None."""
    kind = type(x)
    if kind is Function:
        module, name = x.__module__, x.__qualname__
    elif is_a(kind, type):
        module, name = class_dict(x).get("__module__"), short_name(x)
    else:
        return _logger_name(x)
    found = sys.modules.get(module) if type(module) is str else None
    if not is_a(type(found), Module):
        return None
    for part in name.split("."):
        namespace = class_dict(found) if is_a(type(found), type) else namespace_of(found)
        found = None if namespace is None else namespace.get(part)
    return "%s.%s" % (module, name) if found is x else None


def _logger_name(x):
    logging = sys.modules.get("logging")
    kind = None if logging is None else namespace_of(logging).get("Logger")
    if kind is None or not is_a(type(x), kind):
        return None
    name = dict(attributes(x)).get("name")
    return "logging.Logger %r" % name if type(name) is str else None
