"""Names for type hints. Hints are not checked; this module gives them form, and tools to look at them.

Aliases of container classes, the IO classes and the Supports protocols are made when first asked for.
"""

import sys
from abc import ABCMeta, abstractmethod

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString",
    "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping",
    "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager",
    "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
    "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet",
    "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type",
    "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_type_hints", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs", "ParamSpecKwargs",
    "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeAliasType",
    "TypeGuard", "TypeIs", "ReadOnly", "is_protocol", "get_protocol_members", "Unpack",
]

TYPE_CHECKING = False
Text = str

_NoneType = type(None)
GenericAlias = _BuiltinAlias = type(list[int])
_UnionType = type(int | str)


def _caller(depth=2):
    """The name of the module that called the function that calls this."""
    try:
        return sys._getframe(depth).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


def _type_repr(x):
    if isinstance(x, type) and not isinstance(x, _BuiltinAlias):
        return x.__qualname__ if x.__module__ == "builtins" else f"{x.__module__}.{x.__qualname__}"
    if x is ...:
        return "..."
    if isinstance(x, type(_type_repr)):
        return x.__name__
    if isinstance(x, tuple):
        return "[" + ", ".join(map(_type_repr, x)) + "]"
    return repr(x)


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Turn what a subscript holds into a type: None and strings are short for something."""
    allow_special = allow_special_forms
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f"{arg} is not valid as type argument")
    origin = getattr(arg, "__origin__", None)
    if origin is ClassVar and not allow_special or origin is Final and is_argument and not allow_special:
        raise TypeError(f"{arg} is not valid as type argument")
    if arg is ClassVar and allow_special or arg is Final and (allow_special or not is_argument):
        return arg
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


class _Final:
    """Base of classes that only this module, and who knows what it does (_root=True), derives from."""

    __slots__ = ()

    def __init_subclass__(cls, *, _root=False):
        if not _root and cls.__module__ != "typing":
            raise TypeError("Cannot subclass special typing classes")


class _Operators(_Final):
    """X | Y for objects that stand for types."""

    __slots__ = ()
    __iter__ = None

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _tp_cache(func):
    """A decorator for __getitem__ that remembers results where the arguments can be hashed."""
    from functools import lru_cache, wraps

    cached = lru_cache(typed=True)(func)

    @wraps(func)
    def get(*args, **kwds):
        try:
            return cached(*args, **kwds)
        except TypeError:
            return func(*args, **kwds)

    return get


_subscripted = {}  # what has been made of aliases and special forms with plain arguments: annotations come again and again


def _is_plain(x):
    """Whether x is, or consists of, classes. What has names in it can mean something else elsewhere."""
    if isinstance(x, (_GenericAlias, _BuiltinAlias)):
        x = x.__args__
    return isinstance(x, type) or x is None or x is ... or isinstance(x, tuple) and all(map(_is_plain, x))


def _remember(key, arguments, made):
    if _is_plain(arguments):
        if len(_subscripted) >= 500:
            _subscripted.clear()
        _subscripted[key] = made
    return made


# A name that is not a class, with a meaning in subscripts. As a decorator it makes a form of a function. (No docstring:
# the class has a slot for those of its instances.)
class _SpecialForm(_Operators):
    __slots__ = ("_name", "_getitem", "__doc__", "__weakref__")

    def __init__(self, name, getitem=None):
        if not isinstance(name, str):
            name, getitem = name.__name__, name
        self._name = name
        self._getitem = getitem
        self.__doc__ = getattr(getitem, "__doc__", None)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(attr)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, item):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        if self is not Optional and self is not Union:
            return self._getitem(self, item)
        try:
            made = _subscripted.get((self, item))
        except TypeError:
            return self._getitem(self, item)
        return _remember((self, item), item, self._getitem(self, item)) if made is None else made


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Compatible with every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class ForwardRef:
    """A hint in the form of text, to be evaluated later."""

    __slots__ = (
        "__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__", "__forward_is_argument__",
        "__forward_is_class__", "__forward_module__", "__weakref__",
    )

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        text = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            self.__forward_code__ = compile(text, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if not self.__forward_evaluated__ or localns is not globalns:
            if globalns is None:
                globalns = {} if localns is None else localns
            if localns is None:
                localns = globalns
            if self.__forward_module__ is not None:
                globalns = getattr(sys.modules.get(self.__forward_module__), "__dict__", globalns)
            value = _type_check(
                eval(self.__forward_code__, globalns, localns),
                "Forward references must evaluate to types.",
                allow_special_forms=self.__forward_is_class__,
                is_argument=self.__forward_is_argument__,
            )
            self.__forward_value__ = _eval_type(value, globalns, localns, recursive_guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (
                self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
            )
        return (
            self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        if self.__forward_module__ is None:
            return f"ForwardRef({self.__forward_arg__!r})"
        return f"ForwardRef({self.__forward_arg__!r}, module={self.__forward_module__!r})"


# Type variables.


class NoDefaultType(_Final):
    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = NoDefaultType()


class _Defaulted(_Operators):
    _give = None  # of a type parameter: evaluates its default when that is asked for
    _default = NoDefault

    @property
    def __default__(self):
        if self._give:
            self._default = self._give()
            self._give = None
        return self._default

    @__default__.setter
    def __default__(self, value):
        self._default = value
        self._give = None

    def has_default(self):
        return self._give is not None or self._default is not NoDefault


class _TypeVarLike(_Defaulted):
    _evaluate = None  # of a type parameter: gives its bound or constraints when they are asked for

    def _setup(self, name, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self._bound = None if bound is None else _type_check(bound, "Bound must be a type.")
        module = _caller(3)
        if module not in (None, "typing"):
            self.__module__ = module

    @property
    def __bound__(self):
        if self._evaluate:
            self._evaluated()
        return self._bound

    def _evaluated(self):
        limit = self._evaluate()
        if isinstance(limit, tuple):
            self._constraints = limit
        else:
            self._bound = limit
        self._evaluate = None

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class TypeVar(_TypeVarLike):
    """Stands for a type that is the same in several places."""

    def __init__(
        self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
        default=NoDefault
    ):
        self._setup(name, bound, covariant, contravariant)
        if default is not NoDefault:
            self._default = default
            self.__typing_prepare_subst__ = self._or_default
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        msg = "TypeVar(name, constraint, ...): constraints must be types."
        self._constraints = tuple([_type_check(t, msg) for t in constraints])
        self.__infer_variance__ = infer_variance

    def _or_default(self, alias, args):
        """Called as __typing_prepare_subst__ of variables with a default."""
        return (*args, self.__default__) if alias.__parameters__.index(self) == len(args) else args

    @property
    def __constraints__(self):
        if self._evaluate:
            self._evaluated()
        return self._constraints

    def __typing_subst__(self, arg):
        arg = _type_check(arg, "Parameters to generic types must be types.")
        if _is_unpacked(arg):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg


class ParamSpec(_TypeVarLike):
    """Stands for the parameters of a callable."""

    def __init__(
        self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault
    ):
        self._setup(name, bound, covariant, contravariant)
        self._default = default
        self.__infer_variance__ = infer_variance

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_type_check(a, "Expected a type.") for a in arg])
        if not _is_param_expr(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        i = params.index(self)
        if i == len(args) and self.has_default():
            args = (*args, self.__default__)
        if i >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        # C[int, str] is C[[int, str]] if the specification is the only parameter.
        if len(params) == 1 and not _is_param_expr(args[0]):
            return (args,)
        if isinstance(args[i], list):
            args = (*args[:i], tuple(args[i]), *args[i + 1 :])
        return args


class TypeVarTuple(_Defaulted):
    """Stands for any number of types."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self._default = default
        module = _caller()
        if module not in (None, "typing"):
            self.__module__ = module

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        i = params.index(self)
        if any([isinstance(p, TypeVarTuple) for p in params[i + 1 :]]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        left, right = i, len(params) - i - 1
        for k, arg in enumerate(args):
            # An unbounded tuple in the place of the variables stays one.
            if not isinstance(arg, type) and getattr(arg, "__typing_unpacked_tuple_args__", None):
                inner = arg.__typing_unpacked_tuple_args__
                if len(inner) == 2 and inner[1] is ...:
                    left = min(left, k)
                    right = min(right, len(args) - k - 1)
                    middle = args[left : len(args) - right]
                    fill = inner[0]
                    return (
                        *args[:left], *([fill] * (i - left)), middle, *([fill] * (len(params) - i - right - 1)),
                        *args[len(args) - right :],
                    )
        if left + right > len(args):
            raise TypeError(
                f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}"
            )
        end = len(args) - right
        return (*args[:left], args[left:end], *args[end:])


