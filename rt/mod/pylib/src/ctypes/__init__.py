# An object has its bytes in _b_mem_: a bytearray of its own, a part of another object's, or memory at an address.
# What its pointers point to is kept by _objects, which an object and its parts share: by the pointers' addresses.

import os as _os
import struct as _struct
import sys as _sys
import uctypes as _u

__version__ = "1.1.0"
DEFAULT_MODE = RTLD_LOCAL = 0
RTLD_GLOBAL = 256
_LITTLE = _sys.byteorder == "little"
_NATIVE, _SWAPPED = "<>" if _LITTLE else "><"
_WORD = _struct.calcsize("P")
_FORMATS = {}  # by letter: kind, size, alignment, code of struct
for _c in "bBhHiIlLqQfd?P":
    _n = _struct.calcsize("@" + _c)
    _k = _c if _c in "fd?" else "I" if _c in "BHILQP" else "i"
    _f = _c if _k == _c else {1: "b", 2: "h", 4: "i", 8: "q"}[_n]
    _FORMATS[_c] = _k, _n, _struct.calcsize("@c" + _c) - _n, _f.upper() if _k == "I" else _f
_FORMATS["c"] = "c", 1, 1, "c"
_WCHAR = 2 if _sys.platform == "win32" else 4
_FORMATS["u"] = "u", _WCHAR, _WCHAR, "H" if _WCHAR == 2 else "I"
_FORMATS["z"] = ("z",) + _FORMATS["P"][1:]
_FORMATS["Z"] = ("Z",) + _FORMATS["P"][1:]
_FORMATS["g"] = _FORMATS["d"]
_WCODEC = "utf-%d-%s" % (_WCHAR * 8, "le" if _LITTLE else "be")


class ArgumentError(Exception):
    pass


class _Meta(type):
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls._complete(ns)

    def __setattr__(cls, name, v):
        if name == "_fields_" and issubclass(cls, _Fields):
            if "_fields_" in cls.__dict__ or cls._b_final:
                raise AttributeError("_fields_ is final")
            cls._lay(v)
        elif name == "_type_" and issubclass(cls, _Pointer):
            cls._b_class = None
        type.__setattr__(cls, name, v)

    def __mul__(cls, n):
        if not hasattr(n, "__index__"):
            raise TypeError("can't multiply sequence by non-int of type '%s'" % type(n).__name__)
        n = n.__index__()
        if n < 0:
            raise ValueError("Array length must be >= 0, not %d" % n)
        cls._final()
        t = _arrays.get((cls, n))
        if t is None:
            t = _arrays[cls, n] = _Meta("%s_Array_%d" % (cls.__name__, n), (Array,), {"_type_": cls, "_length_": n})
        return t

    __rmul__ = __mul__


_arrays = {}
_pointers = {}


class _CData(_u._Memory, metaclass=_Meta):
    _b_size = None
    _b_align = 1
    _b_base_ = _objects = None
    _b_final = False

    def __new__(cls, *args, **kw):
        if cls._b_size is None:
            raise TypeError("abstract class")
        cls._b_final or cls._final()
        return _u._Memory.__new__(cls, bytearray(cls._b_size))

    @classmethod
    def _complete(cls, ns):
        pass

    @classmethod
    def _final(cls):
        if not cls.__dict__.get("_b_final"):
            type.__setattr__(cls, "_b_final", True)

    @classmethod
    def _at(cls, mem, base=None):
        cls._final()
        self = _u._Memory.__new__(cls, mem)
        if base is not None:
            self._b_base_ = base
            self._objects = _keeper(base)
        return self

    @classmethod
    def from_address(cls, addr):
        return cls._at(_u.bytearray_at(addr, sizeof(cls)))

    @classmethod
    def from_buffer(cls, source, offset=0):
        m = memoryview(source)
        if m.readonly:
            raise TypeError("underlying buffer is not writable")
        self = cls._at(_part(m.cast("B"), cls, offset))
        self._objects = {None: source}
        return self

    @classmethod
    def from_buffer_copy(cls, source, offset=0):
        return cls._at(bytearray(_part(memoryview(source).cast("B"), cls, offset)))

    @classmethod
    def from_param(cls, v):
        if isinstance(v, cls):
            return v
        if hasattr(v, "_as_parameter_"):
            return cls.from_param(v._as_parameter_)
        raise TypeError("expected %s instance instead of %s" % (cls.__name__, type(v).__name__))

    @classmethod
    def in_dll(cls, lib, name):
        try:
            return cls.from_address(lib._lib.addr(name))
        except OSError:
            raise ValueError(name + ": undefined symbol") from None

    # _get and _set are what access to a field or an item of the type does.

    @classmethod
    def _get(cls, owner, off):
        return cls._at(memoryview(owner._b_mem_)[off : off + cls._b_size], owner)

    @classmethod
    def _set(cls, owner, off, v):
        if not isinstance(v, cls):
            if not isinstance(v, tuple) or not issubclass(cls, (Structure, Union, Array)):
                raise TypeError("expected %s instance, got %s" % (cls.__name__, type(v).__name__))
            v = cls(*v)
        owner._b_mem_[off : off + cls._b_size] = v._b_mem_
        if v._objects:
            _keep(owner, off, v)

    def __reduce__(self):
        if _has_pointers(type(self)):
            raise ValueError("ctypes objects containing pointers cannot be pickled")
        return _rebuild, (type(self), bytes(self))

    def __ctypes_from_outparam__(self):
        return self


