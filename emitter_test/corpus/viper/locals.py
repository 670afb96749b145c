# Local variables: types by first assignment, what is unset, None, deletion, inspection.
import sys


@micropython.viper
def maybe_unset(c: int) -> int:
    if c:
        x = 5
    return x


@micropython.viper
def maybe_unset_object(c: int):
    if c:
        x = [5]
    return x


@micropython.viper
def first_in_text(c: int) -> int:
    while c:
        y = c
        c -= 1
    z = y + 1
    return z


@micropython.viper
def condition_first(n: int) -> int:
    while (k := n - 3) > 0:
        n -= k
    return k


@micropython.viper
def none_then_object(n: int):
    found = None
    for i in range(n):
        if found is None and i == 3:
            found = str(i)
    if found is not None:
        return found
    return "nothing"


@micropython.viper
def forget(x):
    y = x
    del y
    try:
        print(y)
    except NameError as e:
        print("NameError")


@micropython.viper
def inspect(a: int, b: uint, c: bool, d, e: ptr):
    w = 3
    u = uint(w)
    o = "object"
    got = dict(locals())
    for k in sorted(got):
        print(k, got[k])
    f = sys._getframe(0)
    print(f.f_locals["w"], f.f_locals["u"], f.f_locals["b"])


@micropython.viper
def fails(a: int, b: int):
    return None


@micropython.viper
def many(a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int) -> int:
    i = a + b
    j = c + d
    k = e + f
    m = g + h
    n = i * j
    o = k * m
    a, b, c = c, a, b
    i, j = j, i
    return n + o + a * 2 + b * 3 + c * 5 + i * 7 + j * 11


@micropython.viper
def unpack(t):
    a, b = t
    c, *d = t
    e, f = 1, uint(2)
    return a, b, c, d, e, f, int(a) + int(b)


@micropython.viper
def big_literals():
    x = 0x3FFFFFFFFFFFFFFF
    y = -0x4000000000000000
    z = 0x12345678
    print(x, y, z, x + x, y + y, 0xFFFFFFFFFFFFFFFF, z << 33)


print(maybe_unset(1), maybe_unset(0))
print(maybe_unset_object(1))
try:
    maybe_unset_object(0)
except NameError:
    print("NameError")
print(first_in_text(3), condition_first(10))
print(none_then_object(2), none_then_object(9))
forget(1)
inspect(-1, -1, 7, None, 1 << 63)
try:
    fails(1, "2")
except TypeError as e:
    print(e)
print(many(1, 2, 3, 4, 5, 6, 7, 8))
print(unpack((10, 20)))
big_literals()