# The variables of type parameters. evaluate gives the bound or constraints, give the default; both may be None.


def _type_var(name, evaluate, give):
    var = TypeVar(name, infer_variance=True)
    var._evaluate = evaluate
    if give is not None:
        var._give = give
        var.__typing_prepare_subst__ = var._or_default
    return var


def _param_spec(name, _, give):
    var = ParamSpec(name, infer_variance=True)
    var._give = give
    return var


def _type_var_tuple(name, _, give):
    var = TypeVarTuple(name)
    var._give = give
    return var


class _ParamSpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, type(self)) else NotImplemented

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_ParamSpecPart):
    """The positional parameters of a ParamSpec."""

    def __repr__(self):
        return self.__origin__.__name__ + ".args"


class ParamSpecKwargs(_ParamSpecPart):
    """The keyword parameters of a ParamSpec."""

    def __repr__(self):
        return self.__origin__.__name__ + ".kwargs"


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _is_unpacked(arg):
    return isinstance(arg, _UnpackGenericAlias) or getattr(arg, "__unpacked__", False) is True


def _collect_parameters(args):
    """The type variables in args, each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
            continue
        if isinstance(arg, tuple):
            new = _collect_parameters(arg)
        elif hasattr(arg, "__typing_subst__"):
            new = (arg,)
        else:
            new = getattr(arg, "__parameters__", ())
        for p in new:
            if p not in found:
                found.append(p)
    return tuple(found)


def _unpack_args(args):
    result = []
    for arg in args:
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            result.extend(inner)
        else:
            result.append(arg)
    return result


# Aliases: a class or special form with arguments.


class _BaseGenericAlias(_Operators):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(
                f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead"
            )
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        for b in bases[bases.index(self) + 1 :]:
            if isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic):
                break
        else:
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, attr):
        if "__origin__" in self.__dict__:
            if attr in ("__name__", "__qualname__"):
                return self._name or self.__origin__.__name__
            if not _is_dunder(attr):
                return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ("_name", "_inst", "_nparams", "_params"):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list(set(object.__dir__(self) + [a for a in dir(self.__origin__) if not _is_dunder(a)]))


class _GenericAlias(_BaseGenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_NoneType if a is None else a for a in _unpack_args(args)])
        return self.copy_with(tuple(self._substitute(self.__args__, self._bind(args))))

    def _bind(self, args):
        """The value of each parameter."""
        params = self.__parameters__
        for p in params:
            prepare = getattr(p, "__typing_prepare_subst__", None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(params):
            many = "many" if len(args) > len(params) else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(args)}, expected {len(params)}")
        return dict(zip(params, args))

    def _substitute(self, old_args, values):
        result = []
        for arg in old_args:
            if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
                result.append(arg)
                continue
            if hasattr(arg, "__typing_subst__"):
                new = arg.__typing_subst__(values[arg])
            elif isinstance(arg, tuple):
                new = tuple(self._substitute(arg, values))
            else:
                params = getattr(arg, "__parameters__", ())
                if not params:
                    new = arg
                else:
                    sub = []
                    for p in params:
                        if isinstance(p, TypeVarTuple):
                            sub.extend(values[p])
                        else:
                            sub.append(values[p])
                    new = arg[tuple(sub)]
            if isinstance(new, tuple) and self.__origin__ is _callable_origin():
                result.extend(new)
            elif _is_unpacked(arg) and isinstance(getattr(arg, "__args__", (None,))[0], TypeVarTuple):
                result.extend(new if isinstance(new, tuple) else [new])
            else:
                result.append(new)
        return result

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join([_type_repr(a) for a in self.__args__]) or "()"
        return f"{name}[{args}]"

    def __reduce__(self):
        import operator

        origin = globals().get(self._name) or __getattr__(self._name) if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args = args[0]
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for b in bases[bases.index(self) + 1 :]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)


class _TupleAlias(_GenericAlias):
    """Tuple[...], which can be unpacked: *Tuple[int, str]."""

    def __iter__(self):
        yield Unpack[self]


def _callable_origin():
    found = _aliases.get("Callable")
    return found and found.__origin__


class _SpecialGenericAlias(_BaseGenericAlias):
    """An alias of a class that takes a number of arguments, without them."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams

    def __getitem__(self, params):
        try:
            made = _subscripted.get((self, params))
        except TypeError:
            return self._subscript(params)
        return _remember((self, params), params, self._subscript(params)) if made is None else made

    def _subscript(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_check(p, "Parameters to generic types must be types.") for p in params])
        n = self._nparams
        if n >= 0 and not any(map(_is_unpacked, params)):
            if n == 0:
                raise TypeError(f"{self} is not a generic class")
            if len(params) != n:
                many = "many" if len(params) > n else "few"
                raise TypeError(f"Too {many} arguments for {self}; actual {len(params)}, expected {n}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)


class _TupleType(_SpecialGenericAlias):
    def copy_with(self, params):
        return _TupleAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def _subscript(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with(tuple([_type_check(p, msg) for p in params[:-1]]) + (...,))
        return self.copy_with(tuple([_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params]))


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        key = self, (tuple(args) if type(args) is list else args, result)
        try:
            made = _subscripted.get(key)
        except TypeError:
            return self._subscript(args, result)
        return _remember(key, key[1], self._subscript(args, result)) if made is None else made

    def _subscript(self, args, result):
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, (list, tuple)):
            return self.copy_with(tuple([_callable_arg(a) for a in args]) + (result,))
        return self.copy_with((_callable_arg(args), result))


def _callable_arg(arg):
    if arg is None:
        return _NoneType
    return ForwardRef(arg) if isinstance(arg, str) else arg


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        params = ", ".join([_type_repr(a) for a in args[:-1]])
        return f"typing.Callable[[{params}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        import operator

        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (__getattr__("Callable"), args)


class _UnionGenericAlias(_GenericAlias):
    def __init__(self, origin, args, *, inst=False, name=None):
        super().__init__(origin, args, inst=inst, name=name)

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is _NoneType:
                return f"typing.Optional[{_type_repr(args[1])}]"
            if args[1] is _NoneType:
                return f"typing.Optional[{_type_repr(args[0])}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

    def __reduce__(self):
        import operator

        return operator.getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(a, type(a)) for a in self.__args__} == {(a, type(a)) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset([(a, type(a)) for a in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_repr, self.__args__))}]"


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, params):
        last = params[-1]
        if isinstance(last, (list, tuple)):
            return (*params[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*params[:-1], *last.__args__)
        return super().copy_with(params)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join([repr(a) for a in self.__metadata__])}]"

    def __reduce__(self):
        import operator

        return operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return "*" + _type_repr(self.__args__[0])

    def __getitem__(self, args):
        if isinstance(self.__args__[0], TypeVarTuple):
            return args
        return super().__getitem__(args)

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg = self.__args__[0]
        if isinstance(arg, (_GenericAlias, _BuiltinAlias)):
            return arg.__args__
        return None


