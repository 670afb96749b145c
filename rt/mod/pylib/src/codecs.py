"""Encodings: functions by name, and streams that encode and decode."""

__all__ = [
    "BOM", "BOM_BE", "BOM_LE", "BOM_UTF16", "BOM_UTF16_BE", "BOM_UTF16_LE", "BOM_UTF32", "BOM_UTF32_BE", "BOM_UTF32_LE", "BOM_UTF8",
    "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BufferedIncrementalDecoder", "BufferedIncrementalEncoder", "Codec", "CodecInfo", "EncodedFile", "IncrementalDecoder", "IncrementalEncoder", "StreamReader", "StreamReaderWriter", "StreamRecoder",
    "StreamWriter", "backslashreplace_errors", "decode", "encode", "getdecoder", "getencoder", "getincrementaldecoder", "getincrementalencoder", "getreader",
    "getwriter", "ignore_errors", "iterdecode", "iterencode", "lookup", "lookup_error", "namereplace_errors", "open", "register", "register_error",
    "replace_errors", "strict_errors", "unregister", "xmlcharrefreplace_errors",
]

import builtins

from _io import _encoding_name

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM = BOM_UTF16 = BOM_LE
BOM_UTF32_LE, BOM_UTF32_BE = b"\xff\xfe\0\0", b"\0\0\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE

_search = []


class CodecInfo(tuple):
    """The functions of an encoding."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, **kw):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """The interface of an encoding without state."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


def _text_codec(name):
    return (lambda s, errors="strict": (s.encode(name, errors), len(s))), (lambda b, errors="strict": (bytes(b).decode(name, errors), len(b)))


def _escape_codec(name):
    encode, decode = _text_codec(name)
    return encode, lambda b, errors="strict": (decode(b.encode() if isinstance(b, str) else b, errors)[0], len(b))


def _bytes_codec(name):
    import base64
    import binascii
    import zlib

    pairs = {
        "hex": (binascii.hexlify, binascii.unhexlify), "base64": (base64.encodebytes, base64.decodebytes), "zlib": (zlib.compress, zlib.decompress),
    }
    e, d = pairs[name]
    return (lambda b, errors="strict": (e(b), len(b))), (lambda b, errors="strict": (d(b), len(b)))


_rot13_table = {}


def _rot13(s, errors="strict"):
    if not _rot13_table:
        a = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        b = "nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM"
        _rot13_table.update(str.maketrans(a, b))
    return s.translate(_rot13_table), len(s)


_BYTES = {"hex": "hex", "hex_codec": "hex", "base64": "base64", "base64_codec": "base64", "base_64": "base64", "zlib": "zlib", "zlib_codec": "zlib", "zip": "zlib"}
_found = {}


def lookup(encoding):
    """Return the CodecInfo of an encoding."""
    info = _found.get(encoding)
    if info is None:
        info = _found[encoding] = _lookup(encoding)
    return info


def _searched(encoding):
    """Return what a function that is registered has for an encoding, or what is not built in."""
    name = encoding.lower().replace(" ", "_").replace("-", "_")
    for f in _search:
        info = f(name)
        if info is not None:
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            return info
    if name == "idna":
        from encodings.idna import getregentry
    elif name == "punycode":
        from encodings.punycode import getregentry
    else:
        return None
    return getregentry()


def _encode_text(s, encoding, errors):
    """What str.encode() asks for encodings that it does not know."""
    info = _searched(encoding)
    if info is None:
        raise LookupError(f"unknown encoding: {encoding}")
    b = info[0](s, errors)[0]
    if not isinstance(b, bytes):
        raise TypeError(f"{encoding!r} encoder returned {type(b).__name__!r} instead of 'bytes'; use codecs.encode() to encode to arbitrary types")
    return b


