"""Classes whose methods are written by looking at their annotated fields."""

import sys

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]

_GenericAlias = type(list[int])
_mappingproxy = type(type.__dict__)


class FrozenInstanceError(AttributeError):
    """Raised by assignments to a frozen dataclass."""


class _Factory:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _Factory()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _Kind("_FIELD")
_FIELD_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Kind("_FIELD_INITVAR")
_no_metadata = _mappingproxy({})

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class InitVar:
    """Annotates a parameter of __init__ that is handed on to __post_init__ instead of being stored."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        t = self.type
        name = t.__name__ if isinstance(t, type) and not isinstance(t, _GenericAlias) else repr(t)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known about one field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _no_metadata if metadata is None else _mappingproxy(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        if id(self) in _in_repr:
            return "..."
        _in_repr.add(id(self))
        try:
            names = (
                "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only",
            )
            return f"Field({','.join([f'{n}={getattr(self, n)!r}' for n in names])},_field_type={self._field_type})"
        finally:
            _in_repr.discard(id(self))

    def __set_name__(self, owner, name):
        set_name = getattr(type(self.default), "__set_name__", None)
        if set_name:
            set_name(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


_in_repr = set()


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{n}={getattr(self, n)!r}' for n in self.__slots__])})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING,
):
    """Give a field properties beyond its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):
    """Class decorator that adds __init__, __repr__, __eq__ and others, as its arguments say."""
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)

    def wrap(cls):
        return _process(cls, params, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def _process(cls, params, match_args, kw_only, slots, weakref_slot):
    namespace = cls.__dict__
    fields = _collect_fields(cls, params, kw_only)
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, params)
    class_hash = namespace.get("__hash__", MISSING)
    explicit_hash = not (class_hash is MISSING or class_hash is None and "__eq__" in namespace)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")

    real = [f for f in fields.values() if f._field_type is _FIELD]
    in_init = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in in_init if f.init and not f.kw_only]
    keyword = [f for f in in_init if f.init and f.kw_only]
    code = _Code(cls)
    if params.init:
        _write_init(code, in_init, positional, keyword, params.frozen, hasattr(cls, "__post_init__"), slots)
    if params.repr:
        _write_repr(code, [f for f in real if f.repr])
    compared = [f for f in real if f.compare]
    if params.eq:
        _write_comparison(code, "__eq__", "==", compared)
    if params.order:
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if name in namespace:
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using "
                    "functools.total_ordering"
                )
            _write_comparison(code, name, op, compared)
    if params.frozen:
        _write_frozen(code, real)
    hashed = None
    if params.unsafe_hash:
        if explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        hashed = True
    elif params.eq and not explicit_hash:
        hashed = bool(params.frozen)
    if hashed:
        code.write("__hash__", "self", [f"return __dc_hash({_tuple('self', [f for f in real if _in_hash(f)])})"])
    code.add_methods()
    if hashed is False:
        cls.__hash__ = None

    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature(cls, positional, keyword)
    if match_args and "__match_args__" not in namespace:
        cls.__match_args__ = tuple([f.name for f in positional])
    if "__replace__" not in namespace:
        cls.__replace__ = _replace
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, params.frozen, weakref_slot)
        if params.frozen:
            code.set_class(cls)
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


def _in_hash(f):
    return f.compare if f.hash is None else f.hash


