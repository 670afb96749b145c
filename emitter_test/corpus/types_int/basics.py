# int: construction from everything, conversion errors, methods, limits around machine words.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(int(), int(3.9), int(-3.9), int("42"), int("  -7\n"), int("+5"), int("1_000"), int(b"12"), int(bytearray(b"3")), int(True), int("٣"))
print(int("ff", 16), int("0xFF", 16), int("0xff", 0), int("0b101", 0), int("0o17", 0), int("z", 36), int("-0x1_0", 0), int("11", 2), int("0", 0), int("00", 0), int("10", base=3))
print(t(int, ""), t(int, " "), t(int, "1.5"), t(int, "1e3"), t(int, "0x1"), t(int, "1__0"), t(int, "_1"), t(int, "1_"), t(int, "- 1"), t(int, "--1"), t(int, "012", 0), t(int, "2", 2), t(int, "1", 1), t(int, "1", 37), t(int, "1", -2), t(int, 5, 10), t(int, "5", "10"), t(int, None), t(int, []), t(int, 1j), t(int, float("nan")), t(int, float("inf")), t(int, b"\xff"), t(int, "1\0"), t(int, object()))
for n in (2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 + 1, 2 ** 61, 2 ** 62 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1, 2 ** 64):
    for v in (n, -n):
        print(v, v + 1, v - 1, -v, abs(v), ~v, v * 2, v // 3, v % 7, v >> 1, v << 1, v ^ 1, v & 0xFF, hex(v), v == int(str(v)))
print((0).bit_length(), (1).bit_length(), (-1).bit_length(), (255).bit_length(), (2 ** 100).bit_length(), (-256).bit_length(), (255).bit_count(), (-7).bit_count())
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (7).as_integer_ratio(), (-3).__abs__(), (5).__bool__(), (3).__index__())
print((258).to_bytes(2, "big"), (258).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), t((256).to_bytes, 1, "big"), t((-1).to_bytes, 1, "big"), t((128).to_bytes, 1, "big", signed=True), (0).to_bytes(0, "big"), (127).to_bytes(1, "little", signed=True), t((1).to_bytes, -1, "big"), t((1).to_bytes, 1, "middle"))
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b"", "big"), int.from_bytes([1, 0], "big"), int.from_bytes(b"\xff" * 10, "little"), int.from_bytes(b"\x80", "big", signed=True))
print(bin(10), bin(-10), oct(8), oct(-8), hex(255), hex(-255), bin(0), hex(2 ** 64), t(hex, 1.0), t(bin, "1"))
print(divmod(2 ** 64, 7), divmod(-2 ** 64, 7), divmod(7, -2 ** 64), pow(3, 100, 7), pow(2, -1, 7), pow(-3, 3, 5), pow(3, 3, -5), t(pow, 2, -1, 4), t(pow, 1, 1, 0), pow(5, 0, 1), t(pow, 2.0, 2, 3))
print(round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(5), round(5, 2), round(149, -2), round(150, -2), round(250, -2), round(99, -3), t(round, 5, 1.0))
class Big(int): pass
print(Big(2 ** 70) + 1, type(Big(5) + 0).__name__, Big(3) == 3, int(Big(7)).__class__.__name__, isinstance(True, int), type(True + 0).__name__, repr(Big(5)))
