"""Objects that stand for others in tests, and note how they are used."""

__all__ = [
    "ANY", "AsyncMock", "DEFAULT", "FILTER_DIR", "MagicMock", "Mock", "NonCallableMagicMock", "NonCallableMock", "PropertyMock", "call",
    "create_autospec", "mock_open", "patch", "seal", "sentinel",
]

import functools
import inspect
import sys
from contextlib import ExitStack

FILTER_DIR = True


class _Sentinel:
    """A unique object with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel." + self.name


class _Sentinels:
    """Makes sentinels as its attributes."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError(name)
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = object.__hash__

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def _arguments(args, kwargs):
    return ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])


class _Call(tuple):
    """A call: name, positional and keyword arguments. The name counts only if both sides have one."""

    def __new__(cls, name="", args=(), kwargs=None, parent=None, two=False):
        parts = (tuple(args), dict(kwargs or {}))
        return tuple.__new__(cls, parts if two else (name, *parts))

    def __init__(self, name="", args=(), kwargs=None, parent=None, two=False):
        self._parent = parent

    # Those of call_args have no name.
    name = property(lambda self: self[0] if len(self) == 3 else "")
    args = property(lambda self: self[-2])
    kwargs = property(lambda self: self[-1])

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        name, args, kwargs = "", (), {}
        for part in other:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            elif isinstance(part, dict):
                kwargs = part
        return (not name or not self.name or name == self.name) and self.args == tuple(args) and self.kwargs == kwargs

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _Call(self._path("()") if self.name.endswith("()") else self.name, args, kwargs, self)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return _Call(f"{self.name}.{name}" if self.name else name, (), {}, self)

    def _path(self, end):
        return self.name + end

    def __repr__(self):
        name = self.name
        if not name:
            return f"call({_arguments(self.args, self.kwargs)})"
        return f"call{'' if name.startswith('()') else '.'}{name}({_arguments(self.args, self.kwargs)})"

    def call_list(self):
        """The calls of a chain, the outermost last."""
        found, c = _CallList(), self
        while c is not None and c.name:
            found.insert(0, c)
            c = c._parent
        return found


call = _Call()


