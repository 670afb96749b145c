# struct: all format codes, byte orders, alignment, repeat counts, errors.
import struct
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
for f, v in (("b", -5), ("B", 250), ("h", -300), ("H", 65535), ("i", -70000), ("I", 2 ** 32 - 1), ("q", -2 ** 63), ("Q", 2 ** 64 - 1), ("f", 1.5), ("d", -2.25), ("?", True), ("c", b"x"), ("3s", b"ab"), ("s", b"abc"), ("0s", b""), ("4p", b"abcdef"), ("e", 0.5)):
    for o in ("<", ">", "!", "="):
        p = struct.pack(o + f, v)
        print(o + f, p, struct.unpack(o + f, p), struct.calcsize(o + f))
for f in ("bi", "<bi", "bq", "bhb", "ib", "3b", "2h3i", "b3xh", "x", "5x", "<5xq", "bd", "@bd", "i0q", "", ">", "10s", "2c", " i h ", "hhl" if struct.calcsize("l") == 8 else "hhq"):
    print(repr(f), struct.calcsize(f))
print(struct.pack("<3h", 1, -2, 3), struct.unpack("<3h", b"\1\0\2\0\3\0"), struct.pack(">2sHx?", b"ok", 5, 0), struct.unpack("<b2xh", b"\1..\2\0"), struct.pack("3s", b""), struct.pack("2s", b"long"), struct.unpack("", b""), struct.pack("<2c", b"a", b"b"), struct.pack("0i"))
print(t(struct.pack, "b", 128), t(struct.pack, "B", -1), t(struct.pack, "H", 65536), t(struct.pack, "i", 2 ** 31), t(struct.pack, "i", "x"), t(struct.pack, "i", 1.5), t(struct.pack, "i", 1, 2), t(struct.unpack, "i", b"123"), t(struct.unpack, "i", b"12345"), t(struct.calcsize, "z"), t(struct.pack, "c", b"ab"), t(struct.pack, "c", 5), t(struct.unpack_from, "i", b"123"), t(struct.calcsize, "3"), t(struct.pack, "<n", 1), t(struct.pack, "f", 1e40), t(struct.pack, "Q", 2 ** 64), t(struct.pack, "q", 2 ** 63))
b = bytearray(10)
struct.pack_into("<hB", b, 2, -1, 7); print(b, struct.unpack_from("<hB", b, 2), struct.unpack_from("<B", b, -8), t(struct.pack_into, "i", b, 8, 1), t(struct.pack_into, "i", bytes(4), 0, 1)); struct.pack_into("B", b, -1, 9); print(b[-1], struct.unpack_from("b", memoryview(b)[2:]))
print(list(struct.iter_unpack("<H", b"\1\0\2\0")), t(lambda: list(struct.iter_unpack("<H", b"\1"))), [hex(x[0]) for x in struct.iter_unpack(">I", bytes(range(8)))])
s = struct.Struct("<if"); print(s.size, s.format, s.pack(1, 0.5), s.unpack(s.pack(-1, 2.0)), s.unpack_from(b"\0" + s.pack(3, 1.0), 1), list(s.iter_unpack(s.pack(1, 1.0) * 2)), issubclass(struct.error, Exception)); s.pack_into(b, 0, 5, 1.0); print(b[:8])
class Idx:
    def __index__(self): return 77
print(struct.pack("b", Idx()), struct.pack("?", [1]), struct.pack("?", ""), struct.pack("d", 3), struct.unpack("<f", struct.pack("<f", 0.1))[0] == 0.1, struct.pack("<d", float("inf")), struct.unpack("<d", b"\0\0\0\0\0\0\xf8\x7f")[0] != 0, struct.pack(">d", -0.0), struct.unpack("<d", struct.pack("<d", 5e-324)))