def _rebuild(cls, data):
    return cls.from_buffer_copy(data)


def _has_pointers(cls):
    if issubclass(cls, Array):
        return _has_pointers(cls._type_)
    if issubclass(cls, _Fields):
        return any(_has_pointers(f[1]) for c in cls.__mro__ for f in c.__dict__.get("_fields_", ()))
    return issubclass(cls, (_Pointer, _CFuncPtr)) or cls._type_ in ("z", "Z", "P")


def _part(m, cls, offset):
    if offset < 0:
        raise ValueError("offset cannot be negative")
    n = sizeof(cls)
    if offset + n > len(m):
        raise ValueError("Buffer size too small (%d instead of at least %d bytes)" % (len(m), offset + n))
    return m[offset : offset + n]


def _keeper(o):
    if o._objects is None:
        o._objects = {}
    return o._objects


def _keep(owner, off, v):
    _keeper(owner)[_u.addressof(owner._b_mem_) + off] = v


def _word(o):
    return int.from_bytes(o._b_mem_[:_WORD], _sys.byteorder)


def _store_word(owner, off, n):
    owner._b_mem_[off : off + _WORD] = (n & (1 << 8 * _WORD) - 1).to_bytes(_WORD, _sys.byteorder)


class _SimpleCData(_CData):
    _b_swap = False

    def __init__(self, *value):
        if value:
            (self.value,) = value

    @classmethod
    def _complete(cls, ns):
        if "_type_" in ns:
            if ns["_type_"] not in _FORMATS:
                raise AttributeError("class must define a '_type_' attribute which must be a single character string containing one of 'cbBhHiIlLfuzZqQPXOvgd?'.")
            cls._kind, cls._b_size, cls._b_align, code = _FORMATS[ns["_type_"]]
            cls._code = (_SWAPPED if cls._b_swap else _NATIVE) + code
        if cls.__bases__[0] is not _CData:
            cls._plain = cls.__bases__[0] is _SimpleCData or cls._b_swap

    @classmethod
    def _get(cls, owner, off):
        return cls._load(owner, off) if cls._plain else super()._get(owner, off)

    @classmethod
    def _load(cls, owner, off):
        k = cls._kind
        v = _struct.unpack_from(cls._code, owner._b_mem_, off)[0]
        if k == "u":
            return chr(v)
        if k == "z":
            return _u.bytes_at(v) if v else None
        if k == "Z":
            return wstring_at(v) if v else None
        if k == "I" and cls._type_ == "P":
            return v or None
        return v

    @classmethod
    def _set(cls, owner, off, v):
        k = cls._kind
        if isinstance(v, cls):
            owner._b_mem_[off : off + cls._b_size] = v._b_mem_
            if v._objects:
                _keep(owner, off, v)
            return
        if k == "i" or k == "I":
            if cls._type_ == "P":
                if v is None:
                    v = 0
                elif not isinstance(v, int):
                    raise TypeError("cannot be converted to pointer")
            elif not isinstance(v, int):
                if isinstance(v, float) or not hasattr(v, "__index__"):
                    raise TypeError("'%s' object cannot be interpreted as an integer" % type(v).__name__)
                v = v.__index__()
            bits = 8 * cls._b_size
            v &= (1 << bits) - 1
            if k == "i" and v >> bits - 1:
                v -= 1 << bits
        elif k == "f":
            v = float(v) if hasattr(v, "__float__") or hasattr(v, "__index__") else _no_real(v)
            try:
                _struct.pack_into(cls._code, owner._b_mem_, off, v)
            except OverflowError:
                _struct.pack_into(cls._code, owner._b_mem_, off, float("inf") if v > 0 else float("-inf"))
            return
        elif k == "d":
            v = float(v) if hasattr(v, "__float__") or hasattr(v, "__index__") else _no_real(v)
        elif k == "?":
            v = bool(v)
        elif k == "c":
            if isinstance(v, int) and 0 <= v < 256:
                v = bytes((v,))
            elif isinstance(v, (bytes, bytearray)) and len(v) == 1:
                v = bytes(v)
            else:
                raise TypeError("one character bytes, bytearray or integer expected")
        elif k == "u":
            if not isinstance(v, str):
                raise TypeError("unicode string expected instead of %s instance" % type(v).__name__)
            if len(v) != 1:
                raise TypeError("one character unicode string expected")
            v = ord(v)
        else:
            v = _text_address(owner, off, v, k)
        _struct.pack_into(cls._code, owner._b_mem_, off, v)

    @property
    def value(self):
        return self._load(self, 0)

    @value.setter
    def value(self, v):
        if isinstance(v, _SimpleCData):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(v).__name__)
        self._set(self, 0, v)

    @classmethod
    def from_param(cls, v):
        if isinstance(v, cls):
            return v
        t, k = cls._type_, cls._kind
        if k in "zZ" or t == "P":
            if v is None or t == "P" and isinstance(v, int):
                return v
            if isinstance(v, (bytes, str) if t == "P" else bytes if k == "z" else str):
                r = cls() if t != "P" else c_char_p() if isinstance(v, bytes) else c_wchar_p()
                r.value = v
                return r
            if isinstance(v, (Array, _Pointer)) and (t == "P" or getattr(v._type_, "_type_", 0) == ("c" if k == "z" else "u")):
                return v
            if t == "P" and isinstance(v, (_CFuncPtr, c_char_p, c_wchar_p)):
                return c_void_p(_word(v))
            if isinstance(v, _Ref) and t == "P":
                return v
        else:
            try:
                return _Param(t, cls(v))
            except TypeError:
                pass
        if hasattr(v, "_as_parameter_"):
            return cls.from_param(v._as_parameter_)
        raise TypeError("wrong type")

    def __bool__(self):
        return any(self._b_mem_)

    def __repr__(self):
        c = type(self)
        if not c._plain:
            return "<%s object at 0x%x>" % (c.__name__, id(self))
        if c._kind in "zZ":
            return "%s(%r)" % (c.__name__, _word(self) or None)
        return "%s(%r)" % (c.__name__, self.value)

    def __ctypes_from_outparam__(self):
        return self.value if self._plain else self


