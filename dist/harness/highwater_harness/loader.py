"""Where the target's modules come from. Blame takes this for a part of the import system (places.py)."""
import _imp
import os
import sys

# Not importlib.machinery, which brings warnings with it: this is where its names come from.
from _frozen_importlib_external import (
    BYTECODE_SUFFIXES,
    ExtensionFileLoader,
    FileFinder,
    SOURCE_SUFFIXES,
    SourceFileLoader,
    SourceLoader,
    SourcelessFileLoader,
)

_get_code = SourceLoader.get_code


def notice(look):
    """Have each module's code looked at before it runs, that of packages too: look(code) gives what runs. None: no
    more."""

    def get_code(loader, name):
        return look(_get_code(loader, name))

    SourceLoader.get_code = _get_code if look is None else get_code


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


class _CompiledLoader(SourcelessFileLoader):
    """Its code is named as its source here would be, wherever it was compiled: as the tree's own."""

    def get_code(self, name):
        code = super().get_code(name)
        _imp._fix_co_filename(code, self.path[: -len("c")])
        return code


def install_finder(roots, folder):
    """Import the target's modules below `roots` with their byte code in `folder`."""
    details = [
        (ExtensionFileLoader, _imp.extension_suffixes()),
        (_compiled_elsewhere(folder), SOURCE_SUFFIXES),
        (_CompiledLoader, BYTECODE_SUFFIXES),
    ]

    def hook(path):
        if not any(path == root or path.startswith(root + os.sep) for root in roots) or "site-packages" in path:
            raise ImportError("not below the tree")
        if not os.path.isdir(path):  # an archive is zipimport's
            raise ImportError("no folder")
        return FileFinder(path, *details)

    sys.path_hooks.insert(0, hook)
    sys.path_importer_cache.clear()
