"""A parser for HTML as it is found: it takes everything, and calls a method for each piece."""

__all__ = ["HTMLParser"]

import re

from html import unescape

_TAG_NAME = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*((?:[^\s"'>/=][^\s/>=]*|["'][^\s/>=]*))(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?""")
_OPEN_VALUE = re.compile(r"""\s*=+\s*['"]""")
_COMMENT_END = re.compile(r"--!?>")
_INTERESTING = re.compile("[&<]")
_REFERENCE = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+)|[a-zA-Z][-.a-zA-Z0-9]*)(?![;a-zA-Z0-9#]);?|&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+)|[a-zA-Z][-.a-zA-Z0-9]*);")
_INCOMPLETE = re.compile("&[a-zA-Z#]?[0-9a-zA-Z]*$")


class HTMLParser:
    """Calls handle_starttag, handle_endtag, handle_data ..., which do nothing here."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0
        self._start_text = None

    def feed(self, data):
        """Parse more text."""
        self.rawdata += data
        self.goahead(False)

    def close(self):
        """Parse what is left."""
        self.goahead(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._start_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def _move(self, i, j):
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex("\n", i, j) - 1
        else:
            self.offset += j - i
        return j

    def goahead(self, end):
        i, raw = 0, self.rawdata
        n = len(raw)
        while i < n:
            j = self._text_end(i, end)
            if j > i:
                text = raw[i:j]
                self.handle_data(unescape(text) if self.convert_charrefs and self.cdata_elem is None else text)
                i = self._move(i, j)
                if i == n:
                    break
            elif j < 0:
                break
            k = self._markup(i, end) if raw[i] == "<" else self._reference(i, end)
            if k < 0:
                break
            i = self._move(i, k)
        self.rawdata = raw[i:]
        if end and self.rawdata:
            text, self.rawdata = self.rawdata, ""
            self.handle_data(unescape(text) if self.convert_charrefs and self.cdata_elem is None else text)

    def _text_end(self, i, end):
        """Where the text ends that begins at i; -1: nothing can be done before there is more."""
        raw = self.rawdata
        if self.cdata_elem is not None:
            m = re.compile(r"</%s(?=[\t\n\r\f />])" % self.cdata_elem, re.I).search(raw, i)
            if m is not None:
                return m.start()
            j = raw.rfind("<", i)
            if end or j < 0 or not ("</" + self.cdata_elem).startswith(raw[j:].lower()):
                return len(raw)
            return j if j > i else -1
        if not self.convert_charrefs:
            m = _INTERESTING.search(raw, i)
            return len(raw) if m is None else m.start()
        j = raw.find("<", i)
        if j >= 0:
            return j
        if end:
            return len(raw)
        # A reference at the end may be incomplete.
        amp = raw.rfind("&", max(i, len(raw) - 34))
        return len(raw) if amp < 0 or re.compile(r"[\s;]").search(raw, amp) else amp if amp > i else -1

    def _reference(self, i, end):
        raw = self.rawdata
        m = _REFERENCE.match(raw, i)
        if m is not None and (m.end() < len(raw) or end or m.group().endswith(";")):
            name = m.group()[1:].rstrip(";")
            if name[0] == "#":
                self.handle_charref(name[1:])
            else:
                self.handle_entityref(name)
            return m.end()
        if not end and _INCOMPLETE.match(raw, i):
            return -1
        self.handle_data("&")
        return i + 1

    def _markup(self, i, end):
        raw = self.rawdata
        if raw.startswith("<!--", i):
            return self._comment(i, end)
        if raw.startswith("<?", i):
            return self._until(i, 2, end, self.handle_pi)
        if raw.startswith("<![", i):
            j = raw.find("]>", i)
            if j < 0:
                return self._unfinished(i, end)
            k = raw.find("]]>", i) if raw.startswith("<![CDATA[", i) else -1
            j = k + 1 if k >= 0 else j
            self.unknown_decl(raw[i + 3 : j if k < 0 else k])
            return j + 2
        if raw[i : i + 9].lower() == "<!doctype":
            return self._until(i, 2, end, self.handle_decl)
        if raw.startswith("<!", i):
            return self._until(i, 2, end, self.handle_comment)
        if raw.startswith("</", i):
            return self._end_tag(i, end)
        if _TAG_NAME.match(raw, i + 1):
            return self._start_tag(i, end)
        if i + 1 == len(raw) and not end:
            return -1
        self.handle_data("<")
        return i + 1

    def _unfinished(self, i, end):
        if not end:
            return -1
        self.handle_data(self.rawdata[i:])
        return len(self.rawdata)

    def _until(self, i, skip, end, handler):
        j = self.rawdata.find(">", i + skip)
        if j < 0:
            return self._unfinished(i, end)
        handler(self.rawdata[i + skip : j])
        return j + 1

    def _comment(self, i, end):
        m = _COMMENT_END.search(self.rawdata, i + 4)
        if m is None:
            return self._unfinished(i, end)
        self.handle_comment(self.rawdata[i + 4 : m.start()])
        return m.end()

    def _end_tag(self, i, end):
        raw = self.rawdata
        j = raw.find(">", i + 2)
        if j < 0:
            return self._unfinished(i, end)
        m = _TAG_NAME.match(raw, i + 2)
        if m is None:
            if raw.startswith("</>", i):
                return i + 3
            self.handle_comment(raw[i + 2 : j])
            return j + 1
        self.handle_endtag(m.group(1).lower())
        self.clear_cdata_mode()
        return j + 1

    def _start_tag(self, i, end):
        raw = self.rawdata
        m = _TAG_NAME.match(raw, i + 1)
        tag, pos, attributes = m.group(1).lower(), m.end(), []
        while True:
            a = _ATTRIBUTE.match(raw, pos)
            if a is None or a.end() == pos:
                break
            name, rest, value = a.groups()
            if not rest:
                value = None
            elif value[:1] in ("'", '"') and value[:1] == value[-1:] and len(value) > 1:
                value = value[1:-1]
            attributes.append((name.lower(), unescape(value) if value else value))
            pos = a.end()
        close = re.compile(r"\s*/?\s*>").match(raw, pos)
        if close is None and _OPEN_VALUE.match(raw, pos):
            if not end:
                return -1
            j = raw.find(">", pos) + 1 or raw.find("<", pos)
            j = j if j > 0 else len(raw)
            self.handle_data(raw[i:j])
            return j
        if close is None:
            j = raw.find(">", pos)
            if j < 0:
                return self._unfinished(i, end)
            close_end, empty = j + 1, raw[j - 1] == "/"
        else:
            close_end, empty = close.end(), "/" in close.group()
        self.lasttag = tag
        self._start_text = raw[i:close_end]
        if empty:
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return close_end

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
