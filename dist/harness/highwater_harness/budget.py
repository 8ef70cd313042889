"""Time that a replay may take."""
import os
import time

from .levels import now

_PATIENCE = 3


class Budget:
    """Seconds of CPU time, so that a busy machine finds the same; by the clock three times as many, for a
    benchmark that waits."""

    def __init__(self, seconds):
        self._cpu, self._clock = cpu() + seconds, now() + _PATIENCE * seconds

    def left(self):
        """Seconds, this process's and those of its children that ended."""
        return min(self._cpu - cpu(), (self._clock - now()) / _PATIENCE)

    def clock(self):
        """Seconds by the clock after which it is used up, whatever was done."""
        return self._clock - now()


def cpu():
    """Seconds that this process and those of its children that ended have used."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system
