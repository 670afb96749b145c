# Operators of int and uint at the edges of a 64-bit word.
M = 1 << 63


@micropython.viper
def ints(a: int, b: int):
    print("int", a + b, a - b, a * b, a & b, a | b, a ^ b)


@micropython.viper
def uints(a: uint, b: uint):
    print("uint", a + b, a - b, a * b, a & b, a | b, a ^ b)


@micropython.viper
def mixed(a: int, b: uint):
    print("left decides", a + b, b + a, a * b, b * a, a - b, b - a)


@micropython.viper
def shifts(a: int, b: uint, n: int):
    print("shift", a << n, a >> n, b << n, b >> n)


@micropython.viper
def divide(a: int, b: int):
    print("divmod", a // b, a % b)


@micropython.viper
def inplace(a: int, b: uint):
    a += 5
    a *= 3
    a -= 1
    a ^= 0xFF
    a |= 0x100
    a &= 0xFFFF
    a <<= 2
    a >>= 1
    a //= 3
    a %= 1000
    b += 1
    b <<= 63
    b >>= 62
    print("in place", a, b)


@micropython.viper
def literals():
    print(7 - 3 * 5, -7 // 2, -7 % 2, 7 // -2, 7 % -2, 1 << 40, ~5, -(3))


for a, b in ((1, 2), (-1, 1), (M - 1, 1), (-M, -1), (M - 1, M - 1), (2 * M - 1, 2), (-M, -M), (1 << 64, 7), (-3, 1 << 62)):
    ints(a, b)
    uints(a, b)
    mixed(a, b)
for a in (1, -1, M - 1, -M, 0x1234):
    for n in (0, 1, 4, 31, 32, 62, 63):
        shifts(a, a, n)
# Counts are taken modulo 64.
for n in (64, 65, 127, 128, -1, -63, 1 << 40):
    shifts(-5, 5, n)
for a in (7, -7, 0, M - 1, -M):
    for b in (2, -2, 3, -3, M - 1):
        divide(a, b)
inplace(100, 2 * M - 1)
inplace(-100, 0)
literals()
