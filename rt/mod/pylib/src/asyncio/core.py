"""The event loop, futures and tasks.

A coroutine that runs in a task gives the loop what it waits for by yielding it:

    a Future            the task goes on when it is done
    None                the task goes on in the next round
    an int or float     Pycopy: the task goes on after that many milliseconds
    False               Pycopy: the task goes on when somebody calls it
    a coroutine         Pycopy: it becomes a task; this one goes on in the next round
    a SysCall           Pycopy: IORead, IOWrite, SleepMs, StopLoop ...
"""

import heapq
import select
import sys
import time
from collections import deque
from time import monotonic
from time import ticks_add, ticks_diff, ticks_ms as ticks


class CancelledError(BaseException):
    """The task or future was cancelled."""

    __module__ = "asyncio.exceptions"


class InvalidStateError(Exception):
    """The operation is not allowed in this state of a future."""

    __module__ = "asyncio.exceptions"


TimeoutError = TimeoutError

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"

# What is read and changed with the interpreter's lock held.
cur_task = None
_running = {}
_loops = {}
_get_ident = None

# The module contextvars once a program has imported it: from then on tasks and callbacks have contexts.
_vars = sys.modules.get("contextvars")
_OWN = object()  # as context of a callback: it sees to that itself


class _InContext:
    """A callback of a future with the context that it will run in; equal to the callback."""

    __slots__ = ("fn", "context")

    def __init__(self, fn, context):
        self.fn, self.context = fn, context

    def __eq__(self, other):
        return self.fn == other

    def __call__(self, future):
        self.context.run(self.fn, future)


def _ident():
    global _get_ident
    if _get_ident is None:
        from _thread import get_ident as _get_ident
    return _get_ident()


def iscoroutine(obj):
    t = type(obj)
    return t is _coroutine or t is _generator or hasattr(obj, "send") and hasattr(obj, "throw")


async def _nothing():
    pass


def _gen():
    yield


async def _agen():
    yield


async def _drive(gen):
    """Run an asynchronous generator as a task: `yield` in `async def` gives way to the loop, in Pycopy."""
    async for value in gen:
        await _Yield(value)


class _Yield:
    """Gives a value to the loop."""

    def __init__(self, value):
        self._value = value

    def __await__(self):
        yield self._value


_c = _nothing()
_coroutine = type(_c)
_c.close()
_generator = type(_gen())
_async_generator = type(_agen())
del _c


# ---- callbacks


def _shown(callback, args=()):
    """A callback as messages show it: a call, and where the function is defined."""
    if type(callback) is _InContext:
        callback = callback.fn
    func = getattr(callback, "__func__", callback)
    if func is Task._wakeup or func is Task._resume:
        return "Task.task_wakeup()"
    if func is Task._step:
        return "TaskStepMethWrapper()"
    inner = getattr(func, "func", None)
    if inner is not None and hasattr(func, "keywords"):  # functools.partial
        call = [repr(a) for a in func.args] + ["%s=%r" % kv for kv in func.keywords.items()]
        return "%s(%s)" % (_shown(inner, ()).split("(")[0], ", ".join(call)) + "(%s)" % ", ".join([repr(a) for a in args]) + _place(inner)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return "%s(%s)" % (name, ", ".join([repr(a) for a in args])) + _place(func)


def _place(func):
    code = getattr(func, "__code__", None)
    return "" if code is None else " at %s:%d" % (code.co_filename, code.co_firstlineno)


def _shown_coroutine(coro):
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or "<%s without __name__>" % type(coro).__name__
    name += "()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        return name
    if hasattr(coro, "cr_frame"):
        frame, started = coro.cr_frame, coro.cr_suspended or coro.cr_running
    else:
        frame, started = coro.gi_frame, coro.gi_suspended or coro.gi_running
    state = "done, defined" if frame is None else "running"
    return "%s %s at %s:%d" % (name, state, code.co_filename, frame.f_lineno if started else code.co_firstlineno)


