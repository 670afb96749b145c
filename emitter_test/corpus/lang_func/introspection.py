# What functions tell about themselves: names, defaults, code attributes, annotations, closures; changing what may change.
import types
def f(a, b: int = 2, /, c="x", *args, d, e=5, **kw) -> str:
    """Doc line.

    More."""
    local = a
    return local
c = f.__code__
print(f.__name__, f.__qualname__, f.__module__, f.__doc__.split("\n")[0], f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__)
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames[:7], c.co_flags & 4 != 0, c.co_flags & 8 != 0, c.co_flags & 32, c.co_firstlineno)
def gen(): yield 1
async def co(): pass
async def ag(): yield 1
lam = lambda x, y=1: x
print([bool(g.__code__.co_flags & b) for g in (f, gen, co, ag) for b in (32, 128, 512)], lam.__name__, lam.__defaults__, lam.__code__.co_varnames)
def outer():
    x, y = 1, [2]
    def inner(): return x, y
    return inner
i = outer(); print(i.__code__.co_freevars, [cell.cell_contents for cell in i.__closure__], i.__qualname__)
f.__name__ = "g"; f.__qualname__ = "Q.g"; f.__doc__ = "new"; f.__defaults__ = (9,); f.__kwdefaults__ = {"d": 1, "e": 2}; f.__annotations__ = {"a": 1}; f.custom = [1]
print(f.__name__, f.__qualname__, f.__doc__, f(0, 1), f(1, 2, 3, d=5), f.custom, f.__dict__, f.__annotations__)
try: f()
except TypeError: print("a still required")
for attr, bad in (("__name__", 5), ("__defaults__", [1]), ("__kwdefaults__", 5), ("__dict__", 5), ("__code__", 5), ("__closure__", ())):
    try: setattr(f, attr, bad); print("ok", attr)
    except (TypeError, AttributeError) as e: print(type(e).__name__, attr)
def one(): return 1
def two(): return 2
one.__code__, kept = two.__code__, one.__code__; print(one()); one.__code__ = kept; print(one())
class C:
    def m(self): "mdoc"
    @staticmethod
    def s(): pass
    @classmethod
    def k(cls): pass
    p = property(lambda self: 1, doc="pdoc")
o = C(); print(C.m.__qualname__, o.m.__name__, o.m.__doc__, o.m.__self__ is o, o.m.__func__ is C.m, C.s.__name__, C.k.__self__ is C, C.k.__func__.__name__, C.p.__doc__, type(C.__dict__["s"]).__name__, type(C.__dict__["k"]).__name__)
o.m.__func__.tag = 5; print(o.m.tag, C.m.tag)
print(isinstance(f, types.FunctionType), isinstance(o.m, types.MethodType), isinstance(gen(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(lam, types.LambdaType), isinstance(c, types.CodeType), callable(f), type(f) is type(lam))
g2 = types.FunctionType(two.__code__, globals(), "made"); print(g2(), g2.__name__); bound = types.MethodType(lambda self, x: (self, x), "S"); print(bound(1), bound.__self__)
print(f == f, f != g2, f in [f], hash(f) == hash(f), {f: 1}[f], bool(f), f is f.__get__(None, C), repr(f).startswith("<function "), repr(o.m).startswith("<bound"), f.__class__.__name__, f.__get__(5)(6, d=7))
def kwonly(*, a, b=1): return a, b
def pos(a, b, /): return a, b
def none(): pass
print(none.__defaults__, none.__kwdefaults__, none.__doc__, none.__annotations__, kwonly.__kwdefaults__, kwonly.__code__.co_kwonlyargcount, pos.__code__.co_posonlyargcount, none(), none.__code__.co_argcount)
def deco(fn):
    def w(*a): return fn(*a)
    w.__name__, w.__wrapped__ = fn.__name__, fn
    return w
@deco
def target(x): return x * 2
print(target.__name__, target(4), target.__wrapped__(5), target.__qualname__)
del f.custom; print(hasattr(f, "custom"), f.__globals__ is globals(), f.__builtins__ is not None if hasattr(f, "__builtins__") else True)
