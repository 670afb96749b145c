"""Values and arrays in memory that processes share."""

import ctypes
import mmap
import os
import tempfile

from . import RLock, _inherit

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

typecode_to_type = {
    "c": ctypes.c_char, "b": ctypes.c_byte, "B": ctypes.c_ubyte, "h": ctypes.c_short, "H": ctypes.c_ushort, "i": ctypes.c_int, "I": ctypes.c_uint,
    "l": ctypes.c_long, "L": ctypes.c_ulong, "q": ctypes.c_longlong, "Q": ctypes.c_ulonglong, "f": ctypes.c_float, "d": ctypes.c_double,
}


def _placed(type_, fd=None):
    """An object of type_ in a file that is nowhere but in memory and has the descriptor fd."""
    size = max(ctypes.sizeof(type_), 1)
    if fd is None:
        folder = "/dev/shm"
        fd, name = tempfile.mkstemp(dir=folder if os.access(folder, os.W_OK) else None)
        os.unlink(name)
        os.truncate(fd, size)
    obj = _shared(type_).from_buffer(mmap.mmap(fd, size))
    obj._fd = _Descriptor(fd)
    return obj


def _shared(type_, known={}):
    """type_ for objects that can be sent to processes when these are started."""
    cls = known.get(type_)
    if cls is None:
        cls = known[type_] = type(type_.__name__, (type_,), {"__reduce__": _reduce, "__module__": type_.__module__, "_unshared": type_})
    return cls


def _reduce(self):
    _inherit(self._fd.fd)
    of, n = self._unshared, None
    if isinstance(self, ctypes.Array):
        of, n = self._unshared._type_, self._unshared._length_
    return _again, (of, n, self._fd.fd)


def _again(of, n, fd):
    return _placed(of if n is None else of * n, fd)


class _Descriptor:
    """Closed with the last object that has it."""

    def __init__(self, fd):
        self.fd = fd

    def __del__(self, close=os.close):
        try:
            close(self.fd)
        except OSError:
            pass


def _type(typecode_or_type):
    return typecode_to_type.get(typecode_or_type, typecode_or_type)


def RawValue(typecode_or_type, *args):
    """A ctypes object in shared memory."""
    type_ = _type(typecode_or_type)
    obj = _placed(type_)
    if args:
        ctypes.memmove(ctypes.addressof(obj), ctypes.addressof(type_(*args)), ctypes.sizeof(type_))
    return obj


def RawArray(typecode_or_type, size_or_initializer):
    """An array of ctypes in shared memory."""
    type_ = _type(typecode_or_type)
    if isinstance(size_or_initializer, int):
        return _placed(type_ * size_or_initializer)
    obj = _placed(type_ * len(size_or_initializer))
    for i, x in enumerate(size_or_initializer):
        obj[i] = x
    return obj


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """A value in shared memory, with a lock unless lock is false."""
    return _locked(RawValue(typecode_or_type, *args), lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """An array in shared memory, with a lock unless lock is false."""
    return _locked(RawArray(typecode_or_type, size_or_initializer), lock)


def _locked(obj, lock):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return synchronized(obj, lock)


def copy(obj):
    """The same in shared memory of its own."""
    new = _placed(getattr(obj, "_unshared", type(obj)))
    ctypes.memmove(ctypes.addressof(new), ctypes.addressof(obj), ctypes.sizeof(new))
    return new


def synchronized(obj, lock=None, ctx=None):
    """obj with a lock."""
    if isinstance(obj, ctypes.Array):
        return (SynchronizedString if obj._type_ is ctypes.c_char else SynchronizedArray)(obj, lock)
    if isinstance(obj, ctypes._SimpleCData):
        return Synchronized(obj, lock)
    fields = {name: _field(name) for name, *_ in obj._fields_}
    return type("Synchronized" + type(obj).__name__, (SynchronizedBase,), dict(fields, __reduce__=_reduce_synchronized))(obj, lock)


def _reduce_synchronized(self):
    return synchronized, (self._obj, self._lock)


def _field(name):
    def get(self):
        with self._lock:
            return getattr(self._obj, name)

    def set(self, value):
        with self._lock:
            setattr(self._obj, name, value)

    return property(get, set)


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    __reduce__ = _reduce_synchronized

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return "<%s wrapper for %s>" % (type(self).__name__, self._obj)


class Synchronized(SynchronizedBase):
    value = _field("value")


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self._lock:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self._lock:
            self._obj[i] = value

    def __getslice__(self, start, stop):
        return self[start:stop]

    def __iter__(self):
        return iter(self[:])


class SynchronizedString(SynchronizedArray):
    value = _field("value")
    raw = _field("raw")
