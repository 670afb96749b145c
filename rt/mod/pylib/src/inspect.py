"""Look at functions, classes, modules and their sources."""

import sys
from collections import namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED",
)


def _types():
    import types

    return types


# ---- what an object is


def ismodule(object):
    return isinstance(object, type(sys))


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, _types().MethodType)


def isfunction(object):
    return isinstance(object, type(ismodule))


def isbuiltin(object):
    return isinstance(object, type(len))


def ismethodwrapper(object):
    return isinstance(object, _types().MethodWrapperType)


def ismethoddescriptor(object):
    """Whether it has __get__ but not __set__, and is no method, function or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return hasattr(t, "__get__") and not hasattr(t, "__set__")


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return hasattr(t, "__set__") or hasattr(t, "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, _types().MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, _types().GetSetDescriptorType)


def isroutine(object):
    """Whether it is a function or method of any kind."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    """Whether it is a class with abstract methods."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def _has_flag(f, flag):
    from functools import partial

    while ismethod(f):
        f = f.__func__
    while isinstance(f, partial):
        f = f.func
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(obj, "_is_coroutine_mark", None) is _marked


_marked = object()


def markcoroutinefunction(func):
    """Let iscoroutinefunction() say that a function is one, for what it returns can be awaited."""
    getattr(func, "__func__", func)._is_coroutine_mark = _marked
    return func


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, _types().GeneratorType)


def iscoroutine(object):
    return isinstance(object, _types().CoroutineType)


def isasyncgen(object):
    return isinstance(object, _types().AsyncGeneratorType)


def isawaitable(object):
    """Whether await accepts it."""
    types = _types()
    if isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__"):
        return True
    return isinstance(object, types.GeneratorType) and object.gi_code in types._awaited


def istraceback(object):
    return isinstance(object, _types().TracebackType)


def isframe(object):
    return isinstance(object, _types().FrameType)


def iscode(object):
    return isinstance(object, _types().CodeType)


# ---- members


def getmembers(object, predicate=None):
    """The attributes as sorted (name, value) pairs."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without running descriptors."""
    return _members(object, predicate, getattr_static)


def _members(object, predicate, getter):
    names = dir(object)
    mro = (object,) + getmro(object) if isclass(object) else ()
    if isclass(object):
        DynamicClassAttribute = _types().DynamicClassAttribute
        for base in object.__bases__:
            names.extend([k for k, v in base.__dict__.items() if isinstance(v, DynamicClassAttribute)])
    results = []
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """An attribute without running descriptors, __getattr__ or __getattribute__."""
    found = _sentinel
    if not isinstance(obj, type):
        cls = type(obj)
        try:
            found = object.__getattribute__(obj, "__dict__").get(attr, _sentinel)
        except AttributeError:
            pass
    else:
        cls = obj
    in_class = _sentinel
    for c in cls.__mro__:
        if attr in c.__dict__:
            in_class = c.__dict__[attr]
            break
    if found is not _sentinel and in_class is not _sentinel:
        t = type(in_class)
        if hasattr(t, "__get__") and (hasattr(t, "__set__") or hasattr(t, "__delete__")):
            return in_class
    if found is not _sentinel:
        return found
    if in_class is not _sentinel:
        return in_class
    if obj is cls:
        for c in type(cls).__mro__:
            if attr in c.__dict__:
                return c.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


def getmro(cls):
    """The class and its bases in the order of look-up."""
    return cls.__mro__


class Attribute(tuple):
    """name, kind, defining_class, object."""

    name = property(lambda self: self[0])
    kind = property(lambda self: self[1])
    defining_class = property(lambda self: self[2])
    object = property(lambda self: self[3])


