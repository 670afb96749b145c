"""The classes under MicroPython's asyncio."""

import heapq

from asyncio.core import Task
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
        when = ticks_diff(ticks_ms() if key is None else key, self._base)
        task.ph_key = key
        self._seq += 1
        heapq.heappush(self._heap, (when, self._seq, task))

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
