"""Splitting and quoting the words of shell commands."""

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%_-+=:,./")


def quote(s):
    """A word that the shell takes for just s."""
    if not s:
        return "''"
    if all([c in _SAFE for c in s]):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join([quote(arg) for arg in split_command])


def split(s, comments=False, posix=True):
    """The words of a command as the shell splits them."""
    if s is None:
        raise ValueError("s argument must not be None")
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ""
    return list(lex)


class shlex:
    """A lexical analyser for simple languages like that of the shell."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        import sys

        if instream is None:
            instream = sys.stdin
        self._text = instream if isinstance(instream, str) else instream.read()
        self._pos = 0
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self.punctuation_chars = punctuation_chars or ""
        if self.punctuation_chars:
            self.wordchars += "~-./*?="
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.lineno = 1
        self._pushed = []
        self.token = ""  # after an error: what there is of the token

    def push_token(self, tok):
        self._pushed.insert(0, tok)

    def get_token(self):
        if self._pushed:
            return self._pushed.pop(0)
        return self.read_token()

    def _next(self):
        if self._pos >= len(self._text):
            return ""
        c = self._text[self._pos]
        self._pos += 1
        if c == "\n":
            self.lineno += 1
        return c

    def _is_word(self, c):
        if c in self.punctuation_chars:
            return False
        return c in self.wordchars or self.whitespace_split and c not in self.quotes or self.posix and ord(c) > 127 and c.isalnum()

    def _quoted(self, quote, before):
        """The text up to the closing quote."""
        out = []
        self.token = before
        while True:
            c = self._next()
            if not c:
                self.token += "".join(out)
                raise ValueError("No closing quotation")
            if c == quote:
                self.token = ""
                return "".join(out)
            if self.posix and c in self.escape and quote in self.escapedquotes:
                c2 = self._next()
                if not c2:
                    self.token += "".join(out)
                    raise ValueError("No escaped character")
                if c2 != quote and c2 not in self.escape:
                    out.append(c)
                c = c2
            out.append(c)

    def _skip_comment(self):
        while True:
            c = self._next()
            if not c or c == "\n":
                return

    def read_token(self):
        token, started = "", False
        while True:
            c = self._next()
            if not c:
                break
            if c in self.whitespace:
                if started:
                    break
                continue
            if c in self.commenters:
                self._skip_comment()
                if started and self.posix:
                    break
                if started:
                    break
                continue
            if self.posix and c in self.escape:
                c = self._next()
                if not c:
                    self.token = token
                    raise ValueError("No escaped character")
                token, started = token + c, True
                continue
            if c in self.quotes:
                if self.posix:
                    token, started = token + self._quoted(c, token), True
                    continue
                if not started:
                    return c + self._quoted(c, token + c) + c
                token += c
                continue
            if c in self.punctuation_chars:
                if started:
                    self._pos -= 1
                    break
                token, started = c, True
                while self._pos < len(self._text) and self._text[self._pos] in self.punctuation_chars:
                    token += self._next()
                break
            if self._is_word(c):
                token, started = token + c, True
                continue
            if started:
                self._pos -= 1
                break
            token, started = c, True
            break
        return token if started else self.eof

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token
