# Star unpacking in displays, calls and targets.
a, *b = 1, 2, 3
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = [1, 2]
print(a, b, c)
(a, *b), c = (1, 2, 3), 4
print(a, b, c)
[a, [b, *c]] = 1, "two"
print(a, b, c)
*a, = {5: 0}
print(a)
for x, *y in [(1, 2, 3), "ab"]:
    print(x, y)
print([*range(3), *"ab", *[]], (*[1], 2, *(3,)), {*[1, 2], *(2, 3)} == {1, 2, 3})
print({**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 0, **{"a": 1}})
print(*[1, 2], 3, *(4,), sep="-")

def f(*args, **kw):
    return args, kw
print(f(*[1], 2, *[3], a=4, **{"b": 5}, **{"c": 6}))
print(f(*{"k": 1}), f(**{"not an identifier": 1}))
x = 1,
print(x, (1,) + (), ())
def r():
    return 1, *[2, 3]
print(r())
def y():
    yield 1, *"ab"
print(next(y()))
for t in 1, *(2, 3):
    print(t, end=" ")
print()
for bad in ("a, b = 1, 2, 3", "a, b = 1,", "a, *b, c = 1,", "a, b = 5", "f(**{1: 2})", "f(a=1, **{'a': 2})", "f(*5)", "f(**5)", "[*5]", "{**5}", "a, b = None"):
    try:
        exec(bad)
        print(bad, "ok")
    except Exception as e:
        print(bad, type(e).__name__)
for bad in ("*a, *b = 1, 2", "a = *b", "*a = 1", "f(**a, *b)", "f(a=1, 2)", "x = (*y)", "del *a", "*a"):
    try:
        compile(bad, "x", "exec")
        print(bad, "compiles")
    except SyntaxError:
        print(bad, "SyntaxError")
(a, b), [c, d] = "pq", {1: 2, 3: 4}
print(a, b, c, d)
d = {}
d["k"], d["j"] = 1, 2
i = 0
(i, *d["rest"]), last = (1, 2, 3), 4
print(d, i, last)
