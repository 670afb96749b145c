# copy: shallow and deep copies, memo, cycles, hooks, immutables, subclasses.
import copy
from copy import copy as c, deepcopy as d
for v in (1, 2.5, "s", b"b", None, True, (1, 2), frozenset([1]), range(3), len, int, 1j, ...):
    print(c(v) is v, d(v) is v, end="; ")
print()
l = [1, [2, 3], {"k": [4]}, (5, [6])]
s, e = c(l), d(l)
l[1].append(99); l[2]["k"].append(98); l[3][1].append(97); l.append("top")
print(l, s, e, sep="\n")
print(s[1] is l[1], e[1] is l[1], d(l[3]) is l[3], c(l[3]) is l[3], d((1, (2, 3)))[1])
r = [1]; r.append(r); q = d(r); print(q[1] is q, q is r, q[0])
m = {}; m["self"] = m; n = d(m); print(n["self"] is n, n is not m)
shared = [0]; p = d([shared, shared]); print(p[0] is p[1], p[0] is shared)
class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, A) and self.x == o.x
a = A([1]); b, f = c(a), d(a); a.x.append(2); print(b.x, f.x, b.x is a.x, type(f).__name__, b == a)
class Init:
    count = 0
    def __init__(self): Init.count += 1
c(Init()); d(Init()); print(Init.count)
class Hook:
    def __init__(self, v): self.v = v
    def __copy__(self): return Hook(("copied", self.v))
    def __deepcopy__(self, memo): return Hook(("deep", d(self.v, memo), isinstance(memo, dict)))
print(c(Hook(1)).v, d(Hook([1])).v, d([Hook(2)])[0].v)
class Red:
    def __init__(self, a, b): self.a, self.b = a, b
    def __reduce__(self): return (Red, (self.a, "reduced"))
print(c(Red(1, 2)).b, d(Red([1], 2)).a)
class State:
    def __init__(self): self.keep, self.drop = [1], 2
    def __getstate__(self): return {"keep": self.keep}
    def __setstate__(self, s): self.__dict__.update(s); self.restored = True
x = c(State()); y = d(State()); print(x.__dict__, y.__dict__, hasattr(x, "drop"))
class L(list):
    pass
z = L([1, [2]]); z.tag = ["t"]; w = d(z); print(w, w.tag, type(w).__name__, w[1] is z[1], w.tag is z.tag, c(z).tag is z.tag)
class D(dict): pass
u = D(a=[1]); u.attr = 5; print(d(u), d(u).attr, type(c(u)).__name__, c({1, 2}) == {1, 2}, c(bytearray(b"x")), d({(1, 2): [3]}), d({1: {2: {3: []}}}), c([]) is not [])
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = [1]
t = Slots(); o = d(t); print(o.a, o.a is t.a, hasattr(o, "b"), c(t).a is t.a)
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
chain = None
for i in range(50): chain = Node(i, chain)
k = d(chain); n = 0
while k: n += k.v; k = k.nxt
print(n, c({"a": 1}) == {"a": 1}, d(A) is A, c(A) is A, copy.Error.__name__, d([None, True, [(), {}]]), d(Exception("m")).args)
import collections
print(d(collections.OrderedDict(a=[1]))["a"], c(collections.deque([1], 3)), d(collections.defaultdict(list, x=[1])).default_factory, d(collections.namedtuple("N", "a")([1])), d(lambda: 1)() , c(collections.Counter("aab"))["a"])
