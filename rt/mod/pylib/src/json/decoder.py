"""The JSON decoder."""

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """Says what is wrong where: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_constants = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_hex = frozenset("0123456789abcdefABCDEF")
_space = " \t\n\r"


def _code_unit(s, pos):
    """The value of the four hexadecimal digits after the u at pos."""
    digits = s[pos + 1 : pos + 5]
    if len(digits) == 4 and _hex.issuperset(digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, pos)


def py_scanstring(s, end, strict=True):
    """The string whose first character is at end, and the position after its closing quote."""
    begin = end - 1
    parts = []
    while True:
        quote = s.find('"', end)
        if quote < 0:
            quote = len(s)
        escape = s.find("\\", end, quote)
        stop = quote if escape < 0 else escape
        part = s[end:stop]
        if strict and not part.isprintable():
            for i in range(end, stop):
                if s[i] < " ":
                    raise JSONDecodeError("Invalid control character at", s, i)
        if escape < 0:
            if quote == len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if not parts:
                return part, quote + 1
            parts.append(part)
            return "".join(parts), quote + 1
        parts.append(part)
        escape += 1
        if escape >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c = s[escape]
        if c != "u":
            char = _escapes.get(c)
            if char is None:
                raise JSONDecodeError("Invalid \\escape", s, escape - 1)
            end = escape + 1
        else:
            unit = _code_unit(s, escape)
            end = escape + 5
            if 0xD800 <= unit <= 0xDBFF and s.startswith("\\u", end):
                low = _code_unit(s, end + 1)
                if 0xDC00 <= low <= 0xDFFF:
                    unit = 0x10000 + ((unit - 0xD800) << 10 | low - 0xDC00)
                    end += 6
            char = chr(unit)
        parts.append(char)


scanstring = py_scanstring


class JSONDecoder:
    """Decodes JSON texts, with hooks for objects, numbers and constants."""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        """The value of a text that contains nothing else."""
        i, n = 0, len(s)
        while i < n and s[i] in _space:
            i += 1
        obj, end = self.raw_decode(s, i)
        while end < n and s[end] in _space:
            end += 1
        if end != n:
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value at idx, and the position after it."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return self._value(s, idx)
        finally:
            self.memo.clear()

    scan_once = raw_decode

    def _value(self, s, i):
        try:
            c = s[i]
        except IndexError:
            raise JSONDecodeError("Expecting value", s, i) from None
        if c == '"':
            return py_scanstring(s, i + 1, self.strict)
        if c == "{":
            return self._object(s, i + 1)
        if c == "[":
            return self._array(s, i + 1)
        if c == "t" and s.startswith("true", i):
            return True, i + 4
        if c == "f" and s.startswith("false", i):
            return False, i + 5
        if c == "n" and s.startswith("null", i):
            return None, i + 4
        if "0" <= c <= "9" or c == "-":
            return self._number(s, i)
        if c == "N" and s.startswith("NaN", i):
            return self.parse_constant("NaN"), i + 3
        if c == "I" and s.startswith("Infinity", i):
            return self.parse_constant("Infinity"), i + 8
        raise JSONDecodeError("Expecting value", s, i)

    def _number(self, s, start):
        i, n = start, len(s)
        if s[i] == "-":
            i += 1
            if s.startswith("Infinity", i):
                return self.parse_constant("-Infinity"), i + 8
        if i < n and s[i] == "0":
            i += 1
        else:
            digits = i
            while i < n and "0" <= s[i] <= "9":
                i += 1
            if i == digits:
                raise JSONDecodeError("Expecting value", s, start)
        whole = i
        # A fraction or an exponent without digits does not belong to the number.
        if i + 1 < n and s[i] == "." and "0" <= s[i + 1] <= "9":
            i += 2
            while i < n and "0" <= s[i] <= "9":
                i += 1
        if i < n and s[i] in "eE":
            j = i + 1
            if j < n and s[j] in "+-":
                j += 1
            if j < n and "0" <= s[j] <= "9":
                while j < n and "0" <= s[j] <= "9":
                    j += 1
                i = j
        if i == whole:
            return self.parse_int(s[start:i]), i
        return self.parse_float(s[start:i]), i

    def _array(self, s, i):
        n = len(s)
        values = []
        while i < n and s[i] in _space:
            i += 1
        if i < n and s[i] == "]":
            return values, i + 1
        while True:
            value, i = self._value(s, i)
            values.append(value)
            while i < n and s[i] in _space:
                i += 1
            c = s[i] if i < n else ""
            if c == "]":
                return values, i + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i += 1
            while i < n and s[i] in _space:
                i += 1

    def _object(self, s, i):
        n = len(s)
        pairs = []
        intern = self.memo.setdefault
        while i < n and s[i] in _space:
            i += 1
        if i < n and s[i] == "}":
            return self._finish(pairs), i + 1
        while True:
            if i >= n or s[i] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
            key, i = py_scanstring(s, i + 1, self.strict)
            while i < n and s[i] in _space:
                i += 1
            if i >= n or s[i] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, i)
            i += 1
            while i < n and s[i] in _space:
                i += 1
            value, i = self._value(s, i)
            pairs.append((intern(key, key), value))
            while i < n and s[i] in _space:
                i += 1
            c = s[i] if i < n else ""
            if c == "}":
                return self._finish(pairs), i + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i += 1
            while i < n and s[i] in _space:
                i += 1

    def _finish(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        obj = dict(pairs)
        return obj if self.object_hook is None else self.object_hook(obj)


default_decoder = JSONDecoder()
