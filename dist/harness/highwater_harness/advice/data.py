"""Rules of data that is wider than need be: copies that are only read, columns and numbers nobody named."""
import ast

from .flow import LOOKING_METHODS, VIEWS, calls_method, calm, consumer, few
from .names import COMPREHENSIONS

_ANSWERS = frozenset("abs all any bool float hash int isinstance len ord print repr round str sum type".split())
_ANSWERS_OF_ARRAYS = frozenset(
    "numpy." + name
    for name in "allclose array_equal count_nonzero dot linalg.norm max mean median min std sum var".split()
)
_LOOKS_AT_ITEMS = LOOKING_METHODS | VIEWS | {"copy", "get"}
_LOOKS_AT = frozenset(
    ["[]", "copied", "in", "len", "read", "truth"] + [way + name for way in (".", "[].") for name in _LOOKS_AT_ITEMS]
)
_NAMES_LESS = frozenset("chunksize dtype dtype_backend iterator nrows usecols".split())
# Place of dtype among their arguments.
_ARRAYS = {"arange": 3, "array": 1, "asarray": 1, "empty": 1, "full": 2, "linspace": 5, "ones": 1, "zeros": 1}
_FLOAT64 = ("d", "double", "f8", "<f8", "=f8", "float", "float64")
_FEW_NUMBERS = 1000


def copy_only_read(place):
    return place.names is not None and any(_is_only_read(place, node) for node in place.nodes)


def _is_only_read(place, node):
    facts, names = place.facts, place.names
    original = _copied(facts, node)
    if original is None or names.repeats(node):
        return False
    if not names.local(original) and not (original not in names.bindings and _never_changed(facts, original)):
        return False
    uses = [node]
    target = names.parents.get(node)
    if isinstance(target, ast.Assign):
        name = target.targets[0]
        if len(target.targets) > 1 or not isinstance(name, ast.Name) or name.id == original:
            return False
        if not names.local(name.id) or len(names.bindings[name.id]) != 1:
            return False
        uses = names.reads.get(name.id, [])
    body = names.function.body
    statement = names.statement(node)
    after = next((body[index:] for index, one in enumerate(body) if one is statement), None)
    if not uses or after is None:
        return False
    if any(isinstance(one, ast.Attribute) and not _is_called(names, one) for one in map(names.parents.get, uses)):
        return False  # an attribute tells more of the object than what it contains
    return all(_only_answers(facts, names, use) for use in uses) and calm(facts, after, {original})


def _never_changed(facts, name):
    """Whether a name of the module is bound once, and its code only looks at what that is. An empty container is
    filled by somebody else."""
    value = facts.value(name)
    parts = [getattr(value, field, None) for field in ("elts", "keys", "args", "keywords")]
    is_empty = any(part == [] for part in parts) and not any(parts)
    return value is not None and not is_empty and facts.uses[name] <= _LOOKS_AT and not facts.sees_all()


def _is_called(names, node):
    call = names.parents.get(node)
    return isinstance(call, ast.Call) and call.func is node


def _copied(facts, node):
    """The name of what an expression copies."""
    if facts.called(node) in ("copy.copy", "copy.deepcopy") and len(node.args) == 1:
        original = node.args[0]
    elif calls_method(node, "copy") and not node.args and not node.keywords:
        original = node.func.value
    else:
        return None
    return original.id if isinstance(original, ast.Name) else None


