# Runs of ints of every size, sign and byte order: at the ends of their ranges, and beyond.
import struct

digest = 0
for order in "<>=@!":
    for code in "bBhHiIlLqQ":
        size = struct.calcsize(order + code)
        signed = code.islower()
        low, high = (-1 << 8 * size - 1, (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
        values = [low, high, 0, 1, high // 2, low // 2, high - 1, low + 1, 100, True]
        for count in (1, 2, 10):
            fmt = "%s%d%s" % (order, count, code)
            data = struct.pack(fmt, *values[:count])
            digest = (digest * 31 + sum(b * i for i, b in enumerate(data, 7))) % 1000003
            if list(struct.unpack(fmt, data)) != values[:count]: print("differs", fmt)
            if [x for t in struct.iter_unpack(order + code, data) for x in t] != values[:count]: print("differs", fmt)
        for bad in (low - 1, high + 1, 1 << 70, -1 << 70, 1.5, "x", None):
            for fmt in (order + code, order + "3" + code):
                try:
                    struct.pack(fmt, *[bad] * (1 if len(fmt) == 2 else 3))
                    print("packed", fmt, bad)
                except struct.error: digest += 1
print(digest)
print(struct.pack("<3bxh", -128, 127, 0, -2), struct.unpack("<3bxh", bytes(range(250, 256))), struct.unpack(">4H2sB", bytes(range(200, 211))))
class Index:
    def __index__(self): return 7
print(struct.pack(">3I", 1, Index(), 2 ** 32 - 1), struct.pack("<2q", -2 ** 63, 2 ** 62), struct.pack("<2Q", 2 ** 64 - 1, 2 ** 63))
