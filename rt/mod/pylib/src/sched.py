"""A queue of things to do at certain times."""

__all__ = ["Event", "scheduler"]

import heapq
import itertools
import threading
import time
from collections import namedtuple

_Entry = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")


class Event(_Entry):
    """An entry of the queue."""

    __slots__ = ()

    def __lt__(self, other):
        return self[:3] < other[:3]

    def __eq__(self, other):
        return self[:3] == other[:3]

    __hash__ = _Entry.__hash__


class scheduler:
    """Runs events in the order of their times and priorities."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._numbers = itertools.count()

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        """Do something at a time; return the event."""
        with self._lock:
            event = Event(time, priority, next(self._numbers), action, argument, kwargs or {})
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        """Do something after a delay; return the event."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Drop an event; ValueError if it is not in the queue."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Do what there is; without blocking, return when the next event is due."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                wait = event.time - self.timefunc()
                if wait <= 0:
                    heapq.heappop(self._queue)
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue)
