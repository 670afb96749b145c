# f-strings of two to ten parts of all lengths, ASCII and not, with long, grown and empty ones, subclasses and objects among them.
class S(str):
    def __str__(self):
        return "own"

    def __format__(self, spec):
        return "fmt"


class O:
    def __str__(self):
        return "\u20ac"


def two(a, b):
    return f"{a}{b}"


def three(a, b):
    return f"{a}-{b}"


def five(a, b, c):
    return f"<{a}>{b}{c}!"


def eight(a, b, c):
    return f"{a}{b}, {c}: {a}{c};{b}"


def nine(a, b, c):
    return f"{a}{b}, {c}: {a}{c};{b}{a}{c}."


def digest(s):
    h = len(s)
    for c in s:
        h = (h * 31 + ord(c)) % 1000003
    return h


grown = ""
for i in range(700):
    grown += "g"
texts = ["", "a", "\u00e9", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "x" * 15, "y" * 16, "z" * 17, "\u20ac" * 9, "\U0001f600", "l" * 300, "m" * 600, grown, grown[:5] + "q"]
others = [0, -1, 12345, 2**62, 2**80, 1.5, None, True, [1], S("s"), O(), b"b", ("t",)]
total = 0
for pool in (texts, texts[:9] + others, texts):
    for a in pool:
        for b in pool:
            for f in (two, three):
                s = f(a, b)
                total = (total * 7 + digest(s)) % 1000003
            if len(s) > 40:
                continue
            for c in pool[:14]:
                for f in (five, eight, nine):
                    s = f(a, b, c)
                    total = (total * 7 + len(s) + (s == s[:] + "") + ord(s[-1])) % 1000003
                    if s not in {s: 1}:
                        print("lost", ascii(s))
    print(total)


class Bad:
    def __str__(self):
        raise ValueError("no text")


for f, args in ((two, ("a", Bad())), (five, (Bad(), "b", "c")), (eight, ("a", "b", Bad()))):
    for n in range(3):
        try:
            print(f(*args))
        except ValueError as e:
            print(e)
print(two("", ""), five("", "", ""), three("\u00e9", 5), [two(i, "x") for i in range(3)])
