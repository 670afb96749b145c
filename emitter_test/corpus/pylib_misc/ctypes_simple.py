# The simple types of C.
import ctypes
import ctypes.util
from ctypes import sizeof

for name in "byte ubyte short ushort int uint long ulong longlong ulonglong int8 uint8 int16 uint16 int32 uint32 int64 uint64 size_t ssize_t".split():
    t = getattr(ctypes, "c_" + name)
    print(name, sizeof(t), t(-1).value, t(2**70 + 5).value, t(1 << 8 * sizeof(t) - 1).value, bool(t()), bytes(t(3))[:1])
print(ctypes.c_int64 is ctypes.c_long, ctypes.c_size_t(7), ctypes.c_int())
print(ctypes.c_float(0.1).value, ctypes.c_double(0.1), sizeof(ctypes.c_float), ctypes.c_bool(3), ctypes.c_char(b"x"), ctypes.c_void_p(), ctypes.c_void_p(5))
for f in (lambda: ctypes.c_int("x"), lambda: ctypes.c_int(1.5), lambda: ctypes.c_char(b"xy")):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
n = ctypes.c_ubyte(250)
n.value += 10
print(n.value, ctypes.alignment(ctypes.c_short))
b = ctypes.create_string_buffer(b"abc", 6)
print(b.value, b.raw, len(b))
b.value = b"wxyz"
print(b.raw, ctypes.create_string_buffer(3).raw, ctypes.create_string_buffer(b"ab").raw)
try:
    b.value = b"1234567"
except ValueError as e:
    print(e)
try:
    ctypes.CDLL("no such library")
except OSError:
    print("not found")
