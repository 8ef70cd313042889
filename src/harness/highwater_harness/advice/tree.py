"""The statements on a line, and what encloses them."""
import ast
from bisect import bisect_right

from .names import FUNCTIONS, LOOPS, first_line

_BLOCKS = (ast.stmt, ast.ExceptHandler) + ((ast.match_case,) if hasattr(ast, "match_case") else ())


def own_nodes(statement, line=None):
    """A statement and its expressions, without its blocks; those on `line` alone, where it is given."""
    stack = [statement]
    while stack:
        node = stack.pop()
        yield node
        for child in ast.iter_child_nodes(node):
            if not isinstance(child, _BLOCKS) and (line is None or _spans(child, line)):
                stack.append(child)


def _spans(node, line):
    if not hasattr(node, "lineno"):
        return True  # a comprehension, arguments: their parts have lines
    return first_line(node) <= line <= (node.end_lineno or node.lineno)


def chains_to(facts, line):
    """Tuples of nested statements, each ending in one that has something of its own on `line`; innermost first."""
    found, stack = [], []
    index = bisect_right(facts.first_lines, line)
    while index > 0 and _spans(facts.body[index - 1], line):
        index -= 1
        stack.append((facts.body[index], ()))
    while stack:
        node, outer = stack.pop()
        if not _spans(node, line):
            continue
        chain = outer + (node,)
        blocks = [child for child in ast.iter_child_nodes(node) if isinstance(child, _BLOCKS)]
        stack.extend((child, chain) for child in blocks)
        if isinstance(node, ast.stmt) and (
            not blocks
            or node.lineno == line
            or any(hasattr(part, "lineno") for part in own_nodes(node, line) if part is not node)
        ):
            found.append(chain)
    return sorted(found, key=len, reverse=True)


class Place:
    """A statement on a line: its own expressions there, and what encloses it."""

    def __init__(self, facts, chain, line):
        self.facts = facts
        self.statement = chain[-1]
        self.nodes = list(own_nodes(self.statement, line))
        self.line = line
        functions = [index for index, node in enumerate(chain[:-1]) if isinstance(node, FUNCTIONS)]
        self.function = chain[functions[-1]] if functions else None
        self.names = facts.names(self.function) if functions else None
        self._inner = chain[functions[-1] + 1 :] if functions else ()
        above = chain[functions[-1] - 1] if functions and functions[-1] > 0 else None
        self.owner = above if isinstance(above, ast.ClassDef) else None  # of a method

    def within(self, kind):
        """The statements of a kind around this one, in its function; innermost first."""
        return [node for node in reversed(self._inner[:-1]) if isinstance(node, kind)]

    def loops(self):
        """The loops that run this statement again, innermost first."""
        inner = self._inner
        return [
            loop
            for loop, child in zip(reversed(inner[:-1]), reversed(inner[1:]))
            if isinstance(loop, LOOPS) and any(child is node for node in loop.body)
        ]
