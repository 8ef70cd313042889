"""Known wastes of memory that a line's own syntax shows. The words for each rule are in blame/advice.ts."""
from weakref import WeakKeyDictionary

from . import data
from . import grows
from . import holds
from . import loops
from . import whole
from .names import Facts
from .tree import Place, chains_to

_PEAK = frozenset(["peak", "rss-peak", "native-peak"])
_KEPT = frozenset(["steady", "growth", "rss-growth"])
_DATA = _PEAK | frozenset(["import"])  # of `import` alone what stays counts: what is dropped again does not

# Most specific first.
RULES = (
    ("bytes-copied-in-loop", _PEAK, loops.bytes_copied_in_loop),
    ("text-copied-in-loop", _PEAK, loops.text_copied_in_loop),
    ("array-copied-in-loop", _PEAK, loops.array_copied_in_loop),
    ("frame-copied-in-loop", _PEAK, loops.frame_copied_in_loop),
    ("sorted-for-one", _PEAK, whole.sorted_for_one),
    ("sorted-for-few", _PEAK, whole.sorted_for_few),
    ("matches-held-whole", _PEAK, whole.matches_held_whole),
    ("file-held-whole", _PEAK, whole.file_held_whole),
    ("rows-held-whole", _PEAK, whole.rows_held_whole),
    ("document-held-whole", _PEAK, whole.document_held_whole),
    ("list-only-iterated", _PEAK, whole.list_only_iterated),
    ("copy-only-read", _PEAK, data.copy_only_read),
    ("csv-read-whole", _DATA, data.csv_read_whole),
    ("json-read-whole", _DATA, data.json_read_whole),
    ("float64-asked-for", _DATA, data.float64_asked_for),
    ("cycle-with-del", _PEAK, holds.cycle_with_del),
    ("exception-kept", _PEAK, holds.exceptions_collected),
    ("exception-kept", _KEPT, holds.exception_kept),
    ("handler-each-call", _KEPT, holds.handler_each_call),
    ("only-grows", _KEPT, grows.only_grows),
    ("cache-only-grows", _KEPT, grows.cache_only_grows),
    ("cache-keeps-instances", _KEPT, grows.cache_keeps_instances),
    ("cache-unbounded", _KEPT, grows.cache_unbounded),
)

_known = WeakKeyDictionary()


def advise(tree, line, metric):
    """The id of the rule that a line breaks where it holds memory of a metric, or None.

    tree: an ast.Module. line: 1-based. The tree is indexed once, and the index goes when the tree does.
    """
    try:
        return find(tree, line, metric)
    except Exception:
        return None  # a tree that no parser made, or a rule's fault: advice is not worth a replay


def find(tree, line, metric):
    """As advise; raises on a tree that lacks what the parser's have."""
    facts = _known.get(tree)
    if facts is None:
        facts = _known[tree] = Facts(tree.body)
    for chain in chains_to(facts, line):
        place = Place(facts, chain, line)
        for rule, metrics, breaks in RULES:
            if metric in metrics and breaks(place):
                return rule
    return None
