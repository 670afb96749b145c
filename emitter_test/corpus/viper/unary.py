# Unary operators of machine words.
import micropython


@micropython.viper
def neg(x: int) -> int:
    return -x


@micropython.viper
def inv(x: int) -> int:
    return ~x


@micropython.viper
def pos(x: int) -> int:
    return +x


@micropython.viper
def mixed(x: int, y: int) -> int:
    s = 0
    for i in range(x):
        s += -i * ~y + +i
    return -s


@micropython.viper
def mask(x: uint) -> uint:
    return ~x & uint(0xFF)


@micropython.viper
def two(x: uint) -> uint:
    return -x & uint(0xFFFF)


@micropython.viper
def clear(b: ptr8, n: int, bits: int):
    for i in range(n):
        b[i] = b[i] & ~bits


@micropython.viper
def on_objects(x):
    return -x, ~x, +x, not x


for x in (0, 1, -1, 5, -100, 0x3FFFFFFF, -0x40000000):
    print(x, neg(x), inv(x), pos(x))
print([mixed(i, 7) for i in range(6)], mixed(2000, -3))
print([mask(i) for i in (0, 1, 0x55, 0xFF)], [two(i) for i in (0, 1, 0xFFFF)])
buf = bytearray(range(10))
clear(buf, 10, 3)
print(buf)
print(on_objects(7), on_objects(1 << 70))
