# heavy
# Operations on texts that are done in pieces.
N = 1100000  # longer than a piece of 4 MiB
for s in "aZ'\n" * N, 'ä"zß' * N, "a1" * N * 2, " \t" * N * 2, "12" * N * 2:
    u, l, w = s.upper(), s.lower(), s.swapcase()
    print(len(u), hash(u) == hash(u), u[:5], u[-5:], l[-4:], w[:3], w[-4:], u == "".join([c.upper() for c in s[:8]]) + u[len(s[:8].upper()):])
    r = repr(s)
    print(len(r), r[:9], r[-9:], eval(r) == s)
    print(s.isalpha(), s.isalnum(), s.isdigit(), s.isspace(), (s + "!").isalnum(), s.isdecimal())
    b = s.encode()
    print(len(b), b.upper()[-5:], b.swapcase()[:5], eval(repr(b)) == b, b.isalpha(), b.isspace(), b.isdigit())
    t = bytes(range(255, -1, -1))
    print(b.translate(t)[:4], len(b.translate(None, b"a")), b.translate(t).translate(t) == b, bytearray(b).upper()[-3:])
    print(len(s.encode("utf-16")), s.encode("utf-16").decode("utf-16") == s)