def _no_real(v):
    raise TypeError("must be real number, not " + type(v).__name__)


def _text_address(owner, off, v, kind):
    if v is None:
        return 0
    if isinstance(v, int):
        return v & (1 << 8 * _WORD) - 1
    if kind == "z":
        if not isinstance(v, bytes):
            raise TypeError("bytes or integer address expected instead of %s instance" % type(v).__name__)
        data = bytearray(v + b"\0")
    else:
        if not isinstance(v, str):
            raise TypeError("unicode string or integer address expected instead of %s instance" % type(v).__name__)
        data = bytearray((v + "\0").encode(_WCODEC))
    _keep(owner, off, data)
    return _u.addressof(data)


class _Swap:
    # The type with the other order of bytes, made when it is asked for.
    def __init__(self, other):
        self.other = other

    def __get__(self, obj, cls):
        if not self.other:
            return cls
        if cls._b_size > 1 and cls._kind not in "zZ":
            swapped = _Meta(cls.__name__, (cls,), {"_b_swap": True, "_type_": cls._type_, "__module__": cls.__module__})
        else:
            swapped = cls
        name = "__ctype_be__" if _LITTLE else "__ctype_le__"
        type.__setattr__(cls, name, swapped)
        type.__setattr__(swapped, name, swapped)
        return swapped


_SimpleCData.__ctype_le__ = _Swap(not _LITTLE)
_SimpleCData.__ctype_be__ = _Swap(_LITTLE)


def _simple(name, code):
    return _Meta(name, (_SimpleCData,), {"_type_": code, "__module__": "ctypes"})


c_bool, c_char, c_wchar = _simple("c_bool", "?"), _simple("c_char", "c"), _simple("c_wchar", "u")
c_byte, c_ubyte = _simple("c_byte", "b"), _simple("c_ubyte", "B")
c_short, c_ushort = _simple("c_short", "h"), _simple("c_ushort", "H")
c_long, c_ulong = _simple("c_long", "l"), _simple("c_ulong", "L")
c_int, c_uint = c_long, c_ulong
if c_long._b_size != 4:
    c_int, c_uint = _simple("c_int", "i"), _simple("c_uint", "I")
c_longlong, c_ulonglong = c_long, c_ulong
if c_long._b_size != 8:
    c_longlong, c_ulonglong = _simple("c_longlong", "q"), _simple("c_ulonglong", "Q")
c_float, c_double = _simple("c_float", "f"), _simple("c_double", "d")
c_longdouble = c_double
c_char_p, c_wchar_p, c_void_p = _simple("c_char_p", "z"), _simple("c_wchar_p", "Z"), _simple("c_void_p", "P")
c_voidp = c_void_p
c_int8, c_uint8, c_int16, c_uint16, c_int32, c_uint32, c_int64, c_uint64 = c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_longlong, c_ulonglong
c_size_t, c_ssize_t = (c_ulong, c_long) if c_long._b_size == _WORD else (c_ulonglong, c_longlong) if _WORD == 8 else (c_uint, c_int)
c_time_t = c_int64 if _WORD == 8 else c_long