class Handle:
    """A callback that the loop will call."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context")

    def __init__(self, callback, args, loop, context=None):
        if context is None:
            self._context = None if _vars is None else _vars.copy_context()
        else:
            self._context = None if context is _OWN else context
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._loop = loop

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def __repr__(self):
        return "<%s>" % " ".join(self._info())

    def _info(self):
        info = [type(self).__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(_shown(self._callback, self._args))
        return info

    def _run(self):
        callback, args = self._callback, self._args
        try:
            if self._context is not None:
                self._context.run(callback, *args)
            elif args:
                callback(*args)
            else:
                callback()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._loop.call_exception_handler(
                {"message": "Exception in callback " + _shown(callback, args), "exception": e, "handle": self}
            )


class TimerHandle(Handle):
    """A callback that the loop will call at a certain time."""

    __slots__ = ("_when",)

    def __init__(self, when, callback, args, loop, context=None):
        Handle.__init__(self, callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def _info(self):
        info = Handle._info(self)
        info.insert(2 if self._cancelled else 1, "when=%s" % self._when)
        return info

    def cancel(self):
        if not self._cancelled:
            self._loop._cancelled_timers += 1
        Handle.cancel(self)


# ---- futures


class Future:
    """A result that will be there later."""

    __class_getitem__ = classmethod(type(list[int]))

    _state = _PENDING
    _result = None
    _exception = None
    _blocking = False
    _cancel_message = None
    _cancelled_exc = None  # what a task has ended with, for who waits for it first
    _retrieved = False

    def __init__(self, *, loop=None):
        self._loop = loop if loop is not None else get_event_loop()
        self._callbacks = []

    def __repr__(self):
        return "<%s %s>" % (type(self).__name__, " ".join(self._info()))

    def _info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append("exception=%r" % (self._exception,))
            else:
                from reprlib import repr as short

                info.append("result=" + short(self._result))
        callbacks = [_shown(f) for f in self._callbacks]
        if len(callbacks) > 2:
            callbacks[1:-1] = ["<%d more>" % (len(callbacks) - 2)]
        if callbacks:
            info.append("cb=[%s]" % ", ".join(callbacks))
        return info

    def get_loop(self):
        return self._loop

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule()
        return True

    def _schedule(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for f in callbacks:
                self._loop.call_soon(f, self, context=_OWN)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def _cancelled_error(self):
        exc = self._cancelled_exc
        if exc is not None:
            self._cancelled_exc = None
            return exc
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            self._seen()
            raise self._exception
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        if self._exception is not None:
            self._seen()
        return self._exception

    def _twin(self):
        """Another future like this one, to be shown in its place."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin

    def _seen(self):
        if not self._retrieved:
            self._retrieved = True
            self._loop._failed.pop(id(self), None)

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        elif context is _OWN or context is None and _vars is None:
            self._callbacks.append(fn)
        else:
            self._callbacks.append(_InContext(fn, context or _vars.copy_context()))

    def remove_done_callback(self, fn):
        kept = [f for f in self._callbacks if f != fn]
        n = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return n

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._state = _FINISHED
        self._loop._note_failed(self)
        self._schedule()

    def __await__(self):
        if self._state == _PENDING:
            self._blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def isfuture(obj):
    return isinstance(obj, Future)


# ---- tasks

_counter = 0


