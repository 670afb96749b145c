# Attributes of classes with metaclasses, of enums, and __class__, in hot code; then what they rest on changes.
from enum import Enum, IntEnum, property as enum_property
import types

class M(type):
    def hello(cls): return 'hello ' + cls.__name__
class C(metaclass=M):
    x = 1
    def f(self): return self.x
    @classmethod
    def g(cls): return cls.x
    @staticmethod
    def h(): return 'h'
class D(C):
    x = 2

def reads(k):
    return k.x, k.f(k), k.g(), k.h(), k.hello()
for i in range(200): r = reads(C), reads(D)
print(r)
C.x = 10
print(reads(C), reads(D))
del D.x
print(reads(D))
M.x = property(lambda cls: 'from the metaclass')
print(reads(C)[0], reads(D)[0])
del M.x
print(reads(C)[0])
M.x = 'not a descriptor'
print(reads(C)[0])
del C.x
print(reads(C)[0])
del M.x
try: reads(C)
except AttributeError: print('none')
M.__getattr__ = lambda cls, name: 'made ' + name
print(C.x, [C.y for i in range(100)][-1])
del M.__getattr__
C.x = 3
for i in range(100): reads(C)
M.__getattribute__ = lambda cls, name: 'all ' + name if name == 'x' else type.__getattribute__(cls, name)
print(reads(C)[0])
del M.__getattribute__
print(reads(C)[0])

class K(Enum):
    A = 1
    B = 'b'
    value2 = 3
    @property
    def twice(self): return self.value * 2
class I(IntEnum):
    ONE = 1
    TWO = 2
class V(Enum):
    value = 1
    name = 2

def enums(e):
    n = 0
    if e is K.A: n += 1
    elif e == K.B: n += 2
    return n, e.name, e.value, e.twice, K.A.value, I.TWO.value + I.ONE, I.TWO > 1, e.__class__ is K
for i in range(200): r = enums(K.A), enums(K.B), enums(K.value2)
print(r)
def fails(f):
    try: return f()
    except AttributeError as e: return 'AttributeError'
for i in range(100):
    r = fails(lambda: K.value), fails(lambda: K.name), fails(lambda: K.C), fails(lambda: setattr(K, 'A', 3)), fails(lambda: setattr(K.A, 'value', 3)), fails(lambda: delattr(K.A, 'name'))
print(r)
print(V.value, V.name, V.value.value, V.name.value, V.value.name)
class W(Enum):
    X = 1
    @enum_property
    def value(self): return 'own'
print(W.X.value, fails(lambda: W.value), W.X._value_)
class Dyn:
    @types.DynamicClassAttribute
    def d(self): return 'instance'
    @d.setter
    def d(self, v): print('set', v)
for i in range(100): r = Dyn().d, fails(lambda: Dyn.d)
print(r)
Dyn().d = 5

# __class__
class A:
    def kind(self): return self.__class__
    def make(self): return self.__class__()
class B(A): pass
def kinds(*objects): return [o.__class__.__name__ for o in objects]
a = A()
for i in range(200): r = kinds(a, B(), a.make(), B().make(), 1, 'x', [], None, 1.5, 1 << 80, A, M, C, len, a.kind, K.A, I.ONE), a.kind() is A, B().kind() is B
print(r)
a.__class__ = B
print(kinds(a), a.kind() is B)
class P(A):
    __class__ = property(lambda self: int)
for i in range(100): r = kinds(P()), isinstance(P(), int), isinstance(P(), P), type(P()) is P
print(r)
print(kinds(A(), B()))
class Q:
    def __getattribute__(self, name): return dict if name == '__class__' else object.__getattribute__(self, name)
for i in range(100): r = kinds(Q())
print(r)
class G:
    def __getattr__(self, name): return list
for i in range(100): r = kinds(G())
print(r)
