# Viper functions: many words in registers, calls between them, and exceptions.
import micropython


@micropython.viper
def mix(a: int, b: int, c: int, d: int) -> int:
    e = a + b
    f = b - c
    g = c ^ d
    h = d & a
    i = e * f
    j = g | h
    k = i + j
    while k > 100:
        k -= a + 7
        e += 1
        f ^= e
        g += f
        h = int(note(h)) + g
    return a + b + c + d + e + f + g + h + i + j + k


def note(x):
    seen.append(x)
    return x & 15


seen = []
print(mix(3, 40, 5, 6), seen[:4], len(seen))


@micropython.viper
def fails(n: int, m: int) -> int:
    total = 0
    i = 0
    while i < 5:
        total += n // (m - i)
        i += 1
    return total


print(fails(100, 10))
try:
    fails(100, 3)
except ZeroDivisionError:
    print("ZeroDivisionError")


@micropython.viper
def protected(a: int, b: object) -> int:
    x = a
    try:
        x += 5
        b(x)
        x += 5
    except Exception:
        x += 100
    finally:
        x += 1000
    return x


def bad(x):
    raise ValueError(x)


print(protected(1, str), protected(1, bad))


@micropython.viper
def objects(a, b):
    c = a + b
    return c, [a, b], {a: b}, a < b, not a


print(objects(1, 2), objects("a", "b"))


@micropython.viper
def flag(x: bool, n: int) -> bool:
    if x and n > 3:
        return n == 5
    return n < 0


print(flag(True, 5), flag(1, 4), flag([], -1), flag(0, 0))
for a in ((), (1,), (True, 2, 3)):
    try:
        flag(*a)
    except TypeError:
        print("TypeError")
