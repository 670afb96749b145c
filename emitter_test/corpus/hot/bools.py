# Bools as numbers and as indexes.
import array


def compare(a, b):
    return (a > b) - (a < b)


def run(values):
    s = 0
    for i in range(300):
        for a in values:
            for b in values:
                s += compare(a, b) * (i + 1)
    return s


print(run([1, 2, 3]), run(["a", "b"]), run([1.5, 2.5]), run([(1, 2), (1, 3)]), run([2 ** 70, 5]))


def operators(a, b):
    r = None
    for _ in range(300):
        r = (a + b, a - b, a * b, a & b, a | b, a ^ b, a << b, a >> b, a // (b or 1), a % (b or 1), a / (b or 1), a ** b, a == b, a < b)
    return r


for a in (True, False, 3, -3, 2 ** 62 - 1, 2 ** 64, -2 ** 70):
    for b in (True, False):
        print(operators(a, b), operators(b, a) if abs(a) < 100 and a >= 0 else None)


def in_place(n):
    s, t, u, v = True, False, 5, 1.5
    for i in range(n):
        s += i == 3
        t -= i > 5
        u *= i != 1 or True
        v += i > 3
        u -= i < 100
    return s, t, u, v


print(in_place(500))


def mixed(values):
    s = 0
    for i in range(300):
        for a in values:
            s = s + a - (i == 7)
            s = (i > 5) - s
    return s


print(mixed([True, False, 3]), mixed([True, 2.5, 2 ** 65]))


def bits(n):
    r = []
    for i in range(n):
        a, b = i & 1 == 1, i & 2 == 2
        r.append((a & b, a | b, a ^ b, a & i, i | b, a ^ i))
    return r[-4:], [type(x).__name__ for x in r[-1]]


print(bits(300))


def indexes(n):
    l, t, s, b, m, v = [5, 7], (1.5, 2.5), "no", b"ab", bytearray(b"cd"), array.array("i", [8, 9])
    d = {False: "f", True: "t", 2: "2"}
    r = None
    for i in range(n):
        odd = i % 2 == 1
        r = l[odd], t[odd], s[odd], b[odd], m[odd], v[odd], d[odd], ("a", "b")[i > 9], [1, 2][not odd], l[-odd]
        l[odd] += 1
        m[odd] = i & 127
        v[odd] = i
    return r, l, m, v


print(indexes(301))


def short(n):
    l = [4]
    e = 0
    for i in range(n):
        try:
            e += l[i > 290]
        except IndexError:
            e += 1
    return e


print(short(300), short(280))


def sums(n):
    l = [i % 3 == 0 for i in range(n)]
    return sum(l), sum(x for x in l), sum(i > 5 for i in range(n)), sum((i > 5 for i in range(n)), 1.5), max(l), min(l)


print(sums(300))