class _CallList(list):
    """Calls, which may be looked for as a sequence."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any([list(self[i : i + n]) == value for i in range(len(self) - n + 1)])

    def __repr__(self):
        parts = [repr(c) for c in self]
        line = "[" + ", ".join(parts) + "]"
        return line if len(line) <= 80 else "[" + ",\n ".join(parts) + "]"


_RESERVED = {
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls", "await_count",
    "await_args", "await_args_list",
}
_DEFAULTS = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1, "__contains__": False,
    "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1, "__aexit__": False,
}
_MAGIC = tuple(
    "lt gt le ge int contains len exit complex float bool index enter getitem setitem delitem iter hash str sizeof call_ "
    "add sub mul matmul truediv floordiv mod pow lshift rshift and xor or neg pos invert abs divmod "
    "radd rsub rmul rmatmul rtruediv rfloordiv rmod rpow rlshift rrshift rand rxor ror rdivmod "
    "iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ixor ior "
    "round trunc floor ceil next reversed missing fspath aenter aexit aiter".split()
)
_MAGIC_NAMES = {f"__{n}__" for n in _MAGIC if not n.endswith("_")}
_SETTABLE = _MAGIC_NAMES | {"__eq__", "__ne__", "__repr__", "__dir__", "__get__", "__set__", "__delete__", "__anext__"}


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, *args, **kwargs):
        # Special methods are looked up in the class, so that each mock has its own.
        own = type(cls.__name__, (cls,), {"__doc__": cls.__doc__})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, side_effect=None, return_value=DEFAULT, unsafe=False, **kwargs):
        d = self.__dict__
        d["_mock_children"], d["_mock_parent"], d["_mock_name"] = {}, parent, name
        d["_mock_wraps"], d["_mock_sealed"], d["_mock_unsafe"] = wraps, False, unsafe
        d["_mock_return_value"], d["_mock_side_effect"] = return_value, None
        d["_mock_deleted"] = set()
        self._mock_set_spec(spec if spec_set is None else spec_set, spec_set is not None)
        self.reset_mock()
        self.side_effect = side_effect
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_set_spec(self, spec, only):
        d = self.__dict__
        d["_mock_spec"], d["_mock_spec_set"], d["_mock_spec_class"] = None, only, None
        if spec is None:
            return
        if isinstance(spec, (list, tuple)) and all([isinstance(n, str) for n in spec]):
            d["_mock_spec"] = list(spec)
        else:
            d["_mock_spec"] = dir(spec)
            d["_mock_spec_class"] = spec if isinstance(spec, type) else type(spec)

    def mock_add_spec(self, spec, spec_set=False):
        """Limit the attributes to those of spec."""
        self._mock_set_spec(spec, spec_set)

    @property
    def __class__(self):
        c = self.__dict__.get("_mock_spec_class")
        return type(self) if c is None else c

    def attach_mock(self, mock, attribute):
        """Make a mock an attribute, whose calls are noted here."""
        mock.__dict__.update(_mock_parent=None, _mock_name=None)
        setattr(self, attribute, mock)

    def configure_mock(self, **kwargs):
        """Set attributes, also those of attributes ("a.return_value")."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            obj = self
            for part in path:
                obj = getattr(obj, part)
            setattr(obj, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls."""
        d = self.__dict__
        d["called"], d["call_count"], d["call_args"] = False, 0, None
        d["call_args_list"], d["mock_calls"], d["method_calls"] = _CallList(), _CallList(), _CallList()
        if return_value:
            d["_mock_return_value"] = DEFAULT
        if side_effect:
            d["_mock_side_effect"] = None
        visited = visited or []
        if id(self) in visited:
            return
        visited.append(id(self))
        for child in list(d["_mock_children"].values()) + [d["_mock_return_value"]]:
            if isinstance(child, NonCallableMock) and child is not self:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)

    @property
    def return_value(self):
        if "_mock_delegate" in self.__dict__:
            return self._mock_delegate.return_value
        value = self._mock_return_value
        if value is DEFAULT:
            value = self._get_child_mock(_parent=self, _name="()")
            self.__dict__["_mock_return_value"] = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        _adopt(self, value, "()")

    @property
    def side_effect(self):
        if "_mock_delegate" in self.__dict__:
            effect = self._mock_delegate.side_effect
            if effect is not None and not callable(effect) and not _is_exception(effect):
                effect = self._mock_delegate.side_effect = iter(effect)
            return effect
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    def _get_child_mock(self, _parent=None, _name=None, **kwargs):
        cls = _plain_class(self)
        if issubclass(cls, AsyncMock):
            cls = MagicMock if _name == "()" else AsyncMock
        elif not issubclass(cls, CallableMixin):
            cls = MagicMock if issubclass(cls, MagicMixin) else Mock
        if self._mock_sealed:
            raise AttributeError(f"mock.{_name} does not exist: the mock is sealed")
        mock = cls(**kwargs)
        mock.__dict__.update(_mock_parent=_parent, _mock_name=_name)
        return mock

    def __getattr__(self, name):
        d = self.__dict__
        if name in ("_mock_children", "_mock_spec", "_mock_deleted") or "_mock_children" not in d:
            raise AttributeError(name)
        spec = d["_mock_spec"]
        if name in d["_mock_deleted"] or spec is not None and name not in spec:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not d["_mock_unsafe"] and name.startswith(("assert", "assret", "asert", "aseert", "assrt")) and (spec is None or name not in spec):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        child = d["_mock_children"].get(name)
        if child is None:
            wraps = getattr(d["_mock_wraps"], name) if d["_mock_wraps"] is not None else None
            kind = getattr(d["_mock_spec_class"], name, None)
            if inspect.iscoroutinefunction(kind) and not isinstance(self, AsyncMock):
                child = AsyncMock()
                child.__dict__.update(_mock_parent=self, _mock_name=name)
            else:
                child = self._get_child_mock(_parent=self, _name=name, wraps=wraps)
            d["_mock_children"][name] = child
        return child

    def __setattr__(self, name, value):
        d = self.__dict__
        if name in ("return_value", "side_effect", "__class__"):
            if name == "__class__":
                d["_mock_spec_class"] = value
            else:
                object.__setattr__(self, name, value)
            return
        if name in _SETTABLE:
            self._mock_set_magic(name, value)
            return
        if d.get("_mock_spec_set") and d["_mock_spec"] is not None and name not in d["_mock_spec"] and name not in _RESERVED:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if d.get("_mock_sealed") and name not in d and name not in d["_mock_children"]:
            raise AttributeError(f"Cannot set {self._mock_path()}.{name}")
        if _adopt(self, value, name):
            d["_mock_children"][name] = value
        d.get("_mock_deleted", set()).discard(name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _SETTABLE and name in type(self).__dict__:
            type.__delattr__(type(self), name)
            return
        self._mock_children.pop(name, None)
        self.__dict__.pop(name, None)
        self._mock_deleted.add(name)

    def _mock_set_magic(self, name, value):
        if isinstance(value, NonCallableMock):
            _adopt(self, value, name)
            self._mock_children[name] = value
            setattr(type(self), name, _Magic(name, value))
        else:
            setattr(type(self), name, value)

    def __dir__(self):
        spec = self._mock_spec
        own = [n for n in self.__dict__ if not n.startswith("_mock")] + list(self._mock_children)
        return sorted(set(own) | set(spec if spec is not None else dir(type(self))))

    def _mock_path(self):
        names, m = [], self
        while m is not None:
            names.append(m._mock_name or "mock")
            m = m._mock_parent
        return ".".join(reversed(names)).replace(".()", "()")

    def __repr__(self):
        named = self._mock_name is not None
        name = f" name={self._mock_path()!r}" if named else ""
        spec = self._mock_spec_class
        return f"<{_plain_class(self).__name__}{name}{'' if spec is None else f' spec={spec.__name__!r}'} id='{id(self)}'>"

    # What tests ask.

    def _mock_text(self):
        return self._mock_name or "mock"

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(
                f"Expected {self._mock_text()!r} to not have been called. Called {self.call_count} times.\nCalls: {self.mock_calls!r}."
            )

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected {self._mock_text()!r} to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            calls = f"\nCalls: {self.mock_calls!r}." if self.call_count else ""
            raise AssertionError(f"Expected {self._mock_text()!r} to have been called once. Called {self.call_count} times.{calls}")

    def _mock_form(self, args, kwargs):
        return f"{self._mock_text()}({_arguments(args, kwargs)})"

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {self._mock_form(args, kwargs)}\n  Actual: not called.")
        if self.call_args != _Call("", args, kwargs):
            raise AssertionError(
                f"expected call not found.\nExpected: {self._mock_form(args, kwargs)}\n"
                f"  Actual: {self._mock_form(*self.call_args)}"
            )

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            calls = f"\nCalls: {self.mock_calls!r}." if self.call_count else ""
            raise AssertionError(f"Expected {self._mock_text()!r} to be called once. Called {self.call_count} times.{calls}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call("", args, kwargs) not in list(self.call_args_list):
            raise AssertionError(f"{self._mock_form(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(f"Calls not found.\nExpected: {_CallList(calls)!r}\n  Actual: {self.mock_calls!r}")
            return
        rest = list(self.mock_calls)
        missing = []
        for c in calls:
            try:
                rest.remove(c)
            except ValueError:
                missing.append(c)
        if missing:
            raise AssertionError(f"{tuple(missing)!r} not all found in call list")


def _plain_class(mock):
    """The class that a mock was made with."""
    return type(mock).__mro__[1]


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _adopt(parent, value, name):
    """Make a mock that has no name a child."""
    if not isinstance(value, NonCallableMock):
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above.__dict__.get("_mock_parent")
    d = value.__dict__
    if d["_mock_parent"] is None and d["_mock_name"] is None:
        d["_mock_parent"], d["_mock_name"] = parent, name
    return True


class _Magic:
    """A special method that is a mock."""

    def __init__(self, name, mock):
        self.name, self.mock = name, mock

    def __get__(self, obj, cls=None):
        return self.mock


class CallableMixin:
    """Calls, which are noted in the mock and those that it is a part of."""

    def __call__(self, /, *args, **kwargs):
        self._mock_note(args, kwargs)
        return self._mock_answer(args, kwargs)

    def _mock_note(self, args, kwargs):
        d = self.__dict__
        d["called"] = True
        d["call_count"] += 1
        d["call_args"] = _Call("", args, kwargs, two=True)
        d["call_args_list"].append(d["call_args"])
        d["mock_calls"].append(_Call("", args, kwargs))
        name, m, chain = d["_mock_name"], d["_mock_parent"], d["_mock_name"] == "()"
        while m is not None and name is not None:
            c = _Call(name, args, kwargs)
            m.__dict__["mock_calls"].append(c)
            if not chain:
                m.__dict__["method_calls"].append(c)
            own = m.__dict__["_mock_name"]
            chain = chain or own == "()"
            name = None if own is None else own + name if name.startswith("()") else own + "." + name
            m = m.__dict__["_mock_parent"]

    def _mock_answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT or "_mock_delegate" in self.__dict__:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that may be called and has any attribute."""


class MagicMixin:
    """Special methods, which are mocks made when they are first used."""


class _LazyMagic:
    """A special method of a MagicMock."""

    def __init__(self, name):
        self.name = name

    def called(self, obj, *args, **kwargs):
        """The method as a function of its class."""
        return self.__get__(obj)(*args, **kwargs)

    def __get__(self, obj, cls=None):
        if obj is None:
            return self.called
        name = self.name
        spec = obj.__dict__["_mock_spec"]
        if spec is not None and name not in spec:
            raise AttributeError(name)
        if name == "__hash__":
            return functools.partial(object.__hash__, obj)
        if name in ("__str__", "__sizeof__"):
            return functools.partial(getattr(object, name), obj)
        mock = obj._mock_children.get(name)
        if mock is None:
            kind = AsyncMock if name in ("__aenter__", "__aexit__") else MagicMock
            if name == "__fspath__":
                mock = kind(return_value=f"{type(obj).__name__}/{obj._mock_path()}/{id(obj)}")
            elif name in _DEFAULTS:
                mock = kind(return_value=_DEFAULTS[name])
            else:
                mock = kind()
            mock.__dict__.update(_mock_parent=obj, _mock_name=name)
            if name == "__iter__":
                mock.side_effect = lambda: iter([]) if mock._mock_return_value is DEFAULT else iter(mock.return_value)
            elif name == "__aiter__":
                mock.side_effect = lambda: _AsyncItems([] if mock._mock_return_value is DEFAULT else mock.return_value)
            obj._mock_children[name] = mock
        return mock


for _name in _MAGIC_NAMES:
    setattr(MagicMixin, _name, _LazyMagic(_name))
del _name


class _AsyncItems:
    """Iterates asynchronously."""

    def __init__(self, items):
        self._items = iter(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self._items:
            return item
        raise StopAsyncIteration


class MagicMock(MagicMixin, Mock):
    """A Mock with special methods."""


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class PropertyMock(Mock):
    """A mock that is a property, in a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**{k: v for k, v in kwargs.items() if not k.startswith("_")})

    def __get__(self, obj, cls=None):
        return self()

    def __set__(self, obj, value):
        self(value)


class AsyncMock(MagicMixin, Mock):
    """A mock whose calls are awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    async def __call__(self, /, *args, **kwargs):
        self._mock_note(args, kwargs)
        d = self.__dict__
        d["await_count"] += 1
        d["await_args"] = _Call("", args, kwargs, two=True)
        d["await_args_list"].append(d["await_args"])
        effect = self._mock_side_effect
        if effect is not None and not _is_exception(effect) and not callable(effect):
            try:
                result = next(effect)
            except StopIteration:
                raise StopAsyncIteration from None
            if _is_exception(result):
                raise result
            return result
        result = self._mock_answer(args, kwargs)
        return await result if inspect.isawaitable(result) else result

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_text()} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_text()} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args != _Call("", args, kwargs):
            raise AssertionError(f"Expected await: {self._mock_form(args, kwargs)}\nActual: {self.await_args!r}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call("", args, kwargs) not in list(self.await_args_list):
            raise AssertionError(f"{self._mock_form(args, kwargs)} await not found")

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_text()} to not have been awaited. Awaited {self.await_count} times.")


