# Values around the edges of any immediate float representation - tiny, huge, zeros, subnormals; kept in containers.
# heavy
import struct
def bits(f): return struct.unpack("<Q", struct.pack("<d", f))[0]
def mk(b): return struct.unpack("<d", struct.pack("<Q", b))[0]
vals = []
for e in (0, 1, 2, 255, 256, 511, 512, 766, 767, 768, 769, 895, 896, 897, 1022, 1023, 1024, 1150, 1151, 1152, 1279, 1280, 1281, 1535, 1536, 2045, 2046):
    for m in (0, 1, 2 ** 51, 2 ** 52 - 1):
        for s in (0, 1): vals.append(mk(s << 63 | e << 52 | m))
bad = 0
for v in vals:
    w = [v, (v,), {v: v}]
    if bits(w[0]) != bits(v) or bits(w[1][0]) != bits(v) or bits(w[2][v]) != bits(v): bad += 1
    if bits(float(repr(v))) != bits(v): bad += 1
    if bits(-(-v)) != bits(v) or bits(v + 0.0) != bits(v) and v != 0: bad += 1
    if bits(v * 1) != bits(v) or bits(v / 1) != bits(v) or v - v != 0: bad += 1
    if hash(v) != hash(mk(bits(v))) or v != mk(bits(v)): bad += 1
    if float.fromhex(v.hex()) != v: bad += 1
    if abs(v) != (v if v > 0 else -v): bad += 1
print("bad", bad, len(vals))
print([repr(v) for v in vals[::9]])
h = 0
for i, a in enumerate(vals):
    for b in vals[::7]:
        for r in (a + b, a - b, a * b, a / b if b else 0.0):
            k = bits(r)
            if r != r: k = 12345
            h = (h * 1000003 ^ k) & 0xFFFFFFFFFFFFFFFF
print(hex(h))
h = 0
for a in vals:
    for b in vals[::5]:
        h = (h * 31 + (a < b) + 2 * (a <= b) + 4 * (a == b) + 8 * (a > b)) & 0xFFFFFFFF
print(hex(h), sorted(vals)[0], sorted(vals)[-1], len(set(vals)))
z = [0.0, -0.0, 0, False]
print([bits(float(x)) >> 63 for x in z], [str(x * -1) for x in z], 0.0 is not None)
x = 1e-320
for _ in range(5): x *= 10; print(x, end=" ")
print()
x = 1e305
for _ in range(6): x *= 10; print(x, end=" ")
print()
acc = 0.0
for i in range(1, 2000): acc += (-1) ** i / i
print(acc)
acc = 1.0
for i in range(300): acc *= 1.5 if i % 2 else 0.7
print(acc)
print([2.0 ** e for e in (-1074, -1023, -1022, -256, -255, -128, -127, 0, 127, 128, 255, 256, 1023)])
