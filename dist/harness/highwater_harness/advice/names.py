"""What a syntax tree says of its names: where each is bound and how it is used. Nothing is run.

A name goes by a key: "name", or ".attribute" whatever it is an attribute of. So one key may stand for
several objects, and what is said of a key holds for all of them.
"""
import ast

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LOOPS = (ast.For, ast.AsyncFor, ast.While)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

_DEFINITIONS = FUNCTIONS + (ast.ClassDef,)
_NESTED = _DEFINITIONS + (ast.Lambda,)
_MATCH = tuple(getattr(ast, name) for name in ("MatchAs", "MatchStar", "MatchMapping") if hasattr(ast, name))
_READERS = frozenset(
    "all any bool dict enumerate frozenset id isinstance iter list map max min print repr reversed set sorted str sum"
    " tuple zip".split()
)
_COPIES = frozenset(["copy", "deepcopy", ".copy", ".deepcopy"])
_SEES_ALL = frozenset(["eval", "exec", "globals", "locals", "vars"])


def key_of(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return "." + node.attr
    return None


def root_of(node):
    """The name that an expression such as `a.b[0].c` starts from; None where it starts from none."""
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def first_line(node):
    decorators = getattr(node, "decorator_list", None)
    return decorators[0].lineno if decorators else node.lineno


def first_parameter(function):
    arguments = function.args.posonlyargs + function.args.args
    return arguments[0].arg if arguments else None


def names_in(*nodes):
    return {part.id for node in nodes for part in ast.walk(node) if isinstance(part, ast.Name)}


def value_bound(node, parent, above):
    """What a name or attribute is bound to where that is one expression; None in a loop, by unpacking, ..."""
    if isinstance(parent, ast.Assign) or (isinstance(parent, (ast.AnnAssign, ast.NamedExpr)) and parent.target is node):
        return parent.value
    if isinstance(above, ast.Assign) and isinstance(parent, (ast.List, ast.Tuple)) and parent in above.targets:
        values = getattr(above.value, "elts", ())  # a, b = 1, []
        if len(values) == len(parent.elts) and not any(isinstance(one, ast.Starred) for one in values + parent.elts):
            return values[parent.elts.index(node)]
    return None


class Names:
    """The names of one function: every node's parent, and where each key is bound and read."""

    def __init__(self, function):
        self.function = function
        self.parents = {}
        self.bindings = {}
        self.reads = {}
        self._kinds = {}
        self._shared = set()
        self._dynamic = False
        stack = [(child, function, False) for child in function.body]
        for argument in ast.walk(function.args):
            if isinstance(argument, ast.arg):
                self.bindings.setdefault(argument.arg, []).append(argument)
        while stack:
            node, parent, nested = stack.pop()
            self.parents[node] = parent
            self._kinds.setdefault(type(node), []).append(node)
            self._note(node, nested)
            inside = nested or isinstance(node, _NESTED)
            stack.extend((child, node, inside) for child in ast.iter_child_nodes(node))

    def _note(self, node, nested):
        key = key_of(node)
        if key is not None:
            if nested and isinstance(node, ast.Name):
                self._shared.add(key)
            kept = self.reads if isinstance(node.ctx, ast.Load) else self.bindings
            kept.setdefault(key, []).append(node)
            self._dynamic = self._dynamic or key in _SEES_ALL
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            self._shared.update(node.names)
        elif isinstance(node, _DEFINITIONS + (ast.ExceptHandler,) + _MATCH):
            for name in (getattr(node, "name", None), getattr(node, "rest", None)):
                if name:
                    self.bindings.setdefault(name, []).append(node)
        elif isinstance(node, ast.alias):
            self.bindings.setdefault((node.asname or node.name).split(".")[0], []).append(node)

    def all(self, kind):
        return self._kinds.get(kind, ())

    def local(self, name):
        """Whether only this function's own code sees the name."""
        return name in self.bindings and name not in self._shared and not self._dynamic

    def parameter(self, name):
        """Annotation and default, each may be None, of a parameter that is not bound again; else None."""
        bound = self.bindings.get(name, ())
        if len(bound) != 1 or not isinstance(bound[0], ast.arg) or not self.local(name):
            return None
        arguments = self.function.args
        named = [one.arg for one in arguments.posonlyargs + arguments.args]
        defaults = dict(zip(reversed(named), reversed(arguments.defaults)))
        defaults.update(zip([one.arg for one in arguments.kwonlyargs], arguments.kw_defaults))
        return bound[0].annotation, defaults.get(name)

    def values(self, key):
        """What the key is bound to, None for a binding that is no plain assignment; `+=` is none."""
        return [
            value_bound(node, self.parents.get(node), self.parents.get(self.parents.get(node)))
            for node in self.bindings.get(key, ())
            if not isinstance(self.parents.get(node), ast.AugAssign)
        ]

    def ancestors(self, node):
        node = self.parents.get(node)
        while node is not None and node is not self.function:
            yield node
            node = self.parents.get(node)

    def statement(self, node):
        while node is not None and not isinstance(node, ast.stmt):
            node = self.parents.get(node)
        return node

    def repeats(self, node):
        """What may run a node more often than the function: loops, comprehensions, nested functions."""
        found = []
        before, child = None, node
        for parent in self.ancestors(node):
            if isinstance(parent, LOOPS):
                once = child is getattr(parent, "iter", None) or any(child is other for other in parent.orelse)
            elif isinstance(parent, COMPREHENSIONS):
                once = child is parent.generators[0] and before is child.iter
            else:
                once = not isinstance(parent, _NESTED)
            if not once:
                found.append(parent)
            before, child = child, parent
        return found

    def between(self, first, second):
        """The statements between two of one block; None where they are not of one, in this order."""
        parent = self.parents.get(first)
        for name in ("body", "orelse", "finalbody"):
            block = getattr(parent, name, None)
            if isinstance(block, list):
                places = [index for index, node in enumerate(block) if node is first or node is second]
                if len(places) == 2 and block[places[0]] is first:
                    return block[places[0] + 1 : places[1]]
        return [] if first is second else None


class Facts:
    """A whole tree's names. Holds the tree's statements, not the tree."""

    def __init__(self, body):
        self.body = body
        self.first_lines = [first_line(node) for node in body]
        self.bindings = {}  # key to [(scope, value)]; the scope is a function, a class or None for the module
        self.uses = {}  # key to the set of ways in which it is used
        self.decorated = []  # (function, scope)
        self.imports = {}  # name to what it is imported as, None where that differs
        self._star = False
        self._names = {}
        stack = [(node, None, None, None) for node in body]
        while stack:
            node, parent, above, scope = stack.pop()
            self._note(node, parent, above, scope)
            inside = node if isinstance(node, _NESTED) else scope
            for child in ast.iter_child_nodes(node):
                if child._fields:
                    stack.append((child, node, parent, inside))

    def _note(self, node, parent, above, scope):
        key = key_of(node)
        if key is not None:
            if isinstance(node.ctx, ast.Load):
                self.uses.setdefault(key, set()).add(_use(node, parent, above))
            elif isinstance(parent, ast.AugAssign):
                self.uses.setdefault(key, set()).add("+=" if isinstance(parent.op, (ast.Add, ast.BitOr)) else "-=")
            elif not (isinstance(parent, ast.AnnAssign) and parent.value is None):
                self._bind(key, scope, value_bound(node, parent, above))
        elif isinstance(node, ast.arg):
            self._bind(node.arg, scope, None)
        elif isinstance(node, _DEFINITIONS):
            self._bind(node.name, scope, node)
            if isinstance(node, FUNCTIONS) and node.decorator_list:
                self.decorated.append((node, scope))
        elif isinstance(node, (ast.ExceptHandler,) + _MATCH):
            for name in (getattr(node, "name", None), getattr(node, "rest", None)):
                if name:
                    self._bind(name, scope, None)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            self._import(node)

    def _bind(self, key, scope, value):
        if isinstance(scope, ast.ClassDef) and not key.startswith("."):
            key = "." + key
        self.bindings.setdefault(key, []).append((scope, value))

    def _import(self, node):
        for alias in node.names:
            name = alias.asname or alias.name
            if isinstance(node, ast.Import):
                name, full = (name, alias.name) if alias.asname else (name.split(".")[0],) * 2
            elif alias.name == "*":
                self._star = True
                continue
            else:
                full = "%s%s.%s" % ("." * node.level, node.module or "", alias.name)
            self.imports[name] = full if self.imports.get(name, full) == full else None

    def names(self, function):
        if function not in self._names:
            self._names[function] = Names(function)
        return self._names[function]

    def mentions(self, *attributes):
        return any("." + name in known for name in attributes for known in (self.uses, self.bindings))

    def sees_all(self):
        """Whether the module may reach names that it does not write out."""
        return self._star or not _SEES_ALL.isdisjoint(self.uses)

    def dotted(self, node):
        """What an expression was imported as, "numpy.append"; None where that is not certain."""
        if isinstance(node, ast.Name):
            return None if node.id in self.bindings else self.imports.get(node.id)
        above = self.dotted(node.value) if isinstance(node, ast.Attribute) else None
        return above and "%s.%s" % (above, node.attr)

    def builtin(self, node):
        """The name of the builtin that an expression is; None where it may be something else."""
        if not isinstance(node, ast.Name) or self._star or node.id in self.bindings or node.id in self.imports:
            return None
        return node.id

    def called(self, node):
        """Builtin name or dotted import that a call goes to."""
        return (self.builtin(node.func) or self.dotted(node.func)) if isinstance(node, ast.Call) else None

    def value(self, key, names=None):
        """What a key is bound to, once, in the function or else in the module; None where it is not."""
        if names is not None and key in names.bindings and not key.startswith("."):
            values = names.values(key) if names.local(key) else []
        else:
            bindings = self.bindings.get(key, ())
            values = [value for scope, value in bindings if scope is None or key.startswith(".")]
            if len(values) != len(bindings) or key in self.imports:
                return None  # a function binds the name too, or an import does
        return values[0] if len(values) == 1 else None


def _use(node, parent, above):
    """One way in which a value is used: "[]=", ".append", "in", "read", "copied", ...; "escapes" where it may go anywhere."""
    if isinstance(parent, ast.Attribute):
        return "." + parent.attr
    if isinstance(parent, ast.Subscript) and parent.value is node:
        if isinstance(parent.slice, ast.Slice) and not isinstance(parent.ctx, ast.Load):
            return "[:]="
        if isinstance(parent.ctx, ast.Load):
            return "[]." + above.attr if isinstance(above, ast.Attribute) else "[]"
        return "[]=" if isinstance(parent.ctx, ast.Store) else "del[]"
    if isinstance(parent, ast.Compare):
        return "in" if isinstance(parent.ops[-1], (ast.In, ast.NotIn)) else "read"
    if isinstance(parent, ast.Call) and parent.func is not node and key_of(parent.func) in _COPIES:
        return "copied"
    if isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and parent.func is not node:
        return "len" if parent.func.id == "len" else "read" if parent.func.id in _READERS else "escapes"
    if isinstance(parent, (ast.If, ast.While, ast.BoolOp, ast.Assert)) or (
        isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.Not)
    ):
        return "truth"
    if isinstance(parent, ast.IfExp):
        return "truth" if parent.test is node else "escapes"
    if isinstance(parent, (ast.For, ast.comprehension, ast.Starred, ast.FormattedValue, ast.Expr, ast.BinOp)):
        return "read"
    return "escapes"
