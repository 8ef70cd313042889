"""Which C functions an allocation came through below the Python line that asked for it.

memray's records name the functions of a native stack, where the library has symbols. Which library each
is in only `memray parse` tells, of the same file: addresses, and where each library lies. Needed to leave
out the interpreter's own frames, whose names say nothing that the Python line does not, and to name a
library without symbols.
"""
import bisect
import os
import re
import subprocess
import sys

from .measure import Unsupported

_EVALUATES_PYTHON = ("_PyEval_EvalFrameDefault", "_TAIL_CALL_")  # memray takes the same for a Python frame
_INTERPRETER = os.path.realpath(sys.executable)
_NAMELESS = "<unknown>"  # memray: no symbol
#: Libraries that allocate for whoever calls them, and the interpreter.
_RUNTIME = re.compile(r"(ld-|lib(python3|c|c\+\+|stdc\+\+|gcc_s|pthread|m|jemalloc|tcmalloc|mimalloc|ffi)[.\d_-])")
#: Functions that allocate for whoever calls them: by name, or of the languages' own libraries.
_ALLOCATES = re.compile(r"[^(]*(alloc|memalign|mmap|operator new|PyDataMem_)|(\w+ )?<?(std|__gnu_cxx|core|alloc)::", re.IGNORECASE)
_FUNCTIONS_KEPT = 4
_NAME_KEPT = 120  # characters; those of templates are long
_NODE = re.compile(r"NATIVE_TRACE_INDEX ip=(\S+) index=(\d+)")
_FILE = re.compile(r"SEGMENT_HEADER filename=(.*) num_segments=\d+ addr=(\S+)")


class NativeStacks:
    """The native stacks of a file that memray wrote."""

    def __init__(self, path, places):
        """Takes half a second of CPU time, and more for many stacks. Raises Unsupported where this memray
        prints something else, or fails."""
        self._places = places
        self._nodes = [None]  # address and caller, as memray counts: from 1 on; 0 calls none
        self._maps = []  # of each time that libraries were loaded: where files begin, in order, and their names
        self._read(path)

    def _read(self, path):
        command = [sys.executable, "-m", "memray", "parse", path]
        folder = os.path.dirname(path)  # not the target's, which may hold a module of memray's own imports' name
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "encoding": "utf-8", "errors": "replace"}
        with subprocess.Popen(command, cwd=folder, **streams) as parse:
            for line in parse.stdout:
                self._take(line)
        if parse.returncode != 0:
            raise Unsupported("memray parse exits with status %d" % parse.returncode)
        if len(self._nodes) == 1 or not self._maps:
            raise Unsupported("memray parse prints no native stacks")
        self._maps = [tuple(zip(*sorted(files))) for files in self._maps]

    def _take(self, line):
        if line.startswith("NATIVE_TRACE_INDEX"):
            address, caller = _figures(_NODE, line)
            self._nodes.append((int(address, 16), int(caller)))
        elif line.startswith("MEMORY_MAP_START"):
            self._maps.append([])
        elif line.startswith("SEGMENT_HEADER"):
            name, address = _figures(_FILE, line)
            self._maps[-1].append((0 if address == "(nil)" else int(address, 16), name))

    def chain(self, record):
        """(library, functions) of the innermost library besides the interpreter, below the nearest Python
        frame: its functions in a row, the innermost first, without those that only allocate. None where
        the interpreter itself allocated."""
        stack = self._below_python(record)
        own = next((index for index, (file, _) in enumerate(stack) if not _is_runtime(file)), None)
        if own is None:
            return None
        library, functions = stack[own][0], []
        for file, names in stack[own:]:
            if file != library:
                break
            functions += [name for name in names if name != _NAMELESS and name not in functions]
        while len(functions) > 1 and _ALLOCATES.match(functions[0]):
            del functions[0]
        return self._named(library), tuple(name[:_NAME_KEPT] for name in functions[:_FUNCTIONS_KEPT])

    def _below_python(self, record):
        """(library, names) of each address of a record's native stack, the innermost first: several names
        where calls were inlined. As far as the nearest Python frame; where none is known by name, of an
        interpreter without symbols, as far as the interpreter."""
        found, seen, in_python = [], 0, None
        for file in self._files(record):
            names = record.native_stack_trace(max_stacks=len(found) + 1)[seen:]
            seen += len(names)
            names = [name for name, *_ in names]
            if any(part in name for name in names for part in _EVALUATES_PYTHON):
                return found
            if in_python is None and _is_interpreter(file):
                in_python = len(found)
            found.append((file, names))
        return found[:in_python]

    def _files(self, record):
        node = record.native_stack_id
        while node:
            address, node = self._nodes[node]
            begins, names = self._maps[record.native_segment_generation - 1]
            yield names[max(0, bisect.bisect_right(begins, address) - 1)]

    def _named(self, library):
        """As Python's files are named; a system's library by its name alone."""
        name = self._places.name(library)
        return os.path.basename(name) if os.path.isabs(name) else name


def _figures(pattern, line):
    match = pattern.match(line)
    if match is None:
        raise Unsupported("memray parse prints native stacks in another way than was expected")
    return match.groups()


def _is_interpreter(file):
    return file == _INTERPRETER or os.path.basename(file).startswith("libpython3")


def _is_runtime(file):
    return _RUNTIME.match(os.path.basename(file)) is not None or _is_interpreter(file)
