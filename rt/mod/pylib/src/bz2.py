"""Reading of data that bzip2 has compressed. Nothing is compressed here."""

import io
from _bz2 import decompress as _decompress

__all__ = ["BZ2File", "BZ2Decompressor", "open", "decompress"]


def _cannot(*args, **kw):
    raise NotImplementedError("bz2 data can only be read")


compress = BZ2Compressor = _cannot


def decompress(data):
    if not data:
        return b""
    out = _decompress(data)
    if out is None:
        raise ValueError("Compressed data ended before the end-of-stream marker was reached")
    return out


class BZ2Decompressor:
    """Keeps what it is given until the stream is complete."""

    def __init__(self):
        self._data = b""
        self.eof, self.needs_input, self.unused_data = False, True, b""

    def decompress(self, data, max_length=-1):
        if self.eof:
            raise EOFError("End of stream already reached")
        self._data += data
        out = _decompress(self._data) if self._data else None
        if out is None:
            return b""
        self._data = b""
        self.eof, self.needs_input = True, False
        return out


class BZ2File:
    """A compressed file, which is read at once."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        if mode not in ("", "r", "rb"):
            if mode in ("w", "wb", "x", "xb", "a", "ab"):
                _cannot()
            raise ValueError("Invalid mode: %r" % (mode,))
        if hasattr(filename, "read"):
            data = filename.read()
        else:
            with io.open(filename, "rb") as f:
                data = f.read()
        try:
            self._file = io.BytesIO(decompress(data))
        except ValueError:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached") from None

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def readable(self):
        return True

    def writable(self):
        return False

    def peek(self, n=0):
        at = self._file.tell()
        data = self._file.read(n or 8192)
        self._file.seek(at)
        return data


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if "t" not in mode:
        return BZ2File(filename, mode)
    f = BZ2File(filename, mode.replace("t", ""))
    return io.StringIO(f.read().decode(encoding or "utf-8", errors or "strict").replace("\r\n", "\n"))
