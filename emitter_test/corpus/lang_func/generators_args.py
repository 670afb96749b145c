# Argument passing into generators, comprehensions as arguments, star-args of iterators, default evaluation order.
def g(a, *b, c=1, **d):
    yield a
    yield b
    yield c
    yield d
print(list(g(1)), list(g(1, 2, 3, c=4, e=5)), [*g(*"abc")], dict(zip("abcd", g(0))))
try: g()
except TypeError: print("checked at call time")
def f(*args): return args
print(f(*(x * x for x in range(4))), f(*map(str, [1, 2])), f(*{"a": 1}.items()), f(*range(2), *"xy", *[None]), f(*[], *()), f(*iter([1])), sum(x for x in range(4)), f(x for x in ()).__len__(), max(len(w) for w in ("a", "bbb")), sorted((x for x in (3, 1)), reverse=True))
def k(**kw): return kw
class M:
    def keys(self): return ["m1", "m2"]
    def __getitem__(self, n): return n + "!"
print(k(**M(), extra=1), k(**{"a": 1}, **{"b": 2}), k(**dict(zip("xy", range(2)))))
class It:
    def __iter__(self): yield 1; yield 2
print(f(*It()), [*It(), *It()], {*It()})
def err():
    yield 1
    raise ValueError("while unpacking")
for h in (lambda: f(*err()), lambda: [*err()], lambda: (lambda a, b: 0)(*err()), lambda: k(**{1: 2}), lambda: f(*1), lambda: k(**[1])):
    try: print(h())
    except (ValueError, TypeError) as e: print(type(e).__name__)
seq = []
def note(x): seq.append(x); return x
def h(a=note("a"), b=note("b"), *, c=note("c")): return a, b, c
h(note("call"), b=note("kwb")); print(seq)
def rec(n, acc=()): return acc if n == 0 else rec(n - 1, acc + (n,))
print(rec(5))
def swap(a, b): a, b = b, a; return a, b
print(swap(1, 2), swap(b=1, a=2))
def mod(l, d, n, s):
    l.append(1); d["k"] = 1; n += 1; s += "x"
l, d, n, s = [], {}, 0, ""; mod(l, d, n, s); print(l, d, n, s)
def outer(*args, **kw):
    def inner(*args2, **kw2): return args + args2, {**kw, **kw2}
    return inner
print(outer(1, a=1)(2, b=2), outer()(), outer(x=1)(x=2))
print((lambda *, a, b=2: (a, b))(a=1), (lambda a, b=[]: b.append(a) or b)(1), (lambda a, /, *b, c, **d: (a, b, c, d))(1, 2, c=3, a=4))
def varpos(a, b=10, *rest): return a + b + sum(rest)
print([varpos(*range(1, i)) for i in range(2, 7)])
def posonly(a, b=2, /, c=3, *, d=4): return a, b, c, d
print(posonly(1), posonly(1, 5, c=6, d=7), posonly(*[1, 2, 3]))
big = {"k%d" % i: i for i in range(100)}
print(len(k(**big)), list(k(**big))[:3], sum(f(*range(1000))), len(f(*[0] * 300)))
def many(a, b, c, d, e, f_, g_, h_, i, j, *rest, z=0, **kw): return (a, j, len(rest), z, len(kw))
print(many(*range(10)), many(*range(50), z=1, **big), many(j=1, i=2, h_=3, g_=4, f_=5, e=6, d=7, c=8, b=9, a=10))
