# bytes: construction, indexing, methods, comparison, formatting, immutability.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(b"ab"), bytes("é", "utf-8"), bytes(range(3)), bytes(bytearray(b"x")), bytes((65, 66)), bytes(memoryview(b"mv")), bytes(iter([1])), bytes("ab", "ascii"))
print(t(bytes, "a"), t(bytes, [256]), t(bytes, [-1]), t(bytes, ["a"]), t(bytes, -1), t(bytes, 1.5), t(bytes, None), t(bytes, 5, "ascii"), t(bytes, [1], "utf8"), t(bytes, object()))
b = b"hello world"
print(b[0], b[-1], b[1:4], b[::-1], b[::2], b[5:1], len(b), list(b[:3]), b[100:], t(lambda: b[11]), t(lambda: b[-12]), t(lambda: b["a"]), t(lambda: b[::0]))
print(b + b"!", b * 2, 2 * b"ab", b * 0, b"a" in b, 104 in b, b"" in b, b"llo" in b, t(lambda: "a" in b), t(lambda: 256 in b), t(lambda: b + "a"), b + bytearray(b"x"), type(b + bytearray(b"x")).__name__)
print(b == b"hello world", b == "hello world", b != b"x", b < b"i", b"a" < b"ab", b"\xff" > b"a", b == bytearray(b), t(lambda: b < "a"), hash(b) == hash(b"hello" + b" world"), {b"k": 1}[bytes([107])])
print(repr(b"a'b"), repr(b'a"b'), repr(b"'\""), b"\x00\t\n\r\\\x7f\x80", str(b"q"), b"%d" % 5, bytes(b"\\x"), b"\x41")
print(b.find(b"o"), b.rfind(b"o"), b.find(b"zz"), b.find(111), b.find(b"o", 5), b.index(b"w"), b.count(b"l"), b.count(108), b.count(b""), t(b.index, b"zz"), t(b.find, "o"), b.rindex(b"l"))
print(b.split(), b.split(b"o"), b.split(b"o", 1), b.rsplit(b"o", 1), b" a  b ".split(), b"a,b,".split(b","), t(b.split, ","), t(b.split, b""), b.partition(b" "), b.rpartition(b"o"), b"a\nb\r\nc".splitlines(), b"a\n".splitlines(True))
print(b"  x ".strip(), b"xxaxx".strip(b"x"), b"ab".lstrip(b"a"), b"ab".rstrip(b"b"), b.replace(b"l", b"L"), b.replace(b"l", b"", 1), b"aa".replace(b"", b"-"), b",".join([b"a", bytearray(b"b"), b"c"]), t(b",".join, ["a"]), t(b",".join, [1]))
print(b"aB1".upper(), b"aB1".lower(), b"aBc".swapcase(), b"ab cd".title(), b"aBC".capitalize(), b"\xe9".upper(), b"ab".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" \n".isspace(), b"AB".isupper(), b"ab".islower(), b"Ab".istitle(), b"\x80".isascii(), b"".isalpha())
print(b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"ab".rjust(4), b"-5".zfill(4), b"a\tb".expandtabs(4), b.startswith(b"he"), b.startswith((b"x", b"h")), b.endswith(b"ld"), t(b.startswith, "he"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"))
print(b"\x01\xab".hex(), b"abcd".hex("-"), b"abcdef".hex(":", 2), b"abcde".hex("_", -2), bytes.fromhex("01 aB ff"), t(bytes.fromhex, "0"), t(bytes.fromhex, "zz"), bytes.fromhex(""), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abcb".translate(None, b"b"), b"a".translate(bytes(range(256))))
print(b"abc".decode(), b"\xc3\xa9".decode(), b"abc".decode("ascii"), list(b"abc"), tuple(b"ab"), max(b"ab"), sorted(b"ba"), [x + 1 for x in b"ab"], bytes(reversed(b"abc")), bytes(x ^ 0xFF for x in b"\x00\x0f"), b"".join(bytes([i]) for i in range(3)), sum(b"\x01\x02"))
try: b[0] = 1
except TypeError: print("immutable")
class By:
    def __bytes__(self): return b"from __bytes__"
class Idx:
    def __index__(self): return 2
print(bytes(By()), bytes(Idx()), bytes([Idx()]), b[Idx()], b"ab" * Idx())
print(int.from_bytes(b"\x01\x00", "big"), b[:] == b, b"a" b"b", b"\N" == b"\\N", len(b"\u1234"))
