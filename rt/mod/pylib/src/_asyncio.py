"""The classes under MicroPython's asyncio, for copies of that."""

import heapq

from time import ticks_diff, ticks_ms


class TaskQueue:
    """Tasks ordered by the tick at which they are due; those of one tick in the order in which they came."""

    def __init__(self):
        self._heap = []
        self._seq = 0
        self._base = ticks_ms()

    def peek(self):
        return self._heap[0][2] if self._heap else None

    def push(self, task, key=None):
        task.data = None
        task.ph_key = ticks_ms() if key is None else key
        self._seq += 1
        heapq.heappush(self._heap, (ticks_diff(task.ph_key, self._base), self._seq, task))

    def pop(self):
        if not self._heap:
            raise IndexError("empty heap")
        return heapq.heappop(self._heap)[2]

    def remove(self, task):
        self._heap[:] = [e for e in self._heap if e[2] is not task]
        heapq.heapify(self._heap)

    push_sorted = push
    push_head = push
    pop_head = pop


class Task:
    """A coroutine in an event loop whose globals are given: cur_task, _task_queue and CancelledError are looked up there.

    state is True while the task runs and nobody waits for it, a TaskQueue of those who wait, false when it is done: None if its result,
    the exception in data, has not been asked for. While it runs, data is what it waits for.
    """

    def __init__(self, coro, loop=None):
        self.coro = coro
        self.data = None
        self.state = True
        self.ph_key = 0
        self._loop = loop

    def __iter__(self):
        if not self.state:
            self.state = False
        elif self.state is True:
            self.state = TaskQueue()
        elif not isinstance(self.state, TaskQueue):
            raise RuntimeError("the task cannot be waited for")
        return self

    __await__ = __iter__

    def __next__(self):
        if not self.state:
            raise self.data
        waiting = self._loop["cur_task"]
        self.state.push(waiting)
        waiting.data = self

    def done(self):
        return not self.state

    def cancel(self):
        """Raise CancelledError where the task waits; false if it is done."""
        if not self.state:
            return False
        loop = self._loop
        if self is loop["cur_task"]:
            raise RuntimeError("can't cancel self")
        task = self
        while isinstance(task.data, Task):
            task = task.data
        queue = loop["_task_queue"]
        if hasattr(task.data, "remove"):
            task.data.remove(task)
        else:
            queue.remove(task)
        queue.push(task)
        task.data = loop["CancelledError"]
        return True
