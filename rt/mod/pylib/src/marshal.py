"""Values of builtin types as bytes, in CPython's format. No code objects."""

import struct

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4


def dumps(value, version=version, /):
    out = []
    _write(value, out.append, 0)
    return b"".join(out)


def dump(value, file, version=version, /):
    file.write(dumps(value))


def loads(bytes, /):
    return _Reader(bytes).value()


def load(file, /):
    # Byte by byte: what is behind belongs to the caller.
    return _FileReader(file).value()


def _write(v, put, depth):
    if depth > 2000:
        raise ValueError("object too deeply nested to marshal")
    if v is None:
        put(b"N")
    elif v is True:
        put(b"T")
    elif v is False:
        put(b"F")
    elif v is StopIteration:
        put(b"S")
    elif v is ...:
        put(b".")
    elif type(v) is int:
        if -0x80000000 <= v < 0x80000000:
            put(b"i" + struct.pack("<i", v))
            return
        digits, n = [], abs(v)
        while n:
            digits.append(n & 0x7FFF)
            n >>= 15
        put(b"l" + struct.pack("<i", -len(digits) if v < 0 else len(digits)) + struct.pack("<%dH" % len(digits), *digits))
    elif type(v) is float:
        put(b"g" + struct.pack("<d", v))
    elif type(v) is complex:
        put(b"y" + struct.pack("<dd", v.real, v.imag))
    elif type(v) is str:
        data = v.encode("utf-8", "surrogatepass")
        put(b"u" + struct.pack("<i", len(data)) + data)
    elif type(v) is tuple:
        put(b"(" + struct.pack("<i", len(v)))
        for x in v:
            _write(x, put, depth + 1)
    elif type(v) is list:
        put(b"[" + struct.pack("<i", len(v)))
        for x in v:
            _write(x, put, depth + 1)
    elif type(v) is dict:
        put(b"{")
        for k, x in v.items():
            _write(k, put, depth + 1)
            _write(x, put, depth + 1)
        put(b"0")
    elif type(v) in (set, frozenset):
        put((b"<" if type(v) is set else b">") + struct.pack("<i", len(v)))
        for x in v:
            _write(x, put, depth + 1)
    else:
        try:
            data = bytes(memoryview(v))
        except TypeError:
            raise ValueError("unmarshallable object") from None
        put(b"s" + struct.pack("<i", len(data)) + data)


_null = object()


class _Reader:
    def __init__(self, data):
        self.data, self.at, self.refs = memoryview(data), 0, []
        self.depth = 0

    def read(self, n):
        if n < 0:
            raise ValueError("bad marshal data (size out of range)")
        piece = bytes(self.data[self.at:self.at + n])
        if len(piece) < n:
            raise EOFError("marshal data too short")
        self.at += n
        return piece

    def size(self):
        return struct.unpack("<i", self.read(4))[0]

    def value(self):
        v = self.item()
        if v is _null:
            raise TypeError("NULL object in marshal data for object")
        return v

    def item(self):
        self.depth += 1
        if self.depth > 2000:
            raise ValueError("recursion limit exceeded")
        try:
            code = self.read(1)[0]
            kind, shared = chr(code & 0x7F), code & 0x80
            if not shared:
                return self.body(kind, None)
            number = len(self.refs)
            self.refs.append(None)
            v = self.refs[number] = self.body(kind, number)
            return v
        finally:
            self.depth -= 1

    def body(self, kind, number):
        read = self.read
        if kind in _constants:
            return _constants[kind]
        if kind == "i":
            return self.size()
        if kind == "l":
            n = self.size()
            value = 0
            for i, d in enumerate(struct.unpack("<%dH" % abs(n), read(2 * abs(n)))):
                if d > 0x7FFF:
                    raise ValueError("bad marshal data (digit out of range in long)")
                value |= d << 15 * i
            return -value if n < 0 else value
        if kind == "g":
            return struct.unpack("<d", read(8))[0]
        if kind == "f":
            return float(read(read(1)[0]))
        if kind == "y":
            return complex(*struct.unpack("<dd", read(16)))
        if kind == "s":
            return read(self.size())
        if kind in "ut":
            return read(self.size()).decode("utf-8", "surrogatepass")
        if kind in "aA":
            return read(self.size()).decode("latin-1")
        if kind in "zZ":
            return read(read(1)[0]).decode("latin-1")
        if kind == "r":
            n = self.size()
            if not 0 <= n < len(self.refs):
                raise ValueError("bad marshal data (invalid reference)")
            return self.refs[n]
        if kind in "()":
            n = self.size() if kind == "(" else read(1)[0]
            return tuple(self.many(n))
        if kind == "[":
            v = []
            if number is not None:
                self.refs[number] = v
            v.extend(self.many(self.size()))
            return v
        if kind == "{":
            v = {}
            if number is not None:
                self.refs[number] = v
            while True:
                key = self.item()
                if key is _null:
                    return v
                v[key] = self.value()
        if kind == "<":
            return set(self.many(self.size()))
        if kind == ">":
            return frozenset(self.many(self.size()))
        raise ValueError("bad marshal data (unknown type code)")

    def many(self, n):
        if n < 0:
            raise ValueError("bad marshal data (size out of range)")
        return [self.value() for _ in range(n)]


_constants = {"N": None, "T": True, "F": False, "S": StopIteration, ".": ..., "0": _null}


class _FileReader(_Reader):
    def __init__(self, file):
        self.file, self.refs, self.depth = file, [], 0

    def read(self, n):
        if n < 0:
            raise ValueError("bad marshal data (size out of range)")
        piece = self.file.read(n) if n else b""
        if len(piece) < n:
            raise EOFError("EOF read where data expected")
        return piece
