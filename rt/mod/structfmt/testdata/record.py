"""Records what CPython's struct module does (on a 64-bit little-endian machine)."""
import math
import random
import struct

rnd = random.Random(1)


def attempt(f):
    try:
        return f()
    except (struct.error, OverflowError) as e:
        return f"!{type(e).__name__} {e}"


formats = ["", "@", "5", "z", "5 b", "b5 ", "99999999999999999999b", "9223372036854775807q", "<n", "<N", "b@", "<<",
           "9223372036854775807s9223372036854775807s", "0s", "3p", "0p", "x3x", "b0l", "bq0h", " b\th ", "b\0"]
for _ in range(400):
    f = rnd.choice(["", "@", "=", "<", ">", "!"])
    for _ in range(rnd.randrange(1, 6)):
        f += rnd.choice(["", "", "", "0", "1", "2", "3", "10", " "]) + rnd.choice("xcbB?hHiIlLqQnNefdspP")
    # Ours has P everywhere, and CPython's unpack fails for 0p.
    if (f[0] not in "=<>!" or "P" not in f) and "0p" not in f:
        formats.append(f)

with open("formats.txt", "w") as w:
    for f in formats:
        w.write(f"{f.encode().hex()}\t{attempt(lambda: struct.calcsize(f))}\t")
        # Where the values lie: unpacking bytes that show their places.
        if isinstance(n := attempt(lambda: struct.calcsize(f)), int) and n < 256 and "0p" not in f:
            w.write(" ".join(v.hex() if isinstance(v, (bytes, float)) else str(int(v))
                             for v in struct.unpack(f, bytes(range(n)))))
        w.write("\n")

with open("ints.txt", "w") as w:
    for mode in "@<>":
        for code in "bBhHiIlLqQnN":
            if mode != "@" and code in "nN":
                continue
            for v in (0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65536, 2**31 - 1, 2**31,
                      -2**31 - 1, 2**32, 2**63 - 1, -2**63):
                r = attempt(lambda: struct.pack(mode + code, v))
                w.write(f"{mode}{code}\t{v}\t{r if isinstance(r, str) else r.hex()}\n")

with open("floats.txt", "w") as w:
    values = [0.0, -0.0, math.inf, -math.inf, 1.0, 65504.0, 65519.9, 65520.0, 1e300, 5e-324, 2.0**-24, 2.0**-25,
              2.0**-25 * 1.0001, 3 * 2.0**-25, 2.0**-14, 2.0**-14 * (1 - 2**-11), 2048.5, 2049.0, 2051.0, 3.4028235e38,
              3.4028235677973366e38, 1e-45, 1e-46]
    values += [math.ldexp(rnd.random() * rnd.choice([1, -1]), rnd.randrange(-30, 20)) for _ in range(300)]
    for v in values:
        for code in ("<e", ">f", "<d"):
            r = attempt(lambda: struct.pack(code, v))
            w.write(f"{code}\t{v.hex()}\t{r if isinstance(r, str) else r.hex()}\t"
                    f"{'' if isinstance(r, str) else struct.unpack(code, r)[0].hex()}\n")
