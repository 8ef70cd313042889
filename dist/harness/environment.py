"""Makes an environment, as `python -m venv` does, with what an install begins with: pip, and until 3.11 setuptools.

Run as `python -I environment.py PREFIX`. They are copied from the interpreter that runs this, byte code too: venv
would run a pip out of an archive to install another one, six seconds of processor time instead of one. It does so
here as well where there is none to copy, or one that a distribution or conda has changed.
"""
import os
import shlex
import shutil
import sys
import sysconfig
import venv
from importlib import metadata

_SCRIPT = "#!/bin/sh\nexec %s -m pip \"$@\"\n"


def site_packages(prefix):
    """Where pip installs below a prefix, as venv lays it out."""
    scheme = "venv" if "venv" in sysconfig.get_scheme_names() else "posix_prefix"
    return sysconfig.get_path("purelib", scheme, {"base": prefix, "platbase": prefix})


def own_files(name):
    """(folder, path in it) of each file of a distribution that this interpreter has, or the one that it is an
    environment of; none where neither has it, or something else than pip (INSTALLER, PEP 627) put it there."""
    for site in dict.fromkeys([sysconfig.get_path("purelib"), site_packages(sys.base_prefix)]):
        for found in metadata.distributions(name=name, path=[site]):
            is_plain = (found.read_text("INSTALLER") or "").strip() == "pip" and not found.read_text("direct_url.json")
            inside = [file for file in map(str, found.files or ()) if not file.startswith(("..", "/"))]
            return [(site, file) for file in inside if is_plain and os.path.isfile(os.path.join(site, file))]
    return []


class _Copying(venv.EnvBuilder):
    """Makes an environment without pip, and copies files into it."""

    def __init__(self, files):
        super().__init__(clear=True, symlinks=True)
        self._files = files

    def post_setup(self, context):
        target = site_packages(context.env_dir)
        for site, file in self._files:
            path = os.path.join(target, file)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            shutil.copy2(os.path.join(site, file), path)  # with its time: byte code holds for that alone
        for name in ("pip", "pip3", "pip%d.%d" % sys.version_info[:2]):
            path = os.path.join(context.bin_path, name)
            with open(path, "w", encoding=sys.getfilesystemencoding(), errors="surrogateescape") as script:
                script.write(_SCRIPT % shlex.quote(context.env_exe))
            os.chmod(path, 0o755)


def main():
    names = ["pip"] if sys.version_info >= (3, 12) else ["pip", "setuptools"]  # as venv has it
    found = [own_files(name) for name in names]
    if os.name == "posix" and all(found):
        _Copying(sum(found, [])).create(sys.argv[1])
    else:
        venv.create(sys.argv[1], clear=True, symlinks=os.name == "posix", with_pip=True)


if __name__ == "__main__":
    main()
