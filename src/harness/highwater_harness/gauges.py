"""Levels of this process's memory, and who raised them to where they are.

Kernel interfaces: proc_pid_statm(5) (size, resident and shared, in pages), getrusage(2).
"""
import os

from .levels import Reader, heap, now

HEAP, RESERVED, TOUCHED = GAUGES = ("heap", "reserved", "touched")
_MATCHED_BACK = 64  # rises among which the one that a fall undoes is looked for
_NOTED_AGAIN = 100  # a peak's rises are noted again when it is a hundredth higher
_NOTED_STEP = 1 << 16  # or this many bytes, if that is more


class Gauge:
    """One level, in bytes, as the rises that are left of it: a fall undoes the latest rise of its own
    size, where there is none the latest ones. Owners of rises are numbers."""

    def __init__(self, level):
        from array import array

        self.start = self.level = self.peak = self._noted = level
        self._sizes, self._owners = array("q"), array("q")
        #: Owner to bytes when the peak was noted, who was in progress then, and bytes of the peak above them.
        self.at_peak, self.in_progress, self.above = {}, None, 0

    def move(self, owner, level):
        """The level is now this; `owner` was in progress since it was read last."""
        change = level - self.level
        if change > 0:
            self._sizes.append(change)
            self._owners.append(owner)
        elif change < 0:
            self._fall(-change)
        self.level = level

    def _fall(self, size):
        sizes, owners = self._sizes, self._owners
        for index in range(len(sizes) - 1, max(-1, len(sizes) - 1 - _MATCHED_BACK), -1):
            if sizes[index] == size:
                del sizes[index], owners[index]
                return
        while size > 0 and sizes:
            if sizes[-1] > size:
                sizes[-1] -= size
                return
            size -= sizes.pop()
            owners.pop()

    def top(self, owner, height):
        """The level was at most this since it was read last. True where that is a new peak, noted."""
        self.peak = max(self.peak, height)
        if self.peak - self._noted < max(_NOTED_STEP, (self._noted - self.start) // _NOTED_AGAIN):
            return False
        self._noted = self.peak
        self.at_peak, self.in_progress, self.above = self.rises(), owner, self.peak - self.level
        return True

    def rises(self):
        """Owner to bytes of what is left."""
        sums = {}
        for owner, size in zip(self._owners, self._sizes):
            sums[owner] = sums.get(owner, 0) + size
        return sums


class Meter:
    """Reads the gauges: what malloc has in use, the address space, and the pages that are this
    process's own (anonymous and shared memory, no files). Where the last cannot be read there is none."""

    def __init__(self, heap_seconds, tops):
        """`heap_seconds` may go into malloc's counter, which walks all free chunks: 0.4 us mostly,
        50 ms where there are 100,000. `tops`: whether peaks between readings count."""
        import resource

        self._usage = lambda: resource.getrusage(resource.RUSAGE_SELF)
        self._page = resource.getpagesize()
        self._heap_seconds, self._tops = heap_seconds, tops
        self._statm = -1
        self._reader = Reader()
        self.gauges = {}

    def start(self):
        """Every level now is where it starts; also in a child after a fork."""
        self._statm, self._shared, self._shmem = -1, -1, 0
        self._reader = Reader()
        if self._tops:
            self._reader.reset_high_water()
        levels = self._levels()
        self.gauges = {name: Gauge(level) for name, level in levels.items()} if TOUCHED in levels else {}
        self._faults = self._usage().ru_minflt

    def read(self, owner):
        """`owner` was in progress since the last reading. Names of gauges that have a new peak."""
        levels, noted = self._levels(), []
        for name in list(self.gauges):
            level, gauge = levels.get(name), self.gauges[name]
            if level is None:  # malloc's became too slow to read
                del self.gauges[name]
                continue
            gauge.move(owner, level)
            if self._tops and gauge.top(owner, max(level, self._own_high_water()) if name == TOUCHED else level):
                noted.append(name)
        return noted

    def _levels(self):
        levels = {}
        if self._heap_seconds > 0:
            start = now()
            used = heap()
            self._heap_seconds -= now() - start
            if used is not None:
                levels[HEAP] = used
        pages = self._pages()
        if pages is not None:
            levels[RESERVED], levels[TOUCHED] = pages
        return levels

    def _pages(self):
        try:
            size, resident, shared = self._read_statm()
        except (OSError, ValueError):  # first use, or the target closed descriptors that it did not open
            try:
                self._statm = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
                size, resident, shared = self._read_statm()
            except OSError:
                return None
        anonymous = (resident - shared) * self._page
        if shared != self._shared:  # files or shared memory: the cheap counter does not say which
            self._shared = shared
            self._shmem = max(0, (self._reader.anonymous() or 0) - anonymous)
        return size * self._page, anonymous + self._shmem

    def _read_statm(self):
        size, resident, shared = os.pread(self._statm, 100, 0).split()[:3]
        return int(size), int(resident), int(shared)

    def high_water(self):
        """VmHWM since the start, bytes; 0 where the kernel does not say."""
        fields = self._reader.high_water()
        return fields[0] if fields else 0

    def _own_high_water(self):
        """The most pages of its own, as far as pages were touched since the last reading."""
        faults = self._usage().ru_minflt
        if faults == self._faults:
            return 0
        self._faults = faults
        fields = self._reader.high_water()
        return fields[0] - fields[1] if fields else 0
