# Groups, spans and slices of matches in ASCII and other texts, by all sorts of keys.
import re


class S(str):
    pass


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


p = re.compile(r"(?P<word>\w+)(-(?P<num>\d+))?|(x{9})")
for text in ("say abc-12 now", "€uro-7 ünd", S("abc-1"), "\U0001f600é-5", "é"):
    for m in p.finditer(text):
        print(m.span(), [attempt(m.span, k) for k in (0, 1, 2, 3, 4, 5, -1, True, I(2), "word", "num", "no", 1.5, None, 2**70)])
        print([attempt(m.__getitem__, k) for k in (0, 1, 2, 3, 4, 5, -1, False, I(1), "word", "num", "no", 1.5, None, -(2**70))])
        print(m.start(), m.end("word"), attempt(m.start, 4), attempt(m.end, 9), m.groups("d"), m.group(1, "num"), m.regs)
b = re.compile(rb"(\w)(\d)?").search(bytearray(b"..a1"))
print(b.span(), b.span(2), b[1], b.group(0, 2), b.groups())
print(re.findall(r"\w", "aé€b"), re.split(r"(,)", "a,é,€"), re.sub(r"(é)", r"<\1>", "aéb"), [m[0] for m in re.finditer(".", "é€")])
data = bytearray(b"abcdef")
m = re.search(rb"d.f", data)
del data[4:]
print(m.group(), m[0])


def loop(n):
    total = 0
    m = p.search("abc-12")
    k = p.search("éa-9")
    for i in range(n):
        total += m.span()[1] + len(m[1]) + m.start("num") + k.end(3) + len(k["word"])
    return total


print(loop(3000))