# Special forms.


def _single(form, item):
    return _GenericAlias(form, (_type_check(item, f"{form} accepts only single type."),))


def _single_special(form, item):
    return _GenericAlias(form, (_type_check(item, f"{form} accepts only single type.", allow_special_forms=True),))


def _union(form, params):
    if params == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(params, tuple):
        params = (params,)
    flat = []
    for p in params:
        p = _type_check(p, "Union[arg, ...]: each arg must be a type.")
        for q in p.__args__ if isinstance(p, (_UnionGenericAlias, _UnionType)) else (p,):
            if q not in flat:
                flat.append(q)
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and _NoneType in flat:
        return _UnionGenericAlias(form, tuple(flat), name="Optional")
    return _UnionGenericAlias(form, tuple(flat))


def _optional(form, item):
    return Union[_type_check(item, f"{form} requires a single type."), _NoneType]


def _literal(form, params):
    if not isinstance(params, tuple):
        params = (params,)
    flat = []
    for p in params:
        if isinstance(p, _LiteralGenericAlias):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    # 1 and True are not the same here.
    try:
        flat = {(p, type(p)): p for p in flat}.values()
    except TypeError:
        pass
    return _LiteralGenericAlias(form, tuple(flat))


def _concatenate(form, params):
    if params == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(params, tuple):
        params = (params,)
    if not (params[-1] is ... or isinstance(params[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(form, (*[_type_check(p, msg) for p in params[:-1]], params[-1]))


def _unpack(form, item):
    return _UnpackGenericAlias(form, (_type_check(item, f"{form} accepts only single type."),))


Union = _SpecialForm("Union", _union)
Optional = _SpecialForm("Optional", _optional)
Literal = _SpecialForm("Literal", _literal)
ClassVar = _SpecialForm("ClassVar", _single)
Final = _SpecialForm("Final", _single)
Concatenate = _SpecialForm("Concatenate", _concatenate)
TypeGuard = _SpecialForm("TypeGuard", _single)
TypeIs = _SpecialForm("TypeIs", _single)
ReadOnly = _SpecialForm("ReadOnly", _single_special)
Required = _SpecialForm("Required", _single_special)
NotRequired = _SpecialForm("NotRequired", _single_special)
Unpack = _SpecialForm("Unpack", _unpack)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


class Annotated:
    """A type with more about it: Annotated[T, x, ...]."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError(
                "Annotated[...] should be used with at least two arguments (a type and an annotation)."
            )
        if _is_unpacked(params[0]):
            raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
        key = (cls, params, tuple([type(x) for x in params]))
        try:
            made = _subscripted.get(key)
        except TypeError:
            key = made = None
        if made is None:
            origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
            made = _AnnotatedAlias(origin, params[1:])
            if key is not None:
                _remember(key, params[0], made)
        return made

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class Generic:
    """Base class of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_NoneType if p is None else ForwardRef(p) if isinstance(p, str) else p for p in params])
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for p in params:
                if not (hasattr(p, "__typing_subst__") or _is_unpacked(p)):
                    raise TypeError(
                        f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification "
                        "variables."
                    )
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        own = cls.__dict__.get("__parameters__", getattr(cls, "__parameters__", ()))
        if not own:
            raise TypeError(f"{cls} is not a generic class")
        for p in own:
            prepare = getattr(p, "__typing_prepare_subst__", None)
            if prepare is not None:
                params = prepare(cls, params)
        if len(params) != len(own):
            many = "many" if len(params) > len(own) else "few"
            raise TypeError(f"Too {many} arguments for {cls}; actual {len(params)}, expected {len(own)}")
        new = []
        for p, value in zip(own, params):
            if isinstance(p, TypeVarTuple):
                new.extend(value)
            else:
                new.append(value)
        return _GenericAlias(cls, tuple(new))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if bases:
            plain = Generic in bases
        else:
            plain = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls) is not _TypedDictMeta
        if plain:
            raise TypeError("Cannot inherit from plain Generic")
        found = list(_collect_parameters(bases))
        listed = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                if base.__origin__ is Generic and listed is not None and listed_by is Generic:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                listed = base.__parameters__
                listed_by = base.__origin__
        if listed is not None:
            missing = [p for p in found if p not in listed]
            if missing:
                raise TypeError(
                    f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                    f"{listed_by.__name__}[{', '.join(map(str, listed))}]"
                )
            found = listed
        cls.__parameters__ = tuple(found)


