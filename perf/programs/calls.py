# Calls of many shapes: defaults, keywords, varargs, methods, bound methods, callables.
import sys


def plain(a, b):
    return a + b


def default(a, b=2, c=3):
    return a + b + c


def keyword(a, *, scale=1, offset=0):
    return a * scale + offset


def varargs(*args):
    return args[0] + len(args)


def forward(*args, **kw):
    return keyword(*args, **kw)


class Adder:
    def __init__(self, n):
        self.n = n

    def add(self, x):
        return self.n + x

    def __call__(self, x):
        return self.n - x

    @staticmethod
    def twice(x):
        return x + x

    @classmethod
    def make(cls, n):
        return cls(n)


def main(n):
    total = 0
    adder = Adder(3)
    bound = adder.add
    for i in range(n):
        total += plain(i, 1)
        total += default(i)
        total += default(i, c=1)
        total += keyword(i, offset=2)
        total += varargs(i, 1, 2)
        total += forward(i, scale=2)
        total += adder.add(i) + bound(i) + adder(i)
        total += Adder.twice(i) + Adder.make(i).n
        total &= 0xFFFFFFF
    print(n, total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 700000)
