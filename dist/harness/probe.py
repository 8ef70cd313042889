"""What an interpreter says of itself and of the distributions that it has, as one line of JSON.

Run as a file: its own folder comes first on sys.path then, not the tree's, whose platform.py or json.py
would stand before the standard library. Isolated mode (-I) would do that too, but hides the user's
site-packages, which a measured process sees.

The argument is a JSON list of requirements (PEP 508); "lacking" names those that are not met.
"""
import json
import os
import platform
import re
import sys
import warnings

#: Variables that an interpreter reads, or the loader that starts it.
INTERPRETERS = ("PYTHON", "LD_", "DYLD_")


def normalised(name):
    return re.sub("[-_.]+", "-", name).lower()


class Installed:
    """A distribution, its metadata read once: each look at them parses the file again."""

    def __init__(self, distribution):
        metadata = distribution.metadata
        self.distribution, self.name, self.version = distribution, metadata["Name"], metadata["Version"] or ""
        self.requires = metadata.get_all("Requires-Dist") or ()


def installed():
    """Distributions by normalised name; the first on sys.path is the one that is imported."""
    from importlib import metadata

    found = {}
    for one in map(Installed, metadata.distributions()):
        if one.name:  # a folder that an interrupted install left has none
            found.setdefault(normalised(one.name), one)
    return found


def local_folder(distribution):
    """(path, editable) of what was installed from this machine; None for what came from an index."""
    direct = json.loads(distribution.read_text("direct_url.json") or "{}")
    if direct.get("url", "").startswith("file://"):
        from urllib.parse import unquote

        return unquote(direct["url"][len("file://") :]), bool(direct.get("dir_info", {}).get("editable"))
    metadata = str(getattr(distribution, "_path", ""))
    place = os.path.dirname(metadata)
    if metadata.endswith(".egg-info") and os.path.basename(place) not in ("site-packages", "dist-packages"):
        return os.path.realpath(place), True  # setup.py develop
    return None


class ByName:
    """Judges a requirement by its name alone."""

    pattern = re.compile(r"\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:$|[\s\[<>=!~;@(,])")

    def __init__(self, found):
        self.found = found

    def serves(self, text):
        match = self.pattern.match(text)
        return match is not None and normalised(match.group(1)) in self.found


class ByVersion:
    """Judges a requirement as an installer does: marker, version, and what its extras need."""

    def __init__(self, found):
        try:
            from packaging import requirements
        except ImportError:
            from pip._vendor.packaging import requirements
        self.requirement, self.found, self.by_name = requirements.Requirement, found, ByName(found)

    def serves(self, text):
        try:
            return self._serves(text, "", ())
        except ValueError:  # no requirement of PEP 508, or an installed version of an older form
            return self.by_name.serves(text)

    def _serves(self, text, extra, within):
        wanted = self.requirement(text)
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": extra}):
            return True
        one = self.found.get(normalised(wanted.name))
        if one is None or not wanted.specifier.contains(one.version, prereleases=True):
            return False
        return all(
            self._serves(needed, extra, within + (wanted.name,))
            for extra in wanted.extras
            for needed in one.requires
            if "extra" in needed and wanted.name not in within
        )


def lacking(requirements, found):
    judge = ByName(found)
    if not all(re.match(r"[\w.-]+$", text) for text in requirements):
        try:
            judge = ByVersion(found)
        except ImportError:
            pass  # neither packaging nor pip: names must do
    return [text for text in requirements if not judge.serves(text)]


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
    found = installed() if is_known else {}
    uname = os.uname() if hasattr(os, "uname") else None
    folders = [(one.name, local_folder(one.distribution)) for one in found.values()]
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
        "distributions": {one.name: one.version for one in found.values()},
        "local": [
            {"name": name, "path": folder[0], "isEditable": folder[1]} for name, folder in folders if folder
        ],
        "lacking": lacking(json.loads(sys.argv[1]), found),
    }
    if is_known and platform.python_implementation() == "CPython":
        keep_byte_code()
    # In ASCII whatever PYTHONIOENCODING says, after what a sitecustomize printed.
    sys.stdout.flush()
    getattr(sys.stdout, "buffer", sys.stdout).write((json.dumps(answer) + "\n").encode("ascii"))


if __name__ == "__main__":
    main()