def _collect_fields(cls, params, kw_only):
    """The fields of the bases, then those of the class; later ones replace earlier ones in their place."""
    fields = {}
    any_frozen_base = has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            if getattr(base, _PARAMS).frozen:
                any_frozen_base = True
    namespace = cls.__dict__
    annotations = namespace.get("__annotations__", {})
    own = []
    marker_seen = False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and _names(annotation, cls, "KW_ONLY"):
            if marker_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            marker_seen = kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in namespace.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return fields


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, _slot_type):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_class_var(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif annotation is InitVar or type(annotation) is InitVar or (
        isinstance(annotation, str) and _names(annotation, cls, "InitVar")
    ):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


class _Slotted:
    __slots__ = ("slot",)


_slot_type = type(_Slotted.__dict__["slot"])


def _is_class_var(annotation, cls):
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    if isinstance(annotation, str):
        return _names(annotation, cls, "ClassVar")
    return getattr(annotation, "__origin__", annotation) is typing.ClassVar


def _names(annotation, cls, name):
    """Whether an annotation in text form starts with the given name of typing or dataclasses."""
    home = sys.modules.get("typing" if name == "ClassVar" else "dataclasses")
    where = sys.modules.get(cls.__module__)
    word, rest = _first_word(annotation)
    if rest.startswith("."):
        if getattr(where, word, None) is not home:
            return False
        where = home
        word, _ = _first_word(rest[1:])
    found = getattr(where, word, None)
    if found is None:
        return False
    wanted = getattr(home, name)
    return found is wanted or getattr(found, "__origin__", None) is wanted or type(found) is wanted


def _first_word(text):
    text = text.lstrip()
    n = 0
    while n < len(text) and (text[n].isalnum() or text[n] == "_"):
        n += 1
    return text[:n], text[n:].lstrip()


class _Code:
    """Methods to be compiled together, as closures over scope in the namespace of the class's module."""

    def __init__(self, cls):
        self.cls = cls
        self.lines = []
        self.names = []
        self.annotations = {}
        self.scope = {"__dc_cls": cls, "__dc_factory": _HAS_DEFAULT_FACTORY}

    def write(self, name, params, body):
        self.names.append(name)
        self.lines.append(f" def {name}({params}):")
        self.lines.extend(["  " + line for line in body])

    def add_methods(self):
        cls, scope = self.cls, self.scope
        if "__setattr__" in self.names:
            self.write("__dc_set_class", "cls", ["nonlocal __dc_cls", "__dc_cls = cls"])
        if "__hash__" in self.names:
            scope["__dc_hash"] = hash
        self.lines.insert(0, f"def __dc_make({', '.join(scope)}):")
        self.lines.append(f" return ({''.join([name + ',' for name in self.names])})")
        module = sys.modules.get(cls.__module__)
        made = {}
        exec("\n".join(self.lines), {} if module is None else module.__dict__, made)
        for name, f in zip(self.names, made["__dc_make"](**scope)):
            if name == "__dc_set_class":
                self.set_class = f
            elif name not in cls.__dict__ or name == "__hash__":
                f.__qualname__ = f"{cls.__qualname__}.{name}"
                if name == "__repr__":
                    # Printers of data know it by the file of what it is wrapped in.
                    from reprlib import recursive_repr

                    f = recursive_repr()(f)
                if name == "__init__":
                    f.__annotations__ = self.annotations
                setattr(cls, name, f)
            elif name in ("__setattr__", "__delattr__"):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")


def _tuple(obj, fields):
    return f"({''.join([f'{obj}.{f.name},' for f in fields])})"


def _write_init(code, fields, positional, keyword, frozen, has_post_init, slots):
    seen_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    this = "__dataclass_self__" if any([f.name == "self" for f in fields]) else "self"
    scope = code.scope
    if frozen:
        scope["__dc_setattr"] = object.__setattr__
    body = []
    for f in fields:
        value = _init_value(f, scope, slots)
        if f.init:
            code.annotations[f.name] = f.type
        if value is None or f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f"__dc_setattr({this},{f.name!r},{value})")
        else:
            body.append(f"{this}.{f.name}={value}")
    code.annotations["return"] = None
    if has_post_init:
        args = ",".join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        body.append(f"{this}.__post_init__({args})")
    params = [this] + [_init_param(f) for f in positional]
    if keyword:
        params.append("*")
        params.extend([_init_param(f) for f in keyword])
    code.write("__init__", ",".join(params), body or ["pass"])


def _init_param(f):
    if f.default is not MISSING:
        return f"{f.name}=__dc_default_{f.name}"
    if f.default_factory is not MISSING:
        return f"{f.name}=__dc_factory"
    return f.name


