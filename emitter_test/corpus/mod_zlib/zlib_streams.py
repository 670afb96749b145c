# Compressed data in pieces, damaged data and their messages, preset dictionaries, all levels.
import zlib

text = b"the quick brown fox jumps over the lazy dog, " * 40
mixed = bytes((i * i >> 3) & 255 for i in range(3000))


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except zlib.error as e:
        return "zlib.error: %s" % e


# Round trips: sizes around the borders, all levels, all containers.
for n in (0, 1, 2, 3, 4, 5, 31, 257, 258, 259, 260, 516, 1000):
    for level in range(-1, 10):
        for wbits in (15, -15, 31):
            for src in (text[:n], mixed[:n], b"a" * n):
                c = zlib.compressobj(level, zlib.DEFLATED, wbits)
                z = c.compress(src[: n // 2]) + c.compress(src[n // 2 :]) + c.flush()
                if zlib.decompress(z, wbits) != src:
                    print("wrong", n, level, wbits)
                if wbits != 31 and zlib.decompress(zlib.compress(src, level, wbits), wbits) != src:
                    print("wrong at once", n, level, wbits)
for level in (1, 6, 9):
    for big in (mixed * 30, text * 60, b"x" * 300000, text * 36 + mixed):
        z = zlib.compress(big, level)
        print(level, zlib.decompress(z) == big, len(z) < len(big))

# Pieces.
z = zlib.compress(text)
for step in (1, 2, 3, 7, 50):
    d = zlib.decompressobj()
    out = b""
    for i in range(0, len(z), step):
        out += d.decompress(z[i : i + step])
    print(step, out == text, d.eof, d.unused_data, d.unconsumed_tail, d.flush())

# The rest behind the end, and what is not needed yet.
d = zlib.decompressobj()
print(d.decompress(z + b"more") == text, d.eof, d.unused_data)
print(d.decompress(b"!"), d.unused_data)
d = zlib.decompressobj()
out = d.decompress(z, 100)
print(len(out), d.eof)
while not d.eof:
    part = d.decompress(d.unconsumed_tail, 333)
    out += part
print(out == text, d.unused_data)

for limit in (1, 2, 44, 45, 46, 257, len(text) - 1, len(text), len(text) + 1):
    d = zlib.decompressobj()
    sizes = []
    data = z
    while not d.eof:
        sizes.append(len(d.decompress(data, limit)))
        data = d.unconsumed_tail
    print(limit, max(sizes), sum(sizes), d.unused_data)

# Flushes in the middle can be decompressed so far.
for mode in (zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH):
    c, d = zlib.compressobj(), zlib.decompressobj()
    for piece in (b"one ", b"two ", b"three"):
        print(d.decompress(c.compress(piece) + c.flush(mode)))
    print(d.decompress(c.flush()), d.eof)

# Dictionaries.
words = b"fox dog quick brown lazy jumps over"
c = zlib.compressobj(zdict=words)
z2 = c.compress(text[:45]) + c.flush()
print(zlib.decompressobj(zdict=words).decompress(z2))
print(attempt(zlib.decompressobj().decompress, z2))

# Damage.
print(attempt(zlib.decompress, b""))
print(attempt(zlib.decompress, z[:-1]))
print(attempt(zlib.decompress, z[:10]))
print(attempt(zlib.decompress, b"\x00\x00abc"))
print(attempt(zlib.decompress, b"\x79\x9c"))
print(attempt(zlib.decompress, b"\x77\x85"))
print(attempt(zlib.decompress, b"\x88\x1c"))
print(attempt(zlib.decompress, z[:-1] + bytes([z[-1] ^ 1])))
for damaged in (b"\x06", b"\x07\x00", b"\x01\x05\x00\x00\x00", b"\x03\x02", b"\x4b\x04\x62\x00", b"\xfd\xff\xff" + b"\xff" * 20):
    print(attempt(zlib.decompress, damaged, -15)[:46])  # how it is damaged, implementations tell with more or fewer words
g = zlib.compressobj(6, zlib.DEFLATED, 31)
gz = g.compress(b"hello hello hello") + g.flush()
print(zlib.decompress(gz, 31), zlib.decompress(gz, 47), zlib.decompress(z, 47) == text)
print(attempt(zlib.decompress, gz[:-1] + b"\x77", 31))
print(attempt(zlib.decompress, gz[:-6] + b"\x77" + gz[-5:], 31))
print(attempt(zlib.decompress, b"\x1f\x8b\x07" + gz[3:], 31))
print(attempt(zlib.decompress, b"\x1f\x8b\x08\xe0" + gz[4:], 31))
print(attempt(zlib.decompress, z, 31))
print(attempt(zlib.decompress, gz))
named = b"\x1f\x8b\x08\x18" + gz[4:10] + b"name\x00comment\x00" + gz[10:]
print(zlib.decompress(named, 31))
extra = b"\x1f\x8b\x08\x04" + gz[4:10] + b"\x03\x00xyz" + gz[10:]
print(zlib.decompress(extra, 31))
print(attempt(zlib.decompress, b"\x1f\x8b\x08\x02" + gz[4:10] + b"\x00\x00" + gz[10:], 31))
print(zlib.adler32(text), zlib.adler32(b"", 5), zlib.crc32(text), zlib.crc32(b"abc", 7), zlib.adler32(mixed * 9, 12345))
