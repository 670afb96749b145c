# dict: construction, methods, order, errors, merging, key equality across types.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
d = {"b": 1, "a": 2}
d["c"] = 3; d["b"] = 10
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" not in d, list(d), list(d.values()), list(d.items()), d.pop("a"), d.pop("zz", None), d)
d["a"] = 5; print(d); del d["b"]; d["b"] = 0; print(d, d.popitem(), d.popitem(), d)
print(t(lambda: d["nope"]), t(d.pop, "nope"), t({}.popitem), t(lambda: d[[]]), t(lambda: d.get([])), t(lambda: {[]: 1}), t(dict, 5), t(dict, [1]), t(dict, ["abc"]), t(dict, [(1, 2, 3)]), t(d.__delitem__, "q"), t(hash, {}), t(lambda: {} < {}), t(dict, [("a", 1)], [("b", 2)]), t(d.update, 5), t(lambda: {} + {}))
try: d["missing key"]
except KeyError as e: print(e, e.args)
try: {}[1, 2]
except KeyError as e: print(e, e.args)
try: {}.popitem()
except KeyError as e: print(e)
print(dict(), dict(a=1, b=2), dict([("x", 1), ["y", 2]]), dict({"k": 1}, z=2), dict(["ab", "cd"]), dict(zip("ab", range(2))), {**{"a": 1}, "b": 2}, {1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", 0.0: "c"}, dict(dict(a=1), a=2), dict.fromkeys("aba", 0), dict.fromkeys([1, 2]), {x: x * x for x in range(3)}, {"a": 1, "a": 2})
e = {"k": []}
e.setdefault("k", "no").append(1); e.setdefault("n", []).append(2); e.setdefault("none"); print(e)
e.update({"k": 0}, x=1); e.update([("y", 2)]); e.update(); e.update(z=3); print(e)
f = e.copy(); f["k"] = 99; print(e["k"], f["k"], e == f, e is f, f.clear(), f, bool(f))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {1: 2} != {1: 3}, {} == [], {"a": {"b": 1}} == {"a": {"b": 1}})
g = {"a": 1} | {"b": 2, "a": 3}; g |= [("c", 4)]; print(g, t(lambda: {} | []), t(lambda: [] | {}), {"a": 1} | {})
class K:
    def __init__(self, v, h): self.v, self.h = v, h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return "K" + self.v
c = {K("a", 1): 1, K("b", 1): 2, K("c", 1): 3}
print(c, c[K("b", 1)], K("b", 2) in c, c.pop(K("a", 1)), c, K("c", 1) in c, len(c))
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(dict(M()), {**M()}, dict(**M()))
r = {}; r["self"] = r; print(r, repr(r))
h = {i: -i for i in range(200)}
for i in range(0, 200, 2): del h[i]
for i in range(0, 50, 5): h[i] = "new"
print(len(h), list(h)[:5], list(h)[-12:], sum(h))
for k in list(h): 
    if k > 10: h.pop(k)
print(h, min(h), max(h, key=lambda k: h[k] if isinstance(h[k], int) else -99), sorted(h, reverse=True)[:2])
print(list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())), [k for k in {"x": 1}], dict(sorted({"b": 1, "a": 2}.items())), {v: k for k, v in {"a": 1}.items()}, dict(a=1).__contains__("a"), {}.__len__(), {1: 2}.__getitem__(1), {None: 1, (): 2, "": 3, b"": 4, frozenset(): 5})
nan = float("nan"); n = {nan: 1}; print(nan in n, float("nan") in n, n[nan])
s = {}
for w in "the cat the dog a cat the end".split(): s[w] = s.get(w, 0) + 1
print(s, sorted(s.items(), key=lambda kv: (-kv[1], kv[0])))
