# Encoders: varints, zigzag, base conversion, bit reader/writer, CRC, LZ77, Hamming code, Gray code.
def varint(n):
    out = bytearray()
    while n > 127: out.append(n & 127 | 128); n >>= 7
    out.append(n)
    return bytes(out)
def unvarint(b, i=0):
    n = shift = 0
    while True:
        n |= (b[i] & 127) << shift; shift += 7; i += 1
        if not b[i - 1] & 128: return n, i
for n in (0, 1, 127, 128, 300, 2 ** 32, 2 ** 70): print(varint(n), unvarint(varint(n)) == (n, len(varint(n))), end=" ")
print()
zig = lambda n: n << 1 if n >= 0 else (-n << 1) - 1
zag = lambda z: z >> 1 if z & 1 == 0 else -(z + 1 >> 1)
print([zig(n) for n in (0, -1, 1, -2, 2 ** 40, -2 ** 63)], all(zag(zig(n)) == n for n in range(-500, 500)))
def base(n, b, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    s, neg, n = "", n < 0, abs(n)
    while True:
        n, r = divmod(n, b); s = digits[r] + s
        if not n: return "-" * neg + s
print([base(255, b) for b in (2, 3, 8, 16, 36)], base(-10, 2), base(0, 5), all(int(base(n, b), b) == n for n in (-99, 7, 10 ** 30) for b in range(2, 37)))
class Bits:
    def __init__(self, data=b""): self.buf, self.acc, self.n, self.pos = bytearray(data), 0, 0, 0
    def put(self, v, w):
        for i in range(w - 1, -1, -1):
            self.acc = self.acc << 1 | v >> i & 1; self.n += 1
            if self.n == 8: self.buf.append(self.acc); self.acc = self.n = 0
    def flush(self):
        while self.n: self.put(0, 1)
        return bytes(self.buf)
    def get(self, w):
        v = 0
        for _ in range(w):
            if self.pos >= len(self.buf) * 8: raise EOFError
            v = v << 1 | self.buf[self.pos >> 3] >> (7 - (self.pos & 7)) & 1; self.pos += 1
        return v
b = Bits(); fields = [(5, 3), (0, 1), (1023, 10), (1, 1), (77, 7), (2 ** 40 - 3, 41)]
for v, w in fields: b.put(v, w)
r = Bits(b.flush()); print(r.buf.hex(), [r.get(w) for _, w in fields] == [v for v, _ in fields])
try: r.get(9)
except EOFError: print("EOFError")
def crc16(data, c=0xFFFF):
    for x in data:
        c ^= x << 8
        for _ in range(8): c = (c << 1 ^ 0x1021 if c & 0x8000 else c << 1) & 0xFFFF
    return c
print(hex(crc16(b"123456789")), hex(crc16(b"")), sum(b"checksum") & 255, sum((i + 1) * x for i, x in enumerate(b"fletcher")) % 65521)
def lz(s):
    out, i = [], 0
    while i < len(s):
        best = (0, 0)
        for d in range(1, min(i, 255) + 1):
            n = 0
            while i + n < len(s) - 1 and n < 255 and s[i - d + n] == s[i + n]: n += 1
            if n > best[1]: best = (d, n)
        out.append((*best, s[i + best[1]])); i += best[1] + 1
    return out
def unlz(toks):
    out = bytearray()
    for d, n, c in toks:
        for _ in range(n): out.append(out[-d])
        out.append(c)
    return bytes(out)
for s in (b"abracadabra abracadabra", b"aaaaaaaaaa", b"x", b""): t = lz(s); print(len(t), t[:4], unlz(t) == s)
def hamming(d):
    p = [d[0] ^ d[1] ^ d[3], d[0] ^ d[2] ^ d[3], d[1] ^ d[2] ^ d[3]]; return [p[0], p[1], d[0], p[2], d[1], d[2], d[3]]
def fix(c):
    e = 0
    for i, bit in enumerate(c, 1): e ^= i if bit else 0
    c = c[:]
    if e: c[e - 1] ^= 1
    return [c[2], c[4], c[5], c[6]], e
d = [1, 0, 1, 1]; c = hamming(d); print(c, all(fix(c[:i] + [c[i] ^ 1] + c[i + 1:]) == (d, i + 1) for i in range(7)), fix(c))
gray = [i ^ i >> 1 for i in range(16)]; print([f"{g:04b}" for g in gray[:6]], all(bin(a ^ b).count("1") == 1 for a, b in zip(gray, gray[1:])))
popcount = lambda n: sum(n >> i & 1 for i in range(n.bit_length())); print([popcount(n) for n in (0, 255, 2 ** 70 - 1)], [n & -n for n in (12, 7, 2 ** 65)], [(n - 1).bit_length() for n in (1, 2, 3, 1000)])
