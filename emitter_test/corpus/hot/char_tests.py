# isdigit and its kin on texts of any length, also bytes, subclasses and what raises, in hot code with floats and small functions around it.


class S(str):
    pass


class Own(str):
    def isdigit(self):
        return "own"


WORDS = ["", "a", "Z", "5", " ", "abc", "ABC", "a1", "12", "  \t", "aB", "é", "ÉÀ", "éa", "²", "٣", "x y", "a" * 300, "A" * 299 + "b", "\x1c\x1d", "\x85"]


def tests(w):
    return w.isdigit(), w.isalpha(), w.isalnum(), w.isspace(), w.islower(), w.isupper()


def count(words):
    n, x = 0, 0.5
    for w in words:
        if w.isdigit():
            n += 1
        x = x * 1.25 + 1.0
        if w.isalpha():
            n += 10
            x -= 0.75
        if not w.isspace():
            n += 100
        if x > 1e6:
            x = 0.25
    return n, x


for i in range(300):
    r = [tests(w) for w in WORDS]
    c = count(WORDS)
print(r)
print(c)
for w in (S("12"), S("ab"), Own("1"), Own("x"), b"12", b"ab ", bytearray(b"AB"), 5, None, ["1"]):
    try:
        for i in range(30):
            r = tests(w)
        print(r)
    except AttributeError as e:
        print("AttributeError")


def inner(w):
    return w.isupper() or w.isdigit()


def outer(words):
    return [w for w in words if inner(w)]


for i in range(400):
    r = outer(WORDS)
print(r)


def gen(words):
    for w in words:
        if w.isalnum():
            yield w, w.isupper()


for i in range(300):
    r = list(gen(WORDS))
print(len(r), r[:4])


class D:
    def isspace(self):
        raise ValueError("isspace")


def handled(words):
    out = 0
    for w in words:
        try:
            if w.isspace():
                out += 1
        except (ValueError, AttributeError) as e:
            out += 1000
    return out


for i in range(300):
    r = handled(WORDS)
print(r, handled(WORDS + [D(), 3, S(" ")]))
