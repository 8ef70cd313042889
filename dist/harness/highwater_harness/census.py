"""Counts what the collector sees, without running the target's code and keeping next to nothing alive."""
import gc
import sys
from _collections import deque
from _io import BytesIO
from itertools import compress

from .levels import settle
from .objects import (
    Module, attribute_count, context_values, growable, is_a, last_entries, length_function, namespace_of, our_frames,
    referents, type_name, untracked,
)

MANY = 1_000_000  # objects; above, a census and a search look at a part of what is less likely to matter
_PART = 4096  # objects that stay in the processor's cache
_CHUNK = 64  # objects asked at once for what they refer to
_PLAIN = (dict, list, set, bytearray, deque)  # and array: len() of one is the C function's
_FOLLOWED = {id(dict), id(list), id(tuple)}
_LONG = 1024  # characters or entries from which a str, bytes or tuple that is replaced counts as kept
_OWNERS = 20_000  # objects nearest to the modules' names: of these any container that is replaced
_SHORT = 16  # entries; beyond MANY containers, shorter ones are left out
_NAMED = 200_000  # objects looked at by way of names, where those of the import are too many
_LAST = 1000  # entries of a container that are followed then
_WIDE = 1000  # entries; a larger dict is no namespace
# Places of an owner besides those among its referents.
ATTRIBUTES, VALUE = -1, -2  # an object's attributes, wherever the interpreter has them; a context variable's value
LEAST_RATE = 1 / 16  # a call

missing = [
    name
    for name in ("get_objects", "get_referents", "get_referrers", "is_tracked", "unfreeze")
    if not hasattr(gc, name)
]


