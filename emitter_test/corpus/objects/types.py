# Classes: creation, attributes, slots, metaclass hooks, properties.
def t(f, *a, **k):
    try: return f(*a, **k)
    except BaseException as e: return type(e).__name__
class A: pass
class B(A): x = 1
print(t(lambda: A().foo), t(lambda: A.foo), t(lambda: B().x), t(setattr, A(), 'y', 3))
print(t(lambda: A(1)), t(lambda: A(x=1)), t(object, 1), t(lambda: object().x), t(setattr, object(), 'a', 1))
print(t(int.__add__, 1), t(int.__add__, 'a', 1), t(list.append, 1, 2), t([].append), t([].append, 1, 2), t([].append, x=1))
print(t(type, 'X'), t(type, 'X', (), {}).__name__, t(type, 1, (), {}), t(type, 'X', 1, {}), t(type, 'X', (), 1), t(type, 'X', (1,), {}))
print(t(type, 'X', (bool,), {}), t(type, 'X', (int, str), {}), t(type, 'X', (A, B), {}), t(type, 'X', (A, A), {}))
print(B.__mro__, B.__bases__, B.__base__, B.__name__, B.__qualname__, B.__module__, B.__dict__['x'], A.__subclasses__())
print(t(setattr, A, '__name__', 5), t(setattr, A, '__bases__', ()), t(delattr, A, '__name__'), t(setattr, int, 'x', 1), t(delattr, A, 'nope'))
A.__name__ = 'Z'; print(A, A.__name__, A.__qualname__); A.__qualname__ = 'Q'; print(A)
class M(type):
    def __call__(cls, *a): return ('called', cls.__name__, a)
    def __getitem__(cls, k): return k
    def __len__(cls): return 7
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter([1, 2])
    def __repr__(cls): return 'M:' + cls.__name__
    def __getattr__(cls, n): return 'dyn ' + n
    def __eq__(cls, o): return True
    def __hash__(cls): return 5
    def __instancecheck__(cls, o): return o == 3
    def __subclasscheck__(cls, o): return o is int
    @property
    def prop(cls): return 'prop ' + cls.__name__
    def meth(cls): return 'meth ' + cls.__name__
class C(metaclass=M): z = 1
print(C(1), C[2], len(C), 1 in C, 2 in C, list(C), C, C.foo, C == 5, hash(C), isinstance(3, C), isinstance(4, C), issubclass(int, C), issubclass(str, C), C.prop, C.meth(), C.z)
class D:
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); cls.tag = tag
class E(D, tag='e'): pass
print(E.tag, t(lambda: type('F', (D,), {}, bad=1)), type('F', (D,), {}, tag=3).tag)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = 1
print(s.a, t(lambda: s.b), t(setattr, s, 'c', 1), hasattr(s, '__dict__'), S.a, t(delattr, s, 'b'), t(delattr, s, 'a'), t(lambda: s.a))
class S2(S): __slots__ = ('c',)
class S3(S): pass
x = S2(); x.c = 3; x.a = 4; print(x.c, x.a, t(setattr, x, 'd', 1)); y = S3(); y.d = 5; y.a = 1; print(y.d, y.a, y.__dict__)
print(t(type, 'X', (S, S2), {}), t(type, 'Y', (S2, S), {}).__mro__[1:3])
class T1: __slots__ = ('q',)
print(t(type, 'X', (S, T1), {}), t(type, 'X', (), {'__slots__': 'a b'}), t(type, 'X', (), {'__slots__': [1]}), t(type, 'X', (), {'__slots__': ['a'], 'a': 1}))
class P:
    @property
    def p(self): "doc p"; return self._p
    @p.setter
    def p(self, v): self._p = v
    @p.deleter
    def p(self): del self._p
    ro = property(lambda self: 1)
    wo = property(None, lambda self, v: None)
p = P(); p.p = 5; print(p.p, P.p.__doc__, t(setattr, p, 'ro', 2), t(lambda: p.wo), t(delattr, p, 'ro')); del p.p; print(t(lambda: p.p))
print(P.p.fget(type('Q', (), {'_p': 3})), isinstance(P.p, property), P.__dict__['p'] is P.p)