# Protocols.

EXCLUDED_ATTRIBUTES = frozenset([
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__", "__orig_class__",
    "_is_protocol", "_is_runtime_protocol", "_abc_impl", "__match_args__", "__qualname__", "__firstlineno__",
    "__static_attributes__", "__protocol_attrs__",
])


def is_protocol(tp, /):
    """Whether tp is a class that stands for a protocol."""
    return isinstance(tp, type) and bool(tp.__dict__.get("_is_protocol")) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of a protocol's members."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_members(tp))


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", ())):
            if name not in EXCLUDED_ATTRIBUTES and not name.startswith("_abc_"):
                names.add(name)
    return names


def _members_are_methods(cls):
    return all([callable(getattr(cls, name, None)) for name in _protocol_members(cls)])


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if type(self).__init__ is not _no_init:
        return
    # A class that derives from a protocol: use the first real __init__.
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_init:
            break
    else:
        init = object.__init__
    type(self).__init__ = init
    init(self, *args, **kwargs)


_not_runtime = "Instance and class checks can only be used with @runtime_checkable protocols"


class _ProtocolMeta(ABCMeta):
    def __subclasscheck__(cls, other):
        if cls.__dict__.get("_is_protocol") and cls is not Protocol:
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not cls._is_runtime_protocol:
                raise TypeError(_not_runtime)
            if not _members_are_methods(cls):
                raise TypeError("Protocols with non-method members don't support issubclass()")
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol") or cls is Protocol:
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError(_not_runtime)
        if ABCMeta.__subclasscheck__(cls, instance.__class__):
            return True
        for name in _protocol_members(cls):
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol") or not cls._is_runtime_protocol or not _members_are_methods(cls):
        return NotImplemented
    for name in _protocol_members(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get("__annotations__")
            if isinstance(annotations, dict) and name in annotations and isinstance(other, _ProtocolMeta) and other._is_protocol:
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class of protocols: classes that say what others must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base in (object, Generic) or getattr(base, "_is_protocol", False):
                continue
            if base.__module__ in ("collections.abc", "contextlib"):
                continue
            raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init

    __init__ = _no_init


def runtime_checkable(cls):
    """Class decorator that lets isinstance() and issubclass() look for the members of a protocol."""
    if not isinstance(cls, type) or not issubclass(cls, Generic) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


# Evaluation of hints.


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if isinstance(t, (_GenericAlias, _BuiltinAlias, _UnionType)):
        args = t.__args__
        if isinstance(t, _BuiltinAlias) and not isinstance(t, _GenericAlias):
            args = tuple([ForwardRef(a) if isinstance(a, str) else a for a in args])
        new = tuple([_eval_type(a, globalns, localns, recursive_guard) for a in args])
        if new == t.__args__:
            return t
        if isinstance(t, _UnionType):
            result = new[0]
            for a in new[1:]:
                result = result | a
            return result
        if isinstance(t, _GenericAlias):
            return t.copy_with(new)
        return type(t)(t.__origin__, new) if type(t) is _BuiltinAlias else t.__origin__[new]
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with strings evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            scope = getattr(sys.modules.get(base.__module__), "__dict__", {}) if globalns is None else globalns
            annotations = base.__dict__.get("__annotations__", {})
            if not isinstance(annotations, dict):
                annotations = {}
            local = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                # Names in the class body come last, as in the class statement itself.
                scope, local = local, scope
            for name, value in annotations.items():
                if value is None:
                    value = _NoneType
                elif isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(value, scope, local)
        return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}
    if globalns is None:
        if isinstance(obj, type(sys)):
            globalns = obj.__dict__
        else:
            f = obj
            while hasattr(f, "__wrapped__"):
                f = f.__wrapped__
            globalns = getattr(f, "__globals__", {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, _allowed_types()):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    hints = {}
    for name, value in annotations.items():
        if value is None:
            value = _NoneType
        elif isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, type(sys)), is_class=False)
        hints[name] = _eval_type(value, globalns, localns)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


