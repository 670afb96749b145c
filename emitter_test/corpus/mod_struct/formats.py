# struct: all codes in all byte orders, sizes, padding, errors, Struct objects, iter_unpack.
import struct


def call(f, *args, **kw):
    try:
        return f(*args, **kw)
    except struct.error as e:
        return f"error: {e}"
    except Exception as e:
        return f"{type(e).__name__}: {e}"


VALUES = {"b": -5, "B": 200, "h": -300, "H": 60000, "i": -70000, "I": 4000000000, "l": -5, "L": 5, "q": -(2**40), "Q": 2**63 + 5, "f": 1.5, "d": -2.25, "e": 0.5, "?": True, "c": b"z", "s": b"a", "p": b""}
for order in "@=<>!":
    for code, v in VALUES.items():
        data = struct.pack(order + code, v)
        print(order + code, struct.calcsize(order + code), data, struct.unpack(order + code, data))
for fmt in ["bi", "<bi", "b3xi", "ci0q", "bq", "3s2h", "5p", "0s", "2b 3h", "hhl", "xxx", "", "n", "NP"]:
    print(repr(fmt), struct.calcsize(fmt))
print(struct.pack("<3s5s2p4p", b"abcdef", b"xy", b"hello", b"hello"), struct.unpack("<3s5s2p4p", struct.pack("<3s5s2p4p", b"abcdef", b"xy", b"hello", b"hello")))
print(struct.pack(">2h?2f", 1, -1, 0, 0.5, -0.5), struct.unpack_from("<h", b"\x00\x01\x02\x03", 1), struct.unpack_from("<h", b"\x00\x01\x02\x03", -2))
buf = bytearray(8)
struct.pack_into("<hh", buf, 2, 1, 2)
struct.pack_into(">h", memoryview(buf), 6, 3)
print(buf)
for args in [("b", 128), ("b", -129), ("B", -1), ("B", 256), ("h", 40000), ("H", -1), ("i", 2**31), ("I", 2**32), ("q", 2**63), ("Q", -1), ("Q", 2**64), ("b", "x"), ("b", 1.5), ("f", "x"), ("c", b"ab"), ("c", 5), ("s", 5), ("y", 1), ("b", 1, 2), ("f", 1e300), ("e", 1e6), ("5", 1), ("<n", 1), ("2147483648b" if 0 else "z",)]:
    r = call(struct.pack, *args)
    print(args, r if isinstance(r, bytes) else r.split(":")[0])
print(call(struct.unpack, "<i", b"abc"), call(struct.unpack, "<i", b"abcde"), call(struct.unpack_from, "<i", b"abc"), call(struct.unpack_from, "<i", b"abcdef", 3), call(struct.unpack_from, "<h", b"abc", -5), call(struct.unpack_from, "<h", b"abc", -1), call(struct.pack_into, "<i", bytearray(3), 0, 1), call(struct.pack_into, "<i", b"abcd", 0, 1).split(":")[0])
s = struct.Struct("<hb")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\x01\x00\x02"), s.unpack_from(b"xx\x01\x00\x02", 2), list(s.iter_unpack(b"\x01\x00\x02\x03\x00\x04")), list(struct.iter_unpack(">H", b"\x00\x01\x00\x02")))
print(call(struct.Struct, "k"), call(lambda: list(struct.iter_unpack("<h", b"abc"))), call(lambda: list(struct.iter_unpack("", b""))), issubclass(struct.error, Exception), s.unpack_from(buffer=b"\x01\x00\x02", offset=0))
print(struct.pack("<e", 65504.0), struct.pack("<e", 1e-8), struct.unpack("<e", b"\x01\x00"), struct.unpack("<e", b"\x00\x7c"), struct.pack("<f", float("nan"))[-1], struct.unpack(">d", struct.pack(">d", 1e-310)))


class I:
    def __index__(self): return 7
print(struct.pack("<b?", I(), []), struct.pack("@0i"), struct.pack(b"<h", 1), struct.unpack("<2s", memoryview(b"ab")), struct.unpack("<h", bytearray(b"ab")))
