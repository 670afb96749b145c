"""Bytes as text of 16, 32, 64 or 85 characters."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def _to_bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(
            f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}"
        ) from None


def b64encode(s, altchars=None):
    """Base64; altchars replace + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of Base64 text; what is no part of the alphabet is skipped unless validate is true."""
    s = _to_bytes(s)
    if altchars is not None:
        altchars = _to_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    if validate:
        _check_base64(s)
    return binascii.a2b_base64(s)


def _check_base64(s):
    body = bytes(s).rstrip(b"=")
    if len(body) % 4 == 1:
        raise binascii.Error(
            f"Invalid base64-encoded string: number of data characters ({len(body)}) cannot be 1 more than a multiple of 4"
        )
    for i, c in enumerate(body):
        if c not in _alphabet64:
            if c == 61:
                if i == 0:
                    raise binascii.Error("Leading padding not allowed")
                raise binascii.Error("Discontinuous padding not allowed")
            raise binascii.Error("Only base64 data is allowed")
    padding = len(s) - len(body)
    if padding and not body:
        raise binascii.Error("Leading padding not allowed")
    if padding > -len(body) % 4:
        raise binascii.Error("Excess data after padding")


_alphabet64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base64 with - and _ instead of + and /."""
    return binascii.b2a_base64(s, newline=False).translate(_to_urlsafe)


def urlsafe_b64decode(s):
    """The bytes of Base64 text with - and _ instead of + and /."""
    return binascii.a2b_base64(_to_bytes(s).translate(_from_urlsafe))


_to_urlsafe = bytes.maketrans(b"+/", b"-_")
_from_urlsafe = bytes.maketrans(b"-_", b"+/")


