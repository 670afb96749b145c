"""Records what CPython 3.12 does (all but codepoints.txt is the same in 3.11), for the tests of package text.

usage: python3.12 record.py [name...]   (in this directory; default: all files)
Lines are tab-separated fields; strings are quoted as in Go, with \\xNN for
what is not printable ASCII.
"""

import math
import random
import re
import sys
import zlib


def q(s):
    """Quotes str or bytes for Go's strconv.Unquote."""
    b = s if isinstance(s, (bytes, bytearray)) else s.encode("utf-8", "surrogatepass")
    return '"' + "".join(
        "\\\\" if c == 0x5c else
        chr(c) if 32 <= c < 127 and c != 0x22 else f"\\x{c:02x}" for c in b) + '"'


def outcome(f, *args):
    """The result of a call, quoted, or its exception."""
    try:
        r = f(*args)
    except Exception as e:
        return f"!{type(e).__name__}\t{q(str(e))}"
    if isinstance(r, (str, bytes)):
        return q(r)
    return str(r)


PREDICATES = ("isalpha isalnum isdecimal isdigit isnumeric isspace isprintable "
              "isidentifier islower isupper istitle").split()
MAPPINGS = "upper lower title capitalize casefold swapcase".split()


def codepoints(out):
    """Checksums over ranges of 0x2000 code points of each method's results."""
    step = 0x2000
    for name in PREDICATES + MAPPINGS + ["repr"]:
        f = repr if name == "repr" else getattr(str, name)
        for start in range(0, 0x110000, step):
            crc = 0
            for i in range(start, start + step):
                r = f(chr(i))
                b = str(int(r)).encode() if isinstance(r, bool) else r.encode("utf-8", "surrogatepass")
                crc = zlib.crc32(b + b"\n", crc)
            out(name, f"{start:#x}", f"{crc:#x}")


def folds(out):
    """A checksum over all pairs of code points that match under re.IGNORECASE."""
    chars = [chr(i) for i in range(0x110000) if not 0xd800 <= i < 0xe000]
    cased = [c for c in chars if c.lower() != c or c.upper() != c]
    text = "".join(cased)
    crc = n = 0
    for c in cased:
        for m in re.finditer(re.escape(c), text, re.I):
            if m[0] != c:
                crc = zlib.crc32(f"{ord(c):x} {ord(m[0]):x}\n".encode(), crc)
                n += 1
    out(str(n), f"{crc:#x}")


POOL = ("aAzZ09_ \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x7f\x80\x85\xa0\xad\xb5\xb2\xbd\xdf\xe9\xff'\"\\"
        "\u0130\u0131\u0149\u01c4\u01c5\u01c6\u01f0\u02b0\u0345\u0390\u03a3\u03c3\u03c2\u0391\u03b1"
        "\u0660\u0669\u0e33\u1680\u1e9e\u1fb3\u1fbc\u1ff7\u2028\u2029\u200b\u2160\u2170\u2460\u3000"
        "\u4e00\ud800\udc80\udfff\ufb03\ufeff\uffff\U00010400\U00010428\U0001d7ce\U0001f600\U0010ffff")


def rand_str(rnd, n, pool=POOL):
    return "".join(rnd.choice(pool) for _ in range(rnd.randrange(n)))


def strings(out):
    rnd = random.Random(1)
    for _ in range(300):
        s = rand_str(rnd, 9)
        out(q(s), "".join(str(int(getattr(s, p)())) for p in PREDICATES),
            *(q(getattr(s, m)()) for m in MAPPINGS), q(repr(s)), q(ascii(s)),
            "|".join(map(q, s.split())), "|".join(map(q, s.splitlines())),
            "|".join(map(q, s.splitlines(True))), q(s.lstrip()), q(s.rstrip()),
            "|".join(map(q, s.rsplit(None, 1))), q(s.expandtabs(rnd.choice([4]))))


def bytestrings(out):
    rnd = random.Random(2)
    pool = bytes(range(256)) + b"aAbBzZ09 \t\n\r\x0b\x0c\x1c'\"\\" * 8
    preds = "isalpha isalnum isdigit isspace islower isupper istitle".split()
    maps = "upper lower title capitalize swapcase".split()
    for _ in range(250):
        s = bytes(rnd.choice(pool) for _ in range(rnd.randrange(10)))
        out(q(s), "".join(str(int(getattr(s, p)())) for p in preds),
            *(q(getattr(s, m)()) for m in maps), q(repr(s)),
            "|".join(map(q, s.split())), "|".join(map(q, s.splitlines())),
            q(s.lstrip()), q(s.rstrip()), "|".join(map(q, s.rsplit(None, 1))),
            q(s.expandtabs(3)))


