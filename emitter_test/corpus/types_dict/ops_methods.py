# Dict operators and methods with every kind of argument; comprehension corners; fromkeys, setdefault, update semantics.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
print(a | b, b | a, a | {}, {**a, **b}, a == {"y": 2, "x": 1}); c = a.copy(); c |= b; print(c, a); c |= [("w", 4), "ab"]; print(c, t(lambda: a | [("w", 1)]), t(lambda: a.__ior__(5)), t(lambda: None | a))
u = {}; u.update(a); u.update([("k", 1)]); u.update(x=9, new=0); u.update({"q": 1}, r=2); u.update((k, k) for k in "mn"); u.update(["pq"]); u.update(); print(u, t(u.update, [1]), t(u.update, ["abc"]), t(u.update, None), t(u.update, 1, 2), len(u))
print(dict.fromkeys("abca"), dict.fromkeys([1, 2], 0), dict.fromkeys({}, 1), dict.fromkeys(range(3), []), t(dict.fromkeys, 5), t(dict.fromkeys), {}.fromkeys("z", 1), t(dict.fromkeys, [[]]))
s = {}; print(s.setdefault("a"), s.setdefault("a", 5), s.setdefault("b", []), s, t(s.setdefault), t(s.setdefault, []), s.get("q"), s.get("a", 1), t(s.get), t(s.get, "a", 1, 2), t(s.get, {}))
p = {"a": 1, "b": 2}; print(p.pop("a"), p.pop("zz", None), p.pop("zz", "d"), t(p.pop, "zz"), t(p.pop), p.popitem(), t(p.popitem), p)
print(list({"a": 1}), tuple({"a": 1}), set({"a": 1}), sorted({"b": 1, "a": 2}), len({}), bool({}), max({"a": 1, "b": 0}), "".join({"x": 1, "y": 2}), [*{"k": 1}], dict([*{"k": 1}.items()]), sum({1: 2, 3: 4}), list(map(str, {1: 2})), dict(enumerate("ab")), dict(zip("ab", "cd")), list(zip({"a": 1}, {"b": 2})))
print({k: v for k, v in [("a", 1), ("a", 2)]}, {i: j for i in range(3) for j in range(i)}, {x: {y: x * y for y in range(2)} for x in range(2)}, {k: v for k, v in a.items() if v > 1}, {v: k for k, v in a.items()}, {(i, j): i + j for i in (1, 2) for j in (3,)}, {str(i): i for i in range(3)}, {i % 3: i for i in range(10)})
d = {"n": {"m": {"k": 1}}}; d["n"]["m"]["k"] += 1; d["n"]["new"] = [1]; d["n"]["new"].append(2); print(d, d["n"]["m"].get("zz", {}).get("q")); del d["n"]["m"]; print(d)
print({} == {}, {1: 2} == {1: 2.0}, {1: [1]} == {1: [1]}, {1: 2} != {2: 1}, t(lambda: {1: 2} < {1: 3}), {1: 2}.__eq__(5), {1: {2: 3}} == {1: {2: 3}}, {"a": 1} == [("a", 1)], {}.items() == set(), {1: 1}.keys() == {1})
print(str({1: "a", "b": 2.0, None: [], (1,): {}}), repr({"it's": 'q"'}), {True: 1, 1: 2, 1.0: 3}, {"": 0}, {1: {}}, {"k": ...}, f"{ {'a': 1} }", "%s" % {1: 2}, "%(a)s" % {"a": 5}, "{a}".format(**{"a": 1}), "{0[k]}".format({"k": 2}))
e = {}
for i in range(100): e[i] = i
for i in range(100): e.pop(i) if i % 2 else e.__setitem__(i, -i)
print(len(e), sum(e.values()), list(e)[:5], list(reversed(e))[:3]); e.clear(); e["fresh"] = 1; print(e, e.copy() == e, e.copy() is e)
class D(dict):
    def __missing__(self, k): v = self[k] = "made " + str(k); return v
f = D(a=1); print(f["a"], f["zz"], f.get("nope"), "zz" in f, len(f), t(lambda: dict(f)["qq"]), f.setdefault("ss", 0), f.pop("zz"), f | {"b": 2}, type(f | {}).__name__, type(f.copy()).__name__, D.fromkeys("ab"))
g = {"a": 1}; h = g; g |= {"b": 2}; print(h is g, h); g = g | {"c": 3}; print(h is g, h); it = iter(g); print(next(it)); g["a"] = 5; print(next(it), list(it))
w = {}
for line in ("a b a", "c", "", "b a"): 
    for word in line.split(): w[word] = w.get(word, 0) + 1
print(w, sorted(w, key=w.get, reverse=True), max(w, key=w.get), {n: [k for k in w if w[k] == n] for n in sorted(set(w.values()))}, dict(sorted(w.items(), key=lambda kv: (-kv[1], kv[0]))))
print(t(dict, {"a": 1}, {"b": 2}), t(dict, [("a",)]), t(dict, [("a", 1, 2)]), t(dict, 5), t(dict, "ab"), dict(["ab"]), dict([]), dict({}), dict(a={}), dict([("a", 1)], a=2), t(lambda: {[]: 1}), t(lambda: {{}: 1}), t(lambda: {set(): 1}), t(hash, {}), t(lambda: {}[0]), t(lambda: {}.nope))
