"""Processes: each one starts anew (the method spawn, the only one), so that what it gets must be picklable and the main
file must run its work under if __name__ == "__main__". No managers or servers."""

import itertools
import os
import pickle
import subprocess
import sys
import threading

__all__ = ["Process", "Pool", "Queue", "SimpleQueue", "JoinableQueue", "Pipe", "Lock", "RLock", "Semaphore", "BoundedSemaphore",
           "Event", "cpu_count", "current_process", "parent_process", "active_children", "freeze_support", "get_context",
           "get_start_method", "set_start_method", "get_all_start_methods", "TimeoutError", "ProcessError", "AuthenticationError",
           "BufferTooShort", "Value", "Array", "RawValue", "RawArray"]

_counter = itertools.count(1)
_children = set()
_spawning = threading.local()  # its fds: what the process that is being started inherits


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


def _inherit(*fds):
    passed = getattr(_spawning, "fds", None)
    if passed is None:
        raise RuntimeError("such objects can only be shared with processes when these are started")
    passed.extend(fds)
    return fds


def _dumps(obj):
    _spawning.fds = []
    try:
        return pickle.dumps(obj), _spawning.fds
    finally:
        _spawning.fds = None


def _send(write, obj):
    data = pickle.dumps(obj)
    write(len(data).to_bytes(8, "little") + data)


def _receive(read):
    head = _exactly(read, 8)
    return pickle.loads(_exactly(read, int.from_bytes(head, "little")))


def _exactly(read, n):
    parts = []
    while n:
        data = read(min(n, 1 << 20))
        if not data:
            raise EOFError
        parts.append(data)
        n -= len(data)
    return b"".join(parts)


def _write_all(fd, data):
    data = memoryview(data)
    while len(data):
        data = data[os.write(fd, data):]


def _options():
    """What the executable is to be told for the child to be like its parent."""
    v = sys.version_info
    return ["-X", "python=%d.%d" % v[:2]] if len(v) > 3 else []


def _start(target, fds=()):
    """Start a process that calls what target is pickled to; it can use fds. Returns the Popen."""
    call, inherited = _dumps(target)
    main = sys.modules.get("__main__")
    file = getattr(main, "__file__", None)
    setup = pickle.dumps((None if file is None or file.startswith("*") else os.path.abspath(file), list(sys.path), list(sys.argv)))
    p = subprocess.Popen([sys.executable, *_options(), "-c", "import multiprocessing; multiprocessing._child()"], stdin=subprocess.PIPE,
                         pass_fds=tuple(set(inherited) | set(fds)))
    for data in setup, call:
        p.stdin.write(len(data).to_bytes(8, "little") + data)
    p.stdin.flush()
    return p


def _child():
    read = lambda n: os.read(0, n)
    file, path, argv = _receive(read)
    sys.path[:], sys.argv[:] = path, argv
    if file and file.endswith(".mpy"):
        folder, name = os.path.split(file)
        sys.path.insert(0, folder)
        sys.modules["__main__"] = sys.modules["__mp_main__"] = __import__(name[:-4])
    elif file:
        # The main file, under another name: what the pickles call __main__.
        module = type(sys)("__mp_main__")
        module.__file__ = file
        sys.modules["__main__"] = sys.modules["__mp_main__"] = module
        with open(file, "rb") as f:
            source = f.read()
        exec(compile(source, file, "exec"), module.__dict__)
    target = _receive(read)
    status = 1
    try:
        target()
        status = 0
    except SystemExit as e:
        status = e.code if isinstance(e.code, int) else 0 if e.code is None else 1
        if e.code is not None and not isinstance(e.code, int):
            print(e.code, file=sys.stderr)
    except BaseException:
        import traceback

        print("Process %s:" % current_process().name, file=sys.stderr)
        traceback.print_exc()
    for q in _feeding:
        q.join_thread()
    for stream in sys.stdout, sys.stderr:
        try:
            stream.flush()
        except OSError:
            pass
    os._exit(status & 0xff)