class Task(Future):
    """A coroutine that runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _counter
        if not iscoroutine(coro):
            if type(coro) is not _async_generator:
                raise TypeError("a coroutine was expected, got %r" % (coro,))
            coro = _drive(coro)
        Future.__init__(self, loop=loop)
        if name is None:
            _counter += 1
            name = "Task-%d" % _counter
        self._name = str(name)
        self._coro = coro
        self._waiter = None
        self._must_cancel = False
        self._cancels = 0
        self._context = _vars.copy_context() if context is None and _vars is not None else context
        self._loop._tasks[id(self)] = self
        self._loop.call_soon(self._step, context=_OWN)

    def _info(self):
        info = Future._info(self)
        if self._cancels and self._state == _PENDING:
            info[0] = "cancelling"
        info[1:1] = ["name=%r" % self._name, "coro=<%s>" % _shown_coroutine(self._coro)]
        if self._waiter is not None:
            info.insert(3, "wait_for=%r" % (self._waiter,))
        return info

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = str(name)

    def get_coro(self):
        return self._coro

    coro = property(get_coro)

    def get_context(self):
        return self._context

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        frame = getattr(self._coro, "cr_frame", None)
        return [] if frame is None else [frame]

    def cancel(self, msg=None):
        """Raise CancelledError in the coroutine where it waits."""
        if self._state != _PENDING:
            return False
        self._cancels += 1
        if self._waiter is not None and self._waiter.cancel(msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels

    def uncancel(self):
        if self._cancels > 0:
            self._cancels -= 1
        return self._cancels

    def _finish(self):
        self._loop._tasks.pop(id(self), None)

    def _step(self, exc=None):
        global cur_task
        if self._state != _PENDING:
            return
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._cancelled_error()
            self._must_cancel = False
        self._waiter = None
        outer = cur_task
        cur_task = self
        context = self._context
        if context is not None:
            before = context._enter()
        try:
            if exc is None:
                result = self._coro.send(None)
            else:
                result = self._coro.throw(exc)
        except StopIteration as e:
            self._finish()
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                Future.set_result(self, e.value)
        except CancelledError as e:
            self._finish()
            self._cancelled_exc = e
            Future.cancel(self)
        except (KeyboardInterrupt, SystemExit) as e:
            self._finish()
            Future.set_exception(self, e)
            raise
        except BaseException as e:
            self._finish()
            Future.set_exception(self, e)
        else:
            if result is None:
                self._loop.call_soon(self._step, context=_OWN)
            elif isinstance(result, Future):
                self._wait_for(result)
            else:
                self._yielded(result)
        finally:
            cur_task = outer
            if context is not None:
                context._leave(before)

    def _wait_for(self, future):
        if future is self:
            self._loop.call_soon(self._step, RuntimeError("Task cannot await on itself: %r" % (self,)), context=_OWN)
            return
        if not future._blocking:
            self._loop.call_soon(self._step, RuntimeError("yield was used instead of yield from in task %r" % (self,)), context=_OWN)
            return
        future._blocking = False
        future.add_done_callback(self._wakeup, context=_OWN)
        self._waiter = future
        if self._must_cancel and future.cancel(self._cancel_message):
            self._must_cancel = False

    def _wakeup(self, future):
        # The coroutine takes the result, or the exception, from the future itself.
        self._step()

    def _yielded(self, result):
        """What Pycopy's coroutines yield."""
        if result is False:
            return
        if isinstance(result, (int, float)):
            self._sleep_ms(result)
        elif isinstance(result, SysCall):
            result._serve(self)
        elif iscoroutine(result):
            self._loop.create_task(result)
            self._loop.call_soon(self._step, context=_OWN)
        else:
            self._loop.call_soon(self._step, RuntimeError("Task got bad yield: %r" % (result,)), context=_OWN)

    def _sleep_ms(self, ms):
        future = Future(loop=self._loop)
        self._waiter = future
        future.add_done_callback(self._resume, context=_OWN)
        self._loop.call_later(ms / 1000, _set_if_pending, future, None)

    def _resume(self, future):
        self._step(future._cancelled_error() if future._state == _CANCELLED else None)


def _set_if_pending(future, result):
    if future._state == _PENDING:
        future.set_result(result)


class SysCall:
    """A request to the loop that a coroutine yields, in Pycopy's way."""

    def __init__(self, *args):
        self.args = args

    def _serve(self, task):
        task._loop.call_soon(task._step, context=_OWN)


class SleepMs(SysCall):
    def _serve(self, task):
        task._sleep_ms(self.args[0])


class StopLoop(SysCall):
    def _serve(self, task):
        task._loop.stop()
        task._loop.call_soon(task._step, context=_OWN)


class IORead(SysCall):
    def _serve(self, task):
        future = task._loop._when_readable(self.args[0])
        task._waiter = future
        future.add_done_callback(task._resume, context=_OWN)


class IOWrite(SysCall):
    def _serve(self, task):
        future = task._loop._when_writable(self.args[0])
        task._waiter = future
        future.add_done_callback(task._resume, context=_OWN)


class IOReadDone(SysCall):
    def _serve(self, task):
        task._loop.remove_reader(self.args[0])
        task._loop.call_soon(task._step, context=_OWN)


class IOWriteDone(SysCall):
    def _serve(self, task):
        task._loop.remove_writer(self.args[0])
        task._loop.call_soon(task._step, context=_OWN)


# ---- waiting for streams

_IN, _OUT = select.POLLIN, select.POLLOUT


