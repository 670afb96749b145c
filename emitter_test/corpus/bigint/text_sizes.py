# Ints of all sizes from and to text: digits at the borders of machine words, runs of zeros and nines inside, leading zeros, signs.
total = 0
for n in range(1, 330):
    for s in "9" * n, "1" + "0" * (n - 1), "1" + "0" * (n // 2) + "7" * (n // 2), ("1234567890" * 40)[:n]:
        v = int(s)
        total = (total * 31 + v) % 1000003
        if str(v) != s or int("-" + s) != -v or str(-v) != "-" + s or int("000" + s) != v or "%d" % v != s or f"{v:d}" != s:
            print("wrong", n, s)
print(total)
for base, fmt in (2, "b"), (8, "o"), (16, "x"):
    for k in range(1, 1100, 13):
        for v in (1 << k) - 1, 1 << k, (1 << k) + 1, (1 << k) // 3:
            s = format(v, fmt)
            if int(s, base) != v or int("0" * 70 + s, base) != v:
                print("wrong", base, k)
            total = (total * 31 + len(s)) % 1000003
print(total)
for base in range(2, 37):
    for k in 1, 11, 12, 13, 24, 25, 63, 64, 65, 128, 200:
        digits = "1" + "0" * k
        if int(digits, base) != base ** k or int(digits[1:] + "1", base) != 1:
            print("wrong", base, k)
        top = "0123456789abcdefghijklmnopqrstuvwxyz"[base - 1]
        if int(top * k, base) != base ** k - 1 or int((top * k).upper(), base) != base ** k - 1:
            print("wrong", base, k)
print([str(10**k) == "1" + "0" * k for k in (18, 19, 20, 37, 38, 39, 57, 307, 308, 309)])
print(hex(-(1 << 64)), oct(1 << 64), bin(1 << 64), "%X" % (1 << 1023) == "8" + "0" * 255, "%x" % (1 << 1024) == "1" + "0" * 256)