# ---- patch


class _patch:
    """Replaces an attribute for a while: as decorator, in a with statement, or by start() and stop()."""

    active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None and (new is not DEFAULT or autospec is not None):
            raise ValueError("Cannot use 'new' or 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.create, self.spec_set, self.autospec, self.kwargs = spec, create, spec_set, autospec, kwargs
        self.attribute_name = None
        self.additional_patchers = []

    def copy(self):
        p = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        p.attribute_name = self.attribute_name
        p.additional_patchers = [a.copy() for a in self.additional_patchers]
        return p

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        patchings = [self]

        def enter(stack, args, kwargs):
            extra = []
            for p in patchings:
                value = stack.enter_context(p)
                if p.attribute_name is not None:
                    kwargs.update(value)
                elif p.new is DEFAULT:
                    extra.append(value)
            return args + tuple(extra)

        if inspect.iscoroutinefunction(func):

            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with ExitStack() as stack:
                    return await func(*enter(stack, args, kwargs), **kwargs)

        else:

            @functools.wraps(func)
            def patched(*args, **kwargs):
                with ExitStack() as stack:
                    return func(*enter(stack, args, kwargs), **kwargs)

        patched.patchings = patchings
        return patched

    def _original(self):
        name = self.attribute
        try:
            return self.target.__dict__[name], True
        except (AttributeError, KeyError):
            original = getattr(self.target, name, DEFAULT)
        if original is DEFAULT and not self.create and not hasattr(sys.modules["builtins"], name):
            raise AttributeError(f"{self.target} does not have the attribute {name!r}")
        return original, False

    def __enter__(self):
        self.target = self.getter()
        self.original, self.local = self._original()
        new = self.new
        if new is DEFAULT:
            new = self._make()
        setattr(self.target, self.attribute, new)
        self._stack = ExitStack()
        if self.attribute_name is not None:
            found = {self.attribute_name: new} if self.new is DEFAULT else {}
            try:
                for p in self.additional_patchers:
                    found.update(self._stack.enter_context(p))
            except BaseException:
                self.__exit__(*sys.exc_info())
                raise
            return found
        return new

    def _make(self):
        kwargs = dict(self.kwargs)
        original = self.original
        if self.autospec is not None and self.autospec is not False:
            return create_autospec(original if self.autospec is True else self.autospec, spec_set=bool(self.spec_set), **kwargs)
        spec, spec_set = self.spec, self.spec_set
        if spec is True:
            spec = original
        if spec_set is True:
            spec_set = original
        cls = self.new_callable
        if cls is None:
            like = spec if spec is not None else spec_set if spec_set is not None else original
            cls = AsyncMock if inspect.iscoroutinefunction(like) else MagicMock
        if spec is not None:
            kwargs["spec"] = spec
        if spec_set is not None:
            kwargs["spec_set"] = spec_set
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute and "name" not in kwargs:
            kwargs["name"] = self.attribute
        return cls(**kwargs)

    def __exit__(self, *exc):
        self._stack.close() if hasattr(self, "_stack") else None
        if self.local or isinstance(self.target, type(sys)) and self.original is not DEFAULT:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute) and self.original is not DEFAULT:
                setattr(self.target, self.attribute, self.original)
        return False

    def start(self):
        result = self.__enter__()
        self.active.append(self)
        return result

    def stop(self):
        if self in self.active:
            self.active.remove(self)
            return self.__exit__(None, None, None)
        return None