def classify_class_attrs(cls):
    """For each attribute of a class: its name, kind, the class that defines it, and the raw object."""
    result = []
    for name in sorted(dir(cls)):
        for base in cls.__mro__ + type(cls).__mro__:
            if name in base.__dict__:
                obj = base.__dict__[name]
                break
        else:
            continue
        if isinstance(obj, staticmethod):
            kind = "static method"
        elif isinstance(obj, classmethod):
            kind = "class method"
        elif isinstance(obj, property):
            kind = "property"
        elif isroutine(obj):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute((name, kind, base, obj)))
    return result


def unwrap(func, *, stop=None):
    """Follow __wrapped__ to the end."""
    f = func
    seen = {id(f)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {f!r}")
        seen.add(id(func))
    return func


# ---- docs and sources


def cleandoc(doc):
    """A docstring without its indentation."""
    try:
        lines = doc.expandtabs().split("\n")
    except UnicodeError:
        return None
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip())
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def getdoc(object):
    """The docstring, cleaned; for methods and classes also an inherited one."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, "__name__", None)
    if ismethod(obj):
        owner = obj.__self__
        cls = owner if isclass(owner) else owner.__class__
    elif isfunction(obj):
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
    elif isinstance(obj, property) and obj.fget is not None:
        name = obj.fget.__name__
        cls = sys.modules.get(obj.fget.__module__)
        for part in obj.fget.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
    else:
        return None
    if not isclass(cls):
        return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getfile(object):
    """The file that an object was defined in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    return _code_of(object).co_filename


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object
    raise TypeError(
        f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}"
    )


def getsourcefile(object):
    """The source file of an object; None if there is none."""
    filename = getfile(object)
    import os

    return filename if os.path.exists(filename) else None


