# Loads and stores through pointers, into every kind of buffer.
from array import array


@micropython.viper
def load8(p: ptr8, i: int) -> int:
    return p[i]


@micropython.viper
def load16(p: ptr16, i: int) -> int:
    return p[i]


@micropython.viper
def load32(p: ptr32, i: int) -> int:
    return p[i]


@micropython.viper
def store8(p: ptr8, i: int, v: int):
    p[i] = v


@micropython.viper
def store16(p: ptr16, i: int, v: int):
    p[i] = v


@micropython.viper
def store32(p: ptr32, i: int, v: int):
    p[i] = v


@micropython.viper
def fixed(p: ptr8):
    q = ptr16(p)
    w = ptr32(p)
    print(p[0], p[7], q[0], q[3], w[0], w[1])
    p[0] = 1
    q[1] = 0x1FFFE
    w[1] = -2
    p[7] = True
    print(p[0], q[1], w[1])


@micropython.viper
def backwards(p: ptr8):
    q = ptr8(int(p) + 4)
    n = -1
    print(q[-1], q[-4], q[n], q[uint(1)])
    q[-2] = 99
    q[n] = 98
    w = ptr32(q)
    print(w[-1], ptr16(q)[-1])


@micropython.viper
def augmented(p: ptr8, q: ptr16, w: ptr32):
    p[0] += 255
    q[1] -= 1
    w[1] <<= 4
    w[1] ^= 0xFF


@micropython.viper
def swap(p: ptr8, n: int):
    i = 0
    j = n - 1
    while i < j:
        p[i], p[j] = p[j], p[i]
        i += 1
        j -= 1


@micropython.viper
def total(p: ptr8, n: int) -> int:
    s = 0
    for i in range(n):
        s += p[i]
    return s


@micropython.viper
def fill(p: ptr32, n: int, v: uint):
    for i in range(n):
        p[i] = v


@micropython.viper
def difference(a: ptr, b: ptr) -> int:
    return int(a) - int(b)


text = "h\xe9llo"
for buf in (b"\x00\x7f\x80\xff\x01\x02\x03\x04", bytearray(b"abcdefgh"), text + "xyz", memoryview(b"abcdefghij")[2:],
            array("I", [0xFFFFFFFF, 0x80000000]), array("H", [1, 65535, 32768, 2]), array("b", [-1, 1, -128, 127, 5, 6, 7, 8])):
    print([load8(buf, i) for i in range(8)], [load16(buf, i) for i in range(4)], [load32(buf, i) for i in range(2)])
    print(total(buf, 8))
for make in (lambda: bytearray(8), lambda: array("I", [0, 0]), lambda: array("b", [0] * 8), lambda: memoryview(bytearray(8))):
    for v in (0, 1, -1, 0x12345678, 0x1FFFFFFFF, 1 << 63, -256):
        b = make()
        store8(b, 3, v)
        store16(b, 0, v)
        store32(b, 1, v)
        print(bytes(b))
b = bytearray(range(8))
fixed(b)
print(b)
b = bytearray(range(10, 18))
backwards(b)
print(b)
b = bytearray(range(8))
augmented(b, b, b)
print(b)
b = bytearray(b"pointers")
swap(b, len(b))
print(b)
a = array("I", [0] * 4)
fill(a, 4, -1)
print(a)
big = bytearray(100)
part = memoryview(big)[40:60]
fill(part, 5, 0x01020304)
print(total(big, 100), big[39], big[40], big[59], big[60])
print(difference(part, big))