_alphabet32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_alphabet32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    s = bytes(s) if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()
    out = bytearray()
    for i in range(0, len(s), 5):
        part = s[i : i + 5]
        n = int.from_bytes(part + bytes(5 - len(part)), "big")
        for shift in range(35, -1, -5):
            out.append(alphabet[n >> shift & 31])
        missing = 5 - len(part)
        if missing:
            pad = (0, 1, 3, 4, 6)[missing]
            out[-pad:] = b"=" * pad
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = bytes(_to_bytes(s))
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _to_bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    pad = size - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    n = 0
    for i in range(0, len(s), 8):
        part = s[i : i + 8]
        n = 0
        for c in part:
            try:
                n = n << 5 | values[c]
            except KeyError:
                raise binascii.Error("Non-base32 digit found") from None
        n <<= 5 * (8 - len(part))
        out += n.to_bytes(5, "big")
    if size % 8 or pad not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pad and out:
        del out[-((5 * pad + 4) // 8) :]
    return bytes(out)


def b32encode(s):
    """Base32."""
    return _b32encode(_alphabet32, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes of Base32 text; map01 says which letter 1 stands for, 0 then being O."""
    return _b32decode(_alphabet32, s, casefold, map01)


def b32hexencode(s):
    """Base32 in the order of hexadecimal digits."""
    return _b32encode(_alphabet32hex, s)


def b32hexdecode(s, casefold=False):
    """The bytes of Base32 text in the order of hexadecimal digits."""
    return _b32decode(_alphabet32hex, s, casefold)


def b16encode(s):
    """Hexadecimal, in capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal text."""
    s = bytes(_to_bytes(s))
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_alphabet85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _b85_words(b):
    """The 32-bit words of bytes, filled up with zeros, and how many zeros."""
    b = bytes(b) if isinstance(b, (bytes, bytearray)) else memoryview(b).tobytes()
    padding = -len(b) % 4
    b += bytes(padding)
    return [int.from_bytes(b[i : i + 4], "big") for i in range(0, len(b), 4)], padding


def _b85_digits(word):
    digits = []
    for _ in range(5):
        digits.append(word % 85)
        word //= 85
    digits.reverse()
    return digits


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85."""
    words, padding = _b85_words(b)
    chunks = []
    for w in words:
        if w == 0:
            chunks.append(b"z")
        elif foldspaces and w == 0x20202020:
            chunks.append(b"y")
        else:
            chunks.append(bytes([d + 33 for d in _b85_digits(w)]))
    if padding and not pad:
        if chunks[-1] == b"z":
            chunks[-1] = b"!!!!!"
        chunks[-1] = chunks[-1][:-padding]
    result = b"".join(chunks)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i : i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes of Ascii85 text."""
    b = bytes(_to_bytes(b))
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    digits = []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            digits.append(c - 33)
            if len(digits) == 5:
                n = 0
                for d in digits:
                    n = n * 85 + d
                if n >> 32:
                    raise ValueError("Ascii85 overflow")
                out += n.to_bytes(4, "big")
                digits.clear()
        elif c == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            out += bytes(4)
        elif foldspaces and c == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    padding = 4 - len(digits)
    return bytes(out[:-padding] if padding else out)


def b85encode(b, pad=False):
    """Base85, in the alphabet of git."""
    words, padding = _b85_words(b)
    result = b"".join([bytes([_alphabet85[d] for d in _b85_digits(w)]) for w in words])
    return result[:-padding] if padding and not pad else result


_z85 = bytes.maketrans(
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#",
)


def z85encode(s):
    """Base85 in the alphabet of ZeroMQ."""
    return b85encode(s).translate(_z85)


def z85decode(s):
    """The bytes of such text."""
    back = bytearray(b"~" * 256)
    for i in range(256):
        if _z85[i] != i or i in _alphabet85:
            back[_z85[i]] = i
    s = _to_bytes(s)
    if any(c not in _z85 or back[c] not in _alphabet85 for c in s):
        raise ValueError("bad z85 character at position %d" % next(i for i, c in enumerate(s) if back[c] not in _alphabet85))
    return b85decode(bytes(s).translate(bytes(back)))


def b85decode(b):
    """The bytes of Base85 text."""
    b = bytes(_to_bytes(b))
    padding = -len(b) % 5
    b += b"~" * padding
    values = {c: i for i, c in enumerate(_alphabet85)}
    out = bytearray()
    for i in range(0, len(b), 5):
        n = 0
        for j in range(i, i + 5):
            d = values.get(b[j])
            if d is None:
                raise ValueError(f"bad base85 character at position {j}") from None
            n = n * 85 + d
        if n >> 32:
            raise ValueError(f"base85 overflow in hunk starting at byte {i}")
        out += n.to_bytes(4, "big")
    return bytes(out[:-padding] if padding else out)


def encode(input, output):
    """Read a binary file and write it as lines of Base64."""
    while True:
        s = input.read(MAXBINSIZE)
        if not s:
            break
        while len(s) < MAXBINSIZE:
            more = input.read(MAXBINSIZE - len(s))
            if not more:
                break
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Read lines of Base64 and write their bytes."""
    while True:
        line = input.readline()
        if not line:
            break
        output.write(binascii.a2b_base64(line))


def _check_buffer(s):
    try:
        m = memoryview(s)
    except TypeError as e:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from e
    if getattr(m, "format", "B") not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {m.format!r} from {s.__class__.__name__}")
    if getattr(m, "ndim", 1) != 1:
        raise TypeError(f"expected 1-D data, not {m.ndim}-D data from {s.__class__.__name__}")


def encodebytes(s):
    """Lines of Base64."""
    _check_buffer(s)
    return b"".join([binascii.b2a_base64(s[i : i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """The bytes of lines of Base64."""
    _check_buffer(s)
    return binascii.a2b_base64(s)


def test():
    """Encode and decode a line."""
    line = b"Aladdin:open sesame"
    code = encodebytes(line)
    print(line, code, decodebytes(code))
    assert decodebytes(code) == line


def main():
    import argparse
    import sys

    parser = argparse.ArgumentParser("base64", description="Encode a file as base64, or decode it, to standard output.")
    parser.add_argument("-e", action="store_const", dest="func", const=encode, default=encode, help="encode (default)")
    parser.add_argument("-d", "-u", action="store_const", dest="func", const=decode, help="decode")
    parser.add_argument("file", nargs="?", default="-", help="-: standard input")
    task = parser.parse_args()
    try:
        if task.file == "-":
            task.func(sys.stdin.buffer, sys.stdout.buffer)
        else:
            with open(task.file, "rb") as f:
                task.func(f, sys.stdout.buffer)
    except (OSError, binascii.Error) as e:
        sys.exit("base64: %s" % e)


if __name__ == "__main__":
    main()
