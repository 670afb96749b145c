# Tuples in tuples as keys of dicts and sets, and in comparisons.

def fresh(t):
    """The same value in new objects."""
    if type(t) is tuple:
        return tuple([fresh(x) for x in t])
    if type(t) is list:
        return [fresh(x) for x in t]
    if type(t) is str:
        return ''.join([c for c in t])
    return t

class Same:
    def __init__(self, k): self.k = k
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, Same) and self.k == o.k
    def __repr__(self): return 'Same(%r)' % self.k

class Plain:
    pass

plain = Plain()
keys = [
    ('rc', (0, 1)), ('rc', (1, 0)), ((0, 1), 'rc'), ((0, 1), (0, 1)), ((0, 1), (0, 2)), ((), ()), ((),), (), (((),),), ((((),),),),
    (((((1,),),),),), (((((2,),),),),), (1, (2, (3, (4, (5,))))), (1, (2, (3, (4, (6,))))), (1, (2, (3,))), (1, (2, (3, 4))), (1, (2, 3)),
    (True, (False, None)), (None, (None,)), None, True, (2, (True,)), ('a', ('b', 'c' * 40)), ('a', ('b', 'c' * 39 + 'd')), ('a', (b'b', 1)),
    (-1, (-1, -2)), (1 << 70, (1 << 70, 2)), ((1 << 70, 1),), (0.5, (0.5,)), ((1.5, 2), 3), (Same(1), (Same(2),)), (plain, (plain, 1)),
    (frozenset([1]), (frozenset([2]),)), ((1, 2), 3), (1, (2, 3), 4), ((1, 2), (3, 4), (5, 6)), ((5, 6), (3, 4), (1, 2)), ('x', (1 << 61, (1 << 62) - 1)),
]

def fill(keys):
    d = {}
    for i, k in enumerate(keys):
        d[k] = i
    return d

def look(d, keys):
    s = 0
    for i, k in enumerate(keys):
        if d[k] == i: s += 1
        if k in d: s += 1
        if (k, 1) not in d: s += 1
        s += d.get(k, -100) == i
    return s

def sets(keys):
    s = set()
    for k in keys:
        s.add(k)
    n = 0
    for k in keys:
        n += k in s
        s.discard(k)
    return n, len(s)

for n in (3, 9, len(keys)):
    some = keys[:n]
    for r in range(150):
        d = fill([fresh(k) for k in some])
        a = look(d, [fresh(k) for k in some])
        b = sets([fresh(k) for k in some])
    print(n, a, b, len(d))

# Keys that are equal although they are not alike.
def mixed(d, ks):
    return [d.get(k, 'none') for k in ks]

d = {(1, (1, 1)): 'ints', (0, (2,)): 'zero'}
for i in range(200):
    r = mixed(d, [(True, (1, True)), (1.0, (1, 1.0)), (1, (1, 1)), (False, (2,)), (0.0, (2.0,)), (1, (1,)), (1, 1), (1, (1, '1')), (1, [1]) if i < 0 else 1])
print(r)
def bad(d, k):
    try: return d[k]
    except KeyError as e: return 'KeyError', e.args
    except TypeError as e: return 'TypeError'
for i in range(200):
    r = [bad(d, (1, (2, 3))), bad(d, (1, [2])), bad(d, (1, (2, [3]))), bad(d, (1, ({},)))]
print(r)

# Order.
def less(a, b):
    n = 0
    for x, y in zip(a, b):
        if x < y: n += 1
        if x == y: n += 100
        if x >= y: n += 10000
        if x != y: n += 1000000
    return n

left = [(1, (2, 3)), (1, (2, 3)), (1, (2,)), (1, (2, 3), 4), ((1, 2), 'a'), ((1, 'x'), 1), ([1, 2], [3]), ([1, 2], 3), (1, [2, [3]]), ((0.5, 1), 2), ((), 1), ((1,), ()), (('ab', 'c'), 'd')]
right = [(1, (2, 4)), (1, (2, 3)), (1, (2, 3)), (1, (2, 3), 3), ((1, 2), 'b'), ((1, 'w'), 2), ([1, 2], [4]), ([1, 3], 2), (1, [2, [4]]), ((0.25, 9), 2), ((), 2), ((1,), (0,)), (('ab', 'cd'), 'a')]
for i in range(200):
    r = less(left, [fresh(x) for x in right]), less(right, left), less(left, [fresh(x) for x in left])
print(r)
nan = float('nan')
def nans(a, b): return a == b, a != b, a < b, a >= b
for i in range(200):
    r = nans((1, (nan, 2)), (1, (nan, 3))), nans((1, (nan, 2)), (1, (float('nan'), 2))), nans((1, (0.0, 2)), (1, (-0.0, 2)))
print(r)
def order(a, b):
    try: return a < b
    except TypeError: return 'TypeError'
for i in range(200):
    r = order((1, (2, 'a')), (1, (2, 3))), order((1, (2,)), (1, 2)), order((1, (2, None)), (1, (2, None))), order((1, (2, True)), (1, (2, 2)))
print(r)
import heapq
h = []
for i in range(500):
    heapq.heappush(h, (i * 7919 % 13, (i * 31 % 5, i)))
print([heapq.heappop(h) for i in range(5)], sorted([((i * 7 % 3, str(i % 4)), i) for i in range(12)])[:4])

# A search that remembers states of nested tuples.
def search(n):
    seen = {((0, 0), (1, 0), None): 0}
    todo = [((0, 0), (1, 0), None)]
    for pos, way, last in todo:
        x, y = pos
        dx, dy = way
        for w in ((dx, dy), (dy, -dx), (-dy, dx)):
            p = (x + w[0]) % n, (y + w[1]) % n
            state = p, w, last if x & 1 else bool(y & 1)
            if state not in seen:
                seen[state] = seen[pos, way, last] + 1
                todo.append(state)
    return len(seen), max(seen.values())
print(search(12))
