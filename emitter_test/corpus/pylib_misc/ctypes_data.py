# Simple types, arrays, pointers and buffers of ctypes.
from ctypes import *
import ctypes, ctypes.util, ctypes.wintypes, io, sys


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for v in ("a", 1.5, 300, True, None, [], b"a"):
    t(lambda: c_byte(v))
    t(lambda: c_uint(v))
    t(lambda: c_double(v))
    t(lambda: c_bool(v))
    t(lambda: c_char(v))
    t(lambda: c_wchar(v))
    if not isinstance(v, int):
        t(lambda: c_char_p(v).value)
        t(lambda: c_wchar_p(v).value)
    t(lambda: c_void_p(v))
t(lambda: c_char(b"ab"))
t(lambda: c_wchar("ab"))
t(lambda: c_float(1e40))
t(lambda: (c_int * 2)(1, 2, 3))
t(lambda: (c_int * 2)()[2])
t(lambda: (c_int * 2)()[-3])
t(lambda: (c_int * 2)()["a"])
t(lambda: c_int * -1)
t(lambda: c_int * "a")
t(lambda: (c_int * 2)("a"))


class P(Structure):
    _fields_ = [("x", c_int), ("y", c_short, 3), ("n", c_char * 4), ("w", c_wchar * 3)]


t(lambda: P(1, 2, b"a", "b", 4))
t(lambda: P(1, x=2))
t(lambda: P(z=3).z)
t(lambda: P("a"))
t(lambda: P(n=b"abcde"))
t(lambda: P(n="a"))
t(lambda: P(w="abcd"))
t(lambda: P(w="abc").w)
t(lambda: (P.x, P.y, P.n, P.x.offset, P.y.size))
t(lambda: P(1).n)
for f in (sizeof, alignment, addressof, byref, pointer):
    t(lambda: f(3))
t(lambda: POINTER(c_int)().contents)
t(lambda: POINTER(c_int)()[0])
t(lambda: bool(POINTER(c_int)()))
t(lambda: POINTER(c_int)(3))
t(lambda: POINTER(None) is c_void_p)
t(lambda: (POINTER(c_int).__name__, (c_int * 3).__name__, ((c_int * 2) * 3).__name__))
t(lambda: (c_int * 3)._type_)
t(lambda: c_int.from_buffer(b"abcd"))
t(lambda: c_int.from_buffer(bytearray(3)))
t(lambda: c_int.from_buffer_copy(b"abcd").value)
t(lambda: c_int.from_buffer_copy(b"abc"))
t(lambda: c_int.from_buffer_copy(b"abc", -1))
t(lambda: c_int.from_buffer_copy(b"abcdefgh", 6))
t(lambda: create_string_buffer("a"))
t(lambda: create_string_buffer(b"abc").raw)
t(lambda: create_string_buffer(-1))
t(lambda: create_unicode_buffer("abc").value)
t(lambda: create_string_buffer(b"abc", 2).raw)
t(lambda: cast(3, c_int))
t(lambda: cast(b"abc", c_char_p).value)
t(lambda: cast((c_int * 2)(7, 8), POINTER(c_int))[1])
t(lambda: string_at(b"abc"))
t(lambda: string_at(b"abc", 2))
t(lambda: wstring_at("abc"))
for c in (Structure, Union, Array):
    t(lambda: c())
t(lambda: c_int.from_param("a"))
t(lambda: c_int.from_param(3))
t(lambda: (bool(c_int(0)), bool(c_int(7)), c_int(3) == c_int(3)))
t(lambda: len(P()))
t(lambda: setattr(P, "_fields_", []))
for fields in ([("x", int)], [("x", c_float, 3)], [("x", c_int, 33)], [("x")]):
    t(lambda: type("R", (Structure,), {"_fields_": fields}))
t(lambda: type("R", (Structure,), {"_anonymous_": ["z"], "_fields_": [("x", c_int)]}))
t(lambda: type("R", (Array,), {}))
t(lambda: c_int.__ctype_be__(1).value)
t(lambda: bytes(c_int.__ctype_be__(1)))
t(lambda: (c_char * 4)(b"a", b"b").value)
t(lambda: (c_char * 4)(b"a", b"b")[:])
t(lambda: (c_char * 4)(b"a", b"b")[::2])
t(lambda: (c_wchar * 4)("a", "b")[:2])
t(lambda: (c_int * 4)(1, 2, 3, 4)[::-1])
t(lambda: setattr(P(), "x", "a"))
t(lambda: setattr(P(), "q", 1))
t(lambda: delattr(P(), "x"))
a = (c_int * 3)(1, 2, 3)


