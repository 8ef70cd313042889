"""What processes that the benchmark forks and starts hold at their peak."""
import os

from .channel import Result, decode
from .gauges import TOUCHED
from .processes import largest_child

_SLOTS = 8


class Children:
    """The largest process below this one.

    A forked one goes on being watched and tells of itself, in memory that it shares with this one. Of
    any other only the size is known, once it was waited for, and the line that was in progress then.
    """

    def __init__(self, restart):
        """`restart`: makes a forked process's levels start where they are."""
        self._slots = [Result() for _ in range(_SLOTS)]
        self._mine = None
        self._forks = 0
        self._restart = restart
        #: RUSAGE_CHILDREN's ru_maxrss in bytes, and who was in progress when it rose.
        self.high_water, self.owner = largest_child(), None
        os.register_at_fork(after_in_parent=self._in_parent, after_in_child=self._in_child)

    def _in_parent(self):
        self._forks += 1

    def _in_child(self):
        self._mine = self._slots[self._forks % _SLOTS]
        self._restart()

    def look(self, owner):
        """`owner` was in progress since the last look."""
        size = largest_child()
        if size > self.high_water:
            self.high_water, self.owner = size, owner

    def is_one(self):
        """Whether this process is one of them."""
        return self._mine is not None

    def tell(self, gauges):
        """In a child: what it holds at its peak, unless an earlier one with the same slot held more."""
        rise = gauges[TOUCHED]["rise"]
        told = self._mine.read()
        if told is None or decode(told)["rise"] < rise:
            self._mine.write({"rise": rise, "gauges": gauges})

    def told(self):
        """What the largest forked child told: its `rise` in bytes, and its `gauges`; or None."""
        texts = [slot.read() for slot in self._slots]
        return max((decode(text) for text in texts if text is not None), key=lambda told: told["rise"], default=None)
