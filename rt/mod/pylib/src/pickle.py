"""Objects as bytes, in CPython's formats: protocols 0 to 5 are read, 3 to 5 are written.

A pickle may call anything when it is loaded: load only what you trust.
"""

__all__ = ["DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL", "PickleBuffer", "PickleError", "Pickler", "PicklingError", "Unpickler", "UnpicklingError", "dump",
           "dumps", "load", "loads"]

import copy
import copyreg
import struct
import sys
from _pickle import Reader as _Reader, Writer as _Writer, dumps, loads

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
_LEAST = 3  # that is written


class PickleError(Exception):
    """The base of this module's exceptions."""


class PicklingError(PickleError):
    """An object cannot be pickled."""


class UnpicklingError(PickleError):
    """A pickle is damaged."""


PickleBuffer = memoryview
_function = type(lambda: 0)
_builtin = type(len)


def _name_of(obj, name):
    """Return the module that obj is found in by its name."""
    module = "builtins" if obj is type else getattr(obj, "__module__", None)
    if module == "builtins" and obj is not type and getattr(sys.modules.get("builtins"), name, None) is not obj:
        # A function of a module in Go: CPython's names of modules first, where it has the same.
        for key in sorted(sys.modules, key=lambda key: (key[:1] == "u", key)):
            m = sys.modules[key]
            if key not in ("__main__", "__mp_main__") and m is not None and getattr(m, name, None) is obj:
                return "posix" if key == "_os" else key
    if module is None:
        module = "builtins" if getattr(sys.modules.get("builtins"), name, None) is obj else "__main__"
        if module == "__main__":
            for key, m in list(sys.modules.items()):
                if key not in ("__main__", "__mp_main__") and m is not None and getattr(m, name, None) is obj:
                    module = key
                    break
    return module


