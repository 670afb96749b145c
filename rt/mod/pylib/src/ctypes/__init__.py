"""The simple types of C: their sizes, and values that wrap around as there. There are no structures, pointers and functions: these are
in the modules uctypes and ffi."""

import struct as _struct

__all__ = ["ArgumentError", "CDLL", "Structure", "Union", "alignment", "cdll", "create_string_buffer", "sizeof"]


class ArgumentError(Exception):
    pass


class _Simple:
    """A value of a type of C; _code_ is its letter in formats of struct."""

    def __init__(self, value=None):
        if self.__class__ is _Simple:
            raise TypeError("abstract class")
        self.value = self._default if value is None else value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = self._converted(value)

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"

    def __bool__(self):
        return bool(self.value)

    def __bytes__(self):
        return _struct.pack(self._code_, self._value)

    @classmethod
    def from_buffer_copy(cls, source, offset=0):
        return cls(_struct.unpack_from(cls._code_, source, offset)[0])


class _Int(_Simple):
    _default = 0

    def _converted(self, value):
        if not isinstance(value, int):
            raise TypeError(f"an integer is required (got type {type(value).__name__})")
        bits = 8 * sizeof(self)
        value &= (1 << bits) - 1
        return value - (1 << bits) if self._code_.islower() and value >> bits - 1 else value


class _Float(_Simple):
    _default = 0.0

    def _converted(self, value):
        value = float(value)
        return _struct.unpack("f", _struct.pack("f", value))[0] if self._code_ == "f" else value


class c_bool(_Simple):
    _code_, _default = "?", False

    def _converted(self, value):
        return bool(value)


class c_char(_Simple):
    _code_, _default = "c", b"\0"

    def _converted(self, value):
        if isinstance(value, int) and 0 <= value < 256:
            return bytes([value])
        if isinstance(value, (bytes, bytearray)) and len(value) == 1:
            return bytes(value)
        raise TypeError("one character bytes, bytearray or integer expected")


class c_void_p(_Int):
    _code_, _default = "P", None

    def _converted(self, value):
        return value and super()._converted(value)


def _define(base, names, code):
    names = names.split()
    made = type(names[0], (base,), {"_code_": code, "__module__": __name__})
    for name in names:
        globals()[name] = made


for _names, _code in (
    ("c_byte c_int8", "b"), ("c_ubyte c_uint8", "B"), ("c_short c_int16", "h"), ("c_ushort c_uint16", "H"), ("c_int c_int32", "i"),
    ("c_uint c_uint32", "I"), ("c_longlong", "q"), ("c_ulonglong", "Q"),
):
    _define(_Int, _names, _code)
_define(_Int, "c_long", "l")
_define(_Int, "c_ulong", "L")
c_int64, c_uint64 = (c_long, c_ulong) if _struct.calcsize("l") == 8 else (c_longlong, c_ulonglong)
c_ssize_t, c_size_t = (c_int64, c_uint64) if _struct.calcsize("P") == 8 else (c_int, c_uint)
_define(_Float, "c_float", "f")
_define(_Float, "c_double c_longdouble", "d")
__all__ += [_name for _name in list(globals()) if _name.startswith("c_")]


def sizeof(type_or_value):
    """How many bytes values of a type have."""
    code = getattr(type_or_value, "_code_", None)
    if code is None:
        raise TypeError("this type has no size")
    return _struct.calcsize(code)


def alignment(type_or_value):
    return sizeof(type_or_value)


class _Buffer(bytearray):
    """What create_string_buffer() gives: bytes that can be written, the first part of them as a text that ends with a zero."""

    @property
    def raw(self):
        return bytes(self)

    @property
    def value(self):
        return bytes(self).partition(b"\0")[0]

    @value.setter
    def value(self, value):
        if len(value) > len(self):
            raise ValueError("byte string too long")
        end = b"\0" if len(value) < len(self) else b""
        self[:len(value) + len(end)] = value + end


def create_string_buffer(init, size=None):
    """Return a buffer with a text and a zero behind it, or of a size."""
    if isinstance(init, int):
        init, size = b"", init
    b = _Buffer(len(init) + 1 if size is None else size)
    b.value = init
    return b


def _unsupported(*args, **kw):
    raise NotImplementedError("ctypes has only simple types here: use uctypes and ffi")


class Structure:
    """Can be extended, for what is used on other systems only; there are no instances."""

    __init__ = _unsupported


class Union(Structure):
    pass


class CDLL:
    def __init__(self, name, *args, **kw):
        raise OSError("ctypes cannot load libraries: use the module ffi")


PyDLL = CDLL


class LibraryLoader:
    def __init__(self, dlltype):
        self._dlltype = dlltype

    def LoadLibrary(self, name):
        return self._dlltype(name)

    def __getattr__(self, name):
        if name[0] == "_":
            raise AttributeError(name)
        return self._dlltype(name)


cdll, pydll = LibraryLoader(CDLL), LibraryLoader(PyDLL)
