# binascii and hashlib: known vectors, incremental use, errors.
import binascii, hashlib
from binascii import *
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(hexlify(b"\x00\xffab"), hexlify(b"abcd", "-"), hexlify(b"abcde", ":", 2), hexlify(bytearray(b"x")), unhexlify("00ff"), unhexlify(b"6162"), b2a_hex(b"z"), a2b_hex("7a"), t(unhexlify, "0"), t(unhexlify, "zz"), hexlify(b""), unhexlify(""))
for d in (b"", b"a", b"ab", b"abc", b"abcd", bytes(range(256)), b"\xff" * 7):
    e = b2a_base64(d); print(e, b2a_base64(d, newline=False) == e[:-1], a2b_base64(e) == d)
print(a2b_base64("YWI="), a2b_base64(b"YW I\n="), t(a2b_base64, "YWI"), a2b_base64("Y!W@I="), t(a2b_base64, "Y"), a2b_base64(""), a2b_base64("YWJj\n"), issubclass(Error, ValueError))
print(crc32(b""), crc32(b"hello"), crc32(b"lo", crc32(b"hel")) == crc32(b"hello"), crc32(bytes(range(256))), hex(crc32(b"\0" * 1000)), crc_hqx(b"123456789", 0))
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = getattr(hashlib, n)
    print(n, h(b"").hexdigest(), h(b"abc").hexdigest()[:16], h(b"a" * 200).hexdigest()[-16:], h().digest_size, h().block_size, h().name)
h = hashlib.sha256(); h.update(b"ab"); g = h.copy(); h.update(b"c"); g.update(b"x"); print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), g.hexdigest() == hashlib.sha256(b"abx").hexdigest(), h.hexdigest() == h.hexdigest(), h.digest().hex() == h.hexdigest(), hashlib.new("sha1", b"q").hexdigest() == hashlib.sha1(b"q").hexdigest(), t(hashlib.new, "nope"), t(hashlib.md5, 5), t(h.update, 5), hashlib.md5(bytearray(b"x")).hexdigest() == hashlib.md5(memoryview(b"x")).hexdigest())
h = hashlib.md5()
for i in range(1000): h.update(str(i).encode())
print(h.hexdigest(), hashlib.sha1(b"".join(bytes([i % 256]) for i in range(5000))).hexdigest())
for n in (55, 56, 63, 64, 65, 111, 112, 119, 127, 128, 129): print(hashlib.sha256(b"x" * n).hexdigest()[:8], hashlib.sha512(b"y" * n).hexdigest()[:8], hashlib.md5(b"z" * n).hexdigest()[:8], end=" ")
print()
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex()[:20], "sha256" in hashlib.algorithms_available, crc32(b"a" * 100000))
