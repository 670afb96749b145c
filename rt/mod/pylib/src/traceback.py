"""The texts of exceptions and stacks."""

import sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
    "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

_unset = object()
_HEADER = "Traceback (most recent call last):\n"
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_RECURSIVE_CUTOFF = 3


def print_list(extracted_list, file=None):
    """Print what extract_tb or extract_stack returns."""
    _print(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The texts of what extract_tb or extract_stack returns."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the stack of a traceback."""
    _print(format_tb(tb, limit), file)


def format_tb(tb, limit=None):
    """The texts of the stack of a traceback."""
    return extract_tb(tb, limit).format()


def extract_tb(tb, limit=None):
    """The stack of a traceback."""
    return StackSummary._extract(walk_tb(tb), limit)


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    """Print an exception with its stack and those it comes from."""
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    """The texts of an exception with its stack and those it comes from."""
    value, tb = _value_and_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_unset):
    """The texts of an exception without its stack."""
    if value is _unset:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    _print([format_exc(limit, chain)], file)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    value = sys.exc_info()[1]
    if value is None:
        return "NoneType: None\n"
    return "".join(format_exception(value, limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last command of an interactive session."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Print the stack of the caller, or of a frame."""
    _print(StackSummary._extract(_walk_up(f), limit, True).format(), file)


def format_stack(f=None, limit=None):
    """The texts of the stack of the caller, or of a frame."""
    return StackSummary._extract(_walk_up(f), limit, True).format()


def extract_stack(f=None, limit=None):
    """The stack of the caller, or of a frame."""
    return StackSummary._extract(_walk_up(f), limit, True)


def clear_frames(tb):
    """Forget the local variables in the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except (AttributeError, RuntimeError):
            pass
        tb = tb.tb_next


def walk_tb(tb):
    """Iterate over (frame, line) of a traceback, the outermost first."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Iterate over (frame, line) of a stack, the innermost first."""
    return _walk(_frame(2) if f is None else f)


def _walk(f):
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _walk_up(f):
    return _walk(_frame(3) if f is None else f)


def _frame(depth):
    try:
        return sys._getframe(depth)
    except (AttributeError, ValueError):
        return None


def _print(lines, file):
    text = "".join(lines)
    print(text, file=sys.stderr if file is None else file, end="")


def _value_and_tb(exc, value, tb):
    if (value is _unset) != (tb is _unset):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _unset:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


class FrameSummary:
    """One entry of a stack: filename, lineno, name, line, locals. The end of the line and columns are those that were given, or None."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs
    ):
        self.end_lineno, self.colno, self.end_colno = end_lineno, colno, end_colno
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None

    @property
    def line(self):
        """The source line, stripped."""
        if self._line is None:
            if self.lineno is None:
                return None
            import linecache

            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """A list of FrameSummary, the outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one from an iterator of (frame, line)."""
        return cls._extract(frame_gen, limit, False, lookup_lines, capture_locals)

    @classmethod
    def _extract(cls, frame_gen, limit, innermost_first=False, lookup_lines=True, capture_locals=False):
        frames = list(frame_gen)
        if innermost_first:
            frames.reverse()
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None:
                limit = max(limit, 0)
        if limit is not None:
            if innermost_first:
                limit = -limit
            if limit >= 0:
                frames = frames[:limit]
            else:
                frames = frames[limit:]
        result = cls()
        for f, lineno in frames:
            code = f.f_code
            result.append(
                FrameSummary(
                    code.co_filename, lineno, code.co_name, lookup_line=lookup_lines,
                    locals=f.f_locals if capture_locals else None,
                )
            )
        return result

    @classmethod
    def from_list(cls, a_list):
        """Make one from FrameSummary objects or tuples like them."""
        result = cls()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame):
        """The text of one entry."""
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            text += f"    {frame.line.strip()}\n"
        if frame.locals:
            text += "".join([f"    {k} = {v}\n" for k, v in sorted(frame.locals.items())])
        return text

    def format(self):
        """The texts of all entries; many equal ones in a row are counted."""
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                _note_repeats(result, count)
                last = key
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        _note_repeats(result, count)
        return result


def _note_repeats(result, count):
    count -= _RECURSIVE_CUTOFF
    if count > 0:
        result.append(f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n")


def _some_str(value, what="exception", func=str):
    try:
        return func(value)
    except Exception:
        return f"<{what} {func.__name__}() failed>"


class TracebackException:
    """An exception with its stack and those it comes from, in a form that can be formatted later."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
        compact=False, max_group_width=15, max_group_depth=10, _seen=None
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        options = {
            "limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
            "max_group_width": max_group_width, "max_group_depth": max_group_depth, "_seen": seen,
        }
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(walk_tb(exc_traceback), limit, False, lookup_lines, capture_locals)
        self.exc_type = exc_type
        self._str = _some_str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = getattr(exc_value, "end_lineno", None)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = getattr(exc_value, "end_offset", None)
            self.msg = exc_value.msg

        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is not None:
            return
        # Long chains must not make this recursive.
        queue = [(self, exc_value)]
        while queue:
            te, e = queue.pop()
            cause = getattr(e, "__cause__", None)
            if cause is not None and id(cause) not in seen:
                te.__cause__ = TracebackException(type(cause), cause, cause.__traceback__, **options)
                queue.append((te.__cause__, cause))
            context = getattr(e, "__context__", None)
            needed = not compact or te.__cause__ is None and not te.__suppress_context__
            if needed and context is not None and id(context) not in seen:
                te.__context__ = TracebackException(type(context), context, context.__traceback__, **options)
                queue.append((te.__context__, context))
            if _is_group(e):
                te.exceptions = []
                for inner in e.exceptions:
                    child = TracebackException(type(inner), inner, inner.__traceback__, **options)
                    te.exceptions.append(child)
                    queue.append((child, inner))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = object.__hash__

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """The lines that name the exception."""
        t = self.exc_type
        if t is None:
            yield f"None{': ' + self._str if self._str and self._str != 'None' else ''}\n"
            return
        name = t.__qualname__
        if t.__module__ not in ("__main__", "builtins"):
            name = (t.__module__ if isinstance(t.__module__, str) else "<unknown>") + "." + name
        if issubclass(t, SyntaxError):
            yield from self._format_syntax_error(name)
        else:
            yield f"{name}: {self._str}\n" if self._str else f"{name}\n"
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _some_str(note, "note").split("\n"):
                    yield line + "\n"
        elif notes is not None:
            yield f"{_some_str(notes, '__notes__', repr)}\n"

    def _format_syntax_error(self, name):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            text = self.text.rstrip("\n")
            stripped = text.lstrip(" \n\f")
            yield f"    {stripped}\n"
            if self.offset is not None:
                # Columns count from one; without an end, one caret.
                end = self.end_offset if self.end_offset not in (None, 0) else self.offset
                if self.offset == end or end == -1:
                    end = self.offset + 1
                start = self.offset - 1 - (len(text) - len(stripped))
                if start >= 0:
                    space = "".join([c if c.isspace() else " " for c in stripped[:start]])
                    yield f"    {space}{'^' * (end - self.offset)}\n"
        yield f"{name}: {self.msg or '<no detail available>'}{suffix}\n"

    def format(self, *, chain=True, _ctx=None):
        """The lines of the exception and those it comes from, the first cause first."""
        ctx = _GroupContext() if _ctx is None else _ctx
        output = []
        exc = self
        if chain:
            while exc is not None:
                if exc.__cause__ is not None:
                    message, before = _CAUSE, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    message, before = _CONTEXT, exc.__context__
                else:
                    message = before = None
                output.append((message, exc))
                exc = before
        else:
            output.append((None, exc))
        for message, exc in reversed(output):
            if message is not None:
                yield from ctx.emit([message])
            if exc.exceptions is None:
                if exc.stack:
                    yield from ctx.emit([_HEADER])
                    yield from ctx.emit(exc.stack.format())
                yield from ctx.emit(exc.format_exception_only())
            elif ctx.depth > self.max_group_depth:
                yield from ctx.emit([f"... (max_group_depth is {self.max_group_depth})\n"])
            else:
                yield from exc._format_group(ctx)

    def _format_group(self, ctx):
        top = ctx.depth == 0
        if top:
            ctx.depth = 1
        if self.stack:
            yield from ctx.emit(["Exception Group " + _HEADER], "+" if top else None)
            yield from ctx.emit(self.stack.format())
        yield from ctx.emit(self.format_exception_only())
        n = len(self.exceptions)
        shown = n if n <= self.max_group_width else self.max_group_width + 1
        ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                ctx.need_close = True
            title = str(i + 1) if i < self.max_group_width else "..."
            yield f"{ctx.indent()}{'+-' if i == 0 else '  '}+---------------- {title} ----------------\n"
            ctx.depth += 1
            if i < self.max_group_width:
                yield from self.exceptions[i].format(_ctx=ctx)
            else:
                rest = n - self.max_group_width
                yield from ctx.emit([f"and {rest} more exception{'s' if rest > 1 else ''}\n"])
            if last and ctx.need_close:
                yield ctx.indent() + "+------------------------------------\n"
                ctx.need_close = False
            ctx.depth -= 1
        if top:
            ctx.depth = 0

    def print(self, *, file=None, chain=True):
        """Print the lines, by default to stderr."""
        _print(self.format(chain=chain), file)


class _GroupContext:
    """How deep in exception groups the lines to be formatted are."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return "  " * self.depth

    def emit(self, texts, margin=None):
        prefix = ""
        if self.depth:
            prefix = f"{self.indent()}{margin or '|'} "
        for text in texts:
            if prefix:
                text = "".join([prefix + line for line in text.splitlines(True)])
            yield text


def _is_group(e):
    try:
        return isinstance(e, BaseExceptionGroup)
    except NameError:
        return False
