# State machines on enums, aliases, flags, unique, lookups, iteration.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import enum
class L(enum.Enum):
    RED = 1; GREEN = 2; AMBER = 3; STOP = 1
    def next(self): return L(self.value % 3 + 1)
print(list(L), L.STOP is L.RED, L.RED.next().name, L(2), L["AMBER"].value, t(L, 9), t(lambda: L["X"]), len(L), L.RED in L, list(L.__members__), repr(L.RED), str(L.GREEN))
print(L.RED == 1, L.RED == L.RED, L.RED != L.GREEN, {L.RED: "r"}[L(1)], t(setattr, L, "RED", 5), t(lambda: L.RED < L.GREEN), isinstance(L.RED, L), bool(L.RED), [x.name for x in reversed(L)])
class I(enum.IntEnum): A = 1; B = 5
print(I.A + 1, I.B > I.A, I.B == 5, sorted([I.B, I.A])[0].name, [10, 20][I.A], I(5).name, isinstance(I.A, int), max(I).name, "%d" % I.B)
class P(enum.Flag): R = enum.auto(); W = enum.auto(); X = enum.auto(); RW = R | W
print(P.RW.value, (P.R | P.X).value, P.R in P.RW, P.X in P.RW, bool(P.R & P.W), (P.RW & P.W).name, (P.RW ^ P.R).name, P(4).name, (~P.R & P.RW).name, t(lambda: P.R | 1))
class A(enum.Enum): X = enum.auto(); Y = enum.auto()
print([a.value for a in A], A.X != L.RED, hash(A.X) == hash(A.X))
def dup():
    @enum.unique
    class D(enum.Enum): A = 1; B = 1
def sub():
    class M(L): pass
print(t(dup), t(sub)); F = enum.Enum("F", "p q r"); print([(f.name, f.value) for f in F])
class Planet(enum.Enum):
    E = (5, 2); M = (3, 4)
    def __init__(self, m, r): self.m, self.r = m, r
    @property
    def ratio(self): return self.m / self.r
print(Planet.E.ratio, Planet.M.m, Planet((3, 4)).name)
