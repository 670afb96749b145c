# Layouts of structures and unions: sizes, alignments, offsets, bit fields, both orders of bytes, and the bytes themselves.
import random
from ctypes import *

r = random.Random(19)
SIMPLE = [c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_longlong, c_ulonglong, c_float, c_double, c_bool, c_char, c_uint8, c_int16, c_uint32, c_int64]
INTS = SIMPLE[:8]
made = []


def value(t):
    if issubclass(t, Array):
        return bytes(r.randrange(1, 256) for _ in range(t._length_)) if t._type_ is c_char else tuple(value(t._type_) for _ in range(t._length_))
    if t in (c_float, c_double):
        return r.randrange(-1000, 1000) / 8
    if t is c_bool:
        return r.random() < 0.5
    if t is c_char:
        return bytes((r.randrange(256),))
    if issubclass(t, (Structure, Union)):
        return t(*[value(f[1]) if len(f) == 2 else r.randrange(-300, 300) for f in t._fields_])
    return r.randrange(-(1 << 66), 1 << 66)


def kind(base, ext):
    ns, fields = {}, []
    bits = r.choice(INTS)
    simple = SIMPLE if base is not BigEndianStructure else INTS
    if r.random() < 0.3:
        ns["_pack_"] = r.choice([1, 2, 4, 8])
    for i in range(r.randrange(1, 8)):
        name = "f%d" % i
        c = r.random()
        if c < 0.45:
            fields.append((name, r.choice(simple)))
        elif c < 0.65:
            fields.append((name, r.choice(simple) * r.randrange(1, 5)))
        elif c < 0.9 and (base is not Union or i == 0):
            t = bits  # CPython mixes up fields of several types
            fields.append((name, t, r.randrange(1, 8 * sizeof(t) + 1)))
        elif ext:
            fields.append((name, r.choice(ext)))
    if not fields:
        fields.append(("f0", c_int))
    ns["_fields_"] = fields
    return type("T", (base,), ns)


def show(v):
    if isinstance(v, (Structure, Union)):
        return [show(getattr(v, f[0])) for f in v._fields_]
    if isinstance(v, Array):
        return list(v) if v._type_ is not c_char else v.raw
    return v


for base in (Structure, Union, BigEndianStructure, LittleEndianStructure):
    made = []
    for n in range(40):
        t = kind(base, [] if base is BigEndianStructure else made)
        made.append(t)
        v = value(t)
        print(base.__name__[:3], sizeof(t), alignment(t), [(f[0], getattr(t, f[0]).offset, getattr(t, f[0]).size) for f in t._fields_])
        print(bytes(v).hex(), show(v))
        w = t.from_buffer_copy(bytes(v))
        if show(w) != show(v) and "nan" not in str(show(v)):
            print("differ", show(w))
