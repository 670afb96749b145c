"""Reads XML text piece by piece and tells a handler of tags and text. Checks that it is well-formed, with expat's
messages and positions. Does not validate, and loads nothing from elsewhere."""

import re

from _xmlscan import pieces

_START = ":_A-Za-z\x80-\U0010ffff"
_name = re.compile("[%s][-.:\\w\x80-\U0010ffff]*" % _START)
_attr = re.compile("[ \t\r\n]+([%s][-.:\\w\x80-\U0010ffff]*)[ \t\r\n]*=[ \t\r\n]*(?:\"([^\"<]*)\"|'([^'<]*)')" % _START)
_close = re.compile("[ \t\r\n]*(/?)>")
_tag = re.compile("<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")
_space = re.compile("[ \t\r\n]*")
_text = re.compile("[^<&]+")
_reference = re.compile("&(?:#([0-9]+)|#x([0-9a-fA-F]+)|([%s][-.:\\w\x80-\U0010ffff]*));" % _START)
_bad = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_declaration = re.compile("<\\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*[\"']([\\w.:-]+)[\"'](?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*"
                          "[\"']([\\w.-]+)[\"'])?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*[\"'](yes|no)[\"'])?[ \t\r\n]*\\?>")
_entity = re.compile("<!ENTITY[ \t\r\n]+([%s][-.:\\w\x80-\U0010ffff]*)[ \t\r\n]+(?:\"([^\"]*)\"|'([^']*)')[ \t\r\n]*>" % _START)
_doctype = re.compile("<!DOCTYPE[ \t\r\n]+([%s][-.:\\w\x80-\U0010ffff]*)[ \t\r\n]*(?:(SYSTEM|PUBLIC)[ \t\r\n]+(?:(\"[^\"]*\"|'[^']*')"
                      "[ \t\r\n]*)(\"[^\"]*\"|'[^']*')?[ \t\r\n]*)?(\\[|>)" % _START)
_subset_item = re.compile("[^\\]<\"']+|\"[^\"]*\"|'[^']*'|<!--.*?-->|<\\?.*?\\?>|<", re.S)

_PREDEFINED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
MAX_EXPANSION = 1 << 20
CODES = {"out of memory": 1, "syntax error": 2, "no element found": 3, "not well-formed (invalid token)": 4, "unclosed token": 5,
         "partial character": 6, "mismatched tag": 7, "duplicate attribute": 8, "junk after document element": 9,
         "undefined entity": 11, "recursive entity reference": 12, "reference to invalid character number": 14,
         "XML or text declaration not at start of entity": 17, "XML declaration not well-formed": 30, "unknown encoding": 18, "unclosed CDATA section": 20,
         "unbound prefix": 27, "limit on input amplification factor (from DTD and entities) breached": 43}


class Malformed(Exception):
    def __init__(self, text, line, column):
        Exception.__init__(self, "%s: line %d, column %d" % (text, line, column))
        self.code, self.lineno, self.offset, self.position = CODES.get(text, 4), line, column, (line, column)


