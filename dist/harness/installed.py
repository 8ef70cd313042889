"""Which distributions an interpreter has, as one line of JSON.

Run as a file, like interpreter.py. The argument is a JSON list of requirements (PEP 508); "lacking" names those
that are not met.
"""
import json
import os
import re
import sys
import warnings
from importlib import metadata


def normalised(name):
    return re.sub("[-_.]+", "-", name).lower()


class Installed:
    """A distribution, its metadata read once: each look at them parses the file again."""

    def __init__(self, distribution):
        fields = distribution.metadata
        self.distribution, self.name, self.version = distribution, fields["Name"], fields["Version"] or ""
        self.requires = fields.get_all("Requires-Dist") or ()


def installed():
    """Distributions by normalised name; the first on sys.path is the one that is imported."""
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
    path = str(getattr(distribution, "_path", ""))
    place = os.path.dirname(path)
    if path.endswith(".egg-info") and os.path.basename(place) not in ("site-packages", "dist-packages"):
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


def main():
    warnings.simplefilter("ignore")  # PYTHONWARNINGS=error is about the target
    found = installed()
    folders = [(one.name, local_folder(one.distribution)) for one in found.values()]
    answer = {
        "distributions": {one.name: one.version for one in found.values()},
        "local": [
            {"name": name, "path": folder[0], "isEditable": folder[1]} for name, folder in folders if folder
        ],
        "lacking": lacking(json.loads(sys.argv[1]), found),
    }
    # In ASCII whatever PYTHONIOENCODING says, after what a sitecustomize printed.
    sys.stdout.flush()
    getattr(sys.stdout, "buffer", sys.stdout).write((json.dumps(answer) + "\n").encode("ascii"))


if __name__ == "__main__":
    main()
