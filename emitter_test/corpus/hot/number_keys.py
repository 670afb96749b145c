# Keys of dicts and sets, alone and in tuples: floats, complex numbers, ints that are not small; their equality and negation; powers of ints.
floats = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 0.1, 1e300, -1e300, 1e-300, 5e-324, -2.5e-310, float('inf'), float('-inf'), 2.0 ** 60, 2.0 ** 61,
          2.0 ** 61 - 2.0 ** 9, -(2.0 ** 61), 2.0 ** 62, 2.0 ** 63, 2.0 ** 64, 3.0 ** 60, 1 / 3, -1 / 3, 123456.789, 1e16, 1e22, 2.0 ** -61, 2.0 ** -1022, 1.5 * 2.0 ** 1000]
ints = [0, 1, -1, -2, 2 ** 60 - 1, 2 ** 60, 2 ** 61 - 2, 2 ** 61 - 1, 2 ** 61, 2 ** 61 + 1, 2 ** 62 - 1, 2 ** 62, 2 ** 63, 2 ** 64 - 1, 2 ** 64, 2 ** 64 + 5, 2 ** 100 + 7,
        2 ** 122 - 1, 2 ** 125 + 3, 2 ** 128 - 1, 2 ** 128, 2 ** 200 + 1, -2 ** 60, -2 ** 61, -2 ** 62, -2 ** 63, -2 ** 64, -2 ** 100, True, False, None]
numbers = floats + ints + [complex(a, b) for a in floats[:14] for b in floats[:14]]
table = {}
seen = set()
for x in numbers:
    seen.add(x)
    table[x] = len(table)
    table[x, 1] = len(table)
    table[(x, 'a'), x] = len(table)


def look(numbers):
    t = 0
    for x in numbers:
        k = complex(x) if isinstance(x, complex) else x
        t += table[k] * 3 + table[k, 1] + table[(k, 'a'), k]
        t += (k in seen) + (-k in seen if k is not None else 5) * 2
        t += table.get((k, 2), 7) + table.get((k, k), 11)
    return t


def build(numbers):
    s, d = set(), {}
    for x in numbers:
        s.add(x)
        d[x] = d.get(x, 0) + 1
        d[1, x] = d.get((1, x), 0) + 2
    return len(s), len(d), sum(d.values())


for k in range(12):
    r = look(numbers), build(numbers), build(ints[k:]), build(floats[k:])
print(r, len(seen), len(table))


def same(xs, ys):
    n = m = 0
    for x in xs:
        for y in ys:
            n = n * 3 % 1000003 + (x == y)
            m = m * 3 % 1000003 + ((x, 1) == (y, 1)) + (x != y)
    return n, m


complexes = [complex(a, b) for a in (0.0, -0.0, 1.5, float('nan'), float('inf')) for b in (0.0, -0.0, 2.5, float('nan'))]
again = [complex(z.real, z.imag) for z in complexes]
wide = [2 ** 62, 2 ** 62 + 1, -2 ** 62 - 1, 2 ** 64 + 1, 2 ** 64 + 2, 2 ** 65 + 1, -2 ** 64 - 1, 2 ** 130, 2 ** 130 + 1, 5]
for k in range(12):
    r = same(complexes, again), same(wide, [w + 0 for w in wide]), same(complexes + wide, floats[:4] + ints[:12])
print(r)
z = complexes[3]
print(z == z, {z: 1}.get(z), z in [z], (z,) == (z,))


def negated(zs):
    out = []
    for z in zs:
        out.append(-z)
    return out


class C(complex):
    def __neg__(self):
        return 'C'


class D(complex):
    pass


for k in range(40):
    r = negated([1 + 2j, -0j, complex(-0.0, 3), complex('inf'), 5, 2 ** 62, -2 ** 62, 2 ** 70, -(2 ** 62) - 1, 1.5, True])
print(r, negated([C(1), D(2, 3)]))


def powers(xs, ys):
    out = []
    for x in xs:
        for y in ys:
            try:
                out.append(x ** y)
            except (ZeroDivisionError, TypeError) as e:
                out.append(type(e).__name__)
    return out


for k in range(30):
    r = powers([0, 1, -1, 2, -2, 3, 10, -7, 2 ** 31, 2 ** 61], [0, 1, 2, 3, 5, 18, 19])
print(r)
print(powers([2, 10, -3, 0, True, 2.5, 2 ** 70], [61, 62, 63, 64, -1, -2, 0.5, True]))
for k in range(30):
    r = powers([1, -1, 0], [2 ** 40, 2 ** 61, 2 ** 62 - 1])
print(r)


def squares(xs):
    return [x ** 2 for x in xs], [x ** 3 for x in xs], [x ** 4 for x in xs]


for k in range(40):
    r = squares([1, -2, 30, 1000])
print(r)
print(squares([2 ** 31, -2 ** 31, 2 ** 32, 2 ** 61, 2 ** 62, 1.5, 2j, True]))


class Grid:
    def __init__(self, rows):
        self.at = {complex(x, y): c for y, r in enumerate(rows) for x, c in enumerate(r)}

    def walk(self, p, d, n):
        path = set()
        for _ in range(n):
            if (p, d) in path:
                break
            path.add((p, d))
            if self.at.get(p + d) == '#':
                d *= 1j
            elif p + d in self.at:
                p += d
            else:
                d = -d
        return len({p for p, _ in path}), p, d


g = Grid(['..#...', '.....#', '#.....', '....#.'])
for k in range(20):
    r = g.walk(1 + 1j, 1 + 0j, 300), g.walk(4j, -1j, 50)
print(r)
