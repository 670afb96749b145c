# zlib and gzip: whole, piecewise, damaged; several members; files.
import gzip
import io
import os
import tempfile
import zlib

text = b"".join(b"line %d of the text to compress\n" % i for i in range(2000))
print(zlib.adler32(b"abc"), zlib.crc32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.adler32(b"c", zlib.adler32(b"ab")))
for level in (-1, 0, 1, 6, 9):
    for wbits in (15, -15, 31):
        z = zlib.compress(text, level, wbits=wbits)
        assert zlib.decompress(z, wbits) == text
        if level:
            assert len(z) < len(text) // 3
print(zlib.decompress(zlib.compress(b"")), zlib.decompress(zlib.compress(text, wbits=31), 47) == text)
fixed = bytes.fromhex("789ccb48cdc9c95728cf2fca49010 01a0b045d".replace(" ", ""))
print(zlib.decompress(fixed))
z = zlib.compress(text)
for bad in (z[:-1], z[:50], b"", b"junk" + z, z[:-1] + b"\0"):
    try:
        zlib.decompress(bad)
    except zlib.error as e:
        print(str(e)[:50])
try:
    zlib.compress("text")
except TypeError as e:
    print("TypeError")
try:
    zlib.decompress(z, wbits=99)
except (ValueError, zlib.error) as e:
    print("bad wbits")

c = zlib.compressobj()
parts = [c.compress(text[i : i + 777]) for i in range(0, len(text), 777)]
parts.append(c.flush(zlib.Z_SYNC_FLUSH))
d = zlib.decompressobj()
got = b"".join(d.decompress(p) for p in parts)
print(got == text, d.eof)
print(d.decompress(c.flush()), d.eof, d.unused_data)
print(d.decompress(b"more"), d.unused_data)

d = zlib.decompressobj()
out, data = [], z + b"trailer"
while not d.eof:
    piece = d.decompress(data, 1000)
    assert len(piece) <= 1000
    out.append(piece)
    data = d.unconsumed_tail
print(b"".join(out) == text, d.unused_data)
d = zlib.decompressobj()
for b in z[:100]:
    d.decompress(bytes([b]))
print(d.eof, d.flush() is not None)

zd = b"line of the text to compress"
c = zlib.compressobj(zdict=zd)
small = c.compress(b"a line of the text to compress") + c.flush()
d = zlib.decompressobj(zdict=zd)
print(d.decompress(small))
try:
    zlib.decompress(small)
except zlib.error as e:
    print(e)

g = gzip.compress(text, mtime=0)
print(g[:4], gzip.decompress(g) == text, gzip.decompress(g + gzip.compress(b"second")) == text + b"second")
for bad in (g[:-3], b"xx" + g, g[:-8] + bytes(8)):
    try:
        gzip.decompress(bad)
    except (gzip.BadGzipFile, EOFError, zlib.error) as e:
        print(type(e).__name__, str(e)[:40])
print(gzip.decompress(b""))

path = os.path.join(tempfile.mkdtemp(), "f.gz")
with gzip.open(path, "wb") as f:
    print(f.write(text), f.tell())
with gzip.open(path) as f:
    print(f.readline(), f.read(10), len(f.readlines()), f.read(5))
    print(f.seek(5), f.read(6), f.tell())
    f.rewind()
    print(f.peek(4)[:4], f.read(4))
with gzip.open(path, "ab") as f:
    f.write(b"appended\n")
with gzip.open(path, "rt") as f:
    lines = list(f)
print(len(lines), lines[0], lines[-1])
with gzip.open(path, "wt", encoding="utf-8") as f:
    f.write("häß\n")
with gzip.open(path, "rt", encoding="utf-8") as f:
    print(f.read())
try:
    with gzip.open(path, "rb") as f:
        f.write(b"x")
except OSError as e:
    print("OSError", e.errno)
f.close()
try:
    f.read()
except ValueError:
    print("closed")
os.unlink(path)
os.rmdir(os.path.dirname(path))
buf = io.BytesIO()
with gzip.GzipFile(fileobj=buf, mode="wb", mtime=0) as f:
    f.write(b"in memory")
buf.seek(0)
print(gzip.GzipFile(fileobj=buf).read())
