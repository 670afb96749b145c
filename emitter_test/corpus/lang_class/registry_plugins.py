# Subclass hooks, class keyword arguments, registries, class-level iteration.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
class Plugin:
    known = {}
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag = tag or cls.__name__.lower(); Plugin.known[cls.tag] = cls
    @classmethod
    def make(cls, tag, *a): return cls.known[tag](*a)
    def __repr__(self): return "<%s %s>" % (self.tag, sorted(vars(self).items()))
class Square(Plugin, tag="sq"):
    def __init__(self, side): self.side = side
    def area(self): return self.side ** 2
class Rect(Square):
    def __init__(self, w, h): super().__init__(w); self.h = h
    def area(self): return self.side * self.h
print(sorted(Plugin.known), Plugin.make("sq", 3), Plugin.make("rect", 2, 5).area(), t(Plugin.make, "none"), t(Plugin.make, "sq"))
def bad():
    class B(Plugin, other=1): pass
print(t(bad), Rect.tag, Square.tag, [c.__name__ for c in Rect.__mro__])
class Sized:
    def __class_getitem__(cls, n): return type("%s%d" % (cls.__name__, n), (cls,), {"n": n})
S4 = Sized[4]; print(S4.__name__, S4.n, S4().n, issubclass(S4, Sized), hasattr(Sized, "n"), t(lambda: list[0]) is not None)
class Named:
    def __set_name__(self, owner, name): self.where = owner.__name__ + "." + name
    def __get__(self, obj, typ=None): return self.where if obj is None else self.where + "!"
class Host: a = Named(); b = Named()
class Sub(Host): pass
print(Host.a, Host().b, Sub.a, Sub().b)
Host.late = Named(); print(t(lambda: Host.late))
class Count:
    total = 0
    def __init__(self): type(self).total += 1
class CountB(Count): pass
for c in (Count, CountB, CountB, Count): c()
print(Count.total, CountB.total, "total" in vars(CountB))
Dyn = type("Dyn", (Count,), {"hi": lambda self: "hi " + type(self).__name__, "__len__": lambda self: 9})
print(Dyn().hi(), len(Dyn()), bool(Dyn()), Dyn.total, t(type, "X", (1,), {}), t(type, 1, (), {}))
