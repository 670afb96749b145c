# A loop's variable that the body unpacks at once is there afterwards, too, whatever the loop goes over.
def items(d):
    out = []
    for pair in d.items():
        k, v = pair
        out.append((pair, k, v, (v, k) in out, pair in out))
    return out


def numbered(x):
    out = []
    for pair in enumerate(x):
        i, v = pair
        out.append(pair)
    return out


def zipped(a, b):
    seen = set()
    for pair in zip(a, b):
        x, y = pair
        if (y, x) in seen or pair in seen:
            continue
        seen.add(pair)
    return sorted(seen)


def reused(d):
    out = []
    for pair in d.items():
        pair, v = pair
        out.append((pair, v))
    return out


def last(d):
    for pair in d.items():
        a, b = pair
    return pair, a, b


def comprehension(d):
    return [(p, a, b) for p in d.items() for a, b in [p]]


def walk(it):
    for pair in it:
        a, b = pair
        yield pair, a + b


for _ in range(40):
    r = (
        items({1: 2, 2: 1}), numbered("ab"), zipped([1, 2, 3], [2, 1, 3]), reused({"a": 1}), last({"x": 1, "y": 2}), comprehension({1: 2}),
        list(walk({1: 2, 3: 4}.items())), list(walk(enumerate([5, 6]))), list(walk(zip([1], [2]))), list(walk([(1, 2)])),
    )
print(*r, sep="\n")
print(len(items({i: i for i in range(500)})), len(numbered(range(500))), len(zipped(range(500), range(500))))
