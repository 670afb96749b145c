"""Records CPython's view of the sources in this directory.

usage: python3 record.py

grammar.py and fstring.py give grammar.ast (with positions) and fstring.ast,
in the form of parse.Dump. errors.txt is rewritten: the "==" line behind each
source is CPython's error; a "!=" line, kept as it is, is what we report where
that differs. The recordings in the repository are from CPython 3.11.7.
"""
import ast
import decimal
import os
import sys
import warnings

OPS = {
    "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "Mod": "%", "Pow": "**",
    "LShift": "<<", "RShift": ">>", "BitOr": "|", "BitXor": "^", "BitAnd": "&", "FloorDiv": "//",
    "Invert": "~", "Not": "not", "UAdd": "+", "USub": "-", "And": "and", "Or": "or",
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
    "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in",
}

# CPython's node: our name, then fields; "+x" is a flag that is set.
NODES = {
    "Module": "Module body*",
    "Interactive": "Module body*",
    "Expression": "Module body",
    "FunctionDef": "FunctionDef name decorator_list %none args returns body*",
    "AsyncFunctionDef": "FunctionDef +async name decorator_list %none args returns body*",
    "ClassDef": "ClassDef name decorator_list %none bases keywords body*",
    "Expr": "ExprStmt value",
    "For": "For target iter body* orelse*",
    "AsyncFor": "For +async target iter body* orelse*",
    "While": "While test body* orelse*",
    "If": "If test body* orelse*",
    "With": "With items body*",
    "AsyncWith": "With +async items body*",
    "withitem": "WithItem context_expr optional_vars",
    "Match": "Match subject cases",
    "match_case": "MatchCase pattern guard body*",
    "Try": "Try body* handlers orelse* finalbody*",
    "TryStar": "Try +star body* handlers orelse* finalbody*",
    "ExceptHandler": "ExceptHandler type name body*",
    "alias": "Alias name asname",
    "keyword": "Keyword arg value",
    "comprehension": "CompClause ?is_async target iter ifs",
    "AnnAssign": "AnnAssign target annotation value ?simple",
    "ListComp": "Comp =ListComp elt %nil generators",
    "SetComp": "Comp =SetComp elt %nil generators",
    "DictComp": "Comp =DictComp key value generators",
    "GeneratorExp": "Comp =GeneratorExp elt %nil generators",
    "FormattedValue": "FormattedValue value %conversion format_spec",
    "Constant": "Constant %constant",
    "MatchSingleton": "MatchSingleton %constant",
    "MatchClass": "MatchClass cls patterns kwd_attrs kwd_patterns",
    "BinOp": "BinOp op left right",
    "ImportFrom": "ImportFrom module level names",
    "Name": "Name id",
    "Attribute": "Attribute value attr",
    "Subscript": "Subscript value slice",
    "Starred": "Starred value",
    "List": "List elts",
    "Tuple": "Tuple elts",
    "Assign": "Assign targets value",
}
FLAGS = {"is_async": "async", "simple": "simple"}


def number(f):
    if f == float("inf"):
        return "+Inf"
    if f == 0:
        return "0e+00"
    _, digits, exp = decimal.Decimal(repr(f)).normalize().as_tuple()
    exp += len(digits) - 1
    s = str(digits[0]) + ("." + "".join(map(str, digits[1:])) if len(digits) > 1 else "")
    return "%se%s%02d" % (s, "-" if exp < 0 else "+", abs(exp))


def quote(codes, byte):
    out = '"'
    for n in codes:
        if 32 <= n < 127:
            out += ("\\" if chr(n) in '"\\' else "") + chr(n)
        elif byte:
            out += "\\x%02x" % n
        else:
            out += "\\u%04x" % n if n < 0x10000 else "\\U%08x" % n
    return out + '"'


