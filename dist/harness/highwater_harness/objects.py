"""Looks at objects without running a line of their code.

`type(x)`, gc, and the slots and descriptors of builtin types: no method, property, `__class__` or
metaclass of the target is ever called, no object of it hashed, compared or printed. So nothing here
uses isinstance (it reads `__class__`), `==`, `in` on objects, hash or repr, and sets hold ids.
"""
import gc
import os
import sys
from _collections import deque
from _io import BytesIO, StringIO
from _thread import _local
from _weakref import ref

_mro = type.__dict__["__mro__"].__get__
_module = type.__dict__["__module__"].__get__
_qualname = type.__dict__["__qualname__"].__get__
_flags = type.__dict__["__flags__"].__get__
class_dict = type.__dict__["__dict__"].__get__  # a mappingproxy, also where a metaclass defines __dict__

Module = type(sys)
_module_dict = Module.__dict__["__dict__"].__get__


class _Plain:
    pass


class _Slotted:
    __slots__ = ("slot",)


_GetSet = type(_Plain.__dict__["__dict__"])
_Member = type(_Slotted.__dict__["slot"])
_Method = type(list.append)

_NAME_LENGTH = 200  # characters
_GC_HEAD = sys.getsizeof([]) - list.__sizeof__([])  # bytes; none in a free-threaded interpreter
_PRE_HEADER = sys.getsizeof(_Plain()) - object.__sizeof__(_Plain()) - _GC_HEAD
_HEAP_TYPE = 1 << 9  # Include/object.h, Py_TPFLAGS_HEAPTYPE
_HAVE_GC = 1 << 14  # Include/object.h, Py_TPFLAGS_HAVE_GC
_HAVE_PRE_HEADER = 1 << 3 | 1 << 4  # Py_TPFLAGS_MANAGED_WEAKREF and _DICT, from 3.11
_SIZED = ("", "collections", "array", "_io", "numpy")  # modules ("": builtins) whose __sizeof__ only counts


Frame = type(sys._getframe())
_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep


def bases(kind):
    """The type and its bases; empty while a type is being made."""
    return _mro(kind) or ()


def is_a(kind, base):
    return any(one is base for one in bases(kind))


def type_name(kind):
    """"pkg.module.Class"; builtin types without their module."""
    try:
        module = _module(kind)
    except AttributeError:
        module = None  # its namespace lost __module__
    name = short_name(kind)
    if type(module) is not str or module == "builtins":
        return name
    return (module + "." + name)[:_NAME_LENGTH]


def short_name(kind):
    return str.__str__(_qualname(kind))[:_NAME_LENGTH]


def size_of(x):
    """Bytes by sys.getsizeof's rules (Python/sysmodule.c), but by the nearest base whose __sizeof__ the
    standard library or numpy wrote: never by the target's own."""
    kind = type(x)
    for base in bases(kind):
        method = class_dict(base).get("__sizeof__")
        if type(method) is _Method and method.__objclass__ is base and type_name(base).rpartition(".")[0] in _SIZED:
            flags = _flags(kind)
            head = _GC_HEAD if flags & _HAVE_GC else 0
            return method(x) + head + (_PRE_HEADER if flags & _HAVE_PRE_HEADER else 0)
    return 0


def _position(tell):
    def position(stream):
        try:
            return tell(stream)
        except ValueError:
            return 0  # closed: it holds nothing any more

    return position


def growable():
    """What can grow in place: id of a builtin type to the C function that says how long one is."""
    from array import array  # the target's import is over: not in its figure

    return {
        id(dict): dict.__len__,
        id(list): list.__len__,
        id(set): set.__len__,
        id(bytearray): bytearray.__len__,
        id(deque): deque.__len__,
        id(array): array.__len__,
        id(BytesIO): _position(BytesIO.tell),
        id(StringIO): _position(StringIO.tell),
    }


def length_function(kind, table):
    """The function of `table` (see growable) for objects of a type, through its bases; None for others."""
    for base in bases(kind):
        if id(base) in table:
            return table[id(base)]
    return None


