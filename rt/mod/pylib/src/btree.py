"""A database of sorted keys in a file: the interface of MicroPython's and Pycopy's btree.

The file is a journal: a head, and records that put or delete a key. Opening reads it; flush() and close() append what has
changed since, in one block with a checksum. A block that is not complete is cut off by the next open, so that a crash in
the middle of a write loses what was not flushed before, and nothing else (provided that the stream is a file and the disk
does not lie about what it has written). The file is not made smaller: copy the items to another one for that.

The files of the C implementation (Berkeley DB 1.85) can be read, and are changed to this format by the first flush. That
one flush is not safe against a crash: keep a copy.
"""

import struct as _struct
import zlib as _zlib
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right

INCL = 1
DESC = 2

_CURSOR, _FIRST, _LAST, _NEXT, _NOOVERWRITE, _PREV = 1, 3, 6, 7, 8, 9

_MAGIC = b"PYBTREE1"
_BDB_MAGIC = 0x053162
_BLOCK = _struct.Struct("<4sII")  # mark, length, checksum
_MARK = b"BLCK"
_RECORD = _struct.Struct("<II")  # lengths of key and value; value length _DELETED: the key is deleted
_DELETED = 0xFFFFFFFF
_MAX = 1 << 30


def _bytes(x):
    if isinstance(x, bytes):
        return x
    if isinstance(x, str):
        return x.encode()
    if isinstance(x, (bytearray, memoryview)):
        return bytes(x)
    raise TypeError("keys and values must be bytes or str, not %s" % type(x).__name__)


class btree:
    """An open database."""

    def __init__(self, stream):
        self._stream = stream
        self._data = {}
        self._keys = []  # sorted
        self._changed = {}  # not written yet: key -> value, or None for deleted
        self._end = 0  # where the next block goes
        self._rewrite = False
        self._torn = False  # something incomplete is behind the end
        self._open = True
        self._cursor = None  # the key that seq() has come to
        self._load()

    # The file.

    def _load(self):
        s = self._stream
        s.seek(0)
        raw = s.read()
        if not raw:
            self._rewrite = True
            return
        if raw[:8] == _MAGIC:
            self._read_journal(raw)
        else:
            _read_bdb(raw, self._data)
            self._rewrite = True
        self._keys = sorted(self._data)

    def _read_journal(self, raw):
        data = self._data
        pos = 8
        size = len(raw)
        while pos + _BLOCK.size <= size:
            mark, length, check = _BLOCK.unpack_from(raw, pos)
            start = pos + _BLOCK.size
            if mark != _MARK or length > size - start:
                break
            body = raw[start : start + length]
            if _zlib.crc32(body) != check:
                break
            at = 0
            while at < length:
                klen, vlen = _RECORD.unpack_from(body, at)
                at += _RECORD.size
                key = body[at : at + klen]
                at += klen
                if vlen == _DELETED:
                    data.pop(key, None)
                else:
                    data[key] = body[at : at + vlen]
                    at += vlen
            pos = start + length
        self._end = pos
        self._torn = pos < size

    def _block(self, items):
        parts = []
        for key, value in items:
            if value is None:
                parts.append(_RECORD.pack(len(key), _DELETED) + key)
            else:
                parts.append(_RECORD.pack(len(key), len(value)) + key + value)
        body = b"".join(parts)
        return _BLOCK.pack(_MARK, len(body), _zlib.crc32(body)) + body

    def _write(self, pos, data):
        s = self._stream
        s.seek(pos)
        view = memoryview(data)
        while len(view):
            n = s.write(view)
            if not n:
                raise OSError(5, "the stream takes no more")
            view = view[n:]

    def _sync(self):
        flush = getattr(self._stream, "flush", None)
        if flush is not None:
            flush()
        try:
            import os

            os.fsync(self._stream.fileno())
        except (AttributeError, OSError, ValueError, TypeError):
            pass  # no file

    def _truncate(self, size):
        truncate = getattr(self._stream, "truncate", None)
        if truncate is not None:
            try:
                truncate(size)
            except (OSError, ValueError):
                pass

    def flush(self):
        """Write what has changed. The result is 0 as that of the C implementation, also of close() and put()."""
        self._check()
        if self._rewrite:
            data = _MAGIC + self._block([(k, self._data[k]) for k in self._keys])
            self._write(0, data)
            self._end = len(data)
            self._rewrite = False
            self._truncate(self._end)
        elif self._changed:
            block = self._block(self._changed.items())
            self._write(self._end, block)
            self._end += len(block)
            if self._torn:
                self._truncate(self._end)
                self._torn = False
        else:
            return 0
        self._changed = {}
        self._sync()
        return 0

    def close(self):
        """Write what has changed. The stream stays open."""
        if self._open:
            self.flush()
            self._open = False
        return 0

    def _check(self):
        if not self._open:
            raise ValueError("database closed")

    # A mapping.

    def __getitem__(self, key):
        self._check()
        key = _bytes(key)
        if key not in self._data:
            raise KeyError(key)
        return self._data[key]

    def get(self, key, default=None, flags=0):
        self._check()
        return self._data.get(_bytes(key), default)

    def __setitem__(self, key, value):
        self._check()
        key, value = _bytes(key), _bytes(value)
        if len(key) >= _MAX or len(value) >= _MAX:
            raise ValueError("too long")
        if key not in self._data:
            i = _bisect_left(self._keys, key)
            self._keys.insert(i, key)
        self._data[key] = value
        self._changed[key] = value

    def put(self, key, value, flags=0):
        """Set a key; 1 without doing so if flags is 8 and there is the key already."""
        if flags & _NOOVERWRITE and key in self:
            return 1
        self[key] = value
        return 0

    def __delitem__(self, key):
        self._check()
        key = _bytes(key)
        if key not in self._data:
            raise KeyError(key)
        del self._data[key]
        del self._keys[_bisect_left(self._keys, key)]
        self._changed[key] = None

    def __contains__(self, key):
        self._check()
        return _bytes(key) in self._data

    def __len__(self):
        self._check()
        return len(self._data)

    def __bool__(self):
        return True

    def seq(self, flags, key=None, value=None):
        """Move the cursor by one of the flags of Berkeley DB, and return the item there, or None behind the ends."""
        self._check()
        keys, at = self._keys, self._cursor
        if flags == _CURSOR or flags == 0:  # 0 is a looser way to say it
            i = 0 if key is None else _bisect_left(keys, _bytes(key))
        elif flags == _FIRST or flags == _NEXT and at is None:
            i = 0
        elif flags == _LAST or flags == _PREV and at is None:
            i = len(keys) - 1
        elif flags == _NEXT:
            i = _bisect_right(keys, at)
        elif flags == _PREV:
            i = _bisect_left(keys, at) - 1
        else:
            raise OSError(22, "unknown flags")
        if not 0 <= i < len(keys):
            return None
        k = self._cursor = keys[i]
        return k, self._data[k]

    def _range(self, start, end, flags):
        """The keys of a range, one by one; the database may change meanwhile."""
        self._check()
        start = None if start is None else _bytes(start)
        end = None if end is None else _bytes(end)
        incl, desc = flags & INCL, flags & DESC
        keys = self._keys
        if desc:
            if start is None:
                key, i = None, len(keys)
            else:
                key, i = start, _bisect_left(keys, start)
                if i < len(keys) and keys[i] == start:
                    i += 1
            while True:
                i -= 1
                if i < 0:
                    return
                key = keys[i]
                if end is not None and (key < end or key == end and not incl):
                    return
                yield key
                self._check()
                i = _bisect_left(keys, key)
        i = 0 if start is None else _bisect_left(keys, start)
        while i < len(keys):
            key = keys[i]
            if end is not None and (key > end or key == end and not incl):
                return
            yield key
            self._check()
            i = _bisect_left(keys, key)
            if i < len(keys) and keys[i] == key:
                i += 1

    def keys(self, start=None, end=None, flags=0):
        return self._range(start, end, flags)

    def values(self, start=None, end=None, flags=0):
        for key in self._range(start, end, flags):
            yield self._data[key]

    def items(self, start=None, end=None, flags=0):
        for key in self._range(start, end, flags):
            yield key, self._data[key]

    def __iter__(self):
        return self._range(None, None, 0)

    def __repr__(self):
        return "<btree 0x%x>" % id(self)


