"""What the global generators of random and numpy were asked for. Generators of the target's own are not known."""
import sys

_FRESH = (623, 624)  # where random and numpy (one less) begin: how many words were taken, all at first


def _states():
    """Of each that is loaded, what tells its state; last, of a Mersenne Twister, the words taken of it."""
    random, numpy_random = sys.modules.get("random"), sys.modules.get("numpy.random.mtrand")
    found = []
    if random is not None:
        found.append(random._inst.getstate()[1])
    if numpy_random is not None:
        parts = numpy_random._rand.get_state(legacy=False)["state"]
        found.append([part.tobytes() if hasattr(part, "tobytes") else part for part in parts.values()])
    return found


def drew():
    """Whether something drew since they were seeded, or seeded them and drew."""
    try:
        return any(state[-1] not in _FRESH for state in _states())
    except (AttributeError, KeyError, TypeError):
        return True  # replaced by what is none: who knows


def state():
    """A number, another one after each draw, and the same in all processes that were seeded alike and drew alike
    (of one hash seed, for numpy's); None where what stands in a generator's place is none."""
    try:
        return hash(tuple(map(tuple, _states())))
    except (AttributeError, KeyError, TypeError):
        return None
