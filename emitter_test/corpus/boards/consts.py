# Constants in the dialect that boards share.
from micropython import const

_HIDDEN = const(7)
SHOWN = const(_HIDDEN * 6)
print(_HIDDEN, SHOWN, const(5))
print(0x3fffffff, 0x40000000, -0x40000000, -0x40000001, 1 << 31, 1 << 62, 1 << 63, (1 << 64) - 1, -(1 << 70), 10 ** 20)
print(0, 47, 48, -16, -17, 63, 64, -64, -65, 8191, 8192, -8192, -8193, 1048575, 1048576)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 2 ** 10, 1 << 4 | 3, ~5, -3 & 0xff, 6 ^ 3, 1000 >> 3)
print(1.5, -0.25, 1e10, 2.5e-5, 0.5 * 4, 3j, "a" "b", b"x" b"y", "\x00\xff\u20ac", b"\x00\xff", "long text that is not interned")
print((1, 2.5, "x", None, True, (b"y", ...)), [1, 2, 3, 4], {1: "a"}, ..., None, True, False, ())
print("a" * 3, "ab" * 40 == "ab" * 20 + "ab" * 20, (1,) * 3, [0] * 2, "x" in "xyz", 3 in (1, 2, 3), 3 in [1, 2], "k" in {"k"})
if 0:
    print("never")
if 1 and not 0:
    print("always")
while False:
    print("never")
x = 5 if True else nope
print(x, __debug__, 1 and 2, 0 or 3, not "", "yes" if [] else "no")
print(123456789012345678901234567890 % 97, -123456789012345678901234567890 // 10 ** 15)
s = "".join(chr(97 + i % 26) for i in range(30))
print(s, len("é€"), "é€".encode(), b"\xc3\xa9".decode())


def table(i):
    return (10, 20, 30)[i], "abc"[i], [1, 2, 3][i], {0: "z", 1: "o"}.get(i)


print([table(i) for i in range(3)])


class K:
    A = const(1)
    B = A + 1


print(K.A, K.B)
