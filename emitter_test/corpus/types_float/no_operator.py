# What floats and complex numbers have no operator for is a TypeError, or the business of the other operand, however large that is.
class I(int):
    def __rxor__(self, o):
        return "rxor"

    def __rmod__(self, o):
        return "rmod"


def xor(a, b):
    return a ^ b


def shift(a, b):
    a <<= b
    return a


def matmul(a, b):
    return a @ b


def mod(a, b):
    return a % b


def both(a, b):
    return divmod(a, b)


def plus(a, b):
    return a + b


big = 3**2000
pairs = [(x, y) for x in (1.5, 2j) for y in (2, big, I(big))]
pairs += [(y, x) for x, y in pairs]
for f in (xor, shift, matmul, mod, both, plus):
    for n in range(30):
        for x, y in pairs:
            try:
                r = f(x, y)
            except (TypeError, OverflowError, ZeroDivisionError) as e:
                r = type(e).__name__
            if n in (0, 29):
                print(f.__name__, type(x).__name__, type(y).__name__, r)
