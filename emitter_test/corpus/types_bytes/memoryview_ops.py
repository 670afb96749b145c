# memoryview: sharing, slices with steps, casts, writing, comparison, release.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
b = bytearray(b"abcdefgh")
m = memoryview(b)
print(len(m), m[0], m[-1], m[2:5].tobytes(), bytes(m[::2]), bytes(m[::-1]), m.tolist()[:3], m.readonly, m.itemsize, m.format, m.nbytes, m.ndim, m.shape, m.strides, m.contiguous, m.obj is b)
m[0] = 65
m[1:3] = b"XY"
m[-2:] = bytearray(b"!!")
print(b, t(lambda: m[8]), t(lambda: m.__setitem__(0, 256)), t(lambda: m.__setitem__(0, "a")), t(lambda: m.__setitem__(slice(0, 2), b"abc")), t(lambda: m["x"]), t(lambda: m.__delitem__(0)))
s = m[2:6]
s[0] = 48
print(b, s.tobytes(), s[1:][1:].tobytes(), s == b"0def", s == memoryview(b"0def"), s != b"zz", m[::2][1], bytes(m[1::3]))
s[::2] = b"--"
print(b)
r = memoryview(b"const")
print(r.readonly, t(lambda: r.__setitem__(0, 1)), hash(r) == hash(b"const"), t(hash, m), bytes(r), r.tobytes(), r.hex(), r[1:3].hex(), b"con" in [r[:3]], r == b"const", r[0] == 99, list(r[:2]), 99 in r)
print(t(memoryview, 5), t(memoryview, [1]), t(memoryview), bytes(memoryview(m)), memoryview(m).obj is b)
w = memoryview(bytearray(range(16))).cast("I")
print(len(w), w.itemsize, w.format, w[0] == int.from_bytes(bytes(range(4)), "little"), w.nbytes, t(lambda: w.__setitem__(0, -1)), t(lambda: w.__setitem__(0, 2 ** 32)))
w[1] = 0xFFFFFFFF
print(w.tobytes(), w.cast("B")[4], w[1:2].tolist(), w.tolist()[3] == 0x0F0E0D0C, t(memoryview(b"abc").cast, "I"))
for f, v in (("b", -5), ("h", -300), ("q", -2 ** 40), ("d", 1.5), ("f", 0.25), ("?", True)):
    x = memoryview(bytearray(8)).cast(f)
    x[0] = v
    print(f, x[0], len(x), x.itemsize, x.tobytes()[:2])
import array
a = array.array("i", [1, -2, 3])
ma = memoryview(a)
ma[1] = 20
print(a, ma.tolist(), ma.itemsize, ma.format, ma[::-1].tolist(), ma == array.array("i", [1, 20, 3]), ma == array.array("h", [1, 20, 3]))
ma.release()
a.append(4)
print(a, t(lambda: ma[0]), t(len, ma), t(ma.tobytes))
with memoryview(b"ctx") as c: print(c[0])
print(t(lambda: c[0]))
z = bytearray(10)
mv = memoryview(z)
for i in range(10): mv[i] = i * i
mv[2:5] = mv[0:3]
print(z, mv[3:].tobytes().find(b"\x10"), int.from_bytes(mv[:2], "big"), b"".join([mv[:2], b"|", mv[2:4]]), bytearray(mv[:3]), bytes([*mv[:3]]), sum(mv), max(mv))
mv[1:6] = mv[0:5]
print(z, mv.toreadonly().readonly, len(mv[3:3]), bytes(mv[5:2]), [x for x in mv[:4]], list(reversed(mv[:3])), iter(mv) is not None)