class Array(_CData):
    @classmethod
    def _complete(cls, ns):
        if cls.__bases__[0] is _CData:
            return
        n, t = getattr(cls, "_length_", None), getattr(cls, "_type_", None)
        if n is None:
            raise AttributeError("class must define a '_length_' attribute")
        if t is None:
            raise AttributeError("class must define a '_type_' attribute")
        cls._b_size, cls._b_align = n * sizeof(t), t._b_align
        if getattr(t, "_type_", 0) == "c" and "value" not in ns:
            cls.value, cls.raw = _char_value, _char_raw
        elif getattr(t, "_type_", 0) == "u" and "value" not in ns:
            cls.value = _wide_value

    def __init__(self, *args):
        for i, v in enumerate(args):
            self[i] = v

    def __len__(self):
        return self._length_

    def _where(self, i):
        n = self._length_
        i = i.__index__()
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError("invalid index")
        return i * self._type_._b_size

    def __getitem__(self, i):
        if isinstance(i, slice):
            return _joined(self._type_, [self[k] for k in range(*i.indices(self._length_))])
        if not hasattr(i, "__index__"):
            raise TypeError("indices must be integers")
        return self._type_._get(self, self._where(i))

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            r = range(*i.indices(self._length_))
            if len(v) != len(r):
                raise ValueError("Can only assign sequence of same size")
            for k, x in zip(r, v):
                self[k] = x
        elif not hasattr(i, "__index__"):
            raise TypeError("indices must be integer")
        else:
            self._type_._set(self, self._where(i), v)

    def __delitem__(self, i):
        raise TypeError("Array does not support item deletion")

    def __iter__(self):
        t = self._type_
        for off in range(0, self._b_size, t._b_size or 1):
            yield t._get(self, off)

    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)

    @classmethod
    def from_param(cls, v):
        if isinstance(v, bytes) and getattr(cls._type_, "_type_", 0) == "c":
            if len(v) > cls._length_:
                raise ValueError("Invalid length")
            v = cls(*v)
        elif isinstance(v, tuple):
            v = cls(*v)
        return super().from_param(v)

    @classmethod
    def _field(cls, owner, off, v):
        # What a field of the type does: those of characters are texts.
        k = getattr(cls._type_, "_type_", 0)
        if v is None:
            a = cls._get(owner, off)
            return a.value if k == "c" or k == "u" else a
        if k == "c" and not isinstance(v, cls):
            if not isinstance(v, bytes):
                raise TypeError("expected bytes, %s found" % type(v).__name__)
            if len(v) > cls._length_:
                raise ValueError("bytes too long (%d, maximum length %d)" % (len(v), cls._length_))
            cls._get(owner, off).value = v
        elif k == "u" and not isinstance(v, cls):
            if not isinstance(v, str):
                raise TypeError("unicode string expected instead of %s instance" % type(v).__name__)
            if len(v) > cls._length_:
                raise ValueError("string too long (%d, maximum length %d)" % (len(v), cls._length_))
            cls._get(owner, off).value = v
        else:
            cls._set(owner, off, v)


def _joined(t, items):
    k = getattr(t, "_type_", 0)
    return b"".join(items) if k == "c" else "".join(items) if k == "u" else items


def _get_char_value(self):
    b = bytes(self._b_mem_)
    n = b.find(b"\0")
    return b if n < 0 else b[:n]


def _set_char_value(self, v):
    if not isinstance(v, bytes):
        raise TypeError("bytes expected instead of %s instance" % type(v).__name__)
    n = self._b_size
    if len(v) > n:
        raise ValueError("byte string too long")
    if len(v) < n:
        v += b"\0"
    self._b_mem_[: len(v)] = v


def _set_raw(self, v):
    v = bytes(v)
    if len(v) > self._b_size:
        raise ValueError("byte string too long")
    self._b_mem_[: len(v)] = v


def _get_wide_value(self):
    return bytes(self._b_mem_).decode(_WCODEC, "replace").split("\0", 1)[0]


def _set_wide_value(self, v):
    if not isinstance(v, str):
        raise TypeError("unicode string expected instead of %s instance" % type(v).__name__)
    b = v.encode(_WCODEC)
    if len(b) > self._b_size:
        raise ValueError("string too long")
    if len(b) < self._b_size:
        b += bytes(_WCHAR)
    self._b_mem_[: len(b)] = b


_char_value = property(_get_char_value, _set_char_value)
_char_raw = property(lambda self: bytes(self._b_mem_), _set_raw)
_wide_value = property(_get_wide_value, _set_wide_value)


class _Field:
    def __init__(self, name, typ, offset, size, bits=0, shift=0):
        self.name, self._t, self.offset, self._bits, self._shift = name, typ, offset, bits, shift
        self.size = bits << 16 | shift if bits else size

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        t = self._t
        if self._bits:
            n = t._load(obj, self.offset)
            if t._kind == "?":
                n = obj._b_mem_[self.offset]
            n = n >> self._shift & (1 << self._bits) - 1
            if t._kind == "?":
                return bool(n)
            if t._kind == "i" and n >> self._bits - 1:
                n -= 1 << self._bits
            return n
        if issubclass(t, Array):
            return t._field(obj, self.offset, None)
        return t._get(obj, self.offset)

    def __set__(self, obj, v):
        t = self._t
        if self._bits:
            if isinstance(v, t):
                v = v.value
            if t._kind == "?":
                v = bool(v)
            elif isinstance(v, float) or not hasattr(v, "__index__"):
                raise TypeError("int expected instead of %s instance" % type(v).__name__)
            mask = (1 << self._bits) - 1
            old = obj._b_mem_[self.offset] if t._kind == "?" else t._load(obj, self.offset)
            v = old & ~(mask << self._shift) | (v.__index__() & mask) << self._shift
            if t._kind == "?":
                obj._b_mem_[self.offset] = v
                return
        elif issubclass(t, Array) and v is not None:
            return t._field(obj, self.offset, v)
        t._set(obj, self.offset, v)

    def __delete__(self, obj):
        raise TypeError("can't delete attribute")

    def __repr__(self):
        if self._bits:
            return "<Field type=%s, ofs=%d:%d, bits=%d>" % (self._t.__name__, self.offset, self._shift, self._bits)
        return "<Field type=%s, ofs=%d, size=%d>" % (self._t.__name__, self.offset, self.size)


