"""Queues between tasks."""

import heapq
from collections import deque

from .core import get_event_loop
from .event import Event


class QueueEmpty(Exception):
    """get_nowait found nothing."""


class QueueFull(Exception):
    """put_nowait found no room."""


class Queue:
    """First in, first out; with maxsize > 0 put waits for room."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _wakeup(self, waiters):
        while waiters:
            f = waiters.popleft()
            if not f.done():
                f.set_result(None)
                break

    maxsize = property(lambda self: self._maxsize)

    def __repr__(self):
        return "<%s at 0x%x %s>" % (type(self).__name__, id(self), self._info())

    def __str__(self):
        return "<%s %s>" % (type(self).__name__, self._info())

    def _info(self):
        info = "maxsize=%r" % self._maxsize
        if self._queue:
            info += " _queue=%r" % (list(self._queue),)
        if self._getters:
            info += " _getters[%d]" % len(self._getters)
        if self._putters:
            info += " _putters[%d]" % len(self._putters)
        if self._unfinished:
            info += " tasks=%d" % self._unfinished
        return info

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and len(self._queue) >= self._maxsize

    async def put(self, item):
        while self.full():
            await self._wait(self._putters, lambda: not self.full())
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wakeup(self._getters)

    async def get(self):
        while not self._queue:
            await self._wait(self._getters, lambda: self._queue)
        return self.get_nowait()

    def get_nowait(self):
        if not self._queue:
            raise QueueEmpty
        item = self._get()
        self._wakeup(self._putters)
        return item

    async def _wait(self, waiters, possible):
        f = get_event_loop().create_future()
        waiters.append(f)
        try:
            await f
        except:
            f.cancel()
            try:
                waiters.remove(f)
            except ValueError:
                pass
            if possible() and not f.cancelled():
                self._wakeup(waiters)
            raise

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    """The smallest item comes first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    """The last item comes first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
