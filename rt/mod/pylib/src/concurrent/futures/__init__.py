"""Results of calls that run in other threads."""

import threading
import time
from queue import SimpleQueue

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
TimeoutError = TimeoutError


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    """The result of a call."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._condition = threading.Condition()
        self._state = "PENDING"
        self._result = self._exception = None
        self._callbacks = []

    def __repr__(self):
        return "<Future state=%s>" % self._state.lower()

    def cancel(self):
        with self._condition:
            if self._state in ("RUNNING", "FINISHED"):
                return False
            if self._state == "CANCELLED":
                return True
            self._state = "CANCELLED"
            self._condition.notify_all()
        self._call()
        return True

    def cancelled(self):
        return self._state == "CANCELLED"

    def running(self):
        return self._state == "RUNNING"

    def done(self):
        return self._state in ("CANCELLED", "FINISHED")

    def _wait(self, timeout):
        with self._condition:
            if not self._condition.wait_for(self.done, timeout):
                raise TimeoutError()
        if self._state == "CANCELLED":
            raise CancelledError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._callbacks.append(fn)
                return
        fn(self)

    def _call(self):
        for fn in self._callbacks:
            try:
                fn(self)
            except Exception:
                import traceback

                traceback.print_exc()

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == "CANCELLED":
                return False
            self._state = "RUNNING"
            return True

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError("%s: %r" % (self._state, self))
            self._result, self._exception = result, exception
            self._state = "FINISHED"
            self._condition.notify_all()
        self._call()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


class Executor:
    """Runs calls somewhere."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else time.monotonic() + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                for f in fs:
                    yield f.result(None if end is None else end - time.monotonic())
            finally:
                for f in fs:
                    f.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.shutdown(True)


class ThreadPoolExecutor(Executor):
    """Runs calls in threads."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        import os

        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers
        self._prefix = thread_name_prefix or "ThreadPoolExecutor"
        self._initializer, self._initargs = initializer, initargs
        self._queue = SimpleQueue()
        self._threads = []
        self._idle = 0
        self._closed = False
        self._lock = threading.Lock()

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._closed:
                raise RuntimeError("cannot schedule new futures after shutdown")
            f = Future()
            self._queue.put((f, fn, args, kwargs))
            if self._idle > 0:
                self._idle -= 1
            elif len(self._threads) < self._max_workers:
                t = threading.Thread(target=self._work, name="%s_%d" % (self._prefix, len(self._threads)), daemon=True)
                self._threads.append(t)
                t.start()
            return f

    def _work(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            item = self._queue.get()
            if item is None:
                return
            f, fn, args, kwargs = item
            if f.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as e:
                    f.set_exception(e)
                else:
                    f.set_result(result)
            del item, f, fn, args, kwargs
            with self._lock:
                self._idle += 1

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._closed = True
            if cancel_futures:
                while not self._queue.empty():
                    item = self._queue.get()
                    if item is not None:
                        item[0].cancel()
            for _ in self._threads:
                self._queue.put(None)
        if wait:
            for t in self._threads:
                t.join()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; return (done, not_done)."""
    fs = set(fs)
    event = threading.Event()
    lock = threading.Lock()
    left = len([f for f in fs if not f.done()])

    def failed(f):
        return not f.cancelled() and f._exception is not None

    def finished(f):
        nonlocal left
        with lock:
            left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and failed(f):
            event.set()

    done = {f for f in fs if f.done()}
    if len(done) < len(fs) and not (done and return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and any([failed(f) for f in done])):
        for f in fs - done:
            f.add_done_callback(finished)
        event.wait(timeout)
    done = {f for f in fs if f.done()}
    return _DoneAndNot(done, fs - done)


from collections import namedtuple

_DoneAndNot = namedtuple("DoneAndNotDoneFutures", "done not_done")


def as_completed(fs, timeout=None):
    """Iterate over futures in the order in which they are done."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    q = SimpleQueue()
    for f in fs:
        f.add_done_callback(q.put)
    for _ in range(len(fs)):
        try:
            yield q.get(True, None if end is None else max(0, end - time.monotonic()))
        except Exception:
            raise TimeoutError("%d (of %d) futures unfinished" % (len([f for f in fs if not f.done()]), len(fs))) from None


def __getattr__(name):
    if name == "ProcessPoolExecutor":
        from .process import ProcessPoolExecutor

        return ProcessPoolExecutor
    if name in ("_base", "process", "thread"):
        return __import__("concurrent.futures." + name, globals(), None, [name])
    raise AttributeError("module 'concurrent.futures' has no attribute '%s'" % name)
