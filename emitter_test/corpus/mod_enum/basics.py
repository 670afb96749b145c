# enum: members, values, lookup, iteration, aliases, auto, methods, Flag, IntEnum, errors.
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
class C(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def lower(self): return self.name.lower()
    @property
    def double(self): return self.value * 2
    @classmethod
    def first(cls): return cls.RED
    @staticmethod
    def st(): return "st"
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(2), C["BLUE"], C.CRIMSON is C.RED, C.CRIMSON.name, list(C), len(C), [c.lower() for c in C], C.BLUE.double, C.first(), C.st(), list(C.__members__))
print(C.RED is C(1), C.RED == C.RED, C.RED == 1, C.RED != C.GREEN, C.RED in C, isinstance(C.RED, C), type(C.RED) is C, {C.RED: "r"}[C(1)], hash(C.RED) == hash(C.RED), f"{C.RED}", "%s" % C.GREEN, format(C.BLUE), str(C.RED), bool(C.RED), list(reversed(C))[0])
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
print(t(C, 9), t(lambda: C["NOPE"]), t(lambda: C.NOPE), t(lambda: C.RED < C.GREEN), t(setattr, C, "RED", 5), t(delattr, C, "RED"), t(lambda: C.RED + 1), t(setattr, C.RED, "value", 9), t(C), t(lambda: type("D", (C,), {})), t(lambda: len(C.RED)))
try: C(9)
except ValueError as e: print(e)
class A(Enum):
    X = auto(); Y = auto(); Z = 10; W = auto()
print([(m.name, m.value) for m in A])
class Named(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    ONE = auto(); TWO = auto()
print([m.value for m in Named], Named("one"))
class I(IntEnum):
    A = 1; B = 2
print(I.A, repr(I.A), I.A + 1, I.A < I.B, I.A == 1, I(2), [10, 20, 30][I.B], sorted([I.B, I.A]), f"{I.A}", f"{I.A:03d}", "%d" % I.B, I.A * 2.5, isinstance(I.A, int), max(I), {1: "x"}[I.A], int(I.B), I.A | 4, sum(I))
class F(Flag):
    R = 1; W = 2; X = 4
    RW = R | W
print(F.R | F.X, repr(F.R | F.W), F.RW, F(3), F.R in F.RW, F.X in F.RW, F.RW & F.W, F.RW ^ F.R, bool(F(0)), ~F.R, (F.R | F.X).value, list(F.RW), F(0), F.R & F.W, list(F), len(F))
class IF(IntFlag):
    A = 1; B = 2; C = 4
print(IF.A | IF.B, (IF.A | 8).value, IF.A + 1, IF.C & 6, isinstance(IF.A | IF.B, IF), IF.B == 2, int(IF.A | IF.C))
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError: print("not unique")
class P(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return round(self.mass / self.radius ** 3, 4)
print(P.EARTH.mass, P.MARS.density, P((0.64, 3.39)), P.EARTH.value)
class N(Enum):
    a = 1
    def __new__(cls, v):
        o = object.__new__(cls); o._value_ = v * 10; return o
    b = 2
print([m.value for m in N], N(20))
class M(Enum):
    X = 1
    @classmethod
    def _missing_(cls, v): return cls.X if v == "x" else None
print(M("x"), t(M, "y"))
class S(str, Enum):
    A = "a"; B = "b"
print(S.A == "a", S.A.upper(), S("b"), S.A.value, "x" + S.B, isinstance(S.A, str), {"a": 1}[S.A], ["a", "b"].index(S.B))
Fun = Enum("Fun", "P Q R"); print(list(Fun), Fun.Q.value, Enum("L", ["a", "b"]).b.value, Enum("D", {"k": 5}).k, IntEnum("Z", "a b", start=5).b + 0)
class Base(Enum):
    def hello(self): return "hello " + self.name
class D(Base): A = 1
print(D.A.hello(), issubclass(D, Base), isinstance(D.A, Enum), D.A._name_, D.A._value_, D.__name__, D.A.__class__.__name__)
match C.RED:
    case C.GREEN: print("green")
    case C.RED: print("red")
class Mixed(Enum):
    F = "f"; H = [1]
    def m(self): return 1
print(list(Mixed.__members__), Mixed.H.value, Mixed([1]).name)
