"""Files compressed with gzip."""

import builtins
import io
import struct
import time
import zlib

READ, WRITE = "rb", "wb"


class BadGzipFile(OSError):
    """The data is no valid gzip file."""


def compress(data, compresslevel=9, *, mtime=None):
    """Compress a bytes object."""
    body = zlib.compress(data, compresslevel, -15)
    return _header(compresslevel, mtime) + body + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def _header(level, mtime, name=b""):
    if mtime is None:
        mtime = int(time.time())
    flags = 8 if name else 0
    extra = 2 if level == 9 else 4 if level == 1 else 0
    head = struct.pack("<4BLBB", 0x1F, 0x8B, 8, flags, int(mtime) & 0xFFFFFFFF, extra, 255)
    return head + name + b"\0" if name else head


def decompress(data):
    """Decompress a bytes object, which may have several members."""
    out = []
    while True:
        data = bytes(data).lstrip(b"\0") if out else data
        if not data:
            return b"".join(out)
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (%r)" % bytes(data[:2]))
        try:
            part, data = zlib._gunzip(data)
        except zlib.error as e:
            raise _bad(e) from None
        out.append(part)


def _bad(e):
    text = str(e)
    if "truncated" in text:
        return EOFError("Compressed file ended before the end-of-stream marker was reached")
    if "data check" in text:
        return BadGzipFile("CRC check failed")
    if "length check" in text:
        return BadGzipFile("Incorrect length of data produced")
    if "header" in text or "method" in text:
        return BadGzipFile("Unknown compression method")
    return e


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a gzip file in binary or text mode."""
    if "t" in mode and "b" in mode:
        raise ValueError("Invalid mode: %r" % (mode,))
    if "t" not in mode and (encoding is not None or errors is not None or newline is not None):
        raise ValueError("Argument 'encoding' not supported in binary mode")
    binary_mode = mode.replace("t", "")
    if hasattr(filename, "read") or hasattr(filename, "write"):
        f = GzipFile(None, binary_mode, compresslevel, filename)
    else:
        f = GzipFile(filename, binary_mode, compresslevel)
    if "t" in mode:
        return io.TextIOWrapper(f, encoding, errors, newline)
    return f


class GzipFile:
    """A gzip file: reading decompresses, writing compresses."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: %r" % (mode,))
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        self.name = filename
        self.fileobj = fileobj
        self.mtime = None
        self._pos = 0
        if mode.startswith("r"):
            self.mode = READ
            self._rewind()
        elif mode[0] in "wax":
            self.mode = WRITE
            self._crc = zlib.crc32(b"")
            self._size = 0
            self._z = zlib.compressobj(compresslevel, 8, -15)
            base = filename.decode() if isinstance(filename, bytes) else str(filename)
            base = base.rsplit("/", 1)[-1]
            if base.endswith(".gz"):
                base = base[:-3]
            try:
                name = base.encode("latin-1")
            except UnicodeEncodeError:
                name = b""
            if name[:1] == b"<":
                name = b""
            fileobj.write(_header(compresslevel, mtime, name))
        else:
            raise ValueError("Invalid mode: %r" % (mode,))

    def __repr__(self):
        return "<gzip %r>" % (self.fileobj,)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    closed = property(lambda self: self.fileobj is None)

    def _check(self):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file.")

    def _need(self, mode):
        self._check()
        if self.mode != mode:
            raise OSError(9, "%s() on %s-only GzipFile object" % (("read", "write") if mode == READ else ("write", "read")))

    # Reading.

    def _rewind(self):
        self._z = None
        self._members = False
        self._buffer, self._at = b"", 0  # decompressed, read up to there
        self._raw = b""
        self._end = False
        self._pos = 0

    def _more(self):
        """Decompress some more into the buffer; False at the end."""
        while not self._end:
            if not self._raw:
                self._raw = self.fileobj.read(16384)
            raw, self._raw = self._raw, b""
            if self._z is None:
                if not raw:
                    self._end = True
                    break
                if self._members:
                    raw = raw.lstrip(b"\0")  # padding between members
                    if not raw:
                        continue
                if raw[:1] != b"\x1f" or len(raw) > 1 and raw[:2] != b"\x1f\x8b":
                    raise BadGzipFile("Not a gzipped file (%r)" % bytes(raw[:2]))
                self._z = zlib._gzip_member()
            elif not raw and not self._z.unconsumed_tail:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            try:
                data = self._z.decompress(raw, 65536)
            except zlib.error as e:
                raise _bad(e) from None
            self._raw = self._z.unconsumed_tail
            if self._z.eof:
                self._raw = self._z.unused_data
                self._z = None
                self._members = True
            if data:
                self._buffer = self._buffer[self._at :] + data
                self._at = 0
                return True
        return False

    def _take(self, n=None):
        """What is in the buffer, at most n bytes."""
        at = self._at
        if n is None or n >= len(self._buffer) - at:
            data = self._buffer[at:] if at else self._buffer
            self._buffer, self._at = b"", 0
        else:
            data = self._buffer[at : at + n]
            self._at = at + n
        self._pos += len(data)
        return data

    def read(self, size=-1):
        self._need(READ)
        if size is None or size < 0:
            parts = []
            while self._at < len(self._buffer) or self._more():
                parts.append(self._take())
            return b"".join(parts)
        while len(self._buffer) - self._at < size and self._more():
            pass
        return self._take(size)

    def read1(self, size=-1):
        self._need(READ)
        if self._at == len(self._buffer):
            self._more()
        return self._take(None if size is None or size < 0 else size)

    def readinto(self, b):
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    def peek(self, n):
        self._need(READ)
        if self._at == len(self._buffer):
            self._more()
        return self._buffer[self._at :]

    def readline(self, size=-1):
        self._need(READ)
        if size is None:
            size = -1
        start = 0
        while True:
            i = self._buffer.find(b"\n", self._at + start)
            if i >= 0:
                n = i + 1 - self._at
                break
            n = start = len(self._buffer) - self._at
            if 0 <= size <= start or not self._more():
                n = len(self._buffer) - self._at
                break
        return self._take(min(n, size) if size >= 0 else n)

    def readlines(self, hint=-1):
        return list(self)

    # Writing.

    def write(self, data):
        self._need(WRITE)
        data = bytes(data)
        self._crc = zlib.crc32(data, self._crc)
        self._size += len(data)
        self._pos += len(data)
        self.fileobj.write(self._z.compress(data))
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check()
        if self.mode == WRITE:
            self.fileobj.write(self._z.flush(zlib_mode))
            if hasattr(self.fileobj, "flush"):
                self.fileobj.flush()

    def close(self):
        f = self.fileobj
        if f is None:
            return
        self.fileobj = None
        try:
            if self.mode == WRITE:
                f.write(self._z.flush())
                f.write(struct.pack("<LL", self._crc, self._size & 0xFFFFFFFF))
        finally:
            if self.myfileobj is not None:
                self.myfileobj = None
                f.close()

    # Both.

    def tell(self):
        return self._pos

    def rewind(self):
        self._need(READ)
        self.fileobj.seek(0)
        self._rewind()

    def seek(self, offset, whence=0):
        self._check()
        if whence == 1:
            offset += self._pos
        elif whence:
            raise ValueError("Seek from end not supported")
        if self.mode == WRITE:
            if offset < self._pos:
                raise OSError("Negative seek in write mode")
            while self._pos < offset:
                self.write(bytes(min(offset - self._pos, 65536)))
        else:
            if offset < self._pos:
                self.rewind()
            while self._pos < offset and self.read(min(offset - self._pos, 65536)):
                pass
        return self._pos

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def fileno(self):
        return self.fileobj.fileno()

    def isatty(self):
        return False


