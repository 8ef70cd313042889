"""Rules of containers and caches that grow from call to call. Each says whether the line of a Place breaks it."""
import ast

from .flow import calls_method, few
from .names import FUNCTIONS, first_parameter, key_of, root_of
from .tree import own_nodes

_DISPLAYS = (ast.Dict, ast.List, ast.Set, ast.DictComp, ast.ListComp, ast.SetComp)
_SEQUENCES = _DISPLAYS + (ast.JoinedStr, ast.Tuple)
_MAKES_NOTHING = (ast.Attribute, ast.Constant, ast.Name, ast.Subscript)
_CONTAINERS = frozenset("dict list set collections.Counter collections.OrderedDict collections.defaultdict".split())
# Methods that put something in, and the place of what they put among their arguments.
_PUTS = {"add": 0, "append": 0, "appendleft": 0, "extend": 0, "insert": 1, "setdefault": 1, "update": 0}
_KEYED = frozenset(["add", "setdefault"])
_LOOKS = frozenset("copy count get index items keys values".split())
# Uses (_advice_tree.Facts) that leave a container as full as it was.
LEAVES = frozenset(
    ["read", "in", "[]", "[]=", "+="] + [use + name for use in (".", "[].") for name in _LOOKS | set(_PUTS)]
)
_OF_TYPES = frozenset(["__class__", "__module__", "__name__", "__qualname__"])
_ANSWERS = frozenset(["bool", "callable", "isinstance", "os.getpid", "threading.get_ident", "type"])
_VALUES = frozenset(["NamedTuple", "bytes", "float", "int", "namedtuple", "str", "tuple", "type"])


def only_grows(place):
    return _goes_into(place, _grows)


def cache_only_grows(place):
    return _goes_into(place, _is_cache_of_instance)


def _goes_into(place, keeps):
    """Whether the statement puts something into a container that `keeps`, or makes what a later one puts there."""
    names, statement = place.names, place.statement
    if names is None:
        return False
    if any(keeps(place, *put) for put in puts(statement)):
        return True
    if not isinstance(statement, ast.Assign) or isinstance(statement.value, _MAKES_NOTHING):
        return False
    made = {one.id for one in statement.targets if isinstance(one, ast.Name) and names.local(one.id)}
    later = [
        one
        for kind in (ast.Assign, ast.Expr, ast.Return)
        for one in names.all(kind)
        if made and one.lineno >= place.line
    ]
    return any(
        made & _made_of(names, value)
        and not any(key_of(part) == key_of(container) for part in ast.walk(statement.value))
        and keeps(place, container, key, value)
        for one in later
        for container, key, value in puts(one)
    )


def puts(statement):
    """(container, key, value) of what a statement stores; a key or value that has no expression is None."""
    for target in statement.targets if isinstance(statement, ast.Assign) else ():
        if isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
            yield target.value, target.slice, statement.value
    if isinstance(statement, ast.AugAssign) and isinstance(statement.value, _DISPLAYS):
        yield statement.target, None, statement.value
    for node in own_nodes(statement):
        if not calls_method(node, *_PUTS) or not node.args:
            continue
        method, container = node.func.attr, node.func.value
        value = node.args[_PUTS[method]] if len(node.args) > _PUTS[method] else None
        if isinstance(container, ast.Subscript):
            yield container.value, None, value  # into a list of a dict of lists
        elif method != "update" or not isinstance(value, ast.Dict):
            yield container, node.args[0] if method in _KEYED else None, value


def _made_of(names, value):
    """The local names whose objects, or parts of them, a value is or contains."""
    found, left = set(), [value]
    while left:
        node = left.pop()
        if isinstance(node, (ast.Attribute, ast.Starred, ast.Subscript)):
            left.append(node.value)
        elif isinstance(node, (ast.List, ast.Set, ast.Tuple)):
            left.extend(node.elts)
        elif isinstance(node, (ast.BoolOp, ast.Dict)):
            left.extend(node.values)
        elif isinstance(node, ast.IfExp):
            left.extend((node.body, node.orelse))
        elif isinstance(node, ast.Name) and node.id not in found:
            found.add(node.id)
            left.extend(names.values(node.id))
    return found


