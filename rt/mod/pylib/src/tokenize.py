"""The tokens of a source text."""

import re
import sys
from codecs import lookup
from token import *
from token import EXACT_TOKEN_TYPES, tok_name
from token import __all__ as _token_names

__all__ = _token_names + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "TokenError", "open"]

_cookie = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_blank = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)")
_builtin_open = open
_pieces = sys.version_info >= (3, 12)  # of f-strings are tokens of their own


class TokenError(Exception):
    """The text ends within a token or in brackets."""


class TokenInfo(tuple):
    """type, string, start, end, line; exact_type tells operators apart."""

    __match_args__ = _fields = ("type", "string", "start", "end", "line")

    def __new__(cls, type, string, start, end, line):
        return tuple.__new__(cls, (type, string, start, end, line))

    type = property(lambda self: self[0])
    string = property(lambda self: self[1])
    start = property(lambda self: self[2])
    end = property(lambda self: self[3])
    line = property(lambda self: self[4])

    @property
    def exact_type(self):
        return EXACT_TOKEN_TYPES[self[1]] if self[0] == OP and self[1] in EXACT_TOKEN_TYPES else self[0]

    def _replace(self, **kw):
        return TokenInfo(*[kw.get(name, old) for name, old in zip(self._fields, self)])

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        kind = "%d (%s)" % (self[0], tok_name[self[0]])
        return "TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)" % (kind, self[1], self[2], self[3], self[4])


_fprefix = r"(?P<pieces>(?:[fF][rR]?|[rR][fF])(?:'''|\"\"\"|'|\"))|" if _pieces else ""
_prefix = r"(?:[rR]?[bBfFtT]|[bBfFtT][rR]|[uUrR])?"
_ops = "|".join(map(re.escape, sorted(EXACT_TOKEN_TYPES, reverse=True)))
_token = re.compile(
    r"[ \f\t]*(?:"
    r"(?P<comment>#[^\r\n]*)|" + _fprefix +
    r"(?P<triple>" + _prefix + r"(?:'''|\"\"\"))|"
    r"(?P<text>" + _prefix + r"(?:'[^\n'\\]*(?:\\.[^\n'\\]*)*(?P<q1>'|\\\r?\n)|\"[^\n\"\\]*(?:\\.[^\n\"\\]*)*(?P<q2>\"|\\\r?\n)))|"
    r"(?P<number>(?:(?:[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?|"
    r"[0-9](?:_?[0-9])*[eE][-+]?[0-9](?:_?[0-9])*)[jJ]?|[0-9](?:_?[0-9])*[jJ]|"
    r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|(?:0(?:_?0)*|[1-9](?:_?[0-9])*))|"
    r"(?P<name>\w+)|"
    r"(?P<op>" + _ops + r")|"
    r"(?P<newline>\r?\n)|(?P<joined>\\\r?\n|\Z))"
)