def _allowed_types():
    return (type(len), type(_caller), type(sys), type(object.__init__), type(object().__str__), type(str.join))


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, "__origin__") and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, _BuiltinAlias, _UnionType)):
        new = tuple([_strip_annotations(a) for a in t.__args__])
        if new == t.__args__:
            return t
        if isinstance(t, _GenericAlias):
            return t.copy_with(new)
        if isinstance(t, _UnionType):
            result = new[0]
            for a in new[1:]:
                result = result | a
            return result
        return _BuiltinAlias(t.__origin__, new)
    return t


def get_origin(tp):
    """The class or form without its arguments; None if there are none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _BuiltinAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    """The arguments of a subscripted type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)):
        args = tp.__args__
        origin = tp.__origin__
        if getattr(origin, "__module__", "") == "collections.abc" and origin.__name__ == "Callable":
            if not (len(args) == 2 and _is_param_expr(args[0])):
                args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Whether tp is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


# Functions and decorators that say something to type checkers.


def cast(typ, val):
    """Return val."""
    return val


def assert_type(val, typ, /):
    """Return val."""
    return val


def assert_never(arg, /):
    """Must not be reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Print the type of obj to stderr and return obj."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def no_type_check(arg):
    """Say that annotations are not type hints."""
    if isinstance(arg, type):
        for name in dir(arg):
            x = getattr(arg, name)
            if getattr(x, "__qualname__", None) != f"{arg.__qualname__}.{name}" or (
                getattr(x, "__module__", None) != arg.__module__
            ):
                continue
            f = getattr(x, "__func__", x)
            if isinstance(f, type(_caller)):
                f.__no_type_check__ = True
            elif isinstance(f, type):
                no_type_check(f)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make a decorator do what no_type_check does, too."""
    from functools import wraps

    @wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
        "module should always be followed by an implementation that is not @overload-ed."
    )


