"""What a server does before it serves: imports the target and says what it found. Unloaded after that.

Until the target's module is imported nothing is loaded here that is not built in, so that the
figure of the import is the target's own. What brings more with it (ast, weakref: else missing from the
target's import) is imported where it is used.
"""
import _tracemalloc
import os
import sys

from . import chance, levels, loader, measure, target
from .channel import send
from .outcome import outcome_of_exception
from .processes import foreign_threads

HARNESS = "1"
_HIGH = 900


def begin(config):
    """Descriptors, the target's benchmarks by name, what foreign_modules is asked, and what the server says first;
    None where the target cannot be imported, which was said then."""
    sys.argv[:] = [config["file"]]
    lines = [out_of_reach(descriptor) for descriptor in config["descriptors"]]
    os.chdir(config["folder"])
    if config["importFrom"] == "front":
        sys.path[:0] = config["path"]
    else:
        sys.path += config["path"]
    loader.install_finder(config["own"], config["bytecode"])
    guard = (config["forbidden"], config["own"])
    try:
        module, size = import_target(config)
        from . import discovery

        benchmarks = discovery.discover(module)
    except BaseException as error:
        outcome = outcome_of_exception(error)
        outcome["foreign"] = target.foreign_modules(*guard)
        send(lines[1], dict(outcome, hello=False))
        return None
    threads = foreign_threads()
    hello = {
        "hello": True,
        "harness": HARNESS,
        "importBytes": size,
        "forks": hasattr(os, "fork") and not threads and not config["fresh"],
        "threads": threads,
        "aslrOff": without_aslr(),
        "resident": levels.Reader().resident,
        "drewRandom": chance.drew(),
        "foreign": target.foreign_modules(*guard),
        "benchmarks": [{"name": name, "problem": discovery.problem(one)} for name, one in benchmarks.items()],
    }
    if any(one.is_async for one in benchmarks.values()):
        import asyncio  # noqa: F401  a benchmark's first call should not pay for it
    if config["traced"]:
        from . import addresses

        before = _tracemalloc.get_traced_memory()[0]
        addresses.keep_lines()
        measure.lines = _tracemalloc.get_traced_memory()[0] - before
    for standard in (0, 1, 2):
        _keep_open(standard)
    return lines, benchmarks, guard, hello


def out_of_reach(descriptor):
    """The same open file at a number that no benchmark closes by a loop over the small ones."""
    if not hasattr(os, "fork"):
        return descriptor
    high = _HIGH
    while _is_open(high):
        high += 1
    os.dup2(descriptor, high, inheritable=False)
    os.close(descriptor)
    return high


def _is_open(descriptor):
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def _keep_open(descriptor):
    while not _is_open(descriptor) and os.open(os.devnull, os.O_RDWR) < descriptor:
        pass


def without_aslr():
    """Whether address-space randomisation is off in this process; None where the kernel does not say."""
    try:
        with open("/proc/self/personality") as handle:
            return bool(int(handle.read(), 16) & 0x0040000)
    except (OSError, ValueError):
        return None


def import_target(config):
    """The module, and what importing it takes in bytes (None where untraced). More than one frame is
    kept of each allocation by a start that is there to replay its import."""
    _tracemalloc.stop()  # PYTHONTRACEMALLOC began it: it is in every resident figure, with frames of its own choice
    if not config["traced"]:
        module = target.load(config["file"], config["root"])
        levels.settle()
        return module, None
    from . import addresses

    keep_import = None
    if config["frames"] > 1:
        from .importers import importing

        keep_import = importing(config["own"])
    if addresses.LEAVES_NOTHING and config["frames"] > 1:
        addresses.keep_lines()  # the import system's own
    loader.notice(addresses.easily_traced)
    levels.settle()
    _tracemalloc.start(config["frames"])
    before = _tracemalloc.get_traced_memory()[0]
    module = target.load(config["file"], config["root"])
    loader.notice(None)
    levels.settle()
    size = _tracemalloc.get_traced_memory()[0] - before
    if keep_import is not None:
        keep_import()
    return module, size
