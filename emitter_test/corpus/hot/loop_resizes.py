# Loops that change the size of a container that they index, by the same name or by another one of it: what is remembered must be as new.


def last(l, n):
    s = 0
    for i in range(n):
        s = (s * 7 + l[-1] + l[i] + l[0] + l[-2]) & 0xffff
        l.append(s & 63)
    return s


def rarely(l, n):
    s = 0
    for i in range(n):
        s = (s * 7 + l[-1] + l[i >> 1] + l[-2]) & 0xffff
        if i % 11 == 10:
            l.append(s & 63)
        elif i % 17 == 16:
            l.pop()
    return s


def alias(a, b, n):
    s = 0
    for i in range(n):
        s = (s * 5 + a[-1] + a[i & 3] + b[-1] + b[i & 1]) & 0xffff
        a.append(i & 63)
        if i % 5 == 4:
            b.pop()
            b.pop(0)
    return s, a[-3:], len(a)


def many(a, b, c, d, e, f, n):
    s = 0
    for i in range(n):
        s = (s * 3 + a[-1] + b[-1] + c[-1] + d[-1] + e[-1] + f[-1] + a[i & 1] + b[i & 1] + c[i & 1] + d[i & 1] + e[i & 1] + f[i & 1]) & 0xffff
        if i % 3 == 0:
            c.append(i)
        if i % 4 == 1:
            f.append(s)
        if i % 6 == 5:
            a.pop()
    return s


class Stack:
    def __init__(self):
        self.items = [1, 2, 3]

    def run(self, n, l):
        s = 0
        for i in range(n):
            s = (s * 3 + self.items[-1] + self.items[0] + l[-1] + l[1]) & 0xffff
            self.items.append(s)
            if i % 9 == 8:
                l.append(i)
            if i % 3 == 2:
                s += self.items.pop() + self.items[-1]
        return s, len(self.items), len(l)


def rows(text, n):
    old = list(range(n + 1))
    for i in range(3):
        row = [i + 1]
        for j in range(n):
            row.append(min(old[j + 1] + 1, row[j] + 1, old[j] + (text[j] != text[i])))
        old = row
    return old[-1]


def same_row(n):
    old = row = [0, 1]
    for j in range(n):
        row.append(old[j + 1] + row[j] & 0xffff)
    return old[-1], len(old)


def octets(a, b, n):
    s = 0
    for i in range(n):
        s = (s * 3 + a[-1] + a[i & 3] + b[-1] + b[i & 1]) & 0xffff
        a.append(s & 255)
        if i % 7 == 6:
            b += b'xyz'
    return s, len(a), len(b)


def octets_twice(a, n):
    b = a
    s = 0
    for i in range(n):
        a += b'ab'
        s = (s * 3 + a[-1] + b[-1] + b[-2] + a[i]) & 0xffff
        b.append(s & 255)
    return s, len(a), a is b


def runs_out(l, m):
    s = 0
    try:
        while True:
            s += l[-1] + m[-1] + l[-1]
            m.pop()
    except IndexError as e:
        return s, str(e), l == m


def bound(l, m, n):
    push = l.append
    s = 0
    for i in range(n):
        s = (s * 3 + l[-1] + l[i] + m[-1]) & 0xffff
        push(i & 31)
    return s


class Odd(list):
    def append(self, x):
        list.append(self, x)
        list.append(self, x + 1)


def main(n):
    print(last([1, 2], n), rarely([1, 2] * n, n))
    l = [1, 2, 3, 4]
    print(alias(l, l, n), alias([1, 2, 3, 4], list(range(n * 2)), n))
    l = list(range(n))
    print(many(l, l[:], l[:], l[:], l[:], l[:], n), many(l, l, l, l, l, l, n), len(l))
    x, y = l[:], l[1:]
    print(many(x, y, x, y, x, y, n), len(x), len(y))
    s = Stack()
    print(s.run(n, [1, 2]), s.run(n, s.items))
    print(rows('abcab' * n, n), same_row(n))
    b = bytearray(b'abcd')
    print(octets(b, b, n), octets(bytearray(b'abcd'), bytearray(b'q1'), n), octets_twice(bytearray(b'..'), n))
    l = list(range(n))
    print(runs_out(l, l), runs_out([1, 2, 3], list(range(n))))
    l = [5, 6]
    print(bound(l, l, n), bound([1, 2], [3], n))
    o = Odd([1, 2, 3, 4])
    print(last(o, 9), len(o), alias(o, o, 12), len(o))


for n in 30, 200, 200, 900:
    main(n)