class Census:
    """The process after a number of calls: objects by type, and how long each container is.

    Keeps ids and numbers, up to 30 bytes for each object that is alive. An id may be given again, so what there was
    is frozen in between, and what gc then finds unfrozen is new (`fresh`). What gc does not track cannot be told
    so: of that, what became longer is kept until the last census (`kept`). More than MANY that the import left stay
    frozen: of those only what is near to a module's names is looked at, none is counted by type, and what is
    new besides is told by its id. Empty where the interpreter's gc lacks what it takes (`missing`).
    """

    __slots__ = (
        "calls", "total", "counts", "identities", "fresh", "containers", "lengths", "owners", "places", "replaced",
        "loose", "kept", "_aside",
    )

    def __init__(self, calls, before=None):
        """`before`: the census before this one, None of the first. unfreeze() after the last."""
        from array import array  # the target's import is over: not in its figure

        self.calls = calls
        self.total = 0
        self.counts = {}  # type's name to objects
        self.identities, self.fresh = array("Q"), array("Q")
        self.containers, self.lengths = array("Q"), array("q")
        # A str or a tuple cannot grow, but what holds it can put a longer one in its place; so it can with a list.
        self.owners, self.places, self.replaced = array("Q"), array("q"), array("q")
        self.loose, self.kept = array("Q"), []
        self._aside = 0
        if missing:
            return
        frozen = gc.get_freeze_count()
        self._aside = before._aside if before is not None else frozen if frozen > MANY else 0
        told = before is not None and frozen > 0 and not self._aside  # else the target unfroze what was frozen here
        again = self._note_fresh(before) if told else ()
        if not self._aside:
            gc.unfreeze()
        settle()
        if before is None and not self._aside:
            _untrack()
        with Uncollected():
            objects = gc.get_objects()
            doubtful = self._take(objects) + [one for one in of_types(objects, {id(dict)}) if id(one) in again]
            if before is not None and not told:
                self.fresh.extend(set(self.identities).difference(before.identities))
                doubtful += objects
            self.loose.extend(map(id, doubtful))
            if before is not None and doubtful:
                rose = {key for key, _ in longer([before, self], set(map(id, doubtful)))}
                self.kept += {id(one): one for one in doubtful if id(one) in rose}.values()
        if not self._aside:
            gc.freeze()

    def unfreeze(self):
        """What was frozen for the next census is so no longer."""
        if not self._aside:
            gc.unfreeze()

    def _note_fresh(self, before):
        """Notes what is unfrozen. Returns ids of dicts that may be no new ones: gc tracked them no longer."""
        settle()
        unfrozen = gc.get_objects()
        again = set(map(id, of_types(unfrozen, {id(dict)}))).intersection(before.loose)
        self.fresh.extend(key for key in map(id, unfrozen) if key not in again)
        return again

    def _take(self, objects):
        """Notes all that a census does. Returns the containers and owners that gc does not track."""
        loose = []
        if self._aside:
            loose += self._look_up(_near_names(objects, _NAMED))
            self.total = self._aside
        loose += self._count(objects)
        near = _near_names((), _OWNERS)
        below = untracked(of_types(referents(near), {id(dict)}))
        kinds = {id(kind) for kind in (list, tuple, dict, set, frozenset, deque)}
        for owner in near + below:
            self._values(owner, kinds, 1)
        for owner in near:
            self._note(owner, ATTRIBUTES, attribute_count(owner))
        kinds.update((id(str), id(bytes)))
        for variable, value in context_values():
            self._note(variable, VALUE, len(value) if id(type(value)) in kinds else 0)
        return loose + below

    def _note(self, owner, place, length):
        if length:
            self.owners.append(id(owner))
            self.places.append(place)
            self.replaced.append(length)

    def _count(self, objects):
        """Counts by type; as _look_up."""
        self.total += len(objects)
        self.identities.extend(map(id, objects))
        tally = {}
        kinds = count_kinds(objects, tally)
        loose = self._look_up(objects)
        ours = of_types(objects, {id(Census)})
        for one in {id(one): one for one in ours + referents(ours)}.values():
            if gc.is_tracked(one) and not is_a(type(one), type):
                tally[id(type(one))] -= 1
        for frame in our_frames(objects):
            tally[id(type(frame))] -= 1
        for key, kind in kinds.items():
            name = type_name(kind)
            self.counts[name] = self.counts.get(name, 0) + tally[key]
        atexit = sys.modules.get("atexit")
        if atexit is not None:
            self.containers.append(id(atexit))
            self.lengths.append(atexit._ncallbacks())
        return loose

    def _look_up(self, objects):
        """Notes how long the containers among these are, and those below them that gc does not track: it
        returns those."""
        table = growable()
        plain = {id(kind) for kind in _PLAIN} | {id(type(self.lengths))}
        tally, odd = {}, {}
        loose = []
        for start in range(0, len(objects), _PART):
            part = objects[start : start + _PART]
            for key, kind in count_kinds(part, tally).items():
                measure = length_function(kind, table)
                if measure is not None and key not in plain:
                    odd[key] = measure
            self._measure(part, plain, odd)
            if start < MANY:  # the oldest, where there are more: modules and classes
                loose += self._references(part)
        self._measure(loose, plain, odd)
        deeper = self._references(loose[:MANY])
        self._measure(deeper, plain, odd)
        return loose + deeper

    def _measure(self, objects, plain, odd):
        found = of_types(objects, plain)
        if len(self.containers) > MANY:
            found = [one for one in found if len(one) >= _SHORT]
        self.containers.extend(map(id, found))
        self.lengths.extend(map(len, found))
        for one in of_types(objects, odd):
            self.containers.append(id(one))
            self.lengths.append(odd[id(type(one))](one))

    def _references(self, owners):
        """Notes long values of `owners`; returns the containers below them that gc does not track."""
        containers = {id(dict), id(bytearray), id(type(self.owners))}
        values = {id(str), id(bytes), id(tuple)}
        loose = []
        for start in range(0, len(owners), _CHUNK):
            chunk = owners[start : start + _CHUNK]
            below = referents(chunk)
            loose += untracked(of_types(below, containers))
            if max(map(len, of_types(below, values)), default=0) >= _LONG:
                for owner in chunk:
                    self._values(owner, values, _LONG)
        return loose

    def _values(self, owner, kinds, least):
        """Notes how long those values of these kinds are that have at least so many entries."""
        kind = type(owner)
        if kind is list or kind is tuple or kind is set or (kind is dict and len(owner) > _WIDE):
            return  # a collection, not names whose values get replaced
        if is_a(kind, BytesIO):
            return  # its buffer, which is measured itself
        for place, value in enumerate(referents([owner])):
            if id(type(value)) in kinds and len(value) >= least:
                self._note(owner, place, len(value))