class Pickler:
    """Writes objects to a file. persistent_id and reducer_override may be defined by subclasses."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        elif protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        self.proto = max(protocol, _LEAST)
        self._file = file
        pers = getattr(self, "persistent_id", None)
        if getattr(pers, "__func__", None) is Pickler.persistent_id:
            pers = None
        # Its save() serves builtin types itself and calls our _save_other for the rest.
        self._writer = _Writer(self.proto, self, pers)

    @property
    def fast(self):
        return self._writer.fast

    @fast.setter
    def fast(self, value):
        self._writer.fast = value

    @property
    def memo(self):
        """The objects that have been written, by id, with their numbers."""
        return {id(obj): (i, obj) for i, obj in enumerate(self._writer.memo())}

    def clear_memo(self):
        """Forget which objects have been written."""
        self._writer.clear()

    def persistent_id(self, obj):
        """Return a name for an object that is not pickled, or None."""
        return None

    def dump(self, obj):
        """Write an object."""
        self._writer.begin()
        self._writer.save(obj)
        self._file.write(self._writer.finish())

    def save(self, obj):
        """Write an object, or a reference to it when it has been written before."""
        self._writer.save(obj)

    def _save_other(self, obj):
        cls = type(obj)
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
            if reduced is not NotImplemented:
                self._save_reduced(obj, reduced)
                return
        writer = _WRITERS.get(cls)
        if writer is not None:
            writer(self, obj)
        elif isinstance(obj, type) or cls is _function or cls is _builtin:
            self._save_global(obj)
        else:
            self._save_object(obj, cls)

    def _save_object(self, obj, cls):
        table = getattr(self, "dispatch_table", copyreg.dispatch_table)
        if cls in table:
            reduced = table[cls](obj)
        elif copy._plain(cls) and cls not in _REDUCTIONS:
            w = self._writer
            w.save(cls)
            w.write(b")\x81")
            w.remember(obj)
            state = obj.__getstate__()
            if state is not None:
                w.save(state)
                w.write(b"b")
            return
        else:
            special = _REDUCTIONS.get(cls)
            try:
                reduced = special(obj) if special is not None else copy._reduce(obj, cls, self.proto)
            except TypeError as e:
                if "cannot pickle" in str(e) or "copy" in str(e):
                    raise TypeError(f"cannot pickle '{cls.__name__}' object") from None
                raise
        self._save_reduced(obj, reduced)

    def _save_reduced(self, obj, reduced):
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple) or not 2 <= len(reduced) <= 6:
            raise PicklingError("__reduce__ must return a string or tuple")
        func, args, state, items, pairs, setter = reduced + (None,) * (6 - len(reduced))
        if not callable(func) or not isinstance(args, tuple):
            raise PicklingError("__reduce__ must return something to be called and a tuple of its arguments")
        w = self._writer
        save, emit = w.save, w.write
        name = "__newobj_ex__" if func is copy._new else getattr(func, "__name__", "")
        if name in ("__newobj__", "__newobj_ex__"):
            cls, rest, kwargs = args if name == "__newobj_ex__" else (args[0], args[1:], {})
            save(cls)
            save(tuple(rest))
            if kwargs:
                save(kwargs)
            emit(b"\x92" if kwargs else b"\x81")
        else:
            save(func)
            save(args)
            emit(b"R")
        if w.knows(obj):  # a tuple that contains itself
            emit(b"0")
            w.recall(obj)
        else:
            w.remember(obj)
        if items is not None:
            self._append(items)
        if pairs is not None:
            self._set_items(pairs)
        if state is not None:
            if setter is not None:
                save(setter)
                save(obj)
                save(state)
                emit(b"\x86R0")
            else:
                save(state)
                emit(b"b")

    def _save_global(self, obj, name=None):
        if obj in _SINGLETON_TYPES:
            self._save_reduced(obj, (type, (_SINGLETON_TYPES[obj],)))
            return
        name = name or getattr(obj, "__qualname__", None) or obj.__name__
        module = _name_of(obj, name)
        try:
            __import__(module)
            found = sys.modules[module]
            for part in name.split("."):
                if part == "<locals>":
                    raise AttributeError(f"Can't pickle local object {name!r}")
                found = getattr(found, part)
        except (ImportError, KeyError, AttributeError) as e:
            if "local object" in str(e):
                raise
            raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module}.{name}") from None
        if found is not obj and found != obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        if self.proto >= 4:
            self._writer.save(module)
            self._writer.save(name)
            self._writer.write(b"\x93")
        elif "." in name:
            parent, _, last = name.rpartition(".")
            self._writer.save(getattr)
            self._writer.save((_resolve(module, parent), last))
            self._writer.write(b"R")
        else:
            self._writer.write(f"c{module}\n{name}\n".encode())
        self._writer.remember(obj)

    def _append(self, items):
        emit, save = self._writer.write, self._writer.save
        for batch in _batches(items):
            if len(batch) == 1:
                save(batch[0])
                emit(b"a")
            else:
                emit(b"(")
                for x in batch:
                    save(x)
                emit(b"e")

    def _set_items(self, pairs):
        emit, save = self._writer.write, self._writer.save
        for batch in _batches(pairs):
            if len(batch) > 1:
                emit(b"(")
            for k, v in batch:
                save(k)
                save(v)
            emit(b"u" if len(batch) > 1 else b"s")


def _batches(items, size=1000):
    batch = []
    for x in items:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _resolve(module, name):
    obj = sys.modules[module]
    for part in name.split("."):
        obj = getattr(obj, part)
    return obj


def _save_singleton(name):
    def save(p, obj):
        p._save_global(obj, name)

    return save


_SINGLETON_TYPES = {type(None): None, type(NotImplemented): NotImplemented, type(...): ...}
_WRITERS = {
    bytearray: lambda p, b: p._save_reduced(b, (bytearray, (bytes(b),))), set: lambda p, s: p._save_reduced(s, (set, (list(s),))),
    frozenset: lambda p, s: p._save_reduced(s, (frozenset, (list(s),))), type(...): _save_singleton("Ellipsis"),
    type(NotImplemented): _save_singleton("NotImplemented"),
}


def _ordered(d):
    state = getattr(d, "__dict__", None)
    return type(d), (), state or None, None, iter(d.items())


def _method(m):
    return getattr, (m.__self__, m.__func__.__name__ if hasattr(m, "__func__") else m.__name__)


def _reductions():
    import collections

    return {
        complex: lambda x: (complex, (x.real, x.imag)), range: lambda r: (range, (r.start, r.stop, r.step)),
        slice: lambda s: (slice, (s.start, s.stop, s.step)), collections.OrderedDict: _ordered,
        type(_Example().m): _method, property: lambda x: (property, (x.fget, x.fset, x.fdel, x.__doc__)),
    }


class _Example:
    def m(self):
        pass


_REDUCTIONS = _reductions()


# ---- reading


_MARK = object()


class Unpickler:
    """Reads objects from a file. persistent_load and find_class may be defined by subclasses."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._open(b"", file, encoding, errors, buffers)

    encoding, errors, _buffers = "ASCII", "strict", None

    def _open(self, data, file, encoding, errors, buffers):
        if encoding != "ASCII":
            self.encoding = encoding
        if errors != "strict":
            self.errors = errors
        if buffers is not None:
            self._buffers = iter(buffers)
        self._reader = _Reader(data, file, _MARK, UnpicklingError, _READERS)

    @property
    def stack(self):
        return self._reader.stack

    def _read(self, n):
        return self._reader.read(n)

    def _line(self):
        return self._reader.readline()

    def _get(self, n):
        return self._reader.get(n)

    def persistent_load(self, pid):
        raise UnpicklingError("unsupported persistent id encountered")

    def find_class(self, module, name):
        """Return the object of a module by name."""
        if self._reader.proto < 3:
            module, name = _OLD.get((module, name), (_OLD_MODULES.get(module, module), name))
        __import__(module)
        obj = sys.modules[module]
        for part in name.split("."):
            if part == "<locals>":
                raise AttributeError(f"Can't get local object {name!r} on {obj!r}")
            try:
                obj = getattr(obj, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None
        return obj

    def load(self):
        """Read an object."""
        try:
            return self._reader.load(self)
        except (IndexError, struct.error) as e:
            raise UnpicklingError(f"pickle data is damaged: {e}") from None

    def _pop(self):
        if not self.stack or self.stack[-1] is _MARK:
            raise UnpicklingError("unexpected MARK found" if self.stack else "pickle data was truncated")
        return self.stack.pop()

    def _number(self, form, n):
        return struct.unpack(form, self._read(n))[0]

    def _push(self, x):
        self.stack.append(x)

    def _items(self):
        """Take what lies above the last mark."""
        stack = self.stack
        for i in range(len(stack) - 1, -1, -1):
            if stack[i] is _MARK:
                items = stack[i + 1 :]
                del stack[i:]
                return items
        raise UnpicklingError("could not find MARK")

    def _text(self, data):
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def _build(self):
        state = self._pop()
        obj = self.stack[-1]
        set_state = getattr(obj, "__setstate__", None)
        if set_state is not None:
            set_state(state)
            return
        copy._set_state(obj, state)

    def _reduce(self):
        args, func = self._pop(), self._pop()
        self._push(func(*args))

    def _newobj(self):
        args, cls = self._pop(), self._pop()
        self._push(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs, args, cls = self._pop(), self._pop(), self._pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _instance(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _append_items(self):
        items = self._items()
        target = self.stack[-1]
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
        else:
            for x in items:
                target.append(x)

    def _set_items(self):
        items = self._items()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _put(self, n):
        if not self.stack:
            raise UnpicklingError("pickle data is damaged")
        self._reader.put(n, self.stack[-1])

    def _extension(self, code):
        key = copyreg._inverted_registry.get(code)
        if key is None:
            raise ValueError(f"unregistered extension code {code}")
        self._push(self.find_class(*key))

    def _buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        self._push(next(self._buffers))


def _int_line(u):
    text = u._line()
    u._push({b"00": False, b"01": True}[text] if text in (b"00", b"01") else int(text, 0))


def _quoted(u):
    text = u._line()
    if len(text) < 2 or text[:1] != text[-1:] or text[:1] not in (b"'", b'"'):
        raise UnpicklingError("the STRING opcode argument must be quoted")
    u._push(u._text(_unescape(text[1:-1])))


def _unescape(data):
    """Resolve the escapes of a bytes literal."""
    import re

    names = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}

    def one(m):
        c = m.group(1)
        if c[0] == "x":
            return chr(int(c[1:], 16))
        return chr(int(c, 8) & 255) if c.isdigit() else names.get(c, c)

    return re.sub(r"\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|.)", one, data.decode("latin-1")).encode("latin-1")


def _raw_unicode(data):
    import re

    text = data.decode("latin-1")
    return re.sub(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})", lambda m: chr(int(m.group(1) or m.group(2), 16)), text)


def _tuple(n):
    def read(u):
        items = tuple([u._pop() for _ in range(n)])
        u._push(items[::-1])

    return read


def _dict(u):
    items = u._items()
    u._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})


