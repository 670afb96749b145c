# float: parsing, repr, arithmetic, special values, comparisons, methods.
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
print(float(), float("1.5"), float("  -2e3\n"), float("1_0.5"), float("inf"), float("-Infinity"), float("NaN"), float("+.5"), float("5."), float("1e-400"), float("1e400"), float(b"2.5"), float(True), float(2 ** 100), float("1E5"))
print(t(float, ""), t(float, "1e"), t(float, "0x1"), t(float, "1,5"), t(float, "1__0"), t(float, "in f"), t(float, None), t(float, 1j), t(float, 10 ** 400), t(float, "1.5.2"), t(float, "--1"), t(float, "e5"), t(float, "."))
for v in (0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, 5e-324, 1.7976931348623157e308, 2.0 ** 53, 2.0 ** 63, 100.0, 1e21, 1e22, 1e23, 0.00001234, 123.456, 4.35, 9007199254740993.0, 2.675, 1e100, 3.0e-10, 0.3, 1.1, 1e5, -0.0):
    print(v, repr(v), str(-v), float(repr(v)) == v)
nan, inf = float("nan"), float("inf")
print(inf - inf, inf * 0, inf + 1, -inf, inf == inf, inf > 1e308, nan != nan, nan < nan, inf // 1, 1 / inf, -1 / inf, inf % 2 != inf % 2, 5 % inf, -5 % inf, 5 // -inf)
print(t(lambda: inf // 0), t(lambda: 1e308 * 10), t(lambda: 1e308 + 1e308), t(lambda: 2.0 ** 1024), t(lambda: 0.0 ** -1), (-8.0) ** 2, type((-8.0) ** (1 / 3)).__name__, 0.0 ** 0, inf ** 0, 1 ** inf, (-1) ** inf, nan ** 0, 2.0 ** -1074, 2.0 ** -1080)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 1e20 // 3, 0.0 % 5, -0.0 % 5, 6.0 % 3, -6.0 % 3, 6.0 % -3, divmod(7.5, -2), divmod(-1e-20, 1.0), 1 % 0.1, 5.5 % 1)
print((2.0).is_integer(), (2.5).is_integer(), inf.is_integer(), (0.5).as_integer_ratio(), (-2.75).as_integer_ratio(), (0.1).as_integer_ratio(), t(inf.as_integer_ratio), (1e300).as_integer_ratio()[1], (3.0).real, (3.5).imag, (2.5).conjugate())
print((1.5).hex(), (-0.1).hex(), (0.0).hex(), inf.hex(), nan.hex(), (5e-324).hex(), (1e300).hex(), float.fromhex("0x1.8p1"), float.fromhex("-0x.1p4"), float.fromhex("1a"), float.fromhex("inf"), t(float.fromhex, "zz"), t(float.fromhex, "0x1p5000"))
print(int(1e20), int(-1.9), int(1e300) == 10 ** 300, int(2.0 ** 70), t(int, nan), t(int, inf), (1e16).__int__(), (2.7).__trunc__(), (2.2).__ceil__(), (-2.2).__floor__())
print(1.0 == 1, 1.5 > 1, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 23 == 1e23, 1e23 < 10 ** 23, 0.1 + 0.2 == 0.3, hash(1.0) == hash(1), hash(0.5) != hash(1), hash(2.0 ** 70) == hash(2 ** 70), hash(inf) != hash(-inf), {1: "a"}[1.0], {1.0, 1, True})
print(bool(0.0), bool(-0.0), bool(nan), bool(5e-324), -0.0 == 0.0, str(-0.0), [0.0] == [-0.0], max(0.0, -0.0), min(-0.0, 0.0), abs(-0.0), -(0.0), 0.0 - 0.0, -0.0 - 0.0, -0.0 + -0.0)
