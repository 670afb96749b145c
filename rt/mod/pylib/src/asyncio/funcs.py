"""Waiting for several things, with a time limit, or in a group."""

from . import core
from .core import CancelledError, Future, Task, ensure_future, get_event_loop, get_running_loop

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


class _GatheringFuture(Future):
    """What gather returns: cancelling it cancels what it waits for."""

    def __init__(self, children, loop):
        Future.__init__(self, loop=loop)
        self._children = children
        self._requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        some = False
        for child in self._children:
            if child.cancel(msg):
                some = True
        if some:
            self._requested = True
            self._cancel_message = msg
        return some


def gather(*aws, return_exceptions=False):
    """Run awaitables at once; the result is the list of their results in the order of the arguments."""
    loop = get_event_loop()
    if not aws:
        outer = loop.create_future()
        outer.set_result([])
        return outer
    futures, seen = [], {}
    for a in aws:
        f = seen.get(id(a))
        if f is None:
            f = seen[id(a)] = ensure_future(a, loop=loop)
        futures.append(f)
    outer = _GatheringFuture(list(seen.values()), loop)
    left = len(outer._children)

    def done(f):
        nonlocal left
        left -= 1
        if outer.done():
            if not f.cancelled():
                f.exception()
            return
        if not return_exceptions:
            if f.cancelled():
                outer.set_exception(f._cancelled_error())
                outer._seen()
                return
            exc = f.exception()
            if exc is not None:
                outer.set_exception(exc)
                outer._seen()
                return
        if left:
            return
        results = []
        for x in futures:
            if x.cancelled():
                results.append(CancelledError("" if x._cancel_message is None else x._cancel_message))
            else:
                exc = x.exception()
                results.append(exc if exc is not None else x.result())
        if outer._requested:
            outer.set_exception(outer._cancelled_error())
            outer._seen()
        else:
            outer.set_result(results)

    for f in outer._children:
        f.add_done_callback(done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; return the sets of those that are done and those that are not."""
    if isinstance(fs, Future) or core.iscoroutine(fs):
        raise TypeError("expect a list of futures, not %s" % type(fs).__name__)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return_when value: %s" % (return_when,))
    fs = set(fs)
    for f in fs:
        if core.iscoroutine(f) and not isinstance(f, Future):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()
    left = 0

    def failed(f):
        return not f.cancelled() and f._exception is not None

    def finished(f):
        nonlocal left
        left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and failed(f):
            core._set_if_pending(waiter, None)

    pending = [f for f in fs if not f.done()]
    some = len(pending) < len(fs)
    early = some and return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and any([f.done() and failed(f) for f in fs])
    if pending and not early:
        left = len(pending)
        for f in pending:
            f.add_done_callback(finished)
        handle = loop.call_later(timeout, core._set_if_pending, waiter, None) if timeout is not None else None
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for f in pending:
                f.remove_done_callback(finished)
    done = {f for f in fs if f.done()}
    return done, fs - done


async def wait_for(aw, timeout, sleep=None):
    """Wait for an awaitable, at most timeout seconds: then it is cancelled and TimeoutError raised."""
    if timeout is None:
        return await aw
    loop = get_event_loop()
    future = ensure_future(aw, loop=loop)
    if timeout <= 0:
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        try:
            return future.result()
        except CancelledError as e:
            raise TimeoutError() from e
    waiter = loop.create_future()
    handle = loop.call_later(timeout, core._set_if_pending, waiter, None)

    def finished(f):
        core._set_if_pending(waiter, None)

    future.add_done_callback(finished)
    try:
        try:
            await waiter
        except CancelledError:
            if future.done():
                return future.result()
            future.remove_done_callback(finished)
            await _cancel_and_wait(future)
            raise
        if future.done():
            return future.result()
        future.remove_done_callback(finished)
        await _cancel_and_wait(future)
        try:
            return future.result()
        except CancelledError as e:
            raise TimeoutError() from e
    finally:
        handle.cancel()


def wait_for_ms(aw, timeout):
    return wait_for(aw, timeout / 1000)


async def _cancel_and_wait(future):
    waiter = future._loop.create_future()

    def done(f):
        core._set_if_pending(waiter, None)

    future.add_done_callback(done)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(done)


def shield(aw):
    """Wait for an awaitable that goes on when the waiter is cancelled."""
    inner = ensure_future(aw)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(f):
        if outer.cancelled():
            if not f.cancelled():
                f.exception()
            return
        if f.cancelled():
            outer.cancel()
        elif f.exception() is not None:
            outer.set_exception(f.exception())
        else:
            outer.set_result(f.result())

    def outer_done(f):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def as_completed(aws, *, timeout=None):
    """Iterate over awaitables that give the results in the order in which they come."""
    from .queues import Queue

    if isinstance(aws, Future) or core.iscoroutine(aws):
        raise TypeError("expect an iterable of futures, not %s" % type(aws).__name__)
    loop = get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(aws)}
    done = Queue()
    handle = None

    def on_timeout():
        for f in todo:
            f.remove_done_callback(finished)
            done.put_nowait(None)
        todo.clear()

    def finished(f):
        if f not in todo:
            return
        todo.discard(f)
        done.put_nowait(f)
        if not todo and handle is not None:
            handle.cancel()

    async def one():
        f = await done.get()
        if f is None:
            raise TimeoutError
        return f.result()

    for f in todo:
        f.add_done_callback(finished)
    if todo and timeout is not None:
        handle = loop.call_later(timeout, on_timeout)
    for _ in range(len(todo)):
        yield one()


async def to_thread(func, /, *args, **kwargs):
    """Call a function in another thread."""
    from contextvars import copy_context

    context = copy_context()
    return await get_running_loop().run_in_executor(None, lambda: context.run(func, *args, **kwargs))


def run_coroutine_threadsafe(coro, loop):
    """Start a coroutine in a loop that runs in another thread; return a future of concurrent.futures."""
    if not core.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ThreadFuture

    future = ThreadFuture()

    def start():
        try:
            task = ensure_future(coro, loop=loop)
        except BaseException as e:
            if future.set_running_or_notify_cancel():
                future.set_exception(e)
            raise
        task.add_done_callback(copy)
        future.add_done_callback(lambda f: f.cancelled() and loop.call_soon_threadsafe(task.cancel))

    def copy(task):
        if task.cancelled():
            future.cancel()
        if not future.set_running_or_notify_cancel():
            return
        exc = task.exception()
        if exc is not None:
            future.set_exception(exc)
        else:
            future.set_result(task.result())

    loop.call_soon_threadsafe(start)
    return future


class Timeout:
    """A time limit for the body of an async with statement."""

    def __init__(self, when):
        self._when = when
        self._task = self._handle = None
        self._state = "created"

    def when(self):
        return self._when

    def _shown(self):
        return "finished" if self._state == "exited" else self._state

    def __repr__(self):
        when = " when=%s" % (None if self._when is None else round(self._when, 3)) if self._state == "active" else ""
        return "<Timeout [%s]%s>" % (self._shown(), when)

    def expired(self):
        return self._state in ("expiring", "expired")

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError("Cannot change state of %s Timeout" % self._shown())
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._handle = loop.call_soon(self._expire)
            else:
                self._handle = loop.call_at(when, self._expire)

    def _expire(self):
        self._task.cancel()
        self._state = "expiring"
        self._handle = None

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = core.current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and exc_type is CancelledError:
                raise TimeoutError from exc
        elif self._state == "active":
            self._state = "exited"
        return None


def timeout(delay):
    """A time limit in seconds (None: no limit) for an async with statement."""
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    """Tasks that belong together: the async with statement ends when all are done; if one fails the others are cancelled."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._loop = self._parent = self._base_error = None
        self._parent_cancelled = False
        self._tasks = set()
        self._errors = []
        self._waiter = None

    def __repr__(self):
        info = ""
        if self._tasks:
            info += " tasks=%d" % len(self._tasks)
        if self._errors:
            info += " errors=%d" % len(self._errors)
        if self._aborting:
            info += " cancelling"
        elif self._entered:
            info += " entered"
        return "<TaskGroup%s>" % info

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError("TaskGroup %r has already been entered" % (self,))
        self._entered = True
        self._loop = get_running_loop()
        self._parent = core.current_task()
        if self._parent is None:
            raise RuntimeError("TaskGroup %r cannot determine the parent task" % (self,))
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        if exc is not None and isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exc
        cancelled = exc if et is not None and issubclass(et, CancelledError) else None
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except CancelledError as e:
                if not self._aborting:
                    cancelled = e
                    self._abort()
            self._waiter = None
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            errors, self._errors = self._errors, []
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError("TaskGroup %r has not been entered" % (self,))
        if self._exiting and not self._tasks:
            raise RuntimeError("TaskGroup %r is finished" % (self,))
        if self._aborting:
            raise RuntimeError("TaskGroup %r is shutting down" % (self,))
        task = self._loop.create_task(coro, context=context)
        if name is not None:
            task.set_name(name)
        task.add_done_callback(self._done)
        self._tasks.add(task)
        return task

    def _abort(self):
        self._aborting = True
        for t in self._tasks:
            if not t.done():
                t.cancel()

    def _done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks:
            core._set_if_pending(self._waiter, True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exc
        if self._parent.done():
            self._loop.call_exception_handler({"message": "Task has errored out but its parent is done", "exception": exc, "task": task})
            return
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            self._parent.cancel()
