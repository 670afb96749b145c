# Truth and length of objects of many types in hot code.
from collections import deque, defaultdict, OrderedDict, Counter, namedtuple

class L(list): pass
class T(tuple): pass
class D(dict): pass
class S(str): pass
class B(bytes): pass
class F(frozenset): pass
class DD(defaultdict): pass
class Q(deque): pass
class Plain: pass
class Bool:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class DLen(dict):
    def __len__(self): return 5
class LBool(list):
    def __bool__(self): return False
class QLen(deque):
    def __len__(self): return 0
P = namedtuple('P', 'x y')
E = namedtuple('E', '')

def pair(make, *full):
    return make(), make(*full)

objects = [x for p in [
    pair(deque, [1, 2]), pair(set, [1]), pair(frozenset, [1, 2, 3]), pair(dict, {1: 2}), (defaultdict(int), defaultdict(int, {1: 2})),
    pair(OrderedDict, {1: 2, 3: 4}), pair(Counter, 'abc'), pair(bytearray, b'abcd'), pair(bytes, b'ab'), pair(str, 'aé'), pair(list, 'ab'),
    pair(tuple, 'abc'), (range(0), range(7)), pair(L, 'abc'), pair(T, 'ab'), pair(D, {1: 1}), pair(S, 'abcé'), pair(B, b'xyz'), pair(F, 'ab'),
    (DD(int), DD(int, {1: 1, 2: 2})), pair(Q, 'abc'), (E(), P(1, 2)), (Bool(False), Bool(True)), (Len(0), Len(3)), pair(DLen, {}),
    pair(LBool, 'a'), pair(QLen, 'a'), ({}.keys(), {1: 2}.keys()), (0, 1 << 100), (0.0, 2.5), (0j, 1j), (None, Plain()), (memoryview(b''), memoryview(b'ab')),
    (-1 << 90, type), (iter([]), len),
] for x in p]

def truths(objects):
    yes = 0
    r = []
    for o in objects:
        if o: yes += 1
        r.append('T' if o else 'F')
        if not o and not (not o): yes += 1000
        yes += bool(o) * 10000
    return yes, ''.join(r)

def length(o):
    try: return len(o)
    except TypeError: return None

for i in range(60):
    r = truths(objects), [length(o) for o in objects]
print(r)

# One loop for each of them.
def loop(o, n):
    t = 0
    for i in range(n):
        if o: t += 1
        while not o:
            t += 100
            break
    return t
def lens(o, n):
    t = 0
    for i in range(n): t += len(o)
    return t
out = []
for o in objects:
    code = 'def loop(o, n):\n t = 0\n for i in range(n):\n  if o: t += 1\n  while not o:\n   t += 100\n   break\n return t\ndef lens(o, n):\n t = 0\n for i in range(n): t += len(o)\n return t\n'
    ns = {}
    exec(code, ns)
    try: out.append((ns['loop'](o, 50), ns['lens'](o, 50)))
    except TypeError: out.append(ns['loop'](o, 50))
print(out)

# Containers that become empty, and classes that change.
def drain(q, take):
    n = 0
    while q:
        take(q)
        n += len(q)
    return n
print(drain(deque(range(100)), deque.popleft), drain(set(range(50)), set.pop), drain(Counter('abcabd'), Counter.popitem),
      drain(Q(range(70)), Q.pop), drain(OrderedDict(enumerate('abc' * 20)), OrderedDict.popitem))
def count(objects):
    n = 0
    for o in objects:
        if o: n += 1
        n += len(o) * 100
    return n
many = [D(a=1), L('ab'), S('abc'), T(), Q('x')] * 20
for i in range(30): r = count(many)
print(r)
D.__len__ = lambda self: 0
print(count(many))
L.__bool__ = lambda self: False
print(count(many))
S.__len__ = lambda self: 7
print(count(many))
del D.__len__, S.__len__
print(count(many))
D.__len__ = lambda self: -1
try: print(count(many))
except ValueError as e: print('ValueError')
