# Generators that are machine code.
import micropython


@micropython.native
def count(n, step=1):
    total = 0
    try:
        for i in range(0, n, step):
            got = yield i
            if got is not None:
                total += got
    except ValueError as e:
        yield "caught", e.args
        total = -1
    finally:
        closed.append(total)
    return total


closed = []
print(list(count(5)), list(count(10, 3)), closed)
g = count(3)
print(next(g), g.send(10), g.send(20))
try:
    g.send(30)
except StopIteration as e:
    print("stop", e.value)
g = count(3)
next(g)
print(g.throw(ValueError("v")))
print(list(g), closed)
g = count(9)
next(g)
g.close()
print(closed)
g = count(9)
try:
    g.throw(KeyError("not started"))
except KeyError as e:
    print(e.args, list(g))
g = count(9)
next(g)
try:
    g.throw(TypeError("leaves"))
except TypeError as e:
    print(e, list(g), closed)


@micropython.native
def outer(n):
    a = yield from count(n)
    b = yield from [a, a]
    try:
        yield from inner()
    except LookupError as e:
        yield "lookup", type(e).__name__
    return a


def inner():
    yield "inner"
    raise KeyError(1)


print(list(outer(2)))


@micropython.native
def stops():
    yield 1
    raise StopIteration(2)


try:
    print(list(stops()))
except RuntimeError:
    print("RuntimeError")


@micropython.native
def closure(k):
    def f(x):
        nonlocal k
        k += x
        return k

    return (f(i) + j for i in range(3) for j in (k, 10)), f


it, f = closure(100)
print(next(it), f(5), list(it))


@micropython.native
def many(n):
    return [x * y for x in range(n) if x % 2 for y in range(x)], {x: str(x) for x in range(n)}, {x & 1 for x in range(n)}


print(many(5))


@micropython.native
def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError:
    print("ValueError")


@micropython.native
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(sum(tree(8)), list(tree(3)))


class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, x):
        return "thrown", x


@micropython.native
def delegates():
    yield from Iter()


g = delegates()
print(next(g), g.throw(123), g.throw(ZeroDivisionError), g.close())
