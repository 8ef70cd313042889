"""What further calls add to a process, and what keeps it alive."""
import gc
import sys
from _collections import deque
from _functools import _lru_cache_wrapper
from _io import BytesIO, StringIO
from time import thread_time

from .census import (
    ATTRIBUTES, LEAST_RATE, MANY, VALUE, Uncollected, clear, count_kinds, longer, missing, of_types, per_call, rate,
)
from .objects import (
    Module, is_a, last_entries, namespace_of, our_frames, referent, referents, short_name, size_of, type_name, untracked,
    value_of, variable_name,
)
from .paths import NAMESPACE, Paths, written

_RISERS = 256  # containers that are named, those with most new entries
_WEIGHED = 5000  # new entries of a container that are looked at
_AVERAGED = 100  # objects of a type whose sizes give the mean
_TRIES = 16  # objects that may turn out to hold too little
_LISTED = 20  # types and holders
_HEIGHT = 12  # levels of referrers above what has no name
_WIDTH = 32  # objects a level

_MADE_ANEW = {id(kind) for kind in (list, dict, set, tuple, deque)}
_ENTRIES = ("entry", "entries")
_ATTRIBUTES = ("attribute", "attributes")
_OBJECTS = ("object", "objects")
_UNITS = (
    (bytearray, ("byte", "bytes")),
    (bytes, ("byte", "bytes")),
    (BytesIO, ("byte", "bytes")),
    (str, ("character", "characters")),
    (StringIO, ("character", "characters")),
    (Module, ("callback", "callbacks")),  # atexit, see Census
)


def growth(points, call=None, seconds=10.0):
    """What each further call adds, and what holds it, by censuses of this process.

    `points`: three censuses or more, some calls apart, the last one taken just now; a rise that one of the windows
    does not show is none. `call`: the benchmark's call. Returns
    `types`, `holders` and `problem` as a Replay has them (src/model/replay.ts); no holder where nothing
    in Python holds what grows. Takes up to `seconds` of this thread's CPU time, so that a busy machine finds
    the same, and 180 MB for a million objects. Stop tracing before.
    """
    if missing:
        problem = "this interpreter's gc has no %s: nothing is known of what grows" % ", ".join(missing)
        return {"types": [], "holders": [], "problem": problem}
    points[-1].unfreeze()
    with Uncollected():
        search = _Search(points, call, thread_time() + seconds)
        holders = search.holders()
        return {"types": search.types(), "holders": holders, "problem": search.problem()}