def rand_float(rnd):
    k = rnd.randrange(8)
    if k == 0:
        return rnd.choice([0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324, 1.7976931348623157e308,
                           2.2250738585072014e-308, 0.1, 0.5, 1.5, 2.5, 1e16, 1e15, 9999999999999998.0,
                           1e22, 1e23, 0.0001, 0.00001, 123456.0, 999999.5, 9.5, 99.5, 0.05])
    if k == 1:
        return float(rnd.randrange(-10**6, 10**6))
    if k == 2:
        return rnd.randrange(-10**9, 10**9) / 10**rnd.randrange(12)
    if k == 3:
        return rnd.uniform(-1, 1) * 10.0**rnd.randrange(-30, 30)
    return math.ldexp(rnd.random() * rnd.choice([1, -1]), rnd.randrange(-1070, 1024))


def rand_int(rnd):
    k = rnd.randrange(6)
    if k == 0:
        return rnd.choice([0, 1, -1, 255, 65536, 2**61 - 1, 2**61, -2**61 + 1, 2**62, 2**63 - 1, -2**63,
                           2**63, 2**64, -2**64, 10**18, 10**30, 0x10ffff, 0x110000, 0xd800])
    if k == 1:
        return rnd.getrandbits(rnd.randrange(1, 400)) * rnd.choice([1, -1])
    return rnd.getrandbits(rnd.randrange(1, 64)) * rnd.choice([1, -1])


def hexf(f):
    return f.hex()


def floats(out):
    rnd = random.Random(3)
    for _ in range(2000):
        f = rand_float(rnd)
        out(hexf(f), repr(f), "nan" if f != f else str(hash(f)))


def parsed(f):
    """The result of a parser, or ! for a ValueError."""
    try:
        return str(f())
    except ValueError:
        return "!"


def numbers(out):
    """Parsing of ints, floats and complex numbers."""
    rnd = random.Random(4)
    words = ["inf", "nan", "Infinity", "-inf", "+nan", "iNf", "infinit", "1_000", "1__0", "_1", "1_", "1_.5",
             "1._5", "1e_5", "1e5_", "1e1_0", "0x1p3", "0x_f", "0x", "0b101", "0o17", "017", "00", "0_0", "01",
             "0_1", "-0x1F", "0XfF", "\u0661\u0662", "\u0661.\u0665", " 12\t", "\u30005\xa0", "1 2", "", " ", "+",
             "-", "+-1", "--1", ".", ".5", "5.", "-.5e-3", "1e", "1e+", "e5", "1e400", "-1e400", "1e-400",
             "12345678901234567890123", "-9223372036854775808", "9223372036854775808", "zz", "ZZ", "1\0",
             "\ud800", "j", "+j", "-J", "1j", "1+2j", "1-j", "(1+2j)", " ( 1+2j ) ", "( 1 )", "(1", "1)", "1+2",
             "1 + 2j", "1j+2", "nanj", "inf-infj", "1e5+1e-5j", "1_0+2_0j", "1+j2", "()", "(", "\u0661j", "1jj",
             "+1.5-.5j", "1e5j", "infj", "1+-2j", "1++2j", "2j ", "\u0663+\u0664j", "0.1e1_1", "1_2_3"]
    alphabet = "0123456789_+-. eExXoObBjJ()ainf\u0665 "
    for _ in range(700):
        words.append("".join(rnd.choice(alphabet) for _ in range(rnd.randrange(1, 8))))
    for w in words:
        out("float", q(w), parsed(lambda: hexf(float(w))))
        out("complex", q(w), parsed(lambda: (lambda c: hexf(c.real) + " " + hexf(c.imag))(complex(w))))
        for base in (0, 10, rnd.choice([2, 8, 16, 36])):
            out(f"int{base}", q(w), parsed(lambda: int(w, base)))
    for w in (b"12", b" 1_2 ", b"\xd9\xa1", b"\x1c5", b"1.5", b"\xa05"):
        out("bytesfloat", q(w), parsed(lambda: hexf(float(w))))
        out("bytesint", q(w), parsed(lambda: int(w)))
    sys.set_int_max_str_digits(0)
    for n in (900, 1000, 1001, 2000, 2001, 12345):
        for base in (3, 8, 10, 32, 36):
            s = "".join(rnd.choice("012") for _ in range(n))
            out("big", str(base), s, f"{int(s, base):x}")


