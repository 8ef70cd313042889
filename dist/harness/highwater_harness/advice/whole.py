"""Rules of what is held whole where one item at a time would do. Each says whether the line of a Place
breaks it, and says so only where the tree proves it."""
import ast

from .flow import (
    body_of, calm, calls_method, consumer, counted, destination, few, leaves_early, sources_of, undisturbed,
)  # fmt: skip
from .names import FUNCTIONS, key_of, names_in

_WAITS = (ast.Await, ast.Yield, ast.YieldFrom)
_NEEDS_A_LIST = _WAITS + (ast.NamedExpr,)
_MEAN_OTHERWISE_IN_A_GENERATOR = frozenset(["__class__", "locals", "next", "super"])
_ITERATORS = frozenset(["csv.DictReader", "csv.reader", "enumerate", "range", "zip"])
_ONE_BY_ONE = frozenset(["all", "any", "max", "min", "sum", "collections.Counter", "math.fsum", "math.prod"])
_FEW_KEPT = 1000


def list_only_iterated(place):
    return place.names is not None and any(_only_iterated(place, node) for node in place.nodes)


def _only_iterated(place, node):
    facts, names = place.facts, place.names
    if not _makes_list(facts, names, node):
        return False
    went = destination(names, node)
    consuming = went and consumer(facts, names, went[0])
    if not consuming:
        return False
    if isinstance(node, ast.Call) and not isinstance(consuming, ast.Call) and not _is_iterator(facts, node.args[0]):
        return False  # a copy to iterate over keeps one safe from what changes the original
    sources = sources_of(names, node)
    if not calm(facts, body_of(consuming), sources):
        return False
    if leaves_early(facts, names, consuming) and not calm(facts, ast.iter_child_nodes(node), set()):
        return False
    return went[1] is None or undisturbed(facts, names, went[1], consuming, sources)


def _makes_list(facts, names, node):
    if isinstance(node, ast.ListComp):
        return (
            not all(few(facts, names, one.iter) for one in node.generators)
            and not any(one.is_async for one in node.generators)
            and not any(isinstance(part, _NEEDS_A_LIST) for part in ast.walk(node))
            and not names_in(node) & _MEAN_OTHERWISE_IN_A_GENERATOR
        )
    if facts.called(node) != "list" or len(node.args) != 1:
        return False
    return not isinstance(node.args[0], ast.Starred) and not few(facts, names, node.args[0])


def _is_iterator(facts, node):
    return isinstance(node, ast.GeneratorExp) or facts.called(node) in _ITERATORS


def file_held_whole(place):
    return any(_is_whole_file(node) and _read_through(place, node) for node in place.nodes)


def rows_held_whole(place):
    return any(calls_method(node, "fetchall") and not node.args and _read_through(place, node) for node in place.nodes)


def _is_whole_file(node):
    if calls_method(node, "readlines"):
        return not node.args and not node.keywords
    if not calls_method(node, "split", "splitlines"):
        return False
    if node.func.attr == "split" and any(getattr(one, "value", None) not in ("\n", b"\n") for one in node.args):
        return False
    text = node.func.value
    return calls_method(text, "read", "read_bytes", "read_text") and not text.args


def _read_through(place, node):
    """Whether a read of everything is iterated or counted, once, and its handle left alone meanwhile."""
    facts, names = place.facts, place.names
    went = names and destination(names, node)
    if not went:
        return False
    consuming = consumer(facts, names, went[0])
    if consuming is None and not counted(facts, names, went[0]):
        return False
    meanwhile = body_of(consuming)
    if went[1] is not None:
        between = _between_or_after(names, went[1], names.statement(went[0]))
        if between is None:
            return False
        meanwhile = meanwhile + [one for one in between if not _closes(one)]
    handle = _handle(facts, names, node)
    if calls_method(node, "fetchall") and any(isinstance(part, _WAITS) for one in meanwhile for part in ast.walk(one)):
        return False  # whoever runs meanwhile may use the same connection
    return not any(_touches(facts, part, handle) for part in _run_with(facts, meanwhile))


def _run_with(facts, nodes):
    """All that runs where these run, as far as this module's own functions are called."""
    left, known = list(nodes), set()
    while left:
        for part in ast.walk(left.pop()):
            yield part
            key = key_of(part.func) if isinstance(part, ast.Call) else None
            if key is None or key in known:
                continue
            known.add(key)
            for _, value in facts.bindings.get(key, ()):
                left += value.body if isinstance(value, FUNCTIONS) else ()


