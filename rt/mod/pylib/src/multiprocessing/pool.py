"""Pools of processes. A thread of this process serves each of them."""

import collections
import itertools
import os
import queue
import sys
import threading

from . import TimeoutError, _receive, _send, _start, _write_all, cpu_count

__all__ = ["Pool", "ThreadPool", "AsyncResult"]


class AsyncResult:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, n, callback=None, error_callback=None, single=False):
        self._values, self._left, self._error = [None] * n, n, None
        self._callback, self._error_callback, self._single = callback, error_callback, single
        self._done, self._lock = threading.Event(), threading.Lock()
        if not n:
            self._done.set()

    def _set(self, k, ok, values):
        with self._lock:
            if ok:
                self._values[k] = values
            elif self._error is None:
                self._error = values
            self._left -= 1
            last = not self._left
        if last:
            if self._error is not None and self._error_callback:
                self._error_callback(self._error)
            elif self._error is None and self._callback:
                self._callback(self._result())
            self._done.set()

    def _result(self):
        return self._values[0][0] if self._single else [v for part in self._values for v in part]

    def ready(self):
        return self._done.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError("%r not ready" % self)
        return self._error is None

    def wait(self, timeout=None):
        self._done.wait(timeout)

    def get(self, timeout=None):
        if not self._done.wait(timeout):
            raise TimeoutError
        if self._error is not None:
            raise self._error
        return self._result()


class IMapIterator:
    """Results of a pool. part(timeout) returns those of the next chunk, and None behind the last one."""

    def __init__(self, part):
        self._part, self._values = part, collections.deque()

    def __iter__(self):
        return self

    def next(self, timeout=None):
        while not self._values:
            values = self._part(timeout)
            if values is None:
                raise StopIteration
            self._values.extend(values)
        return self._values.popleft()

    __next__ = next


def _call(func, items, star):
    return [func(*args, **kw) for args, kw in items] if star is None else [func(*x) if star else func(x) for x in items]


def _attempt(task):
    try:
        return True, _call(*task)
    except Exception as e:
        return False, e


class _Serve:
    """What a process of a pool does: answers the tasks on standard input."""

    def __init__(self, fd, initializer, initargs):
        self.fd, self.initializer, self.initargs = fd, initializer, initargs

    def __call__(self):
        if self.initializer:
            self.initializer(*self.initargs)
        read, write = lambda n: os.read(0, n), lambda data: _write_all(self.fd, data)
        while True:
            try:
                task = _receive(read)
            except EOFError:
                return
            except Exception as e:
                answer = False, e
            else:
                answer = _attempt(task)
            sys.stdout.flush()
            try:
                _send(write, answer)
            except OSError:
                return
            except Exception as e:
                _send(write, (False, RuntimeError("Error sending result: %r. Reason: %r" % (answer[1], e))))


class _Pool:
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        n = processes or cpu_count()
        if n < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._tasks, self._closed, self._n = queue.Queue(), False, n
        self._threads = [threading.Thread(target=self._serve, args=(initializer, initargs), daemon=True) for _ in range(n)]
        for t in self._threads:
            t.start()

    def _submit(self, func, chunks, star, result):
        if self._closed:
            raise ValueError("Pool not running")
        for k, chunk in enumerate(chunks):
            self._tasks.put((func, chunk, star, k, result))
        return result

    def _map(self, func, iterable, chunksize, star, callback=None, error_callback=None):
        items = list(iterable)
        size = chunksize or max(1, -(-len(items) // (self._n * 4)))
        chunks = [items[i:i + size] for i in range(0, len(items), size)]
        return self._submit(func, chunks, star, AsyncResult(len(chunks), callback, error_callback))

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        return self._submit(func, [[(tuple(args), dict(kwds))]], None, AsyncResult(1, callback, error_callback, True))

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, chunksize, False, callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, chunksize, True, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    def _chunks(self, iterable, size):
        if size < 1:
            raise ValueError("Chunksize must be 1+, not %d" % size)
        it = iter(iterable)
        while chunk := list(itertools.islice(it, size)):
            yield chunk

    def imap(self, func, iterable, chunksize=1):
        parts = collections.deque(self._submit(func, [chunk], False, AsyncResult(1)) for chunk in self._chunks(iterable, chunksize))

        def part(timeout):
            if not parts:
                return None
            parts[0].wait(timeout)
            if not parts[0].ready():
                raise TimeoutError
            return parts.popleft().get()

        return IMapIterator(part)

    def imap_unordered(self, func, iterable, chunksize=1):
        done, left = queue.Queue(), 0
        for chunk in self._chunks(iterable, chunksize):
            result = AsyncResult(1, lambda values: done.put((True, values)), lambda e: done.put((False, e)))
            self._submit(func, [chunk], False, result)
            left += 1

        def part(timeout):
            nonlocal left
            if not left:
                return None
            try:
                ok, values = done.get(timeout=timeout)
            except queue.Empty:
                raise TimeoutError from None
            left -= 1
            if not ok:
                raise values
            return values

        return IMapIterator(part)

    def close(self):
        if not self._closed:
            self._closed = True
            for _ in self._threads:
                self._tasks.put(None)

    def terminate(self):
        while True:
            try:
                self._tasks.get_nowait()
            except queue.Empty:
                break
        self.close()

    def join(self):
        if not self._closed:
            raise ValueError("Pool is still running")
        for t in self._threads:
            t.join()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.terminate()


class Pool(_Pool):
    def _serve(self, initializer, initargs):
        process = None
        while True:
            task = self._tasks.get()
            if task is None:
                break
            *call, k, result = task
            try:
                if process is None:
                    process, answers = self._new(initializer, initargs)
                _send(lambda data: (process.stdin.write(data), process.stdin.flush()), call)
                ok, value = _receive(lambda n: os.read(answers, n))
            except EOFError:
                ok, value = False, RuntimeError("a process of the pool ended while it was working")
                process.wait()
                os.close(answers)
                process = None
            except Exception as e:
                ok, value = False, e
            result._set(k, ok, value)
        if process is not None:
            process.stdin.close()
            process.wait()
            os.close(answers)

    def _new(self, initializer, initargs):
        r, w = os.pipe()
        process = _start(_Serve(w, initializer, initargs), (w,))
        os.close(w)
        return process, r


class ThreadPool(_Pool):
    def _serve(self, initializer, initargs):
        if initializer:
            initializer(*initargs)
        while True:
            task = self._tasks.get()
            if task is None:
                break
            *call, k, result = task
            result._set(k, *_attempt(call))
