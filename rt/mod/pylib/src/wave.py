"""Files of sound in the format WAV, without compression."""

import struct
from collections import namedtuple

__all__ = ["open", "Error", "Wave_read", "Wave_write"]
WAVE_FORMAT_PCM, WAVE_FORMAT_EXTENSIBLE = 1, 0xFFFE
_wave_params = namedtuple("_wave_params", "nchannels sampwidth framerate nframes comptype compname")
_open = open


class Error(Exception):
    pass


class _Wave:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __del__(self):
        self.close()

    def getnchannels(self):
        return self._nchannels

    def getsampwidth(self):
        return self._sampwidth

    def getframerate(self):
        return self._framerate

    def getnframes(self):
        return self._nframes

    def getcomptype(self):
        return self._comptype

    def getcompname(self):
        return self._compname

    def getparams(self):
        return _wave_params(
            self.getnchannels(), self.getsampwidth(), self.getframerate(), self.getnframes(), self.getcomptype(), self.getcompname()
        )


class Wave_read(_Wave):
    _file = _mine = None
    _comptype, _compname = "NONE", "not compressed"

    def __init__(self, f):
        if isinstance(f, str):
            self._mine = f = _open(f, "rb")
        try:
            self._begin(f)
        except:
            self.close()
            raise

    def _begin(self, f):
        self._file = f
        head = f.read(12)
        if len(head) < 12:
            raise EOFError
        if head[:4] != b"RIFF":
            raise Error("file does not start with RIFF id")
        if head[8:] != b"WAVE":
            raise Error("not a WAVE file")
        self._nchannels = None
        while True:
            head = f.read(8)
            if len(head) < 8:
                raise Error("fmt chunk and/or data chunk missing")
            name, size = head[:4], int.from_bytes(head[4:], "little")
            if name == b"fmt ":
                self._format(f.read(size))
                f.read(size & 1)
            elif name == b"data":
                if self._nchannels is None:
                    raise Error("data chunk before fmt chunk")
                break
            else:
                f.read(size + (size & 1))
        self._left = self._size = size
        self._nframes = size // self._framesize
        try:
            self._start = f.tell()
        except (AttributeError, OSError):
            self._start = None

    def _format(self, data):
        if len(data) < 14:
            raise EOFError
        kind, self._nchannels, self._framerate, _, _ = struct.unpack_from("<HHLLH", data)
        if kind != WAVE_FORMAT_PCM and kind != WAVE_FORMAT_EXTENSIBLE:
            raise Error("unknown format: %r" % (kind,))
        if len(data) < 16:
            raise EOFError
        self._sampwidth = (struct.unpack_from("<H", data, 14)[0] + 7) // 8
        if not self._sampwidth:
            raise Error("bad sample width")
        if not self._nchannels:
            raise Error("bad # of channels")
        self._framesize = self._nchannels * self._sampwidth

    def getfp(self):
        return self._file

    def rewind(self):
        self.setpos(0)

    def tell(self):
        return (self._size - self._left) // self._framesize

    def setpos(self, pos):
        if pos < 0 or pos > self._nframes:
            raise Error("position not in range")
        self._file.seek(self._start + pos * self._framesize)
        self._left = self._size - pos * self._framesize

    def readframes(self, nframes):
        if nframes == 0:
            return b""
        n = self._left if nframes < 0 else min(nframes * self._framesize, self._left)
        data = self._file.read(n)
        self._left -= len(data)
        return data

    def getmarkers(self):
        return None

    def getmark(self, id):
        raise Error("no marks")

    def close(self):
        self._file = None
        if self._mine:
            f, self._mine = self._mine, None
            f.close()


class Wave_write(_Wave):
    _file = _mine = None

    def __init__(self, f):
        if isinstance(f, str):
            self._mine = f = _open(f, "wb")
        self._file = f
        self._nchannels = self._sampwidth = self._framerate = self._nframes = 0
        self._written = self._said = 0
        self._start = None  # where the header is, once it has been written

    def _early(self):
        if self._written:
            raise Error("cannot change parameters after starting to write")

    def setnchannels(self, n):
        self._early()
        if n < 1:
            raise Error("bad # of channels")
        self._nchannels = n

    def getnchannels(self):
        if not self._nchannels:
            raise Error("number of channels not set")
        return self._nchannels

    def setsampwidth(self, n):
        self._early()
        if n < 1 or n > 4:
            raise Error("bad sample width")
        self._sampwidth = n

    def getsampwidth(self):
        if not self._sampwidth:
            raise Error("sample width not set")
        return self._sampwidth

    def setframerate(self, n):
        self._early()
        if n <= 0:
            raise Error("bad frame rate")
        self._framerate = int(round(n))

    def getframerate(self):
        if not self._framerate:
            raise Error("frame rate not set")
        return self._framerate

    def setnframes(self, n):
        self._early()
        self._nframes = n

    def getnframes(self):
        return self._written // (self._nchannels * self._sampwidth) if self._written else 0

    def setcomptype(self, comptype, compname):
        self._early()
        if comptype not in ("NONE",):
            raise Error("unsupported compression type")

    def getcomptype(self):
        return "NONE"

    def getcompname(self):
        return "not compressed"

    def setparams(self, params):
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self._early()
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def getparams(self):
        if not self._nchannels or not self._sampwidth or not self._framerate:
            raise Error("not all parameters set")
        return super().getparams()

    def setmark(self, id, pos, name):
        raise Error("setmark() not supported")

    def getmark(self, id):
        raise Error("no marks")

    def getmarkers(self):
        return None

    def tell(self):
        return self.getnframes()

    def _header(self, size):
        if not self._nchannels:
            raise Error("# channels not specified")
        if not self._sampwidth:
            raise Error("sample width not specified")
        if not self._framerate:
            raise Error("sampling rate not specified")
        if not size and self._nframes:
            size = self._nframes * self._nchannels * self._sampwidth
        elif self._nframes:
            size = self._nframes * self._nchannels * self._sampwidth
        frame = self._nchannels * self._sampwidth
        try:
            self._start = self._file.tell()
        except (AttributeError, OSError):
            self._start = None
        self._said = size
        self._file.write(struct.pack(
            "<4sL4s4sLHHLLHH4sL", b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, WAVE_FORMAT_PCM, self._nchannels, self._framerate,
            frame * self._framerate, frame, self._sampwidth * 8, b"data", size,
        ))
        self._begun = True

    _begun = False

    def writeframesraw(self, data):
        data = memoryview(data).cast("B")
        if not self._begun:
            self._header(len(data))
        self._file.write(data)
        self._written += len(data)

    def writeframes(self, data):
        self.writeframesraw(data)
        self._patch()

    def _patch(self):
        if self._written != self._said:
            f, end = self._file, self._file.tell()
            f.seek(self._start + 4)
            f.write(struct.pack("<L", 36 + self._written))
            f.seek(self._start + 40)
            f.write(struct.pack("<L", self._written))
            f.seek(end)
            self._said = self._written

    def close(self):
        if self._file:
            try:
                if not self._begun:
                    self._header(0)
                self._patch()
                self._file.flush()
            finally:
                self._file = None
                if self._mine:
                    f, self._mine = self._mine, None
                    f.close()


def open(f, mode=None):
    if mode is None:
        mode = getattr(f, "mode", "rb")
    if mode in ("r", "rb"):
        return Wave_read(f)
    if mode in ("w", "wb"):
        return Wave_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")
