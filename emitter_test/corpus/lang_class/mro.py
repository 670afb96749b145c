# C3 linearisation, cooperative super, diamonds, conflicts.
def names(c): return " ".join(k.__name__ for k in c.__mro__)
class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
print(names(C))
class X: pass
class Y: pass
class P(X, Y): pass
class Q(Y, X): pass
try:
    class R(P, Q): pass
except TypeError:
    print("conflict")
try:
    class R(O, A): pass
except TypeError:
    print("base before derived")
class K1(O): pass
class K2(O): pass
class K3(O): pass
class D1(K1, K2): pass
class D2(K3, K2): pass
class D3(K2, O): pass
class Z(D1, D2, D3): pass
print(names(Z))
log = []
class Base:
    def __init__(self): log.append("Base")
    def m(self): return ["Base"]
class L(Base):
    def __init__(self): log.append("L"); super().__init__()
    def m(self): return ["L"] + super().m()
class Rr(Base):
    def __init__(self): log.append("R"); super().__init__()
    def m(self): return ["R"] + super().m()
class Dm(L, Rr):
    def __init__(self): log.append("D"); super().__init__()
    def m(self): return ["D"] + super().m()
print(Dm().m(), log)
print(super(L, Dm()).m(), super(Rr, Dm()).m())
class Deeper(Dm): pass
print(Deeper().m())
class Mixin:
    def who(self): return "mixin+" + super().who()
class Impl:
    def who(self): return "impl"
class Both(Mixin, Impl): pass
print(Both().who())
try:
    Mixin().who()
except AttributeError:
    print("no next in MRO")
class CM:
    @classmethod
    def make(cls): return [cls.__name__]
    @staticmethod
    def st(): return "st"
class CM2(CM):
    @classmethod
    def make(cls): return super().make() + ["sub"]
    @staticmethod
    def st(): return super(CM2, CM2).st() + "2"
print(CM2.make(), CM2().make(), CM2.st())
class Prop:
    @property
    def p(self): return 1
class Prop2(Prop):
    @property
    def p(self): return super().p + 1
print(Prop2().p)
class Nested(Base):
    def m(self):
        def inner(): return super(Nested, self).m()
        return inner() + [super().m() for _ in range(0)]
print(Nested().m())
class Meth(Base):
    def m(self):
        f = super().m
        return f(), f()
print(Meth().m())
def outside(self): return super().m()
Base2 = type("Base2", (Base,), {"out": outside})
try:
    Base2().out()
except RuntimeError as e:
    print("RuntimeError")
try:
    super(L, 5).m
except TypeError:
    print("TypeError")
class Attr(Base):
    x = 1
    def t(self):
        try:
            return super().nothing
        except AttributeError: return "none"
print(Attr().t(), Z.mro() == list(Z.__mro__))