class Process:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self.name, self.daemon = name or "Process-%d" % next(_counter), bool(daemon)
        self._popen, self._closed = None, False

    def __getstate__(self):
        return {**self.__dict__, "_popen": None}

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def _main(self):
        global _current
        _current = self
        self.run()

    def start(self):
        if self._popen is not None:
            raise AssertionError("cannot start a process twice")
        sys.stdout.flush()
        self._popen = _start(self._main)
        self._popen.stdin.close()
        _children.add(self)
        _watch()

    def _check(self):
        if self._popen is None:
            raise AssertionError("can only join a started process")

    def join(self, timeout=None):
        self._check()
        try:
            self._popen.wait(timeout)
            _children.discard(self)
        except subprocess.TimeoutExpired:
            pass

    def is_alive(self):
        return self is _current or self._popen is not None and self._popen.poll() is None

    def terminate(self):
        self._check()
        self._popen.terminate()

    def kill(self):
        self._check()
        self._popen.kill()

    def close(self):
        if self.is_alive():
            raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
        self._closed = True
        _children.discard(self)

    pid = ident = property(lambda self: os.getpid() if self is _current else self._popen and self._popen.pid)
    exitcode = property(lambda self: self._popen and self._popen.poll())

    def __repr__(self):
        state = "started" if self.is_alive() else "initial" if self._popen is None else "stopped exitcode=%s" % self.exitcode
        return "<%s name=%r %s>" % (type(self).__name__, self.name, state)


class _MainProcess(Process):
    def __init__(self):
        Process.__init__(self, name="MainProcess")


_current = _MainProcess()
_watching = False


def _watch():
    # At the end of the program daemons are killed and the others are waited for.
    global _watching
    if not _watching:
        import atexit

        _watching = True
        atexit.register(_finish)


def _finish():
    for p in list(_children):
        if p.daemon:
            p.kill()
        p.join()


def current_process():
    return _current


def parent_process():
    return None


def active_children():
    for p in list(_children):
        if not p.is_alive():
            p.join()
    return list(_children)


def cpu_count():
    n = os.cpu_count()
    if n is None:
        raise NotImplementedError("cannot determine number of cpus")
    return n


def freeze_support():
    pass


def get_start_method(allow_none=False):
    return "spawn"


def get_all_start_methods():
    return ["spawn"]


def set_start_method(method, force=False):
    if method not in ("spawn", None):
        raise ValueError("cannot find context for %r" % method)