class IOQueue:
    """Waits for descriptors (with epoll where there is one) and for streams written in Python."""

    def __init__(self):
        self._handles = {}  # descriptor or id of a stream: [read handle, write handle, stream or None]
        self._streams = {}  # id: stream without a descriptor
        epoll = getattr(select, "epoll", None)
        self._epoll = epoll() if epoll is not None else None
        self._poll = None if epoll is not None else select.poll()

    def close(self):
        if self._epoll is not None:
            self._epoll.close()
        self._handles.clear()
        self._streams.clear()

    def key(self, stream):
        if isinstance(stream, int):
            return stream
        fileno = getattr(stream, "fileno", None)
        if fileno is not None:
            try:
                return fileno()
            except OSError:
                pass
        return -1 - id(stream)

    def set(self, stream, i, handle):
        """Make handle (None: nothing) what is called when the stream is readable (i = 0) or writable (1)."""
        key = self.key(stream)
        entry = self._handles.get(key)
        if entry is None:
            if handle is None:
                return False
            entry = self._handles[key] = [None, None]
            entry[i] = handle
            if key < -1:
                self._streams[key] = stream
            elif self._epoll is not None:
                try:
                    self._epoll.register(key, _OUT if i else _IN)
                except FileExistsError:  # was closed and opened again behind our back
                    self._epoll.modify(key, _OUT if i else _IN)
                except PermissionError:  # a regular file is always ready
                    self._streams[key] = None
            else:
                self._poll.register(key, _OUT if i else _IN)
            return False
        old = entry[i]
        if old is not None:
            old.cancel()
        entry[i] = handle
        self._update(key, entry)
        return old is not None

    def _update(self, key, entry):
        mask = (_IN if entry[0] is not None else 0) | (_OUT if entry[1] is not None else 0)
        if not mask:
            del self._handles[key]
        if key in self._streams:
            if not mask:
                del self._streams[key]
            return
        p = self._poll if self._epoll is None else self._epoll
        try:
            if mask:
                p.modify(key, mask)
            else:
                p.unregister(key)
        except (OSError, KeyError, ValueError):
            pass  # the descriptor is closed, which has unregistered it

    def remove(self, stream):
        """Forget a stream."""
        self.set(stream, 0, None)
        self.set(stream, 1, None)

    def wait(self, timeout, ready):
        """Append the handles of what becomes ready within timeout seconds (None: at any time) to ready."""
        if self._streams:
            if self._ask(ready):
                timeout = 0
            elif timeout is None or timeout > 0.005:
                timeout = 0.005
        if self._epoll is not None:
            # Sleeping a little too short costs a round more, so round up to what the system counts in.
            events = self._epoll.poll(-1 if timeout is None else timeout, 4096)
        else:
            events = self._poll.poll(-1 if timeout is None else int(timeout * 1000 + 0.999))
        handles = self._handles
        for key, mask in events:
            entry = handles.get(key)
            if entry is None:
                continue
            if entry[0] is not None and mask & ~_OUT:
                ready.append(entry[0])
            if entry[1] is not None and mask & ~_IN:
                ready.append(entry[1])

    def _ask(self, ready):
        n = len(ready)
        for key, stream in list(self._streams.items()):
            entry = self._handles[key]
            mask = (_IN if entry[0] is not None else 0) | (_OUT if entry[1] is not None else 0)
            if stream is not None:
                mask = stream.ioctl(3, mask)
            if entry[0] is not None and mask & ~_OUT:
                ready.append(entry[0])
            if entry[1] is not None and mask & ~_IN:
                ready.append(entry[1])
        return len(ready) > n


# ---- the loop


def _log(level, text, exc=None):
    """Tell what nobody waits for: by the module logging if the program uses it, else on sys.stderr."""
    if "logging" in sys.modules:
        from logging import getLogger

        getattr(getLogger("asyncio"), level)("%s", text, exc_info=exc)
        return
    print(text, file=sys.stderr)
    if exc is not None:
        import traceback

        traceback.print_exception(exc, file=sys.stderr)