def floathex(out):
    rnd = random.Random(10)
    for _ in range(600):
        f, n = rand_float(rnd), rnd.choice([0, 1, 2, 3, 5, 15, 20, 330, -1, -2, -3, -5, -15, -308, -309, -400])
        if rnd.random() < .3:
            f = rnd.randrange(-200, 200) * 10.0**-max(n, -300) / 4
        out("round", hexf(f), str(n), outcome(lambda: hexf(round(f, n))))
    for f, n in ((1.7976931348623157e308, -308), (1.7976931348623157e308, -309), (5e22, -23), (-6e22, -23), (1e23, -22),
                 (15.0, -1), (25.0, -1), (5.0, -1), (-5.0, -1), (5.000001, -1), (-7.0, -1), (1e308, -308), (5e-324, 324)):
        out("round", hexf(f), str(n), outcome(lambda: hexf(round(f, n))))
    words = ["0x1p-1075", "0x1.8p-1075", "0x1p1024", "-0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "nan", "-inf",
             "  0X1.8P+1 ", "1.", ".1", ".", "0x", "0xp1", "1p", "1p+", "1p1x", "--1", "0x1_0", "", "+0x.8p0", "infinity", "-0",
             "0x1.00000000000008p0", "0x1.000000000000080000001p0", "0x1.00000000000018p0", "1p99999999999", "1p-99999999999"]
    words += ["".join(rnd.choice("0123abf.xp+-") for _ in range(rnd.randrange(1, 9))) for _ in range(300)]
    for w in words:
        out("fromhex", q(w), outcome(lambda: hexf(float.fromhex(w))))


def hashes(out):
    rnd = random.Random(5)
    for _ in range(500):
        i = rand_int(rnd)
        out("int", str(i), str(hash(i)))
    for _ in range(100):
        c = complex(rand_float(rnd), rand_float(rnd))
        if c == c:
            out("complex", hexf(c.real) + " " + hexf(c.imag), str(hash(c)), repr(c))


def rand_spec(rnd):
    s = ""
    if rnd.random() < .4:
        s += rnd.choice(["", "", "*", "0", "\u20ac", " ", "<"]) + rnd.choice("<>=^")
    if rnd.random() < .4:
        s += rnd.choice("+- ")
    if rnd.random() < .1:
        s += "z"
    if rnd.random() < .25:
        s += "#"
    if rnd.random() < .3:
        s += "0"
    if rnd.random() < .6:
        s += rnd.choice(["1", "5", "10", "20", "33"])
    if rnd.random() < .3:
        s += rnd.choice(",_")
    if rnd.random() < .4:
        s += "." + rnd.choice(["", "0", "1", "2", "3", "6", "17", "30"])
    if rnd.random() < .8:
        s += rnd.choice("bcdeEfFgGnosxX%")
    if rnd.random() < .03:
        s += rnd.choice(["q", "\xe9", "zz", ",", "_", "\0", "\u0665", "99999999999999999999", ".99999999999f"])
    return s


def formats(out):
    rnd = random.Random(6)
    specs = ["", "xx", "\u0665", "0\u0665", ",_", "__", ",,", "_,", "99999999999999999999",
             ".99999999999999999999", ".99999999999f", "1\0", "\0<5", "\u20ac", " s", "zs", "=5", "010,", "010_d"]
    specs += [rand_spec(rnd) for _ in range(1500)]
    for spec in specs:
        i, f, s = rand_int(rnd), rand_float(rnd), rand_str(rnd, 9)
        c = complex(rand_float(rnd), rand_float(rnd))
        out("int", str(i), q(spec), outcome(format, i, spec))
        out("float", hexf(f), q(spec), outcome(format, f, spec))
        out("complex", hexf(c.real) + " " + hexf(c.imag), q(spec), outcome(format, c, spec))
        out("str", q(s), q(spec), outcome(format, s, spec))


def rand_percent(rnd, conversions):
    s = "".join(rnd.choice("-+ #0") for _ in range(rnd.randrange(3)))
    s += rnd.choice(["", "", "1", "8", "25", "*"])
    s += rnd.choice(["", "", ".", ".0", ".2", ".12", ".*"])
    return "%" + s + rnd.choice(["", "", "", "l"]) + rnd.choice(conversions)


