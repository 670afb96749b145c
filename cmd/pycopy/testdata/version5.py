def f(a, b=1, *c, k=2, **kw):
    return a, b, c, k, sorted(kw.items())
seq, d = (7, 8), {"z": 9}
print(f(*seq), f(1, *seq), f(**d, a=0), f(0, k=5, *seq, **d), f(*seq if seq else (), **d if d else {}))
class A:
    def m(self, *a, **k):
        return self, a, k
    def __repr__(self):
        return "A"
print(A().m(*seq), A().m(1, x=2, *seq), A().m(**d), A().m(0, y=1, *seq, **d))
def g(n):
    try:
        while True:
            try:
                n -= 1
                if n < 0:
                    break
                yield n
            finally:
                print("f", n)
        yield from [10, 11]
        raise ValueError("v") from None
    except ValueError as e:
        yield e.args
        try:
            raise
        except ValueError:
            pass
print(list(g(3)))
async def h():
    async with C() as c:
        return c
class C:
    async def __aenter__(self): return 5
    async def __aexit__(self, *a): print("exit", a)
try:
    h().send(None)
except StopIteration as e:
    print(e.value)
print(2.5, 1 << 70, 3j, b"bytes", "a text of more than ten characters", ..., None, -70000, [x * y for x in range(3) for y in range(2)])
def outer(x):
    def inner():
        nonlocal x
        x += 1
        return x
    return inner
i = outer(3); i()
print(i())
from sys import *
print(platform == "linux" or platform)
