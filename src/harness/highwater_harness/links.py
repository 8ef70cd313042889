"""How a reader would write the step from one object to another that it refers to."""
import gc
from _collections import deque
from _functools import _lru_cache_wrapper
from _thread import _local

from .objects import Frame, attributes, class_dict, is_a, namespace_of, short_name, type_name, variable_name

_KEY_LENGTH = 24  # characters; a longer key is no name, and may be a secret
_OPTIMIZED = 1  # CO_OPTIMIZED, Include/cpython/code.h: only then is f_locals no object of the target
_CONTEXT = ("_contextvars.Context", "Context", "hamt", "hamt_array_node", "hamt_bitmap_node", "hamt_collision_node")
_RAISED = ("__traceback__", "__context__", "__cause__", "args")
Function = type(is_a)


def link(above, parent, child, inside):
    """(text, whether `child` is a namespace: a dict whose keys are attributes).

    `above` refers to `parent`, or is None; `inside` says that `parent` is a namespace. The text is
    ".name", "['key']", "[3]" or ".<type>", and empty where the step is the interpreter's own affair.
    """
    import types  # the target's import is over: not in its figure

    kind = type(parent)
    if inside:
        return _entry(parent, child, inside), False
    if kind is Function:
        return _from_function(parent, child)
    if kind is tuple and type(above) is Function:
        return _from_tuple_of_function(above, parent, child), False
    if variable_name(parent) is not None:
        return ".get()", False
    if type_name(kind) in _CONTEXT:
        return _from_context(parent, child), False
    if is_a(kind, _local):
        return "", False
    if kind is dict and is_a(type(above), _local):
        return "", True  # of all threads' namespaces, one
    if kind is types.CellType or kind is types.TracebackType or kind is types.MappingProxyType:
        return "", False
    if kind is _lru_cache_wrapper and type(child) is dict and child is not namespace_of(parent):
        return "", False
    if kind is Frame:
        return _local_variable(parent, child), False
    for suspended, name in (
        (types.GeneratorType, "gi_frame"),
        (types.CoroutineType, "cr_frame"),
        (types.AsyncGeneratorType, "ag_frame"),
    ):
        frame = getattr(parent, name) if kind is suspended else None
        if frame is not None:
            return "" if child is frame else _local_variable(frame, child), False
    if is_a(kind, type):
        return ("", True) if gc.get_referents(class_dict(parent))[0] is child else (_other(child), False)
    if namespace_of(parent) is child:
        return "", True
    return _from_object(parent, child), False


def _from_context(parent, child):
    """Variable and value are neighbours in a node, in this order or the other."""
    below = gc.get_referents(parent)
    place = next((place for place, one in enumerate(below) if one is child), 0)
    names = filter(None, map(variable_name, below[place + 1 : place + 2] + below[place - 1 : place]))
    return "".join("[%s]" % name for name in list(names)[:1])


def locals_of(frame):
    """A function's local variables; none of a class's body, whose namespace may be the target's own type."""
    return dict(frame.f_locals) if frame.f_code.co_flags & _OPTIMIZED else {}


def code_name(code):
    return getattr(code, "co_qualname", code.co_name)  # qualified from 3.11


def _other(child):
    return ".<%s>" % short_name(type(child))


def _entry(mapping, child, inside):
    for key, value in list(dict.items(mapping)):
        if value is child:
            if inside and type(key) is str:
                return "." + key
            if type(key) is str and len(key) <= _KEY_LENGTH:
                return "[%r]" % key
            return "[%d]" % key if type(key) is int else "[…]"
    return _other(child)


def _from_function(function, child):
    if child is function.__closure__:
        return ".<closure>", False
    if child is function.__defaults__:
        return ".<default>", False
    if child is function.__kwdefaults__:
        return ".<default>", True
    if child is function.__dict__:
        return "", True
    return _other(child), False


def _from_tuple_of_function(function, values, child):
    code = function.__code__
    if values is function.__closure__:
        names = code.co_freevars
    else:
        names = code.co_varnames[: code.co_argcount][-len(values) :]
    for name, value in zip(names, values):
        if value is child:
            return "." + name
    return _other(child)


def _local_variable(frame, child):
    for name, value in locals_of(frame).items():
        if value is child:
            return ".<locals of %s>.%s" % (code_name(frame.f_code), name)
    return _other(child)


def _from_object(parent, child):
    kind = type(parent)
    for name, value in attributes(parent):
        if value is child:
            return "." + name
    if is_a(kind, dict):
        return _entry(parent, child, False)
    for base in (list, tuple, deque):
        if is_a(kind, base):
            for index, value in enumerate(base.__iter__(parent)):
                if value is child:
                    return "[%d]" % index
    if is_a(kind, set) or is_a(kind, frozenset):
        return "[…]"
    if is_a(kind, BaseException):
        for name in _RAISED:
            if BaseException.__dict__[name].__get__(parent) is child:
                return "." + name
    return _other(child)