class _Fields(_CData):
    _b_swap = _b_union = False
    _b_names = ()

    @classmethod
    def _complete(cls, ns):
        if cls.__bases__[0] is _CData or cls.__bases__[0] is _Fields or ns.get("_b_abstract"):
            return
        if cls._b_size is None:
            cls._b_size = 0
        if "_fields_" in ns:
            cls._lay(ns["_fields_"])

    @classmethod
    def _lay(cls, fields):
        pack = getattr(cls, "_pack_", 0)
        if not isinstance(pack, int) or pack < 0:
            raise ValueError("_pack_ must be a non-negative integer")
        base = cls.__bases__[0]
        size = pos = (base._b_size or 0) if not cls._b_union else 0
        total, align = (base._b_size or 0), max(base._b_align, 1)
        used = unit = 0  # the open unit of bit fields, in bits
        names = list(cls._b_names)
        for i, f in enumerate(fields):
            if not isinstance(f, tuple) or not 2 <= len(f) <= 3 or not isinstance(f[0], str):
                raise TypeError("'_fields_' must be a sequence of (name, C type) pairs")
            name, t = f[0], f[1]
            if not isinstance(t, _Meta) or t._b_size is None:
                raise TypeError("second item in _fields_ tuple (index %d) must be a C type" % i)
            t._final()
            if cls._b_swap:
                t = _swapped(t)
            n = t._b_size
            a = min(pack, t._b_align) if pack else t._b_align
            bits = shift = 0
            if len(f) == 3:
                bits = f[2]
                if getattr(t, "_kind", "") not in ("i", "I", "?") or t._type_ == "P":
                    raise TypeError("bit fields not allowed for type " + t.__name__)
                if not 0 < bits <= 8 * n:
                    raise ValueError("number of bits invalid for bit field")
            if cls._b_union:
                pos = unit = 0
            if bits and used % (8 * n) + bits > 8 * n:
                used += -used % (8 * n)
            if bits and unit and 8 * n <= unit and used + bits <= unit:
                off = pos - unit // 8 + used // (8 * n) * n
            elif bits and unit and 8 * n >= unit and used + bits <= 8 * n and _sys.platform != "win32":
                pos += n - unit // 8
                unit, off = 8 * n, pos - n
            else:
                used, unit = 0, 8 * n if bits else 0
                pos = off = (pos + a - 1) // a * a
                pos += n
            if bits:
                shift = used % (8 * n)
                if _LITTLE == cls._b_swap:
                    shift = 8 * n - shift - bits
                used += bits
            size = max(size, pos)
            align = max(align, a)
            type.__setattr__(cls, name, _Field(name, t, off, n, bits, shift))
            names.append(name)
        size = max(size, total)
        cls._b_names = tuple(names)
        cls._b_size, cls._b_align = (size + align - 1) // align * align, align
        for name in cls.__dict__.get("_anonymous_", ()):
            f = cls.__dict__.get(name)
            if f is None:
                raise AttributeError("type object '%s' has no attribute '%s'" % (cls.__name__, name))
            if not isinstance(f, _Field):
                raise AttributeError("'%s' is specified in _anonymous_ but not in _fields_" % name)
            for inner in _all_fields(f._t):
                g = _Field(inner.name, inner._t, f.offset + inner.offset, inner.size, inner._bits, inner._shift)
                if inner.name not in cls.__dict__:
                    type.__setattr__(cls, inner.name, g)

    def __init__(self, *args, **kw):
        names = self._b_names
        if len(args) > len(names):
            raise TypeError("too many initializers")
        for name, v in zip(names, args):
            setattr(self, name, v)
            if name in kw:
                raise TypeError("duplicate values for field %r" % name)
        for name, v in kw.items():
            setattr(self, name, v)


def _all_fields(t):
    return [f for c in reversed(t.__mro__) for f in c.__dict__.values() if isinstance(f, _Field)]


def _swapped(t):
    if issubclass(t, Array):
        return _swapped(t._type_) * t._length_
    if issubclass(t, _Fields) and t._b_swap:
        return t
    if issubclass(t, _SimpleCData) and t._kind not in "zZ" and t._type_ != "P":
        return t.__ctype_be__ if _LITTLE else t.__ctype_le__
    if issubclass(t, _Fields) and t._b_size is not None and not _has_pointers(t):
        return t
    raise TypeError("This type does not support other endian: %s" % t)


class Structure(_Fields):
    _b_abstract = True


class Union(_Fields):
    _b_abstract = _b_union = True


class _Swapped(Structure):
    _b_abstract = _b_swap = True


class _SwappedUnion(Union):
    _b_abstract = _b_swap = True


LittleEndianStructure, BigEndianStructure = (Structure, _Swapped) if _LITTLE else (_Swapped, Structure)
LittleEndianUnion, BigEndianUnion = (Union, _SwappedUnion) if _LITTLE else (_SwappedUnion, Union)
_Swapped.__name__ = _Swapped.__qualname__ = "BigEndianStructure" if _LITTLE else "LittleEndianStructure"
_SwappedUnion.__name__ = _SwappedUnion.__qualname__ = "BigEndianUnion" if _LITTLE else "LittleEndianUnion"