def _grows(place, container, key, value):
    """Whether a container of the module or of a class is never emptied in this module, and takes ever new keys."""
    facts, names = place.facts, place.names
    name = key_of(container)
    bindings = facts.bindings.get(name, ())
    if len(bindings) != 1 or name in facts.imports:
        return False
    scope, made = bindings[0]
    if not isinstance(scope, ast.ClassDef) and (scope is not None or isinstance(container, ast.Attribute)):
        return False
    if not _is_container(facts, made) or _is_registration(names, value) or _lengthens(name, value):
        return False
    if _reaches_by_name(facts):
        return False
    uses = facts.uses.get(name, set())
    pruned = "[]=" in uses and any(use == ".setdefault" or use.startswith("[].") for use in uses)  # of lists of its own
    return uses <= LEAVES and not pruned and not _is_limited(facts, names, key)


def _is_cache_of_instance(place, container, key, value):
    """The same of an instance's dict, where a method returns what it finds there."""
    facts, names = place.facts, place.names
    if key is None or not isinstance(container, ast.Attribute) or not place.owner:
        return False
    if isinstance(value, _DISPLAYS) or facts.called(value) == "len":
        return False  # a register of lists, a numbering
    name = key_of(container)
    bindings = facts.bindings.get(name, ())
    if len(bindings) != 1 or root_of(container) != first_parameter(place.function):
        return False
    scope, made = bindings[0]
    if getattr(scope, "name", None) != "__init__" or not _is_container(facts, made):
        return False
    if not facts.uses.get(name, set()) <= LEAVES or _is_limited(facts, names, key) or _reaches_by_name(facts):
        return False
    return any(_gives_back(names, read) for read in names.reads.get(name, ()))


def _lengthens(name, value):
    """Whether an entry is replaced by a longer one, `SEEN[key] = SEEN.get(key, ()) + (one,)`: then the entries grow."""
    sides = (value.left, value.right) if isinstance(value, ast.BinOp) else ()
    own = any(key_of(part) == name for side in sides for part in ast.walk(side))
    return own and any(isinstance(side, _SEQUENCES) for side in sides)


def _reaches_by_name(facts):
    """Whether the module may empty what it does not write out: `setattr(self, name, {})`, `vars(self).clear()`."""
    return facts.sees_all() or "setattr" in facts.uses or ".__dict__" in facts.uses


def _gives_back(names, read):
    """Whether the function returns what it finds: `return self.seen[key]`, `found = self.seen.get(key)`."""
    parent = names.parents.get(read)
    if isinstance(parent, ast.Attribute) and parent.attr in ("get", "setdefault"):
        parent = names.parents.get(parent)
    elif not isinstance(parent, ast.Subscript) or parent.value is not read or not isinstance(parent.ctx, ast.Load):
        return False
    went = names.parents.get(parent)
    if isinstance(went, ast.Return):
        return True
    if not isinstance(went, ast.Assign) or not isinstance(went.targets[0], ast.Name):
        return False
    return any(isinstance(names.parents.get(one), ast.Return) for one in names.reads.get(went.targets[0].id, ()))


def _is_container(facts, value):
    if facts.called(value) == "collections.deque":
        return len(value.args) < 2 and not value.keywords
    return isinstance(value, _DISPLAYS) or facts.called(value) in _CONTAINERS


def _is_limited(facts, names, key):
    """Whether a key takes few values: written out, a remainder, an answer yes or no, one for each type."""
    if isinstance(key, ast.Name):
        return _is_limited_name(facts, names, key)
    if isinstance(key, ast.Tuple):
        return all(_is_limited(facts, names, one) for one in key.elts)
    if isinstance(key, ast.BinOp):
        text = isinstance(key.left, (ast.Constant, ast.JoinedStr)) and not isinstance(
            getattr(key.left, "value", None), int
        )
        return isinstance(key.op, (ast.Mod, ast.BitAnd)) and not text
    if isinstance(key, ast.Attribute):
        return key.attr in _OF_TYPES or facts.dotted(key) is not None
    return isinstance(key, (ast.Constant, ast.Compare)) or facts.called(key) in _ANSWERS