def last_entries(x, count):
    """Up to `count` of what a container took last, in one list: keys and values of a dict. A set has
    no order: all that it holds. Nothing for what holds no objects."""
    kind = type(x)
    if is_a(kind, dict):
        kept = [pair for _, pair in zip(range(count), reversed(dict.items(x)))]
        return [one for pair in kept for one in pair]
    if is_a(kind, list):
        return list.__getitem__(x, slice(-count, None))
    if is_a(kind, deque):
        return [one for _, one in zip(range(count), deque.__reversed__(x))]
    if is_a(kind, set):
        return list(set.__iter__(x))
    if kind is tuple:
        return list(x[-count:])
    return []


def namespace_of(x):
    """The dict that holds an object's attributes, or None. From 3.11 on this may make it: only for
    objects that are to be named, never for all."""
    kind = type(x)
    if is_a(kind, Module):
        found = _module_dict(x)
        return found if type(found) is dict else None  # None before its __init__
    if is_a(kind, _local):
        return None  # asking for it may run the target's __init__
    for base in bases(kind):
        descriptor = class_dict(base).get("__dict__")
        if descriptor is not None:
            if type(descriptor) is not _GetSet and type(descriptor) is not _Member:
                return None  # a property of the target
            found = descriptor.__get__(x)
            return found if is_a(type(found), dict) else None
    return None


def attributes(x):
    """(name, value) of an object's own attributes: its dict's and its slots'."""
    namespace = namespace_of(x)
    if namespace is not None:
        for name, value in list(dict.items(namespace)):
            if type(name) is str:
                yield name, value
    for base in bases(type(x)):
        for name, descriptor in list(class_dict(base).items()):
            if type(descriptor) is _Member:
                try:
                    yield name, descriptor.__get__(x)
                except AttributeError:
                    pass  # this slot is empty


def attribute_count(x):
    """How many attributes an object has, without making the dict that would hold them; 0 where its class is no
    Python class. Relies on the order of subtype_traverse (Objects/typeobject.c): slots, attributes or their
    dict, the type, then what a base holds. A lone attribute that is a dict is taken for that dict."""
    kind = type(x)
    if not _flags(kind) & _HEAP_TYPE or is_a(kind, type):
        return 0
    below = gc.get_referents(x)
    count = next((place for place, one in enumerate(below) if one is kind), 0)
    return len(below[0]) if count == 1 and type(below[0]) is dict else count


def context_values():
    """(variable, value) of this thread's context."""
    contextvars = sys.modules.get("_contextvars")
    return [] if contextvars is None else list(contextvars.copy_context().items())


def is_ours(namespace):
    """Whether it is that of a module of the harness."""
    path = namespace.get("__file__")
    return type(path) is str and os.path.abspath(path).startswith(_HERE)


def our_frames(objects):
    """Those that are frames of the harness: what keeps a traceback keeps them too."""
    return [one for one in objects if type(one) is Frame and is_ours(one.f_globals)]


def referent(x):
    """What a weak reference refers to; None of a dead one and of all else."""
    return ref.__call__(x) if is_a(type(x), ref) else None


def variable_name(x):
    """"ContextVar 'request'" of a context variable, None of all else."""
    contextvars = sys.modules.get("_contextvars")
    if contextvars is None or type(x) is not contextvars.ContextVar:
        return None
    return "ContextVar %r" % str.__str__(x.name)


def value_of(variable):
    """What a context variable is set to in this thread, in a list; an empty one where it is not."""
    return [value for one, value in context_values() if one is variable]


def referents(objects):
    """What `objects` refer to, in one list. Nothing of modules, whose namespaces gc tracks themselves: in
    CPython 3.12.0 to 3.12.5 gc.get_referents(_asyncio) counts references to freed memory (gh-122695)."""
    return gc.get_referents(*[one for one in objects if type(one) is not Module])


def untracked(objects):
    """Those that the collector does not see, and that can only be found through what refers to them."""
    return [one for one in objects if not gc.is_tracked(one)]
