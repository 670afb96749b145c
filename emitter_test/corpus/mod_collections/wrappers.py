# UserDict-like behaviour by hand, OrderedDict as LRU, Counter arithmetic, deque algorithms, ChainMap scopes, namedtuple records.
from collections import *
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __getitem__(self, k): self.move_to_end(k); return super().__getitem__(k)
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.n: self.popitem(last=False)
c = LRU(3)
for k in "abc": c[k] = ord(k)
c["a"]; c["d"] = 1; print(list(c), "b" in c, t(lambda: c["b"]), list(c.items()), c.get("a"), list(c)); c["c"] = 0; c["e"] = 5; print(list(c), len(c), list(reversed(c)))
def window_max(xs, k):
    q, out = deque(), []
    for i, x in enumerate(xs):
        while q and xs[q[-1]] <= x: q.pop()
        q.append(i)
        if q[0] == i - k: q.popleft()
        if i >= k - 1: out.append(xs[q[0]])
    return out
print(window_max([1, 3, -1, -3, 5, 3, 6, 7], 3), window_max([5], 1), window_max([], 2))
def josephus(n, k):
    q = deque(range(1, n + 1)); out = []
    while q: q.rotate(1 - k); out.append(q.popleft())
    return out
print(josephus(7, 3), josephus(1, 5)); d = deque("abcdef", maxlen=4); print(d, d.maxlen); d.extendleft("xy"); print(d); d.rotate(-1); print(d, d[1], d[-1]); d += "z"; print(d, deque(d, 2), list(map(str.upper, d)), d.count("x"), d.index("z"), "q" in d, t(d.index, "q"), t(lambda: d[4])); d.clear(); print(d, bool(d))
a, b = Counter("abracadabra"), Counter("alakazam")
print(a, b.most_common(2), a & b, a | b, a - b, sum((a + b).values()), sorted((a - b).elements()), +Counter(a=1, b=-1), -Counter(a=1, b=-1), a["zzz"], sorted(set(a) & set(b)), a.total(), Counter(a=3) >= Counter(a=2), Counter("ab") == Counter("ba"), Counter(a=1) != Counter(a=1, b=0), max(a, key=a.get), [w for w, n in Counter("the cat the dog the".split()).most_common(1)], Counter({"x": 2, "y": 0}).most_common(), list(Counter(a=2, b=0, c=-1).elements()), Counter([1, 1, 2]) | Counter([2, 2]), dict(Counter(x=1) + Counter(x=-1)), Counter() + Counter(), isinstance(a, dict))
a.subtract("aaaaaa"); print(a, a["a"]); a.update({"b": 10}, z=3); print(a["b"], a["z"], a.pop("z"), t(a.pop, "nope"), a.most_common()[-1]); del a["nope"]; a.clear(); print(a)
base, local = {"x": 1, "y": 2}, {"x": 10}; cm = ChainMap(local, base); print(cm["x"], cm["y"], len(cm), sorted(cm.items()), cm.maps[0] is local, "z" in cm, t(lambda: cm["z"])); cm["y"] = 20; print(base["y"], local, cm["y"]); child = cm.new_child({"z": 0}); child["x"] = 99; print(child["x"], cm["x"], len(child), child.parents["x"], sorted(child)); del cm["y"]; print(cm["y"], t(cm.__delitem__, "y"), cm.pop("x"), cm["x"], t(cm.pop, "nope"), cm.get("nope", "d"), bool(ChainMap()), ChainMap({"a": 1}) == {"a": 1}, dict(ChainMap({"a": 1}, {"a": 2, "b": 3})))
dd = defaultdict(lambda: defaultdict(list)); dd["a"]["b"].append(1); dd["a"]["c"]; print({k: dict(v) for k, v in dd.items()}, "z" in dd, dd.get("z")); g = defaultdict(list)
for w in "apple ant bat bee cat".split(): g[w[0]].append(w)
print(dict(g), sorted(g), g.pop("a"), len(g)); cnt = defaultdict(int, a=5); cnt["a"] += 1; cnt["b"] -= 1; print(dict(cnt), cnt.default_factory is int); cnt.default_factory = None; print(t(lambda: cnt["q"])); s = defaultdict(set); [s[n % 3].add(n) for n in range(6)]; print({k: sorted(v) for k, v in s.items()}, defaultdict(lambda: 7)["x"], t(lambda: defaultdict(lambda: 1 / 0)["k"]), defaultdict(list, {"k": [1]}) == {"k": [1]})
o = OrderedDict.fromkeys("dbca", 0); o.move_to_end("b", last=False); print(list(o), list(o) == list(OrderedDict(o)), OrderedDict(a=1, b=2) == OrderedDict(a=1, b=2), OrderedDict([("a", 1), ("b", 2)]) == OrderedDict([("b", 2), ("a", 1)]), dict(a=1, b=2) == OrderedDict(b=2, a=1)); o["d"] = 9; del o["c"]; o["c"] = 1; print(list(o.items()), o.popitem(False), o.popitem(), list(o.keys()), o.setdefault("n", 4), list(o.values())); P = namedtuple("P", "x y z", defaults=[0]); p = P(1, 2); print(p, p._replace(z=5), P(*range(3)), P._fields, p + (9,), [getattr(p, f) for f in p._fields], sorted([P(2, 1), P(1, 9)])[0], {p: 1}[(1, 2, 0)], P(x=1, z=3, y=2)._asdict())
