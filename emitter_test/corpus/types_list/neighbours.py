# Lists of all lengths side by side: none may reach into what the next ones keep, however they grow and shrink.
# heavy
import gc


def item(i, j):
    return (i, j) if j & 1 else str(i * 1000 + j)


def grown(i, n):
    a = []
    for j in range(n):
        a.append(item(i, j))
    return a


def check(lists, lengths):
    bad = 0
    for i, a in enumerate(lists):
        if len(a) != lengths[i]:
            bad += 1
        for j, x in enumerate(a):
            if x != item(i, j):
                bad += 1
    return bad


def by_append(n, longest):
    lengths = [i * 7 % longest for i in range(n)]
    lists = [grown(i, lengths[i]) for i in range(n)]
    gc.collect()
    return check(lists, lengths)


def in_turns(n, longest):
    lists = [[] for _ in range(n)]
    for j in range(longest):
        for i in range(n):
            lists[i].append(item(i, j))
    return check(lists, [longest] * n)


def up_and_down(n, longest):
    lists = [grown(i, longest) for i in range(n)]
    for k in range(3):
        for i in range(n):
            a = lists[i]
            while len(a) > i % longest:
                a.pop()
        gc.collect()
        for i in range(n):
            a = lists[i]
            for j in range(len(a), longest):
                a.append(item(i, j))
    return check(lists, [longest] * n)


def displays(n):
    lists = []
    for i in range(n):
        lists.append([item(i, 0)])
        lists.append([item(i, 0), item(i, 1)])
        lists.append([item(i, 0), item(i, 1), item(i, 2)])
        lists.append([item(i, 0), item(i, 1), item(i, 2), item(i, 3)])
        lists.append([item(i, 0), item(i, 1), item(i, 2), item(i, 3), item(i, 4), item(i, 5), item(i, 6), item(i, 7), item(i, 8), item(i, 9),
                      item(i, 10), item(i, 11), item(i, 12), item(i, 13), item(i, 14)])
    bad = 0
    for k in range(2):
        for p, a in enumerate(lists):
            i = p // 5
            for j, x in enumerate(a):
                if x != item(i, j):
                    bad += 1
            a.append(item(i, len(a)))
    return bad


def whole(n):
    bad = 0
    for m in range(n):
        a = grown(m, m)
        b, c, d, e = a[:], a + a, a * 2, a[::-1]
        f = a[m // 2:]
        a[1:1] = ["x"] * (m % 5)
        del a[1:1 + m % 5]
        f[len(f):] = ["y"]
        e.insert(0, "z")
        if a != b or c != d or c[:m] != a or c[m:] != a or f[:-1] != b[m // 2:] or e[:0:-1] != b[:len(e)] or f[-1] != "y":
            bad += 1
        b.extend(c)
        b.sort(key=str)
        if len(b) != 3 * m or sorted(b, key=str) != b:
            bad += 1
    return bad


def full(n):
    # As many items as there is room for, in lists that live on while others die.
    keep, bad = [], 0
    for i in range(n):
        a = [None] * (1 + i % 300)
        for j in range(len(a)):
            a[j] = item(i, j)
        if i % 3 == 0:
            keep.append((i, a))
        a = None
    gc.collect()
    for i in range(n):
        a = ["dirt"] * (1 + i % 300)
    for i, a in keep:
        for j, x in enumerate(a):
            if x != item(i, j):
                bad += 1
    return bad


def large():
    a = []
    for j in range(9000):
        a.append(j)
        if j in (2045, 2046, 2047, 2048, 4094, 4095, 4096, 4097):
            b = a[:]
            b.append("end")
            if b[:-1] != a or b[-1] != "end":
                return j
    while len(a) > 3:
        a.pop()
    a += [3, 4]
    return a


class Stack(list):
    def push(self, x):
        self.append(x)


def subclass(n):
    stacks = [Stack() for _ in range(10)]
    for j in range(n):
        for i in range(10):
            stacks[i].push(item(i, j))
    return check(stacks, [n] * 10)


print(by_append(70, 60), in_turns(12, 40), up_and_down(12, 40), displays(25), whole(25), full(301), large(), subclass(30))
