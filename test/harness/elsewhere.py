"""Runs a script as an interpreter of another platform would, as far as interfaces go: those that it lacks are gone.

Arguments: "macos" or "windows", the script, the script's own.
"""
import builtins
import ctypes
import os
import runpy
import sys

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


class WithoutGlibc:
    """What dlopen(NULL) gives where the C library is another one."""

    def __init__(self, *_):
        if PLATFORM == "windows":
            raise TypeError("LoadLibrary() argument 1 must be str, not None")


builtins.open, os.open, ctypes.CDLL = open_elsewhere, os_open_elsewhere, WithoutGlibc
if PLATFORM == "windows":  # what the os module's documentation marks as Unix
    for name in ("fork", "setsid", "killpg", "getpgid", "waitpid", "pread", "uname", "getppid", "sched_getaffinity"):
        delattr(os, name)
    for module in ("resource", "fcntl", "pwd", "grp", "termios"):
        sys.modules[module] = None
del sys.argv[:2]
sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
runpy.run_path(sys.argv[0], run_name="__main__")
