# The % operator: flags, widths, stars, mappings, tuples, errors, bytes.
print("%d %i %u" % (1, -2, 3), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%x %X %#x %#o %o" % (255, 255, 255, 8, 8), "%#X" % 255)
print("%f %.2f %10.3f|%-10.1f|%+f %e %.1E %g %G" % (1.5, 1.555, 2.5, 3.25, 1.0, 12345.678, 0.00012, 1e-10, 1e20), "%#.3g %g %g" % (1.0, 1.0, 100000.0))
print("%s %r %a" % ("é", "é", "é"), "%10s|%-10s|%.2s|%5.1s|" % ("abc", "abc", "abc", "abc"), "%c%c" % (65, "B"), "%5c|" % "x", "%%" % (), "100%% %s" % 1)
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%*s" % (-6, "neg") + "|", "%0*d" % (5, -3))
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 7}, "%(k)s" % {"k": (1, 2)}, "%(a b)s" % {"a b": 1}, "%s" % {"a": 1}, "%(p(q))s" % {"p(q)": 1})
print("%s" % (1,), "%s" % [1, 2], "%s %s" % ([1], (2,)), "%s" % ((1, 2),), "%s" % None, "%s" % True, "%r" % (3.0,))
print("%d" % 3.99, "%d" % -3.99, "%d" % True, "%d" % 10 ** 3, "%x" % -255, "%#x" % -255, "%o" % -8, "%08x" % -1, "%+x" % 5, "%.3d" % 5, "%6.3d|" % 5, "%.0f" % 0.5, "%.0f" % 1.5, "%d" % 2 ** 100, "%x" % 2 ** 70)
print("%s" % "" + "|", "%.0s|" % "abc", "%.10s" % "abc", "% 5d" % 42, "%- 5d|" % 42, "%+5d" % -1, "%+05d" % 7, "%-05d|" % 7, "%ld %hd" % (1, 2))
print("%e" % 0, "%g" % 0.0001, "%g" % 0.00001, "%g" % 1e5, "%g" % 1e6, "%.3g" % 1234.5, "%f" % 1e20, "%f" % float("inf"), "%5.1f|" % float("nan"), "%F %E" % (float("inf"), float("-inf")), "%05f" % float("inf"), "%.15g" % 0.1, "%.17g" % 0.1)
def e(f, a):
    try: return f % a
    except Exception as x: return type(x).__name__
print(e("%d", "x"), e("%d", None), e("%x", 1.5), e("%c", "ab"), e("%c", -1), e("%c", 0x110000), e("%s %s", 1), e("%s", ()), e("%s", (1, 2)), e("no", 1), e("no", ()), e("no", {}), e("no", []), e("%(a)s", 1), e("%(a)s", {}), e("%z", 1), e("%", 1), e("%(a", {}), e("%*d", ("x", 1)), e("%f", "1"), e("%d", 1j), e("%e", []))
print(b"%d %s %b %r %a" % (1, b"by", b"te", "x", "y"), b"%x|%5d|%.1f" % (255, 3, 2.5), b"%c%c" % (65, b"B"), b"%(k)s" % {b"k": b"v"}, bytearray(b"%d") % 5)
try: b"%s" % "str"
except TypeError: print("bytes %s needs bytes")
class I:
    def __index__(self): return 5
    def __int__(self): return 6
    def __float__(self): return 7.5
    def __str__(self): return "I str"
    def __repr__(self): return "I rep"
print("%s %r %d %x %f" % ((I(),) * 5))
class S(str): pass
print(S("%s") % "a", type(S("%s") % "a").__name__, "%s" % S("b"))
