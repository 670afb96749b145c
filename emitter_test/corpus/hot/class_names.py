# __name__ of classes in hot code.
class A: pass
class B(A): pass
class M(type): pass
class C(metaclass=M): pass
class P(type):
    @property
    def __name__(cls): return 'property'
class D(metaclass=P): pass
class G(type):
    def __getattribute__(cls, name): return 'all' if name == '__name__' else type.__getattribute__(cls, name)
class E(metaclass=G): pass

def many(objects):
    return [type(o).__name__ for o in objects]
def one(o): return o.__class__.__name__, type(o).__name__, o.__class__.__qualname__, type(o).__module__
def name(o): return o.__name__

objects = [A(), B(), 1, 'x', C(), None, [], 1.5, many, A, C, D(), E(), len]
for i in range(200):
    r = many(objects), one(A()), one(C()), one(3)
print(r)
class N:
    __name__ = 'instance'
named = [A, B, C, N(), N, many, len, int, D, E, M]
for i in range(200): r = [name(o) for o in named]
print(r)
A.__name__ = 'Renamed'
C.__name__ = 'C2'
print(many(objects), one(A()), one(C()), [name(o) for o in named])
try: A.__name__ = 5
except TypeError: print('TypeError')
for o in (5, None, A()):
    try: name(o)
    except AttributeError: print('AttributeError')
class Base:
    def __repr__(self): return '<%s %s>' % (self.__class__.__name__, type(self).__name__)
class Sub(Base): pass
print([repr(o) for o in [Base(), Sub()] * 100][-2:])
def dispatch(o): return getattr(handlers, 'on_' + type(o).__name__, handlers.other)(o)
class handlers:
    def on_int(o): return 'int', o
    def on_Sub(o): return 'Sub'
    def other(o): return 'other'
for i in range(100): r = [dispatch(o) for o in (1, Sub(), Base(), 'x')]
print(r)
