# Identity and equality facts every implementation must keep, and aliasing of mutable objects.
a = []; b = a; c = []
print(a is b, a is c, a == c, a is not c, [a, b][0] is [a, b][1], (a,)[0] is a, {"k": a}["k"] is a)
print(None is None, True is True, (1 == 1) is True, (not 1) is False, ... is ..., NotImplemented is NotImplemented, type(1) is int, type(None) is type(None), bool(5) is True, (3 > 2) is (2 > 1))
def f(x): return x
o = object(); print(f(o) is o, (lambda: o)() is o, [x for x in [o]][0] is o, next(iter([o])) is o, max([o], key=id) is o, (o or 1) is o, (o and o) is o, (None or o) is o, dict(k=o)["k"] is o, tuple([o])[0] is o, list((o,))[0] is o, sorted([o], key=id)[0] is o, {o: o}[o] is o, [o].pop() is o, {o}.pop() is o, getattr(type("T", (), {"a": o}), "a") is o)
x = y = [1]; x += [2]; print(x is y, y); x = x + [3]; print(x is y, y); t = u = (1,); t += (2,); print(t is u, u)
s = "abc"; print(s[:] == s, s * 1 == s, str(s) is s, s.replace("z", "y") == s, "".join([s]) == s, s + "" == s)
class E:
    def __eq__(self, o): return True
    __hash__ = None
e = E(); print(e == 1, e != 1, e is e, e in [1, 2], [e] == [5], 1 in [e], e == None, (1, e) == (e, 2))
class Never:
    def __eq__(self, o): return False
    def __hash__(self): return 1
n = Never(); print(n == n, n in [n], [n] == [n], (n,) == (n,), n in {n}, {n: 1}[n], [n].index(n), [n].count(n), {n} == {n}, {1: n} == {1: n}, n in (n,), n != n, n in {n: 0}.keys(), n in {0: n}.values())
nan = float("nan"); print(nan == nan, nan in [nan], nan in (float("nan"),), [nan] == [nan], {nan: 1}.get(nan), len({nan, nan}), [nan].index(nan), [nan].count(nan))
m = [[0] * 3] * 3; m[0][0] = 1; print(m, m[0] is m[1]); m = [[0] * 3 for _ in range(3)]; m[0][0] = 1; print(m)
d = dict.fromkeys("ab", []); d["a"].append(1); print(d, d["a"] is d["b"])
def default(x=[]): return x
print(default() is default(), default() is default.__defaults__[0])
l = [1, 2, 3]; p = l; q = l[:]; r = list(l); v = l.copy(); l[0] = 99; print(p, q, r, v, [z is l for z in (p, q, r, v)])
import copy
deep = [[1], [2]]; sh = copy.copy(deep); dp = copy.deepcopy(deep); deep[0].append(9); print(sh, dp, sh[0] is deep[0], dp[0] is deep[0])
i = iter(l); print(iter(i) is i, i is iter(l)); g = (k for k in l); print(iter(g) is g); z = zip(l); print(iter(z) is z)
class C:
    shared = []
    def __init__(self): self.own = []
c1, c2 = C(), C(); c1.shared.append(1); c1.own.append(2); print(c2.shared, c2.own, c1.shared is C.shared); c1.shared = "mine"; print(c2.shared, C.shared)
def outer():
    cell = []
    return (lambda: cell.append(1) or cell), (lambda: cell)
add, get = outer(); add(); print(get(), add() is get())
print(id(a) == id(b), id(a) != id(c), hash(o) == hash(o), (1, 2) == (1, 2), 1 == 1.0, 1 is not 1.0, "1" != 1, [] != (), {} != set(), 0 == False, 0 is not False, b"" != "", range(3) == range(0, 3), range(0) == range(5, 5), slice(1) == slice(1), frozenset("a") == {"a"})
exc = ValueError("x")
try: raise exc
except ValueError as err: print(err is exc)
ex2 = None
try:
    try: raise exc
    except ValueError as err: ex2 = err; raise
except ValueError as again: print(again is ex2 is exc)
def ident(*args, **kw): return args, kw
args = (1, 2); kw = {"a": 1}; ra, rk = ident(*args, **kw); print(ra == args, rk == kw, rk is not kw)
mod = __import__("math"); import math; print(mod is math, math.floor is mod.floor); print((lambda self: self is None)(None), [[]][0] is not [[]][0], type([])() is not type([])())
