"""Reading TOML 1.0."""

__all__ = ["TOMLDecodeError", "load", "loads"]

import datetime
import re

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SPACE = re.compile(r"[ \t]*")
_FILLER = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_NUMBER = re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|([+-]?(?:0|[1-9](?:_?[0-9])*))((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)
_TIME = r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?"
_DATETIME = re.compile(rf"(\d{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?")
_LOCAL_TIME = re.compile(_TIME)
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_DEEPEST = 200


class TOMLDecodeError(ValueError):
    """The text is not TOML."""


class _Parser:
    """Parses a text."""

    def __init__(self, text, parse_float):
        self.text, self.pos = text.replace("\r\n", "\n"), 0
        self.float = parse_float
        self.root = {}
        self.closed = set()  # ids of tables that cannot be extended: values
        self.defined = set()  # ids of tables that have a header
        self.implicit = set()  # ids of tables that dotted keys have made
        self.arrays = set()  # ids of lists of tables

    def error(self, message, pos=None):
        pos = self.pos if pos is None else pos
        if pos >= len(self.text):
            return TOMLDecodeError(message + " (at end of document)")
        line = self.text.count("\n", 0, pos) + 1
        column = pos - self.text.rfind("\n", 0, pos)
        return TOMLDecodeError(f"{message} (at line {line}, column {column})")

    def skip(self, pattern):
        self.pos = pattern.match(self.text, self.pos).end()

    def peek(self):
        return self.text[self.pos : self.pos + 1]

    def document(self):
        for i, c in enumerate(self.text):
            if c < " " and c not in "\t\n" or c == "\x7f":
                raise self.error(f"Found invalid character {c!r}", i)
        table = self.root
        while True:
            self.skip(_FILLER)
            if self.pos >= len(self.text):
                return self.root
            if self.peek() == "[":
                table = self.header()
            else:
                self.pair(table)
            self.line_end()

    def line_end(self):
        self.skip(_SPACE)
        if self.peek() == "#":
            self.pos = self.text.find("\n", self.pos)
            if self.pos < 0:
                self.pos = len(self.text)
        if self.peek() not in ("", "\n"):
            raise self.error("Expected newline or end of document after a statement")

    def header(self):
        many = self.text.startswith("[[", self.pos)
        start = self.pos
        self.pos += 2 if many else 1
        keys = self.key()
        if not self.text.startswith("]]" if many else "]", self.pos):
            raise self.error(f"Expected {']]' if many else ']'!r} at the end of a table declaration")
        self.pos += 2 if many else 1
        table = self.root
        for k in keys[:-1]:
            table = table.setdefault(k, {})
            if isinstance(table, list) and id(table) in self.arrays:
                table = table[-1]
            if not isinstance(table, dict) or id(table) in self.closed:
                raise self.error("Cannot declare: a value is in the way", start)
        last = keys[-1]
        if many:
            found = table.setdefault(last, [])
            if not isinstance(found, list) or found and id(found) not in self.arrays:
                raise self.error("Cannot mutate a value", start)
            self.arrays.add(id(found))
            found.append({})
            return found[-1]
        found = table.setdefault(last, {})
        if not isinstance(found, dict) or id(found) in self.closed | self.defined | self.implicit:
            raise self.error(f"Cannot declare {tuple(keys)} twice", start)
        self.defined.add(id(found))
        return found

    def key(self):
        parts = []
        while True:
            self.skip(_SPACE)
            c = self.peek()
            if c == '"':
                parts.append(self.basic(False))
            elif c == "'":
                parts.append(self.literal(False))
            else:
                m = _BARE.match(self.text, self.pos)
                if m is None:
                    raise self.error("Invalid initial character for a key part")
                parts.append(m.group())
                self.pos = m.end()
            self.skip(_SPACE)
            if self.peek() != ".":
                return parts
            self.pos += 1

    def pair(self, table, depth=0):
        start = self.pos
        keys = self.key()
        if self.peek() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.skip(_SPACE)
        value = self.value(depth)
        for k in keys[:-1]:
            new = k not in table
            inner = table.setdefault(k, {})
            if new:
                self.implicit.add(id(inner))
            elif not isinstance(inner, dict) or id(inner) in self.closed or id(inner) in self.defined:
                raise self.error("Cannot overwrite a value", start)
            table = inner
        if keys[-1] in table:
            raise self.error("Cannot overwrite a value", start)
        table[keys[-1]] = value

    def value(self, depth):
        if depth > _DEEPEST:
            raise self.error("Too many levels")
        text, pos, c = self.text, self.pos, self.peek()
        if c == '"':
            return self.basic(text.startswith('"""', pos))
        if c == "'":
            return self.literal(text.startswith("'''", pos))
        if c == "[":
            return self.array(depth)
        if c == "{":
            return self.inline(depth)
        for word, value in (("true", True), ("false", False)):
            if text.startswith(word, pos):
                self.pos += len(word)
                return value
        m = _DATETIME.match(text, pos)
        if m is not None:
            return self.date(m)
        m = _LOCAL_TIME.match(text, pos)
        if m is not None:
            self.pos = m.end()
            return datetime.time(int(m[1]), int(m[2]), int(m[3]), int((m[4] or "0").ljust(6, "0")))
        m = _NUMBER.match(text, pos)
        if m is not None:
            self.pos = m.end()
            if m[2]:
                return self.float(m.group().replace("_", ""))
            return int(m.group().replace("_", ""), 10 if m[1] is not None else 0)
        for word in ("inf", "nan", "+inf", "-inf", "+nan", "-nan"):
            if text.startswith(word, pos):
                self.pos += len(word)
                return self.float(word)
        raise self.error("Invalid value")

    def date(self, m):
        self.pos = m.end()
        try:
            day = datetime.date(int(m[1]), int(m[2]), int(m[3]))
            if m[4] is None:
                return day
            zone = None
            if m[8]:
                zone = datetime.timezone.utc
            elif m[9]:
                offset = datetime.timedelta(hours=int(m[10]), minutes=int(m[11]))
                zone = datetime.timezone(-offset if m[9] == "-" else offset)
            return datetime.datetime(day.year, day.month, day.day, int(m[4]), int(m[5]), int(m[6]), int((m[7] or "0").ljust(6, "0")), zone)
        except ValueError:
            raise self.error("Invalid date or datetime", m.start()) from None

    def array(self, depth):
        self.pos += 1
        items = []
        while True:
            self.skip(_FILLER)
            if self.peek() == "]":
                break
            items.append(self.value(depth + 1))
            self.skip(_FILLER)
            if self.peek() == ",":
                self.pos += 1
            elif self.peek() != "]":
                raise self.error("Unclosed array")
        self.pos += 1
        return items

    def inline(self, depth):
        self.pos += 1
        table = {}
        self.skip(_SPACE)
        if self.peek() != "}":
            while True:
                self.skip(_SPACE)
                self.pair(table, depth + 1)
                self.skip(_SPACE)
                if self.peek() == "}":
                    break
                if self.peek() != ",":
                    raise self.error("Unclosed inline table")
                self.pos += 1
        self.pos += 1
        todo = [table]
        while todo:  # nothing may be added to it
            t = todo.pop()
            self.closed.add(id(t))
            todo += [v for v in t.values() if isinstance(v, dict)]
        return table

    def literal(self, many):
        quote = "'''" if many else "'"
        start = self.pos + len(quote)
        end = self.text.find(quote, start)
        if end < 0 or not many and "\n" in self.text[start:end]:
            raise self.error("Unterminated string")
        if many:
            for _ in range(2):  # quotes may come before the end
                if self.text.startswith("'", end + 3):
                    end += 1
            if self.text.startswith("\n", start):
                start += 1
        self.pos = end + len(quote)
        return self.text[start:end]

    def basic(self, many):
        quote = '"""' if many else '"'
        self.pos += len(quote)
        if many and self.peek() == "\n":
            self.pos += 1
        text, parts = self.text, []
        while True:
            start = self.pos
            while self.pos < len(text) and text[self.pos] not in '"\\\n':
                self.pos += 1
            parts.append(text[start : self.pos])
            c = self.peek()
            if not c or c == "\n" and not many:
                raise self.error("Unterminated string")
            if c == "\n":
                parts.append(c)
                self.pos += 1
            elif c == "\\":
                parts.append(self.escape(many))
            elif text.startswith(quote, self.pos):
                self.pos += len(quote)
                for _ in range(2 if many else 0):
                    if self.peek() == '"':
                        parts.append('"')
                        self.pos += 1
                return "".join(parts)
            else:
                parts.append(c)
                self.pos += 1

    def escape(self, many):
        c = self.text[self.pos + 1 : self.pos + 2]
        if many and c and c in " \t\n":
            m = re.compile(r"\\[ \t]*\n[ \t\n]*").match(self.text, self.pos)
            if m is not None:
                self.pos = m.end()
                return ""
        if c in ("u", "U"):
            n = 4 if c == "u" else 8
            digits = self.text[self.pos + 2 : self.pos + 2 + n]
            if re.fullmatch("[0-9A-Fa-f]{%d}" % n, digits) and (int(digits, 16) < 0xD800 or 0xDFFF < int(digits, 16) < 0x110000):
                self.pos += 2 + n
                return chr(int(digits, 16))
            raise self.error("Invalid hex value")
        if not c or c not in _ESCAPES:
            raise self.error("Unescaped '\\' in a string")
        self.pos += 2
        return _ESCAPES[c]


def loads(s, /, *, parse_float=float):
    """Parse a text."""
    if not isinstance(s, str):
        raise TypeError(f"Expected str object, not '{type(s).__name__}'")

    def number(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return _Parser(s, float if parse_float is float else number).document()


def load(fp, /, *, parse_float=float):
    """Parse a file of bytes."""
    data = fp.read()
    if not hasattr(data, "decode"):
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")
    return loads(data.decode(), parse_float=parse_float)
