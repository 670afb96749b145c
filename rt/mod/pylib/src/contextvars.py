"""Variables of a context: a thread has one, and so has each task of asyncio."""

import sys
from _thread import get_ident

_MISSING = object()
_contexts = {}


class Token:
    """What set() returns, for reset()."""

    __class_getitem__ = classmethod(type(list[int]))

    MISSING = _MISSING

    def __init__(self, context, var, old):
        self._context, self._used = context, False
        self.var = var
        self.old_value = old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self.var!r} at {id(self):#x}>"


class Context:
    """Values of variables."""

    def __init__(self):
        self._values = {}
        self._shared = False  # whether a copy has the same dict
        self._entered = False

    def run(self, callable, *args, **kwargs):
        before = self._enter()
        try:
            return callable(*args, **kwargs)
        finally:
            self._leave(before)

    def _enter(self):
        """Make this the context of the thread; return what was that before."""
        if self._entered:
            raise RuntimeError("cannot enter context: %r is already entered" % (self,))
        me = get_ident()
        before = _contexts.get(me)
        _contexts[me] = self
        self._entered = True
        return before

    def _leave(self, before):
        self._entered = False
        if before is None:
            del _contexts[get_ident()]
        else:
            _contexts[get_ident()] = before

    def copy(self):
        c = Context()
        c._values = self._values
        c._shared = self._shared = True
        return c

    def _writable(self):
        if self._shared:
            self._values = dict(self._values)
            self._shared = False
        return self._values

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def get(self, var, default=None):
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


def _current():
    me = get_ident()
    c = _contexts.get(me)
    if c is None:
        c = _contexts[me] = Context()
    return c


def copy_context():
    return _current().copy()


class ContextVar:
    """A variable."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, name, *, default=_MISSING):
        self.name = name
        self._default = default

    def get(self, default=_MISSING):
        value = _current()._values.get(self, _MISSING)
        if value is _MISSING:
            value = self._default if default is _MISSING else default
        if value is _MISSING:
            raise LookupError(self)
        return value

    def set(self, value):
        c = _current()
        token = Token(c, self, c._values.get(self, _MISSING))
        c._writable()[self] = value
        return token

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    def reset(self, token):
        if token._used:
            raise RuntimeError("%r has already been used once" % (token,))
        if token.var is not self:
            raise ValueError("%r was created by a different ContextVar" % (token,))
        token._used = True
        if token.old_value is _MISSING:
            token._context._writable().pop(self, None)
        else:
            token._context._writable()[self] = token.old_value


_core = sys.modules.get("asyncio.core")
if _core is not None:
    _core._vars = sys.modules[__name__]
