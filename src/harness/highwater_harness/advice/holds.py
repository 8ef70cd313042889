"""Rules of what holds objects longer than they are needed. Each says whether the line of a Place breaks it."""
import ast

from .flow import calls_method
from .grows import LEAVES, is_cache, puts
from .names import FUNCTIONS, LOOPS, first_parameter, key_of, names_in, root_of


def handler_each_call(place):
    if place.names is None or place.function.name == "main" or _is_guarded(place):
        return False
    return any(_registers(place, node) for node in place.nodes)


def _registers(place, node):
    facts, names = place.facts, place.names
    if isinstance(place.statement, FUNCTIONS):
        return facts.dotted(node) == "atexit.register" and not facts.mentions("unregister")
    if facts.called(node) in ("atexit.register", "codecs.register", "os.register_at_fork"):
        return not facts.mentions("unregister")
    if calls_method(node, "addFilter", "addHandler") and len(node.args) == 1:
        undone = facts.mentions("removeHandler", "removeFilter", "handlers", "hasHandlers", "filters")
        return not undone and _is_new(facts, names, node.args[0]) and _is_logger(facts, names, node.func.value)
    if not calls_method(node, "add_done_callback") or facts.mentions("remove_done_callback"):
        return False
    future = node.func.value  # one that is there already, of the method's own object
    own = place.owner is not None and root_of(future) == first_parameter(place.function)
    return own and isinstance(future, ast.Attribute) and key_of(future) not in names.bindings


def _is_new(facts, names, handler):
    """Whether the handler is made here; logging does not add one twice."""
    if isinstance(handler, ast.Name):
        handler = facts.value(handler.id, names) if handler.id in names.bindings else None
    return isinstance(handler, ast.Call) and not calls_method(handler, "get", "setdefault")


def _is_logger(facts, names, node):
    """Whether an expression is a logger that logging itself keeps."""
    if facts.dotted(node) == "logging.root":
        return True
    if key_of(node) is not None:
        node = facts.value(key_of(node), names)
    return facts.called(node) == "logging.getLogger" or calls_method(node, "getChild")


def _is_guarded(place):
    """Whether something may keep the statement from running twice: a condition on what is there already, an
    early return, a cache around the function."""
    facts, names = place.facts, place.names
    if any(is_cache(facts, one) for one in place.function.decorator_list):
        return True
    tests = [one.test for one in place.within(ast.If)]
    tests += [one.test for one in names.all(ast.If) if one.lineno < place.line and isinstance(one.body[-1], ast.Return)]
    return any(
        isinstance(part, ast.Attribute) or (isinstance(part, ast.Name) and not names.local(part.id))
        for test in tests
        for part in ast.walk(test)
    )


def exception_kept(place):
    """Whether the line stores a caught exception where it outlives the call, or may raise it, or fills a local
    that its traceback holds."""
    return any(
        _stores(place, handler) or place.line < handler.lineno and (_guards(place, handler) or _fills_local(place))
        for handler in _handlers(place, _outlives)
    )


def exceptions_collected(place):
    """The same of a local list that a loop fills with exceptions, and that stays in the function."""
    return any(
        _stores(place, handler) or _guards(place, handler)
        for handler in _handlers(place, _stays_inside)
        if any(isinstance(one, LOOPS) for one in place.names.repeats(handler))
    )


def _handlers(place, where):
    """The function's `except ... as name` that keep what they caught in a place of the kind `where`."""
    if place.names is None or place.facts.mentions("__traceback__", "with_traceback", "clear_frames"):
        return []
    handlers = place.names.all(ast.ExceptHandler)
    return [one for one in handlers if any(where(place, *kept) for kept in _kept_in(one.body, one.name))]


def _kept_in(statements, name):
    """(target, whether it is a container) of where statements store the object of a name."""
    for statement in statements if name is not None else ():
        for container, _, value in puts(statement):
            if _holds(value, name):
                yield container, True
        if isinstance(statement, ast.Assign) and _holds(statement.value, name):
            yield from ((target, False) for target in statement.targets if key_of(target) is not None)


