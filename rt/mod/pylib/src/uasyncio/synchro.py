"""A lock as in Pycopy's library: it is taken with `await lock.acquire()` or `yield from lock.acquire()`."""

from asyncio.event import Condition, Event, Lock, Semaphore
