# binascii and hashlib.
import binascii
import hashlib


def call(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


data = bytes(range(256)) + b"hello world"
print(binascii.hexlify(b"\x00\xffab"), binascii.hexlify(b"abcd", "-"), binascii.hexlify(b"abcde", b":", 2), binascii.b2a_hex(b"abcde", "_", -2), binascii.hexlify(b""), binascii.unhexlify("00fFab"), binascii.a2b_hex(b"6162"))
print(call(binascii.unhexlify, "abc"), call(binascii.unhexlify, "zz"), call(binascii.unhexlify, "é"), call(binascii.unhexlify, 5).split(":")[0], call(binascii.hexlify, "a").split(":")[0] if 0 else "")
for n in range(5):
    e = binascii.b2a_base64(data[:n])
    print(e, binascii.a2b_base64(e), binascii.b2a_base64(data[-n:] if n else b"", newline=False))
print(binascii.a2b_base64(binascii.b2a_base64(data)) == data, binascii.a2b_base64("YW Jj\n!ZA=="), binascii.a2b_base64(""), call(binascii.a2b_base64, "YWJ"), call(binascii.a2b_base64, "Y"), call(binascii.a2b_base64, "YWJjZ"), call(binascii.a2b_base64, "YW\nJj", strict_mode=True), call(binascii.a2b_base64, "=YWJj", strict_mode=True))
print(binascii.crc32(b""), binascii.crc32(b"hello"), binascii.crc32(b"world", binascii.crc32(b"hello ")), binascii.crc32(b"hello world"), binascii.crc_hqx(b"hello", 0), binascii.crc_hqx(b"hello", 0xFFFF))
for n in (0, 1, 2, 3, 20, 45):
    u = binascii.b2a_uu(data[:n])
    print(u, binascii.a2b_uu(u) == data[:n])
print(call(binascii.b2a_uu, bytes(46)), binascii.b2a_uu(b"\0\0", backtick=True))
for s in (b"plain", b"a=b", b"tab\tend\t", b"trail \nx", b"\xe9t\xe9", b".", b"x" * 100, b"a_b c"):
    q = binascii.b2a_qp(s)
    print(q, binascii.a2b_qp(q) == s, binascii.b2a_qp(s, header=True), binascii.b2a_qp(s, quotetabs=True), binascii.b2a_qp(s, istext=False))
print(binascii.a2b_qp(b"a=3Db=\nc=E9_d", header=True), binascii.a2b_qp("=zz="))
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = getattr(hashlib, name)(b"abc")
    c = h.copy()
    h.update(data)
    h.update(bytearray(b"!"))
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest(), c.hexdigest()[:16], h.digest() == bytes.fromhex(h.hexdigest()), hashlib.new(name, b"abc").digest() == c.digest())
for name in ("shake_128", "shake_256"):
    h = getattr(hashlib, name)(b"abc")
    print(name, h.hexdigest(20), h.digest(3), h.digest_size)
print(hashlib.blake2b(b"x", digest_size=16, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s(b"x" * 200, digest_size=5).hexdigest())
print(call(hashlib.md5, 5).split(":")[0], call(hashlib.new, "nope").split(":")[0], hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 3, 30).hex(), "md5" in hashlib.algorithms_guaranteed, hashlib.sha256(usedforsecurity=False).hexdigest()[:8], hashlib.sha256(string=b"a").hexdigest()[:8])
