# Strs of all lengths, equal ones and such as differ in one character, are compared in code that is hot.


def made(n, at=-1, other="#"):
    """A str of n characters that is not interned."""
    return "".join([other if i == at else chr(97 + i % 26) for i in range(n)])


def count(pairs):
    same = differ = 0
    for a, b in pairs:
        if a == b:
            same += 1
        if a != b:
            differ += 1
        if (a == b) == (a != b):
            print("both", a, b)
    return same, differ


for n in list(range(1, 20)) + [31, 32, 33, 63, 64, 65, 200]:
    pairs = [(made(n), made(n))]
    for at in range(n):
        pairs.append((made(n), made(n, at)))
        pairs.append((made(n, at, "\0"), made(n)))
    print(n, count(pairs * 5))

# What is read behind the end of a short one does not count.
print(count([((made(n) + "x" * 9)[:n], (made(n) + "y" * 9)[:n]) for n in range(1, 24)] * 20))

# Texts of several bytes a character.
print(count([("".join(["é", chr(0x20AC), c]), "".join(["é", chr(0x20AC), d])) for c in "ab" for d in "ab"] * 50))

# Long ones that have grown, and ones that share their memory with what they were made of.
a, b = "", ""
for i in range(3000):
    a += chr(97 + i % 7)
    b += chr(97 + i % 7)
print(count([(a, b), (a + "x", b + "x"), (a + "x", b + "y"), ("x" + a, "y" + b)] * 60))
parts = [(a[i:i + 20], b[i:i + 20]) for i in range(0, 2900, 7)]
print(count(parts), count([(x, y[:-1] + "!") for x, y in parts]))


class Same:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return isinstance(other, str) and other == self.text


class Sub(str):
    pass


def find(items, what):
    n = 0
    for x in items:
        if x == what:
            n += 1
    return n


# Other objects come when the loop has been compiled for strs.
words = [made(k % 5 + 1) for k in range(400)]
print(find(words, made(3)))
print(find(words + [None, 1, 2.5, b"abc", ("abc",), ["abc"], {"abc"}, Same("abc"), Sub("abc"), Sub("abd"), 1 << 70], made(3)))
print(find([None, {"a"}, {"a": 1}, frozenset("a"), 1 << 80, range(3), Same("a")] * 40, {"a"}))
print(find(words, Same("ab")), find(words, Sub("ab")), find([(1, "a"), [1]] * 50, (1, made(1))))
