# operator: every function against the syntax it stands for, getters and callers.
import operator as op
from operator import *
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
a, b = 13, 5
for n, want in (("add", a + b), ("sub", a - b), ("mul", a * b), ("truediv", a / b), ("floordiv", a // b), ("mod", a % b), ("pow", a ** b), ("lshift", a << b), ("rshift", a >> b), ("and_", a & b), ("or_", a | b), ("xor", a ^ b), ("lt", a < b), ("le", a <= b), ("eq", a == b), ("ne", a != b), ("ge", a >= b), ("gt", a > b), ("is_", a is b), ("is_not", a is not b)):
    f = getattr(op, n)
    print(n, f(a, b) == want, f(a, b), end="; ")
print()
print(neg(3), pos(-3), inv(5), invert(5), not_(0), truth([]), abs(-2), index(5), concat([1], [2]), contains([1, 2], 2), countOf([1, 2, 1], 1), indexOf([1, 2], 2), getitem([5, 6], 1), getitem("abc", slice(0, 2)), length_hint([1, 2]), length_hint(iter(range(3))), t(index, 1.5), t(indexOf, [1], 5), t(concat, 1, 2))
l = [1, 2, 3]; setitem(l, 0, 9); delitem(l, 1); print(l, setitem(l, slice(0, 1), [7, 8]), l)
x = [1]; y = iadd(x, [2]); print(x is y, x, iadd(1, 2), imul([0], 2), isub(5, 3), iconcat([1], [2]), ior({1}, {2}) == {1, 2}, iand(6, 3), ixor(6, 3), ilshift(1, 3), irshift(8, 1), ifloordiv(7, 2), itruediv(7, 2), imod(7, 4), ipow(2, 3))
g = itemgetter(1); print(g("abc"), itemgetter(2, 0)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, None))([1, 2, 3]), list(map(itemgetter(0), ["xy", "zw"])), sorted([(1, "b"), (2, "a")], key=itemgetter(1)), t(itemgetter(5), "a"), t(itemgetter), itemgetter(-1)([1, 2]))
class A: pass
o = A(); o.x = A(); o.x.y = 7; o.z = 1
print(attrgetter("x.y")(o), attrgetter("z", "x.y")(o), t(attrgetter("nope"), o), t(attrgetter, 5), t(attrgetter("x.q"), o), methodcaller("upper")("abc"), methodcaller("split", ",", 1)("a,b,c"), methodcaller("format", 1, k=2)("{} {k}"), t(methodcaller("zz"), ""), t(methodcaller))
print(matmul.__name__, t(matmul, 1, 2), add("a", "b"), mul([0], 2), op.__add__(1, 2), op.__getitem__({"k": 1}, "k"), lt("a", "b"), eq(1, 1.0), t(lt, 1, "a"), is_(None, None))
import functools
print(functools.reduce(mul, range(1, 6)), functools.reduce(add, ["a", "b"]), list(map(add, [1, 2], [10, 20])), max([[1, 5], [3, 2]], key=itemgetter(1)), sum(map(mul, [1, 2, 3], [4, 5, 6])), call(lambda *a, **k: (a, k), 1, z=2))
