# Views: set operations, liveness, comparison, iteration errors, reversed.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, "zz" in k)
d["d"] = 4; del d["a"]
print(list(k), list(v), list(i), len(k))
print(sorted(k & {"b", "x"}), sorted(k | ["z"]), sorted(k - {"b"}), sorted(k ^ {"b", "q"}), sorted({"b"} | k), k == {"b", "c", "d"}, k == {"b": 0, "c": 0, "d": 0}.keys(), k > {"b"}, {"b"} <= k, k.isdisjoint({"x"}), k >= set("bcd"), k != 5)
print(sorted(i & {("b", 2), ("c", 0)}), sorted(i - {("b", 2)}), ("c", 3) in i, i == dict(d).items(), v == d.values(), type(k & k).__name__, type(k).__name__, type(v).__name__, type(i).__name__)
print({1: [], 2: []}.items() == {1: [], 2: []}.items(), [x for x in reversed(k)], list(reversed(i)), list(reversed(v)))
for view in (k, v, i):
    try: view[0]
    except TypeError: print("not subscriptable", end=" ")
    try: hash(view)
    except TypeError: print("unhashable", end=" ")
    print()
def grow():
    e = {"x": 1}
    for key in e: e[key * 2] = 1
def shrink():
    e = {"x": 1, "y": 2}
    for key in e.keys(): del e[key]
def items():
    e = {1: 1, 2: 2}
    for a, b in e.items(): e[a + 10] = b
def values():
    e = {1: 1, 2: 2}
    for a in e.values(): e.clear()
for f in (grow, shrink, items, values):
    try: f(); print(f.__name__, "finished")
    except RuntimeError: print(f.__name__, "RuntimeError")
e = {1: 1, 2: 2, 3: 3}
for key in e: e[key] = key * 10
print(e)
it = iter(e)
print(next(it), it.__length_hint__()); e[4] = 4
try: next(it)
except RuntimeError: print("changed size")
a = {"p": 1, "q": 2}; b = {"q": 2, "r": 3}
print(sorted(a.keys() & b.keys()), sorted(a.items() ^ b.items()), sorted(a.keys() - b), sorted(a.keys() | b.keys()), a.keys() == b.keys(), a.keys().isdisjoint(b.keys()), a.keys() < b.keys(), a.items() & b.items() == {("q", 2)})
n = a.items(); m = dict(n); print(m == a, dict(a.items()), list(zip(a, a.values())), max(a.values()), sum(a.values()), sorted(a.items(), key=lambda kv: -kv[1]), {y: x for x, y in a.items()})
for (x, y), z in zip(a.items(), b): print(x, y, z, end="; ")
print()
print(repr({}.keys()), repr({1: 2}.items()), str({"a": 1}.values()), bool({}.keys()), bool({1: 1}.keys()), [*a], [*a.values()], {**a}, list(map(len, [k, v, i])))
try: {1: [2]}.items() & {(1, 2)}; print("ok")
except TypeError: print("unhashable values in items set operation")
print(k.mapping["b"], a.keys() & "pqx" == {"p", "q"}, a.keys() - ["p"])
