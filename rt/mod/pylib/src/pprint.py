"""Print nested data, broken into lines where they would be too long."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):
    """Print an object to a stream, by default stdout."""
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(
    object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):
    """The text that pprint prints, without the last newline."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint with the items of dictionaries in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr that marks what contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval could make the object from its saferepr."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Whether the object contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    """Sorts objects that do not compare, by type and address."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_tuple(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    """Prints objects as its settings say."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The text of an object on one line, whether eval can read it, and whether it contains itself."""
        return self._safe_repr(object, context, maxlevels, level)

    def _format(self, object, write, indent, allowance, context, level):
        # indent: the column where the object begins; allowance: how many characters follow it on its last line.
        key = id(object)
        if key in context:
            write(_recursion(object))
            return
        rep = self._repr(object, context, level)
        if len(rep) > self._width - indent - allowance:
            printer = self._printer(object)
            if printer is not None:
                context[key] = 1
                printer(self, object, write, indent, allowance, context, level + 1)
                del context[key]
                return
        write(rep)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _printer(self, object):
        cls = type(object)
        r = cls.__repr__
        for base in cls.__mro__:
            printer = _printers.get(f"{base.__module__}.{base.__name__}")
            if printer is not None and r == base.__repr__:
                return printer
        params = getattr(cls, "__dataclass_params__", None)
        if params is not None and params.repr and "__dataclass_fields__" in cls.__dict__:
            # Only the __repr__ that the decorator made: by the function that made it.
            if getattr(getattr(getattr(r, "__wrapped__", None), "__code__", None), "co_qualname", "").startswith("__dc_make."):
                return PrettyPrinter._dataclass
        return None

    def _dict(self, object, write, indent, allowance, context, level):
        write("{")
        self._pad(write)
        items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else list(object.items())
        if items:
            self._dict_items(items, write, indent, allowance + 1, context, level)
        write("}")

    def _pad(self, write):
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")

    def _dict_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            rep = self._repr(key, context, level)
            write(rep + ": ")
            self._format(value, write, indent + len(rep) + 2, allowance if i == last else 1, context, level)
            if i != last:
                write(",\n" + " " * indent)

    def _named_items(self, items, write, indent, allowance, context, level):
        last = len(items) - 1
        for i, (name, value) in enumerate(items):
            write(f"{name}=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(name) + 1, allowance if i == last else 1, context, level)
            if i != last:
                write(",\n" + " " * indent)

    def _items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        self._pad(write)
        newline = ",\n" + " " * indent
        delim = ""
        width = max_width = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                max_width -= allowance
                width -= allowance
            if self._compact:
                rep = self._repr(item, context, level)
                w = len(rep) + 2
                if width < w:
                    width = max_width
                    if delim:
                        delim = newline
                if width >= w:
                    width -= w
                    write(delim + rep)
                    delim = ", "
                    continue
            write(delim)
            delim = newline
            self._format(item, write, indent, allowance if last else 1, context, level)

    def _list(self, object, write, indent, allowance, context, level):
        write("[")
        self._items(object, write, indent, allowance + 1, context, level)
        write("]")

    def _tuple(self, object, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        cls = object.__class__
        if cls is set:
            start, end = "{", "}"
        else:
            start, end = cls.__name__ + "({", "})"
            indent += len(cls.__name__) + 1
        write(start)
        self._items(sorted(object, key=_safe_key), write, indent, allowance + len(end), context, level)
        write(end)

    def _str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        lines = object.splitlines(True)
        for i, line in enumerate(lines):
            rep = repr(line)
            at_end = i == len(lines) - 1
            if len(rep) <= width - (allowance if at_end else 0):
                chunks.append(rep)
            else:
                _wrap_words(line, chunks, width, allowance if at_end else 0)
        if len(chunks) == 1:
            write(rep)
            return
        text = ("\n" + " " * indent).join(chunks)
        write(f"({text})" if level == 1 else text)

    def _bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
        text = ("\n" + " " * indent).join(_wrap_bytes(object, self._width - indent, allowance))
        write(f"({text})" if parens else text)

    def _bytearray(self, object, write, indent, allowance, context, level):
        write("bytearray(")
        self._bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(")")

    def _mappingproxy(self, object, write, indent, allowance, context, level):
        write("mappingproxy(")
        self._format(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(")")

    def _namespace(self, object, write, indent, allowance, context, level):
        cls = type(object)
        name = "namespace" if cls.__name__ == "SimpleNamespace" else cls.__name__
        write(name + "(")
        self._named_items(
            list(object.__dict__.items()), write, indent + len(name) + 1, allowance, context, level
        )
        write(")")

    def _dataclass(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        fields = object.__class__.__dataclass_fields__.values()
        items = [(f.name, getattr(object, f.name)) for f in fields if f.repr and f._field_type.name == "_FIELD"]
        write(name + "(")
        self._named_items(items, write, indent, allowance, context, level)
        write(")")

    def _ordered_dict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + "(")
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _defaultdict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        indent += len(name) + 1
        factory = self._repr(object.default_factory, context, level)
        write(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + "({")
        self._pad(write)
        self._dict_items(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _chain_map(self, object, write, indent, allowance, context, level):
        if not object.maps:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + "(")
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(m, write, indent, allowance + 1, context, level)
                write(")")
            else:
                self._format(m, write, indent, 1, context, level)
                write(",\n" + " " * indent)

    def _deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + "(")
        indent += len(name) + 1
        write("[")
        if object.maxlen is None:
            self._items(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._items(object, write, indent, 2, context, level)
            rep = self._repr(object.maxlen, context, level)
            write(f"],\n{' ' * indent}maxlen={rep})")

    def _user(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _safe_repr(self, object, context, maxlevels, level):
        t = type(object)
        if t is str or t is bytes or t is float or t is bool or object is None:
            return repr(object), True, False
        r = t.__repr__
        if isinstance(object, int) and r == int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if isinstance(object, dict) and r == dict.__repr__:
            return self._safe_dict(object, context, maxlevels, level)
        if isinstance(object, list) and r == list.__repr__ or isinstance(object, tuple) and r == tuple.__repr__:
            return self._safe_list(object, context, maxlevels, level)
        rep = repr(object)
        return rep, bool(rep) and not rep.startswith("<"), False

    def _safe_dict(self, object, context, maxlevels, level):
        if not object:
            return "{}", True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return "{...}", False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        for k, v in sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items():
            krep, kreadable, krecursive = self.format(k, context, maxlevels, level + 1)
            vrep, vreadable, vrecursive = self.format(v, context, maxlevels, level + 1)
            parts.append(f"{krep}: {vrep}")
            readable = readable and kreadable and vreadable
            recursive = recursive or krecursive or vrecursive
        del context[key]
        return "{" + ", ".join(parts) + "}", readable, recursive

    def _safe_list(self, object, context, maxlevels, level):
        if isinstance(object, list):
            if not object:
                return "[]", True, False
            left, right = "[", "]"
        elif len(object) == 1:
            left, right = "(", ",)"
        elif not object:
            return "()", True, False
        else:
            left, right = "(", ")"
        key = id(object)
        if maxlevels and level >= maxlevels:
            return left + "..." + right, False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        for item in object:
            rep, r, c = self.format(item, context, maxlevels, level + 1)
            parts.append(rep)
            readable = readable and r
            recursive = recursive or c
        del context[key]
        return left + ", ".join(parts) + right, readable, recursive


def _wrap_words(line, chunks, width, allowance):
    """Break a line after white space."""
    parts = []
    start = i = 0
    n = len(line)
    while i < n:
        while i < n and not line[i].isspace():
            i += 1
        while i < n and line[i].isspace():
            i += 1
        parts.append(line[start:i])
        start = i
    current = ""
    for j, part in enumerate(parts):
        candidate = current + part
        if j == len(parts) - 1:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                chunks.append(repr(current))
            current = part
        else:
            current = candidate
    if current:
        chunks.append(repr(current))


def _wrap_bytes(object, width, allowance):
    current = b""
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i : i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


_printers = {
    "builtins.dict": PrettyPrinter._dict,
    "builtins.list": PrettyPrinter._list,
    "builtins.tuple": PrettyPrinter._tuple,
    "builtins.set": PrettyPrinter._set,
    "builtins.frozenset": PrettyPrinter._set,
    "builtins.str": PrettyPrinter._str,
    "builtins.bytes": PrettyPrinter._bytes,
    "builtins.bytearray": PrettyPrinter._bytearray,
    "builtins.mappingproxy": PrettyPrinter._mappingproxy,
    "types.SimpleNamespace": PrettyPrinter._namespace,
    "collections.OrderedDict": PrettyPrinter._ordered_dict,
    "collections.defaultdict": PrettyPrinter._defaultdict,
    "collections.Counter": PrettyPrinter._counter,
    "collections.ChainMap": PrettyPrinter._chain_map,
    "collections.deque": PrettyPrinter._deque,
    "collections.UserDict": PrettyPrinter._user,
    "collections.UserList": PrettyPrinter._user,
    "collections.UserString": PrettyPrinter._user,
}
