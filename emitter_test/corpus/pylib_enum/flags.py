# Flag and IntFlag: operators, boundaries, iteration, names.
from enum import CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, Enum, Flag, IntFlag, auto, verify


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


print([p.value for p in Perm], list(Perm), len(Perm), Perm.__members__)
rw = Perm.R | Perm.W
print(rw, repr(rw), rw is Perm.RW, rw.value, rw.name, list(rw), len(rw), Perm.R in rw, Perm.X in rw, bool(rw), bool(Perm.NONE))
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW & Perm.R, Perm.RW ^ Perm.R, ~Perm.R, ~Perm.NONE, Perm.R & Perm.W)
print(Perm(0), repr(Perm(0)), Perm(5), Perm(7), repr(Perm(7)), Perm(-1), Perm.R == Perm(1), Perm["W"])
x = Perm.R
x |= Perm.X
x &= ~Perm.R
print(x)
for bad in (lambda: Perm(8), lambda: Perm("R"), lambda: Perm(16)):
    try:
        bad()
    except ValueError as e:
        print(e)
for bad in (lambda: Perm.R | 1, lambda: Perm.R + 1, lambda: 1 in Perm.R, lambda: Perm.R < Perm.W):
    try:
        bad()
    except TypeError:
        print("TypeError")


class IP(IntFlag):
    A = 1
    B = 2
    D = 8


print(IP.A | IP.B, repr(IP.A | IP.B), IP.A | 16, repr(IP.A | 16), repr(IP(9)), IP.A + IP.B, IP.A == 1, repr(IP(4)), repr(~IP.A))
print(type(IP.A | 1).__name__, type(1 | IP.A).__name__, type(IP.A + 1).__name__, f"{IP.D:b} {IP.D}", IP.A in (IP.A | IP.B), list(IP(11)))
print(repr(IP(0)), repr(IP(-1)), IP.A & 3, repr(IP.B ^ 3), int(IP.D), isinstance(IP.A, int), hash(IP.A) == hash(IP.A))


class Strict(Flag, boundary=STRICT):
    A = 1


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Eject(Flag, boundary=EJECT):
    A = 1


class Keep(Flag, boundary=KEEP):
    A = 1


print(repr(Conform(7)), repr(Eject(9)), repr(Keep(9)), str(Keep(9)), repr(Keep(8)), list(Keep(9)))
try:
    Strict(3)
except ValueError as e:
    print(e)


class Bits(Flag):
    A = auto()
    B = auto()
    C = 16
    D = auto()


print([m.value for m in Bits], Bits.A | Bits.D, list(Bits.A | Bits.C))


@verify(UNIQUE, CONTINUOUS)
class Ok(Enum):
    A = 1
    B = 2


for build in (
    lambda: verify(UNIQUE)(Enum("E", {"A": 1, "B": 1})),
    lambda: verify(CONTINUOUS)(Enum("E", {"A": 1, "B": 4})),
    lambda: verify(NAMED_FLAGS)(Flag("F", {"A": 1, "B": 6})),
):
    try:
        build()
    except ValueError as e:
        print(e)


class WithMethods(Flag):
    ON = 1
    OFF = 2

    @property
    def both(self):
        return WithMethods.ON in self and WithMethods.OFF in self


print((WithMethods.ON | WithMethods.OFF).both, WithMethods.ON.both, Flag("Dyn", "a b c").c.value)
