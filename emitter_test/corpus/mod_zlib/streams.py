# Pycopy's DecompIO, MicroPython's deflate, and AES.
import deflate
import io
import ucryptolib
import uzlib
import zlib
from binascii import hexlify, unhexlify

data = b"".join(b"%d\n" % i for i in range(1000))
for wbits in (0, 15, -15, 31):
    z = zlib.compress(data, 9, wbits or 15)
    f = uzlib.DecompIO(io.BytesIO(z), wbits)
    print(f.read(5), f.readline(), f.readline(), len(f.read()), f.read(3))
f.init(io.BytesIO(zlib.compress(b"again", wbits=31)))
print(f.read())
print(uzlib.decompress(zlib.compress(b"x" * 10)))
try:
    uzlib.DecompIO(io.BytesIO(z[:100]), 31).read()
except EOFError:
    print("EOFError")
try:
    uzlib.DecompIO(io.BytesIO(b"\x78\x9c\xff\xff\xff\xff"), 15).read()
except OSError as e:
    print(e.errno)

for fmt in (deflate.RAW, deflate.ZLIB, deflate.GZIP):
    out = io.BytesIO()
    with deflate.DeflateIO(out, fmt) as f:
        print(f.write(data))
    z = out.getvalue()
    out.seek(0)
    with deflate.DeflateIO(out, fmt, 0, True) as f:
        buf = bytearray(4)
        print(f.readinto(buf), buf, f.read() == data[4:])
    print(out.closed if hasattr(out, "closed") else True)
    if fmt != deflate.RAW:
        print(deflate.DeflateIO(io.BytesIO(z)).read() == data)
for args in ((9,), (deflate.RAW, 3)):
    try:
        deflate.DeflateIO(io.BytesIO(), *args)
    except ValueError as e:
        print("ValueError", e)


class Slow(io.IOBase):
    """A stream without data now and then."""

    def __init__(self, data):
        self.data = data
        self.turn = 0

    def readinto(self, buf):
        self.turn += 1
        if self.turn % 2:
            return None
        n = min(len(buf), 3, len(self.data))
        buf[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


f = uzlib.DecompIO(Slow(zlib.compress(b"some slow data")), 15)
got = b""
while len(got) < 14:
    got += f.read(20) or b""
print(got)

key, iv = bytes(range(16)), bytes(16)
for mode in (1, 2, 6):
    args = (key, mode) if mode == 1 else (key, mode, iv)
    e, d = ucryptolib.aes(*args), ucryptolib.aes(*args)
    c = e.encrypt(bytes(range(32)))
    print(hexlify(c), d.decrypt(c) == bytes(range(32)))
# FIPS 197, appendix C
print(hexlify(ucryptolib.aes(unhexlify("000102030405060708090a0b0c0d0e0f1011121314151617 18191a1b1c1d1e1f".replace(" ", "")), 1).encrypt(unhexlify("00112233445566778899aabbccddeeff"))))
buf = bytearray(16)
a = ucryptolib.aes(key, 1)
print(a.encrypt(buf, buf) is buf, hexlify(buf))
try:
    a.decrypt(buf)
except ValueError as e:
    print(e)
for args in ((b"short", 1), (key, 2), (key, 9), (key, 2, b"iv")):
    try:
        ucryptolib.aes(*args)
    except ValueError as e:
        print("ValueError", e)
try:
    ucryptolib.aes(key, 1).encrypt(b"12345")
except ValueError as e:
    print(e)
