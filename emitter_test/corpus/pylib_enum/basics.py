# Enum: members, look-up, aliases, iteration, errors, methods.
import copy
from enum import Enum, auto, member, nonmember, unique


class Color(Enum):
    """Colors."""

    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def hex(self):
        return f"#{self.value:06x}"

    @classmethod
    def first(cls):
        return cls.RED

    @staticmethod
    def helper():
        return "help"

    @property
    def pretty(self):
        return self.name.title()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"])
print(list(Color), len(Color), list(reversed(Color)), Color.CRIMSON is Color.RED, Color.CRIMSON.name)
print(Color.__members__, "RED" in Color.__members__, Color.RED in Color)
print(Color, Color.__name__, Color.__doc__, isinstance(Color.RED, Color), type(Color.RED) is Color, bool(Color.RED))
print(Color.RED.hex(), Color.first(), Color.helper(), Color.GREEN.pretty, Color.RED.GREEN if hasattr(Color.RED, "GREEN") else "")
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, Color.RED is Color(1), hash(Color.RED) == hash(Color(1)))
print({Color.RED: "r", Color.BLUE: "b"}[Color.BLUE], f"{Color.RED:>12}|{Color.RED!r}", "%s" % Color.RED)
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)


def err(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if not isinstance(e, TypeError) else "")


def set_red():
    Color.RED = 5


def del_red():
    del Color.RED


def set_value():
    Color.RED.value = 2


err(lambda: Color(9))
err(lambda: Color["NONE"])
err(lambda: Color.NONE)
err(set_red)
err(del_red)
err(set_value)
err(lambda: Color.RED < Color.BLUE)


def extend():
    class More(Color):
        PINK = 4


def twice():
    class Twice(Enum):
        A = 1
        A = 2


def reserved():
    class Reserved(Enum):
        _secret_ = 1


@unique
class Unique(Enum):
    A = 1
    B = 2


def not_unique():
    @unique
    class Dup(Enum):
        A = 1
        B = 1
        C = 1


err(extend)
err(twice)
err(reserved)
err(not_unique)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print([m.value for m in Auto])


class Names(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    FIRST = auto()
    SECOND = auto()


print([m.value for m in Names])


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / (self.radius * self.radius), 3)


print(Planet.EARTH.value, Planet.EARTH.gravity, Planet((3.303e23, 2.4397e6)).mass)


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coord(1), Coord.PY.label, Coord.PY == b"\x01", Coord.PX.value)


class Odd(Enum):
    DATA = nonmember([1, 2])
    FUNC = member(lambda self: "called")
    _private = 5
    __mangled = 6

    def method(self):
        pass


print(list(m.name for m in Odd), Odd.DATA, Odd.FUNC.value(None))


class Unhashable(Enum):
    A = [1]
    B = {"k": 2}
    C = [1]


print(Unhashable([1]), Unhashable({"k": 2}), Unhashable.C is Unhashable.A)


class Ignore(Enum):
    _ignore_ = "i"
    A = 1
    for i in range(2, 4):
        locals()[f"N{i}"] = i


print(list(Ignore))


class Missing(Enum):
    A = 1
    B = 2

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls[value.upper()]
        if value == "bad":
            return 5
        return None


print(Missing("b"))
err(lambda: Missing(7))
err(lambda: Missing("zz"))
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.ANT.value, Animal.__module__)
print(list(Enum("F", ["x", "y"], start=5)), list(Enum("F", {"a": "A", "b": "B"})), list(Enum("F", [("p", 1), ("q", 2)])))
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")


class Base(Enum):
    def shared(self):
        return f"shared {self.name}"


class Child(Base):
    X = 1


print(Child.X.shared(), issubclass(Child, Base), sorted(Color, key=lambda c: -c.value))
