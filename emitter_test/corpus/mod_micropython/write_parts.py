# All streams know write(buf, n) and write(buf, start, n), as in Pycopy.
import deflate, io, micropython

r = micropython.RingIO(8)
print(r.write(b"abcdef", 2), r.write(b"abcdef", 3, 2), r.write("abcdef", 5, 9), r.read())
try:
    r.write(b"abc", "x")
except TypeError:
    print("TypeError")

out = io.BytesIO()
z = deflate.DeflateIO(out, deflate.ZLIB)
print(z.write(b"abcdef", 2), z.write(b"abcdef", 3, 2), z.write("abcdef", 5, 9), z.write(b"abc", 0))
z.close()
print(deflate.DeflateIO(io.BytesIO(out.getvalue())).read())
