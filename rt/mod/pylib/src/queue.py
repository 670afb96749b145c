"""Queues for threads."""

from threading import Condition, Lock
from time import monotonic as _time

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue", "ShutDown"]


class Empty(Exception):
    """Raised by get(block=False) and get_nowait()."""


class Full(Exception):
    """Raised by put(block=False) and put_nowait()."""


class ShutDown(Exception):
    """Raised by put() and get() of a queue that has been shut down."""


class Queue:
    """First in, first out; with maxsize, put() waits for room."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = Lock()
        self.not_empty = Condition(self.mutex)
        self.not_full = Condition(self.mutex)
        self.all_tasks_done = Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def shutdown(self, immediate=False):
        """Refuse what is put from now on; get() gives what is there, or, immediately, nothing more."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    def _full(self):
        # Whether put() has to wait.
        if self.is_shutdown:
            raise ShutDown
        return 0 < self.maxsize <= self._qsize()

    def _empty(self):
        # Whether get() has to wait.
        if self._qsize():
            return False
        if self.is_shutdown:
            raise ShutDown
        return True

    def task_done(self):
        """Say that the work on an item is done."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Wait until the work on all items is done."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item, waiting for room if asked to."""
        with self.not_full:
            if self.maxsize > 0 or self.is_shutdown:
                if not block:
                    if self._full():
                        raise Full
                elif timeout is None:
                    while self._full():
                        self.not_full.wait()
                elif timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                else:
                    end = _time() + timeout
                    while self._full():
                        remaining = end - _time()
                        if remaining <= 0:
                            raise Full
                        self.not_full.wait(remaining)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Remove and return an item, waiting for one if asked to."""
        with self.not_empty:
            if not block:
                if self._empty():
                    raise Empty
            elif timeout is None:
                while self._empty():
                    self.not_empty.wait()
            elif timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            else:
                end = _time() + timeout
                while self._empty():
                    remaining = end - _time()
                    if remaining <= 0:
                        raise Empty
                    self.not_empty.wait(remaining)
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    # To be overridden.

    def _init(self, maxsize):
        from _collections import deque

        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(type(list[int]))


class PriorityQueue(Queue):
    """The smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        from _heapq import heappush

        heappush(self.queue, item)

    def _get(self):
        from _heapq import heappop

        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without limit and without task_done()."""

    def __init__(self):
        from _collections import deque

        self._queue = deque()
        self._cond, self._waiting = Condition(Lock()), 0

    def put(self, item, block=True, timeout=None):
        """Add an item; never waits."""
        self._queue.append(item)
        if self._waiting:
            with self._cond:
                self._cond.notify()

    def get(self, block=True, timeout=None):
        """Remove and return an item, waiting for one if asked to."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        queue = self._queue
        if queue:
            try:
                return queue.popleft()
            except IndexError:
                pass  # another thread has taken it
        if not block:
            raise Empty
        end = None if timeout is None else _time() + timeout
        with self._cond:
            self._waiting += 1  # before it looks for an item: who adds one from now on wakes it
            try:
                while True:
                    if not self._cond.wait_for(lambda: queue, None if end is None else max(end - _time(), 0)):
                        raise Empty
                    try:
                        return queue.popleft()
                    except IndexError:
                        pass
            finally:
                self._waiting -= 1

    def put_nowait(self, item):
        return self.put(item)

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)

    __class_getitem__ = classmethod(type(list[int]))
