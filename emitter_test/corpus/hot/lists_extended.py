# Lists that grow by += and by displays: of lists, tuples, themselves and other things, while loops index them.
def grow(n, more):
    l = []
    for i in range(n):
        l += more
        if len(l) > 50:
            l = l[-3:]
    return l


for more in ([1], (1, 2), [3, 4, 5], (), [], "ab", {7: 8}, range(2)):
    print(grow(700, more))


def itself(n):
    sizes = []
    for i in range(n):
        l = [i, 2]
        l += l
        l += l
        sizes.append(len(l))
        m = l
        m += (9,)
        assert l is m and l[-1] == 9
    return sizes[-1], l


print(itself(600))


def indexed(n):
    l = [1, 2]
    m = l
    total = 0
    for i in range(n):
        k = len(l)
        m += [i]
        total += l[k] + l[0] + m[-1]
        for j in range(3):
            l += (j,)
            total += l[len(l) - 1] + m[j]
        if k > 200:
            del l[2:]
    return total, len(l)


print(indexed(2000))


class Box:
    def __init__(self):
        self.items = []
        self.rows = [[], []]

    def add(self, x):
        self.items += [x]
        self.rows[x & 1] += [x, x]

    def total(self):
        t = 0
        for i in range(len(self.items)):
            t += self.items[i]
            if i % 50 == 0:
                self.items += (0,)
        return t + sum(self.rows[0]) + len(self.rows[1])


b = Box()
for i in range(1000):
    b.add(i)
print(b.total(), len(b.items))


def during(n):
    seen = 0
    for r in range(n):
        l = [1, 2, 3]
        for x in l:
            seen += x
            if len(l) < 9:
                l += [x + 1]
    return seen, l


print(during(300))


class Own(list):
    def __iadd__(self, other):
        self.append(len(other))
        return self


class Plain(list):
    pass


def kinds(n):
    out = []
    for i in range(n):
        for make in (list, Own, Plain, bytearray):
            x = make()
            x += b"ab" if make is bytearray else [i, i]
            if i == n - 1:
                out.append((type(x).__name__, list(x)))
    return out


print(kinds(300))


def fails(n):
    l, caught = [], 0
    for i in range(n):
        try:
            l += i if i > n - 9 else (i,)
        except TypeError:
            caught += 1
    return len(l), caught


print(fails(500))


def texts(n):
    s, t, big = "", (), []
    for i in range(n):
        s += "x"
        t += (i,)
        big += t
        if len(t) > 20:
            t = ()
    return len(s), t, len(big), sum(big)


print(texts(3000))


def extended(n):
    l, m, calls = [1], [], 0
    add = m.extend
    for i in range(n):
        k = len(l)
        l.extend((i, i + 1))
        l.extend(m)
        calls += l[k] + l[-1]
        add([i])
        if i % 7 == 0:
            add(l)
            l.extend(l)
        if len(m) > 40:
            del l[3:]
            m.clear()
        if i > n - 5:
            l.extend("ab")
            l.extend(x for x in (1, 2))
            try:
                l.extend(i)
            except TypeError:
                calls += 1
    return l, m, calls


print(extended(2000))


def extended_others(n):
    out = []
    for i in range(n):
        for make in (list, Own, Plain):
            x = make()
            x.extend([i, i] if i < n // 2 else {i: 1})
            list.extend(x, (5,))
            if i == n - 1:
                out.append((type(x).__name__, list(x)))
    return out


print(extended_others(400))
