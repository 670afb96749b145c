# Items and operators of instances of subclasses of str.
class S(str):
    def first(self):
        return self[0]


class Other(str):
    def __getitem__(self, i):
        return "item %r" % (i,)

    def __add__(self, x):
        return "sum"

    __radd__ = __add__

    def __str__(self):
        return "other"


class Shown(str):
    def __str__(self):
        return "shown"


def items(x, n):
    r = []
    for i in range(n):
        r.append(x[i % len(x)])
        r.append(x[-1 - i % len(x)])
        del r[:-4]
    return r, x[0], x[-1]


for x in (S("hello"), S("h\xe9llo"), S("\u20ac\U0001f600"), Other("ab"), "plain", S("x" * 300 + "\xe9"), S("slice of a text"[3:])):
    print([ascii(y) for y in items(x, 300)[0]], ascii(items(x, 7)[1:]))


def outside(x, n):
    e = 0
    for i in range(n):
        try:
            x[i - 20]
        except IndexError:
            e += 1
    return e


print(outside(S("hello"), 300), outside(S(""), 300), outside(S("\xe9\xe9"), 300))


def sums(a, b, n):
    s = r = ""
    for i in range(n):
        s = a + b
        r = b + a
        s += a
    return s, r, type(s).__name__, type(r).__name__


for a in (S("ab"), Other("cd"), Shown("ef"), "gh"):
    for b in (S("ij"), Other("kl"), Shown("mn"), "op"):
        print(sums(a, b, 100), a * 2 if type(a) is not Other else None)
        print("%s" % b, S("%s!") % b, S("%s") % Shown(b), S("a") in a + "a" if type(a) is S else None)
for a, b in ((S("a"), 1), (1, S("a")), (S("a"), b"a"), (S("a"), None)):
    try:
        print(a + b)
    except TypeError:
        print("TypeError")


def mixed(xs, n):
    s = 0
    for i in range(n):
        s += len(xs[i % len(xs)][i & 1])
    return s


print(mixed([S("ab"), "cd", ["e", "f"], ("g", "h"), Other("no"), S("\xe9\xe8")], 600))
S.__getitem__ = lambda self, i: "patched"
print(items(S("hello"), 300)[0])
del S.__getitem__
print(items(S("hello"), 300)[0], S("hello").first())
