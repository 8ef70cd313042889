"""What an interpreter says of itself, as one line of JSON.

Run as a file: its own folder comes first on sys.path then, not the tree's, whose platform.py or json.py
would stand before the standard library. Isolated mode (-I) would do that too, but hides the user's
site-packages, which a measured process sees.

What it has installed takes longer to tell: installed.py.
"""
import json
import os
import platform
import re
import sys
import warnings

#: Variables that an interpreter reads, or the loader that starts it.
INTERPRETERS = ("PYTHON", "LD_", "DYLD_")


def variant():
    """The builds whose objects have sizes of their own: "release", "debug", "free-threaded"."""
    from sysconfig import get_config_var

    kinds = ["free-threaded"] * bool(get_config_var("Py_GIL_DISABLED")) + ["debug"] * hasattr(sys, "gettotalrefcount")
    return " ".join(kinds) or "release"


def allocator():
    """What serves Python's objects, by the names of PYTHONMALLOC's documentation, and what was preloaded
    in malloc's place."""
    from sysconfig import get_config_var

    if get_config_var("Py_GIL_DISABLED"):
        usual = "mimalloc"
    else:
        usual = "malloc" if get_config_var("WITH_PYMALLOC") == 0 else "pymalloc"
    asked = "" if sys.flags.ignore_environment else os.environ.get("PYTHONMALLOC", "")
    if asked in ("", "default"):
        checks = hasattr(sys, "gettotalrefcount") or (asked == "" and sys.flags.dev_mode)
        asked = "debug" if checks else usual
    name = usual + "_debug" if asked == "debug" else asked
    preloaded = [os.path.basename(path) for path in re.split("[ :]+", os.environ.get("LD_PRELOAD", "")) if path]
    return name + "".join(", %s preloaded" % one for one in preloaded)


def flags():
    """How it runs, as far as that changes what code takes."""
    given = ["-" + "O" * sys.flags.optimize] * (sys.flags.optimize > 0) + ["-X dev"] * bool(sys.flags.dev_mode)
    return " ".join(given) or "none"


def options():
    """The interpreter's own options on the command line; Python 3.9 does not tell them."""
    words = getattr(sys, "orig_argv", [])
    return words[1 : words.index(sys.argv[0])] if sys.argv[0] in words else []


def keep_byte_code():
    """Have the harness's byte code written now, where its folder can take it.

    Base's and head's interpreters start at one time. One that compiled the harness and one that found it
    compiled differ in the tables that CPython keeps for itself, by up to 400 KB of what is traced next:
    the import would seem to have changed.
    """
    ours = os.path.dirname(os.path.realpath(__file__))
    if sys.path[:1] != [ours]:  # PYTHONSAFEPATH leaves it out
        sys.path.insert(0, ours)
    from highwater_harness import addresses, discovery, libc, pools, replay, server, start  # noqa: F401


def main():
    warnings.simplefilter("ignore")  # PYTHONWARNINGS=error is about the target
    # Older interpreters are told by their version alone.
    is_known = sys.version_info >= (3, 9)
    uname = os.uname() if hasattr(os, "uname") else None
    answer = {
        "executable": sys.executable or "",
        "options": options(),
        "readsEnvironment": not sys.flags.ignore_environment,
        "prefix": sys.prefix,
        "implementation": platform.python_implementation(),
        "version": platform.python_version(),
        "build": " ".join(platform.python_build()),
        "variant": variant() if is_known else "",
        "flags": flags() if is_known else "",
        "libc": " ".join(platform.libc_ver()).strip(),
        "system": uname[0] if uname else sys.platform,
        "machine": uname[4] if uname else platform.machine(),
        "pageSizeBytes": os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096,
        "allocator": allocator() if is_known else "",
        "variables": {name: value for name, value in os.environ.items() if name.startswith(INTERPRETERS)},
    }
    if is_known and platform.python_implementation() == "CPython":
        keep_byte_code()
    # In ASCII whatever PYTHONIOENCODING says, after what a sitecustomize printed.
    sys.stdout.flush()
    getattr(sys.stdout, "buffer", sys.stdout).write((json.dumps(answer) + "\n").encode("ascii"))


if __name__ == "__main__":
    main()
