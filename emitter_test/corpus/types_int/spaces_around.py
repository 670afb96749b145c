# White space around numbers in texts: the separators U+001C to U+001F are none there, though str.isspace() says that they are.
def parse(kind, s):
    try:
        return kind(s)
    except ValueError:
        return "ValueError"

for kind in int, float, complex:
    for c in " \t\n\r\f\v\x1b\x1c\x1d\x1e\x1f\x85\xa0\u2003\u3000\u200b":
        for i in range(40):
            r = [parse(kind, s) for s in (c + "4", "4" + c, c + "-4" + c, c + "\u0664", c, "4" + c + "4")]
        print(kind.__name__, ascii(c), c.isspace(), r)
for s in b"\x1c4", b"4\x1f", b" 4\x0b", b"\x854":
    print(s, parse(int, s), parse(float, s))
