# lzma: streams of xz's, round trips, pieces, files, damage.
import base64
import io
import lzma
import os
import tempfile

text = b"the quick brown fox jumps over the lazy dog, " * 20
streams = {
    'xz': base64.b64decode('/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AODADddADoaCM52x+Xp1gc0w9EOv85V4aq94OSPmAHdjeUHVJ5lJV8nOmp+tNNJAzhBSH08/5reGd4PJgAAAO5a/pGabR6XAAFThAcAAABvgP6QscRn+wIAAAAABFla'),
    'none': base64.b64decode('/Td6WFoAAAD/EtlBAgAhARYAAAB0L+Wj4AODADddADoaCM52x+Xp1gc0w9EOv85V4aq94OSPmAHdjeUHVJ5lJV8nOmp+tNNJAzhBSH08/5reGd4PJgAAAAABS4QHAAAAmQB7f6gACvwCAAAAAABZWg=='),
    'crc32': base64.b64decode('/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4AODADddADoaCM52x+Xp1gc0w9EOv85V4aq94OSPmAHdjeUHVJ5lJV8nOmp+tNNJAzhBSH08/5reGd4PJgAAAKvlRagAAU+EBwAAAI9C6uQ+MA2LAgAAAAABWVo='),
    'sha': base64.b64decode('/Td6WFoAAArh+wyhAgAhARYAAAB0L+Wj4AODADddADoaCM52x+Xp1gc0w9EOv85V4aq94OSPmAHdjeUHVJ5lJV8nOmp+tNNJAzhBSH08/5reGd4PJgAAAMR3UWTV6fr07Um5qWbmnkmDYjO1c7lOWkk9dv7COWl7AAFrhAcAAACvBdd4tunfHAIAAAAAClla'),
    'alone': base64.b64decode('XQAAgAD//////////wA6GgjOdsfl6dYHNMPRDr/OVeGqveDkj5gB3Y3lB1SeZSVfJzpqfrTTSQM4QUh9PP+a3hnsPt////kioAA='),
    'empty': base64.b64decode('/Td6WFoAAATm1rRGAAAAABzfRCEftvN9AQAAAAAEWVo='),
}


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(r if not isinstance(r, bytes) or len(r) < 60 else (len(r), r == text))
    except Exception as e:
        print(type(e).__name__, e)


for name, z in streams.items():
    d = lzma.LZMADecompressor()
    out = d.decompress(z + b"rest")
    print(name, out == (b"" if name == "empty" else text), d.eof, d.check, d.unused_data, d.needs_input, lzma.decompress(z) == out)
for format in (lzma.FORMAT_XZ, lzma.FORMAT_ALONE):
    for check in (-1, lzma.CHECK_NONE) if format == lzma.FORMAT_ALONE else (-1, 0, 1, 4, 10):
        for preset in (None, 0, 1, 6, 9, 3 | lzma.PRESET_EXTREME):
            for data in (b"", b"a", text, bytes(range(256)) * 40):
                z = lzma.compress(data, format, check, preset)
                if lzma.decompress(z) != data or lzma.decompress(z, format) != data:
                    print("wrong", format, check, preset, len(data))
big = text * 300
z = lzma.compress(big)
print(len(z) < 1000, lzma.decompress(z) == big, lzma.decompress(z + z) == big + big, z[:6])
c = lzma.LZMACompressor()
z = c.compress(b"one ") + c.compress(b"two") + c.flush()
print(lzma.decompress(z))
attempt(c.compress, b"x")
attempt(c.flush)

# In pieces.
z = streams["xz"]
d = lzma.LZMADecompressor()
out = b""
for i in range(0, len(z), 7):
    out += d.decompress(z[i : i + 7])
print(out == text, d.eof)
attempt(d.decompress, b"x")
d = lzma.LZMADecompressor()
out = d.decompress(z, 100)
print(len(out), d.eof, d.needs_input)
while not d.eof:
    out += d.decompress(b"", 300)
print(out == text)

# Damage and wrong arguments.
attempt(lzma.decompress, b"")
attempt(lzma.decompress, z[:-1])
attempt(lzma.decompress, z[:20])
attempt(lzma.decompress, b"no stream of this kind", lzma.FORMAT_XZ)
attempt(lzma.decompress, b"\xff" * 30)
attempt(lzma.decompress, z[:30] + bytes([z[30] ^ 255]) + z[31:])
attempt(lzma.decompress, z[:-20] + bytes([z[-20] ^ 255]) + z[-19:])
attempt(lzma.decompress, z + b"junk that is no stream")
attempt(lzma.compress, text, 9)
attempt(lzma.compress, text, lzma.FORMAT_ALONE, lzma.CHECK_CRC32)
attempt(lzma.compress, text, preset=10)
attempt(lzma.compress, text, check=7)
attempt(lzma.compress, "str")
attempt(lzma.LZMADecompressor, lzma.FORMAT_RAW)
attempt(lzma.LZMACompressor, lzma.FORMAT_RAW)
attempt(lzma.LZMADecompressor, 9)
print([lzma.is_check_supported(i) for i in (0, 1, 4, 10, 16)])

# Files.
path = os.path.join(tempfile.mkdtemp(), "f.xz")
with lzma.open(path, "w") as f:
    print(f.write(b"line 1\nline 2\n"), f.writable(), f.readable())
    attempt(f.read)
with lzma.open(path, "a") as f:
    f.write(b"line 3\n")
with lzma.open(path) as f:
    print(f.readline(), f.tell(), f.peek(3)[:3], f.read(3), list(f), f.seek(0), f.read(), f.seekable())
    attempt(f.write, b"x")
print(f.closed)
attempt(f.read)
with lzma.open(path, "rt", encoding="utf-8") as f:
    print([line for line in f])
with lzma.open(path, "wt", newline="\n") as f:
    f.write("text \u00e9\n")
print(lzma.open(path, "rt", encoding="utf-8").read())
o = io.BytesIO()
with lzma.LZMAFile(o, "w", format=lzma.FORMAT_ALONE) as f:
    f.write(text)
print(lzma.decompress(o.getvalue()) == text, o.closed, lzma.LZMAFile(io.BytesIO(o.getvalue())).read() == text)
attempt(lzma.open, path, "q")
attempt(lzma.open, path, "rtb")
attempt(lzma.open, path, "rb", encoding="utf-8")
attempt(lzma.open, 5)
attempt(lambda: lzma.LZMAFile(io.BytesIO(z[:-3])).read())
os.remove(path)