def _read_bdb(raw, data):
    """Read a file of Berkeley DB 1.85."""
    if len(raw) < 512:
        raise OSError(22, "no database")
    for order in "<>":
        magic, version, page = _struct.unpack_from(order + "III", raw, 0)
        if magic == _BDB_MAGIC:
            break
    else:
        raise OSError(22, "no database")
    if version != 3 or not 512 <= page <= 65536 or page & page - 1:
        raise OSError(22, "unknown format of database")
    head = _struct.Struct(order + "IIIIHH")  # page, previous, next, flags, lower, upper
    seen = set()
    number = 1
    # Down to the leftmost leaf, then along the leaves.
    while True:
        if number in seen or (number + 1) * page > len(raw):
            raise OSError(22, "damaged database")
        seen.add(number)
        base = number * page
        _, _, _, flags, lower, _ = head.unpack_from(raw, base)
        if flags & 2:  # a leaf
            break
        if not flags & 1:
            raise OSError(22, "damaged database")
        (at,) = _struct.unpack_from(order + "H", raw, base + 20)
        if at + 8 > page:
            raise OSError(22, "damaged database")
        number = _struct.unpack_from(order + "II", raw, base + at)[1]
    seen = set()
    while number:
        if number in seen or (number + 1) * page > len(raw):
            raise OSError(22, "damaged database")
        seen.add(number)
        base = number * page
        _, _, following, flags, lower, _ = head.unpack_from(raw, base)
        if lower > page:
            raise OSError(22, "damaged database")
        for i in range((lower - 20) // 2):
            (at,) = _struct.unpack_from(order + "H", raw, base + 20 + 2 * i)
            if at + 9 > page:
                raise OSError(22, "damaged database")
            ksize, dsize, big = _struct.unpack_from(order + "IIB", raw, base + at)
            at += 9
            if at + ksize + dsize > page:
                raise OSError(22, "damaged database")
            key = raw[base + at : base + at + ksize]
            value = raw[base + at + ksize : base + at + ksize + dsize]
            if big & 2:
                key = _overflow(raw, key, page, order, head)
            if big & 1:
                value = _overflow(raw, value, page, order, head)
            data[key] = value
        number = following


def _overflow(raw, reference, page, order, head):
    """Data that lies on pages of its own."""
    if len(reference) < 8:
        raise OSError(22, "damaged database")
    number, size = _struct.unpack(order + "II", reference[:8])
    out, seen = b"", set()
    while len(out) < size:
        if not number or number in seen or (number + 1) * page > len(raw):
            raise OSError(22, "damaged database")
        seen.add(number)
        base = number * page
        out += raw[base + 20 : base + page][: size - len(out)]
        number = head.unpack_from(raw, base)[2]
    return out


def open(stream, *, flags=0, cachesize=0, pagesize=0, minkeypage=0):
    """Open a database in a stream that can be read, written and positioned."""
    if pagesize and not 512 <= pagesize <= 65536:
        raise OSError(22, "page size out of range")
    return _BTree(stream)


_BTree = btree  # whose name is only seen in messages
del btree