def detect_encoding(readline):
    """The encoding of a text given by lines of bytes, and the lines that were read to find out."""
    bom, default = False, "utf-8"

    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    def find(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise SyntaxError("invalid or missing encoding declaration") from None
        m = _cookie.match(text)
        if not m:
            return None
        name = m[1].lower().replace("_", "-")
        if name == "utf-8" or name.startswith("utf-8-"):
            name = "utf-8"
        elif name in ("latin-1", "iso-8859-1", "iso-latin-1") or name.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
            name = "iso-8859-1"
        else:
            name = m[1]
        try:
            lookup(name)
        except LookupError:
            raise SyntaxError("unknown encoding: " + m[1]) from None
        if bom:
            if name != "utf-8":
                raise SyntaxError("encoding problem: utf-8")
            return "utf-8-sig"
        return name

    first = read()
    if first.startswith(b"\xef\xbb\xbf"):
        bom, first, default = True, first[3:], "utf-8-sig"
    if not first:
        return default, []
    encoding = find(first)
    if encoding:
        return encoding, [first]
    if not _blank.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return find(second) or default, [first, second]


def open(filename):
    """A file for reading in the encoding that its first lines say."""
    import io

    f = _builtin_open(filename, "rb")
    try:
        encoding, _ = detect_encoding(f.readline)
        f.seek(0)
        text = io.TextIOWrapper(f, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        f.close()
        raise


def tokenize(readline):
    """The tokens of a text given by a function for the next line, of bytes; the first one is the encoding."""
    encoding, first = detect_encoding(readline)

    def lines():
        yield from first
        while True:
            try:
                line = readline()
            except StopIteration:
                return
            if not line:
                return
            yield line

    it = lines()

    def next_line():
        return next(it, b"").decode(encoding)

    yield TokenInfo(ENCODING, "utf-8" if encoding == "utf-8-sig" else encoding, (0, 0), (0, 0), "")
    yield from _tokens(next_line)


def generate_tokens(readline):
    """The tokens of a text given by a function for the next line, of characters."""

    def next_line():
        try:
            return readline()
        except StopIteration:
            return ""

    return _tokens(next_line)


def _tokens(readline):
    row = depth = 0
    indents = [0]
    line = last = ""
    joined = False  # the line is joined to the one before it
    texts = []  # the f-strings around
    while True:
        last, line = line, readline()
        row += 1
        if not line:
            if texts:
                raise TokenError("unterminated %sf-string literal (detected at line %d)" % (texts[-1].kind(), row - 1), texts[-1].start)
            if depth or joined:
                raise TokenError("EOF in multi-line statement", (row, 0))
            break
        pos, end = 0, len(line)
        if not depth and not joined and not texts:
            column = 0
            while pos < end and line[pos] in " \t\f":
                column = column + 1 if line[pos] == " " else (column // 8 + 1) * 8 if line[pos] == "\t" else 0
                pos += 1
            if pos == end:
                break  # blanks without a line end are the last line
            if line[pos] in "#\r\n":
                if line[pos] == "#":
                    comment = line[pos:].rstrip("\r\n")
                    yield TokenInfo(COMMENT, comment, (row, pos), (row, pos + len(comment)), line)
                    pos += len(comment)
                yield TokenInfo(NL, line[pos:], (row, pos), (row, end), line)
                continue
            if column > indents[-1]:
                indents.append(column)
                yield TokenInfo(INDENT, line[:pos], (row, 0), (row, pos), line)
            while column < indents[-1]:
                if column not in indents:
                    raise IndentationError(
                        "unindent does not match any outer indentation level", ("<tokenize>", row, pos, line)
                    )
                indents.pop()
                yield TokenInfo(DEDENT, "", (row, pos), (row, pos), line)
        joined = False
        while pos < end:
            if texts and texts[-1].literal():
                f = texts[-1]
                found, pos = f.scan(line, row, pos)
                yield from found
                if f.ended:
                    texts.pop()
                elif pos < end and f.literal():
                    depth += 1
                    f.fields.append([depth, False])
                    yield TokenInfo(OP, "{", (row, pos), (row, pos + 1), line)
                    pos += 1
                continue
            m = _token.match(line, pos)
            if not m or m.end() == pos:
                if _pieces:
                    while line[pos] in " \t\f":
                        pos += 1
                    if line[pos] in "\"'":
                        raise TokenError("unterminated string literal (detected at line %d)" % row, (row, pos + 1))
                yield TokenInfo(OP if _pieces and line[pos] in "!$?`" else ERRORTOKEN, line[pos], (row, pos), (row, pos + 1), line)
                pos += 1
                continue
            kind = m.lastgroup
            if kind in ("q1", "q2"):
                kind = "text"
            start, stop = m.span(kind)
            if start == stop:
                pos = stop
                continue
            string = m[kind]
            first = (row, start)
            if kind == "pieces":
                texts.append(_Pieces(string, row, start))
                yield TokenInfo(FSTRING_START, string, first, (row, stop), line)
                pos = stop
                continue
            if kind == "triple" or kind == "text" and string[-1] == "\n":
                # A text of several lines.
                quote = string[-3:] if kind == "triple" else (m["q1"] and "'" or '"')
                begin, at, whole, text = first, stop, line, ""
                while True:
                    close = _closing(line, at, quote)
                    if close >= 0:
                        text += line[start:close]
                        break
                    text += line[start:]
                    if quote in "'\"" and not (line.endswith("\\\n") or line.endswith("\\\r\n")):
                        yield TokenInfo(ERRORTOKEN, text, begin, (row, len(line)), whole)
                        close = -1
                        break
                    last, line = line, readline()
                    row += 1
                    if not line:
                        raise TokenError("EOF in multi-line string", (begin[0], begin[1] + _pieces))
                    whole += line
                    start = at = 0
                end = len(line)
                if close < 0:
                    pos = end
                    continue
                yield TokenInfo(STRING, text, begin, (row, close), whole)
                pos = close
                continue
            pos = stop
            if kind == "joined":
                joined = True
            elif kind == "newline":
                yield TokenInfo(NL if depth else NEWLINE, string, first, (row, stop), line)
            elif kind == "comment":
                yield TokenInfo(COMMENT, string, first, (row, stop), line)
            elif kind == "text":
                yield TokenInfo(STRING, string, first, (row, stop), line)
            elif kind == "number":
                yield TokenInfo(NUMBER, string, first, (row, stop), line)
            elif kind == "name":
                yield TokenInfo(NAME if string.isidentifier() else ERRORTOKEN, string, first, (row, stop), line)
            else:
                if texts and texts[-1].fields[-1][0] == depth:
                    if string == "}":
                        texts[-1].fields.pop()
                    elif string[0] == ":":
                        string, stop, pos = ":", start + 1, start + 1
                        texts[-1].fields[-1][1] = True
                if string in "([{":
                    depth += 1
                elif string in ")]}":
                    depth -= 1
                yield TokenInfo(OP, string, first, (row, stop), line)
    if last and last[-1] not in "\r\n" and not last.strip().startswith("#"):
        yield TokenInfo(NEWLINE, "", (row - 1, len(last)), (row - 1, len(last) + 1), last if _pieces else "")
    for _ in indents[1:]:
        yield TokenInfo(DEDENT, "", (row, 0), (row, 0), "")
    yield TokenInfo(ENDMARKER, "", (row, 0), (row, 0), "")


class _Pieces:
    """An f-string whose end has not come."""

    def __init__(self, opening, row, col):
        self.quote = opening.lstrip("rRfF")
        self.raw = len(opening) - len(self.quote) > 1
        self.start = (row, col + 1)
        self.fields = []  # for each: the depth of brackets in it, and whether this is its format
        self.text, self.begin, self.lines = "", None, ""
        self.ended = False

    def kind(self):
        return "triple-quoted " if len(self.quote) == 3 else ""

    def literal(self):
        return not self.fields or self.fields[-1][1]

    def _middle(self, row, at, line):
        t = TokenInfo(FSTRING_MIDDLE, self.text, self.begin, (row, at), self.lines + line)
        self.text, self.begin, self.lines = "", None, ""
        return t

    def scan(self, line, row, at):
        """Tokens of the literal part from at on, and where it ends: at a brace that opens, or behind what ends it, or the line."""
        found, n, spec = [], len(line), bool(self.fields)
        if self.begin is None:
            self.begin = (row, at)
        start = at
        while at < n:
            c = line[at]
            if c == "\\" and at + 1 < n:
                if not self.raw and line.startswith("N{", at + 1) and "}" in line[at:]:
                    at = line.index("}", at) + 1
                else:
                    at += 1 if line[at + 1] in "{}" else 3 if line.startswith("\r\n", at + 1) else 2
            elif line.startswith(self.quote, at):
                self.text += line[start:at]
                if self.text:
                    found.append(self._middle(row, at, line))
                found.append(TokenInfo(FSTRING_END, self.quote, (row, at), (row, at + len(self.quote)), line))
                self.ended = True
                return found, at + len(self.quote)
            elif c in "{}":
                if not spec and line.startswith(c, at + 1):
                    self.text += line[start : at + 1]
                    found.append(self._middle(row, at + 1, line))
                    at = start = at + 2
                    self.begin = (row, at)
                    continue
                self.text += line[start:at]
                if self.text:
                    found.append(self._middle(row, at, line))
                self.begin = None
                if c == "{":
                    return found, at
                if not spec:
                    raise TokenError("f-string: single '}' is not allowed", (row, at + 1))
                self.fields[-1][1] = False  # the token is one of the expression again
                return found, at
            elif c in "\r\n" and len(self.quote) == 1:
                raise TokenError("unterminated f-string literal (detected at line %d)" % row, self.start)
            else:
                at += 1
        self.text += line[start:]
        self.lines += line
        return found, n


def _closing(line, at, quote):
    """The end of the text that quote closes, from at on; -1: not in this line."""
    n = len(line)
    while at < n:
        if line[at] == "\\":
            at += 2
        elif line.startswith(quote, at):
            return at + len(quote)
        else:
            at += 1
    return -1


def _doubled(kind, string):
    """Whether a token ends in a brace that is there twice: any brace but that of a name."""
    return _pieces and kind == FSTRING_MIDDLE and string[-1] in "{}" and not re.search(r"\\N\{[^{}]*\}$", string)


def untokenize(iterable):
    """The text of tokens; of pairs, a text with the same tokens."""
    out, encoding = [], None
    row, col = 1, 0
    it = iter(iterable)
    for t in it:
        if len(t) == 2:
            _compat(t, it, out)
            if t[0] == ENCODING:
                encoding = t[1]
            break
        kind, string, start, end, line = t
        if kind == ENCODING:
            encoding = string
            continue
        if kind == ENDMARKER:
            break
        if start < (row, col):
            raise ValueError("start ({},{}) precedes previous end ({},{})".format(start[0], start[1], row, col))
        if start[0] > row:
            out.append("\\\n" * (start[0] - row))
            row, col = start[0], 0
        if kind == INDENT:
            out.append(string)
            row, col = end
            continue
        if start[1] > col:
            out.append(line[col:start[1]] if line[col:start[1]].isspace() and start[0] == end[0] else " " * (start[1] - col))
        row, col = end
        if _doubled(kind, string):
            string += string[-1]
            col += 1
        if kind != DEDENT:
            out.append(string)
        if kind in (NEWLINE, NL):
            row, col = row + 1, 0
    text = "".join(out)
    return text if encoding is None else text.encode(encoding)


def _compat(first, rest, out):
    indents, at_start, was_text = [], True, False
    import itertools

    for t in itertools.chain([first], rest):
        kind, string = t[:2]
        if kind == ENCODING:
            continue
        if kind in (NAME, NUMBER):
            string += " "
        elif _doubled(kind, string):
            string += string[-1]
        if kind == STRING:
            if was_text:
                string = " " + string
            was_text = True
        else:
            was_text = False
        if kind == INDENT:
            indents.append(string)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if kind in (NEWLINE, NL):
            at_start = True
        elif at_start and indents:
            out.append(indents[-1])
            at_start = False
        out.append(string)


def main():
    import sys

    with _builtin_open(sys.argv[1], "rb") as f:
        for t in tokenize(f.readline):
            place = "%d,%d-%d,%d:" % (t.start + t.end)
            print("%-20s%-15s%-15r" % (place, tok_name[t.type], t.string))


if __name__ == "__main__":
    main()
