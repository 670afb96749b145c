# Unions and reprs of defaultdict and OrderedDict and of classes that extend them; a deque that is filled anew.
from collections import OrderedDict, defaultdict, deque
d = defaultdict(list, a=1)
print({"b": 2, "a": 0} | d, type({} | d), (d | {"c": 3}).default_factory is list, ({} | d)["new"])
class D(defaultdict): pass
print(D(int, x=1), type(D(int) | {}), type({} | D(int)), type(d | D(int)), type(D(int) | d))
class M(defaultdict):
    def __init__(self): super().__init__(self.make)
    def make(self): return 1
print(str(M())[:35], str(M())[-9:])
r = D(int); r["self"] = r; print(r)
class E(defaultdict):
    def __ror__(self, other): return "reflected"
print({} | E(int), d | E(int))
class O(OrderedDict): pass
a = O(a=1, b=2)
for x in (a | {"c": 3}, {"z": 0} | a, a | OrderedDict(b=5), OrderedDict(b=5) | a, {} | OrderedDict(k=1), OrderedDict(k=1) | {}): print(type(x).__name__, list(x.items()))
class O2(OrderedDict):
    def __init__(self, *args): super().__init__(*args); self.made = True
print((O2([(1, 2)]) | {3: 4}).made)
a |= {"d": 4}; print(type(a).__name__, list(a))
q = deque([1, 2, 3], 2); q.__init__("abc"); print(q); q.__init__("abcdef", 3); print(q); q.__init__(); print(q, q.maxlen)
print(True + 1, 1 + True, True & 3, 3 & True, type(True | False), type(True | 0), type(0 | True))