class _Pointer(_CData):
    @classmethod
    def _complete(cls, ns):
        if cls.__bases__[0] is not _CData:
            cls._b_size = cls._b_align = _WORD

    def __init__(self, value=None):
        if value is not None:
            self.contents = value

    def _address(self):
        a = _word(self)
        if not a:
            raise ValueError("NULL pointer access")
        return a

    @property
    def contents(self):
        return self._item(0)

    @contents.setter
    def contents(self, v):
        if not isinstance(v, self._type_):
            raise TypeError("expected %s instead of %s" % (self._type_.__name__, type(v).__name__))
        _store_word(self, 0, _u.addressof(v._b_mem_))
        _keep(self, 0, v)

    def _item(self, i):
        t = self._type_
        o = t.from_address(self._address() + i * sizeof(t))
        o._objects = self._kept()
        return o

    def _kept(self):
        # What keeps the memory that this points to, in the form of _objects.
        k = self._objects
        v = k.get(_u.addressof(self._b_mem_)) if k else None
        if isinstance(v, _CData):
            k = _keeper(v)
            k[None] = v._b_mem_
            return k
        return k

    def __getitem__(self, i):
        t = self._type_
        if isinstance(i, slice):
            if i.stop is None:
                raise ValueError("slice stop is required")
            step = 1 if i.step is None else i.step
            if i.start is None and step < 0:
                raise ValueError("slice start is required for step < 0")
            return _joined(t, [self[k] for k in range(i.start or 0, i.stop, step)])
        return t._get(self._item(i.__index__()), 0)

    def __setitem__(self, i, v):
        self._type_._set(self._item(i.__index__()), 0, v)

    def __bool__(self):
        return _word(self) != 0

    @classmethod
    def _set(cls, owner, off, v):
        if v is None:
            _store_word(owner, off, 0)
        elif isinstance(v, cls):
            owner._b_mem_[off : off + _WORD] = v._b_mem_
            k = v._objects and v._objects.get(_u.addressof(v._b_mem_))
            _keep(owner, off, v if k is None else k)
        elif isinstance(v, Array) and issubclass(v._type_, cls._type_):
            _store_word(owner, off, addressof(v))
            _keep(owner, off, v)
        else:
            raise TypeError("incompatible types, %s instance instead of %s instance" % (type(v).__name__, cls.__name__))

    @classmethod
    def from_param(cls, v):
        if v is None:
            return None
        if isinstance(v, cls._type_):
            return byref(v)
        if isinstance(v, (Array, _Pointer)) and issubclass(v._type_, cls._type_) or isinstance(v, _Ref) and isinstance(v._obj, cls._type_):
            return v
        return super().from_param(v)


def POINTER(cls):
    if cls is None:
        return c_void_p
    p = _pointers.get(cls)
    if p is None:
        if isinstance(cls, str):
            p = _Meta("LP_" + cls, (_Pointer,), {})
            _pointers[id(p)] = p
            return p
        if not isinstance(cls, _Meta):
            raise TypeError("must have a ctypes type")
        p = _pointers[cls] = _Meta("LP_" + cls.__name__, (_Pointer,), {"_type_": cls})
    return p


def SetPointerType(pointer, cls):
    if _pointers.get(cls, None) is not None:
        raise RuntimeError("This type already exists in the cache")
    if id(pointer) not in _pointers:
        raise RuntimeError("What's this???")
    pointer._type_ = cls
    _pointers[cls] = pointer
    del _pointers[id(pointer)]


def pointer(obj):
    if not isinstance(obj, _CData):
        raise TypeError("_type_ must have storage info")
    return POINTER(type(obj))(obj)


def ARRAY(typ, n):
    return typ * n


class _Param:
    def __init__(self, tag, obj):
        self._tag, self._obj = tag, obj

    def __repr__(self):
        return "<cparam '%s' (%r)>" % (self._tag, self._obj.value)


class _Ref(_Param):
    def __init__(self, obj, offset):
        self._obj, self._tag, self._addr = obj, "P", addressof(obj) + offset

    def __repr__(self):
        return "<cparam 'P' (0x%x)>" % self._addr


def byref(obj, offset=0):
    if not isinstance(obj, _CData):
        raise TypeError("byref() argument must be a ctypes instance, not '%s'" % type(obj).__name__)
    return _Ref(obj, offset)


def _type_of(x, why):
    c = x if isinstance(x, type) else type(x)
    if not isinstance(c, _Meta) or c._b_size is None:
        raise TypeError(why)
    return c


def sizeof(x):
    c = _type_of(x, "this type has no size")
    return c._b_size if c is x else len(x._b_mem_)


def alignment(x):
    return _type_of(x, "no alignment info")._b_align


def addressof(obj):
    if not isinstance(obj, _CData):
        raise TypeError("invalid type")
    return _u.addressof(obj._b_mem_)