def _import(path):
    parts = path.split(".")
    obj = __import__(parts[0])
    name = parts[0]
    for part in parts[1:]:
        name += "." + part
        try:
            obj = getattr(obj, part)
        except AttributeError:
            __import__(name)
            obj = getattr(obj, part)
    return obj


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace the object that target names ("package.module.attribute")."""
    path, dot, attribute = target.rpartition(".")
    if not dot:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _patch(lambda: _import(path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace an attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes."""
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    getter = (lambda: _import(target)) if isinstance(target, str) else lambda: target
    patches = []
    for name, new in kwargs.items():
        p = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        p.attribute_name = name
        patches.append(p)
    patches[0].additional_patchers = patches[1:]
    return patches[0]


class _patch_dict:
    """Changes a mapping for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values), clear
        self.values.update(kwargs)

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(func, name)))
            return func

        @functools.wraps(func)
        def patched(*args, **kwargs):
            with self:
                return func(*args, **kwargs)

        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self._saved = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc):
        self.in_dict.clear()
        self.in_dict.update(self._saved)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__()


def _stopall():
    """Stop everything that start() has begun."""
    for p in reversed(_patch.active):
        p.stop()


patch.object, patch.dict, patch.multiple, patch.stopall, patch.TEST_PREFIX = _patch_object, _patch_dict, _patch_multiple, _stopall, "test"


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    """Make a mock that has what spec has, and may be called as spec may."""
    if isinstance(spec, type(create_autospec)):
        mock = (AsyncMock if inspect.iscoroutinefunction(spec) else MagicMock)(name=spec.__name__, **kwargs)
        _check_calls(mock, inspect.signature(spec))
        return _as_function(mock, spec)
    cls = MagicMock if callable(spec) and not (instance and not hasattr(type(spec), "__call__")) else NonCallableMagicMock
    mock = cls(name=_name, **{"spec_set" if spec_set else "spec": spec}, **kwargs)
    for name in dir(spec):
        if name.startswith("__"):
            continue
        member = getattr(spec, name, None)
        if inspect.isfunction(member) or inspect.ismethod(member):
            signature = inspect.signature(member)
            if inspect.isfunction(member) and isinstance(spec, type):
                signature = signature.replace(parameters=list(signature.parameters.values())[1:])
            child = (AsyncMock if inspect.iscoroutinefunction(member) else MagicMock)()
            _check_calls(child, signature)
            child.__dict__.update(_mock_parent=mock, _mock_name=name)
            mock.__dict__["_mock_children"][name] = child
    if isinstance(spec, type) and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, True, _name="()")
        try:
            _check_calls(mock, inspect.signature(spec))
        except ValueError:
            pass
    return mock


def _as_function(mock, spec):
    """Make a function of a mock, which becomes a method in a class."""
    if inspect.iscoroutinefunction(spec):

        async def stand_in(*args, **kwargs):
            return await mock(*args, **kwargs)

    else:

        def stand_in(*args, **kwargs):
            try:
                return mock(*args, **kwargs)
            finally:
                copy()

    def copy():
        for name in ("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls"):
            setattr(stand_in, name, getattr(mock, name))

    functools.update_wrapper(stand_in, spec)
    stand_in.mock, stand_in.return_value, stand_in.side_effect = mock, mock.return_value, None
    for name in dir(NonCallableMock):
        if name.startswith("assert_"):
            setattr(stand_in, name, getattr(mock, name))
    stand_in.reset_mock = lambda *args, **kwargs: (mock.reset_mock(*args, **kwargs), copy())[0]
    copy()
    mock.__dict__["_mock_delegate"] = stand_in
    return stand_in


def _check_calls(mock, signature):
    note = mock._mock_note

    def checked(args, kwargs):
        signature.bind(*args, **kwargs)
        note(args, kwargs)

    mock.__dict__["_mock_note"] = checked


def mock_open(mock=None, read_data=""):
    """Make a mock that stands for open()."""
    import io

    mock = MagicMock(name="open") if mock is None else mock
    handle = MagicMock()

    def start(*args, **kwargs):
        data = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        handle.read.side_effect = data.read
        handle.readline.side_effect = data.readline
        handle.readlines.side_effect = data.readlines
        handle.__iter__.side_effect = lambda: iter(data)
        return DEFAULT

    handle.write.return_value = None
    handle.__enter__.return_value = handle
    mock.side_effect = start
    mock.return_value = handle
    return mock


def seal(mock):
    """Forbid new attributes."""
    mock.__dict__["_mock_sealed"] = True
    for child in mock._mock_children.values():
        if isinstance(child, NonCallableMock) and child._mock_parent is mock:
            seal(child)
