# __class__ is set when type.__new__() returns: metaclasses and __init_subclass__ may call methods that use super().
class Meta(type):
    def __new__(mcls, name, bases, ns):
        print(name, "__classcell__" in ns)
        cls = super().__new__(mcls, name, bases, ns)
        print(hasattr(cls, "__classcell__"), "__classcell__" in ns)
        if "f" in ns:
            print(cls().f())
        return cls
class A(metaclass=Meta):
    def f(self): return __class__.__name__, super().__init__()
class B(A):
    def f(self): return __class__.__name__, super().f()
class C(metaclass=Meta):
    pass
class Base:
    def __init_subclass__(cls, **kw):
        print(cls().g(), kw)
class D(Base):
    def g(self): return __class__, super().__hash__() == hash(self)
class E(D, key=1):
    def g(self): return __class__, super().g()
class Part:
    def __set_name__(self, owner, name): print(name, owner().who())
class F:
    part = Part()
    def who(self): return __class__.__name__
def show(f):
    try: f()
    except (RuntimeError, TypeError) as e: print(type(e).__name__, e)
class Loses(type):
    def __new__(mcls, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(mcls, name, bases, ns)
def lost():
    class G(metaclass=Loses):
        def f(self): return __class__
show(lost)
class H(metaclass=Loses):
    def f(self): return 1
print(H().f())
class Other(type):
    def __new__(mcls, name, bases, ns):
        super().__new__(mcls, name, bases, ns)
        return int
def other():
    class I(metaclass=Other):
        def f(self): return __class__
show(other)
class Twice(type):
    def __new__(mcls, name, bases, ns):
        super().__new__(mcls, name, bases, ns)
        return super().__new__(mcls, name, bases, ns)
class J(metaclass=Twice):
    def f(self): return __class__
print(J().f() is J)
class Late(type):
    def __new__(mcls, name, bases, ns):
        return lambda: type.__new__(mcls, name, bases, ns)
class K(metaclass=Late):
    @staticmethod
    def f(): return __class__
try: K.f()
except AttributeError: print("not a class")
L = K()
print(L.f() is L)
