# Every operator across the small/large boundary, checked by an independent digit-wise computation.
def dig(n):
    s, n = n < 0, abs(n)
    out = []
    while n: out.append(n & 0xFFFF); n >>= 16
    return s, out
def undig(s, ds):
    n = 0
    for d in reversed(ds): n = (n << 16) | d
    return -n if s else n
edges = [b + d for b in (0, 2 ** 30, 2 ** 31, 2 ** 32, 2 ** 60, 2 ** 61, 2 ** 62, 2 ** 63, 2 ** 64, 2 ** 65, 2 ** 127) for d in (-2, -1, 0, 1, 2)]
edges += [-e for e in edges]
bad = 0
for a in edges:
    if undig(*dig(a)) != a: bad += 1
    if -(-a) != a or ~~a != a or -a - 1 != ~a: bad += 1
    if a + 1 - 1 != a or (a << 5) >> 5 != a or a * 3 // 3 != a: bad += 1
    if int(str(a)) != a or int(hex(a), 16) != a or int(bin(a), 0) != a: bad += 1
    if hash(a) != hash(a + 0) or (a in {a + 1 - 1: 0}) is not True: bad += 1
    for b in edges:
        if (a + b) - b != a or (a - b) + b != a: bad += 1
        if b:
            q, r = divmod(a, b)
            if q * b + r != a or not (0 <= r < b or b < r <= 0): bad += 1
            if a // b != q or a % b != r: bad += 1
        if (a * b) != (b * a) or (b and a * b // b != a): bad += 1
        if (a & b) + (a | b) != a + b or (a ^ b) != (a | b) - (a & b): bad += 1
        if (a < b) != (a - b < 0) or (a == b) != (a - b == 0) or (a <= b) == (a > b): bad += 1
print("mismatches", bad)
acc = 0
for i, a in enumerate(edges): acc = (acc * 31 + a * (i + 1)) % (2 ** 89 - 1)
print(acc)
acc = 1
for a in edges:
    if a: acc = acc * a % (10 ** 40 + 7)
print(acc)
x = 2 ** 62 - 1
for i in range(4): print(x + i, (x + i) * (x + i), -(x + i) * 2, (x + i) // -2)
i = 2 ** 62 - 3
while i < 2 ** 62 + 3: print(i, end=" "); i += 1
print()
i = -(2 ** 62) + 2
while i > -(2 ** 62) - 3: print(i, end=" "); i -= 1
print()
s = 0
for i in range(100): s += 2 ** 57
print(s, s == 100 << 57)
p = 1
for i in range(1, 30): p *= -i
print(p, p // 10 ** 20, p % 10 ** 9)
for sh in (0, 1, 30, 31, 32, 61, 62, 63, 64, 65, 200): print(1 << sh, -1 << sh, (1 << sh) >> 3, (-1 << sh) >> 3, -5 >> sh, 5 >> sh)
print((-2 ** 63) // -1, (-2 ** 62) // -1, abs(-2 ** 63), abs(-2 ** 62), -(-2 ** 62), (-2 ** 62) * -1, (2 ** 31) * (2 ** 31), (2 ** 32) * (2 ** 32), (-2 ** 31) ** 2, 3037000500 ** 2, -3037000500 * 3037000500)
print(2 ** 62 is None, 2 ** 62 - 2 ** 62, type(2 ** 62 - 2 ** 62).__name__, [0, 1][2 ** 62 - 2 ** 62], "ab" * (2 ** 64 - 2 ** 64 + 2))
