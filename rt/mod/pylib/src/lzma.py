"""Data compressed as .xz and .lzma. Streams are compressed and decompressed as a whole, when their end has come."""

import io
import os
from _lzma import compress as _compress, decompress as _decompress

__all__ = [
    "CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256", "CHECK_ID_MAX", "CHECK_UNKNOWN", "FILTER_LZMA1", "FILTER_LZMA2", "FORMAT_AUTO",
    "FORMAT_XZ", "FORMAT_ALONE", "FORMAT_RAW", "PRESET_DEFAULT", "PRESET_EXTREME", "LZMACompressor", "LZMADecompressor", "LZMAFile", "LZMAError", "open",
    "compress", "decompress", "is_check_supported",
]

FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW = range(4)
CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256, CHECK_ID_MAX, CHECK_UNKNOWN = 0, 1, 4, 10, 15, 16
FILTER_LZMA1, FILTER_LZMA2 = 0x4000000000000001, 0x21
PRESET_DEFAULT, PRESET_EXTREME = 6, 1 << 31
_MAGIC = b"\xfd7zXZ\0"


class LZMAError(Exception):
    """The data is damaged, or cannot be worked on."""


def is_check_supported(check_id):
    return check_id in (CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256)


def _no_filters(filters):
    if filters is not None:
        raise NotImplementedError("chains of filters are not supported")


class LZMACompressor:
    """Collects what is to be compressed until flush."""

    def __init__(self, format=FORMAT_XZ, check=-1, preset=None, filters=None):
        if preset is not None and filters is not None:
            raise ValueError("Cannot specify both preset and filter chain")
        _no_filters(filters)
        if format not in (FORMAT_XZ, FORMAT_ALONE):
            if format == FORMAT_RAW:
                raise ValueError("Must specify filters for FORMAT_RAW")
            raise ValueError("Invalid container format: %d" % format)
        if format != FORMAT_XZ and check not in (-1, CHECK_NONE):
            raise ValueError("Integrity checks are only supported by FORMAT_XZ")
        level = (PRESET_DEFAULT if preset is None else preset) & ~PRESET_EXTREME
        if not 0 <= level <= 9:
            raise LZMAError("Invalid or unsupported options")
        if check != -1 and not is_check_supported(check):
            raise LZMAError("Unsupported integrity check")
        self._format, self._check = format, CHECK_CRC64 if check == -1 else check
        self._dictionary = 1 << (18, 20, 21, 22, 22, 23, 23, 24, 25, 26)[level]
        self._parts = []

    def compress(self, data):
        if self._parts is None:
            raise ValueError("Compressor has been flushed")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._parts.append(bytes(memoryview(data)))
        return b""

    def flush(self):
        if self._parts is None:
            raise ValueError("Repeated call to flush()")
        data, self._parts = b"".join(self._parts), None
        return _compress(data, self._format, self._check, self._dictionary)


