# Grouping, inversion, merging, nested updates, ordering after deletion.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
words = "one two three four five six seven eight nine ten".split()
by = {}
for w in words: by.setdefault(len(w), []).append(w)
print(by, {k: len(v) for k, v in sorted(by.items())}, max(by, key=lambda k: len(by[k])))
inv = {}
for k, v in {"a": 1, "b": 2, "c": 1}.items(): inv.setdefault(v, set()).add(k)
print({k: sorted(v) for k, v in inv.items()}, dict(zip("ab", range(5))), dict([("x", 1)], y=2), dict({"a": 1}, a=2), t(dict, [1]), t(dict, ["abc"]), t(dict, 5))
def deep(a, b):
    out = dict(a)
    for k, v in b.items(): out[k] = deep(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
print(deep({"a": {"x": 1, "y": 2}, "b": 1}, {"a": {"y": 3, "z": {"q": 0}}, "b": {"n": 1}}))
d = {k: i for i, k in enumerate("abcde")}; del d["b"]; d["b"] = 9; d["a"] = 7; print(d, list(d)[::-1], list(reversed(d)), d.popitem(), d.pop("c"), d.pop("zz", None), t(d.pop, "zz"), d)
x, y = {"a": 1, "b": 2}, {"b": 3, "c": 4}; print(x | y, y | x, {**x, **y}, x.keys() & y.keys(), sorted(x.keys() ^ y.keys()), x.items() - y.items(), t(lambda: x | [("q", 1)])); x |= [("q", 1)]; x.update(c=5, **{"odd key": 6}); print(x)
print({1: "i", True: "b", 1.0: "f"}, {(1, 2): 3}[1, 2], t(lambda: {[]: 1}), t(lambda: {}["k"]), {}.get("k"), {}.get("k", 5), dict.fromkeys([1, 2]), dict.fromkeys("ab", []), None in {None: 1}, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, t(lambda: {} < {}))
class Miss(dict):
    def __missing__(self, k): self[k] = r = k * 2; return r
m = Miss(a=1); print(m["a"], m["b"], m[3], m.get("z"), m, "z" in m, type(m.copy()).__name__)
v = d.values(); k = d.keys(); i = d.items(); d["new"] = 1; print(list(v), list(k), list(i), len(k), ("new", 1) in i, t(lambda: next(iter(d)) and d.keys()[0]))
c = d.copy(); c["only"] = 1; n = {"l": []}; s = n.copy(); s["l"].append(1); print("only" in d, n, s is n)
def count(s):
    r = {}
    for ch in s: r[ch] = r.get(ch, 0) + 1
    return sorted(r.items(), key=lambda p: (-p[1], p[0]))
print(count("mississippi"), {a: b for a, b in count("hello") if b > 1}, sorted({"b": 1, "a": 2}), min({"x": 3, "y": 1}.items(), key=lambda p: p[1]), sum({1: 10, 2: 20}), [*{"a": 1}], "%(a)s-%(b)d" % {"a": 1, "b": 2})
big = {i: i * i for i in range(1000)}
for j in range(0, 1000, 2): del big[j]
print(len(big), sum(big), list(big)[:3], big[999], 500 in big); d.clear(); print(d, bool(d), t(d.popitem))