def f(v):
    a[0:2] = v
    return list(a)


t(lambda: f([4, 5]))
t(lambda: f([4, 5, 6]))
t(lambda: [list(x) for x in ((c_int * 2) * 3)((1, 2), (3, 4))])
import pickle, copy

t(lambda: pickle.loads(pickle.dumps(c_int(5))))
t(lambda: pickle.dumps(c_char_p(b"a")))


# Subclasses, pointers to structures, parts that share memory.
class MyInt(c_int):
    def twice(self):
        return self.value * 2


class Node(Structure):
    pass


Node._fields_ = [("n", MyInt), ("next", POINTER(Node)), ("name", c_char_p), ("wide", c_wchar_p)]
head = None
for i in range(20):
    head = Node(MyInt(i), pointer(head) if head else None, b"n%d" % i, "w%d" % i)
import gc

gc.collect()
n, out = head, []
while True:
    out.append((n.n.twice(), n.name, n.wide))
    if not n.next:
        break
    n = n.next.contents
print(out)
x = c_int(5)
p = pointer(x)
p.contents.value += 1
p[0] *= 2
print(x, p[0], p[0:1])
pp = pointer(p)
pp.contents.contents.value = 99
pp[0][0] += 1
print(x.value, pp[0][0])
y = c_int(1)
p.contents = y
print(p[0], pp.contents[0])
buf = bytearray(16)
v = (c_short * 4).from_buffer(buf, 4)
v[:] = [1, 2, 3, -1]
print(buf)
q = (c_byte * 8).from_address(addressof(v))
q[0] = 77
print(list(v), buf[4], addressof(v) == addressof(q))
memmove(byref(v, 2), b"zz", 2)
memset(addressof(v), 1, 2)
print(list(v), string_at(addressof(v), 4), string_at(v, 3))


class U(Union):
    _fields_ = [("i", c_uint32), ("b", c_ubyte * 4), ("s", c_uint16 * 2)]


class H(Structure):
    _anonymous_ = ("u", "inner")

    class I(Structure):
        _fields_ = [("lo", c_uint8, 4), ("hi", c_uint8, 4)]

    _fields_ = [("u", U), ("inner", I), ("rows", (c_uint8 * 2) * 2)]


h = H()
h.i = 0x01020304
h.lo, h.hi = 5, 20
h.rows[1][0] = 9
h.rows[0] = (c_uint8 * 2)(7, 8)
print(bytes(h), list(h.b), h.s[0], h.lo, h.hi, h.u.i, [list(r) for r in h.rows], H.lo.offset, H.b.offset)
h.s = (1, 2)
print(h.i, h.b[2])
io.BytesIO(b"\x09\x08\x07\x06\xff\x01\x02\x03\x04").readinto(h)
print(h.i, h.hi, bytearray(h), sizeof(h), memoryview(h).nbytes)


class Base(Structure):
    _fields_ = [("a", c_int8)]


class Derived(Base):
    _pack_ = 1
    _fields_ = [("b", c_int32)]


d = Derived(1, 2)
print(sizeof(Derived), d.a, d.b, Derived.b.offset, issubclass(Derived, Base))


class Net(BigEndianStructure):
    _fields_ = [("a", c_uint16), ("b", c_uint32), ("f", c_float), ("m", c_uint16 * 2)]


n = Net(1, 2, 1.5, (3, 4))
print(bytes(n), n.a, n.b, n.f, list(n.m))
s = create_string_buffer(10)
s.value = b"hello"
s[0] = b"J"
s[1] = 65
print(s.value, s.raw, len(s), sizeof(s))
t(lambda: setattr(s, "value", b"01234567890"))
t(lambda: setattr(s, "value", "a"))
resize(s, 20)
print(sizeof(s))
t(lambda: resize(s, 2))
w = create_unicode_buffer("é€😀", 6)
print(w.value, len(w), w[1])
print(ctypes.util.find_library("no such library"), ctypes.wintypes.DWORD is c_ulong, c_size_t(-1).value == sys.maxsize * 2 + 1)
F = CFUNCTYPE(c_int, c_int)
print(F is CFUNCTYPE(c_int, c_int), bool(F()), sizeof(F) == sizeof(c_void_p))
r = byref(x)
print(r._obj is x, issubclass(ArgumentError, Exception))
z = (c_char_p * 3)(b"one", None, b"three")
print(list(z), z[0], [bool(k) for k in z])
z[1] = b"two"
gc.collect()
print(list(z))
