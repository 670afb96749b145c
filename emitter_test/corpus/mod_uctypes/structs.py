# Structures in memory: scalars, bit fields, arrays, pointers, layouts, offsets by calc_offsets.
import uctypes
from collections import OrderedDict

buf = bytearray(range(64))
addr = uctypes.addressof(buf)
desc = {
    "u8": uctypes.UINT8 | 0, "i8": uctypes.INT8 | 63, "u16": uctypes.UINT16 | 2, "u32": uctypes.UINT32 | 4, "u64": uctypes.UINT64 | 8,
    "f32": uctypes.FLOAT32 | 16, "f64": uctypes.FLOAT64 | 24,
    "low": uctypes.BFUINT8 | 1 | 0 << uctypes.BF_POS | 4 << uctypes.BF_LEN, "high": uctypes.BFUINT8 | 1 | 4 << uctypes.BF_POS | 4 << uctypes.BF_LEN,
    "neg": uctypes.BFINT8 | 1 | 4 << uctypes.BF_POS | 4 << uctypes.BF_LEN,
    "bytes": (uctypes.ARRAY | 32, uctypes.UINT8 | 4), "words": (uctypes.ARRAY | 32, uctypes.UINT16 | 2),
    "sub": (8, {"a": uctypes.UINT8 | 0, "b": uctypes.UINT8 | 1}), "subs": (uctypes.ARRAY | 40, 3, {"x": uctypes.UINT8 | 0, "y": uctypes.UINT8 | 1}),
    "ptr": (uctypes.PTR | 48, uctypes.UINT8), "sptr": (uctypes.PTR | 56, {"a": uctypes.UINT16 | 0}),
}
for layout in (uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN, uctypes.NATIVE):
    s = uctypes.struct(addr, desc, layout)
    print(s.u8, s.i8, hex(s.u16), hex(s.u32), hex(s.u64), s.low, s.high, [hex(s.words[i]) for i in range(2)], s.sub.a, s.sub.b, s.subs[2].y)
s.u16 = 0x1234
s.i8 = -1
s.f32 = 1.5
s.f64 = -2.25
s.low = 5
s.high = 0xA
print(buf[2:4], s.i8, s.f32, s.f64, hex(buf[1]), s.neg, s.low)
s.bytes[0] = 200
s.words[1] = 0xBEEF
s.subs[1].x = 99
print(buf[32], buf[34:36], buf[42], bytes(s.bytes), type(s.bytes))
target = bytearray(b"pointed at")
s.ptr = uctypes.addressof(target)
s.sptr = uctypes.addressof(target)
print(s.ptr[0], s.ptr[1], hex(s.sptr[0].a), int(s.ptr) == uctypes.addressof(target))
s.ptr[0] = ord("P")
print(target)
print(uctypes.bytes_at(uctypes.addressof(target), 7), uctypes.bytes_at(uctypes.addressof(b"c string\0rest")))
alias = uctypes.bytearray_at(uctypes.addressof(target), 4)
alias[1] = ord("O")
print(target, alias)
alias.extend(b"grown")
print(alias, target)
print(uctypes.sizeof({"a": uctypes.UINT8 | 0, "b": uctypes.UINT32 | 4, "c": uctypes.UINT8 | 8}), uctypes.sizeof({"a": uctypes.UINT8 | 0, "b": uctypes.UINT32 | 1}, uctypes.LITTLE_ENDIAN))
print(uctypes.sizeof(s.sub), uctypes.sizeof(s.subs), uctypes.sizeof(s.words), uctypes.sizeof(s.bytes))
print(uctypes.addressof(s) == addr, uctypes.addressof(s, "u32") - addr, uctypes.addressof(s.sub, "b") - addr, uctypes.addressof(s, "words") - addr)
od = OrderedDict({"a": uctypes.UINT8, "b": uctypes.UINT32, "c": (uctypes.ARRAY, uctypes.UINT16 | 3), "d": (0, {"x": uctypes.UINT8 | 0}), "u": uctypes.PREV_OFFSET | uctypes.UINT8})
print(uctypes.calc_offsets(od), od["b"] & 0xFF, od["c"][0] & 0xFF, od["d"][0] & 0xFF, od["u"] & 0xFF)
od = OrderedDict({"a": uctypes.UINT8, "b": uctypes.UINT32})
print(uctypes.calc_offsets(od, uctypes.LITTLE_ENDIAN), od["b"] & 0xFF)


def fails(f):
    try:
        f()
    except (TypeError, KeyError, IndexError, OSError, ValueError) as e:
        print(type(e).__name__)


fails(lambda: s.nosuch)
fails(lambda: s[0])
fails(lambda: s.words[2])
fails(lambda: s.words[-1])
fails(lambda: uctypes.struct(addr, []).x)
fails(lambda: uctypes.struct(addr, {"x": []}).x)
fails(lambda: uctypes.struct(0, {"x": uctypes.UINT8 | 0}).x)
fails(lambda: uctypes.struct(16, {"x": uctypes.UINT32 | 0}).x)
fails(lambda: uctypes.bytes_at(8, 4))
fails(lambda: uctypes.bytearray_at(8, 4))
fails(lambda: uctypes.sizeof([]))
fails(lambda: hash(s))
fails(lambda: uctypes.addressof(5))