def _decode_text(b, encoding, errors):
    """What bytes.decode() asks for encodings that it does not know."""
    info = _searched(encoding)
    if info is None:
        raise LookupError(f"unknown encoding: {encoding}")
    s = info[1](b, errors)[0]
    if not isinstance(s, str):
        raise TypeError(f"{encoding!r} decoder returned {type(s).__name__!r} instead of 'str'; use codecs.decode() to decode to arbitrary types")
    return s


def _lookup(encoding):
    name = encoding.lower().replace(" ", "_")
    info = _searched(name)
    if info is not None:
        return info
    plain = name.replace("-", "_")
    if plain in _BYTES:
        e, d = _bytes_codec(_BYTES[plain])
        name = _BYTES[plain]
    elif plain in ("rot13", "rot_13"):
        e = d = _rot13
        name = "rot13"
    else:
        name = _encoding_name(name)
        if name is None:
            raise LookupError(f"unknown encoding: {encoding}")
        e, d = (_escape_codec if "escape" in name else _text_codec)(name)
    incremental, pieces = _incremental_encoder(name, e), _incremental_decoder(name, d)
    return CodecInfo(
        e, d, _reader(pieces, e), _writer(incremental, d), incremental, pieces, name,
    )


def register(search_function):
    """Ask a function for encodings."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search.append(search_function)


def unregister(search_function):
    if search_function in _search:
        _search.remove(search_function)
        _found.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


class IncrementalEncoder:
    """Encodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Encodes piece by piece by _buffer_encode(input, errors, final), which may leave something at the end for later."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        text = self.buffer + input
        result, used = self._buffer_encode(text, self.errors, final)
        self.buffer = text[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Decodes piece by piece by _buffer_decode(input, errors, final); what that leaves at the end is kept for later."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


# What encodings may begin with, and the encoding of what follows: the first is what is written, and what there is without a mark.
_MARKS = {
    "utf-8-sig": ((BOM_UTF8, "utf-8"),),
    "utf-16": ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((BOM_UTF32_LE, "utf-32-le"), (BOM_UTF32_BE, "utf-32-be")),
}


def _incremental_encoder(name, function):
    marks = _MARKS.get(name)

    class Incremental(IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.reset()

        def encode(self, input, final=False):
            if not self._first:
                return input.encode(marks[0][1], self.errors)
            self._first = marks is None
            return function(input, self.errors)[0]

        def reset(self):
            self._first = True

        def getstate(self):
            return 0 if marks is None or not self._first else 1 if name == "utf-8-sig" else 2

        def setstate(self, state):
            self._first = marks is None or bool(state)

    return Incremental


def _incomplete(data, name):
    """Return how many bytes at the end of data begin a character, of which the rest is missing."""
    if name == "utf-8":
        for i in range(1, min(3, len(data)) + 1):
            c = data[-i]
            if c >= 0xC0:
                need = 0 if c < 0xC2 or c > 0xF4 else 2 if c < 0xE0 else 3 if c < 0xF0 else 4
                if i >= 2 and not {0xE0: 0xA0, 0xF0: 0x90}.get(c, 0x80) <= data[1 - i] <= (0x8F if c == 0xF4 else 0xBF):
                    return 0
                return i if i < need else 0
            if c < 0x80:
                return 0
    elif name.startswith("utf-32"):
        return len(data) % 4
    elif name.startswith("utf-16"):
        odd = len(data) % 2
        n = len(data) - odd
        high = n and data[n - 1 if name == "utf-16-le" else n - 2]
        return odd + 2 if 0xD8 <= high < 0xDC else odd
    return 0


def _incremental_decoder(name, function):
    marks = _MARKS.get(name)
    flags = {name: 1 if name == "utf-8-sig" else 2}
    for i, (_, then) in enumerate(marks or ()):
        flags[then] = i

    class Incremental(BufferedIncrementalDecoder):
        _now = name  # the encoding of what follows

        def _buffer_decode(self, input, errors, final):
            skipped = 0
            if marks and self._now is name:
                for mark, then in marks:
                    if input.startswith(mark):
                        self._now, skipped = then, len(mark)
                        break
                    if mark.startswith(input) and (not final or name == "utf-8-sig"):
                        return "", 0
                else:
                    if name != "utf-8-sig":
                        raise UnicodeError(f"{name.upper()} stream does not start with BOM")
                    self._now = "utf-8"
            used = len(input) - (0 if final else _incomplete(input[skipped:], self._now))
            data = input[skipped:used]
            return data.decode(self._now, errors) if marks else function(data, errors)[0], used

        def reset(self):
            super().reset()
            self._now = name

        def getstate(self):
            return self.buffer, flags[self._now] if marks else 0

        def setstate(self, state):
            super().setstate(state)
            if marks:
                self._now = {flag: then for then, flag in flags.items()}[state[1]]

    return Incremental


class _OverStream:
    """What has its other attributes, and its end, from a stream."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.stream.close()


class StreamWriter(Codec, _OverStream):
    """Encodes what is written to a stream."""

    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass


class StreamReader(Codec, _OverStream):
    """Decodes what is read from a stream."""

    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
        self._rest, self._bytes = "", b""

    def _more(self, n):
        data = self.stream.read(n)
        if not data:
            return False
        data = self._bytes + data
        text, used = self.decode(data, self.errors)
        self._rest += text
        self._bytes = data[used:]
        return True

    def read(self, size=-1, chars=-1, firstline=False):
        if size < 0 and chars < 0:
            while self._more(-1):
                pass
            text, self._rest = self._rest, ""
            return text
        wanted = chars if chars >= 0 else size
        while len(self._rest) < wanted and self._more(max(wanted, 72)):
            pass
        text, self._rest = self._rest[:wanted], self._rest[wanted:]
        return text

    def readline(self, size=None, keepends=True):
        while "\n" not in self._rest and self._more(72):
            pass
        line, newline, self._rest = self._rest.partition("\n")
        return line + newline if keepends else line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._rest, self._bytes = "", b""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


def _reader(pieces, e):
    class Reader(StreamReader):
        encode = staticmethod(e)

        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self._decoder = pieces(errors)

        def decode(self, input, errors="strict"):
            self._decoder.errors = errors
            return self._decoder.decode(input), len(input)

        def reset(self):
            super().reset()
            self._decoder.reset()

    return Reader


def _writer(incremental, d):
    class Writer(StreamWriter):
        decode = staticmethod(d)

        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self._encoder = incremental(errors)

        def encode(self, input, errors="strict"):
            self._encoder.errors = errors
            return self._encoder.encode(input), len(input)

        def reset(self):
            self._encoder.reset()

    return Writer


class StreamReaderWriter(_OverStream):
    """Both in one."""

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader, self.writer, self.errors = Reader(stream, errors), Writer(stream, errors), errors
        for name in ("read", "readline", "readlines", "seek"):
            setattr(self, name, getattr(self.reader, name))
        self.write, self.writelines = self.writer.write, self.writer.writelines

    def __iter__(self):
        return self.reader

    def __next__(self):
        return next(self.reader)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file of text with an encoding; line ends are left as they are."""
    if encoding is None:
        return builtins.open(filename, mode, buffering)
    f = builtins.open(filename, mode if "b" in mode else mode + "b", buffering)
    info = lookup(encoding)
    stream = StreamReaderWriter(f, info.streamreader, info.streamwriter, errors)
    stream.encoding = encoding
    return stream


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Wrap a file of bytes in one encoding for programs that want another."""
    data, inner = lookup(data_encoding), lookup(file_encoding or data_encoding)
    recoder = StreamRecoder(file, data.encode, data.decode, inner.streamreader, inner.streamwriter, errors)
    recoder.data_encoding, recoder.file_encoding = data_encoding, file_encoding or data_encoding
    return recoder


class StreamRecoder(_OverStream):
    """A stream of bytes in one encoding over one in another."""

    data_encoding = file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream, self.encode, self.decode, self.errors = stream, encode, decode, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        return self.encode(self.reader.readline(size), self.errors)[0]

    def readlines(self, sizehint=None):
        return self.read().splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, lines):
        self.write(b"".join(lines))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.reset()


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for text in iterator:
        out = encoder.encode(text)
        if out:
            yield out
    out = encoder.encode("", True)
    if out:
        yield out


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        out = decoder.decode(data)
        if out:
            yield out
    out = decoder.decode(b"", True)
    if out:
        yield out


def _span(e):
    """Return what an exception complains about."""
    if not isinstance(e, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise TypeError(f"don't know how to handle {type(e).__name__} in error callback")
    return e.object[e.start:e.end]


def strict_errors(e):
    if not isinstance(e, BaseException):
        raise TypeError("codec must pass exception instance")
    raise e


def ignore_errors(e):
    _span(e)
    return "", e.end


def replace_errors(e):
    n = len(_span(e))
    if isinstance(e, UnicodeDecodeError):
        return "\ufffd", e.end
    return ("?" if isinstance(e, UnicodeEncodeError) else "\ufffd") * n, e.end


def xmlcharrefreplace_errors(e):
    span = _span(e)
    if not isinstance(e, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {type(e).__name__} in error callback")
    return "".join([f"&#{ord(c)};" for c in span]), e.end


def _escape(n):
    return f"\\x{n:02x}" if n < 256 else f"\\u{n:04x}" if n < 65536 else f"\\U{n:08x}"


def backslashreplace_errors(e):
    span = _span(e)
    return "".join([_escape(x if isinstance(x, int) else ord(x)) for x in span]), e.end


def namereplace_errors(e):
    from unicodedata import name

    span = _span(e)
    if not isinstance(e, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {type(e).__name__} in error callback")
    names = [(c, name(c, None)) for c in span]
    return "".join([f"\\N{{{n}}}" if n else _escape(ord(c)) for c, n in names]), e.end


def _surrogateescape_errors(e):
    span = _span(e)
    if isinstance(e, UnicodeDecodeError):
        bad = next((i for i, x in enumerate(span) if x < 128), len(span))
        if bad:
            return "".join([chr(0xDC00 + x) for x in span[:bad]]), e.start + bad
    elif isinstance(e, UnicodeEncodeError) and all(0xDC80 <= ord(c) <= 0xDCFF for c in span):
        return bytes([ord(c) - 0xDC00 for c in span]), e.end
    raise e


def _surrogatepass_errors(e):
    span = _span(e)
    if isinstance(e, UnicodeEncodeError):
        return span.encode(e.encoding, "surrogatepass"), e.end
    if isinstance(e, UnicodeDecodeError):
        n = {"utf-8": 3, "utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}.get(e.encoding.lower(), 0)
        if n:
            return e.object[e.start:e.start + n].decode(e.encoding, "surrogatepass"), e.start + n
    raise e


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors, "surrogateescape": _surrogateescape_errors,
    "surrogatepass": _surrogatepass_errors,
}


def register_error(name, handler):
    """Let a function decide about what cannot be encoded or decoded, where `errors` has this name."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[name] = handler


def lookup_error(name):
    """Return the function that decides under a name."""
    handler = _handlers.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name {name!r}")
    return handler


def _functions(encoding):
    """Return the functions NAME_encode and NAME_decode of an encoding."""

    def encode(text, errors="strict"):
        return lookup(encoding).encode(text, errors)

    def decode(data, errors="strict", final=False):
        # What is incomplete at the end is left to the caller, and a mark need not be there.
        d = lookup(encoding).incrementaldecoder(errors)
        if encoding in ("utf_16", "utf_32") and not bytes(data[:4]).startswith((BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_BE)):
            d.setstate((b"", 0))
        text = d.decode(data, final)
        return text, len(data) - len(d.getstate()[0])

    return encode, decode


for _name in ("utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "latin_1", "ascii"):
    globals()[_name + "_encode"], globals()[_name + "_decode"] = _functions(_name)

unicode_escape_encode, unicode_escape_decode = _escape_codec("unicode_escape")
raw_unicode_escape_encode, raw_unicode_escape_decode = _escape_codec("raw_unicode_escape")

_LETTERS = {b"\\": b"\\", b"'": b"'", b'"': b'"', b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v", b"\n": b""}


def escape_decode(data, errors="strict"):
    """Decode the escapes of a literal of bytes."""
    import re

    def escape(m):
        code = m[1]
        if code[:1] == b"x":
            if len(code) == 3:
                return bytes([int(code[1:], 16)])
            if errors == "strict":
                raise ValueError(f"invalid \\x escape at position {m.start()}")
            if errors not in ("ignore", "replace"):
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
            return b"?" if errors == "replace" else b""
        if code[:1].isdigit() and code < b"8":
            return bytes([int(code, 8) & 255])
        if not code:
            raise ValueError("Trailing \\ in string")
        return _LETTERS.get(code, m[0])

    if isinstance(data, str):
        data = data.encode()
    return re.sub(rb"(?s)\\(x[0-9a-fA-F]{0,2}|[0-7]{1,3}|.|$)", escape, bytes(data)), len(data)


def escape_encode(data, errors="strict"):
    """Encode bytes as in a literal with single quotes."""
    text = repr(b'"' + data)[3:-1]
    return text.encode(), len(data)


def charmap_build(decoding_table):
    """Return the mapping for charmap_encode() that undoes a table of characters."""
    return {ord(c): i for i, c in enumerate(decoding_table) if c != "\ufffe"}


def _mapped(table, key):
    """Return what a table has for a number, None if there is nothing."""
    try:
        return table[key]
    except LookupError:
        return None


def _runs(data, convert, error, errors):
    """Yield what convert(item) gives for the items of data, and what the handler decides about those for which that is None."""
    i = 0
    while i < len(data):
        x = convert(data[i])
        if x is not None:
            yield x
            i += 1
            continue
        end = i + 1
        while error is UnicodeEncodeError and end < len(data) and convert(data[end]) is None:
            end += 1
        e = error("charmap", data, i, end, "character maps to <undefined>")
        x, i = lookup_error(errors)(e)
        if i < 0:
            i += len(data)
        if error is UnicodeDecodeError:
            yield x
            continue
        for c in x:
            b = bytes([c]) if isinstance(c, int) else convert(c)
            if b is None:
                raise e
            yield b


def charmap_decode(data, errors="strict", mapping=None):
    """Decode bytes by a mapping of numbers, or a str with the character of each."""
    data = bytes(data)
    if mapping is None:
        return latin_1_decode(data, errors)

    def convert(i):
        c = _mapped(mapping, i)
        if isinstance(c, int):
            if not 0 <= c < 0x110000:
                raise TypeError("character mapping must be in range(0x110000)")
            return None if c == 0xFFFE else chr(c)
        if c is not None and not isinstance(c, str):
            raise TypeError("character mapping must return integer, None or str")
        return None if c == "\ufffe" else c

    return "".join(_runs(data, convert, UnicodeDecodeError, errors)), len(data)


def charmap_encode(text, errors="strict", mapping=None):
    """Encode a str by a mapping of numbers."""
    if mapping is None:
        return latin_1_encode(text, errors)

    def convert(c):
        b = _mapped(mapping, ord(c))
        if isinstance(b, int):
            if not 0 <= b < 256:
                raise TypeError("character mapping must be in range(256)")
            return bytes([b])
        if b is not None and not isinstance(b, bytes):
            raise TypeError(f"character mapping must return integer, bytes or None, not {type(b).__name__}")
        return b

    return b"".join(_runs(text, convert, UnicodeEncodeError, errors)), len(text)
