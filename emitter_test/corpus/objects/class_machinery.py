# Generic aliases, unions, __mro_entries__, metaclasses, descriptors, super, abstract classes, object methods.
def t(f, *a, **k):
    try: return f(*a, **k)
    except BaseException as e: return type(e).__name__
print(list[int], dict[str, int], tuple[int, ...], type[int], list[list[int]], set[str], frozenset[int], list[int].__origin__, list[int].__args__, list[int]([1, 2]), list[int] == list[int], hash(list[int]) == hash(list[int]), t(lambda: int[str]), t(lambda: list[int]()[0]))
print(int | str, int | None, list[int] | str, int | str | int, (int | str).__args__, isinstance(5, int | str), isinstance('x', int | None), issubclass(bool, int | str), int | str == str | int, t(lambda: int | 5), None | int)
class Gen:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(Gen[1], Gen[1, 2])
class Base: pass
class ME:
    def __mro_entries__(self, bases): return (Base,)
class Sub(ME()): pass
print(Sub.__mro__, Sub.__orig_bases__ != (), Sub.__bases__)
class LI(list[int]): pass
print(LI.__mro__, LI.__orig_bases__, LI([1]))
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print('prep', name, bases, kw); return {'pre': 1}
    def __new__(mcs, name, bases, ns, **kw): print('new', name, sorted(k for k in ns if not k.startswith('__'))); return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name, kw); super().__init__(name, bases, ns)
class K(metaclass=Meta, opt=5): a = 1
class K2(K): b = 2
print(type(K2), K2.pre, K.a)
class M2(type): pass
print(t(lambda: type('X', (K,), {})), t(M2, 'Y', (K,), {}))
class Desc:
    def __set_name__(self, owner, name): self.n = name; print('set_name', owner.__name__, name)
    def __get__(self, o, c): return (self.n, o is None)
    def __set__(self, o, v): o.__dict__['_' + self.n] = v
class DD: x = Desc(); y = Desc()
d = DD(); print(d.x, DD.x); d.x = 3; print(d.__dict__, d.x)
class BadSet:
    def __set_name__(self, o, n): raise ValueError('bad')
try:
    class BS: z = BadSet()
except RuntimeError as e: print(e, repr(e.__cause__))
class Cls:
    @classmethod
    def c(cls, x=1): return cls.__name__, x
    @staticmethod
    def s(x=1): return x
    def m(self): return 'm'
class SubC(Cls):
    @classmethod
    def c(cls): return super().c(5)
    def m(self): return super().m() + '2'
    s2 = staticmethod(lambda: 's2')
print(Cls.c(), Cls().c(2), SubC.c(), SubC().m(), Cls.s(), SubC().s2(), type(Cls.__dict__['c']), SubC.c.__func__.__name__, Cls.m.__name__, Cls.m.__qualname__, Cls().m.__func__ is Cls.m, Cls().m == Cls().m, Cls.c == Cls.c)
o = Cls(); m = o.m; print(m == o.m, hash(m) == hash(o.m), m is o.m, m.__self__ is o, m.__name__, m.__doc__)
class A:
    def f(self): return 'A'
class B(A):
    def f(self): return 'B' + super().f()
class C(A):
    def f(self): return 'C' + super().f()
class D(B, C):
    def f(self): return 'D' + super().f()
print(D().f(), super(B, D()).f(), super(D, D).f(D()), t(super, 5), t(super, A, 5), t(lambda: super(A, A()).nope), super(D, D()).__thisclass__, t(super))
class X: pass
class Y: pass
x = X(); x.a = 1; x.__class__ = Y; print(type(x), x.a, t(setattr, x, '__class__', int), t(setattr, x, '__class__', 5), t(setattr, 5, '__class__', X))
print(vars(x), t(vars, 5), dir(x)[-1], 'a' in dir(x), x.__dict__ is x.__dict__); x.__dict__['q'] = 9; print(x.q); x.__dict__ = {'z': 1}; print(x.z, t(lambda: x.q)); del x.__dict__; print(x.__dict__)
print(type(X.__dict__), t(lambda: X.__dict__.__setitem__('a', 1)), X.__doc__, X.__weakref__)
import abc
class Abs(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
    @property
    @abc.abstractmethod
    def p(self): pass
print(t(Abs), Abs.__abstractmethods__ == {'f', 'p'}); 
class Conc(Abs):
    def f(self): return 1
    p = 3
print(Conc().f())
@Abs.register
class Virt: pass
print(isinstance(Virt(), Abs), issubclass(Virt, Abs), issubclass(int, Abs))
print(object.__repr__(5)[:12], object.__str__(5), object.__eq__(1, 1), object.__eq__(1, 2), object.__ne__(1, 2), object.__hash__(5) == hash(5), t(object.__lt__, 1, 2), object.__format__(5, ''), t(object.__format__, 5, 'x'), object().__eq__(5), object.__sizeof__(5) > 0, object.__dir__(X())[:0], object.__init_subclass__(), object.__subclasshook__())
print(callable(X), callable(X()), callable(len), callable(5), int.__mro__, type.__mro__, isinstance(type, object), isinstance(object, type), type(type), issubclass(type, object))
print(int.__name__, len.__name__, [].append.__name__, str.upper.__qualname__, len.__module__, [].append.__self__, t(lambda: len.foo), repr(len), repr(str.upper), repr(int.__add__), repr([].append)[:31], repr((5).__add__)[:35], type(int.__dict__['real']), type(str.__dict__['maketrans']))
print(getattr(X, '__call__')().__class__, type.__call__(X).__class__, type.__getattribute__(X, '__name__'), t(object.__getattribute__, X(), 'foo'), object.__setattr__(x, 'k', 2), x.k, object.__delattr__(x, 'k'))
print([c.__name__ for c in (NotImplemented.__class__, Ellipsis.__class__, None.__class__, type(len), type([].append), type(X().__init__), type(X.__init__), type(lambda: 0), type(print), type(x for x in []))][:5])
