# Set operators between views of dicts and anything iterable, on both sides.
d = {1: "a", 2: "b", 3: "c"}
for other in ([1, 5], (2, 3), "ab", {1: 0}, {1, 9}, frozenset([2]), range(2, 5), iter([1, 2]), [], {4: 4}.keys()):
    kind = type(other).__name__
    if kind == "list_iterator" or "iter" in kind:
        print(sorted(d.keys() & other), sorted(iter([1, 7]) - d.keys()))
        continue
    print(kind, [sorted(map(str, s)) for s in (d.keys() & other, d.keys() | other, d.keys() - other, d.keys() ^ other)])
    print(kind, [sorted(map(str, s)) for s in (other & d.keys(), other | d.keys(), other - d.keys(), other ^ d.keys())] if kind != "dict" else "")
print([(1, "a"), (1, "b")] - d.items(), sorted([(1, "a"), (9, "b")] & d.items()), sorted(d.items() - [(1, "a")]))
for f in (lambda: 5 - d.keys(), lambda: d.keys() - 5, lambda: None | d.keys(), lambda: [[]] & d.keys(), lambda: d.keys() + [1], lambda: [1] + d.keys(), lambda: [1] - d.values()):
    try:
        print(f())
    except TypeError:
        print("TypeError")