def _handle(facts, names, node):
    """The names through which what is read can be reached."""
    found = names_in(node)
    for name in list(found):
        alias = facts.value(name, names)
        if isinstance(alias, (ast.Attribute, ast.Name)):
            found |= names_in(alias)
    return found


def _between_or_after(names, read, end):
    """The statements between a read and its use, which may come after the `with` that the read ends in."""
    between = names.between(read, end)
    above = names.parents.get(read)
    while between is None and isinstance(above, ast.With):
        between = names.between(above, end)
        above = names.parents.get(above)
    return between


def _closes(statement):
    return isinstance(statement, ast.Expr) and calls_method(statement.value, "close")


def _touches(facts, node, handle):
    if isinstance(node, ast.Name):
        return node.id in handle
    if facts.called(node) == "open":
        return len(node.args) > 1 or any(one.arg == "mode" for one in node.keywords)
    return calls_method(
        node, "commit", "execute", "executemany", "rollback", "truncate", "write_bytes", "write_text"
    )


def document_held_whole(place):
    return place.names is not None and any(_loads_to_iterate(place, node) for node in place.nodes)


def _loads_to_iterate(place, node):
    facts, names = place.facts, place.names
    called = facts.called(node)
    if called == "json.loads":
        if not node.args or not calls_method(node.args[0], "read", "read_bytes", "read_text"):
            return False
    elif called != "json.load":
        return False
    went = destination(names, node)
    consuming = went and consumer(facts, names, _part_of(names, went[0]))
    if isinstance(consuming, ast.Call):
        return facts.called(consuming) in _ONE_BY_ONE
    return consuming is not None


def _part_of(names, node):
    """The part of a document that is taken at once, `document["rows"].values()`; or all of it."""
    while True:
        parent = names.parents.get(node)
        above = names.parents.get(parent)
        if isinstance(parent, ast.Subscript) and parent.value is node and isinstance(parent.slice, ast.Constant):
            node = parent
        elif isinstance(parent, ast.Attribute) and parent.attr in ("items", "values") and isinstance(above, ast.Call):
            node = above
        else:
            return node


def matches_held_whole(place):
    facts, names = place.facts, place.names
    for node in place.nodes if names is not None else ():
        went = _finds_all(facts, names, node) and destination(names, node)
        if went and (consumer(facts, names, went[0]) or counted(facts, names, went[0])):
            return True
    return False


def _finds_all(facts, names, node):
    if facts.called(node) in ("re.findall", "regex.findall"):
        return len(node.args) > 1 and not few(facts, names, node.args[1])
    if not calls_method(node, "findall") or not node.args or few(facts, names, node.args[0]):
        return False
    pattern = node.func.value
    if key_of(pattern) is not None:
        pattern = facts.value(key_of(pattern), names)
    return facts.called(pattern) in ("re.compile", "regex.compile")


def sorted_for_one(place):
    return any(number(_sorted_part(place, node)) in (0, -1) for node in place.nodes)


def sorted_for_few(place):
    for node in place.nodes:
        part = _sorted_part(place, node)
        if not isinstance(part, ast.Slice) or part.step is not None:
            continue
        if part.upper is None and -_FEW_KEPT <= (number(part.lower) or 0) < 0:
            return True
        if part.lower is None and part.upper is not None and _is_few(place, part.upper):
            return True
    return False


def _sorted_part(place, node):
    """The index or slice that a call of sorted() is for, where that is all it is for."""
    facts, names = place.facts, place.names
    if names is None or facts.called(node) != "sorted" or not node.args or few(facts, names, node.args[0]):
        return None
    went = destination(names, node)
    parent = names.parents.get(went[0]) if went else None
    if isinstance(parent, ast.Subscript) and parent.value is went[0] and isinstance(parent.ctx, ast.Load):
        return parent.slice
    return None


def number(node):
    """A whole number that is written out, its sign too; None for all else."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = number(node.operand)
        return None if value is None else -value
    value = node.value if isinstance(node, ast.Constant) else None
    return value if type(value) is int else None


def _is_few(place, node):
    """Whether a count is a small number, or a parameter that is not documented to stand for "all"."""
    facts, names = place.facts, place.names
    if isinstance(node, ast.Name):
        parameter = names.parameter(node.id)
        if parameter is not None:
            annotation, default = parameter
            parts = ast.walk(annotation) if annotation is not None else ()
            if any(getattr(part, "id", None) == "Optional" or getattr(part, "value", 0) is None for part in parts):
                return False
            return default is None or 0 < (number(default) or 0) <= _FEW_KEPT
        node = facts.value(node.id, names)
    return 0 < (number(node) or 0) <= _FEW_KEPT
