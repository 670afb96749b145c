#!/usr/bin/env python3
"""Records results of Python's math module in testdata/math.txt: name, arguments, result."""
import math
import random

random.seed(20)
RANGES = {
    "exp": (-745, 710), "exp2": (-1075, 1024), "log": (0, 1e9), "log2": (0, 1e6), "log10": (0, 1e6), "sin": (-100, 100),
    "cos": (-100, 100), "tan": (-100, 100), "asin": (-1, 1), "acos": (-1, 1), "atan": (-100, 100), "sinh": (-20, 20),
    "cosh": (-20, 20), "tanh": (-5, 5), "gamma": (-10, 170), "lgamma": (-10, 100), "asinh": (-1000, 1000), "acosh": (1, 1000),
}
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 3.0, -2.5, 1e-300, -1e-300, 5e-324, 2.2250738585072014e-308, 1e-20, 1e20, 1e22,
           -1e22, 1e300, 1.7976931348623157e308, math.pi, math.pi / 2, math.pi / 4, 1 - 2**-53, 1 + 2**-52, 709.78, 709.79,
           -708.5, -740.5, -745.13, 2.0**60 + 1, 1e5, 123456.789, 1048577.5, 1e15, 2.0**797]


def record(out, name, *args):
    try:
        r = getattr(math, name)(*args)
    except (ValueError, OverflowError):
        return
    out.write(" ".join([name] + [a.hex() for a in args] + [r.hex()]) + "\n")


with open("testdata/math.txt", "w") as out:
    for name, (lo, hi) in RANGES.items():
        for x in SPECIAL:
            record(out, name, x)
        for i in range(60):
            x = random.uniform(lo, hi)
            record(out, name, x if i % 2 else math.copysign(10 ** random.uniform(-4, math.log10(hi)), x))
        if name in ("sin", "cos", "tan"):
            for i in range(50):
                record(out, name, random.uniform(1, 2) * 2.0 ** random.randint(15, 1023))
    for i in range(200):
        x, y = random.uniform(0, 100), random.uniform(-20, 20)
        record(out, "pow", [x, 1 + x / 500, float(int(x)), -float(int(x))][i % 4], [y, 10 * y, float(int(y)), float(int(y))][i % 4])
        record(out, "atan2", y, x * 10 ** random.uniform(-3, 3))
        record(out, "hypot", x, y * 10 ** random.uniform(-3, 3))
    for x in SPECIAL:
        for y in SPECIAL[::3]:
            record(out, "pow", abs(x), y)
            record(out, "atan2", x, y)
