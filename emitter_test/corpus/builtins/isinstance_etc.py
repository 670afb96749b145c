# isinstance, issubclass, type, callable, hasattr, getattr, id, hash, dir, vars.
class A: pass
class B(A): x = 1
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,)))), isinstance(True, int), isinstance(1, bool), isinstance(None, type(None)), isinstance(A, type), isinstance(1, ()), isinstance(1, object), isinstance(type, type), isinstance(type, object), isinstance(1, int | str), isinstance("a", int | str), isinstance(None, int | None))
print(t(isinstance, 1, 1), t(isinstance, 1, "int"), t(isinstance, 1, [int]), t(issubclass, 1, int), t(issubclass, int, 1), t(isinstance, 1), t(isinstance, 1, (int, 1)), t(isinstance, "a", (int, 1)))
print(issubclass(B, A), issubclass(B, (int, A)), issubclass(bool, int), issubclass(A, object), issubclass(type, object), issubclass(int, int), issubclass(dict, int | dict))
print(type(1) is int, type(B()) is B, type(B) is type, type(type) is type, type(None).__name__, type(...).__name__, type(NotImplemented).__name__, type(lambda: 0).__name__, type(type(1)).__name__, type(range(1)).__name__, type(slice(1)).__name__, type((x for x in ())).__name__, type({}.keys()).__name__, type(__import__("sys")).__name__, type(property()).__name__, type(A.__dict__).__name__, type(1 .real).__name__, type(int | str).__name__)
print(callable(len), callable(A), callable(A()), callable(lambda: 0), callable(1), callable("a".upper), callable(type("C", (), {"__call__": 1})()))
b = B(); b.y = 2
print(hasattr(b, "x"), hasattr(b, "z"), getattr(b, "y"), getattr(b, "z", 5), t(getattr, b, "z"), t(getattr, b, 5), t(hasattr, b, 5), t(setattr, b, 5, 1), t(setattr, b, "x"), t(delattr, b, "nope"), getattr(5, "real"), getattr("a", "upper")(), hasattr([], "append"), t(setattr, 5, "x", 1), t(setattr, [], "x", 1))
print(vars(b), t(vars, 5), "x" in vars(B), "x" in dir(b), "y" in dir(b), "__init__" in dir(b), "append" in dir([]), "z" in dir(b), [n for n in dir(b) if n[0] != "_"], t(dir, 1, 2), dir(type("E", (), {"__dir__": lambda s: ["q"]})()))
print("b" in dir(), "nope" in dir(), id(b) == id(b), id(b) != id(B()), id(None) == id(None), hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash(b) == hash(b), t(hash, []), t(hash, {}), t(hash, set()), isinstance(hash((1, 2)), int), hash(None) == hash(None), hash(A) == hash(A))
print(t(type, 1, 2), t(type, "X", (), {}).__name__, t(type), t(type, "X", 5, {}), t(type, 5, (), {}), t(type, "X", (), 5), t(type, "X", (5,), {}))
class H:
    def __getattr__(self, n): raise ValueError("not an AttributeError")
print(t(hasattr, H(), "x"), t(getattr, H(), "x", 1))
class Inst:
    @property
    def __class__(self): return int
print(isinstance(Inst(), int), type(Inst()).__name__, Inst().__class__.__name__)
class M(type):
    def __instancecheck__(c, o): return o == 5
    def __subclasscheck__(c, s): return s is str
class X(metaclass=M): pass
print(isinstance(5, X), isinstance(6, X), isinstance(X(), X), issubclass(str, X), issubclass(int, X), isinstance(5, (str, X)))