def constant(v):
    if v is None or v is True or v is False:
        return repr(v)
    if v is ...:
        return "..."
    if isinstance(v, int):
        return str(v)
    if isinstance(v, float):
        return number(v)
    if isinstance(v, complex):
        return number(v.imag) + "j"
    if isinstance(v, str):
        return quote(map(ord, v), False)
    return "b" + quote(v, True)


class Dumper:
    def __init__(self, positions):
        self.positions = positions
        self.indent = 0

    def value(self, v):
        if v is None:
            return "-"
        if isinstance(v, list):
            return "[" + " ".join(map(self.value, v)) + "]"
        if isinstance(v, (str, int)):
            return str(v)
        if type(v).__name__ in OPS:
            return OPS[type(v).__name__]
        if isinstance(v, ast.arguments):
            return self.params(v)
        return self.node(v)

    def statements(self, list):
        self.indent += 1
        out = "".join("\n" + "  " * self.indent + self.node(s) for s in list)
        self.indent -= 1
        return "[" + out + "]"

    def head(self, name, n):
        if not self.positions or not hasattr(n, "lineno"):
            return "(" + name
        return "(%s@%d:%d-%d:%d" % (name, n.lineno, n.col_offset + 1, n.end_lineno, n.end_col_offset + 1)

    def node(self, n):
        kind = type(n).__name__
        spec = NODES.get(kind) or kind + " " + " ".join(f for f in n._fields if f not in ("ctx", "type_comment", "kind"))
        name, *fields = spec.split()
        out = self.head(name, n)
        for f in fields:
            if f[0] == "+":
                s = f[1:]
            elif f[0] == "?":
                if not getattr(n, f[1:]):
                    continue
                s = FLAGS[f[1:]]
            elif f[0] == "=":
                s = f[1:]
            elif f == "%none":
                s = "[]"
            elif f == "%nil":
                s = "-"
            elif f == "%constant":
                s = constant(n.value)
            elif f == "%conversion":
                s = (chr(n.conversion) if n.conversion > 0 else "") + "!"
            elif f[-1] == "*":
                s = self.statements(getattr(n, f[:-1]))
            else:
                s = self.value(getattr(n, f))
            out += " " + s
        return out + ")"

    def params(self, a):
        positional = a.posonlyargs + a.args
        defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
        ps = list(map(self.param, positional, defaults))
        k = len(a.posonlyargs)
        kw = map(self.param, a.kwonlyargs, a.kw_defaults)
        return "(Params [%s] [%s] %s [%s] %s)" % (
            " ".join(ps[:k]), " ".join(ps[k:]), self.param(a.vararg, None), " ".join(kw), self.param(a.kwarg, None))

    def param(self, a, default):
        if a is None:
            return "-"
        return "%s %s %s %s)" % (self.head("Param", a), a.arg, self.value(a.annotation), self.value(default))


def record_tree(name, positions):
    with open(name + ".py", "rb") as f:
        tree = ast.parse(f.read())
    with open(name + ".ast", "w") as f:
        f.write(Dumper(positions).node(tree) + "\n")


def error_of(src):
    try:
        compile(src, "f", "exec", dont_inherit=True)
    except SyntaxError as e:
        return "%s %s:%s %s" % (type(e).__name__, e.lineno, e.offset, e.msg)
    return "ok"


def record_errors():
    out = []
    src = []
    with open("errors.txt") as f:
        for line in f.read().split("\n"):
            if line.startswith("== "):
                continue
            if line.startswith("!= "):
                out.append(line)
                continue
            if line == "---":
                text = "\n".join(src) + "\n"
                at = len(out)
                while at > 0 and out[at - 1].startswith("!= "):
                    at -= 1
                out.insert(at, "== " + error_of(text))
                src = []
            elif not line.startswith("## "):
                src.append(line)
            out.append(line)
    with open("errors.txt", "w") as f:
        f.write("\n".join(out))


if __name__ == "__main__":
    os.chdir(os.path.dirname(os.path.abspath(__file__)))
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10000)
    record_tree("grammar", True)
    record_tree("fstring", False)
    if os.path.exists("errors.txt"):
        record_errors()
