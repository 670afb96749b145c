# deque, Counter, OrderedDict, defaultdict, ChainMap: the whole interface.
from collections import deque, Counter, OrderedDict, defaultdict, ChainMap
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend("ab"); d.extendleft("xy"); print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], d[3]); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(100); print(d)
d[1] = "set"; del d[0]; d.insert(2, "ins"); d.remove(3); d.reverse(); print(d, 2 in d, d.index(2), d.count(4), list(d), list(reversed(d)), bool(deque()), t(deque().pop), t(deque().popleft), t(d.remove, 99), t(d.index, 99), t(lambda: d[99]), t(lambda: d[0:1]), t(hash, d), t(deque, 5), t(deque, [], -1), t(d.insert, "x", 1))
m = deque(range(5), maxlen=3); print(m, m.maxlen); m.append(9); m.appendleft(8); m.extend([1, 2]); print(m, t(m.insert, 0, 1), deque(maxlen=0), deque("abc", 2), deque([1]).maxlen); z = deque(maxlen=0); z.append(1); print(z)
print(deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1]) == [1], deque([1]) + deque([2]), deque([1]) * 3, d.copy() == d, d.copy() is d, deque("ab", maxlen=5)); e = deque([1]); e += [2]; e *= 2; print(e); e.clear(); print(e)
x = deque([1, 2, 3])
try:
    for v in x: x.append(v)
except RuntimeError: print("mutated")
r = deque(); r.append(r); print(r); q = deque()
for i in range(200): q.append(i); (q.popleft() if i % 3 else None)
print(len(q), q[0], q[-1], q[len(q) // 2], sum(q))
c = Counter("mississippi"); print(c, c["s"], c["zz"], len(c), c.most_common(2), sorted(c.elements()), sum(c.values()), c.total(), "zz" in c)
c.update("sss"); c.subtract("mm"); c["new"] = 0; print(c, +c, -c, t(lambda: c.fromkeys("a"))); del c["gone"]; del c["new"]
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=5); print(a + b, a - b, a & b, a | b, a == Counter(b=1, a=3), a <= b, Counter(a=1) <= a, Counter([1, 1, 2]), Counter({"x": 2}), Counter(), a.copy() is a, Counter(a=0) == Counter()); a += b; a -= Counter(a=9); print(a, a.most_common(), dict(a), Counter(a=1, b=1, c=1).most_common(2), Counter("abc").pop("a"))
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)]); o.move_to_end("a"); print(list(o.items())); o.move_to_end("c", last=False); print(o.popitem(), o.popitem(last=False), list(o.items()), t(o.move_to_end, "zz"), t(OrderedDict().popitem)); o["z"] = 1; o["b"] = 9
print(list(o.items()), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), list(reversed(o)), list(o | {"q": 1}), list(OrderedDict.fromkeys("ab")), o.pop("z"), list(o.items()), len(OrderedDict()), isinstance(o, dict), o.copy() == o)
dd = defaultdict(list); dd["a"].append(1); dd["b"]; print(dd, dd.get("c"), "c" in dd, len(dd), dd.default_factory, t(lambda: defaultdict()["x"]), t(defaultdict, 5), defaultdict(int, a=5)["a"], defaultdict(lambda: "d")["q"], defaultdict(None, {"k": 1}), dd.copy().default_factory, dict(dd), t(lambda: defaultdict(lambda: 1 / 0)["x"]))
n = defaultdict(int)
for ch in "hello": n[ch] += 1
tree = lambda: defaultdict(tree)
root = tree(); root["x"]["y"]["z"] = 1; print(dict(n), root["x"]["y"]["z"], isinstance(n, dict), n.__missing__("q"), n["q"], defaultdict(int, x=1) | {"y": 2}, defaultdict(list) == {}, repr(defaultdict(int, {1: 2})))
class DD(defaultdict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
print(DD()["ab"], DD()[4])
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(cm["a"], cm["b"], t(lambda: cm["z"]), len(cm), sorted(cm), dict(cm) == {"a": 1, "b": 3}, "b" in cm, cm.get("z", 0), cm.maps, cm.parents["a"]); cm["c"] = 4; cm["b"] = 9; del cm["a"]; print(cm.maps, cm["a"], t(cm.__delitem__, "a"), cm.new_child({"a": 0})["a"], cm.pop("c"), list(cm.items()))
