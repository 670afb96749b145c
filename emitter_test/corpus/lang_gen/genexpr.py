# Generator expressions: laziness, early evaluation of the first iterable, scoping, nesting.
def src(name):
    print("source", name)
    return [1, 2, 3]
g = (print("item", x) or x for x in src("first"))
print("made")
print(next(g))
print(list(g))
try:
    g = (x for x in undefined_thing)
except NameError:
    print("first iterable evaluated at once")
g = (y for x in [1] for y in undefined_thing)
try:
    next(g)
except NameError:
    print("second one late")
try:
    (x for x in 5)
except TypeError:
    print("iter() of the first is immediate")
n = 10
g = (n + x for x in range(2))
n = 20
print(list(g))
def f():
    k = 1
    g = (k * x for x in range(3))
    k = 5
    return list(g)
print(f())
print(sum(x * x for x in range(4)), max((x for x in [3, 1]), default=0), sorted((c for c in "hello"), reverse=True), ",".join(str(i) for i in range(3)))
print(list((x, y) for x in range(3) for y in range(x) if (x + y) % 2))
print([list(c for c in w) for w in ("ab", "c")], dict((k, v) for k, v in ["ab", "cd"]))
print(any(x > 1 for x in iter([1, 2, 3])), all(x for x in ()), set(x % 2 for x in range(5)))
it = iter(range(5))
print(list(zip((x for x in it), (x for x in it))))
print(tuple(x for x in (y * 2 for y in (z + 1 for z in range(3)))))
class C:
    v = 3
    l = [i for i in range(v)]
    g = list(i for i in range(v))
    try:
        bad = list(v for i in range(2))
    except NameError:
        bad = "class scope is invisible"
print(C.l, C.g, C.bad)
print([x for x in range(10) if x % 2 if x % 3], [[r * c for c in range(2)] for r in range(2)])
print({x: y for x, y in zip("aba", range(3))}, {x for x in "aab"} == {"a", "b"}, {k: v for k, v in {"a": 1}.items() if v})
fns = [lambda: x for x in range(3)]
print([f() for f in fns])
x = "outer"
print([x for x in [x, x]], x)
print([i for i in range(5) if (lambda v: v > 2)(i)], [*(i for i in "ab"), *[j for j in "cd"]])
def gen():
    yield [x for x in range(2)]
    yield (yield 5)
h = gen()
print(next(h), next(h), h.send("back"))
g = (1 / x for x in [1, 0, 2])
print(next(g))
try:
    next(g)
except ZeroDivisionError:
    print("error ends it", list(g))
g = (i for i in range(3)); g.close(); print(list(g))