def resize(obj, size):
    if size < obj._b_size:
        raise ValueError("minimum size is %d" % obj._b_size)
    if obj._b_base_ is not None or not isinstance(obj._b_mem_, bytearray):
        raise ValueError("Memory cannot be resized because this object doesn't own it")
    obj._b_mem_ = obj._b_mem_[:size] + bytes(size - len(obj._b_mem_))


def _address(v):
    if v is None:
        return 0
    if isinstance(v, int):
        return v
    if isinstance(v, (bytes, bytearray)):
        return _u.addressof(v)
    if isinstance(v, _Ref):
        return v._addr
    if isinstance(v, (_Pointer, c_char_p, c_wchar_p, c_void_p, _CFuncPtr)):
        return _word(v)
    if isinstance(v, Array):
        return addressof(v)
    if hasattr(v, "_as_parameter_"):
        return _address(v._as_parameter_)
    raise ArgumentError("argument 1: TypeError: wrong type")


def cast(obj, typ):
    if not isinstance(typ, _Meta) or not (issubclass(typ, (_Pointer, _CFuncPtr)) or getattr(typ, "_type_", 0) in ("z", "Z", "P")):
        raise TypeError("cast() argument 2 must be a pointer type, not " + getattr(typ, "__name__", str(typ)))
    p = typ()
    if isinstance(obj, (bytes, str)):
        obj = (c_char_p if isinstance(obj, bytes) else c_wchar_p)(obj)
    _store_word(p, 0, _address(obj))
    if isinstance(obj, (_Pointer, _SimpleCData, _CFuncPtr)):
        k = obj._objects and obj._objects.get(_u.addressof(obj._b_mem_))
        _keep(p, 0, obj if k is None else k)
    elif isinstance(obj, _Ref):
        _keep(p, 0, obj._obj)
    elif not isinstance(obj, int) and obj is not None:
        _keep(p, 0, obj)
    return p


def memmove(dst, src, count):
    a = _address(dst)
    if count:
        _u.bytearray_at(a, count)[:] = _u.bytes_at(_address(src), count)
    return a


def memset(dst, c, count):
    a = _address(dst)
    if count:
        _u.bytearray_at(a, count)[:] = bytes((c & 255,)) * count
    return a


def string_at(ptr, size=-1):
    if size < 0:
        return _u.bytes_at(_address(ptr))
    return _u.bytes_at(_address(ptr), size)


def wstring_at(ptr, size=-1):
    if isinstance(ptr, str):
        return ptr if size < 0 else ptr[:size]
    a = _address(ptr)
    if size < 0:
        size = 0
        while any(_u.bytes_at(a + size * _WCHAR, _WCHAR)):
            size += 1
    return _u.bytes_at(a, size * _WCHAR).decode(_WCODEC, "surrogatepass")


def create_string_buffer(init, size=None):
    if isinstance(init, bytes):
        buf = (c_char * (len(init) + 1 if size is None else size))()
        buf.value = init
        return buf
    if isinstance(init, int):
        return (c_char * init)()
    raise TypeError(init)


c_buffer = create_string_buffer


