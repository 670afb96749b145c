"""Property lists, Apple's files for settings, as XML and in binary form."""

import datetime
import enum
import io
import struct
from binascii import a2b_base64, b2a_base64

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps", "UID"]


class InvalidFileException(ValueError):
    """The data is no property list."""

    def __init__(self, message="Invalid file"):
        ValueError.__init__(self, message)


class UID:
    """A number that stands for another object, in archives of objects."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return "%s(%s)" % (self.__class__.__name__, repr(self.data))

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        if not isinstance(other, UID):
            return NotImplemented
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)


PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
FMT_XML, FMT_BINARY = PlistFormat.FMT_XML, PlistFormat.FMT_BINARY


# XML.

_HEADER = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""


def _escape(text):
    for c in text:
        if c < " " and c not in "\t\n\r":
            raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _date_text(d):
    return "%04d-%02d-%02dT%02d:%02d:%02dZ" % (d.year, d.month, d.day, d.hour, d.minute, d.second)


def _date(text):
    parts, number, fields = text.strip(), "", []
    # Year, month, day, hour, minute, second: what is missing at the end has its least value.
    seps = ["-", "-", "T", ":", ":", "Z"]
    for c in parts:
        if c.isdigit():
            number += c
        elif number and len(fields) < 6 and c in (seps[len(fields)], "Z"):
            fields.append(int(number))
            number = ""
            if c == "Z":
                break
        else:
            raise ValueError("invalid date: %r" % text)
    if number or not fields:
        raise ValueError("invalid date: %r" % text)
    least = (1, 1, 1, 0, 0, 0)
    return datetime.datetime(*fields, *least[len(fields):])


class _XMLWriter:
    def __init__(self, write, sort_keys, skipkeys):
        self._write = write
        self._sort, self._skip = sort_keys, skipkeys
        self._level = 0

    def line(self, text):
        self._write(("\t" * self._level + text + "\n").encode() if text else b"\n")

    def simple(self, tag, text):
        self.line("<%s>%s</%s>" % (tag, _escape(text), tag))

    def value(self, v):
        if isinstance(v, str):
            self.simple("string", v)
        elif v is True:
            self.line("<true/>")
        elif v is False:
            self.line("<false/>")
        elif isinstance(v, int):
            if not -1 << 63 <= v < 1 << 64:
                raise OverflowError(v)
            self.simple("integer", "%d" % v)
        elif isinstance(v, float):
            self.simple("real", repr(v))
        elif isinstance(v, dict):
            self.dict(v)
        elif isinstance(v, (bytes, bytearray)):
            self.data(v)
        elif isinstance(v, datetime.datetime):
            self.simple("date", _date_text(v))
        elif isinstance(v, (tuple, list)):
            self.array(v)
        else:
            raise TypeError("unsupported type: %s" % type(v))

    def data(self, v):
        self.line("<data>")
        size = max(16, 76 - 8 * self._level) // 4 * 3
        for i in range(0, len(v), size):
            self.line(b2a_base64(v[i : i + size], newline=False).decode())
        self.line("</data>")

    def dict(self, d):
        if not d:
            self.line("<dict/>")
            return
        self.line("<dict>")
        self._level += 1
        for key, value in sorted(d.items()) if self._sort else d.items():
            if not isinstance(key, str):
                if self._skip:
                    continue
                raise TypeError("keys must be strings")
            self.simple("key", key)
            self.value(value)
        self._level -= 1
        self.line("</dict>")

    def array(self, items):
        if not items:
            self.line("<array/>")
            return
        self.line("<array>")
        self._level += 1
        for item in items:
            self.value(item)
        self._level -= 1
        self.line("</array>")


class _XMLReader:
    """Builds values out of the events of the parser."""

    def __init__(self, dict_type):
        self._new_dict = dict_type
        self._stack = []
        self._key = None
        self._text = []
        self.root = None

    def read(self, data):
        from xml.parsers.expat import ParserCreate

        p = self._parser = ParserCreate()
        p.StartElementHandler = self._start
        p.EndElementHandler = self._end
        p.CharacterDataHandler = self._text_part
        p.EntityDeclHandler = self._entity
        p.Parse(data, True)
        return self.root

    def _entity(self, *args):
        raise InvalidFileException("XML entity declarations are not supported in plist files")

    def _text_part(self, text):
        self._text.append(text)

    def _start(self, tag, attrs):
        self._text = []
        if tag == "dict":
            d = self._new_dict()
            self._add(d)
            self._stack.append(d)
        elif tag == "array":
            a = []
            self._add(a)
            self._stack.append(a)

    def _end(self, tag):
        text = "".join(self._text)
        self._text = []
        if tag == "key":
            if self._key is not None or not self._stack or isinstance(self._stack[-1], list):
                raise ValueError("unexpected key at line %d" % self._parser.CurrentLineNumber)
            self._key = text
        elif tag == "dict":
            if self._key is not None:
                raise ValueError("missing value for key '%s' at line %d" % (self._key, self._parser.CurrentLineNumber))
            self._stack.pop()
        elif tag == "array":
            self._stack.pop()
        elif tag == "true" or tag == "false":
            self._add(tag == "true")
        elif tag == "integer":
            t = text
            self._add(int(t, 16) if t.lower().startswith("0x") else int(t))
        elif tag == "real":
            self._add(float(text))
        elif tag == "string":
            self._add(text)
        elif tag == "data":
            self._add(a2b_base64(text.encode()))
        elif tag == "date":
            self._add(_date(text))

    def _add(self, value):
        if self._key is not None:
            if not self._stack or isinstance(self._stack[-1], list):
                raise ValueError("unexpected element at line %d" % self._parser.CurrentLineNumber)
            self._stack[-1][self._key] = value
            self._key = None
        elif not self._stack:
            self.root = value
        elif isinstance(self._stack[-1], list):
            self._stack[-1].append(value)
        else:
            raise ValueError("unexpected element at line %d" % self._parser.CurrentLineNumber)


def _is_xml(head):
    if head.startswith((b"<?xml", b"<plist")):
        return True
    # Another encoding, which its mark at the beginning tells.
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le")):
        if head.startswith(mark):
            for start in ("<?xml", "<plist"):
                if head[len(mark) :].startswith(start.encode(encoding)):
                    return True
    return False


# The binary form: objects, a table of their places, and a trailer.

_EPOCH = datetime.datetime(2001, 1, 1)
_undefined = object()


class _BinaryReader:
    def __init__(self, dict_type):
        self._new_dict = dict_type

    def read(self, data):
        self._data = data
        try:
            if len(data) < 32:
                raise InvalidFileException()
            offset_size, self._ref_size, count, top, table = struct.unpack(">6xBBQQQ", data[-32:])
            if table > len(data) or offset_size * count > len(data) - table:
                raise InvalidFileException()
            self._offsets = self._ints(table, count, offset_size)
            self._objects = [_undefined] * count
            return self._object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError):
            raise InvalidFileException() from None

    def _take(self, at, n):
        b = self._data[at : at + n]
        if len(b) != n:
            raise InvalidFileException()
        return b

    def _ints(self, at, n, size):
        b = self._take(at, n * size)
        if not size:
            raise InvalidFileException()
        return [int.from_bytes(b[i : i + size], "big") for i in range(0, n * size, size)]

    def _size(self, at, low):
        """The number of items, and where they begin."""
        if low != 15:
            return low, at
        n = 1 << (self._take(at, 1)[0] & 3)
        return int.from_bytes(self._take(at + 1, n), "big"), at + 1 + n

    def _object(self, ref):
        v = self._objects[ref]
        if v is not _undefined:
            return v
        at = self._offsets[ref]
        token = self._take(at, 1)[0]
        at += 1
        high, low = token & 0xF0, token & 15
        if token == 0x00:
            v = None
        elif token == 0x08:
            v = False
        elif token == 0x09:
            v = True
        elif token == 0x0F:
            v = b""
        elif high == 0x10:
            v = int.from_bytes(self._take(at, 1 << low), "big", signed=low >= 3)
        elif token == 0x22:
            v = struct.unpack(">f", self._take(at, 4))[0]
        elif token == 0x23:
            v = struct.unpack(">d", self._take(at, 8))[0]
        elif token == 0x33:
            v = _EPOCH + datetime.timedelta(seconds=struct.unpack(">d", self._take(at, 8))[0])
        elif high == 0x40:
            n, at = self._size(at, low)
            v = self._take(at, n)
        elif high == 0x50:
            n, at = self._size(at, low)
            v = self._take(at, n).decode("ascii")
        elif high == 0x60:
            n, at = self._size(at, low)
            v = self._take(at, n * 2).decode("utf-16-be")
        elif high == 0x80:
            v = UID(int.from_bytes(self._take(at, 1 + low), "big"))
        elif high == 0xA0:
            n, at = self._size(at, low)
            refs = self._ints(at, n, self._ref_size)
            v = self._objects[ref] = []
            for r in refs:
                v.append(self._object(r))
        elif high == 0xD0:
            n, at = self._size(at, low)
            keys = self._ints(at, n, self._ref_size)
            values = self._ints(at + n * self._ref_size, n, self._ref_size)
            v = self._objects[ref] = self._new_dict()
            try:
                for k, r in zip(keys, values):
                    v[self._object(k)] = self._object(r)
            except TypeError:
                raise InvalidFileException() from None
        else:
            raise InvalidFileException()
        self._objects[ref] = v
        return v


def _bytes_for(n):
    if n < 1 << 8:
        return 1
    if n < 1 << 16:
        return 2
    return 4 if n < 1 << 32 else 8


_SCALARS = (str, int, float, datetime.datetime, bytes, bytearray)


class _BinaryWriter:
    def __init__(self, fp, sort_keys, skipkeys):
        self._fp = fp
        self._sort, self._skip = sort_keys, skipkeys

    def write(self, value):
        self._list = []  # all objects
        self._refs = {}  # the numbers of simple ones, by type and value
        self._ids = {}  # and of the others, by id
        self._collect(value)
        count = len(self._list)
        self._ref_size = _bytes_for(count)
        self._offsets = []
        self._out = bytearray(b"bplist00")
        for v in self._list:
            self._offsets.append(len(self._out))
            self._object(v)
        table = len(self._out)
        size = _bytes_for(table)
        for offset in self._offsets:
            self._out += offset.to_bytes(size, "big")
        self._out += struct.pack(">5xBBBQQQ", 0, size, self._ref_size, count, self._ref(value), table)
        self._fp.write(bytes(self._out))

    def _items(self, d):
        keys, values = [], []
        for k, v in sorted(d.items()) if self._sort else d.items():
            if not isinstance(k, str):
                if self._skip:
                    continue
                raise TypeError("keys must be strings")
            keys.append(k)
            values.append(v)
        return keys, values

    def _collect(self, v):
        if isinstance(v, _SCALARS):
            if (type(v), bytes(v) if isinstance(v, bytearray) else v) in self._refs:
                return
            self._refs[type(v), bytes(v) if isinstance(v, bytearray) else v] = len(self._list)
        elif id(v) in self._ids:
            return
        else:
            self._ids[id(v)] = len(self._list)
        self._list.append(v)
        if isinstance(v, dict):
            keys, values = self._items(v)
            for k in keys:
                self._collect(k)
            for x in values:
                self._collect(x)
        elif isinstance(v, (list, tuple)):
            for x in v:
                self._collect(x)

    def _ref(self, v):
        if isinstance(v, _SCALARS):
            return self._refs[type(v), bytes(v) if isinstance(v, bytearray) else v]
        return self._ids[id(v)]

    def _head(self, token, n):
        out = self._out
        if n < 15:
            out.append(token | n)
            return
        size = _bytes_for(n)
        out.append(token | 15)
        out.append(0x10 | (size.bit_length() - 1))
        out += n.to_bytes(size, "big")

    def _add_refs(self, values):
        for v in values:
            self._out += self._ref(v).to_bytes(self._ref_size, "big")

    def _object(self, v):
        out = self._out
        if v is None:
            out.append(0x00)
        elif v is False:
            out.append(0x08)
        elif v is True:
            out.append(0x09)
        elif isinstance(v, int):
            if v < 0:
                try:
                    out += struct.pack(">Bq", 0x13, v)
                except struct.error:
                    raise OverflowError(v) from None
            elif v < 1 << 63:
                size = _bytes_for(v)
                out.append(0x10 | (size.bit_length() - 1))
                out += v.to_bytes(size, "big")
            elif v < 1 << 64:
                out += b"\x14" + v.to_bytes(16, "big", signed=True)
            else:
                raise OverflowError(v)
        elif isinstance(v, float):
            out += struct.pack(">Bd", 0x23, v)
        elif isinstance(v, datetime.datetime):
            out += struct.pack(">Bd", 0x33, (v - _EPOCH).total_seconds())
        elif isinstance(v, (bytes, bytearray)):
            self._head(0x40, len(v))
            out += v
        elif isinstance(v, str):
            if v.isascii():
                t = v.encode()
                self._head(0x50, len(t))
            else:
                t = v.encode("utf-16-be")
                self._head(0x60, len(t) // 2)
            out += t
        elif isinstance(v, UID):
            if v.data >= 1 << 64:
                raise OverflowError(v.data)
            size = _bytes_for(v.data)
            out.append(0x80 | (size - 1))
            out += v.data.to_bytes(size, "big")
        elif isinstance(v, (list, tuple)):
            self._head(0xA0, len(v))
            self._add_refs(v)
        elif isinstance(v, dict):
            keys, values = self._items(v)
            self._head(0xD0, len(keys))
            self._add_refs(keys)
            self._add_refs(values)
        else:
            raise TypeError(v)


def load(fp, *, fmt=None, dict_type=dict):
    """Read a property list from a binary file."""
    return loads(fp.read(), fmt=fmt, dict_type=dict_type)


def loads(value, *, fmt=None, dict_type=dict):
    """Read a property list from bytes."""
    if isinstance(value, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    value = bytes(value)
    if fmt is None:
        if value[:8] == b"bplist00":
            fmt = FMT_BINARY
        elif _is_xml(value[:32]):
            fmt = FMT_XML
        else:
            raise InvalidFileException()
    return (_XMLReader if fmt is FMT_XML else _BinaryReader)(dict_type).read(value)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False):
    """Write a property list to a binary file."""
    if fmt is FMT_BINARY:
        _BinaryWriter(fp, sort_keys, skipkeys).write(value)
    elif fmt is FMT_XML:
        fp.write(_HEADER)
        w = _XMLWriter(fp.write, sort_keys, skipkeys)
        w.line('<plist version="1.0">')
        w.value(value)
        w.line("</plist>")
    else:
        raise ValueError("Unsupported format: %r" % (fmt,))


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True):
    """Write a property list to bytes."""
    fp = io.BytesIO()
    dump(value, fp, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys)
    return fp.getvalue()
