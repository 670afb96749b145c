# Runs of equal items: every code, both orders, limits of the values.
import struct

SIZES = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8}


def limits(code, size):
    bits = 8 * size
    if code.islower():
        return [-1 << bits - 1, -1, 0, 1, (1 << bits - 1) - 1]
    return [0, 1, 1 << bits - 1, (1 << bits) - 2, (1 << bits) - 1]


for order in "<>!=":
    for code, size in SIZES.items():
        values = limits(code, size)
        packed = struct.pack("%s%d%s" % (order, len(values), code), *values)
        back = struct.unpack("%s%d%s" % (order, len(values), code), packed)
        assert list(back) == values, (order, code, back)
        if order in "<>":
            print(order, code, packed.hex())

print(struct.unpack(">3h2B2i", bytes(range(200, 216))))
print(struct.unpack("<3h2B2i", bytes(range(200, 216))))
print(struct.unpack(">2d3f", struct.pack(">2d3f", 1.5, -2.25, 0.5, 3.0, -1.0)))
print(struct.unpack("<0i2H0q", b"\x01\x02\xff\xfe"))
print([x for x in struct.iter_unpack(">2h", bytes.fromhex("8000ffff7fff0001"))])
a = bytearray(10)
struct.pack_into(">2I", a, 1, 0xDEADBEEF, 1)
print(a.hex(), struct.unpack_from("<2I", a, 1))
