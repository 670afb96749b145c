"""Texts in HTML."""

import re

_NAMES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9", "reg": "\xae", "trade": "\u2122", "hellip": "\u2026",
    "mdash": "\u2014", "ndash": "\u2013", "lsquo": "\u2018", "rsquo": "\u2019", "ldquo": "\u201c", "rdquo": "\u201d", "laquo": "\xab", "raquo": "\xbb",
    "bull": "\u2022", "middot": "\xb7", "euro": "\u20ac", "pound": "\xa3", "yen": "\xa5", "cent": "\xa2", "sect": "\xa7", "deg": "\xb0", "plusmn": "\xb1",
    "times": "\xd7", "divide": "\xf7", "frac12": "\xbd", "frac14": "\xbc", "frac34": "\xbe", "sup2": "\xb2", "sup3": "\xb3", "micro": "\xb5", "para": "\xb6",
    "auml": "\xe4", "ouml": "\xf6", "uuml": "\xfc", "Auml": "\xc4", "Ouml": "\xd6", "Uuml": "\xdc", "szlig": "\xdf", "eacute": "\xe9", "egrave": "\xe8",
    "ecirc": "\xea", "agrave": "\xe0", "aacute": "\xe1", "acirc": "\xe2", "aring": "\xe5", "aelig": "\xe6", "ccedil": "\xe7", "iacute": "\xed",
    "ntilde": "\xf1", "oacute": "\xf3", "oslash": "\xf8", "uacute": "\xfa", "iexcl": "\xa1", "iquest": "\xbf", "larr": "\u2190", "rarr": "\u2192",
    "uarr": "\u2191", "darr": "\u2193", "ge": "\u2265", "le": "\u2264", "ne": "\u2260", "infin": "\u221e", "shy": "\xad", "ensp": "\u2002", "emsp": "\u2003",
}
_CHARREF = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)")


def escape(s, quote=True):
    """Replace the characters that HTML needs for itself."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _replace(m):
    s = m.group(1)
    if s[0] == "#":
        n = int(s[2:].rstrip(";"), 16) if s[1] in "xX" else int(s[1:].rstrip(";"))
        if n == 0 or 0xD800 <= n <= 0xDFFF or n > 0x10FFFF:
            return "\ufffd"
        return chr(n)
    name = s.rstrip(";")
    if name in _NAMES and (s.endswith(";") or name in ("amp", "lt", "gt", "quot", "nbsp", "copy", "reg")):
        return _NAMES[name]
    return "&" + s


def unescape(s):
    """Replace references to characters by what they stand for. The names are those in common use."""
    return _CHARREF.sub(_replace, s) if "&" in s else s
