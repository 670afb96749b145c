# Hashes of tuples in tuples, of instances of subclasses of tuple and others, and classes that change how theirs are made.
from collections import namedtuple, defaultdict

P = namedtuple("P", "x y")


class T(tuple):
    pass


class Own(tuple):
    def __hash__(self):
        return 7


class Eq(tuple):
    def __eq__(self, other):
        return True


class I(int):
    pass


class S(str):
    pass


class O:
    pass


def same(*xs):
    h = {hash(x) for x in xs}
    return len(h) == 1


def nested(n, x):
    for i in range(n):
        x = (x,)
    return x


print(same((1, 2), P(1, 2), T((1, 2)), (1.0, True + True), (I(1), I(2))))
print(same(((1, "a"), 3), (P(1, "a"), 3), T((T((1, S("a"))), I(3)))))
print(same(nested(40, 5), nested(40, 5.0), nested(40, I(5))), nested(40, 5) == nested(40, 5.0), {nested(40, 5): 1}[nested(40, 5.0)])
print(hash(Own((1, 2))), hash((Own((1, 2)), 1)) == hash((7, 1)))
for x in (Eq((1, 2)), (1, Eq()), (1, [2]), P(1, [2]), T((P({}, 1),)), nested(30, [])):
    try:
        print(hash(x))
    except TypeError as e:
        print("TypeError", str(e)[:16])

o = O()
d = {(o, 1): "o", ((1, 2), (3, 4)): "t", P(1, (2, "x")): "p"}
print(d[(o, 1)], d[((1, 2), (3, 4))], d[(1, (2, "x"))], d[T((1, T((2, "x"))))], d.get(((1, 2), (3, 5))), d.get(((1, 2), (3,))), d.get(((1, 2), 3)))


def look(table, keys, n):
    s = 0
    for i in range(n):
        for k in keys:
            s += table[k]
    return s


keys = [(0, P(i, (i, "s%d" % i)), T((i, 2))) for i in range(20)]
table = defaultdict(int)
for i, k in enumerate(keys):
    table[k] = i
print(look(table, keys, 100), len(table))

# The class gets a hash of its own in the middle.
def changing(n):
    t = T((1, 2))
    seen = []
    for i in range(n):
        h = hash((t, 3)), hash(t)
        if not seen or seen[-1] != h:
            seen.append(h)
        if i == n // 3:
            T.__hash__ = lambda self: 11
        if i == 2 * n // 3:
            del T.__hash__
    return len(seen), seen[0] == seen[2], seen[1] == (hash((11, 3)), 11)


print(changing(600))


class Deep(tuple):
    def __hash__(self):
        return hash((self[0],)) if self else 1


x = ()
for i in range(60):
    x = Deep((x,))
print(hash(x) == hash(x), hash((x, x)) == hash((hash(x), hash(x))))
class Given:
    def __init__(s,v): s.v=v
    def __hash__(s): return s.v
for v in (-1, 2**61-1, 2**61, -2**61, 2**62, 2**63-1, -2**63, 2**63, 2**64+5, -2, True): print(v, hash(Given(v)), hash(v), hash((Given(v),))==hash((v,)))
