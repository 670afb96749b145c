"""Headers with other characters than those of ASCII (RFC 2047)."""

import re
from base64 import b64decode, b64encode

__all__ = ["Header", "decode_header", "make_header"]

_word = re.compile(r"=\?([^?]+)\?([bBqQ])\?([^? ]*)\?=")


def _q_decode(text):
    return re.sub(rb"=([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), text.replace("_", " ").encode("latin-1"))


def decode_header(header):
    """A list of (bytes or str, charset or None)."""
    if hasattr(header, "_chunks"):
        return [(text, charset) for text, charset in header._chunks]
    header = header.replace("\r", "").replace("\n", "")
    if not _word.search(header):
        return [(header, None)]
    out, at = [], 0
    for m in _word.finditer(header):
        between = header[at:m.start()]
        if between.strip() or between and not out:
            out.append((between.encode("raw-unicode-escape"), None))
        text = m[3]
        data = b64decode(text + "=" * (-len(text) % 4)) if m[2] in "bB" else _q_decode(text)
        charset = m[1].lower()
        if out and out[-1][1] == charset:
            out[-1] = out[-1][0] + data, charset
        else:
            out.append((data, charset))
        at = m.end()
    if header[at:].strip():
        out.append((header[at:].encode("raw-unicode-escape"), None))
    return out


def decoded(header):
    """The text of a header."""
    parts = decode_header(header)
    return "".join(p if isinstance(p, str) else p.decode(charset or "ascii", "replace") for p, charset in parts)


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    h = Header()
    for text, charset in decoded_seq:
        h.append(text, charset)
    return h


def _q_encode(data):
    return "".join("_" if c == 32 else chr(c) if c < 128 and chr(c).isalnum() or c in b"!*+-/" else "=%02X" % c for c in data)


def encoded(text, charset="utf-8", favour=0):
    """text as header words in the shorter of the two encodings; only with the charset us-ascii it stays as it is. Favour is by how much Q may be longer."""
    if text.isascii() and charset == "us-ascii":
        return text
    data = text.encode(charset)
    kind, encode = "q", _q_encode
    if len(_q_encode(data)) - len(b64encode(data)) > favour:
        kind, encode = "b", lambda data: b64encode(data).decode()
    words, word = [], ""
    for c in text:
        if len(encode((word + c).encode(charset))) > 62:
            words.append(word)
            word = ""
        word += c
    return " ".join("=?%s?%s?%s?=" % (charset, kind, encode(w.encode(charset))) for w in words + [word])


class Header:
    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        self._charset, self._chunks = str(charset or "us-ascii"), []
        if s is not None:
            self.append(s, charset)

    def append(self, s, charset=None, errors="strict"):
        charset = str(charset or self._charset)
        if isinstance(s, bytes):
            s = s.decode(charset if charset != "us-ascii" else "utf-8", errors)
        if not s.isascii() and charset == "us-ascii":
            charset = "utf-8"
        self._chunks.append((s, charset))

    def __str__(self):
        out = ""
        for k, (text, charset) in enumerate(self._chunks):
            if k and (charset == "us-ascii") != (self._chunks[k - 1][1] == "us-ascii") and out[-1:] not in (" ", "\t") and text[:1] not in (" ", "\t"):
                out += " "
            out += text
        return out

    def __eq__(self, other):
        return str(self) == other

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        return " ".join(encoded(text, charset.lower()).replace("?= =?", "?=\n =?") for text, charset in self._chunks)
