# Compression of data of all sorts and sizes, whole and in pieces, around the sizes where the way changes; sizes, flushed parts, damaged data.
# heavy
import gzip, io, zlib

def noise(n, values=256):
    x, out = 12345, bytearray()
    for i in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        out.append((x >> 16) % values)
    return bytes(out)

words = b"".join(b"line %d of the text, number %d\n" % (i, i * i % 97) for i in range(3000))
datas = [b"", b"a", b"ab", b"aaa", b"abcd", b"x" * 300, b"x" * 40000, noise(50), noise(3000), noise(3000, 3), noise(40000, 200), words[:100], words[:5000],
         words[:32767], words[:32768], words[:32769], words, bytes(range(256)) * 3, noise(2000) * 4]
for level in -1, 0, 1, 2, 5, 6, 9:
    for wbits in 15, -15, 31:
        for d in datas:
            z = zlib.compress(d, level, wbits)
            if zlib.decompress(z, wbits) != d:
                print("differs", level, wbits, len(d))
sizes = [len(zlib.compress(d)) for d in datas]
print([n <= len(d) + 20 for n, d in zip(sizes, datas)], [n * 5 < len(d) for n, d in zip(sizes, datas)])
print(len(zlib.compress(noise(1000), 0)) <= 1016, len(zlib.compress(noise(1000))) <= 1016, len(zlib.compress(b"x" * 32768)) < 60)

for d in datas[7:]:
    for n in 1000, 16384, 32768, 40000:
        for mode in None, zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH:
            c, u, out = zlib.compressobj(6), zlib.decompressobj(), b""
            for i in range(0, len(d), n):
                z = c.compress(d[i:i + n])
                if mode is not None:
                    z += c.flush(mode)
                out += u.decompress(z)
                if mode is not None and out != d[:i + n]:
                    print("not all", len(d), n, mode)
            out += u.decompress(c.flush())
            if out != d or not u.eof or u.unused_data:
                print("differs in pieces", len(d), n)
# Several objects at a time, one left unfinished.
a, b, c = zlib.compressobj(), zlib.compressobj(9, zlib.DEFLATED, 31), zlib.compressobj()
za, zb = a.compress(words[:10]), b.compress(words[:20])
c.compress(words)
za += a.compress(words); zb += b.compress(b"tail")
print(zlib.decompress(za + a.flush()) == words[:10] + words, gzip.decompress(zb + b.flush()) == words[:20] + b"tail")
for o in a, b:
    try:
        o.compress(b"more")
    except zlib.error:
        print("ended")
d = zlib.compressobj(zdict=words[:1000])
z = d.compress(words[:500]) + d.flush()
print(len(z) < 40, zlib.decompressobj(zdict=words[:1000]).decompress(z) == words[:500])
u = zlib.decompressobj()
z = zlib.compress(words) + b"behind"
out = b"".join(u.decompress(z[i:i + 1]) for i in range(len(z)))
print(out == words, u.eof, u.unused_data)
u = zlib.decompressobj()
n, rest, out = 0, zlib.compress(words) + b"behind", b""
while not u.eof:
    part = u.decompress(rest, 1000)
    n += len(part) <= 1000
    out += part
    rest = u.unconsumed_tail
print(n == -(-len(words) // 1000) or n - 1 == -(-len(words) // 1000), out == words, u.unused_data)
bad = bytearray(zlib.compress(words[:2000]))
results = set()
for i in range(len(bad)):
    bad[i] ^= 0x55
    try:
        results.add(zlib.decompress(bad) == words[:2000])
    except zlib.error:
        results.add("error")
    bad[i] ^= 0x55
print(results)