class Scanner:
    """handler has methods start(name, attributes), end(name), data(text), comment(text), pi(target, data),
    doctype(name, public, system), cdata(on), unknown(entity): text or None."""

    def __init__(self, handler, encoding=None, error=Malformed):
        self.handler, self.encoding, self.error = handler, encoding, error
        self.text, self.at = "", 0
        self.line, self.column = 1, 0  # of the start of self.text
        self.open, self.seen_root, self.started = [], False, False
        self.entities, self.expanded = {}, 0
        self.raw, self.decode, self.declared = b"", None, None

    # Input

    def feed(self, data, final=False):
        if not isinstance(data, str):
            data = self._decoded(bytes(data), final)
        elif self.raw:
            data = self._decoded(b"", final) + data
        text = self.text[self.at:] + data
        if self.at:
            self.line, self.column = self.position(self.at)
        self.text, self.at = text, 0
        self._run(final)
        if final:
            self._finish()

    def _decoded(self, data, final):
        if self.decode is None:
            self.raw += data
            if len(self.raw) < 4 and not final or self.raw[:2] == b"<?" and b"?>" not in self.raw and not final:
                return ""
            self.decode = self._decoder()
            data, self.raw = self.raw, b""
        try:
            return self.decode(data, final)
        except UnicodeDecodeError as e:
            start = e.object[:e.start].decode("latin-1")
            self.text, self.at = start, 0
            self.fail("not well-formed (invalid token)", len(start))

    def _decoder(self):
        import codecs

        encoding = self.encoding
        if not encoding:
            if self.raw[:3] == b"\xef\xbb\xbf":
                encoding = "utf-8-sig"
            elif self.raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
                encoding = "utf-16"
            else:
                m = re.match(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)", self.raw)
                encoding = m[1].decode() if m else "utf-8"
        try:
            return codecs.getincrementaldecoder(encoding)().decode
        except LookupError:
            self.fail("unknown encoding", 0)

    # Positions

    def position(self, at):
        n = self.text.count("\n", 0, at)
        if n:
            return self.line + n, at - self.text.rfind("\n", 0, at) - 1
        return self.line, self.column + at

    def fail(self, text, at):
        raise self.error(text, *self.position(at))

    # Text between and in tags

    def _run(self, final):
        text, handler = self.text, self.handler
        if not self.started and text:
            if text[0] == "\ufeff":
                text = self.text = text[1:]
            m = _declaration.match(text)
            if m:
                self.at = m.end()
                self.declared = m.groups()
            elif text.startswith("<?xml") and text[5:6] in " \t\r\n" and not final and "?>" not in text:
                return
            elif text.startswith("<?xml") and text[5:6] in " \t\r\n?":
                self.fail(*("XML declaration not well-formed", 5) if "?>" in text else ("unclosed token", 0))
            self.started = final or not "<?xml ".startswith(text)
            if not self.started:
                return
        while self.at < len(text):
            if self.open:
                self._pieces(text)
                if self.at >= len(text):
                    break
            at = self.at
            c = text[at]
            if c == "<":
                if not self._markup(text, at, final):
                    return
                continue
            if not self.open:
                m = _space.match(text, at)
                if m.end() == at:
                    self.fail("junk after document element" if self.seen_root else
                              "syntax error" if c != "&" else "not well-formed (invalid token)", at)
                self.at = m.end()
                continue
            if c == "&":
                m = _reference.match(text, at)
                if not m:
                    if not final and text.find(";", at) < 0 and len(text) - at < 100:
                        return
                    k = at + 1
                    m = _name.match(text, k)
                    self.fail("not well-formed (invalid token)", m.end() if m else k)
                handler.data(self._value(m, at))
                self.at = m.end()
                continue
            end = _text.match(text, at).end()
            if end == len(text) and not final and text[-1] in "\r]":
                # What follows decides.
                end -= 1 if text[-1] == "\r" or not text.endswith("]]") else 2
                if end <= at:
                    return
            self._plain(text, at, end)
            if end == len(text) - 1 and not final or end == len(text) - 2 and not final and text.endswith("]]"):
                return

    def _pieces(self, text):
        # Pieces inside of the root, up to one that is not plain: there may be errors in it.
        opened, handler = self.open, self.handler
        begin, finish, data = handler.start, handler.end, handler.data
        while opened:
            events, stop = pieces(text, self.at, opened)
            if not events:
                break
            try:
                for self.at, before, at, name, attrs in events:
                    if before is not None:
                        if type(before) is list:
                            for part in before:
                                data(part)
                        else:
                            data(before)
                    self.at = at
                    if attrs is None:
                        finish(name)
                    else:
                        begin(name, attrs)
            finally:
                self.at = stop

    def _plain(self, text, at, end):
        part = text[at:end]
        m = _bad.search(part)
        if m:
            self.fail("not well-formed (invalid token)", at + m.start())
        k = part.find("]]>")
        if k >= 0:
            self.fail("not well-formed (invalid token)", at + k + 2)
        self.handler.data(_lines(part))
        self.at = end

    def _value(self, m, at, depth=0):
        # The text of a reference.
        dec, hexa, name = m.groups()
        if name is None:
            n = int(dec) if dec else int(hexa, 16)
            if n > 0x10ffff or n < 32 and n not in (9, 10, 13) or 0xd800 <= n < 0xe000 or n in (0xfffe, 0xffff):
                self.fail("reference to invalid character number", at)
            return chr(n)
        if name in _PREDEFINED:
            return _PREDEFINED[name]
        if name in self.entities:
            if depth > 30:
                self.fail("recursive entity reference", at)
            value = self.entities[name]
            self.expanded += len(value)
            if self.expanded > MAX_EXPANSION:
                self.fail("limit on input amplification factor (from DTD and entities) breached", at)
            if "<" in value:
                self.fail("not well-formed (invalid token)", at)
            return _reference.sub(lambda m: self._value(m, at, depth + 1), value)
        value = self.handler.unknown(name)
        if value is None:
            self.fail("undefined entity", at)
        return value

    # Markup

    def _markup(self, text, at, final):
        nxt = text[at + 1:at + 2]
        if nxt == "!":
            return self._special(text, at, final)
        if nxt == "?":
            end = text.find("?>", at)
            if end < 0:
                return self._more(final, at)
            m = _name.match(text, at + 2)
            if not m or m.end() != end and text[m.end()] not in " \t\r\n":
                self.fail("not well-formed (invalid token)", m.end() if m else at + 2)
            if m[0].lower() == "xml":
                self.fail("XML or text declaration not at start of entity", at)
            self.handler.pi(m[0], _lines(text[m.end():end].lstrip(" \t\r\n")))
            self.at = end + 2
            return True
        m = _tag.match(text, at)
        if not m and not final:
            k = text.find(">", at)
            if k < 0 or len(text) - at < 65536 and nxt and _name.match(nxt):
                return False
        if nxt == "/":
            return self._end(text, at, final)
        return self._start(text, at, final)

    def _more(self, final, at, what="unclosed token"):
        if final:
            self.fail(what, len(self.text) if "CDATA" in what else at)
        return False

    def _start(self, text, at, final):
        m = _name.match(text, at + 1)
        if not m:
            if at + 1 == len(text):
                return self._more(final, at)
            self.fail("not well-formed (invalid token)", at + 1)
        if not self.open and self.seen_root:
            self.fail("junk after document element", at)
        name, p, attrs = m[0], m.end(), {}
        while True:
            m = _attr.match(text, p)
            if not m:
                break
            key, value = m[1], m[2] if m[3] is None else m[3]
            if key in attrs:
                self.fail("duplicate attribute", m.start(1))
            if _bad.search(value):
                self.fail("not well-formed (invalid token)", m.start(2 if m[3] is None else 3) + _bad.search(value).start())
            attrs[key] = self._attribute(value, m.start(2 if m[3] is None else 3))
            p = m.end()
        m = _close.match(text, p)
        if not m:
            self._bad_attribute(text, at, p)
        self.at, self.seen_root = at, True
        self.handler.start(name, attrs)
        if m[1]:
            self.at = m.end()
            self.handler.end(name)
        else:
            self.open.append(name)
        self.at = m.end()
        return True

    def _attribute(self, value, at):
        if "\r" in value or "\n" in value or "\t" in value:
            value = value.replace("\r\n", " ").replace("\r", " ").replace("\n", " ").replace("\t", " ")
        if "&" not in value:
            return value
        out, p = [], 0
        while True:
            k = value.find("&", p)
            if k < 0:
                return "".join(out) + value[p:]
            out.append(value[p:k])
            m = _reference.match(value, k)
            if not m:
                n = _name.match(value, k + 1)
                self.fail("not well-formed (invalid token)", at + (n.end() if n else k + 1))
            out.append(self._value(m, at + k))
            p = m.end()

    def _bad_attribute(self, text, at, p):
        # Where does the tag cease to be one?
        q = _space.match(text, p).end()
        m = _name.match(text, q)
        if m and q > p:
            q = _space.match(text, m.end()).end()
            if text[q:q + 1] == "=":
                q = _space.match(text, q + 1).end()
                if text[q:q + 1] and text[q] in "\"'":
                    lt, end = text.find("<", q), text.find(text[q], q + 1)
                    q = lt if lt >= 0 and (end < 0 or lt < end) else len(text)
        elif text[q:q + 1] == "/":
            q += 1
        if q >= len(text):
            self.fail("unclosed token", at)
        self.fail("not well-formed (invalid token)", q)

    def _end(self, text, at, final):
        m = _name.match(text, at + 2)
        if not m:
            if at + 2 >= len(text):
                return self._more(final, at)
            self.fail("not well-formed (invalid token)", at + 2)
        q = _space.match(text, m.end()).end()
        if q >= len(text):
            return self._more(final, at)
        if text[q] != ">":
            self.fail("not well-formed (invalid token)", q)
        if not self.open:
            self.fail("not well-formed (invalid token)", at + 1)
        if self.open[-1] != m[0]:
            self.fail("mismatched tag", at + 2)
        self.open.pop()
        self.at = at
        self.handler.end(m[0])
        self.at = q + 1
        return True

    def _special(self, text, at, final):
        if text.startswith("<!--", at):
            end = text.find("--", at + 4)
            if end < 0 or end + 2 >= len(text) and not final:
                return self._more(final, at)
            if text[end + 2:end + 3] != ">":
                self.fail("not well-formed (invalid token)", end + 2)
            self.handler.comment(_lines(text[at + 4:end]))
            self.at = end + 3
            return True
        if text.startswith("<![CDATA[", at) and self.open:
            end = text.find("]]>", at)
            if end < 0:
                return self._more(final, at, "unclosed CDATA section")
            self.handler.cdata(True)
            if end > at + 9:
                self.handler.data(_lines(text[at + 9:end]))
            self.handler.cdata(False)
            self.at = end + 3
            return True
        if text.startswith("<!DOCTYPE", at) and not self.seen_root:
            return self._declare(text, at, final)
        if not final and len(text) - at < 9:
            return False
        if self.seen_root and not self.open:
            self.fail("junk after document element", at)
        self.fail("not well-formed (invalid token)" if len(text) - at > 2 else "unclosed token", at + 2 if len(text) - at > 2 else at)

    def _declare(self, text, at, final):
        m = _doctype.match(text, at)
        if not m:
            if ">" in text[at:] or final:
                self.fail("syntax error", at + 9)
            return False
        p = m.end()
        if m[5] == "[":
            while True:
                item = _subset_item.match(text, p)
                if not item:
                    break
                e = _entity.match(text, p)
                if e:
                    value = e[2] if e[3] is None else e[3]
                    value = re.sub("&#(?:([0-9]+)|x([0-9a-fA-F]+));", lambda m: chr(int(m[1]) if m[1] else int(m[2], 16)), value)
                    self.entities.setdefault(e[1], value)
                    item = e
                p = item.end()
            if p >= len(text) or text[p] != "]":
                return self._more(final, at)
            p = _space.match(text, p + 1).end()
            if p >= len(text):
                return self._more(final, at)
            if text[p] != ">":
                self.fail("not well-formed (invalid token)", p)
            p += 1
        first, second = (x and x[1:-1] for x in m.group(3, 4))
        self.handler.doctype(m[1], first if m[2] == "PUBLIC" else None, second if m[2] == "PUBLIC" else first)
        self.at = p
        return True

    def _finish(self):
        if self.at < len(self.text) and self.text[self.at] == "<":
            self.fail("unclosed token", self.at)
        if self.open or not self.seen_root:
            self.fail("no element found", len(self.text))


def _lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
