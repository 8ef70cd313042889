"""The target's side: how its module is imported, and how a benchmark of it is called."""
import os
import sys
import time

loaded_at = float("inf")  # seconds since the epoch
_looked = False  # whether foreign_modules() was asked before


def module_name(path, root):
    """(folder for sys.path, dotted name): packages are entered as pytest's prepend mode does."""
    folder, name = os.path.split(path)
    name = name[: -len(".py")]
    while folder != root and os.path.exists(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        name = package + "." + name
    return folder, name


def load(path, root):
    folder, name = module_name(path, root)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    __import__(name)
    global loaded_at
    loaded_at = time.time()
    module = sys.modules[name]
    if not os.path.exists(module.__file__) or not os.path.samefile(module.__file__, path):
        raise ImportError("%r was imported from %s; another module of that name comes first" % (name, module.__file__))
    return module


class Benchmark:
    """One callable with its parameter. `prepare` gives the call without arguments that is measured."""

    def __init__(self, function, name, setup, parameter, label):
        self.name = name if label is None else "%s[%s]" % (name, label)
        self.is_async = bool(getattr(function, "__code__", None) and function.__code__.co_flags & 0x80)
        self.function, self.setup, self.parameter = function, setup, parameter

    def prepare(self):
        arguments = self.parameter
        if self.setup is not None:
            wanted = takes_arguments(self.setup)
            given = self.setup(*arguments[:wanted])
            arguments = () if given is None and not takes_arguments(self.function) else (given,)
        arguments = arguments[: takes_arguments(self.function)]
        function = self.function
        if not self.is_async:
            return lambda: function(*arguments)  # by its frame blaming knows where the target begins (places.py)
        import asyncio

        return lambda: asyncio.run(function(*arguments))


def takes_arguments(function):
    code = getattr(function, "__code__", None)
    if code is None:
        return 0
    return 1 if code.co_flags & 0x04 else code.co_argcount


def foreign_modules(forbidden, own):
    """Names and files of modules loaded since the last look, here or in the process that forked this one, that
    belong to the other tree (an editable install does that)."""
    found = []
    for name in _loaded_since():
        path = getattr(sys.modules.get(name), "__file__", None)
        if not isinstance(path, str) or any(path.startswith(root + os.sep) for root in own):
            continue
        if any(path.startswith(root + os.sep) for root in forbidden) and "site-packages" not in path:
            found.append([name, path])
    return found


def _loaded_since():
    """Names that come after this module's, which is put last then; at first all. Merely to list them all copies, in
    a fork, each page that a module or its name lies in."""
    global _looked
    names = []
    try:
        for name in reversed(sys.modules):
            if _looked and name == __name__:
                break
            names.append(name)
    except RuntimeError:  # another thread imports
        names = list(sys.modules)
    _looked = True
    ours = sys.modules.pop(__name__, None)  # the target may have emptied it
    if ours is not None:
        sys.modules[__name__] = ours
    return names
