"""Syntax trees: parse() makes them, dump() shows them, unparse() and compile() turn them into programs again."""

import _ast
from _literal import read as _read


class AST:
    """A node. _fields names what belongs to it, _attributes where it is in the source."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields):
            n = len(self._fields)
            raise TypeError("%s constructor takes at most %d positional argument%s" % (type(self).__name__, n, "" if n == 1 else "s"))
        for name, value in zip(self._fields, args):
            if name in kwargs:
                raise TypeError("%s got multiple values for argument %r" % (type(self).__name__, name))
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), dict(self.__dict__)


# Classes of nodes, by their abstract class: names and fields. A question mark: None unless it is given.
_classes = {
    "mod": "Module body type_ignores|Interactive body|Expression body|FunctionType argtypes returns",
    "stmt": "FunctionDef name args body decorator_list returns? type_comment? type_params|"
            "AsyncFunctionDef name args body decorator_list returns? type_comment? type_params|"
            "ClassDef name bases keywords body decorator_list type_params|Return value?|Delete targets|"
            "Assign targets value type_comment?|TypeAlias name type_params value|AugAssign target op value|"
            "AnnAssign target annotation value? simple|For target iter body orelse type_comment?|"
            "AsyncFor target iter body orelse type_comment?|While test body orelse|If test body orelse|"
            "With items body type_comment?|AsyncWith items body type_comment?|Match subject cases|Raise exc? cause?|"
            "Try body handlers orelse finalbody|TryStar body handlers orelse finalbody|Assert test msg?|Import names|"
            "ImportFrom module? names level?|Global names|Nonlocal names|Expr value|Pass|Break|Continue",
    "expr": "BoolOp op values|NamedExpr target value|BinOp left op right|UnaryOp op operand|Lambda args body|IfExp test body orelse|"
            "Dict keys values|Set elts|ListComp elt generators|SetComp elt generators|DictComp key value generators|"
            "GeneratorExp elt generators|Await value|Yield value?|YieldFrom value|Compare left ops comparators|"
            "Call func args keywords|FormattedValue value conversion format_spec?|Interpolation value str conversion format_spec?|"
            "JoinedStr values|TemplateStr values|Constant value kind?|Attribute value attr ctx|Subscript value slice ctx|"
            "Starred value ctx|Name id ctx|List elts ctx|Tuple elts ctx|Slice lower? upper? step?",
    "expr_context": "Load|Store|Del",
    "boolop": "And|Or",
    "operator": "Add|Sub|Mult|MatMult|Div|Mod|Pow|LShift|RShift|BitOr|BitXor|BitAnd|FloorDiv",
    "unaryop": "Invert|Not|UAdd|USub",
    "cmpop": "Eq|NotEq|Lt|LtE|Gt|GtE|Is|IsNot|In|NotIn",
    "comprehension": "target iter ifs is_async",
    "excepthandler": "ExceptHandler type? name? body",
    "arguments": "posonlyargs args vararg? kwonlyargs kw_defaults kwarg? defaults",
    "arg": "arg annotation? type_comment?",
    "keyword": "arg? value",
    "alias": "name asname?",
    "withitem": "context_expr optional_vars?",
    "match_case": "pattern guard? body",
    "pattern": "MatchValue value|MatchSingleton value|MatchSequence patterns|MatchMapping keys patterns rest?|"
               "MatchClass cls patterns kwd_attrs kwd_patterns|MatchStar name?|MatchAs pattern? name?|MatchOr patterns",
    "type_ignore": "TypeIgnore lineno tag",
    "type_param": "TypeVar name bound? default_value?|ParamSpec name default_value?|TypeVarTuple name default_value?",
}
_placed = {"stmt", "expr", "excepthandler", "arg", "keyword", "alias", "pattern", "type_param"}
_names = {}  # for _ast.parse


def _make():
    def make(name, base, fields):
        optional = {f[:-1]: None for f in fields if f[-1] == "?"}
        fields = tuple([f.rstrip("?") for f in fields])
        space = {"_fields": fields, "__match_args__": fields, "__module__": "ast", **optional}
        if name in _placed:
            space["_attributes"] = ("lineno", "col_offset", "end_lineno", "end_col_offset")
            space["end_lineno"] = space["end_col_offset"] = None
        cls = type(name, (base,), space)
        globals()[name] = _names[name] = cls
        return cls

    for name, text in _classes.items():
        if text[0].islower():
            make(name, AST, text.split())
            continue
        base = make(name, AST, [])
        for spec in text.split("|"):
            cls, *fields = spec.split()
            node = make(cls, base, fields)
            if not fields and name in ("expr_context", "boolop", "operator", "unaryop", "cmpop"):
                _names[cls.lower()] = node()


_make()


class _OfType(type):
    """Constants with values of some types, which had classes of their own."""

    def __instancecheck__(cls, node):
        return isinstance(node, Constant) and type(node.value) in cls._types


def _old(name, *types):
    def new(cls, *args, **kw):
        return Constant(*args, **kw)

    globals()[name] = _OfType(name, (Constant,), {"__module__": "ast", "__new__": new, "_types": types})
    _old_names.update(dict.fromkeys(types, name))


_old_names = {}
_old("Num", int, float, complex)
_old("Str", str)
_old("Bytes", bytes)
_old("NameConstant", bool, type(None))
_old("Ellipsis", type(...))
Constant.n = Constant.s = property(lambda self: self.value, lambda self, value: setattr(self, "value", value))


class slice(AST):
    pass


class Index(slice):
    def __new__(cls, value, **kw):
        return value


class ExtSlice(slice):
    def __new__(cls, dims=(), **kw):
        return Tuple(list(dims), Load(), **kw)


PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x400, 0x1000, 0x2000

__all__ = ["AST", "NodeTransformer", "NodeVisitor", "copy_location", "dump", "fix_missing_locations", "get_docstring", "get_source_segment",
           "increment_lineno", "iter_child_nodes", "iter_fields", "literal_eval", "parse", "unparse", "walk"]
__all__ += [name for name in _names if name in globals()]


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None):
    """The tree of a source text."""
    if isinstance(source, AST):
        return source
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    return _ast.parse(source, filename, mode, _names)


def _compile(tree, filename, mode):
    """compile() of a tree: the lines stay where they can."""
    want = {"exec": Module, "eval": Expression, "single": Interactive}[mode]
    if not isinstance(tree, want):
        raise TypeError("expected %s node, got %s" % (want.__name__, type(tree).__name__))
    from _unparse import Writer

    return _ast.compile(Writer(True).text(tree), filename, mode)


def unparse(node):
    """Source text that has this tree."""
    from _unparse import Writer

    return Writer(False).text(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """The text of a tree as calls of the classes."""

    def show(node, level):
        if indent is not None:
            level += 1
            prefix, sep = "\n" + indent * level, ",\n" + indent * level
        else:
            prefix, sep = "", ", "
        if isinstance(node, AST):
            cls = type(node)
            args, simple, keywords = [], True, annotate_fields
            for name in node._fields:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    keywords = True
                    continue
                if value is None and getattr(cls, name, ...) is None or name == "type_params" and not value:
                    keywords = True
                    continue
                value, plain = show(value, level)
                simple = simple and plain
                args.append("%s=%s" % (name, value) if keywords else value)
            if include_attributes and node._attributes:
                for name in node._attributes:
                    try:
                        value = getattr(node, name)
                    except AttributeError:
                        continue
                    if value is None and getattr(cls, name, ...) is None:
                        continue
                    value, plain = show(value, level)
                    simple = simple and plain
                    args.append("%s=%s" % (name, value))
            if simple and len(args) <= 3:
                return "%s(%s)" % (cls.__name__, ", ".join(args)), not args
            return "%s(%s%s)" % (cls.__name__, prefix, sep.join(args)), False
        if isinstance(node, list):
            if not node:
                return "[]", True
            return "[%s%s]" % (prefix, sep.join([show(x, level)[0] for x in node])), False
        return repr(node), True

    if not isinstance(node, AST):
        raise TypeError("expected AST, got %r" % type(node).__name__)
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return show(node, 0)[0]


def copy_location(new_node, old_node):
    for name in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give places to nodes without one: that of the node around them."""

    def fix(node, lineno, col, end_lineno, end_col):
        if "lineno" in node._attributes:
            if not hasattr(node, "lineno"):
                node.lineno = lineno
            else:
                lineno = node.lineno
            if getattr(node, "end_lineno", None) is None:
                node.end_lineno = end_lineno
            else:
                end_lineno = node.end_lineno
            if not hasattr(node, "col_offset"):
                node.col_offset = col
            else:
                col = node.col_offset
            if getattr(node, "end_col_offset", None) is None:
                node.end_col_offset = end_col
            else:
                end_col = node.end_col_offset
        for child in iter_child_nodes(node):
            fix(child, lineno, col, end_lineno, end_col)

    fix(node, 1, 0, 1, 0)
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if getattr(child, "end_lineno", None) is not None:
            child.end_lineno += n
    return node


