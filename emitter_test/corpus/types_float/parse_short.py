# Short decimals as text: every place of the point, signs, zeros, and what only looks like one.
good = 0
for digits in "1", "10", "123456", "999999999999999", "100000000000001", "9007199254740993", "000", "0001", "314159265358979", "5" * 14, "5" * 17:
    for p in range(len(digits) + 1):
        s = digits[:p] + "." + digits[p:]
        n, scale = int(digits), 10 ** (len(digits) - p)
        want = n / scale
        for sign in "", "-", "+":
            x = float(sign + s)
            if x != (-want if sign == "-" else want) or float(" %s\n" % (sign + s)) != x or float((sign + s).encode()) != x:
                print("wrong", sign + s, x)
            if x and float(repr(x)) != x:
                print("repr", s)
            good += 1
print(good)
print(float("-0.0"), float("-.0"), float("0."), float("+0.0"), float("-00.50"), float("1_0.5"), float("1.e3"), float("1e1"), float("\u0663.5"))
for bad in ".", "-.", "+", "", "1.2.3", "--1.0", "1.-", "1 .0", "1._0", "_1.0", "1.0_", "1,0", "1.0x", "0x1.8", "\u0663.x":
    try:
        print(bad, float(bad))
    except ValueError:
        print("ValueError", end=" ")
print()