def _is_limited_name(facts, names, key):
    parameter = names.parameter(key.id)
    if parameter is not None:
        annotation, default = parameter
        flag = isinstance(default, ast.Constant) and type(default.value) is bool
        return key.id == "cls" or _takes_few(annotation) or flag
    if facts.builtin(key) is not None or facts.dotted(key) is not None:
        return True
    loops = [names.parents.get(node) for node in names.bindings.get(key.id, ())]
    if loops and all(isinstance(loop, ast.For) and few(facts, names, loop.iter) for loop in loops):
        return True
    bound = facts.value(key.id, names)
    return isinstance(bound, FUNCTIONS + (ast.ClassDef,)) or (bound is not None and _is_limited(facts, names, bound))


def _takes_few(annotation):
    """Whether what is annotated so takes a few values: `bool`, `Literal["in", "out"]`."""
    written = annotation.value if isinstance(annotation, ast.Subscript) else None
    return key_of(annotation) == "bool" or key_of(written) in ("Literal", ".Literal")


def _is_registration(names, value):
    """Whether the function gives back the parameter that it stores (of), as a decorator that registers does."""
    root = root_of(value)
    if root is None or names.parameter(root) is None:
        return False
    return any(isinstance(names.parents.get(read), ast.Return) for read in names.reads.get(root, ()))


def cache_keeps_instances(place):
    return any(_is_on_method(place.facts, function, owner) for function, owner in _cached(place))


def cache_unbounded(place):
    facts = place.facts
    return any(
        _takes_more_than_flags(function, owner) and any(_is_unbounded(facts, one) for one in function.decorator_list)
        for function, owner in _cached(place)
    )


def _cached(place):
    """(function, its class) of those whose results functools keeps, where the line belongs to one or calls one."""
    facts = place.facts
    if facts.mentions("cache_clear"):
        return
    for function, owner in facts.decorated:
        if not isinstance(function, ast.FunctionDef) or isinstance(owner, FUNCTIONS):
            continue
        if not any(is_cache(facts, one) for one in function.decorator_list):
            continue
        inside = function is place.function or function is place.statement
        if inside or any(_calls(place, node, function, owner) for node in place.nodes):
            yield function, owner


def _calls(place, node, function, owner):
    if not isinstance(node, ast.Call) or key_of(node.func) != ("." if owner else "") + function.name:
        return False
    if len(place.facts.bindings[key_of(node.func)]) > 1:
        return False
    return owner is None or (place.owner is owner and root_of(node.func) == first_parameter(place.function))


def is_cache(facts, decorator):
    return (facts.called(decorator) or facts.dotted(decorator)) in ("functools.cache", "functools.lru_cache")


def _is_unbounded(facts, decorator):
    if facts.called(decorator) != "functools.lru_cache":
        return facts.dotted(decorator) == "functools.cache"
    sizes = decorator.args[:1] + [one.value for one in decorator.keywords if one.arg == "maxsize"]
    return any(isinstance(size, ast.Constant) and size.value is None for size in sizes)


def _is_on_method(facts, function, owner):
    """Whether the cache's keys are instances, but not values, which are made anew, nor classes or members of Enum."""
    if owner is None or first_parameter(function) != "self":
        return False
    bases = [
        part
        for base in owner.bases
        for node in ast.walk(base)
        for part in (getattr(node, "id", ""), getattr(node, "attr", ""))
    ]
    if any(name in _VALUES or "Enum" in name for name in bases):
        return False
    return not {"staticmethod", "classmethod"} & {facts.builtin(one) for one in function.decorator_list}


def _takes_more_than_flags(function, owner):
    arguments = function.args
    named = arguments.posonlyargs + arguments.args + arguments.kwonlyargs
    named = [one for one in named if owner is None or one.arg not in ("cls", "self")]
    flags = all(_takes_few(one.annotation) for one in named)
    return bool(arguments.vararg or arguments.kwarg) or (bool(named) and not flags)
