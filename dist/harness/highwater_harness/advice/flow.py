"""Where a value goes, and whether what runs meanwhile can change what it was made of."""
import ast

from .names import COMPREHENSIONS, names_in, root_of
from .tree import own_nodes

_FEW = 16
_LOOKS = frozenset(
    "abs all any ascii bin bool bytes callable chr complex dict divmod enumerate float format frozenset hash hex id int"
    " isinstance issubclass iter len list max min oct ord pow print range repr reversed round set sorted str sum tuple"
    " type zip collections.Counter copy.copy copy.deepcopy heapq.nlargest heapq.nsmallest math.fsum"
    " math.prod math.sqrt numpy.abs numpy.allclose numpy.argmax numpy.argmin numpy.array_equal numpy.count_nonzero"
    " numpy.dot numpy.linalg.norm numpy.max numpy.mean numpy.median numpy.min numpy.sqrt numpy.std numpy.sum"
    " numpy.var".split()
)
# Methods that change nothing and wait for nothing, whatever they belong to; what they give is new.
LOOKING_METHODS = frozenset(
    "all any argmax argmin capitalize casefold count decode dot encode endswith find format group groupdict groups"
    " index isalnum isalpha isdecimal isdigit islower isnumeric isspace isupper ljust lower lstrip max mean min"
    " most_common partition replace rfind rjust rpartition rsplit rstrip split splitlines startswith std strip sum"
    " title total_seconds upper var zfill".split()
)
VIEWS = frozenset(["items", "keys", "values"])
_STORING_METHODS = frozenset("add append appendleft discard extend insert pop remove setdefault update write".split())
_EXITS = (ast.Break, ast.Return, ast.Raise)
_WAITS = (ast.Await, ast.Yield, ast.YieldFrom)
# Take any iterable and go through it once, without a list of their own. (str.join makes one; tuple, from 3.14.)
_CONSUMERS = dict.fromkeys(
    "all any dict frozenset max min set sorted sum collections.Counter collections.deque math.fsum"
    " math.prod".split(),
    0,
)
_CONSUMERS.update(dict.fromkeys(["functools.reduce", "heapq.nlargest", "heapq.nsmallest"], 1))  # place of the argument
_STOPS_EARLY = frozenset(["all", "any"])
# Hand on item by item: places of their arguments that are iterables.
_WRAPPERS = {
    "csv.DictReader": (0,), "csv.reader": (0,), "enumerate": (0,), "filter": (1,), "itertools.islice": (0,),
    "map": (1, 2, 3), "zip": (0, 1, 2, 3),
}  # fmt: skip


def destination(names, node):
    """Where a value is used, and the assignment between, if any: a name that is bound once and read once is
    followed. None where it may be used more often."""
    parent = names.parents.get(node)
    target = _only_target(parent)
    if target is None or parent.value is not node:
        return node, None
    reads = names.reads.get(target, ())
    if not names.local(target) or len(names.bindings[target]) != 1 or len(reads) != 1:
        return None
    around = names.repeats(parent)
    if any(repeat not in around for repeat in names.repeats(reads[0])):
        return None
    return reads[0], parent


def _only_target(node):
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    if isinstance(node, (ast.Assign, ast.AnnAssign)) and len(targets) == 1 and isinstance(targets[0], ast.Name):
        return targets[0].id
    return None


def consumer(facts, names, node):
    """What goes through the items of an expression, once and at once: a `for`, a comprehension, a call; or None."""
    parent = names.parents.get(node)
    if isinstance(parent, ast.For):
        return parent
    if isinstance(parent, ast.comprehension) and parent.iter is node:
        whole = names.parents[parent]
        if whole.generators[0] is not parent:
            return None
        if isinstance(whole, ast.GeneratorExp):
            call = names.parents.get(whole)
            return whole if isinstance(call, ast.Call) and consumer(facts, names, whole) is call else None
        return whole
    name = facts.called(parent)
    place = next((index for index, one in enumerate(parent.args) if one is node), None) if name else None
    if place is None:
        return None
    others = [one for one in parent.args if one is not node]
    if not _runs_known(facts, name, parent) or (name == "zip" and names_in(node) & names_in(*others)):
        return None  # what takes turns with another iterable must not share an iterator with it
    if _CONSUMERS.get(name) == place and (name not in ("max", "min") or len(parent.args) == 1):
        return parent
    return consumer(facts, names, parent) if place in _WRAPPERS.get(name, ()) else None


def _runs_known(facts, name, call):
    """Whether what a call runs for each item changes nothing: its key, or the function that it is given."""
    given = [one.value for one in call.keywords if one.arg == "key"]
    if name in ("filter", "functools.reduce", "map"):
        given.append(call.args[0])
    return all(_changes_nothing(facts, one) for one in given)


