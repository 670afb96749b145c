# The conversions with a short way in % and format, at their edges, beside those that have none.
VALUES = [0, 1, -1, 7, -42, 255, 123456789, -(1 << 61), (1 << 62) - 1, 1 << 62, 1 << 70, 0.0, -0.0, 1.0, -2.5, 0.125, 2.675, 1e16, 1e22, 1e300, 1e-300, 5e-324,
          float("inf"), float("-inf"), float("nan"), True, False, None, "s", "\xe9\u20ac", "", (1,), [1]]
TEMPLATES = ["%d", "%5d", "%-5d|", "%05d", "%-05d|", "%x", "%02x", "%8x", "%-8x|", "%08x", "%f", "%.0f", "%.3f", "%8.3f", "%-8.3f|", "%08.3f", "%.20f", "%s", "%8s", "%-8s|",
             "%.2s", "%5.1s|", "%%", "%i", "%u", "%e", "%g", "%r", "%a", "%c", "%o", "%X", "%+d", "% d", "%#x", "%.f", "%.3d", "%.5x", "a%db", "%d%%", "%", "%5",
             "%z", "%1000d", "%999d", "%.100f", "%d %d", "%s and %s"]
SPECS = ["d", "5d", "05d", "x", "02x", "08x", "f", ".0f", ".3f", "8.3f", "08.3f", "5", "", "s", "<5", ">5", "^5", "+d", " d", "-d", "-5d", ",", "_", "e", "g", ".3", "b", "o", "%", "c",
         "00005d", "5.2d", "1000d", ".f", ".100f", "999d", "=5d", "n", "F", "z"]


def percent(t, v):
    try:
        return t % v
    except Exception as e:
        return type(e).__name__


def fmt(v, s):
    try:
        return format(v, s)
    except Exception as e:
        return type(e).__name__


def show(rows):
    for r in rows:
        print(ascii(r) if len(r) < 60 else (len(r), r[:20], r[-10:], sum(r.encode()) % 1009))


for t in TEMPLATES:
    print(repr(t))
    show([percent(t, v) for v in VALUES])
    show([percent(t, (v,)) for v in (1, "x", 2.5)])
    show([percent(t, v) for v in ((), (1, 2), ("a", "b"), {"a": 1})])
for s in SPECS:
    print(repr(s))
    show([fmt(v, s) for v in VALUES if not isinstance(v, (list, tuple))])
print(ascii("%s%s%s" % ("a", 1, "\xe9")), ascii("%5s|%-5s|" % ("\xe9", "\u20ac")), "x%dy%.2fz%s" % (1, 2.5, "q"), "%(a)d" % {"a": 3}, "no", "%s" % "", "" % ())
i, f, s = 42, 2.5, "text"
print(f"{i}{f}{s}", f"{i:5d}|{f:.2f}|{s:>6}", f"{i:x}{i:04d}{-i:05d}", ascii(f"{'é'}{i}"), f"{'a'}", f"{i}"f"{s}", f"", f"{1}{2}", f"{''}{''}")
