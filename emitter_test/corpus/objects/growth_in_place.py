# Large containers grow while others look at them, share with them, or lie right behind them.
import gc


def check(name, value):
    print(name, value)


def lists():
    a, b = [], []
    for i in range(60000):  # both grow in turn
        a.append(i)
        b.append(-i)
    check("turns", (len(a), len(b), sum(a) + sum(b), a[::9999], b[-1]))
    seen = 0
    for x in a:  # grows while it is iterated over
        if seen < 60000:
            a.append(x)
        seen += 1
    check("iterated", (seen, len(a), a[59999:60002]))
    a.extend(a)
    check("itself", (len(a), a[120000], a[239999]))
    a += a[:7]
    a[3:3] = range(20000)
    check("splice", (len(a), a[2:5], a[20002:20005]))
    del a[100:-100]
    check("cut", (len(a), a[-1]))
    for i in range(50000):
        a.append(i)
    check("again", (len(a), a[199:202], sum(a)))
    copies = [a[:] for _ in range(5)]
    for i, c in enumerate(copies):
        c.extend([i] * 30000)
    check("copies", [(len(c), c[-1], c[50200 - 1], c[50200]) for c in copies])


def dicts():
    d = {}
    other = []
    for i in range(40000):
        d[i] = i * 2
        other.append(i)
    check("dict", (len(d), d[39999], sum(d.values()), list(d)[-1]))
    for i in range(0, 40000, 3):
        del d[i]
    for i in range(50000, 90000):
        d[i] = i
    check("holes", (len(d), 3 in d, 4 in d, list(d)[:4], d[89999]))
    try:
        for k in d:
            d[-k - 1] = k
    except RuntimeError as e:
        check("changed", type(e).__name__)
    s = set()
    for i in range(60000):
        s.add((i, i + 1))
    check("set", (len(s), (59999, 60000) in s, (60000, 60000) in s))
    for i in range(60000):
        if i % 7:
            s.discard((i, i + 1))
    for i in range(60000, 120000):
        s.add(i)
    check("set again", (len(s), (7, 8) in s, (8, 9) in s, 119999 in s))


def buffers():
    b = bytearray()
    for i in range(3000):
        b += bytes([i & 255]) * 100
    check("bytearray", (len(b), b[0], b[299999], sum(b)))
    view = memoryview(b)
    try:
        b.extend(b"x" * 500000)
    except BufferError as e:
        check("viewed", type(e).__name__)
    view.release()
    b.extend(bytes(500000))
    check("extended", (len(b), sum(b)))
    del b[150000:]
    b.extend(bytes(900000))
    check("zeros", (len(b), sum(b), b[149999], b[150000]))
    s = "start"
    prefixes = []
    for i in range(4000):
        s += "%d," % i * 9
        if i % 1000 == 999:
            prefixes.append(s)
            t = s + "fork"
            prefixes.append(t)
    check("str", (len(s), [len(p) for p in prefixes], prefixes[1][-8:], s.startswith(prefixes[0]), s.startswith(prefixes[1])))


class Odd:
    def __init__(self, into):
        self.into = into

    def __iter__(self):
        for i in range(30000):
            self.into.append(i)
            yield -i


def aliases():
    a = [1] * 20000
    a.extend(Odd(a))
    check("appended meanwhile", (len(a), a[20000:20006], a[-2:]))
    a = list(range(30000))
    it = iter(a)
    for _ in range(29999):
        next(it)
    for i in range(30000):
        a.append(i)
    check("iterator", (next(it), next(it), next(it)))
    a = list(range(9000))
    a.sort(key=lambda x: -x)
    a.extend(range(50000))
    check("sorted", (a[0], a[8999], a[9000], a[-1], len(a)))


for _ in range(2):
    lists()
    gc.collect()
    dicts()
    buffers()
    gc.collect()
    aliases()
# heavy
