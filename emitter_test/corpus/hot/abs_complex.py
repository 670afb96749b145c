# abs() of complex numbers in loops that are compiled, and of what comes instead.
import math


def mandelbrot(w, h, n):
    total = 0
    for y in range(h):
        for x in range(w):
            c = complex(x * 3.0 / w - 2, y * 2.0 / h - 1)
            z = 0
            for i in range(n):
                z = z * z + c
                if abs(z) > 2:
                    break
            total += i
    return total


print(mandelbrot(30, 20, 40))


class Odd:
    def __abs__(self):
        return "abs"


def absolutes(values, n):
    out = []
    for i in range(n):
        for v in values:
            out.append(abs(v))
    return out[-len(values):]


numbers = [3 + 4j, -1j, 0j, complex(1e200, 1e200), complex(1e-200, 3e-200), complex(5e-324, 0), complex(-0.0, 1.5), complex(1e300, 1e-300),
           complex(1e-130, 1e-131), complex(1e130, -1e129), complex(1e120, 1e119), complex(math.inf, math.nan), complex(math.nan, 1), complex(-math.inf, 2)]
for kinds in numbers, numbers + [-5, -2.5, True, -(1 << 80)], numbers + [Odd()]:
    print([repr(x) for x in absolutes(kinds, 100)])


def overflows(n):
    seen = 0
    z = complex(1e308, 1e308)
    for i in range(n):
        try:
            if i % 7 == 6:
                seen += abs(z) > 0
            else:
                seen += abs(complex(i, -i)) > i
        except OverflowError as e:
            print(i, e)
    return seen


print(overflows(30))


def then(values, n):
    total = 0.0
    for i in range(n):
        z = values[i % len(values)]
        total += abs(z) * 0.5 - abs(z - i)
    return total


print(then([1 + 2j, 3j], 200), then([1 + 2j, 4, 2.5], 200), then([7], 50))
