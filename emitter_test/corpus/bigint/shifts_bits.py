# Shifts and bit operations on big numbers against multiplication and floor division.
vals = [0, 1, -1, 2 ** 63, -(2 ** 63), 2 ** 64 + 1, -(2 ** 64) - 1, 3 ** 90, -(3 ** 90), (1 << 300) - 1, -(1 << 300), -(1 << 300) + 1]
bad = 0
for v in vals:
    for s in (0, 1, 7, 31, 32, 63, 64, 65, 100, 299, 300, 301):
        bad += (v << s) != v * 2 ** s
        bad += (v >> s) != v // 2 ** s
        bad += ((v << s) >> s) != v
        bad += (v & ((1 << s) - 1)) != v % 2 ** s
    for w in vals:
        bad += (v & w) != ~(~v | ~w)
        bad += (v ^ w) != (v | w) - (v & w)
        bad += (v & w) + (v | w) != v + w
        bad += (v ^ w) ^ w != v
        bad += (v & ~w) != v - (v & w)
    bad += ~v != -v - 1 or ~~v != v or (v ^ -1) != ~v or (v & -1) != v or (v | 0) != v or v & 0
print("bad", bad)
print([v.bit_length() for v in vals], [(v & -v).bit_length() for v in vals], [v.bit_count() for v in vals])
for v in vals:
    n = (v.bit_length() + 8) // 8
    b = v.to_bytes(n, "big", signed=True)
    print(b[:8], int.from_bytes(b, "big", signed=True) == v, int.from_bytes(v.to_bytes(n + 3, "little", signed=True), "little", signed=True) == v)
x = 0xDEADBEEFCAFEBABE1234567890ABCDEF
print(hex(x >> 4), hex(x << 4), hex(x & 0xFFFF0000FFFF0000), hex(x | 1 << 200), hex(x ^ x >> 64), hex(~x & (1 << 128) - 1), [x >> i & 0xFF for i in range(0, 128, 16)])
def rev(n, w): return sum((n >> i & 1) << (w - 1 - i) for i in range(w))
print(hex(rev(x, 128)), rev(rev(x, 128), 128) == x)
m = 0
for p in (2, 3, 5, 64, 127, 128, 255): m |= 1 << p
print(m, [i for i in range(256) if m >> i & 1], bin(m).count("1"))
m &= ~(1 << 127); m ^= 1 << 2; m |= 1 << 0
print([i for i in range(256) if m >> i & 1])
h = 5381
for c in b"a long string to hash " * 5: h = h * 33 ^ c
print(h, h & 0xFFFFFFFF, h % (2 ** 61 - 1))
def crc(n, poly=0b100000111):
    while n.bit_length() >= 9: n ^= poly << n.bit_length() - 9
    return n
print([crc(int.from_bytes(s, "big") << 8) for s in (b"123456789", b"", b"hello world" * 4)])
a = b = 1
for i in range(200): a, b = b, (a << 1 ^ b) & (1 << 192) - 1
print(a, b)
print(1 << 0, 0 << 500, (1 << 64) >> 64, (1 << 64) >> 65, -1 >> 1000, -(1 << 64) >> 63, (-1 << 64) >> 65, 5 & 2 ** 70, 5 | 2 ** 70, -5 & 2 ** 70 - 1, -5 | 2 ** 70, True << 70, 2 ** 70 & True)
for s in (-1, 1.5, "1"):
    for f in (lambda: 2 ** 70 << s, lambda: 2 ** 70 >> s, lambda: 2 ** 70 & s, lambda: s | 2 ** 70):
        try: f(); print("ok", end=" ")
        except (ValueError, TypeError) as e: print(type(e).__name__, end=" ")
print()
