# float parsing and repr: round trips, shortest digits, boundary cases of binary-decimal conversion.
# heavy
cases = ["0", "-0", "1", "1.5", ".5", "5.", "1e5", "1E5", "1e+5", "1e-5", "-1.25e2", "  3.5 ", "1_000.5", "1e1_0", "inf", "-inf", "+Infinity", "nan", "NaN", "-nan", "1e308", "1.8e308", "1e309", "-1e400", "4.9e-324", "2.5e-324", "2.4e-324", "1e-400", "0.1", "0.2", "0.3", "123456789012345678", "9007199254740993", "9007199254740992.5", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "2.2250738585072014e-308", "2.2250738585072011e-308", "1e22", "1e23", "8.5e22", "5e-324", "1.1125369292536007e-308", "0.000001", "0.0000001", "1e16", "1e15", "123456.789e3", "0e0", "0e999", "00001.5", "1.", "+1.0", "3.14159265358979323846264338327950288", "0." + "0" * 40 + "1", "1" + "0" * 40, "1" * 50, "0." + "3" * 50, "17976931348623157" + "0" * 292, "9" * 400, "1e0001", "1.0e-0"]
for s in cases:
    f = float(s)
    r = repr(f)
    print(s[:30], r, f != f or float(r) == f)
for s in ("", ".", "e5", "1e", "1e+", "--1", "1.2.3", "1,5", "0x1p3", "1 2", "infi", "na", "1__0", "_1", "1_", "1_e5", "1e_5", "1._5", "\0", "1\0", "one", "½", "1e5.5", "+", "nan()", "1d5"):
    try: print(float(s), end=" ")
    except ValueError: print("ValueError", end=" ")
print()
import struct
def bits(b): return struct.unpack("<d", struct.pack("<Q", b))[0]
x, bad, total = 0x3ff0000000000000, 0, 0
seed = 12345
for i in range(1500):
    seed = (seed * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1
    f = bits(seed)
    if f != f or f in (float("inf"), float("-inf")): continue
    total += 1
    r = repr(f)
    bad += float(r) != f or str(f) != r or float("%.17g" % f) != f or eval(r) != f
    d = r.lstrip("-").split("e")[0].replace(".", "").strip("0")
    bad += len(d) > 17
    if len(d) > 1: bad += float("%.*g" % (len(d) - 1, f)) == f and len("%.*g" % (len(d) - 1, f)) < len(r) - 2
print("bad", bad, total > 1400)
for e in (-324, -323, -310, -308, -307, -100, -20, -10, -7, -6, -5, -4, -1, 0, 1, 5, 14, 15, 16, 17, 20, 22, 23, 100, 300, 308):
    v = float("1.5e%d" % e); print(v, end=" ")
print()
for i in range(0, 60, 7): print(2.0 ** i, 2.0 ** -i, 10.0 ** i, 10.0 ** -i, 1 / (i + 1), (i + 0.1) * 3)
print([9.5e15 + i for i in range(3)], [1e15 + i / 8 for i in range(4)], [i / 10 for i in range(12)], [i * 0.1 for i in range(12)], [1e21 / 3, 1e22 / 7, 1e-7 / 3, 100 / 3, 1e5 / 7])
print(repr(1e16), repr(1e16 - 2), repr(123456789.125), repr(0.1 + 0.7), repr(1.1 * 1.1), repr(5e-324 * 3), repr(-1e-5), repr(0.00012345), repr(12345678.9e10), str(1e100), str(2 / 3), "%r" % 0.5, f"{1e-10}", "{}".format(1e7))
