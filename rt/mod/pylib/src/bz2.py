"""Data that bzip2 compresses. Streams are compressed when they end, and files are read at once."""

import io
from _bz2 import compress as _compress, decompress as _decompress

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]


def compress(data, compresslevel=9):
    return _compress(data, compresslevel)


def decompress(data):
    if not data:
        return b""
    out = _decompress(data)
    if out is None:
        raise ValueError("Compressed data ended before the end-of-stream marker was reached")
    return out


class BZ2Compressor:
    """Keeps what it is given until flush, which returns the stream."""

    def __init__(self, compresslevel=9, /):
        _compress(b"", compresslevel)
        self._level, self._parts = compresslevel, []

    def compress(self, data, /):
        if self._parts is None:
            raise ValueError("Compressor has been flushed")
        self._parts.append(bytes(data))
        return b""

    def flush(self):
        if self._parts is None:
            raise ValueError("Repeated call to flush()")
        parts, self._parts = self._parts, None
        return _compress(b"".join(parts), self._level)


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
    """A compressed file: what is read is decompressed at the beginning, what is written is compressed at the end."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        if mode not in ("", "r", "rb", "w", "wb", "x", "xb", "a", "ab"):
            raise ValueError("Invalid mode: %r" % (mode,))
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        self._out, self._own = None, False
        if mode in ("", "r", "rb"):
            self._file = self._decompressed(filename)
            return
        self._own = not hasattr(filename, "write")
        self._out = io.open(filename, mode[0] + "b") if self._own else filename
        self._file, self._compresslevel = io.BytesIO(), compresslevel

    def _decompressed(self, filename):
        if hasattr(filename, "read"):
            data = filename.read()
        else:
            with io.open(filename, "rb") as f:
                data = f.read()
        try:
            return io.BytesIO(decompress(data))
        except ValueError:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached") from None

    def close(self):
        if self._out is not None:
            out, self._out = self._out, None
            try:
                out.write(compress(self._file.getvalue(), self._compresslevel))
            finally:
                if self._own:
                    out.close()
        self._file.close()

    def read(self, size=-1):
        self._for_reading()
        return self._file.read(size)

    def seek(self, offset, whence=io.SEEK_SET):
        self._for_reading()
        return self._file.seek(offset, whence)

    def _for_reading(self):
        if self._out is not None:
            raise io.UnsupportedOperation("File not open for reading")

    def write(self, data):
        if self._out is None and not self._file.closed:
            raise io.UnsupportedOperation("File not open for writing")
        return self._file.write(data)

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        return iter(self._file)

    def readable(self):
        return self._out is None

    def writable(self):
        return self._out is not None

    def peek(self, n=0):
        at = self._file.tell()
        data = self._file.read(n or 8192)
        self._file.seek(at)
        return data


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if "t" not in mode:
        return BZ2File(filename, mode, compresslevel=compresslevel)
    return io.TextIOWrapper(BZ2File(filename, mode.replace("t", ""), compresslevel=compresslevel), encoding, errors, newline)
