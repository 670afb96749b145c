# Random programs for machine words; the expected results come from a model in Python.

@micropython.viper
def f0(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    print(419, ((v * u) * uint(b)))
    w[1] ^= ((i1 // (i1 | 1)) if i0 >= i0 else (i1 >> (i1 & 63)))
    a = (((i0 | v) << ((b * u) & 63)) >> ((uint(i1) << (2 & 63)) & 63))
    b = b
    print(i0, i1, a, b, u, v)
    return uint(b)

@micropython.viper
def f1(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    if i1:
        i1 = a
    try:
        a = w[(u << ((i1 % (a | 1)) & 63)) & 1]
        if a <= a: raise ValueError("x")
    except ValueError:
        i0 = i1
    if i0 <= p[i1 & 7]:
        w[1] ^= (i0 | 614)
        v = (u | (5 // (638 | 1)))
    p[q[i1 & 3] & 7] = uint(4611686018427387903)
    a -= b
    i1 = ((a + u) if i0 else 139)
    print(65536, (v - (i1 * i0)))
    print((333 * (i1 | v)), uint(b))
    print(i0, i1, a, b, u, v)
    return ((a * (b << (i0 & 63))) | (a if v <= u else (b // (i1 | 1))))

@micropython.viper
def f2(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    u <<= (w[v & 1] | u) & 63
    a = int(((u >> (v & 63)) & (i0 >> (v & 63))))
    i0 = 65536
    for k2 in range((q[i1 & 3] & 3)):
        p[(a | a) & 7] = (int(u) // (w[v & 1] | 1))
        i1 += k2
    try:
        try:
            i1 = (513 % ((int(v) << (i1 & 63)) | 1))
            if u != v: raise ValueError("x")
        except ValueError:
            i0 += 1
        if a != i0: raise ValueError("x")
    except ValueError:
        if (i1 << (v & 63)) >= (i1 * i1):
            a += a
    print(i0, i1, a, b, u, v)
    return a

@micropython.viper
def f3(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    i0 = (w[(v | a) & 1] >> (v & 63))
    b -= (63 >> (uint(i1) & 63))
    v = (u << (uint(p[i1 & 7]) & 63))
    u = (u + u)
    a = 519
    w[0] ^= w[(u << (i0 & 63)) & 1]
    print(i0, i1, a, b, u, v)
    return w[uint(p[i1 & 7]) & 1]

@micropython.viper
def f4(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    print(7, (v << ((a << (u & 63)) & 63)))
    b = (((a % (i1 | 1)) & (u | i0)) if uint(i1) >= v else (int(v) // ((i1 << (v & 63)) | 1)))
    if p[b & 7] > (a | u):
        a = i1
    else:
        for k1 in range(1, 4):
            a ^= 158
            i1 += k1
            if i1: break
    if (v & b) < (v - i0):
        p[int(u) & 7] = (v + (v | v))
    print(i0, i1, a, b, u, v)
    return (v | ((v | v) + v))

@micropython.viper
def f5(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    try:
        b = ((p[i0 & 7] if not v != u else 3) & b)
        if (v < v and b < i1): raise ValueError("x")
    except ValueError:
        for k1 in range((4294967295 & 3)):
            b = (2147483648 << (i0 & 63))
            i1 += k1
            if i0: continue
    print(((b >> (u & 63)) - uint(a)), (v & (a if a == b else i1)))
    i1 = 944
    u >>= 4611686018427387903 & 63
    b = (int((u * u)) >> ((uint(i0) - p[i0 & 7]) & 63))
    if (i1 == i1 or not a < a):
        v = uint(q[i1 & 3])
        a |= (w[u & 1] ^ (a << (v & 63)))
    print(i0, i1, a, b, u, v)
    return uint(a)

@micropython.viper
def f6(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    u = uint(int(uint(i0)))
    for k2 in range(1, 4):
        if not (i0 != a and v >= v):
            i1 = p[(i0 // ((b if a else b) | 1)) & 7]
        i1 += k2
        if (v != u and i0 == i1): continue
    for k2 in range(3):
        w[1] -= ((i0 // (i1 | 1)) % (int(v) | 1))
        i1 += k2
    a += (450 | u)
    if int(v):
        a = q[int(u) & 3]
        u = uint(p[823 & 7])
    else:
        b = 335
    w[1] ^= ((b & a) % (b | 1))
    print(i0, i1, a, b, u, v)
    return (v << (uint((b & i0)) & 63))

@micropython.viper
def f7(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    v = (uint(q[i0 & 3]) & p[i1 & 7])
    b = q[i1 & 3]
    i0 = ((b * (u + b)) >> (p[q[a & 3] & 7] & 63))
    v = v
    for k2 in range(1, 4):
        p[(i1 - b) & 7] = (431 % (a | 1))
        i1 += k2
    print(i0, i1, a, b, u, v)
    return b

@micropython.viper
def f8(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    w[1] += (b >> ((i1 << (i0 & 63)) & 63))
    if uint(b) >= u:
        q[(i0 >> (i1 & 63)) & 3] = a
        w[0] ^= 2147483647
    else:
        p[p[a & 7] & 7] = (b if u <= u else i0)
    try:
        if p[b & 7] <= (a | a):
            q[q[i0 & 3] & 3] = a
            u = uint(((a ^ v) // (int(v) | 1)))
        if i0: raise ValueError("x")
    except ValueError:
        q[(i0 if u <= u else b) & 3] = (8 & (i0 & b))
    i0 = (b // (945 | 1))
    b = i1
    w[1] -= 65536
    i0 = a
    print(i0, i1, a, b, u, v)
    return 0

@micropython.viper
def f9(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    try:
        u = (((v - u) | int(v)) * ((i1 % (a | 1)) << ((a - v) & 63)))
        if u == v: raise ValueError("x")
    except ValueError:
        i0 ^= 3
    finally:
        w[0] ^= ((i1 % (b | 1)) ^ uint(a))
    u <<= int((u << (u & 63))) & 63
    i0 = (p[int(v) & 7] & uint(5))
    v = (u * (q[a & 3] & int(u)))
    print(i0, i1, a, b, u, v)
    return uint((p[b & 7] ^ q[b & 3]))

@micropython.viper
def f10(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> int:
    i0 = 0
    i1 = 1
    v = uint(7)
    u = ((u * 7) >> (a & 63))
    q[p[i1 & 7] & 3] = i1
    for k2 in range((a << (u & 63)) & 1, a & 7, 2):
        u = uint(255)
        i1 += k2
        if not a <= b: continue
    a += w[uint(i1) & 1]
    i0 = q[((a >> (a & 63)) // (65536 | 1)) & 3]
    print(i0, i1, a, b, u, v)
    return 8

@micropython.viper
def f11(a: int, b: int, u: uint, p: ptr8, q: ptr16, w: ptr32) -> uint:
    i0 = 0
    i1 = 1
    v = uint(7)
    for k2 in range(1, 4):
        a = 526
        i1 += k2
    if (i0 >> (v & 63)) != q[a & 3]:
        if (a > b or (v >= u or i0 <= i0)):
            a = (i0 << (w[uint(i1) & 1] & 63))
            i0 = i1
        else:
            i0 = 280
    else:
        i0 = 374
    q[(i1 >> (v & 63)) & 3] = 290
    for k2 in range((b & 3)):
        if int(u):
            a &= q[(a & i1) & 3]
        i1 += k2
    print(i0, i1, a, b, u, v)
    return uint((p[a & 7] * u))


VALUES = (0, 1, -1, 2**63 - 1, -(2**63), 2**64 - 1, 12345, -77)
for f in (f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11):
    buf = bytearray(b"abcdefgh")
    for x in VALUES:
        for y in (1, -1, 2**62, 255):
            print(f(x, y, x * 3 + y, buf, buf, buf), bytes(buf))
