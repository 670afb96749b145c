# Closures: counters, currying, composition, memoisation, church numerals.
import sys


def counter():
    n = 0

    def inc(by):
        nonlocal n
        n = (n + by) & 0xFFFFFF
        return n

    def get():
        return n

    return inc, get


def compose(fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run


def adder(k):
    return lambda x: x + k


def curry(a):
    def f(b):
        def g(c):
            return a * b + c
        return g
    return f


def memo(f):
    cache = {}

    def wrapped(n):
        if n in cache:
            return cache[n]
        v = cache[n] = f(n)
        return v
    return wrapped


def church(n):
    def numeral(f):
        def apply(x):
            for _ in range(n):
                x = f(x)
            return x
        return apply
    return numeral


def plus(a, b):
    return lambda f: lambda x: a(f)(b(f)(x))


def pair(a, b):
    return lambda pick: pick(a, b)


def main(n):
    inc, get = counter()
    steps = compose([adder(1), lambda x: x * 3, adder(-2), lambda x: x & 0xFFFF])
    steps_of_eight = church(8)(lambda x: x + 2)
    sixteen = plus(church(7), church(9))(lambda x: x + 1)
    total = 0
    for i in range(n):
        inc(i)
        total += steps(i)
        total += curry(i)(3)(4)
        total += steps_of_eight(i) + sixteen(0)
        p = pair(i, total & 255)
        total += p(lambda a, b: a) - p(lambda a, b: b)
        total &= 0xFFFFFFF
    slow = memo(lambda k: k if k < 2 else (slow(k - 1) + slow(k - 2)) % 1000007)
    for k in range(0, 91, 10):
        slow(k)
    print(n, total, get(), slow(90))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 300000)
