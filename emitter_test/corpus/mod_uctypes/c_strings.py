# bytes_at without a size goes to a zero byte, or to the end of the object.
import uctypes

for d in (b"0123456", bytes(b"ab" * 7), b"a\0b", b"x" * 100, "some text"):
    a = uctypes.addressof(d)
    print(uctypes.bytes_at(a), uctypes.bytes_at(a + 1))
d = bytearray(b"01234567")
print(uctypes.bytes_at(uctypes.addressof(d) + 2)[:6])