class LZMADecompressor:
    """Keeps what it is given until the stream is complete."""

    def __init__(self, format=FORMAT_AUTO, memlimit=None, filters=None):
        if format not in (FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE):
            if format == FORMAT_RAW:
                if filters is None:
                    raise ValueError("Must specify filters for FORMAT_RAW")
                _no_filters(filters)
            raise ValueError("Invalid container format: %d" % format)
        if filters is not None:
            raise ValueError("Cannot specify filters except with FORMAT_RAW")
        self._format = format
        self._data = self._out = b""
        self._complete, self._tried = False, 0
        self.needs_input, self.unused_data = True, b""
        self.check = CHECK_NONE if format == FORMAT_ALONE else CHECK_UNKNOWN

    @property
    def eof(self):
        return self._complete and not self._out

    def decompress(self, data, max_length=-1):
        if self.eof:
            raise EOFError("Already at end of stream")
        if not self._complete:
            self._data += data
            self._try()
        out = self._out
        if max_length < 0:
            self._out = b""
        else:
            out, self._out = out[:max_length], out[max_length:]
        self.needs_input = not self._complete
        return out

    def _try(self):
        data, format = self._data, self._format
        if format == FORMAT_AUTO:
            if len(data) < 6 and _MAGIC.startswith(data):
                return
            format = FORMAT_XZ if data.startswith(_MAGIC) else FORMAT_ALONE
        if format == FORMAT_XZ:
            if not (data.startswith(_MAGIC) or _MAGIC.startswith(data)):
                raise LZMAError("Input format not supported by decoder")
            if len(data) >= 8:
                self.check = data[7] & 15
            if b"YZ" not in data[max(self._tried - 1, 0) :]:  # the end is not there yet
                self._tried = len(data)
                return
        else:
            self.check = CHECK_NONE
            if data and data[0] >= 225:
                raise LZMAError("Input format not supported by decoder")
        self._tried = len(data)
        try:
            found = _decompress(data, format)
        except ValueError as e:
            raise LZMAError(str(e)) from None
        if found is not None:
            self._out, used = found
            self.unused_data, self._data = data[used:], b""
            self._complete = True


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Compress bytes."""
    c = LZMACompressor(format, check, preset, filters)
    return c.compress(data) + c.flush()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """Decompress bytes, which may have several streams."""
    parts = []
    while True:
        d = LZMADecompressor(format, memlimit, filters)
        try:
            part = d.decompress(data)
        except LZMAError:
            if parts:
                break  # what follows is something else
            raise
        if not d.eof:
            raise LZMAError("Compressed data ended before the end-of-stream marker was reached")
        parts.append(part)
        data = d.unused_data
        if not data:
            break
    return b"".join(parts)


class LZMAFile:
    """A compressed file. What is written is compressed at close, what is read is decompressed at once."""

    def __init__(self, filename=None, mode="r", *, format=None, check=-1, preset=None, filters=None):
        self._fp, self._own = None, False
        if mode in ("r", "rb"):
            if check != -1:
                raise ValueError("Cannot specify an integrity check when opening a file for reading")
            if preset is not None:
                raise ValueError("Cannot specify a preset compression level when opening a file for reading")
            self._c = None
        elif mode in ("w", "wb", "a", "ab", "x", "xb"):
            self._c = LZMACompressor(FORMAT_XZ if format is None else format, check, preset, filters)
        else:
            raise ValueError("Invalid mode: {!r}".format(mode))
        if isinstance(filename, (str, bytes, os.PathLike)):
            self._fp = io.open(filename, mode if "b" in mode else mode + "b")
            self._own = True
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        if self._c is None:
            data = self._fp.read()
            try:
                self._file = io.BytesIO(decompress(data, FORMAT_AUTO if format is None else format, None, filters) if data else b"")
            except LZMAError as e:
                if "ended before" in str(e):
                    raise EOFError("Compressed file ended before the end-of-stream marker was reached") from None
                raise
        else:
            self._file = io.BytesIO()

    @property
    def closed(self):
        return self._file.closed

    def __iter__(self):
        self._reading()
        return iter(self._file)

    def tell(self):
        self._open()
        return self._file.tell()

    def flush(self):
        self._open()

    def readinto(self, b):
        self._reading()
        return self._file.readinto(b)

    def readlines(self, hint=-1):
        self._reading()
        return self._file.readlines(hint)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readable(self):
        self._open()
        return self._c is None

    def writable(self):
        self._open()
        return self._c is not None

    def seekable(self):
        return self.readable()

    def fileno(self):
        self._open()
        return self._fp.fileno()

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _reading(self):
        self._open()
        if self._c is not None:
            raise io.UnsupportedOperation("File not open for reading")

    def read(self, size=-1):
        self._reading()
        return self._file.read(size)

    def read1(self, size=-1):
        self._reading()
        return self._file.read(size)

    def readline(self, size=-1):
        self._reading()
        return self._file.readline(size)

    def peek(self, size=-1):
        self._reading()
        at = self._file.tell()
        data = self._file.read(8192)
        self._file.seek(at)
        return data

    def seek(self, offset, whence=0):
        self._reading()
        return self._file.seek(offset, whence)

    def write(self, data):
        self._open()
        if self._c is None:
            raise io.UnsupportedOperation("File not open for writing")
        return self._file.write(data)

    def close(self):
        if self.closed:
            return
        try:
            if self._c is not None:
                self._fp.write(self._c.compress(self._file.getvalue()) + self._c.flush())
        finally:
            self._file.close()
            if self._own:
                self._fp.close()

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *exc_info):
        self.close()


def open(filename, mode="rb", *, format=None, check=-1, preset=None, filters=None, encoding=None, errors=None, newline=None):
    """Open a compressed file in binary or text mode."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError("Argument '%s' not supported in binary mode" % name)
    f = LZMAFile(filename, mode.replace("t", ""), format=format, check=check, preset=preset, filters=filters)
    if "t" not in mode:
        return f
    return io.TextIOWrapper(f, encoding, errors, newline)
