# Lists that descend, with zeros, mixed numbers, equal items and keys.
for n in (2, 3, 39, 40, 41, 100, 1000):
    down = [i * 0.5 for i in range(n)][::-1]
    mixed = [x if i % 3 else int(x) for i, x in enumerate([2.0 * i for i in range(n)][::-1])]
    ties = down + [0.0, -0.0]
    late = down + [1e9]
    for l in (down, mixed, ties, late, [-x for x in ties], [int(x) for x in down]):
        up = sorted(l)
        assert all(a <= b for a, b in zip(up, up[1:])) and len(up) == len(l)
        assert sorted(l, reverse=True) == up[::-1]
        assert [repr(x) for x in up] == [repr(l[i]) for i in sorted(range(len(l)), key=lambda i: (l[i], i))]
        pairs = sorted(enumerate(l), key=lambda p: p[1])
        assert [x for i, x in pairs] == up
        assert all(a[0] < b[0] for a, b in zip(pairs, pairs[1:]) if a[1] == b[1])
        back = sorted(enumerate(l), key=lambda p: p[1], reverse=True)
        assert all(a[0] < b[0] for a, b in zip(back, back[1:]) if a[1] == b[1])
    print(n, up[:2], mixed[:2], sorted(mixed)[:3])
