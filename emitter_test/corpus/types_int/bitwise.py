# Bit operations with negative numbers of different lengths; population counts; masks.
vals = [0, 1, -1, 5, -5, 0xFF, -0x100, 2 ** 40 + 3, -(2 ** 40), 2 ** 63, -(2 ** 63), 2 ** 80 - 1, -(2 ** 80) + 12345, 0xAAAAAAAAAAAAAAAAAAAAAA]
for a in vals:
    print(a, [a & b for b in vals[:9]])
    print("  ", [a | b for b in vals[5:]])
    print("  ", [a ^ b for b in vals[5:]])
def by_bits(a, b, op, width=100):
    r = 0
    for i in range(width):
        x, y = (a >> i) & 1, (b >> i) & 1
        bit = {"&": x & y, "|": x | y, "^": x ^ y}[op]
        r |= bit << i
    if r >> (width - 1): r -= 1 << width
    return r
print(all(by_bits(a, b, "&") == a & b and by_bits(a, b, "|") == a | b and by_bits(a, b, "^") == a ^ b for a in vals for b in vals))
for a in vals:
    print([a >> s for s in (0, 1, 3, 39, 40, 62, 63, 64, 79, 80, 1000)])
print([(-1) >> s for s in (0, 1, 63, 64, 100)], [(-2) >> s for s in (0, 1, 2)], (-(2 ** 64)) >> 64, (-(2 ** 64) - 1) >> 64, (-(2 ** 64) + 1) >> 64)
print(1 << 64 >> 64, (3 << 100) >> 99, -7 << 70, 0 << 1000, 0 >> 2 ** 70, 5 >> 2 ** 70, -5 >> 2 ** 70)
try: 1 << 2 ** 70
except (OverflowError, MemoryError): print("too large")
def reverse_bits(n, w): return int(bin(n)[2:].rjust(w, "0")[::-1], 2)
print(reverse_bits(1, 64), reverse_bits(0xF0F0, 32), reverse_bits(2 ** 70 + 1, 71))
def gray(n): return n ^ (n >> 1)
print([gray(i) for i in range(10)], gray(2 ** 65 - 1))
x = 0
for i in (0, 3, 62, 63, 64, 127): x |= 1 << i
print(x, bin(x).count("1"), [i for i in range(130) if x >> i & 1], x & -x, x & (x - 1), ~x & 0xFF, (x ^ ~x) == -1)
m64 = (1 << 64) - 1
h = 14695981039346656037
for b in b"hash me": h = ((h ^ b) * 1099511628211) & m64
print(h, hex(h))
s = 88172645463325252
for _ in range(5):
    s ^= (s << 13) & m64; s ^= s >> 7; s ^= (s << 17) & m64
    print(s)
def rotl(v, n): return ((v << n) | (v >> (64 - n))) & m64
print([rotl(0x0123456789ABCDEF, n) == rotl(rotl(0x0123456789ABCDEF, n - 4), 4) for n in range(4, 64, 9)], hex(rotl(0x8000000000000001, 1)))
print(True & 2, True | 2, True ^ True, ~False, True << 3, type(True & False).__name__, type(True & 1).__name__, True & -1)
for f in (lambda: 1 & 1.0, lambda: 1 | "a", lambda: 1 ^ None, lambda: 1 << "a", lambda: "a" >> 1, lambda: ~"a", lambda: 1 & []):
    try: f()
    except TypeError: print("TypeError", end=" ")
print()