def _add_items(u):
    items = u._items()
    target = u.stack[-1]
    if isinstance(target, set):
        target.update(items)
    else:
        for x in items:
            target.add(x)


def _set_item(u):
    v, k = u._pop(), u._pop()
    u.stack[-1][k] = v


def _append_one(u):
    x = u._pop()
    u.stack[-1].append(x)


def _global(u):
    module, name = u._line().decode(), u._line().decode()
    u._push(u.find_class(module, name))


def _inst(u):
    module, name = u._line().decode("ascii"), u._line().decode("ascii")
    args = u._items()
    u._instance(u.find_class(module, name), args)


def _obj(u):
    cls, *args = u._items()
    u._instance(cls, args)


def _pop_top(u):
    if not u.stack:
        raise UnpicklingError("pickle data is damaged")
    u.stack.pop()


def _read_only(u):
    u._push(memoryview(u._pop()).toreadonly())


# The opcodes that the builtin reader leaves to us, always or where something is not of a builtin type.
_READERS = {
    b"0": _pop_top, b"1": lambda u: u._items(), b"2": lambda u: u._push(u.stack[-1]),
    b"I": _int_line, b"L": lambda u: u._push(int(u._line().rstrip(b"L"), 0)), b"F": lambda u: u._push(float(u._line())),
    b"S": _quoted, b"T": lambda u: u._push(u._text(u._read(u._number("<I", 4)))), b"U": lambda u: u._push(u._text(u._read(u._read(1)[0]))),
    b"V": lambda u: u._push(_raw_unicode(u._line())), b"\x97": lambda u: u._buffer(), b"\x98": _read_only,
    b"a": _append_one, b"e": lambda u: u._append_items(), b"s": _set_item, b"u": lambda u: u._set_items(), b"\x90": _add_items,
    b"c": _global, b"\x93": lambda u: u._stack_global(), b"i": _inst, b"o": _obj,
    b"R": lambda u: u._reduce(), b"\x81": lambda u: u._newobj(), b"\x92": lambda u: u._newobj_ex(), b"b": lambda u: u._build(),
    b"g": lambda u: u._push(u._get(int(u._line()))), b"p": lambda u: u._put(int(u._line())),
    b"P": lambda u: u._push(u.persistent_load(u._line().decode("ascii"))),
    b"Q": lambda u: u._push(u.persistent_load(u._pop())), b"\x82": lambda u: u._extension(u._read(1)[0]),
    b"\x83": lambda u: u._extension(u._number("<H", 2)), b"\x84": lambda u: u._extension(u._number("<i", 4)),
}
_READERS = [_READERS.get(bytes((code,))) for code in range(256)]