def getabsfile(object, _filename=None):
    """The path of the source file."""
    import os

    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodulename(path):
    """The name of the module in a file."""
    import os

    name = os.path.basename(path)
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    """The module that an object was defined in."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        filename = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, "__file__", None) == filename:
            return module
    return None


def findsource(object):
    """All lines of the file that an object was defined in, and the index of its first."""
    import linecache

    filename = getfile(object)
    module = getmodule(object)
    lines = linecache.getlines(filename, module.__dict__ if module is not None else None)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _find_class(lines, object.__qualname__)
    code = _code_of(object)
    number = code.co_firstlineno - 1
    if number >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, number


def _find_class(lines, qualname):
    """The line where the last class statement with this qualified name begins, its decorators included."""
    stack = []  # (indentation, name) of the class and def statements around a line
    found = -1
    for i, line in enumerate(lines):
        text = line.lstrip()
        if not text or text[0] == "#":
            continue
        indent = len(line) - len(text)
        while stack and stack[-1][0] >= indent:
            stack.pop()
        words = text.replace("(", " ").replace(":", " ").split() or [""]
        at = 1 if words[0] in ("class", "def") else 2 if words[:2] == ["async", "def"] else len(words)
        if at < len(words):
            name = words[at]
            stack.append((indent, name if words[0] == "class" else name + ".<locals>"))
            if words[0] == "class" and ".".join([n for _, n in stack]) == qualname:
                found = i
    if found < 0:
        raise OSError("could not find class definition")
    while found > 0 and lines[found - 1].lstrip().startswith("@"):
        found -= 1
    return found


class EndOfBlock(Exception):
    """Ends what BlockFinder.tokeneater() is called by."""


class BlockFinder:
    """Looks for the end of a block of code in its tokens: .last is the number of its last line."""

    def __init__(self):
        self.indent = 0
        self.islambda = self.started = False
        self.passline = False  # in a logical line whose other tokens do not matter
        self.last = 1

    def tokeneater(self, type, token, srowcol, erowcol, line):
        from token import COMMENT, DEDENT, INDENT, NEWLINE, NL

        if type == NEWLINE:
            self.last = srowcol[0]
            self.passline = False
            if self.islambda:
                raise EndOfBlock
        elif not self.started:
            if token == "@":
                self.passline = True
            elif not self.passline and token in ("def", "class", "lambda"):
                self.started = self.passline = True
                self.islambda = token == "lambda"
        elif self.passline:
            pass
        elif type == INDENT:
            self.indent += 1
            self.passline = True
        elif type == DEDENT:
            self.indent -= 1
            if self.indent <= 0:
                raise EndOfBlock
        elif self.indent == 0 and type not in (COMMENT, NL):
            raise EndOfBlock


def getblock(lines):
    """The block that the first line begins."""
    first = lines[0]
    indent = len(first) - len(first.lstrip())
    depth = 0
    quote = None
    header_done = False
    end = 1
    for i, line in enumerate(lines):
        text = line.strip()
        if quote is None and depth == 0 and text and i > 0 and header_done:
            if len(line) - len(line.lstrip()) <= indent and text[0] != "#":
                break
        continued = quote is not None or depth > 0
        quote, depth, colon = _scan_line(line, quote, depth)
        if not header_done:
            # Decorators and the def or class line, up to its colon.
            if quote is None and depth == 0 and not continued and text.startswith("@"):
                continue
            if colon and depth == 0:
                header_done = True
                body = text[text.rfind(":") + 1 :].strip()
                if not text.startswith(("def", "class", "async", "@", ")")) and "lambda" in text:
                    return lines[: i + 1]
                if body and body[0] != "#" and not text.endswith("\\"):
                    return lines[: i + 1]
            elif depth == 0 and quote is None:
                return lines[: i + 1]
        if text and not (text[0] == "#" and len(line) - len(line.lstrip()) <= indent and not continued):
            end = i + 1
    return lines[:end]


def _scan_line(line, quote, depth):
    """Follow strings and brackets through a line; also tells whether a colon stands outside of brackets."""
    colon = False
    i, n = 0, len(line)
    while i < n:
        c = line[i]
        if quote is not None:
            if c == "\\":
                i += 2
                continue
            if line.startswith(quote, i):
                i += len(quote)
                quote = None
                continue
        elif c == "#":
            break
        elif c in "'\"":
            quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(quote)
            continue
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == ":" and depth == 0:
            colon = True
        i += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return quote, max(depth, 0), colon


def getsourcelines(object):
    """The source lines of an object, and the number of the first."""
    object = unwrap(object)
    lines, number = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The source text of an object."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines right before an object."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    i = number - 1
    while i >= 0 and lines[i].lstrip().startswith("#"):
        comments.insert(0, lines[i].strip() + "\n")
        i -= 1
    return "".join(comments) or None


# ---- frames


def currentframe():
    """The frame of the caller; None where there are no frames."""
    try:
        return sys._getframe(1)
    except (AttributeError, ValueError):
        return None


class Traceback(tuple):
    """filename, lineno, function, code_context, index."""

    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    function = property(lambda self: self[2])
    code_context = property(lambda self: self[3])
    index = property(lambda self: self[4])


class FrameInfo(tuple):
    """frame, filename, lineno, function, code_context, index."""

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])


def getframeinfo(frame, context=1):
    """Where a frame or traceback is, with lines of source around it."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        import linecache

        all_lines = linecache.getlines(filename)
        if all_lines:
            start = max(0, min(lineno - 1 - context // 2, len(all_lines) - context))
            lines = all_lines[start : start + context]
            index = lineno - 1 - start
    return Traceback((filename, lineno, frame.f_code.co_name, lines, index))


def getouterframes(frame, context=1):
    """The frame and those that called it."""
    result = []
    while frame:
        result.append(FrameInfo((frame,) + tuple(getframeinfo(frame, context))))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """The frames of a traceback."""
    result = []
    while tb:
        result.append(FrameInfo((tb.tb_frame,) + tuple(getframeinfo(tb, context))))
        tb = tb.tb_next
    return result


def stack(context=1):
    """The frames of the caller and those above."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames of the exception that is being handled."""
    e = sys.exc_info()[1]
    return getinnerframes(e.__traceback__ if e is not None else None, context)


def getlineno(frame):
    return frame.f_lineno


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    frame = generator.gi_frame
    if getattr(generator, "gi_suspended", False):
        return GEN_SUSPENDED
    if frame is None:
        return GEN_CLOSED
    return GEN_CREATED


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    frame = coroutine.cr_frame
    if getattr(coroutine, "cr_suspended", False):
        return CORO_SUSPENDED
    if frame is None:
        return CORO_CLOSED
    return CORO_CREATED


# ---- signatures


class _empty:
    """Marks what is missing."""


class _Kind(int):
    """How a parameter may be given."""

    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")
_kinds = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)
_void = object()


def formatannotation(annotation, base_module=None):
    """The text of an annotation."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type(list[int])):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a Signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _kinds[kind]
        except (TypeError, IndexError):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """The parameter with some things changed."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        if self._kind == _VAR_KEYWORD:
            return "**" + text
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, int(self._kind), self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (
            self._name == other._name and self._kind == other._kind and self._default == other._default
            and self._annotation == other._annotation
        )


class BoundArguments:
    """Arguments bound to the parameters of a signature."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        """The positional arguments."""
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        """The keyword arguments."""
        kwargs = {}
        started = False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Add the defaults of the parameters that were not given."""
        arguments = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif p.default is not _empty:
                arguments[name] = p.default
            elif p.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif p.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        return f"<{self.__class__.__name__} ({', '.join([f'{k}={v!r}' for k, v in self.arguments.items()])})>"


class Signature:
    """The parameters and the result of a callable."""

    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = {}
        if parameters is not None:
            top = _POSITIONAL_ONLY
            defaults = False
            for p in parameters:
                if __validate_parameters__:
                    if p.kind < top:
                        raise ValueError(
                            f"wrong parameter order: {top.description} parameter before {p.kind.description} parameter"
                        )
                    top = p.kind
                    if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                        if p.default is not _empty:
                            defaults = True
                        elif defaults:
                            raise ValueError("non-default argument follows default argument")
                    if p.name in params:
                        raise ValueError(f"duplicate parameter name: {p.name!r}")
                params[p.name] = p
        self._parameters = type(type.__dict__)(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature(cls, obj, follow_wrapped, globals, locals, eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """The signature with some things changed."""
        return type(self)(
            self._parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _key(self):
        positional = [p for p in self._parameters.values() if p.kind != _KEYWORD_ONLY]
        keyword = {p.name: p for p in self._parameters.values() if p.kind == _KEYWORD_ONLY}
        return positional, keyword, self._return_annotation

    def __hash__(self):
        positional, keyword, result = self._key()
        return hash((tuple(positional), frozenset(keyword.values()), result))

    def bind(self, /, *args, **kwargs):
        """Bind arguments to the parameters; TypeError if they do not fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """The same where arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        params = list(self._parameters.values())
        values = list(args)
        rest = []
        kwargs = dict(kwargs)
        var_keyword = None
        positional = [p for p in params if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD)]
        has_var_positional = any([p.kind == _VAR_POSITIONAL for p in params])
        if len(values) > len(positional) and not has_var_positional:
            raise TypeError("too many positional arguments")
        for p in params:
            if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if values:
                    if p.name in kwargs and p.kind != _POSITIONAL_ONLY:
                        raise TypeError(f"multiple values for argument {p.name!r}")
                    arguments[p.name] = values.pop(0)
                else:
                    rest.append(p)
            elif p.kind == _VAR_POSITIONAL:
                if values:
                    arguments[p.name] = tuple(values)
                    values = []
            elif p.kind == _KEYWORD_ONLY:
                rest.append(p)
            else:
                var_keyword = p
        for p in rest:
            if p.kind == _POSITIONAL_ONLY:
                if p.name in kwargs and var_keyword is None:
                    raise TypeError(
                        f"{p.name!r} parameter is positional only, but was passed as a keyword"
                    )
                given = False
            else:
                given = p.name in kwargs
            if given:
                arguments[p.name] = kwargs.pop(p.name)
            elif not partial and p.default is _empty:
                raise TypeError(f"missing a required argument: {p.name!r}")
        if kwargs:
            if var_keyword is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[var_keyword.name] = kwargs
        ordered = {p.name: arguments[p.name] for p in params if p.name in arguments}
        return BoundArguments(self, ordered)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        parts = []
        slash = star = False
        for p in self._parameters.values():
            if p.kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append("/")
                slash = False
            if p.kind == _VAR_POSITIONAL:
                star = True
            elif p.kind == _KEYWORD_ONLY and not star:
                parts.append("*")
                star = True
            parts.append(str(p))
        if slash:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return _signature(Signature, obj, follow_wrapped, globals, locals, eval_str)


def _signature(cls, obj, follow_wrapped=True, globals=None, locals=None, eval_str=False, skip_bound=True):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")

    def recurse(f):
        return _signature(cls, f, follow_wrapped, globals, locals, eval_str, skip_bound)

    if ismethod(obj):
        sig = recurse(obj.__func__)
        return _drop_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
        if ismethod(obj):
            return recurse(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f"unexpected object {sig!r} in __signature__ attribute")
        return sig
    later = getattr(obj, "_partialmethod", None)
    if later is not None and hasattr(later, "func") and hasattr(later, "keywords"):
        sig = _apply_partial(recurse(later.func), later, (None,))
        first = next(iter(recurse(later.func).parameters.values()))
        return sig.replace(parameters=(first,) + tuple(sig.parameters.values()))
    if isfunction(obj):
        return _from_function(cls, obj, globals, locals, eval_str)
    from functools import partial

    if isinstance(obj, partial):
        return _apply_partial(recurse(obj.func), obj)
    if isinstance(obj, type):
        return _from_class(cls, obj, recurse)
    if isinstance(obj, staticmethod):
        return recurse(obj.__func__)
    call = getattr(type(obj), "__call__", None)
    if call is not None and isfunction(call):
        return _drop_first(recurse(call))
    if hasattr(obj, "__name__"):
        import _signatures

        sig = _signatures.signature(cls.from_callable, obj)
        if sig is not None:
            return sig
    raise ValueError(f"no signature found for builtin {obj!r}" if isbuiltin(obj) else f"no signature found for {obj!r}")


def _from_class(cls, obj, recurse):
    call = _user_method(type(obj), "__call__")
    if call is not None:
        return _drop_first(recurse(call))
    new = _user_method(obj, "__new__")
    init = _user_method(obj, "__init__")
    if new is not None and init is not None:
        mro = obj.__mro__
        # The one that is nearer.
        for c in mro:
            if "__new__" in c.__dict__:
                return _drop_first(recurse(new))
            if "__init__" in c.__dict__:
                return _drop_first(recurse(init))
    if new is not None:
        return _drop_first(recurse(new))
    if init is not None:
        return _drop_first(recurse(init))
    if type not in obj.__mro__:
        if obj.__init__ == object.__init__ and obj.__new__ == object.__new__:
            return cls()
    import _signatures

    sig = _signatures.signature(cls.from_callable, obj)
    if sig is not None:
        return sig
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _user_method(cls, name):
    method = getattr(cls, name, None)
    method = getattr(method, "__func__", method)
    return method if isfunction(method) or hasattr(method, "__wrapped__") else None


def _drop_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    return sig.replace(parameters=params)


def _apply_partial(sig, partial, extra=()):
    args = extra + tuple(partial.args)
    keywords = partial.keywords or {}
    try:
        bound = sig.bind_partial(*args, **keywords)
    except TypeError as e:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from e
    new = []
    keyword_only = False
    for name, p in sig.parameters.items():
        if name in bound.arguments:
            if p.kind == _POSITIONAL_ONLY:
                continue
            if p.kind == _POSITIONAL_OR_KEYWORD:
                if name in keywords:
                    keyword_only = True
                    new.append(p.replace(default=bound.arguments[name], kind=_KEYWORD_ONLY))
                continue
            if p.kind == _KEYWORD_ONLY:
                new.append(p.replace(default=bound.arguments[name]))
                continue
        if keyword_only:
            if p.kind == _POSITIONAL_OR_KEYWORD:
                p = p.replace(kind=_KEYWORD_ONLY)
            elif p.kind == _VAR_POSITIONAL:
                continue
        new.append(p)
    return sig.replace(parameters=new)


def _from_function(cls, func, globals=None, locals=None, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    nargs = code.co_argcount
    posonly = code.co_posonlyargcount
    nkw = code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    params = []

    def add(name, kind, default=_empty):
        params.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    first_default = nargs - len(defaults)
    for i in range(nargs):
        name = names[i]
        if name[0] == "." and name[1:].isdigit():
            name = "implicit" + name[1:]
        add(
            name, _POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD,
            defaults[i - first_default] if i >= first_default else _empty,
        )
    i = nargs + nkw
    if code.co_flags & CO_VARARGS:
        add(names[i], _VAR_POSITIONAL)
        i += 1
    for name in names[nargs : nargs + nkw]:
        add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[i], _VAR_KEYWORD)
    return cls(params, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, function or module, as a new dict; strings are evaluated if asked for."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get("__annotations__", None)
        if annotations is not None and not isinstance(annotations, dict):
            annotations = None
        scope = getattr(sys.modules.get(obj.__module__), "__dict__", None)
        local = dict(vars(obj))
    elif ismodule(obj):
        annotations = getattr(obj, "__annotations__", None)
        scope, local = obj.__dict__, None
    elif callable(obj):
        annotations = getattr(obj, "__annotations__", None)
        f = unwrap(obj)
        scope, local = getattr(f, "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(annotations)
    scope = scope if globals is None else globals
    local = local if locals is None else locals
    return {k: eval(v, scope, local) if isinstance(v, str) else v for k, v in annotations.items()}


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
Arguments = namedtuple("Arguments", "args, varargs, varkw")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")


def getargs(co):
    """Names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    n = co.co_argcount + co.co_kwonlyargcount
    args, rest = list(names[:n]), list(names[n:])
    varargs = rest.pop(0) if co.co_flags & CO_VARARGS else None
    varkw = rest.pop(0) if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    """Parameters of a frame and its local variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(
    args, varargs, varkw, locals,
    formatarg=str, formatvarargs=lambda name: "*" + name, formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value),
):
    """Write what getargvalues() returns as a call."""
    out = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        out.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        out.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(out) + ")"


def getfullargspec(func):
    """Names and defaults of the parameters of a function."""
    try:
        sig = _signature(Signature, func, follow_wrapped=False, skip_bound=False)
    except Exception as e:
        raise TypeError("unsupported callable") from e
    args, defaults, kwonly, kwdefaults = [], (), [], {}
    varargs = varkw = None
    annotations = {}
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _empty:
                defaults += (p.default,)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """The values that the parameters of a function would have."""
    sig = _signature(Signature, func, skip_bound=False)
    if ismethod(func):
        positional = (func.__self__,) + positional
    bound = sig.bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


class ClosureVars(tuple):
    """nonlocals, globals, builtins, unbound."""

    nonlocals = property(lambda self: self[0])
    globals = property(lambda self: self[1])
    builtins = property(lambda self: self[2])
    unbound = property(lambda self: self[3])


def getclosurevars(func):
    """The values of the names that a function takes from outside."""
    import builtins

    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        nonlocals[name] = cell.cell_contents
    found_globals, found_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found_globals[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            found_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars((nonlocals, found_globals, found_builtins, unbound))
