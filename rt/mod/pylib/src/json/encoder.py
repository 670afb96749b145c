"""The JSON encoder."""

_named = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}


def encode_basestring(s):
    """A string in quotes, with what must be escaped escaped."""
    if s.isprintable() and '"' not in s and "\\" not in s:
        return '"' + s + '"'
    parts = ['"']
    for c in s:
        e = _named.get(c)
        parts.append(c if e is None and c >= " " else e or f"\\u{ord(c):04x}")
    parts.append('"')
    return "".join(parts)


def encode_basestring_ascii(s):
    """A string in quotes, in ASCII."""
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
        return '"' + s + '"'
    parts = ['"']
    for c in s:
        e = _named.get(c)
        if e is None:
            n = ord(c)
            if 32 <= n < 127:
                e = c
            elif n < 0x10000:
                e = f"\\u{n:04x}"
            else:
                n -= 0x10000
                e = f"\\u{0xD800 | n >> 10:04x}\\u{0xDC00 | n & 0x3FF:04x}"
        parts.append(e)
    parts.append('"')
    return "".join(parts)


class JSONEncoder:
    """Encodes objects; default() is asked about those of other types than JSON has."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something of a type that JSON has instead, or raise TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The text of an object."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        """The text of an object in pieces."""
        out = []
        _Writer(self, out.append).value(o, "\n")
        return iter(out)


class _Writer:
    """Writes values; newline is the line break with the indentation at the level of the value."""

    def __init__(self, encoder, write):
        self.encoder = encoder
        self.write = write
        self.quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.open = {} if encoder.check_circular else None
        indent = encoder.indent
        self.indent = " " * indent if indent is not None and not isinstance(indent, str) else indent

    def value(self, o, newline):
        if isinstance(o, str):
            self.write(self.quote(o))
        elif o is None:
            self.write("null")
        elif o is True:
            self.write("true")
        elif o is False:
            self.write("false")
        elif isinstance(o, int):
            self.write(int.__repr__(o))
        elif isinstance(o, float):
            self.write(self.float(o))
        elif isinstance(o, (list, tuple)):
            if o:
                self.enter(o)
                self.array(o, newline)
                self.leave(o)
            else:
                self.write("[]")
        elif isinstance(o, dict):
            if o:
                self.enter(o)
                self.object(o, newline)
                self.leave(o)
            else:
                self.write("{}")
        else:
            self.enter(o)
            self.value(self.encoder.default(o), newline)
            self.leave(o)

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open[id(o)] = o

    def leave(self, o):
        if self.open is not None:
            del self.open[id(o)]

    def float(self, x):
        if x == x and x not in (_inf, -_inf):
            return float.__repr__(x)
        if not self.encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return "NaN" if x != x else "Infinity" if x > 0 else "-Infinity"

    def array(self, items, newline):
        write = self.write
        separator = self.encoder.item_separator
        if self.indent is None:
            before = "["
        else:
            inner = newline + self.indent
            separator += inner
            before = "[" + inner
            newline, after = inner, newline
        for item in items:
            write(before)
            before = separator
            self.value(item, newline)
        write("]" if self.indent is None else after + "]")

    def object(self, mapping, newline):
        write, encoder = self.write, self.encoder
        separator, colon = encoder.item_separator, encoder.key_separator
        if self.indent is None:
            before = "{"
        else:
            inner = newline + self.indent
            separator += inner
            before = "{" + inner
            newline, after = inner, newline
        write(before)
        before = ""
        for key, value in sorted(mapping.items()) if encoder.sort_keys else mapping.items():
            if not isinstance(key, str):
                key = self.key(key)
                if key is None:
                    continue
            write(before + self.quote(key) + colon)
            before = separator
            self.value(value, newline)
        write("}" if self.indent is None else after + "}")

    def key(self, key):
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self.float(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")


_inf = float("inf")
