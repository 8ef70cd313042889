"""Which line an address of code belongs to, as tracemalloc asks at every allocation.

CPython goes through the code's table from its beginning for that: a third of what a traced call of ordinary
code takes. 3.11 and 3.14 keep an array of lines with code that was followed once: 3.11 from its first call
under a profile function (_PyCode_InitLineArray in Objects/codeobject.c), 3.14 from its first monitoring by
line (_Py_Instrumentation_GetLine in Python/instrumentation.c). Others have none.
"""
import gc
import sys

#: Whether to keep them takes nothing but the arrays. On 3.14 each function that begins for the first time after
#: the first monitoring takes 128 B more: too much for a measured import.
LEAVES_NOTHING = sys.version_info[:2] == (3, 11)

_LONG = 32  # bytes of a table
_LONG_OF_MODULE = 8192  # of one that is gone through once, at each function that it makes
#: A table that would take seconds to minutes, and more than its lines are worth. Until 3.10 without columns.
_ENDLESS = 16384 if sys.version_info < (3, 11) else 65536

_GENERATOR, _ASYNC = 0x20, 0x80 | 0x200  # co_flags, as the inspect module has them


class _Stop(BaseException):
    pass


def keep_lines():
    """Have the lines kept of all functions that there are. None of the target's code runs.

    Nothing where the target itself profiles or traces.
    """
    if _can_keep():
        _keep(_codes())


def easily_traced(code):
    """A module's code that is about to run, as it may run under tracing. Where it is long it makes thousands of
    objects, each an allocation, and to find their lines takes as long as the square of their number: a dict of
    40,000 entries 50 s.

    3.11 keeps its lines; the array goes with the code, once the module has run. Elsewhere code of many thousands of
    lines goes without: what it allocates counts as ever, and is charged to the line that imports it.
    """
    table = "co_lnotab" if sys.version_info < (3, 10) else "co_linetable"
    size = len(getattr(code, table))
    if LEAVES_NOTHING and _can_keep():
        if size >= _LONG_OF_MODULE:
            _keep([code])
    elif size >= _ENDLESS:
        return code.replace(**{table: b""})
    return code


def _can_keep():
    return (LEAVES_NOTHING or sys.version_info >= (3, 14)) and sys.getprofile() is None and sys.gettrace() is None


def _keep(codes):
    if not LEAVES_NOTHING:
        _monitor(codes)
        return
    for code in codes:
        if not code.co_flags & _ASYNC:  # one that is never awaited is warned of
            _begin(code)


def _codes():
    """The code of every function and of those within it, each once; not where the table is short."""
    function, code_type = type(_codes), type(_codes.__code__)
    found = {}
    open_ = [one.__code__ for one in gc.get_objects() if type(one) is function]
    while open_:
        code = open_.pop()
        if id(code) not in found:
            found[id(code)] = code
            open_ += [one for one in code.co_consts if type(one) is code_type]
    return [code for code in found.values() if len(code.co_linetable) >= _LONG]


def _begin(code):
    """A call that ends before its first instruction."""
    cells = tuple(_cell() for _ in code.co_freevars)
    function = type(_begin)(code, {}, None, None, cells)
    places, names = code.co_argcount, code.co_varnames
    named = dict.fromkeys(names[places : places + code.co_kwonlyargcount])
    sys.setprofile(_stop)
    try:
        made = function(*(None,) * places, **named)
        if code.co_flags & _GENERATOR:
            for _ in made:
                pass
    except _Stop:
        pass
    finally:
        sys.setprofile(None)


def _stop(frame, event, value):
    if event == "call":
        raise _Stop


def _cell():
    value = None
    return (lambda: value).__closure__[0]


def _monitor(codes):
    monitoring = sys.monitoring
    free = [tool for tool in range(6) if monitoring.get_tool(tool) is None]
    if not free:
        return
    tool = free[-1]
    monitoring.use_tool_id(tool, "highwater")
    for events in (monitoring.events.LINE, 0):
        for code in codes:
            monitoring.set_local_events(tool, code, events)
    monitoring.free_tool_id(tool)
