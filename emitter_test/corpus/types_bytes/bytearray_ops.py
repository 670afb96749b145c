# bytearray: mutation, slice assignment of all shapes, methods, aliasing, resizing rules.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b" you")
a.extend([1, 2])
a += b"x"
a.insert(0, 60)
a.insert(-1, 62)
print(a, len(a), a.pop(), a.pop(0), a.remove(101), a)
a.reverse()
print(a)
a.clear()
print(a, t(a.pop), t(a.remove, 1), t(a.append, 256), t(a.append, "a"), t(a.extend, "ab"), t(a.extend, [300]), t(a.append, -1), t(a.insert, 0, 1.5))
b = bytearray(range(10))
b[2:4] = b"abc"; print(b)
b[1:1] = [9, 9]; print(b)
b[:3] = b""; print(b)
b[::2] = b"XXXXX"; print(b)
b[-2:] = bytearray(b"zz"); print(b)
b[5:2] = b"!"; print(b)
b[100:] = b"end"; print(b)
del b[0]; del b[-1]; print(b)
del b[::3]; print(b)
del b[2:4]; print(b)
b[:] = b; print(b)
b[1:3] = b; print(b)
b[::-1] = bytes(range(len(b))); print(b)
print(t(lambda: b.__setitem__(slice(0, 4, 2), b"xyz")), t(lambda: b.__setitem__(0, 256)), t(lambda: b.__setitem__(99, 1)), t(lambda: b.__setitem__(0, "a")), t(lambda: b.__setitem__(slice(0, 2), "ab")), t(lambda: b.__setitem__(slice(0, 2), 5)), t(lambda: b.__delitem__(99)), t(hash, b))
c = bytearray(b"abc")
d = c
d += b"d"
print(c is d, c, c[:] is c, c.copy() == c, c.copy() is c, c * 2, c + b"e", b"e" + c, type(b"e" + c).__name__, type(c + b"e").__name__)
c *= 2
print(d, c == b"abcdabcd", c == "abcdabcd", c < b"b", b"a" in c, 97 in c, c[1], c[-1], c[1:3], c[::-1], c.find(b"d"), c.count(b"ab"), c.replace(b"a", b"--"), c.upper(), c.split(b"c"), c.hex(), c.decode(), c.startswith(b"ab"), c.index(b"c"))
print(bytearray(3), bytearray("é", "utf8"), bytearray(), bytearray([1, 2]), t(bytearray, "a"), t(bytearray, [256]), t(bytearray, -1), bytearray.fromhex("ff00"), bytearray(b"x").join([b"1", b"2"]), bytearray(b" a ").strip(), bytearray(b"%d") % 3)
m = memoryview(c)
c[0] = 90
c[1:3] = b"YX"
print(m[0], bytes(m[:4]))
m.release()
c.append(1)
print(len(c), bytes(c[-2:]))
e = bytearray()
for i in range(1000): e.append(i & 255)
print(len(e), sum(e), e[255:258], e[-1])
while len(e) > 5: e.pop(); del e[0]
print(e)
f = bytearray(b"ab"); f.extend(bytes(f)); f *= 2; print(f)
it = iter(f)
next(it); f.append(122); print(bytes(it))
print(repr(bytearray(b"it's")), str(bytearray(b"\x00")), bool(bytearray()), bool(bytearray(1)), list(bytearray(b"ab")), bytearray(b"b") > bytearray(b"a"), max(bytearray(b"az")), bytearray(b"x") == b"x", {bytes(bytearray(b"k")): 1})
