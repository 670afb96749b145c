# Hexadecimal digits, reprs, byte orders and comparisons of all lengths, where several bytes are taken at a time.
import array

data = bytes(i * 37 & 255 for i in range(300))
for n in list(range(20)) + [255, 299]:
    b = data[n:2 * n]
    assert b.hex() == "".join("%02x" % x for x in b) == memoryview(b).hex() and bytes.fromhex(b.hex()) == b, n
print(data[:19].hex(), data[:5].hex("-"), data[:5].hex(":", 2), bytes(range(256)).hex()[::7])
print(repr(bytes(range(256))), repr(b"'" + data[:40]), repr(bytearray(b"'\"\\\x00\x1f\x7f\x80")))
for code in "bBhHiIqQfd":
    a = array.array(code, [1, 2, 3, 100])
    before = a.tobytes()
    a.byteswap()
    size = a.itemsize
    print(code, a.tobytes() == b"".join(before[i:i + size][::-1] for i in range(0, len(before), size)), end=" ")
print()
views = [memoryview(x)[a:b:s] for x in (data, bytearray(data), data[:150]) for a, b, s in ((0, 10, 1), (0, 10, 2), (150, 160, 1), (5, 5, 1), (9, 0, -1))]
print([[int(v == w) for w in views] for v in views])
m = memoryview(bytes(range(48)))
for code in "bBhHiIqQ?":
    print(code, list(m.cast(code)), sum(m.cast(code)), m.cast(code) == m, m.cast(code)[1:] == m.cast(code)[1:])
print(list(m[40:4:-5]), [x for x in memoryview(b"abc").cast("c")], list(memoryview(array.array("d", [1.5, -2]))))
it = iter(memoryview(bytearray(b"xyz")))
print(next(it), list(it), next(it, None))
m = memoryview(b"12345")
it = iter(m)
next(it)
m.release()
try: print(next(it))
except ValueError: print("released")
