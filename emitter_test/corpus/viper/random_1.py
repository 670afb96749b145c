# Random programs for machine words; the expected results come from a model in Python.

@micropython.viper
def f0(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    v = (uint((i0 * v)) << (u & 63))
    i0 |= 0
    for k2 in range(4294967295 & 1, i0 & 7, 2):
        q[i0 & 3] = ((i1 * i1) % (q[a & 3] | 1))
        i1 += k2
        if a < i0: break
    a = q[w[v & 1] & 3]
    a = i0
    w[1] ^= p[5 & 7]
    print(i0, i1, a, b, u, v)
    return (i1 // ((a * a) | 1))

@micropython.viper
def f1(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range(1, 4):
        i0 = (b >> (uint(364) & 63))
        i1 += k2
    a = q[p[a & 7] & 3]
    b = a
    print(i0, i1, a, b, u, v)
    return (uint(p[i0 & 7]) - (q[b & 3] % ((i0 % (i0 | 1)) | 1)))

@micropython.viper
def f2(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    v = (uint((i1 % (i1 | 1))) - u)
    b = w[((v >> (i0 & 63)) << ((u << (a & 63)) & 63)) & 1]
    if 592 >= b:
        u = u
    print((i0 - int(u)), ((u ^ v) & 363))
    i0 = 988
    i0 = 938
    try:
        for k1 in range((w[v & 1] & 3)):
            v = u
            i1 += k1
            if (b == i0 or i0 < b): continue
        if (b > i0 or b > i0): raise ValueError("x")
    except ValueError:
        i0 += (790 % ((a // (i0 | 1)) | 1))
    print(i0, i1, a, b, u, v)
    return uint(2305843009213693952)

@micropython.viper
def f3(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    q[a & 3] = (p[b & 7] >> (u & 63))
    for k2 in range(5, 0, -2):
        u = uint(((a ^ i1) + (i0 << (v & 63))))
        i1 += k2
    for k2 in range(5, 0, -2):
        b = (p[b & 7] << ((uint(a) >> (u & 63)) & 63))
        i1 += k2
        if (a != i1 and i0 < a): continue
    v >>= (a >> (298 & 63)) & 63
    i0 = (w[(u << (u & 63)) & 1] >> ((p[b & 7] - int(v)) & 63))
    i0 &= ((i1 << (i1 & 63)) if v <= v else a)
    i1 += ((a + u) | b)
    i0 = ((p[i0 & 7] >> (u & 63)) ^ w[uint(i1) & 1])
    print(i0, i1, a, b, u, v)
    return 234

@micropython.viper
def f4(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range(1, 4):
        v = u
        i1 += k2
    for k2 in range(5, 0, -2):
        i1 = i1
        i1 += k2
        if b < i0: break
    v = (v ^ (uint(a) << (uint(i1) & 63)))
    u <<= b & 63
    b = (383 * w[(v + b) & 1])
    i1 = a
    w[0] -= w[(u - b) & 1]
    print(i0, i1, a, b, u, v)
    return u

@micropython.viper
def f5(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    v = (u | uint((i1 ^ a)))
    for k2 in range(3):
        q[b & 3] = ((a & b) >> ((v + u) & 63))
        i1 += k2
    u >>= i0 & 63
    u = ((uint(i0) >> ((i0 - b) & 63)) & (uint(b) + uint(i0)))
    for k2 in range(((i1 >> (a & 63)) & 3)):
        i0 = i1
        i1 += k2
    i1 = a
    print(i0, i1, a, b, u, v)
    return b

@micropython.viper
def f6(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    i0 += int(uint(a))
    for k2 in range(5, 0, -2):
        i1 = b
        i1 += k2
    for k2 in range(((i0 * b) & 3)):
        p[(a + i0) & 7] = (667 - u)
        i1 += k2
    print(i0, i1, a, b, u, v)
    return w[u & 1]

@micropython.viper
def f7(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range((b & 3)):
        p[b & 7] = uint(b)
        i1 += k2
    a = i1
    v = (v << ((v ^ q[i0 & 3]) & 63))
    i0 = i0
    print(i0, i1, a, b, u, v)
    return i0

@micropython.viper
def f8(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    if 7:
        b -= int(u)
    else:
        b = int((uint(a) & (b << (i0 & 63))))
    if (i0 == i1 or (b <= i0 or i1)):
        q[(i1 >> (b & 63)) & 3] = q[q[a & 3] & 3]
        u <<= (i1 ^ int(u)) & 63
    else:
        if not a > i1:
            q[68 & 3] = 490
            i0 += 1
    u <<= int((v >> (u & 63))) & 63
    for k2 in range(1, 4):
        try:
            i0 = b
            if v != v: raise ValueError("x")
        except ValueError:
            i0 ^= 3
        finally:
            u = (uint(q[i1 & 3]) >> (((v | v) - (i1 * v)) & 63))
        i1 += k2
    u = (uint((i1 if i1 > i0 else i0)) & (u & 256))
    i1 *= ((i1 << (v & 63)) * u)
    p[i1 & 7] = uint((i0 << (a & 63)))
    i0 |= (int(u) if b > i0 else b)
    print(i0, i1, a, b, u, v)
    return (int((v ^ u)) + (v & (v * u)))

@micropython.viper
def f9(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    u <<= (int(v) * u) & 63
    a = ((p[i1 & 7] // (i1 | 1)) >> (((u - u) << (uint(i0) & 63)) & 63))
    b = b
    if (i0 >= a or (u != v and i1 == i1)):
        a = int((uint(a) >> ((u << (v & 63)) & 63)))
        a = i0
    u >>= ((i1 - i1) * w[v & 1]) & 63
    u = v
    v = (uint(i0) << (i1 & 63))
    v <<= 568 & 63
    print(i0, i1, a, b, u, v)
    return v

@micropython.viper
def f10(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    u >>= (2147483647 % (w[u & 1] | 1)) & 63
    if (i0 * v):
        a += i1
        a ^= i1
    a |= w[uint(a) & 1]
    a ^= (int(v) >> (u & 63))
    p[(i1 & i1) & 7] = b
    try:
        i1 += a
        if i0 > i0: raise ValueError("x")
    except ValueError:
        q[(i1 & v) & 3] = int((v >> (v & 63)))
    print(i0, i1, a, b, u, v)
    return ((v << (u & 63)) & u)

@micropython.viper
def f11(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    try:
        if not a == i0:
            b = w[u & 1]
        if v < v: raise ValueError("x")
    except ValueError:
        i0 ^= 3
    finally:
        i1 = int(((u << (i1 & 63)) & w[u & 1]))
    for k2 in range(1, 4):
        u <<= 980 & 63
        i1 += k2
        if (i1 >= a and i1 >= i0): continue
    a = int(uint(i1))
    for k2 in range(5, 0, -2):
        i0 ^= 707
        i1 += k2
    p[p[a & 7] & 7] = p[7 & 7]
    for k2 in range(3):
        for k1 in range((i1 >> (b & 63)) & 1, a & 7, 2):
            print(i0, (uint(b) >> ((v * i0) & 63)))
            i1 += k1
            if u >= v: continue
        i1 += k2
    i1 = 255
    for k2 in range(5, 0, -2):
        i1 = a
        i1 += k2
    print(i0, i1, a, b, u, v)
    return uint(648)


VALUES = (0, 1, -1, 2**63 - 1, -(2**63), 2**64 - 1, 12345, -77)
for f in (f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11):
    buf = bytearray(b"abcdefgh")
    for x in VALUES:
        for y in (1, -1, 2**62, 255):
            print(f(x, y, x * 3 + y, buf, buf, buf), bytes(buf))
