"""Literals read from text. Syntax trees of programs are not there."""

from _literal import read as _read

__all__ = ["literal_eval", "get_docstring"]


def literal_eval(node_or_string):
    """The value of a literal: text, bytes, numbers, tuples, lists, dicts, sets, booleans, None and ..."""
    if not isinstance(node_or_string, str):
        raise ValueError("malformed node or string: %r" % (node_or_string,))
    value = _read(node_or_string)
    if value is not NotImplemented:
        return value
    source = node_or_string.lstrip(" \t")
    compile(source, "<unknown>", "eval")  # SyntaxError, if it is one
    r = _Reader(source)
    value = r.tuple("")
    if r.kind != "end":
        r.fail()
    return value


def _lexer():
    import re

    text = r"(?:[rRuU]|[bB][rR]?|[rR][bB])?"
    quoted = "|".join('%s(?:[^\\\\]|\\\\.)*?%s' % (q, q) for q in ("'''", '"""')) + r"|'(?:[^\\'\n]|\\.)*'|" + r'"(?:[^\\"\n]|\\.)*"'
    return re.compile(r"(?:[ \t\n\f\r]|\\\n|#[^\n]*)*(?:(?P<text>%s(?:%s))|(?P<number>(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|"
                      r"(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?))|(?P<name>[^\W\d]\w*)|(?P<op>\.\.\.|.)|(?P<end>$))" % (text, quoted), re.S)


_pattern = None


class _Reader:
    def __init__(self, source):
        global _pattern
        if _pattern is None:
            _pattern = _lexer()
        self.source, self.at, self.depth = source, 0, 0
        self.next()

    def next(self):
        m = _pattern.match(self.source, self.at)
        self.at, self.kind = m.end(), m.lastgroup
        self.text = m[self.kind]

    def fail(self):
        raise ValueError("malformed node or string on line %d: %r" % (self.source.count("\n", 0, self.at) + 1, self.text))

    def take(self, op):
        if self.kind == "op" and self.text == op:
            self.next()
            return True
        return False

    def items(self, close, one):
        out = []
        while not self.take(close):
            out.append(one())
            if not self.take(","):
                if not self.take(close):
                    self.fail()
                break
        return out

    def tuple(self, close):
        # Items up to close, a tuple if there is a comma or nothing.
        out, comma = [], False
        while not (self.kind == "end" if not close else self.kind == "op" and self.text == close):
            out.append(self.value())
            comma = self.take(",")
            if not comma:
                break
        if close and not self.take(close):
            self.fail()
        return out[0] if len(out) == 1 and not comma else tuple(out)

    def value(self):
        # A sum of a real and an imaginary number is one literal.
        left = self.signed()
        if self.kind == "op" and self.text in "+-" and type(left) in (int, float):
            minus = self.text == "-"
            self.next()
            right = self.atom() if self.kind == "number" else self.fail()
            if type(right) is not complex:
                self.fail()
            return left - right if minus else left + right
        return left

    def signed(self):
        if self.kind == "op" and self.text in "+-":
            minus = self.text == "-"
            self.next()
            v = self.atom() if self.kind == "number" else self.fail()
            return -v if minus else v
        return self.atom()

    def atom(self):
        kind, text = self.kind, self.text
        if kind == "text":
            parts = []
            while self.kind == "text":
                parts.append(self.text)
                self.next()
            return eval(" ".join(parts), {})
        if kind == "number":
            self.next()
            return eval(text, {})
        if kind == "name" and text in ("None", "True", "False", "set"):
            self.next()
            if text != "set":
                return {"None": None, "True": True, "False": False}[text]
            if self.take("(") and self.take(")"):
                return set()
        elif kind == "op":
            self.next()
            self.depth += 1
            if self.depth > 200:
                raise MemoryError("too many nested parentheses")
            try:
                if text == "...":
                    return ...
                if text == "(":
                    return self.tuple(")")
                if text == "[":
                    return self.items("]", self.value)
                if text == "{":
                    return self.braces()
            finally:
                self.depth -= 1
        self.fail()

    def braces(self):
        if self.take("}"):
            return {}
        first = self.value()
        if not self.take(":"):
            return {first, *(self.items("}", self.value) if self.take(",") else self.items("}", self.fail))}
        out = {first: self.value()}
        if self.take(","):
            out.update(self.items("}", self.pair))
        elif not self.take("}"):
            self.fail()
        return out

    def pair(self):
        key = self.value()
        if not self.take(":"):
            self.fail()
        return key, self.value()


def get_docstring(node, clean=True):
    """The docstring of a function, class or module (there are no nodes)."""
    from inspect import cleandoc

    doc = getattr(node, "__doc__", None)
    return cleandoc(doc) if doc and clean else doc


def __getattr__(name):
    if name in ("parse", "dump", "walk", "NodeVisitor", "NodeTransformer", "unparse", "AST"):
        raise NotImplementedError("syntax trees are not available: ast." + name)
    raise AttributeError("module 'ast' has no attribute '%s'" % name)
