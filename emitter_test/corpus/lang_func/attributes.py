# Functions as objects: attributes, names, docs, equality, methods bound and unbound.
def f(a, b=1):
    """Doc of f."""
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
f.tag = [1]
f.tag.append(2)
print(f.tag, hasattr(f, "other"), f.__dict__)
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__)
del f.tag
print(hasattr(f, "tag"))
try:
    f.tag
except AttributeError:
    print("AttributeError")
def outer():
    def inner(): pass
    class L:
        def m(self): pass
    return inner, L
inner, L = outer()
print(inner.__qualname__, L.__qualname__, L.m.__qualname__, (lambda: 0).__name__, (lambda: 0).__qualname__)
class C:
    def m(self, x): "doc m"; return self, x
    s = staticmethod(len)
c = C()
b = c.m
print(b.__self__ is c, b.__func__ is C.m, b.__name__, b.__doc__, b(1) == (c, 1))
print(c.m == c.m, c.m == C().m, c.m is c.m, hash(c.m) == hash(c.m), C.m is C.m)
try:
    c.m.attr = 1
except AttributeError:
    print("no attributes on bound methods")
C.m.attr = 2
print(c.m.attr)
c.own = lambda x: x
print(c.own(5))
C.added = lambda self, x: (self is c, x)
print(c.added(6), c.s([1, 2]))
print(callable(f), callable(C), callable(c), callable(c.m), callable(len), callable(3), callable(None))
print(type(f).__name__, type(c.m).__name__)
print([].append == [].append, f == f, {f: 1}[f], len.__name__, "x".upper.__name__)
import types
print(isinstance(f, types.FunctionType), isinstance(c.m, types.MethodType), isinstance(len, types.BuiltinFunctionType))
g = types.MethodType(lambda self, y: (self, y), 42)
print(g(1), g.__self__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames[:2])
print(f.__get__(7)(), f.__get__(None, int) is f)
print(str.upper("a"), list.append.__name__, int.__add__(1, 2), (1).__add__(2), str.__len__("abc"))
try:
    str.upper(5)
except TypeError:
    print("descriptor check")