def _untrack():
    """A collection untracks tuples of atoms, the next one tuples of those: until there is nothing more to untrack.
    Else what the import left frozen would seem to become fewer."""
    left, before = len(gc.get_objects()), None
    while left != before:
        gc.collect()
        left, before = len(gc.get_objects()), left


def _near_names(others, most):
    """Objects by way of the modules' names, breadth first, so many at most; none of `others`."""
    seen = set(map(id, others))
    found, level = [], [namespace_of(one) for one in list(sys.modules.values()) if is_a(type(one), Module)]
    level += [value for _, value in context_values()]
    while level and len(found) < most:
        fresh = []
        for one in level:
            if id(one) not in seen and gc.is_tracked(one):
                seen.add(id(one))
                fresh.append(one)
        found += fresh
        wide = [one for one in of_types(fresh, _FOLLOWED) if len(one) > _LAST]
        apart = set(map(id, wide))
        level = referents([one for one in fresh if id(one) not in apart])
        for one in wide:
            level += last_entries(one, _LAST)
    return found[:most]


class Uncollected:
    """No collection inside: it would cost time, and call what the target put into gc.callbacks."""

    def __enter__(self):
        self._enabled = gc.isenabled()
        gc.disable()

    def __exit__(self, *_):
        if self._enabled:
            gc.enable()


def count_kinds(objects, tally):
    """Adds to `tally` how many are of each type, by the type's id (a metaclass may define hash). Returns
    the types that were not in it."""
    kinds = {}
    for kind in map(type, objects):
        key = id(kind)
        if key in tally:
            tally[key] += 1
        else:
            tally[key] = 1
            kinds[key] = kind
    return kinds


def of_types(objects, keys):
    """Those whose type's id is in `keys`."""
    return list(compress(objects, map(keys.__contains__, map(id, map(type, objects)))))


def rate(levels, calls):
    """What each call adds by `levels` that were read after `calls`; None unless every window of calls
    rose by between half and twice the mean, as growth must to regress (compare/growth.ts)."""
    span, rise = calls[-1] - calls[0], levels[-1] - levels[0]
    mean = rise / span
    if mean < LEAST_RATE:
        return None
    for before, after, low, high in zip(calls, calls[1:], levels, levels[1:]):
        expected = mean * (after - before)
        if not expected / 2 - 1 <= high - low <= expected * 2 + 1 or high <= low:
            return None
    return clear(rise, span)


def clear(rise, span):
    """`rise` over `span` calls as what one call adds: whole, or 1 in 2, 3, 4, 5 or 10, where it is nearly that."""
    for value in (round(rise / span), 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 10):
        if value and abs(rise - value * span) <= max(1, rise * 0.01):
            return value
    return round(rise / span, 2)


def risers(tables):
    """Keys whose length rose between the last two of `tables`, (keys, lengths) each, with their lengths
    in order, from the earliest that knows them. What came between the two is new and did not grow."""
    last = {key: length for key, length in zip(*tables[-1]) if length}
    found = {key: [length, last[key]] for key, length in zip(*tables[-2]) if last.get(key, 0) > length}
    for keys, lengths in tables[-3::-1]:
        for key, length in {key: length for key, length in zip(keys, lengths) if key in found}.items():
            found[key].insert(0, length)
    return found


def longer(points, among=None):
    """risers() of what censuses noted: (id, None) of containers, (id, place) of owners whose value there was replaced
    by a longer one. `among`: of these ids alone."""
    contained = [_chosen(one.containers, (one.containers, one.lengths), among) for one in points]
    found = {(key, None): levels for key, levels in risers(contained).items()}
    owned = [_chosen(one.owners, (list(zip(one.owners, one.places)), one.replaced), among) for one in points]
    found.update(risers(owned))
    return found


def _chosen(keys, columns, among):
    if among is None:
        return columns
    chosen = bytes(map(among.__contains__, keys))
    return [list(compress(column, chosen)) for column in columns]


def per_call(value, unit):
    """"+1 entry a call", "+2.5 entries a call", "+1 entry in 10 calls"."""
    one, many = unit
    every = round(1 / value)
    if every > 1 and abs(value * every - 1) < 0.01:
        return "+1 %s in %d calls" % (one, every)
    number = ("%.1f" % value).rstrip("0").rstrip(".")
    return "+%s %s a call" % (number, one if number == "1" else many)
