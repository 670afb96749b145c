# Operators and protocols on user classes and on subclasses of builtin types.
def t(f, *a, **k):
    try: return f(*a, **k)
    except BaseException as e: return type(e).__name__
class V:
    def __init__(s, v): s.v = v
    def __add__(s, o): return ('add', s.v, o) if not isinstance(o, str) else NotImplemented
    def __radd__(s, o): return ('radd', s.v, o)
    def __iadd__(s, o): s.v += o; return s
    def __mul__(s, o): return NotImplemented
    def __eq__(s, o): return isinstance(o, V) and s.v == o.v
    def __lt__(s, o): return s.v < o.v
    def __neg__(s): return V(-s.v)
    def __bool__(s): return s.v != 0
    def __contains__(s, x): return x == s.v
    def __call__(s, *a, **k): return a, k
    def __getitem__(s, i):
        if i > 3: raise IndexError
        return i * s.v
    def __len__(s): return 4
    def __index__(s): return s.v
    def __repr__(s): return f'V({s.v})'
    def __format__(s, f): return f'<{f}>'
a, b = V(1), V(2)
print(a + 1, 1 + a, a + b, 'x' + a, t(lambda: a + 'x'), t(lambda: a * 2), t(lambda: 2 * a), t(lambda: a - 1), a == V(1), a != V(1), a < b, a > b, t(lambda: a <= b), -a, bool(V(0)), 1 in a, 5 in a, a(1, k=2), list(b), len(a), [0, 1, 2][a], hex(b), f'{a:x}', format(a), t(hash, a))
a += 5; print(a, sorted([V(3), V(1)]), max(V(1), V(4)), list(reversed(b)), t(iter, V), sum([V(1), V(2)], 0))
class I(int):
    def __add__(s, o): return 'I+'
    def __radd__(s, o): return '+I'
print(I(3) + 1, 1 + I(3), I(2) * 3, I(5) - 1, type(I(5) - 1), I(3) == 3, hash(I(3)) == hash(3), {3: 'x'}[I(3)], I(7) // 2, -I(4), abs(I(-4)), bool(I(0)), repr(I(3)), str(I(3)), int(I(3)), I('12'), divmod(I(7), 2), [1, 2, 3][I(1)], I(3) < 4, 2 ** I(3), float(I(2)))
class L(list):
    def __getitem__(s, i): return 'item'
    def append(s, x): super().append(x * 2)
l = L([1, 2]); l.append(3); print(l, l[0], len(l), list(l), l == [1, 2, 6], l + [1], type(l + []), l[:], 6 in l, l.__class__, sorted(l), l.x if hasattr(l, 'x') else 'no x'); l.x = 5; print(l.x, l.__dict__)
class D(dict):
    def __missing__(s, k): return k * 2
d = D(a=1); print(d['a'], d['zz'], d.get('q'), d, type(d.copy()), 'a' in d, list(d), dict(d), {**d}, d | {'b': 2}, len(d))
class S(str):
    def upper(s): return 'UP'
    def __len__(s): return 99
s = S('abc'); print(s, s.upper(), len(s), s + 'd', type(s + ''), s[1], s == 'abc', hash(s) == hash('abc'), {'abc': 1}[s], s.title(), 'b' in s, repr(s), '%s' % s, f'{s:>5}', s.join(['x', 'y']), isinstance(s, str))
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(s): return s[0]
tt = T(1, 2); print(tt, tt.first, tt[1], len(tt), tt == (1, 2), hash(tt) == hash((1, 2)), tt + (3,), [*tt], type(tt[:]))
class F(float): pass
class Cx(complex): pass
class By(bytes): pass
class Ba(bytearray): pass
class Se(set): pass
class Fs(frozenset): pass
print(F(1.5) + 1, F('2.5'), Cx(1, 2) * 2, By(b'ab') + b'c', Ba(b'x') + b'y', Se([1]) | {2}, Fs([1]) & {1}, type(Se([1]) | {2}).__name__, F(1.5).is_integer(), By(b'a')[0], Ba(b'ab')[0])
class N:
    def __init__(s): s.i = 0
    def __iter__(s): return s
    def __next__(s):
        s.i += 1
        if s.i > 3: raise StopIteration
        return s.i
print(list(N()), sum(N()), max(N()), [x for x in N()], tuple(zip(N(), N())), dict(enumerate(N())), 2 in N(), list(map(str, N())), *N())
class G:
    def __getattr__(s, n):
        if n.startswith('x'): return n
        raise AttributeError('custom ' + n)
    def __setattr__(s, n, v): object.__setattr__(s, n, v * 2)
    def __delattr__(s, n): print('del', n); object.__delattr__(s, n)
g = G(); g.a = 2; print(g.a, g.xyz, t(lambda: g.b), hasattr(g, 'b'), getattr(g, 'b', 'dflt'), g.__dict__); del g.a; print(t(delattr, g, 'zz'))
class GA:
    y = 3
    def __getattribute__(s, n): return 'ga ' + n if n != 'raw' else object.__getattribute__(s, 'y')
print(GA().foo, GA().raw, GA().__class__, t(lambda: len(GA())))
class Ab:
    __hash__ = None
    __iter__ = None
    __contains__ = None
print(t(hash, Ab()), t(iter, Ab()), t(lambda: 1 in Ab()), t(lambda: Ab() + 1), t(lambda: -Ab()), t(lambda: Ab()[0]), t(lambda: Ab()()), t(len, Ab()), t(lambda: Ab() < Ab()), t(next, Ab()))
def ctx():
    class CM:
        def __enter__(s): return 'in'
        def __exit__(s, *a): print('exit', a[0]); return True
    with CM() as c: print(c); 1 / 0
ctx()
print(t(lambda: 1 + 'a'), t(lambda: 'a' * 'b'), t(lambda: [] + 1), t(lambda: -'a'), t(lambda: 1 < 'a'), t(lambda: 1()), t(lambda: 1[0]), t(lambda: len(5)), t(lambda: iter(5)), t(lambda: next([])), t(lambda: {}[[]]), t(lambda: {[]: 1}), t(lambda: 5 in 5))