class _Search:
    def __init__(self, points, call, deadline):
        self._points, self._deadline = points, deadline
        self._calls = [point.calls for point in points]
        self._own = set(map(id, [points, *points, *referents(points), self._calls]))
        self._span = self._calls[-1] - self._calls[0]
        self._late = False
        self._rates = self._type_rates()  # type's name to objects a call
        self._new = self._new_objects()  # id to object, of these types
        self._unexplained = set(self._new)
        self._loose = {}  # type's name to [objects, bytes] a call, of what gc does not track
        self._paths = Paths(call, points[-1].total > MANY, self._own)

    def _stop(self):
        self._late = self._late or thread_time() > self._deadline
        return self._late

    def _type_rates(self):
        names = self._points[-1].counts
        rates = {name: rate([point.counts.get(name, 0) for point in self._points], self._calls) for name in names}
        return {name: value for name, value in rates.items() if value is not None}

    def _new_objects(self):
        """Id to object of what the first census did not see and is alive."""
        keys = set()
        for point in self._points[:0:-1]:
            keys.update(point.fresh[-MANY:])
        rest = [one for one in gc.get_objects() if id(one) in keys and id(one) not in self._own]
        ours = set(map(id, our_frames(rest)))
        rest = [one for one in rest if id(one) not in ours]
        kinds = count_kinds(rest, {})
        grown = {key for key, kind in kinds.items() if type_name(kind) in self._rates}
        return {id(one): one for one in of_types(rest[-MANY:], grown)}

    def holders(self):
        """Fragments of a sentence, those that hold most first."""
        found = self._named_containers() + self._named_objects()
        found.sort(key=lambda one: -one[0])
        return list(dict.fromkeys(text for _, text in found))[:_LISTED]

    def _named_containers(self):
        """(bytes a call, text) of what grew in place, or was replaced by something longer."""
        grown = self._grown()
        most = sorted(grown.items(), key=lambda one: one[1][0] - one[1][-1])[:_RISERS]
        self._paths.reach({key for (key, _), _ in most}, self._stop)
        ways = [(place, levels, self._paths.chain(key)) for (key, place), levels in most]
        ways.sort(key=lambda one: one[0] == ATTRIBUTES)  # last: to ask for them may move them, and so may naming
        ways = [(place, levels, self._to_place(chain, place)) for place, levels, chain in ways]
        ways.sort(key=lambda one: (one[0] is not None, one[0] != ATTRIBUTES))
        for point in self._points:
            del point.kept[:]  # what is found is kept by `ways`; what nothing else refers to is no holder
        groups, seen = {}, set()
        for place, levels, chain in ways:
            if not chain or id(chain[-1]) in seen:
                continue  # nothing there; or it grew in its place
            if place == ATTRIBUTES and len(chain[-1]) != levels[-1]:
                continue  # see attribute_count
            seen.add(id(chain[-1]))
            segments = self._paths.segments(chain)
            alike = "".join("[…]" if one[0] == "[" else one for one in segments)
            groups.setdefault(alike, []).append((levels, segments, chain))
        named = [self._container(alike, members) for alike, members in groups.items()]
        return [one for one in named if one is not None]

    def _grown(self):
        """(id, place) to lengths, as longer(), where that id was one object's from the second census on."""
        grown = longer(self._points)
        keys = {key for key, _ in grown}
        others, doubtful = set(), set()
        for point in self._points:
            others.update(keys.intersection(point.fresh))
            doubtful.update(keys.intersection(point.loose))
        others |= doubtful.difference(map(id, self._points[-2].kept))
        return {key: levels for key, levels in grown.items() if key[0] not in others}

    @staticmethod
    def _to_place(chain, place):
        """The way to what is at a place of a chain's end."""
        owner = chain[-1:]
        if place is None or not owner:
            return chain
        if place == ATTRIBUTES:
            below = [namespace_of(owner[0])]
        elif place == VALUE:
            below = value_of(owner[0])
        else:
            below = referents(owner)[place : place + 1]
        return chain + below if below and below[0] is not None else []

    def _container(self, alike, members):
        windows = min(len(levels) for levels, _, _ in members)
        calls = self._calls[-windows:]
        value = rate([sum(column) for column in zip(*(levels[-windows:] for levels, _, _ in members))], calls)
        if value is None:
            return None
        weak = all(self._is_weak(chain[-1], levels[-1] - levels[-windows]) for levels, _, chain in members)
        held = sum(self._held_by(chain, levels[-windows], levels[-1]) for levels, _, chain in members)
        if weak:
            return None
        _, segments, chain = members[0]
        kind = type(chain[-1])
        unit = next((unit for base, unit in _UNITS if is_a(kind, base)), _ENTRIES)
        facts = [short_name(kind)]
        if len(chain) > 1 and type(chain[-2]) is _lru_cache_wrapper:
            facts = ["lru_cache", "%d entries" % len(chain[-1])]
        elif kind is Module:
            segments, facts = ["atexit"], []
        elif segments[-1] == NAMESPACE:
            bearer = next((one for one in chain[-2::-1] if type(one) is not dict), Module)
            segments, alike = segments[:-1], alike[: -len(NAMESPACE)]
            facts, unit = [_kind_name(bearer)], _ATTRIBUTES
        name = written(segments) if len(members) == 1 else alike
        return held / (calls[-1] - calls[0]), _text(name, chain, *facts, per_call(value, unit))

    def _is_weak(self, container, rise):
        """Whether what it took is weak references to what is new: something else holds that."""
        entries = last_entries(container, min(rise, _AVERAGED))
        if is_a(type(container), dict):
            entries = entries[1::2]
        weak = [one for one in entries if id(referent(one)) in self._new]
        return len(weak) >= 0.75 * min(rise, len(entries)) > 0

    def _held_by(self, chain, before, after):
        """Bytes of what a container took and of the places for it. Notes that as explained."""
        container, rise = chain[-1], after - before
        looked = min(rise, _WEIGHED)
        entries = last_entries(container, looked)
        if len(chain) > 1 and type(chain[-2]) is _lru_cache_wrapper:
            entries += self._results(chain[-2], looked / after)
        if is_a(type(container), set):
            apart = untracked(entries)  # which of these are new is not known, how many is
            entries = [one for one in entries if id(one) in self._new] + apart[: len(apart) * rise // len(entries)]
        return self._explain(entries, rise / looked) + size_of(container) / after * rise

    def _results(self, wrapper, share):
        """What a bounded lru_cache took last, so large a share of it: it refers to keys and results, the latest last; its
        dict does not. What else it refers to, its function above all, gc tracks and is old."""
        below = referents([wrapper])
        loose = untracked(below)
        return [one for one in below if id(one) in self._new] + loose[len(loose) - round(share * len(loose)) :]

    def _explain(self, entries, scale):
        """Bytes of the new objects below `entries`, `scale` times; they are explained from now on."""
        tracked, loose = owned(entries, self._new, self._paths)
        self._unexplained.difference_update(map(id, tracked))
        apart = weigh(loose)
        for name, (count, size) in apart.items():
            sums = self._loose.setdefault(name, [0, 0])
            sums[0] += count * scale
            sums[1] += size * scale
        return sum(size for _, size in [*weigh(tracked).values(), *apart.values()]) * scale

    def _named_objects(self):
        """(bytes a call, text) of new objects that no container above explains: links of a chain, say."""
        found = []
        for _ in range(_TRIES):
            wanted = self._risen()
            if not wanted or self._stop():
                break
            self._paths.reach(wanted, self._stop)
            key = self._paths.nearest(wanted)
            if key is None:
                return found + (self._nameless(wanted) if self._paths.complete() else [])
            chain = self._paths.chain(key)
            if not chain:  # the way was another a moment ago: asyncio's registries change by themselves
                self._unexplained.discard(key)
                continue
            kind = type(chain[-1])
            before = self._tally(kind)
            together = self._rebuilt(chain)
            size = self._explain(together or [self._new[key]], 1)
            count = before - self._tally(kind)
            if count < LEAST_RATE * self._span or (together and self._is_full(chain[-2])):
                continue
            if together:
                text = self._entries(chain[:-1], together)
            else:
                text = self._objects(chain, kind, count)
            found.append((size / self._span, text))
        return found

    def _rebuilt(self, chain):
        """The new entries of the container above, where there are many: one that is made anew at each call
        (`self.live = [one for one in self.live if one()]`) did not grow in place. Else none."""
        if len(chain) < 3 or id(type(chain[-2])) not in _MADE_ANEW or namespace_of(chain[-3]) is chain[-2]:
            return []
        entries = [one for one in last_entries(chain[-2], _WEIGHED) if id(one) in self._new]
        return entries if len(entries) >= max(2, LEAST_RATE * self._span) else []

    def _is_full(self, container):
        """Whether it was as long before: what came into it took the place of others."""
        key, first, last = id(container), self._points[0], self._points[-1]
        is_new = any(key in point.fresh for point in self._points)
        if is_new or key not in first.containers or key not in last.containers:
            return False
        return first.lengths[first.containers.index(key)] >= last.lengths[last.containers.index(key)]

    def _entries(self, chain, new):
        kinds = {type_name(type(one)) for one in new}
        value = min(len(new) / self._span, sum(self._rates.get(name, 0) for name in kinds))
        name = written(self._paths.segments(chain))
        return _text(name, chain, short_name(type(chain[-1])), per_call(clear(value * self._span, self._span), _ENTRIES))

    def _tally(self, kind):
        return len(of_types([self._new[key] for key in self._unexplained], {id(kind)}))

    def _risen(self):
        """Ids of the unexplained objects of each type that they are a good part of."""
        objects = [self._new[key] for key in self._unexplained]
        tally = {}
        kinds = count_kinds(objects, tally)
        least = {key: max(1, self._rates[type_name(kind)] * self._span / 4) for key, kind in kinds.items()}
        return set(map(id, of_types(objects, {key for key in kinds if tally[key] >= least[key]})))

    def _objects(self, chain, kind, count):
        """Text for `count` new objects at the end of a way, as their share of the type's rise."""
        name = written(self._paths.segments(chain)) if chain else "a reference cycle that the collector does not free"
        share = count / len(of_types(list(self._new.values()), {id(kind)}))
        value = self._rates[type_name(kind)]
        if share < 0.75:
            value = clear(value * share * self._span, self._span)
        return _text(name, chain, short_name(kind), per_call(value, _OBJECTS))

    def _nameless(self, wanted):
        """What refers to nothing but itself; what nothing refers to is native code's."""
        wanted = sorted(wanted, key=lambda key: "." not in type_name(type(self._new[key])))  # builtin types last
        level = [self._new[key] for key in wanted[:_WIDTH]]
        kind = type(level[0])
        if kind is tuple:  # made after what it holds: alone in no cycle, so native code has it
            return []
        seen = {id(one): one for one in level}
        ours = {id(self._new), id(level), id(seen)}
        for _ in range(_HEIGHT):
            asked = list(map(id, level))
            above = [
                one
                for one in gc.get_referrers(*level)
                if not (id(one) in ours or self._paths.is_own(one))
                and not (type(one) is tuple and list(map(id, one)) == asked)  # the call's arguments, on 3.13
            ]
            level = [one for one in above if id(one) not in seen]
            ours.update((id(above), id(level)))
            if not level or self._stop():
                break
            seen.update((id(one), one) for one in level)
        below = set(map(id, referents(list(seen.values()))))
        if level or not below.issuperset(seen):  # what none of these refers to is native code's
            return []
        return [(0, self._objects([], kind, self._tally(kind)))]

    def types(self):
        """Objects and bytes that a call adds by type, most bytes first."""
        found = {}
        sizes = weigh(list(self._new.values()))
        for name, value in self._rates.items():
            count, size = sizes.get(name, (0, 0))
            found[name] = [value, size / count * value if count else 0]
        for name, (count, size) in self._loose.items():
            if count >= LEAST_RATE * self._span:
                sums = found.setdefault(name, [0, 0])
                sums[0] += clear(count, self._span)
                sums[1] += size / self._span
        listed = sorted(found.items(), key=lambda one: -one[1][1])[:_LISTED]
        return [{"type": name, "count": count, "bytes": round(size)} for name, (count, size) in listed]

    def problem(self):
        """Why it says less than it should, or None."""
        reasons = []
        total = self._points[-1].total
        if total > MANY:
            reasons.append("%d objects are alive: of large containers only the last entries were searched" % total)
            if gc.get_freeze_count() > MANY:
                reasons[0] += ", and of what the import left only what is near to a module's name"
        if self._late:
            reasons.append("the search for what holds the growth ran out of time")
        elif self._paths.stopped:
            reasons.append("the search for what holds the growth met more than %d objects and stopped" % (2 * MANY))
        return "; ".join(reasons) or None


def _text(name, chain, *facts):
    """"name (facts)"; one of the facts is the context variable that the way leads through."""
    variable = next(filter(None, map(variable_name, chain[-2::-1])), None)
    if variable is not None and not name.startswith(variable):
        facts = (variable,) + facts
    return "%s (%s)" % (name, ", ".join(facts))


def _kind_name(x):
    """What to call the kind of an object that bears attributes."""
    return "module" if x is Module else "class" if is_a(type(x), type) else short_name(type(x))


def owned(entries, new, paths):
    """What is new among `entries` and below: (tracked, untracked). New is what is in `new`; and that to which
    nothing else refers but `paths`, for of what gc does not track nothing tells it. Follows all `entries`."""
    tracked, loose, seen = [], [], set()
    level, follow = entries, {id(one): one for one in entries if gc.is_tracked(one)}
    while level:
        times = {}
        for key in map(id, level):
            times[key] = times.get(key, 0) + 1
        found = []
        for one in level:
            key = id(one)
            count = times.pop(key, 0)
            # Each reference from above is in `level` too; then there are `one` and the argument.
            others = sys.getrefcount(one) - 2 * count - 2
            if count and key not in seen and (key in new or others <= 0 or (others == 1 and paths.refers_to(one))):
                seen.add(key)
                found.append(one)
                follow.pop(key, None)
        loose += untracked(found)
        tracked += [one for one in found if gc.is_tracked(one)]
        level, follow = referents([*found, *follow.values()]), {}
    return tracked, loose


def weigh(objects):
    """Type's name to (objects, bytes), the bytes by the mean of up to 100 of a type."""
    table, tally = {}, {}
    for key, kind in count_kinds(objects, tally).items():
        some = of_types(objects, {key})[:_AVERAGED]
        count, size = table.get(type_name(kind), (0, 0))
        mean = sum(map(size_of, some)) / len(some)
        table[type_name(kind)] = (count + tally[key], size + mean * tally[key])
    return table