# Names of Python 2, which protocols before 3 have.
_OLD_MODULES = {"__builtin__": "builtins", "exceptions": "builtins", "copy_reg": "copyreg", "Queue": "queue", "cPickle": "pickle", "StringIO": "io", "_abcoll": "collections.abc", "_codecs": "codecs"}
_OLD = {("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "unicode"): ("builtins", "str"), ("__builtin__", "long"): ("builtins", "int"),
        ("exceptions", "StandardError"): ("builtins", "Exception")}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    Pickler(file, protocol).dump(obj)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read an object from a file."""
    return Unpickler(file, encoding=encoding, errors=errors, buffers=buffers).load()


def _loads(data, encoding, errors, buffers):
    """loads() of what is not bytes, or with options."""
    if type(data) is not bytes:
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(data))
    u = Unpickler.__new__(Unpickler)
    u._open(data, None, "ASCII" if encoding is None else encoding, "strict" if errors is None else errors, buffers)
    return u.load()


def _pickler(writer):
    """The owner that dumps() wants for objects that are not of builtin types."""
    p = Pickler.__new__(Pickler)
    p.proto, p._file, p._writer = writer.proto, None, writer
    return p


def _unpickler(reader):
    u = Unpickler.__new__(Unpickler)
    u._reader = reader
    return u


def _failed(e):
    raise UnpicklingError(f"pickle data is damaged: {e}") from None


_PARTS = _MARK, UnpicklingError, _READERS  # what loads() wants
