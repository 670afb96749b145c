"""Cookies: Set-Cookie headers made, Cookie headers read."""

import re
from string import ascii_letters, digits

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_legal = ascii_letters + digits + "!#$%&'*+-.^_`|~:"
_plain = frozenset(_legal + " ()/<=>?@[]{}")
_pair = re.compile(r'\s*(?P<key>[\w!#$%&\'*+.^`|~:-]+)\s*(?:=\s*(?P<val>"(?:[^\\"]|\\.)*"|\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|'
                   r'[\w!#$%&\'~_`><@,:/^|()*\[\]{}=?+.-]*))?\s*(?:\s+|;|$)', re.ASCII)


class CookieError(Exception):
    pass


def _quote(text):
    if text is None or text and not set(text) - frozenset(_legal):
        return text
    out = []
    for c in text:
        if c in '"\\':
            out.append("\\" + c)
        elif c in _plain:
            out.append(c)
        else:
            out += ["\\%03o" % b for b in (c.encode("utf-8") if ord(c) > 255 else (ord(c),))]
    return '"' + "".join(out) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return re.sub(r"\\([0-3][0-7][0-7]|.)", lambda m: chr(int(m[1], 8)) if len(m[1]) == 3 else m[1], text[1:-1])


def _expires(seconds):
    from time import gmtime, strftime, time

    return strftime("%a, %d %b %Y %H:%M:%S GMT", gmtime(time() + seconds))


class Morsel(dict):
    _reserved = {"expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age",
                 "secure": "Secure", "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite"}
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, dict.fromkeys(self._reserved, ""))

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def __setitem__(self, key, value):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError("Invalid attribute %r" % (key,))
        dict.__setitem__(self, key, value)

    def setdefault(self, key, value=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError("Invalid attribute %r" % (key,))
        return dict.setdefault(self, key, value)

    def update(self, values):
        for key, value in dict(values).items():
            self[key] = value

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        return dict(self) == dict(other) and (self._key, self._value, self._coded_value) == (other._key, other._value, other._coded_value)

    def isReservedKey(self, key):
        return key.lower() in self._reserved

    def set(self, key, value, coded_value):
        if key.lower() in self._reserved:
            raise CookieError("Attempt to set a reserved key %r" % (key,))
        if not key or set(key) - frozenset(_legal):
            raise CookieError("Illegal key %r" % (key,))
        self._key, self._value, self._coded_value = key, value, coded_value

    def copy(self):
        m = Morsel()
        dict.update(m, self)
        m._key, m._value, m._coded_value = self._key, self._value, self._coded_value
        return m

    def output(self, attrs=None, header="Set-Cookie:"):
        return "%s %s" % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (type(self).__name__, self.OutputString())

    def js_output(self, attrs=None):
        return ('\n        <script type="text/javascript">\n        <!-- begin hiding\n        document.cookie = "%s";\n'
                '        // end hiding -->\n        </script>\n        ') % self.OutputString(attrs).replace('"', r"\"")

    def OutputString(self, attrs=None):
        out = ["%s=%s" % (self._key, self._coded_value)]
        for key in sorted(self):
            value, name = self[key], self._reserved[key]
            if value == "" or attrs is not None and key not in attrs:
                continue
            if key == "expires" and isinstance(value, int):
                out.append("%s=%s" % (name, _expires(value)))
            elif key == "max-age" and isinstance(value, int):
                out.append("%s=%d" % (name, value))
            elif key == "comment" and isinstance(value, str):
                out.append("%s=%s" % (name, _quote(value)))
            elif key not in self._flags:
                out.append("%s=%s" % (name, value))
            elif value:
                out.append(name)
        return "; ".join(out)


class BaseCookie(dict):
    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        return str(val), str(val)

    def _set(self, key, value, coded):
        m = self.get(key)
        if m is None:
            m = Morsel()
        m.set(key, value, coded)
        dict.__setitem__(self, key, m)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\r\n"):
        return sep.join(m.output(attrs, header) for _, m in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (type(self).__name__, " ".join("%s=%r" % (k, m.value) for k, m in sorted(self.items())))

    def js_output(self, attrs=None):
        return "".join(m.js_output(attrs) for _, m in sorted(self.items()))

    def load(self, rawdata):
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        at, found, morsel = 0, [], False
        while 0 <= at < len(rawdata):
            m = _pair.match(rawdata, at)
            if not m:
                break
            key, value, at = m["key"], m["val"], m.end()
            if key[0] == "$":
                if morsel:
                    found.append((False, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not morsel:
                    return
                if value is not None:
                    found.append((False, key, _unquote(value)))
                elif key.lower() in Morsel._flags:
                    found.append((False, key, True))
                else:
                    return
            elif value is not None:
                morsel = True
                found.append((True, key, self.value_decode(value)))
            else:
                return
        last = None
        for new, key, value in found:
            if new:
                self._set(key, *value)
                last = self[key]
            else:
                last[key] = value


class SimpleCookie(BaseCookie):
    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        return str(val), _quote(str(val))
