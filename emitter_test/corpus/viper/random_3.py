# Random programs for machine words; the expected results come from a model in Python.

@micropython.viper
def f0(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    p[(a if i1 < a else a) & 7] = u
    if (v > v or i1 == i0):
        a *= ((i1 >> (v & 63)) if b == a else i0)
        try:
            i0 = q[int(u) & 3]
            if (v < u and i0 > i0): raise ValueError("x")
        except ValueError:
            i0 = i0
    else:
        for k1 in range((i1 * i0) & 1, a & 7, 2):
            v >>= 110 & 63
            i1 += k1
    for k2 in range(((i0 << (a & 63)) & 3)):
        b = int((v & i0))
        i1 += k2
    if v >= (v + b):
        u = (u << ((uint(a) + (b if u < v else i1)) & 63))
    for k2 in range(((i0 ^ u) & 3)):
        v = (uint((a << (u & 63))) << (((u >> (i0 & 63)) << ((u >> (v & 63)) & 63)) & 63))
        i1 += k2
        if (i1 > i1 or a): continue
    if 213 > i0:
        if (not u < v and not u == u):
            i1 ^= (a % (p[i0 & 7] | 1))
            a &= ((i1 % (i1 | 1)) >> (v & 63))
        else:
            i0 += 1
        i1 = i0
    else:
        p[(b + b) & 7] = (uint(b) - (i0 if a != a else b))
    i0 = 980
    print(i0, i1, a, b, u, v)
    return a

@micropython.viper
def f1(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    if (i1 > i0 and v != v):
        a *= (i0 >> ((u >> (v & 63)) & 63))
        if (v == u or u < v):
            v >>= b & 63
            w[0] += a
        else:
            i0 += 1
    else:
        b = i1
    w[0] ^= i1
    print(q[i1 & 3], uint(i0))
    if int(v) <= 687:
        if q[a & 3] <= a:
            a = int(u)
            b = a
        else:
            print((b // (a | 1)), uint(65536))
    else:
        b = p[(a >> (a & 63)) & 7]
    w[0] += 2147483647
    b &= i1
    u = (u >> (i1 & 63))
    print(i0, i1, a, b, u, v)
    return (((v | i0) + (a << (u & 63))) >> ((uint(i0) | (v << (i1 & 63))) & 63))

@micropython.viper
def f2(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    a = (a * 31)
    i1 *= (2 & (u ^ v))
    a &= 800
    i1 = (((a << (v & 63)) >> ((i0 & v) & 63)) // ((i1 - (b // (i0 | 1))) | 1))
    print(q[(i1 * v) & 3], ((u | u) * 86))
    p[(a if u >= v else a) & 7] = (int(v) + (v & v))
    print(i0, i1, a, b, u, v)
    return 65536

@micropython.viper
def f3(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    i0 = 4611686018427387903
    print(i1, ((u * i1) + 65535))
    for k2 in range(1, 4):
        v = uint((q[i1 & 3] // ((b ^ u) | 1)))
        i1 += k2
        if (i1 < b and v != u): break
    for k2 in range(1, 4):
        i0 ^= (w[u & 1] if u < v else 370)
        i1 += k2
    i0 = 238
    if p[i1 & 7]:
        if int(v):
            i0 += 1
        if (v <= u and a < i0):
            i0 += 1
    a |= i0
    w[1] ^= q[a & 3]
    print(i0, i1, a, b, u, v)
    return ((v | v) * i1)

@micropython.viper
def f4(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    v = uint(int((u + b)))
    if (v == u and (a == a and b)):
        p[i1 & 7] = ((b * u) >> (p[i1 & 7] & 63))
        q[i1 & 3] = p[(b * i1) & 7]
    else:
        i0 = i0
    if not (i1 != i1 or b != i0):
        b = 188
    else:
        print(i0, ((v | i1) * uint(a)))
    if (i1 >= i1 and u > v):
        for k1 in range(1, 4):
            b += w[(u ^ v) & 1]
            i1 += k1
            if (a > i1 and b == i0): break
        p[(i1 if a else i1) & 7] = (u << (uint(i0) & 63))
    else:
        a = (651 << (((v + b) ^ uint(i1)) & 63))
    p[int(u) & 7] = (u << (65536 & 63))
    a = p[((a % (a | 1)) if i1 > b else b) & 7]
    i0 = (w[uint(b) & 1] if uint(b) <= (u - a) else q[1 & 3])
    print(i0, i1, a, b, u, v)
    return (((v ^ b) >> (uint(i0) & 63)) * ((u ^ a) ^ (v - b)))

@micropython.viper
def f5(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range(b & 1, 3 & 7, 2):
        i1 = (926 if (b * v) == (b - v) else 663)
        i1 += k2
    b = b
    u = (v * ((u + v) >> (p[a & 7] & 63)))
    p[(i0 % (a | 1)) & 7] = (uint(i1) << (u & 63))
    for k2 in range((1 & 3)):
        i0 = b
        i1 += k2
        if (i0 <= i1 and i1 <= i0): break
    u = (u >> ((int(u) << (uint(i1) & 63)) & 63))
    print(i0, i1, a, b, u, v)
    return (((i1 << (u & 63)) ^ (v ^ u)) << (v & 63))

@micropython.viper
def f6(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range((p[i1 & 7] & 3)):
        for k1 in range(3):
            i0 = int(((u << (i1 & 63)) >> ((i1 >> (v & 63)) & 63)))
            i1 += k1
        i1 += k2
    a = p[((i0 << (v & 63)) if a else b) & 7]
    a = (((i0 & u) % ((a >> (a & 63)) | 1)) if (u - u) <= (v - i1) else q[i1 & 3])
    p[(i1 + i0) & 7] = (p[i1 & 7] | (i1 >> (v & 63)))
    a = ((a // (i0 | 1)) if (i1 << (v & 63)) <= 841 else (b // (w[u & 1] | 1)))
    b ^= 2305843009213693952
    if (not i0 > i1 and b == a):
        i1 = a
        i0 = w[uint(i0) & 1]
    else:
        p[65535 & 7] = q[(i0 if v != v else i0) & 3]
    print(i0, i1, a, b, u, v)
    return u

@micropython.viper
def f7(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    i1 = i1
    b = (64 // ((int(v) + (i0 << (u & 63))) | 1))
    i1 = ((3 if i0 == i0 else a) - ((v << (i0 & 63)) >> ((u & i0) & 63)))
    i0 = (int(u) >> (((v << (v & 63)) ^ uint(b)) & 63))
    if (v & i0) > (u | u):
        p[i1 & 7] = (int(v) % ((b // (i0 | 1)) | 1))
        if (v & i1) > v:
            v = u
        else:
            i0 += 1
    for k2 in range(3):
        u = ((v + i1) >> (((i1 // (a | 1)) // ((i0 - i1) | 1)) & 63))
        i1 += k2
    for k2 in range(1, 4):
        u >>= b & 63
        i1 += k2
    print(i0, i1, a, b, u, v)
    return uint((int(v) >> ((i1 if v <= v else b) & 63)))

@micropython.viper
def f8(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    v = uint(i1)
    i1 = int(u)
    i1 |= int(v)
    p[(a | v) & 7] = uint(p[i1 & 7])
    for k2 in range(1, 4):
        a = (i1 << ((v | i0) & 63))
        i1 += k2
    u = v
    w[1] += p[i0 & 7]
    if not (b != a or i1 > i1):
        i0 = i1
    print(i0, i1, a, b, u, v)
    return (i0 if not v >= v else w[v & 1])

@micropython.viper
def f9(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    b = i1
    b = (int(v) // (p[w[v & 1] & 7] | 1))
    b &= (63 ^ b)
    i1 = ((65535 << (uint(i0) & 63)) >> ((u ^ uint(b)) & 63))
    a = p[(int(u) + i0) & 7]
    a = i0
    print(i0, i1, a, b, u, v)
    return 255

@micropython.viper
def f10(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    v = u
    i0 ^= int((u + v))
    u = (u + (q[a & 3] | i1))
    a ^= int(uint(i1))
    for k2 in range(w[v & 1] & 1, a & 7, 2):
        q[65535 & 3] = 731
        i1 += k2
    for k2 in range((a & u) & 1, b & 7, 2):
        q[(a << (v & 63)) & 3] = (2305843009213693952 // ((a >> (u & 63)) | 1))
        i1 += k2
    i0 = 654
    a = p[p[(i1 ^ i1) & 7] & 7]
    print(i0, i1, a, b, u, v)
    return ((v << (844 & 63)) - v)

@micropython.viper
def f11(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    a = int(((u - u) & 474))
    p[i1 & 7] = (v - 256)
    b = i1
    a *= w[u & 1]
    q[256 & 3] = (i0 | uint(i1))
    q[a & 3] = 2
    print(i0, i1, a, b, u, v)
    return 742


VALUES = (0, 1, -1, 2**63 - 1, -(2**63), 2**64 - 1, 12345, -77)
for f in (f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11):
    buf = bytearray(b"abcdefgh")
    for x in VALUES:
        for y in (1, -1, 2**62, 255):
            print(f(x, y, x * 3 + y, buf, buf, buf), bytes(buf))