_overloads = {}


def overload(func):
    """Mark one of several signatures of a function."""
    f = getattr(func, "__func__", func)
    line = getattr(getattr(f, "__code__", None), "co_firstlineno", None)
    try:
        key = f.__module__, f.__qualname__
    except AttributeError:
        return _overload_dummy
    found = _overloads.setdefault(key, {})
    found[len(found) if line is None else line] = func
    return _overload_dummy


def get_overloads(func):
    """The functions that were marked with overload for func."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()


def final(f):
    """Say that a method is not to be overridden or a class not to be derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Say that a method overrides one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs
):
    """Say that a decorator, class or metaclass does what dataclass does."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


class NewType:
    """A distinct type for type checkers; when called, returns its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _caller()
        if module not in (None, "typing"):
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Refuse:
            def __init_subclass__(cls):
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {name})`"
                )

        return (Refuse,)

    __or__, __ror__ = _Operators.__or__, _Operators.__ror__

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


type _alias = None
TypeAliasType = type(_alias)
del _alias


# NamedTuple and TypedDict.


def _make_nmtuple(name, types, module, defaults=()):
    from collections import namedtuple

    types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in types}
    cls = namedtuple(name, types, defaults=defaults, module=module)
    cls.__annotations__ = cls.__new__.__annotations__ = types
    return cls


_prohibited = frozenset([
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
])
_namedtuple_own = frozenset(["__name__", "__module__", "__annotations__", "__orig_bases__", "__qualname__", "__classcell__"])


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        types = ns.get("__annotations__", {})
        defaulted = []
        for name in types:
            if name in ns:
                defaulted.append(name)
            elif defaulted:
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field"
                    f"{'s' if len(defaulted) > 1 else ''} {', '.join(defaulted)}"
                )
        made = _make_nmtuple(typename, types.items(), ns["__module__"], [ns[n] for n in defaulted])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for name, value in ns.items():
            if name in _prohibited:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in _namedtuple_own and name not in made._fields:
                setattr(made, name, value)
        if Generic in bases:
            made.__orig_bases__ = ns.get("__orig_bases__", bases)
            made.__init_subclass__()
        if "__qualname__" in ns:
            made.__qualname__ = ns["__qualname__"]
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A namedtuple with types: a base class, or called with (name, type) pairs."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    cls = _make_nmtuple(typename, fields, _caller())
    cls.__orig_bases__ = (NamedTuple,)
    return cls


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any([issubclass(b, Generic) for b in bases]) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            n: _type_check(t, msg, module=made.__module__, allow_special_forms=True)
            for n, t in ns.get("__annotations__", {}).items()
        }
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            base_required = base.__dict__.get("__required_keys__", frozenset())
            base_optional = base.__dict__.get("__optional_keys__", frozenset())
            required = (required | base_required) - base_optional
            optional = (optional | base_optional) - base_required
        annotations.update(own)
        for n, t in own.items():
            origin = get_origin(t)
            if origin is Annotated:
                origin = get_origin(get_args(t)[0])
            needed = True if origin is Required else False if origin is NotRequired else total
            (required if needed else optional).add(n)
            (optional if needed else required).discard(n)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, "__total__"):
            made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict with types for its keys: a base class, or called with a dict of them."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    ns = {"__annotations__": dict(fields)}
    module = _caller()
    if module is not None:
        ns["__module__"] = module
    cls = _TypedDictMeta(typename, (), ns, total=total)
    cls.__orig_bases__ = (TypedDict,)
    return cls


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typeddict_mro_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typeddict_mro_entries

AnyStr = TypeVar("AnyStr", bytes, str)

# Aliases: name -> (module, name there, number of arguments). The number is -1 if there may be any.
_alias_table = {
    "List": ("builtins", "list", 1), "Dict": ("builtins", "dict", 2), "Set": ("builtins", "set", 1),
    "FrozenSet": ("builtins", "frozenset", 1), "Type": ("builtins", "type", 1), "Tuple": ("builtins", "tuple", -1),
    "Deque": ("collections", "deque", 1), "DefaultDict": ("collections", "defaultdict", 2),
    "OrderedDict": ("collections", "OrderedDict", 2), "Counter": ("collections", "Counter", 1),
    "ChainMap": ("collections", "ChainMap", 2), "Callable": ("collections.abc", "Callable", 2),
    "AbstractSet": ("collections.abc", "Set", 1), "Hashable": ("collections.abc", "Hashable", 0),
    "Sized": ("collections.abc", "Sized", 0), "ByteString": ("collections.abc", "ByteString", 0),
    "Container": ("collections.abc", "Container", 1), "Collection": ("collections.abc", "Collection", 1),
    "Iterable": ("collections.abc", "Iterable", 1), "Iterator": ("collections.abc", "Iterator", 1),
    "Reversible": ("collections.abc", "Reversible", 1), "Sequence": ("collections.abc", "Sequence", 1),
    "MutableSequence": ("collections.abc", "MutableSequence", 1), "MutableSet": ("collections.abc", "MutableSet", 1),
    "Mapping": ("collections.abc", "Mapping", 2), "MutableMapping": ("collections.abc", "MutableMapping", 2),
    "MappingView": ("collections.abc", "MappingView", 1), "KeysView": ("collections.abc", "KeysView", 1),
    "ItemsView": ("collections.abc", "ItemsView", 2), "ValuesView": ("collections.abc", "ValuesView", 1),
    "Generator": ("collections.abc", "Generator", 3), "Awaitable": ("collections.abc", "Awaitable", 1),
    "Coroutine": ("collections.abc", "Coroutine", 3), "AsyncIterable": ("collections.abc", "AsyncIterable", 1),
    "AsyncIterator": ("collections.abc", "AsyncIterator", 1),
    "AsyncGenerator": ("collections.abc", "AsyncGenerator", 2),
    "ContextManager": ("contextlib", "AbstractContextManager", 1),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 1),
    "Pattern": ("re", "Pattern", 1), "Match": ("re", "Match", 1),
}
_instantiable = {"Deque", "DefaultDict", "OrderedDict", "Counter", "ChainMap"}
_aliases = {}


def __getattr__(name):
    found = _aliases.get(name)
    if found is not None:
        return found
    row = _alias_table.get(name)
    if row is not None:
        module, attr, n = row
        origin = getattr(__import__(module, globals(), None, [attr]), attr)
        kind = _TupleType if name == "Tuple" else _CallableType if name == "Callable" else _SpecialGenericAlias
        found = _aliases[name] = kind(origin, n, name=name, inst=name in _instantiable)
        return found
    if name in ("IO", "TextIO", "BinaryIO") or name.startswith("Supports"):
        import _typing_classes

        found = getattr(_typing_classes, name, None)
        if found is not None:
            _aliases[name] = found
            return found
    if name in ("T", "KT", "VT", "T_co", "V_co", "VT_co", "T_contra"):
        found = _aliases[name] = TypeVar(name, covariant=name.endswith("_co"), contravariant=name.endswith("_contra"))
        return found
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


def __dir__():
    return sorted(set(globals()) | set(__all__))