def _stores(place, handler):
    return handler in place.within(ast.ExceptHandler) and any(_kept_in([place.statement], handler.name))


def _guards(place, handler):
    return place.names.parents[handler] in place.names.ancestors(place.statement) and place.line < handler.lineno


def _fills_local(place):
    targets = place.statement.targets if isinstance(place.statement, ast.Assign) else ()
    return any(isinstance(one, ast.Name) and place.names.local(one.id) for one in targets)


def _holds(value, name):
    if isinstance(value, (ast.List, ast.Tuple)):
        return any(_holds(one, name) for one in value.elts)
    return isinstance(value, ast.Name) and value.id == name


def _outlives(place, target, container):
    """Whether what is stored outlives the call, by all that the module shows: in an attribute of the method's own
    object, or a name of the module, that nothing empties."""
    root, names, facts = root_of(target), place.names, place.facts
    if _is_reset(facts, target) or (container and not _is_only_filled(facts, target)):
        return False
    if place.owner is not None and root == first_parameter(place.function):
        return not isinstance(target, ast.Name)
    bindings = facts.bindings.get(root, ())
    if root in names.bindings:
        return isinstance(target, ast.Name) and not names.local(root) and any(scope is None for scope, _ in bindings)
    return bool(bindings) and all(scope is None for scope, _ in bindings)


def _is_reset(facts, target):
    """Whether the module drops the value again; setting it to None in __init__ is no dropping."""
    return any(
        isinstance(value, ast.Constant) and isinstance(scope, FUNCTIONS) and scope.name != "__init__"
        for scope, value in facts.bindings.get(key_of(target), ())
    )


def _stays_inside(place, target, container):
    """Whether something is a list of the function's own that is only filled, counted and iterated over."""
    if not container or not isinstance(target, ast.Name) or not place.names.local(target.id):
        return False
    made = place.facts.value(target.id, place.names)
    return isinstance(made, ast.List) and _is_only_filled(place.facts, target)


def _is_only_filled(facts, target):
    return facts.uses.get(key_of(target), set()) <= LEAVES | {"len", "truth"}


def cycle_with_del(place):
    """Whether the line fills or makes an object that refers to itself and has __del__."""
    facts, statement = place.facts, place.statement
    if place.owner is not None and isinstance(statement, ast.Assign):
        me = first_parameter(place.function)
        own = any(isinstance(one, ast.Attribute) and root_of(one) == me for one in statement.targets)
        if own and _refers_to_itself(facts, place.owner):
            return True
    for node in place.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            made = facts.value(node.func.id, place.names)
            if isinstance(made, ast.ClassDef) and _refers_to_itself(facts, made):
                return True
    return False


def _refers_to_itself(facts, owner):
    methods = {one.name: one for one in owner.body if isinstance(one, FUNCTIONS)}
    if "__del__" not in methods:
        return False
    for method in methods.values():
        me = first_parameter(method)
        for statement in ast.walk(method) if me else ():
            if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
                target = statement.targets[0]
                if _is_own(target, me) and target.attr not in methods and len(facts.bindings[key_of(target)]) == 1:
                    if _leads_back(facts, methods, me, statement.value):
                        return True
    return False


def _is_own(node, me):
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == me


def _leads_back(facts, methods, me, value):
    """Whether a value holds the object itself: the object, a bound method, a partial of one, a lambda that uses it."""
    if facts.called(value) == "functools.partial" and value.args:
        return _leads_back(facts, methods, me, value.args[0])
    if isinstance(value, ast.Lambda):
        return me in names_in(value.body)
    if _is_own(value, me):
        return value.attr in methods and not methods[value.attr].decorator_list
    return isinstance(value, ast.Name) and value.id == me