class Loop:
    """An event loop."""

    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._sequence = 0
        self._cancelled_timers = 0
        self._io = None
        self._tasks = {}
        self._failed = {}
        self._rounds_to_look = 0  # in so many rounds look for failures that nobody can fetch any more; 0: never
        self._next_look = 0
        self._look_pause = 0.01  # doubles with each look in vain
        self._stopping = False
        self._closed = False
        self._thread = None
        self._wake = None
        self._exc_handler = None
        self._task_factory = None
        self._executor = None
        self._executor_ended = False
        self._debug = False
        self.slow_callback_duration = 0.1  # seconds that are worth a message in debug mode
        self._ends = self._end_generator  # the finalizer of the asynchronous generators that run in this loop
        self._generators_ended = False

    def __repr__(self):
        state = self.is_running(), self._closed, self._debug
        return "<%s running=%s closed=%s debug=%s>" % ((type(self).__name__,) + state)

    # Callbacks.

    def time(self):
        return monotonic()

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            raise RuntimeError("Event loop is closed")
        if type(callback) is _coroutine or type(callback) is _generator:
            return self.create_task(callback)
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args, context=context)
        wake = self._wake
        if wake is not None:
            import os

            try:
                os.write(wake[1], b"\0")
            except BlockingIOError:
                pass
        return handle

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(monotonic() + delay, callback, *args, context=context)

    def call_later_ms(self, delay, callback, args=()):
        return self.call_at(monotonic() + delay / 1000, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if self._closed:
            raise RuntimeError("Event loop is closed")
        if type(callback) is _coroutine or type(callback) is _generator:
            coro = callback
            callback, args = self.create_task, (coro,)
        handle = TimerHandle(when, callback, args, self, context)
        self._sequence += 1
        heapq.heappush(self._timers, (when, self._sequence, handle))
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        if self._closed:
            raise RuntimeError("Event loop is closed")
        if self._task_factory is not None:
            task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
            if name is not None:
                task.set_name(name)
            return task
        return Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # Streams.

    def _queue(self):
        if self._io is None:
            if self._closed:
                raise RuntimeError("Event loop is closed")
            self._io = IOQueue()
        return self._io

    def add_reader(self, fd, callback, *args):
        if iscoroutine(callback):
            callback, args = self.create_task, (callback,)
        self._queue().set(fd, 0, Handle(callback, args, self))

    def remove_reader(self, fd):
        return self._io is not None and self._io.set(fd, 0, None)

    def add_writer(self, fd, callback, *args):
        if iscoroutine(callback):
            callback, args = self.create_task, (callback,)
        self._queue().set(fd, 1, Handle(callback, args, self))

    def remove_writer(self, fd):
        return self._io is not None and self._io.set(fd, 1, None)

    def _when(self, stream, i):
        future = Future(loop=self)
        io = self._queue()
        key = io.key(stream)
        target = stream if key < -1 else key

        def ready():
            io.set(target, i, None)
            _set_if_pending(future, None)

        def done(f):
            if f._state == _CANCELLED:
                io.set(target, i, None)

        io.set(target, i, Handle(ready, (), self))
        future.add_done_callback(done)
        return future

    def _when_readable(self, stream):
        """A future that is done when the stream can be read."""
        return self._when(stream, 0)

    def _when_writable(self, stream):
        return self._when(stream, 1)

    async def sock_recv(self, sock, n):
        while True:
            try:
                return sock.recv(n)
            except BlockingIOError:
                await self._when_readable(sock)

    async def sock_recv_into(self, sock, buf):
        while True:
            try:
                return sock.recv_into(buf)
            except BlockingIOError:
                await self._when_readable(sock)

    async def sock_recvfrom(self, sock, n):
        while True:
            try:
                return sock.recvfrom(n)
            except BlockingIOError:
                await self._when_readable(sock)

    async def sock_sendall(self, sock, data):
        data = memoryview(data)
        while len(data):
            try:
                data = data[sock.send(data) :]
            except BlockingIOError:
                await self._when_writable(sock)

    async def sock_sendto(self, sock, data, address):
        while True:
            try:
                return sock.sendto(data, address)
            except BlockingIOError:
                await self._when_writable(sock)

    async def sock_accept(self, sock):
        while True:
            try:
                conn, address = sock.accept()
                conn.setblocking(False)
                return conn, address
            except BlockingIOError:
                await self._when_readable(sock)

    async def sock_connect(self, sock, address):
        code = sock.connect_ex(address)
        if code:
            import errno
            import os
            import socket

            if code not in (errno.EINPROGRESS, errno.EAGAIN, errno.EALREADY):
                raise OSError(code, os.strerror(code))
            await self._when_writable(sock)
            code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code:
                raise OSError(code, "Connect call failed %s" % (address,))

    # Protocols and transports.

    async def create_connection(self, *args, **options):
        from . import connections

        return await connections.create_connection(self, *args, **options)

    async def create_server(self, *args, **options):
        from . import connections

        return await connections.create_server(self, *args, **options)

    async def create_unix_connection(self, *args, **options):
        from . import connections

        return await connections.create_unix_connection(self, *args, **options)

    async def create_unix_server(self, *args, **options):
        from . import connections

        return await connections.create_unix_server(self, *args, **options)

    async def create_datagram_endpoint(self, *args, **options):
        from . import connections

        return await connections.create_datagram_endpoint(self, *args, **options)

    async def connect_accepted_socket(self, *args, **options):
        from . import connections

        return await connections.connect_accepted_socket(self, *args, **options)

    async def connect_read_pipe(self, *args, **options):
        from . import connections

        return await connections.connect_read_pipe(self, *args, **options)

    async def connect_write_pipe(self, *args, **options):
        from . import connections

        return await connections.connect_write_pipe(self, *args, **options)

    async def start_tls(self, *args, **options):
        from . import connections

        return await connections.start_tls(self, *args, **options)

    # Other threads.

    def run_in_executor(self, executor, func, *args):
        """Call func(*args) in another thread; return a future."""
        if executor is None:
            executor = self._executor
            if executor is None:
                if self._executor_ended:
                    raise RuntimeError("Executor shutdown has been called")
                from concurrent.futures import ThreadPoolExecutor

                executor = self._executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Wait for the threads of run_in_executor."""
        self._executor_ended = True
        executor = self._executor
        if executor is None:
            return
        from threading import Thread

        future = self.create_future()
        self._wakeable()

        def work():
            executor.shutdown(wait=True)
            self.call_soon_threadsafe(_set_if_pending, future, None)

        thread = Thread(target=work)
        thread.start()
        try:
            await future
        finally:
            thread.join()

    # Asynchronous generators.

    def _end_generator(self, gen):
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, gen.aclose())

    def _late_generator(self, gen):
        import warnings

        warnings.warn(
            "asynchronous generator %r was scheduled after loop.shutdown_asyncgens() call" % (gen,), ResourceWarning, source=self
        )

    async def shutdown_asyncgens(self):
        """Close the asynchronous generators that have been left in the middle."""
        self._generators_ended = True
        gens = sys._asyncgens(self._ends)
        if not gens:
            return
        from .funcs import gather

        results = await gather(*[g.aclose() for g in gens], return_exceptions=True)
        for gen, result in zip(gens, results):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": "an error occurred during closing of asynchronous generator %r" % (gen,),
                    "exception": result,
                    "asyncgen": gen,
                })

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        import socket

        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    def _wakeable(self):
        """Open the pipe by which other threads end a wait."""
        if self._wake is None:
            import os

            r, w = os.pipe()
            os.set_blocking(r, False)
            os.set_blocking(w, False)
            self._wake = (r, w)
            self.add_reader(r, self._woken)

    def _woken(self):
        import os

        try:
            os.read(self._wake[0], 4096)
        except BlockingIOError:
            pass

    def add_signal_handler(self, sig, callback, *args):
        import signal

        self._wakeable()
        signal.signal(sig, lambda s, f: self.call_soon_threadsafe(callback, *args))

    def remove_signal_handler(self, sig):
        import signal

        signal.signal(sig, signal.SIG_DFL)
        return True

    # Running.

    def is_running(self):
        return self._thread is not None

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def _run_once(self):
        ready = self._ready
        timers = self._timers
        if self._cancelled_timers > 100 and self._cancelled_timers * 2 > len(timers):
            timers[:] = [t for t in timers if not t[2]._cancelled]
            heapq.heapify(timers)
            self._cancelled_timers = 0
        while timers and timers[0][2]._cancelled:
            heapq.heappop(timers)
            self._cancelled_timers -= 1
        timeout = None
        if ready or self._stopping:
            timeout = 0
        elif timers:
            timeout = timers[0][0] - monotonic()
            if timeout < 0:
                timeout = 0
        if self._rounds_to_look:
            left = max(0, self._next_look - monotonic())
            timeout = left if timeout is None else min(timeout, left)
        io = self._io
        if io is not None and (io._handles or timeout is None):
            io.wait(timeout, ready)
        elif timeout is None:
            time.sleep(3600)
        elif timeout > 0:
            time.sleep(timeout)
        if timers:
            end = monotonic() + 1e-6
            while timers and timers[0][0] <= end:
                handle = heapq.heappop(timers)[2]
                if handle._cancelled:
                    self._cancelled_timers -= 1
                else:
                    ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                if self._debug:
                    self._run_timed(handle)
                else:
                    handle._run()

    def _run_timed(self, handle):
        task = getattr(handle._callback, "__self__", None)
        text = repr(task if isinstance(task, Task) else handle)
        start = monotonic()
        handle._run()
        took = monotonic() - start
        if took >= self.slow_callback_duration:
            _log("warning", "Executing %s took %.3f seconds" % (text, took))

    def run_forever(self):
        """Run until stop() is called."""
        if self._closed:
            raise RuntimeError("Event loop is closed")
        me = _ident()
        if self._thread is not None:
            raise RuntimeError("This event loop is already running")
        if me in _running:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._wakeable()
        self._thread = me
        _running[me] = self
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._late_generator if self._generators_ended else None, self._ends)
        try:
            while True:
                if self._rounds_to_look:
                    self._look()
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread = None
            del _running[me]
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until a future or coroutine is done; return its result."""
        if self._closed:
            raise RuntimeError("Event loop is closed")
        fresh = not isinstance(future, Future)
        future = ensure_future(future, loop=self)

        def done(f):
            if f.cancelled() or not isinstance(f.exception(), (SystemExit, KeyboardInterrupt)):
                self.stop()

        future.add_done_callback(done)
        try:
            self.run_forever()
        except:
            if fresh and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(done)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def close(self):
        if self._thread is not None:
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        for f in list(self._failed.values()):
            self._report_failed(f)
        self._failed.clear()
        self._closed = True
        self._ready.clear()
        self._timers.clear()
        if self._io is not None:
            self._io.close()
            self._io = None
        if self._wake is not None:
            import os

            os.close(self._wake[0])
            os.close(self._wake[1])
            self._wake = None

    # Errors that nobody waits for.

    def _note_failed(self, future):
        failed = self._failed
        failed[id(future)] = future
        self._look_pause = 0.01
        # Callbacks run in the next round; they may fetch the exception or drop the future.
        self._rounds_to_look = max(self._rounds_to_look, 2 if future._callbacks else 1)
        if len(failed) > 100:
            for key in failed:
                self._report_failed(failed.pop(key))
                break

    def _look(self):
        """Report the failures whose futures are garbage. That takes a collection, so at most a tenth of the time goes into it."""
        if self._rounds_to_look > 1:
            self._rounds_to_look -= 1
            return
        if monotonic() < self._next_look:
            return
        self._rounds_to_look = 0
        if not self._failed:
            return
        import gc
        from weakref import ref

        start = monotonic()
        suspects = [(ref(f), f._twin()) for f in self._failed.values()]
        self._failed = {}
        gc.collect()
        lost = []
        for alive, twin in suspects:
            future = alive()
            if future is None:
                lost.append(twin)
            else:
                self._failed[id(future)] = future
        end = monotonic()
        pause = 10 * (end - start)
        if self._failed:
            # Somebody holds them still, and may let go of them.
            self._rounds_to_look = 1
            pause = max(pause, self._look_pause)
            self._look_pause = 2 * pause
        self._next_look = end + pause
        for twin in lost:
            self._report_failed(twin)

    def _report_failed(self, future):
        if not future._retrieved:
            future._retrieved = True
            what = "Task" if isinstance(future, Task) else "Future"
            self.call_exception_handler(
                {"message": what + " exception was never retrieved", "exception": future._exception, "future": future}
            )

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError("A callable object or None is expected, got %r" % (handler,))
        self._exc_handler = handler

    def get_exception_handler(self):
        return self._exc_handler

    def default_exception_handler(self, context):
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append("%s: %r" % (key, context[key]))
        _log("error", "\n".join(lines), context.get("exception"))

    def call_exception_handler(self, context):
        if self._exc_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exc_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self.default_exception_handler(
                {"message": "Unhandled error in exception handler", "exception": e, "context": context}
            )


AbstractEventLoop = EventLoop = SelectorEventLoop = Loop


# ---- the current loop


def get_running_loop():
    loop = _running.get(_ident())
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    return _running.get(_ident())


def get_event_loop(runq_len=16, waitq_len=16):
    """The loop that runs in this thread, or the one that will."""
    me = _ident()
    loop = _running.get(me) or _loops.get(me)
    if loop is None:
        loop = _loops[me] = Loop()
    return loop


def new_event_loop(runq_len=16, waitq_len=16):
    """A fresh loop. Outside of a running loop it becomes the current one, as in MicroPython."""
    loop = Loop()
    me = _ident()
    if me not in _running:
        _loops[me] = loop
    return loop


def set_event_loop(loop):
    if loop is None:
        _loops.pop(_ident(), None)
    else:
        _loops[_ident()] = loop


class DefaultEventLoopPolicy:
    get_event_loop = staticmethod(get_event_loop)
    set_event_loop = staticmethod(set_event_loop)
    new_event_loop = staticmethod(new_event_loop)


AbstractEventLoopPolicy = DefaultEventLoopPolicy


def get_event_loop_policy():
    return DefaultEventLoopPolicy()


def set_event_loop_policy(policy):
    pass


def ensure_future(obj, *, loop=None):
    """A future for a future, coroutine or awaitable."""
    if isinstance(obj, Future):
        return obj
    if loop is None:
        loop = get_event_loop()
    if iscoroutine(obj) or type(obj) is _async_generator:
        return loop.create_task(obj)
    if hasattr(obj, "__await__"):

        async def wrap():
            return await obj

        return loop.create_task(wrap())
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


def wrap_future(future, *, loop=None):
    """An asyncio future for one of concurrent.futures."""
    if isinstance(future, Future):
        return future
    loop = loop or get_event_loop()
    loop._wakeable()
    mine = loop.create_future()

    def copy():
        if mine._state != _PENDING:
            return
        if future.cancelled():
            mine.cancel()
            return
        exc = future.exception()
        if exc is not None:
            mine.set_exception(exc)
        else:
            mine.set_result(future.result())

    def done(f):
        if not loop._closed:
            loop.call_soon_threadsafe(copy)

    def cancelled(f):
        if f._state == _CANCELLED:
            future.cancel()

    future.add_done_callback(done)
    mine.add_done_callback(cancelled, context=_OWN)
    return mine


def create_task(coro, *, name=None, context=None):
    task = get_event_loop().create_task(coro, context=context)
    if name is not None:
        task.set_name(name)
    return task


def current_task(loop=None):
    if cur_task is None:
        if loop is None:
            get_running_loop()
        return None
    return cur_task if loop is None or cur_task._loop is loop else None


def all_tasks(loop=None):
    return set((loop or get_running_loop())._tasks.values())


async def sleep(delay, result=None):
    """Wait for a number of seconds."""
    if delay <= 0:
        await _turn()
        return result
    loop = get_event_loop()
    future = Future(loop=loop)
    handle = loop.call_at(monotonic() + delay, _set_if_pending, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def sleep_ms(ms, result=None):
    """Wait for a number of milliseconds."""
    return sleep(ms / 1000, result)


def _turn():
    yield


class SingletonGenerator:
    """An awaitable that gives up the turn once."""

    def __init__(self):
        self.state = None

    def __await__(self):
        yield

    __iter__ = __await__


_NOW = SingletonGenerator()


def cancel(coro):
    """Cancel a task, or the task that runs a coroutine."""
    if isinstance(coro, Future):
        return coro.cancel()
    for task in list(get_event_loop()._tasks.values()):
        if task._coro is coro:
            return task.cancel()
    coro.close()
    return False


def iscoroutinefunction(func):
    import inspect

    return inspect.iscoroutinefunction(func)


class Runner:
    """Runs several coroutines in one loop, which it closes at the end."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._factory = loop_factory or Loop
        self._loop = None
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *exc):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = self._factory()
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            set_event_loop(self._loop)
        return self._loop

    def run(self, coro, *, context=None):
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        task = loop.create_task(coro, context=context)
        try:
            return loop.run_until_complete(task)
        except KeyboardInterrupt:
            if not task.done():
                task.cancel()
                try:
                    loop.run_until_complete(task)
                except CancelledError:
                    pass
            raise

    def close(self):
        if self._loop is None or self._closed:
            return
        self._closed = True
        loop = self._loop
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if _loops.get(_ident()) is loop:
                set_event_loop(None)
            loop.close()


def _cancel_all(loop):
    tasks = list(loop._tasks.values())
    if not tasks:
        return
    for t in tasks:
        t.cancel()
    left = len(tasks)

    def done(task):
        nonlocal left
        left -= 1
        if not left:
            loop.stop()

    for t in tasks:
        t.add_done_callback(done)
    loop.run_forever()
    for t in tasks:
        if not t.cancelled() and t._exception is not None:
            t._retrieved = True
            loop._failed.pop(id(t), None)
            loop.call_exception_handler(
                {"message": "unhandled exception during asyncio.run() shutdown", "exception": t._exception, "task": t}
            )


async def _awaited(awaitable):
    return await awaitable


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine in a fresh loop and return its result."""
    if _get_running_loop() is not None:
        if iscoroutine(main):
            main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        if not hasattr(main, "__await__"):
            raise ValueError("a coroutine was expected, got %r" % (main,))
        main = _awaited(main)  # gather() makes no coroutine as MicroPython's does, and Python 3.14 runs all awaitables
    # A loop that exists already has the tasks that a program of MicroPython's kind made before run().
    old = _loops.get(_ident())
    if old is not None and not old._closed and (old._tasks or old._ready or old._timers):
        return old.run_until_complete(main)
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


run_until_complete = run