def _init_value(f, scope, slots):
    """The expression that __init__ stores into the field; None if it stores nothing."""
    if f.default is not MISSING:
        scope[f"__dc_default_{f.name}"] = f.default
    if f.default_factory is not MISSING:
        scope[f"__dc_factory_{f.name}"] = f.default_factory
        if f.init:
            return f"__dc_factory_{f.name}() if {f.name} is __dc_factory else {f.name}"
        return f"__dc_factory_{f.name}()"
    if f.init:
        return f.name
    if slots and f.default is not MISSING:
        return f"__dc_default_{f.name}"
    return None


def _write_repr(code, fields):
    body = "{self.__class__.__qualname__}(" + ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in fields]) + ")"
    code.write("__repr__", "self", [f"return f'{body}'"])


def _write_comparison(code, name, op, fields):
    code.write(name, "self, other", [
        "if other.__class__ is self.__class__:",
        f" return {_tuple('self', fields)}{op}{_tuple('other', fields)}",
        "return NotImplemented",
    ])


def _write_frozen(code, fields):
    code.scope.update({
        "__dc_names": frozenset([f.name for f in fields]), "__dc_error": FrozenInstanceError, "__dc_type": type,
        "__dc_super": super,
    })
    test = "if __dc_type(self) is __dc_cls or name in __dc_names:"
    code.write("__setattr__", "self, name, value", [
        test,
        " raise __dc_error(f'cannot assign to field {name!r}')",
        "__dc_super(__dc_cls, self).__setattr__(name, value)",
    ])
    code.write("__delattr__", "self, name", [
        test,
        " raise __dc_error(f'cannot delete field {name!r}')",
        "__dc_super(__dc_cls, self).__delattr__(name)",
    ])


def _signature(cls, positional, keyword):
    parts = [_signature_param(f) for f in positional]
    if keyword:
        parts.append("*")
        parts.extend([_signature_param(f) for f in keyword])
    return f"({', '.join(parts)})"


def _signature_param(f):
    t = f.type
    if isinstance(t, type) and not isinstance(t, _GenericAlias):
        text = t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    else:
        text = repr(t).replace("typing.", "")
    text = f"{f.name}: {text}"
    if f.default is not MISSING:
        return f"{text} = {f.default!r}"
    if f.default_factory is not MISSING:
        return f"{text} = <factory>"
    return text


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _own_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ()
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _add_slots(cls, is_frozen, weakref_slot):
    """Make the class again, with __slots__."""
    namespace = dict(cls.__dict__)
    if "__slots__" in namespace:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = tuple([f.name for f in fields(cls)])
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_own_slots(base))
    wanted = names + ("__weakref__",) if weakref_slot else names
    namespace["__slots__"] = tuple([n for n in wanted if n not in inherited])
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in namespace:
            new.__getstate__ = _getstate
        if "__setstate__" not in namespace:
            new.__setstate__ = _setstate
    return new


def fields(class_or_instance):
    """The fields of a dataclass, or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) and not isinstance(obj, _GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dictionary; dataclasses, dicts, lists and tuples in it are converted and copied too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple; dataclasses, dicts, lists and tuples in it are converted and copied too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


_atomic = {type(None), bool, int, float, str, complex, bytes}


def _convert(obj, make):
    t = type(obj)
    if t in _atomic:
        return obj
    if hasattr(t, _FIELDS):
        return make([(f.name, _convert(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return t(*[_convert(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return t([_convert(v, make) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_convert(k, make), _convert(v, make)) for k, v in obj.items()]
        if hasattr(t, "default_factory"):
            result = t(obj.default_factory)
            for k, v in pairs:
                result[k] = v
            return result
        return t(pairs)
    from copy import deepcopy

    return deepcopy(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
):
    """Make a dataclass from names, (name, type) and (name, type, default or field()) tuples."""
    from keyword import iskeyword
    from types import new_class

    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, t = item, "typing.Any"
        elif len(item) == 2:
            name, t = item
        elif len(item) == 3:
            name, t, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = t
    body["__annotations__"] = annotations
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """A new object of the same class, with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(obj, /, **changes):
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
