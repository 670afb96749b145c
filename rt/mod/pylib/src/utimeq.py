"""Pycopy's queue of calls ordered by tick counters that wrap around."""

import time


class _Entry:
    """An entry of the queue."""

    __slots__ = ("time", "callback", "args", "number", "handle")


class utimeq:
    """Up to maxlen entries; those of one time come out in the order in which they went in."""

    def __init__(self, maxlen):
        if maxlen < 0:
            raise ValueError("negative length")
        self._max = maxlen
        self._items = []
        self._slots = []  # entries by handle
        self._free = []  # handles that are not in use
        self._number = 0

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)

    def _before(self, a, b):
        diff = time.ticks_diff(a.time, b.time)
        return diff < 0 or diff == 0 and a.number < b.number

    def push(self, when, callback, args):
        """Add an entry; return a handle, a small number, for remove()."""
        items = self._items
        if len(items) >= self._max:
            raise IndexError("queue overflow")
        e = _Entry()
        e.time, e.callback, e.args, e.number = when, callback, args, self._number
        self._number += 1
        if self._free:
            e.handle = self._free.pop()
            self._slots[e.handle] = e
        else:
            e.handle = len(self._slots)
            self._slots.append(e)
        items.append(e)
        self._up(len(items) - 1)
        return e.handle

    def _up(self, i):
        items = self._items
        h = items[i]
        while i > 0:
            parent = (i - 1) >> 1
            if not self._before(h, items[parent]):
                break
            items[i] = items[parent]
            i = parent
        items[i] = h

    def _down(self, i):
        items = self._items
        n = len(items)
        h = items[i]
        while True:
            child = 2 * i + 1
            if child >= n:
                break
            if child + 1 < n and self._before(items[child + 1], items[child]):
                child += 1
            if not self._before(items[child], h):
                break
            items[i] = items[child]
            i = child
        items[i] = h

    def _delete(self, i):
        handle = self._items[i].handle
        self._slots[handle] = None
        self._free.append(handle)
        last = self._items.pop()
        if i < len(self._items):
            self._items[i] = last
            self._down(i)
            self._up(i)

    def pop(self, result):
        """Store time, callback and arguments of the first entry in a list of three, and remove it."""
        if not self._items:
            raise IndexError("empty heap")
        if not isinstance(result, list) or len(result) < 3:
            raise TypeError("a list of three items is required")
        h = self._items[0]
        result[0], result[1], result[2] = h.time, h.callback, h.args
        self._delete(0)

    def peektime(self):
        if not self._items:
            raise IndexError("empty heap")
        return self._items[0].time

    def remove(self, handle):
        """Remove an entry by its handle; IndexError if it is not there any more."""
        if not 0 <= handle < len(self._slots) or self._slots[handle] is None:
            raise IndexError("no such entry")
        self._delete(self._items.index(self._slots[handle]))
