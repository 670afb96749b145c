# isinstance() and issubclass() with objects that pass for classes by a tuple __bases__.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Fake:
    def __init__(self, *bases): self.b = bases
    @property
    def __bases__(self): return self.b
a = Fake(); b = Fake(a); c = Fake(int, b); other = Fake()
class Inst:
    def __init__(self, cls): self.cls = cls
    @property
    def __class__(self): return self.cls
t(lambda: (issubclass(c, a), issubclass(a, c), issubclass(c, b), issubclass(c, other), issubclass(c, (str, other, a)), issubclass(c, int), issubclass(b, int), issubclass(a, a)))
t(lambda: (isinstance(Inst(b), a), isinstance(Inst(c), int), isinstance(Inst(b), c), isinstance(Inst(b), (c, a)), isinstance(3, a), isinstance(a, a)))
t(lambda: isinstance(1, "x"))
t(lambda: isinstance(1, Fake))
t(lambda: issubclass(1, int))
t(lambda: issubclass(int, 1))
t(lambda: issubclass(1, a))
class NotTuple: __bases__ = [int]
t(lambda: issubclass(NotTuple(), int))
t(lambda: isinstance(1, NotTuple()))
class Raises:
    @property
    def __bases__(self): raise KeyError("bases")
t(lambda: isinstance(1, Raises()))
t(lambda: issubclass(Raises(), int))
class Missing:
    @property
    def __bases__(self): raise AttributeError("bases")
t(lambda: issubclass(Missing(), int))
