"""Punycode (RFC 3492): Unicode in the characters of host names."""

import codecs

_BASE, _TMIN, _TMAX, _SKEW, _DAMP = 36, 1, 26, 38, 700
_DIGITS = b"abcdefghijklmnopqrstuvwxyz0123456789"


def _adapt(delta, first, count):
    delta //= _DAMP if first else 2
    delta += delta // count
    k = 0
    while delta > (_BASE - _TMIN) * _TMAX // 2:
        delta //= _BASE - _TMIN
        k += _BASE
    return k + (_BASE - _TMIN + 1) * delta // (delta + _SKEW)


def _threshold(k, bias):
    return min(max(k - bias, _TMIN), _TMAX)


def punycode_encode(text):
    """Return the bytes for a str."""
    out = bytearray([ord(c) for c in text if ord(c) < 128])
    basic = done = len(out)
    if basic:
        out += b"-"
    n, delta, bias = 128, 0, 72
    while done < len(text):
        least = min([ord(c) for c in text if ord(c) >= n])
        delta += (least - n) * (done + 1)
        n = least
        for c in text:
            if ord(c) < n:
                delta += 1
            elif ord(c) == n:
                q, k = delta, _BASE
                while q >= (t := _threshold(k, bias)):
                    q, digit = divmod(q - t, _BASE - t)
                    out.append(_DIGITS[t + digit])
                    k += _BASE
                out.append(_DIGITS[q])
                bias = _adapt(delta, done == basic, done + 1)
                delta = 0
                done += 1
        delta += 1
        n += 1
    return bytes(out)


def punycode_decode(text, errors):
    """Return the str for bytes or a str."""
    if isinstance(text, str):
        text = text.encode("ascii")
    basic, _, extended = bytes(text).rpartition(b"-")
    try:
        out = list(str(basic, "ascii", errors))
    except UnicodeDecodeError as e:
        raise UnicodeDecodeError("ascii", bytes(text), e.start, e.end, e.reason) from None
    extended = extended.lower()
    n, i, bias, at = 128, 0, 72, 0
    while at < len(extended):
        old, weight, k = i, 1, _BASE
        while True:
            digit = _DIGITS.find(extended[at : at + 1]) if at < len(extended) else None
            if digit is None or digit < 0:
                if errors == "strict":
                    raise UnicodeError("incomplete punicode string" if digit is None else f"Invalid extended code point '{extended[at:at + 1].decode('latin-1')}'")
                return "".join(out)
            at += 1
            i += digit * weight
            t = _threshold(k, bias)
            if digit < t:
                break
            weight *= _BASE - t
            k += _BASE
        bias = _adapt(i - old, old == 0, len(out) + 1)
        n += i // (len(out) + 1)
        i %= len(out) + 1
        if n > 0x10FFFF:
            if errors == "strict":
                raise UnicodeError(f"Invalid character U+{n:x}")
            n = ord("?")
        out.insert(i, chr(n))
        i += 1
    return "".join(out)


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        return punycode_encode(input), len(input)

    def decode(self, input, errors="strict"):
        if errors not in ("strict", "replace", "ignore"):
            raise UnicodeError("Unsupported error handling " + errors)
        return punycode_decode(input, errors), len(input)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return punycode_encode(input)


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return punycode_decode(input, self.errors)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    codec = Codec()
    return codecs.CodecInfo(
        codec.encode, codec.decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "punycode",
    )
