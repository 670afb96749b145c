# Operations on objects of types that are not written in Python, in loops, with results, exceptions and other operands among them.
import re
from collections import OrderedDict, defaultdict
from types import MappingProxyType


class Seq:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError('three')
        return i * 10

    def __contains__(self, x):
        return x == 'in'

    @property
    def start(self):
        return -1

    def __and__(self, o):
        return 'seq &'

    def __rand__(self, o):
        return 'seq r&'


def items(x, n, i):
    total = []
    for k in range(n):
        try:
            total.append(x[i])
        except (IndexError, KeyError, TypeError) as e:
            total.append(type(e).__name__)
    return total[0], total.count(total[0])


def first(x, n):
    v = None
    for k in range(n):
        v = x[1]
    return v


m = re.match(r'(a+)(?P<b>b)?(\d*)', 'aaab12')
u = re.match(r'(é+)(?P<b>b)?(\d*)', 'éé12')
y = re.match(rb'(a+)(?P<b>b)?(\d*)', bytearray(b'aaab12'))
for x in m, u, y, MappingProxyType({1: 'one'}), Seq(), [5, 6], 'xyz', defaultdict(list), OrderedDict({1: 2}), range(5, 50, 7):
    print(type(x).__name__, items(x, 300, 1), items(x, 300, 'b'), items(x, 300, 9), items(x, 300, -1))
for x in m, u, Seq(), MappingProxyType({1: 'one'}), (4, 5), {1: m}, m:
    v = first(x, 200)
    print(v if not isinstance(v, re.Match) else v[0])


def has(c, n, x):
    k = 0
    for i in range(n):
        if x in c:
            k += 1
        if x not in c:
            k += 1000
        a, b = x in c, x not in c
        k += a * 3 + b * 7
    return k


def has_small(c, n):
    return [i in c for i in range(n)].count(True), sum(1 for i in range(n) if i not in c)


big = 1 << 70
for c in range(10, 50), range(10, 50, 3), range(50, 10, -1), range(0), range(big, big + 5), range(-3, 4):
    print(c, [has(c, 60, x) for x in (10, 49, 50, -1, 13, True, big, big + 3)], [has(c, 60, x) for x in (20.0, 20.5, "a", None) if len(c) < 99], has_small(c, 100))
for c, x in ((b'abcabc', 98), (b'abc', b'bc'), (bytearray(b'abc'), 97), ({1: 2}.keys(), 1), ({1: 2}.items(), (1, 2)), ({1: 2}.values(), 2), (MappingProxyType({4: 5}), 4),
             (Seq(), 'in'), (Seq(), 'out'), (memoryview(b'abc'), 98)):
    print(has(c, 100, x))
try:
    has(b'abc', 100, 'b')
except TypeError:
    print('TypeError')
try:
    has(b'abc', 100, 256)
except ValueError:
    print('ValueError')


def starts(list_, n):
    out = []
    for k in range(n):
        for x in list_:
            try:
                v = x.start
                out.append(v if isinstance(v, int) else 'method')
            except AttributeError as e:
                out.append(str(e)[-7:])
    return out[:len(list_)], len(out), out == out[:len(list_)] * n


print(starts([range(3, 4), slice(5, 6), Seq(), m, range(7)], 100))
print(starts([range(3, 4)], 300))
print(starts([slice(5, 6)], 300), starts([m], 300), starts([u, Seq()], 300))


def groups(list_, n):
    out = []
    for k in range(n):
        for x in list_:
            out.append(x.lastgroup)
            out.append(x.pos)
            out.append(x.string)
    return out[:3 * len(list_)], len(out)


print(groups([m], 300), groups([m, u], 200))


def ops(a, b, n):
    out = []
    for k in range(n):
        try:
            r = a & b, a | b, a ^ b, a - b
            if isinstance(a, set):
                c = a.copy()
                c &= b
                c |= {'x'}
                r += c,
            out.append(r)
        except TypeError as e:
            out.append(type(e).__name__)
    return out[0] if isinstance(out[0], str) else [sorted(map(str, s)) if not isinstance(s, (str, int)) else s for s in out[0]], out.count(out[0])


s, t = {1, 2, 3, 'a'}, {2, 3, 4, 'b'}
print(ops(s, t, 200), ops(frozenset(s), t, 200), ops(s, frozenset(t), 100))
print(ops({1: 2}.keys(), s, 200), ops({1: 2}.items(), {(1, 2)}, 200))
print(ops(s, [1], 200), ops(s, 5, 200), ops(5, s, 200), ops(1 << 80, 3, 200), ops(s, None, 100))


def and_only(a, b, n):
    out = set()
    for k in range(n):
        r = a & b
        out.add(r if isinstance(r, str) else len(r))
    return out


print(and_only(s, t, 200), and_only(s, Seq(), 200), and_only(Seq(), s, 200), and_only(s, t, 50))


def mod(a, b, n):
    r = set()
    for k in range(n):
        try:
            r.add(a % b)
        except (TypeError, ValueError) as e:
            r.add(type(e).__name__)
    return r


class Shown:
    def __str__(self):
        return 'shown'


print(mod(b'%d', 5, 200), mod(b'%s-%s', (b'a', b'b'), 200), mod('%s', Shown(), 200), mod('%s', (Shown(),), 200), mod(b'%d', b'', 100), mod(bytearray(b'x'), (), 0))