def _only_answers(facts, names, node):
    """Whether a use of a value gives nothing of it away that might be changed, there or later."""
    while True:
        parent = names.parents.get(node)
        above = names.parents.get(parent)
        if isinstance(parent, ast.Attribute) and _is_called(names, parent):
            if parent.attr in VIEWS:
                return _items_only_answer(facts, names, above)
            return parent.attr in LOOKING_METHODS
        taken = isinstance(parent, ast.Subscript) and parent.value is node
        if not taken and not isinstance(parent, ast.Attribute):
            break
        if not isinstance(parent.ctx, ast.Load):
            return False
        node = parent
    if isinstance(parent, ast.Compare):
        return not any(isinstance(one, (ast.Is, ast.IsNot)) for one in parent.ops)
    if isinstance(parent, (ast.BinOp, ast.FormattedValue, ast.AugAssign)):
        return True
    if isinstance(parent, (ast.If, ast.While, ast.IfExp)):
        return parent.test is node
    if isinstance(parent, ast.Subscript):
        return parent.slice is node
    if isinstance(parent, ast.Call) and facts.called(parent) in _ANSWERS | _ANSWERS_OF_ARRAYS:
        return True
    if calls_method(parent, "get"):
        return parent.args[:1] == [node]
    if isinstance(parent, ast.GeneratorExp) and parent.elt is node:
        return facts.called(above) in ("all", "any", "sum")
    return _items_only_answer(facts, names, node)


def _items_only_answer(facts, names, node):
    """Whether each item of what is iterated over is only asked for answers."""
    consuming = consumer(facts, names, node)
    if isinstance(consuming, ast.For):
        target = consuming.target
    elif isinstance(consuming, COMPREHENSIONS):
        target = consuming.generators[0].target
    else:
        return facts.called(consuming) in ("all", "any", "sum")
    bound = [part.id for part in ast.walk(target) if isinstance(part, ast.Name)]
    return all(
        names.local(name)
        and len(names.bindings[name]) == 1
        and all(_only_answers(facts, names, read) for read in names.reads.get(name, ()))
        for name in bound
    )


def csv_read_whole(place):
    return _reads_frame(place, ("pandas.read_csv", "pandas.read_table"))


def json_read_whole(place):
    return _reads_frame(place, ("pandas.read_json",))


def _reads_frame(place, readers):
    for node in place.nodes:
        if place.facts.called(node) not in readers or not node.args:
            continue
        given = {one.arg for one in node.keywords}
        source = place.facts.called(node.args[0])
        if not given & _NAMES_LESS and None not in given and source not in ("io.StringIO", "io.BytesIO"):
            return True
    return False


def float64_asked_for(place):
    return any(_asks_for_float64(place, node) for node in place.nodes)


def _asks_for_float64(place, node):
    if calls_method(node, "astype"):
        return bool(node.args) and _is_float64(place, node.args[0])
    module, _, name = (place.facts.called(node) or "").rpartition(".")
    if module != "numpy" or name not in _ARRAYS or not node.args or _is_small(place, name, node):
        return False
    kinds = [one.value for one in node.keywords if one.arg == "dtype"] + node.args[_ARRAYS[name] :]
    return bool(kinds) and _is_float64(place, kinds[0])


def _is_small(place, name, call):
    """Whether an array is written out with a few numbers."""
    sizes = call.args
    if name in ("array", "asarray"):
        first = sizes[0]
        return (
            isinstance(first, ast.Constant)
            or place.facts.dotted(first) is not None
            or few(place.facts, place.names, first)
        )
    if name == "linspace":
        sizes = sizes[2:3]  # 50 where it is left out
    elif name == "arange":
        sizes = sizes[:2][-1:]
    else:
        sizes = sizes[0].elts if isinstance(sizes[0], ast.Tuple) else sizes[:1]
    product = 1
    for size in sizes:
        written = isinstance(size, ast.Constant) and type(size.value) in (int, float)
        product *= size.value if written else _FEW_NUMBERS + 1
    return product <= _FEW_NUMBERS


def _is_float64(place, node):
    facts = place.facts
    if isinstance(node, ast.Name) and facts.builtin(node) is None and facts.dotted(node) is None:
        node = facts.value(node.id, place.names)
    if isinstance(node, ast.Constant):
        return node.value in _FLOAT64
    return facts.dotted(node) in ("numpy.float64", "numpy.double") or facts.builtin(node) == "float"
