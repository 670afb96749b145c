"""Warnings: messages that a program may ignore, print or turn into exceptions."""

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings", "deprecated",
]

_ACTIONS = ("default", "error", "ignore", "always", "module", "once")

# Each filter: action, pattern of the message or None, category, pattern of the module or None, line or 0.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
_version = 1


class WarningMessage:
    """What catch_warnings(record=True) collects."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        try:
            import linecache

            line = linecache.getline(filename, lineno)
        except Exception:
            line = None
    if line:
        text += f"  {line.strip()}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, by default to stderr. Programs may replace this function."""
    if file is None:
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        pass


def _check(category):
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{category.__class__.__name__}'")
    return category


def warn(message, category=None, stacklevel=1, source=None):
    """Issue a warning, for the caller that is stacklevel frames up."""
    if isinstance(message, Warning):
        category = message.__class__
    category = _check(UserWarning if category is None else category)
    try:
        frame = sys._getframe(1)
        for _ in range(stacklevel - 1):
            frame = frame.f_back
            if frame is None:
                break
    except (AttributeError, ValueError):
        frame = None
    if frame is None:
        scope, filename, lineno = {}, "sys", 1
    else:
        scope, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = scope.setdefault("__warningregistry__", {}) if scope is not None else {}
    warn_explicit(message, category, filename, lineno, scope.get("__name__", "<string>"), registry, source=source)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Issue a warning for a place."""
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = True
        key = (text, category)
        if onceregistry.get(key):
            return
        onceregistry[key] = True
    elif action == "module":
        registry[key] = True
        key = (text, category, 0)
        if registry.get(key):
            return
        registry[key] = True
    elif action == "default":
        registry[key] = True
    elif action != "always":
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {filters}")
    _emit(WarningMessage(message, category, filename, lineno, source=source))


def _action(text, category, module, lineno):
    for action, msg, cat, mod, line in filters:
        if (
            (msg is None or _matches(msg, text)) and issubclass(category, cat)
            and (mod is None or _matches(mod, module)) and (line == 0 or line == lineno)
        ):
            return action
    return defaultaction


def _matches(pattern, text):
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


_log = None  # where catch_warnings(record=True) collects


def _emit(w):
    if showwarning is _default_show and _log is not None:
        _log.append(w)
    else:
        showwarning(w.message, w.category, w.filename, w.lineno, w.file, w.line)


_default_show = showwarning


def _filters_mutated():
    global _version
    _version += 1


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter; message and module are regular expressions."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    if message or module:
        import re

        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    _add((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for all messages of a category."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    """Context manager that restores the filters, and with record=True collects warnings in a list."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        m = self._module
        self._filters = m.filters
        m.filters = self._filters[:]
        m._filters_mutated()
        self._showwarning = m.showwarning
        self._log = m._log
        log = None
        if self._record:
            log = m._log = []
            m.showwarning = m._default_show
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        m = self._module
        m.filters = self._filters
        m.showwarning = self._showwarning
        m._log = self._log
        m._filters_mutated()


class deprecated:
    """Marks a class or function: its use warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        import functools

        msg, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            new, init = arg.__new__, arg.__init__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(msg, category, level + 1)
                if new is not object.__new__:
                    return new(cls, *args, **kwargs)
                if init is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return new(cls)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = msg
            return arg
        if not callable(arg):
            raise TypeError(f"@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}")

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(msg, category, level + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = msg
        return wrapper


class _OptionError(ValueError):
    """A filter in a command line or a configuration has errors."""


def _getaction(action):
    """The action that an abbreviation stands for."""
    action = "always" if action == "all" else action or "default"
    for a in _ACTIONS:
        if a.startswith(action):
            return a
    raise _OptionError("invalid action: %r" % action)


def _option(text):
    # One argument of -W: action:message:category:module:line.
    parts = (text.split(":") + [""] * 5)[:5]
    action, message, category, module, line = [p.strip() for p in parts]
    action = _getaction(action)
    kind = Warning
    if category:
        where, _, name = category.rpartition(".")
        found = getattr(__import__(where or "builtins", None, None, [name]), name, None)
        if not (isinstance(found, type) and issubclass(found, Warning)):
            raise _OptionError("unknown warning category: %r" % category)
        kind = found
    import re

    filterwarnings(action, re.escape(message), kind, re.escape(module) + r"\Z" if module else "", int(line or 0))


for _text in getattr(sys, "warnoptions", ()):
    try:
        _option(_text)
    except (ValueError, ImportError) as e:
        print("Invalid -W option ignored:", e, file=sys.stderr)
