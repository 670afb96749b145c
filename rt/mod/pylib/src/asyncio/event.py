"""Events, locks, semaphores, conditions and barriers for tasks."""

from collections import deque

from . import core
from .core import CancelledError, get_event_loop


def _shown(o, state):
    """What is shown for o: its state, and how many wait for it."""
    if o._waiters:
        state += ", waiters:%d" % len(o._waiters)
    return "<asyncio.locks.%s object at 0x%x [%s]>" % (type(o).__name__, id(o), state)


class _Locked:
    """Use in an async with statement."""

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, *exc):
        self.release()


def _wake_first(waiters):
    for f in waiters:
        if not f.done():
            f.set_result(True)
            return True
    return False


class Event:
    """A flag that tasks can wait for."""

    def __init__(self):
        self._waiters = deque()
        self._value = False

    def __repr__(self):
        return _shown(self, "set" if self._value else "unset")

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for f in self._waiters:
                core._set_if_pending(f, True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        f = get_event_loop().create_future()
        self._waiters.append(f)
        try:
            await f
            return True
        finally:
            self._waiters.remove(f)


class ThreadSafeFlag:
    """A flag that another thread, or a callback from outside, sets for one task."""

    def __init__(self):
        self._flag = 0
        self._waiter = self._loop = None

    def _release(self):
        if self._waiter is not None:
            core._set_if_pending(self._waiter, None)

    def set(self):
        self._flag = 1
        loop = self._loop
        if loop is not None and not loop._closed:
            loop.call_soon_threadsafe(self._release)

    def clear(self):
        self._flag = 0

    def ioctl(self, request, arg):
        """As a stream, for select.poll: what is asked for is ready when the flag is set."""
        return arg * self._flag if request == 3 else -1

    async def wait(self):
        if not self._flag:
            self._loop = get_event_loop()
            self._loop._wakeable()
            self._waiter = self._loop.create_future()
            try:
                if not self._flag:
                    await self._waiter
            finally:
                self._waiter = None
        self._flag = 0


class Lock(_Locked):
    """Mutual exclusion of tasks; those that wait get it in the order in which they came."""

    def __init__(self):
        self._waiters = deque()
        self._locked = False

    def __repr__(self):
        return _shown(self, "locked" if self._locked else "unlocked")

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all([w.cancelled() for w in self._waiters]):
            self._locked = True
            return True
        f = get_event_loop().create_future()
        self._waiters.append(f)
        try:
            try:
                await f
            finally:
                self._waiters.remove(f)
        except CancelledError:
            if not self._locked:
                self._wake()
            raise
        self._locked = True
        return True

    def _wake(self):
        """Wake the first that waits, unless it has been woken already and is about to take the lock."""
        for f in self._waiters:
            if not f.done():
                f.set_result(True)
            break

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake()


class Semaphore(_Locked):
    """A counter of what is free."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value
        self._waiters = deque()

    def __repr__(self):
        return _shown(self, "locked" if self.locked() else "unlocked, value:%d" % self._value)

    def locked(self):
        return self._value == 0 or any([not w.cancelled() for w in self._waiters])

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        f = get_event_loop().create_future()
        self._waiters.append(f)
        try:
            try:
                await f
            finally:
                self._waiters.remove(f)
        except CancelledError:
            if f.done() and not f.cancelled():
                self._value += 1
            raise
        finally:
            if self._value > 0:
                self._wake()
        return True

    def release(self):
        self._value += 1
        self._wake()

    def _wake(self):
        if self._value > 0 and _wake_first(self._waiters):
            self._value -= 1


class BoundedSemaphore(Semaphore):
    """A semaphore that is an error to release too often."""

    def __init__(self, value=1):
        self._bound = value
        Semaphore.__init__(self, value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        Semaphore.release(self)


class Condition(_Locked):
    """Tasks wait for something that others change under a lock."""

    def __init__(self, lock=None):
        self._lock = lock if lock is not None else Lock()
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = deque()

    def __repr__(self):
        return _shown(self, "locked" if self.locked() else "unlocked")

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            f = get_event_loop().create_future()
            self._waiters.append(f)
            try:
                await f
                return True
            finally:
                self._waiters.remove(f)
        finally:
            cancelled = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as e:
                    cancelled = e
            if cancelled is not None:
                raise cancelled

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        for f in self._waiters:
            if n <= 0:
                break
            if not f.done():
                n -= 1
                f.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class BrokenBarrierError(RuntimeError):
    """The barrier was broken by abort() or a cancelled task."""


class Barrier:
    """Tasks wait until a certain number of them is there."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._count = 0
        self._cond = Condition()
        self._state = "filling"

    def __repr__(self):
        wait = "" if self._state == "broken" else ", waiters:%d/%d" % (self.n_waiting, self._parties)
        return "<asyncio.locks.Barrier object at 0x%x [%s%s]>" % (id(self), self._state, wait)

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == "filling" else 0)
    broken = property(lambda self: self._state == "broken")

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *exc):
        pass

    async def wait(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self._state == "broken":
                raise BrokenBarrierError("Barrier aborted")
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._state = "draining"
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._state != "filling")
                    if self._state in ("broken", "resetting"):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in ("resetting", "draining"):
                        self._state = "filling"
                    self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                if self._state != "resetting":
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = "broken"
            self._cond.notify_all()