def percents(out):
    rnd = random.Random(7)
    fixed = ["%", "%%", "a%5%", "%5", "%(a", "%(a)", "%()d", "%((a))d", "%.", "%d%y", "\u20ac%d%y", "%d%\u20ac", "%d%\x1f",
             "%99999999999999999999d", "%.99999999999999999999d", "%-", "%5.3", "%.99999999999f", "x%dy%dz"]
    for t in fixed:
        args = (5,) * t.replace("%%", "").count("%")
        out("fixed", q(t), outcome(lambda: t % ({"": 1, "a": 2, "(a)": 3} if "(" in t else args)))
    for _ in range(1500):
        t = rand_percent(rnd, "diuoxXeEfFgGcsrax")
        conv = t[-1]
        v = rand_int(rnd) if conv in "diuoxX" else rand_float(rnd) if conv in "eEfFgG" else rand_str(rnd, 6)
        if conv == "c":
            v = chr(rnd.choice([65, 0xe9, 0x20ac, 0x1f600]))
        args = [rnd.randrange(-20, 20) for _ in range(t.count("*"))] + [v]
        out(hexf(v) if isinstance(v, float) else str(v) if isinstance(v, int) else q(v), q(t),
            ",".join(map(str, args[:-1])), outcome(lambda: t % tuple(args)))


def templates(out):
    """What str.format does, with arguments that show how they are reached."""

    class Arg:
        def __init__(self, name):
            self.name = name

        def __getattr__(self, k):
            if k.startswith("__"):
                raise AttributeError(k)
            return Arg(self.name + "." + k)

        def __getitem__(self, k):
            return Arg(f"{self.name}[{k!r}]")

        def __format__(self, spec):
            return f"<{self.name}:{spec}>"

        def __str__(self):
            return f"s({self.name})"

        def __repr__(self):
            return f"r({self.name})"

    rnd = random.Random(8)
    pieces = ["{", "}", "{{", "}}", "{}", "{0}", "{1}", "{a}", "{a.b}", "{0[1]}", "{a[x.y]}", "{!r}", "{a!s:>5}", ":",
              "!", "[", "]", ".", "x", "0", "{:{}}", "{0:{1}}", "{a:{b!r}}", "{:{:{}}}", "\u20ac", "{\u0661}", " ", "!x",
              "{a[}]}", "{a[b}", "{a.}", "{a[]}", "{a[0]b}", "{99999999999999999999}", "{a[99999999999999999999]}",
              "{a!}", "{a!r", "{a!rx}", "{a!\u20ac}", "{-1}", "{a:}}", "{a:{", "{a:x", "{ a }"]
    seen = set()
    for n in (1, 1, 2, 3, 4):
        for _ in range(400):
            t = "".join(rnd.choice(pieces) for _ in range(n))
            if t in seen:
                continue
            seen.add(t)
            kw = {"a": Arg("a"), "b": Arg("b"), " a ": Arg(" a ")}
            out(q(t), outcome(lambda: t.format(Arg("0"), Arg("1"), Arg("2"), Arg("3"), Arg("4"), **kw)))


ENCODINGS = "utf-8 utf-8-sig ascii latin-1 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be".split()
ERRORS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace"]


def codecs(out):
    rnd = random.Random(9)
    lead = [b"\xc2", b"\xe0", b"\xe1", b"\xed", b"\xf0", b"\xf4", b"\xf5", b"\xff", b"\x80", b"\xbf", b"\xa0",
            b"\x90", b"\x8f", b"\x9f", b"\xc1", b"a", b"\xc3\xa9", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\0",
            b"\xd8", b"\xdc", b"\xfe", b"\x10", b"\x11", "\u20ac".encode(), "\U0001f600".encode()]
    for _ in range(500):
        b = b"".join(rnd.choice(lead) for _ in range(rnd.randrange(1, 7)))
        errors = rnd.choice(ERRORS[:-1])
        for enc in ("utf-8", rnd.choice(ENCODINGS)):
            out("decode", enc, errors, q(b), outcome(b.decode, enc, errors))
    out("decode", "utf-8", "xmlcharrefreplace", q(b"\xff"), outcome(b"\xff".decode, "utf-8", "xmlcharrefreplace"))
    for _ in range(500):
        s = rand_str(rnd, 6, "a\x80\xff\u0100\u20ac\ud800\udbff\udc00\udc7f\udc80\udcff\udd00\udfff\U0001f600")
        enc, errors = rnd.choice(ENCODINGS), rnd.choice(ERRORS)
        out("encode", enc, errors, q(s), outcome(s.encode, enc, errors))


FILES = [codepoints, folds, strings, bytestrings, floats, floathex, numbers, hashes,
         formats, percents, templates, codecs]


def main():
    for f in FILES:
        if len(sys.argv) > 1 and f.__name__ not in sys.argv[1:]:
            continue
        with open(f.__name__ + ".txt", "w") as w:
            f(lambda *fields: w.write("\t".join(fields) + "\n"))


if __name__ == "__main__":
    main()
