"""Source text of syntax trees, for ast."""

import ast
import keyword

_binary = {
    "Add": ("+", 12), "Sub": ("-", 12), "Mult": ("*", 13), "MatMult": ("@", 13), "Div": ("/", 13), "Mod": ("%", 13), "FloorDiv": ("//", 13),
    "LShift": ("<<", 11), "RShift": (">>", 11), "BitAnd": ("&", 10), "BitXor": ("^", 9), "BitOr": ("|", 8), "Pow": ("**", 15),
}
_unary = {"Invert": ("~", 14), "Not": ("not ", 6), "UAdd": ("+", 14), "USub": ("-", 14)}
_compare = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in",
}
# How tightly a construct binds: it needs parentheses where something tighter is wanted.
_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _EXPR, _AWAIT, _ATOM = 0, 1, 2, 3, 4, 5, 6, 7, 8, 16, 17


def plain(name):
    """Whether a text can have this identifier."""
    if name in ("None", "True", "False"):
        raise ValueError("identifier field can't represent %r constant" % name)
    return name.isidentifier() and "\ua78c" not in name and not keyword.iskeyword(name)


class Writer:
    def __init__(self, lines):
        self.lines = lines  # keep the line numbers of statements
        self.out = []
        self.line = 0
        self.indent = 0

    def text(self, node):
        if isinstance(node, ast.Expression):
            return self.expr(node.body, _TUPLE)
        if isinstance(node, (ast.Module, ast.Interactive)):
            self.doc_or_body(node)
        elif isinstance(node, ast.stmt):
            self.stmt(node)
        elif isinstance(node, list):
            for x in node:
                self.stmt(x)
        else:
            return self.part(node)
        return "".join(self.out).lstrip("\n")

    def name(self, name):
        """An identifier. Trees that are compiled may have names that no text can have: these are respelled, see parse.Respelling."""
        return name if not self.lines or plain(name) else "".join("\ua78c%06x" % ord(c) for c in name)

    def module(self, name):
        """The dotted name of a module, or what stands for it in an import."""
        return name if name in ("", "*") else ".".join(map(self.name, name.split(".")))

    def part(self, node):
        if isinstance(node, ast.expr):
            return self.expr(node, _TUPLE)
        if isinstance(node, ast.arguments):
            return self.arguments(node)
        if isinstance(node, ast.pattern):
            return self.pattern(node, 0)
        if isinstance(node, (ast.arg, ast.alias, ast.keyword, ast.withitem, ast.comprehension)):
            return getattr(self, "p_" + type(node).__name__)(node)
        name = type(node).__name__
        for table in _binary, _unary:
            if name in table:
                return table[name][0].strip()
        return _compare.get(name) or {"And": "and", "Or": "or"}.get(name, "")

    # Statements.

    def put(self, text, node=None):
        """A line."""
        lead = "\n"
        if self.lines:
            self.line = min(max(getattr(node, "lineno", self.line + 1), 1), 0xFFFFFF)
            lead = "\n\x01%06x" % self.line  # see parse.LineMark
        self.out.append(lead + "    " * self.indent + text)

    def block(self, head, body, node=None, doc=False):
        self.put(head + ":", node)
        self.indent += 1
        if doc:
            self.body(body)
        else:
            for s in body:
                self.stmt(s)
        self.indent -= 1

    def doc_or_body(self, node):
        self.body(node.body)

    def body(self, body):
        first = body[0] if body and not self.lines else None
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
            self.put(self.docstring(first.value.value))
            body = body[1:]
        for s in body:
            self.stmt(s)

    def docstring(self, text):
        text = "".join([c if c in "\n\t" or c.isprintable() and c != "\\" else repr(c)[1:-1] for c in text])
        for quote in '"""', "'''":
            if quote not in text and not text.endswith(quote[0]):
                return quote + text + quote
        return '"""' + text.replace('"', '\\"') + '"""'

    def stmt(self, node):
        getattr(self, "s_" + type(node).__name__)(node)

    def gap(self):
        if not self.lines and self.out:
            self.out.append("\n")

    def s_Expr(self, n):
        self.put(self.expr(n.value, 0), n)

    def s_Assign(self, n):
        targets = "".join([self.target(t) + " = " for t in n.targets])
        self.put(targets + self.expr(n.value, _TUPLE), n)

    def s_AugAssign(self, n):
        self.put("%s %s= %s" % (self.target(n.target), _binary[type(n.op).__name__][0], self.expr(n.value, _TUPLE)), n)

    def s_AnnAssign(self, n):
        target = self.expr(n.target, _ATOM)
        if not n.simple and isinstance(n.target, ast.Name):
            target = "(%s)" % target
        self.put("%s: %s" % (target, self.expr(n.annotation, _TEST)) + (" = " + self.expr(n.value, _TUPLE) if n.value else ""), n)

    def s_TypeAlias(self, n):
        self.put("type %s%s = %s" % (self.expr(n.name, _ATOM), self.type_params(n), self.expr(n.value, _TEST)), n)

    def s_Return(self, n):
        self.put("return" + (" " + self.expr(n.value, _TUPLE) if n.value else ""), n)

    def s_Delete(self, n):
        self.put("del " + ", ".join([self.expr(t, _TEST) for t in n.targets]), n)

    def s_Pass(self, n):
        self.put("pass", n)

    def s_Break(self, n):
        self.put("break", n)

    def s_Continue(self, n):
        self.put("continue", n)

    def s_Raise(self, n):
        text = "raise" + (" " + self.expr(n.exc, _TEST) if n.exc else "")
        self.put(text + (" from " + self.expr(n.cause, _TEST) if n.cause else ""), n)

    def s_Assert(self, n):
        self.put("assert " + self.expr(n.test, _TEST) + (", " + self.expr(n.msg, _TEST) if n.msg else ""), n)

    def s_Import(self, n):
        self.put("import " + ", ".join(map(self.p_alias, n.names)), n)

    def s_ImportFrom(self, n):
        self.put("from %s%s import %s" % ("." * (n.level or 0), self.module(n.module or ""), ", ".join(map(self.p_alias, n.names))), n)

    def s_Global(self, n):
        self.put("global " + ", ".join(map(self.name, n.names)), n)

    def s_Nonlocal(self, n):
        self.put("nonlocal " + ", ".join(map(self.name, n.names)), n)

    def s_If(self, n):
        self.block("if " + self.expr(n.test, _NAMED), n.body, n)
        rest = n.orelse
        while len(rest) == 1 and isinstance(rest[0], ast.If):
            self.block("elif " + self.expr(rest[0].test, _NAMED), rest[0].body, rest[0])
            rest = rest[0].orelse
        self.orelse(rest)

    def orelse(self, body, word="else"):
        if body:
            self.block(word, body)

    def s_While(self, n):
        self.block("while " + self.expr(n.test, _NAMED), n.body, n)
        self.orelse(n.orelse)

    def s_For(self, n, prefix=""):
        self.block("%sfor %s in %s" % (prefix, self.target(n.target), self.expr(n.iter, _TUPLE)), n.body, n)
        self.orelse(n.orelse)

    def s_AsyncFor(self, n):
        self.s_For(n, "async ")

    def s_With(self, n, prefix=""):
        self.block(prefix + "with " + ", ".join(map(self.p_withitem, n.items)), n.body, n)

    def s_AsyncWith(self, n):
        self.s_With(n, "async ")

    def s_Try(self, n, star=""):
        self.block("try", n.body, n)
        for h in n.handlers:
            head = "except" + star + (" " + self.expr(h.type, _TEST) if h.type else "")
            self.block(head + (" as " + self.name(h.name) if h.name else ""), h.body, h)
        self.orelse(n.orelse)
        self.orelse(n.finalbody, "finally")

    def s_TryStar(self, n):
        self.s_Try(n, "*")

    def s_Match(self, n):
        self.put("match " + self.expr(n.subject, _TUPLE) + ":", n)
        self.indent += 1
        for c in n.cases:
            guard = " if " + self.expr(c.guard, _NAMED) if c.guard else ""
            self.block("case " + self.pattern(c.pattern, 0) + guard, c.body, c.pattern)
        self.indent -= 1

    def decorators(self, n):
        self.gap()
        for d in n.decorator_list:
            self.put("@" + self.expr(d, _NAMED), d)

    def s_FunctionDef(self, n, prefix=""):
        self.decorators(n)
        head = "%sdef %s%s(%s)" % (prefix, self.name(n.name), self.type_params(n), self.arguments(n.args))
        self.block(head + (" -> " + self.expr(n.returns, _TEST) if n.returns else ""), n.body, n, True)

    def s_AsyncFunctionDef(self, n):
        self.s_FunctionDef(n, "async ")

    def s_ClassDef(self, n):
        self.decorators(n)
        args = [self.expr(b, _TEST) for b in n.bases] + list(map(self.p_keyword, n.keywords))
        self.block("class " + self.name(n.name) + self.type_params(n) + ("(%s)" % ", ".join(args) if args else ""), n.body, n, True)

    def type_params(self, n):
        params = getattr(n, "type_params", None)
        if not params:
            return ""
        stars = {"TypeVar": "", "TypeVarTuple": "*", "ParamSpec": "**"}
        return "[%s]" % ", ".join([
            stars[type(p).__name__] + self.name(p.name) + (": " + self.expr(p.bound, _TEST) if getattr(p, "bound", None) else "")
            + (" = " + self.expr(p.default_value, _EXPR) if getattr(p, "default_value", None) else "") for p in params
        ])

    # Parts.

    def p_alias(self, n):
        return self.module(n.name) + (" as " + self.name(n.asname) if n.asname else "")

    def p_keyword(self, n):
        return (self.name(n.arg) + "=" if n.arg else "**") + self.expr(n.value, _TEST if n.arg else _EXPR)

    def p_withitem(self, n):
        return self.expr(n.context_expr, _TEST) + (" as " + self.expr(n.optional_vars, _ATOM) if n.optional_vars else "")

    def p_arg(self, n):
        return self.name(n.arg) + (": " + self.expr(n.annotation, _TEST) if n.annotation else "")

    def p_comprehension(self, n):
        text = " %sfor %s in %s" % ("async " if n.is_async else "", self.target(n.target), self.expr(n.iter, _OR))
        return text + "".join([" if " + self.expr(x, _OR) for x in n.ifs])

    def arguments(self, a):
        parts = []
        every = a.posonlyargs + a.args
        none = [None] * (len(every) - len(a.defaults))
        for i, (arg, default) in enumerate(zip(every, none + a.defaults), 1):
            parts.append(self.with_default(arg, default))
            if i == len(a.posonlyargs):
                parts.append("/")
        if a.vararg:
            vararg = a.vararg
            note = vararg.annotation
            parts.append("*" + self.name(vararg.arg) + (": " + self.expr(note, _TUPLE) if note else ""))
        elif a.kwonlyargs:
            parts.append("*")
        for arg, default in zip(a.kwonlyargs, a.kw_defaults):
            parts.append(self.with_default(arg, default))
        if a.kwarg:
            parts.append("**" + self.p_arg(a.kwarg))
        return ", ".join(parts)

    def with_default(self, arg, default):
        return self.p_arg(arg) + ("=" + self.expr(default, _TEST) if default else "")

    # Patterns.

    def pattern(self, n, level):
        kind = type(n).__name__
        if kind == "MatchValue":
            return self.expr(n.value, _ATOM if level else _TEST)
        if kind == "MatchSingleton":
            return repr(n.value)
        if kind == "MatchSequence":
            return "[%s]" % ", ".join([self.pattern(p, 0) for p in n.patterns])
        if kind == "MatchMapping":
            items = ["%s: %s" % (self.expr(k, _TEST), self.pattern(p, 0)) for k, p in zip(n.keys, n.patterns)]
            return "{%s}" % ", ".join(items + (["**" + self.name(n.rest)] if n.rest else []))
        if kind == "MatchClass":
            args = [self.pattern(p, 0) for p in n.patterns]
            args += ["%s=%s" % (self.name(k), self.pattern(p, 0)) for k, p in zip(n.kwd_attrs, n.kwd_patterns)]
            return "%s(%s)" % (self.expr(n.cls, _ATOM), ", ".join(args))
        if kind == "MatchStar":
            return "*" + self.name(n.name or "_")
        if kind == "MatchAs":
            if n.pattern is None:
                return self.name(n.name or "_")
            text = self.pattern(n.pattern, 1) + " as " + self.name(n.name)
            return "(%s)" % text if level else text
        text = " | ".join([self.pattern(p, 2) for p in n.patterns])
        return "(%s)" % text if level > 1 else text

    # Expressions.

    def expr(self, node, want):
        text, has = getattr(self, "e_" + type(node).__name__)(node)
        return "(%s)" % text if has < want else text

    def e_Name(self, n):
        return self.name(n.id), _ATOM

    def e_Constant(self, n):
        v = n.value
        if v is ...:
            return "...", _ATOM
        text = repr(v)
        if isinstance(v, (float, complex)):
            text = text.replace("inf", "1e309").replace("nan", "(1e309-1e309)")
        if isinstance(v, str) and getattr(n, "kind", None) == "u":
            text = "u" + text
        return text, _ATOM

    def e_Tuple(self, n):
        if not n.elts:
            return "()", _ATOM
        return "(%s)" % self.items(n), _ATOM

    def target(self, n):
        return self.items(n) if isinstance(n, ast.Tuple) and n.elts else self.expr(n, _TUPLE)

    def items(self, n):
        return ", ".join([self.expr(x, _TEST) for x in n.elts]) + ("," if len(n.elts) == 1 else "")

    def e_List(self, n):
        return "[%s]" % ", ".join([self.expr(x, _TEST) for x in n.elts]), _ATOM

    def e_Set(self, n):
        return "{%s}" % (", ".join([self.expr(x, _TEST) for x in n.elts]) or "*()"), _ATOM

    def e_Dict(self, n):
        items = [
            "**" + self.expr(v, _EXPR) if k is None else "%s: %s" % (self.expr(k, _TEST), self.expr(v, _TEST)) for k, v in zip(n.keys, n.values)
        ]
        return "{%s}" % ", ".join(items), _ATOM

    def generators(self, n):
        return "".join(map(self.p_comprehension, n.generators))

    def e_ListComp(self, n):
        return "[%s%s]" % (self.expr(n.elt, _TEST), self.generators(n)), _ATOM

    def e_SetComp(self, n):
        return "{%s%s}" % (self.expr(n.elt, _TEST), self.generators(n)), _ATOM

    def e_GeneratorExp(self, n):
        return "(%s%s)" % (self.expr(n.elt, _TEST), self.generators(n)), _ATOM

    def e_DictComp(self, n):
        return "{%s: %s%s}" % (self.expr(n.key, _TEST), self.expr(n.value, _TEST), self.generators(n)), _ATOM

    def e_BoolOp(self, n):
        word, level = (" and ", _AND) if isinstance(n.op, ast.And) else (" or ", _OR)
        return word.join([self.expr(x, level + 1) for x in n.values]), level

    def e_NamedExpr(self, n):
        return "%s := %s" % (self.expr(n.target, _ATOM), self.expr(n.value, _TEST)), -1

    def e_BinOp(self, n):
        op, level = _binary[type(n.op).__name__]
        right = level + 1
        left = level
        if op == "**":
            left, right = _AWAIT, 14
        return "%s %s %s" % (self.expr(n.left, left), op, self.expr(n.right, right)), level

    def e_UnaryOp(self, n):
        op, level = _unary[type(n.op).__name__]
        return op + self.expr(n.operand, level), level

    def e_Compare(self, n):
        text = self.expr(n.left, _EXPR)
        for op, right in zip(n.ops, n.comparators):
            text += " %s %s" % (_compare[type(op).__name__], self.expr(right, _EXPR))
        return text, _CMP

    def e_IfExp(self, n):
        return "%s if %s else %s" % (self.expr(n.body, _OR), self.expr(n.test, _OR), self.expr(n.orelse, _TEST)), _TEST

    def e_Lambda(self, n):
        args = self.arguments(n.args)
        return "lambda%s: %s" % (" " + args if args else "", self.expr(n.body, _TEST)), _TEST

    def e_Await(self, n):
        return "await " + self.expr(n.value, _ATOM), _AWAIT

    def e_Yield(self, n):
        return "yield" + (" " + self.expr(n.value, _TUPLE) if n.value else ""), 0

    def e_YieldFrom(self, n):
        return "yield from " + self.expr(n.value, _TEST), 0

    def e_Call(self, n):
        args = [self.expr(a, _TEST) for a in n.args] + list(map(self.p_keyword, n.keywords))
        if len(args) == 1 and not n.keywords and isinstance(n.args[0], ast.GeneratorExp):
            return self.expr(n.func, _ATOM) + args[0], _ATOM
        return "%s(%s)" % (self.expr(n.func, _ATOM), ", ".join(args)), _ATOM

    def e_Attribute(self, n):
        value = self.expr(n.value, _ATOM)
        if isinstance(n.value, ast.Constant) and isinstance(n.value.value, int) and value.isdigit():
            value += " "
        return value + "." + self.name(n.attr), _ATOM

    def e_Subscript(self, n):
        index = n.slice
        if isinstance(index, ast.Tuple) and index.elts and not any(isinstance(x, ast.Starred) for x in index.elts):
            text = self.items(index)
        else:
            text = self.expr(index, _TUPLE)
        return "%s[%s]" % (self.expr(n.value, _ATOM), text), _ATOM

    def e_Slice(self, n):
        text = (self.expr(n.lower, _TEST) if n.lower else "") + ":" + (self.expr(n.upper, _TEST) if n.upper else "")
        return text + (":" + self.expr(n.step, _TEST) if n.step else ""), _ATOM

    def e_Starred(self, n):
        return "*" + self.expr(n.value, _EXPR), _ATOM

    def e_FormattedValue(self, n):
        return "f" + repr(self.field(n)), _ATOM

    def field(self, n):
        formatted = isinstance(n, ast.FormattedValue)  # programs put other expressions there, too: texts as they are
        text = self.expr(n.value if formatted else n, _TEST)
        text = "{" + (" " if text.startswith("{") else "") + text
        if not formatted:
            return text + "}"
        if n.conversion != -1:
            text += "!" + chr(n.conversion)
        if n.format_spec:
            text += ":" + self.pieces(n.format_spec.values)
        return text + "}"

    def pieces(self, values):
        out = []
        for v in values:
            if isinstance(v, ast.Constant):
                out.append(repr(v.value)[1:-1].replace("{", "{{").replace("}", "}}") if v.value.isprintable() else
                           repr("'" + v.value)[2:-1].replace("{", "{{").replace("}", "}}"))
            else:
                out.append(self.field(v))
        return "".join(out)

    def e_JoinedStr(self, n, prefix="f"):
        parts = []
        for v in n.values:
            parts.append(v.value.replace("{", "{{").replace("}", "}}") if isinstance(v, ast.Constant) else self.field(v))
        plain = "".join(parts)
        for quote in "'", '"', "'''", '"""':
            if quote not in plain and not plain.endswith(quote[0]) and (len(quote) == 3 or "\n" not in plain) and "\\" not in plain and (
                plain.replace("\n", "").replace("\t", "").isprintable()
            ):
                return prefix + quote + plain + quote, _ATOM
        # Only texts are escaped: with nested quotes as in Python 3.12.
        text = "".join([
            repr('"' + v.value)[2:-1].replace("{", "{{").replace("}", "}}") if isinstance(v, ast.Constant) else self.field(v) for v in n.values
        ])
        return prefix + "'" + text + "'", _ATOM

    def e_TemplateStr(self, n):
        return self.e_JoinedStr(n, "t")

    def e_Interpolation(self, n):
        return "t" + repr(self.field(n)), _ATOM
