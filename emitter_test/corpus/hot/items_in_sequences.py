# `in` of tuples and lists: what is found by identity, by text, by contents, and what takes a method.
import enum


class Colour(enum.Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Plain:
    pass


class Valued:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, Valued) and self.v == other.v


class Wild:
    def __eq__(self, other):
        return True


class Word(str):
    pass


class Pair(tuple):
    pass


class Late:
    pass


plain = [Plain() for _ in range(4)]
late = [Late() for _ in range(3)]
words = ["%s%d" % ("ab", i) for i in range(6)]
colours = list(Colour)
nan = float("nan")
inf = float("inf")
zero = -0.0


def search(n):
    r = [0] * 40
    for i in range(n):
        w, c, p = words[i % 6], colours[i % 3], plain[i & 3]
        r[0] += w in ("ab1", "ab3", None, 7)
        r[1] += c in (Colour.GREEN, Colour.BLUE)
        r[2] += p in plain
        r[3] += p in (None, 1, "x", plain[1])
        r[4] += None in (1, "x", p)
        r[5] += None in [1, "x", None]
        r[6] += type(w) in (int, str)
        r[7] += type(c) in (int, str, dict)
        r[8] += (i & 1, "a") in [(0, "a"), (2, "b")]
        r[9] += Valued(i & 3) in (1, Valued(2))
        r[10] += 2.0 in (1, 2)
        r[11] += True in (0, 1)
        r[12] += (1.0, 2.5)[i & 1] in (2.5, None)
        r[13] += b"x" in (b"x", "y")
        r[14] += len in (len, max)
        r[15] += "q" not in ["a" * k for k in range(3)]
        r[16] += w in words[2:4]
        r[17] += [i & 1] in ([], [1], [2])
        r[18] += nan in (1.0, nan)
        r[19] += float("nan") in (1.0, nan)
        r[20] += inf in [1, 2.5, float("inf")]
        r[21] += 0 in (zero, 1)
        r[22] += zero in (0, "z")
        r[23] += p in ("a", Wild())
        r[24] += Wild() in (p, "a")
        r[25] += Word(w) in ("ab1", "ab2")
        r[26] += w in (Word("ab1"), 5, Word("ab4"))
        r[27] += Pair((i & 1, 2)) in ((1, 2), None)
        r[28] += (i & 1, 2) in (Pair((0, 2)), None)
        r[29] += 2**70 in (1, 2**70)
        r[30] += w in ()
        r[31] += (w, (c, None)) in [("ab1", (Colour.GREEN, None)), (1, 2)]
        r[32] += search in (len, search)
        r[33] += p not in plain[1:]
        if w in ("ab0", "ab5"):
            r[34] += 1
        if c not in (Colour.RED, None):
            r[35] += 1
        r[36] += late[i % 3] in (late[1], 3)
    return r


for again in range(3):
    print(search(400))
Late.__eq__ = lambda self, other: other is late[0]
print(search(400)[36])
Late.__eq__ = lambda self, other: other == 3
print(search(400)[36])


class Loud:
    def __eq__(self, other):
        raise ValueError("no")


def loud(n, items, x):
    caught = 0
    for i in range(n):
        try:
            if x in items:
                caught += 1000
        except ValueError:
            caught += 1
    return caught


print(loud(300, (1, Loud()), "a"), loud(300, ["a", Loud()], "a"), loud(300, (Plain(),), Loud()), loud(300, (), Loud()))
