"""Enumerations: classes whose attributes are a fixed set of members."""

import sys as _sys
from _types import DynamicClassAttribute

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
    "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name",
]

# Set once the classes exist; until then, class bodies below must do without.
Enum = Flag = EJECT = KEEP = STRICT = CONFORM = ReprEnum = None

_unset = object()
_proxy = type(type.__dict__)
_builtin_property = property


class nonmember:
    """Keeps a class attribute from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a class attribute a member, whatever it is."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value to be chosen by _generate_next_value_."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    """A property of members that leaves its name free for a member: the class gives the member of that name."""

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        super().__set_name__(ownerclass, name)
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(x):
    return hasattr(x, "__get__") or hasattr(x, "__set__") or hasattr(x, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


_known_sunders = {"_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                  "_iter_member_by_value_", "_iter_member_by_def_", "_generate_next_value_"}


class _EnumDict(dict):
    """The namespace of an enum's class body: notes which names become members, in order."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and key.startswith(f"_{self._cls_name}__") and not key.endswith("__"):
            pass  # a private name
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) and not isinstance(value, member):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._resolve_auto(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _sunder(self, key, value):
        if key not in _known_sunders:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _resolve_auto(self, key, value):
        if isinstance(value, auto):
            return self._auto_value(key, value)
        if isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
            values = []
            for v in value:
                if isinstance(v, auto):
                    v = self._auto_value(key, v)
                    self._last_values.append(v)
                values.append(v)
            if hasattr(value, "_make"):
                return type(value)(*values)
            return type(value)(values)
        return value

    def _auto_value(self, key, value):
        if value.value is _unset:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return value.value

    def update(self, members, **more_members):
        for name in members.keys() if hasattr(members, "keys") else ():
            self[name] = members[name]
        if not hasattr(members, "keys"):
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


class _Proto:
    """Stands for a member in the class body; becomes the member when type() sets its name, in order of definition."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        m = _new_member(cls, self.value)
        m._name_ = name
        m.__objclass__ = cls
        m.__init__(*_member_args(cls, self.value))
        m._sort_order_ = len(cls._member_names_)
        value = m._value_
        same = _find_value(cls, value)
        if same is not None:
            m = same
        elif Flag is None or not issubclass(cls, Flag) or _note_flag(cls, value):
            cls._member_names_.append(name)
        _place(cls, name, m)
        cls._member_map_[name] = m
        try:
            cls._value2member_map_.setdefault(value, m)
        except TypeError:
            cls._unhashable_values_.append(value)


def _member_args(cls, value):
    args = value if isinstance(value, tuple) else (value,)
    return (args,) if cls._member_type_ is tuple else args


def _new_member(cls, value):
    args = _member_args(cls, value)
    m = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(m, "_value_"):
        if cls._member_type_ is object:
            m._value_ = value
        else:
            try:
                m._value_ = cls._member_type_(*args)
            except Exception as e:
                new = TypeError("_value_ not set in __new__, unable to create it")
                new.__cause__ = e
                raise new
    return m


def _find_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m


def _note_flag(cls, value):
    """Add a member's bits to the masks of a flag class; tells whether the member is a single bit."""
    if not isinstance(value, int):
        raise TypeError(f"invalid Flag value: {value!r}")
    if value < 0:
        # The mask of all bits is not known yet; __new__ of EnumType comes back to it.
        return False
    cls._flag_mask_ |= value
    if value and not value & (value - 1):
        cls._singles_mask_ |= value
        return True
    return False


def _place(cls, name, m):
    """Make the member an attribute of the class, or leave that to a property of the same name."""
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is None:
            continue
        if hasattr(found, "fget"):
            redirect = property(found.fget, found.fset, found.fdel)
            redirect.__set_name__(cls, name)
            setattr(cls, name, redirect)
            return
        break
    setattr(cls, name, m)


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        _, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            namespace["_generate_next_value_"] = getattr(first, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for name in classdict["_ignore_"]:
            classdict.pop(name, None)
        members = classdict._member_names
        bad = set(members) & {"mro", ""}
        if bad:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in bad)}")
        order = classdict.pop("_order_", None)
        namespace = dict(classdict)
        generate = namespace.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            namespace["_generate_next_value_"] = staticmethod(generate)
        member_type, first = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(namespace, member_type, first)
        for name in members:
            namespace[name] = _Proto(namespace[name])
        namespace["_new_member_"] = new
        namespace["_use_args_"] = use_args
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        namespace["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        namespace["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        namespace["_flag_mask_"] = 0
        namespace["_singles_mask_"] = 0
        namespace["_all_bits_"] = 0
        namespace["_inverted_"] = None
        error = None
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except RuntimeError as e:
            # How some interpreters report what went wrong in the __set_name__ of a member.
            if e.__cause__ is None:
                raise
            error = e.__cause__
        if error is not None:
            raise error
        enum_class._fill_in_(namespace, member_type, first, save_new)
        if order is not None:
            enum_class._check_order_(order)
        return enum_class

    def _fill_in_(cls, namespace, member_type, first, save_new):
        if ReprEnum is not None and ReprEnum in cls.__bases__:
            if member_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            for name in ("__format__", "__str__"):
                if name not in namespace:
                    method = getattr(member_type, name)
                    if method == getattr(object, name):
                        method = member_type.__repr__
                    setattr(cls, name, method)
                    namespace[name] = method
        # A data type's own methods must not hide those of the enum.
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name in namespace or first is None:
                continue
            method = getattr(cls, name, None)
            if method is not None and method in (getattr(member_type, name, None), getattr(object, name, None)):
                setattr(cls, name, getattr(first, name))
        if Flag is not None and issubclass(cls, Flag):
            cls._finish_flag_(namespace)
        if Enum is not None:
            if save_new:
                cls.__new_member__ = cls.__dict__["__new__"]
            cls.__new__ = Enum.__new__

    def _finish_flag_(cls, namespace):
        mask = cls._flag_mask_
        cls._all_bits_ = all_bits = (1 << mask.bit_length()) - 1
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in namespace:
                setattr(cls, name, getattr(Flag, name))
        missed = [m._value_ for m in cls._member_map_.values() if m._value_ < 0]
        for value in missed:
            if cls._boundary_ is not KEEP:
                m = cls._value2member_map_[value]
                m._value_ = value = value & all_bits
                cls._value2member_map_[value] = m
        if cls._boundary_ is KEEP:
            cls._flag_mask_ = mask
        # Members in order of their bits, for iteration.
        names = cls._member_names_
        values = [cls._member_map_[n]._value_ for n in names]
        if values != sorted(values):
            cls._iter_member_ = cls._iter_member_by_def_

    def _check_order_(cls, order):
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        names = cls._member_names_
        if Flag is not None and issubclass(cls, Flag):
            order = [n for n in order if n in names or n not in cls._member_map_]
        else:
            order = [n for n in order if n not in cls._member_map_ or n in names]
        if order != names:
            raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {order!r}")

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The member with a value; or, with names, a new enumeration."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary
        )

    def __contains__(cls, value):
        """Whether value is a member or the value of one."""
        if isinstance(value, cls):
            return value._name_ in cls._member_map_
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
            "__name__", "__qualname__",
        }
        names.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not Enum.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is object:
            names.add("__init_subclass__")
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getattr__(cls, name):
        # Not a data attribute: only members that a property of the same name hides get here.
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        for name in cls._member_names_:
            yield members[name]

    def __reversed__(cls):
        members = cls._member_map_
        for name in reversed(cls._member_names_):
            yield members[name]

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        """A read-only mapping of names, aliases included, to members."""
        return _proxy(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first = cls._get_mixins_(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for i, name in enumerate(names):
                values.append(first._generate_next_value_(name, start, i, values[:]))
            pairs = zip(names, values)
        elif hasattr(names, "keys"):
            pairs = [(name, names[name]) for name in names]
        else:
            pairs = names
        for name, value in pairs:
            namespace[name] = value
        if module is None:
            try:
                module = _sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is not None:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of a module's constants and put its members there."""
        module_globals = _sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        pairs = [(n, source[n]) for n in source.keys() if filter(n)]
        try:
            pairs.sort(key=lambda t: (t[1], t[0]))
        except TypeError:
            pairs.sort(key=lambda t: t[0])
        body = {t[0]: t[1] for t in pairs}
        body["__module__"] = module
        base_type, _ = cls._get_mixins_(name, (cls,))
        namespace = cls.__class__.__prepare__(name, (cls,))
        for k, v in body.items():
            namespace[k] = v
        new = cls.__class__(name, (cls,), namespace, boundary=boundary or KEEP)
        if as_global:
            global_enum(new)
        else:
            module_globals.update(new.__members__)
        module_globals[name] = new
        return new

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the values (object if any) and the enum that is extended."""
        if not bases or Enum is None:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__ or base.__module__ == "builtins":
                    return base.__dict__.get("__repr__") or base.__repr__
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in found:
                            found.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or base.__module__ == "builtins" or (
                    "__dataclass_fields__" in base.__dict__
                ):
                    data = candidate or base
                    if data not in found:
                        found.append(data)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
        return found[0] if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first):
        """How members are made: the function, whether to keep it as __new_member__, whether it takes the values."""
        new = classdict.get("__new__")
        save = first is not None and new is not None
        if isinstance(new, staticmethod):
            new = new.__func__
        if new is None:
            new = mcls._inherited_new(member_type, first)
        return new, save, first is not None and new not in (object.__new__, Enum.__new__)

    @classmethod
    def _inherited_new(mcls, member_type, first):
        if first is not None:
            for name in ("__new_member__", "__new__"):
                for cls in (member_type, first):
                    new = getattr(cls, name, None)
                    if new is not None and new not in (object.__new__, Enum.__new__):
                        return new
        return object.__new__


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """Base class of enumerations."""

    # No __hash__: a member is the only object of its value, and what has the hash of its identity is found in tables natively.

    def __new__(cls, value):
        # The look-up of a member; EnumType makes members without it.
        if type(value) is cls:
            return value
        try:
            m = cls._value2member_map_.get(value)
        except TypeError:
            m = _find_value(cls, value)
        if m is not None:
            return m
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        error = None
        try:
            m = cls._missing_(value)
        except Exception as e:
            error = e
            m = None
        if isinstance(m, cls) or (cls._boundary_ is EJECT and EJECT is not None and isinstance(m, int)):
            return m
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if m is None and error is None:
            raise invalid
        if error is None:
            error = TypeError(f"error in {cls.__name__}._missing_: returned {m!r} instead of None or a valid member")
        if not isinstance(error, ValueError):
            error.__context__ = invalid
        try:
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        if self.__class__._member_type_ is object:
            names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        else:
            names = set(object.__dir__(self))
        names.update([n for n in getattr(self, "__dict__", ()) if n[0] != "_"])
        for cls in self.__class__.mro():
            for name, x in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(x, property):
                    if x.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Base class of enumerations whose str() and format() are those of the value."""


class IntEnum(int, ReprEnum):
    """Base class of enumerations whose members are ints."""


class StrEnum(str, ReprEnum):
    """Base class of enumerations whose members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        m = str.__new__(cls, value)
        m._value_ = value
        return m

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member of a flag has: an error, dropped, an int, kept."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def bin(num, max_bits=None):
    """Like the built-in, but with a sign bit, and negative numbers as two's complement."""
    import builtins

    limit = 1 << num.bit_length()
    if num >= 0:
        s = builtins.bin(num + limit).replace("1", "0", 1)
    else:
        s = builtins.bin(~num ^ (limit - 1) + limit)
    sign, digits = s[:3], s[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f"{sign} {digits}"


def _bits(num):
    while num:
        bit = num & -num
        yield bit
        num ^= bit


def show_flag_values(value):
    return list(_bits(value))


class Flag(Enum, boundary=STRICT):
    """Base class of enumerations whose members combine with | & ^ ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_[bit]

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the member that combines others."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                n = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, n)}\n  allowed {bin(mask, n)}")
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 1 << value.bit_length())
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {boundary!r}")
        negative = None
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        m = cls._value2member_map_.get(value)
        if m is None:
            m = cls._combine(value)
        if negative is not None:
            cls._value2member_map_[negative] = m
        return m

    @classmethod
    def _combine(cls, value):
        m = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(m, "_value_"):
            m._value_ = value
        m._name_ = None
        singles = cls._singles_mask_
        if value & singles or value & ~singles:
            parts = list(cls._iter_member_(value & singles))
            combined = 0
            for part in parts:
                combined |= part._value_
            if value & ~singles:
                for part in cls._member_map_.values():
                    v = part._value_
                    if v and v & value == v and part not in parts:
                        parts.append(part)
                        combined |= v
            unknown = value ^ combined
            if combined:
                if unknown and cls._boundary_ is STRICT:
                    raise ValueError(f"{cls!r}: no members with value {unknown!r}")
                m._name_ = "|".join([part._name_ for part in parts])
                if unknown:
                    m._name_ += f"|{cls._numeric_repr_(unknown)}"
        return cls._value2member_map_.setdefault(value, m)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                f"{self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        value_repr = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f"<{name}: {value_repr(self._value_)}>"
        return f"<{name}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._operand(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Base class of flags whose members are ints."""


def unique(enumeration):
    """Class decorator: no two names for one member."""
    aliases = [f"{name} -> {m.name}" for name, m in enumeration.__members__.items() if name != m.name]
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [f"{n} -> {m.name}" for n, m in enumeration.__members__.items() if n != m.name]
                if aliases:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named_flags(enumeration)
        return enumeration


def _check_continuous(enumeration):
    values = {m.value for m in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        wanted = [1 << i for i in range(low.bit_length(), high.bit_length())]
    elif issubclass(enumeration, Enum):
        wanted = range(low + 1, high)
    else:
        raise Exception("verify: unknown type of enum")
    missing = [str(v) for v in wanted if v not in values]
    if missing:
        kind = "flag" if issubclass(enumeration, Flag) else "enum"
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}"[:256])


def _check_named_flags(enumeration):
    names = enumeration._member_names_
    values = [m.value for m in enumeration]
    bad, missing = [], 0
    for name, alias in enumeration._member_map_.items():
        if name in names or alias.value < 0:
            continue
        unnamed = [v for v in _bits(alias.value) if v not in values]
        if unnamed:
            bad.append(name)
            for v in unnamed:
                missing |= v
    if bad:
        last = bad.pop()
        what = f"aliases {', '.join(bad)} and {last} are missing" if bad else f"alias {last} is missing"
        kind = "combined values of" if missing & (missing - 1) else "value"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {what} {kind} {missing:#x} "
            f"[use enum.show_flag_values(value) for details]"
        )


def global_enum_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    name = self.__class__.__name__
    if self._name_ is None:
        return f"{module}.{name}({self._value_!r})"
    if _single_bit(self):
        return f"{module}.{self._name_}"
    if self._boundary_ is not KEEP:
        return "|".join([f"{module}.{n}" for n in self._name_.split("|")])
    return "|".join([n if n[0].isdigit() else f"{module}.{n}" for n in self._name_.split("|")])


def _single_bit(flag):
    return not flag._value_ & (flag._value_ - 1)


def global_str(self):
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator: show members as module.NAME, and put them into the module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    _sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration of a plain class."""

    def convert(cls):
        namespace = type(etype).__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__", "__doc__") or name == "__doc__" and value is not None:
                namespace[name] = value
        return type(etype)(cls.__name__, (etype,), namespace, boundary=boundary)

    return convert
