"""Rules of what is copied whole at every turn of a loop, so that old and new are held at once.

`text += part` on a local name is not among them: CPython extends a str in place, and join() of short parts
peaks higher (test_advice.py measures both). It copies where the text is written again
(`text = f"{text}{part}"`, `text = text + part + end`) or is an attribute.
"""
import ast

from .flow import calls_method, few
from .names import LOOPS, key_of

_OF_TEXT = frozenset(
    "capitalize casefold center expandtabs format join ljust lower lstrip replace rjust rstrip strip title upper"
    " zfill".split()
)
_JOIN_ARRAYS = frozenset(
    "numpy." + name for name in "append column_stack concatenate dstack hstack row_stack stack vstack".split()
)
_FRAMES = frozenset("pandas." + name for name in "concat DataFrame Series read_csv read_json read_table".split())


def bytes_copied_in_loop(place):
    return _accumulates(place, bytes, _adds_behind)


def text_copied_in_loop(place):
    return _accumulates(place, str, _writes_text_again)


def array_copied_in_loop(place):
    return _accumulates(place, None, _joins_arrays)


def frame_copied_in_loop(place):
    return _accumulates(place, None, _joins_frames)


def _accumulates(place, kind, renews):
    """Whether the statement makes a name's value anew from the old one, turn by turn, of a value that
    nothing else in the loop reads or replaces."""
    names, statement = place.names, place.statement
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    if names is None or len(targets) != 1 or not isinstance(statement, (ast.Assign, ast.AugAssign)):
        return False
    target = targets[0]
    key = key_of(target)
    if key is None or (isinstance(target, ast.Name) and not names.local(key)):
        return False
    if isinstance(target, ast.Attribute) and not isinstance(target.value, ast.Name):
        return False
    if not renews(place, statement, target):
        return False
    if kind is not None and not _always(place, target, kind):
        return False
    return any(_turns(place, loop, key, renews) for loop in place.loops())


def _turns(place, loop, key, renews):
    """Whether a loop turns more than a few times and asks nothing of the value but whether there is one."""
    facts, names = place.facts, place.names
    if isinstance(loop, ast.For) and few(facts, names, loop.iter):
        return False
    if _begun_in(place, loop, key, renews) or _left_after(names, place.statement, loop):
        return False
    for read in names.reads.get(key, ()):
        if loop in names.ancestors(read) and not _asks_if_any(names, read):
            statement = names.statement(read)
            if not _renews_key(place, statement, key, renews):
                return False
    return True


def _left_after(names, statement, loop):
    """Whether the loop's turn that runs the statement is its last."""
    node, ends = statement, (ast.Break, ast.Raise, ast.Return)
    while node is not loop:
        parent = names.parents[node]
        for block in (getattr(parent, "body", None), getattr(parent, "orelse", None)):
            places = [index for index, one in enumerate(block or ()) if one is node]
            if places and any(isinstance(one, ends) for one in block[places[0] + 1 :]):
                return True
        if isinstance(parent, LOOPS):
            ends = (ast.Raise, ast.Return)  # a break above leaves that loop, not this one
        node = parent
    return False


def _begun_in(place, loop, key, renews):
    names = place.names
    return any(
        loop in names.ancestors(bound) and not _renews_key(place, names.statement(bound), key, renews)
        for bound in names.bindings.get(key, ())
    )


def _renews_key(place, statement, key, renews):
    if isinstance(statement, ast.AugAssign):
        return key_of(statement.target) == key
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return False
    target = statement.targets[0]
    return key_of(target) == key and renews(place, statement, target)


def _asks_if_any(names, read):
    parent = names.parents.get(read)
    if isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.Not):
        read, parent = parent, names.parents.get(parent)
    return isinstance(parent, (ast.If, ast.IfExp)) and parent.test is read


def _always(place, target, kind):
    """Whether all that the target is ever bound to is of a type, `+=` apart."""
    facts, key = place.facts, key_of(target)
    if isinstance(target, ast.Name):
        values = place.names.values(key)
    else:
        values = [value for _, value in facts.bindings.get(key, ())]
    begins = any(value is not None and not _reads_key(value, key) for value in values)
    return begins and all(_is_of(facts, value, kind, key) for value in values)


def _is_of(facts, value, kind, key):
    if isinstance(value, ast.Constant):
        return type(value.value) is kind
    if isinstance(value, ast.JoinedStr):
        return kind is str
    if isinstance(value, ast.BinOp):
        return isinstance(value.op, (ast.Add, ast.Mod)) and _is_of(facts, value.left, kind, key)
    if key_of(value) == key:
        return True  # itself, of which the other bindings tell
    if calls_method(value, *_OF_TEXT):
        return _is_of(facts, value.func.value, kind, key)
    return facts.called(value) == kind.__name__


def _reads_key(value, key):
    return any(key_of(part) == key for part in ast.walk(value))


def _same(node, target):
    """Whether two references are to the same name, or the same attribute of the same name."""
    if isinstance(target, ast.Name):
        return isinstance(node, ast.Name) and node.id == target.id
    return isinstance(node, ast.Attribute) and node.attr == target.attr and _same(node.value, target.value)


def _operands(node):
    """The operands of `a + b + c`, in their order."""
    found = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        found.append(node.right)
        node = node.left
    return [node] + found[::-1]


def _adds_behind(place, statement, target):
    if isinstance(statement, ast.AugAssign):
        return isinstance(statement.op, ast.Add)
    operands = _operands(statement.value)
    return (
        len(operands) > 1
        and _same(operands[0], target)
        and not any(_reads_key(one, key_of(target)) for one in operands[1:])
    )


def _writes_text_again(place, statement, target):
    if isinstance(target, ast.Attribute):
        return _adds_behind(place, statement, target)
    if isinstance(statement, ast.AugAssign):
        return False
    parts = _operands(statement.value)
    if len(parts) == 1:
        parts = _parts_of_text(statement.value)
    elif len(parts) == 2:
        return False
    return len(parts) > 1 and _same(parts[0], target) and not any(_reads_key(one, target.id) for one in parts[1:])


def _parts_of_text(node):
    """What an f-string, a format or a join of a few puts together."""
    if isinstance(node, ast.JoinedStr):
        return [one.value if getattr(one, "format_spec", one) is None else one for one in node.values]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and _begins(node.left, "%s"):
        return node.right.elts if isinstance(node.right, ast.Tuple) else [node.right, node.left]
    if calls_method(node, "format") and (_begins(node.func.value, "{}") or _begins(node.func.value, "{0}")):
        return node.args + [node.func.value]
    if calls_method(node, "join") and len(node.args) == 1 and isinstance(node.args[0], (ast.List, ast.Tuple)):
        return node.args[0].elts
    return [node]


def _begins(node, start):
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(start)


def _joins_arrays(place, statement, target):
    return _joins(place, statement, target, _JOIN_ARRAYS)


def _joins_frames(place, statement, target):
    value = statement.value
    if _joins(place, statement, target, ("pandas.concat",)):
        return True
    if not calls_method(value, "_append", "append") or not _same(value.func.value, target):
        return False
    return any(place.facts.called(one) in _FRAMES for one in place.names.values(key_of(target)))


def _joins(place, statement, target, functions):
    value = statement.value
    if not isinstance(statement, ast.Assign) or place.facts.called(value) not in functions or not value.args:
        return False
    first = value.args[0]
    return _same(first, target) or (
        isinstance(first, (ast.List, ast.Tuple)) and any(_same(one, target) for one in first.elts)
    )
