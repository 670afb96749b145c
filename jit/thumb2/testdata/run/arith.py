# Every operator of machine words against Python's integers, at the edges of 32 bits.
def s32(x):
    x &= 0xffffffff
    return x - (1 << 32) if x >> 31 else x

def u32(x):
    return x & 0xffffffff

@micropython.viper
def iadd(a: int, b: int) -> int: return a + b
@micropython.viper
def isub(a: int, b: int) -> int: return a - b
@micropython.viper
def imul(a: int, b: int) -> int: return a * b
@micropython.viper
def iand(a: int, b: int) -> int: return a & b
@micropython.viper
def ior(a: int, b: int) -> int: return a | b
@micropython.viper
def ixor(a: int, b: int) -> int: return a ^ b
@micropython.viper
def ifloor(a: int, b: int) -> int: return a // b
@micropython.viper
def imod(a: int, b: int) -> int: return a % b
@micropython.viper
def ishl(a: int, b: int) -> int: return a << b
@micropython.viper
def ishr(a: int, b: int) -> int: return a >> b
@micropython.viper
def ushr(a: uint, b: uint) -> uint: return a >> b
@micropython.viper
def uadd(a: uint, b: uint) -> uint: return a + b
@micropython.viper
def usub(a: uint, b: uint) -> uint: return a - b
@micropython.viper
def cmps(a: int, b: int): return a < b, a > b, a == b, a <= b, a >= b, a != b
@micropython.viper
def cmpu(a: uint, b: uint): return a < b, a > b, a == b, a <= b, a >= b, a != b
@micropython.viper
def consts(a: int):
    return (a + 1, a - 1, a + 7, a + 8, a + 255, a + 256, a + 4095, a + 4096, a + 100000, a - 100000, 5 - a, a * 3, a * 8,
            a & 1, a & 255, a & 65535, a & 0xfffff, a & -2, a | 1, a | 0x12345, a ^ -1, a ^ 5, a ^ 0x1234567, a << 1, a << 31, a >> 1, a >> 31,
            a // 2, a // 8, a // 7, a // -7, a % 8, a % 7, a % -7, -1 // 1)
@micropython.viper
def conditions(a: int, b: int, u: uint) -> int:
    r = 0
    if a < b: r |= 1
    if a > 100: r |= 2
    if a == -5: r |= 4
    if u > uint(100000): r |= 8
    if u < uint(3): r |= 16
    if a: r |= 32
    if not (a <= b): r |= 64
    if a < b and b < 1000: r |= 128
    if a == 1 or b == 1: r |= 256
    while a > 7 and r < 100000:
        a >>= 1
        r += 1000
    return r

def ref_conditions(a, b, u):
    r = 0
    if a < b: r |= 1
    if a > 100: r |= 2
    if a == -5: r |= 4
    if u > 100000: r |= 8
    if u < 3: r |= 16
    if a: r |= 32
    if a > b: r |= 64
    if a < b and b < 1000: r |= 128
    if a == 1 or b == 1: r |= 256
    while a > 7 and r < 100000:
        a >>= 1
        r += 1000
    return r

VALUES = [0, 1, -1, 2, -2, 5, -5, 7, 31, 100, 255, 256, 1000, -1000, 65535, 65536, 123456789, -123456789, 0x3fffffff, 0x40000000,
          -0x40000000, -0x40000001, 0x7fffffff, -0x80000000, -0x7fffffff]
bad = 0

def check(name, a, b, got, want):
    global bad
    if got != want:
        bad += 1
        if bad < 20:
            print(name, a, b, got, want)

for a in VALUES:
    for b in VALUES:
        check('+', a, b, iadd(a, b), s32(a + b))
        check('-', a, b, isub(a, b), s32(a - b))
        check('*', a, b, imul(a, b), s32(a * b))
        check('&', a, b, iand(a, b), a & b)
        check('|', a, b, ior(a, b), a | b)
        check('^', a, b, ixor(a, b), a ^ b)
        if b:
            check('//', a, b, ifloor(a, b), s32(a // b))
            check('%', a, b, imod(a, b), a % b)
        n = b & 31
        check('<<', a, n, ishl(a, n), s32(a << n))
        check('>>', a, n, ishr(a, n), a >> n)
        check('>>u', a, n, ushr(a, n), u32(a) >> n)
        check('+u', a, b, uadd(a, b), u32(a + b))
        check('-u', a, b, usub(a, b), u32(a - b))
        check('<', a, b, cmps(a, b), (a < b, a > b, a == b, a <= b, a >= b, a != b))
        u, v = u32(a), u32(b)
        check('<u', u, v, cmpu(a, b), (u < v, u > v, u == v, u <= v, u >= v, u != v))
        check('if', a, b, conditions(a, b, u), ref_conditions(a, b, u))
    check('const', a, 0, consts(a), tuple(s32(x) for x in (a + 1, a - 1, a + 7, a + 8, a + 255, a + 256, a + 4095, a + 4096, a + 100000,
          a - 100000, 5 - a, a * 3, a * 8, a & 1, a & 255, a & 65535, a & 0xfffff, a & -2, a | 1, a | 0x12345, a ^ -1, a ^ 5, a ^ 0x1234567, a << 1,
          a << 31, a >> 1, a >> 31, a // 2, a // 8, a // 7, a // -7, a % 8, a % 7, a % -7, -1)))
# Small ints of native code at the edges of 31 bits: the constant that has no opposite, and its neighbours.
def edges(x):
    r = []
    for i in range(1):
        r.append((x - -0x40000000, x + -0x40000000, x - 0x3fffffff, x + 0x3fffffff, x - -0x3fffffff, 5 - x, x * 2, x << 1, x - x, -x, ~x,
                  x & -0x40000000, x | -0x40000000, x ^ -0x40000000, x < -0x40000000, x > -0x40000000, x == -0x40000000, x >> 30, x >> 31))
    return r[0]

M = int('-40000000', 16)
for x in VALUES:
    check('edge', x, 0, edges(x), (x - M, x + M, x - (-1 - M), x + (-1 - M), x + (-1 - M), 5 - x, x + x, x + x, 0, 0 - x, -1 - x,
          x & M, x | M, x ^ M, x < M, x > M, x == M, x // (1 << 30), x // (1 << 31)))
for f in ifloor, imod:
    try:
        f(1, 0)
    except ZeroDivisionError:
        print('ZeroDivisionError')
print(bad)