def create_unicode_buffer(init, size=None):
    if isinstance(init, str):
        buf = (c_wchar * (len(init.encode(_WCODEC)) // _WCHAR + 1 if size is None else size))()
        buf.value = init
        return buf
    if isinstance(init, int):
        return (c_wchar * init)()
    raise TypeError(init)


_errno = [0]


def get_errno():
    return _errno[0]


def set_errno(n):
    old, _errno[0] = _errno[0], n
    return old


# ---- functions


def _ffi():
    try:
        import ffi
    except ImportError:
        raise OSError("this executable cannot call C: it was built without the tag ffi") from None
    return ffi


_LETTERS = {"c": "B", "?": "B", "u": "I", "z": "P", "Z": "P", "P": "P", "g": "d"}


def _letter(t):
    if t is None:
        return "v"
    if issubclass(t, _SimpleCData):
        c = t._type_
        return _LETTERS.get(c) or ("q" if c == "l" else "Q" if c == "L" else c) if c not in "lL" or t._b_size == 8 else c.replace("l", "i").replace("L", "I")
    if issubclass(t, (_Pointer, _CFuncPtr, Array)):
        return "P"
    raise TypeError("structures cannot be passed by value")


def _result(t, v):
    # The result of a function, or the argument of a callback, of type t.
    if t is None or v is None:
        return None
    o = t()
    if issubclass(t, _SimpleCData) and t._kind not in "zZ":
        o.value = v
        return o.value if t._plain else o
    _store_word(o, 0, v)
    return o.value if issubclass(t, _SimpleCData) and t._plain else o


class _CFuncPtr(_CData):
    _restype_ = None
    _argtypes_ = ()
    errcheck = None
    _b_size = _b_align = _WORD

    def __init__(self, arg=None, *rest):
        self._name = None
        self.restype, self.argtypes = self._restype_, self._argtypes_
        if arg is None:
            return
        if isinstance(arg, int):
            _store_word(self, 0, arg)
        elif isinstance(arg, tuple):
            name, lib = arg
            if not hasattr(lib, "_lib"):
                raise TypeError("the _handle attribute of the second argument must be an integer")
            try:
                _store_word(self, 0, lib._lib.addr(name))
            except OSError:
                raise AttributeError("%s: undefined symbol: %s" % (lib._name, name)) from None
            self.__name__ = name
        elif callable(arg):
            self._callback(arg)
        else:
            raise TypeError("argument must be callable or integer function address")

    def _callback(self, f):
        types, ret = self._argtypes_, self._restype_

        def call(*args):
            v = f(*[_result(t, a) for t, a in zip(types, args)])
            if ret is None:
                return None
            if isinstance(v, _CData):
                return _word(v) if isinstance(v, (_Pointer, _CFuncPtr)) else v.value
            return v

        cb = _ffi().callback(_letter(ret), call, "".join(_letter(t) for t in types))
        _store_word(self, 0, cb.cfun())
        _keep(self, 0, (cb, f))

    def __bool__(self):
        return _word(self) != 0

    def __call__(self, *args):
        types = self.argtypes
        if types and len(args) < len(types):
            raise TypeError("this function takes at least %d argument%s (%d given)" % (len(types), "s" * (len(types) > 1), len(args)))
        letters, values, given = "", [], []
        for i, a in enumerate(args):
            try:
                if types and i < len(types):
                    t = types[i]
                    a = t.from_param(a)
                    given.append(a)
                c, v = _argument(a)
            except (TypeError, ValueError, ArgumentError) as e:
                raise ArgumentError("argument %d: %s: %s" % (i + 1, type(e).__name__, e)) from None
            letters += c
            values.append(v)
        ret = self.restype
        if ret is not None and not isinstance(ret, _Meta):
            r = ret(_ffi().func("i", _word(self), letters)(*values))
        else:
            r = _result(ret, _ffi().func(_letter(ret), _word(self), letters)(*values))
        _errno[0] = _os.errno() if hasattr(_os, "errno") else 0
        return r if self.errcheck is None else self.errcheck(r, self, args)

    @classmethod
    def _set(cls, owner, off, v):
        if v is None:
            return _store_word(owner, off, 0)
        if not isinstance(v, cls):
            raise TypeError("incompatible types, %s instance instead of %s instance" % (type(v).__name__, cls.__name__))
        super()._set(owner, off, v)
        _keep(owner, off, v)


def _argument(a):
    # The letter and the value of an argument for ffi.
    if isinstance(a, _Ref):
        return "P", a._addr
    if isinstance(a, _Param):
        a = a._obj
    if a is None:
        return "P", 0
    if isinstance(a, int):
        return "i", a
    if isinstance(a, bytes):
        return "P", a
    if isinstance(a, str):
        return "P", bytearray((a + "\0").encode(_WCODEC))
    if isinstance(a, _SimpleCData):
        if a._kind in "zZ" or a._type_ == "P":
            return "P", _word(a)
        v = a.value
        return _letter(type(a)), v if a._kind not in "cu" else ord(v)
    if isinstance(a, _CData):
        return _letter(type(a)), _address(a)
    if hasattr(a, "_as_parameter_"):
        return _argument(a._as_parameter_)
    raise TypeError("Don't know how to convert parameter")


_ctypes_functions = {}


def CFUNCTYPE(restype, *argtypes, use_errno=False, use_last_error=False):
    if use_last_error and _sys.platform != "win32":
        raise ValueError("unexpected keyword argument(s) {'use_last_error': True}")
    for t in argtypes:
        if not hasattr(t, "from_param"):
            raise TypeError("item %d in _argtypes_ has no from_param method" % (argtypes.index(t) + 1))
    key = restype, argtypes
    c = _ctypes_functions.get(key)
    if c is None:
        c = _ctypes_functions[key] = _Meta("CFunctionType", (_CFuncPtr,), {"_restype_": restype, "_argtypes_": argtypes})
    return c


PYFUNCTYPE = CFUNCTYPE


class _Function(_CFuncPtr):
    _restype_ = c_int
    _argtypes_ = None


class CDLL:
    _func_restype_ = c_int

    def __init__(self, name, mode=DEFAULT_MODE, handle=None, use_errno=False, use_last_error=False, winmode=None):
        self._name = name if name is None else _os.fspath(name)
        try:
            self._lib = _ffi().open(self._name)
        except OSError as e:
            if e.args[0] == 2:
                raise OSError("%s: cannot open shared object file" % self._name) from None
            raise
        self._handle = id(self._lib)

    def __repr__(self):
        return "<%s '%s', handle %x at %#x>" % (type(self).__name__, self._name, self._handle, id(self))

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        f = self[name]
        setattr(self, name, f)
        return f

    def __getitem__(self, name):
        return _Function((name, self))


class PyDLL(CDLL):
    pass


class LibraryLoader:
    def __init__(self, dlltype):
        self._dlltype = dlltype

    def __getattr__(self, name):
        if name[0] == "_":
            raise AttributeError(name)
        lib = self._dlltype(name)
        setattr(self, name, lib)
        return lib

    def __getitem__(self, name):
        return getattr(self, name)

    def LoadLibrary(self, name):
        return self._dlltype(name)


cdll, pydll = LibraryLoader(CDLL), LibraryLoader(PyDLL)
if _sys.platform == "win32":

    class WinDLL(CDLL):
        pass

    WINFUNCTYPE = CFUNCTYPE
    windll = oledll = LibraryLoader(WinDLL)
