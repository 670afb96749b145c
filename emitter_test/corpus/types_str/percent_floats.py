# Conversions of floats, characters and representations by % and format, with all widths and precisions: what has a short way against what has none.
import random
import zlib

r = random.Random(3)
floats = [0.0, -0.0, 1.0, -1.5, 0.1, 123456.0, 999999.5, 1000000.0, 99999.95, 0.0001, 0.00001, 0.00009999995, 1e15, 1e16, 1e17, 1e22, 1e-7, 5e-324, 1.7976931348623157e308, float("inf"), -float("inf"), float("nan"), 2.5, 3.5, 1e100,
          0.5, 100.0, 12345678.9, 1e5, 1e6, 123456789.0]
floats += [r.uniform(-1, 1) * 10.0 ** r.randint(-20, 20) for _ in range(300)] + [float(round(r.uniform(0, 10**6), r.randint(0, 6))) for _ in range(200)]
values = [0, 1, -1, 65, 127, 128, 255, 256, 0x20AC, 0x10FFFF, 0x110000, -5, 2**62, 2**70, True, None, 1.5, "", "a", "ab", "it's", '"', "both ' and \"", "back\\slash", "\n\t\r\x00\x1f\x7f", "é", "€", "\x80", "\u200b", "\U0001f600", "x" * 300, [1], (2,),
          {"k": 1}]


def crc(parts):
    return zlib.crc32("|".join(parts).encode("utf-8", "surrogatepass"))


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


for conv in "efgEFG":
    for flags in ("", "-", "0", "-0", "+", " ", "#"):
        for width in ("", "3", "14", "30"):
            for prec in ("", ".0", ".1", ".3", ".6", ".12", ".17", "."):
                spec = "%" + flags + width + prec + conv
                out = [attempt(lambda: spec % x) for x in floats]
                more = "" if "-" in flags or prec == "." else flags + width + prec + conv
                out += [attempt(format, x, more) for x in floats]
                if width in ("", "14") and prec in ("", ".3"):
                    print(spec, crc(out))
                total = crc(out + [str(total)]) if (conv, flags, width, prec) != ("e", "", "", "") else crc(out)
print(total)
for template in ("%r", "%5r", "%-8r|", "%.2r", "%05r", "%c", "%3c", "%-3c|", "%.1c", "%r%%%s", "é%r", "%r€%c", "%a", "%s%r%s", "%c%c", "%(k)r", "%r %"):
    out = []
    for v in values:
        out.append(attempt(lambda: template % v))
        out.append(attempt(lambda: template % (v,)))
        out.append(attempt(lambda: template % (v, v)))
        out.append(attempt(lambda: template % (v, v, v)))
    print(template, crc(out), [len(x) for x in out][::17])


class R(str):
    def __repr__(self):
        return "R!"


class I(int):
    def __repr__(self):
        return "I!"


print("%r %s" % (R("a"), R("b")), "%r %d %c" % (I(66), I(66), I(66)), "%g" % I(3), "%e" % True, "%r" % ("t",), "%r" % (("t",),))


def loop(n):
    s = ""
    for i in range(n):
        s = "%r:%c:%e:%g:%s" % ("k%d" % i, 65 + i % 26, i / 7, i / 8, s[-5:])
    return s


print(loop(2000))


class Measure(float):
    pass


for conversion in "%x", "%X", "%o", "%d", "%i", "%.1f", "%s", "%c":
    for value in Measure(2.5), 2.5:
        try:
            print(conversion, conversion % value)
        except TypeError:
            print(conversion, "TypeError")
