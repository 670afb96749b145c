# Containers changed while they are iterated, sorted, compared, printed or unpacked: defined outcomes only.
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__
l = [1, 2, 3]; out = []
for x in l:
    out.append(x)
    if len(l) < 8: l.append(x * 10)
print(out)
l = list(range(10)); out = []
for x in l: out.append(x); l.remove(x)
print(out, l)
l = list(range(6)); out = []
for x in l: out.append(x); l.insert(0, x) if len(l) < 9 else None
print(out, l)
l = [1, 2, 3]; out = []
for x in l: out.append(x); l.clear()
print(out, l)
l = list(range(5)); it = iter(l); next(it); l[1:] = [9]; print(list(it)); l.append(7); print(list(it))
l = list(range(5)); r = reversed(l); next(r); l.append(99); print(list(r))
l = list(range(5)); r = reversed(l); del l[2:]; print(list(r))
l = [3, 1, 2]; e = enumerate(l); next(e); l[1] = "new"; print(list(e)); z = zip(l, l); next(z); l.pop(); print(list(z))
def grow(): d = {1: 1}; [d.__setitem__(k + 1, 0) for k in d]
def shrink(): d = {1: 1, 2: 2}; [d.pop(k) for k in d]
def same(): d = {1: 1, 2: 2}; [d.__setitem__(k, 0) for k in d]; return d
def items(): d = {1: 1, 2: 2}; [d.clear() for _ in d.items()]
def setgrow(): s = {1}; [s.add(x + 1) for x in s]
def setshrink(): s = {1, 2}; [s.discard(x) for x in s]
print(t(grow), t(shrink), t(same), t(items), t(setgrow), t(setshrink))
d = {1: 1, 2: 2}; print([d.pop(k) for k in list(d)], d)
class EvilEq:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.clear(); return False
l = []; l.extend([EvilEq(l), 1, 2]); print(5 in l, l)
l = []; l.extend([1, EvilEq(l), 2]); print(t(lambda: l.index(5)), l)
l = []; l.extend([1, EvilEq(l), 2]); print(l.count(5), l)
l = []; l.extend([1, EvilEq(l), 2]); print(t(lambda: l.remove(5)), l)
l = []; l.extend([EvilEq(l), 2]); print(l == [5, 2], l)
class EvilRepr:
    def __init__(self, l): self.l = l
    def __repr__(self): self.l[2:] = []; return "E"
l = [0]; l.append(EvilRepr(l)); l.extend([8, 9]); print(repr(l), l[:1])
class EvilKey:
    def __init__(self, d, h): self.d, self.h = d, h
    def __hash__(self): return self.h
    def __eq__(self, o): self.d.clear(); return False
d = {}; d[EvilKey(d, 1)] = "a"; print(d.get(1), len(d))
d = {}; d[EvilKey(d, 1)] = "a"; d[1] = "b"; print(len(d) >= 1, d.get(1))
class EvilIndex:
    def __init__(self, l): self.l = l
    def __index__(self): self.l.clear(); return 0
l = [1, 2, 3]; print(t(lambda: l[EvilIndex(l)]), l)
l = [1, 2, 3]; print(t(lambda: l.__setitem__(EvilIndex(l), 5)), l)
l = [1, 2, 3]; print(l[EvilIndex(l):], l)
b = bytearray(b"abc"); print(t(lambda: b.__setitem__(0, EvilIndex(b))), b)
class EvilIter:
    def __init__(self, l): self.l = l
    def __iter__(self):
        for i in range(3): self.l.append(("side", i)); yield i
l = [0]; l.extend(EvilIter(l)); print(l)
l = [0]; l += EvilIter(l); print(len(l))
l = [1, 2, 3]; l.extend(l); l += l; l[1:2] = l; print(len(l), l[:4])
d = {"a": 1}; d.update(d); d |= d; s = {1, 2}; s |= s; s ^= s; print(d, s)
a = [1, 2]; a.append(a); b = [1, 2]; b.append(b); print(a[2] is a, a == a, repr(a))
def gen(l):
    for x in l: yield x; l.append(x + 10) if len(l) < 5 else None
l = [1, 2]; print(list(gen(l)), l)
l = [5, 4, 3]; l.sort(key=lambda x: x); print(l); l = [1, 2, 3, 4]; l[:] = [x for x in l if x % 2 == 0 or l.append(0) is None and False]; print(l)
class SortMut(list): pass
l = [3, 2, 1]
try: l.sort(key=lambda x: l.append(x) or x)
except ValueError: print("ValueError", sorted(l)[:3])
x = [1, 2, 3]; i = 0; i, x[i] = 2, "set"; print(x); x[0], x[0] = 7, 8; print(x)
def f(a, b=[]): b.append(a); return b
print(f(1), f(2), f(3, []), f(4))
