# What DeflateIO writes: one block with fixed codes, the window that was asked for, headers that name it.
import binascii
import deflate
import io


def packed(parts, *args):
    b = io.BytesIO()
    with deflate.DeflateIO(b, *args) as d:
        for p in parts:
            d.write(p)
    return b.getvalue()


def unpacked(data, *args):
    return deflate.DeflateIO(io.BytesIO(data), *args).read()


for args in [(), (deflate.AUTO,), (deflate.RAW,), (deflate.ZLIB,), (deflate.GZIP,), (deflate.ZLIB, 5), (deflate.ZLIB, 9), (deflate.ZLIB, 12), (deflate.ZLIB, 15), (deflate.GZIP, 15)]:
    print(args, packed([b"abc"], *args), packed([b""], *args), packed([], *args))
print(packed(["text", bytearray(b"text"), memoryview(b"more text")], deflate.RAW))

# Literals of 8 and 9 bits, lengths up to 258 and above, distances of all sizes.
print(packed([bytes(range(140, 150))], deflate.RAW))
for n in list(range(2, 14)) + [34, 35, 66, 130, 131, 257, 258, 259, 260, 261, 262, 263, 520]:
    data = b"x" * n
    print(n, packed([data], deflate.RAW), unpacked(packed([data], deflate.RAW), deflate.RAW) == data)
for gap in (1, 3, 4, 5, 8, 9, 31, 32, 33, 100, 250, 252, 253, 254, 300, 1000, 5000, 32000):
    filler = bytes((i * 7919 >> 3 ^ i * i) & 255 for i in range(gap))
    data = b"qrstu" + filler + b"qrstu"
    for wbits in (5, 8, 12, 15):
        z = packed([data], deflate.RAW, wbits)
        assert unpacked(z, deflate.RAW, wbits) == data
        print(gap, wbits, len(z), binascii.crc32(z))

# The nearest of several matches, matches across writes, which end with a write.
print(packed([b"abcd1abcd2abcd"], deflate.RAW), packed([b"abcd", b"abcd"], deflate.RAW), packed([b"ab", b"cab", b"c"], deflate.RAW))

# The same in many small writes as the window wraps around.
state = 1
parts = []
for i in range(400):
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    parts.append(bytes((state >> 8 + j % 9) & 3 for j in range(state >> 10 & 63)))
for wbits in (5, 8, 10, 15):
    z = packed(parts, deflate.ZLIB, wbits)
    assert unpacked(z) == b"".join(parts)
    print(wbits, len(z), binascii.crc32(z))

# Errors have numbers with names.
for data, args in [(b"xyzuvw", (deflate.ZLIB,)), (b"xyzuvw", (deflate.GZIP,)), (b"\x07", (deflate.RAW,)), (b"", ()), (packed([b"abc"], deflate.ZLIB)[:-1] + b"x", ())]:
    try:
        unpacked(data, *args)
    except (OSError, EOFError) as e:
        print(type(e).__name__, e)
d = deflate.DeflateIO(io.BytesIO(), deflate.RAW)
d.close()
d.close()
try:
    d.write(b"x")
except OSError as e:
    print(e, e.args, e.errno)


class Failing(io.IOBase):
    def readinto(self, buf):
        return -5

    def write(self, buf):
        return -1000


try:
    deflate.DeflateIO(Failing(), deflate.RAW).read()
except OSError as e:
    print(e, e.args)
try:
    deflate.DeflateIO(Failing(), deflate.RAW).write(b"x" * 1000 + bytes(range(200)))
except OSError as e:
    print(e, e.args)
