# Lists, dicts, sets and tuples: comprehensions, slices, membership, nested structures.
import sys


def primes_below(n):
    composite = set()
    out = []
    for i in range(2, n):
        if i not in composite:
            out.append(i)
            composite.update(range(i * i, n, i))
    return out


def invert(d):
    out = {}
    for k, v in d.items():
        out.setdefault(v, []).append(k)
    return out


def transpose(rows):
    return [[row[i] for row in rows] for i in range(len(rows[0]))]


def rotate(items, k):
    k %= len(items)
    return items[k:] + items[:k]


def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    out.extend(a[i:])
    out.extend(b[j:])
    return out


def components(edges, n):
    parent = list(range(n))

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in edges:
        ra, rb = find(a), find(b)
        if ra != rb:
            parent[ra] = rb
    return len({find(x) for x in range(n)})


def main(n):
    check = 0
    primes = primes_below(2000)
    for i in range(n):
        d = {p: p % (i % 7 + 2) for p in primes}
        inv = invert(d)
        check += len(inv) + sum([len(v) for v in inv.values()])
        rows = [[r * c % 7 for c in range(12)] for r in range(12)]
        t = transpose(rows)
        check += t == rows
        check += rotate(primes, i)[3]
        check += merge([x * 2 for x in range(60)], [x * 3 for x in range(60)])[50]
        check += components([(x, x * i % 120) for x in range(120)], 120)
        common = set(primes[:50]) & {x + i for x in range(100)}
        check += len(common) + (i in d) + len(list(zip(primes, rows)))
        stack = []
        for p in primes[:80]:
            if p & 2 and stack:
                check += stack.pop()
            else:
                stack.append(p)
        check &= 0xFFFFFFF
    print(n, check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 7000)
