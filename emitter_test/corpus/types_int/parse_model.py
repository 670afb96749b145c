# int() of strings against a hand-written parser: bases, signs, underscores, spaces, prefixes.
# heavy
DIG = "0123456789abcdefghijklmnopqrstuvwxyz"
def parse(s, base):
    s = s.strip(" \t\n\r\x0b\x0c")
    neg = False
    if s[:1] in ("+", "-") and s: neg = s[0] == "-"; s = s[1:]
    low = s.lower()
    pre = {"0x": 16, "0o": 8, "0b": 2}.get(low[:2])
    if pre and base in (0, pre):
        base = pre; s = s[2:]
        if s[:1] == "_": s = s[1:]
    elif base == 0:
        if s[:1] == "0" and s.strip("0_") != "": return None
        base = 10
    if not s or s[0] == "_" or s[-1] == "_" or "__" in s: return None
    n = 0
    for c in s.replace("_", "").lower():
        d = DIG.find(c)
        if d < 0 or d >= base: return None
        n = n * base + d
    return -n if neg else n
cases = ["", " ", "0", "-0", "+0", "1", "42", "-42", "+7", " 5 ", "\t6\n", "1 2", "- 1", "--1", "+-1", "1-", "007", "0x1F", "0X1f", "-0xff", "0o17", "0O17", "0b101", "0B2", "0x", "0b", "0xg", "x1", "1_000", "1__0", "_1", "1_", "0x_f", "0_x1", "0b_1_0", "z", "Z9", "ff", "1e3", "1.0", "0x1.8", "9" * 25, "-" + "f" * 20, "1" * 70, "0" * 30, "0" * 30 + "1", "1\0", "\0", "0x ", " -0x1_0 ", "zz_zz", "10", "12345678901234567890123", "7fffffffffffffff", "8000000000000000", "3fffffffffffffff", "4000000000000000", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "4611686018427387904", "1000000000000000000000000000000000000000000000000000000000000000"]
bad = []
ok = 0
for s in cases:
    for base in (10, 0, 2, 3, 8, 16, 36, 32, 7):
        want = parse(s, base)
        try: got = int(s, base)
        except ValueError: got = None
        if got != want: bad.append((s, base, got, want))
        ok += got is not None
        if s.isascii():
            try: b = int(s.encode(), base)
            except ValueError: b = None
            if b != want: bad.append((s.encode(), base, b, want))
print("bad", bad, ok)
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(t(int, "1", 1), t(int, "1", 37), t(int, "1", -1), t(int, "1", "2"), t(int, "1", None), t(int, 1, 10), t(int, 1.5, 10), t(int, [], 10), t(int, b"", 10), t(int, "10", base=2), t(int, "1", 2, 3))
for n in (0, 1, -1, 35, 36, 255, -256, 2 ** 62, 2 ** 63, 2 ** 64, -(2 ** 65), 10 ** 20):
    print(n, bin(n), oct(n), hex(n), all(int(f(n), 0) == n for f in (bin, oct, hex, str)), int(str(n)), [int(format(n, c), b) == n for c, b in (("b", 2), ("o", 8), ("x", 16), ("d", 10))])
