# Random programs for machine words; the expected results come from a model in Python.

@micropython.viper
def f0(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range(5, 0, -2):
        u <<= ((i1 - b) >> (q[b & 3] & 63)) & 63
        i1 += k2
    i1 = b
    i1 = w[u & 1]
    print(i0, i1, a, b, u, v)
    return v

@micropython.viper
def f1(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    if (b <= i0 and a < b):
        i0 *= 482
        u = uint(i1)
    else:
        if uint(i0) > uint(i0):
            i0 = i0
    v = uint(int((v * a)))
    for k2 in range(1, 4):
        print((a if u > v else q[i0 & 3]), uint(q[i0 & 3]))
        i1 += k2
    i0 = int(u)
    if (u - b) >= uint(i1):
        a = (((i0 << (u & 63)) & u) << ((u | 4611686018427387903) & 63))
        v = ((v ^ (v ^ v)) - v)
    print(i0, i1, a, b, u, v)
    return i1

@micropython.viper
def f2(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    u = (((v >> (i0 & 63)) * int(v)) * (uint(i0) * (v >> (u & 63))))
    i1 = int(uint((b - i0)))
    b = (w[(u + i0) & 1] % (0 | 1))
    u <<= b & 63
    for k2 in range(5, 0, -2):
        v = u
        i1 += k2
    i1 = (q[256 & 3] << (b & 63))
    if not (u != v and a <= i0):
        if w[u & 1] < i0:
            i0 = (554 >> (q[int(u) & 3] & 63))
            i0 += 1
    print(i0, i1, a, b, u, v)
    return int(u)

@micropython.viper
def f3(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    try:
        w[1] -= ((a << (v & 63)) % (w[v & 1] | 1))
        if not i0 >= i1: raise ValueError("x")
    except ValueError:
        i0 ^= 3
    finally:
        v >>= (q[i0 & 3] * u) & 63
    for k2 in range(5, 0, -2):
        q[(a << (i1 & 63)) & 3] = 63
        i1 += k2
    if b >= (b - b):
        i0 -= (p[a & 7] | 153)
        for k1 in range((q[b & 3] & 3)):
            p[b & 7] = uint((b - v))
            i1 += k1
            if not b <= i0: break
    b = (((a >> (a & 63)) * v) + a)
    w[0] += b
    v >>= ((i1 | i0) // (w[v & 1] | 1)) & 63
    for k2 in range(((i1 >> (v & 63)) & 3)):
        i1 = i0
        i1 += k2
        if a == b: continue
    i1 = a
    print(i0, i1, a, b, u, v)
    return w[(uint(a) - v) & 1]

@micropython.viper
def f4(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    i0 = b
    for k2 in range(5, 0, -2):
        u = (u | 350)
        i1 += k2
    i0 = ((b if i0 <= i0 else p[i0 & 7]) % ((p[i1 & 7] if (i1 != i1 or i1 != i1) else (i0 // (a | 1))) | 1))
    if (u != u and (a != i1 or i1 != b)):
        a = (p[(a * b) & 7] >> (4611686018427387903 & 63))
        for k1 in range(3):
            p[(i1 & u) & 7] = uint(p[b & 7])
            i1 += k1
            if (i0 or i1 != a): continue
    else:
        b = i0
    i1 = (((i1 % (i1 | 1)) * (v >> (u & 63))) + ((v - u) ^ 464))
    if i0 < q[b & 3]:
        a = (b if (b >= b or v != u) else p[i0 & 7])
    a = w[v & 1]
    print(i0, i1, a, b, u, v)
    return (b % (w[uint(i0) & 1] | 1))

@micropython.viper
def f5(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    b = int(uint(i0))
    a *= a
    p[b & 7] = i1
    print(i0, i1, a, b, u, v)
    return ((v ^ u) & ((u ^ v) & (i0 ^ b)))

@micropython.viper
def f6(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    q[a & 3] = w[v & 1]
    i1 = a
    i0 = p[(i0 & (i1 << (i1 & 63))) & 7]
    print(i0, i1, a, b, u, v)
    return v

@micropython.viper
def f7(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    if (i0 <= b and v >= v):
        a = (((i0 % (i1 | 1)) & b) >> ((56 - (b - u)) & 63))
        p[(i1 ^ i1) & 7] = ((v >> (b & 63)) - i0)
    try:
        a = (7 >> (v & 63))
        if i1: raise ValueError("x")
    except ValueError:
        if (v == u and (a <= i1 and i1)):
            i0 += 1
    try:
        v <<= p[(a if b == b else i0) & 7] & 63
        if u >= u: raise ValueError("x")
    except ValueError:
        a |= ((b * a) ^ 747)
    try:
        a = 424
        if i0 > i1: raise ValueError("x")
    except ValueError:
        i1 = q[633 & 3]
    u = (uint(8) & (i0 if a >= b else (i1 // (i1 | 1))))
    if q[a & 3] != a:
        p[(i0 << (b & 63)) & 7] = uint((i0 * i0))
        for k1 in range(p[b & 7] & 1, (i0 | i1) & 7, 2):
            i1 = (int((u + i1)) if 7 else a)
            i1 += k1
    try:
        b = (b // (i1 | 1))
        if u < v: raise ValueError("x")
    except ValueError:
        b = b
    u = (v * (u | (v + i0)))
    print(i0, i1, a, b, u, v)
    return q[p[(a // (i0 | 1)) & 7] & 3]

@micropython.viper
def f8(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range((i1 & 3)):
        i0 = q[(4611686018427387903 << ((v * i0) & 63)) & 3]
        i1 += k2
    for k2 in range(3):
        u = uint(((i0 ^ a) if (v < u or b > a) else (a + i0)))
        i1 += k2
    i0 = 579
    p[(i1 + i1) & 7] = (q[b & 3] << (uint(b) & 63))
    i0 = i0
    w[1] += (7 >> ((v ^ i1) & 63))
    v = uint(i1)
    print(i0, i1, a, b, u, v)
    return (i0 << (w[u & 1] & 63))

@micropython.viper
def f9(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range(1, 4):
        for k1 in range((q[a & 3] & 3)):
            print(457, ((u + i1) << (uint(i1) & 63)))
            i1 += k1
        i1 += k2
    u = uint(((i0 - u) if i0 >= i0 else 855))
    i1 ^= (q[b & 3] | (i1 - i0))
    p[w[u & 1] & 7] = u
    for k2 in range(5, 0, -2):
        p[(a if v != u else i0) & 7] = (366 + int(u))
        i1 += k2
    b *= p[152 & 7]
    print(65536, uint(int(u)))
    i1 = int(v)
    print(i0, i1, a, b, u, v)
    return (u - 2147483648)

@micropython.viper
def f10(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    i1 &= ((b - i1) & w[u & 1])
    a = 2305843009213693952
    b = q[2 & 3]
    a = int(u)
    v <<= (380 * u) & 63
    if a < (a >> (i0 & 63)):
        if ((i0 < i0 and i1 < a) or b):
            b = ((b % (970 | 1)) ^ uint(833))
        else:
            print(((a if u != v else i1) >> (int(u) & 63)), uint((a // (a | 1))))
        q[i1 & 3] = (2305843009213693952 ^ (b << (u & 63)))
    else:
        i1 = (2305843009213693952 << (int((v + u)) & 63))
    print(i0, i1, a, b, u, v)
    return 3

@micropython.viper
def f11(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    a = (b // (((i1 | u) % ((b & u) | 1)) | 1))
    for k2 in range((a & 3)):
        i1 ^= (int(u) << ((u ^ i1) & 63))
        i1 += k2
    b = (69 + ((u * b) ^ (v & i1)))
    try:
        b *= (a >> ((i1 >> (u & 63)) & 63))
        if (a or i0 != b): raise ValueError("x")
    except ValueError:
        i0 ^= 3
    finally:
        for k1 in range(((b if i0 < i0 else i0) & 3)):
            w[1] -= ((a // (i0 | 1)) ^ (b >> (u & 63)))
            i1 += k1
    q[p[i1 & 7] & 3] = i1
    print(i0, i1, a, b, u, v)
    return ((3 // (int(v) | 1)) | u)


VALUES = (0, 1, -1, 2**63 - 1, -(2**63), 2**64 - 1, 12345, -77)
for f in (f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11):
    buf = bytearray(b"abcdefgh")
    for x in VALUES:
        for y in (1, -1, 2**62, 255):
            print(f(x, y, x * 3 + y, buf, buf, buf), bytes(buf))
