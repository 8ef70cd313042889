"""Runs a script as an interpreter of another platform, or of another build, would, as far as interfaces go:
those that it lacks are gone.

Arguments: "macos", "windows" or "free-threaded", the script, the script's own. A free-threaded build's allocator
can be had from 3.13 on, by PYTHONMALLOC=mimalloc; what else it has of its own is stood in for here.
"""
import _ctypes
import builtins
import gc
import os
import runpy
import sys
import sysconfig
import types

PLATFORM = sys.argv[1]
_open, _os_open = open, os.open


def refuse(path):
    if isinstance(path, str) and path.startswith("/proc/"):
        raise FileNotFoundError(2, "No such file or directory", path)


def open_elsewhere(file, *arguments, **options):
    refuse(file)
    return _open(file, *arguments, **options)


def os_open_elsewhere(path, *arguments, **options):
    refuse(path)
    return _os_open(path, *arguments, **options)


def no_such_symbol(handle, name):
    """What dlsym() says where the C library is another one."""
    raise OSError("undefined symbol: " + name)


_get_objects, _getrefcount, _get_config_var = gc.get_objects, sys.getrefcount, sysconfig.get_config_var
_basicsize = type.__dict__["__basicsize__"].__get__


def objects_by_heap(**options):
    """In the order of mimalloc's heaps: by size, within it the latest first; not by age."""
    return sorted(_get_objects(**options)[::-1], key=lambda one: _basicsize(type(one)))


def refcount_deferred(x):
    """Functions, classes, modules and code are counted late, with a large number on top."""
    kind = type(x)  # no code of the target's is run: no hash of a metaclass
    deferred = any(kind is one for one in (types.FunctionType, types.ModuleType, types.CodeType, type))
    return _getrefcount(x) - 1 + (1 << 60) * deferred


def heaps_instead_of_arenas():
    os.write(2, b"Small block threshold = 512, in 32 size classes.\nMedium block threshold = 8192\nTotal: 3 pages\n")


def config_var(name):
    return 1 if name == "Py_GIL_DISABLED" else _get_config_var(name)


if PLATFORM == "free-threaded":
    gc.get_objects, sys.getrefcount, sys._debugmallocstats = objects_by_heap, refcount_deferred, heaps_instead_of_arenas
    sysconfig.get_config_var = config_var
else:
    del os.sched_getaffinity
    builtins.open, os.open, _ctypes.dlsym = open_elsewhere, os_open_elsewhere, no_such_symbol
if PLATFORM == "windows":  # what the os module's documentation marks as Unix
    for name in ("fork", "setsid", "killpg", "getpgid", "waitpid", "pread", "uname", "getppid"):
        delattr(os, name)
    del _ctypes.dlopen, _ctypes.dlsym, _ctypes.RTLD_LOCAL
    for module in ("resource", "fcntl", "pwd", "grp", "termios"):
        sys.modules[module] = None
del sys.argv[:2]
sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
runpy.run_path(sys.argv[0], run_name="__main__")