def iter_fields(node):
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for _, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """The node and all below it, level by level."""
    todo = [node]
    for node in todo:
        todo.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % type(node).__name__)
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if not clean:
        return value.value
    from inspect import cleandoc

    return cleandoc(value.value)


def get_source_segment(source, node, *, padded=False):
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last, start, end = node.lineno - 1, node.end_lineno - 1, node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = [line.encode() for line in source.replace("\r\n", "\n").replace("\r", "\n").splitlines(True)]
    if first == last:
        return lines[first][start:end].decode()
    pad = b" " * start if padded else b""
    return (pad + lines[first][start:] + b"".join(lines[first + 1:last]) + lines[last][:end]).decode()


class NodeVisitor:
    """Calls visit_X for nodes of class X; generic_visit() for others, which goes on below them."""

    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__, self.generic_visit)(node)

    def visit_Constant(self, node):
        return getattr(self, "visit_" + _old_names.get(type(node.value), ""), self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """Replaces each node by what visiting it returns; None removes it, a list puts several in its place."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def literal_eval(node_or_string):
    """The value of a literal: text, bytes, numbers, tuples, lists, dicts, sets, booleans, None and ..."""
    if isinstance(node_or_string, str):
        value = _read(node_or_string)
        if value is not NotImplemented:
            return value
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    node = node_or_string
    return _value(node.body if isinstance(node, Expression) else node)


def _bad(node):
    text = "malformed node or string"
    if getattr(node, "lineno", None):
        text += " on line %d" % node.lineno
    raise ValueError(text + ": %r" % (node,))


def _numeric(node, sign=True):
    if sign and isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _numeric(node.operand, False)
        return value if isinstance(node.op, UAdd) else -value
    if isinstance(node, Constant) and type(node.value) in (int, float, complex):
        return node.value
    _bad(node)


def _value(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_value, node.elts))
    if isinstance(node, List):
        return list(map(_value, node.elts))
    if isinstance(node, Set):
        return set(map(_value, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and not node.args and not node.keywords:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _bad(node)
        return dict(zip(map(_value, node.keys), map(_value, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _numeric(node.left), _numeric(node.right, False)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
        _bad(node)
    return _numeric(node)


def main():
    import argparse
    import sys

    parser = argparse.ArgumentParser(prog="python -m ast", description="Print the syntax tree of a program.")
    parser.add_argument("infile", nargs="?", default="-", help="the program; -: standard input")
    parser.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"), help="what it is")
    parser.add_argument("--no-type-comments", action="store_true", help="accepted, without effect")
    parser.add_argument("-a", "--include-attributes", action="store_true", help="with lines and columns")
    parser.add_argument("-i", "--indent", type=int, default=3, help="of each level (default 3)")
    task = parser.parse_args()
    try:
        if task.infile == "-":
            source = sys.stdin.buffer.read()
        else:
            with open(task.infile, "rb") as f:
                source = f.read()
    except OSError as e:
        sys.exit("ast: %s" % e)
    tree = parse(source, task.infile, task.mode)
    print(dump(tree, include_attributes=task.include_attributes, indent=task.indent))


if __name__ == "__main__":
    main()
