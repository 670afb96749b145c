"""Texts in HTML."""

import re

_CHARREF = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)")


def escape(s, quote=True):
    """Replace the characters that HTML needs for itself."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _replace_charref(m):
    """Return what a match of _CHARREF stands for. (Under CPython's name: libraries import it.)"""
    s = m.group(1)
    if s[0] == "#":
        return _character(int(s[2:].rstrip(";"), 16) if s[1] in "xX" else int(s[1:].rstrip(";")))
    from html.entities import html5

    if s in html5:
        return html5[s]
    for n in range(len(s) - 1, 1, -1):  # old names need no semicolon
        if s[:n] in html5:
            return html5[s[:n]] + s[n:]
    return "&" + s


def _character(n):
    """Return what a number stands for. Those of control characters are taken for bytes of Windows."""
    if n == 0 or 0xD800 <= n <= 0xDFFF or n > 0x10FFFF:
        return "\ufffd"
    if 0x80 <= n < 0xA0:
        return bytes((n,)).decode("cp1252", "ignore") or chr(n)
    if 1 <= n < 9 or n == 11 or 14 <= n < 32 or n == 127 or 0xFDD0 <= n < 0xFDF0 or n & 0xFFFE == 0xFFFE:
        return ""
    return chr(n)


def unescape(s):
    """Replace references to characters by what they stand for: numbers, and the names of HTML 5."""
    return _CHARREF.sub(_replace_charref, s) if "&" in s else s
