# IntEnum, StrEnum, mixed-in types, format, ordering.
from enum import Enum, IntEnum, StrEnum, auto


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


print(Level.LOW, repr(Level.LOW), Level.LOW + 1, Level.HIGH > Level.MID, Level(5) is Level.MID, Level.LOW == 1)
print(f"{Level.MID} {Level.MID:04d} {Level.MID!r} {Level.MID!s}", "%d %s" % (Level.LOW, Level.LOW), int(Level.HIGH))
print([10, 20, 30][Level.LOW], sorted([Level.HIGH, Level.LOW]), max(Level), sum(Level), isinstance(Level.LOW, int))
print({1: "one"}[Level.LOW], Level.LOW | 2, -Level.LOW, divmod(Level.HIGH, 3), range(Level.MID)[-1], list(range(Level.LOW)))
try:
    Level(2)
except ValueError as e:
    print(e)


class Fruit(StrEnum):
    APPLE = auto()
    PEAR = "the pear"


print(Fruit.APPLE, repr(Fruit.APPLE), Fruit.APPLE.upper(), Fruit.PEAR == "the pear", f"{Fruit.PEAR:>10}", Fruit("apple"))
print("-".join(Fruit), Fruit.APPLE + "s", len(Fruit.PEAR), Fruit.PEAR.split(), isinstance(Fruit.APPLE, str), {"apple": 1}[Fruit.APPLE])
try:

    class BadStr(StrEnum):
        A = 1

except TypeError as e:
    print(e)


class Num(int, Enum):
    ONE = 1
    TWO = "2"


print(Num.ONE, f"{Num.ONE}", repr(Num.TWO), Num.TWO + 1, Num.TWO.value)


class Real(float, Enum):
    PI = 3.14

    def __str__(self):
        return "real"


print(Real.PI, f"{Real.PI}", repr(Real.PI), Real.PI * 2)


class Text(str, Enum):
    A = "a"


print(str(Text.A), f"{Text.A}", repr(Text.A), Text.A == "a", Text("a"), Text.A.value)


class Ordered(Enum):
    def __ge__(self, other):
        if self.__class__ is other.__class__:
            return self.value >= other.value
        return NotImplemented

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

    A = 3
    B = 2


print(Ordered.A >= Ordered.B, sorted(Ordered), min(Ordered))


class Mixin:
    def loud(self):
        return self.name + "!"


class WithMixin(Mixin, Enum):
    YES = 1


print(WithMixin.YES.loud())


class Tup(tuple, Enum):
    T = (1, 2)


print(Tup.T, Tup.T[0], Tup.T.value, len(Tup.T))
Dyn = IntEnum("Dyn", "a b c", start=0)
print(list(Dyn), Dyn.a == 0)
