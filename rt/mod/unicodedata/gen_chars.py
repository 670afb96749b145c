"""Makes chars.deflate, the tables of tables.go. Run it with a CPython of the wanted version of Unicode."""

import unicodedata as U
import zlib
from fractions import Fraction

N = 0x110000
CHARS = [chr(c) for c in range(N)]


def runs(f):
    out, start, last = [], 0, f(CHARS[0])
    for c, x in enumerate(CHARS):
        v = f(x)
        if v != last:
            out.append((c - start, last))
            start, last = c, v
    return out + [(N - start, last)]


def relative(items):
    last, out = 0, []
    for code, text in items:
        out.append("%X%s" % (code - last, text))
        last = code
    return ",".join(out)


def number(x):
    v = U.numeric(x, None)
    if v is not None:
        kind = "d" if U.decimal(x, None) is not None else "g" if U.digit(x, None) is not None else "n"
        return "%s%s" % (kind, Fraction(v).limit_denominator(1000))


WIDTHS = {"N": "", "Na": "n", "A": "a", "W": "w", "F": "f", "H": "h"}
own = [(c, U.decomposition(x)) for c, x in enumerate(CHARS) if not 0xAC00 <= c < 0xD7A4 and U.decomposition(x)]
tables = [
    ",".join("%X%s" % (n, v.lower()) for n, v in runs(U.category)),
    ",".join("%X:%d" % (n, v) if v else "%X" % n for n, v in runs(U.combining)),
    ",".join("%X%s" % (n, WIDTHS[v]) for n, v in runs(U.east_asian_width)),
    ",".join("%X%s" % (n, v.lower()) for n, v in runs(U.bidirectional)),
    relative((c, number(x)) for c, x in enumerate(CHARS) if number(x)),
    relative((c, " " + d) for c, d in own),
    relative((c, "") for c, d in own if d[0] != "<" and U.normalize("NFC", CHARS[c]) != CHARS[c]),
    ",".join("%X" % n for n, _ in runs(U.mirrored)),
]
packed = zlib.compressobj(9, zlib.DEFLATED, -15)
with open("chars.deflate", "wb") as f:
    f.write(packed.compress("\n".join(tables).encode()) + packed.flush())
