# Pointers, many locals, calls and exceptions in viper code.
@micropython.viper
def sum8(p: ptr8, n: int) -> int:
    s = 0
    for i in range(n):
        s += p[i]
    return s

@micropython.viper
def fill16(p: ptr16, n: int, v: int):
    i = 0
    while i < n:
        p[i] = v + i
        i += 1

@micropython.viper
def words(p: ptr32) -> uint:
    p[0] = 0x01020304
    p[1] = p[0] * 2
    return uint(p[1])

@micropython.viper
def offsets(b):
    p = ptr8(b)
    q = ptr8(int(p) + 4)
    q[-1] = 9
    q[0] = 300
    p[31] = 1
    p[32] = 2
    p[200] = 3
    k = 5
    q[k] = q[-1] + q[0]
    h = ptr16(b)
    h[4] = h[0] + 1
    return p[3], p[4], p[9], h[4], p[31], p[32], p[200]

@micropython.viper
def reverse(p: ptr8, n: int):
    i, j = 0, n - 1
    while i < j:
        p[i], p[j] = p[j], p[i]
        i += 1
        j -= 1

@micropython.viper
def crc32(p: ptr8, n: int) -> uint:
    crc = uint(0xffffffff)
    for i in range(n):
        crc ^= uint(p[i])
        for k in range(8):
            if crc & uint(1):
                crc = (crc >> 1) ^ uint(0xedb88320)
            else:
                crc >>= 1
    return crc ^ uint(0xffffffff)

@micropython.viper
def many(a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int) -> int:
    i = a + b
    j = c + d
    k = e + f
    m = g + h
    for n in range(10):
        i += a * n
        j += i & b
        k ^= j
        m += k >> 1
        a, b, c = c, a, b
        d, e = e, d
    return i + j + k + m + a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8

def many_ref(a, b, c, d, e, f, g, h):
    i = a + b
    j = c + d
    k = e + f
    m = g + h
    for n in range(10):
        i += a * n
        j += i & b
        k ^= j
        m += k >> 1
        a, b, c = c, a, b
        d, e = e, d
    return i + j + k + m + a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8

@micropython.viper
def objects(n: int, s, x: bool):
    r = [n, s, x, uint(n)]
    r.append(n * 2)
    d = {n: s}
    t = (n, len(s), d[n])
    if x:
        r.append(None)
    return r, t , str(n)

@micropython.viper
def protected(n: int) -> int:
    r = 0
    for i in range(n):
        try:
            if i & 1:
                raise ValueError(i)
            r += i
            continue
        except ValueError as e:
            r += 100
        finally:
            r += 1
    return r

@micropython.viper
def divides(a: int, b: int) -> int:
    try:
        return a // b
    except ZeroDivisionError:
        return -1

@micropython.viper
def nothing(a: int): pass

@micropython.viper
def early(a: int) -> int:
    if a > 3:
        return None
    return a

def make(n):
    k = n * 2
    @micropython.viper
    def add(x: int) -> int:
        return x + int(n) + int(k)
    return add

@micropython.viper
def own_cell(n: int):
    def f() -> int:
        return int(n) + 1
    return f()

@micropython.viper
def with_default(a: int, b: int = 5) -> int:
    return a * b

class C:
    @micropython.viper
    def get(self, k: int) -> int:
        return int(self.n) + k

b = bytearray(range(20))
print(sum8(b, 20), sum8(b'abc', 3), sum8(b, 0))
fill16(b, 4, 0xfffe)
print(list(b[:9]))
print(words(b), list(b[:9]))
print(offsets(bytearray(256)))
s = bytearray(b'hello!')
reverse(s, 6)
print(s)
print(hex(crc32(b'123456789', 9)))
print(many(1, 2, 3, 4, 5, 6, 7, 8) == many_ref(1, 2, 3, 4, 5, 6, 7, 8), many(-9, 8, -7, 6, -5, 4, -3, 2) == many_ref(-9, 8, -7, 6, -5, 4, -3, 2))
print(objects(-3, 'ab', True), objects(1 << 30, 'c', False))
print(protected(6), divides(7, 2), divides(-7, 2), divides(1, 0))
print(nothing(1), early(2), early(9))
print(make(5)(1), own_cell(4), with_default(3), with_default(3, b=4))
c = C()
c.n = 40
print(c.get(2))
for args in (), (1,), (1, 2, 3):
    try:
        sum8(*args)
    except TypeError:
        print('TypeError')
try:
    many(1, 2, 3, 4, 5, 6, 7, '8')
except TypeError:
    print('TypeError')
print(early(1 << 40 | 2), crc32(0, 0), nothing(2 ** 35))
