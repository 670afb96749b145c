"""International names of hosts (RFC 3490, IDNA 2003), by today's tables of characters instead of those of Unicode 3.2."""

import codecs
import re
import unicodedata

from .punycode import punycode_decode, punycode_encode

ace_prefix, sace_prefix = b"xn--", "xn--"
dots = re.compile("[\u002e\u3002\uff0e\uff61]")
_ignored = re.compile("[\u00ad\u034f\u1806\u180b-\u180d\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
_prohibited = ("Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn")


def nameprep(label):
    """Return the form in which labels are compared."""
    text = unicodedata.normalize("NFKC", _ignored.sub("", label).casefold().replace("\u03c2", "\u03c3"))
    for c in text:
        if not c.isascii() and unicodedata.category(c) in _prohibited:
            raise UnicodeError(f"Invalid character {c!r}")
    kinds = [unicodedata.bidirectional(c) for c in text]
    if "R" in kinds or "AL" in kinds:
        if "L" in kinds:
            raise UnicodeError("Violation of BIDI requirement 2")
        if not (kinds[0] in ("R", "AL") and kinds[-1] in ("R", "AL")):
            raise UnicodeError("Violation of BIDI requirement 3")
    return text


def _fitting(label):
    if not 0 < len(label) < 64:
        raise UnicodeError("label too long" if label else "label empty")
    return label


def ToASCII(label):
    """Return a label as the bytes that are looked up."""
    if label.isascii():
        return _fitting(label.encode("ascii"))
    text = nameprep(label)
    if text.isascii():
        return _fitting(text.encode("ascii"))
    if text.startswith(sace_prefix):
        raise UnicodeError("Label starts with ACE prefix")
    return _fitting(ace_prefix + punycode_encode(text))


def ToUnicode(label):
    """Return a label, bytes or str, as people read it."""
    if isinstance(label, bytes):
        label.decode("ascii")
    elif label.isascii():
        label = label.encode("ascii")
    else:
        label = nameprep(label)
        if not label.isascii():
            return label
        label = label.encode("ascii")
    if not label[:4].lower() == ace_prefix:
        return label.decode("ascii")
    text = punycode_decode(label[4:], "strict")
    if str(label, "ascii").lower() != str(ToASCII(text), "ascii"):
        raise UnicodeError("IDNA does not round-trip", label, ToASCII(text))
    return text


def _encoded(text, errors):
    if errors != "strict":
        raise UnicodeError("unsupported error handling " + errors)
    labels = dots.split(text)
    if not labels[-1]:
        labels.pop()
        end = b"."
    else:
        end = b""
    return b".".join([ToASCII(label) for label in labels]) + end


def _decoded(data, errors):
    if errors != "strict":
        raise UnicodeError("Unsupported error handling " + errors)
    labels = bytes(data).split(b".")
    end = ""
    if labels and not labels[-1]:
        labels.pop()
        end = "."
    return ".".join([ToUnicode(label) for label in labels]) + end


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        return (_encoded(input, errors) if input else b""), len(input)

    def decode(self, input, errors="strict"):
        return (_decoded(input, errors) if input else ""), len(input)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        if not final:
            # The last label may go on.
            marks = list(dots.finditer(input))
            input = input[: marks[-1].end()] if marks else ""
        return (_encoded(input, errors) if input else b""), len(input)


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        input = bytes(input)
        if not final:
            input = input[: input.rfind(b".") + 1]
        return (_decoded(input, errors) if input else ""), len(input)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    codec = Codec()
    return codecs.CodecInfo(codec.encode, codec.decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "idna")
