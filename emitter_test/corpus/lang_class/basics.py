# Classes: attributes, instances, class vs instance namespaces, special names.
class A:
    "doc of A"
    x = 1
    def __init__(self, y=2): self.y = y
    def get(self): return self.x, self.y
a, b = A(), A(5)
print(a.get(), b.get(), A.__doc__, A.__name__, A.__module__)
A.x = 10
a.x = 20
print(a.get(), b.get(), A.x)
del a.x
print(a.x)
try:
    del a.x
except AttributeError:
    print("AttributeError")
print(a.__dict__, sorted(k for k in A.__dict__ if k[0] != "_"), a.__class__ is A, type(a) is A)
a.new = 1
setattr(a, "odd name", 2)
print(getattr(a, "odd name"), getattr(a, "none", "dflt"), hasattr(a, "new"), hasattr(a, "no"), vars(a))
delattr(a, "new")
print(hasattr(a, "new"))
class B(A):
    def __init__(self): super().__init__(7); self.z = self.y + 1
    def get(self): return "B", super().get()
print(B().get(), B().z, isinstance(B(), A), issubclass(B, A), issubclass(A, B), [c.__name__ for c in B.__bases__], [c.__name__ for c in B.__mro__])
class Empty: pass
e = Empty()
print(e == e, e == Empty(), e != Empty(), bool(e), isinstance(e, object), Empty.__doc__)
try:
    Empty(1)
except TypeError:
    print("no args")
class Body:
    items = []
    for i in range(3):
        items.append(i * 2)
    if len(items) > 2:
        def dynamic(self): return "dyn"
    del i
    try:
        1 / 0
    except ZeroDivisionError:
        caught = True
print(Body.items, Body().dynamic(), Body.caught, hasattr(Body, "i"))
a.__class__ = B
print(type(a).__name__, a.get())
try:
    a.__class__ = int
except TypeError:
    print("bad __class__")
class Init:
    def __init__(self): return 5
try:
    Init()
except TypeError:
    print("__init__ returned a value")
class Call:
    def __call__(self, *a, **k): return a, k
print(Call()(1, z=2), Call()(*[3]))
def maker(base):
    class Made(base):
        kind = base.__name__
    return Made
print(maker(A).kind, maker(dict).kind, maker(A) is maker(A), maker(A)().get())
x = Empty()
x.self = x
print(x.self.self.self is x)
print(A.get(b), [m(b) for m in (A.get, lambda o: o.y)], Empty.__subclasses__(), [c.__name__ for c in A.__subclasses__()][:1])
try:
    class Bad(5): pass
except TypeError:
    print("bad base")
try:
    class Bad(A, A): pass
except TypeError:
    print("duplicate base")
try:
    class Bad(bool): pass
except TypeError:
    print("final base")
