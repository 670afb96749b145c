# Pycopy takes generator expressions without parentheses beside other arguments (CPython: SyntaxError).
from array import array


def f(*args, **kw):
    print([a if isinstance(a, int) else list(a) for a in args], kw)


f(x for x in (1, 2))
f(1, x for x in (1, 2))
f(x for x in (1, 2),)
f(x for x in (1, 2), 3)
f(x for x in (1, 2), y * y for y in range(3) if y)
f(1, x for x in (1, 2), k=1)
f(0, x + y for x in (1, 2) for y in (10, 20), *[(8, 9)], **{"k": 2})
print(array("h", 2 * i for i in range(4)), sum(x for x in (1, 2), 5), ",".join(str(x) for x in (1, 2)))
n = 3
f(n, x * n for x in range(n))
for bad in ("f(k=1, x for x in y)", "f(k=x for x in y)", "f(*x for x in y)", "f(1, x for x in y z)"):
    try:
        compile(bad, "bad", "eval")
        print("accepted")
    except SyntaxError as e:
        print("refused")
