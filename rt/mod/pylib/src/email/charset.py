"""Character sets, and how headers and texts in them are encoded."""

from . import errors
from .header import _q_encode

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP, BASE64, SHORTEST = 1, 2, 3
RFC2047_CHROME_LEN = 7
DEFAULT_CHARSET, UNKNOWN8BIT = "us-ascii", "unknown-8bit"

# name: (encoding of headers, of texts, the set that is written)
CHARSETS = {
    "us-ascii": (None, None, None), "utf-8": (SHORTEST, BASE64, "utf-8"), "windows-1252": (QP, QP, None), "viscii": (QP, QP, None),
    "koi8-r": (BASE64, BASE64, None), "big5": (BASE64, BASE64, None), "gb2312": (BASE64, BASE64, None),
    "euc-jp": (BASE64, None, "iso-2022-jp"), "shift_jis": (BASE64, None, "iso-2022-jp"), "iso-2022-jp": (BASE64, None, None),
    **{"iso-8859-%d" % n: (QP, QP, None) for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)},
}
ALIASES = {
    "ascii": "us-ascii", "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr",
    **{"latin%s%d" % (dash, k): "iso-8859-%d" % n for dash in "_-" for k, n in zip(range(1, 11), (1, 2, 3, 4, 9, 10, 13, 14, 15, 16))},
}
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    CODEC_MAP[charset] = codecname


class Charset:
    """A character set: its names, and what mail does with it."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset) from None
        name = self.input_charset = ALIASES.get(input_charset.lower(), input_charset.lower())
        self.header_encoding, self.body_encoding, written = CHARSETS.get(name, (SHORTEST, BASE64, None))
        written = written or name
        self.output_charset = ALIASES.get(written, written)
        self.input_codec = CODEC_MAP.get(name, name)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __str__(self):
        return self.input_charset

    __repr__ = __str__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    __hash__ = None

    def get_output_charset(self):
        return self.output_charset or self.input_charset

    def get_body_encoding(self):
        """The name of the encoding of texts, or a function that finds one for a message."""
        from .encoders import encode_7or8bit

        if self.body_encoding == QP:
            return "quoted-printable"
        return "base64" if self.body_encoding == BASE64 else encode_7or8bit

    def _encoded(self, text):
        return text.encode(self.output_codec or "us-ascii")

    def header_encode(self, string):
        """string as one word of a header, or as it is if the set needs no encoding."""
        from base64 import b64encode

        data, how = self._encoded(string), self.header_encoding
        if how is None:
            return string
        plain, packed = _q_encode(data), b64encode(data).decode()
        if how == SHORTEST:
            how = QP if len(plain) < len(packed) else BASE64
        return "=?%s?%s?%s?=" % (self.get_output_charset().lower(), *(("q", plain) if how == QP else ("b", packed)))

    def body_encode(self, string):
        """A text in the encoding of texts."""
        from .message import _quoted, _wrap64

        if not string:
            return string
        data = self._encoded(string) if isinstance(string, str) else string
        if self.body_encoding == BASE64:
            return _wrap64(data)
        return _quoted(data) if self.body_encoding == QP else data.decode("ascii")