def _changes_nothing(facts, function):
    if isinstance(function, ast.Lambda):
        return calm(facts, [function.body], set())
    if isinstance(function, ast.Constant):
        return function.value is None
    if isinstance(function, ast.Attribute) and facts.builtin(function.value) in ("bytes", "dict", "str"):
        return True
    name = facts.builtin(function) or facts.dotted(function) or ""
    return name in _LOOKS or name.startswith(("math.", "operator."))


def calls_method(node, *methods):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in methods


def counted(facts, names, node):
    """Whether all that is asked of a value is len()."""
    return facts.called(names.parents.get(node)) == "len"


def body_of(consuming):
    """What runs between one item and the next."""
    if isinstance(consuming, ast.For):
        return [consuming.target] + consuming.body
    if isinstance(consuming, COMPREHENSIONS):
        first = consuming.generators[0]
        items = [consuming.key, consuming.value] if isinstance(consuming, ast.DictComp) else [consuming.elt]
        return items + first.ifs + consuming.generators[1:]
    return []


def calm(facts, nodes, sources):
    """Whether nothing that is run can change an object that a name of `sources` leads to: no unknown call,
    no assignment through such a name, nothing that lets other code run meanwhile."""
    return all(_calm(facts, part, sources) for node in nodes for part in ast.walk(node))


def _calm(facts, node, sources):
    if isinstance(node, ast.Call):
        name = facts.called(node)
        if name is not None:
            return name in _LOOKS and _runs_known(facts, name, node)
        if not isinstance(node.func, ast.Attribute):
            return False
        method = node.func.attr
        if method in _STORING_METHODS:
            return root_of(node.func.value) not in sources | {None}
        if method == "get":
            return bool(node.args)  # Queue.get() takes
        if method == "join":
            return isinstance(node.func.value, ast.Constant)  # Thread.join() waits
        return method == "copy" or method in LOOKING_METHODS | VIEWS
    if isinstance(node, (ast.Name, ast.Attribute, ast.Subscript)) and not isinstance(node.ctx, ast.Load):
        return root_of(node) not in sources | {None}
    return not isinstance(
        node, _WAITS + (ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal, ast.With, ast.AsyncWith)
    )


def leaves_early(facts, names, consuming):
    """Whether the consumer may stop before the last item, or never begin."""
    if any(isinstance(one, (ast.BoolOp, ast.IfExp)) for one in names.ancestors(consuming)):
        return True
    if isinstance(consuming, ast.Call):
        return facts.called(consuming) in _STOPS_EARLY
    if isinstance(consuming, ast.GeneratorExp):
        return True  # all() and any() around it would
    return any(isinstance(part, _EXITS) for node in body_of(consuming) for part in ast.walk(node))


def undisturbed(facts, names, bound, consuming, sources):
    """Whether nothing between an assignment and the consumer changes what the value was made of."""
    statement = names.statement(consuming)
    between = names.between(bound, statement)
    if between is None or not calm(facts, between, sources):
        return False
    if consuming is statement:
        return True
    skipped = set(ast.walk(consuming)) | set(names.ancestors(consuming))
    others = [node for node in own_nodes(statement) if isinstance(node, ast.Call) and node not in skipped]
    return all(_calm(facts, node, sources) for node in others)


def few(facts, names, node):
    """Whether an iterable is written out with a few items, or a range of a few."""
    if isinstance(node, ast.Name):
        node = facts.value(node.id, names)
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        return len(node.elts) <= _FEW and not any(isinstance(item, ast.Starred) for item in node.elts)
    if isinstance(node, ast.Dict):
        return len(node.keys) <= _FEW and None not in node.keys
    if isinstance(node, ast.Constant):
        return isinstance(node.value, (str, bytes)) and len(node.value) <= 4 * _FEW
    name = facts.called(node)
    if name == "range":
        ends = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
        return all(isinstance(end, int) and end <= 4 * _FEW for end in ends)
    if name in ("enumerate", "reversed", "sorted", "zip") and node.args:
        return few(facts, names, node.args[0])
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in VIEWS:
        return few(facts, names, node.func.value)
    return False


def sources_of(names, node):
    """The names that lead to what an expression reads its items from: all of it but what it binds itself, what those
    were bound to, and what took them up (`rows = self.rows`, `self.rows = rows`)."""
    bound = {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and not isinstance(part.ctx, ast.Load)}
    found = names_in(node) - bound
    left = list(found)
    while left:
        name = left.pop()
        values = [one for one in names.values(name) if one is not None]
        takers = [names.parents.get(one) for one in names.reads.get(name, ())]
        targets = [one for taker in takers if isinstance(taker, ast.Assign) for one in taker.targets]
        new = names_in(*values) | {root_of(one) for one in targets} - {None}
        left += new - found
        found |= new
    return found
