# Named tuples and other subclasses of tuple as keys and in comparisons.
from collections import namedtuple
from typing import NamedTuple
P = namedtuple('P', 'x y')
class Q(NamedTuple):
    x: int
    y: object = 0
class T(tuple): pass
class H(tuple):
    def __hash__(self): return 5
class E(tuple):
    def __eq__(self, o): return len(self) == len(o)
    def __hash__(self): return len(self)
class L(tuple):
    def __lt__(self, o): return tuple.__lt__(o, self)

def fresh(t):
    if isinstance(t, tuple):
        items = [fresh(x) for x in t]
        return type(t)(*items) if hasattr(t, '_fields') else type(t)(items)
    return t

def nest(k, n):
    for i in range(n): k = P(k, i) if i & 1 else (i, Q(k, i))
    return k

keys = [P(1, 2), (1, 3), Q(2, 1), T((5, 6)), T(), (), P((1, 2), Q(3, 4)), (P(1, 2), 1), (P(1, 3), 1), Q('a', P('b', 'c')), H((1, 2)), (H((1, 2)), 1), E((1, 2, 3)), L((7, 8)),
        (T((T((1,)),)),), P(None, True), (P(None, False),), P(1.5, 2)] + [nest(0, n) for n in range(1, 9)] + [nest(1, n) for n in range(1, 9)]

def fill(keys):
    d, s = {}, set()
    for i, k in enumerate(keys):
        d[k] = i
        s.add((k, 1))
    return d, s
def look(d, s, keys):
    n = 0
    for i, k in enumerate(keys):
        if k in d: n += d[k] == i
        if (k, 1) in s: n += 100
        if (k, 2) not in s: n += 10000
    return n
for i in range(120):
    d, s = fill([fresh(k) for k in keys])
    r = look(d, s, [fresh(k) for k in keys])
print(r, len(d), len(s))

def gets(d, ks): return [d.get(k) for k in ks]
d = {P(1, 2): 'p', (3, 4): 't', Q(5, (6, 7)): 'q'}
for i in range(200): r = gets(d, [(1, 2), Q(1, 2), T((1, 2)), P(3, 4), T((3, 4)), (5, P(6, 7)), P(5, T((6, 7))), P(1, 3), H((1, 2)), (1, 2, 3)])
print(r)
def same(a, b): return [x == y for x, y in zip(a, b)], [x != y for x, y in zip(a, b)], [x < y for x, y in zip(a, b)]
for i in range(200): r = same([P(1, 2), P(1, 2), (P(1, 2), 3), E((1, 2)), (E((1, 2)),), L((1, 2)), (L((1, 2)),), T()], [(1, 2), Q(1, 3), (Q(1, 2), 3), E((3, 4)), (E((3, 4)),), L((1, 3)), (L((1, 3)),), T((1,))])
print(r)

# Classes that change.
def use(d, cls, n):
    hits = 0
    for i in range(n):
        if cls((i % 5, 1)) in d: hits += 1
    return hits
class C(tuple): pass
d = {C((k, 1)): k for k in range(3)}
print(use(d, C, 500), use(d, tuple, 500))
C.__hash__ = lambda self: 3
print(use(d, C, 500))
d = {C((k, 1)): k for k in range(3)}
print(use(d, C, 500), use(d, tuple, 500))
C.__eq__ = lambda self, o: True
print(use(d, C, 500))
del C.__hash__, C.__eq__
try: print(use(d, C, 500), use({C((k, 1)): k for k in range(3)}, C, 500))
except TypeError: print('TypeError')
class Bad(tuple):
    def __hash__(self): raise ValueError('hash')
def bad(d, k):
    try: return k in d
    except ValueError: return 'ValueError'
    except TypeError: return 'TypeError'
for i in range(200): r = bad(d, Bad()), bad(d, (Bad(), 1)), bad(d, P([], 1)), bad(d, ((P(1, [2]),),)), bad(d, (1, (2, Bad())))
print(r)
