"""Open files of file systems on block devices: what VfsFat's and littlefs's have in common, and the latter's.

A class of files has _take(n) and _put(data), which read (n < 0 or None: all) and write bytes at the position _at, and seek, tell,
truncate, flush, close and closed; _reads and _writes say what it was opened for."""


def _part(data, part):
    """What write(data), write(data, n) and write(data, start, n) write, as bytes."""
    if isinstance(data, str):
        data = data.encode()
    if part:
        start, n = part if len(part) > 1 else (0, part[0])
        data = memoryview(data)[start:start + n]
    return data


class File:
    def read(self, n=-1):
        return self._take(n)

    def readinto(self, buf, n=None):
        data = self._take(len(buf) if n is None else min(n, len(buf)))
        buf[:len(data)] = data
        return len(data)

    def write(self, data, *part):
        return self._put(_part(data, part))

    def readline(self, limit=-1, end=b"\n"):
        self._check(self._reads)
        start, out = self._at, b""
        while limit < 0 or len(out) < limit:
            piece = self._take(128)
            if not piece:
                break
            k = piece.find(end)
            out += piece if k < 0 else piece[:k + 1]
            if k >= 0:
                break
        out = out if limit < 0 else out[:limit]
        self._at = start + len(out)
        return out

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readable(self):
        return self._reads

    def writable(self):
        return self._writes

    def seekable(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __del__(self):
        self.close()

    def __repr__(self):
        return "<io.%s %#x>" % ("TextIOWrapper" if isinstance(self, Text) else "FileIO", id(self))


class Text:
    """Goes before a class of files to make it one of text."""

    def read(self, n=-1):
        if n is None or n < 0:
            return self._take(-1).decode()
        out = b""
        while n > 0:
            # As many bytes as there are characters at least, then what the last ones lack.
            piece = self._take(n)
            if not piece:
                break
            out += piece
            missing = n - sum(b & 0xc0 != 0x80 for b in piece)
            n = missing
        while out and (b := self._take(1)):
            if b[0] & 0xc0 != 0x80:
                self._at -= 1
                break
            out += b
        return out.decode()

    def write(self, text, *part):
        n = self._put(_part(text, part))
        return n if part else len(text)

    def readline(self, limit=-1, end=b"\n"):
        return File.readline(self, limit, end).decode()


class LfsFile(File):
    """A file of littlefs around one in Go."""

    def __init__(self, raw, mode):
        self._raw, self.closed = raw, False
        self._reads = "+" in mode or not any(c in mode for c in "wax")
        self._writes = any(c in mode for c in "wax+")

    def _check(self, ok=True):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    _at = property(lambda self: self.tell(), lambda self, at: self.seek(at))

    def _take(self, n):
        self._check()
        return self._raw.read(-1 if n is None else n)

    def _put(self, data):
        self._check()
        return self._raw.write(data)

    def seek(self, offset, whence=0):
        self._check()
        if whence not in (0, 1, 2):
            raise OSError(22)
        return self._raw.seek(offset, whence)

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        self._check()
        size = self.tell() if size is None else size
        self._raw.truncate(size)
        return size

    def flush(self):
        self._check()
        self._raw.sync()

    def close(self):
        if not self.closed:
            self.closed = True
            self._raw.close()

    def __del__(self):
        if not self.closed:
            self.closed = True
            self._raw.drop()


class LfsText(Text, LfsFile):
    pass


def open(raw, mode):
    return (LfsFile if "b" in mode else LfsText)(raw, mode)