def _convert(source, sink):
    with source, sink:
        while data := source.read(65536):
            sink.write(data)


def main():
    import argparse
    import sys

    parser = argparse.ArgumentParser("gzip", description="Compress files, or unpack them; they are kept.")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--fast", action="store_true", help="compress faster")
    mode.add_argument("--best", action="store_true", help="compress better")
    mode.add_argument("-d", "--decompress", action="store_true", help="unpack")
    parser.add_argument("files", nargs="*", default=["-"], metavar="file", help="-: standard input to standard output")
    task = parser.parse_args()
    level = 1 if task.fast else 9 if task.best else 6
    for name in task.files:
        if task.decompress and name != "-" and not name.endswith(".gz"):
            sys.exit("gzip: the name %r does not end in .gz" % name)
        try:
            if name == "-":
                source, sink = builtins.open(0, "rb", closefd=False), builtins.open(1, "wb", closefd=False)
            elif task.decompress:
                source, sink = builtins.open(name, "rb"), builtins.open(name[:-3], "wb")
            else:
                source, sink = builtins.open(name, "rb"), builtins.open(name + ".gz", "wb")
            with source, sink:
                if task.decompress:
                    _convert(GzipFile(fileobj=source), sink)
                else:
                    _convert(source, GzipFile("", "wb", level, sink))
        except (OSError, EOFError, zlib.error) as e:
            sys.exit("gzip: %s" % e)


if __name__ == "__main__":
    main()
