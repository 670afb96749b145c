# Comparison chains, reflection, mixed types, identity of singletons, rich results.
class R:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("eq", self.n, getattr(o, "n", o)); return NotImplemented
    def __lt__(self, o): print("lt", self.n, getattr(o, "n", o)); return NotImplemented
    def __gt__(self, o): print("gt", self.n, getattr(o, "n", o)); return "greater"
    def __hash__(self): return 1
a, b = R("a"), R("b")
print(a == b)
print(a != b)
print(a < b)
print(a > b)
try:
    print(a <= b)
except TypeError:
    print("TypeError")
print(a == 3, 3 == a)
class S(R):
    def __lt__(self, o): return "S.lt"
    def __gt__(self, o): return "S.gt"
print(a < S("s"), a > S("s"))
class Vec:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return [x < o for x in self.v]
    def __eq__(self, o): return [x == o for x in self.v]
print(Vec([1, 5]) < 3, Vec([1, 5]) == 5, Vec([1]) != 1, 3 > Vec([1]))
class Ne:
    def __ne__(self, o): return "ne"
print(Ne() != 1, Ne() == 1)
class OnlyEq:
    def __eq__(self, o): return True
print(OnlyEq() != 1, OnlyEq() in [1, 2], [OnlyEq()] == [5], (3,) == (OnlyEq(),))
for f in (lambda: 1 < "a", lambda: None < None, lambda: [] < (), lambda: {} < {}, lambda: 1j < 2j, lambda: object() < object(), lambda: [1, "a"] < [1, 2]):
    try:
        print(f())
    except TypeError:
        print("TypeError")
print(1 == "1", None == 0, [] == (), {} == set(), 1.0 == 1, True == 1, "a" == b"a", 0 == -0.0)
print([1, 2] < [1, 2, 0], [2] > [1, 9], (1, "a") < (2, 0), "a" < "ab", "Z" < "a", b"a" < b"b", [] < [0])
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], nan != nan, nan < 1, max(1, nan), max(nan, 1) is nan)
print(1 is True, None is None, ... is Ellipsis, NotImplemented is NotImplemented)
print({1, 2} <= {1, 2, 3}, {1} < {1}, {1} >= {1}, {1, 2} > {1}, {1} < {2}, {1} > {2})
print(2**70 == 2.0**70, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, -10**400 < float("-inf"))
