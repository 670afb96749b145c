# Conversion to and from text in every base, with signs, prefixes, widths, underscores; very long numbers.
n = 12345678901234567890123456789012345678901234567890
for v in (n, -n, 2 ** 64, -(2 ** 64), 2 ** 127 - 1, 10 ** 30):
    print(v, repr(v), str(v), "%d" % v, "%x" % v, "%o" % v, "%X" % v, bin(v)[:40], oct(v), hex(v), sep="\n")
    print("%60d|%-60d|%+d" % (v, v, v), f"{v:,}", f"{v:_x}", f"{v:#x}", f"{v:e}", f"{v:.10g}", f"{v:>60}", f"{v:060d}", sep="\n")
    print(all(int(f(v), 0) == v for f in (bin, oct, hex, str)), int(hex(v), 16) == v)
def base(n, b):
    s, d = "", "0123456789abcdefghijklmnopqrstuvwxyz"
    while n: n, r = divmod(n, b); s = d[r] + s
    return s
print(all(int(base(n, b), b) == n for b in range(2, 37)), base(n, 36), int("z" * 50, 36))
print(int("1_000" + "_000" * 10), int("-" + "9" * 40), int("  +123456789012345678901234567890 \n"), int(b"99999999999999999999999"), int("0b" + "1" * 80, 0), int("0o" + "7" * 40, 0))
for bad in ("9" * 30 + "x", "0x" + "f" * 30, "1__" + "0" * 30, "- " + "1" * 30, "1" * 30 + "_", "1" * 20 + " " + "1" * 20, "1e30"):
    try: print(int(bad))
    except ValueError: print("ValueError", end=" ")
print()
big = 7 ** 4000
s = str(big)
print(len(s), s[:30], s[-30:], int(s) == big, sum(map(int, s)))
h = "%x" % big
print(len(h), h[:20], h[-20:], int(h, 16) == big)
b = "{:b}".format(big)
print(len(b), b.count("1"), int(b, 2) == big, len(oct(big)), int(oct(big), 8) == big)
print([int("9" * k) == 10 ** k - 1 for k in (17, 18, 19, 20, 36, 37, 38, 39, 100, 1000, 4000)], [len(str(10 ** k)) - 1 == k for k in (9, 10, 18, 19, 20, 27, 28, 38, 100, 1000)])
print([str(2 ** k) for k in (31, 32, 59, 60, 61, 62, 63, 64, 65, 89, 90, 91, 119, 120, 128)])
print(str(10 ** 18 * 10 ** 18 + 5), str(10 ** 19 * 1000 + 7), str(1 << 96), "0" not in str(int("1" * 200)), str(int("0" * 100 + "5")), int("0" * 1000 or 0) == 0)
v = 0
for d in "314159265358979323846264338327950288419716939937510": v = v * 10 + int(d)
print(v, [v // 10 ** k % 10 for k in range(0, 50, 7)])
