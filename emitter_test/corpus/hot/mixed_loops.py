# One loop over objects of many kinds while it is hot.
class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 2


class MyList(list):
    pass


class Loud(list):
    def __iter__(self):
        return iter("loud")


def gen(n):
    for i in range(n):
        yield i * i


def each(x, out):
    n = 0
    for v in x:
        n += 1
        out[0] = v
        if n > 40:
            break
    else:
        n += 1000
    return n


def pairs(x):
    s = []
    for a, b in x:
        s.append((a, b))
    return s[-2:], len(s)


def makers():
    d = {"k%d" % i: i for i in range(9)}
    return [
        lambda: [1, 2, 3], lambda: (4, 5.5), lambda: d, lambda: d.keys(), lambda: d.values(), lambda: d.items(), lambda: range(5),
        lambda: range(10, -10, -3), lambda: range(0), lambda: "abcä"[:3], lambda: "äöü", lambda: gen(4), lambda: {7}, lambda: frozenset([8]),
        lambda: iter([9, 10]), lambda: iter((11,)), lambda: iter("xy"), lambda: b"bytes", lambda: bytearray(b"ba"), lambda: Count(3), lambda: Seq(),
        lambda: MyList([1, 2]), lambda: Loud([1]), lambda: enumerate("ab"), lambda: zip([1], [2]), lambda: map(str, [1, 2]), lambda: reversed([1, 2]),
        lambda: range(2**62, 2**62 + 3), lambda: [], lambda: (), lambda: "", lambda: {}, lambda: list(range(100)),
    ]


def run(n):
    ms, out, total = makers(), [None], {}
    for r in range(n):
        for i, m in enumerate(ms):
            k = each(m(), out)
            key = i, k, str(out[0])
            total[key] = total.get(key, 0) + 1
    return total


for key, n in run(60).items():
    print(key, n)


def run_pairs(n):
    d = {1: 2, 3: 4}
    for i in range(n):
        x = [[(1, 2), (3, 4)], d.items(), enumerate("abc"), zip([1, 2], "xy"), ((5, 6),), ["ab", "cd"], iter([[7, 8]]), {(9, 10): 0}][i % 8]
        r = pairs(x)
        if i >= n - 8:
            print(r)


run_pairs(400)


def growing(x, limit):
    c = 0
    for v in x:
        c += 1
        if c < limit:
            if type(x) is list:
                x.append(v)
            elif type(x) is dict:
                x[c + 10] = v
    return c


def run_growing(n):
    out = []
    for i in range(n):
        for make in (lambda: [1, 2], lambda: (1, 2), lambda: {1: 1, 2: 2}, lambda: range(3)):
            try:
                r = growing(make(), i % 5)
            except RuntimeError as e:
                r = str(e)
            if r not in out:
                out.append(r)
    return out


print(run_growing(200))


def wrong(x):
    try:
        for v in x:
            pass
    except TypeError as e:
        return str(e)[:5]
    return "fine"


print(sorted({wrong(x) for i in range(200) for x in ([1], (1,), 5, None, "s", 1.5, range(2), {1: 2})}))


def nested(rows):
    s = 0
    for row in rows:
        for v in row:
            s += v
    return s


print([nested(r) for i in range(100) for r in ([[1, 2], (3,)], ((1,), range(3), {5: 6}), {(1, 2): 3}, iter([b"ab"]))][-4:])
