# Packing headers, byte orders, padding, iteration and errors.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
import struct
h = struct.pack(">4sHBx i", b"MAGI", 515, 7, -2); print(h, struct.calcsize(">4sHBx i"), struct.unpack(">4sHBx i", h))
print([struct.pack(o + "H", 258) for o in "<>!"], struct.pack("<bBhHiIqQ", -1, 255, -2, 65534, -3, 4294967293, -4, 2 ** 64 - 4).hex(), struct.unpack("<q", b"\xff" * 8), struct.pack("<?", True), struct.pack("<3h", 1, 2, 3), struct.pack("<3s", b"abcdef"), struct.pack("<5s", b"ab"))
print(struct.unpack("<f", struct.pack("<f", 1.5)), struct.pack(">d", -0.1).hex(), struct.unpack(">d", struct.pack(">d", 1e300))[0], struct.pack("<f", float("inf")), round(struct.unpack("<f", struct.pack("<f", 0.1))[0], 9))
print(struct.calcsize("bi"), struct.calcsize("<bi"), struct.calcsize("ib"), struct.calcsize("bq"), struct.calcsize("@hhl"), struct.calcsize(""), struct.calcsize("<0i"), struct.pack("bh", 1, 2))
b = bytearray(10); struct.pack_into("<HI", b, 2, 1, 2); print(b, struct.unpack_from("<HI", b, 2), struct.unpack_from("<B", b, -8), t(struct.pack_into, "<Q", b, 5, 1), t(struct.unpack_from, "<Q", b, 5))
recs = b"".join(struct.pack("<B2sH", i, b"ab", i * 300) for i in range(3)); print([struct.unpack_from("<B2sH", recs, o) for o in range(0, len(recs), struct.calcsize("<B2sH"))])
print(struct.unpack("<2xB", b"..A"), struct.unpack("", b""), struct.unpack("<2c", b"xy") if hasattr(struct, "iter_unpack") else 0)
