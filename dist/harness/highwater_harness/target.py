"""The target's side: where its modules come from, and which benchmarks a module holds."""
import _imp
import os
import sys
import time

# Not functools and importlib.machinery, which bring others with them: this is where their names come from.
from _functools import partial
from _frozen_importlib_external import (
    BYTECODE_SUFFIXES,
    ExtensionFileLoader,
    FileFinder,
    SOURCE_SUFFIXES,
    SourceFileLoader,
    SourcelessFileLoader,
)

PREFIX = "bench_"

loaded_at = float("inf")  # seconds since the epoch


def _compiled_elsewhere(folder):
    """A loader that keeps byte code in `folder`: the checkout stays as it is, and a __pycache__ of
    one tree alone cannot make the two imports differ."""

    class TreeLoader(SourceFileLoader):
        def get_data(self, path):
            return super().get_data(self._moved(path))

        def set_data(self, path, data, **options):
            return super().set_data(self._moved(path), data, **options)

        def _moved(self, path):
            if not path.endswith(tuple(BYTECODE_SUFFIXES)):
                return path
            return os.path.join(folder, path.replace("%", "%%").replace(os.sep, "%-")[-200:])

    return TreeLoader


def install_finder(roots, folder):
    """Import the target's modules below `roots` with their byte code in `folder`."""
    details = [
        (ExtensionFileLoader, _imp.extension_suffixes()),
        (_compiled_elsewhere(folder), SOURCE_SUFFIXES),
        (SourcelessFileLoader, BYTECODE_SUFFIXES),
    ]

    def hook(path):
        if not any(path == root or path.startswith(root + os.sep) for root in roots) or "site-packages" in path:
            raise ImportError("not below the tree")
        return FileFinder(path, *details)

    sys.path_hooks.insert(0, hook)
    sys.path_importer_cache.clear()


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


def label_of(value, index):
    """What stands in an id's brackets: simple values as they are written, others by their place."""
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    if isinstance(value, str) and 0 < len(value) <= 40 and value.isprintable() and not set(value) & set("[]"):
        return value
    return str(index)


class Benchmark:
    """One callable with its parameter. `prepare` gives the call without arguments that is measured."""

    def __init__(self, function, name, setup, parameter, label):
        self.name = name if label is None else "%s[%s]" % (name, label)
        self.is_async = bool(getattr(function, "__code__", None) and function.__code__.co_flags & 0x80)
        self._function, self._setup, self._parameter = function, setup, parameter

    def problem(self):
        """Why it cannot be called, or None."""
        takes = required_arguments(self._function)
        has = len(self._parameter) if self._setup is None else 1
        if takes > has:
            short = self.name.split("[")[0][len(PREFIX) :]
            return "takes %d argument%s: define setup_%s() or params_%s for it" % (takes, "s" * (takes > 1), short, short)
        return None

    def prepare(self):
        arguments = self._parameter
        if self._setup is not None:
            wanted = takes_arguments(self._setup)
            given = self._setup(*arguments[:wanted])
            arguments = () if given is None and not takes_arguments(self._function) else (given,)
        arguments = arguments[: takes_arguments(self._function)]
        function = self._function
        if not self.is_async:
            return partial(function, *arguments)  # no frame of Python's: tracing follows each to the outermost
        import asyncio

        return lambda: asyncio.run(function(*arguments))


def required_arguments(function):
    code = getattr(function, "__code__", None)
    if code is None:
        return 0
    bound = 1 if getattr(function, "__self__", None) is not None else 0
    return max(0, code.co_argcount - len(function.__defaults__ or ()) - bound)


def takes_arguments(function):
    code = getattr(function, "__code__", None)
    if code is None:
        return 0
    return 1 if code.co_flags & 0x04 else code.co_argcount


def discover(module):
    """The module's benchmarks in their order: name to Benchmark."""
    found = {}
    for name, function in list(vars(module).items()):
        if not name.startswith(PREFIX) or not callable(function) or isinstance(function, type):
            continue
        short = name[len(PREFIX) :]
        setup = getattr(module, "setup_" + short, None)
        setup = setup if callable(setup) else None
        parameters = getattr(module, "params_" + short, None)
        if parameters is None:
            cases = [((), None)]
        elif isinstance(parameters, dict):
            cases = [((value,), str(label)) for label, value in parameters.items()]
        else:
            cases = [((value,), label_of(value, index)) for index, value in enumerate(parameters)]
        for parameter, label in cases:
            benchmark = Benchmark(function, name, setup, parameter, label)
            while benchmark.name in found:  # equal parameters: the later one takes a number
                benchmark.name += "'"
            found[benchmark.name] = benchmark
    return found


def drew_random():
    """Whether something drew from the global generators of random or numpy since they were seeded, or seeded
    them and drew. Generators of the target's own are not known.

    The last word of a Mersenne Twister's state counts what was taken of it: all 624 (numpy: 623) at first.
    """
    random, numpy_random = sys.modules.get("random"), sys.modules.get("numpy.random.mtrand")
    try:
        taken = [random._inst.getstate()[1][-1]] if random is not None else []
        if numpy_random is not None:
            taken.append(numpy_random._rand.get_state(legacy=False)["state"]["pos"])
    except (AttributeError, KeyError, TypeError):
        return True  # replaced by what is none: who knows
    return any(at not in (623, 624) for at in taken)


_checked = set()  # names of modules that were looked at: here, or in the process that forked this one


def foreign_modules(forbidden, own):
    """Names and files of modules loaded since the last look that belong to the other tree (an editable
    install does that)."""
    found = []
    for name, module in list(sys.modules.items()):
        if name in _checked:
            continue
        _checked.add(name)
        path = getattr(module, "__file__", None)
        if not isinstance(path, str) or any(path.startswith(root + os.sep) for root in own):
            continue
        if any(path.startswith(root + os.sep) for root in forbidden) and "site-packages" not in path:
            found.append([name, path])
    return found
