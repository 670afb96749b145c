# Starred and nested unpacking targets in assignments, for, with, comprehension; all sources; failures leave earlier targets set.
a, *b = "x"; print(a, b)
*a, b = [1]; print(a, b)
a, *b, c = range(6); print(a, b, c)
*a, = (); print(a)
[a, (b, *c), *d] = [1, "xyz", 4, 5]; print(a, b, c, d)
(a, b), (c, *d) = {"k": 1, "j": 2}, {3: 0}; print(a, b, c, d)
a = b, *c = 1, 2, 3; print(a, b, c)
*a, b = *c, d = "abc"; print(a, b, c, d)
for i, (j, *k) in enumerate([(1, 2, 3), "ab", [9]]): print(i, j, k, end="; ")
print()
for *a, b in ([1, 2], (3,), "xyz"): print(a, b, end="; ")
print()
print([(x, r) for x, *r in [(1, 2), [3]]], {k: v for k, *v in ["abc", "d"]}, [y for (x, (y, *z)) in [(1, "pq")]])
class O: pass
o = O(); d = {}; l = [0, 0]
o.x, d["k"], l[0], *l[1:], o.y = range(6); print(vars(o), d, l)
o.p, *o.q = "hey"; print(o.p, o.q)
i = 0; i, l[i] = 1, "at one"; print(i, l)
def src():
    for n in range(3): print("next", n, end=" "); yield n
x, y, z = src(); print(x, y, z)
x, *y = src(); print(x, y)
try: x, y = src()
except ValueError: print("too many")
try: a, b, c, d = src()
except ValueError: print("not enough")
try: (a, b), c = (1, 2, 3), 4
except ValueError: print("nested too many")
a = b = "old"
try: a, (b, c) = 1, (2,)
except ValueError: print(a, b)
try: a, o.nope.z, b = 5, 6, 7
except AttributeError: print(a, b)
for bad in (5, None, 1.5, O(), len):
    try: a, b = bad
    except TypeError: print("TypeError", end=" ")
for bad in ("", [], {}, (1,), "abc", {1: 1, 2: 2, 3: 3}, b"a", range(5), iter([1]), (x for x in ())):
    try: a, b = bad; print(a, b)
    except ValueError: print("ValueError", end=" ")
print()
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
    def __len__(self): return 99
class Gi:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i * 5
a, b = It(2); print(a, b); a, b = Gi(); print(a, b); *a, b = Gi(); print(a, b)
class Bad:
    def __iter__(self): yield 1; raise KeyError("mid")
try: a, b = Bad()
except KeyError as e: print("KeyError", e)
a, b, c = b"abc"; print(a, b, c); a, b = {"x", "y"} and ("s1", "s2"); print(a, b); (a) = 5; (b), c = 6, 7; print(a, b, c); [] = (); [[]] = [()]; (a, b), = [(1, 2)]; print(a, b); a, b = b, a; a, b, c = c, a, b; print(a, b, c)
first, *_, last = range(1000); print(first, last, len(_)); *init, last = "word"; print(init, last); head, *tail = [[1, 2], [3]]; print(head, tail); (x, *y), *z = ["abc", 1, 2]; print(x, y, z)
def f(): return 1, [2, 3, (4, 5)]
p, (q, *r, (s, t)) = f(); print(p, q, r, s, t)
global_list = []
def g():
    global a
    a, *global_list[:] = 1, 2, 3
    return a, global_list
print(g(), a)
m = [[1, 2], [3, 4]]; (m[0][0], m[1][1]), m[0][1] = (m[1][1], m[0][0]), "mid"; print(m)
