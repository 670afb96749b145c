# Format specifications that have a short way, and their neighbours: widths, fills, alignments, signs, bases, other types and subclasses.
class S(str):
    def __format__(self, spec):
        return "S(" + spec + ")"


class I(int):
    pass


specs = ["", "5", "<5", ">5", "^5", "^6", "*^7", "_<4", "=>3", "=5", "0=5", "05", "<05", "x<05", ">05", "3", "1", "0", "00", "s", "5s", "<5s", "^5s", "*>5s", ".2", ".0", "5.1", ".3s", "d", "5d", "<5d",
         "^5d", "05d", "+5d", "-5d", " d", "x", "#x", "04x", "<4x", "X", "b", "o", "c", ",", ",d", "_d", "n", "f", ".2f", "8.2f", "<8.2f", "^9.2f", "*^9.2f", "08.2f", "+.1f", "e", ".3e", "g", "%", ".1%",
         "\u00e9^5", "\u00e9<4d", "999", "<1000", "5 ", "<", "^", "<<5", "<>5", "{}", "z", "zf", ".", "5.", "5q"]
values = [0, 7, -7, 12345, -12345, 2**62, -2**70, 0.0, -0.0, 1.5, -2.675, 1e300, float("inf"), float("nan"), "", "a", "abc", "abcdef", "\u00e9", "\u00e9\u20ac\U0001f600", True, None, S("q"), I(5), 1j, b"x", (1,)]
total = 0
for v in values:
    row = []
    for spec in specs:
        try:
            r = format(v, spec)
        except (ValueError, TypeError, OverflowError) as e:
            r = type(e).__name__
        row.append(r)
        try:
            if f"{v:{spec}}" != r:
                print("differs", ascii(v), spec)
        except (ValueError, TypeError, OverflowError):
            pass
    h = 0
    for c in "|".join(row):
        h = (h * 31 + ord(c)) % 1000003
    print(ascii(v), h, ascii(row[:12]))


def hot(n):
    out = 0
    e = "\u00e9"
    for i in range(n):
        out += len(f"{i:>4}{i:<4d}{i:^7}{i & 15:x}{i / 4:.2f}{'ab':>5}{e:*^5}") + len("{:>3}|{:<5}|{!r:>6}".format(i, "x", "y")) + len("%s-%3d-%-4s|%02x|%%" % ("\u00e9", i, "ab", i))
    return out


print(hot(500), "%s" % "\u00e9", "%s%s" % ("a", "\u20ac"), "\u00e9%d" % 5, "%5s|%-5s" % ("\u00e9", "\u00e9"), "a%sb" % 7)
print([(hex(i), bin(i), oct(i)) for i in (0, 1, -1, 255, -256, 2**61, -2**62, 2**64, -2**70, True, I(9))])
for n in (1, 2, 3, 7, 8, 9):
    for i in (0, 1, 127, 128, 255, 256, 65535, 2**31, 2**55, 2**56 - 1, 2**61, -1, -128, -129):
        for order in ("little", "big"):
            for signed in (False, True):
                try:
                    b = i.to_bytes(n, order, signed=signed)
                    if int.from_bytes(b, order, signed=signed) != i or len(b) != n:
                        print("differs", i, n)
                    total = (total * 31 + sum(b) + b[0]) % 1000003
                except OverflowError:
                    total += 1
print(total)
