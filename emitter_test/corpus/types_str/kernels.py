# Methods of str and bytes on texts of all lengths around the sizes that they treat specially, ASCII and not, subclasses, and results of
# repeated concatenation.


class S(str):
    pass


class B(bytes):
    pass


def digest(v):
    h = 7
    for c in repr(v):
        h = (h * 31 + ord(c)) % 1000003
    return h


def texts(alphabet):
    seed = 1
    for n in list(range(0, 19)) + [31, 32, 33, 64, 65, 255, 256, 257, 700]:
        s = ""
        for i in range(n):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            s += alphabet[(seed >> 12) % len(alphabet)]
        yield s


def exercise(name, alphabet):
    total = []
    for s in texts(alphabet):
        whole = (s + "x" * 600)[:len(s)]
        for t in (s, S(s), whole):
            total.append(digest([
                t.replace(" ", "--"), t.replace("a", "b"), t.replace("ab", ""), t.replace("b", "", 2), t.replace("a", "\u00e9"), t.replace("", "-", 5),
                t.replace("a", ""), t.replace("zz", "y"), t.replace(t, "q") if t else 0,
            ]))
            total.append(digest([
                t.split(), t.split(None, 2), t.split(" "), t.split("a"), t.split("ab"), t.split(" ", 1), t.rsplit("a", 1), t.splitlines(),
                t.partition(" "), t.rpartition("a"),
            ]))
            total.append(digest([t.strip(), t.lstrip(), t.rstrip(), t.strip("ab "), t.upper(), t.lower(), t.swapcase(), t.casefold(), t.title(), t.capitalize()]))
            total.append(digest([t.isalpha(), t.isalnum(), t.isdigit(), t.isspace(), t.islower(), t.isupper(), t.istitle()]))
            total.append(digest([" ".join(t), "".join(t.split("a")), "\u00e9".join(t[:20]), ", ".join(t.split()), S("-").join(list(t)[:9]), "".join([t]), "".join([t, ""])]))
            b = t.encode()
            total.append(digest([b, b.decode(), b.decode("utf-8"), b.upper(), b.lower(), b.swapcase(), b.split(), b.replace(b"a", b"bb"), b.islower()]))
            total.append(digest([type(t.replace("\x00", "")) is str, type(t.upper()) is str, type("".join([t])) is str, type(t.lower()) is str]))
            c = B(b)
            total.append(digest([c.decode(), c.upper(), c.replace(b"a", b""), bytearray(b).upper(), bytearray(b).replace(b" ", b"__"), bytearray(b).split()]))
    print(name, len(total), digest(total))


def identity():
    # What is not changed is not copied; what is, is canonical where it is short.
    s = "nothing to do"
    print(s.replace("x", "y") is s, s.strip() is s, "".join([s]) is s)
    print("A".lower() == "a", {"a": 1}["A".lower()], {"": 1}["x".replace("x", "")], "\u00e9".upper() == "\u00c9")
    ba = bytearray(b"abc")
    print(ba.lower() is ba, ba.replace(b"x", b"y") is ba)


def errors():
    for f in (
        lambda: "a".replace("a"), lambda: "a".replace("a", 1), lambda: "a".replace(1, "a"), lambda: "a".split(""), lambda: "a".split(1),
        lambda: ",".join(["a", 1]), lambda: b",".join([b"a", "b"]), lambda: "a".encode("no-such"), lambda: b"\xff".decode(), lambda: b"\xc3".decode(),
        lambda: "\ud800".encode(), lambda: "a".split(",", "b"), lambda: "a".replace("a", "b", "c"), lambda: "a".split(",", 1, 2),
    ):
        try:
            print(f())
        except (TypeError, ValueError, LookupError) as e:
            print(type(e).__name__)


exercise("ascii", "ab AB9\n.z")
exercise("latin", "ab \u00e9\u00c9\u00df9\t")
exercise("wide", "a \u0416\u20ac\U0001f600b\u2003")
exercise("control", "a\x1c\x1f\x85 \r\n\x0b")
identity()
errors()