class BaseContext:
    """What this module has, as an object."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(sys.modules[__name__], name)

    def get_start_method(self, allow_none=False):
        return "spawn"

    def get_context(self, method=None):
        return get_context(method)


class SpawnContext(BaseContext):
    """Processes are programs that are started anew."""

    def __reduce__(self):
        return get_context, ()


_context = SpawnContext()


def get_context(method=None):
    set_start_method(method)
    return _context


# Between processes


class Connection:
    """One end of a pipe."""

    def __init__(self, fd, readable=True, writable=True):
        self._fd, self.readable, self.writable = fd, readable, writable

    def __reduce__(self):
        _inherit(self._fd)
        return Connection, (self._fd, self.readable, self.writable)

    def fileno(self):
        return self._fd

    closed = property(lambda self: self._fd is None)

    def send_bytes(self, buf, offset=0, size=None):
        data = bytes(buf)[offset:None if size is None else offset + size]
        _write_all(self._fd, len(data).to_bytes(8, "little") + data)

    def recv_bytes(self, maxlength=None):
        n = int.from_bytes(_exactly(self._read, 8), "little")
        return _exactly(self._read, n)

    def _read(self, n):
        return os.read(self._fd, n)

    def send(self, obj):
        self.send_bytes(pickle.dumps(obj))

    def recv(self):
        return pickle.loads(self.recv_bytes())

    def poll(self, timeout=0.0):
        import select

        return bool(select.select([self._fd], [], [], timeout)[0])

    def close(self):
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def Pipe(duplex=True):
    if duplex:
        import socket

        a, b = socket.socketpair()
        return Connection(a.detach()), Connection(b.detach())
    r, w = os.pipe()
    return Connection(r, writable=False), Connection(w, readable=False)


class Semaphore:
    """Tokens in a pipe: who has read one holds it."""

    def __init__(self, value=1, _fds=None):
        self._fds = _fds or os.pipe()
        if _fds is None and value:
            os.write(self._fds[1], b"x" * value)

    def __reduce__(self):
        return type(self), (0, _inherit(*self._fds))

    def acquire(self, block=True, timeout=None):
        import select

        if not block or timeout is not None:
            if not select.select([self._fds[0]], [], [], max(timeout or 0, 0) if block else 0)[0]:
                return False
        return os.read(self._fds[0], 1) != b""

    def release(self):
        os.write(self._fds[1], b"x")

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *exc):
        self.release()


BoundedSemaphore = Semaphore


class Lock(Semaphore):
    def __init__(self, value=1, _fds=None):
        Semaphore.__init__(self, value, _fds)


class RLock(Lock):
    """Counts what its owner, a thread of a process, has acquired."""

    def __init__(self, value=1, _fds=None):
        Lock.__init__(self, value, _fds)
        self._owner, self._depth = None, 0

    def acquire(self, block=True, timeout=None):
        me = threading.get_ident()
        if self._owner != me:
            if not Lock.acquire(self, block, timeout):
                return False
            self._owner = me
        self._depth += 1
        return True

    def release(self):
        if self._owner != threading.get_ident():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._depth -= 1
        if not self._depth:
            self._owner = None
            Lock.release(self)


class Event:
    """A byte in a pipe while it is set."""

    def __init__(self, _sem=None):
        self._sem, self._lock = _sem or (Semaphore(0), Lock())

    def __reduce__(self):
        return Event, ((self._sem, self._lock),)

    def is_set(self):
        with self._lock:
            if self._sem.acquire(False):
                self._sem.release()
                return True
            return False

    def set(self):
        with self._lock:
            self._sem.acquire(False)
            self._sem.release()

    def clear(self):
        with self._lock:
            self._sem.acquire(False)

    def wait(self, timeout=None):
        import select

        return bool(select.select([self._sem._fds[0]], [], [], timeout)[0])


class SimpleQueue:
    """Pickles in a pipe, a lock for each end. put() waits while the pipe is full."""

    def __init__(self, maxsize=0, _parts=None):
        self._parts = _parts or (Pipe(False) + (Lock(), Lock()))
        self._reader, self._writer, self._rlock, self._wlock = self._parts

    def __reduce__(self):
        return type(self), (0, self._parts)

    def empty(self):
        return not self._reader.poll()

    def put(self, obj, block=True, timeout=None):
        data = pickle.dumps(obj)
        with self._wlock:
            self._writer.send_bytes(data)

    def get(self, block=True, timeout=None):
        import queue

        if not block:
            timeout = 0
        if not self._rlock.acquire(True, timeout):
            raise queue.Empty
        try:
            if timeout is not None and not self._reader.poll(timeout):
                raise queue.Empty
            data = self._reader.recv_bytes()
        finally:
            self._rlock.release()
        return pickle.loads(data)

    def close(self):
        pass


class Queue(SimpleQueue):
    """A thread of the process that puts does the writing: put() does not wait, and maxsize has no effect."""

    def __init__(self, maxsize=0, _parts=None):
        SimpleQueue.__init__(self, maxsize, _parts)
        self._todo = self._thread = None

    def put(self, obj, block=True, timeout=None):
        if self._thread is None:
            import queue

            self._todo = queue.SimpleQueue()
            self._thread = threading.Thread(target=self._feed)
            self._thread.daemon = True
            self._thread.start()
            self._pending, self._idle = 0, threading.Condition()
            _feeding.append(self)
            _watch_feeds()
        with self._idle:
            self._pending += 1
        self._todo.put(pickle.dumps(obj))

    def _feed(self):
        while True:
            data = self._todo.get()
            try:
                with self._wlock:
                    self._writer.send_bytes(data)
            except OSError:
                pass
            with self._idle:
                self._pending -= 1
                self._idle.notify_all()

    def join_thread(self):
        if self._thread is not None:
            with self._idle:
                while self._pending:
                    self._idle.wait()

    def cancel_join_thread(self):
        if self in _feeding:
            _feeding.remove(self)

    def put_nowait(self, obj):
        self.put(obj)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        raise NotImplementedError

    def full(self):
        return False


class JoinableQueue(Queue):
    def __init__(self, maxsize=0, _parts=None):
        parts, self._left = _parts or (None, (Semaphore(0), Lock()))
        Queue.__init__(self, maxsize, parts)

    def __reduce__(self):
        return JoinableQueue, (0, (self._parts, self._left))

    def put(self, obj, block=True, timeout=None):
        with self._left[1]:
            self._left[0].release()
        Queue.put(self, obj)

    def task_done(self):
        if not self._left[0].acquire(False):
            raise ValueError("task_done() called too many times")

    def join(self):
        from time import sleep

        while True:
            with self._left[1]:
                if not self._left[0].acquire(False):
                    return
                self._left[0].release()
            sleep(0.005)


_feeding = []


def _watch_feeds():
    if len(_feeding) == 1:
        import atexit

        atexit.register(lambda: [q.join_thread() for q in _feeding])


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
    from .pool import Pool as P

    return P(processes, initializer, initargs, maxtasksperchild)


def __getattr__(name):
    if name in ("context", "process", "sharedctypes"):
        return __import__("multiprocessing." + name, globals(), None, [name])
    if name in ("Value", "Array", "RawValue", "RawArray"):
        return getattr(__getattr__("sharedctypes"), name)
    raise AttributeError("module 'multiprocessing' has no attribute '%s'" % name)
